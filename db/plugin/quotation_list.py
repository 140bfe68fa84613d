"""Lists of quotations for the pages: filtered, newest first, a page at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlite_utils import Database

from ..conditions import distinct
from ..filters import BY_NAME, FILTERS, check_names
from ..search import quotations
from ..search.one_box import of_the_box

PAGE = 30
"""How many quotations stand on one page."""

OFFERED = 500
"""So many values a form offers at most to choose among."""


class Filters:
    """What a visitor asked for, by the names of db/filters.py; what cannot be read is told and asks for nothing."""

    def __init__(self, **asked: Any) -> None:
        check_names(asked)
        self.asked = {name: value for name, value in asked.items() if value is not None}
        self.problems: list[str] = []

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Filters:
        """The filters among the fields of an address; the words may hold others: "dam speaker:Lee"."""
        filters = cls()
        typed = of_the_box(given.get("words") or "")
        for one in FILTERS:
            field = typed.get("words") if one.name == "words" else given.get(one.name) or typed.get(one.name)
            if text := (field or "").strip():
                try:
                    filters.asked[one.name] = one.read(text)
                except ValueError as problem:
                    filters.problems.append(f"{one.label}: {problem}")
        return filters

    def __getattr__(self, name: str) -> Any:
        """The value of one filter, None if it asks for nothing: ``filters.words``."""
        if name not in BY_NAME:
            raise AttributeError(name)
        return self.asked.get(name)

    def text(self, name: str) -> str:
        """The value of one filter as a form shows it."""
        return BY_NAME[name].write(self.asked[name]) if name in self.asked else ""

    def given(self) -> dict[str, str]:
        """The filters that ask for something, for an address."""
        return {name: self.text(name) for name in self.asked}


def choices(conn: sqlite3.Connection) -> dict[str, list[str]]:
    """The values that a form offers for each filter that has some."""
    db = Database(conn)
    return {
        one.name: list(one.values)
        or [one.exactly + value for value in islice(distinct(db, one.name), OFFERED)]
        for one in FILTERS
        if one.values or one.kind == "stored"
    }


#: The orders that a page offers, with their names.
ORDERS = {"newest": "newest first", "oldest": "oldest first", "best": "best match", "surest": "surest first"}


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of quotations, how many there are in all, and whether more pages follow."""

    quotes: list[dict[str, Any]]
    total: int
    more: bool

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return -(-self.total // PAGE)


def listed(
    conn: sqlite3.Connection,
    filters: Filters,
    number: int = 1,
    speaker_id: str | None = None,
    order: str = "newest",
) -> Listed:
    """One page of quotations in one of the orders of db/search/quotations.py; of one speaker if its id is given."""
    asked = dict(filters.asked)
    if speaker_id is not None:
        asked.pop("speaker", None)  # the page of a speaker has no field for it
        asked["speaker_id"] = speaker_id
    db = Database(conn)
    found = list(quotations.find(db, **asked, order=order, limit=PAGE + 1, offset=(number - 1) * PAGE))
    return Listed(found[:PAGE], quotations.count(db, **asked), len(found) > PAGE)
