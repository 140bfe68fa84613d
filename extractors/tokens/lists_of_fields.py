"""Names with a list of fields inside: ``the Department for Culture, Media and Sport``, whose comma ends nothing."""

from __future__ import annotations

from functools import cache

from ..lexicon import listed, word_list
from .word_classes import COMMA, CONJUNCTION, DETERMINER, NAME

_OF = ("of", "for", "on")
_MOST_WORDS = 2  # of one field: Rural Affairs


@cache
def heads_of_fields() -> frozenset[str]:
    """What is of several fields, with its capital: ``Department``, ``Ministry``."""
    return frozenset(word.capitalize() for word in listed("heads_of_fields"))


@cache
def fields() -> frozenset[str]:
    """Words for a field of work in lower case: ``culture``, ``sport``."""
    lists = ("portfolios", "fields_of_office", "role_fields")
    return frozenset(" ".join(" ".join(word_list(name)) for name in lists).split())


def joints(letters: str, words: list[str], k: int) -> list[int]:
    """The commas and the "and" inside the name that the word at ``k`` is the head of; none where all are no fields."""
    if words[k + 1 : k + 2] == [] or words[k + 1] not in _OF:
        return []
    found: list[int] = []
    at, joined = _behind_field(letters, words, k + 2), False
    while at and not joined:
        comma = at if letters[at : at + 1] == COMMA else None
        joint = at + (comma is not None)
        joined = letters[joint : joint + 1] == CONJUNCTION and words[joint] == "and"
        if comma is None and not (joined and found):
            return []
        found += [place for place in (comma, joint if joined else None) if place is not None]
        at = _behind_field(letters, words, joint + joined)
    return found if joined and at else []


def _behind_field(letters: str, words: list[str], at: int) -> int:
    """Where the field ends that begins at a place: ``Rural Affairs``; 0 where none does."""
    at += letters[at : at + 1] == DETERMINER and words[at] == "the"
    end = at
    while end < at + _MOST_WORDS and letters[end : end + 1] == NAME:
        end += 1
    while end > at and words[end - 1].lower() not in fields():
        end -= 1
    return end if end > at else 0
