"""``quotes audit``: estimates, agreement and corrections from the verdicts in the database."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from random import Random

import pytest

from db import open_database
from db.review import reviews, sampling
from db.search import quotations

from .conftest import SAMPLES, Run


@pytest.fixture
def news(run: Run, tmp_path: Path) -> Path:
    """The samples with twenty verdicts of a random sample: every fourth gives another speaker."""
    path = tmp_path / "news.db"
    run("ingest", SAMPLES, "--db", path, "--quiet")
    db = open_database(path)
    for number in range(20):
        quote = sampling.next_at_random(db, Random(number))
        assert quote is not None
        if number % 4:
            reviews.record(
                db, quote, "right", "ana", chosen="sample", time=f"2026-03-{number + 1:02}T10:00:00+00:00"
            )
        else:
            reviews.record(
                *(db, quote, "wrong_speaker", "ana"),
                corrected_speaker="[b]Zoe\x1b Quist",
                chosen="sample",
                time=f"2026-03-{number + 1:02}T10:00:00+00:00",
            )
        if number < 5:
            reviews.record(db, quote, "right", "ben", chosen="page")
    db.close()
    return path


def test_few_verdicts_give_no_share(run: Run, news: Path) -> None:
    out = run("audit", "--db", news).stdout
    assert "Too few verdicts on the random sample yet for a share: 20 of 100." in out and "%" not in out
    assert "ana and ben agree on" in out


def test_the_estimate_its_errors_and_its_groups(
    run: Run, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.review.accuracy_estimates.ENOUGH", 50)
    db = open_database(news)
    for row in db.query("SELECT id FROM quotes WHERE rule <> 'reviewer' LIMIT 200"):
        reviews.record(db, row["id"], "wrong_role", "ana", corrected_role="pilot", chosen="sample")
    db.close()
    out = " ".join(run("audit", "--db", news).stdout.split())
    assert re.search(
        r"\b\d+% of the attributions are right \(95 % interval \d+% to \d+%\), by \d+ verdicts", out
    )
    assert "the speaker’s role 0% 0% to 4%" in out
    assert "speaker kind" in out and "outlet" in out and "kind" in out


def test_as_data(run: Run, news: Path) -> None:
    rows = json.loads(run("audit", "--json", "--db", news).stdout)
    assert rows[0]["group"] == "all" and rows[0]["judged"] == 20
    assert 0 <= rows[0]["low"] <= rows[0]["precision"] <= rows[0]["high"] <= 1
    assert rows[-2]["group"] == "found of all that is there" and rows[-2]["judged"] == 0
    assert rows[-1]["group"] == "agreement" and {rows[-1]["first"], rows[-1]["second"]} == {"ana", "ben"}
    table = list(csv.DictReader(io.StringIO(run("audit", "--csv", "--db", news).stdout)))
    assert [row["value"] for row in table] == [
        row["value"] or "" for row in rows if row["group"] != "agreement"
    ]


def test_corrections_since_a_day(run: Run, news: Path) -> None:
    everything = json.loads(run("audit", "--corrections", "--json", "--db", news).stdout)
    since = json.loads(run("audit", "--corrections", "--since", "2026-03-12", "--json", "--db", news).stdout)
    assert len(everything) > len(since) > 0
    assert all(row["time"] >= "2026-03-12" for row in since)
    table = list(csv.DictReader(io.StringIO(run("audit", "--corrections", "--csv", "--db", news).stdout)))
    assert [row["quote_id"] for row in table] == [row["quote_id"] for row in everything]
    out = run("audit", "--corrections", "--db", news).stdout
    assert "wrong speaker" in out and "[b]Zoe" in out and "\x1b" not in out


def test_since_belongs_to_corrections(run: Run, news: Path) -> None:
    assert "--corrections" in run("audit", "--since", "2026", "--db", news, code=2).stderr


def test_without_verdicts_it_says_where_to_begin(run: Run, tmp_path: Path) -> None:
    run("ingest", SAMPLES, "--db", tmp_path / "new.db", "--quiet")
    result = run("audit", "--db", tmp_path / "new.db")
    assert result.stdout == "" and "quotes serve --reviewer NAME" in result.stderr


def test_reviews_go_out_and_come_back(run: Run, news: Path, tmp_path: Path) -> None:
    """Verdicts, the right words and role, and what was missed, into a database that was read anew."""
    db = open_database(news)
    key, text = db.execute(
        "SELECT key, text FROM articles WHERE quote_count > 2 ORDER BY key LIMIT 1"
    ).fetchone()
    direct, other = (
        row["id"]
        for row in db.query(  # none that a test before has judged: of two verdicts by one person the last stands
            "SELECT id FROM quotes WHERE kind = 'direct' AND NOT EXISTS "
            "(SELECT 1 FROM review_links WHERE quote_id = quotes.id) ORDER BY length(text) DESC LIMIT 2"
        )
    )
    (words,) = db.execute("SELECT text FROM quotes WHERE id = ?", [direct]).fetchone()
    shorter = " ".join(words.strip('“”"').split()[:3])
    reviews.record(db, direct, "wrong_words", "ana", corrected_words=shorter)
    reviews.record(db, other, "wrong_role", "ana", corrected_role="pilot", corrected_affiliation="Air Elm")
    missed = " ".join(text.split()[:4])
    reviews.record_missed(
        db, key, missed, "ana", speaker="Zoe Quist", role="clerk", stance="asked", note="-1 = x"
    )
    before = [(row["text"], row["speaker"], row["role"], row["stance"]) for row in quotations.find(db)]
    db.close()
    for form, name in (("--csv", "reviews.csv"), ("--json", "reviews.jsonl")):
        written = run("audit", "--reviews", form, "--db", news).stdout
        if form == "--json":
            written = "".join(json.dumps(row) + "\n" for row in json.loads(written))
        (tmp_path / name).write_text(written, encoding="utf-8")
        anew = tmp_path / f"{name}.db"
        run("ingest", SAMPLES, "--db", anew, "--quiet")
        run("import", tmp_path / name, "--format", "reviews", "--db", anew)
        db = open_database(anew)
        after = [(row["text"], row["speaker"], row["role"], row["stance"]) for row in quotations.find(db)]
        assert after == before and (missed, "Zoe Quist", "clerk", "asked") in after
        (note,) = db.execute("SELECT note FROM reviews WHERE verdict = 'missed'").fetchone()
        assert note == "-1 = x"
        db.close()
        again = run("import", tmp_path / name, "--format", "reviews", "--db", anew).stderr
        assert "0 verdicts recorded" in again


def test_reviews_are_data(run: Run, news: Path) -> None:
    assert "--csv or --json" in run("audit", "--reviews", "--db", news, code=2).stderr


@pytest.fixture
def judged_elsewhere(run: Run, tmp_path: Path) -> tuple[Path, str]:
    """One article with a wrong speaker and a wrong quotation, judged where they stood, and none of the sample."""
    story, path = tmp_path / "story.txt", tmp_path / "one.db"
    story.write_text('"The pier is safe," said Ines Falk, an engineer. Omar Pitt denied that it was shut.')
    run("ingest", story, "--db", path, "--quiet")
    db = open_database(path)
    said, denied = quotations.find(db, order="oldest")
    if said["kind"] != "direct":
        said, denied = denied, said
    reviews.record(db, said["id"], "wrong_speaker", "ana", corrected_speaker="Ada Moreau", chosen="page")
    reviews.record(db, denied["id"], "not_speech", "ana", chosen="page")
    db.close()
    return path, said["article_id"]


def test_verdicts_outside_the_sample_are_not_nothing(run: Run, judged_elsewhere: tuple[Path, str]) -> None:
    told = run("audit", "--db", judged_elsewhere[0]).stderr
    assert told.startswith("2 quotations are judged, none of the random sample") and "--corrections" in told


def test_no_corrections_are_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    run("ingest", SAMPLES, "--db", path, "--quiet")
    assert run("audit", "--db", path).stderr.startswith("Nothing is judged yet")
    found = run("audit", "--corrections", "--db", path)
    assert found.stderr == "Nothing was found wrong.\n" and not found.stdout


def test_an_article_shows_what_reviewers_said(run: Run, judged_elsewhere: tuple[Path, str]) -> None:
    path, article = judged_elsewhere
    out = " ".join(run("show", article, "--width", 160, "--db", path).stdout.split())
    assert "a reviewer gave it to Ada Moreau, not to Ines Falk; found because: the words in marks" in out
    assert "a reviewer found that nobody said it; found because:" in out
    evidence = " ".join(run("show", article, "--quotation", 1, "--width", 160, "--db", path).stdout.split())
    assert "wrong speaker: Ada Moreau, by ana" in evidence and "found because" in evidence
    assert "`" not in run("show", article, "--quotation", 2, "--db", path).stdout


def test_an_article_shows_in_what_sense_it_was_said(
    run: Run, judged_elsewhere: tuple[Path, str], tmp_path: Path
) -> None:
    out = run("show", judged_elsewhere[1], "--width", 160, "--db", judged_elsewhere[0]).stdout
    assert re.search(r"Omar Pitt +indirect.*\n +denied", out)
