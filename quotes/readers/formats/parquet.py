"""Parquet: one article a row."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pyarrow.parquet as pq

from ..columns import choose_columns, to_article
from ..reading_results import Problem, Unreadable
from ..source import Item, Source
from ..streams import searchable

#: So many rows are held at once.
ROWS = 64


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The articles of a Parquet file; only the columns that serve are read."""
    with searchable(stream) as file:
        table = pq.ParquetFile(file)
        chosen = choose_columns(table.schema_arrow.names, source.columns)
        number = 0
        for batch in table.iter_batches(batch_size=ROWS, columns=list(dict.fromkeys(chosen.values()))):
            for i in range(batch.num_rows):
                number += 1
                position = f"row {number}"
                try:
                    row = {name: batch.column(name)[i].as_py() for name in chosen.values()}
                    yield to_article(row, chosen, source.name, position)
                except UnicodeDecodeError:
                    yield Problem.at(source.name, "no UTF-8 in it", position=position)
                except Unreadable as error:
                    yield Problem.at(source.name, str(error), position=position)
