"""Excel workbooks: one article a row, in every sheet whose first row names a column for the text."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from typing import IO, Any

from openpyxl import load_workbook

from ..columns import choose_columns, to_article
from ..reading_results import Note, Problem, Unreadable
from ..source import Item, Source

#: What a cell holds at most; Excel cuts longer texts there.
CELL = 32_767
#: So many rows has a sheet at most: a file that names a later one is no workbook of Excel's.
ROWS = 1_048_576
#: The text of a cell is no longer than this (bytes of XML): each part of it with a style of its own takes memory.
CELL_XML = 4 * 2**20

_TEXTS = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml", re.I)
_CELL = re.compile(rb"<(?:si|c)[ >]")


def read(file: Any, source: Source) -> Iterator[Item]:
    """The articles of a workbook; sheets without a column for the text are left out if another has one."""
    _check_cells(file)
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


def _check_cells(file: Any) -> None:
    """Raises Unreadable when the text of one cell would fill memory, in a sheet or among the texts that cells share."""
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            if _TEXTS.fullmatch(name):
                with archive.open(name) as member:
                    _check_distances(member)


def _check_distances(member: IO[bytes]) -> None:
    """Looks how far it is from the begin of one cell to that of the next."""
    since, longest, before = 0, 0, b""
    while piece := member.read(2**16):
        begins = [found.start() - len(before) for found in _CELL.finditer(before + piece)]
        longest = max(longest, since + (begins[0] if begins else len(piece)))
        since = len(piece) - begins[-1] if begins else since + len(piece)
        before = piece[-3:]
        if max(longest, since) > CELL_XML:
            raise Unreadable(f"a cell of more than {CELL_XML / 2**20:g} MB: no workbook of articles")


def _rows(sheet: Any, source: Source) -> Iterator[Item]:
    # What a sheet says of its size is often wrong: many programs write "A1", or that of an older state.
    sheet.reset_dimensions()
    chosen: dict[str, str] | None = None
    columns: list[str] = []
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > ROWS:
            raise Unreadable(f"sheet {sheet.title!r} names a row behind the last one ({ROWS:,})")
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
