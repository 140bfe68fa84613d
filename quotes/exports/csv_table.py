"""CSV: UTF-8, one quotation a row, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import IO, Any

from db.columns import EXPORTED, SPANS

from .by_article import Found, Row

#: A cell that begins like this would be run as a formula: it gets an apostrophe before it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(found: Iterable[Found], out: IO[bytes]) -> int:
    """Writes a head and all rows; spans are JSON."""
    return write_rows((row for item in found for row in item.quotes), out)


def write_rows(rows: Iterable[Row], out: IO[bytes]) -> int:
    """The same for rows of ``db.search.quotations.find`` in any order."""
    stream = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    table = csv.writer(stream, lineterminator="\n")
    table.writerow([*EXPORTED, *(f"{role}_spans" for role in SPANS)])
    count = 0
    for row in rows:
        spans = (json.dumps(row["spans"][role]) for role in SPANS)
        table.writerow([*(_cell(row[name]) for name in EXPORTED), *spans])
        count += 1
    stream.detach()
    return count


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
