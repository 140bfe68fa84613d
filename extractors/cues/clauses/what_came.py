"""What comes of words, which are told before it: ``demanded that he pay[, but he refused]``, ``said it was shut [and left]``."""

from __future__ import annotations

from functools import cache

from ...entities.noun_phrases import singular
from ...lexicon import listed, word_list
from ...tokens.noun_groups import clause_verb
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    BE,
    COMMA,
    CONJUNCTION,
    FINITE_OR_PARTICIPLE,
    MODAL,
    NAME,
    NOUN,
    SENTENCE_CLOSE,
    THAT,
)
from ..model import CueMatch
from .inanimate import is_about_thing, subject_of_content

_JOINING = ("but", "and", "yet")
_TOLD = ("told", "informed", "assured", "advised", "referred")
_SAYING = ("speech", "writing")
_SINGULAR = frozenset(["he", "she", "it"])


def tells_what_came(doc: Document, conjunction: int, match: CueMatch) -> bool:
    """``ordered that she be held[, but he] let her go``: whether an indicative clause follows one in the subjunctive.

    What is demanded stands in the mandative subjunctive (Quirk et al. 1985, 3.59): "that he pay", "that it be shut".
    A clause joined to it in the indicative is no part of the demand; "and that it apologise" is. Nor are the answer to
    a question (``asked why [and was told] that``) and what the teller does then (:func:`parts`).
    """
    words, letters = doc.tokens.words, doc.classes
    if (
        _is_answered(doc, conjunction, match)
        or parts(doc, conjunction, match)
        or _asks(doc, conjunction, match)
    ):
        return True
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


def _is_answered(doc: Document, conjunction: int, match: CueMatch) -> bool:
    """``asked why it was shut [and was told] that``: whether who asks something is told an answer."""
    words, k = doc.tokens.words, conjunction + 1
    if words[k - 1 : k] not in (["and"], ["but"]) or match.cue.lemma not in listed("asking_cues"):
        return False
    k += doc.classes[k : k + 1] == ADVERB
    return doc.classes[k : k + 1] == BE and words[k + 1 : k + 2] != [] and words[k + 1] in _TOLD


def _asks(doc: Document, conjunction: int, match: CueMatch) -> bool:
    """``said that it had been found [and appealed for] witnesses``: whether somebody asks for something, which "it" does not."""
    words = doc.tokens.words
    begin = match.after + (doc.classes[match.after : match.after + 1] == THAT)
    of_it = words[begin : begin + 1] == ["it"] and words[conjunction : conjunction + 1] == ["and"]
    return of_it and words[conjunction + 1 : conjunction + 3] in (
        ["appealed", "for"],
        ["called", "for"],
        ["called", "on"],
    )


def parts(doc: Document, border: int, match: CueMatch) -> bool:
    """``said the mill was shut [and sat down]``, ``said the mill was shut [before leaving for Elmton]``: whether the teller goes then.

    Only behind what is said of a thing, which does nothing of the kind: not ``said he was tired and went home``, nor
    ``said the train was late before leaving for Elmton``.
    """
    words, letters = doc.tokens.words, doc.classes
    before = words[border : border + 1] in (["before"], ["and"], ["then"])
    if not before or match.cue.cue_class not in _SAYING:
        return False
    k = border + 1
    while letters[k : k + 1] == ADVERB or words[k : k + 1] == ["then"]:
        k += 1
    if not words[k : k + 1] or words[k] not in _parting():
        return False
    acts = _parting()[words[k]]
    ends = letters[k + 1 : k + 2] == "" or letters[k + 1] in SENTENCE_CLOSE
    done = any(" ".join(words[k + 1 : k + 1 + act.count(" ") + 1]) == act for act in acts if act)
    done = done or ("" in acts and ends)
    end = border - (letters[border - 1 : border] == COMMA)
    return done and is_about_thing(doc, match, end) and not _moves(doc, subject_of_content(doc, match, end))


def _moves(doc: Document, group: Range | None) -> bool:
    """Whether a thing goes and leaves as people do: ``the train``."""
    return group is not None and singular(doc.tokens.words[group[1] - 1].lower()) in listed("vehicles")


@cache
def _parting() -> dict[str, frozenset[str]]:
    """Form of a verb -> what stands behind it where it tells that somebody goes or falls silent: ``sat`` -> ``down``."""
    found: dict[str, set[str]] = {}
    for act in word_list("parting_acts"):
        verb, _, behind = act.partition(" ")
        for form in forms(verb):
            found.setdefault(form, set()).add(behind)
    return {form: frozenset(behind) for form, behind in found.items()}
