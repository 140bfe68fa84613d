"""The pages of quotations in several versions: all of them, and one with its differences word by word."""

from __future__ import annotations

from datasette.utils.asgi import NotFound, Response
from sqlite_utils import Database

from ...variants import variant_queries
from ..page import Page, page
from .find import page_number

PAGE = 30


@page
async def versions(page: Page) -> Response:
    """The groups, filtered by words, speaker and conflict."""
    given = {name: (page.request.args.get(name) or "").strip() for name in ("words", "speaker", "conflict")}
    if given["conflict"] not in ("any", *variant_queries.CONFLICTS):
        given["conflict"] = ""
    number = page_number(page)
    found = await page.read(
        lambda conn: variant_queries.groups(
            Database(conn),
            given["words"],
            speaker=given["speaker"] or None,
            conflict=given["conflict"] or None,
            limit=PAGE + 1,
            offset=(number - 1) * PAGE,
        )
    )
    return await page.render(
        "versions",
        groups=found[:PAGE],
        more=len(found) > PAGE,
        number=number,
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
    return await page.render("group", group=found, conflicts=variant_queries.CONFLICTS, here="versions")
