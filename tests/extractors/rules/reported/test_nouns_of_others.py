"""Nouns of saying with their source behind them, and whose view it is: ``the claim by two engineers that it is old``."""

from __future__ import annotations

import pytest

from tests.extractors.marked import assert_found, found

SAID = [
    "The {suggestion} by <Dr Renner> [that the herd be culled] angered farmers.",
    "A {warning} from <the harbour office> [that gales were due] kept ferries in port.",
    "There were {claims} from <neighbours> [that the chimney had been leaning for years].",
    "Despite {assurances} from <the company> [that the gas was harmless], the school was cleared.",
    "An {admission} by <the bank> [that it had misled savers] sent its shares down.",
    "The {allegation} by <his first wife>, Ann Lee, [that he had lied] was false.",
    "The theatre ignored {requests} from <the paper> [to see the script].",
    "The film drew {criticism} from <fans> for [its length].",
    "{In} <Ann Lee>{’s view}, [the referee had lost control].",
    "{In} <their> {view}, [the dam is safe].",
    "[The only answer], {in} <Ann Lee>{’s view}, [would be a ban].",
]

NOTHING = [
    "The view from the top of the hill is fine.",
    "They are not, in the eyes of the mayor, doing their duty.",
]


@pytest.mark.parametrize("marked", SAID)
def test_who_stands_behind_the_noun(marked: str) -> None:
    assert_found(marked)


@pytest.mark.parametrize("sentence", NOTHING)
def test_nobody_says_it(sentence: str) -> None:
    assert [one for one in found(sentence) if one.source] == []


def test_a_preposition_inside_a_name_leads_to_nothing() -> None:
    given = found("It rejected arguments by the Institute for Justice in May.")
    assert "Justice in May" not in " ".join(
        words for one in given if one.rule == "noun_cue" for words in one.content
    )
