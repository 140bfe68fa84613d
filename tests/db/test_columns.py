"""A column is described once: tables, searches, exports, the cluster's schema, JSON and Datasette follow."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from made import read, two_articles
from sqlite_utils import Database

from db import open_database
from db.columns import ARTICLE, EXPORTED, QUOTE, SPANS, SQL_TYPES, inserted
from db.records.article_rows import prepare
from db.search import quotations
from db.serving.metadata import TABLES
from quotes.cli import main
from quotes.json_output import attributions_as_json
from quotes.spark import parquet_schema

STORED = {"articles": ARTICLE, "quotes": QUOTE}
#: What the JSON of an attribution has that is no column: spans, and figures, which have a table of their own.
ONLY_IN_JSON = {"members", "content", "source", "setting", "figures"}
#: Its ``cue`` is spans there, words in the table.
SPANS_IN_JSON = {"cue", "stance_words"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    database = open_database(tmp_path / "news.db")
    read(database, two_articles())
    database.close()
    return tmp_path / "news.db"


@pytest.mark.parametrize("table", STORED)
def test_the_table_has_these_columns_with_these_types(path: Path, table: str) -> None:
    there = {column.name: column.type for column in Database(path)[table].columns}
    assert there == {c.name: SQL_TYPES[c.type] for c in STORED[table] if c.stored}


@pytest.mark.parametrize("table", STORED)
def test_names_are_unique_and_described(table: str) -> None:
    names = [column.name for column in STORED[table]]
    assert len(names) == len(set(names))
    assert all(column.says for column in STORED[table])


def test_rows_have_a_value_for_each_inserted_column() -> None:
    for article, found in two_articles():
        rows = prepare(article, found)
        assert len(rows.article) == len(inserted(ARTICLE))
        for quote in rows.quotes:
            for column, value in zip(inserted(QUOTE), quote, strict=True):
                assert value is None or isinstance(value, column.type), column.name


def test_a_search_gives_all_but_what_is_left_out_with_a_reason(path: Path) -> None:
    wanted = [column.name for column in QUOTE if "search" not in column.not_in]
    for row in quotations.find(open_database(path)):
        assert list(row) == wanted
    assert all(reason for column in QUOTE for reason in column.not_in.values())


def exported(path: Path, form: str) -> list[str]:
    out = path.with_suffix(f".{form}")
    result = CliRunner().invoke(main, ["export", "--format", form, "-o", str(out), "--db", str(path)])
    assert result.exit_code == 0, result.output
    if form == "csv":
        return out.read_text(encoding="utf-8").splitlines()[0].split(",")
    if form == "jsonl":
        return list(json.loads(out.read_text(encoding="utf-8").splitlines()[0]))
    return list(pq.read_schema(out).names)


def test_every_export_has_the_same_columns(path: Path) -> None:
    table = [*EXPORTED, *(f"{part}_spans" for part in SPANS)]
    assert exported(path, "csv") == exported(path, "parquet") == table
    assert exported(path, "jsonl") == [*EXPORTED, "spans"]
    found = CliRunner().invoke(main, ["find", "--csv", "--db", str(path)]).stdout
    assert next(csv.reader(io.StringIO(found))) == table
    left_out = {column.name for column in QUOTE} - set(EXPORTED)
    assert left_out == {"spans", "found_id", "run_id"}  # each with its reason in not_in
    assert "role_class" in EXPORTED


def test_the_json_of_an_article_has_what_is_known_without_a_database() -> None:
    ((_, found), *_) = two_articles()
    (line, *_) = attributions_as_json(found)
    columns = {column.name for column in QUOTE if column.of_attribution}
    assert set(line) == columns | ONLY_IN_JSON | SPANS_IN_JSON


def test_a_cluster_writes_what_is_inserted() -> None:
    assert list(parquet_schema.ARTICLE) == [column.name for column in inserted(ARTICLE)]
    assert list(parquet_schema.QUOTE) == [column.name for column in inserted(QUOTE)]


def test_datasette_describes_every_column_and_offers_the_facets() -> None:
    for table, columns in STORED.items():
        assert TABLES[table]["columns"] == {c.name: c.says for c in columns if c.stored}
        assert TABLES[table]["facets"] == [c.name for c in columns if c.facet]


def test_a_database_of_an_older_version_gets_the_columns_that_it_lacks(path: Path) -> None:
    old = Database(path)
    views = []
    for view in ("speakers_of_quotes", "sources", "quotes_reviewed", "current_reviews"):
        views += old.execute("SELECT sql FROM sqlite_master WHERE name = ?", [view]).fetchone()
        old.execute(f"DROP VIEW {view}")
    old.execute("DROP INDEX quotes_medium")
    old.execute("ALTER TABLE quotes DROP COLUMN medium")
    for sql in reversed(views):
        old.execute(sql)
    old.close()
    with pytest.raises(Exception, match="older version"):
        open_database(path, read_only=True)
    database = open_database(path)
    assert [row["medium"] for row in quotations.find(database)] == [None] * 4
    assert any(index.name == "quotes_medium" for index in database["quotes"].indexes)
    assert "medium" in {column.name for column in database["quotes_reviewed"].columns}
