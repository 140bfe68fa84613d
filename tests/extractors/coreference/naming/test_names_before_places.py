"""A last name before a place or a time is that of who is named in full elsewhere: ``said Moss [at the premiere]``."""

from __future__ import annotations

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It was a gift,” said Moss at the premiere. Leo Moss stars in the film.", "Leo Moss"),
        ("Leo Moss left in May. Moss in 2011 said that it was late.", "Leo Moss"),
        ("Leo Moss left in May. Moss at the time said that it was late.", "Leo Moss"),
        ("“It was a gift,” said Leo Moss at the launch. “I loved it.”", "Leo Moss"),
        # near misses
        ("Officials in the town said it was late.", "Officials in the town"),
    ],
)
def test_who_is_somewhere(text: str, name: str) -> None:
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert speaker.name == name
