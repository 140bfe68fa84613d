"""Whom somebody or something leads, forces or leaves to say something says it, not what led to it."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    case(
        "The storm led officials to warn that rates may have peaked.",
        ("officials", "that rates may have peaked"),
    ),
    case(
        "The sudden sale led some to speculate that the merger had failed.",
        ("some", "that the merger had failed"),
    ),
    case(
        "The tweet was shared widely, leading council advisers like Ann Lee to counter that “every cent was spent.”",
        ("council advisers like Ann Lee", "that “every cent was spent.”"),
    ),
    case(
        "The club’s losses have pushed Ann Lee and her board to warn that the ground may be sold.",
        ("Ann Lee", "that the ground may be sold"),
    ),
    case(
        "The result has led some in the party to argue that she should resign.",
        ("some in the party", "that she should resign"),
    ),
    case(
        "It also works with the police, leaving many to wonder whether the force knew of the break-in on Friday.",
        ("many", "whether the force knew of the break-in on Friday"),
    ),
    case("Criticism forces mayor to say remarks were misread.", ("mayor", "remarks were misread")),
    # who leaves a place says it, and so does who leads a thing
    case(
        "The minister left the meeting to say that the talks had failed.",
        ("minister", "that the talks had failed"),
    ),
    case("The minister left the hall to argue that it was over.", ("minister", "that it was over")),
    case("Lee got up to say that it was over.", ("Lee", "that it was over")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_whom_something_brings_to_say_it(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
