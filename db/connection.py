"""Opening the database file, and saying in one line what is wrong with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from .migrations import TABLES, migrations

#: How long to wait for another process that is writing, in seconds.
PATIENCE = 10.0


class DatabaseProblem(Exception):
    """What is wrong with a database file, in one line for people: which file, what, what to do."""


def open_database(path: str | Path, *, create: bool = True, read_only: bool = False) -> Database:
    """The database at path, its schema brought up to date, foreign keys enforced.

    ``path`` may be ``:memory:``. A missing file is made unless ``create`` is false. With
    ``read_only`` nothing is created, migrated or written, and a file on read-only media opens too.
    Journal mode is WAL: readers go on while one process writes, and a process killed at any moment
    leaves only whole transactions behind.

    Raises DatabaseProblem: no such file or folder, no permission, not a database, a database of
    something else, made by a newer version, locked, disk full.
    """
    name = str(path)
    if name != ":memory:":
        _check_file(Path(name), create=create and not read_only)
    with translated(name):
        conn = _connect_read_only(Path(name)) if read_only else _connect(name)
        try:
            db = Database(conn)
            _check_contents(db, name, read_only=read_only)
            # Looking first: applying nothing would still take the lock that a running ingest holds.
            if not read_only and migrations.pending(db):
                migrations.apply(db)
        except BaseException:
            conn.close()
            raise
    return db


@contextmanager
def translated(name: str | Path) -> Iterator[None]:
    """Turns SQLite's errors inside the block into a DatabaseProblem about the file ``name``."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        advice = _advice(error)
        if advice is None:
            raise
        raise DatabaseProblem(f"{name}: {advice}") from error


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Does the block whole or not at all. Inside another transaction it becomes a part of that one.

    Raises DatabaseProblem when the file is locked, damaged or full.
    """
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    with translated(file_of(db)):
        # Takes the lock for writing at once: waiting for it works only before the first read.
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.conn.execute("COMMIT")
        except BaseException:
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK")
            raise


def file_of(db: Database) -> str:
    """The path of the file behind an open database, ``:memory:`` if it has none."""
    row = db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()
    return row[0] or ":memory:"


def _advice(error: sqlite3.DatabaseError) -> str | None:
    words = str(error).lower()
    if "locked" in words or "busy" in words:
        return "locked by another process; wait until that is done, or close it, and try again"
    if "not a database" in words:
        return "not a SQLite database; give another file name with --db"
    if "malformed" in words or "corrupt" in words:
        return (
            "damaged (SQLite says it is malformed); restore a copy, or recover it with: sqlite3 FILE .recover"
        )
    if "disk is full" in words:
        return "the disk is full; make room and start again, everything stored so far is kept"
    if "readonly" in words or "read-only" in words:
        return "cannot be written; check its permissions and those of its folder"
    if "unable to open" in words:
        return "cannot be opened; check the path and its permissions"
    if "disk i/o" in words:
        return "the disk gives errors (SQLite says disk I/O error); check the disk and start again"
    return None


def _check_file(path: Path, *, create: bool) -> None:
    try:
        if path.is_dir():
            raise DatabaseProblem(f"{path}: is a folder, not a database file")
        if not path.exists():
            if not create:
                raise DatabaseProblem(
                    f"{path}: no such database; make it with: quotes ingest FILE... --db {path}"
                )
            if not path.parent.is_dir():
                raise DatabaseProblem(f"{path}: the folder {path.parent} does not exist; make it first")
    except (OSError, ValueError) as error:
        raise DatabaseProblem(f"{path}: cannot be opened ({error})") from error


def _connect(name: str) -> sqlite3.Connection:
    conn = sqlite3.connect(name, timeout=PATIENCE)
    try:
        conn.execute("PRAGMA foreign_keys = ON")
        if conn.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            conn.execute("PRAGMA journal_mode = WAL")
        # In WAL mode this is safe against a killed process; a power cut may lose the last transactions.
        conn.execute("PRAGMA synchronous = NORMAL")
        conn.execute("PRAGMA cache_size = -65536")  # 64 MB, so that indexes stay in memory
        conn.execute("PRAGMA temp_store = MEMORY")  # the pages saved before each statement, too
        # Copying the log into the file waits for the disk: after each 32 MB instead of each 4.
        conn.execute("PRAGMA wal_autocheckpoint = 8000")
        conn.execute("PRAGMA journal_size_limit = 67108864")
    except BaseException:
        conn.close()
        raise
    return conn


def _connect_read_only(path: Path) -> sqlite3.Connection:
    address = path.absolute().as_uri()
    conn = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=PATIENCE)
    try:
        conn.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        conn.close()
        if "locked" in str(error):
            raise
        # WAL needs a file beside the database; in a folder that cannot be written, read without it.
        conn = sqlite3.connect(f"{address}?immutable=1", uri=True)
    return conn


def _check_contents(db: Database, name: str, *, read_only: bool) -> None:
    """Refuses a database that is not ours, or that a newer version of the program has made."""
    known = {migration.name for migration in migrations._migrations}
    applied = {migration.name for migration in migrations.applied(db)}
    if applied - known:
        raise DatabaseProblem(
            f"{name}: made by a newer version of onrecord; install that: pip install -U onrecord"
        )
    if not applied:
        foreign = sorted(TABLES & set(db.table_names()))
        if foreign:
            raise DatabaseProblem(
                f"{name}: has a table '{foreign[0]}' that this program did not make; give another file with --db"
            )
        if read_only:
            raise DatabaseProblem(
                f"{name}: holds no articles; fill it with: quotes ingest FILE... --db {name}"
            )
    elif read_only and known - applied:
        raise DatabaseProblem(
            f"{name}: made by an older version; bring it up to date: quotes ingest --db {name}"
        )
