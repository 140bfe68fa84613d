"""The page that tells whether something was ever said, by whom, and how close the words are."""

from __future__ import annotations

from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ...search import quote_check
from ...variants import variant_queries
from ..page import Page, page

#: A text longer than this is no quotation; reading it would keep the server busy.
LONGEST = 3000


@page
async def check(page: Page) -> Response:
    """Holds ``?text=`` (and ``&speaker=``) against all quotations."""
    text = (page.request.args.get("text") or "").strip()
    speaker = (page.request.args.get("speaker") or "").strip()
    long = len(text) > LONGEST
    found = await page.read(lambda conn: contents(Database(conn), text, speaker)) if text and not long else {}
    return await page.render("check", text=text, speaker=speaker, long=long, here="check", **found)


def contents(db: Database, text: str, speaker: str) -> dict[str, Any]:
    """The answer, and for each match the group of versions that it is in."""
    answer = quote_check.check(db, text, speaker or None)
    groups = {match.quote["id"]: variant_queries.group_of(db, match.quote["id"]) for match in answer.matches}
    said, _ = quote_check.VERDICTS[answer.verdict]
    by = answer.matches[0].quote["speaker"] if answer.verdict == "other" else None
    return {"answer": answer, "headline": said, "somebody_else": by, "groups": groups}
