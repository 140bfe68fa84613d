"""What Datasette makes of the database: facets that use indexes, labels, searches, named queries."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from datasette.version import __version__
from made import read, two_articles

from db import open_database
from db.serving.canned_queries import QUERIES
from db.serving.metadata import QUOTE_FACETS, SETTINGS, TABLES, metadata


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("serving") / "news.db"
    database = open_database(path)
    read(database, two_articles())
    database.close()
    return path


def get(path: Path, address: str) -> Any:
    """The answer of Datasette, whichever line of it is installed."""

    async def answer() -> Any:
        described = metadata("news")
        more = {} if __version__.startswith("0.") else {"config": metadata("news")}
        datasette = Datasette([str(path)], metadata=described, settings=dict(SETTINGS), **more)
        await datasette.invoke_startup()
        return await datasette.client.get(address, follow_redirects=True)

    with ThreadPoolExecutor(1) as thread:  # the tests of the browser leave a loop running in this one
        return thread.submit(asyncio.run, answer()).result()


def test_every_facet_of_quotes_is_counted(path: Path) -> None:
    found = get(path, "/news/quotes.json?_shape=objects&_extra=facet_results").json()["facet_results"]
    found = found.get("results", found)
    assert set(QUOTE_FACETS) <= set(found)
    speakers = {entry["label"]: entry["count"] for entry in found["speaker_id"]["results"]}
    assert speakers == {"Ann Lee": 2, "Bob Stone": 1, "a rail official": 1}


@pytest.mark.parametrize("table", sorted(name for name, described in TABLES.items() if "facets" in described))
def test_every_facet_has_its_index(path: Path, table: str) -> None:
    database = open_database(path)
    for column in TABLES[table]["facets"]:
        if (table, column) == ("quotes_reviewed", "verdict"):
            continue  # verdicts are few, and found from the side of the reviews
        plan = database.execute(
            f"EXPLAIN QUERY PLAN SELECT {column} AS value, count(*) AS count FROM (SELECT * FROM {table}) "
            f"WHERE {column} IS NOT NULL GROUP BY {column} ORDER BY count DESC, value LIMIT 11"
        ).fetchall()
        assert any("INDEX" in step and "AUTOMATIC" not in step for *_, step in plan), (column, plan)


@pytest.mark.parametrize("name", sorted(metadata("news")["databases"]["news"]["queries"]))
def test_named_queries_answer(path: Path, name: str) -> None:
    answer = get(path, f"/news/{name}.json?_shape=objects&unit=deaths")
    assert answer.status_code == 200 and answer.json()["ok"]
    assert get(path, f"/news/{name}?unit=deaths").status_code == 200


def test_named_queries_find_what_they_say(path: Path) -> None:
    def quotes(name: str) -> list[str]:
        rows = get(path, f"/news/{name}.json?_shape=objects").json()["rows"]
        return [row["text"] for row in rows]

    assert quotes("by_spokespersons") == ['"We are late," … "and we know it."']
    assert quotes("unattributed") == []
    assert quotes("least_certain")[0] == "it"


def test_pages_search_and_label(path: Path) -> None:
    page = get(path, "/news/quotes").text
    assert "Ann Lee" in page and "Bridge to open" in page and "Quotations" in page
    for table, words, there, not_there in (
        ("quotes", "bridge", "in May", "300 trains"),
        ("quotes_reviewed", "bridge", "in May", "300 trains"),
        ("articles", "trains", "Trains", "Bridge to open"),
        ("speakers", "stone", "Bob Stone", "Ann Lee"),
    ):
        text = get(path, f"/news/{table}.json?_search={words}&_shape=objects").text
        assert there in text and not_there not in text, table


def test_every_described_column_exists(path: Path) -> None:
    database = open_database(path)
    for table, described in TABLES.items():
        columns = {name for _, name, *_ in database.execute(f"PRAGMA table_info({table})").fetchall()}
        assert columns and set(described.get("columns", {})) <= columns
        assert set(described.get("facets", [])) <= columns


def test_no_table_or_view_has_the_name_of_a_named_query(path: Path) -> None:
    # Both have the address /news/NAME: which of the two answers differs between versions of Datasette.
    database = open_database(path)
    taken = {*database.table_names(), *database.view_names()}
    database.close()
    assert taken.isdisjoint(QUERIES) and {"quotes", "speakers_of_quotes"} <= taken
