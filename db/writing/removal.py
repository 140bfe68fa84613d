"""Removing what must go: articles, all of a file or an outlet, all quotations of a speaker. It is not read again.

Verdicts are never deleted: they stay as a record of what was judged. What was removed is remembered, so that the
next ingest of the same files does not bring it back, until ``allow`` is called.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlite_utils import Database

from ..database import fulltext
from ..database.clock import now
from ..database.connection import transaction
from ..records.content_ids import normal_name
from ..speakers import removed_speakers
from . import writer
from .withdrawal import withdraw

What = Literal["article", "file", "publisher", "speaker"]


@dataclass(frozen=True, slots=True)
class Removed:
    """What is removed, or would be: the numbers of each."""

    articles: int
    quotes: int
    speakers: int
    verdicts: int


def matching(db: Database, what: What, value: str) -> list[tuple[str, str]]:
    """Key (or id) and name of what is meant: an article by key or id, a speaker by id or any form of the name.

    For a file (or a folder, with all below it) and an outlet: the keys and titles of the articles.
    """
    if what == "speaker":
        rows = db.execute(
            "SELECT id, name FROM speakers WHERE id = :value OR id IN (SELECT speaker_id FROM speaker_names "
            "WHERE normal = :normal) ORDER BY quote_count DESC, id",
            {"value": value, "normal": normal_name(value)},
        ).fetchall()
        return [row for row in rows if row[0] == value] or rows
    where = {
        "article": "key = :value OR id = :value",
        "file": "file = :value OR substr(file, 1, length(:value) + 1) = :value || '/'",
        "publisher": "publisher = :value COLLATE NOCASE",
    }[what]
    return db.execute(
        f"SELECT key, coalesce(title, key) FROM articles WHERE {where} ORDER BY key",
        {"value": value.rstrip("/") if what == "file" else value},
    ).fetchall()


def count(db: Database, what: What, found: Sequence[str]) -> Removed:
    """What would go with these articles (keys) or this speaker (id)."""
    if what == "speaker":
        return _counted(db, 0, _said_by(db, found), len(found))
    given = [json.dumps(list(found))]
    quotes = db.execute(
        "SELECT q.id FROM quotes AS q JOIN articles AS a ON a.id = q.article_id "
        "WHERE a.key IN (SELECT value FROM json_each(?))",
        given,
    ).fetchall()
    speakers = db.execute(
        "WITH gone AS (SELECT s.speaker_id, sum(s.quotes) AS n FROM article_speakers AS s "
        "JOIN articles AS a ON a.id = s.article_id WHERE a.key IN (SELECT value FROM json_each(?)) "
        "GROUP BY s.speaker_id) SELECT count(*) FROM gone JOIN speakers ON id = speaker_id WHERE n >= quote_count",
        given,
    ).fetchone()[0]
    return _counted(db, len(found), [quote for (quote,) in quotes], speakers)


def _said_by(db: Database, speakers: Sequence[str]) -> list[str]:
    """The ids of all that these speakers (ids) are quoted with."""
    return removed_speakers.quotes_of(db.conn, removed_speakers.known_as(db.conn, speakers))


def _counted(db: Database, articles: int, quotes: Sequence[str], speakers: int) -> Removed:
    """These numbers, with that of the quotations (ids) and of the verdicts on them."""
    verdicts = db.execute(
        "SELECT count(*) FROM current_reviews WHERE current_quote_id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(quotes))],
    ).fetchone()[0]
    return Removed(articles, len(quotes), speakers, verdicts)


def remove(db: Database, what: What, value: str, found: Sequence[str]) -> Removed:
    """Removes these articles (keys) or this speaker (id), and remembers it as ``value``. Raises DatabaseProblem."""
    with transaction(db):
        if what == "speaker":
            theirs = _said_by(db, found)
            removed = _counted(db, 0, theirs, len(found))
            for speaker in found:
                removed_speakers.remember(db.conn, speaker)
            withdraw(db, theirs)
            return removed
        removed = count(db, what, found)
        remembered = found if what == "article" else [value.rstrip("/")]
        db.conn.executemany(
            "INSERT OR REPLACE INTO removals (what, value, time) VALUES (?, ?, ?)",
            [(what, each, now()) for each in remembered],
        )
        writer.remove(db, found)
    return removed


def removed(db: Database, what: What, value: str) -> list[tuple[str, str]]:
    """Key (or id) and name of what was removed and is meant by ``value``: a speaker by id or name."""
    if what == "speaker":
        return removed_speakers.named(db.conn, value)
    values = [value.rstrip("/"), *(found for found, _ in matching(db, what, value))]
    sql = "SELECT value FROM removals WHERE what = ? AND value IN (SELECT value FROM json_each(?)) ORDER BY value"
    return [(each, each) for (each,) in db.execute(sql, [what, json.dumps(values)]).fetchall()]


def spoken_of(db: Database, name: str) -> list[str]:
    """The keys of the articles that have the last word of this name."""
    last = fulltext.query(name.split()[-1])
    if not last:
        return []
    rows = db.execute(
        "SELECT key FROM articles WHERE rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?) ORDER BY key",
        [last],
    )
    return [key for (key,) in rows]


def allow(db: Database, what: What, found: Sequence[str]) -> int:
    """Forgets that these were removed, so that they may be read again; gives how many entries there were."""
    with transaction(db):
        done: int = db.execute(
            "DELETE FROM removals WHERE what = ? AND value IN (SELECT value FROM json_each(?))",
            [what, json.dumps(list(found))],
        ).rowcount
    return done


class Removals:
    """What was removed, for a run that reads."""

    def __init__(self, db: Database) -> None:
        rows = db.execute("SELECT what, value FROM removals").fetchall()
        self.keys, self.files, self.publishers = (
            frozenset(value for kind, value in rows if kind == what)
            for what in ("article", "file", "publisher")
        )

    def holds(self, key: str, file: str | None, publisher: str | None) -> bool:
        """Whether this article was removed, or all of its file, folder or outlet."""
        if key in self.keys:
            return True
        if self.publishers and (publisher or "").casefold() in {name.casefold() for name in self.publishers}:
            return True
        return file is not None and any(file == each or file.startswith(each + "/") for each in self.files)


def withdraw_again(db: Database) -> int:
    """Takes out what was read of removed speakers; gives the number of quotations. Raises DatabaseProblem."""
    known = removed_speakers.removed(db.conn)
    return withdraw(db, removed_speakers.quotes_of(db.conn, known)) if known else 0
