"""A document of several authors: whom a verb behind the last of them belongs to."""

from __future__ import annotations

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "rest"),
    [
        ("Research by technology firms Netlux and Carrow", "revealed that nine in ten were ill."),
        ("A study by scientists Ann Lee and Tom Ash", "suggests that mice can sing."),
        ("An investigation by the Courier and the Post", "found that the bridge was unsafe."),
        ("A joint report by the Elm Trust, Netlux and the Carrow Fund", "said it was late."),
        ("Figures from Netlux and Carrow", "show that it was late."),
        ("A study by doctors and nurses", "found that it was late."),
    ],
)
def test_a_document_of_several_authors_says_it(source: str, rest: str) -> None:
    text = f"{source} {rest}"
    (found,) = extract(Article(id="", text=text)).attributions
    assert found.source[0].of(text) == source
    assert found.speaker is not None and found.speaker.kind == "document"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("She wrote a book by the fire and the clerk said it was late.", "the clerk"),
        ("A letter from the mayor arrived and the clerk said it was late.", "the clerk"),
        ("He was hit by a report from the board and Ash said it was late.", "Ash"),
        ("A driver from Elmton and a nurse said it was late.", "A driver from Elmton and a nurse"),
        ("A film helped to identify the man and the inquiry found that it was late.", "the inquiry"),
    ],
)
def test_another_clause_has_a_subject_of_its_own(text: str, source: str) -> None:
    found = extract(Article(id="", text=text)).attributions[-1]
    assert found.source[0].of(text) == source
