"""What of a description is the role, what the body, and what neither: nouns that tell of a body, fields, verbs, capitals."""

from __future__ import annotations

import pytest
from cases import role_told, said

from extractors.entities.names.names import find_names
from extractors.entities.phrases.role_phrases import role_and_affiliation


@pytest.mark.parametrize(
    ("phrase", "role", "affiliation"),
    [
        # nouns that tell of the body named behind them
        ("founder of rival Packwerk AG", "founder", "Packwerk AG"),
        ("director of think tank the Elm Institute", "director", "Elm Institute"),
        ("chairman of super-regulator Ofdam", "chairman", "Ofdam"),
        ("head of dairy industry body MILKA", "head", "MILKA"),
        ("managing director of media consultancy Brine", "managing director", "Brine"),
        ("chief executive of US firm Open Lock Laboratories", "chief executive", "Open Lock Laboratories"),
        ("head of music at London rock radio station Fog", "head of music", "Fog"),
        ("guitarist with British rock band Halo", "guitarist", "Halo"),
        ("editor of travel site lockgate.net", "editor", "lockgate.net"),
        ("managing director of 3locks", "managing director", "3locks"),
        # near misses: nothing tells of a body, or it is no name
        ("veteran of 22 years in the navy", "veteran", None),
        ("founder of a rival firm", "founder", "rival firm"),
        ("director of Elm University Press", "director", "Elm University Press"),
        ("secretary of state", "secretary of state", None),
        ("head of the body", "head", "body"),
        # where a body is, and what it writes in
        ("service director at Elm Council in north-west London", "service director", "Elm Council"),
        ("broadcaster with the Lumen network in the US", "broadcaster", "Lumen network"),
        ("analyst at Elm Securities in a note", "analyst", "Elm Securities"),
        ("professor of bees in the School of Soil", "professor of bees", "School of Soil"),
        # a field in capitals in front of "at"
        (
            "Director of Policy and Advocacy at the Joyful Trust",
            "Director of Policy and Advocacy",
            "Joyful Trust",
        ),
        ("Head of Bees at Elm Zoo", "Head of Bees", "Elm Zoo"),
        ("director of the Elm Institute at Elm University", "director", "Elm Institute at Elm University"),
        ("director of Elm Institute", "director", "Elm Institute"),
        # women's and men's own nothing; of whom an office is for
        ("Norland women's coach", "women's coach", "Norland"),
        ("children's writer", "children's writer", None),
        ("Olympic men's 100m medallist", "Olympic men's 100m medallist", None),
        ("Norland's coach", "coach", "Norland"),
        # portfolios
        ("Higher Education Minister", "Higher Education Minister", None),
        ("shadow secretary for the family", "shadow secretary for the family", None),
        ("a senior law enforcement official", "senior official", "law enforcement"),
        ("trade union officials", "officials", "trade union"),
        ("an intelligence agency official", "official", "intelligence agency"),
        ("a senior police official", "senior official", "police"),
        ("a veteran party official", "official", "party"),
        ("former Labour minister", "former minister", "Labour"),
        ("secretary for the club", "secretary", "club"),
        ("Norland's envoy to the United Nations", "envoy to the United Nations", "Norland"),
        # ranks in front of a nation, former in front of a place, one of several, a town of somebody's age
        ("chief US economist at Elm Securities", "chief US economist", "Elm Securities"),
        ("Group Economist at Netlux", "Group Economist", "Netlux"),
        (
            "former Elmton police officer and past president of the Elmton Police Association",
            "former police officer and past president",
            "Elmton",
        ),
        ("president of one of the town's main unions", "president", None),
        ("43-year-old nurse from Marford", "nurse", None),
        ("senator from Marford", "senator", "Marford"),
        ("chief of its operations department", "chief", "operations department"),
    ],
)
def test_parts_of_a_description(phrase, role, affiliation):
    assert role_and_affiliation(phrase) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        # verbs in front of a role are none of it
        ("The winger barged linesman Andy Lowe, who said he was fine.", "linesman", None),
        ("LPA quoted prosecutor Tom Ash as saying the case was strong.", "prosecutor", None),
        ("He is heard asking reporter Tom Ash for a pen. Ash said he had none.", "reporter", None),
        ("Netlux has appointed former banker Ann Lee. Lee said she was pleased.", "former banker", None),
        ("Retired teacher Ann Lee said the school was cold.", "retired teacher", None),
        ("Registered nurse Ann Lee said the ward was full.", "registered nurse", None),
        ("Netlux managing director Ann Lee said sales rose.", "managing director", "Netlux"),
        ("“It is a gain,” Ann Lee, its minister for roads added.", "minister for roads", None),
        # a full stop behind capitals
        (
            "He wants migrants to come to the UK. Tory co-chairman Liam Ash said he was wrong.",
            "co-chairman",
            "Tory",
        ),
        # parties in brackets
        ("Ann Lee (Con, Elm North) said the bill would harm farmers.", None, "Conservative"),
        ("Tom Ash (Lib Dem) said the council had failed.", None, "Liberal Democrat"),
        ("Councillor Ben Lowe (Lab) said the council had failed.", "Councillor", "Labour"),
        ("Ben Lowe (SNP: Elm South) said the vote was close.", None, "SNP"),
        ("Sen. Tom Ash (R-Utah) said the vote was close.", "Sen.", "R-Utah"),
        ("Ann Lee (Elm North) said the vote was close.", None, None),
        ("Researcher Ann Lee (left) said the bees slept.", "Researcher", None),
        # courts, units and bodies behind commas
        (
            "District Judge Ann Lee, sitting at Elm Crown Court, said the act was cruel.",
            "District Judge",
            "Elm Crown Court",
        ),
        (
            "Professor Tom Ash, who led the research at the University of Elm, said bees were smart.",
            "Professor",
            "University of Elm",
        ),
        ("Det Sgt Ben Lowe, from the Major Crimes Unit, said it was brutal.", "Det Sgt", "Major Crimes Unit"),
        ("“It is a gain,” said Director Ann Lee, Elm State Police.", "Director", "Elm State Police"),
        ("According to Director Ann Lee, Netlux is losing money.", "Director", None),
        # a capital of the sentence's first word
        ("Chart analysts said the song would sell.", "chart analysts", None),
        ("All athletes said they had passed the test.", "athletes", None),
        ("Other analysts said rates would fall.", "analysts", None),
        ("Internet service providers said they had no list.", "internet service providers", None),
        ("Netlux officials said rates would fall.", "officials", "Netlux"),
        ("Revised figures showed that exports had fallen.", None, None),
        ("Netlux figures showed that exports had fallen.", None, "Netlux"),
        ("DNA analysis showed that the blood was his.", None, None),
    ],
)
def test_role_and_body_in_a_text(text, role, affiliation):
    assert role_told(text) == (role, affiliation)


