"""What stands before a verb and is no subject of it: a time, an adjective of a noun, a date."""

import pytest

from extractors import Article, extract


def sources(text: str) -> list[str]:
    found = extract(Article(id="made-up", text=text), least=0.2).attributions
    return [a.source[0].of(text) for a in found if a.source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The board less than two weeks ago said that it was late.", "The board"),
        ("Finch a month later announced that it was late.", "Finch"),
        ("The minister two hours earlier insisted that it was late.", "The minister"),
        ("A week ago Finch said that it was late.", "Finch"),
        ("Finch left, and a year later Kim said that it was late.", "Kim"),
        ("On the evening of Thursday, November 21, 2024, two men were in a car when Victor Tripp, whom they knew, said that it was late.", "Victor Tripp"),
        # near misses
        ("The week's guest said that it was late.", "The week's guest"),
        ("The Month said that it was late.", "The Month"),
    ],
)  # fmt: skip
def test_a_time_is_no_subject(text: str, source: str) -> None:
    assert sources(text)[-1] == source


@pytest.mark.parametrize(
    ("text", "adjective"),
    [
        ("Crane has made other public promises to give it to charity.", "other public"),
        ("Conn faced numerous questions about Crane and left.", "numerous"),
        ("Crane made favorable comments about the plan.", "favorable"),
        ("They posted several negative comments about the plan.", "several negative"),
        ("Ash ended with hopeful notes that it was late.", "hopeful"),
        ("Ash published furious posts about the plan.", "furious"),
        ("Ash heard careless claims that it was late.", "careless"),
        ("Ash gave emotional reports on the plan.", "emotional"),
    ],
)
def test_an_adjective_is_no_subject(text: str, adjective: str) -> None:
    assert adjective not in sources(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The public demands that it be stopped.", "The public"),
        ("A constable claims that it was late.", "A constable"),
        ("The official reports that it was late.", "The official"),
    ],
)
def test_but_who_ends_like_one(text: str, source: str) -> None:
    assert sources(text) == [source]
