"""Blanks of other widths as plain ones, so that patterns need to know only those."""

from __future__ import annotations

from functools import lru_cache

_BLANKS = "\u00a0\u2007\u2009\u200a\u202f"


@lru_cache(maxsize=4)
def plain_blanks(text: str) -> str:
    """The text with its no-break and thin spaces as plain ones; as long as before, so offsets hold."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text
