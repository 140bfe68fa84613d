"""The list of speakers, most quoted first."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils.asgi import Response

from .find import page_number
from .page import Page, page
from .quotations import match

PAGE = 60
KINDS = ("person", "organization", "group", "individual", "document")


@page
async def speakers(page: Page) -> Response:
    """Speakers by name and kind."""
    name = (page.request.args.get("name") or "").strip()
    kind = page.request.args.get("kind") or ""
    number = page_number(page)
    found, more = await page.read(lambda conn: listed(conn, name, kind, number))
    return await page.render(
        "speakers",
        name=name,
        kind=kind,
        kinds=KINDS,
        speakers=found,
        more=more,
        number=number,
        turned=lambda number: page.address("speakers", name=name, kind=kind, page=number),
        here="speakers",
    )


def listed(conn: sqlite3.Connection, name: str, kind: str, number: int) -> tuple[list[Any], bool]:
    """One page of speakers whose name has these words, and whether there are more."""
    where = ["quote_count > 0"]
    if name:
        where.append("rowid IN (SELECT rowid FROM speakers_fts WHERE speakers_fts MATCH :name)")
    if kind:
        where.append("kind = :kind")
    found = conn.execute(
        "SELECT id, name, kind, quote_count, (SELECT group_concat(name, '; ') FROM (SELECT name FROM speaker_names "
        "WHERE speaker_id = speakers.id AND name <> speakers.name ORDER BY articles DESC LIMIT 4)) AS forms "
        f"FROM speakers WHERE {' AND '.join(where)} ORDER BY quote_count DESC, name LIMIT :limit OFFSET :offset",
        {"name": match(name), "kind": kind, "limit": PAGE + 1, "offset": (number - 1) * PAGE},
    ).fetchall()
    return found[:PAGE], len(found) > PAGE
