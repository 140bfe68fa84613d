"""Nouns for relatives before the names of two."""

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[str]:
    return [a.speaker.name for a in extract(Article(id="", text=text)).attributions if a.speaker is not None]


@pytest.mark.parametrize("noun", ["Sisters", "Twins", "Cousins", "Friends"])
def test_two_with_one_last_name(noun: str) -> None:
    text = f"{noun} Jean and Margaret Dow run the shop. “It is late,” said Jean. “It is not,” Margaret said."
    assert speakers(text) == ["Jean Dow", "Margaret Dow"]


def test_older_sister_is_not_told() -> None:
    text = (
        "Sisters Jean and Margaret Dow run it. “It is late,” Margaret said. The older sister said it was not."
    )
    assert speakers(text) == ["Margaret Dow", "older sister"]
    assert speakers("His younger brother, Tom Ash, said it was late.") == ["Tom Ash"]
