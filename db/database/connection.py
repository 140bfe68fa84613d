"""Connections to the database file, transactions, and saying in one line what is wrong with the file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from extractors.errors import OnrecordError

#: How long to wait for another process that is writing, in seconds.
PATIENCE = 30.0


class DatabaseProblem(OnrecordError):
    """What is wrong with a database file, in one line for people: which file, what, what to do."""


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


@contextmanager
def snapshot(db: Database) -> Iterator[None]:
    """All that is read in the block is of one moment, while others write. Inside a transaction it is a part of that."""
    if db.conn.in_transaction:
        yield
        return
    db.conn.execute("BEGIN")
    try:
        yield
    finally:
        db.conn.execute("ROLLBACK")  # nothing was written


def file_of(db: Database) -> str:
    """The path of the file behind an open database, ``:memory:`` if it has none."""
    row = db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()
    return row[0] or ":memory:"


@contextmanager
def sorting(db: Database) -> Iterator[sqlite3.Connection]:
    """A connection of its own for work that sorts much: what does not fit the cache goes to a file, not to memory.

    (On the connection in use this setting would end its temporary tables.) A database in memory is given itself.
    Raises DatabaseProblem as ``transaction`` does.
    """
    name = file_of(db)
    if name == ":memory:":
        yield db.conn
        return
    with translated(name), closing(connect(name)) as conn:
        prepare_for_writing(conn)
        conn.execute("PRAGMA temp_store = FILE")
        yield conn


def connect(name: str) -> sqlite3.Connection:
    """A connection for writing, to which nothing is done yet that changes the file; see ``prepare_for_writing``."""
    conn = sqlite3.connect(name, timeout=PATIENCE)
    try:
        conn.execute("SELECT 1 FROM sqlite_master").fetchone()
    except BaseException:
        conn.close()
        raise
    return conn


def prepare_for_writing(conn: sqlite3.Connection) -> None:
    """Makes all settings of a connection that writes, and of the file; see ``open_database``."""
    conn.execute("PRAGMA foreign_keys = ON")
    if conn.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        _write_ahead(conn)
    # In WAL mode this is safe against a killed process; a power cut may lose the last transactions.
    conn.execute("PRAGMA synchronous = NORMAL")
    conn.execute("PRAGMA cache_size = -65536")  # 64 MB, so that indexes stay in memory
    conn.execute("PRAGMA temp_store = MEMORY")  # the pages saved before each statement, too
    # Copying the log into the file waits for the disk, and a page that changed ten times since is copied
    # once: after each 128 MB instead of each 4.
    conn.execute("PRAGMA wal_autocheckpoint = 32000")
    conn.execute("PRAGMA journal_size_limit = 134217728")


def _write_ahead(conn: sqlite3.Connection) -> None:
    """Sets the journal mode, for which SQLite does not wait by itself while another process does the same."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            conn.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing; a file on read-only media opens too."""
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


def takes_no_writing(path: Path) -> bool:
    """Whether a database cannot be written where it lies: the file, or its folder, in which SQLite keeps a second one."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=0)) as conn:
        try:
            conn.execute("BEGIN IMMEDIATE")
            conn.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            return cannot_be_written(error)
    return False


def cannot_be_written(error: sqlite3.Error) -> bool:
    """Whether it is the place that takes no writing: read-only media, or somebody else's folder."""
    words = str(error).lower()
    return any(phrase in words for phrase in ("readonly", "read-only", "unable to open"))


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
