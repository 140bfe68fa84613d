"""Whose the verb behind ", but" is: of who does the main clause, and not of what is told of a time or a reason before it."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    case(
        "A spokesman for the council declined to comment while the case was going on, but said it took the claims seriously.",
        ("spokesman for the council", "to comment while the case was going on"),
        ("spokesman for the council", "it took the claims seriously"),
    ),
    case("The firm cut its forecast as costs were going up, but said sales would grow.", ("firm", "sales would grow")),
    case("PR guru Max Lund, who is advising Siobhan, denied she had been paid.", ("Max Lund", "she had been paid")),
    case("Tom Ash denied they were late.", ("Tom Ash", "they were late")),
    case("The keeper denied the striker a goal."),
    # a verb and no adverb
    case("MPs who back the bill say it is needed.", ("MPs", "it is needed")),
    case("Banks which back the schemes insist that nobody will lose.", ("Banks", "that nobody will lose")),
    # a judge
    case(
        "The judge, Recorder Helen Mays, praised Tom Ash. She said it was late.",
        ("Helen Mays", "Tom Ash"),
        ("Helen Mays", "it was late"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clauses_beside_the_main_one(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
