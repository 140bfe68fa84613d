"""A cache for functions of words of a text, which holds no more however long the words are."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial, update_wrapper, wraps
from typing import Any, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., Any])

#: Longer words, in code points, are worked out each time: a million of them would fill memory.
_LONGEST = 200


def _size(words: str | tuple[str, ...]) -> int:
    return len(words) if isinstance(words, str) else sum(map(len, words))


class _Answers(dict[Any, Any]):
    """Words -> what a function answers for them, for so many of the last ones; a look costs no call in Python."""

    def __init__(self, function: Callable[[Any], Any], most: int) -> None:
        self.function, self.most = function, most

    def __missing__(self, words: str | tuple[str, ...]) -> Any:
        answer = self.function(words)
        if _size(words) <= _LONGEST:
            if len(self) >= self.most:
                self.clear()
            self[words] = answer
        return answer


def remembered(maxsize: int) -> Callable[[Function], Function]:
    """Remembers the results for so many arguments; the first one is a string, or a tuple of them.

    The wrapper of a function of one argument is the quickest: a table, which starts afresh when it is full.

    Like ``lru_cache`` it has ``cache_clear``, which ``extractors.lexicon.configure`` calls.
    """

    def decorate(function: Function) -> Function:
        taken = [kind for name, kind in function.__annotations__.items() if name != "return"]
        remembering: Any
        if len(taken) == 1:
            answers = _Answers(function, maxsize)
            remembering = update_wrapper(partial(answers.__getitem__), function)
            remembering.cache_clear = answers.clear
            return cast("Function", remembering)

        cached: Any = lru_cache(maxsize)(function)

        @wraps(function)
        def answer(words: Any, *more: Any, **named: Any) -> Any:
            return (function if _size(words) > _LONGEST else cached)(words, *more, **named)

        remembering = answer
        remembering.cache_clear = cached.cache_clear
        return cast("Function", remembering)

    return decorate
