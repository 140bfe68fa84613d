"""Remarks in brackets at the end of a content, which the writer makes: ``said the firm would go [(it has 300 staff)]``."""

from __future__ import annotations

from ...tokens.noun_groups import finite_between, starts_clause
from ...tokens.sentences import Document
from ...tokens.word_classes import ADVERB, CLOSE_BRACKET, CONJUNCTION, OPEN_BRACKET, SUBORDINATOR, classes

_OPENS_REMARK = (SUBORDINATOR, ADVERB)
_BEHIND_REMARK = (CONJUNCTION, *classes("sentence_close"))


def before_remark(doc: Document, start: int, end: int) -> int:
    """Where a content ends before a bracket with a clause of its own; ``end`` without one, or where the content goes on behind it."""
    letters = doc.classes
    bracket = letters.find(OPEN_BRACKET, start + 1, end)
    while bracket != -1:
        clause = bracket + 1 + (letters[bracket + 1] in _OPENS_REMARK)
        closing = letters.find(CLOSE_BRACKET, clause, end)
        last = closing < 0 or closing + 1 >= end or letters[closing + 1] in _BEHIND_REMARK
        told = finite_between(letters, start, bracket) or closing < 0 or closing + 1 >= end
        if last and told and starts_clause(letters, clause) and finite_between(letters, clause, end):
            return bracket
        bracket = letters.find(OPEN_BRACKET, bracket + 1, end)
    return end
