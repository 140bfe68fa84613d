"""What "according to" leads to that is no source: a standard, or a source within another's clause."""

from __future__ import annotations

from ...entities.noun_phrases import singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP
from ...tokens.sentences import Document
from ...tokens.word_classes import classes

_THAT_COMMA = classes("that comma")
_BEFORE_STANDARD = classes("full_verb common_noun adverb")


def is_within_clause(doc: Document, according: int, first: int) -> bool:
    """``She said that, [according] to the report, it was old``: whether another's clause holds this, who says it all."""
    return according - 2 > first and doc.classes[according - 2 : according] == _THAT_COMMA


def is_standard(doc: Document, according: int, start: int, end: int) -> bool:
    """``sorted [according to age]``: whether a rule or a measure is meant, and nobody who says something."""
    if according == doc.sentence(according)[0] or doc.classes[according - 1] not in _BEFORE_STANDARD:
        return False
    group = NOUN_GROUP.match(doc.classes, start, end)
    head = doc.tokens.words[(group.end() if group else start + 1) - 1]
    return singular(head.lower()) in listed("standards_followed")
