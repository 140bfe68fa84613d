"""The page of what stands in quotation marks and nobody said."""

from __future__ import annotations

import csv
import io

import pytest

from db import open_database
from db.plugin.pages.not_speech import PAGE
from db.records.article_rows import prepare
from db.writing.writer import begin_run, write_many
from extractors import Article, extract

from .conftest import Server

TEXT = """She read the novel “Cold Harbour” again. The so-called “experts” were gone.

“We read it too,” said Ann Lee."""
ROOT = "/-/onrecord/news/not-speech"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Server:
    path = tmp_path_factory.mktemp("unsaid") / "news.db"
    db = open_database(path, create=True)
    run = begin_run(db, "1")
    articles = [
        Article(id=str(n), text=TEXT, title=f"Books {n}", date=f"2026-01-{n + 1:02}", publisher="Elm Post")
        for n in range(28)
    ]
    write_many(db, [prepare(article, extract(article)) for article in articles], run)
    db.close()
    return Server(path)


def test_all_by_pages_and_by_kind(server: Server) -> None:
    first = server.get(ROOT).text
    assert first.count("<blockquote") == PAGE and "Cold Harbour" in first and "experts" in first
    assert "We read it too" not in first
    assert first.index("Books 27") < first.index("Books 20")  # the newest article first
    assert server.get(f"{ROOT}?page=2").text.count("<blockquote") == 2 * 28 - PAGE
    titles = server.get(f"{ROOT}?kind=title").text
    assert titles.count("<blockquote") == 28 and "experts" not in titles
    assert "Nothing here." in server.get(f"{ROOT}?kind=none").text
    assert "There is no page 9" in server.get(f"{ROOT}?page=9").text


def test_the_file_has_what_the_page_lists(server: Server) -> None:
    rows = list(csv.DictReader(io.StringIO(server.get(f"{ROOT}.csv?kind=title").text.lstrip("\ufeff"))))
    assert len(rows) == 28 and {row["kind"] for row in rows} == {"title"}
    assert all(
        TEXT[int(row["start"]) : int(row["end"])].strip("“”") == row["text"].strip("“”") for row in rows
    )
