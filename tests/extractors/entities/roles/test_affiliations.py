"""Of what body somebody is: beside the name, by a noun for a body, by the office's name elsewhere, by a country's adjective."""

from __future__ import annotations

import pytest
from cases import role_told as told

from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        # who only acts in an office has it of the same body
        ("Acting Elmton District Attorney Eric Lund", "Acting District Attorney", "Elmton"),
        ("Acting Chief Eric Lund", "Acting Chief", None),
        ("The Elm County State's Attorney", "State's Attorney", "Elm County"),
        (
            "Eric Lund, Elm County District Attorney spokesperson,",
            "spokesperson",
            "Elm County District Attorney",
        ),
        ("Boss Sir Eric Lund", "Boss", None),
        ("Program Manager Eric Lund", "Program Manager", None),
        ("Staff Development Coordinator Eric Lund", "Staff Development Coordinator", None),
        ("The deputy planning director Eric Lund", "deputy planning director", None),
        ("Elm County's Democratic state's attorney, Ruth Lund,", "Democratic state's attorney", "Elm County"),
        # the field of a role, and the body behind it
        ("Eric Lund, head of UK sales at Nordbank,", "head of UK sales", "Nordbank"),
        (
            "Eric Lund, vice-president for research at Elm College,",
            "vice-president for research",
            "Elm College",
        ),
        (
            "Eric Lund, head of the Netlux's training programmes,",
            "head of Netlux's training programmes",
            "Netlux",
        ),
        ("Eric Lund, co-founder of the charity Elm Aid,", "co-founder", "Elm Aid"),
        ("Eric Lund, director of Elm Aid,", "director", "Elm Aid"),
        ("Eric Lund, a career clerk who served as Mayor of Elmton for years,", "Mayor", "Elmton"),
        # right behind the name
        ("Eric Lund from the Elm Institute", None, "Elm Institute"),
        ("Eric Lund from Leeds", None, None),
        ("Analyst Eric Lund at NWB", "Analyst", "NWB"),
        ("Ruth Lund, head of search at Netlux in the US,", "head of search", "Netlux"),
        ("Ruth Lund, a student from Leeds at Elm College,", "student", None),
        ("Ruth Lund, research director at analyst Nordbank,", "research director", "Nordbank"),
        ("Bank of Elmland deputy governor Ruth Lund", "deputy governor", "Bank of Elmland"),
        ("Banned American sprinter Ruth Lund", "sprinter", None),
        ("European Commissioner Ruth Lund", "European Commissioner", None),
        ("His shadow Chancellor Eric Lund", "shadow Chancellor", None),
        ("Victims Eric Lund and his son had left. Lund", None, None),
        # of a country is an office, not who only comes from there
        ("Turkish President Eric Lund", "President", "Turkey"),
        ("Norwegian spokeswoman Ruth Lund", "spokeswoman", "Norway"),
        ("Spanish teenager Eric Lund", None, None),
        ("US comedian Eric Lund", "comedian", None),
        ("US ambassador Eric Lund", "ambassador", "US"),
        # several, or what somebody did, is nobody's role
        ("Eric Lund, urged ministers to leave,", None, None),
        # a body with "and" in its name
        (
            "New York City Housing Preservation and Development Commissioner Ruth Lund",
            "Commissioner",
            "New York City Housing Preservation and Development",
        ),
    ],
)
def test_beside_the_name(source, role, affiliation):
    found = told(f"{source} said that the trams were late.")
    assert found == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        # a verb ends the body where a comma is left out
        ("Ruth Lund, sales manager at Netlux Prints believes it is late.", "sales manager", "Netlux Prints"),
        ("Ruth Lund, head of research at Nordbank argues it is late.", "head of research", "Nordbank"),
        # the body that a noun means
        ("Netlux shut. The firm's director, Jane Ash, said no.", "director", "Netlux"),
        ("Netlux shut. “We lost,” said Mark Lund, head of sales at the firm.", "head of sales", "Netlux"),
        ("Netlux shut. A spokesman for the company said no.", "spokesman", "Netlux"),
        ("It rained. A spokesman for the company said no.", "spokesman", "company"),
        # the office that the page names elsewhere
        (
            "Elm County District Attorney\nA man was charged today. “It is over,” said District Attorney Ruth Hale.",
            "District Attorney",
            "Elm County",
        ),
        (
            "The Elm County District Attorney’s Office moved. Assistant District Attorney Ruth Hale said no.",
            "Assistant District Attorney",
            "Elm County District Attorney’s Office",
        ),
        (
            "The Elm County District Attorney’s Office moved. Lead prosecutor Ruth Hale said no.",
            "lead prosecutor",
            "Elm County District Attorney’s Office",
        ),
        # not that of somebody else who has one
        (
            "Elm County District Attorney Tom Ash left. District Attorney Ruth Hale said no.",
            "District Attorney",
            None,
        ),
        (
            "The Elm County District Attorney and the Oak County District Attorney met. District Attorney Ruth Hale said no.",
            "District Attorney",
            None,
        ),
        # who issued a document
        (
            "In a new report, the Harbour Board says fares rose. The report says ferries are full.",
            None,
            "Harbour Board",
        ),
        (
            "The Harbour Board says in a report that fares rose. The report said ferries are full.",
            None,
            "Harbour Board",
        ),
        ("A survey by the Harbour Board came out. The survey said ferries are full.", None, "Harbour Board"),
        ("The Harbour Board read a report. The report said ferries are full.", None, None),
        (
            "A report by the Harbour Board and one, a report by the Ferry Board, came. The report said no.",
            None,
            None,
        ),
    ],
)
def test_from_the_sentences_around(text, role, affiliation):
    assert told(text) == (role, affiliation)


