"""What was missed: an article drawn by chance to be read whole, with all that was found in it marked."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from datasette.utils.asgi import NotFound, Response
from itsdangerous import BadSignature
from sqlite_utils import Database

from ....database.connection import DatabaseProblem
from ....review import reviews, whole_articles
from ....text import reporting_clause
from ...highlight import blocks, draw
from ...page import Page, form, page, row_number
from ..article import mark, quotes_of, voices_of

#: What the proof that an article was drawn is signed for.
_DRAWN = "onrecord-article"


@page
async def missed(page: Page) -> Response:
    """Shows an article drawn by chance, or the one of ``?article=ID``; takes what was missed, and that all was read."""
    if page.request.method == "POST":
        return await _answer(page)
    return await _show(page, page.request.args.get("article"), page.request.args.get("drawn"))


async def _show(
    page: Page,
    article: str | None,
    drawn: str | None,
    error: str | None = None,
    fields: dict[str, str] | None = None,
) -> Response:
    reviewer = page.reviewer
    if article is None:
        article = await page.read(lambda conn: whole_articles.next_article(Database(conn)))
        drawn = page.datasette.sign([article, reviewer], _DRAWN) if article and reviewer else None
    elif not _was_drawn(page, article, drawn):
        drawn = None
    found = await page.read(lambda conn: contents(conn, article, reviewer))
    if article and found["article"] is None:
        raise NotFound("There is no such article; it may have been read again with another text")
    return await page.render(
        "missed",
        drawn=drawn or "",
        error=error,
        fields=fields or {},
        stances=list(reporting_clause.STANCE_LABELS.items()),
        here="audit",
        by="missed",
        **found,
    )


async def _answer(page: Page) -> Response:
    reviewer = page.need_reviewer()
    fields = await form(page.request)
    article, drawn = fields.get("article", ""), fields.get("drawn", "")
    chosen = "sample" if _was_drawn(page, article, drawn) else "page"
    action = fields.get("action")
    try:
        if action == "read":
            await page.write(
                lambda conn: whole_articles.record_reading(Database(conn), article, reviewer, chosen=chosen)
            )
            return page.redirect(page.address("missed"))
        if action == "unread":
            number = fields.get("reading", "")
            reading = row_number(number)
            article = await page.write(
                lambda conn: whole_articles.undo_reading(Database(conn), reading, reviewer)
            )
            drawn = (
                page.datasette.sign([article, reviewer], _DRAWN) if fields.get("chosen") == "sample" else ""
            )
        elif action == "undo":
            await page.write(lambda conn: _undo(Database(conn), fields.get("review", ""), reviewer))
        else:
            await page.write(lambda conn: _put_in(Database(conn), fields, reviewer, chosen))
    except (reviews.ReviewProblem, DatabaseProblem, sqlite3.OperationalError) as problem:
        return await _show(page, article or None, drawn, error=f"Not noted: {problem}", fields=fields)
    return page.redirect(page.address("missed", article=article, drawn=drawn) + "#case")


def _was_drawn(page: Page, article: str, drawn: str | None) -> bool:
    """Whether this article was drawn by chance for this reviewer, and not chosen by its address."""
    try:
        return bool(drawn) and page.datasette.unsign(drawn, _DRAWN) == [article, page.reviewer]
    except BadSignature:
        return False


def _put_in(db: Database, fields: dict[str, str], reviewer: str, chosen: str) -> None:
    near = fields.get("near", "")
    reviews.record_missed(
        db,
        fields.get("article", ""),
        fields.get("words", ""),
        reviewer,
        near=int(near) if near.isdecimal() and len(near) < 10 else 0,
        speaker=fields.get("speaker"),
        role=fields.get("role"),
        affiliation=fields.get("affiliation"),
        stance=fields.get("stance") or "said",
        note=fields.get("note"),
        chosen=chosen,
    )


def _undo(db: Database, number: str, reviewer: str) -> None:
    reviews.undo(db, row_number(number), reviewer)


def contents(conn: sqlite3.Connection, article_id: str | None, reviewer: str | None) -> dict[str, Any]:
    """The article with its quotations, what this reviewer put in, and how far the sample has come."""
    db = Database(conn)
    found: dict[str, Any] = {
        "article": None,
        "recall": whole_articles.recall(db),
        "last": whole_articles.last_reading(db, reviewer) if reviewer else None,
    }
    row = conn.execute("SELECT * FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        return found
    quotes = quotes_of(conn, row["id"])
    voices = voices_of(conn, quotes)
    layout = json.loads(row["layout"])
    drawn = draw(row["text"], layout, [mark(quote) for quote in quotes if not quote["replaced"]])
    starts = [block.start for block in blocks(row["text"], layout)]
    return found | {
        "article": row,
        "paragraphs": [(role, html, start) for (role, html), start in zip(drawn, starts, strict=True)],
        "count": len(quotes),
        "names": [voice.name for voice in voices if voice.id],
        "readers": whole_articles.readers_of(db, row["id"]),
        "own": _own(db, row["key"], reviewer) if reviewer else [],
    }


def _own(db: Database, key: str, reviewer: str) -> list[dict[str, Any]]:
    """What this reviewer put into an article."""
    return list(
        db.query(
            "SELECT reviews.* FROM reviews JOIN review_links ON review_id = reviews.id "
            "WHERE article_key = ? AND reviewer = ? AND verdict = 'missed' ORDER BY reviews.id",
            [key, reviewer],
        )
    )
