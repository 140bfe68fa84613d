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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tom Malone is a professor. In 1998, he and his co-authors said it was late.",
            "Tom Malone and his co-authors",
        ),
        ("Ann Lee came. She and her lawyers said it was late.", "Ann Lee and her lawyers"),
        ("Tom Malone is a baker. “It is late,” he and his wife said.", "Tom Malone and his wife"),
        ("Ann Lee left, and her lawyers said it was late.", "Ann Lee's lawyers"),
        ("Tom Malone is a baker. He and his wife left. His wife said it was late.", "Tom Malone's wife"),
    ],
)
def test_somebody_by_a_pronoun_and_others_who_are_theirs(text: str, name: str) -> None:
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    assert speaker is not None and speaker.name == name
