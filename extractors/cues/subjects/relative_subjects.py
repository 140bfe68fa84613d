"""Subjects with a relative clause behind a place or body: ``[A director at Netlux who asked not to be named] said``."""

from __future__ import annotations

from ...entities.first_names import is_first_name
from ...entities.noun_phrases import is_noun_of_somebody, is_role, is_somebody
from ...tokens.sentences import Document
from ...tokens.word_classes import COMMON_NOUN, NAME, PREPOSITION, TO, WHO

#: Who asked for that is no one whose name or office stands there: an aide to the mayor who asked not to be named.
_UNNAMED = frozenset(["named", "identified", "anonymity", "anonymous"])
_JOINS = (PREPOSITION, TO)
_NEAR_TO = ("close", "familiar")


def start_of_whom(doc: Document, start: int, end: int, first: int) -> int:
    """Where the noun group begins that "who" stands for, where ``start`` is only the place or body that it ends with.

    ``[An official with] the firm who declined to be named``: a place or body is no "who". A noun for a person or a name
    that begins with a first name is: ``the office of [the mayor who left]``.
    """
    letters, words = doc.classes, doc.tokens.words
    who = letters.find(WHO, start, end)
    if who <= start or start - 2 < first or words[who] != "who" or letters[start - 1] not in _JOINS:
        return start
    if _is_person(doc, start, who) and _UNNAMED.isdisjoint(words[who:end]):
        return start
    last = start - 1
    last -= last - 2 >= first and words[last - 1] in _NEAR_TO
    before = doc.subject_before(last)
    if before is None or before[1] != last or before[0] < first:
        return start
    head = words[last - 1].lower()
    if is_noun_of_somebody(head) and is_somebody(doc.tokens.span(*before).of(doc.text)):
        return before[0]
    return start_of_whom(doc, before[0], end, first) if letters[before[0] - 1] in _JOINS else start


def _is_person(doc: Document, start: int, end: int) -> bool:
    """Whether a noun group is a name that begins with a first name, or ends with a noun for a person."""
    words = doc.tokens.words
    if doc.classes[start] == NAME and end - start > 1 and is_first_name(words[start].lower()):
        return True
    return doc.classes[end - 1] in COMMON_NOUN and is_role(words[end - 1].lower())
