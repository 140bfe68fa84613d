"""Two clauses of one sentence, each with its own tag; a clause behind "but as Lee noted"."""

from __future__ import annotations

import pytest
from cases import Said, case, said

TWO = [
    case(
        "In Leeds, the choir sang, Radio Aire reported, while in York the parade was called off, the Evening Press reported.",
        ("Radio Aire", "In Leeds, the choir sang"),
        ("Evening Press", "in York the parade was called off"),
    ),
    case(
        "The road was shut, police said, and two people were taken away, the ambulance service said.",
        ("police", "The road was shut"),
        ("ambulance service", "two people were taken away"),
    ),
    case(
        "The mill is safe, said Ann Lee, but the bridge has cracks, Tom Ash said on Monday.",
        ("Ann Lee", "The mill is safe"),
        ("Tom Ash", "the bridge has cracks"),
    ),
    case(  # the clause behind the tag has none of its own
        "The road was shut, police said, and two people were hurt.",
        ("police", "The road was shut … and two people were hurt"),
    ),
    case(  # nor is the second verb one of saying
        "The road was shut, police said, but the crowd, which was large, left.",
        ("police", "The road was shut … but the crowd, which was large, left"),
    ),
]

AS = [
    case("But as the engineer noted, the bridge may reopen.", ("engineer", "the bridge may reopen")),
    case(
        "Costs have risen, and as Ann Lee pointed out, patients must wait.",
        ("Ann Lee", "patients must wait"),
    ),
    case("And as Ann Lee noted in May, the wall leaks:", ("Ann Lee", "the wall leaks")),
    case("She fell, and as she cried out, the dog ran off."),
    case("But as the storm showed, the roof was old."),
    case("The crowd jeered, and as Ann Lee spoke, the lights went out."),
]


@pytest.mark.parametrize(("text", "expected"), TWO + AS)
def test_clauses_and_their_tags(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


def test_a_relative_clause_within_a_demand() -> None:
    text = "Crowds sat down in the hall, demanding that the statue, which was put up in 1911, be removed."
    assert said(text) == [("Crowds", "that the statue, which was put up in 1911, be removed")]
