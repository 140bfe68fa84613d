"""Works that somebody paints, and pictures that somebody paints of something."""

import pytest

from extractors import Article, extract


@pytest.mark.parametrize("work", ["Girl with a Kettle", "the wall", "Ann Lee"])
def test_who_paints_says_nothing(work: str) -> None:
    assert not extract(Article(id="", text=f"Ann Moss painted {work}.")).attributions


def test_a_grim_picture() -> None:
    text = "Ann Moss painted a grim picture of the town."
    assert (
        extract(Article(id="", text=text)).attributions[0].content[0].of(text) == "a grim picture of the town"
    )
