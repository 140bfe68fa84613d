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


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # a noun that may be a verb is the subject of a clause, and what a verb of acts has as its object too
        (
            "The league claimed the new act had been broken even though few foxes were killed.",
            "the new act had been broken even though few foxes were killed",
        ),
        ("The club claimed the goal had been given late.", "the goal had been given late"),
        ("The mining group reported losses had deepened in May.", "losses had deepened in May"),
        # no comma between a clause that begins with "if" and the main one
        (
            "If the council sold the hall the choir would have nowhere to sing, Ms Orr said.",
            "If the council sold the hall the choir would have nowhere to sing",
        ),
        (
            "When the hall is sold the choir will leave, Ms Orr said.",
            "When the hall is sold the choir will leave",
        ),
    ],
)
def test_clauses_of_nouns(text: str, content: str) -> None:
    (found,) = extract(Article(id="", text=text)).attributions
    assert [span.of(text) for span in found.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The club claimed the title.",
        "When the hall was sold, Ms Orr said.",
        "The app shows clouds had formed.",
    ],
)
def test_no_clauses_of_nouns(text: str) -> None:
    assert not extract(Article(id="", text=text)).attributions


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The minister said to ease the shortage, two new wells would be dug.",
            "to ease the shortage, two new wells would be dug",
        ),
        ("The board said to date, no claim had been paid.", "to date, no claim had been paid"),
        ("Ms Orr said to me, the plan was dead.", "the plan was dead"),
    ],
)
def test_what_opens_a_clause_that_is_said(text: str, content: str) -> None:
    (found,) = extract(Article(id="", text=text)).attributions
    assert [span.of(text) for span in found.content] == [content]
