"""What reviewers gave to somebody else, or to nobody, is no longer of whom it was found for: in ids, kinds, filters, facets."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database

from db import open_database
from db.filters import BY_NAME
from db.records.article_rows import prepare
from db.review import reviews
from db.search import facets, quotations
from db.writing.writer import begin_run, write_many
from extractors import Article, extract

TEXT = (
    "“It is late,” said Ann Lee, the mayor. “It is wet,” said a spokesman. "
    "The harbour board said that the pier was shut."
)


@pytest.fixture
def db(tmp_path: Path) -> Database:
    """Ann Lee's words are nobody's known, the spokesman's are hers, the board's are of somebody who is not known here."""
    db = open_database(tmp_path / "news.db", create=True)
    article = Article(id="one", text=TEXT)
    write_many(db, [prepare(article, extract(article))], begin_run(db, "1"))
    ids = {row["text"]: row["id"] for row in quotations.find(db)}
    reviews.record(db, ids["“It is late,”"], "wrong_speaker", "ana", chosen="page")
    reviews.record(
        db, ids["“It is wet,”"], "wrong_speaker", "ana", corrected_speaker="Ann Lee", chosen="page"
    )
    reviews.record(
        db,
        ids["that the pier was shut"],
        "wrong_speaker",
        "ana",
        corrected_speaker="Zoe Quist",
        chosen="page",
    )
    return db


def test_a_row_has_the_id_and_kind_of_whom_it_was_given_to(db: Database) -> None:
    (lee,) = (id for (id,) in db.execute("SELECT id FROM speakers WHERE name = 'Ann Lee'"))
    rows = {row["text"]: row for row in quotations.find(db)}
    told = {
        text: (row["speaker"], row["speaker_id"], row["speaker_kind"], bool(row["extracted_speaker"]))
        for text, row in rows.items()
    }
    assert told == {
        "“It is late,”": (None, None, None, True),
        "“It is wet,”": ("Ann Lee", lee, "person", True),
        "that the pier was shut": ("Zoe Quist", None, None, True),
    }


def test_filters_ask_for_whom_it_was_given_to(db: Database) -> None:
    def texts(**asked: object) -> set[str]:
        return {row["text"] for row in quotations.find(db, **asked)}

    assert texts(named=True) == {"“It is wet,”", "that the pier was shut"}
    assert texts(named=False) == {"“It is late,”"}
    assert texts(speaker_kind="person") == {"“It is wet,”"}
    assert texts(speaker_kind="individual") == set() == texts(speaker_kind="organization")


@pytest.mark.parametrize("given", [{}, {"named": "yes"}, {"words": "it is"}])
def test_each_facet_counts_what_its_link_finds(db: Database, given: dict[str, str]) -> None:
    asked = {name: BY_NAME[name].read(value) for name, value in given.items()}
    for one in facets.facets(db, given, asked, quotations.count(db, **asked)):
        for value in one.values:
            wanted = {name: BY_NAME[name].read(text) for name, text in {**given, **value.filters}.items()}
            assert quotations.count(db, **wanted) == value.count, (one.facet.name, value)
