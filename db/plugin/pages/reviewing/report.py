"""The audit report: how accurate the database is, by the verdicts on the random sample; and as CSV."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ....filter_types import read_day
from ....review import accuracy_estimates, reviews, whole_articles
from ...downloads import download
from ...kept_answers import kept
from ...page import Page, page

_SHOWN = 40
_LISTED = 200

_HEADINGS = {
    "rule": "By rule",
    "kind": "By kind",
    "speaker kind": "By kind of speaker",
    "outlet": "By outlet",
}


@page
async def report(page: Page) -> Response:
    """The report, with the corrections since a day if one is given."""
    since, odd = since_day(page)
    found = await page.read(
        lambda conn: kept(page.db, conn, ("report", since), lambda: contents(conn, since))
    )
    return await page.render("report", since=since, odd=odd, here="report", **found)


@page
async def report_table(page: Page) -> Any:
    """The estimates as a file."""
    rows = await page.read(lambda conn: estimates(Database(conn)))
    return await download(page, "audit-report", list(accuracy_estimates.COLUMNS), lambda conn: rows)


@page
async def corrections_table(page: Page) -> Any:
    """The corrections since a day as a file."""
    since, _ = since_day(page)
    rows = await page.read(lambda conn: list(reviews.corrections(Database(conn), since)))
    return await download(page, "corrections", reviews.CORRECTION, lambda conn: rows)


def since_day(page: Page) -> tuple[str | None, str | None]:
    """The day in ?since=, and what is wrong with it where it is none."""
    given = (page.request.args.get("since") or "").strip()
    try:
        return (read_day(given) if given else None), None
    except ValueError as problem:
        return None, f"Since: {problem}. All corrections are shown."


def estimates(db: Database) -> list[dict[str, Any]]:
    """The estimates as rows, and after them the recall."""
    return [*accuracy_estimates.rows(accuracy_estimates.report(db)), whole_articles.row(db)]


def contents(conn: sqlite3.Connection, since: str | None) -> dict[str, Any]:
    """The estimates by their groups, agreement of reviewers, corrections, and verdicts that fit no longer."""
    db = Database(conn)
    found = accuracy_estimates.report(db)
    corrected = list(reviews.corrections(db, since))
    return {
        "overall": found[0],
        "by_error": accuracy_estimates.by_error(found[0]),
        "recall": whole_articles.recall(db),
        "verdicts_enough": accuracy_estimates.ENOUGH,
        "enough": (whole_articles.ENOUGH, whole_articles.ARTICLES),
        "coverage": accuracy_estimates.coverage(db),
        "groups": [(heading, *_group(found, group)) for group, heading in _HEADINGS.items()],
        "agreement": accuracy_estimates.agreement(db),
        "corrections": corrected[:_LISTED],
        "more_corrections": max(0, len(corrected) - _LISTED),
        "unfit": list(reviews.unfitting(db))[:_LISTED],
    }


def _group(
    found: list[accuracy_estimates.Estimate], group: str
) -> tuple[list[accuracy_estimates.Estimate], int]:
    """The rows of a group: what was judged and what is large; and how many more there are."""
    rows = [row for row in found if row.group == group]
    shown = sorted(rows, key=lambda row: (not row.judged, -row.quotes))[:_SHOWN]
    return shown, len(rows) - len(shown)
