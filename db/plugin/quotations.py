"""Lists of quotations for the pages: filtered, newest first, a page at a time.

The answer is always the current one: a quotation that a reviewer gave to somebody else is listed
under that name and no longer under the extracted one, and what was judged not to be speech is left out
of what a speaker said.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from ..identity import normal_name

PAGE = 30
"""How many quotations stand on one page."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a visitor asked for; an empty string asks for nothing. Days are ISO 8601."""

    words: str = ""
    speaker: str = ""
    role: str = ""
    affiliation: str = ""
    kind: str = ""
    publisher: str = ""
    since: str = ""
    until: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Filters:
        """The filters among the fields of a form or an address."""
        return cls(**{field.name: (given.get(field.name) or "").strip() for field in fields(cls)})

    def given(self) -> dict[str, str]:
        """The filters that ask for something, for an address."""
        return {field.name: value for field in fields(self) if (value := getattr(self, field.name))}


def match(words: str) -> str:
    """words as a full-text query that asks for all of them, whatever marks they contain."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words.replace("\0", " ").split())


def listed(
    conn: sqlite3.Connection, filters: Filters, number: int = 1, speaker_id: str | None = None
) -> tuple[list[dict[str, Any]], bool]:
    """One page of quotations, and whether there are more; of one speaker if its id is given."""
    where, params = _conditions(conn, filters, speaker_id)
    ids = [
        row[0]
        for row in conn.execute(
            f"SELECT id FROM quotes WHERE {' AND '.join(where) or 1} "
            "ORDER BY published DESC, id LIMIT :limit OFFSET :offset",
            {**params, "limit": PAGE + 1, "offset": (number - 1) * PAGE},
        )
    ]
    return rows(conn, ids[:PAGE]), len(ids) > PAGE


def rows(conn: sqlite3.Connection, ids: list[str]) -> list[dict[str, Any]]:
    """Those quotations with their current answer, in the order of ids; ids that are gone are left out."""
    found = {
        row["id"]: dict(row)
        for row in conn.execute(
            "SELECT quotes_reviewed.*, speakers.name AS speaker, articles.title "
            "FROM quotes_reviewed JOIN articles ON articles.id = article_id "
            "LEFT JOIN speakers ON speakers.id = speaker_id "
            f"WHERE quotes_reviewed.id IN ({','.join('?' * len(ids))})",
            ids,
        )
    }
    return [found[id] for id in ids if id in found]


def _conditions(
    conn: sqlite3.Connection, filters: Filters, speaker_id: str | None
) -> tuple[list[str], dict[str, Any]]:
    where: list[str] = []
    params: dict[str, Any] = {}
    if filters.words:
        where.append("rowid IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH :words)")
        params["words"] = match(filters.words)
    for column in ("kind", "publisher"):
        if getattr(filters, column):
            where.append(f"{column} = :{column}")
            params[column] = getattr(filters, column)
    for column in ("role", "affiliation"):
        if getattr(filters, column):
            where.append(
                f"{column} IN (SELECT DISTINCT {column} FROM quotes WHERE {column} IS NOT NULL "
                f"AND instr(lower({column}), lower(:{column})) > 0)"
            )
            params[column] = getattr(filters, column)
    if filters.since:
        where.append("published >= :since")
        params["since"] = filters.since
    if filters.until:
        where.append("published <= :until")
        params["until"] = filters.until
    if speaker_id is not None:
        names = [row[0] for row in conn.execute("SELECT name FROM speakers WHERE id = ?", (speaker_id,))]
        where.append(_said_by(conn, [speaker_id], names, params))
    if filters.speaker:
        found = conn.execute(
            "SELECT id, name FROM speakers WHERE rowid IN "
            "(SELECT rowid FROM speakers_fts WHERE speakers_fts MATCH :name)",
            {"name": match(filters.speaker)},
        ).fetchall()
        where.append(_said_by(conn, [row[0] for row in found], [filters.speaker], params))
    return where, params


def _said_by(
    conn: sqlite3.Connection, speaker_ids: list[str], names: list[str], params: dict[str, Any]
) -> str:
    """The condition that one of these speakers said it, or that a reviewer says so by one of the names."""
    wanted = {normal_name(name) for name in names}
    wanted |= {
        row[0]
        for row in conn.execute(
            "SELECT normal FROM speaker_names WHERE speaker_id IN (SELECT value FROM json_each(?))",
            (json.dumps(speaker_ids),),
        )
    }
    taken, given = [], []
    for quote_id, verdict, corrected in conn.execute(_CORRECTED):
        taken.append(quote_id)
        if verdict == "wrong_speaker" and corrected and normal_name(corrected) in wanted:
            given.append(quote_id)
    params |= {"ids": json.dumps(speaker_ids), "taken": json.dumps(taken), "given": json.dumps(given)}
    return (
        "(speaker_id IN (SELECT value FROM json_each(:ids)) AND id NOT IN (SELECT value FROM json_each(:taken)) "
        "OR id IN (SELECT value FROM json_each(:given)))"
    )


# The quotations whose current verdict takes them away from the extracted speaker.
_CORRECTED = """
    SELECT links.quote_id, reviews.verdict, reviews.corrected_speaker
    FROM reviews JOIN review_links AS links ON links.review_id = reviews.id
    WHERE reviews.verdict IN ('wrong_speaker', 'not_speech') AND links.quote_id IS NOT NULL
      AND links.review_id = (SELECT max(review_id) FROM review_links AS all_links
                             WHERE all_links.quote_id = links.quote_id)
"""
