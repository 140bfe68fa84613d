"""Classes of roles, and names of people and bodies by their parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.text.organization_names import formal, initials, is_acronym, is_anybody, without_country
from db.text.person_names import parse, relation
from db.text.role_classes import RoleListProblem, role_classes

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("role", "affiliation", "expected"),
    [
        ("deputy press secretary", "White House", "spokesperson"),
        ("spokesman for the buyer", None, "spokesperson"),
        ("Sen.", None, "legislator"),
        ("former Secretary of State", None, "former minister"),
        ("ex-mayor", "Elm", "former governor or mayor"),
        ("professor of marine law", None, "expert"),
        ("president", "French", "head of state"),
        ("President", None, "head of state"),
        ("president", "Elm Institute", "head of a body"),
        ("vice president of sales", "Elm Steel", "company officer"),
        ("Magistrate Judge", None, "judge"),
        ("baker who lost his shop", None, "resident"),
        ("general counsel", "Elm Steel", "lawyer"),
        ("left-handed juggler", None, None),
        ("Vice President", None, "minister"),
        ("vice president", "Peru", "minister"),
        ("vice president", None, "company officer"),
        ("vice-president", "Elm Steel", "company officer"),
        ("Group President", None, "head of a body"),
        ("outgoing president", "Peru", "head of state"),
        ("director general", "Elm Traders' Union", "head of a body"),
        ("deputy director-general", "Elm Traders' Union", "head of a body"),
        ("Secretary General", "Elm Council of Faiths", "head of a body"),
        ("solicitor general", None, "lawyer"),
        ("Surgeon General", "U.S.", "official"),
        ("general", None, "military"),
        ("chancellor", None, "minister"),
        ("Lord Chancellor", None, "minister"),
        ("former chancellor", "Tory", "former minister"),
        ("Chancellor", "Germany", "head of government"),
        ("Austrian Chancellor", None, "head of government"),
        ("chancellor", "Elm University", "head of a body"),
        ("deputy prime minister", None, "minister"),
        ("prime minister", None, "head of government"),
        ("shadow chancellor", None, "legislator"),
        ("shadow home secretary", "Tory", "legislator"),
        ("Shadow Secretary for the Tides", None, "legislator"),
        ("former shadow attorney general", None, "former legislator"),
        ("shadow cabinet spokesman", None, "spokesperson"),
        ("Trade and Industry Secretary", None, "minister"),
        ("Work and Pensions Secretary", None, "minister"),
        ("Secretary of Education", "U.S.", "minister"),
        ("general secretary", "Dockers' Union", "head of a body"),
        ("secretary", "Elm Rowing Club", "head of a body"),
        ("deputy governor", "Bank of Elm", "head of a body"),
        ("central bank governor", None, "head of a body"),
        ("governor", "Elm Prison", "head of a body"),
        ("deputy governor", "Elm", "governor or mayor"),
        ("MEP", "East Midlands", "legislator"),
        ("co-chairman", "Conservative", "head of a body"),
        ("chief currency strategist", "Elm Bank", "expert"),
        ("Democratic strategist", None, "party official"),
        ("police press liaison officer", None, "spokesperson"),
        ("Assistant Attorney General", None, "lawyer"),
        ("attorney general", None, "minister"),
        ("", "Elm", None),
        (None, None, None),
    ],
)
def test_the_class_of_a_role(role, affiliation, expected) -> None:
    assert role_classes().of(role, affiliation) == expected


def test_every_class_has_one_walk_of_life_and_no_word_two_classes() -> None:
    lines = (ROOT / "db/text/lexicon/role_classes.txt").read_text(encoding="utf-8").splitlines()
    entries = [line.split(":", 1) for line in lines if line and not line.startswith("#")]
    names = [head.split("|")[0].strip() for head, _ in entries]
    assert len(names) == len(set(names))
    words = [word.strip() for _, listed in entries for word in listed.split(",") if word.strip()]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


@pytest.mark.parametrize("line", ["pilot", "pilot: a, b", "pilot | : a", "| sea: a"])
def test_a_line_that_is_none_is_named(tmp_path, line: str) -> None:
    own = tmp_path / "own.txt"
    own.write_text(line, encoding="utf-8")
    with pytest.raises(RoleListProblem, match="write it as"):
        role_classes(own)


def test_a_list_that_cannot_be_read(tmp_path) -> None:
    with pytest.raises(RoleListProblem, match="cannot be read"):
        role_classes(tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ann Lee", "Ann B. Lee", "same"),
        ("Ann Brenda Lee", "Ann B. Lee", "same"),
        ("Benjamin Lee", "Ben Lee", "short form"),
        ("B. Lee", "Ben Lee", "initial"),
        ("Hillary Clarkson", "Hilary Clarkson", "spelling"),
        ("Ann Zelenski", "Ann Zelensky", "last spelling"),
        ("Ann Lee", "Ann Lee Jr.", "suffix"),
        ("Ann Lee", "Ann Lee Sr.", None),
        ("Antonio Lee", "Antonia Lee", None),
        ("Daniela Lee", "Daniel Lee", None),
        ("Ann B. Lee", "Ann C. Lee", None),
        ("Ann Lee", "Ben Lee", None),
        ("Ann Lee", "Ann Lea", None),
    ],
)
def test_how_two_names_can_be_one(one: str, other: str, expected: str | None) -> None:
    assert relation(parse(one), parse(other)) == expected
    assert relation(parse(other), parse(one)) == expected


def test_names_of_bodies() -> None:
    assert formal("Department of the Tides") == formal("Tides Department") == "tides department"
    assert formal("Elm County DA’s Office") == formal("Elm County District Attorney's Office")
    assert formal("Elm & Oak Co.") == "elm and oak"
    assert initials("Board of National Weather") == "bnw"
    assert without_country("U.S. Tides Department") == "tides department"
    assert is_acronym("N.W.B.") and not is_acronym("Elm") and not is_acronym("A")


def test_short_forms_of_first_names_are_at_least_those_of_the_extractor() -> None:
    ours, theirs = (
        {
            line
            for line in (ROOT / room / "nicknames.txt").read_text(encoding="utf-8").splitlines()
            if line[0] != "#"
        }
        for room in ("db/text/lexicon", "extractors/lexicon/en")
    )
    assert theirs <= ours


def test_an_office_without_its_place_is_another_one_in_each_article():
    assert is_anybody("DA’s Office") and is_anybody("Sheriff's Office")
    assert not is_anybody("Elm County DA’s Office") and not is_anybody("Home Office")
