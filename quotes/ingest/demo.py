"""The sample articles that come with the package."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from sqlite_utils import Database

from db.facts import group_facts
from db.variants import group_variants

from .run import Summary, ingest


def read_samples(db: Database) -> Summary:
    """Reads the sample articles into a database, and puts together what belongs together across them."""
    with as_file(files("quotes") / "samples") as folder:
        summary = ingest(db, [str(Path(folder))], workers=1)
    group_variants.group(db)
    group_facts.group(db)
    return summary
