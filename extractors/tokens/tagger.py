"""The word class of each word by itself: closed classes and verbs from lists, others by their shape."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import listed, rows
from ..lexicon.word_endings import endings
from .verb_forms import forms, verbs
from .word_classes import (
    ADVERB,
    ING_FORM,
    NAME,
    NOUN,
    NUMBER,
    PARAGRAPH_END,
    PAST_OR_PARTICIPLE,
    STRAY_MARK,
    SUBJECT_PRONOUN,
    WORD_CLASSES,
    classes,
)

#: So many words are kept before a table of them starts afresh: an archive has no end of odd ones.
LIMIT = 200_000
#: Nor are longer strings kept, in code points, that only look like words.
LONGEST = 60


class _Letters(dict[str, str]):
    """Word as written -> class letter, for the words seen so far.

    It begins empty: a table of what articles really use, the usual words first, is so much smaller than
    the whole lexicon that it stays in the processor's cache.
    """

    def __missing__(self, word: str) -> str:
        if len(self) > LIMIT:
            self.clear()
        known = _known_words()
        letter = known.get(word) or _shape(word, known)
        if len(word) <= LONGEST:
            self[word] = letter
        return letter


_FUNCTION_WORDS = classes(
    "determiner subject_pronoun object_pronoun who that be have modal to preposition conjunction subordinator adverb number"
)
_FUNCTION_WORDS_IN_CAPITALS = classes("determiner that conjunction to preposition be subordinator adverb")
#: ``N4.2bn``, ``R1,200``: a sum behind the one or two letters of its currency.
_MONEY = re.compile(r"[A-Z]{1,2}\d+[.,]\d")
_KEPT = classes("past_or_participle verb_or_noun base_verb")


def _shape(word: str, known: dict[str, str]) -> str:
    """The class of a word by its first character and its ending, or by the same word in small letters."""
    first = word[0]
    if first.isspace():
        return PARAGRAPH_END if "\n" in word else ADVERB
    if first.isdigit() or _MONEY.match(word):
        return NUMBER
    if not first.isalnum():
        return STRAY_MARK
    lower = word.lower()
    if lower in known:
        letter = known[lower]
        # A capitalised function word keeps its class; any other is a name until shown otherwise, and so
        # are US, IT and WHO.
        if len(word) > 1 and word.isupper():
            return letter if letter in _FUNCTION_WORDS_IN_CAPITALS else NAME
        return letter if letter in _FUNCTION_WORDS else NAME
    if first.isupper():
        return ADVERB if _is_adverb(word) else NAME
    if word.endswith("ly") and len(word) > 4:
        return ADVERB
    if word.endswith("ing") and len(word) > 5:
        return ING_FORM
    if word.endswith("ed") and len(word) > 4:
        return PAST_OR_PARTICIPLE
    return NOUN


def _is_adverb(word: str) -> bool:
    """Whether a capitalised word is formed as adverbs are, and not as names: ``Ultimately``, but ``Kimberly``, ``Italy``."""
    return len(word) > 7 and word.endswith(endings("adverb")) and word[1:].islower()


@cache
def _known_words() -> dict[str, str]:
    """Word -> class letter, for all forms of all verbs, the closed classes and the marks."""
    known: dict[str, str] = {}
    for lemma in verbs():
        for word, letter in forms(lemma).items():
            if known.get(word, NOUN) not in _KEPT:
                known[word] = letter
    for name, *members in (*rows("wordclasses"), *rows("marks")):
        for word in members:
            known[word] = WORD_CLASSES[name]
    known["I"] = SUBJECT_PRONOUN
    for day in listed("weekdays"):
        known[day] = ADVERB
    for month in ("May", "March", "Will", "Mark"):  # names as often as verbs
        known[month] = NAME
    return known


@cache
def letters() -> _Letters:
    """The letter of each word, as a table that fills itself."""
    return _Letters()


def word_class(word: str) -> str:
    """The class letter of one word by itself."""
    return letters()[word]


_PARTICIPLES = classes("ing_form past_or_participle participle")


def is_participle(word: str) -> bool:
    """Whether a word, capitalised or not, is mostly a form in -ing or -ed of a verb: ``Speaking``, ``Asked``."""
    return _known_words().get(word.lower(), NOUN) in _PARTICIPLES


@cache
def words_before_times() -> frozenset[str]:
    """What makes an adverb of a noun of time: ``last week``, ``Monday morning``."""
    return frozenset(form for word in ("last", "this", "next") for form in (word, word.title())) | listed(
        "weekdays"
    )


@cache
def time_words() -> frozenset[str]:
    """Words that say when, where they stand as adverbs."""
    return listed("time_nouns") | words_before_times() | {"yesterday", "today", "tonight", "tomorrow"}
