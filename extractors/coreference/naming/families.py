"""Whom a form of address and a last name mean, where several of that name are told of."""

from __future__ import annotations

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.name import Name
from ..pronouns.pronouns import Salience


class Families:
    """Who of those with one last name has spoken when first called ``Mr.`` or ``Ms.``, and goes on being called so."""

    def __init__(self, people: People, salience: Salience) -> None:
        self._people, self._salience = people, salience
        self._meant: dict[tuple[str, str | None], Entity] = {}  # by last name and gender

    def meant(self, name: Name, position: int) -> Entity | None:
        """``Jack Pell died. His father, Tom Pell, said A. Mr. Pell said B.``: the father, and further down, too."""
        if not name.addressed or len(name.words) > 1:
            return None
        key = name.words[0], name.gender
        if key not in self._meant:
            first = self._people.of(name)
            found = self._speaking(name, first, position) if first is not None else None
            if found is None:
                return None
            self._meant[key] = found
        return self._meant[key]

    def _speaking(self, name: Name, first: Entity, position: int) -> Entity | None:
        """Who of that name spoke last, or alone has spoken, and came in before the first one was called so."""
        last = self._salience.last_spoken(position)
        if last is not None and last is not first and last.words[-1] == name.words[0]:
            others = [last]
        elif self._salience.has_spoken(position, first):
            return None
        else:
            others = [
                entity
                for entity in self._people.entities
                if entity is not first
                and entity.words[-1] == name.words[0]
                and self._salience.has_spoken(position, entity)
            ]
        if len(others) != 1 or len(others[0].words) < 2 or not others[0].mentions:
            return None
        start = others[0].mentions[0].start
        if others[0].gender not in (name.gender, None) or any(
            m.name.addressed and m.start < start for m in first.mentions
        ):
            return None  # Mr. Pell left. His son, Tom Pell, said A. Mr. Pell said B.
        return others[0]
