"""Whom a form of address and a last name mean, where several of that name are told of."""

from __future__ import annotations

from collections.abc import Callable

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.name import Name


class Families:
    """Who of those with one last name was speaking when first called ``Mr.`` or ``Ms.``, and goes on being called so."""

    def __init__(self, people: People, last_spoken: Callable[[int], Entity | None]) -> None:
        self._people, self._last_spoken = people, last_spoken
        self._meant: dict[tuple[str, str | None], Entity] = {}  # by last name and gender

    def meant(self, name: Name, position: int) -> Entity | None:
        """``Jack Pell died. His father, Tom Pell, said A. Mr. Pell said B.``: the father, and further down, too."""
        if not name.addressed or len(name.words) > 1:
            return None
        key = name.words[0], name.gender
        if key not in self._meant:
            last, first = self._last_spoken(position), self._people.of(name)
            if last is None or first is None or last is first or last.words[-1] != name.words[0]:
                return None
            if last.gender not in (name.gender, None) or len(last.words) < 2 or not last.mentions:
                return None
            start = last.mentions[0].start
            if any(m.name.addressed and m.start < start for m in first.mentions):
                return None  # Mr. Pell left. His son, Tom Pell, said A. Mr. Pell said B.
            self._meant[key] = last
        return self._meant[key]
