"""Cue verbs: their forms, class and frames, and how one stands in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from .tokens import forms
from .words import word_list


class Cue(NamedTuple):
    """A verb of ``lexicon/cues.txt``.

    ``frames`` are letters: t that-clause, w whether/how, n noun phrase, i infinitive, q direct words
    or a clause before it, o an addressee first. ``prepositions`` lead to the content. Without ``particle``
    directly behind it, where it has one, the verb is no cue: ``shot back``.
    """

    lemma: str
    cue_class: str
    frames: str
    prepositions: frozenset[str]
    particle: str = ""


@cache
def cue_verbs() -> dict[str, tuple[Cue, str]]:
    """Every form of every cue verb (also capitalised) -> the verb, and the class letter of the form."""
    table: dict[str, tuple[Cue, str]] = {}
    for line in word_list("cues"):
        verb, cue_class, frames, *rest = line.split()
        lemma, _, particle = verb.partition("+")
        prepositions = frozenset(rest[0].split(",")) if rest else frozenset[str]()
        cue = Cue(lemma, cue_class, frames.strip("-"), prepositions, particle)
        for word, letter in forms(lemma).items():
            if word not in table or table[word][0].lemma == word:
                table[word] = (cue, letter)
                table[word.capitalize()] = (cue, letter)
    return table


def behind_cue(words: Sequence[str], verb: int, cue: Cue) -> int | None:
    """The token behind a cue verb and its particle; None where the particle that makes it a cue is missing."""
    if not cue.particle:
        return verb + 1
    return verb + 2 if words[verb + 1 : verb + 2] == [cue.particle] else None
