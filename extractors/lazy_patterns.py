"""Regular expressions that are compiled when they are first used: most articles need half of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

import regex


def later(written: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of :mod:`regex`, compiled with the first call of one of its methods: ``later(r"\\w+").match``."""
    return cast("regex.Pattern[str]", _Later(regex.compile, written, flags))


def later_re(written: str, flags: int = 0) -> re.Pattern[str]:
    """The same of the standard library."""
    return cast("re.Pattern[str]", _Later(re.compile, written, flags))


class _Later:
    """Stands for a pattern; what is asked of it is asked of the pattern, which is compiled for the first call."""

    def __init__(self, compile: Callable[..., Any], written: str, flags: int) -> None:
        self.pattern, self.flags = written, flags
        self._compile = compile
        self._compiled: Any = None

    def __getattr__(self, name: str) -> Any:
        """A method of the pattern, kept here from then on; only names that are not kept yet come here."""
        if name.startswith("_") or not hasattr(re.Pattern, name):
            raise AttributeError(name)

        def call(*arguments: Any, **named: Any) -> Any:
            if self._compiled is None:
                self._compiled = self._compile(self.pattern, self.flags)
            method = getattr(self._compiled, name)
            setattr(self, name, method)
            return method(*arguments, **named)

        return call
