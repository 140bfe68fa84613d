"""The three rooms: imports only run downwards, and the extractors touch nothing outside themselves."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {"extractors": {"db", "quotes"}, "db": {"quotes"}}
#: What a pure function over one article has no use for.
OUTSIDE = {
    "datetime.datetime.now",
    "socket",
    "sqlite3",
    "sqlite_utils",
    "subprocess",
    "time",
    "urllib",
    "httpx",
    "random",
}


def imported(path: Path) -> set[str]:
    """The modules that a file imports, at whatever place in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_downwards(room: str) -> None:
    upwards = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in (ROOT / room).rglob("*.py")
        for name in imported(path)
        if name.split(".")[0] in ROOMS[room]
    ]
    assert not upwards


def test_the_extractors_are_pure() -> None:
    outside = [
        f"{path.name} imports {name}"
        for path in (ROOT / "extractors").rglob("*.py")
        for name in imported(path)
        if name in OUTSIDE or name.split(".")[0] in OUTSIDE
    ]
    assert not outside


def test_what_the_database_takes_of_the_extractors() -> None:
    taken = {
        name
        for path in (ROOT / "db").rglob("*.py")
        for name in imported(path)
        if name.split(".")[0] == "extractors"
    }
    assert taken <= {
        "extractors",
        "extractors.model",  # data types
        "extractors.lexicon",  # how word lists are read
        "extractors.lexicon.contract",
        "extractors.tokens.sentence_ends",
    }
