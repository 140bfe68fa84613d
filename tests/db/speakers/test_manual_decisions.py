"""Decisions about speakers: what they change, that they can be undone, and that later reading keeps them."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from random import Random

import pytest
from made import ANN, BOB, Pair, check, contents, pair, read, said
from sqlite_utils import Database

from db import open_database
from db.search import quotations
from db.speakers import manual_decisions
from db.speakers.manual_decisions import DecisionProblem
from db.writing import writer
from extractors.model import Speaker

ANNE = Speaker("Anne Lee", "person", "mayor", None, ("Lee",))


def article(key: str, *speakers: Speaker, publisher: str = "Elm Post") -> Pair:
    """An article in which each of these says one thing."""
    lines = [f"Nr {n} is late, said {s.name}." for n, s in enumerate(speakers)]
    text = f"About {key}\n" + "\n".join(lines)
    found = [said(text, f"Nr {n} is late", s) for n, s in enumerate(speakers)]
    return pair(key, text, *found, publisher=publisher, date=f"2024-01-{len(key):02}")


@pytest.fixture
def db() -> Database:
    database = open_database(":memory:")
    read(
        database,
        [
            article("a", ANN, BOB),
            article("bb", ANNE),
            article("ccc", ANN, ANNE),
            article("dddd", ANN, publisher="Oak"),
        ],
    )
    return database


def of(db: Database, name: str) -> str:
    (row,) = db.execute("SELECT id FROM speakers WHERE name = ?", [name]).fetchall()
    return row[0]


def counts(db: Database) -> dict[str, int]:
    return dict(db.execute("SELECT name, quote_count FROM speakers").fetchall())


def test_merging_two_speakers(db: Database) -> None:
    manual_decisions.merge(db, of(db, "Anne Lee"), of(db, "Ann Lee"), "Eva", "one mayor")
    assert counts(db) == {"Ann Lee": 5, "Bob Stone": 1}
    assert [row["text"] for row in quotations.find(db, speaker="Anne Lee", order="oldest")] == [
        "Nr 0 is late",
        "Nr 0 is late",
        "Nr 0 is late",
        "Nr 1 is late",
        "Nr 0 is late",
    ]
    assert db.execute("SELECT articles FROM speaker_names WHERE name = 'Lee'").fetchall() == [(4,)]
    check(db)


def test_undoing_leaves_no_trace_but_the_record(db: Database) -> None:
    before = contents(db)
    decision = manual_decisions.merge(db, of(db, "Anne Lee"), of(db, "Ann Lee"), "Eva")
    assert contents(db) != before
    manual_decisions.undo(db, decision, "Eva")
    assert contents(db) == before
    check(db)
    assert [(row["action"], row["undone"]) for row in manual_decisions.history(db)] == [
        ("undo", False),
        ("merge", True),
    ]
    with pytest.raises(DecisionProblem, match="no decision"):
        manual_decisions.undo(db, decision, "Eva")


def test_renaming_and_undoing_it(db: Database) -> None:
    before = contents(db)
    first = manual_decisions.rename(db, of(db, "Bob Stone"), "Robert  Stone", "Eva")
    assert "Robert Stone" in counts(db)
    second = manual_decisions.rename(db, of(db, "Robert Stone"), "The Union", "Eva", kind="organization")
    assert db.execute(
        "SELECT speaker_kind FROM quotes JOIN speakers ON speakers.id = speaker_id WHERE name = 'The Union'"
    ).fetchall() == [("organization",)]
    assert [row["name"] for row in quotations.speakers(db, "Bob Stone")] == ["The Union"], (
        "the old name still finds"
    )
    manual_decisions.undo(db, second, "Eva")
    assert "Robert Stone" in counts(db)
    manual_decisions.undo(db, first, "Eva")
    assert contents(db) == before


def test_splitting_by_articles_and_by_outlet(db: Database) -> None:
    before = contents(db)
    by_key = manual_decisions.split(db, of(db, "Ann Lee"), "Ann Lee (senator)", "Eva", articles=["a"])
    assert counts(db) == {"Ann Lee": 2, "Ann Lee (senator)": 1, "Anne Lee": 2, "Bob Stone": 1}
    by_outlet = manual_decisions.split(db, of(db, "Ann Lee"), "Ann Lee of Oak", "Eva", publisher="Oak")
    assert counts(db) == {
        "Ann Lee": 1,
        "Ann Lee (senator)": 1,
        "Ann Lee of Oak": 1,
        "Anne Lee": 2,
        "Bob Stone": 1,
    }
    check(db)
    manual_decisions.undo(db, by_key, "Eva")
    manual_decisions.undo(db, by_outlet, "Eva")
    assert contents(db) == before


def test_later_reading_keeps_decisions(db: Database) -> None:
    manual_decisions.merge(db, of(db, "Anne Lee"), of(db, "Ann Lee"), "Eva")
    manual_decisions.split(db, of(db, "Ann Lee"), "Ann Lee of Oak", "Eva", publisher="Oak")
    manual_decisions.rename(db, of(db, "Bob Stone"), "Robert Stone", "Eva")
    read(db, [article("eeeee", ANNE, BOB), article("ffffff", ANNE, publisher="Oak")])
    assert counts(db) == {"Ann Lee": 5, "Ann Lee of Oak": 2, "Robert Stone": 2}
    check(db)
    read(db, [article("a", ANN, BOB)], rules="2")
    assert counts(db) == {"Ann Lee": 5, "Ann Lee of Oak": 2, "Robert Stone": 2}
    check(db)


def test_a_decision_outlives_the_articles_it_was_made_on(db: Database) -> None:
    manual_decisions.merge(db, of(db, "Anne Lee"), of(db, "Ann Lee"), "Eva")
    writer.remove(db, ["a", "bb", "ccc", "dddd"])
    read(db, [article("a", ANNE)])
    assert counts(db) == {"Ann Lee": 1}


def test_undoing_one_of_a_chain(db: Database) -> None:
    into_ann = manual_decisions.merge(db, of(db, "Anne Lee"), of(db, "Ann Lee"), "Eva")
    manual_decisions.merge(db, of(db, "Ann Lee"), of(db, "Bob Stone"), "Eva")
    assert counts(db) == {"Bob Stone": 6}
    manual_decisions.undo(db, into_ann, "Eva")
    assert counts(db) == {"Bob Stone": 4, "Anne Lee": 2}
    check(db)


@pytest.mark.parametrize("seed", range(8))
def test_any_decisions_then_all_undone_is_as_before(db: Database, seed: int) -> None:
    before, random = contents(db), Random(seed)
    made = []
    for _ in range(6):
        ids = [row[0] for row in db.execute("SELECT id FROM speakers ORDER BY id").fetchall()]
        one = random.choice(ids)
        others = [other for other in ids if other != one]
        way = random.randrange(3)
        if way == 0 and others:
            made.append(manual_decisions.merge(db, one, random.choice(others), "Eva"))
        elif way == 1:
            made.append(manual_decisions.rename(db, one, f"Name {random.randrange(99)}", "Eva"))
        else:
            made.append(
                manual_decisions.split(db, one, f"New {random.randrange(99)}", "Eva", articles=["a", "ccc"])
            )
        check(db)
    random.shuffle(made)
    for decision in made:
        manual_decisions.undo(db, decision, "Eva")
        check(db)
    assert contents(db) == before


def test_what_cannot_be_decided(db: Database) -> None:
    ann = of(db, "Ann Lee")
    before = contents(db, "speaker_decisions")
    with pytest.raises(DecisionProblem, match="itself"):
        manual_decisions.merge(db, ann, ann, "Eva")
    with pytest.raises(DecisionProblem, match="no speaker 'nobody'"):
        manual_decisions.merge(db, "nobody", ann, "Eva")
    with pytest.raises(DecisionProblem, match="needs a name"):
        manual_decisions.rename(db, ann, "  ", "Eva")
    with pytest.raises(DecisionProblem, match="say in which articles"):
        manual_decisions.split(db, ann, "Another", "Eva")
    assert contents(db, "speaker_decisions") == before


def test_decisions_are_only_added_to(db: Database) -> None:
    manual_decisions.rename(db, of(db, "Ann Lee"), "A. Lee", "Eva")
    for statement in ("DELETE FROM speaker_decisions", "UPDATE speaker_decisions SET reviewer = 'Ada'"):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            db.execute(statement)


def test_history_of_a_speaker(db: Database) -> None:
    manual_decisions.rename(db, of(db, "Bob Stone"), "Robert Stone", "Eva")
    ann = of(db, "Ann Lee")
    manual_decisions.merge(db, of(db, "Anne Lee"), ann, "Eva")
    assert [
        (row["action"], row["speaker_name"], row["name"]) for row in manual_decisions.history(db, ann)
    ] == [("merge", "Anne Lee", "Ann Lee")]
    assert len(manual_decisions.history(db)) == 2


def test_a_speaker_with_two_names_in_one_article_counts_once(db: Database) -> None:
    manual_decisions.merge(db, of(db, "Anne Lee"), of(db, "Ann Lee"), "Eva")
    both = replace(article("ggggggg", ANN, ANNE)[0])
    read(db, [(both, article("ggggggg", ANN, ANNE)[1])])
    check(db)
