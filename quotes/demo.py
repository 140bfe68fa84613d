"""The sample articles that come with the package."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from sqlite_utils import Database

from .ingest import Summary, ingest


def read_samples(db: Database) -> Summary:
    """Reads the sample articles into a database."""
    with as_file(files("quotes") / "samples") as folder:
        return ingest(db, [str(Path(folder))], workers=1)
