"""Databases as earlier versions made them, each as SQL: one for each schema that there ever was.

    python tests/db/database/old_databases.py NAME FILE.db    adds a database to old_databases.json

Statements that several have in common are kept once. Whoever changes the schema adds a database that was made before
the change, with some articles, a verdict and a decision about a speaker in it.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path

FILE = Path(__file__).with_name("old_databases.json")


def names() -> list[str]:
    """The databases there are, the oldest first."""
    return list(json.loads(FILE.read_text(encoding="utf-8"))["databases"])


def restore(name: str, path: Path) -> None:
    """Makes the database anew."""
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    database = sqlite3.connect(path)
    for number in kept["databases"][name]:
        database.execute(kept["statements"][number])
    database.commit()
    database.close()


def dump(path: Path) -> list[str]:
    """The statements that make a database anew: tables, their rows, full-text indexes, what keeps them up, views."""
    database = sqlite3.connect(path)
    entries = database.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    ).fetchall()
    virtual = [name for _, name, sql in entries if sql.upper().startswith("CREATE VIRTUAL")]
    shadows = {
        f"{name}_{part}" for name in virtual for part in ("data", "idx", "content", "docsize", "config")
    }
    tables = [(name, sql) for kind, name, sql in entries if kind == "table" and name not in shadows]
    plain = [(name, sql) for name, sql in tables if name not in virtual]
    statements = [sql for _, sql in plain]
    for name, _ in plain:
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{name}")')]
        values = " || ', ' || ".join(f'quote("{column}")' for column in columns)
        listed = ", ".join(f'"{column}"' for column in columns)
        statements += [
            f'INSERT INTO "{name}" ({listed}) VALUES ({row})'
            for (row,) in database.execute(f'SELECT {values} FROM "{name}"')
        ]
    statements += [sql for name, sql in tables if name in virtual]
    statements += [
        f"INSERT INTO {name} ({name}) VALUES ('rebuild')" for name in virtual if name.endswith("_fts")
    ]
    for kind in ("index", "view", "trigger"):
        statements += [sql for what, name, sql in entries if what == kind]
    database.close()
    return statements


def add(name: str, path: Path) -> None:
    """Keeps one more database."""
    kept = (
        json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {"statements": [], "databases": {}}
    )
    numbers = {statement: number for number, statement in enumerate(kept["statements"])}
    for statement in (statements := dump(path)):
        numbers.setdefault(statement, len(numbers))
    kept["statements"] = list(numbers)
    kept["databases"][name] = [numbers[statement] for statement in statements]
    lines = ",\n".join(json.dumps(statement, ensure_ascii=False) for statement in kept["statements"])
    databases = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(which, separators=(',', ':'))}"
        for name, which in kept["databases"].items()
    )
    FILE.write_text(f'{{"statements": [\n{lines}\n],\n"databases": {{\n{databases}\n}}}}\n', encoding="utf-8")


if __name__ == "__main__":
    add(sys.argv[1], Path(sys.argv[2]))
