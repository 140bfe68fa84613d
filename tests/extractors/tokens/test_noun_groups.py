"""Noun groups that open a clause."""

import pytest

from extractors import Article, extract


def content(text: str) -> str | None:
    found = extract(Article(id="", text=text)).attributions
    return found[-1].content[0].of(text) if found else None


@pytest.mark.parametrize(
    "clause",
    [
        "the ruling was odd",
        "the new building was unsafe",
        "the council's ruling would stand",
        "his warning had come late",
        "the killing had been planned",
    ],
)
def test_a_noun_in_ing_opens_a_clause(clause: str) -> None:
    assert content(f"Jane Ash told reporters {clause}.") == clause


def test_a_form_of_a_verb_opens_none() -> None:
    assert content("Jane Ash told the men fishing in the lake.") is None
