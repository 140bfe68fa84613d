"""What a reviewer should look at next.

For an honest estimate: quotations at random, from each stratum (a rule and a band of confidence) its
share. The share grows with the square root of the stratum's size, so that rare rules can be judged too
(Bankier 1988, "Power allocations"); the estimate weights this back. For cleaning: the least certain first.
"""

from __future__ import annotations

from collections import Counter
from math import sqrt
from random import Random
from typing import NamedTuple

from sqlite_utils import Database

from .review_transfer import ADDED

#: Where the bands of confidence begin.
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9)

#: How often to draw again when the drawn quotation was judged before.
_DRAWS = 40

#: SQL for the begin of a quotation's band of confidence.
BAND = "CASE " + " ".join(f"WHEN confidence >= {b} THEN {b}" for b in reversed(BANDS)) + " ELSE 0.0 END"


class Stratum(NamedTuple):
    """Quotations found by one rule with about the same confidence; ``band`` is where its band begins."""

    rule: str
    band: float


def strata(db: Database) -> Counter[Stratum]:
    """How many quotations each stratum holds."""
    rows = db.execute(
        f"SELECT rule, {BAND}, count(*) FROM quotes WHERE rule <> '{ADDED}' GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return Counter({Stratum(rule, band): count for rule, band, count in rows})


def next_at_random(db: Database, random: Random | None = None, *, after: str | None = None) -> str | None:
    """The id of a quotation from the stratum that has had least of its share; None when all are judged.

    Record its verdict as chosen "sample". ``random`` decides which one; a new one each time if not given. ``after``,
    here and below, is the id of a quotation whose verdict is still to come: it counts as judged.
    """
    random = random or Random()
    sizes = strata(db)
    judged: Counter[Stratum] = Counter()
    done: dict[Stratum, set[str]] = {}
    for rule, band, quote in db.execute(
        f"SELECT quotes.rule, {BAND}, quotes.id FROM current_reviews "
        "JOIN quotes ON quotes.id = current_reviews.current_quote_id WHERE chosen = 'sample'"
    ):
        judged[Stratum(rule, band)] += 1
        done.setdefault(Stratum(rule, band), set()).add(quote)
    for rule, band in db.execute(f"SELECT rule, {BAND} FROM quotes WHERE id = ?", [after]).fetchall():
        if after and after not in done.setdefault(Stratum(rule, band), set()):
            judged[Stratum(rule, band)] += 1
            done[Stratum(rule, band)].add(after)
    for stratum in sorted(sizes, key=lambda s: (-sqrt(sizes[s]) / (judged[s] + 0.5), s)):
        if judged[stratum] < sizes[stratum] and (
            quote := _draw(db, stratum, sizes[stratum], done.get(stratum, set()), random)
        ):
            drawn: str = quote
            return drawn
    return None


def next_uncertain(db: Database, *, after: str | None = None) -> str | None:
    """The id of the least certain quotation that nobody has judged; None when all are. Recorded as "uncertain"."""
    row = db.execute(
        "SELECT id FROM quotes WHERE NOT EXISTS (SELECT 1 FROM review_links WHERE quote_id = quotes.id) "
        f"AND rule <> '{ADDED}' {'AND id <> :after' if after else ''} ORDER BY confidence, id LIMIT 1",
        {"after": after},
    ).fetchone()
    return row[0] if row else None


def next_for_second_opinion(
    db: Database, reviewer: str, random: Random | None = None, *, after: str | None = None
) -> str | None:
    """The id of a quotation of the sample that others have judged and this reviewer has not; None without any.

    Record its verdict as chosen "sample"; from such pairs the agreement between reviewers is measured.
    """
    rows = db.execute(
        "SELECT DISTINCT links.quote_id FROM reviews JOIN review_links AS links ON links.review_id = reviews.id "
        "WHERE links.quote_id IS NOT NULL AND reviews.chosen = 'sample' AND reviews.verdict <> 'missed' "
        "AND links.quote_id NOT IN ("
        "SELECT own.quote_id FROM reviews AS r JOIN review_links AS own ON own.review_id = r.id "
        "WHERE r.reviewer = ? AND own.quote_id IS NOT NULL) AND links.quote_id IS NOT ? ORDER BY 1",
        [reviewer, after],
    ).fetchall()
    return (random or Random()).choice(rows)[0] if rows else None


def next_disputed(db: Database, reviewer: str, *, after: str | None = None) -> str | None:
    """The id of a quotation on which others disagree and that this reviewer has not judged; None without any."""
    row = db.execute(
        "SELECT quote_id FROM disputes WHERE quote_id NOT IN (SELECT links.quote_id FROM review_links AS links "
        "JOIN reviews ON reviews.id = links.review_id WHERE reviewer = ? AND links.quote_id IS NOT NULL) "
        "AND quote_id IS NOT ? ORDER BY quote_id LIMIT 1",
        [reviewer, after],
    ).fetchone()
    return row[0] if row else None


def was_sampled(db: Database, quote_id: str, reviewer: str) -> bool:
    """Whether this reviewer has judged the quotation as one of the random sample before, also if that was undone."""
    sql = "SELECT 1 FROM reviews WHERE quote_id = ? AND reviewer = ? AND chosen = 'sample' LIMIT 1"
    return db.execute(sql, [quote_id, reviewer]).fetchone() is not None


def _draw(db: Database, stratum: Stratum, size: int, done: set[str], random: Random) -> str | None:
    """A quotation of the stratum that is not done, each with the same chance."""
    end = min((band for band in BANDS if band > stratum.band), default=2.0)
    query = (
        "SELECT id FROM quotes WHERE rule = ? AND confidence >= ? AND confidence < ? "
        "ORDER BY confidence, rowid LIMIT ? OFFSET ?"
    )
    place = [stratum.rule, stratum.band, end]
    for _ in range(_DRAWS):
        (quote,) = db.execute(query, [*place, 1, random.randrange(size)]).fetchone()
        if quote not in done:
            drawn: str = quote
            return drawn
    left = [row[0] for row in db.execute(query, [*place, -1, 0]) if row[0] not in done]
    return random.choice(left) if left else None
