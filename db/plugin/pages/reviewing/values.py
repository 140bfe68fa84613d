"""What reviewers say of sources: own dimensions and gender, on a speaker's page and in a list of who has no value yet."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils.asgi import NotFound, Response
from sqlite_utils import Database

from ....database.connection import DatabaseProblem
from ....speakers import speaker_values
from ....speakers.speaker_values import Said, ValueProblem
from ...page import Page, form_lists, page, row_number

_LISTED = 50


@page
async def values(page: Page) -> Response:
    """The most quoted without a value in ``?dimension=``; takes what a form says of a speaker."""
    if page.request.method == "POST":
        return await _record(page)
    return await _show(page, page.request.args.get("dimension") or "")


async def _show(page: Page, wanted: str, error: str | None = None) -> Response:
    found = await page.read(lambda conn: contents(Database(conn), wanted, private=page.reviewer is not None))
    if wanted and found["chosen"] is None:
        raise NotFound("There is no such dimension")
    return await page.render("values", status=400 if error else 200, error=error, here="sources", **found)


def contents(db: Database, wanted: str, *, private: bool) -> dict[str, Any]:
    """The dimensions, and for the one that is wanted the most quoted without a value."""
    known = {name: d for name, d in speaker_values.known(db).items() if private or not d.private}
    chosen = known.get(wanted or next(iter(known)))
    listed = speaker_values.without_value(db, chosen.name, _LISTED) if chosen else []
    return {"dimensions": known, "chosen": chosen, "speakers": listed}


async def _record(page: Page) -> Response:
    reviewer = page.need_reviewer()
    fields = await form_lists(page.request)

    def one(name: str) -> str:
        return fields.get(name, [""])[0]

    speaker, dimension, from_list = one("speaker"), one("dimension"), one("from") == "list"

    def change(conn: sqlite3.Connection) -> None:
        db = Database(conn)
        if number := one("undo"):
            speaker_values.undo(db, row_number(number), reviewer)
            return
        typed = [value for text in fields.get("value", []) for value in text.split(";")]
        said = Said(speaker, dimension, [value for value in typed if value.strip()])
        via = "list" if from_list else "page"
        speaker_values.record(db, [said], reviewer, via=via, note=one("note").strip() or None)

    try:
        await page.write(change)
    except (ValueProblem, DatabaseProblem, sqlite3.OperationalError) as problem:
        return await _show(page, dimension, error=f"Not done: {problem}")
    if from_list:
        return page.redirect(page.address("values", dimension=dimension))
    return page.redirect(page.address("speaker", speaker) + "#values")


def of_speaker(db: Database, speaker_id: str, *, reviewing: bool) -> dict[str, Any]:
    """What stands of a speaker by dimension, and for reviewers all that was ever said; private ones for them only."""
    known = {name: d for name, d in speaker_values.known(db).items() if reviewing or not d.private}
    if reviewing:
        stand = speaker_values.values_of(db, speaker_id)
        return {
            "dimensions": known,
            "values": stand,
            "history": speaker_values.history(db, speaker_id, private=True),
        }
    rows = db.execute(
        "SELECT dimension, value FROM current_values WHERE speaker_id = ? ORDER BY value", [speaker_id]
    ).fetchall()
    shown: dict[str, list[str]] = {}
    for dimension, value in rows:
        shown.setdefault(dimension, []).append(value)
    return {"dimensions": known, "values": shown, "history": []}
