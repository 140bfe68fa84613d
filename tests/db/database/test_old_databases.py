"""A database of any earlier version is opened by today's program, and nothing in it is lost."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path

import pytest
from old_databases import add, dump, names, restore

import db
from db.database.correction_schema import migrations
from quotes.ingest.run import ingest

#: What people see, or have decided; the columns that every version had.
KEPT = {
    "articles": "key, text, title, publisher, published",
    "quotes": "id, article_id, speaker_id, kind, text, rule, confidence, start, \"end\", found_id",
    "speakers": "id, name, kind",
    "figures": "id, text, value",
    "reviews": "id, quote_id, article_key, content, spans, speaker, verdict, corrected_speaker, reviewer, time, note, chosen, undoes",
    "review_links": "review_id, quote_id, fit, reason",
    "speaker_decisions": "id, action, speaker_id, speaker_name, target_id, name, kind, scope, reviewer, time, note, undoes",
    "runs": "id, started, rules_version",
}  # fmt: skip


def rows(database: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: sorted(database.execute(f"SELECT {columns} FROM {table}").fetchall(), key=repr)
        for table, columns in KEPT.items()
    }


def schema(database: sqlite3.Connection) -> dict[str, str]:
    """The statements that made it, without comments and line breaks, by name."""
    made = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    )
    return {name: " ".join(re.sub(r"--[^\n]*", "", sql).split()) for name, sql in made.fetchall()}


@pytest.mark.parametrize("name", names())
def test_nothing_is_lost(name: str, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    restore(name, path)
    before = sqlite3.connect(path)
    stored = rows(before)
    before.close()
    assert stored["articles"] and stored["reviews"] and stored["speaker_decisions"]
    database = db.open_database(path)
    assert rows(database.conn) == stored
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    new, here = schema(db.open_database(":memory:").conn), schema(database.conn)
    assert {key: here.get(key) for key in new} == new
    database.close()
    again = db.open_database(path, read_only=True)
    assert rows(again.conn) == stored


@pytest.mark.parametrize("name", names())
def test_it_is_read_again_and_what_people_decided_stays(name: str, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    restore(name, path)
    database = db.open_database(path)
    articles = database.execute("SELECT key, text, title, publisher, published FROM articles").fetchall()
    decided = [
        database.execute(f"SELECT * FROM {table}").fetchall() for table in ("reviews", "speaker_decisions")
    ]
    found = database["quotes"].count
    source = tmp_path / "a.jsonl"
    source.write_text(
        "".join(
            json.dumps(dict(zip(("id", "text", "title", "publisher", "date"), article, strict=True))) + "\n"
            for article in articles
        )
    )
    summary = ingest(database, [str(source)], workers=1)
    assert (summary.articles, summary.new, summary.failures) == (2, 0, 0)
    assert decided == [
        database.execute(f"SELECT * FROM {table}").fetchall() for table in ("reviews", "speaker_decisions")
    ]
    judged = database.execute(
        "SELECT verdict, current_speaker FROM quotes_reviewed WHERE verdict IS NOT NULL"
    )
    # The oldest found nothing yet: its verdict is about words that nobody found.
    assert judged.fetchall() == ([("wrong_speaker", "Ada Lind")] if found else [])
    said = dict(database.execute("SELECT text, current_speaker FROM quotes_reviewed").fetchall())
    assert (
        said["“We are late again,”"] == "Ove K. Sand" or name[:2] < "04"
    )  # there nobody was found to rename


def test_each_schema_but_the_newest_is_here(tmp_path: Path) -> None:
    """Whoever adds a second migration keeps a database with the first: see old_databases.py."""
    restore(names()[-1], tmp_path / "news.db")
    applied = {
        name
        for (name,) in sqlite3.connect(tmp_path / "news.db").execute("SELECT name FROM _sqlite_migrations")
    }
    assert len([migration for migration in migrations._migrations if migration.name not in applied]) <= 2


def test_a_database_is_kept_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    restore(names()[-1], tmp_path / "a.db")
    monkeypatch.setattr("old_databases.FILE", tmp_path / "kept.json")
    add("one", tmp_path / "a.db")
    add("two", tmp_path / "a.db")
    restore("two", tmp_path / "b.db")
    assert dump(tmp_path / "b.db") == dump(tmp_path / "a.db")
    assert names() == ["one", "two"]
