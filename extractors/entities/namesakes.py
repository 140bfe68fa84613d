"""Which names with one last name are one person, and which of several who share it a bare last name means first."""

from __future__ import annotations

import re
from functools import cache

from ..lazy_patterns import later_re
from .entity import Entity
from .first_names import is_first_name, same_first_name
from .name import Name
from .name_words import words_of

_PSEUDONYMS = ("doe", "roe")
_NUMBERED = later_re(r"\s(?:#|No\.\s)?\d")
_LONGEST = 30  # characters of "her granddaughter, "


@cache
def _introduced() -> re.Pattern[str]:
    """Words in front of a name that introduce it as somebody's relative."""
    relations = "|".join(sorted(map(re.escape, words_of("relations"))))
    return re.compile(rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|my|our)|['’]s)\s(?:\w+\s)?(?:{relations}),?\s$")


def is_one_person(entity: Entity, name: Name) -> bool:
    """Whether two names with the same last name are one person's by the words before it: ``Bill de Blass``, ``De Blass``."""
    first, known = name.words[0], entity.words[0]
    short, long = sorted((entity.name.lower(), name.full.lower()), key=len)
    return (
        same_first_name(known, first)
        or first in entity.words[:-1]
        or known in name.words[:-1]
        or (long.endswith(f" {short}") and short.split(" ", 1)[0] in words_of("particles"))
    )


def standing(text: str, entity: Entity) -> tuple[bool, bool]:
    """The place of somebody among namesakes, for sorting: relatives last, then names without a first name.

    ``Her death was confirmed by her daughter, Cleo Lark. Ms. Lark's first play ...``: not the daughter's.
    """
    return is_relative(text, entity), not is_first_name(entity.words[0])


def is_relative(text: str, entity: Entity) -> bool:
    """Whether somebody comes into the article as a relative of somebody else: ``his wife, Ann Lark``."""
    if entity.relative is None and entity.mentions:
        start = entity.mentions[0].start - entity.mentions[0].name.lead
        entity.relative = _introduced().search(text, max(0, start - _LONGEST), start) is not None
    return bool(entity.relative)


def is_numbered(text: str, end: int, name: Name) -> bool:
    """``Jane Doe #2``, ``John Roe 1``: one of several who are called so, and none whom the bare name means."""
    return name.words[-1] in _PSEUDONYMS and _NUMBERED.match(text, end) is not None
