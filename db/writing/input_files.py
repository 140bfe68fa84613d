"""Which file on this machine each file name in the database stands for, so that one file has one name however it is given."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from ..database.connection import transaction


class InputFiles:
    """The names of files by their paths, and those that a run adds; ``store`` writes these."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._new: dict[str, str] = {}

    def name_of(self, path: str) -> str | None:
        """The name by which the file at this path is known."""
        if path in self._new:
            return self._new[path]
        row = self._db.execute("SELECT name FROM input_files WHERE path = ?", [path]).fetchone()
        return row[0] if row else None

    def paths_of(self, name: str) -> list[str]:
        """The paths that go by this name."""
        rows: Iterable[tuple[str]] = self._db.execute("SELECT path FROM input_files WHERE name = ?", [name])
        return [path for (path,) in rows] + [path for path, known in self._new.items() if known == name]

    def add(self, path: str, name: str) -> None:
        """The file at this path goes by this name from now on."""
        self._new[path] = name

    def store(self) -> None:
        """Writes what was added. Raises DatabaseProblem."""
        if self._new:
            with transaction(self._db):
                self._db.conn.executemany(
                    "INSERT OR REPLACE INTO input_files (path, name) VALUES (?, ?)", list(self._new.items())
                )
            self._new.clear()
