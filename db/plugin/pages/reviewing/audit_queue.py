"""The audit queue: one attribution at a time in its context, and the verdict on it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from datasette.utils.asgi import NotFound, Response
from itsdangerous import BadSignature
from markupsafe import Markup
from sqlite_utils import Database

from ....database.connection import DatabaseProblem
from ....review import accuracy_estimates, reviews, sampling
from ....search import current_counts
from ....verdicts import CORRECTIONS
from ...highlight import draw
from ...page import Page, form, page
from ..article import mark, quotes_of

# How the next case is chosen, and what is recorded of that: only the sample counts for the estimate.
_CHOSEN = {
    "sample": "sample",
    "second": "sample",
    "uncertain": "uncertain",
    "disputed": "page",
    "page": "page",
}

#: What the proof that a quotation was drawn is signed for.
_DRAWN = "onrecord-drawn"

#: So many paragraphs are shown before and after those of the quotation, but at most so many characters.
_PARAGRAPHS, _CHARACTERS = (2, 1), (600, 400)


@page
async def audit(page: Page) -> Response:
    """Shows the next case, or the one of ``?quote=ID``; takes the verdict of a submitted form."""
    if page.request.method == "POST":
        return await _judge(page)
    args = page.request.args
    if args.get("by") == "missed":
        return page.redirect(page.address("missed"))
    return await _show(
        page, args.get("by"), args.get("quote"), undone=bool(args.get("undone")), after=args.get("after")
    )


async def _show(
    page: Page,
    by: str | None,
    quote_id: str | None,
    error: str | None = None,
    fields: dict[str, str] | None = None,
    *,
    undone: bool = False,
    after: str | None = None,
) -> Response:
    by = by if by in _CHOSEN else "page" if quote_id else "sample"
    reviewer = page.reviewer
    found = await page.read(lambda conn: contents(conn, by, quote_id, reviewer, after))
    if quote_id and found["case"] is None:
        raise NotFound("There is no such quotation; its article may have been read again since")
    case = found["case"]
    # Only what was drawn here counts for the sample: the form brings the proof back.
    drawn = page.datasette.sign([case["id"], by], _DRAWN) if case and not quote_id and reviewer else ""
    return await page.render(
        "audit",
        by=by,
        error=error,
        drawn=drawn,
        fields=fields or {},
        taken_back=await page.read(lambda conn: _taken_back(conn, reviewer)) if undone and reviewer else None,
        here="audit",
        **found,
    )


async def _judge(page: Page) -> Response:
    reviewer = page.need_reviewer()
    fields = await form(page.request)
    by, quote_id = (fields.get(name, "") for name in ("by", "quote"))
    verdict, right = _said(fields)
    # Asked by the script of the article's page, which stays where it is.
    in_place = "application/json" in (page.request.headers.get("accept") or "")
    try:
        if verdict == "undo":
            undone = await page.write(lambda conn: _undo(Database(conn), reviewer))
            if in_place:
                return page.json({"quote": undone, "verdict": None})
            return page.redirect(page.address("audit", by=by, quote=undone, undone=1))
        await page.write(
            lambda conn: reviews.record(
                Database(conn),
                quote_id,
                verdict,
                reviewer,
                **right,
                note=fields.get("note"),
                chosen=_chosen(page, Database(conn), fields, reviewer),
            )
        )
    except (reviews.ReviewProblem, DatabaseProblem, sqlite3.OperationalError) as problem:
        if in_place:
            return page.json({"error": f"Not noted: {problem}"}, 200 if fields.get("ahead") else 400)
        return await _show(page, by, quote_id, error=f"Not noted: {problem}", fields=fields)
    if in_place:
        answer = {"quote": quote_id, "verdict": verdict}
        if fields.get("ahead"):  # the script of the audit has the next case already
            told = await page.read(lambda conn: so_far(Database(conn), reviewer))
            answer["told"] = await page.html("audit_told", alone=True, by=by, taken_back=None, **told)
        return page.json(answer)
    return page.redirect(page.address("audit", by=by, quote=quote_id if by == "page" else None))


def _said(fields: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The verdict, and what is right instead. Enter in a field stands for the verdict that the field belongs to."""
    given = {name: fields.get(name, "").strip() for name in CORRECTIONS}
    verdict = fields.get("verdict", "")
    if verdict == "enter":
        if given["corrected_speaker"]:
            verdict = "wrong_speaker"
        elif given["corrected_role"] or given["corrected_affiliation"]:
            verdict = "wrong_role"
        else:
            verdict = "wrong_sense" if given["corrected_stance"] else "wrong_speaker"
    if given["corrected_words"].split() == fields.get("judged_words", "").split():
        given["corrected_words"] = ""  # the field begins with the words as they are
    return verdict, given


def _chosen(page: Page, db: Database, fields: dict[str, str], reviewer: str) -> str:
    """How the quotation came before the reviewer: "sample" only if it was drawn here, now or when first judged."""
    by, quote_id = fields.get("by", ""), fields.get("quote", "")
    chosen = _CHOSEN.get(by, "page")
    if chosen != "sample" or sampling.was_sampled(db, quote_id, reviewer):
        return chosen
    try:
        return chosen if page.datasette.unsign(fields.get("drawn", ""), _DRAWN) == [quote_id, by] else "page"
    except BadSignature:
        return "page"


