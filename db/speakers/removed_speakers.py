"""Speakers whose quotations somebody removed: who is meant, however the archive is read and joined afterwards.

The row of such a speaker goes with the last quotation, and with it the program's joins ("Blair" in one article is
Tony Blair). So what it was known as is kept beside the id: each form that articles gave, and the names.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from ..database.clock import now
from ..records.content_ids import content_id, normal_name

#: What is quoted of them: found as one of them, said together with others, or given to them by a reviewer.
_THEIRS = """
    WITH seen AS (
        SELECT s.article_id, s.found_id FROM article_speakers AS s
        WHERE {restrict} AND s.speaker_id IN (SELECT value FROM json_each(:ids))
        UNION
        SELECT s.article_id, s.found_id FROM json_each(:found) AS known
        JOIN article_speakers AS s ON s.found_id = json_extract(known.value, '$[0]')
        JOIN articles AS a ON a.id = s.article_id AND json_extract(known.value, '$[1]') IN ('', a.key)
        WHERE {restrict}
    )
    SELECT q.id FROM seen JOIN quotes AS q
        ON q.article_id = seen.article_id AND coalesce(q.found_id, q.speaker_id) = seen.found_id
    UNION
    SELECT joint.quote_id FROM seen JOIN quote_speakers AS joint
        ON joint.article_id = seen.article_id AND joint.found_id = seen.found_id
    UNION
    SELECT q.id FROM current_reviews AS judged JOIN quotes AS q ON q.id = judged.current_quote_id
    WHERE {given} AND judged.verdict = 'wrong_speaker'
        AND lower(judged.corrected_speaker) IN (SELECT value FROM json_each(:names))
"""


class KnownAs(NamedTuple):
    """What speakers were known as: ids; [id as extracted, article key or "" for all]; names in lower case."""

    ids: list[str]
    found: list[list[str]]
    names: list[str]

    def holds(self, speaker: str, found: str, article: str, name: str) -> bool:
        """Whether somebody is one of them: by id, by id as extracted from the article of this key, or by name."""
        return (
            speaker in self.ids
            or [found, ""] in self.found
            or [found, article] in self.found
            or name.lower() in self.names
        )


def known_as(conn: sqlite3.Connection, speakers: Sequence[str]) -> KnownAs:
    """What the archive knows these speakers as now.

    A form that is theirs in all articles is theirs in those to come, too; one that also means somebody else is theirs in
    the articles where it was.
    """
    given = json.dumps(list(speakers))
    of_them = "SELECT value FROM json_each(?1)"
    found = conn.execute(
        f"""
        SELECT DISTINCT s.found_id, CASE WHEN EXISTS (
            SELECT 1 FROM article_speakers AS other WHERE other.found_id = s.found_id AND other.speaker_id NOT IN ({of_them})
        ) THEN a.key ELSE '' END
        FROM article_speakers AS s JOIN articles AS a ON a.id = s.article_id
        WHERE s.speaker_id IN ({of_them}) ORDER BY 1, 2
        """,
        [given],
    ).fetchall()
    names = conn.execute(
        f"""
        SELECT lower(name) FROM speakers WHERE id IN ({of_them}) UNION
        SELECT form FROM (
            SELECT normal AS form, speaker_id FROM speaker_names UNION SELECT lower(name), speaker_id FROM speaker_names
        ) GROUP BY form HAVING count(DISTINCT speaker_id) = 1 AND min(speaker_id) IN ({of_them}) ORDER BY 1
        """,
        [given],
    ).fetchall()
    return KnownAs(list(speakers), [list(row) for row in found], [name for (name,) in names])


def remember(conn: sqlite3.Connection, speaker: str) -> None:
    """Notes that all quotations of this speaker (by id) are removed, with the name and what else it is known as."""
    known = known_as(conn, [speaker])
    row = conn.execute("SELECT name FROM speakers WHERE id = ?", [speaker]).fetchone()
    conn.execute(
        "INSERT OR REPLACE INTO removals (what, value, time, name, known_as) VALUES ('speaker', ?, ?, ?, ?)",
        [speaker, now(), row and row[0], json.dumps(known._asdict(), ensure_ascii=False)],
    )


def removed(conn: sqlite3.Connection) -> KnownAs | None:
    """All that was removed, taken together; None where nobody was."""
    rows = conn.execute("SELECT value, known_as FROM removals WHERE what = 'speaker'").fetchall()
    if not rows:
        return None
    all_known = KnownAs([], [], [])
    for speaker, known in rows:
        kept = KnownAs(**json.loads(known)) if known else KnownAs([], [[speaker, ""]], [])
        all_known.ids.append(speaker)
        all_known.found.extend(kept.found)
        all_known.names.extend(kept.names)
    return all_known


def quotes_of(conn: sqlite3.Connection, known: KnownAs, keys: Sequence[str] | None = None) -> list[str]:
    """The ids of all that is quoted of them; with ``keys`` in these articles only."""
    articles = "(SELECT id FROM articles WHERE key IN (SELECT value FROM json_each(:keys)))"
    restrict, given = (
        ("1", "1") if keys is None else (f"s.article_id IN {articles}", f"q.article_id IN {articles}")
    )
    rows = conn.execute(
        _THEIRS.format(restrict=restrict, given=given),
        {
            "ids": json.dumps(known.ids),
            "found": json.dumps(known.found),
            "names": json.dumps(known.names),
            "keys": json.dumps(list(keys or ())),
        },
    )
    return [quote for (quote,) in rows.fetchall()]


def named(conn: sqlite3.Connection, name: str) -> list[tuple[str, str]]:
    """Id and name of those who were removed and go by this id or name, as ``removal.matching`` gives others.

    Of removals that older versions noted there is only the id, which follows from kind and name.
    """
    ids = {
        content_id(kind, normal_name(name), None) for kind in ("person", "organization", "group", "document")
    }
    rows = conn.execute(
        "SELECT value, name, known_as FROM removals WHERE what = 'speaker' ORDER BY time, value"
    ).fetchall()
    wanted = {name.casefold(), normal_name(name)}
    return [
        (speaker, called or name)
        for speaker, called, known in rows
        if speaker == name
        or (called is None and speaker in ids)
        or normal_name(called or "") == normal_name(name)
        or wanted.intersection(json.loads(known)["names"] if known else ())
    ]
