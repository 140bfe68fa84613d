"""Excel: one quotation a row, no cell a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import IO

from db.tables import QUOTATION, quotation, write_xlsx

from .by_article import Found

COLUMNS = QUOTATION


def write(found: Iterable[Found], out: IO[bytes], columns: Sequence[str] = COLUMNS) -> int:
    """Writes a workbook; spans are JSON. Raises ImportError without openpyxl."""
    return write_xlsx(columns, (quotation(row) for item in found for row in item.quotes), out)
