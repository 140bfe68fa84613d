"""Words in marks in a clause about a thing: nobody is given for them."""

from __future__ import annotations

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    "text",
    [
        "The definition of a disaster is “the loss of a road or a bridge.”",
        "The legal definition of theft is “taking what is not yours.”",
        "His motto is “never look back.”",
        "The slogan of the campaign is “We Can Do Better.”",
        "The charge is “assault with intent to rob.”",
        "The statue's eyes corresponded to “insisting.”",
    ],
)
def test_a_thing_says_nothing(text: str) -> None:
    assert all(one.speaker is None for one in extract(Article(id="", text=text), least=0).attributions)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor brushed off the “noise” about the bridge.", "The mayor"),
        ("The firm brushed off the “noise” about the bridge.", "The firm"),
        ("The letter lists three “grave errors.”", "The letter"),
        ("The report lists the mill as “unsafe.”", "The report"),
        ("Elm Watch lists the mill as “unsafe.”", "Elm Watch"),
    ],
)
def test_somebody_a_body_or_a_text_does(text: str, source: str) -> None:
    (only,) = extract(Article(id="", text=text)).attributions
    assert only.source[0].of(text) == source
