"""Words that stages look for are marked when the tokens are made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extractors.tokens import watched_words
from extractors.tokens.tagger import word_class
from extractors.tokens.tokenizer import tokenize
from extractors.tokens.watched_words import NOT_WATCHED, Watched, codes, sign_of

QUAYS, TIDES = frozenset(["quay", "pier"]), frozenset(["tide", "pier"])


@pytest.fixture
def two() -> Iterator[tuple[Watched, Watched]]:
    before = watched_words._stages[:]
    del watched_words._stages[:]
    yield Watched(lambda: QUAYS), Watched(lambda: TIDES)
    watched_words._stages[:] = before
    codes.cache_clear()
    watched_words._watched.cache_clear()


def test_each_stage_finds_its_words(two: tuple[Watched, Watched]) -> None:
    quays, tides = two
    words = ["The", "quay", "and", "the", "pier", "at", "high", "tide", "Quay"]
    signs = "".join(map(sign_of, words))
    assert len(signs) == len(words) and quays.places(signs) == [1, 4] and tides.places(signs) == [4, 7]
    assert signs.count(NOT_WATCHED) == 6
    assert quays.stands_in(signs) and not quays.stands_in(sign_of("tide"))


def test_a_sign_stands_beside_the_class_of_a_word(two: tuple[Watched, Watched]) -> None:
    for word in ("pier", "pier", "old", "x" * 1000):
        assert codes()[word] == word_class(word) + sign_of(word)
    assert "pier" in codes() and "x" * 1000 not in codes()


def test_words_in_marks_and_blocks_have_a_sign_too(two: tuple[Watched, Watched]) -> None:
    quays, _ = two
    text = "The pier “pier” is shut.\nquay"
    tokens = tokenize(text, [(9, 15, (10, 14)), (25, 29, (25, 29))])
    assert len(tokens.signs) == len(tokens.words) == len(tokens.classes)
    assert [tokens.words[k] for k in quays.places(tokens.signs)] == ["pier", "quay"]


def test_who_looks_later_is_heard_too(two: tuple[Watched, Watched]) -> None:
    assert sign_of("gull") == codes()["gull"][1] == NOT_WATCHED
    gulls = Watched(lambda: frozenset(["gull"]))
    assert gulls.places(codes()["gull"][1] + codes()["quay"][1]) == [0]


def test_a_range_of_tokens(two: tuple[Watched, Watched]) -> None:
    quays, _ = two
    signs = "".join(map(sign_of, ["The", "quay", "and", "the", "tide"]))
    assert quays.stands_in(signs) and quays.stands_in(signs, 1, 2)
    assert not quays.stands_in(signs, 2) and not quays.stands_in(signs, 0, 1)


def test_words_in_any_case(two: tuple[Watched, Watched]) -> None:
    negating = Watched(lambda: ["no", "nobody"], any_case=True)
    words = ["no", "No", "NO", "NoBody", "know", "Quay"]
    assert negating.places("".join(map(sign_of, words))) == [0, 1, 2, 3]
