"""Offices with capitals in front of a name: with hyphens, with two fields, of bodies that are called by a field."""

from __future__ import annotations

import pytest
from cases import role_told

from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        # with a hyphen
        ("Director-General Jane Ash", "Director-General", None),
        ("Norland Attorney-General Jane Ash", "Attorney-General", "Norland"),
        ("Elm County Sheriff-Coroner Jane Ash", "Sheriff-Coroner", "Elm County"),
        # how somebody is addressed
        ("the Honorable Jane Ash", None, None),
        ("the Honourable Jane Ash", None, None),
        # of two fields
        ("Netlux Chief Marketing and Sales Officer Jane Ash", "Chief Marketing and Sales Officer", "Netlux"),
        ("Elmton Director of Parks and Recreation Jane Ash", "Director of Parks and Recreation", "Elmton"),
        ("Minister of Health and Wellness Jane Ash", "Minister of Health and Wellness", None),
        ("Norland's Minister of Health and Wellness, Jane Ash", "Minister of Health and Wellness", "Norland"),
        # two offices
        ("Netlux Co-Founder and Chairwoman Jane Ash", "Co-Founder and Chairwoman", "Netlux"),
        ("Elm Trust President and Executive Director Jane Ash", "President and Executive Director", "Elm Trust"),
        # a field in a body's name, and in an office
        ("Elm Health President Jane Ash", "President", "Elm Health"),
        ("Elm Transport chief executive Jane Ash", "chief executive", "Elm Transport"),
        ("Norland Health Secretary Jane Ash", "Health Secretary", "Norland"),
        ("Lib Dem Home Affairs spokeswoman Jane Ash", "Home Affairs spokeswoman", "Lib Dem"),
        # a word that is a body's only with a name in front
        ("Jane Ash, Global Head of Sales, Netlux", "Global Head of Sales", "Netlux"),
    ],
)  # fmt: skip
def test_an_office_and_its_body(source: str, role: str | None, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=f'"It was late," said {source}.')).attributions[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind, speaker.role, speaker.affiliation) == (
        "Jane Ash",
        "person",
        role,
        affiliation,
    )


@pytest.mark.parametrize(
    "source",
    ["Chief Marsh and Officer Jane Ash", "The Minister of Health and Jane Ash", "The President and Congress"],
)
def test_two_stay_two(source: str) -> None:
    speaker = extract(Article(id="", text=f"{source} said it was late.")).attributions[0].speaker
    assert speaker is not None
    assert speaker.kind == "group"


def test_a_form_of_address_before_a_field_is_no_body() -> None:
    assert role_told("Dr Sales Director Jane Ash said it was late.") == ("Sales Director", None)
    assert role_told("Netlux Sales Director Jane Ash said it was late.") == ("Sales Director", "Netlux")
