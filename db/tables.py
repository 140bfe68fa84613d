"""Tables for other programs: CSV, JSON Lines, Excel. One row after the other, safe to open in a spreadsheet.

What a page lists and what ``quotes export`` writes goes through here, so that both have the same cells.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any

from .columns import EXPORTED, SPANS

Row = Mapping[str, Any]

#: A cell that begins like this would be run as a formula: it gets an apostrophe before it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: Excel tells by this mark that a CSV is UTF-8.
MARK = "\ufeff"
#: So many rows fit on one sheet of Excel, with room for the head.
_SHEET = 1_000_000

#: The columns of quotations as a table: one for each of SPANS beside those of the description.
QUOTATION = (*EXPORTED, *(f"{part}_spans" for part in SPANS))


def quotation(row: Row) -> dict[str, Any]:
    """A row of ``db.search.quotations.find`` with its spans in columns of their own."""
    return {**row, **{f"{part}_spans": row["spans"][part] for part in SPANS}}


def harmless(value: Any) -> Any:
    """A value that no spreadsheet runs as a formula; lists and objects are written as JSON."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | tuple | dict) else value


def write_csv(columns: Sequence[str], rows: Iterable[Row], out: IO[bytes], *, mark: bool = False) -> int:
    """Writes a head and all rows in UTF-8 and says how many rows; ``mark`` puts the sign for Excel before them."""
    stream = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    if mark:
        stream.write(MARK)
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(columns)
    count = 0
    for row in rows:
        table.writerow([harmless(row[column]) for column in columns])
        count += 1
    stream.detach()
    return count


def write_json_lines(columns: Sequence[str], rows: Iterable[Row], out: IO[bytes]) -> int:
    """Writes an object a line and says how many."""
    count = 0
    for row in rows:
        line = {column: row[column] for column in columns}
        out.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        count += 1
    return count


def write_xlsx(columns: Sequence[str], rows: Iterable[Row], out: IO[bytes]) -> int:
    """Writes a workbook and says how many rows; no text in it is a formula. Raises ImportError without openpyxl."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet: Any = None

    def cell(value: Any) -> Any:
        value = json.dumps(value, ensure_ascii=False) if isinstance(value, list | tuple | dict) else value
        if not isinstance(value, str):
            return value
        made = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("\ufffd", value))
        made.data_type = "s"
        return made

    count = 0
    for row in rows:
        if count % _SHEET == 0:
            sheet = _new_sheet(book, columns)
        sheet.append([cell(row[column]) for column in columns])
        count += 1
    if sheet is None:
        _new_sheet(book, columns)
    book.save(out)
    return count


def _new_sheet(book: Any, columns: Sequence[str]) -> Any:
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    sheet.append(list(columns))
    return sheet


@dataclass(frozen=True, slots=True)
class Download:
    """One form in which a page hands out its list."""

    label: str
    content_type: str
    write: Callable[[Sequence[str], Iterable[Row], IO[bytes]], int]


DOWNLOADS: Mapping[str, Download] = {
    "csv": Download(
        "CSV",
        "text/csv; charset=utf-8",
        lambda columns, rows, out: write_csv(columns, rows, out, mark=True),
    ),
    "jsonl": Download("JSON Lines", "application/x-ndjson; charset=utf-8", write_json_lines),
    "xlsx": Download(
        "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx
    ),
}
