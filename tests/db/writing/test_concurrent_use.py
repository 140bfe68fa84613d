"""Several at work on one database: nobody holds the lock for long, and nobody's decision is lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from made import pair, read, said
from sqlite_utils import Database

from db import open_database
from db.database.connection import PATIENCE
from db.facts import group_facts
from db.plugin.hooks import prepare_connection
from db.speakers import linking
from db.variants import group_variants
from extractors.model import Speaker

ANN, ANNE = (
    Speaker(name, "person", "foreign minister", "Oakland", (name, "Marl"))
    for name in ("Antony Marl", "Anthony Marl")
)


def article(key: str, speaker: Speaker, words: str = "The old bridge over the river Elm is late again"):
    text = f"{words}, said {speaker.name}."
    return pair(key, text, said(text, words, speaker), date="2024-03-01", publisher=f"Post {key}")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    db = open_database(tmp_path / "news.db")
    read(db, [article("a", ANN), article("b", ANNE), article("c", ANN)])
    db.close()
    return tmp_path / "news.db"


def verdict(path: Path) -> None:
    """What a reviewer does meanwhile; raises at once when the database is locked."""
    other = sqlite3.connect(path, timeout=0)
    other.execute(
        "INSERT INTO speakers_apart (one, other, reviewer, time) VALUES ('x', hex(randomblob(4)), 'ada', '')"
    )
    other.commit()
    other.close()


def meanwhile(monkeypatch: pytest.MonkeyPatch, path: Path, module: object, *names: str) -> list[str]:
    """A verdict comes in each time one of these functions is called; gives the names of those called."""
    called: list[str] = []
    for name in names:
        real = getattr(module, name)

        def watched(*args: object, real=real, name=name, **more: object) -> object:
            if not called.count(name):
                verdict(path)
            called.append(name)
            return real(*args, **more)

        monkeypatch.setattr(module, name, watched)
    return called


def test_a_verdict_is_taken_while_speakers_are_compared(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called = meanwhile(monkeypatch, news, linking, "link", "_by_hand")
    db = open_database(news)
    assert linking.link_speakers(db).joins == 1
    assert {"link", "_by_hand"} <= set(called)


def test_what_is_decided_while_speakers_are_compared_holds(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, decided = linking.link, []

    def watched(*args: object) -> object:
        if not decided:
            decided.append(True)
            other = open_database(news)
            pair = sorted(row[0] for row in other.execute("SELECT id FROM speakers").fetchall())
            linking.keep_apart(other, *pair, "ada")
            other.close()
        return real(*args)

    monkeypatch.setattr(linking, "link", watched)
    db = open_database(news)
    assert linking.link_speakers(db).joins == 0
    assert db["speakers"].count == 2


def test_a_verdict_is_taken_while_quotations_are_compared(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = meanwhile(monkeypatch, news, group_variants, "marks_of", "_candidates", "same_quotation")
    db = open_database(news)
    assert group_variants.group(db).groups == 1
    assert {"marks_of", "_candidates"} <= set(called)


def test_a_verdict_is_taken_while_figures_are_compared(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called = meanwhile(monkeypatch, news, group_facts, "_claims", "_matters")
    group_facts.group(open_database(news))
    assert called == ["_claims", "_matters"]


@pytest.mark.parametrize("name", ["_clear", "_store"])
def test_grouping_that_is_ended_anywhere_is_done_the_next_time(
    news: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    db = open_database(news)
    expected = groups(open_database_of_the_same(news))
    with monkeypatch.context() as ended:
        ended.setattr(group_variants, name, lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            group_variants.group(db)
    group_variants.group(db)
    assert groups(db) == expected


def open_database_of_the_same(news: Path) -> Database:
    """A copy in memory, grouped without being disturbed."""
    db = open_database(":memory:")
    read(db, [article("a", ANN), article("b", ANNE), article("c", ANN)])
    group_variants.group(db)
    return db


def groups(db: Database) -> list[tuple]:
    return db.execute("SELECT * FROM quote_versions ORDER BY quote_id").fetchall()


def test_a_quotation_that_goes_while_it_is_compared_is_in_no_group(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = group_variants._clear

    def watched(db: Database, numbers: object) -> None:
        db.execute("DELETE FROM quotes WHERE article_id IN (SELECT id FROM articles WHERE key = 'a')")
        real(db, numbers)

    monkeypatch.setattr(group_variants, "_clear", watched)
    db = open_database(news)
    assert group_variants.group(db).groups == 1
    assert len(groups(db)) == 2
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_reviewer_in_the_browser_waits_as_long_as_others(news: Path) -> None:
    conn = sqlite3.connect(news, timeout=5)
    prepare_connection(conn)
    assert conn.execute("PRAGMA busy_timeout").fetchone() == (round(PATIENCE * 1000),)
    assert conn.execute("PRAGMA foreign_keys").fetchone() == (1,)
