"""Verdicts: recorded, undone, carried over to what the rules of tomorrow find."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from made import ANN, BOB, check, pair, read, said, two_articles
from sqlite_utils import Database

from db import open_database
from db.review import reviews
from db.review.reviews import ReviewProblem
from db.writing import writer
from extractors.model import Attribution, Span, Speaker

TEXT = '"The bridge is open," said Lee. "And it will stay so," Stone said. Nothing else was "new" that day.'
OPEN, STAY, NEW = '"The bridge is open,"', '"And it will stay so,"', '"new"'


def rules(db: Database, version: str, *found: Attribution, text: str = TEXT) -> None:
    read(db, [pair("a", text, *found)], rules=version)


def first_rules(db: Database) -> None:
    rules(db, "1", said(TEXT, OPEN, ANN), said(TEXT, STAY, BOB), said(TEXT, NEW, BOB))


@pytest.fixture
def db() -> Database:
    database = open_database(":memory:")
    first_rules(database)
    return database


def quote(db: Database, text: str) -> str:
    (row,) = db.execute("SELECT id FROM quotes WHERE text = ?", [text]).fetchall()
    return row[0]


def answers(db: Database) -> dict[str, tuple[Any, ...]]:
    """Verdict and current speaker of each quotation."""
    return {
        text: (verdict, speaker)
        for text, verdict, speaker in db.execute(
            "SELECT text, verdict, current_speaker FROM quotes_reviewed"
        ).fetchall()
    }


def test_verdicts_show_as_the_current_answer(db: Database) -> None:
    assert answers(db) == {OPEN: (None, "Ann Lee"), STAY: (None, "Bob Stone"), NEW: (None, "Bob Stone")}
    reviews.record(db, quote(db, OPEN), "right", "Eva")
    reviews.record(
        db, quote(db, STAY), "wrong_speaker", "Eva", corrected_speaker=" Jo  Hill ", note="see line 2"
    )
    reviews.record(db, quote(db, NEW), "not_speech", "Eva")
    assert answers(db) == {
        OPEN: ("right", "Ann Lee"),
        STAY: ("wrong_speaker", "Jo Hill"),
        NEW: ("not_speech", None),
    }
    assert db.execute(
        "SELECT name FROM speakers JOIN quotes ON speakers.id = speaker_id WHERE text = ?", [STAY]
    ).fetchall() == [("Bob Stone",)], "what was extracted stays"


def test_a_wrong_speaker_without_a_name_leaves_nobody(db: Database) -> None:
    reviews.record(db, quote(db, OPEN), "wrong_speaker", "Eva")
    assert answers(db)[OPEN] == ("wrong_speaker", None)


def test_the_last_standing_verdict_counts_and_undo_goes_back(db: Database) -> None:
    first = reviews.record(db, quote(db, OPEN), "wrong_words", "Eva")
    second = reviews.record(db, quote(db, OPEN), "right", "Ada")
    assert answers(db)[OPEN][0] == "right"
    assert [row["id"] for row in reviews.of_quote(db, quote(db, OPEN))] == [second, first]
    last = reviews.last_of(db, "Ada")
    assert last and last["id"] == second
    reviews.undo(db, second, "Ada")
    assert answers(db)[OPEN][0] == "wrong_words"
    reviews.undo(db, first, "Eva")
    assert answers(db)[OPEN][0] is None
    assert reviews.last_of(db, "Eva") is None
    assert db["reviews"].count == 4
    again = reviews.record(db, quote(db, OPEN), "unsure", "Eva")
    assert answers(db)[OPEN][0] == "unsure" and again > second


def test_what_cannot_be_recorded(db: Database) -> None:
    some = quote(db, OPEN)
    for arguments, message in [
        ((some, "great", "Eva"), "no verdict 'great'"),
        ((some, "undo", "Eva"), "no verdict 'undo'"),
        (("nothing", "right", "Eva"), "no quotation 'nothing'"),
        ((some, "right", " "), "reviewer"),
    ]:
        with pytest.raises(ReviewProblem, match=message):
            reviews.record(db, *arguments)
    with pytest.raises(ReviewProblem, match="wrong_speaker"):
        reviews.record(db, some, "right", "Eva", corrected_speaker="Jo")
    with pytest.raises(ReviewProblem, match="way of choosing"):
        reviews.record(db, some, "right", "Eva", chosen="dream")
    review = reviews.record(db, some, "right", "Eva")
    with pytest.raises(ReviewProblem, match="by Eva"):
        reviews.undo(db, review, "Ada")
    with pytest.raises(ReviewProblem, match="no review 99"):
        reviews.undo(db, 99, "Eva")
    reviews.undo(db, review, "Eva")
    with pytest.raises(ReviewProblem, match="undone before"):
        reviews.undo(db, review, "Eva")


def test_reviews_are_only_added_to(db: Database) -> None:
    reviews.record(db, quote(db, OPEN), "right", "Eva")
    for statement in ("DELETE FROM reviews", "UPDATE reviews SET verdict = 'unsure'"):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            db.execute(statement)


def test_the_same_result_of_other_rules_keeps_all(db: Database) -> None:
    for text, verdict in ((OPEN, "right"), (STAY, "unsure"), (NEW, "not_speech")):
        reviews.record(db, quote(db, text), verdict, "Eva")
    before = answers(db)
    rules(db, "2", said(TEXT, OPEN, ANN, rule="new"), said(TEXT, STAY, BOB), said(TEXT, NEW, BOB))
    assert answers(db) == before
    assert list(reviews.unfitting(db)) == []
    check(db)


LONGER = OPEN + " said"
JO = Speaker("Jo Hill", "person", names=("Hill",))

CARRIED = [
    # verdict, corrected, what the new rules find in its place, then: fit, verdict shown, speaker shown
    ("right", None, (OPEN, ANN), "fits", "right", "Ann Lee"),
    (
        "right",
        None,
        (OPEN, Speaker("Ann B. Lee", "person", names=("Ann Lee",))),
        "fits",
        "right",
        "Ann B. Lee",
    ),
    ("right", None, (OPEN, BOB), "unfit", None, "Bob Stone"),
    ("right", None, (OPEN, None), "unfit", None, None),
    ("right", None, (LONGER, ANN), "unfit", None, "Ann Lee"),
    ("right", None, None, "unfit", None, None),
    ("unsure", None, (OPEN, BOB), "fits", "unsure", "Bob Stone"),
    ("wrong_words", None, (OPEN, ANN), "fits", "wrong_words", "Ann Lee"),
    ("wrong_words", None, (LONGER, ANN), "settled", None, "Ann Lee"),
    ("wrong_words", None, None, "settled", None, None),
    ("not_speech", None, (OPEN, BOB), "fits", "not_speech", None),
    ("not_speech", None, (LONGER, BOB), "fits", "not_speech", None),
    ("not_speech", None, None, "settled", None, None),
    ("wrong_speaker", "Jo Hill", (OPEN, ANN), "fits", "wrong_speaker", "Jo Hill"),
    ("wrong_speaker", "Jo Hill", (LONGER, ANN), "fits", "wrong_speaker", "Jo Hill"),
    ("wrong_speaker", "Jo Hill", (OPEN, BOB), "fits", "wrong_speaker", "Jo Hill"),
    ("wrong_speaker", "jo hill", (OPEN, JO), "settled", "right", "Jo Hill"),
    ("wrong_speaker", "Jo Hill", (LONGER, JO), "unfit", None, "Jo Hill"),
    ("wrong_speaker", "Jo Hill", None, "unfit", None, None),
    ("wrong_speaker", None, (OPEN, ANN), "fits", "wrong_speaker", None),
    ("wrong_speaker", None, (OPEN, BOB), "unfit", None, "Bob Stone"),
]


@pytest.mark.parametrize(("verdict", "corrected", "now", "fit", "shown", "speaker"), CARRIED)
def test_carrying_over(
    db: Database,
    verdict: str,
    corrected: str | None,
    now: tuple[str, Speaker | None] | None,
    fit: str,
    shown: str | None,
    speaker: str | None,
) -> None:
    review = reviews.record(db, quote(db, OPEN), verdict, "Eva", corrected_speaker=corrected)
    found = [said(TEXT, now[0], now[1], cue=())] if now else []
    rules(db, "2", *found, said(TEXT, STAY, BOB))
    assert db.execute("SELECT fit FROM review_links").fetchall() == [(fit,)]
    if now:
        assert answers(db)[now[0]] == (shown, speaker)
    assert [row["id"] for row in reviews.unfitting(db)] == ([review] if fit == "unfit" else [])
    first_rules_again = [said(TEXT, OPEN, ANN), said(TEXT, STAY, BOB), said(TEXT, NEW, BOB)]
    rules(db, "3", *first_rules_again)
    assert answers(db)[OPEN][0] == verdict, "when the rules come back, so does the verdict"
    check(db)


def test_words_that_moved_are_found_by_content(db: Database) -> None:
    reviews.record(db, quote(db, STAY), "right", "Eva")
    moved = "A correction was made to this article.\n" + TEXT
    rules(db, "1", said(moved, OPEN, ANN), said(moved, STAY, BOB), text=moved)
    assert answers(db)[STAY] == ("right", "Bob Stone")


def test_the_nearest_of_the_same_words_is_meant(db: Database) -> None:
    def twice(text: str) -> list[Attribution]:
        one = said(text, "Yes", ANN)
        start = text.rindex("Yes")
        return [one, said(text, "Yes", BOB)._replace(content=(Span(start, start + 3),))]

    text = "Yes, said Lee. Yes, said Stone."
    rules(db, "1", *twice(text), text=text)
    (meant,) = db.execute("SELECT id FROM quotes WHERE start = 15").fetchone()
    reviews.record(db, meant, "not_speech", "Eva")
    rules(db, "1", *twice("Oh. " + text), text="Oh. " + text)
    assert db.execute("SELECT start FROM quotes_reviewed WHERE verdict IS NOT NULL").fetchall() == [(19,)]


def test_an_article_removed_and_read_again(db: Database) -> None:
    reviews.record(db, quote(db, OPEN), "right", "Eva")
    writer.remove(db, ["a"])
    (row,) = reviews.unfitting(db)
    assert (row["reason"], row["content"], row["article_key"]) == ("the article was removed", OPEN, "a")
    first_rules(db)
    assert answers(db)[OPEN] == ("right", "Ann Lee")


def test_corrections_since_a_day() -> None:
    db = open_database(":memory:")
    read(db, two_articles())
    ids = [row[0] for row in db.execute("SELECT id FROM quotes ORDER BY confidence DESC").fetchall()]
    reviews.record(db, ids[0], "right", "Eva", time="2024-05-01T10:00:00+00:00")
    reviews.record(db, ids[1], "wrong_words", "Eva", time="2024-05-01T10:00:00+00:00")
    reviews.record(
        db, ids[2], "wrong_speaker", "Ada", corrected_speaker="Jo", time="2024-05-03T10:00:00+00:00"
    )
    assert [row["verdict"] for row in reviews.corrections(db)] == ["wrong_speaker", "wrong_words"]
    (row,) = reviews.corrections(db, since="2024-05-02")
    assert (row["extracted_speaker"], row["corrected_speaker"], row["title"]) == ("Ann Lee", "Jo", "Trains")
