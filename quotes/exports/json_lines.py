"""JSON Lines: one quotation a line, with everything that is known of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from db.columns import EXPORTED

from .by_article import Found


def write(found: Iterable[Found], out: IO[bytes]) -> int:
    """Writes all quotations; ``spans`` holds those of content, cue and source, and of the setting."""
    count = 0
    for item in found:
        for row in item.quotes:
            line = {name: row[name] for name in EXPORTED} | {"spans": row["spans"]}
            out.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            count += 1
    return count
