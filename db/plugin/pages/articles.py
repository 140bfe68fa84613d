"""The page that lists articles: by words, outlet, day, number of quotations, and how far they were judged."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from itertools import islice
from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ...conditions import distinct
from ...search import articles as stored
from ..downloads import download
from ..page import Page, page
from ..quotation_list import OFFERED
from .find import lost, numbers, page_number, turned

PAGE = 50


@page
async def articles(page: Page) -> Response:
    """The articles that meet the filters in the address."""
    asked, problems = _asked(page.request.args)
    number, order = page_number(page), _order(page)
    found = await page.read(lambda conn: contents(conn, asked, number, order))
    given = {name: str(value) for name, value in asked.items()}
    given |= {"order": order} if order != "newest" else {}
    last = -(-found["total"] // PAGE)
    return await page.render(
        "articles",
        asked=given,
        problems=problems,
        order=order,
        orders=stored.ORDERS,
        states=stored.STATES,
        labels=stored.FIELDS,
        last=last,
        numbers=numbers(number, last),
        number=number,
        lost=lost(page, bool(found["rows"]), last),
        turned=turned(page, given, "articles"),
        link=page.address("articles", **given),
        here="articles",
        **found,
    )


def contents(conn: sqlite3.Connection, asked: Mapping[str, Any], number: int, order: str) -> dict[str, Any]:
    """One page of the list, how many there are in all, and the outlets to choose among."""
    db = Database(conn)
    return {
        "rows": list(stored.find(db, asked, order=order, limit=PAGE, offset=(number - 1) * PAGE)),
        "total": stored.count(db, asked),
        "outlets": list(islice(distinct(db, "publisher"), OFFERED)),
    }


@page
async def articles_table(page: Page) -> Any:
    """The same list whole, as a file."""
    asked, problems = _asked(page.request.args)
    order = _order(page)
    return await download(
        page,
        "articles",
        stored.COLUMNS,
        lambda conn: stored.find(Database(conn), asked, order=order),
        problems,
    )


def _asked(args: Any) -> tuple[dict[str, Any], list[str]]:
    """The filters in an address; what cannot be read asks for nothing, and is told."""
    asked: dict[str, Any] = {}
    problems: list[str] = []
    for name, field in stored.FIELDS.items():
        if text := (args.get(name) or "").strip():
            try:
                asked[name] = field.read(text)
            except ValueError as problem:
                problems.append(f"{field.label}: {problem}")
    return asked, problems


def _order(page: Page) -> str:
    given = page.request.args.get("order") or ""
    return given if given in stored.ORDERS else "newest"
