"""Parquet: one article a row."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pyarrow.parquet as pq

from ..columns import choose_columns, to_article
from ..reading_results import Problem, Unreadable
from ..source import Item, Source
from ..streams import searchable

#: So many rows are held at once, and so many bytes of their texts where they are long.
ROWS, BYTES = 64, 8 * 2**20
#: So many bytes of a column are read at a time, instead of all that a group of rows has of it.
BUFFER = 2**20
#: Writers end a page only after so many rows, however long these are; a page is unpacked whole.
PAGE_ROWS, PAGE = 1024, 400 * 2**20


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The articles of a Parquet file; only the columns that serve are read."""
    with searchable(stream) as file:
        chosen = choose_columns(pq.read_schema(file).names, source.columns)
        columns = list(dict.fromkeys(chosen.values()))
        table = pq.ParquetFile(file, pre_buffer=False, buffer_size=BUFFER)
        number = 0
        for batch in table.iter_batches(batch_size=_at_once(table.metadata, columns), columns=columns):
            for i in range(batch.num_rows):
                number += 1
                position = f"row {number}"
                try:
                    row = {name: batch.column(name)[i].as_py() for name in columns}
                    yield to_article(row, chosen, source.name, position)
                except UnicodeDecodeError:
                    yield Problem.at(source.name, "no UTF-8 in it", position=position)
                except Unreadable as error:
                    yield Problem.at(source.name, str(error), position=position)


def _at_once(metadata: Any, columns: list[str]) -> int:
    """How many rows are read at once: fewer where their texts are long.

    A value that many rows share is in the file once, so each row may be as long as all of that column. Raises
    Unreadable where even one page of the file would fill memory.
    """
    longest = 1.0
    for group in map(metadata.row_group, range(metadata.num_row_groups)):
        for chunk in map(group.column, range(group.num_columns)):
            if chunk.path_in_schema.split(".")[0] in columns:
                size, count = chunk.total_uncompressed_size, max(group.num_rows, 1)
                if size / count * min(count, PAGE_ROWS) > PAGE:
                    raise Unreadable(
                        f"texts of {size // count:,} bytes on average: too large for rows of articles"
                    )
                rows = 1 if chunk.has_dictionary_page else max(group.num_rows, 1)
                longest = max(longest, chunk.total_uncompressed_size / rows)
    return max(1, min(ROWS, int(BYTES / longest)))
