"""Blanks of other widths as plain ones, so that patterns need to know only those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_BLANKS = "\u00a0\u2007\u2009\u200a\u202f"


@lru_cache(maxsize=4)
def plain_blanks(text: str) -> str:
    """The text with its no-break and thin spaces as plain ones; as long as before, so offsets hold."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text


def stripped(lines: Iterable[re.Match[str]]) -> Iterator[tuple[int, str]]:
    """Where the words of each line begin (code points), and the words; lines without any are left out."""
    for match in lines:
        raw = match[0]
        words = raw.strip()
        if words:
            yield match.start() + (len(raw) - len(raw.lstrip()) if len(words) != len(raw) else 0), words
