"""What is kept for each speaker: the number of quotations, the forms of the name, roles and affiliations.

All of it follows from the rows of ``article_speakers``. It is kept by differences: what the articles of
a batch take away and bring is summed up first, so that reading an archive again with the same result
changes hardly a row, and no speaker's thousand articles are counted anew.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from typing import NamedTuple

from ..database import fulltext
from .content_ids import normal_name

_SPEAKER = """
    INSERT INTO speakers (id, name, kind, quote_count) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET quote_count = quote_count + excluded.quote_count
"""
#: Ruth Hale, after RUTH HALE.
_IN_SMALL_LETTERS = "UPDATE speakers SET name = ? WHERE id = ? AND name = upper(name) AND name <> ?"
_NAME = """
    INSERT INTO speaker_names (speaker_id, name, normal, articles) VALUES (?, ?, ?, ?)
    ON CONFLICT (speaker_id, name) DO UPDATE SET articles = articles + excluded.articles
"""
_ROLE = """
    INSERT INTO speaker_roles (speaker_id, role, affiliation, first_seen, last_seen, articles, article_id)
    VALUES (:speaker_id, :role, :affiliation, :published, :published, 1, :article_id)
    ON CONFLICT (speaker_id, role, affiliation) DO UPDATE SET
        article_id = CASE
            WHEN (coalesce(excluded.first_seen, '9999'), excluded.article_id)
                < (coalesce(first_seen, '9999'), article_id)
            THEN excluded.article_id ELSE article_id END,
        start = CASE WHEN (coalesce(excluded.first_seen, '9999'), excluded.article_id)
            < (coalesce(first_seen, '9999'), article_id) THEN NULL ELSE start END,
        "end" = CASE WHEN (coalesce(excluded.first_seen, '9999'), excluded.article_id)
            < (coalesce(first_seen, '9999'), article_id) THEN NULL ELSE "end" END,
        first_seen = min(coalesce(first_seen, excluded.first_seen), coalesce(excluded.first_seen, first_seen)),
        last_seen = max(coalesce(last_seen, excluded.last_seen), coalesce(excluded.last_seen, last_seen)),
        articles = articles + 1
"""
_TO_CLASS = "INSERT OR IGNORE INTO speakers_to_class SELECT value FROM json_each(?)"
_ROLES_OF_SPEAKER = """
    SELECT DISTINCT s.speaker_id, coalesce(s.role, ''), coalesce(s.affiliation, ''), a.published, a.id
    FROM article_speakers AS s JOIN articles AS a ON a.id = s.article_id
    WHERE s.speaker_id = ? AND coalesce(s.role, s.affiliation) IS NOT NULL
