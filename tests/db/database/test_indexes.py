"""Indexes wait while many articles come in, and are there when all is read, whatever happens in between."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from made import check, contents, read, two_articles
from sqlite_utils import Database

from db import DatabaseProblem, open_database
from db.database import connection, indexes
from db.database.correction_schema import migrations
from db.records.article_rows import prepare
from db.writing import writer


def schema(db: Database) -> list[Any]:
    """Tables with their indexes in the order in which SQLite looks at them, and all that was written to make these."""
    made = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()
    order = [
        (table, [row[1] for row in db.execute(f"PRAGMA index_list({table})").fetchall()]) for table, _ in made
    ]
    return [*made, *order]


def index_names(db: Database) -> set[str]:
    return {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'index'").fetchall()}


def test_put_aside_and_brought_back_all_is_as_before(tmp_path: Path) -> None:
    db = open_database(tmp_path / "news.db")
    read(db, two_articles())
    before, before_names = schema(db), index_names(db)
    indexes.put_aside(db)
    names = {name for (name,) in db.execute("SELECT name FROM indexes_aside").fetchall()}
    assert {"quotes_speaker", "quotes_kind", "articles_published", "figures_unit"} <= names
    assert index_names(db) == before_names - names
    check(db)
    indexes.bring_back(db)
    assert schema(db) == before
    assert db["indexes_aside"].count == 0
    indexes.bring_back(db)
    check(db)


def test_what_is_written_without_them_is_the_same(tmp_path: Path) -> None:
    expected, db = open_database(":memory:"), open_database(tmp_path / "news.db")
    indexes.put_aside(db)
    for each in (expected, db):
        read(each, two_articles())
        writer.remove(each, ["one"])
        read(each, two_articles())
    indexes.bring_back(db)
    assert contents(db) == contents(expected)
    check(db)


@pytest.mark.parametrize("place", [":memory:", "news.db"])
def test_they_wait_when_much_comes_and_not_for_a_little(tmp_path: Path, place: str) -> None:
    db = open_database(place if place == ":memory:" else tmp_path / place)
    growth = indexes.Growth(db)
    growth.expect(2)
    assert db["indexes_aside"].count > 0, "into an empty database"
    read(db, two_articles())
    growth.replace()
    assert db["indexes_aside"].count == 0, "rows are to be taken out"
    db.execute("UPDATE articles SET key = key || ' of many'")
    growth = indexes.Growth(db)
    growth.before = 1000
    for _ in range(25):
        growth.expect(10)
        assert db["indexes_aside"].count == 0
    growth.expect(10)
    assert db["indexes_aside"].count > 0, "a quarter more than there was"


def test_broken_off_they_are_made_by_whoever_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    db = open_database(path)
    expected = index_names(db)
    indexes.put_aside(db)
    read(db, two_articles())
    waiting = db["indexes_aside"].count
    # No room for more than a few of them.
    made = 5
    real = connection.connect

    def narrow(name: str) -> Any:
        conn = real(name)
        pages = (
            conn.execute("PRAGMA page_count").fetchone()[0]
            - conn.execute("PRAGMA freelist_count").fetchone()[0]
        )
        conn.execute(f"PRAGMA max_page_count = {pages + made}")
        return conn

    db.execute("VACUUM")
    monkeypatch.setattr(connection, "connect", narrow)
    with pytest.raises(DatabaseProblem, match="disk is full"):
        indexes.bring_back(db)
    monkeypatch.undo()
    assert waiting - made <= db["indexes_aside"].count < waiting  # the schema itself may need a page
    db.close()
    db = open_database(path)
    assert indexes.Growth(db).aside
    check(db)
    indexes.bring_back(db)
    assert index_names(db) == expected
    check(db)


def test_a_database_of_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    old = Database(connection.connect(str(path)))
    migrations.apply(old, stop_before="many_articles_at_once")
    now = open_database(tmp_path / "now.db")
    run = writer.begin_run(now, "1")
    writer.write_many(now, [prepare(*made, [1, 2]) for made in two_articles()], run)
    newer = ("language", "title_from", "date_from", "publisher_from")
    now.execute("UPDATE quotes SET stance = 'not_said' WHERE stance = 'denied'")  # all that was known then
    now.execute(f"UPDATE articles SET {', '.join(f'{column} = NULL' for column in newer)}")
    now.conn.commit()
    before = contents_without_marks(now)
    copy(tmp_path / "now.db", old)
    old.execute("INSERT INTO story_marks SELECT value, article FROM now.waiting_marks, json_each(marks)")
    old.conn.commit()
    old.close()
    db = open_database(path)
    after = contents_without_marks(db)
    assert after == before
    assert db["story_marks"].count == 6
    writer.remove(db, ["one"])
    assert db["story_marks"].count == 3
    read(db, two_articles())
    fresh = open_database(":memory:")
    assert schema(db) == schema(fresh)
    check(db)


def copy(path: Path, old: Database) -> None:
    """Fills a database of an older version from one of today, which stays attached as ``now``."""
    old.attach("now", path)
    for table in (
        *("runs", "articles", "speakers", "speaker_names", "speaker_roles", "article_speakers"),
        *("quotes", "figures", "not_speech"),
    ):
        columns = [column.name for column in old[table].columns]
        taken = ["stance = 'not_said'" if name == "negated" else f'"{name}"' for name in columns]
        names = ", ".join(f'"{name}"' for name in columns)
        old.execute(f"INSERT INTO {table} ({names}) SELECT {', '.join(taken)} FROM now.{table}")


def contents_without_marks(db: Database) -> dict[str, Any]:
    return contents(
        db, "articles", "quotes", "speakers", "speaker_names", "speaker_roles", "figures", "not_speech"
    )


def test_two_runs_that_bring_them_back_at_once_make_each_once(tmp_path: Path) -> None:
    db = open_database(tmp_path / "news.db")
    read(db, two_articles())
    before = schema(db)
    indexes.put_aside(db)
    other = open_database(tmp_path / "news.db")
    real = indexes.sorting

    def meanwhile(database: Database) -> Any:
        indexes.sorting = real
        indexes.bring_back(other)  # between the look at what waits and the work on it
        return real(database)

    indexes.sorting = meanwhile
    try:
        indexes.bring_back(db)
    finally:
        indexes.sorting = real
    assert schema(db) == before
