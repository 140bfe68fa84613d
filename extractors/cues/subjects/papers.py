"""Letters, notes and posters that hold the words of a form in -ing: ``[A note] was left in the car saying that``."""

from __future__ import annotations

from ...entities.noun_phrases import is_paper, is_somebody, singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import COMMON_NOUN, FULL_VERB, NAME, PAST_PARTICIPLE, PREPOSITION, classes

_PASSIVE = classes("be adverb past_participle have")
_FOUND = frozenset(["found", "discovered", "recovered", "saw", "spotted"])


def paper_apart(doc: Document, place: Range) -> Range | None:
    """``[A note] was left in the car saying``: what holds the words, where the verb and a place stand between."""
    letters, k = doc.classes, place[0] - 1
    if letters[k] != PREPOSITION or letters[k - 1] not in PAST_PARTICIPLE:
        return None
    if is_somebody(doc.tokens.span(*place).of(doc.text)):
        return None
    while k > 0 and letters[k - 1] in _PASSIVE:
        k -= 1
    paper = doc.subject_before(k)
    return paper if paper and _is_paper(doc, paper) else None


def is_paper_found(doc: Document, group: Range) -> bool:
    """``Police found [a note in the car] saying``: whether what somebody found holds the words."""
    return doc.tokens.words[group[0] - 1] in _FOUND and _is_paper(doc, group)


def _is_paper(doc: Document, group: Range) -> bool:
    """Whether a noun group is one for what words are written on or sent by."""
    own = NOUN_GROUP.match(doc.classes, *group)
    head = singular(doc.tokens.words[(own.end() if own else group[1]) - 1].lower())
    return is_paper(head)


def record_before(doc: Document, nearest: Range, group: int, first: int) -> Range | None:
    """``They kept [records] at their homes showing that``: the document that shows something, where a thing or place stands nearer."""
    words, letters = doc.tokens.words, doc.classes
    told = NAME in letters[slice(*nearest)] or letters[nearest[0] - 1] != PREPOSITION
    if told or words[group] not in listed("proving_participles") or _is_document(words[nearest[1] - 1]):
        return None
    for k in range(nearest[0] - 1, first, -1):
        if letters[k] in FULL_VERB and letters[k] not in COMMON_NOUN:
            return None
        if letters[k] in COMMON_NOUN and _is_document(words[k]):
            return doc.subject_before(k + 1)
    return None


def _is_document(noun: str) -> bool:
    return singular(noun.lower()) in listed("document_nouns")
