"""Taking single quotations out of the database, while their article stays; verdicts on them stay as a record."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from ..database import fulltext
from ..database.connection import transaction
from ..records.speaker_counts import Seen, Tally
from ..review.review_transfer import carry_over

_TOGETHER = 500


def withdraw(db: Database, quotes: Iterable[str]) -> int:
    """Deletes these quotations (by id) with all that hangs on them, and gives how many there were.

    Speakers that nobody else quotes go too; the counts of the others, of their names and roles are kept right.
    Raises DatabaseProblem; nothing is changed then.
    """
    ids = list(dict.fromkeys(quotes))
    count = 0
    with transaction(db):
        for i in range(0, len(ids), _TOGETHER):
            count += _withdraw(db.conn, ids[i : i + _TOGETHER])
    return count


def _withdraw(conn: sqlite3.Connection, ids: Sequence[str]) -> int:
    given = [json.dumps(ids)]
    found = conn.execute(
        "SELECT id, article_id, coalesce(found_id, speaker_id) FROM quotes "
        "WHERE id IN (SELECT value FROM json_each(?))",
        given,
    ).fetchall()
    joint = conn.execute(
        "SELECT quote_id, article_id, found_id FROM quote_speakers WHERE quote_id IN (SELECT value FROM json_each(?))",
        given,
    ).fetchall()
    tally = Tally(conn)
    changed = []
    for (article, speaker), count in Counter((row[1], row[2]) for row in (*found, *joint) if row[2]).items():
        seen = conn.execute(
            """
            SELECT s.speaker_id, s.role, s.affiliation, s.names, s.quotes, a.published, a.id
            FROM article_speakers AS s JOIN articles AS a ON a.id = s.article_id
            WHERE s.article_id = ? AND s.found_id = ?
            """,
            [article, speaker],
        ).fetchone()
        if seen:
            before = Seen(*seen)
            tally.lessen(before, count)
            changed.append((before.quotes - count, article, speaker))
    tally.settle_speakers()
    fulltext.delete(conn, "quotes", "id", [row[0] for row in found])
    conn.executemany("UPDATE article_speakers SET quotes = ? WHERE article_id = ? AND found_id = ?", changed)
    conn.executemany(
        "DELETE FROM article_speakers WHERE quotes <= 0 AND article_id = ? AND found_id = ?",
        [row[1:] for row in changed],
    )
    of_articles = Counter(row[1] for row in found)
    conn.executemany(
        "UPDATE articles SET quote_count = quote_count - ? WHERE id = ?",
        [(count, article) for article, count in of_articles.items()],
    )
    tally.settle_rest()
    keys = conn.execute(
        "SELECT key FROM articles WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(of_articles))],
    )
    carry_over(conn, [key for (key,) in keys])
    return len(found)
