"""What stands right before a verb and is not its subject: the end of a relative clause, an adverb, where somebody went, an adjective."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    # two names at the end of a relative clause
    case(
        "Members who are working for Ann Cole or Ben Carver said they would back it.",
        ("Members", "they would back it"),
    ),
    case(
        "Fans who have met Ann Cole and Ben Carver said they would back it.", ("Fans", "they would back it")
    ),
    case("Voters who back Cole or Carver said they would back it.", ("Voters", "they would back it")),
    case("Reed met a man who knows Ann Cole and Ben Carver said he was glad.", ("Ben Carver", "he was glad")),
    # most recently
    case(
        "Ms Ortiz attacked the plan, and most recently criticised the use of force in schools.",
        ("Ortiz", "the plan"),
        ("Ortiz", "the use of force in schools"),
    ),
    case("Of the members, most said they would back it.", ("most", "they would back it")),
    # where somebody went
    case("Tom Hay went on television saying it was over.", ("Tom Hay", "it was over")),
    case("Ann Marsh went on a stage shouting that it was over.", ("Ann Marsh", "that it was over")),
    # a noun behind an adjective, and verbs
    case("A very public rant about the price of bread followed."),
    case("There are two primary reasons the club refuses to sell."),
    case("The public question whether it is legal.", ("public", "whether it is legal")),
    case("The 36-page report claims the bridge is unsafe.", ("36-page report", "the bridge is unsafe")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_is_no_subject(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
