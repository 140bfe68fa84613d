"""CSV: UTF-8, one quotation a row, safe to open in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import IO

from db.tables import QUOTATION, quotation, write_csv

from .by_article import Found, Row

COLUMNS = QUOTATION


def write(found: Iterable[Found], out: IO[bytes], columns: Sequence[str] = COLUMNS) -> int:
    """Writes a head and all rows; spans are JSON."""
    return write_rows((row for item in found for row in item.quotes), out, columns)


def write_rows(rows: Iterable[Row], out: IO[bytes], columns: Sequence[str] = COLUMNS) -> int:
    """The same for rows of ``db.search.quotations.find`` in any order."""
    return write_csv(columns, map(quotation, rows), out)
