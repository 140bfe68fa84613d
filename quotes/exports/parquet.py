"""Parquet: a typed table, compressed, for pandas, DuckDB, Spark and the like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import IO, Any

from db.columns import EXPORTED, SPANS
from db.tables import QUOTATION

from .by_article import Found

COLUMNS = QUOTATION

#: So many rows make one group: what is held in memory at a time.
ROWS = 20_000


def write(found: Iterable[Found], out: IO[bytes], columns: Sequence[str] = COLUMNS) -> int:
    """Writes all quotations; spans are lists of {start, end}. Raises ImportError without pyarrow."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    spans = pa.list_(pa.struct([("start", pa.int64()), ("end", pa.int64())]))
    schema = pa.schema([(name, types[EXPORTED[name]] if name in EXPORTED else spans) for name in columns])
    count = 0
    with ParquetWriter(out, schema, compression="zstd") as table:
        waiting: list[dict[str, Any]] = []
        for item in found:
            waiting += map(_record, item.quotes)
            count += len(item.quotes)
            if len(waiting) >= ROWS:
                table.write_table(pa.Table.from_pylist(waiting, schema))
                waiting.clear()
        table.write_table(pa.Table.from_pylist(waiting, schema))
    return count


def _record(row: dict[str, Any]) -> dict[str, Any]:
    spans = {f"{role}_spans": [{"start": s, "end": e} for s, e in row["spans"][role]] for role in SPANS}
    return {name: row[name] for name in EXPORTED} | spans
