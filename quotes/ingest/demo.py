"""The sample articles that come with the package."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from pathlib import Path

from sqlite_utils import Database

from db.database.connection import DatabaseProblem, file_of
from db.facts import group_facts
from db.variants import group_variants
from extractors import Article

from .. import readers
from .run import Summary, ingest


def read_samples(db: Database) -> Summary:
    """Reads the sample articles into a database, and puts together what belongs together across them.

    Raises DatabaseProblem for a database with other articles: made-up statements do not go among real ones.
    """
    with as_file(files("quotes") / "samples") as folder:
        samples = [item.text for item in readers.read([str(Path(folder))]) if isinstance(item, Article)]
        sql = "SELECT count(*) FROM articles WHERE text NOT IN (SELECT value FROM json_each(?))"
        if others := db.execute(sql, [json.dumps(samples)]).fetchone()[0]:
            raise DatabaseProblem(
                f"{file_of(db)}: holds other articles ({others:,}), and those of the demo are made up; give another --db"
            )
        summary = ingest(db, [str(Path(folder))], workers=1)
    group_variants.group(db)
    group_facts.group(db)
    return summary
