"""The pages of quotations in several versions: all of them, and one with its differences word by word."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils.asgi import NotFound, Response
from sqlite_utils import Database

from ...search import quotations
from ...tables import QUOTATION, quotation
from ...text.reporting_clause import stance_of
from ...variants import variant_queries
from ..downloads import download
from ..page import Page, page
from .find import lost, page_number

PAGE = 30
#: The columns of a group in a table.
GROUP_COLUMNS = (
    *("id", "text", "speaker", "stance", "kind", "cue", "quote_count", "wording_count", "publisher_count"),
    *("first_published", "last_published", *variant_queries.CONFLICTS),
)


@page
async def versions(page: Page) -> Response:
    """The groups, filtered by words, speaker and conflict."""
    given = _given(page)
    number = page_number(page)
    found = await page.read(
        lambda conn: _groups(conn, given, limit=PAGE + 1, offset=(number - 1) * PAGE),
    )
    state = await page.read(grouping)
    return await page.render(
        "versions",
        **state,
        groups=found[:PAGE],
        more=len(found) > PAGE,
        number=number,
        lost=lost(page, bool(found)),
        odd=f"{odd}: this filter was left out." if (odd := _odd_conflict(page)) else None,
        turned=lambda number: page.address("versions", **given, page=number),
        given=given,
        conflicts=variant_queries.CONFLICTS,
        here="versions",
    )


@page
async def group(page: Page) -> Response:
    """One quotation with all its versions."""
    found = await page.read(lambda conn: variant_queries.group(Database(conn), page.part("group")))
    if found is None:
        raise NotFound("There is no such group of versions; it may have been made again since")
    return await page.render(
        "group",
        group=found,
        conflicts=variant_queries.CONFLICTS,
        link=page.address("v", quotations.short_id(found["fullest"])),
        here="versions",
    )


@page
async def versions_table(page: Page) -> Any:
    """All groups that the page lists, as a file."""
    given = _given(page)

    def rows(conn: sqlite3.Connection) -> list[dict[str, Any]]:
        return [row | {"stance": stance_of(row)} for row in _groups(conn, given)]

    problems = [odd] if (odd := _odd_conflict(page)) else ()
    return await download(page, "versions", GROUP_COLUMNS, rows, problems)


@page
async def group_table(page: Page) -> Any:
    """The versions of one quotation, as a file."""

    def rows(conn: sqlite3.Connection) -> list[dict[str, Any]]:
        found = variant_queries.group(Database(conn), page.part("group"))
        return [quotation(row) for row in found["versions"]] if found else []

    return await download(page, "versions", (*QUOTATION, "difference", "lost_negation", "pieces"), rows)


def _given(page: Page) -> dict[str, str]:
    given = {name: (page.request.args.get(name) or "").strip() for name in ("words", "speaker", "conflict")}
    if given["conflict"] not in ("any", *variant_queries.CONFLICTS):
        given["conflict"] = ""
    return given


def _odd_conflict(page: Page) -> str | None:
    given = (page.request.args.get("conflict") or "").strip()
    known = ("", "any", *variant_queries.CONFLICTS)
    return None if given in known else f"“{given[:40]}” is no conflict"


def _groups(conn: sqlite3.Connection, given: dict[str, str], **part: int) -> list[dict[str, Any]]:
    return variant_queries.groups(
        Database(conn),
        given["words"],
        speaker=given["speaker"] or None,
        conflict=given["conflict"] or None,
        **part,
    )


def grouping(conn: sqlite3.Connection) -> dict[str, Any]:
    """Whether ``quotes group`` was done, and how much was read since."""
    db = Database(conn)
    return {"grouped": variant_queries.were_grouped(db), "waiting": variant_queries.waiting(db)}
