"""Opening a database: making it, bringing its schema up to date, refusing what is not ours."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from ..columns import ARTICLE, QUOTE, SQL_TYPES, Column
from . import indexes
from .connection import (
    DatabaseProblem,
    cannot_be_written,
    connect,
    connect_read_only,
    prepare_for_writing,
    transaction,
    translated,
)
from .correction_schema import migrations
from .schema_repair import repair


def open_database(path: str | Path, *, create: bool = True, read_only: bool = False) -> Database:
    """The database at path, its schema brought up to date, foreign keys enforced.

    ``path`` may be ``:memory:``. A missing file is made unless ``create`` is false, and so are our tables in
    an empty one; a database of another program is never changed. With ``read_only`` nothing is created,
    migrated or written. Where nothing can be written, as on read-only media, a database that is there
    opens so too, unless ``create`` is true. Journal mode is WAL: readers go on while one process writes,
    and a process killed at any moment leaves only whole transactions behind.

    Raises DatabaseProblem: no such file or folder, no permission, not a database, a database of
    something else, made by a newer version, locked, disk full.
    """
    name = str(path)
    if name != ":memory:":
        _check_file(Path(name), create=create and not read_only)
    with translated(name):
        if read_only:
            return _opened(connect_read_only(Path(name)), name, create=False, read_only=True)
        try:
            return _opened(connect(name), name, create=create, read_only=False)
        except sqlite3.OperationalError as error:
            if create or not cannot_be_written(error):
                raise
            return _opened(connect_read_only(Path(name)), name, create=False, read_only=True)


def _opened(conn: sqlite3.Connection, name: str, *, create: bool, read_only: bool) -> Database:
    try:
        db = Database(conn)
        _check_contents(db, name, create=create, read_only=read_only)
        if not read_only:
            prepare_for_writing(conn)
            # Looking first: applying nothing would still take the lock that a running ingest holds.
            if migrations.pending(db):
                indexes.bring_back(db)  # a migration finds them all in their places
                with transaction(db):  # of two that make one file at once, the second finds all done
                    repair(db)
                    migrations.apply(db)
            _add_columns(db)
    except BaseException:
        conn.close()
        raise
    return db


def _add_columns(db: Database) -> None:
    """Adds the columns of db/columns.py that a table lacks, empty, and an index to each that is a facet."""
    if not _missing(db):
        return
    with transaction(db):
        for table, column in _missing(db):  # looked again: nobody else adds them now
            name = column.name
            db.execute(f"ALTER TABLE {table} ADD COLUMN {name} {SQL_TYPES[column.type]}")
            if column.facet:
                db.execute(
                    f"CREATE INDEX {table}_{name} ON {table}({name}, published) WHERE {name} IS NOT NULL"
                )


def _missing(db: Database) -> list[tuple[str, Column]]:
    """The stored columns that are in no table yet."""
    missing = []
    for table, columns in (("articles", ARTICLE), ("quotes", QUOTE)):
        there = {name for _, name, *_ in db.execute(f"PRAGMA table_info({table})").fetchall()}
        missing += [(table, column) for column in columns if column.stored and column.name not in there]
    return missing


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


def _check_contents(db: Database, name: str, *, create: bool, read_only: bool) -> None:
    """Refuses a database that is not ours, or that a newer version of the program has made."""
    known = {migration.name for migration in migrations._migrations}
    applied = {migration.name for migration in migrations.applied(db)}
    if applied - known:
        raise DatabaseProblem(
            f"{name}: made by a newer version of onrecord; install that: pip install -U onrecord"
        )
    if not applied:
        foreign = sorted(set(db.table_names()) - {Migrations.migrations_table})
        if foreign:
            raise DatabaseProblem(
                f"{name}: has a table '{foreign[0]}' that this program did not make; give another file with --db"
            )
        if not create:
            raise DatabaseProblem(
                f"{name}: holds no articles; fill it with: quotes ingest FILE... --db {name}"
            )
    elif read_only and (known - applied or _missing(db)):
        raise DatabaseProblem(
            f"{name}: made by an older version; bring it up to date: quotes ingest --db {name}"
        )
