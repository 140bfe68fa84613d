"""``quotes audit``: estimates, agreement and corrections from the verdicts in the database."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from random import Random

import pytest

from db import open_database
from db.review import reviews, sampling

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


def test_the_estimate_its_groups_and_agreement(run: Run, news: Path) -> None:
    out = run("audit", "--db", news).stdout
    assert "of the attributions are right (95 % interval" in out and "by 20 verdicts" in out.replace(
        "\n", " "
    )
    assert "speaker kind" in out and "outlet" in out and "kind" in out
    assert "ana and ben agree on" in out


def test_as_data(run: Run, news: Path) -> None:
    rows = json.loads(run("audit", "--json", "--db", news).stdout)
    assert rows[0]["group"] == "all" and rows[0]["judged"] == 20
    assert 0 <= rows[0]["low"] <= rows[0]["precision"] <= rows[0]["high"] <= 1
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