def _undo(db: Database, reviewer: str) -> str:
    """Takes back the reviewer's last verdict and gives the id of its quotation, "" if that is gone with it."""
    last = reviews.last_of(db, reviewer)
    if last is None:
        raise reviews.ReviewProblem("there is no verdict of yours to take back")
    now = db.execute("SELECT quote_id FROM review_links WHERE review_id = ?", [last["id"]]).fetchone()
    reviews.undo(db, last["id"], reviewer)
    quote: str = (now and now[0]) or last["quote_id"]
    return quote if db.execute("SELECT 1 FROM quotes WHERE id = ?", [quote]).fetchone() else ""


def _taken_back(conn: sqlite3.Connection, reviewer: str) -> dict[str, Any] | None:
    """The verdict that this reviewer took back last."""
    sql = (
        "SELECT * FROM reviews WHERE id = (SELECT undoes FROM reviews WHERE reviewer = ? AND verdict = 'undo' "
        "ORDER BY id DESC LIMIT 1)"
    )
    return next(Database(conn).query(sql, [reviewer]), None)


def contents(
    conn: sqlite3.Connection, by: str, quote_id: str | None, reviewer: str | None, after: str | None = None
) -> dict[str, Any]:
    """The case, its paragraphs, the names at hand, and what was judged so far.

    ``after`` is the id of a quotation whose verdict is still to come: the case is the one that then follows.
    """
    db = Database(conn)
    case = _case(conn, quote_id or _next(db, by, reviewer, after))
    if case and by == "second":
        case = _blind(case)
    return {
        "case": case,
        "any_quotes": conn.execute("SELECT 1 FROM quotes LIMIT 1").fetchone() is not None,
        "paragraphs": _context(conn, case) if case else [],
        "names": _names(conn, case) if case else [],
        **so_far(db, reviewer),
    }


def so_far(db: Database, reviewer: str | None) -> dict[str, Any]:
    """The reviewer's last verdict, how many were judged, and how many of them were right."""
    judged = db.execute(
        "SELECT count(*), coalesce(sum(reviewer = ?), 0) FROM current_reviews WHERE chosen = 'sample'",
        [reviewer],
    ).fetchone()
    last = reviews.last_of(db, reviewer) if reviewer else None
    corrected = last["corrected_speaker"] if last else None
    unknown = corrected if corrected and not current_counts.known_as(db, corrected) else None
    return {
        "unknown": unknown,
        "like": current_counts.like(db, unknown) if unknown else None,
        "last": last,
        "overall": accuracy_estimates.overall(db) if judged[0] >= accuracy_estimates.ENOUGH else None,
        "wanted": accuracy_estimates.ENOUGH,
        "judged": judged[0],
        "judged_by_me": judged[1],
    }


def _next(db: Database, by: str, reviewer: str | None, after: str | None = None) -> str | None:
    if by == "uncertain":
        return sampling.next_uncertain(db, after=after)
    if by == "disputed":
        return sampling.next_disputed(db, reviewer or "", after=after)
    if by == "second":
        return sampling.next_for_second_opinion(db, reviewer or "", after=after)
    return sampling.next_at_random(db, after=after)


def _case(conn: sqlite3.Connection, quote_id: str | None) -> dict[str, Any] | None:
    row = conn.execute("SELECT article_id FROM quotes WHERE id = ?", (quote_id,)).fetchone()
    if row is None:
        return None
    case = next(quote for quote in quotes_of(conn, row[0]) if quote["id"] == quote_id)
    title = conn.execute("SELECT title FROM articles WHERE id = ?", (row[0],)).fetchone()[0]
    return case | {"title": title, "colour": 1}


def _blind(case: dict[str, Any]) -> dict[str, Any]:
    """A case without what others have said of it."""
    return case | {
        "verdict": None,
        "corrected_speaker": None,
        "corrected_role": None,
        "corrected_affiliation": None,
        "corrected_words": None,
        "corrected_stance": None,
        "stance": case["extracted_stance"],
        "role": case["extracted_role"],
        "affiliation": case["extracted_affiliation"],
        "reviewer": None,
        "note": None,
        "disputed": None,
        "speaker": case["extracted_speaker"],
        "current_speaker": case["extracted_speaker"],
    }


def _context(conn: sqlite3.Connection, case: dict[str, Any]) -> list[tuple[str, Markup]]:
    """The paragraphs around the quotation, with this quotation marked and no other."""
    text, layout = conn.execute(
        "SELECT text, layout FROM articles WHERE id = ?", (case["article_id"],)
    ).fetchone()
    shown = mark(case)
    between = _around(text, [*shown.content, *shown.cue, *shown.source])
    drawn = draw(text, json.loads(layout), [shown], between=between)
    places = [place for place, (_, html) in enumerate(drawn) if "data-q=" in html] or [0]
    before, after = _PARAGRAPHS
    return drawn[max(0, places[0] - before) : places[-1] + after + 1]


def _around(text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """From where to where the text is shown around these spans, from word to word."""
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    start, end = max(0, first - _CHARACTERS[0]), min(len(text), last + _CHARACTERS[1])
    while 0 < start < first and not text[start - 1].isspace():
        start += 1
    while last < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


def _names(conn: sqlite3.Connection, case: dict[str, Any]) -> list[str]:
    """Who else speaks in the article: the likely answers to "who said it then?"."""
    found = conn.execute(
        "SELECT DISTINCT speakers.name FROM article_speakers JOIN speakers ON speakers.id = speaker_id "
        "WHERE article_id = ? ORDER BY quotes DESC, 1 LIMIT 100",
        (case["article_id"],),
    )
    return [name for (name,) in found if name != case["extracted_speaker"]]
