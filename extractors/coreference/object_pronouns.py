"""Pronouns as objects: who does something to "her" is not she (principle B of the binding theory; Chomsky 1981)."""

from __future__ import annotations

import re

from ..entities.entity import Entity

_REACH = 60  # characters behind a name
# called her late, told him that, praised her.
_OBJECT = {
    gender: re.compile(
        rf"\s(?:[a-z]+\s){{1,3}}{pronoun}(?=[.,]|\s(?:[“\"]|(?:as|an?|the|that|to|in|on|at|for|by)\b))"
    )
    for gender, pronoun in (("m", "him"), ("f", "her"))
}


def acts_on(text: str, entity: Entity, gender: str, position: int) -> bool:
    """Whether somebody, where named last before a position, does something to one of that gender.

    ``Harold Benning called her late. “I was early,” she said.``: she is somebody else.
    """
    last = next((mention for mention in reversed(entity.mentions) if mention.end <= position), None)
    return last is not None and bool(_OBJECT[gender].match(text, last.end, min(position, last.end + _REACH)))
