"""How much of a phrase is the role and how much the body: ranks, fields, occasions, possessors."""

from __future__ import annotations

import pytest
from cases import role_told

from extractors import Article, extract
from extractors.entities.phrases.role_phrases import role_and_affiliation


@pytest.mark.parametrize(
    ("phrase", "role", "affiliation"),
    [
        # the rank stands in front of the body, and is one of the office
        ("a senior Elmton council official", "senior official", "Elmton council"),
        ("a former senior U.S. military official", "former senior official", "U.S. military"),
        ("senior Harbour Party leader", "senior leader", "Harbour Party"),
        ("the chief Netlux engineer", "chief engineer", "Netlux"),
        ("a top Netlux executive", "executive", "Netlux"),
        ("a veteran Netlux engineer", "engineer", "Netlux"),
        ("chief US economist at Netlux", "chief US economist", "Netlux"),
        # who has a possessor in front is of him; what stands behind is the field
        ("Netlux's Vice President of Product Marketing", "Vice President of Product Marketing", "Netlux"),
        ("Netlux's director for Asia", "director for Asia", "Netlux"),
        ("the U.N.'s special envoy for Norland", "special envoy for Norland", "U.N."),
        ("the club's head of Youth Development", "head of Youth Development", "club"),
        ("the party's candidate for Elm North", "candidate for Elm North", "party"),
        ("Mars' new publicist", "publicist", "Mars"),
        ("the police's spokesman for the city", "spokesman", "police"),
        ("special envoy for Norland", "special envoy", "Norland"),
        # & between two roles
        ("President & CEO of Netlux", "President & CEO", "Netlux"),
        ("Netlux Chairman & CEO", "Chairman & CEO", "Netlux"),
        ("Managing Director & Head of Research at Netlux", "Managing Director & Head of Research", "Netlux"),
        ("analyst at Pollard & Finch", "analyst", "Pollard & Finch"),
        # officers of firms
        ("Netlux Chief Scientific Officer", "Chief Scientific Officer", "Netlux"),
        ("Chief Revenue Officer at Netlux", "Chief Revenue Officer", "Netlux"),
        # who speaks for a place without a name
        ("a county spokeswoman", "spokeswoman", "county"),
        ("city spokesman", "spokesman", "city"),
        ("county clerk", "county clerk", None),
        # forces
        ("an Iraqi army colonel", "colonel", "Iraqi army"),
        ("the U.S. Navy captain", "captain", "U.S. Navy"),
        ("an army colonel", "army colonel", None),
        ("Norland army chief", "army chief", "Norland"),
        # words that tell of the body or of the time
        ("a spokesman for Elmton-based Netlux", "spokesman", "Netlux"),
        ("Presumptive Harbour Party nominee", "nominee", "Harbour Party"),
    ],
)  # fmt: skip
def test_parts_of_a_phrase(phrase, role, affiliation):
    assert role_and_affiliation(phrase) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        # the occasion that opens the sentence
        ("At the meeting mayor Ida Lund said the bridge would open.", "mayor", None),
        ("After the hearing solicitor Tom Ash said his client was innocent.", "solicitor", None),
        ("Speaking after the match captain Tom Ash said the team had earned it.", "captain", None),
        ("During the debate councillor Ida Lund said the road was unsafe.", "councillor", None),
        ("At the council meeting mayor Ida Lund said the bridge would open.", "mayor", None),
        ("The match referee Tom Ash said the goal stood.", "match referee", None),
        # the name of a body that is described
        ("“It is gone,” said Ida Lund, a spokeswoman for Netlux's parent company, Nordbank International.", "spokeswoman", "Nordbank International"),
        ("“It is gone,” said Ida Lund, a spokeswoman for the airline's owner, Nordbank Group.", "spokeswoman", "Nordbank Group"),
        ("“It is gone,” said Ida Lund, a spokeswoman for Netlux's parent company, on Monday.", "spokeswoman", "Netlux's parent company"),
        # offices and trades
        ("“It is gone,” said New York City Public Advocate Ida Lund.", "Public Advocate", "New York City"),
        ("“It is gone,” said Ida Lund, Ph.D., Chief Scientific Officer of Netlux.", "Chief Scientific Officer", "Netlux"),
        ("The Kenyan marathoner Tom Ash said he was tired.", "marathoner", None),
        ("Perpignan centre Tom Ash said it was a dream.", "centre", "Perpignan"),
        ("Former England centre Tom Ash said: “We were poor.”", "former centre", "England"),
        ("Ireland number eight Tom Ash said: “We were poor.”", "number eight", "Ireland"),
        ("The septuagenarian Tom Ash said he would run.", None, None),
        # party and state behind a name, with all full stops
        ("“It is gone,” said Sen. Tom Ash, R-S.C.", "Sen.", "R-S.C."),
        ("“It is gone,” said Sen. Tom Ash, R-Utah.", "Sen.", "R-Utah"),
        ("“It is gone,” said Rep. Tom Ash, D-Okla.", "Rep.", "D-Okla."),
        ("“It is gone,” said Rep. Tom Ash (I-NY).", "Rep.", "I-NY"),
        # no role: a verb, a wish
        ("The town is expected to host Ida Lund's rivals. “It is fine,” Lund said.", None, None),
        ("If she wants to be the next mayor, Ida Lund should come. “It is fine,” Lund said.", None, None),
    ],
)  # fmt: skip
def test_role_in_a_text(text, role, affiliation):
    assert role_told(text) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        # what somebody is to others comes behind the office; the night is no body
        ("Halden Mayor Tom Ash, the first speaker of the night, called the plan “a betrayal.”", "Mayor", "Halden"),
        ("Prime Minister Tom Ash, an ally of Rusk, said he had not been asked.", "Prime Minister", None),
        ("Sgt. Tom Ash, a spokesman for the Elm Guard, said it was late.", "spokesman", "Elm Guard"),
        ("Dr Tom Ash, a critic of the plan, said it was late.", "critic", None),
        # a place that "and" joins with the team of who is named is no speaker
        ("The England and Rovers striker Tom Ash said he would come.", "striker", "Rovers"),
        ("Scotland and Rangers captain Tom Ash said he would come.", "captain", "Rangers"),
        # the trade's field has its capital from the sentence
        ("Healthcare assistant Ida Lund said it was late.", "healthcare assistant", None),
        ("Warehouse worker Ida Lund said it was late.", "warehouse worker", None),
        ("Divorce lawyer Ida Lund said it was late.", "divorce lawyer", None),
        ("Netlux worker Ida Lund said it was late.", "worker", "Netlux"),
        ("Netlux lawyer Ida Lund said it was late.", "lawyer", "Netlux"),
        ("Ward sister Ida Lund said it was late.", "ward sister", None),
        ("His sister Ida Lund said it was late.", None, None),
        # the friends of a body are not the body
        ("Library Director Ida Lund told the Friends of the Library it was late.", "Director", "Library"),
        # what a relative clause tells
        ("“We won,” said Ida Lund, who coaches the Hawks.", None, "Hawks"),
        ("“We won,” said Ida Lund, who founded the Elm Institute.", None, "Elm Institute"),
        ("“We won,” said Ida Lund, who edits the Elm Gazette.", None, "Elm Gazette"),
        ("“We won,” said Ida Lund, who runs the Elm Institute.", None, "Elm Institute"),
        ("Mayor Ida Lund, who chairs the Elm Board, said it was late.", "Mayor", None),
        ("Professor Ida Lund, who led the study, said it was late.", "Professor", None),
        # for whom somebody speaks: the body that the sentence is about, before the one that another is about
        ("Power brokers met. The Harbour Museum held 40 events, according to spokesman Tom Ash.", "spokesman", "Harbour Museum"),
        ("The Harbour Board shut the quay, spokesman Tom Ash said.", "spokesman", "Harbour Board"),
        ("Netlux sued the Harbour Board, spokesman Tom Ash said.", "spokesman", None),
        # a dateline with its day and agency
        ("HALDEN, Mass., March 3, 2021 /Newswire/ -- The plant opened. Mayor Ida Lund said it was late.", "Mayor", "Halden"),
        # a possessor that "by" leads to, one with an age behind it
        ("In a statement released by Mars' new publicist, Ida Lund, he was sacked. “It is true,” Lund said.", "publicist", "Mars"),
        ("A book by Netlux's former chairman, Tom Ash, came out. “It is true,” Ash said.", "former chairman", "Netlux"),
        ("A dog bitten by Ida's neighbour, Tom Ash, died. “It is sad,” Ash said.", None, None),
        ("Newcastle's 18-year-old centre Tom Ash was glad. “It is an honour,” said Ash.", "centre", "Newcastle"),
        # the author of a work is what a clause says beside
        ("“It works,” co-author Tom Ash said. Ash is a professor of engineering at Elm University. He said it was late.", "professor of engineering", "Elm University"),
        ("“It works,” study co-author Tom Ash said.", "study co-author", None),
    ],
)  # fmt: skip
def test_what_comes_first(text, role, affiliation):
    assert role_told(text) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Former Elmton chief of police Ida Lund said it was late.", "former chief of police", "Elmton"),
        ("Former US secretary of state Ida Lund said it was late.", "former secretary of state", "US"),
        ("Former chief of staff Ida Lund said it was late.", "former chief of staff", None),
        ("The acting chief of police Ida Lund said it was late.", "acting chief of police", None),
        (
            "White House deputy chief of staff Ida Lund said it was late.",
            "deputy chief of staff",
            "White House",
        ),
        ("Elmton chief of police Ida Lund said it was late.", "chief of police", "Elmton"),
        (
            "Ida Lund, the former secretary of state bidding for the White House, said it was late.",
            "former secretary of state",
            None,
        ),
        ("Ida Lund, head of arts programming, said it was late.", "head of arts programming", None),
    ],
)
def test_office_that_is_over_with_its_field(text, role, affiliation):
    said = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert said is not None
    assert (said.name, said.role, said.affiliation) == ("Ida Lund", role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Securities and Exchange Commission chair Jane Ash", "chair", "Securities and Exchange Commission"),
        ("Town and Country Planning Association director Jane Ash", "director", "Town and Country Planning Association"),
        ("Marks and Spencer boss Jane Ash", "boss", "Marks and Spencer"),
    ],
)  # fmt: skip
def test_a_body_of_two_fields_before_one_name(source: str, role: str, affiliation: str) -> None:
    speaker = extract(Article(id="", text=f"{source} said it was late.")).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Jane Ash", role, affiliation)


@pytest.mark.parametrize(
    "source", ["Netlux and Elm Board chief Jane Ash", "Tom Lund and Elm Board chief Jane Ash"]
)
def test_two_who_are_joined_in_front_of_a_role(source: str) -> None:
    speaker = extract(Article(id="", text=f"{source} said it was late.")).attributions[-1].speaker
    assert speaker is not None
    assert len(speaker.members) == 2


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Netlux sales and marketing director Jane Ash", "sales and marketing director", "Netlux"),
        ("The Elm Council health and safety manager, Jane Ash,", "health and safety manager", "Elm Council"),
        ("Jane Ash, Elmshire police and crime commissioner,", "police and crime commissioner", "Elmshire"),
        ("Norland trade and industry minister Jane Ash", "trade and industry minister", "Norland"),
        # near misses: what is joined are bodies, or a trade and another
        ("A teacher and crime writer, Jane Ash,", "teacher and crime writer", None),
        ("Elm Trust director Jane Ash", "director", "Elm Trust"),
    ],
)
def test_two_fields_of_one_role(source: str, role: str, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=f"{source} said it was late.")).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Jane Ash", role, affiliation)
