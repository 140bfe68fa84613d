"""A participle that tells of a note or talk, or a time, between a verb of saying and its "that"."""

from __future__ import annotations

import pytest
from cases import Said, case, contents, said

FOUND = [
    case(
        "The minister said in a radio interview recorded before the storm that the dam was safe.",
        ("minister", "that the dam was safe"),
    ),
    case("The board said in a statement released Thursday that it was shut.", ("board", "that it was shut")),
    case(
        "The board said in a letter sent to parents that lunches would be free.",
        ("board", "that lunches would be free"),
    ),
    case("Ann Lee wrote in an op-ed published this week that it was mad.", ("Ann Lee", "that it was mad")),
    case(
        "The mayor told a meeting attended by 200 people that the road would open.",
        ("mayor", "that the road would open"),
    ),
    case("The union complained soon after that the tram was late.", ("union", "that the tram was late")),
    case("The club announced the next morning that Ann Lee had left.", ("club", "that Ann Lee had left")),
    case("The board said that day that the hall was safe.", ("board", "that the hall was safe")),
    case("Ann Lee told the court the following day that she had lied.", ("Ann Lee", "that she had lied")),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_what_is_said_begins_with_that(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee wrote in a letter found in the attic that burned.",
        "Ann Lee recalled the day that changed her life.",
        "Ann Lee described the moment that the roof fell in.",
    ],
)
def test_that_of_a_noun_is_no_beginning(text: str) -> None:
    assert not [words for words in contents(text) if words.startswith("that")]
