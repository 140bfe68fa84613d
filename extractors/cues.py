"""Cue verbs: their forms, class and frames, and how one stands in its sentence."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .tokens import forms
from .words import word_list


class Cue(NamedTuple):
    """A verb of ``lexicon/cues.txt``.

    ``frames`` are letters: t that-clause, w whether/how, n noun phrase, i infinitive, q direct words
    or a clause before it, o an addressee first. ``prepositions`` lead to the content.
    """

    lemma: str
    cue_class: str
    frames: str
    prepositions: frozenset[str]


@cache
def cue_verbs() -> dict[str, tuple[Cue, str]]:
    """Every form of every cue verb (also capitalised) -> the verb, and the class letter of the form."""
    table: dict[str, tuple[Cue, str]] = {}
    for line in word_list("cues"):
        lemma, cue_class, frames, *rest = line.split()
        cue = Cue(lemma, cue_class, frames.strip("-"), frozenset(rest[0].split(",")) if rest else frozenset())
        for word, letter in forms(lemma).items():
            if word not in table or table[word][0].lemma == word:
                table[word] = (cue, letter)
                table[word.capitalize()] = (cue, letter)
    return table
