"""Decisions by hand about who is who: two speakers are one, one is two, a name is wrong.

Each is a row that stays; undoing one is another row. They are applied to what is stored and to every
article read later, and win over anything that the program finds.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlite_utils import Database


class Identity(NamedTuple):
    """Who a speaker is after all decisions."""

    id: str
    name: str
    kind: str


class Place(NamedTuple):
    """Where a speaker was found: what the scope of a split may ask for."""

    key: str
    publisher: str | None
    affiliation: str | None


@dataclass(frozen=True, slots=True)
class _Standing:
    id: int
    action: str
    target: str
    name: str
    kind: str
    scope: dict[str, Any]

    def covers(self, place: Place) -> bool:
        """Whether the place lies in the scope: one of its articles, or all else that it names."""
        if place.key in self.scope.get("articles", ()):
            return True
        asked = [name for name in ("publisher", "affiliation") if name in self.scope]
        return bool(asked) and all(getattr(place, name) == self.scope[name] for name in asked)


Resolver = Callable[[Identity, Place], Identity]


def resolver(db: Database) -> Resolver:
    """A function that says who an extracted speaker is, after the decisions that stand now."""
    standing: dict[str, list[_Standing]] = defaultdict(list)
    for row in db.query(
        "SELECT * FROM speaker_decisions AS d WHERE action <> 'undo' "
        "AND NOT EXISTS (SELECT 1 FROM speaker_decisions AS u WHERE u.undoes = d.id) ORDER BY id"
    ):
        standing[row["speaker_id"]].append(
            _Standing(
                row["id"],
                row["action"],
                row["target_id"] or row["speaker_id"],
                row["name"],
                row["kind"],
                json.loads(row["scope"] or "{}"),
            )
        )

    def resolve(found: Identity, place: Place) -> Identity:
        last = 0
        while decision := next(
            (
                d
                for d in standing.get(found.id, ())
                if d.id > last and (d.action != "split" or d.covers(place))
            ),
            None,
        ):
            found, last = Identity(decision.target, decision.name, decision.kind), decision.id
        return found

    return resolve
