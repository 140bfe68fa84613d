"""The list of speakers, most quoted first."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ...search import current_counts, quotations
from ..downloads import download
from ..page import Page, page
from .find import lost, page_number

PAGE = 60
COLUMNS = ("name", "kind", "quote_count", "role", "affiliation", "names", "id")
KINDS = ("person", "organization", "group", "individual", "document")


@page
async def speakers(page: Page) -> Response:
    """Speakers by name and kind."""
    name = (page.request.args.get("name") or "").strip()
    kind = page.request.args.get("kind") or ""
    odd = f"{odd}: this filter was left out." if (odd := _odd_kind(kind)) else None
    kind = kind if kind in KINDS else ""
    number = page_number(page)
    found, more = await page.read(lambda conn: listed(conn, name, kind, number))
    reviewed = await page.read(lambda conn: current_counts.only_reviewed(Database(conn), name))
    return await page.render(
        "speakers",
        name=name,
        kind=kind,
        kinds=KINDS,
        odd=odd,
        speakers=found,
        reviewed=reviewed,
        more=more,
        number=number,
        lost=lost(page, bool(found)),
        turned=lambda number: page.address("speakers", name=name, kind=kind, page=number),
        here="speakers",
    )


def _odd_kind(kind: str) -> str | None:
    return None if kind in ("", *KINDS) else f"“{kind[:40]}” is no kind of speaker"


def listed(conn: sqlite3.Connection, name: str, kind: str, number: int) -> tuple[list[dict[str, Any]], bool]:
    """One page of the speakers that go by this name, and whether there are more."""
    found = quotations.speakers(
        Database(conn), name or None, kind=kind or None, limit=PAGE + 1, offset=(number - 1) * PAGE
    )
    return found[:PAGE], len(found) > PAGE


@page
async def speakers_table(page: Page) -> Any:
    """The same list whole, as a file."""
    name = (page.request.args.get("name") or "").strip()
    kind = page.request.args.get("kind") or ""
    return await download(
        page,
        "speakers",
        COLUMNS,
        lambda conn: quotations.everybody(Database(conn), name or None, kind=kind or None),
        [odd] if (odd := _odd_kind(kind)) else (),
    )
