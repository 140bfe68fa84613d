"""Databases of made articles for the tests of the pages."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from db import open_database, store
from db.rows import prepare
from extractors.model import Article, Extraction


def fill(path: Path, made: Iterable[tuple[Article, Extraction]], rules: str = "1") -> Database:
    """The database at path with these articles added by one run."""
    database = open_database(path)
    run = store.begin_run(database, rules)
    waiting = iter(made)
    while batch := list(islice(waiting, 200)):
        store.write_many(database, [prepare(*pair) for pair in batch], run)
    store.end_run(database, run, {})
    return database
