"""Regular expressions that are compiled when they are first used: most articles need half of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

import regex


def later(written: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of :mod:`regex`, compiled with the first call of one of its methods: ``later(r"\\w+").match``."""
    return cast("regex.Pattern[str]", _Later(lambda: regex.compile(written, flags), written))


def later_re(written: str, flags: int = 0) -> re.Pattern[str]:
    """The same of the standard library."""
    return cast("re.Pattern[str]", _Later(lambda: re.compile(written, flags), written))


def later_made(make: Callable[[], re.Pattern[str]]) -> re.Pattern[str]:
    """The same of a pattern that is also written only then."""
    return cast("re.Pattern[str]", _Later(make))


class _Later:
    """Stands for a pattern; what is asked of it is asked of the pattern, which is made for the first call."""

    def __init__(self, make: Callable[[], Any], written: str | None = None) -> None:
        if written is not None:
            self.pattern = written
        self._make = make
        self._compiled: Any = None

    def __getattr__(self, name: str) -> Any:
        """A method of the pattern, kept here from then on; only names that are not kept yet come here."""
        if name == "pattern":
            return self._real().pattern
        if name.startswith("_") or not hasattr(re.Pattern, name):
            raise AttributeError(name)
        method: Any = None

        def call(*arguments: Any, **named: Any) -> Any:
            nonlocal method
            if method is None:
                method = getattr(self._real(), name)
                setattr(self, name, method)
            return method(*arguments, **named)

        return call

    def _real(self) -> Any:
        if self._compiled is None:
            self._compiled = self._make()
        return self._compiled
