"""Databases of made articles for the tests of the pages."""

from __future__ import annotations

import sqlite3
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


def addresses(path: Path) -> list[str]:
    """The addresses of the pages of a database, behind its own: of its usual and its longest articles, of searches."""
    connection = sqlite3.connect(path)
    speaker = connection.execute("SELECT id FROM speakers ORDER BY quote_count DESC LIMIT 1").fetchone()[0]
    usual = connection.execute("SELECT id FROM articles LIMIT 1").fetchone()[0]
    longest = connection.execute("SELECT id FROM articles ORDER BY quote_count DESC LIMIT 1").fetchone()[0]
    quote = connection.execute("SELECT id FROM quotes WHERE article_id = ? LIMIT 1", (longest,)).fetchone()[0]
    connection.close()
    return [
        "",
        "/find",
        "/find?words=harbour",
        "/find?words=the+harbour&speaker=tarrant",
        "/find?role=spokesman&affiliation=board",
        "/find?publisher=Coast+Today&kind=direct&since=2023-05-01",
        "/find?words=harbour&page=300",
        "/speakers",
        "/speakers?name=ada",
        f"/article/{usual}",
        f"/article/{longest}",
        f"/speaker/{speaker}",
        f"/speaker/{speaker}?words=harbour&kind=direct",
        "/audit?by=sample",
        "/audit?by=uncertain",
        "/audit?by=second",
        f"/audit?quote={quote}",
        "/report",
        "/report.csv",
        "/people",
        f"/people?speaker={speaker}&other=ada",
    ]
