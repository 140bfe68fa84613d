"""The subject of a verb of saying behind an event, a place, a participle, a year or a part that is only played.

``[The parents of a boy who died] after an operation say``, ``[A man] posing as a guard said``, ``[A director at Netlux
who asked not to be named] said``, ``[A nurse at the Elm aged care home] said``, ``[The woman] the club hired said``.
"""

from __future__ import annotations

from ...entities.first_names import is_first_name
from ...entities.noun_phrases import is_noun_of_somebody, is_role, is_somebody
from ...lexicon import listed
from ...tokens.noun_groups import finite_between, relative_length
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    BASE_FORM,
    BE,
    COMMON_NOUN,
    DETERMINER,
    ING_FORM,
    NAME,
    NUMBER,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    PREPOSITION,
    SUBORDINATOR,
    TO,
    WHO,
    classes,
)
from ..clauses.inanimate import is_mute

#: Before what somebody only pretends to be, and before "to be" or "to represent" it.
_POSING = ("posing", "masquerading", "acting")
_PRETENDING = ("claiming", "pretending", "purporting")
#: Words that open a clause, or stand before an event: died after an operation.
_BEFORE_EVENTS = frozenset(["after", "before", "since", "until"])
#: Who asked for that is no one whose name or office stands there: an aide to the mayor who asked not to be named.
_UNNAMED = frozenset(["named", "identified", "anonymity", "anonymous"])
_JOINS = (PREPOSITION, TO)
_NEAR_TO = ("close", "familiar")
_OPENS_INNER = classes("relative subordinator")
_NOMINAL = tuple(classes("nominal"))
#: A contact clause has no more tokens: the woman [the Elm football club hired] said.
_LONGEST_CLAUSE = 7


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


def start_of_modified(doc: Document, start: int, first: int) -> int:
    """Where the noun group begins that goes on behind a participle: ``[a nurse at the Elm aged care home] said``; else ``start``.

    Two verbs of one subject have an "and" between them, so that the first of two without one is no verb. So often as
    something was done is no subject either: ``[a post shared thousands of times] claims``.
    """
    letters, words, participle = doc.classes, doc.tokens.words, start - 1
    if participle > first and letters[participle] == ING_FORM:
        participle -= 1  # an assisted living home
    if participle <= first or letters[participle] not in PAST_PARTICIPLE:
        return start
    before = doc.subject_before(participle)
    if before is None or before[1] != participle or before[0] < first:
        return start
    if "times" in words[start : start + 3]:
        return before[0]
    named = letters[participle - 1] == NAME and letters[start] in COMMON_NOUN
    whole = named and DETERMINER in letters[slice(*before)]
    inner = any(letter in _OPENS_INNER for letter in letters[first : before[0]])
    return before[0] if whole and not inner and not finite_between(letters, first, before[0]) else start


def before_contact_clause(doc: Document, found: Range, first: int) -> Range:
    """``[The woman] the club hired said``, ``[A man] police held said``: whom a clause without "who" describes; else ``found``."""
    if found[1] - found[0] > _LONGEST_CLAUSE or found[0] < first:
        return found
    letters, words, (start, end) = doc.classes, doc.tokens.words, found
    if letters[end - 1] not in PAST_PARTICIPLE or end - start < 2 or letters[end - 2] not in _NOMINAL:
        return found
    if letters[start] == DETERMINER and start > first and letters[start - 1] in COMMON_NOUN:
        before = doc.subject_before(start)
        if before and before[1] == start and first <= before[0] and letters[before[0]] == DETERMINER:
            return before
    if words[end - 2] in listed("group_nouns") and end - start > 3 and letters[start] == DETERMINER:
        head = end - 3
        if letters[head] in COMMON_NOUN and is_noun_of_somebody(words[head].lower()):
            return start, head + 1
    return found


def is_year_before_name(doc: Document, start: int, end: int, first: int) -> bool:
    """``In [1743] Captain Lee wrote``: whether a noun group begins with the year of a time before a name."""
    words = doc.tokens.words
    dated = start > first and words[start - 1] in ("In", "in", "By", "by", "Since") and end - start > 1
    year = dated and doc.classes[start] == NUMBER and len(words[start]) == 4
    return year and words[start + 1][0].isupper()
