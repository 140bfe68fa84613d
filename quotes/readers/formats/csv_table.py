"""CSV and TSV: one article a row, the first row names the columns."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterator

from ..columns import choose_columns, to_article
from ..encoding import LineDecoder
from ..file_kinds import delimiter_of
from ..reading_results import LARGEST, Note, Problem, Unreadable
from ..source import Item, Source
from ..streams import HEAD, lines, without_mark

#: After so many broken rows a file is given up: what is left of it cannot be told apart.
MOST_BROKEN = 50

csv.field_size_limit(LARGEST)


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The articles of a table. A row that is broken is a problem with its line; the rest is read.

    Columns are parted by comma, tab, semicolon or bar, whichever the first line has most of.
    """
    stream, encoding = without_mark(stream)
    if encoding != "utf-8":
        yield Note(source.name, f"not UTF-8; read as {encoding}")
    table = Table(stream, source)
    yield from table.articles()


class Table:
    """The rows of one file, put together from its lines so that a broken row costs no other."""

    def __init__(self, stream: io.BufferedReader, source: Source) -> None:
        self._source = source
        head = stream.peek(HEAD)
        self._decoder = LineDecoder(head)
        self._delimiter = delimiter_of(head.partition(b"\n")[0].decode("utf-8", "replace")) or ","
        self._fresh = lines(stream)
        self._again: deque[tuple[int, bytes | None]] = deque()
        self._taken: list[tuple[int, bytes | None]] = []

    def articles(self) -> Iterator[Item]:
        """The articles and problems in order."""
        columns = chosen = None
        in_pieces = False  # after a broken row: what is no whole row is a piece of it
        broken = 0
        while True:
            known = self._decoder.fallback
            self._taken = []
            try:
                cells = self._next_row()
                if cells is None:
                    break
                if self._decoder.fallback != known:
                    yield Note(self._source.name, f"not UTF-8; read as {self._decoder.fallback}")
                if not any(cell.strip() for cell in cells):
                    continue
                if columns is None or chosen is None:
                    columns = [cell.strip() for cell in cells]
                    chosen = choose_columns(columns, self._source.columns)
                    continue
                if in_pieces and len(cells) != len(columns):
                    continue
                in_pieces = False
                if any(cells[len(columns) :]):
                    raise Unreadable(f"{len(cells)} columns where the first row names {len(columns)}")
                row = dict(zip(columns, cells, strict=False))
                yield to_article(row, chosen, self._source.name, f"line {self._taken[0][0]}")
            except Unreadable as error:
                if chosen is None:
                    raise
                line = self._taken[0][1]
                yield Problem.at(
                    self._source.name, str(error), position=f"line {self._taken[0][0]}", content=line
                )
                in_pieces = bool(self._again)
                broken += 1
                if broken == MOST_BROKEN:
                    raise Unreadable(f"given up after {broken} broken rows") from None
        if chosen is None:
            raise Unreadable("no row that names the columns")

    def _next_row(self) -> list[str] | None:
        """The cells of the next row; None at the end.

        Raises Unreadable for a broken row: then all its lines but the first are to be read again.
        """
        try:
            return next(csv.reader(self._lines(), delimiter=self._delimiter, strict=True), None)
        except csv.Error as error:
            self._again.extendleft(reversed(self._taken[1:]))
            reason = (
                "a quotation mark is opened and never closed" if "end of data" in str(error) else str(error)
            )
            raise Unreadable(f"broken row: {reason}") from None
        except Unreadable:
            self._again.extendleft(reversed(self._taken[1:]))
            raise

    def _lines(self) -> Iterator[str]:
        """Lines for one row, each remembered."""
        size = 0
        while True:
            line = self._again.popleft() if self._again else next(self._fresh, None)
            if line is None:
                return
            self._taken.append(line)
            size += len(line[1]) if line[1] is not None else LARGEST + 1
            if line[1] is None or size > LARGEST:
                raise Unreadable(
                    f"longer than {LARGEST // 2**20} MB, perhaps by a quotation mark never closed"
                )
            yield self._decoder.decode(line[1])
