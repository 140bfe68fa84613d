"""Offices whose fields are listed with commas: ``Secretary of State for Culture, Media and Sport``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...lazy_patterns import later_re
from ..name_words import low_of, words_of
from ..noun_phrases import determiners, is_body, is_role
from ..phrases.fields import is_field_word
from ..phrases.role_phrases import role_and_affiliation
from .words_before import last_mark

_FIELD = r"[A-Za-z][A-Za-z-]{1,20}(?:\s(?!and\b)[A-Za-z][A-Za-z-]{1,20}){0,2}"
_FIELDS = later_re(
    rf"\s(?P<of>(?:for|of)\s(?:the\s)?)(?P<fields>{_FIELD}(?:,\s{_FIELD}){{1,4}},?\sand\s{_FIELD}?)(?=[,.;:)“”\"\n]|\s(?:at|in|said|says|told|has)\b|$)"
)
_FAR = 120  # characters


@dataclass(frozen=True, slots=True)
class ListedOffice:
    """An office with listed fields, from ``start`` (its article too) to ``end`` in the text, and whose it is."""

    start: int
    end: int
    role: str
    affiliation: str | None


def listed_office(text: str, start: int, end: int) -> ListedOffice | None:
    """The office whose listed fields go over an end of words that a comma follows or stands before.

    The words from ``start`` to ``end`` are only a part of it: ``the Secretary of State for Culture`` or ``media and sport``.
    """
    if not (text.startswith(",", end) or text.endswith(", ", 0, start)):
        return None
    for match in _FIELDS.finditer(text, max(0, start - _FAR), min(len(text), end + _FAR)):
        if match.start() > end or not match.start("fields") < end <= match.end():
            continue
        return _office(text, match, start)
    return None


def listed_office_before(text: str, end: int) -> ListedOffice | None:
    """The office with listed fields that ends at ``end``, where the name follows, behind a comma or not."""
    begin = max(0, end - _FAR)
    if text.rfind(" and ", begin, end) < 0:
        return None
    match = next((m for m in _FIELDS.finditer(text, begin, end) if m.end() == end), None)
    return _office(text, match, end) if match else None


def _office(text: str, match: re.Match[str], start: int) -> ListedOffice | None:
    """The office in front of a list of fields, from ``start`` if that stands before them; None where what is listed are no fields."""
    fields = re.split(r",?\sand\s|,\s", match["fields"])
    known = [
        any(is_field_word(word) or low_of(word) in words_of("portfolios") for word in f.split())
        for f in fields
    ]
    if known.count(False) > 1:
        return None
    if start < match.start():
        begin, words = start, text[start : match.start()].split()
    else:
        lead = text[max(0, match.start() - _FAR // 2) : match.start()]
        words = lead[last_mark(lead) :].split()
        words = words[_first_of_office(words) :]
        begin = text.rfind(words[0], 0, match.start() - len(" ".join(words[1:])) + 1) if words else start
    body = bool(words) and is_body(words[-1].lower())  # at the Department for Roads, Ports and Trade
    found = role_and_affiliation(" ".join(words)) if words and not body else None
    if found is None:
        return None
    role = " ".join(f"{found[0]} {match['of']}{match['fields']}".split())
    return ListedOffice(begin, match.end(), role, found[1])


def _first_of_office(words: list[str]) -> int:
    """Where an office begins among the words in front of its fields: at its article, else behind the last small word that is none of it."""
    articles = determiners("article")
    opened = (i for i in range(len(words) - 1, -1, -1) if words[i].lower() in articles)
    others = (i + 1 for i in range(len(words) - 1, -1, -1) if _is_other(words[i]))
    at = next(opened, None)
    return at if at is not None else next(others, 0)


def _is_other(word: str) -> bool:
    """Whether a word in small letters is none of an office: ``said``; not ``vice``, ``of``."""
    known = is_role(word) or word in words_of("role_modifiers") or word in words_of("office_ranks")
    return word.islower() and not known and word != "of"
