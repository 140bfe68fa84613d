"""The front page: what is in the database, and where to begin."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ...columns import LEFT_OUT
from ...search import current_counts
from ...serving.canned_queries import QUERIES
from .. import timeline
from ..page import Page, page
from ..quotation_list import OFFERED

_MOST_QUOTED = 12

#: So many outlets are shown at once, the others folded away.
_OUTLETS = 8


@page
async def front(page: Page) -> Response:
    """The front page of a database."""
    found = await page.read(contents)
    return await page.render("front", queries=QUERIES, first_outlets=_OUTLETS, **found)


def contents(conn: sqlite3.Connection) -> dict[str, Any]:
    """Counts, days, outlets, the most quoted speakers, quotations over time, how much was reviewed."""
    row = conn.execute(
        """
        SELECT (SELECT count(*) FROM articles) AS articles,
               (SELECT count(*) FROM quotes) AS quotes,
               (SELECT count(*) FROM speakers) AS speakers,
               (SELECT count(*) FROM (SELECT DISTINCT publisher FROM articles WHERE publisher IS NOT NULL))
                   AS publishers,
               (SELECT min(published) FROM articles) AS first,
               (SELECT max(published) FROM articles) AS last,
               (SELECT count(DISTINCT quote_id) FROM review_links) AS reviewed
        """
    ).fetchone()
    db = Database(conn)
    counts = dict(row)
    counts["quotes"] -= current_counts.rejected(db)
    return {
        "counts": counts,
        "most_quoted": _most_quoted(db),
        "over_time": timeline.of_days(
            conn.execute(
                f"SELECT published, count(*) FROM quotes WHERE id NOT IN ({LEFT_OUT}) GROUP BY published"
            ).fetchall()
        ),
        "outlets": conn.execute(
            "SELECT publisher, count(*) FROM articles WHERE publisher IS NOT NULL "
            "GROUP BY publisher ORDER BY 2 DESC, 1 LIMIT ?",
            [OFFERED],
        ).fetchall(),
        "undated": conn.execute("SELECT count(*) FROM articles WHERE published IS NULL").fetchone()[0],
    }


def _most_quoted(db: Database) -> list[dict[str, Any]]:
    """The speakers with most quotations by what reviewers say; a few more are read, as verdicts may change the order."""
    changed = current_counts.changes(db)
    rows = [
        {**row, "quote_count": row["quote_count"] + changed[row["id"]]}
        for row in db.query(
            "SELECT id, name, quote_count FROM speakers WHERE kind IN ('person', 'organization') "
            "ORDER BY quote_count DESC, name LIMIT ?",
            [4 * _MOST_QUOTED],
        )
    ]
    return sorted(rows, key=lambda row: (-row["quote_count"], row["name"]))[:_MOST_QUOTED]
