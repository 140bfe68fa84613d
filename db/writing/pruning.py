"""Removing the articles that are no longer where they came from."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

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

    def below(self, path: str) -> int:
        """How many articles come from the file at this path, or from below this folder."""
        count: int = self.db.execute(
            "SELECT count(*) FROM articles JOIN input_files ON name = file "
            "WHERE path = :path OR substr(path, 1, length(:path) + 1) = :path || '/'",
            {"path": path},
        ).fetchone()[0]
        return count

    def prune(
        self,
        run_id: int,
        inputs: Mapping[str, str | None],
        failed: Mapping[str, str] = MappingProxyType({}),
        covered: Callable[[str, str | None], bool] = lambda file, path: False,
    ) -> int:
        """Removes the articles of these files and folders (names, each with its path) that were not met; gives how many.

        ``covered`` says of the file of an article, by its name and its path if that is known, whether it is one
        of those in yet another way (a pattern). ``failed`` are the paths of what could not be read.

        An article stays when its file, or a folder above it, could not be read in this run: then nothing
        says that it is gone. Articles without a file stay. Files are compared by their paths; where none is
        known, by their names: those of files in the folder ``.`` do not begin with its name.
        """
        self.db.conn.create_function("covered", 2, covered)
        gone = self.db.execute(
            """
            SELECT key FROM articles LEFT JOIN input_files AS known ON known.name = articles.file
            WHERE file IS NOT NULL AND key NOT IN (SELECT key FROM temp.seen)
            AND (covered(file, known.path) OR EXISTS (
                SELECT 1 FROM json_each(:inputs) AS given
                WHERE CASE WHEN known.path IS NOT NULL AND given.value IS NOT NULL
                    THEN known.path = given.value
                        OR substr(known.path, 1, length(given.value) + 1) = given.value || '/'
                    ELSE file = given.key OR substr(file, 1, length(given.key) + 1) = given.key || '/'
                        OR (given.key = '.' AND file NOT LIKE '/%' AND file NOT LIKE '../%'
                            AND file NOT LIKE '%://%' AND file <> :stdin AND file NOT LIKE :stdin || '/%')
                    END
            ))
            AND NOT EXISTS (
                SELECT 1 FROM failures AS failed
                WHERE failed.run_id = :run AND (
                    articles.file = failed.file OR failed.file = '.'
                    OR substr(articles.file, 1, length(failed.file) + 1) = failed.file || '/'
                )
            )
            AND NOT EXISTS (
                SELECT 1 FROM json_each(:failed) AS bad
                WHERE known.path = bad.value OR substr(known.path, 1, length(bad.value) + 1) = bad.value || '/'
            )
            ORDER BY key
            """,
            {
                "inputs": json.dumps({given.rstrip("/\\"): path for given, path in inputs.items()}),
                "failed": json.dumps(dict(failed)),
                "run": run_id,
                "stdin": STANDARD_INPUT,
            },
        ).fetchall()
        return remove(self.db, list(dict.fromkeys(key for (key,) in gone)))
