"""Lists of quotations for the pages: filtered, newest first, a page at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlite_utils import Database

from ..search import quotations

PAGE = 30
"""How many quotations stand on one page."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a visitor asked for, as ``db.search.quotations.find`` takes it; None asks for nothing."""

    words: str | None = None
    speaker: str | None = None
    role: str | None = None
    affiliation: str | None = None
    kind: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Filters:
        """The filters among the fields of an address."""
        return cls(**{field.name: (given.get(field.name) or "").strip() or None for field in fields(cls)})

    def given(self) -> dict[str, str]:
        """The filters that ask for something, for an address."""
        return {name: value for name, value in asdict(self).items() if value is not None}

    def table(self) -> dict[str, str]:
        """Much the same question to Datasette's table of quotations."""
        asked = {
            "_search": self.words,
            "kind": self.kind,
            "publisher": self.publisher,
            "role__contains": self.role,
            "affiliation__contains": self.affiliation,
            "published__gte": self.since,
            "published__lte": self.until,
        }
        return {name: value for name, value in asked.items() if value is not None}


def listed(
    conn: sqlite3.Connection, filters: Filters, number: int = 1, speaker_id: str | None = None
) -> tuple[list[dict[str, Any]], bool]:
    """One page of quotations, and whether there are more; of one speaker if its id is given."""
    found = quotations.find(
        Database(conn),
        **asdict(filters),
        speaker_id=speaker_id,
        limit=PAGE + 1,
        offset=(number - 1) * PAGE,
    )
    rows = list(found)
    return rows[:PAGE], len(rows) > PAGE
