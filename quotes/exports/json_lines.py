"""JSON Lines: one quotation a line, with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import IO

from db.columns import EXPORTED
from db.tables import write_json_lines

from .by_article import Found

COLUMNS = (*EXPORTED, "spans")


def write(found: Iterable[Found], out: IO[bytes], columns: Sequence[str] = COLUMNS) -> int:
    """Writes all quotations; ``spans`` holds those of content, cue and source, and of the setting."""
    return write_json_lines(columns, (row for item in found for row in item.quotes), out)
