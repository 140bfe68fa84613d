"""Who speaks, as reviewers have it: lists, files, the API and plain Datasette's views count as the pages do."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlite_utils import Database

import quotes
from db import open_database
from db.conditions import speaker_ids
from db.review import reviews
from db.search import quotations
from quotes.cli import main
from quotes.ingest.run import ingest

TEXT = (
    "“We sail at noon,” said Joan Petrak, a pilot. “It rains,” said Ove Sand and Joan Petrak. “No bread,” said Una Carr. "
    "“Soup is cold,” said Ned Ames. Ames said the soup was cold."
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    db = open_database(tmp_path / "news.db")
    ingest(db, [str(tmp_path / "a.txt")], workers=1)
    found = {row["text"]: row["id"] for row in quotations.find(db)}
    reviews.record(db, found["“No bread,”"], "not_speech", "ana")
    reviews.record(db, found["“Soup is cold,”"], "wrong_speaker", "ana", corrected_speaker="Earl Davos")
    reviews.record(db, found["the soup was cold"], "wrong_sense", "ana", corrected_stance="denied")
    db.close()
    return tmp_path / "news.db"


@pytest.fixture
def db(path: Path) -> Database:
    return open_database(path)


def run(*arguments: object) -> str:
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_whom_only_a_reviewer_named_is_found(path: Path) -> None:
    assert "Earl Davos" in run("speakers", "Earl Davos", "--db", path)
    rows = json.loads(run("speakers", "--json", "--db", path))
    (davos,) = [row for row in rows if row["name"] == "Earl Davos"]
    assert (davos["quote_count"], davos["id"], davos["kind"], davos["names"]) == (
        1,
        None,
        None,
        ["Earl Davos"],
    )
    listed = list(csv.DictReader(run("speakers", "davos", "--csv", "--db", path).splitlines()))
    assert [(row["name"], row["quote_count"]) for row in listed] == [("Earl Davos", "1")]
    with quotes.open_archive(path) as archive:
        assert [row["name"] for row in archive.speakers("Earl Davos")] == ["Earl Davos"]
        assert "Earl Davos" not in [row["name"] for row in archive.speakers(kind="person")]
        assert len(archive.speakers(limit=2)) == 2


def test_who_has_no_quotation_left_is_not_listed(path: Path, db: Database) -> None:
    assert "Una Carr" not in [row["name"] for row in quotations.everybody(db)]
    assert "Nobody found." in CliRunner().invoke(main, ["speakers", "Una Carr", "--db", str(path)]).output
    counts = {row["name"]: row["quote_count"] for row in quotations.everybody(db)}
    assert counts["Ned Ames"] == 1 and counts["Joan Petrak"] == 2
    assert list(counts.values()) == sorted(counts.values(), reverse=True)


def test_the_views_of_datasette_count_as_the_pages_do(db: Database) -> None:
    (listed,) = db.execute("SELECT count(*) FROM quotes_reviewed WHERE listed").fetchone()
    assert listed == quotations.count(db) < db["quotes"].count
    said = dict(
        db.execute(
            "SELECT speaker, count(*) FROM speakers_of_quotes GROUP BY coalesce(speaker_id, speaker)"
        ).fetchall()
    )
    for row in quotations.everybody(db):
        assert said[row["name"]] == row["quote_count"]
        if row["id"]:
            (theirs,) = db.execute(
                "SELECT count(*) FROM quotes_reviewed WHERE listed AND id IN (SELECT quote_id FROM speakers_of_quotes WHERE speaker_id = ?)",
                [row["id"]],
            ).fetchone()
            assert theirs == row["quote_count"] == quotations.count(db, speaker_id=row["id"])
    assert speaker_ids(db, "Una Carr") and "Una Carr" not in said
    today = {row["id"]: row["stance"] for row in quotations.find(db)}
    assert dict(db.execute("SELECT id, current_stance FROM quotes_reviewed WHERE listed").fetchall()) == today
