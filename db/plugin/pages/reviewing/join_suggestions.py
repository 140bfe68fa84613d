"""Pairs of speakers that may be one: for a reviewer to join, or to keep apart."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ....database.connection import DatabaseProblem
from ....search import quotations
from ....speakers import linking as joining
from ....speakers import manual_decisions
from ...page import Page, form, page, row_number

_SHOWN = 30
_SAMPLES = 2


@page
async def suggestions(page: Page) -> Response:
    """Shows the suggestions that wait, the surest first; takes the answer of a form."""
    return await (_answer(page) if page.request.method == "POST" else _show(page))


async def _show(page: Page, error: str | None = None) -> Response:
    found = await page.read(contents)
    at, reviewer = page.request.args.get("at") or "", page.reviewer
    return await page.render(
        "suggestions",
        error=error,
        at=int(at) if at.isdecimal() and len(at) < 5 else None,
        done=await page.read(lambda conn: _last(Database(conn), reviewer)) if at and reviewer else None,
        here="speakers",
        **found,
    )


async def _answer(page: Page) -> Response:
    reviewer = page.need_reviewer()
    fields = await form(page.request)
    try:
        await page.write(lambda conn: _apply(Database(conn), fields, reviewer))
    except (manual_decisions.DecisionProblem, DatabaseProblem, sqlite3.OperationalError) as problem:
        return await _show(page, error=f"Not done: {problem}")
    at = fields.get("at", "")
    at = at if at.isdecimal() and len(at) < 5 else "1"
    return page.redirect(page.address("suggestions", at=at) + "#answered")


def _apply(db: Database, fields: dict[str, str], reviewer: str) -> None:
    """Joins the two, or keeps them apart. Raises DecisionProblem where the form makes no sense."""
    one, other = fields.get("one", ""), fields.get("other", "")
    note = fields.get("note", "").strip() or None
    if fields.get("action") == "accept":
        joining.accept(db, one, other, reviewer, note)
    elif fields.get("action") == "reject":
        joining.keep_apart(db, one, other, reviewer, note)
    elif fields.get("action") == "undo apart":
        number = fields.get("apart", "")
        joining.undo_apart(db, row_number(number), reviewer)
    else:
        raise manual_decisions.DecisionProblem("nothing was chosen")


def _last(db: Database, reviewer: str) -> dict[str, Any] | None:
    """What this reviewer decided last, with the address of the page on which it can be undone."""
    joined = next(
        db.query(
            "SELECT speaker_name AS one_name, name AS other_name, target_id AS speaker, time, 'joined' AS what "
            "FROM speaker_decisions WHERE reviewer = ? AND action = 'merge' ORDER BY id DESC LIMIT 1",
            [reviewer],
        ),
        None,
    )
    apart = next((row for row in joining.kept_apart(db) if row["reviewer"] == reviewer), None)
    if apart:
        apart |= {"speaker": apart["one"], "what": "apart"}
    return max((row for row in (joined, apart) if row), key=lambda row: row["time"], default=None)


def contents(conn: sqlite3.Connection) -> dict[str, Any]:
    """The suggestions with both speakers' rows, roles and a few quotations; the joins that were made."""
    db = Database(conn)
    waiting = joining.suggestions(db, limit=_SHOWN)
    for row in waiting:
        row["sides"] = [_side(conn, row[which]) for which in ("one", "other")]
    return {
        "suggestions": [row for row in waiting if all(row["sides"])],
        "count": conn.execute("SELECT count(*) FROM join_suggestions WHERE state = 'open'").fetchone()[0],
        "apart": joining.kept_apart(db)[:_SHOWN],
        "joins": conn.execute(
            "SELECT found_id, speaker_id, found_name, name, reason, count(*) AS articles FROM speaker_links "
            "WHERE how = 'join' GROUP BY found_id, speaker_id ORDER BY min(score), found_name LIMIT ?",
            (_SHOWN,),
        ).fetchall(),
    }


def _side(conn: sqlite3.Connection, speaker: str) -> dict[str, Any] | None:
    row = conn.execute("SELECT id, name, kind, quote_count FROM speakers WHERE id = ?", (speaker,)).fetchone()
    if row is None:
        return None
    roles = conn.execute(
        "SELECT role, affiliation FROM speaker_roles WHERE speaker_id = ? ORDER BY articles DESC, role LIMIT 3",
        (speaker,),
    )
    said = quotations.find(Database(conn), speaker_id=speaker, limit=_SAMPLES)
    return {**dict(row), "roles": roles.fetchall(), "quotes": list(said)}
