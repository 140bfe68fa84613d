"""Lines without the white space around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def stripped(lines: Iterable[re.Match[str]]) -> Iterator[tuple[int, str]]:
    """Where the words of each line begin (code points), and the words; lines without any are left out."""
    for match in lines:
        raw = match[0]
        words = raw.strip()
        if words:
            yield match.start() + (len(raw) - len(raw.lstrip()) if len(words) != len(raw) else 0), words
