"""Who is a child by what an article tells of age: nobody whom it calls ``Mr.`` or by the last name alone."""

from __future__ import annotations

from functools import cache

from ..lazy_patterns import later_re
from ..lexicon import listed, word_list
from .entity import Entity

#: Ages from which on a form of address is used, and the bare last name.
GROWN, CALLED_BY_LAST_NAME = 16, 13
_MENTIONS = 3
_LONGEST = 40  # characters of "six-year-old schoolboy "
_BEHIND = later_re(
    r"(?:,\s(?:aged\s)?|\s\((?:aged\s)?)(\d{1,2}|[a-z]{3,8})(?:[,.;)]|\s(months|weeks|days)\b)"
)
_BEFORE = later_re(r"\b(?:(\w{1,9})-(year|month|week|day)-old(?:\s[a-z]{2,20})?|([A-Za-z]{3,10})),?\s$")


@cache
def _numbers() -> dict[str, int]:
    """Each number up to that of the oldest child, in words and digits."""
    words = list(word_list("number_words"))[: GROWN - 1]
    return {word: k for k, word in enumerate(words, 1)} | {str(k): k for k in range(1, GROWN)}


def is_child(text: str, entity: Entity, limit: int) -> bool:
    """Whether an article tells that somebody is younger than so many years: ``Jack Pell, six,``, ``Schoolboy Jack Pell``."""
    return any(_is_young(text, mention.start, mention.end, limit) for mention in entity.mentions[:_MENTIONS])


def _is_young(text: str, start: int, end: int, limit: int) -> bool:
    behind = _BEHIND.match(text, end)
    if behind:
        return bool(behind[2]) or _numbers().get(behind[1], limit) < limit
    before = _BEFORE.search(text, max(0, start - _LONGEST), start)
    if before is None:
        return False
    if before[3]:
        return before[3].lower() in listed("child_nouns")
    return before[2] != "year" or _numbers().get(before[1].lower(), limit) < limit
