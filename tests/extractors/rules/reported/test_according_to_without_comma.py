"""``According to Lee there is no bridge``: where the comma behind the source is left out."""

from __future__ import annotations

import pytest
from cases import contents

from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("Ofcam", "there were almost four million users, and numbers are climbing fast"),
        ("the police", "there were two men in the car"),
        ("the mayor", "he had no choice"),
        ("police", "the man ran off"),
        ("research firm Netlux & Norland", "a blog is made, although few are read"),
        ("Lee", "she is ill, but doctors disagree"),
    ],
)
def test_a_clause_behind_the_source_is_what_it_says(source: str, content: str) -> None:
    text = f"According to {source} {content}."
    (found,) = extract(Article(id="", text=text)).attributions
    assert (found.source[0].of(text), found.content[0].of(text)) == (source, content)


@pytest.mark.parametrize(
    "source",
    ["people he met", "documents the firm filed last year", "a man who was there", "research he had seen"],
)
def test_a_clause_that_tells_of_the_source_is_not(source: str) -> None:
    text = f"According to {source}, the bridge was old."
    (found,) = extract(Article(id="", text=text)).attributions
    assert (found.source[0].of(text), found.content[0].of(text)) == (source, "the bridge was old")


@pytest.mark.parametrize(
    "text",
    [
        "Robson saw an effort tipped round the post.",
        "Ash saw an effort saved.",
        "He was seen reciting humorous poems.",
    ],
)
def test_what_somebody_sees_done_or_performs_is_no_statement(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize("words", ["that the land was his", "the words “It is late”"])
def test_what_somebody_recites_in_words_is(words: str) -> None:
    assert contents(f"Lee recited {words}.") == [words]


def test_a_work_called_by_its_title_tells_a_story() -> None:
    text = "Based on the novel, A Little Duchess tells the story of a girl who is sent to a school."
    assert contents(text) == []
