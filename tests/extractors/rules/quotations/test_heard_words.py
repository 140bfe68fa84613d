"""Words in marks that the subject of their sentence hears, reads or passes on: never the subject's own."""

import pytest
from cases import said


def speakers(text: str) -> list[str | None]:
    """Who has the words in marks of a text."""
    return [who for who, _ in said(text, in_marks=True)]


@pytest.mark.parametrize(
    "text",
    [
        "When Tom Ash asked for a refund he was told: “You signed the paper.”",
        "When Tom Ash asked for a refund, he was told, “You signed the paper.”",
        "Ann Lee wrote to the council and was told: “The road will stay shut.”",
        "Ann Lee complained to the bank but was informed: “We cannot help.”",
        "Ann Lee was warned: “Do not go near the river.”",
        "The boys were told: “Do not go near the river.”",
        "Tom Ash offered to pay, only to hear: “Keep your money.”",
        "Tom Ash demanded to see the manager, but got the reply: “He is out.”",
        "Tom Ash tweeted about the delay and received the response: “We are sorry, Tom.”",
        "Ann Lee opened the letter: “Dear tenant, you must leave by May.”",
        "Ann Lee found a note on her door: “Sorry about the fence.”",
        "Ann Lee was met with a shout from the back: “Go home!”",
        "Tom Ash faced one question: “Why did you run?”",
        "Tom Ash was asked a simple question: “Why did you run?”",
    ],
)
def test_who_hears_or_reads_the_words_does_not_say_them(text: str) -> None:
    assert not {"Ann Lee", "Tom Ash", "boys"}.intersection(speakers(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee, who had asked for help, was told by the clerk: “Do not go near the river.”", "clerk"),
        ("Ann Lee remembers her mother's advice: “Never lend a ladder.”", "Ann Lee's mother"),
        ("Tom Ash got a text from the bank: “Your account is closed.”", "bank"),
        ("Tom Ash received an email from Ann Lee: “Your account is closed.”", "Ann Lee"),
        ("Tom Ash recalled the words of his coach: “Run first, ask later.”", "coach"),
        ("Tom Ash quoted his coach: “Run first, ask later.”", "coach"),
    ],
)
def test_whose_words_are_heard(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Ash was blunt on Monday: “The bridge is shut.”",
        "Tom Ash shrugged: “The bridge is shut.”",
        "Tom Ash has a message for drivers: “The bridge is shut.”",
        "Tom Ash gave a simple answer: “The bridge is shut.”",
        "Tom Ash sent a text to his mother: “The bridge is shut.”",
        "Tom Ash answered the criticism: “The bridge is shut.”",
        "Tom Ash read a statement: “The bridge is shut.”",
    ],
)
def test_who_gives_the_words_says_them(text: str) -> None:
    assert speakers(text) == ["Tom Ash"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The mill is shut,” Ann Lee heard.", []),
        ("“The mill is shut,” Ann Lee read on the gate.", []),
        ("“The mill is shut,” Ann Lee read from her notes.", ["Ann Lee"]),
        ("“The mill is shut,” read the sign above Ann Lee's door.", ["sign above Ann Lee's door"]),
        ("The man Ann Lee married said: “The mill is shut.”", ["man Ann Lee married"]),
        ("Ann Lee regrets saying “the mill is shut”.", ["Ann Lee"]),
    ],
)
def test_tags_beside_who_hears_or_reads(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee retweeted Tom Ash: “It is late.”", ["Tom Ash"]),
        ("Ann Lee was clear. “It is late.” Tom Ash was not. “It is early.”", ["Ann Lee"]),
        ("Ann Lee was clear. “It is late.” The mill was not. “It is early.”", ["Ann Lee", "Ann Lee"]),
    ],
)
def test_words_behind_somebody_else_are_not_the_last_speakers(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_who_likes_a_post_does_not_say_it() -> None:
    assert "Ann Lee" not in speakers("Ann Lee liked a post saying “it is late”.")
