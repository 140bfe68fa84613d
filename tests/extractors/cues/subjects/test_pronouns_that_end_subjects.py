"""A pronoun behind a preposition ends a subject, and is none: ``[The people behind it] said``."""

from __future__ import annotations

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    "subject",
    [
        "The people behind it",
        "A driver near it",
        "Critics of it",
        "Those against it",
        "Experts familiar with it",
        "The engineer in charge of it",
        "The board behind you",
    ],
)
def test_who_stands_before_the_preposition_says_it(subject: str) -> None:
    (found,) = extract(Article(id="", text=f"{subject} told the Courier that it was late.")).attributions
    assert found.source[0].of(f"{subject} told") == subject


@pytest.mark.parametrize("opening", ["After", "Before", "As", "Since"])
def test_behind_a_word_that_opens_a_clause_the_pronoun_says_it(opening: str) -> None:
    text = f"Netlux fell. {opening} it said it was late, the firm was shut."
    found = [
        a for a in extract(Article(id="", text=text)).attributions if a.content[0].of(text) == "it was late"
    ]
    assert [a.source[0].of(text) for a in found] == ["it"]
