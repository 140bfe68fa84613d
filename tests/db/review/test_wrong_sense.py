"""The verdict that a statement was made in another sense: every list, filter, count, card, export and report follows."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlite_utils import Database

import quotes
from db import open_database
from db.facts import group_facts, time_series
from db.review import accuracy_estimates, reviews
from db.review.review_transfer import Current, Judged, place
from db.review.reviews import ReviewProblem
from db.search import facets, quotations
from db.search.quote_check import check
from extractors.model import NEGATED, STANCES
from quotes.cli import main
from quotes.ingest.run import ingest

TEXT = (
    "Ann Lee denied that the bridge was closed. “It is open,” said Bo Katz. Cy Dorn said the tram would run. "
    "Ann Lee denied that the harbour was sold."
)
CLOSED, RUN = "that the bridge was closed", "the tram would run"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    database = open_database(tmp_path / "news.db")
    ingest(database, [str(tmp_path / "a.txt")], workers=1)
    database.close()
    return tmp_path / "news.db"


@pytest.fixture
def db(path: Path) -> Database:
    return open_database(path)


def run(*arguments: object) -> str:
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def quote(db: Database, text: str) -> str:
    return next(str(row["id"]) for row in quotations.find(db) if row["text"] == text)


def texts(db: Database, **asked: object) -> set[str]:
    return {row["text"] for row in quotations.find(db, **asked)}


def test_filters_counts_and_facets_follow(db: Database) -> None:
    reviews.record(db, quote(db, CLOSED), "wrong_sense", "ana", corrected_stance="planned")
    reviews.record(db, quote(db, RUN), "wrong_sense", "ana", corrected_stance="not_said")
    for stance in STANCES:
        rows = [row for row in quotations.find(db) if row["stance"] == stance]
        assert texts(db, stance=stance) == {row["text"] for row in rows}
        assert quotations.count(db, stance=stance) == len(rows)
    assert (quotations.count(db, stance="denied"), texts(db, stance="planned")) == (1, {CLOSED})
    assert CLOSED in texts(db, plainly_said=False) and RUN not in texts(db, plainly_said=True)
    assert RUN in texts(db, negated=True) and CLOSED in texts(db, negated=False)
    assert texts(db, stance="planned", plainly_said=False) == {CLOSED}
    assert texts(db, verdict="wrong_sense") == {CLOSED, RUN}
    for row in quotations.find(db):
        assert bool(row["negated"]) == (row["stance"] in NEGATED)
        assert row["stance_words"] is None or row["text"] not in (CLOSED, RUN)
    found = facets.facets(db, {}, {}, quotations.count(db))
    counted = {one.facet.name: {value.label: value.count for value in one.values} for one in found}
    assert counted["stance"] == {"said": 1, "denied": 1, "planned": 1, "not said": 1}


def test_it_is_told_by_cards_checks_and_exports(path: Path, db: Database) -> None:
    number = quote(db, CLOSED)
    reviews.record(db, number, "wrong_sense", "ana", corrected_stance="said")
    assert check(db, "the bridge was closed", "Ann Lee").verdict != "denied"
    found = run("find", "bridge", "--db", path)
    assert "said: denied" not in run("show", number, "--db", path)
    assert "a reviewer corrected in what sense it was said" in run("show", number, "--db", path) + found
    rows = [json.loads(line) for line in run("export", "--format", "jsonl", "--db", path).splitlines()]
    assert {row["stance"] for row in rows if row["text"] == CLOSED} == {"said"}
    table = list(csv.DictReader(run("find", "bridge", "--csv", "--db", path).splitlines()))
    assert [(row["stance"], row["verdict"]) for row in table] == [("said", "wrong_sense")]
    with quotes.open_archive(path) as archive:
        assert [row["stance"] for row in archive.find("bridge")] == ["said"]
        assert archive.count(stance="denied") == 1


def test_undone_it_is_as_before(db: Database) -> None:
    before = list(quotations.find(db))
    number = reviews.record(db, quote(db, CLOSED), "wrong_sense", "ana", corrected_stance="alleged")
    assert list(quotations.find(db)) != before
    reviews.undo(db, number, "ana")
    assert list(quotations.find(db)) == before


def test_the_right_sense_has_to_be_given_and_to_be_another(db: Database) -> None:
    for verdict, given in (
        ("wrong_sense", {}),
        ("wrong_sense", {"corrected_stance": "maybe"}),
        ("wrong_sense", {"corrected_stance": "denied"}),
        ("wrong_sense", {"corrected_stance": "said", "corrected_speaker": "Bo Katz"}),
        ("right", {"corrected_stance": "said"}),
        ("not_speech", {"corrected_stance": "said"}),
        ("unsure", {"corrected_stance": "said"}),
    ):
        with pytest.raises(ReviewProblem):
            reviews.record(db, quote(db, CLOSED), verdict, "ana", **given)
    assert not list(db.query("SELECT * FROM reviews"))


def test_beside_another_fault_the_sense_is_put_right_too(db: Database) -> None:
    reviews.record(
        db, quote(db, CLOSED), "wrong_speaker", "ana", corrected_speaker="Bo Katz", corrected_stance="said"
    )
    reviews.record(
        db, quote(db, RUN), "wrong_words", "ana", corrected_words="tram would run", corrected_stance="planned"
    )
    said = {row["text"]: (row["speaker"], row["stance"]) for row in quotations.find(db)}
    assert said[CLOSED] == ("Bo Katz", "said")
    assert said["tram would run"] == ("Cy Dorn", "planned") and RUN not in said


def test_reviewers_who_see_two_senses_disagree(db: Database) -> None:
    for reviewer, stance in (("ana", "said"), ("ben", "asked")):
        reviews.record(db, quote(db, CLOSED), "wrong_sense", reviewer, corrected_stance=stance)
    (row,) = [row for row in quotations.find(db) if row["text"] == CLOSED]
    assert row["disputed"] == "wrong sense (ana), wrong sense (ben)"


def test_it_goes_out_and_comes_in_again(path: Path, db: Database, tmp_path: Path) -> None:
    reviews.record(db, quote(db, CLOSED), "wrong_sense", "ana", corrected_stance="planned")
    table = tmp_path / "reviews.csv"
    table.write_text(run("audit", "--reviews", "--csv", "--db", path), encoding="utf-8")
    assert (
        "0 verdicts"
        in CliRunner().invoke(main, ["import", str(table), "--format", "reviews", "--db", str(path)]).output
    )
    other = open_database(tmp_path / "other.db")
    ingest(other, [str(tmp_path / "a.txt")], workers=1)
    run("import", table, "--format", "reviews", "--db", tmp_path / "other.db")
    assert texts(other, stance="planned") == {CLOSED}
    table.write_text(f"quote_id,verdict\n{quote(db, RUN)},wrong_sense\n", encoding="utf-8")
    refused = CliRunner().invoke(
        main, ["import", str(table), "--format", "reviews", "--reviewer", "ben", "--db", str(path)]
    )
    assert refused.exit_code == 1 and "needs corrected_stance: one of said, denied" in refused.output


def test_a_wrong_sense_is_an_error_of_its_own_in_the_report(db: Database) -> None:
    reviews.record(db, quote(db, CLOSED), "wrong_sense", "ana", corrected_stance="said", chosen="sample")
    overall = accuracy_estimates.report(db)[0]
    assert (overall.judged, overall.right, overall.wrong_sense, overall.precision) == (1, 0, 1, 0.0)
    assert [(part, share) for part, share, _, _ in accuracy_estimates.by_error(overall) if share < 1] == [
        ("in what sense it was said", 0.0)
    ]
    (row,) = reviews.corrections(db)
    assert (row["extracted_stance"], row["corrected_stance"]) == ("denied", "said")


def test_a_figure_that_was_denied_is_no_figure_for_a_thing(tmp_path: Path) -> None:
    for name, count in (("a", 12), ("b", 14)):
        (tmp_path / f"{name}.txt").write_text(
            f"It was on day {name}. “The fire in Elmford killed {count} people,” said Vera Stone.",
            encoding="utf-8",
        )
    db = open_database(":memory:")
    ingest(db, [str(tmp_path)], workers=1)
    assert group_facts.group(db) == 1
    (fact,) = time_series.facts(db)
    reviews.record(db, fact["figures"][0]["id"], "wrong_sense", "ana", corrected_stance="denied")
    assert time_series.facts(db) == [] and time_series.fact(db, fact["id"]) is None
    assert group_facts.group(db) == 0


SPANS = [[0, 10]]


@pytest.mark.parametrize(
    ("verdict", "judged", "right", "now", "fit", "reason"),
    [
        ("wrong_sense", "denied", "said", "denied", "fits", "the same words"),
        ("wrong_sense", "denied", "said", "said", "settled", "the sense was put right"),
        ("wrong_sense", "denied", "said", "asked", "fits", "yet another sense is given now"),
        ("right", "denied", None, "denied", "fits", "the same words"),
        ("right", "denied", None, "said", "unfit", "another sense is given now"),
        ("right", None, None, "said", "fits", "the same words"),
        (
            "wrong_role",
            "denied",
            "said",
            "denied",
            "fits",
            "the role was put right, but not in what sense it was said",
        ),
        ("wrong_role", "denied", "said", "said", "settled", "the role was put right"),
    ],
)
def test_it_is_carried_over(
    verdict: str, judged: str | None, right: str | None, now: str, fit: str, reason: str
) -> None:
    before = Judged(1, "q", "some words", SPANS, "Ann", verdict, None, None, "clerk", "mayor", judged, right)
    today = Current(
        "q", "some words", SPANS, ("ann",), "", "mayor" if verdict == "wrong_role" else "clerk", now
    )
    link = place(before, [today], "some words")
    assert (link.fit, link.reason) == (fit, reason)
