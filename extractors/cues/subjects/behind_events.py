"""The subject of a verb of saying behind an event: ``[The parents of a boy who died] after an operation say``."""

from __future__ import annotations

from ...tokens.noun_groups import relative_length
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import PAST_PARTICIPLE, SUBORDINATOR, WHO
from ..clauses.inanimate import is_mute

#: Words that open a clause, or stand before an event: died after an operation.
_BEFORE_EVENTS = frozenset(["after", "before", "since", "until"])


def subject_behind_event(doc: Document, subject: Range, first: int) -> Range | None:
    """``[A boy who fell ill] after a match said``: whose relative clause ends in an event, which says nothing itself; None for other subjects."""
    at = subject[0] - 1
    if at <= first + 1 or doc.classes[at] != SUBORDINATOR or doc.tokens.words[at] not in _BEFORE_EVENTS:
        return None
    if not is_mute(doc, subject):
        return None
    whose = doc.subject_before(at)  # who died in hospital after
    if whose is None or WHO not in doc.classes[slice(*whose)]:
        length = relative_length(doc.reverse, len(doc.classes) - at)
        whose = (at - length, at) if length else None
    if whose is None and doc.classes[at - 1] in PAST_PARTICIPLE:
        whose = doc.subject_before(at - 1)  # three men held after a chase
    return (whose[0], subject[1]) if whose and whose[0] >= first else None
