"""The page of what stands in quotation marks and nobody said: titles, nicknames, words held at a distance, by kind."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from datasette.utils.asgi import Response

from ..downloads import download
from ..page import Page, page
from .find import lost, numbers, page_number, turned

PAGE = 50

#: The kinds whose name alone does not tell what they are.
LABELS = {"scare": "held at a distance", "word": "a word as a word"}

#: The columns of the list as a file.
COLUMNS = ("kind", "text", "reason", "rule", "article_id", "title", "publisher", "published", "start", "end")


@page
async def not_speech(page: Page) -> Response:
    """Those of the kind in ``?kind=``, or all, those of the newest articles first."""
    kind, number = page.request.args.get("kind") or "", page_number(page)
    found = await page.read(lambda conn: contents(conn, kind, number))
    last = -(-found["total"] // PAGE)
    return await page.render(
        "not_speech",
        kind=kind,
        labels=LABELS,
        last=last,
        number=number,
        numbers=numbers(number, last),
        lost=lost(page, bool(found["rows"]), last),
        turned=turned(page, {"kind": kind}, "not-speech"),
        link=page.address("not-speech", kind=kind),
        **found,
    )


@page
async def not_speech_table(page: Page) -> Any:
    """The same list whole, as a file."""
    kind = page.request.args.get("kind") or ""
    return await download(page, "not-speech", COLUMNS, lambda conn: rows(conn, kind))


def contents(conn: sqlite3.Connection, kind: str, number: int) -> dict[str, Any]:
    """One page of the list, and how many there are of each kind."""
    kinds = dict(
        conn.execute("SELECT kind, count(*) FROM not_speech GROUP BY kind ORDER BY 2 DESC, 1").fetchall()
    )
    return {
        "rows": list(rows(conn, kind, PAGE, (number - 1) * PAGE)),
        "kinds": kinds,
        "total": kinds.get(kind, 0) if kind else sum(kinds.values()),
    }


def rows(conn: sqlite3.Connection, kind: str, limit: int = -1, offset: int = 0) -> Iterator[dict[str, Any]]:
    """What nobody said, in the order of the page."""
    for row in conn.execute(
        "SELECT not_speech.kind, not_speech.text, not_speech.reason, not_speech.rule, not_speech.article_id, "
        "articles.title, articles.publisher, articles.published, not_speech.start, not_speech.end "
        "FROM not_speech JOIN articles ON articles.id = not_speech.article_id WHERE ? IN ('', not_speech.kind) "
        "ORDER BY articles.published DESC, articles.id, not_speech.start LIMIT ? OFFSET ?",
        [kind, limit, offset],
    ):
        yield dict(zip(COLUMNS, row, strict=True))
