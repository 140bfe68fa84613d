"""Predicates in marks: ``the plan [“would never work”]``."""

from __future__ import annotations

from itertools import islice

from ...lazy_patterns import later_re
from ...tokens.noun_groups import NOUN_GROUP
from ...tokens.sentences import Document
from ...tokens.tagger import word_class
from ...tokens.word_classes import (
    ADVERB,
    DETERMINER,
    FINITE,
    FINITE_OR_PARTICIPLE,
    PAST_OR_PARTICIPLE,
    QUOTATION,
)

_QUOTED, _MAY_BE_FINITE = tuple(QUOTATION), tuple(FINITE_OR_PARTICIPLE)
_WORD = later_re(r"[^\W\d_]+")
#: So many adverbs may stand before the verb in marks: it “just never works”.
_ADVERBS = 2


def is_quoted_predicate(doc: Document, token: int) -> bool:
    """Whether words in marks begin with a verb, and so go on behind a subject: the plan [“would never work”]."""
    if doc.classes[token : token + 1] not in _QUOTED:
        return False
    for word in islice(_WORD.finditer(doc.tokens.words[token]), _ADVERBS + 1):
        letter = word_class(word.group())
        if letter != ADVERB:
            closes = doc.classes[token + 1 : token + 2] not in _MAY_BE_FINITE
            return letter in FINITE or (letter == PAST_OR_PARTICIPLE and closes)
    return False


def clause_with_quoted_predicate(doc: Document, token: int) -> bool:
    """``told the court [his plan “would never work”]``: whether a subject begins there, and its verb stands in marks."""
    subject = NOUN_GROUP.match(doc.classes, token)
    if subject is None:
        return False
    last = subject.end() - (doc.classes[subject.end() - 1] in QUOTATION)
    if last == token + 1 and doc.classes[token] == DETERMINER and last < subject.end():
        inside = map(word_class, _WORD.findall(doc.tokens.words[last]))  # the “stakes are too high”
        return any(letter in FINITE for letter in inside)
    return last > token and is_quoted_predicate(doc, last)
