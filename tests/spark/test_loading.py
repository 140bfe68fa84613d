"""``quotes load``, on Parquet made without Spark."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from db import open_database
from extractors import RULES_VERSION, Article
from quotes.ingest.article_work import prepared
from quotes.ingest.run import stored_failure
from quotes.readers import Problem, read
from quotes.spark.parquet_schema import ARTICLE, FIGURE, NOT_SPEECH, QUOTE, SCHEMA, from_row, to_arrow
from tests.cli.conftest import Run, run

from .databases import contents

__all__ = ["run"]


@pytest.fixture
def said(archive: Path) -> Path:
    """What Spark would have written about the archive, in two parts."""
    results = [
        prepared(item) if isinstance(item, Article) else stored_failure(item)
        for item in read([archive])
        if isinstance(item, Article | Problem)
    ]
    folder = Path("said")
    folder.mkdir()
    for number, some in enumerate((results[:5], results[5:])):
        table = pa.Table.from_batches([to_arrow(some, RULES_VERSION)])
        pq.write_table(table, folder / f"part-{number:05}-x.snappy.parquet")
    (folder / "_SUCCESS").touch()
    return folder


def test_the_columns_are_those_of_the_database() -> None:
    db = open_database(":memory:")
    for table, columns in (
        ("articles", ARTICLE),
        ("quotes", QUOTE),
        ("figures", FIGURE),
        ("not_speech", NOT_SPEECH),
    ):
        assert set(columns) <= {column.name for column in db[table].columns}


def test_rows_come_back_as_they_were() -> None:
    text = (
        "“The dam holds,” Eva Ruiz, an engineer, said on Monday. The “Harbour Lights” star gave $3 million."
    )
    rows = prepared(Article("a", text, date="2026-03-05", file="a.txt", file_start=0))
    assert rows.quotes and rows.speakers
    batch = to_arrow([rows, stored_failure(Problem("a.txt", "empty"))], "1")
    assert batch.schema == SCHEMA
    assert [from_row(row) for row in batch.to_pylist()] == [rows, stored_failure(Problem("a.txt", "empty"))]


def test_the_same_rows_as_ingest(run: Run, archive: Path, said: Path) -> None:
    done = run("load", said, "--db", "loaded.db", code=1)
    read_here = run("ingest", archive, "--db", "read.db", "--workers", 1, code=1)
    loaded, ingested = contents(Path("loaded.db")), contents(Path("read.db"))
    assert loaded == ingested
    assert len(loaded["quotes"]) > 80 and len(loaded["failures"]) == 2
    assert done.stderr.rpartition(", ")[0] == read_here.stderr.rpartition(", ")[0]


def test_loading_again_changes_nothing(run: Run, said: Path) -> None:
    run("load", said, "--db", "news.db", code=1)
    before = contents(Path("news.db"))
    assert "known" in run("load", said, "--db", "news.db", code=1).stderr
    assert contents(Path("news.db")) == before


def test_what_is_no_output_of_a_cluster(run: Run, said: Path) -> None:
    (said / "_SUCCESS").unlink()
    assert "run it again" in run("load", said, "--db", "news.db", code=1).stderr
    (said / "_SUCCESS").touch()
    (said / "part-00000-x.snappy.parquet").write_bytes(b"PAR1 no more")
    assert "broken Parquet" in run("load", said, "--db", "news.db", code=1).stderr
    pq.write_table(pa.table({"text": ["No."]}), said / "part-00000-x.snappy.parquet")
    assert "it has no column" in run("load", said, "--db", "news.db", code=1).stderr
    Path("empty").mkdir()
    assert "no part-*.parquet" in run("load", "empty", "--db", "news.db", code=1).stderr
    assert "does not exist" in run("load", "nowhere", "--db", "news.db", code=2).stderr


def test_groups_keep_their_members(run: Run, said: Path) -> None:
    run("load", said, "--db", "news.db", code=1)
    assert contents(Path("news.db"))["quote_speakers"]


def test_parquet_without_the_members_of_groups(run: Run, said: Path) -> None:
    for part in said.glob("*.parquet"):
        pq.write_table(pq.read_table(part).drop_columns(["joint"]), part)
    run("load", said, "--db", "news.db", code=1)
    loaded = contents(Path("news.db"))
    assert len(loaded["quotes"]) > 80 and not loaded["quote_speakers"]
