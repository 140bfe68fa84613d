"""Where what somebody says borders on the writer's own clauses: ``[content] {cue} <source>``."""

from __future__ import annotations

import pytest
from marked import found, meant, plain

#: The cue stands in a clause that leads to the main clause.
FRONTED = [
    "Even as <Mr. Lund> {has repeatedly said} [that he opposes the toll], his office collects it.",
    "Even though <the warden> {said} [the weir was safe], the council shut it.",
    "Just days after <Lund> {announced} [that the mill would close], the owners sold it.",
    "Two weeks after <Lund> {said} [the mill would close], it burnt down.",
    "In the same week that <Lund> {announced} [that the mill was safe], the roof fell in.",
    "Shortly before <Lund> {announced} [that the mill would close], the owners sold it.",
    "Not long after <he> {told} the council [that the mill was safe], the owners sold it.",
    "More than a decade since <Lund> {said} [the mill would close], it is still open.",
    "With <Lund> {saying} [that the mill was safe], the owners sold it.",
    "Amid <Lund>'s {assertions} [that the weir was safe], the council shut it.",
    # the clause or phrase in front is whole before anybody says anything
    "In a sign of the times, <Lund> {said} [the weir was shut, the mill was closed and the road was wet].",
    "Even <Lund> {said} [the weir was shut, the mill was closed and the road was wet].",
    "Two weeks ago <Lund> {said} [the weir was shut, the mill was closed and the road was wet].",
    "As it rained, <Lund> {said} [that even in May, the weir was shut].",
    "Days after the flood, <the warden> {said} [the weir was shut, the mill was closed and the road was wet].",
]


@pytest.mark.parametrize("marked", FRONTED)
def test_main_clause_behind_content(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked) + "\n")]


#: One content that two cues lead to is given once, with the source that says it.
ONCE = [
    ("Lund shot back in a post stating that the mill was safe.", ["Lund"]),
    ("Lund wrote in a letter warning that the mill would fall.", ["Lund"]),
    ("The warden is convinced that the weir will hold.", ["The warden"]),
    ("Her aides are not convinced that the weir will hold.", ["Her aides"]),
    ("Lund said in one of a series of radio messages that the truck was full.", ["Lund"]),
    # the words within are the content of another one
    ("Lund said Holm said that the weir was shut.", ["Lund", "Holm"]),
]


@pytest.mark.parametrize(("text", "sources"), ONCE)
def test_told_once(text: str, sources: list[str]) -> None:
    assert [one.source[0] for one in found(text + "\n")] == sources
