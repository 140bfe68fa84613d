"""``[dimensions]`` of quotes.toml: what a newsroom fills in about its sources."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from db.database.source_values import BUILT_IN
from db.speakers.speaker_values import GENDER, TAKEN, Dimension

from ..errors import SetupProblem

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_FIELDS = ("values", "many", "private")


def read(path: Path) -> list[Dimension]:
    """The dimensions in a quotes.toml. Raises SetupProblem."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SetupProblem(f"{path}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SetupProblem(f"{path}: broken TOML: {error}") from None
    given = data.get("dimensions", {})
    if not isinstance(given, dict):
        raise SetupProblem(f"{path}: dimensions: write a table, [dimensions]")
    try:
        return [_dimension(name.strip(), value) for name, value in given.items()]
    except SetupProblem as problem:
        raise SetupProblem(f"{path}: {problem}") from None


def _dimension(name: str, given: Any) -> Dimension:
    """``community = []``, ``expertise = { values = ["expert"], many = true }``."""
    where = f"[dimensions] {name}"
    if not name or "=" in name or "," in name:
        raise SetupProblem(f"{where}: a name without = and comma is wanted")
    if name == GENDER or name in BUILT_IN or name in TAKEN or name in ("group", "value"):
        raise SetupProblem(f"{where}: that is known of every source; take another name")
    table: Mapping[str, Any] = given if isinstance(given, dict) else {"values": given}
    for field in table:
        if field not in _FIELDS:
            raise SetupProblem(f"{where}: no {field!r}; there are {', '.join(_FIELDS)}")
    values = table.get("values", [])
    if not isinstance(values, list) or not all(isinstance(v, str) and v.strip() for v in values):
        raise SetupProblem(f'{where}: write the values as ["one", "other"], or [] for any')
    for value in values:
        if "," in value or ";" in value:
            raise SetupProblem(f"{where}: {value!r}: a value has no comma and no semicolon")
    for field in ("many", "private"):
        if not isinstance(table.get(field, False), bool):
            raise SetupProblem(f"{where}: {field} is true or false")
    choices = tuple(dict.fromkeys(" ".join(value.split()) for value in values))
    return Dimension(name, choices, table.get("many", False), table.get("private", False))
