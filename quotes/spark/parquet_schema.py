"""The Parquet that a cluster writes: one row an article, with all that was said in it, under typed columns.

A row has the columns of the database's tables: those of ``articles`` by themselves, ``quotes``,
``speakers``, ``figures``, ``not_speech`` and ``joint`` as lists of records. What failed is a row with ``failure`` only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import astuple
from typing import Any

import pyarrow as pa

from db import columns
from db.columns import Column, inserted
from db.records.article_rows import FoundSpeaker, Row, Rows
from db.writing.failures import Failure

_TEXT, _WHOLE, _REAL = pa.string(), pa.int64(), pa.float64()


def _columns(kind: pa.DataType, names: str) -> dict[str, pa.DataType]:
    return dict.fromkeys(names.split(), kind)


_ARROW = {str: _TEXT, int: _WHOLE, float: _REAL, bool: pa.bool_()}


def _of_table(columns: tuple[Column, ...]) -> dict[str, pa.DataType]:
    return {column.name: _ARROW[column.type] for column in inserted(columns)}


#: Columns in the order of the tuples in ``db.records.article_rows.Rows``.
ARTICLE = _of_table(columns.ARTICLE)
QUOTE = _of_table(columns.QUOTE)
SPEAKER = (
    _columns(_TEXT, "id name kind role affiliation names")
    | _columns(_WHOLE, "quotes")
    | _columns(_TEXT, "gender gender_spans")
)
FIGURE = (
    _columns(_TEXT, "id quote_id kind text")
    | _columns(_REAL, "value upper")
    | _columns(_TEXT, "unit")
    | _columns(_WHOLE, "approximate")
    | _columns(_TEXT, "date")
    | _columns(_WHOLE, "start end")
)
NOT_SPEECH = _columns(_TEXT, "id article_id kind text rule reason") | _columns(_WHOLE, "start end")
#: Those who say something together, a row for each of them.
JOINT = _columns(_TEXT, "article_id found_id quote_id")
FAILURE = _columns(_TEXT, "file position reason content_hash")


def _records(columns: Mapping[str, pa.DataType]) -> pa.DataType:
    return pa.list_(pa.struct(list(columns.items())))


SCHEMA = pa.schema(
    {
        **ARTICLE,
        "quotes": _records(QUOTE),
        "speakers": _records(SPEAKER),
        "figures": _records(FIGURE),
        "not_speech": _records(NOT_SPEECH),
        "joint": _records(JOINT),
        "story_marks": pa.list_(_WHOLE),
        "failure": pa.struct(list(FAILURE.items())),
        "rules_version": _TEXT,
    }
)


#: Columns that older Parquet does not have; they are read as empty.
NEWER = frozenset(["joint"])


def to_arrow(results: Iterable[Rows | Failure], rules_version: str) -> pa.RecordBatch:
    """What was made of some articles, as rows of the table."""
    rows = [_row(result) | {"rules_version": rules_version} for result in results]
    return pa.RecordBatch.from_pylist(rows, schema=SCHEMA)


def from_row(row: Mapping[str, Any]) -> Rows | Failure:
    """A row of the table as what it was made from."""
    if row["failure"] is not None:
        return Failure(**row["failure"])
    return Rows(
        row["key"],
        row["id"],
        row["input_hash"],
        tuple(map(row.get, ARTICLE)),
        tuple(FoundSpeaker(**speaker) for speaker in row["speakers"]),
        _tuples(QUOTE, row["quotes"]),
        _tuples(FIGURE, row["figures"]),
        _tuples(NOT_SPEECH, row["not_speech"]),
        tuple(row["story_marks"]),
        joint=_tuples(JOINT, row.get("joint") or ()),
    )


def _row(result: Rows | Failure) -> dict[str, Any]:
    if isinstance(result, Failure):
        return {"failure": result._asdict()}
    return {
        **_named(ARTICLE, result.article),
        "quotes": [_named(QUOTE, row) for row in result.quotes],
        "speakers": [_named(SPEAKER, astuple(speaker)) for speaker in result.speakers],
        "figures": [_named(FIGURE, row) for row in result.figures],
        "not_speech": [_named(NOT_SPEECH, row) for row in result.not_speech],
        "joint": [_named(JOINT, row) for row in result.joint],
        "story_marks": result.marks,
    }


def _named(columns: Mapping[str, pa.DataType], row: Row) -> dict[str, Any]:
    return dict(zip(columns, row, strict=True))


def _tuples(names: Iterable[str], records: Iterable[Mapping[str, Any]]) -> tuple[Row, ...]:
    """The records as rows; a column that is not in them, because it is newer, is empty."""
    return tuple(tuple(map(record.get, names)) for record in records)
