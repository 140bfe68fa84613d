"""Removing the articles that are no longer where they came from."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from sqlite_utils import Database

from ..database.connection import transaction
from .writer import remove

#: What the readers call a file that has no name.
STANDARD_INPUT = "standard input"


class Seen:
    """The keys that a run met, known articles too; kept in SQLite's temporary storage."""

    def __init__(self, db: Database) -> None:
        self.db = db
        db.execute("CREATE TEMP TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY) WITHOUT ROWID")
        with transaction(db):
            db.execute("DELETE FROM temp.seen")

    def add(self, keys: Iterable[str]) -> None:
        """Notes keys that are there."""
        with transaction(self.db):
            self.db.conn.executemany("INSERT OR IGNORE INTO temp.seen VALUES (?)", ((key,) for key in keys))

    def prune(
        self, run_id: int, inputs: Sequence[str], covered: Callable[[str], bool] = lambda file: False
    ) -> int:
        """Removes the articles of these files and folders that were not met; gives how many.

        ``covered`` says of the file of an article whether it is one of those in yet another way (a pattern).

        An article stays when its file, or a folder above it, could not be read in this run: then nothing
        says that it is gone. Articles without a file stay. The names of files in the folder ``.`` do not begin
        with its name.
        """
        self.db.conn.create_function("covered", 1, covered)
        gone = self.db.execute(
            """
            SELECT key FROM articles
            WHERE file IS NOT NULL AND key NOT IN (SELECT key FROM temp.seen)
            AND (covered(file) OR EXISTS (
                SELECT 1 FROM json_each(:inputs) AS given
                WHERE file = given.value OR substr(file, 1, length(given.value) + 1) = given.value || '/'
                    OR (given.value = '.' AND file NOT LIKE '/%' AND file NOT LIKE '../%' AND file NOT LIKE '%://%'
                        AND file <> :stdin AND file NOT LIKE :stdin || '/%')
            ))
            AND NOT EXISTS (
                SELECT 1 FROM failures AS failed
                WHERE failed.run_id = :run AND (
                    articles.file = failed.file OR failed.file = '.'
                    OR substr(articles.file, 1, length(failed.file) + 1) = failed.file || '/'
                )
            )
            ORDER BY key
            """,
            {
                "inputs": json.dumps([given.rstrip("/\\") for given in inputs]),
                "run": run_id,
                "stdin": STANDARD_INPUT,
            },
        ).fetchall()
        return remove(self.db, [key for (key,) in gone])
