"""The page that finds quotations by their words, speaker, outlet, day and so on."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ...search import quotations
from ...tables import QUOTATION, quotation
from ..downloads import download
from ..page import Page, page
from ..quotation_list import Filters, choices, listed

#: No list has so many pages.
_FARTHEST = 10_000_000


@page
async def find(page: Page) -> Response:
    """Quotations that meet the filters in the address, newest first."""
    filters = Filters.of(page.request.args)
    number = page_number(page)
    found = await page.read(lambda conn: contents(conn, filters, number))
    return await page.render(
        "find",
        filters=filters,
        number=number,
        lost=lost(page, bool(found["found"].quotes), found["found"].pages),
        turned=turned(page, filters, "find"),
        here="find",
        **found,
    )


@page
async def find_table(page: Page) -> Any:
    """The same list whole, as a file."""
    asked = Filters.of(page.request.args).asked
    return await download(
        page, "quotations", QUOTATION, lambda conn: map(quotation, quotations.find(Database(conn), **asked))
    )


def contents(conn: sqlite3.Connection, filters: Filters, number: int) -> dict[str, Any]:
    """One page of the list, whether there are more, and what can be chosen among."""
    return {"found": listed(conn, filters, number), "choices": choices(conn)}


def page_number(page: Page) -> int:
    """The number in ?page=, 1 if there is none or it is none."""
    given = (page.request.args.get("page") or "").strip()
    if not given.isdecimal():
        return 1
    return max(1, min(int(given[:20]), _FARTHEST))


def lost(page: Page, shown: bool, last: int | None = None) -> str | None:
    """What to say where ?page= leads beyond the last page, or is no number; None where it is right.

    ``shown`` says whether anything stands on the page, ``last`` is the number of the last page if it is known.
    """
    given = (page.request.args.get("page") or "").strip()
    if given and not (given.isdecimal() and int(given[:20]) > 0):
        return f"“{given[:40]}” is no number of a page: this is the first."
    if given and not shown and page_number(page) > 1 and last != 0:
        return f"There is no page {given[:20]}" + (
            f": the last one is {last:,}." if last else " of this list."
        )
    return None


def turned(page: Page, filters: Filters, *parts: str) -> Any:
    """A function from a page's number to the address of that page of the same list."""
    return lambda number: page.address(*parts, **filters.given(), page=number if number > 1 else None)
