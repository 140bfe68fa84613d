"""What was missed: articles drawn at random that a reviewer reads whole, and the recall that follows.

In such an article the reviewer marks each quotation or reported statement that was not found
(``reviews.record_missed``) and then says that all of it was read. The share found of all that stands in these
articles is the recall. Articles are the units that were drawn, so the interval is for a ratio of totals over
clusters (Cochran 1977, chapter 6), as Wilson's for the number of quotations that a simple sample would need
to be as exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from random import Random
from typing import Any

from sqlite_utils import Database

from ..columns import LEFT_OUT
from ..database.clock import now
from ..database.connection import transaction
from .accuracy_estimates import Estimate, wilson
from .review_transfer import ADDED
from .reviews import ReviewProblem

#: With fewer quotations, or fewer articles, no share is told: it would say nothing.
ENOUGH, ARTICLES = 100, 10

#: The readings that stand, of the text that is stored now.
_STANDING = """
    SELECT r.*, articles.id AS article_id FROM article_readings AS r
    JOIN articles ON articles.key = r.article_key AND articles.text_hash = r.text_hash
    WHERE r.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM article_readings AS u WHERE u.undoes = r.id)
"""
_DRAWS = 40


@dataclass(frozen=True, slots=True)
class Recall:
    """Of the quotations in ``articles`` read whole, ``found`` by the rules and ``missed``; ``share`` with its interval.

    ``unlike`` are the articles in which something was missed. Without any quotation the share is None.
    """

    articles: int
    found: int
    missed: int
    unlike: int
    share: float | None
    low: float
    high: float

    @property
    def enough(self) -> bool:
        """Whether there is enough for a share to be told."""
        return self.found + self.missed >= ENOUGH and self.articles >= ARTICLES


def record_reading(db: Database, article: str, reviewer: str, *, chosen: str = "page") -> int:
    """Notes that a reviewer has read this article (its id) whole and marked all that was missed; gives its number.

    ``chosen`` is "sample" only where the article was drawn. Raises ReviewProblem: no such article.
    """
    if not reviewer.strip():
        raise ReviewProblem("a reading needs the name of its reviewer")
    with transaction(db):
        cursor = db.execute(
            "INSERT INTO article_readings (article_key, text_hash, reviewer, time, chosen) "
            "SELECT key, text_hash, ?, ?, ? FROM articles WHERE id = ?",
            [reviewer.strip(), now(), chosen, article],
        )
        if cursor.rowcount != 1 or cursor.lastrowid is None:
            raise ReviewProblem(f"there is no article {article!r}; it may have been read again since")
    return cursor.lastrowid


def undo_reading(db: Database, reading: int, reviewer: str) -> str:
    """Takes back a reading of one's own and gives the id of its article. Raises ReviewProblem where that cannot be."""
    with transaction(db):
        row = next(
            db.query(
                f"SELECT * FROM ({_STANDING}) WHERE id = ? AND reviewer = ?", [reading, reviewer.strip()]
            ),
            None,
        )
        if row is None:
            raise ReviewProblem(f"there is no reading {reading} of yours that stands")
        db.execute(
            "INSERT INTO article_readings (article_key, text_hash, reviewer, time, chosen, undoes) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [row["article_key"], row["text_hash"], row["reviewer"], now(), row["chosen"], reading],
        )
    article: str = row["article_id"]
    return article


def last_reading(db: Database, reviewer: str) -> dict[str, Any] | None:
    """The last reading of this reviewer that stands, with the article's title."""
    return next(
        db.query(
            f"SELECT s.*, a.title FROM ({_STANDING}) AS s JOIN articles AS a ON a.id = s.article_id "
            "WHERE reviewer = ? ORDER BY s.id DESC LIMIT 1",
            [reviewer.strip()],
        ),
        None,
    )


def readers_of(db: Database, article: str) -> list[str]:
    """Who has read this article whole."""
    rows = db.execute(
        f"SELECT DISTINCT reviewer FROM ({_STANDING}) WHERE article_id = ? ORDER BY 1", [article]
    )
    return [reviewer for (reviewer,) in rows.fetchall()]


def next_article(db: Database, random: Random | None = None) -> str | None:
    """The id of an article that nobody has read whole, each with the same chance; None when all are read.

    Articles in a language from which nothing is extracted are not drawn.
    """
    random = random or Random()
    last = db.execute("SELECT max(rowid) FROM articles").fetchone()[0]
    if last is None:
        return None
    read = {row[0] for row in db.execute(f"SELECT article_id FROM ({_STANDING})").fetchall()}
    english = "coalesce(language, 'en') = 'en'"
    for _ in range(_DRAWS):
        row = db.execute(
            f"SELECT id FROM articles WHERE rowid = ? AND {english}", [random.randint(1, last)]
        ).fetchone()
        if row and row[0] not in read:
            drawn: str = row[0]
            return drawn
    left = [id for (id,) in db.execute(f"SELECT id FROM articles WHERE {english}") if id not in read]
    return random.choice(left) if left else None


def recall(db: Database) -> Recall:
    """The recall by the articles of the random sample that were read whole."""
    rows = db.execute(
        f"""
        SELECT read.article_id,
            (SELECT count(*) FROM quotes WHERE article_id = read.article_id AND rule <> '{ADDED}'
                AND id NOT IN (SELECT current_quote_id FROM current_reviews WHERE verdict = 'not_speech')),
            (SELECT count(DISTINCT added_id) FROM review_links JOIN reviews ON reviews.id = review_id
                JOIN quotes ON quotes.id = added_id
                WHERE reviews.verdict = 'missed' AND quotes.article_id = read.article_id
                AND added_id NOT IN ({LEFT_OUT}))
        FROM (SELECT DISTINCT article_id FROM ({_STANDING}) WHERE chosen = 'sample') AS read
        """
    ).fetchall()
    counts = [(found, missed) for _, found, missed in rows]
    found, missed = sum(f for f, _ in counts), sum(m for _, m in counts)
    share = found / (found + missed) if found + missed else None
    low, high = _interval(counts)
    return Recall(len(counts), found, missed, sum(m > 0 for _, m in counts), share, low, high)


def row(db: Database) -> dict[str, Any]:
    """The recall as one more row beside those of ``accuracy_estimates.rows``.

    ``quotes`` is all that is stored, ``judged`` what stands in the articles read whole, ``right`` what of it was found.
    """
    found = recall(db)
    (stored,) = db.execute("SELECT count(*) FROM quotes").fetchone()
    told = Estimate(
        "found of all that is there", None, stored, found.found + found.missed, found.found,
        0, 0, 0, 0, 0, 0, found.share, found.low, found.high,
    )  # fmt: skip
    return asdict(told)


def _interval(counts: Sequence[tuple[int, int]]) -> tuple[float, float]:
    """The interval of the share found, by pairs of found and missed for each article."""
    told = [(found, found + missed) for found, missed in counts if found + missed]
    whole, n = sum(size for _, size in told), len(told)
    if not whole:
        return 0.0, 1.0
    share = sum(found for found, _ in told) / whole
    if n < 2:
        return wilson(share, n)
    spread = sum((found - share * size) ** 2 for found, size in told) * n / (n - 1) / whole**2
    # Where no article differs from the others they tell no more than their number.
    effective = share * (1 - share) / spread if spread else float(n)
    return wilson(share, min(effective, float(whole)))
