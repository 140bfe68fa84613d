"""Opening a database: what is made, and what people are told when it cannot be opened."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from made import contents, read, two_articles
from sqlite_utils import Database

import db
from db.database import connection, opening
from db.database.correction_schema import migrations


def problem(path: Path, **how: bool) -> str:
    with pytest.raises(db.DatabaseProblem) as caught:
        db.open_database(path, **how)
    message = str(caught.value)
    assert message.startswith(f"{path}: ") and "\n" not in message
    return message


def test_a_new_database_has_its_tables_and_guards(tmp_path: Path) -> None:
    database = db.open_database(tmp_path / "new.db")
    assert {"articles", "quotes", "speakers", "figures", "runs", "reviews"} <= set(database.table_names())
    assert database.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    first = db.open_database(tmp_path / "news.db")
    read(first, two_articles())
    before = contents(first)
    first.close()
    assert contents(db.open_database(tmp_path / "news.db")) == before


def test_in_memory() -> None:
    assert read(db.open_database(":memory:"), two_articles()) == ["new", "new"]


def test_read_only_reads_and_does_not_write(tmp_path: Path) -> None:
    read(db.open_database(tmp_path / "news.db"), two_articles())
    database = db.open_database(tmp_path / "news.db", read_only=True)
    assert database["articles"].count == 2
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        database.execute("DELETE FROM quotes")


def test_read_only_from_a_copy_without_its_log(tmp_path: Path) -> None:
    writer = db.open_database(tmp_path / "news.db")
    read(writer, two_articles())
    writer.close()
    folder = tmp_path / "locked"
    folder.mkdir()
    (tmp_path / "news.db").rename(folder / "news.db")
    folder.chmod(0o555)
    try:
        assert db.open_database(folder / "news.db", read_only=True)["articles"].count == 2
    finally:
        folder.chmod(0o755)


def test_no_such_file(tmp_path: Path) -> None:
    assert "quotes ingest" in problem(tmp_path / "no.db", create=False)
    assert "quotes ingest" in problem(tmp_path / "no.db", read_only=True)
    assert not (tmp_path / "no.db").exists()


def test_no_such_folder(tmp_path: Path) -> None:
    assert "does not exist" in problem(tmp_path / "no" / "news.db")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in problem(tmp_path)


def test_not_a_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Notes of mine, quite long enough to be looked at as a database header. " * 3)
    before = path.read_bytes()
    assert "not a SQLite database" in problem(path)
    assert path.read_bytes() == before


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with sqlite3.connect(path) as conn:
        conn.execute("CREATE TABLE articles (price REAL)")
    assert "'articles'" in problem(path)
    assert sqlite3.connect(path).execute("SELECT name FROM sqlite_master").fetchall() == [("articles",)]


@pytest.mark.parametrize("how", [{}, {"create": False}, {"read_only": True}])
def test_a_database_of_another_program_is_not_changed_by_a_byte(tmp_path: Path, how: dict[str, bool]) -> None:
    path = tmp_path / "shop.db"
    with sqlite3.connect(path) as conn:
        conn.execute("CREATE TABLE orders (price REAL)")
    conn.close()
    before = path.read_bytes()
    assert "'orders'" in problem(path, **how)
    assert path.read_bytes() == before and [file.name for file in tmp_path.iterdir()] == ["shop.db"]


def test_an_empty_file_is_filled_only_by_who_makes_databases(tmp_path: Path) -> None:
    (tmp_path / "new.db").touch()
    assert "holds no articles" in problem(tmp_path / "new.db", create=False)
    assert (tmp_path / "new.db").stat().st_size == 0
    assert db.open_database(tmp_path / "new.db")["articles"].count == 0


def test_several_that_make_one_file_at_once_all_find_it_made(tmp_path: Path) -> None:
    script = f"import db; print(db.open_database({str(tmp_path / 'new.db')!r})['articles'].count)"
    begun = [
        subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for _ in range(6)
    ]
    assert [process.communicate()[0] for process in begun] == [b"0\n"] * 6


def test_killed_while_it_is_made_it_is_there_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new.db"
    with monkeypatch.context() as stopped:
        stopped.setattr(migrations._migrations[-1], "fn", lambda database: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            db.open_database(path)
    assert not sqlite3.connect(path).execute("SELECT name FROM sqlite_master").fetchall()
    assert read(db.open_database(path), two_articles()) == ["new", "new"]


@pytest.mark.parametrize("said", ["attempt to write a readonly database", "unable to open database file"])
def test_where_nothing_can_be_written_reading_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    path = tmp_path / "news.db"
    read(db.open_database(path), two_articles())

    def refuse(conn: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError(said)

    monkeypatch.setattr(opening, "prepare_for_writing", refuse)
    database = db.open_database(path, create=False)
    assert database["articles"].count == 2
    with pytest.raises(db.DatabaseProblem, match="cannot be written"), db.translated(path):
        database.execute("DELETE FROM quotes")
    assert "cannot be" in problem(path)


def test_made_by_a_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    database = db.open_database(path)
    database.table("_sqlite_migrations").insert(
        {"migration_set": "onrecord", "name": "holograms", "applied_at": "2099-01-01"}
    )
    database.close()
    assert "newer version" in problem(path)


def test_read_only_of_an_older_or_empty_database(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    sqlite3.connect(path).execute("PRAGMA user_version = 1")
    assert "holds no articles" in problem(path, read_only=True)
    database = db.open_database(path)
    database.execute("DELETE FROM _sqlite_migrations WHERE name = 'what_people_decided'")
    database.close()
    assert "older version" in problem(path, read_only=True)


def test_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.05)
    path = tmp_path / "news.db"
    database = db.open_database(path)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    assert db.open_database(path)["articles"].count == 0, "reading goes on beside a writer"
    with pytest.raises(db.DatabaseProblem, match="locked by another process"):
        read(database, two_articles())
    other.rollback()
    assert read(database, two_articles()) == ["new", "new"]


def test_disk_full_keeps_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    database = db.open_database(path)
    first, second = two_articles()
    read(database, [first])
    before = contents(database)
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages}")
    long = second[0].text + "\n" + "and so on " * 20_000
    with pytest.raises(db.DatabaseProblem, match="disk is full"):
        read(database, [(replace(second[0], text=long), second[1])])
    database.close()
    assert contents(db.open_database(path)) == before


def test_damaged(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    database = db.open_database(path)
    read(database, two_articles())
    database.close()
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    assert "damaged" in problem(path)


def test_reviews_of_an_older_database_stay_word_for_word(tmp_path: Path) -> None:
    """The table moves, since its verdicts are more now: each row, its link, its undoing and its guards stay."""
    path = tmp_path / "old.db"
    old = Database(sqlite3.connect(path))
    migrations.apply(old, stop_before="what_was_missed")
    old.conn.executemany(
        "INSERT INTO reviews (quote_id, article_key, content, spans, speaker, verdict, corrected_speaker, reviewer, "
        "time, note, chosen, undoes) VALUES (?, 'a', 'No.', '{\"content\":[[0,3]]}', 'Ann Lee', ?, ?, 'eva', 't', ?, ?, ?)",
        [
            ("q1", "right", None, "heard", "sample", None),
            ("q2", "wrong_speaker", "Bob Stone", None, "page", None),
            ("q1", "undo", None, None, "sample", 1),
        ],
    )
    old.conn.commit()
    names = "id, quote_id, article_key, content, spans, speaker, verdict, corrected_speaker, reviewer, time, note, chosen, undoes"
    before = old.execute(f"SELECT {names} FROM reviews ORDER BY id").fetchall()
    links = old.execute("SELECT review_id, quote_id, fit, reason FROM review_links").fetchall()
    old.close()
    new = db.open_database(path)
    assert new.execute(f"SELECT {names} FROM reviews ORDER BY id").fetchall() == before
    assert new.execute("SELECT review_id, quote_id, fit, reason FROM review_links").fetchall() == links
    assert new.execute("PRAGMA foreign_key_check").fetchall() == []
    for change in ("UPDATE reviews SET note = 'x'", "DELETE FROM reviews"):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            new.execute(change)
    new.close()


@pytest.mark.parametrize(
    ("error", "takes_none"),
    [
        ("attempt to write a readonly database", True),
        ("unable to open database file", True),
        ("database is locked", False),
        (None, False),
    ],
)
def test_whether_a_database_can_be_written_where_it_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: str | None, takes_none: bool
) -> None:
    path = tmp_path / "a.db"
    db.open_database(path).close()

    class Refusing(sqlite3.Connection):
        def execute(self, *given: object) -> sqlite3.Cursor:
            raise sqlite3.OperationalError(error)

    if error:
        connect = sqlite3.connect
        monkeypatch.setattr(sqlite3, "connect", lambda *a, **more: connect(*a, factory=Refusing, **more))
    assert connection.takes_no_writing(path) is takes_none
