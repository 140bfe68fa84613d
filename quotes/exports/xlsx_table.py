"""Excel: one quotation a row, no cell a formula."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from db.tables import QUOTATION, quotation, write_xlsx

from .by_article import Found


def write(found: Iterable[Found], out: IO[bytes]) -> int:
    """Writes a workbook; spans are JSON. Raises ImportError without openpyxl."""
    return write_xlsx(QUOTATION, (quotation(row) for item in found for row in item.quotes), out)
