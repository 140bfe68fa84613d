"""Word lists: one file a list in ``lexicon/``, one entry a line, ``#`` begins a comment line."""

from __future__ import annotations

from functools import cache
from pathlib import Path

LEXICON = Path(__file__).parent / "lexicon"


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The entries of ``lexicon/<name>.txt`` in their order, without comments and empty lines.

    Raises FileNotFoundError for a name that has no list.
    """
    lines = (line.strip() for line in (LEXICON / f"{name}.txt").read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
