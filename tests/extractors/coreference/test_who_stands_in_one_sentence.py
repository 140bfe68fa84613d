"""Somebody without a name who is told of together with somebody named."""

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[str]:
    return [a.speaker.name for a in extract(Article(id="", text=text)).attributions if a.speaker is not None]


@pytest.mark.parametrize(
    "aside", ["", ", a plumber,", ", a 73-year-old retired plumber,", ", 45,", ", who was drunk,"]
)
def test_the_man_is_not_who_saw_him(aside: str) -> None:
    assert speakers(f"Tom Ash saw the man. The man{aside} was led away. “I was late,” he said.") == ["man"]


def test_the_striker_is_who_scored() -> None:
    assert speakers("Tom Ash scored twice. “It was fun,” the striker said.") == ["Tom Ash"]
    assert speakers("Tom Ash, a striker, scored twice. “It was fun,” the striker said.") == ["Tom Ash"]
