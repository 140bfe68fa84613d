"""Word lists: one file a list beside this one, one entry a line, ``#`` begins a comment line."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The lines of ``<name>.txt`` in their order, without comments and empty lines.

    Raises FileNotFoundError for a name that has no list.
    """
    lines = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
