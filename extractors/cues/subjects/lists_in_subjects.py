"""Noun groups with a list: fields of an office, ``[the minister for health and sport] said``; members, ``[stars including Ann Lee and Tom Ash] said``."""

from __future__ import annotations

from functools import cache

from ...entities.noun_phrases import is_body, is_plural_of_role, is_role, singular
from ...lexicon import listed
from ...tokens.patterns import pattern
from ...tokens.sentences import Document
from ...tokens.word_classes import COMMA, COMMON_NOUN, CONJUNCTION, DETERMINER, ING_FORM, classes

_LONGEST_LIST = 24  # tokens
_IN_LIST = classes("nominal determiner comma conjunction possessive")
_OF = ("of", "for")
_OF_BODIES = ("of", "for", "from", "at")
_NOMINAL = classes("nominal possessive")
_LONGEST_FIELD = 9  # tokens
_MOST_WORDS = 3
_OPENS_SUBJECT = tuple(classes("comma that quotation"))


def start_of_office(doc: Document, start: int, first: int) -> int:
    """Where the noun group begins that goes on with another field at ``start``: of ``sport`` in ``the minister for health and sport``."""
    letters, words = doc.classes, doc.tokens.words
    if words[start] == "the" and words[start - 1] == "and":
        return _start_of_those_of_two(doc, start, first)
    if words[start][0].isupper() and words[start - 1] == "and" and words[start - 3 : start - 2] == ["and"]:
        return _start_before_field(doc, start, first)
    if words[start - 1] == "and" and _is_office(words[start - 2]) and _is_office(words[start]):
        before = doc.subject_before(start - 1)  # Mayor Ann Lee and Netlux President and CEO Bo Ash
        return max(before[0], first) if before and before[1] == start - 1 else start
    if letters[start] == DETERMINER or not _is_field(doc, start):
        return start
    of = start - 2
    while of > first and start - of < _LONGEST_FIELD and words[of] not in _OF:
        if letters[of] == DETERMINER or words[of][0].isupper():
            return start
        of -= 1
    if not _is_office_with(words, of):
        return start
    comma = next((k for k in range(of, start) if words[k] in ("and", ",")), start)
    before = doc.subject_before(comma)
    return max(before[0], first) if before and before[1] == comma and before[0] < of else start


def _is_office(word: str) -> bool:
    """Whether a word is the last of an office: ``President``, ``CEO``, ``founder``."""
    return is_role(word.lower())


def _start_before_field(doc: Document, start: int, first: int) -> int:
    """``[Mayor Ann Lee and Health] and Human Services Director Bo Ash``: where those begin whom an office of two fields is joined to."""
    field = doc.tokens.words[start - 2]
    before = doc.subject_before(start - 3) if field[0].isupper() and field.lower() in _fields() else None
    return max(before[0], first) if before and before[1] == start - 3 else start


_OF_FIELD_AND_NAME = pattern("<preposition> <noun|verb_or_noun|verb_s_or_plural>{1,3} <name>{2,4}")


def behind_office_and_name(doc: Document, start: int, end: int) -> int:
    """``[minister of state Ann Lee] told``: where a noun group that ends at a place goes on with a field and a name; else that place."""
    m = _OF_FIELD_AND_NAME.match(doc.classes, end) if start < end else None
    return m.end() if m else end


def _start_of_those_of_two(doc: Document, start: int, first: int) -> int:
    """Where the sentence begins with those of two bodies of which the second begins at ``start``: ``Officials from the bank and [the ministry]``.

    Not behind a verb: ``He met officials from the bank and the ministry said``.
    """
    words, joint = doc.tokens.words, start - 1
    of = next(
        (k for k in range(joint - 2, max(first, start - _LONGEST_FIELD), -1) if words[k] in _OF_BODIES), 0
    )
    noun = words[of - 1].lower() if of else ""
    who = noun.startswith("spokes") or (noun != singular(noun) and is_role(singular(noun)))
    bodies = who and _is_body(doc, of + 1, joint) and _is_body(doc, start, start + _MOST_WORDS + 2)
    before = doc.subject_before(of) if bodies else None
    if before is None or before[1] != of:
        return start
    opens = before[0] <= first or doc.classes[before[0] - 1] == COMMA
    return max(before[0], first) if opens else start


def _is_body(doc: Document, start: int, end: int) -> bool:
    """Whether words are a body with or without a name: ``the bank``, ``the Harbour Board``."""
    for k in range(start, end):
        if doc.classes[k] == DETERMINER and k == start:
            continue
        if doc.classes[k] not in _NOMINAL:
            return False
        if is_body(doc.tokens.words[k].lower()):
            return True
    return False


