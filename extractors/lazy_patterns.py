"""Regular expressions that are compiled when they are first used: most articles need half of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, cast

import regex


def later(written: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of :mod:`regex`, compiled with the first call of one of its methods: ``later(r"\\w+").match``."""
    return cast("regex.Pattern[str]", Later(lambda: regex.compile(written, flags), written))


def later_re(written: str, flags: int = 0) -> re.Pattern[str]:
    """The same of the standard library."""
    return cast("re.Pattern[str]", Later(lambda: re.compile(written, flags), written))


def later_made(make: Callable[[], re.Pattern[str]]) -> re.Pattern[str]:
    """The same of a pattern that is also written only then."""
    return cast("re.Pattern[str]", Later(make))


_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn")


class Later:
    """Stands for a pattern; what is asked of it is asked of the pattern, which is made for the first call.

    From then on its methods are those of the pattern: in slots, as a look through ``__getattr__`` takes as long as a
    short match. A method that was kept before, as in ``matches = later(r"\\w+").match``, then calls the pattern's own.
    """

    __slots__ = (*_METHODS, "_compiled", "_first_calls", "_make", "_written")

    def __init__(self, make: Callable[[], Any], written: str | None = None) -> None:
        self._make, self._written = make, written
        self._first_calls: dict[str, Any] = {name: partial(self._call, name) for name in _METHODS}
        self.wait()

    def wait(self) -> None:
        """Has the pattern made (again) for the next call; a method that was kept before waits too."""
        self._compiled: Any = None
        for name, first in self._first_calls.items():
            first.__setstate__((self._call, (name,), {}, {}))
            setattr(self, name, first)

    @property
    def pattern(self) -> str:
        """The pattern as it is written."""
        if self._written is None:
            self._written = self._real().pattern
        return self._written

    def _call(self, name: str, *arguments: Any, **named: Any) -> Any:
        return getattr(self._real(), name)(*arguments, **named)

    def _real(self) -> Any:
        if self._compiled is None:
            self._compiled = self._make()
            for name, first in self._first_calls.items():
                method = getattr(self._compiled, name)
                first.__setstate__((method, (), {}, {}))
                setattr(self, name, method)
        return self._compiled
