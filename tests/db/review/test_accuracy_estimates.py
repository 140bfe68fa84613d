"""What the sample says of the whole: against published figures, and against a database whose truth is known."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from random import Random

import pytest
from made import ANN, BOB, UNION, Pair, pair, read, said
from sqlite_utils import Database

from db import open_database
from db.review import accuracy_estimates, reviews, sampling


@pytest.mark.parametrize(
    ("share", "n", "low", "high"),
    [  # Newcombe (1998), Statistics in Medicine 17, table I, method 3
        (81 / 263, 263, 0.2553, 0.3662),
        (15 / 148, 148, 0.0624, 0.1605),
        (0.0, 20, 0.0, 0.1611),
        (1 / 29, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_as_published(share: float, n: int, low: float, high: float) -> None:
    assert accuracy_estimates.wilson(share, n) == pytest.approx((low, high), abs=5e-5)


def test_wilson_of_nothing_is_everything() -> None:
    assert accuracy_estimates.wilson(0.0, 0) == (0.0, 1.0)


def test_kappa() -> None:
    # 20 times both yes, 15 both no, 5 and 10 times not the same: observed 0.70, by chance 0.50
    judged = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert accuracy_estimates.kappa(judged) == pytest.approx(0.4)
    assert accuracy_estimates.kappa([("a", "a"), ("b", "b")]) == 1
    assert accuracy_estimates.kappa([("a", "a")]) is None
    assert accuracy_estimates.kappa([]) is None


def articles() -> Iterator[Pair]:
    """100 articles of two outlets: 300 sure quotations by Ann, 100 unsure ones, 2 by a rare rule."""
    for n in range(100):
        lines = [f"Nr {n}.{m} is late, said Lee." for m in range(4)]
        text = "\n".join(lines)
        found = [said(text, f"Nr {n}.{m} is late", ANN, confidence=0.95) for m in range(3)]
        found.append(said(text, f"Nr {n}.3 is late", BOB, rule="guess", kind="indirect", confidence=0.45))
        if n < 2:
            text += f"\nNr {n}.x is late, said the Union."
            found.append(said(text, f"Nr {n}.x is late", UNION, rule="rare", kind="mixed", confidence=0.75))
        yield pair(str(n), text, *found, publisher="Elm Post" if n % 4 else "Oak News")


@pytest.fixture(scope="module")
def made() -> Database:
    database = open_database(":memory:")
    read(database, list(articles()))
    return database


@pytest.fixture
def db(made: Database) -> Iterator[Database]:
    made.conn.execute("SAVEPOINT fresh")
    yield made
    made.conn.execute("ROLLBACK TO fresh")


def judge(db: Database, times: int, random: Random, wrong: dict[str, float], reviewer: str = "Eva") -> None:
    """Judges the sample: so many of the quotations of each rule are wrong."""
    for _ in range(times):
        quote = sampling.next_at_random(db, random)
        assert quote
        (rule,) = db.execute("SELECT rule FROM quotes WHERE id = ?", [quote]).fetchone()
        verdict = "not_speech" if random.random() < wrong.get(rule, 0) else "right"
        reviews.record(db, quote, verdict, reviewer, chosen="sample")


def test_every_stratum_gets_its_share_and_all_end_judged(db: Database) -> None:
    assert sampling.strata(db) == {("after the quotation", 0.9): 300, ("guess", 0.0): 100, ("rare", 0.7): 2}
    judge(db, 30, Random(1), {})
    judged = dict(
        db.execute(
            "SELECT rule, count(DISTINCT quotes.id) FROM reviews JOIN quotes ON quotes.id = quote_id GROUP BY 1"
        ).fetchall()
    )
    # as the roots of 300, 100 and 2: 17.3, 10 and 1.4
    assert judged == {"after the quotation": 18, "guess": 11, "rare": 1}
    judge(db, 372, Random(1), {})
    assert sampling.next_at_random(db) is None
    assert db.execute("SELECT count(*), count(DISTINCT quote_id) FROM reviews").fetchone() == (402, 402)


def test_each_quotation_of_a_stratum_can_be_drawn(db: Database) -> None:
    drawn = {sampling.next_at_random(db, Random(seed)) for seed in range(2400)}
    of_first = {
        row[0] for row in db.execute("SELECT id FROM quotes WHERE rule = 'after the quotation'").fetchall()
    }
    assert drawn == of_first


def test_estimates_are_weighted_back(db: Database) -> None:
    judge(db, 28, Random(2), {"guess": 1.0})
    overall, *others = accuracy_estimates.report(db)
    by = {(estimate.group, estimate.value): estimate for estimate in others}
    assert (overall.quotes, overall.judged) == (402, 28)
    assert overall.precision == pytest.approx(302 / 402)
    assert overall.low < 302 / 402 < overall.high
    assert by["rule", "guess"].precision == 0 and by["rule", "guess"].quotes == 100
    assert by["kind", "direct"].precision == 1
    assert by["speaker kind", "organization"].judged == 1
    assert by["outlet", "Oak News"].quotes + by["outlet", "Elm Post"].quotes == 402
    assert accuracy_estimates.coverage(db) == 1


def test_the_interval_covers_the_truth_as_often_as_it_says(made: Database) -> None:
    truth = (300 * 0.9 + 100 * 0.6 + 2) / 402
    covered = 0
    for seed in range(24):
        made.conn.execute("SAVEPOINT one")
        judge(made, 40, Random(seed), {"after the quotation": 0.1, "guess": 0.4})
        overall = accuracy_estimates.report(made)[0]
        covered += overall.low <= truth <= overall.high
        made.conn.execute("ROLLBACK TO one")
    assert covered >= 21


def test_only_the_sample_counts_and_unsure_is_neither(db: Database) -> None:
    ids = [row[0] for row in db.execute("SELECT id FROM quotes ORDER BY id LIMIT 3").fetchall()]
    reviews.record(db, ids[0], "not_speech", "Eva", chosen="uncertain")
    reviews.record(db, ids[1], "not_speech", "Eva", chosen="page")
    reviews.record(db, ids[2], "unsure", "Eva", chosen="sample")
    overall = accuracy_estimates.report(db)[0]
    assert (overall.judged, overall.unsure, overall.precision) == (0, 1, None)
    assert (overall.low, overall.high) == (0, 1)
    assert accuracy_estimates.coverage(db) == 0
    # A sampled one that is judged again elsewhere stays in the sample, with its newer verdict.
    reviews.record(db, ids[2], "right", "Ada", chosen="page")
    assert accuracy_estimates.report(db)[0].right == 1


def test_an_empty_database_has_a_report() -> None:
    empty = open_database(":memory:")
    (overall,) = accuracy_estimates.report(empty)
    assert (overall.quotes, overall.precision) == (0, None)
    assert accuracy_estimates.coverage(empty) == 0 and accuracy_estimates.agreement(empty) == []
    assert sampling.next_at_random(empty) is None and sampling.next_uncertain(empty) is None


def test_rows_for_csv(db: Database) -> None:
    judge(db, 5, Random(3), {})
    out = io.StringIO()
    writer = csv.DictWriter(out, accuracy_estimates.COLUMNS)
    writer.writeheader()
    writer.writerows(accuracy_estimates.rows(accuracy_estimates.report(db)))
    assert out.getvalue().startswith("group,value,quotes,judged,right,")


def test_agreement_of_reviewers(db: Database) -> None:
    judge(db, 10, Random(4), {"guess": 0.5})
    random = Random(5)
    while quote := sampling.next_for_second_opinion(db, "Ada", random):
        reviews.record(db, quote, "right", "Ada", chosen="sample")
    (pair_,) = accuracy_estimates.agreement(db)
    wrong = db.execute("SELECT count(*) FROM reviews WHERE verdict <> 'right'").fetchone()[0]
    assert (pair_.first, pair_.second, pair_.both, pair_.same) == ("Ada", "Eva", 10, 10 - wrong)
    assert wrong and pair_.kappa == pytest.approx(0), "who always says the same agrees by chance only"


def test_least_certain_first(db: Database) -> None:
    quote = sampling.next_uncertain(db)
    assert db.execute("SELECT confidence FROM quotes WHERE id = ?", [quote]).fetchone() == (0.45,)
    assert quote
    reviews.record(db, quote, "right", "Eva", chosen="uncertain")
    assert sampling.next_uncertain(db) != quote
