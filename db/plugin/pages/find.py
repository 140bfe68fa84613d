"""The page that finds quotations by their words, speaker, outlet, day and so on."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from functools import partial
from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ...filters import BY_NAME
from ...records.content_ids import normal_name
from ...search import facets, no_result, quotations
from ...tables import QUOTATION, quotation
from .. import safe_text
from ..downloads import download
from ..kept_answers import kept
from ..page import Page, page
from ..quotation_list import ORDERS, Filters, choices, listed

#: Facets that take longer, in milliseconds, are left out.
FACETS_LIMIT = 600

#: So many numbers of pages are offered on each side of the one that is shown.
_BESIDE = 3

#: No list has so many pages.
_FARTHEST = 10_000_000


@page
async def find(page: Page) -> Response:
    """Quotations that meet the filters in the address, in the order that it asks for, with facets to narrow them."""
    filters = Filters.of(page.request.args)
    filters.problems += unknown(page)
    number, order = page_number(page), order_of(page)
    found = await page.read(lambda conn: contents(conn, filters, number, order))
    narrow = await page.read_in_time(
        lambda conn: narrowing(page, conn, filters, found["found"].total), FACETS_LIMIT
    )
    given = filters.given() | ({"order": order} if order != "newest" else {})
    return await page.render(
        "find",
        filters=filters,
        number=number,
        lost=lost(page, bool(found["found"].quotes), found["found"].pages),
        order=order,
        orders=ORDERS,
        given=given,
        numbers=numbers(number, found["found"].pages),
        turned=turned(page, given, "find"),
        shown=partial(safe_text.marked, words=filters.words or ""),
        facets=narrow,
        link=page.address("find", **given),
        here="find",
        **found,
    )


@page
async def find_table(page: Page) -> Any:
    """The same list whole, as a file."""
    filters, order = Filters.of(page.request.args), order_of(page)
    return await download(
        page,
        "quotations",
        QUOTATION,
        lambda conn: map(quotation, quotations.find(Database(conn), order=order, **filters.asked)),
        filters.problems + unknown(page),
    )


def contents(conn: sqlite3.Connection, filters: Filters, number: int, order: str) -> dict[str, Any]:
    """One page of the list, why it is empty, and what can be chosen among."""
    found = listed(conn, filters, number, order=order)
    return {
        "found": found,
        "reasons": [] if found.total else no_result.reasons(Database(conn), filters.asked),
        "undated": quotations.undated(Database(conn), filters.asked) if found.total else 0,
        "choices": choices(conn),
        "asked_for": told(Database(conn), filters),
    }


def narrowing(page: Page, conn: sqlite3.Connection, filters: Filters, total: int) -> list[facets.Counted]:
    """The facets of the list, the same on each of its pages."""
    asked = (page.reviewer is not None, *filters.given().items())  # a reviewer also asks for what is private
    return kept(
        page.db, conn, asked, lambda: facets.facets(Database(conn), filters.given(), filters.asked, total)
    )


def told(db: Database, filters: Filters) -> str:
    """What is asked for, in words, as the title of the list: “dam”, said by Ann Lee, outlet: Elm Post."""
    given = filters.given()
    said: list[str] = []
    if words := given.pop("words", None):
        said.append(words if '"' in words else f"“{words}”")
    who = [given.pop("speaker", None)]
    if (id := given.pop("speaker_id", None)) is not None:
        row = db.execute("SELECT name FROM speakers WHERE id = ?", [id]).fetchone()
        name = row[0] if row else id
        if who[0] and set(normal_name(who[0]).split()) <= set(normal_name(name).split()):
            who = []  # the name that was asked for is one of theirs
        who.append(name)
    said += [f"said by {' and '.join(filter(None, who))}"] if any(who) else []
    return ", ".join(
        [*said, *(f"{BY_NAME[name].label}: {value.removeprefix('=')}" for name, value in given.items())]
    )


def unknown(page: Page) -> list[str]:
    """What the address asks for that this page does not know: a list that ignores it would pass for its answer."""
    named = [name for name in page.request.args if name not in BY_NAME and name not in ("order", "page")]
    problems = [f"“{name[:40]}”: there is no such filter" for name in named if not name.startswith("_")]
    order = page.request.args.get("order") or ""
    if order and order not in ORDERS:
        problems.append(f"In which order: {order[:40]!r} is none of {', '.join(ORDERS)}")
    return problems


def order_of(page: Page) -> str:
    """The order in ?order=, the newest first if there is none or it is none."""
    given = page.request.args.get("order") or ""
    return given if given in ORDERS else "newest"


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


def numbers(number: int, last: int) -> list[int | None]:
    """The numbers of pages to offer: the first, the last, those beside this one; None where some are left out."""
    near = range(max(1, number - _BESIDE), min(last, number + _BESIDE) + 1)
    offered = sorted({1, *near, last}) if last > 1 else []
    out: list[int | None] = []
    for one in offered:
        if out and out[-1] is not None and one > out[-1] + 1:
            out.append(None)
        out.append(one)
    return out


def turned(page: Page, given: Mapping[str, str], *parts: str) -> Any:
    """A function from a page's number to the address of that page of the same list, which ``given`` asks for."""
    return lambda number: page.address(*parts, **given, page=number if number > 1 else None)
