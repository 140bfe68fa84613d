"""What people are called changes nothing: the benchmark of other names, on our own texts, and names that are other things too."""

from __future__ import annotations

from pathlib import Path

import pytest
from cases import said

from benchmarks.any_name import NAMES, measure
from extractors import Article, extract
from quotes.evaluation.annotated_articles import read_gold

GOLD = Path(__file__).parents[2] / "gold"
#: Attributions that may differ: a misspelt cue behind a name in two parts, a pronoun where two might be meant, a pull
#: quote whose name alone shows somebody, the cue of a headline.
MAY_DIFFER = {"plain": 0, "places": 0, "words": 0, "bodies": 1, "particles": 3, "short": 1}


@pytest.fixture(scope="module")
def texts() -> list[dict[str, str]]:
    return [article for article in read_gold(GOLD) if isinstance(article, dict)]


@pytest.mark.parametrize("kind", NAMES)
def test_other_names_change_nothing(texts: list[dict[str, str]], kind: str) -> None:
    rows = [measure(text, [kind])[kind] for text in texts]
    total, kept = sum(row[1] for row in rows), sum(row[2] for row in rows)
    assert total > 100
    assert total - kept <= MAY_DIFFER.get(kind, 5), [line for row in rows for line in row[4]]


def who(text: str) -> list[str | None]:
    return [name for name, _ in said(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a last name that is a place's, also in the headline and where nothing is told of the place
        (
            "Sheffield calls for a ban\n\nNora Sheffield spoke. Sheffield said it was late.",
            ["Nora Sheffield"] * 2,
        ),
        ("Mayor Nora Sheffield left. Sheffield's team denied that it was late.", ["Nora Sheffield's team"]),
        (
            "Mayor Nora Sheffield left. A spokeswoman for Sheffield said it was late.",
            ["spokeswoman for Sheffield"],
        ),
        ("Houston said it was late. Nora Houston sang.", ["Houston"]),
        ("Sheffield demands a ban\n\nNora Sheffield spoke in Sheffield.", ["Sheffield"]),
        # nouns for bodies
        ("ABC moderator Bob House said it was late.", ["Bob House"]),
        ("Emma Church left. “It is late,” Church said.", ["Emma Church"]),
        ("Nora Temple left. Ms Temple said it was late.", ["Nora Temple"]),
        ("Secretary of State Bob Church left. Mr. Church said it was late.", ["Bob Church"]),
        ("Clarence House said it was late.", ["Clarence House"]),
        ("Grace Church said it was late.", ["Grace Church"]),
        # points of the compass, times, titles
        ("Nora North left. North said it was late.", ["Nora North"]),
        ("Nora North left. The North said it was late.", ["North"]),
        ("Ozan Can left. “It is late,” Can said.", ["Ozan Can"]),
        ("Nora Day, 44, said it was late.", ["Nora Day"]),
        ("Mr. Day, who represents Norland, said it was late. Mark Day left.", ["Mark Day"]),
        ("Paul Post left. Governor Post said it was late.", ["Paul Post"]),
        ("The General Post said it was late.", ["General Post"]),
        ("Sen. Tom Day, R-Fla., said it was late.", ["Tom Day"]),
        ("Ann Cole met Nora Pope. Cole left, and Pope said it was late.", ["Nora Pope"]),
        ("Dpty. Tom Ash said it was late.", ["Tom Ash"]),
        # particles and apostrophes
        ("Gov. Peter de la Cruz met Bob Cruz. “It is late,” Cruz said.", ["Bob Cruz"]),
        ("Bob Cruz won. Gov. Peter de la Cruz lost. “It is late,” de la Cruz said.", ["Peter de la Cruz"]),
        ("Anna al-Masri met Omar Masri. “It is late,” al-Masri said.", ["Anna al-Masri"]),
        ("Jan van Dahl met Piet Dahl. “It is late,” Van Dahl said.", ["Jan van Dahl"]),
        ("Rivals like Tom St. John, who said it was late, left.", ["Tom St. John"]),
        ("O’Dell did not respond to requests for comment. Sarah O’Dell left.", ["Sarah O’Dell"]),
    ],
)
def test_names_that_are_other_things_too(text: str, expected: list[str]) -> None:
    assert who(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        ("Secretary of State {N} said it was late.", "{N}", "Secretary of State", None),
        ("First Minister of Scotland {N} said it was late.", "{N}", "First Minister of Scotland", "Scotland"),
        (
            "Director of Public Prosecutions {N} said it was late.",
            "{N}",
            "Director of Public Prosecutions",
            None,
        ),
        ("Oxland's {N} said it was late.", "{N}", None, "Oxland"),
        ("“It is late,” said Oxland's spokesman, {N}.", "{N}", "spokesman", "Oxland"),
        ("Elm Front leader {N} left. “It is late,” {L} said.", "{N}", "leader", "Elm Front"),
        (
            "Marsh campaign manager {N} said it was late. Emily Marsh left.",
            "{N}",
            "campaign manager",
            "Emily Marsh",
        ),
        (
            "Tom Ash won. Family spokesman {N} says Ash was ill. He says it was late.",
            "{N}",
            "spokesman",
            "family",
        ),
    ],
)
@pytest.mark.parametrize("called", ["Zelmar Novak", "Peter Novak"])
def test_first_names_that_are_in_no_list(
    text: str, name: str, role: str | None, body: str | None, called: str
) -> None:
    text = text.format(N=called, L=called.split()[1])
    speakers = [one.speaker for one in extract(Article(id="made-up", text=text)).attributions]
    found = {(one.name, one.kind, one.role, one.affiliation) for one in speakers if one}
    assert found == {(called, "person", role, body)}


