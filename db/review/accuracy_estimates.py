"""How good the database is, estimated from the random sample that reviewers judged.

Each judged quotation stands for as many as its stratum holds for each judged one. The share that is right
is estimated with these weights; its interval is Wilson's (1927) at 95 %, for the number of judgements that
a sample without weights would need to be as exact (Kish 1965). Verdicts on quotations that were picked in
another way say nothing about the whole and are left out; so are those of reviewers who were unsure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from itertools import combinations
from math import sqrt
from statistics import NormalDist
from typing import Any

from sqlite_utils import Database

from ..verdicts import VERDICTS, WRONG
from .review_transfer import ADDED
from .sampling import BAND, Stratum, strata

_Z = NormalDist().inv_cdf(0.975)

#: With fewer verdicts no share is told: it would say nothing.
ENOUGH = 100

#: By what the estimates are broken down, and the column of quotes that tells.
GROUPS = {
    "rule": "rule",
    "kind": "kind",
    "outlet": "publisher",
    "speaker kind": "speaker_kind",
}


@dataclass(frozen=True, slots=True)
class Estimate:
    """How often the attributions of a group are right: ``precision`` with its interval from ``low`` to ``high``.

    ``quotes`` is the size of the group in the database; ``judged`` counts the verdicts of its sample
    without ``unsure``. Without any, precision is None and the interval is all from 0 to 1.
    """

    group: str
    value: str | None
    quotes: int
    judged: int
    right: int
    wrong_speaker: int
    not_speech: int
    wrong_words: int
    wrong_role: int
    wrong_sense: int
    unsure: int
    precision: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two reviewers agree on what both judged. ``kappa`` (Cohen 1960) is None where chance explains all."""

    first: str
    second: str
    both: int
    same: int
    kappa: float | None


#: The columns of ``rows``.
COLUMNS = tuple(field.name for field in fields(Estimate))


def report(db: Database) -> list[Estimate]:
    """The estimates: overall, then by rule, kind, outlet and speaker kind, the largest groups first."""
    sizes, judged, weights = _sample(db)
    estimates = [_estimate("all", None, sizes.total(), judged, weights)]
    for group, column in GROUPS.items():
        members: defaultdict[str | None, list[dict[str, Any]]] = defaultdict(list)
        for row in judged:
            members[row[column]].append(row)
        for value, count in _sizes(db, column):
            estimates.append(_estimate(group, value, count, members[value], weights))
    return estimates


def overall(db: Database) -> Estimate:
    """The first row of ``report``: all quotations together."""
    sizes, judged, weights = _sample(db)
    return _estimate("all", None, sizes.total(), judged, weights)


def _sample(db: Database) -> tuple[Counter[Stratum], list[dict[str, Any]], dict[Stratum, float]]:
    """How many quotations each stratum has, the verdicts on the random sample, and what each stands for in its stratum."""
    sizes = strata(db)
    judged = list(
        db.query(
            f"SELECT judged.verdict, rule, {BAND} AS band, {', '.join(set(GROUPS.values()) - {'rule'})} "
            "FROM current_reviews AS judged JOIN quotes ON quotes.id = judged.current_quote_id "
            f"WHERE judged.chosen = 'sample' AND rule <> '{ADDED}'"
        )
    )
    counted = Counter(_stratum(row) for row in judged if row["verdict"] != "unsure")
    return sizes, judged, {stratum: sizes[stratum] / n for stratum, n in counted.items()}


def _sizes(db: Database, column: str) -> list[tuple[str | None, int]]:
    """How many quotations have each value of a column, without those that a reviewer put in; the largest first."""
    # Counted from the column's index, and the few from that of the rules.
    counted = Counter(dict(db.execute(f"SELECT {column}, count(*) FROM quotes GROUP BY 1").fetchall()))
    counted.subtract(
        dict(
            db.execute(f"SELECT {column}, count(*) FROM quotes WHERE rule = ? GROUP BY 1", [ADDED]).fetchall()
        )
    )
    found = [(value, count) for value, count in counted.items() if count > 0]
    return sorted(found, key=lambda pair: (-pair[1], pair[0] is not None, pair[0] or ""))


