"""The full-text indexes: filling them by the batch, and asking them in the words of people.

Triggers keep the indexes right whoever writes. But an index that is told row by row writes to the file
row by row, which made up half of the time of an ingest; so a batch puts the triggers to rest, and
gives all its rows to the index in one statement, inside the same transaction.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from extractors.errors import OnrecordError

#: The tables that have an index, with its columns.
INDEXED = {"articles": "title, text", "quotes": "text", "speakers": "name"}


@contextmanager
def bulk(conn: sqlite3.Connection) -> Iterator[None]:
    """Within this block, inside a transaction, rows may be inserted that the indexes learn at its end.

    Rows of indexed tables are deleted in it by ``delete`` only.
    """
    last = {table: conn.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0 for table in INDEXED}
    with _triggers_at_rest(conn):
        yield
    for table, columns in INDEXED.items():
        conn.execute(
            f"INSERT INTO {table}_fts (rowid, {columns}) SELECT rowid, {columns} FROM {table} WHERE rowid > ?",
            [last[table]],
        )


def delete(conn: sqlite3.Connection, table: str, column: str, values: Iterable[str]) -> None:
    """Deletes the rows of an indexed table with one of the values in the column, inside a transaction.

    Rows of other indexed tables that point to these must be deleted before: the index would not hear of them.
    Rows inserted in the same ``bulk`` are not yet in the index and cannot be deleted.
    """
    columns, given = INDEXED[table], [json.dumps(list(values))]
    condition = f"{column} IN (SELECT value FROM json_each(?))"
    conn.execute(
        f"INSERT INTO {table}_fts ({table}_fts, rowid, {columns}) "
        f"SELECT 'delete', rowid, {columns} FROM {table} WHERE {condition}",
        given,
    )
    with _triggers_at_rest(conn):
        conn.execute(f"DELETE FROM {table} WHERE {condition}", given)


@contextmanager
def _triggers_at_rest(conn: sqlite3.Connection) -> Iterator[None]:
    row = conn.execute("INSERT INTO bulk DEFAULT VALUES").lastrowid
    yield
    conn.execute("DELETE FROM bulk WHERE open = ?", [row])


#: Each word that is looked for reads a list from the index, and the begin of a word all lists that begin so.
MOST_WORDS = 64


class QueryProblem(OnrecordError, ValueError):
    """Why something cannot be searched for, in one line for people."""


_ASKED = re.compile(r'"([^"]*)"|([^\s"]+)')
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]+")


def query(words: str) -> str | None:
    """The full-text query for what a person typed: all the words, "words in a row", the begin of a word*.

    None when there is no letter or digit in it: no text can match. Raises QueryProblem for more than
    MOST_WORDS words; the same word or phrase again counts once. Nothing else that can be typed is an error.
    """
    parts: dict[str, None] = {}
    count = 0
    for phrase, word in _ASKED.findall(words.replace("\0", " ").encode("utf-8", "replace").decode()):
        if _LETTER.search(phrase or word):
            begin = "*" if word.endswith("*") else ""
            part = f'"{phrase or word}"{begin}'
            if part not in parts:
                parts[part] = None
                count += len(_WORD.findall(part))
    if count > MOST_WORDS:
        raise QueryProblem(f"these are {count:,} words; search for {MOST_WORDS} at most")
    return " ".join(parts) or None
