"""A cache for functions of words of a text, which holds no more however long the words are."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., Any])

#: Longer words, in code points, are worked out each time: a million of them would fill memory.
_LONGEST = 200


def remembered(maxsize: int) -> Callable[[Function], Function]:
    """Remembers the results for so many arguments; the first one is a string, or a tuple of them.

    Like ``lru_cache`` it has ``cache_clear``, which ``extractors.lexicon.configure`` calls.
    """

    def decorate(function: Function) -> Function:
        cached: Any = lru_cache(maxsize)(function)

        @wraps(function)
        def answer(words: Any, *more: Any, **named: Any) -> Any:
            size = len(words) if isinstance(words, str) else sum(map(len, words))
            return (function if size > _LONGEST else cached)(words, *more, **named)

        answer.cache_clear = cached.cache_clear  # type: ignore[attr-defined]
        return cast("Function", answer)

    return decorate
