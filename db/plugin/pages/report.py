"""The audit report: how accurate the database is, by the verdicts on the random sample; and as CSV."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterable
from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ...review import accuracy_estimates, reviews
from ..page import Page, page

_SHOWN = 40
_LISTED = 200

_HEADINGS = {
    "rule": "By rule",
    "kind": "By kind",
    "speaker kind": "By kind of speaker",
    "outlet": "By outlet",
}

_CORRECTION = (
    "time",
    "reviewer",
    "verdict",
    "extracted_speaker",
    "corrected_speaker",
    "text",
    "rule",
    "confidence",
    "note",
    "title",
    "publisher",
    "published",
    "url",
    "article_id",
    "quote_id",
)


@page
async def report(page: Page) -> Response:
    """The report, with the corrections since a day if one is given."""
    since = page.request.args.get("since")
    found = await page.read(lambda conn: contents(conn, since))
    return await page.render("report", since=since, here="report", **found)


@page
async def report_csv(page: Page) -> Response:
    """The estimates as CSV."""
    rows = await page.read(lambda conn: accuracy_estimates.rows(accuracy_estimates.report(Database(conn))))
    return _csv("audit-report.csv", accuracy_estimates.COLUMNS, rows)


@page
async def corrections_csv(page: Page) -> Response:
    """The corrections since a day as CSV."""
    since = page.request.args.get("since")
    rows = await page.read(lambda conn: list(reviews.corrections(Database(conn), since)))
    return _csv("corrections.csv", _CORRECTION, rows)


def contents(conn: sqlite3.Connection, since: str | None) -> dict[str, Any]:
    """The estimates by their groups, agreement of reviewers, corrections, and verdicts that fit no longer."""
    db = Database(conn)
    found = accuracy_estimates.report(db)
    corrected = list(reviews.corrections(db, since))
    return {
        "overall": found[0],
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


def _csv(name: str, columns: Iterable[str], rows: Iterable[dict[str, Any]]) -> Response:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(columns), extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return Response(
        out.getvalue(),
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
        },
        content_type="text/csv; charset=utf-8",
    )
