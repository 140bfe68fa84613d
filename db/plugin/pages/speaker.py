"""The page of one speaker: under which names and in which roles, what was said, where, when, with whom."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette.utils.asgi import NotFound, Response
from sqlite_utils import Database

from ...filters import BY_NAME
from ...search import quotations
from .. import timeline
from ..distinctive_words import distinctive_words
from ..page import Page, page
from ..quotation_list import Filters, choices, listed
from .find import lost, page_number, turned
from .reviewing.values import of_speaker

KINDS = BY_NAME["kind"].values


@page
async def speaker(page: Page) -> Response:
    """The page of one speaker, its list of quotations filtered by the address."""
    speaker_id = page.part("speaker")
    filters = Filters.of(page.request.args)
    number = page_number(page)
    found = await page.read(lambda conn: contents(conn, speaker_id, filters, number))
    if found is None:
        survivor = await page.read(lambda conn: joined_to(conn, speaker_id))
        if survivor:
            return page.redirect(page.address("speaker", survivor, **filters.given()))
        raise NotFound("There is no such speaker")
    reviewing = page.reviewer is not None
    said_of = await page.read(lambda conn: of_speaker(Database(conn), speaker_id, reviewing=reviewing))
    return await page.render(
        "speaker",
        **said_of,
        filters=filters,
        number=number,
        lost=lost(page, bool(found["found"].quotes), found["found"].pages),
        turned=turned(page, filters.given(), "speaker", speaker_id),
        here="speakers",
        link=page.address("speaker", speaker_id, **filters.given()),
        **found,
    )


def contents(
    conn: sqlite3.Connection, speaker_id: str, filters: Filters, number: int
) -> dict[str, Any] | None:
    """Everything on the page of a speaker, None if there is none of that id."""
    row = conn.execute("SELECT * FROM speakers WHERE id = ?", (speaker_id,)).fetchone()
    if row is None:
        return None

    of_speaker_now = quotations.conditions(Database(conn), {"speaker_id": speaker_id})
    theirs = " AND ".join(of_speaker_now.where)

    def all_rows(sql: str) -> list[Any]:
        return conn.execute(sql, {"id": speaker_id, **of_speaker_now.params}).fetchall()

    def said(**asked: str) -> int:
        return quotations.count(Database(conn), speaker_id=speaker_id, **asked)

    outlets = all_rows(
        "SELECT coalesce(publisher, '') AS publisher, count(*) AS quotes, count(DISTINCT article_id) AS articles "
        f"FROM quotes WHERE {theirs} GROUP BY 1 ORDER BY 2 DESC LIMIT 40"
    )
    return {
        "speaker": row,
        "names": all_rows(
            "SELECT name, articles FROM speaker_names WHERE speaker_id = :id ORDER BY articles DESC, name LIMIT 40"
        ),
        "roles": _roles(conn, speaker_id),
        "kinds": {kind: count for kind in KINDS if (count := said(kind=kind))},
        "total": said(),
        "outlets": outlets,
        "choices": {
            **choices(conn),
            "publisher": [BY_NAME["publisher"].exactly + outlet[0] for outlet in outlets if outlet[0]],
        },
        "over_time": timeline.of_days(
            all_rows(f"SELECT published, count(*) FROM quotes WHERE {theirs} GROUP BY published")
        ),
        "together": all_rows(
            "SELECT speakers.id, speakers.name, count(DISTINCT other.article_id) AS articles "
            "FROM article_speakers AS own JOIN article_speakers AS other ON other.article_id = own.article_id "
            "JOIN speakers ON speakers.id = other.speaker_id "
            "WHERE own.speaker_id = :id AND other.speaker_id <> :id AND speakers.kind IN ('person', 'organization') "
            "GROUP BY 1 ORDER BY 3 DESC, 2 LIMIT 12"
        ),
        "words": distinctive_words(conn, speaker_id),
        "found": listed(conn, filters, number, speaker_id),
    }


def _roles(conn: sqlite3.Connection, speaker_id: str) -> list[dict[str, Any]]:
    """Roles and affiliations, the latest first: as articles state them, without those that reviewers found wrong, and theirs."""
    db, asked = Database(conn), {"id": speaker_id}
    stated = db.query(
        "SELECT speaker_roles.*, articles.title FROM speaker_roles LEFT JOIN articles ON articles.id = article_id "
        "WHERE speaker_id = :id ORDER BY last_seen DESC, role LIMIT 60",
        asked,
    )
    corrected = list(
        db.query(
            "SELECT judged.verdict, coalesce(quotes.role, '') AS was, coalesce(quotes.affiliation, '') AS was_of, quotes.article_id, "
            "corrected_role AS role, corrected_affiliation AS affiliation, corrected_class AS role_class, "
            "quotes.published AS first_seen, quotes.published AS last_seen, articles.title FROM current_reviews AS judged "
            "JOIN quotes ON quotes.id = current_quote_id JOIN articles ON articles.id = quotes.article_id "
            "WHERE speaker_id = :id AND verdict IN ('wrong_role', 'wrong_speaker', 'not_speech') "
            # Where the article has another quotation of theirs in the role, it states the role still.
            "AND NOT EXISTS (SELECT 1 FROM quotes AS own WHERE own.article_id = quotes.article_id "
            "AND own.speaker_id = quotes.speaker_id AND own.role IS quotes.role AND own.affiliation IS quotes.affiliation "
            "AND own.id NOT IN (SELECT current_quote_id FROM current_reviews "
            "WHERE verdict IN ('wrong_role', 'wrong_speaker', 'not_speech')))",
            asked,
        )
    )
    wrong: dict[tuple[str, str], set[str]] = {}
    for row in corrected:
        wrong.setdefault((row["was"], row["was_of"]), set()).add(row["article_id"])
    found = [row for row in stated if row["articles"] > len(wrong.get((row["role"], row["affiliation"]), ()))]
    given = {
        (row["role"], row["affiliation"]): row
        for row in corrected
        if row["verdict"] == "wrong_role" and (row["role"] or row["affiliation"])
    }
    return [*given.values(), *found]


def joined_to(conn: sqlite3.Connection, speaker_id: str) -> str | None:
    """The speaker that one who is no more was joined to, by hand or by the program, through any number of joins."""
    seen = {speaker_id}
    while True:
        row = conn.execute(
            "SELECT target_id FROM speaker_decisions AS d WHERE action = 'merge' AND speaker_id = :id AND NOT EXISTS "
            "(SELECT 1 FROM speaker_decisions AS u WHERE u.undoes = d.id) "
            "UNION ALL SELECT speaker_id FROM speaker_links WHERE found_id = :id AND article_key = '' LIMIT 1",
            {"id": speaker_id},
        ).fetchone()
        if row is None or row[0] in seen:
            return None
        speaker_id = row[0]
        seen.add(speaker_id)
        if conn.execute("SELECT 1 FROM speakers WHERE id = ?", (speaker_id,)).fetchone():
            return speaker_id
