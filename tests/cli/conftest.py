"""The command as a function, and the sample articles in a database."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import quotes
from quotes.cli import main

Run = Callable[..., Result]

SAMPLES = Path(quotes.__file__).parent / "samples"


@pytest.fixture
def run() -> Run:
    """Runs ``quotes ARGUMENTS`` and gives the result; an exception that is no exit is raised here."""

    def invoke(*arguments: object, code: int = 0, stdin: bytes | None = None) -> Result:
        runner = CliRunner(env={"COLUMNS": "120", "QUOTES_DB": None})
        result = runner.invoke(main, [str(a) for a in arguments], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return invoke


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two small text files and a file of JSON Lines."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("“Rain is good,” said Ada Moreau, a farmer.\n", encoding="utf-8")
    (folder / "b.txt").write_text("The bridge is closed, the city said on Monday.\n", encoding="utf-8")
    write_lines(
        folder / "c.jsonl",
        {
            "id": "one",
            "text": "“No,” said Ben Li.",
            "title": "Li says no",
            "publisher": "The Paper",
            "date": "2026-03-05",
        },
        {"id": "two", "text": "It rained all day."},
    )
    return folder


def write_lines(path: Path, *rows: Any) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
