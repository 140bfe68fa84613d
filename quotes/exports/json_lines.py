"""JSON Lines: one quotation a line, with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from db.columns import EXPORTED
from db.tables import write_json_lines

from .by_article import Found


def write(found: Iterable[Found], out: IO[bytes]) -> int:
    """Writes all quotations; ``spans`` holds those of content, cue and source, and of the setting."""
    return write_json_lines((*EXPORTED, "spans"), (row for item in found for row in item.quotes), out)
