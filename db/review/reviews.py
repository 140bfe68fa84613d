"""Verdicts of reviewers on quotations: only ever added to, and the answer that stands today.

A verdict is about the words and the speaker as they were when judged. When an article is read again it
is carried over to the quotation that says the same (see db/review/review_transfer.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from extractors.errors import OnrecordError

from ..database.clock import now
from ..database.connection import transaction

#: What a reviewer can say about a quotation.
VERDICTS = ("right", "wrong_speaker", "not_speech", "wrong_words", "unsure")

#: How a quotation came before the reviewer. Only a random sample says how good the whole is.
CHOSEN = ("sample", "uncertain", "page", "import")


class ReviewProblem(OnrecordError, ValueError):
    """Why a review cannot be recorded, in one line for people."""


def record(
    db: Database,
    quote_id: str,
    verdict: str,
    reviewer: str,
    *,
    corrected_speaker: str | None = None,
    note: str | None = None,
    chosen: str = "page",
    time: str | None = None,
) -> int:
    """Adds a verdict on a quotation and gives its id; it stands until undone or until a later verdict.

    ``corrected_speaker`` is the name of who said it, for ``wrong_speaker`` only; without it nobody is known
    to have. ``chosen`` is one of CHOSEN, ``time`` an ISO 8601 time in UTC, now if not given. Raises
    ReviewProblem: no such quotation, verdict or way of choosing, no reviewer.
    """
    if verdict not in VERDICTS:
        raise ReviewProblem(f"no verdict {verdict!r}; there are {', '.join(VERDICTS)}")
    if chosen not in CHOSEN:
        raise ReviewProblem(f"no way of choosing {chosen!r}; there are {', '.join(CHOSEN)}")
    if not reviewer.strip():
        raise ReviewProblem("a review needs the name of its reviewer")
    name = " ".join((corrected_speaker or "").split()) or None
    if name and verdict != "wrong_speaker":
        raise ReviewProblem("another speaker can only be named with the verdict wrong_speaker")
    with transaction(db):
        cursor = db.execute(
            """
            INSERT INTO reviews (quote_id, article_key, content, spans, speaker, verdict, corrected_speaker, reviewer,
                time, note, chosen)
            SELECT quotes.id, articles.key, quotes.text, quotes.spans, speakers.name, ?, ?, ?, ?, ?, ?
            FROM quotes JOIN articles ON articles.id = quotes.article_id
            LEFT JOIN speakers ON speakers.id = quotes.speaker_id
            WHERE quotes.id = ?
            """,
            [verdict, name, reviewer.strip(), time or now(), (note or "").strip() or None, chosen, quote_id],
        )
        if cursor.rowcount != 1 or cursor.lastrowid is None:
            raise ReviewProblem(
                f"there is no quotation {quote_id!r}; the article may have been read again since"
            )
    return cursor.lastrowid


def undo(db: Database, review_id: int, reviewer: str) -> int:
    """Takes back a review of one's own; the one before it stands again. Gives the id of the undoing.

    Raises ReviewProblem: no such review, somebody else's, or undone before.
    """
    with transaction(db):
        row = db.execute(
            "SELECT reviewer, EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.id) "
            "FROM reviews AS r WHERE id = ? AND verdict <> 'undo'",
            [review_id],
        ).fetchone()
        if row is None:
            raise ReviewProblem(f"there is no review {review_id}")
        if row[0] != reviewer.strip():
            raise ReviewProblem(f"review {review_id} is by {row[0]}; only its reviewer can undo it")
        if row[1]:
            raise ReviewProblem(f"review {review_id} was undone before")
        cursor = db.execute(
            """
            INSERT INTO reviews (quote_id, article_key, content, spans, speaker, verdict, reviewer, time, chosen, undoes)
            SELECT quote_id, article_key, content, spans, speaker, 'undo', reviewer, ?, chosen, id
            FROM reviews WHERE id = ?
            """,
            [now(), review_id],
        )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def last_of(db: Database, reviewer: str) -> dict[str, Any] | None:
    """The last review of this reviewer that was not undone, None if there is none."""
    return next(
        db.query(
            "SELECT r.* FROM reviews AS r WHERE reviewer = ? AND verdict <> 'undo' "
            "AND NOT EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.id) ORDER BY id DESC LIMIT 1",
            [reviewer.strip()],
        ),
        None,
    )


def of_quote(db: Database, quote_id: str) -> list[dict[str, Any]]:
    """The standing reviews of a quotation of today, the one that counts first."""
    return list(
        db.query(
            "SELECT reviews.*, links.fit, links.reason FROM review_links AS links "
            "JOIN reviews ON reviews.id = links.review_id WHERE links.quote_id = ? ORDER BY reviews.id DESC",
            [quote_id],
        )
    )


def corrections(db: Database, since: str | None = None) -> Iterator[dict[str, Any]]:
    """What reviewers found wrong since a day or time (ISO 8601), the newest first, with article and quotation."""
    return db.query(
        """
        SELECT judged.time, judged.reviewer, judged.verdict, speakers.name AS extracted_speaker,
            judged.corrected_speaker, quotes.text, quotes.rule, quotes.confidence, judged.note,
            articles.title, articles.publisher, articles.published, articles.url, quotes.article_id,
            quotes.id AS quote_id
        FROM current_reviews AS judged
        JOIN quotes ON quotes.id = judged.current_quote_id
        JOIN articles ON articles.id = quotes.article_id
        LEFT JOIN speakers ON speakers.id = quotes.speaker_id
        WHERE judged.verdict IN ('wrong_speaker', 'not_speech', 'wrong_words') AND judged.time >= ?
        ORDER BY judged.time DESC, judged.id DESC
        """,
        [since or ""],
    )


def unfitting(db: Database) -> Iterator[dict[str, Any]]:
    """The standing reviews that speak of no quotation of today, with the reason why, the newest first."""
    return db.query(
        """
        SELECT reviews.*, links.fit, links.reason, articles.id AS article_id, articles.title
        FROM review_links AS links JOIN reviews ON reviews.id = links.review_id
        LEFT JOIN articles ON articles.key = reviews.article_key
        WHERE links.fit = 'unfit' ORDER BY reviews.id DESC
        """
    )
