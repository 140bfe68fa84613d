"""Blanks of other widths as plain ones, so that patterns need to know only those."""

from __future__ import annotations

from functools import lru_cache

_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u200a\u202f"), " ")


@lru_cache(maxsize=4)
def plain_blanks(text: str) -> str:
    """The text with its no-break and thin spaces as plain ones; as long as before, so offsets hold."""
    return text.translate(_BLANKS) if any(blank in text for blank in map(chr, _BLANKS)) else text
