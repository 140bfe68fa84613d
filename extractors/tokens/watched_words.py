"""Words that a stage looks for in every article: marked when its tokens are made, in the look at each word for its class.

A look at each word of an article costs as much as all that is done with the few that are found. So each stage tells
its words beforehand, and each word has a sign beside its class letter that says which stages look for it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Container
from functools import cache

from .tagger import LIMIT, LONGEST, word_class

#: The sign of a word for which nobody looks; one more for each combination of so many stages.
NOT_WATCHED, _MOST = "@", 7

_stages: list[Watched] = []


class Watched:
    """The words that one stage looks for; ``words`` gives them, and is asked when an article is read."""

    def __init__(self, words: Callable[[], Container[str]]) -> None:
        self.words = words
        self.bit = 1 << len(_stages)
        signs = [chr(ord(NOT_WATCHED) + bits) for bits in range(1 << _MOST) if bits & self.bit]
        self._sign = re.compile(f"[{re.escape(''.join(signs))}]")
        _stages.append(self)
        codes.cache_clear()

    def places(self, signs: str) -> list[int]:
        """The tokens that are such words, by the signs of all tokens."""
        return [found.start() for found in self._sign.finditer(signs)]

    def stands_in(self, signs: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether any token is such a word, or any of a range of them."""
        return self._sign.search(signs, start, end) is not None


class AnyCase(frozenset[str]):
    """Words in small letters that a stage looks for however they are written: ``no``, ``No``, ``NO``."""

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and super().__contains__(word.lower())


def sign_of(word: str) -> str:
    """The sign of a word: which stages look for it."""
    return chr(ord(NOT_WATCHED) + sum([stage.bit for stage in _stages if word in stage.words()]))


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
