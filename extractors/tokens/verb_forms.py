"""Verbs and their forms: ``say, says, saying, said``, regular ones by rule, the others from the list."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..caching import remembered
from ..lexicon import listed, word_list
from .word_classes import (
    BASE_VERB,
    ING_FORM,
    PARTICIPLE,
    PAST,
    PAST_OR_PARTICIPLE,
    VERB_OR_NOUN,
    VERB_S,
    VERB_S_OR_PLURAL,
)


class Verb(NamedTuple):
    """One verb of ``lexicon/en/verbs.txt`` with all its forms."""

    lemma: str
    noun: bool
    s_form: str
    ing_form: str
    past: tuple[str, ...]
    participle: tuple[str, ...]


_VOWELS = frozenset("aeiou")
_NEVER_DOUBLE = frozenset("aeiouwxyh")
_KEEP_E = frozenset(("ee", "oe", "ye"))


def _regular(lemma: str) -> tuple[str, str, tuple[str, ...]]:
    """The forms in -s, -ing and -ed, the last with a doubled consonant too where that may be."""
    last = lemma[-1]
    if last == "e":
        stem = lemma[:-2] + "y" if lemma[-2:] == "ie" else lemma if lemma[-2:] in _KEEP_E else lemma[:-1]
        return lemma + "s", stem + "ing", (lemma + "d",)
    if last == "y" and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies", lemma + "ing", (lemma[:-1] + "ied",)
    s_form = lemma + "es" if last in "sxzo" or lemma[-2:] in ("ch", "sh") else lemma + "s"
    doubles = len(lemma) > 2 and last not in _NEVER_DOUBLE and lemma[-2] in _VOWELS
    doubles = doubles and (lemma[-3] not in _VOWELS or lemma.endswith(("quip", "quit", "quiz")))
    if not doubles:
        return s_form, lemma + "ing", (lemma + "ed",)
    if _is_short(lemma):  # rap, rapped; "raped" is another verb
        return s_form, lemma + last + "ing", (lemma + last + "ed",)
    return s_form, lemma + last + "ing", (lemma + "ed", lemma + last + "ed")


def _is_short(lemma: str) -> bool:
    """Whether a verb has one syllable, so that its last consonant is always doubled: ``rap, rapping``."""
    return sum(c in _VOWELS for c in lemma) == 1


def verb_from_entry(entry: str) -> Verb:
    """A line of ``verbs.txt``: base form, ``n`` and ``j`` flags, irregular past/participle."""
    lemma, *rest = entry.split()
    s_form, ing_form, regular = _regular(lemma)
    past = participle = regular
    for item in rest:
        if "/" in item:
            d, _, n = item.partition("/")
            past = regular if d == "-" else tuple(d.split(","))
            participle = regular if n == "-" else tuple(n.split(","))
    return Verb(lemma, "n" in rest, s_form, ing_form, past, participle)


@cache
def verbs() -> dict[str, Verb]:
    """All verbs by their base form."""
    return {v.lemma: v for v in map(verb_from_entry, word_list("verbs"))}


def is_unchanged(word: str) -> bool:
    """``cut``, ``put``: whether the past of a verb is its base form."""
    verb = verbs().get(word)
    return verb is not None and word in verb.past


@cache
def adjectives() -> frozenset[str]:
    """Base forms that are adjectives too, and no nouns: ``own``, ``lower``, ``open``."""
    plain = (entry.split() for entry in word_list("verbs") if " j" in entry)
    return frozenset(lemma for lemma, *flags in plain if "j" in flags and "n" not in flags)


@remembered(500)
def forms(lemma: str) -> Mapping[str, str]:
    """Every form of a verb -> its class letter."""
    verb = verbs().get(lemma) or verb_from_entry(lemma)
    out = {verb.ing_form: ING_FORM}
    if verb.ing_form.endswith(lemma[-1] * 2 + "ing") and not _is_short(lemma):
        out[lemma + "ing"] = ING_FORM
    for word in verb.participle:
        out[word] = PAST_OR_PARTICIPLE if word in verb.past or word.endswith("ed") else PARTICIPLE
    if verb.past is not verb.participle:
        for word in verb.past:
            if out.get(word) != PAST_OR_PARTICIPLE:
                out[word] = PAST_OR_PARTICIPLE if word.endswith("ed") or word in verb.participle else PAST
    out[verb.s_form] = VERB_S_OR_PLURAL if verb.noun else VERB_S
    if lemma not in out:
        out[lemma] = VERB_OR_NOUN if verb.noun else BASE_VERB
    return out


@cache
def unchanging() -> frozenset[str]:
    """Base forms that are participles too: ``cut``, ``put``, ``let``, ``come``, ``run``."""
    return frozenset(lemma for lemma, verb in verbs().items() if lemma in verb.participle)


@cache
def forms_of_all(name: str) -> frozenset[str]:
    """All forms of the verbs of a word list: ``forms_of_all("naming_verbs")`` has ``call``, ``called`` and more."""
    return frozenset(form for verb in listed(name) for form in forms(verb))
