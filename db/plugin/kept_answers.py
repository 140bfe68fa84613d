"""Answers that are kept until the database changes: the facets of a search are the same on each of its pages.

Each thread of Datasette's has a connection of its own, and SQLite tells a connection whether another has changed the
database since (``PRAGMA data_version``): so answers are kept by connection, and dropped at the first change.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

#: So many answers are kept for each connection.
MOST = 200

T = TypeVar("T")


@dataclass(slots=True)
class _Kept:
    conn: sqlite3.Connection
    version: int
    answers: OrderedDict[Hashable, Any] = field(default_factory=OrderedDict)


def kept(owner: Any, conn: sqlite3.Connection, asked: Hashable, answer: Callable[[], T]) -> T:
    """The answer to what is asked, from before if nothing changed since. They live as long as ``owner``, the database."""
    of_all: dict[int, _Kept] = vars(owner).setdefault("_onrecord_kept", {})
    (version,) = conn.execute("PRAGMA data_version").fetchone()
    own = of_all.get(id(conn))
    if own is None or own.conn is not conn or own.version != version:
        own = of_all[id(conn)] = _Kept(conn, version)
    if asked not in own.answers:
        own.answers[asked] = answer()
        if len(own.answers) > MOST:
            own.answers.popitem(last=False)
    found: T = own.answers[asked]
    return found
