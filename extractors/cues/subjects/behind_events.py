"""The subject of a verb of saying behind an event, and behind a part that is only played: ``[The parents of a boy who died] after an operation say``, ``[A man] posing as a guard said``."""

from __future__ import annotations

from ...tokens.noun_groups import relative_length
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    BASE_FORM,
    BE,
    ING_FORM,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    PREPOSITION,
    SUBORDINATOR,
    TO,
    WHO,
)
from ..clauses.inanimate import is_mute

#: Words that open a clause, or stand before an event: died after an operation.
#: Before what somebody only pretends to be, and before "to be" or "to represent" it.
_POSING = ("posing", "masquerading", "acting")
_PRETENDING = ("claiming", "pretending", "purporting")
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


def who_poses(doc: Document, subject: Range, first: int) -> Range | None:
    """``[A caller] pretending to be from the bank said``, ``[A man] posing as a guard said``: who only says or pretends that he is, or is of, the subject before a verb."""
    words, letters, k = doc.tokens.words, doc.classes, subject[0] - 1
    if k - 2 < first:
        return None
    if words[k] == "as":
        verb = k - 1
        posing = letters[verb] == ING_FORM and words[verb] in _POSING
    else:
        led = letters[k] == PREPOSITION
        k -= led
        verb = k - 2
        infinitive = verb > first and letters[k - 1] == TO and (letters[k] == BE or letters[k] in BASE_FORM)
        hired = led and letters[verb] == PAST_OR_PARTICIPLE  # a lawyer hired to act for the bank
        posing = infinitive and (hired or (letters[verb] == ING_FORM and words[verb] in _PRETENDING))
    found = doc.subject_before(verb) if posing and verb > first else None
    if found is None or found[1] != verb or found[0] < first:
        return None
    return found
