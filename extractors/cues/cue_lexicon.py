"""Cue verbs: their forms, class and frames, and how one stands in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ..caching import remembered
from ..lexicon import listed, rows
from ..tokens.tagger import word_class as class_of
from ..tokens.verb_forms import forms
from ..tokens.word_classes import (
    ADVERB,
    COMMON_NOUN,
    DETERMINER,
    FINITE_OR_PARTICIPLE,
    ING_FORM,
    NOUN,
    PAST_OR_PARTICIPLE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """A verb of ``lexicon/en/cues.txt``, or a phrase of ``lexicon/en/phrasal_cues.txt``.

    ``frames`` are letters (:data:`extractors.lexicon.column_values.Frame`) for what it takes. ``prepositions`` lead to the
    content. A verb with several lines has several ``senses``, each with its class and what it takes: ``charged that
    the vote was rigged`` (speech), ``charged him with theft`` (judgement). Its own frames and prepositions are then
    those of all senses, so that every rule is tried, and its class that of the first.

    A cue is equal to itself alone: so it is quickly looked up in what is remembered of cues.
    """

    lemma: str
    cue_class: str
    frames: str
    prepositions: frozenset[str]
    senses: tuple[Cue, ...] = ()

    def sense(self, frames: str = "", preposition: str = "") -> Cue:
        """The first sense that takes one of these frames or this preposition; the first of all where none does."""
        if not self.senses:
            return self
        return next(
            (
                sense
                for sense in self.senses
                if not set(frames).isdisjoint(sense.frames) or preposition in sense.prepositions
            ),
            self.senses[0],
        )


def _cues(name: str) -> list[Cue]:
    """The verbs of a list in their order, each with the senses of all its lines."""
    senses: dict[str, list[Cue]] = {}
    for lemma, cue_class, frames, *rest in rows(name):
        prepositions = frozenset(rest[0].split(",")) if rest else frozenset()
        senses.setdefault(lemma, []).append(Cue(lemma, cue_class, frames.strip("-"), prepositions))
    return [_as_one(several) for several in senses.values()]


def _as_one(senses: list[Cue]) -> Cue:
    """One verb of several senses."""
    if len(senses) == 1:
        return senses[0]
    frames = "".join(dict.fromkeys("".join(sense.frames for sense in senses)))
    prepositions = frozenset().union(*(sense.prepositions for sense in senses))
    return Cue(senses[0].lemma, senses[0].cue_class, frames, prepositions, tuple(senses))


class Phrase(NamedTuple):
    """A form of a verb that is a cue where the words of ``following`` stand behind it: ``took aim``."""

    following: tuple[str, ...]
    cue: Cue
    word_class: str


@cache
def cue_verbs() -> dict[str, tuple[Cue, str]]:
    """Every form of every cue verb (also capitalised) -> the verb, and the class letter of the form."""
    table: dict[str, tuple[Cue, str]] = {}
    for cue in _cues("cues"):
        for word, word_class in forms(cue.lemma).items():
            if word not in table or table[word][0].lemma == word:
                table[word] = (cue, word_class)
                table[word.capitalize()] = (cue, word_class)
    return table


@cache
def phrasal_cues() -> dict[str, list[Phrase]]:
    """Every form (also capitalised) of the first verb of a phrase -> its phrases, the longest first."""
    table: dict[str, list[Phrase]] = {}
    for cue in _cues("phrasal_cues"):
        verb, *following = cue.lemma.split("_")
        for word, word_class in forms(verb).items():
            phrase = Phrase(tuple(following), cue, word_class)
            table.setdefault(word, []).append(phrase)
            table.setdefault(word.capitalize(), []).append(phrase)
    for phrases in table.values():
        phrases.sort(key=lambda phrase: -len(phrase.following))
    return table


@cache
def governing_words() -> frozenset[str]:
    """Every form that may be a cue verb, alone or with other words."""
    return frozenset([*cue_verbs(), *phrasal_cues()])


_BETWEEN = 3


@cache
def _second_words() -> dict[str, frozenset[str]]:
    """Every form of the first verb of a phrase -> the words that may follow it in one of its phrases."""
    return {
        word: frozenset(phrase.following[0] for phrase in phrases) for word, phrases in phrasal_cues().items()
    }


#: Participles that stand before a noun more often than they have it as their object.
_BEFORE_NOUN = ("related", "alleged")


def _describes_noun(words: Sequence[str], classes: str, participle: int) -> bool:
    """``murder and [related] charges``, ``police and [alleged] thieves fought``: whether a participle is an adjective."""
    behind = participle + 1
    if words[participle - 1] not in ("and", "or") or classes[behind : behind + 1] not in tuple(COMMON_NOUN):
        return False
    return words[participle] == "related" or any(
        c in FINITE_OR_PARTICIPLE for c in classes[behind + 1 : behind + 4]
    )


def governing(words: Sequence[str], classes: str, verb: int) -> tuple[Cue, str, int] | None:
    """The cue that begins at a token, the class letter of its form, and the first token behind it."""
    word = words[verb]
    if word in _BEFORE_NOUN and _describes_noun(words, classes, verb):
        return None
    second = _second_words().get(word)
    if second is None or second.isdisjoint(words[verb + 1 : verb + 2 + _BETWEEN]):
        known = cue_verbs().get(word)
        return (*known, _behind(words, verb)) if known else None
    directly = listed("cue_particles")
    for following, cue, word_class in phrasal_cues()[word]:
        k = verb + 1
        for part in following:
            if part not in directly:
                border = k + _BETWEEN
                while (
                    k < border
                    and words[k : k + 1] != [part]
                    and classes[k : k + 1] in (DETERMINER, NOUN, ADVERB, PAST_OR_PARTICIPLE, ING_FORM)
                ):
                    k += 1
            if words[k : k + 1] != [part]:
                break
            k += 1
        else:
            return cue, word_class, k
    known = cue_verbs().get(word)
    return (*known, _behind(words, verb)) if known else None


def _behind(words: Sequence[str], verb: int) -> int:
    """The token behind a verb: ``has said all along [that]``."""
    return verb + 3 if words[verb + 1 : verb + 3] == ["all", "along"] else verb + 1


@remembered(1024)
def is_misspelt_saying(word: str) -> bool:
    """Whether an unknown word is one letter away from a common form of saying: ``sayd``, ``siad``."""
    if len(word) < 4 or not word.islower() or class_of(word) != NOUN or word in cue_verbs():
        return False
    from rapidfuzz.distance import OSA  # no start of the command waits for it

    return any(OSA.distance(word, form, score_cutoff=1) <= 1 for form in listed("usual_tags"))


def is_cue_in_ing(word: str) -> bool:
    """Whether a word, capitalised or not, is the form in -ing of a cue: ``Rejecting``; not ``Manning``."""
    return word.endswith("ing") and word.lower() in cue_verbs()


@cache
def stances() -> frozenset[str]:
    """Adjectives with a content of their own: ``hopeful that``."""
    return frozenset(row[0] for row in rows("adjective_cues"))
