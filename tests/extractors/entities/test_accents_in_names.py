"""A name that one article spells with accents and without: ``François Holm``, ``Francois Holm``."""

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "President François Holm spoke. Francois Holm said it was late. “It is cold,” Holm said.",
            ["François Holm", "François Holm"],
        ),
        ("Ana Peña, the coach, left. Pena said it was late.", ["Ana Peña"]),
        ("Lech Wałek, the coach, left. Walek said it was late.", ["Lech Wałek"]),
        # near misses: names of their own
        ("Ana Peña, the coach, left. Ana Pena said it was late. Ana Penna said it was cold.", ["Ana Peña", "Ana Penna"]),
    ],
)  # fmt: skip
def test_one_name(text: str, names: list[str]) -> None:
    found = [a.speaker.name if a.speaker else None for a in extract(Article(id="", text=text)).attributions]
    assert found == names
