"""What people said of speakers in private dimensions, kept from who only reads: also in plain tables and SQL.

SQLite asks, when it prepares a statement, whether each column may be read; those of these tables are then empty.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

#: The tables with what is private; ``speaker_values`` has all that was ever said.
PRIVATE = ("private_values", "speaker_values")


def hide(conn: sqlite3.Connection) -> None:
    """From now on the columns of these tables are empty on this connection."""
    conn.set_authorizer(_without_private)


@contextmanager
def shown(conn: sqlite3.Connection) -> Iterator[None]:
    """Within this block they are there. Statements are prepared anew at its begin and end."""
    conn.set_authorizer(_all)
    try:
        yield
    finally:
        conn.set_authorizer(_without_private)


def _without_private(
    action: int, table: str | None, column: str | None, database: str | None, inner: str | None
) -> int:
    hidden = action == sqlite3.SQLITE_READ and table in PRIVATE
    return sqlite3.SQLITE_IGNORE if hidden else sqlite3.SQLITE_OK


def _all(*asked: object) -> int:
    return sqlite3.SQLITE_OK
