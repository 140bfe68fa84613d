"""Endings of words by what words have them, from the list of that name."""

from __future__ import annotations

from functools import cache

from . import rows


@cache
def endings(kind: str) -> tuple[str, ...]:
    """``endings("adverb")``: ally, tely, ously, ...; for ``str.endswith``."""
    return next(row[1:] for row in rows("word_endings") if row[0] == kind)
