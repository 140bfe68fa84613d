"""Classes and places of roles, while several work on one database and after articles were read again."""

from __future__ import annotations

import pytest
from made import pair, said
from sqlite_utils import Database

from db import open_database
from db.speakers import linking
from db.writing import writer
from extractors.model import Speaker

SPOKESMAN = Speaker("Adam Petrie", "person", "spokesman", "Elm", ("Adam Petrie",))


def article(key: str, lead: str = "", day: str = "2024-03-01"):
    text = f"{lead}It is late, said spokesman Adam Petrie of Elm on day {key}."
    return pair(key, text, said(text, "It is late", SPOKESMAN), date=day)


@pytest.fixture
def db() -> Database:
    return open_database(":memory:")


def classes(db: Database) -> list[str | None]:
    return [row[0] for row in db.execute("SELECT role_class FROM quotes ORDER BY id").fetchall()]


def write(db: Database, run: int, *pairs) -> None:
    for made in pairs:
        writer.write(db, *made, run)


def test_what_is_written_after_somebody_linked_during_the_run_has_its_class_too(db: Database) -> None:
    run = writer.begin_run(db, "1")
    write(db, run, article("a"))
    linking.link_speakers(db)  # quotes link, or a reviewer who keeps two apart
    write(db, run, article("b"), article("c"))
    linking.link_speakers(db)
    assert classes(db) == ["spokesperson"] * 3


def test_a_run_that_ends_while_another_still_writes_leaves_that_its_classes(db: Database) -> None:
    slow, quick = writer.begin_run(db, "1"), writer.begin_run(db, "1")
    write(db, slow, article("a"))
    write(db, quick, article("b"))
    linking.link_speakers(db)
    writer.end_run(db, quick, {})
    write(db, slow, article("c"))
    linking.link_speakers(db)
    assert classes(db) == ["spokesperson"] * 3


def test_only_what_was_written_since_is_classed(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    write(db, writer.begin_run(db, "1"), article("a"))
    linking.link_speakers(db)
    classed: list[str] = []
    monkeypatch.setattr("db.speakers.role_history._class_quotes", lambda _, __, id: classed.append(id))
    linking.link_speakers(db)
    assert not classed
    write(db, writer.begin_run(db, "1"), article("b"))
    linking.link_speakers(db)
    assert len(classed) == 1


def test_a_role_that_an_article_no_longer_states_is_no_longer_held_in_the_others(db: Database) -> None:
    silent = "It is late, said Adam Petrie."
    without = Speaker("Adam Petrie", "person", None, None, ("Adam Petrie",))
    run = writer.begin_run(db, "1")
    write(db, run, article("a"), pair("b", silent, said(silent, "It is late", without), date="2024-03-02"))
    linking.link_speakers(db)
    assert classes(db) == ["spokesperson"] * 2
    writer.remove(db, ["a"])
    linking.link_speakers(db)
    assert classes(db) == [None]


def places(db: Database) -> list[str]:
    """The words of the first article at the place of each role."""
    query = 'SELECT substr(a.text, start + 1, "end" - start) FROM speaker_roles AS r JOIN articles AS a ON a.id = article_id'
    return [row[0] for row in db.execute(query).fetchall()]


def test_the_place_of_a_role_is_in_the_article_that_comes_to_be_the_first(db: Database) -> None:
    write(db, writer.begin_run(db, "1"), article("a", lead="The board met for long on Monday. " * 5))
    linking.link_speakers(db)
    assert places(db) == ["spokesman"]
    write(db, writer.begin_run(db, "1"), article("b", day="2024-01-01"))
    linking.link_speakers(db)
    assert places(db) == ["spokesman"]


def test_until_the_new_place_is_found_there_is_none(db: Database) -> None:
    write(db, writer.begin_run(db, "1"), article("a", lead="The board met for long on Monday. " * 5))
    linking.link_speakers(db)
    write(db, writer.begin_run(db, "1"), article("b", day="2024-01-01"))
    assert db.execute('SELECT start, "end" FROM speaker_roles').fetchall() == [(None, None)]
