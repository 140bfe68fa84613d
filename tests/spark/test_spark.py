"""``quotes spark`` on a Spark of this machine: what comes out is what ``ingest`` stores, row for row."""

from __future__ import annotations

import datetime
import json
import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quotes.readers import Article, read
from tests.cli.conftest import Run, run

from .databases import contents

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

__all__ = ["run"]

pytest.importorskip(
    "pyspark", reason="PySpark is not installed: make test-spark, or pip install 'onrecord[spark]'"
)
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Spark needs Java 17, and there is none here", allow_module_level=True)

from quotes.spark import job

pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning")


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    """A small session; files are read in blocks of 4,000 bytes, so that some begin in the midst of a file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_SUBMIT_ARGS", "--conf spark.ui.enabled=false pyspark-shell")
        session = job.session("local[2]")
    for name, value in (("files.maxPartitionBytes", 4000), ("files.openCostInBytes", 0)):
        session.conf.set(f"spark.sql.{name}", str(value))
    yield session
    session.stop()


@pytest.fixture
def spark(session: SparkSession, run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs ``quotes spark`` in the session, which outlives it."""
    monkeypatch.setattr(type(session), "stop", lambda self: None)
    return partial(run, "spark")


def test_json_lines_as_by_ingest(spark: Run, run: Run, archive: Path) -> None:
    whole = archive.resolve()
    done = spark(whole, whole.parent / "said", code=1)
    counts, problem = done.stderr.splitlines()[-2:]
    assert counts.startswith("14 articles, ") and counts.endswith(" quotations, 2 failures")
    assert problem == f"problem: {whole.parent}/said: 2 failures are in its column failure"
    run("load", "said", "--db", "loaded.db", code=1)
    run("ingest", whole, "--db", "read.db", code=1)
    assert contents(Path("loaded.db")) == contents(Path("read.db"))


def test_parquet_as_by_ingest(spark: Run, run: Run, archive: Path) -> None:
    texts = [item.text for item in read([archive]) if isinstance(item, Article)]
    day = datetime.datetime(2026, 3, 5, 23, 30)
    folder = Path("tables").resolve()
    folder.mkdir()
    table = pa.table({"story": texts, "n": range(len(texts)), "when": [day] * len(texts)})
    pq.write_table(table, folder / "a b.parquet", row_group_size=4)
    columns = ("--columns", "text=story,date=when,id=n")
    spark(folder, folder.parent / "said", *columns)
    run("load", "said", "--db", "loaded.db")
    run("ingest", folder, "--db", "read.db", *columns)
    loaded = contents(Path("loaded.db"))
    assert loaded == contents(Path("read.db"))
    assert len(loaded["articles"]) == len(texts)


def test_a_day_is_taken_from_the_text_as_by_ingest(spark: Run, run: Run, archive: Path) -> None:
    source = archive.resolve().parent / "days.jsonl"
    texts = [
        "FOR IMMEDIATE RELEASE\nWednesday, March 18, 2015\n\nMayor Ruth Hale said the pier is shut.",
        "The pier is shut, Mayor Ruth Hale said.",
    ]
    source.write_text(
        "".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts))
    )
    spark(source, source.parent / "said")
    run("load", "said", "--db", "loaded.db")
    run("ingest", source, "--db", "read.db")
    loaded = contents(Path("loaded.db"))
    assert loaded == contents(Path("read.db"))
    assert "2015-03-18" in [value for row in loaded["articles"] for value in row]


def test_own_words_go_to_the_workers(spark: Run, run: Run, archive: Path) -> None:
    own, source, said = (archive.resolve().parent / name for name in ("own.toml", "hb.jsonl", "said"))
    own.write_text('[names]\n"Harbour Board" = { kind = "organization", forms = ["HB"] }\n', encoding="utf-8")
    source.write_text('{"id": "1", "text": "HB said on Monday that pier 4 was shut."}\n', encoding="utf-8")
    run("--config", own, "spark", source, said)
    run("load", said, "--db", "news.db")
    assert [row[1] for row in contents(Path("news.db"))["speakers"]] == ["Harbour Board"]
    assert "(1 known)" in run("--config", own, "ingest", source, "--db", "news.db").stderr
    assert "(1 reread)" in run("ingest", source, "--db", "news.db").stderr


def test_errors_are_one_line(spark: Run, archive: Path) -> None:
    here = archive.resolve().parent
    (here / "said").mkdir()
    (here / "empty").mkdir()
    pq.write_table(pa.table({"n": [1]}), here / "n.parquet")
    for given, output, said in (
        ("nowhere", "new", "not exist"),
        ("odd://host/archive", "new", "odd"),
        ("archive", "said", "already exists"),
        ("empty", "new", "no JSON Lines and no Parquet"),
        ("n.parquet", "new", "no column for the text"),
    ):
        name = given if "://" in given else here / given
        line = spark(name, here / output, code=1).stderr.splitlines()[-1]
        assert line.startswith("Error: ") and said in line
