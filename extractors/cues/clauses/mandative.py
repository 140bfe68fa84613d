"""What comes of a demand: ``demanded that he pay[, but he refused]``."""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.noun_groups import clause_verb
from ...tokens.sentences import Document
from ...tokens.word_classes import (
    BASE_FORM,
    CONJUNCTION,
    FINITE_OR_PARTICIPLE,
    MODAL,
    NAME,
    NOUN,
    THAT,
)
from ..model import CueMatch

_JOINING = ("but", "and", "yet")
_SINGULAR = frozenset(["he", "she", "it"])


def tells_what_came(doc: Document, conjunction: int, match: CueMatch) -> bool:
    """``ordered that she be held[, but he] let her go``: whether an indicative clause follows one in the subjunctive.

    What is demanded stands in the mandative subjunctive (Quirk et al. 1985, 3.59): "that he pay", "that it be shut".
    A clause joined to it in the indicative is no part of the demand; "and that it apologise" is.
    """
    words, letters = doc.tokens.words, doc.classes
    joined = letters[conjunction : conjunction + 1] == CONJUNCTION and words[conjunction] in _JOINING
    if not joined or match.cue.lemma not in listed("mandative_verbs"):
        return False
    demanded, verb = clause_verb(letters, match.after + 1), clause_verb(letters, conjunction + 1)
    if demanded is None or demanded > conjunction or not _is_subjunctive(doc, match.after, demanded):
        return False
    if verb is None or letters[verb] not in FINITE_OR_PARTICIPLE or words[verb] == "be":
        return False
    return words[conjunction] == "but" or letters[verb] != MODAL


def _is_subjunctive(doc: Document, that: int, verb: int) -> bool:
    """``that [he give]``, ``that [they be]``, not ``that he gives`` nor ``that they give``, which may be either."""
    words, letters = doc.tokens.words, doc.classes
    if letters[that : that + 1] != THAT:
        return False
    if words[verb] == "be":
        return True
    noun = words[verb - 1]
    one = letters[verb - 1] in NAME + NOUN and not noun.endswith("s") and noun not in listed("plural_nouns")
    return letters[verb] in BASE_FORM and (noun in _SINGULAR or one)