"""


class Identity(NamedTuple):
    """Who a speaker is."""

    id: str
    name: str
    kind: str


class Seen(NamedTuple):
    """A speaker in one article."""

    speaker_id: str
    role: str | None
    affiliation: str | None
    names: str
    quotes: int
    published: str | None
    article_id: str


class _Role(NamedTuple):
    speaker_id: str
    role: str
    affiliation: str
    published: str | None
    article_id: str


class _Side:
    """What is added, or what is taken away. An article in which a speaker has two entries counts once."""

    def __init__(self) -> None:
        self.quotes: Counter[str] = Counter()
        self.names: set[tuple[str, str, str]] = set()
        self.roles: set[_Role] = set()

    def note(self, seen: Seen) -> None:
        self.quotes[seen.speaker_id] += seen.quotes
        self.names.update((seen.article_id, seen.speaker_id, name) for name in json.loads(seen.names))
        if seen.role or seen.affiliation:
            self.roles.add(
                _Role(
                    seen.speaker_id, seen.role or "", seen.affiliation or "", seen.published, seen.article_id
                )
            )


class Tally:
    """The differences that some articles make, to be settled in the transaction that writes these."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self.speakers: dict[str, Identity] = {}
        self.brought = _Side()
        self.taken = _Side()

    def add(self, identity: Identity, seen: Seen) -> None:
        """An article that brings this speaker."""
        self.speakers.setdefault(identity.id, identity)
        self.brought.note(seen)

    def take(self, seen: Seen) -> None:
        """An article, just being deleted, that had this speaker."""
        self.taken.note(seen)

    def lessen(self, seen: Seen, by: int) -> None:
        """An article that had this speaker, and now has some quotations fewer."""
        self.taken.note(seen)
        if seen.quotes > by:
            self.brought.note(seen._replace(quotes=seen.quotes - by))

    def settle_speakers(self) -> None:
        """Makes and counts speakers: first of all, because other rows point to them."""
        changed = Counter(self.brought.quotes)
        changed.subtract(self.taken.quotes)
        new = [(*self.speakers[sid], n) for sid, n in changed.items() if n and sid in self.speakers]
        old = [(n, sid) for sid, n in changed.items() if n and sid not in self.speakers]
        self.conn.executemany(_SPEAKER, new)
        small = [(name, sid, name) for sid, name, _, _ in new if " " in name and not name.isupper()]
        self.conn.executemany(_IN_SMALL_LETTERS, small)
        self.conn.executemany("UPDATE speakers SET quote_count = quote_count + ? WHERE id = ?", old)

    def settle_rest(self) -> None:
        """Counts names and roles, and removes what no article has any more: when all articles are written.

        Notes whose quotations need a role class: what one article states of a speaker counts for the others too.
        """
        self._settle_names()
        self._settle_roles()
        concerned = self.brought.quotes.keys() | self.taken.quotes.keys()
        self.conn.execute(_TO_CLASS, [json.dumps(sorted(concerned))])
        orphans = self.conn.execute(
            "SELECT id FROM speakers WHERE id IN (SELECT value FROM json_each(?)) AND quote_count <= 0",
            [json.dumps(list(self.taken.quotes))],
        ).fetchall()
        if orphans:
            fulltext.delete(self.conn, "speakers", "id", [sid for (sid,) in orphans])

    def _settle_names(self) -> None:
        changed = Counter((sid, name) for _, sid, name in self.brought.names)
        changed.subtract((sid, name) for _, sid, name in self.taken.names)
        self.conn.executemany(_NAME, [(*key, normal_name(key[1]), n) for key, n in changed.items() if n])
        self.conn.executemany(
            "DELETE FROM speaker_names WHERE speaker_id = ? AND name = ? AND articles <= 0",
            [key for key, n in changed.items() if n < 0],
        )

    def _settle_roles(self) -> None:
        """New roles are added up; one that an article no longer states is gathered from the articles again."""
        gone = {role[:3] for role in self.taken.roles - self.brought.roles}
        self.conn.executemany(
            _ROLE, [r._asdict() for r in self.brought.roles - self.taken.roles if r[:3] not in gone]
        )
        for speaker in {key[0] for key in gone}:
            of_speaker = [_Role(*row) for row in self.conn.execute(_ROLES_OF_SPEAKER, [speaker])]
            for key in gone:
                if key[0] == speaker:
                    self.conn.execute(
                        "DELETE FROM speaker_roles WHERE speaker_id = ? AND role = ? AND affiliation = ?", key
                    )
            self.conn.executemany(_ROLE, [role._asdict() for role in of_speaker if role[:3] in gone])


def rebuild(conn: sqlite3.Connection, identity: Identity) -> None:
    """Writes a speaker anew from its articles; without any, the speaker is removed."""
    sid = identity.id
    rows = conn.execute(
        "SELECT DISTINCT article_id, value FROM article_speakers, json_each(names) WHERE speaker_id = ?",
        [sid],
    ).fetchall()
    if not rows:
        conn.execute("DELETE FROM speakers WHERE id = ?", [sid])
        return
    conn.execute(
        "UPDATE speakers SET name = ?, kind = ?, "
        "quote_count = (SELECT sum(quotes) FROM article_speakers WHERE speaker_id = speakers.id) WHERE id = ?",
        [identity.name, identity.kind, sid],
    )
    conn.execute("DELETE FROM speaker_names WHERE speaker_id = ?", [sid])
    conn.execute("DELETE FROM speaker_roles WHERE speaker_id = ?", [sid])
    counted = Counter(name for _, name in rows)
    conn.executemany(_NAME, [(sid, name, normal_name(name), n) for name, n in sorted(counted.items())])
    roles = [_Role(*row)._asdict() for row in conn.execute(_ROLES_OF_SPEAKER, [sid])]
    conn.executemany(_ROLE, roles)
