"""A name right before a verb of saying that only tells more of who says it: ``The man hired to defend Tom Ash said``."""

from __future__ import annotations

import pytest

from extractors import Article, extract
from tests.extractors.whose_words import CASTS, errors

HEADS = ["The man", "A lawyer", "Two men", "The union", "One teacher", "A report"]
MORE = [
    "accused of the murder committed by {M}",
    "accused of helping {M}",
    "who was arrested with {M}",
    "who says he saw {M}",
    "who did not name {M}",
    "arrested alongside {M}",
    "hired to defend {M}",
    "named after {M}",
    "dressed as {M}",
    "as old as {M}",
    "such as {M}",
    "in the case against {M}",
    "at the firm founded by {M}",
    "standing next to {M}",
    "loyal to {M}",
    "before a match against {M}",
    "after a meeting with {M}",
    "more powerful than {M}",
]


@pytest.mark.parametrize("more", MORE)
def test_whoever_is_told_of_says_it(more: str) -> None:
    cast = CASTS[0]
    stories = [
        place.format(s=f"{head[0].lower()}{head[1:]} {more}", S=f"{head} {more}", M="{M}")
        for head in HEADS
        for place in (
            "{S} said it was [late=-?].",
            "But {s} said it was [late=-?].",
            "“It is [late=-?],” {s} said.",
        )
    ]
    assert [error for story in stories for error in errors(story, cast)] == []


@pytest.mark.parametrize(
    "story",
    [
        "On Monday the man accused of the theft planned by {M} said it was [late=-].",
        "Asked about it, a lawyer close to {M} said it was [late=-].",
        "When it rained, a lawyer representing {M} said it was [late=-].",
        "They met executives who have worked with {M} and {N}. {F} said it was [late=F].",
        "{N} left. The man who met {M} said it was [late=-].",
        "{N} left. On Monday the man said it was [late=N|-].",
        "After the match captain {M} said it was [late=M].",
        "He left, a decision coach {M} called [brave=M?].",
        "“It is [late=-],” said the man {M} had met.",
        "“It is [late=-],” said the woman {M} married in May. “We must [go=-].”",
        "“It is [late=-],” said a coach {M} had sacked.",
        "“It is [late=M],” said the coach {M}.",
        "“It is [late=M],” said the neighbour {M}. “We must [go=M].”",
        "“It is [late=M],” said the singer {M} dressed as a cat.",
        "The crowd booed after {M} said it was [late=M].",
        "Two men left before {M} said it was [late=M].",
        "Lawmakers said on Monday {M} was [late=-].",
        "The roof leaked, as {M} said it [would=M?].",
        "A man who saw it told police {M} said it was [late=M|-].",
        "The day after {M} said it was [late=M], {N} left.",
        "A lawyer for {N} and {M} met. {M.last} said it was [late=M].",
        "In a row with {N}, {M} said it was [late=M].",
        "A letter to the council signed by {M} said it was [late=-].",
        "An aide to the mayor hired by {M} said it was [late=-].",
    ],
)
def test_near_misses(story: str) -> None:
    assert [error for cast in CASTS for error in errors(story, cast)] == []


def test_what_is_told_belongs_to_the_source() -> None:
    text = "The nurse hired to look after Tom Ash said it was late."
    (only,) = extract(Article(id="made-up", text=text)).attributions
    assert only.source is not None
    assert [span.of(text) for span in only.source] == ["The nurse hired to look after Tom Ash"]