@pytest.mark.parametrize(
    "text",
    [
        "They met parents from Elm Park, who said the road was unsafe.",
        "The Secretary of State Award Committee said it was late.",
        "“It is late,” said Netlux's maker, Softcast.",
    ],
)
def test_what_is_nobody_by_name_stays_so(text: str) -> None:
    speakers = [one.speaker for one in extract(Article(id="made-up", text=text)).attributions]
    assert [one.kind for one in speakers if one] not in ([], ["person"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bob Marsh was jailed. The woman Marsh called Claudia was never found. The woman asked to be heard.",
            ["Claudia"],
        ),
        ("Bob Marsh was jailed. The man Ash met said it was late.", ["man Ash met"]),
        ("Actor Bob Marsh was jailed. The actor said it was late.", ["Bob Marsh"]),
    ],
)
def test_name_behind_a_noun_that_opens_a_relative_clause(text: str, expected: list[str]) -> None:
    assert who(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mayor Ann Stern and Health and Human Services Director Bob Mack said it was late.",
            "Ann Stern and Bob Mack",
        ),
        (
            "Mayor Ann Stern and Parks and Recreation Director Bob Mack said it was late.",
            "Ann Stern and Bob Mack",
        ),
        ("Health and Human Services Director Bob Mack said it was late.", "Bob Mack"),
        ("The consultancy Retail Decisions says fraud has risen.", "Retail Decisions"),
        ("Lord Marsh's Elm Park Council said it was late.", "Elm Park Council"),
        ("Mayor Ann Marsh's Labour Party said it was late.", "Labour Party"),
    ],
)
def test_offices_and_bodies_of_several_words(text: str, expected: str) -> None:
    assert who(text) == [expected]
    kinds = [
        one.speaker.kind for one in extract(Article(id="made-up", text=text)).attributions if one.speaker
    ]
    assert kinds != ["document"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It is late,” said solicitors Ostra Holt.", "organization"),
        ("Sales fell, according to analysts Ostra Lind.", "organization"),
        ("Solicitors Ann Holt and Bo Lind said it was late.", "group"),
        ("Solicitor Ostra Holt said it was late.", "person"),
    ],
)
def test_firm_behind_a_plural(text: str, kind: str) -> None:
    assert [
        one.speaker.kind for one in extract(Article(id="made-up", text=text)).attributions if one.speaker
    ] == [kind]
