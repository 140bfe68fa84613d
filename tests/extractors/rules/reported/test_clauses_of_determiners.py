"""Clauses whose subject is a determiner alone: ``argued [this would help]``."""

from __future__ import annotations

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister argued this would help.", "this would help"),
        ("The minister believes all must be done to help.", "all must be done to help"),
        ("The minister conceded these might not be enough.", "these might not be enough"),
        ("Residents fear this may lead to floods.", "this may lead to floods"),
        ("The minister warned this could cost jobs.", "this could cost jobs"),
        ("Mayor Lund left the room, claiming this would end it.", "this would end it"),
        # near misses: nouns, which what is praised has behind them
        ("The minister praised the might of the army.", "the might of the army"),
        ("The minister feared the will was forged.", "the will was forged"),
    ],
)
def test_a_determiner_in_front_of_a_modal_is_a_subject(text: str, content: str) -> None:
    (found,) = extract(Article(id="", text=text)).attributions
    assert [span.of(text) for span in found.content] == [content]
    if content.startswith(("this", "these", "all")):
        assert found.rule == "bare_clause"
