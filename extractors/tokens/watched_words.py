"""Words that a stage looks for in every article: marked when its tokens are made, in the look at each word for its class.

A look at each word of an article costs as much as all that is done with the few that are found. So each stage tells
its words beforehand, and each word has a sign beside its class letter that says which stages look for it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from functools import cache

from .tagger import LIMIT, LONGEST, word_class

#: The sign of a word for which nobody looks; one more for each combination of so many stages.
NOT_WATCHED, _MOST = "@", 7

_stages: list[Watched] = []


class Watched:
    """The words that one stage looks for; ``words`` gives them, and is asked when an article is read.

    ``any_case``: they are in small letters, and looked for however they are written: ``no``, ``No``, ``NO``.
    """

    def __init__(self, words: Callable[[], Iterable[str]], *, any_case: bool = False) -> None:
        self.words, self.any_case = words, any_case
        self.bit = 1 << len(_stages)
        signs = [chr(ord(NOT_WATCHED) + bits) for bits in range(1 << _MOST) if bits & self.bit]
        self._sign = re.compile(f"[{re.escape(''.join(signs))}]")
        _stages.append(self)
        codes.cache_clear()
        _watched.cache_clear()

    def places(self, signs: str) -> list[int]:
        """The tokens that are such words, by the signs of all tokens."""
        return [found.start() for found in self._sign.finditer(signs)]

    def stands_in(self, signs: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether any token is such a word, or any of a range of them."""
        return self._sign.search(signs, start, end) is not None


@cache
def _watched() -> tuple[dict[str, int], dict[str, int]]:
    """Each word that is looked for -> the bits of the stages that do: as it is written, and in any case."""
    written: dict[str, int] = {}
    in_any_case: dict[str, int] = {}
    for stage in _stages:
        table = in_any_case if stage.any_case else written
        for word in stage.words():
            table[word] = table.get(word, 0) | stage.bit
    return written, in_any_case


def sign_of(word: str) -> str:
    """The sign of a word: which stages look for it."""
    written, in_any_case = _watched()
    return chr(ord(NOT_WATCHED) + (written.get(word, 0) | in_any_case.get(word.lower(), 0)))


class _Codes(dict[str, str]):
    """Word as written -> its class letter and its sign, for the words seen so far."""

    def __missing__(self, word: str) -> str:
        if len(self) > LIMIT:
            self.clear()
        code = sys.intern(word_class(word) + sign_of(word))  # one string for all words of a kind
        if len(word) <= LONGEST:
            self[word] = code
        return code


@cache
def codes() -> _Codes:
    """The class letter and the sign of each word, as a table that fills itself."""
    return _Codes()
