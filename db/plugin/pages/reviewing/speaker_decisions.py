"""Who is who, decided by hand: joining two speakers, splitting one, putting a name right, and undoing it."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils.asgi import NotFound, Response
from sqlite_utils import Database

from ....database import fulltext
from ....database.connection import DatabaseProblem, transaction
from ....review import reviews
from ....search import current_counts, quotations
from ....speakers import linking, manual_decisions
from ...page import Page, form_lists, page, row_number

_ARTICLES = 100
_OTHERS = 20
_QUOTES = 60


@page
async def people(page: Page) -> Response:
    """Shows what can be decided about ``?speaker=ID`` and what was; takes a decision from a form."""
    if page.request.method == "POST":
        return await _decide(page)
    return await _show(page, page.request.args.get("speaker"))


async def _show(
    page: Page,
    speaker_id: str | None,
    error: str | None = None,
    fields: dict[str, list[str]] | None = None,
) -> Response:
    typed: dict[str, Any] = {name: _one(fields or {}, name) for name in ("action", "name", "note", "scope")}
    typed |= {name: (fields or {}).get(name, []) for name in ("article", "form", "quote")}
    other = page.request.args.get("other")
    among = (page.request.args.get("among") or "").strip() or _one(fields or {}, "among")
    done = page.request.args.get("done")
    found = await page.read(lambda conn: contents(conn, speaker_id, other, among))
    if speaker_id and found["speaker"] is None and not error:
        raise NotFound("There is no such speaker; it may have been joined to another one")
    return await page.render(
        "people",
        error=error,
        typed=typed,
        among=among,
        other=other,
        done=DONE.get(done or ""),
        here="speakers",
        **found,
    )


async def _decide(page: Page) -> Response:
    reviewer = page.need_reviewer()
    fields = await form_lists(page.request)
    speaker_id = _one(fields, "speaker")
    try:
        await page.write(lambda conn: _apply(Database(conn), fields, reviewer))
    except (
        manual_decisions.DecisionProblem,
        reviews.ReviewProblem,
        DatabaseProblem,
        sqlite3.OperationalError,
    ) as problem:
        return await _show(page, speaker_id or None, error=f"Not done: {problem}", fields=fields)
    action = _one(fields, "action")
    return page.redirect(
        page.address(
            "people",
            speaker=_one(fields, "target") if action == "merge" else speaker_id,
            done=action if action in DONE else None,
        )
        + "#decisions"
    )


#: What is said when a decision was made.
DONE = {
    "merge": "Joined: it stands below.",
    "rename": "Renamed: it stands below.",
    "split": "Split: what belongs to somebody else now stands below.",
    "undo": "Undone.",
    "undo verdict": "Taken back.",
    "join again": "Undone.",
}


def _apply(db: Database, fields: dict[str, list[str]], reviewer: str) -> None:
    """Makes the decision of a form. Raises DecisionProblem where it makes no sense."""
    action, speaker_id, name = (_one(fields, key) for key in ("action", "speaker", "name"))
    note = _one(fields, "note").strip() or None
    if action == "merge":
        manual_decisions.merge(db, speaker_id, _one(fields, "target"), reviewer, note)
    elif action == "rename":
        manual_decisions.rename(db, speaker_id, name, reviewer, note=note)
    elif action == "split":
        scope, _, value = _one(fields, "scope").partition(":")
        whole = {scope: value} if scope in ("affiliation", "publisher") else {}
        quotes, articles, forms = (fields.get(which, []) for which in ("quote", "article", "form"))
        with transaction(db):
            if articles or forms or whole or not quotes:
                manual_decisions.split(
                    db, speaker_id, name, reviewer, articles=articles, forms=forms, note=note, **whole
                )
            for quote in quotes:
                reviews.record(db, quote, "wrong_speaker", reviewer, corrected_speaker=name, note=note)
    elif action == "join again":
        linking.undo_apart(db, row_number(_one(fields, "apart")), reviewer)
    elif action == "undo verdict":
        reviews.undo(db, row_number(_one(fields, "review")), reviewer)
    elif action == "undo":
        manual_decisions.undo(db, row_number(_one(fields, "decision")), reviewer)
    else:
        raise manual_decisions.DecisionProblem("nothing was chosen")


def _one(fields: dict[str, list[str]], name: str) -> str:
    return fields.get(name, [""])[0]


def contents(
    conn: sqlite3.Connection, speaker_id: str | None, other: str | None, among: str = ""
) -> dict[str, Any]:
    """The speaker, with what a split can go by, others of a name, and all decisions.

    ``among`` are words of a title or of a quotation: only articles and quotations with these are offered.
    """
    db = Database(conn)

    def all_rows(sql: str, **more: Any) -> list[Any]:
        return conn.execute(sql, {"id": speaker_id, **more}).fetchall()

    speaker = next(iter(all_rows("SELECT * FROM speakers WHERE id = :id")), None)
    ids = sorted(manual_decisions.related(db, speaker_id)) if speaker_id else []
    found: dict[str, Any] = {
        "speaker": speaker,
        "decisions": manual_decisions.history(db, speaker_id),
        "given_away": list(db.query(_GIVEN_AWAY, {"id": speaker_id})) if speaker_id else [],
        "apart": linking.kept_apart(db, *ids),
    }
    if speaker is None:
        return found
    others = quotations.speakers(db, other, limit=_OTHERS + 1) if other else []
    for row in others:
        row |= _first_seen(db, row["id"])
    scopes = all_rows(
        "SELECT DISTINCT 'affiliation:' || affiliation, 'affiliation ' || affiliation FROM article_speakers "
        "WHERE speaker_id = :id AND affiliation > '' UNION ALL "
        "SELECT DISTINCT 'publisher:' || publisher, 'outlet ' || publisher FROM article_speakers "
        "JOIN articles ON articles.id = article_id WHERE speaker_id = :id AND publisher > ''"
    )
    return found | {
        "quote_count": speaker["quote_count"] + current_counts.changes(db)[speaker["id"]],
        "names": all_rows(
            "SELECT name, articles FROM speaker_names WHERE speaker_id = :id ORDER BY articles DESC LIMIT 30"
        ),
        "others": [row for row in others if row["id"] != speaker_id][:_OTHERS],
        "scopes": scopes,
        "articles": all_rows(
            "SELECT DISTINCT articles.key, articles.title, articles.publisher, articles.published, own.role "
            "FROM article_speakers AS own JOIN articles ON articles.id = own.article_id "
            f"WHERE own.speaker_id = :id {_WITH_WORDS if among else ''} "
            "ORDER BY articles.published DESC, articles.key LIMIT :limit",
            limit=_ARTICLES,
            title=_title(among),
            words=fulltext.query(among) or '""',
        ),
        "article_count": all_rows(
            "SELECT count(DISTINCT article_id) FROM article_speakers WHERE speaker_id = :id"
        )[0][0],
        "quotes": list(
            quotations.find(db, among or None, speaker_id=speaker_id, order="newest", limit=_QUOTES)
        ),
    }


#: Single quotations of a speaker that reviewers gave to somebody else.
_GIVEN_AWAY = """
    SELECT judged.id, judged.corrected_speaker, judged.reviewer, judged.time, judged.note, quotes.id AS quote,
        quotes.article_id, quotes.text
    FROM current_reviews AS judged JOIN quotes ON quotes.id = judged.current_quote_id
    WHERE quotes.speaker_id = :id AND judged.verdict = 'wrong_speaker' ORDER BY judged.id DESC
"""


def _first_seen(db: Database, speaker: str) -> dict[str, Any]:
    """Where a speaker speaks first, to be told from others of the same name, and in how many more articles."""
    row = next(
        db.query(
            "SELECT articles.id AS article_id, articles.title, articles.publisher, articles.published, "
            "count(*) OVER () - 1 AS more FROM article_speakers JOIN articles ON articles.id = article_id "
            "WHERE speaker_id = ? ORDER BY articles.published IS NULL, articles.published, articles.key LIMIT 1",
            [speaker],
        ),
        None,
    )
    return row or {"article_id": None, "more": 0}


#: Articles with these words in the title, or in one of the quotations of the speaker there.
_WITH_WORDS = """
    AND (articles.rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :title)
    OR articles.id IN (SELECT article_id FROM quotes WHERE speaker_id = :id
        AND rowid IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH :words)))
"""


def _title(words: str) -> str:
    """The query of the full-text index for words of a title."""
    query = fulltext.query(words)
    return f"title : ({query})" if query else '""'