@pytest.mark.parametrize(
    ("words", "name", "role", "affiliation"),
    [
        ("Constitutional Affairs Minister Tom Lund", "Tom Lund", "Constitutional Affairs Minister", None),
        ("Children's Minister Ann Moss", "Ann Moss", "Children's Minister", None),
        ("Ex-Harbour Office Minister Lord Lund", "Lund", "ex-Minister", "Harbour Office"),
        ("Hartley State President Ann Moss", "Ann Moss", "President", "Hartley State"),
        ("Ohio State Senator Ann Moss", "Ann Moss", "State Senator", "Ohio"),
        ("Chief Medical Examiner Dr. Tom Lund", "Tom Lund", "Chief Medical Examiner", None),
        (
            "County Superintendent of Schools Dr. Tom Lund",
            "Tom Lund",
            "County Superintendent of Schools",
            None,
        ),
        ("Elm Trust Dr. Ann Moss", "Ann Moss", "Dr.", "Elm Trust"),
        ("Elm Radio DJ Tom Lund", "Tom Lund", "DJ", "Elm Radio"),
        ("Assemblymember Tom Lund", "Tom Lund", "Assemblymember", None),
        ("Health Secretary Sir Tom Lund", "Tom Lund", "Health Secretary", None),
        ("Conservative Leader Tom Lund", "Tom Lund", "Leader", "Conservative"),
    ],
)
def test_words_in_front_of_a_title(words, name, role, affiliation):
    (_, _, found), *_ = find_names(f"{words} said")
    assert (found.full, found.role, found.affiliation) == (name, role, affiliation)


