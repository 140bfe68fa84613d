"""Where a clause ends before "and" or "but": a thing wants and refuses nothing, so the verb behind is of who speaks."""

from __future__ import annotations

import pytest
from cases import Said, case, said

CASES = [
    case("Harrow Bank said it was seeking partners but refused to comment on names.", ("Harrow Bank", "it was seeking partners")),
    case("The director says the film is not offensive and has refused to withdraw it.", ("director", "the film is not offensive")),
    case("The chairman said talks were going well but refused to name a price.", ("chairman", "talks were going well")),
    case("The agent said a deal was close but refused to be drawn on the fee.", ("agent", "a deal was close")),
    case("The coach said the pitch was poor and wanted the game moved.", ("coach", "the pitch was poor")),
    case(
        "Ann Lund said the plan was dear and hoped it would be dropped.",
        ("Ann Lund", "the plan was dear"),
        ("Ann Lund", "it would be dropped"),
    ),
    case(
        "Ann Lund said fear seemed to have been widespread and called on hunts to do more.",
        ("Ann Lund", "fear seemed to have been widespread"),
        ("Ann Lund", "hunts to do more"),
    ),
    case(
        "Ann Lund said costs appeared to be rising and urged ministers to act.",
        ("Ann Lund", "costs appeared to be rising"),
        ("Ann Lund", "ministers to act"),
    ),
    # somebody or a body of whom it is said may want and refuse
    case("The witness said the man took the money and refused to leave.", ("witness", "the man took the money and refused to leave")),
    case("The report says the firm broke the rules and refused to pay.", ("report", "the firm broke the rules and refused to pay")),
    case("The minister said parents were worried and wanted action.", ("minister", "parents were worried and wanted action")),
    case("Ann Lund said her son liked school and hoped to be a doctor.", ("Ann Lund", "her son liked school and hoped to be a doctor")),
    case("The agent said the striker was happy and wanted to stay.", ("agent", "the striker was happy and wanted to stay")),
    case("The report said the bridge was old and seemed to be sinking.", ("report", "the bridge was old and seemed to be sinking")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_a_thing_cannot_do(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Harrow Bank shares rose amid speculation that it may be sold.",
        "Tom Ash became president amid claims that the vote was rigged.",
        "The council has delayed the work amid claims that the road may sink.",
        "The union is fighting on despite warnings that the mill may close.",
        "The two are to merge and there has been speculation that this may take years.",
    ],
)
def test_what_others_say(text: str) -> None:
    assert [who for who, _ in said(text)] == [None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ann Lund left with a warning that the dam may fail.", "Ann Lund"),
        ("Tom Ash, the owner, made a claim that the dam may fail.", "Tom Ash"),
        ("The union said nothing of its fears that the mill may close.", "union"),
    ],
)
def test_what_the_subject_says(text: str, who: str) -> None:
    assert [name for name, _ in said(text)] == [who]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He complained about subsidies on cotton that make it hard for poor farmers.", "subsidies on cotton that make it hard for poor farmers"),
        ("She complained about rules on parking that drive shoppers away.", "rules on parking that drive shoppers away"),
        ("He spoke of films on drinking that shock teenagers.", "films on drinking that shock teenagers"),
        ("She said on Monday that work it had ordered was late.", "that work it had ordered was late"),
        ("He said in the letter that claim forms were lost.", "that claim forms were lost"),
    ],
)  # fmt: skip
def test_relative_clauses_of_the_object(text: str, content: str) -> None:
    assert [words for _, words in said(text)] == [content]
