"""Who is shown saying something, and whose forms in -ing a passive about a thing leaves open."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The documentary showed Mr Nattrow, in a red coat, telling the meeting: “We are the losers here.”",
            ("Nattrow", "“We are the losers here.”"),
        ),
        (
            "The film pictured the trainer Tom Ash, in a red coat, saying: “We will win.”",
            ("Tom Ash", "“We will win.”"),
        ),
        (
            "The programme featured former boxer Tom Ash, filmed in his kitchen, claiming that the bouts were fixed.",
            ("Tom Ash", "that the bouts were fixed"),
        ),
        (
            "The court heard Tom Ash, of Elm Road, telling police: “I was asleep.”",
            ("Tom Ash", "“I was asleep.”"),
        ),
        (
            "The film showed the empty mill, suggesting that nobody had cleaned it.",
            ("film", "that nobody had cleaned it"),
        ),
        (
            "The paper showed the mayor a letter, saying it had come from Lee.",
            ("paper", "it had come from Lee"),
        ),
        (
            "Ann Lee was fired after telling a reporter that the mill was unsafe.",
            ("Ann Lee", "that the mill was unsafe"),
        ),
    ],
)
def test_who_says_it(text: str, expected: tuple[str, str]) -> None:
    assert expected in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The fence was built without telling the neighbours that it would be two metres high.",
        "The bridge was closed without explaining why it was needed.",
        "The plan was approved by the council without asking whether residents agreed.",
    ],
)
def test_a_thing_that_is_done_says_nothing(text: str) -> None:
    assert {"fence", "bridge", "plan"}.isdisjoint(who for who, _ in said(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reggae star Zandu has left. It said the split was friendly.", None),
        ("Norlux has sued the singer Zandu. It said he had copied a song.", "Norlux"),
        ("Electronics giant Zandu has left. It said the split was friendly.", "Zandu"),
    ],
)
def test_it_is_nobody_with_a_trade(text: str, expected: str | None) -> None:
    assert said(text)[-1][0] == expected