def coverage(db: Database) -> float:
    """The share of the quotations whose stratum has a verdict: the report's precision speaks of these."""
    sizes = strata(db)
    seen = {
        Stratum(rule, band)
        for rule, band in db.execute(
            f"SELECT DISTINCT rule, {BAND} FROM current_reviews JOIN quotes ON quotes.id = current_quote_id "
            f"WHERE chosen = 'sample' AND verdict <> 'unsure' AND rule <> '{ADDED}'"
        )
    }
    return sum(sizes[stratum] for stratum in seen) / sizes.total() if sizes else 0.0


def rows(estimates: Iterable[Estimate]) -> list[dict[str, Any]]:
    """The estimates as rows for CSV, with COLUMNS."""
    return [asdict(estimate) for estimate in estimates]


def wilson(share: float, n: float) -> tuple[float, float]:
    """Wilson's 95 % interval for a share that was seen in n judgements; n need not be whole."""
    if n <= 0:
        return 0.0, 1.0
    middle = (share + _Z * _Z / (2 * n)) / (1 + _Z * _Z / n)
    half = _Z / (1 + _Z * _Z / n) * sqrt(share * (1 - share) / n + _Z * _Z / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def agreement(db: Database) -> list[Agreement]:
    """The agreement of each two reviewers, on the last standing verdict of each; those with most in common first."""
    verdicts: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for reviewer, quote, verdict in db.execute(
        "SELECT reviews.reviewer, links.quote_id, reviews.verdict FROM review_links AS links "
        "JOIN reviews ON reviews.id = links.review_id WHERE links.quote_id IS NOT NULL AND reviews.verdict <> 'missed' "
        "ORDER BY reviews.id"
    ):
        verdicts[reviewer][quote] = verdict
    pairs = []
    for first, second in combinations(sorted(verdicts), 2):
        common = sorted(verdicts[first].keys() & verdicts[second].keys())
        if common:
            judged = [(verdicts[first][quote], verdicts[second][quote]) for quote in common]
            same = sum(a == b for a, b in judged)
            pairs.append(Agreement(first, second, len(common), same, kappa(judged)))
    return sorted(pairs, key=lambda pair: -pair.both)


def kappa(judged: list[tuple[str, str]]) -> float | None:
    """Cohen's kappa of pairs of verdicts; None when chance alone would let all agree, or there are no pairs."""
    n = len(judged)
    if not n:
        return None
    firsts, seconds = Counter(a for a, _ in judged), Counter(b for _, b in judged)
    chance = sum(firsts[verdict] * seconds[verdict] for verdict in firsts) / n**2
    if chance == 1:
        return None
    return (sum(a == b for a, b in judged) / n - chance) / (1 - chance)


def _stratum(row: Mapping[str, Any]) -> Stratum:
    return Stratum(row["rule"], row["band"])


def _estimate(
    group: str,
    value: str | None,
    quotes: int,
    judged: list[dict[str, Any]],
    weights: Mapping[Stratum, float],
) -> Estimate:
    verdicts = Counter(row["verdict"] for row in judged)
    weighted = [
        (weights[_stratum(row)], row["verdict"] == "right") for row in judged if row["verdict"] != "unsure"
    ]
    total = sum(weight for weight, _ in weighted)
    precision = sum(weight for weight, right in weighted if right) / total if weighted else None
    effective = total**2 / sum(weight**2 for weight, _ in weighted) if weighted else 0.0
    low, high = wilson(precision or 0.0, effective)
    return Estimate(
        group,
        value,
        quotes,
        len(weighted),
        verdicts["right"],
        verdicts["wrong_speaker"],
        verdicts["not_speech"],
        verdicts["wrong_words"],
        verdicts["wrong_role"],
        verdicts["wrong_sense"],
        verdicts["unsure"],
        precision,
        low,
        high,
    )


def by_error(overall: Estimate) -> list[tuple[str, float, float, float]]:
    """Of the sample as it was judged: how often each part was right, with its interval."""
    judged = overall.judged
    if not judged:
        return []
    wrong = [(VERDICTS[name].part, getattr(overall, name)) for name in WRONG]
    return [(label, 1 - n / judged, *wilson(1 - n / judged, judged)) for label, n in wrong]
