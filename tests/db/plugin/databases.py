"""Databases of made articles for the tests of the pages."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from db import open_database
from db.records.article_rows import prepare
from db.writing import writer
from extractors.model import Article, Extraction


def fill(path: Path, made: Iterable[tuple[Article, Extraction]], rules: str = "1") -> Database:
    """The database at path with these articles added by one run."""
    database = open_database(path)
    run = writer.begin_run(database, rules)
    waiting = iter(made)
    while batch := list(islice(waiting, 200)):
        writer.write_many(database, [prepare(*pair) for pair in batch], run)
    writer.end_run(database, run, {})
    return database
