"""Where the class of a word comes from: a line of a list, the form of the word, its capital, or the words beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..caching import remembered
from ..lexicon import listed
from ..tokens.tagger import word_class
from ..tokens.verb_forms import forms, verbs
from ..tokens.word_classes import ADVERB, ING_FORM, NAME, NUMBER, PARAGRAPH_END, QUOTATION, STRAY_MARK
from .list_lines import entry_at, in_list
from .model import BOILERPLATE, DATELINES

_TAGGER = "extractors/tokens/tagger.py"
#: How it begins what is said of words in no list and of no telling form.
GUESSED = "unknown word"
IN_CONTEXT = "extractors/tokens/in_context.py"
_PAIRING = "extractors/quotation_marks/pairing.py"


#: How the stem of a verb ends that has lost its "e": wibbl-ed, judg-ed, prais-ed.
_BEFORE_E = re.compile(r"(?:[bcdfgkptz]l|dg|[cvzu]|[aeiou]s|[aeiou]r[gs])$")


_TAKES_ES = ("ses", "xes", "zes", "ches", "shes", "oes", "ies")


class Origin(NamedTuple):
    """Where a class comes from, in words and as a file, with its line where it has one."""

    says: str
    file: str


@remembered(20_000)
def origin(word: str, letter: str) -> Origin:
    """Where a word in a text has its class from."""
    if letter in QUOTATION:
        return Origin("words in marks, one token", _PAIRING)
    if letter == PARAGRAPH_END and not word.isspace():
        return Origin("not read: boilerplate or a dateline", f"{BOILERPLATE}, {DATELINES}")
    by_itself = word_class(word) if word else letter
    if letter != by_itself:
        return Origin(f"by the words beside it; alone {_by_itself(word, by_itself).says}", IN_CONTEXT)
    return _by_itself(word, letter)


def _by_itself(word: str, letter: str) -> Origin:
    for name in ("marks", "wordclasses", "weekdays"):
        if in_list(name, word):
            return Origin("listed", entry_at(name, word, first=False))
    lower = word.lower()
    if word != lower and letter not in (NAME, ADVERB) and in_list("wordclasses", lower):
        return Origin("listed", entry_at("wordclasses", lower, first=False))
    if word in _lemmas():
        lemma = _lemmas()[word]
        form = "a verb" if word == lemma else f"a form of “{lemma}”"
        return Origin(form, entry_at("verbs", lemma))
    return Origin(_by_shape(word, letter), _TAGGER)


@cache
def _lemmas() -> Mapping[str, str]:
    """Each form of a verb -> its base form; a form of two verbs is mostly that of the one that it is spelled like."""
    out: dict[str, str] = {}
    for lemma in verbs():
        for form in forms(lemma):
            if form == lemma or form not in out:
                out[form] = lemma
    return out


def lemma_of(word: str) -> str:
    """The base form of a verb; of one that is in no list, what it would be by its ending."""
    known = _lemmas().get(word.lower())
    if known:
        return known
    if word.endswith("es") and not word.endswith(_TAKES_ES):
        return word[:-1]
    for ending in ("ied", "ed", "ing", "ies", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            if ending in ("ied", "ies"):
                return stem + "y"
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
                return stem[:-1]
            return f"{stem}e" if _BEFORE_E.search(stem) else stem
    return word


def _by_shape(word: str, letter: str) -> str:
    if letter == NUMBER:
        return "by its digits"
    if letter == STRAY_MARK:
        return "a mark in no list"
    if letter == NAME:
        known = word.lower() in _lemmas() or word.lower() in listed("weekdays")
        return f"by its capital, though “{word.lower()}” is a verb" if known else "by its capital"
    if letter == ADVERB:
        return "by its ending -ly"
    if letter == ING_FORM:
        return "by its ending -ing"
    if word.endswith("ed") and len(word) > 4:
        return "by its ending -ed"
    return f"{GUESSED}: taken for a noun or adjective"
