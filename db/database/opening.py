"""Opening a database: making it, bringing its schema up to date, refusing what is not ours."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from . import indexes
from .connection import DatabaseProblem, connect, connect_read_only, translated
from .migrations import TABLES, migrations


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
        conn = connect_read_only(Path(name)) if read_only else connect(name)
        try:
            db = Database(conn)
            _check_contents(db, name, read_only=read_only)
            # Looking first: applying nothing would still take the lock that a running ingest holds.
            if not read_only and migrations.pending(db):
                indexes.bring_back(db)  # a migration finds them all in their places
                migrations.apply(db)
        except BaseException:
            conn.close()
            raise
    return db


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
