"""What could not be read or extracted: kept with the reason until it is read, so that it can be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from sqlite_utils import Database

from ..database.connection import transaction


class Failure(NamedTuple):
    """One thing that failed: a file (or address, or ``-``), where in it, in words, and why, in one line.

    ``content_hash`` stands for what was there, so that a changed one is tried again.
    """

    file: str
    position: str
    reason: str
    content_hash: str | None = None


def record(db: Database, run_id: int, failures: Iterable[Failure]) -> None:
    """Keeps failures of a run; one at the same place replaces what was known. Raises DatabaseProblem."""
    with transaction(db):
        db.conn.executemany(
            "INSERT OR REPLACE INTO failures (run_id, file, position, reason, content_hash) VALUES (?, ?, ?, ?, ?)",
            [(run_id, *(_storable(value) for value in failure)) for failure in failures],
        )


def failed_before(db: Database, file: str, content_hash: str) -> str | None:
    """The reason why just this content failed before; None if it did not."""
    row = db.execute(
        "SELECT reason FROM failures WHERE file = ? AND content_hash = ? ORDER BY position LIMIT 1",
        [_storable(file), content_hash],
    ).fetchone()
    return row[0] if row else None


def forget(db: Database, run_id: int, files: Iterable[str]) -> None:
    """Drops the older failures of these files: this run has read them, and recorded what failed again."""
    with transaction(db):
        db.conn.executemany(
            "DELETE FROM failures WHERE file = ? AND run_id <> ?",
            [(_storable(file), run_id) for file in files],
        )


def all_of(db: Database) -> Iterator[dict[str, Any]]:
    """All failures by file and position, with the time of the run."""
    return db.query(
        "SELECT failures.*, runs.started FROM failures JOIN runs ON runs.id = run_id ORDER BY file, position"
    )


def _storable(value: str | None) -> str | None:
    """Names of files may hold bytes that are no text: shown as question marks."""
    return value if value is None else value.encode("utf-8", "replace").decode()
