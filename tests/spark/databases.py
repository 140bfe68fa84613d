"""What a database holds, to be compared."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any


def contents(path: Path) -> dict[str, list[Any]]:
    """All rows of all tables in their order, without the runs that made them and the paths that they read."""
    db = sqlite3.connect(path)
    tables = db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('runs', 'input_files') AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
        " AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    found = {}
    for (table,) in tables:
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] != "run_id"]
        named = ", ".join(f'"{column}"' for column in columns)
        found[table] = db.execute(f"SELECT {named} FROM {table}").fetchall() if columns else []
    db.close()
    return found
