"""Short addresses that last: of a quotation (q/3f0a1c-9e2b) and of its versions (v/3f0a1c-9e2b).

The id in them is that of ``quotes find``: it follows from the article and the place in it, so that it is the
same in every database and however often the article is read again.
"""

from __future__ import annotations

from datasette.utils.asgi import NotFound, Response
from sqlite_utils import Database

from ...search import quotations
from ...variants import variant_queries
from ..page import Page, page


@page
async def quotation(page: Page) -> Response:
    """Leads to the quotation in its article."""
    article, quote = await _meant(page)
    return page.redirect(page.address("article", article, quote=quote) + f"#q-{quote}")


@page
async def version(page: Page) -> Response:
    """Leads to the versions of the quotation; to itself in its article while it is in one only."""
    article, quote = await _meant(page)
    group = await page.read(lambda conn: variant_queries.group_of(Database(conn), quote))
    if group:
        return page.redirect(page.address("versions", group))
    return page.redirect(page.address("article", article, quote=quote) + f"#q-{quote}")


async def _meant(page: Page) -> tuple[str, str]:
    """The ids of the article and of the quotation."""
    wanted = page.part("id")
    found = await page.read(lambda conn: quotations.by_short_id(Database(conn), wanted))
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound("Several quotations have an id that begins so: take the whole id, from their article.")
    raise NotFound("There is no such quotation; its article may have been read again since, by other rules.")
