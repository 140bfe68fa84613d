"""A copy of the module's archive for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from db import open_database


@pytest.fixture
def db(made: Path, tmp_path: Path) -> Iterator[Database]:
    """A copy of what the module made, which a test may change."""
    database = open_database(shutil.copy(made, tmp_path / "news.db"))
    yield database
    database.close()