def test_a_name_behind_a_body_with_and_is_found():
    text = "A hall opened at Fife College of Arts and Higher Education. Joyce Ash, principal of the college, said it was fine."
    assert told(text) == ("principal", "Fife College of Arts and Higher Education")


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Opinion polls suggest that it is late.", None),
        ("Previous studies suggested that it was late.", None),
        ("Leaked emails show that it was late.", None),
        ("An NWB report says that it is late.", "NWB"),
        ("It rained. The Netlux report says that it is late.", "Netlux"),
    ],
)
def test_a_capital_at_the_head_of_a_sentence_is_no_body(text: str, affiliation: str | None) -> None:
    (attribution,) = extract(Article("a", text)).attributions
    assert attribution.speaker is not None and attribution.speaker.affiliation == affiliation


@pytest.mark.parametrize(
    ("text", "name", "kind", "role"),
    [
        (
            "Trade and Industry Secretary Jane Ash said the trams were late.",
            "Jane Ash",
            "person",
            "Trade and Industry Secretary",
        ),
        (
            "The Trade and Industry Secretary, Jane Ash, said the trams were late.",
            "Jane Ash",
            "person",
            "Trade and Industry Secretary",
        ),
        (
            "Jane Ash, Commerce and Industry Minister, said the trams were late.",
            "Jane Ash",
            "person",
            "Commerce and Industry Minister",
        ),
        (
            "Jane Ash, the Health and Safety Minister, said the trams were late.",
            "Jane Ash",
            "person",
            "Health and Safety Minister",
        ),
        (
            "Ann Lee and Health Secretary Tom Bell said the trams were late.",
            "Ann Lee and Tom Bell",
            "group",
            None,
        ),
        ("Jane Ash, the new head of Elm College, said the trams were late.", "Jane Ash", "person", "head"),
        (
            "The new chief executive, Jane Ash, said the trams were late.",
            "Jane Ash",
            "person",
            "chief executive",
        ),
        ("New York mayor Jane Ash said the trams were late.", "Jane Ash", "person", "mayor"),
        ("“We sell,” said US operator Sprinto.", "Sprinto", "organization", None),
        ("“We sell,” said lorry driver Prifto.", "Prifto", "person", "lorry driver"),
        ("A company called Akamo sells it. “We sell,” Akamo said.", "Akamo", "organization", None),
    ],
)
def test_offices_of_two_fields_new_ones_and_nouns_for_firms(text, name, kind, role):
    speaker = extract(Article(id="made-up", text=text)).attributions[0].speaker
    assert (speaker.name, speaker.kind, speaker.role) == (name, kind, role)


@pytest.mark.parametrize(
    ("lead", "body", "affiliation"),
    [
        ("The Elm County state's attorney's office is to move.", "the prosecutors' office", "Elm County State's Attorney's Office"),
        ("The Elm County Sheriff’s Office is to move.", "the sheriff’s office", "Elm County Sheriff’s Office"),
        ("Elm County District Attorney Rosa Moss left.", "the district attorney's office", "Elm County District Attorney's Office"),
        # near miss: of two
        ("Elm County Sheriff Rosa Moss and Oak County Sheriff Jim Hay met.", "the sheriff's office", "sheriff's office"),
    ],
)  # fmt: skip
def test_the_office_of_a_holder_in_full(lead: str, body: str, affiliation: str) -> None:
    text = f'{lead} "It is late," said Jane Ash, a director of policy for {body}.'
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.affiliation) == ("Jane Ash", affiliation)


@pytest.mark.parametrize("peer", ["Baron Ash of Bedwell", "Lord Ash"])
def test_a_peerage_is_no_office(peer: str) -> None:
    text = f'Former Labour leader Neil Ash has been made a peer. "It is late," {peer} said.'
    speaker = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Neil Ash", "former leader", "Labour")