def end_of_office(doc: Document, start: int, end: int) -> int:
    """Where a noun group ends that a field goes on, or another: ``said [the minister] for health and sport.``"""
    letters, words = doc.classes, doc.tokens.words
    while (
        words[end : end + 1] in (["of"], ["for"]) and _is_office_with(words, end) and _is_field(doc, end + 1)
    ):
        end = _behind_field(doc, end + 1)  # the secretary of state for housing
    if letters[end : end + 1] != CONJUNCTION or words[end] != "and" or not _is_field(doc, end + 1):
        return end
    of = next((k for k in range(end - 1, start, -1) if words[k] in _OF), start)
    inside = letters[of + 1 : end]
    if not _is_office_with(words, of) or DETERMINER in inside or any(w[0].isupper() for w in words[of:end]):
        return end
    return _behind_field(doc, end + 1)


def _behind_field(doc: Document, at: int) -> int:
    """Where the words of a field end that begins at a place."""
    letters, words, stop = doc.classes, doc.tokens.words, at
    while stop < at + _MOST_WORDS and (letters[stop] in COMMON_NOUN or words[stop] in _fields()):
        stop += 1
    return stop


def _is_field(doc: Document, at: int) -> bool:
    """Whether the words at a place are a field: ``sport``, ``public health``."""
    letters, words = doc.classes, doc.tokens.words
    for k in range(at, min(at + _MOST_WORDS, len(words))):
        if words[k] in _fields():
            return letters[k] in COMMON_NOUN or letters[k] == ING_FORM
        if letters[k] not in COMMON_NOUN:
            return False
    return False


def _is_office_with(words: list[str], of: int) -> bool:
    """Whether "of" or "for" at a place stands behind a noun for an office: ``minister for``, ``secretary of state for``."""
    office = words[of - 1].lower() if of and words[of] in _OF else ""
    return office == "state" or not listed("roles").isdisjoint((office, office.removesuffix("s")))


@cache
def _fields() -> frozenset[str]:
    """What an office may be for: ``health``, ``sport``, ``families``."""
    return listed("fields_of_office") | listed("role_fields") | listed("portfolios")


def start_of_listed(doc: Document, start: int, end: int, first: int) -> int:
    """Where the noun group begins that names those from ``start`` to ``end`` behind "including" or "such as"; else ``start``.

    Not behind a comma: ``Several stars, including Ann Lee, Tom Ash and Mia Orr, said`` has its subject before it; nor who
    tells of a list: ``He could lose towns such as Elm and Oak, Lee said``.
    """
    letters, words = doc.classes, doc.tokens.words
    if words[start - 2 : start] == [",", "including"] and letters[end : end + 1] != COMMA:
        before = doc.subject_before(start - 2)  # A group of mayors, including Ann Lee said
        opens = before is not None and before[1] == start - 2 and before[0] <= first
        return before[0] if before and opens else start
    if words[start - 1] not in (",", "as") or CONJUNCTION not in letters[start:end]:
        return start
    if (theirs := _start_of_those_of(doc, start, end, first)) is not None:
        return theirs
    lead = start - 1
    while lead > max(first, start - _LONGEST_LIST) and words[lead] not in ("including", "as"):
        if letters[lead] not in _IN_LIST:
            return start
        lead -= 1
    if words[lead] == "as":
        if words[lead - 1] != "such":
            return start
        lead -= 1
    elif words[lead] != "including":
        return start
    if lead <= first or letters[lead - 1] == COMMA:
        return start
    noun = words[lead - 1].lower()
    before = doc.subject_before(lead) if noun.endswith("s") or noun in listed("plural_nouns") else None
    return max(before[0], first) if before and before[1] == lead else start


def _start_of_those_of(doc: Document, start: int, end: int, first: int) -> int | None:
    """``[The families of Ann Lee, Tom Ash and Mia Orr] said``: where those begin whose list of names goes on at ``start``.

    They open the sentence or stand behind a comma; not ``She met the families of Ann Lee, Tom Ash and Mia Orr said``.
    """
    letters, words = doc.classes, doc.tokens.words
    lead = start - 1
    while lead > max(first, start - _LONGEST_LIST) and words[lead] not in _OF_BODIES:
        if letters[lead] not in _IN_LIST:
            return None
        lead -= 1
    if words[lead] not in _OF_BODIES or not all(words[k][0].isupper() for k in (lead + 1, start, end - 1)):
        return None
    noun = words[lead - 1].lower()
    if not is_plural_of_role(noun) and singular(noun) not in listed("group_nouns"):
        return None
    before = doc.subject_before(lead)
    if before is None or before[1] != lead:
        return None
    opens = before[0] <= first or letters[before[0] - 1] in _OPENS_SUBJECT
    return max(before[0], first) if opens else None
