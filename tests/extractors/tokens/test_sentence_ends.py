"""Sentence boundaries in plain text, and the shortened words that end no sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.tokens.sentence_ends import abbreviations, sentence_around, sentence_ends
from extractors.tokens.tokenizer import tokenize


def sentences(text: str) -> list[str]:
    bounds = [0, *(at for gap in sentence_ends(text) for at in gap), len(text)]
    return [text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge shut.|Nobody knew.",
        "“It shut.”|He left.",
        "Who knew?|“We did!”|So they said.",
        "First line\n|Second line\n|third line",
        "He left at 3 p.m.|The bridge shut.",
        "Three came.|5 left.",
        "It was plan c.|300 people left.",
        "It shut…|Élan left.",
        "Few live in the U.S.|He left.",
        "She works for Elm Inc.|The firm is old.",
        "He lived in Elmton, Calif.|It was far.",
    ],
)
def test_a_boundary(text: str) -> None:
    assert [s.strip() for s in sentences(text.replace("\n|", "\n").replace("|", " "))] == [
        part.strip() for part in text.split("|")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Supt. Tom Ash left.",
        "Then Cllr. Tom Ash and Det. Insp. Lund left.",
        "Halden (R-Wis.) Tom Ash left.",
        "On Sept. 5 it shut.",
        "The painter Ilse Lund (b. 1961) left.",
        "A bowl (c. 1850) was stolen.",
        "At 3 p.m. Monday it shut.",
        "Roe v. Wade was long.",
        "The U.S. Navy left with J. K. Lund.",
        "Lund Inc. Chairman Tom Ash left.",
        "The pier... and the bridge. they shut",
        "No. 10 was shut.",
        "They sang The U.S. We Love.",
        "Rep. It never was.",
    ],
)
def test_no_boundary(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("word", sorted(abbreviations()))
def test_the_tokenizer_keeps_the_full_stop_of_every_shortened_word(word: str) -> None:
    assert f"{word}." in tokenize(f"At {word}. Ash it ended.", []).words
    assert len(sentences(f"At {word}. Ash it ended.")) == 1


def test_a_shortened_word_gives_its_full_stop_to_the_sentence() -> None:
    assert tokenize("He left the U.S. They came.", []).words == [
        "He",
        "left",
        "the",
        "U.S",
        ".",
        "They",
        "came",
        ".",
    ]


def test_the_sentence_around_a_place() -> None:
    text = "It rained. Supt. Tom Ash left early. Nobody knew."
    at = text.index("Ash")
    assert sentence_around(text, at, at + 3).of(text) == "Supt. Tom Ash left early."
    assert sentence_around(text, 0, 2).of(text) == "It rained."
    assert sentence_around(text, len(text) - 2, len(text)).of(text) == "Nobody knew."


@given(st.text(alphabet="Ab .\n”?U"))
def test_sentences_and_gaps_make_up_the_text(text: str) -> None:
    gaps = list(sentence_ends(text))
    assert all(text[start:end].isspace() for start, end in gaps)
    assert all(one.end <= other.start for one, other in pairwise(gaps))
