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
#: A group of rows that unpacks to more is left unread: its pages are unpacked whole.
GROUP = 2**31


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The articles of a Parquet file; only the columns that serve are read."""
    with searchable(stream) as file:
        chosen = choose_columns(pq.read_schema(file).names, source.columns)
        columns = list(dict.fromkeys(chosen.values()))
        # Texts that are the same in many rows stay one in memory, as they are in the file.
        table = pq.ParquetFile(file, read_dictionary=[chosen["text"]], pre_buffer=False)
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
    """How many rows are read at once, by what they unpack to. Raises Unreadable where that is far too much."""
    longest = 1.0
    for group in map(metadata.row_group, range(metadata.num_row_groups)):
        chunks = [group.column(i) for i in range(group.num_columns)]
        size = sum(c.total_uncompressed_size for c in chunks if c.path_in_schema.split(".")[0] in columns)
        if size > GROUP:
            raise Unreadable(f"{size // 2**20:,} MB in one group of rows: write it with smaller ones")
        longest = max(longest, size / max(group.num_rows, 1))
    return max(1, min(ROWS, int(BYTES / longest)))