@pytest.mark.parametrize("words", ["Women MPs", "Male MPs", "Labour MEPs"])
def test_members_are_a_group(words):
    assert [found.kind for _, _, found in find_names(words)] == ["group"]


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("The Harbour Board has denied the claim. Spokesman Tom Ash said it was false.", "Spokesman", "Harbour Board"),
        ("The Harbour Board has denied the claim. A spokesman said it was false.", "spokesman", "Harbour Board"),
        ("The plan was called idle by the Elm Council. A spokeswoman said it was false.", "spokeswoman", "Elm Council"),
        ("The Elm Commission wants a vote. Chairman Tom Ash told MPs that it was time.", "Chairman", "Elm Commission"),
        ("Netlux denied the claim. “We are proud,” said spokeswoman Ann Lee.", "spokeswoman", "Netlux"),
        ("Netlux sued Brightwater. Brightwater was calm. A spokesman said it was proud.", "spokesman", "Brightwater"),
        ("The Dockers' Union met. General secretary Ann Lee said it would strike.", "General secretary", "Dockers' Union"),
        # near misses: nobody acts, a country, an outlet, two bodies, a body of its own
        ("The actor died at home in Marford, a spokesman said.", "spokesman", None),
        ("Norway denied the claim. A spokesman said it was false.", "spokesman", None),
        ("The Elm Times reported the sale. A spokesman said it was false.", "spokesman", None),
        ("Netlux won. The Elm Trust lost. A spokesman for the mayor said it went well.", "spokesman", "mayor"),
        ("The Harbour Board met. It rained. The roads were wet. A spokesman said it was false.", "spokesman", None),
        ("The Harbour Board met. Gardener Tom Ash said it was false.", "Gardener", None),
    ],
)  # fmt: skip
def test_whose_office_the_sentence_before_tells(text, role, affiliation):
    assert role_told(text) == (role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Ann Lee, who chairs the Elm Parents' Association,", None, "Elm Parents' Association"),
        ("Ann Lee, who heads the cancer unit at Elm Royal Infirmary,", None, "Elm Royal Infirmary"),
        ("Ann Lee, 43, who works for Netlux in Elmton,", None, "Netlux"),
        ("Ann Lee, who headed Care Norland operations in Elmton,", None, "Care Norland"),
        ("Ann Lee, who runs the Elm Council housing team,", None, "Elm Council housing team"),
        ("Ann Lee, whose charity, Elm Aid, feeds families,", None, "Elm Aid"),
        ("Ann Lee, whose firm, Netlux, makes lamps,", None, "Netlux"),
        ("Netlux has a rival. Ann Lee joined Netlux as head of sales. Lee", "head of sales", "Netlux"),
        ("Ann Lee, from Unison,", None, "Unison"),
        # near misses
        ("Ann Lee, whose son, Tom, was hurt,", None, None),
        ("Ann Lee, who runs every day,", None, None),
        ("Ann Lee, who runs a shop in Elmton,", None, None),
        ("Ann Lee joined Tom Ash as he sang. Lee", None, None),
    ],
)
def test_body_in_a_clause(source, role, affiliation):
    assert role_told(f"{source} said that the trams were late.") == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("The boat leaks, according to The Elm Times. The report says that it sank.", "Elm Times"),
        ("The Elm Herald ran a piece. It rained. The piece says that the boat leaks.", "Elm Herald"),
        ("The Elm Council met. The report says that the boat leaks.", None),
        ("The Elm Times printed a letter. The letter says that the boat leaks.", None),
        ("The Elm Times sank. A report says that the boat leaks.", None),
    ],
)
def test_outlet_of_a_report(text, affiliation):
    assert role_told(text) == (None, affiliation)


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Ian Moss at Pollard Securities in Dublin", "Pollard Securities"),
        ("Analyst Ian Moss at Pollard Securities in London", "Pollard Securities"),
        ("Gary Moss of Pollard & Finch", "Pollard & Finch"),
        ("Gary Moss of AG Pollard & Sons", "AG Pollard & Sons"),
        ("Ian Moss of Netlux partner Voxbox", "Voxbox"),
        ("Ian Moss of Elmton law firm Pollard", "Pollard"),
        ("Ian Moss of US bank Wachfield", "Wachfield"),
        ("Ian Moss of Premiership side Elm Rovers", "Elm Rovers"),
        ("Ian Moss of Pollard research in Dublin", "Pollard"),
        ("Ian Moss at home in Dublin", None),
        ("Ian Moss in Dublin", None),
    ],
)
def test_firm_behind_a_name(source, affiliation):
    assert role_told(f"“The trams were late and the bus was full,” said {source}.")[1] == affiliation


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Ex-Labour minister Ann Moss said it was late.", "ex-minister", "Labour"),
        ("Ex-Rovers striker Tom Lund said it was late.", "ex-striker", "Rovers"),
        ("Ann Moss, an ex-Labour councillor, said it was late.", "ex-councillor", "Labour"),
        (
            'He said it was "getting in the way". Ex-Rovers boss Tom Lund said it was late.',
            "ex-boss",
            "Rovers",
        ),
        (
            'He called it "a sham". Former Rovers striker Tom Lund said it was late.',
            "former striker",
            "Rovers",
        ),
    ],
)
def test_what_somebody_was(text, role, affiliation):
    assert role_told(text) == (role, affiliation)


def test_a_body_keeps_its_name_beside_who_was_of_it():
    text = "Ex-Rovers striker Tom Lund said it was late. Rovers said it was early."
    assert [name for name, _ in said(text)] == ["Tom Lund", "Rovers"]
