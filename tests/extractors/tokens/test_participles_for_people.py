"""Participles that stand for people: ``the accused was at home``, and not ``the accused man``."""

from __future__ import annotations

import pytest
from marked import found, meant, plain


@pytest.mark.parametrize(
    "marked",
    [
        "<She> {told} reporters [the deceased had a court date in June].",
        "<He> {told} police [the accused was at home].",
        "<He> {told} the court [the injured were lying on the road].",
        "<The nurse> {told} us [the wounded will be moved].",
        "<He> {said} [the convicted had paid].",
        "<The accused> {said} [he was at home].",
        "<The deceased's brother> {said} [he was at home].",
        # near misses: part of what somebody is called, and verbs
        "<The accused man> {said} [he was at home].",
        "<He> {told} the court [the convicted killer was ill].",
        "<The board> {accused} [the mayor of theft].",
        "<Those injured> {said} [they were well].",
    ],
)
def test_a_participle_may_stand_for_people(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]
