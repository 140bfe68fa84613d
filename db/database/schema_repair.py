"""Databases made in the days when the first migrations were still being written, and changed after they had been applied."""

from __future__ import annotations

import re

from sqlite_utils import Database

from .correction_schema import migrations

_COMMENT = re.compile(r"--[^\n]*")
#: What can be made anew without touching a row.
_DERIVED = ("index", "view", "trigger")


def repair(db: Database) -> None:
    """Makes tables, indexes, views and triggers as the applied migrations make them today; no row is touched.

    What other people added to the file stays.
    """
    applied = {migration.name for migration in migrations.applied(db)}
    sound = Database(memory=True)
    for migration in migrations._migrations:
        if migration.name in applied:
            migration.fn(sound)
    wanted, there = _schema(sound), _schema(db)
    missing = {key: sql for key, sql in wanted.items() if _words(there.get(key, "")) != _words(sql)}
    for kind, name in missing:
        if (kind, name) in there and kind in _DERIVED:
            db.execute(f'DROP {kind} "{name}"')
    for kind in ("table", *_DERIVED):
        for (what, name), sql in missing.items():
            if what == kind and ((what, name) not in there or kind in _DERIVED):
                db.execute(sql)
    sound.close()


def _schema(db: Database) -> dict[tuple[str, str], str]:
    """The statement that made each table, index, view and trigger, by kind and name."""
    rows = db.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {(kind, name): sql for kind, name, sql in rows}


def _words(sql: str) -> list[str]:
    """A statement without comments and line breaks."""
    return _COMMENT.sub("", sql).split()
