"""Regular expressions that hold word lists: ``(?&work_nouns_before)`` stands for any entry of that list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import regex

from . import word_list

_LIST = re.compile(r"\(\?&(\w+)\)")


def either(words: Iterable[str]) -> str:
    """An alternation of words, the longest first, without a group around it."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _put_in(written: str) -> str:
    return _LIST.sub(lambda found: f"(?:{either(word_list(found[1]))})", written)


@cache
def with_lists(written: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of the standard library with its lists put in."""
    return re.compile(_put_in(written), flags)


@cache
def compiled(written: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of :mod:`regex` with its lists put in."""
    return regex.compile(_put_in(written), flags)
