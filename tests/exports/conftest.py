"""A small database whose quotations are known word for word, hostile ones among them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from dam_and_band import BAND, BOARD, DAM, MARA, OVE, REPORT, said

import db
from db.writing import writer
from extractors import Article, Extraction, Layout, Span
from quotes.cli import main


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """The database: one article with a proper address and four quotations, one with a hostile address and one."""
    path = tmp_path / "news.db"
    opened = db.open_database(path)
    run = writer.begin_run(opened, "by hand")
    articles = [
        (
            Article(
                "dam", DAM, title="=Dam", author="Ana Poe", publisher="Harbour Post", date="2026-03-05",
                url="https://example.org/dam?x=1",
            ),
            [
                said(DAM, "direct", ("“The dam is safe,”", "“It will hold.”"), "said", "Mara Lind", MARA),
                said(DAM, "mixed", ("=1+1 is “a formula” 😀",), "", "she", None),
                said(DAM, "indirect", ("that it leaks",), "denied", "The board", BOARD),
                said(DAM, "indirect", ("56 people <script>alert(1)</script> left",), "According to", "the report", REPORT),
            ],
        ),
        (
            Article("band", BAND, publisher="The Bay", date="2026-04-01", url="javascript:alert(1)"),
            [said(BAND, "mixed", ("he “loves” rain",), "says", "Ove Sand", OVE)],
        ),
    ]  # fmt: skip
    for article, attributions in articles:
        layout = Layout(None, (Span(0, len(article.text)),), ())
        writer.write(opened, article, Extraction(layout, tuple(attributions)), run)
    opened.close()
    return path


Run = Callable[..., Result]


@pytest.fixture
def run(base: Path) -> Run:
    """Runs ``quotes ARGUMENTS --db``, and expects an exit code."""

    def invoke(*arguments: Any, code: int = 0) -> Result:
        result = CliRunner().invoke(main, [*map(str, arguments), "--db", str(base)])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return invoke
