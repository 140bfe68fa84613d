"""Whom "who" means: a shortened title ends no sentence."""

from __future__ import annotations

import pytest
from cases import said


@pytest.mark.parametrize("title", ["Sgt.", "Insp.", "Sen.", "Mr.", "Cllr.", "Govs."])
def test_a_shortened_title_opens_no_sentence(title: str) -> None:
    text = f"Ann Lee, an aide of {title} Tom Lund, who said the road was shut, left."
    assert said(text) == [("Ann Lee", "the road was shut")]


def test_what_stands_in_a_sentence_before_is_not_meant() -> None:
    text = "Ann Lee is an aide. Tom Lund, who said the road was shut, left."
    assert said(text) == [("Tom Lund", "the road was shut")]


@pytest.mark.parametrize("instead", [", not Tom Lund,", ", and not Tom Lund,", ", rather than Tom Lund,"])
def test_who_is_named_as_somebody_else_is_not_meant(instead: str) -> None:
    assert said(f"It was Ann Lee{instead} who said the road was shut.") == [("Ann Lee", "the road was shut")]
