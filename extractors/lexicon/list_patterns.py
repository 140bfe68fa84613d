"""Regular expressions that hold word lists: ``(?&work_nouns_before)`` stands for any entry of that list.

A blank inside an entry stands for any white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import cast

import regex

from ..lazy_patterns import Later
from . import word_list

_LIST = re.compile(r"\(\?&(\w+)\)")


def either(words: Iterable[str]) -> str:
    """An alternation of words, the longest first, without a group around it."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _put_in(written: str) -> str:
    return _LIST.sub(lambda found: f"(?:{_entries(found[1])})", written)


@cache
def _entries(name: str) -> str:
    return either(word_list(name)).replace(r"\ ", r"\s")


@cache
def with_lists(written: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of the standard library with its lists put in."""
    return re.compile(_put_in(written), flags)


@cache
def regex_with_lists(written: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of :mod:`regex` with its lists put in."""
    return regex.compile(_put_in(written), flags)


def later_with_lists(written: str, flags: int = 0) -> re.Pattern[str]:
    """The same as ``with_lists``, for a constant: read and compiled when it is first used."""
    return cast("re.Pattern[str]", _waiting.add(Later(lambda: with_lists(written, flags), written)))


def later_regex_with_lists(written: str, flags: int = 0) -> regex.Pattern[str]:
    """The same as ``regex_with_lists``, for a constant: read and compiled when it is first used."""
    return cast("regex.Pattern[str]", _waiting.add(Later(lambda: regex_with_lists(written, flags), written)))


class _Waiting:
    """The constants made of lists, to be made anew when a user's words come to the lists."""

    def __init__(self) -> None:
        self._patterns: list[Later] = []

    def add(self, pattern: Later) -> Later:
        self._patterns.append(pattern)
        return pattern

    def cache_clear(self) -> None:
        """Has them all compiled anew at their next use; ``extractors.lexicon.configure`` calls it."""
        for pattern in self._patterns:
            pattern.wait()


_waiting = _Waiting()
