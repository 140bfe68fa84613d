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

    The wrapper of a function of one string is the quickest.

    Like ``lru_cache`` it has ``cache_clear``, which ``extractors.lexicon.configure`` calls.
    """

    def decorate(function: Function) -> Function:
        cached: Any = lru_cache(maxsize)(function)

        @wraps(function)
        def answer_of_word(word: str) -> Any:
            return cached(word) if len(word) <= _LONGEST else function(word)

        @wraps(function)
        def answer(words: Any, *more: Any, **named: Any) -> Any:
            size = len(words) if isinstance(words, str) else sum(map(len, words))
            return (function if size > _LONGEST else cached)(words, *more, **named)

        taken = [kind for name, kind in function.__annotations__.items() if name != "return"]
        remembering: Any = answer_of_word if taken == ["str"] else answer
        remembering.cache_clear = cached.cache_clear
        return cast("Function", remembering)

    return decorate
