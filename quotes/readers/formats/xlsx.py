"""Excel workbooks: one article a row, in every sheet whose first row names a column for the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook

from ..columns import choose_columns, to_article
from ..reading_results import Note, Problem, Unreadable
from ..source import Item, Source

#: What a cell holds at most; Excel cuts longer texts there.
CELL = 32_767


def read(file: Any, source: Source) -> Iterator[Item]:
    """The articles of a workbook; sheets without a column for the text are left out if another has one."""
    book = load_workbook(file, read_only=True, data_only=True)
    reasons = []
    try:
        for sheet in book.worksheets:
            try:
                yield from _rows(sheet, source)
            except Unreadable as error:
                reasons.append(f"sheet {sheet.title!r}: {error}")
        if len(reasons) == len(book.worksheets):
            raise Unreadable("; ".join(reasons) or "no sheet")
    finally:
        book.close()


def _rows(sheet: Any, source: Source) -> Iterator[Item]:
    chosen: dict[str, str] | None = None
    columns: list[str] = []
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        if all(cell is None for cell in cells):
            continue
        if chosen is None:
            columns = ["" if cell is None else str(cell).strip() for cell in cells]
            chosen = choose_columns(columns, source.columns)
            continue
        position = f"sheet {sheet.title!r}, row {number}"
        try:
            article = to_article(
                dict(zip(columns, cells, strict=False)),
                chosen,
                source.name,
                position,
            )
        except Unreadable as error:
            yield Problem.at(source.name, str(error), position=position)
            continue
        if len(article.text) >= CELL:
            yield Note(
                f"{source.name}, {position}", f"the text fills its cell: cut by Excel at {CELL:,} characters"
            )
        yield article
    if chosen is None:
        raise Unreadable("empty")
