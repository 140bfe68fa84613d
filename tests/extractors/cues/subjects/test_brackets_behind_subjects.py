"""Brackets behind a noun group that opens the sentence: whose verb comes after them, and who says it."""

from __future__ import annotations

import pytest
from marked import found, meant, plain


@pytest.mark.parametrize(
    "marked",
    [
        "[The firm (which makes pumps) will close], {said} <Ann Roe>.",
        "[Marsh (the largest county) declared an emergency], {reported} <Coast News>.",
        "[Elm (population 400) has no bank], {said} <Ann Roe>, the mayor.",
        "[The mayor (left) and the driver (right) argued], {said} <a guard>.",
        "[The plan (see below) is dead], <she> {said}.",
        # near misses: whose words they are stands before the brackets
        "<Lee> (D-Ohio), a Democrat, {said} [the plan was dead].",
        "<The firm> (a maker of pumps), which was sold in May, {said} [it would close].",
        "<The Elm Trust (EET)> {said} [it would close].",
        "<Lee Tarn (who was there)> {said} [the man fled].",
    ],
)
def test_a_verb_behind_brackets(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]
