"""Cue verbs with several senses: each sense has its class and its frames, and all forms of the verb have them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extractors import Article, Lexicon, configure, extract
from extractors.cues.cue_lexicon import Cue, cue_verbs
from extractors.lexicon import rows
from extractors.tokens.verb_forms import forms

CHARGE = ("charge speech tqp", "charge judgement n with", "charge wish i")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    configure(Lexicon())


def charge() -> Cue:
    configure(Lexicon({"cues": CHARGE}))
    return cue_verbs()["charge"][0]


def test_a_verb_takes_what_any_of_its_senses_takes() -> None:
    cue = charge()
    assert (cue.cue_class, cue.frames, cue.prepositions) == ("speech", "tqpni", {"with"})
    assert [sense.cue_class for sense in cue.senses] == ["speech", "judgement", "wish"]


@pytest.mark.parametrize("form", ["charge", "charges", "charging", "charged", "Charged"])
def test_every_form_has_all_senses(form: str) -> None:
    cue = charge()
    assert cue_verbs()[form][0] == cue


@pytest.mark.parametrize(
    ("frames", "preposition", "cue_class"),
    [
        ("t", "", "speech"),
        ("n", "", "judgement"),
        ("i", "", "wish"),
        ("", "with", "judgement"),
        ("w", "", "speech"),
        ("", "", "speech"),
    ],
)
def test_the_sense_of_a_frame(frames: str, preposition: str, cue_class: str) -> None:
    assert charge().sense(frames, preposition).cue_class == cue_class


def test_a_verb_of_one_line_is_its_own_sense() -> None:
    cue = cue_verbs()["said"][0]
    assert cue.senses == () and cue.sense("i") is cue


@pytest.mark.parametrize(
    ("text", "cue_class"),
    [
        ("Lee charged that the vote was rigged.", "speech"),
        ("“The vote was rigged,” Lee charged.", "speech"),
        ("Lee charged the old council with fraud.", "judgement"),
        ("The council was charged by Lee.", "judgement"),
        ("Lee charges that the vote was rigged.", "speech"),
    ],
)
def test_the_frame_that_is_found_decides_the_class(text: str, cue_class: str) -> None:
    charge()
    assert [a.cue_class for a in extract(Article(id="a", text=text), least=0).attributions] == [cue_class]


def test_every_verb_of_the_list_is_reached_by_its_base_form() -> None:
    known = cue_verbs()
    assert [lemma for lemma, *_ in rows("cues") if known[lemma][0].lemma != lemma] == []
    assert {form for lemma, *_ in rows("cues") for form in forms(lemma)} <= known.keys()
