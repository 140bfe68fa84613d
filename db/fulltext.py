"""The full-text indexes: filling them by the batch, and asking them in the words of people.

Triggers keep the indexes right whoever writes. But an index that is told row by row writes to the file
row by row, which made up half of the time of an ingest; so a batch puts the triggers to rest, and
gives all its rows to the index in one statement, inside the same transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

#: The tables that have an index, with its columns.
INDEXED = {"articles": "title, text", "quotes": "text", "speakers": "name"}


@contextmanager
def bulk(conn: sqlite3.Connection) -> Iterator[None]:
    """Within this block, inside a transaction, rows may be inserted that the indexes learn at its end.

    Rows deleted in the block must be given to ``forget`` before.
    """
    last = {table: conn.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0 for table in INDEXED}
    conn.execute("INSERT INTO bulk VALUES (1)")
    yield
    conn.execute("DELETE FROM bulk")
    for table, columns in INDEXED.items():
        conn.execute(
            f"INSERT INTO {table}_fts (rowid, {columns}) SELECT rowid, {columns} FROM {table} WHERE rowid > ?",
            [last[table]],
        )
