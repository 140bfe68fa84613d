"""Rows as data on standard output: a list of JSON objects, or CSV. Always UTF-8, written as they come."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from db.tables import harmless


def print_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """A list with one object a line."""
    before = "["
    for row in rows:
        click.echo((before + json.dumps(row, ensure_ascii=False)).encode(), nl=False)
        before = ",\n "
    click.echo("]" if before != "[" else "[]")


def print_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """A head and one line a row, safe to open in a spreadsheet; lists and objects are written as JSON."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([harmless(row[column]) for column in columns])
        click.echo(buffer.getvalue().encode(), nl=False)
        buffer.seek(0)
        buffer.truncate()
    click.echo(buffer.getvalue().encode(), nl=False)
