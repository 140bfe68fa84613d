"""Writing articles and what was found in them. An article is in the database whole or not at all.

The counts of speakers, their names and roles are kept by differences: what the articles of a batch
take away and bring is summed up first, so that reading an archive again with the same result changes
hardly a row, and no speaker's thousand articles are ever counted anew.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timezone
from importlib.metadata import version
from typing import Any, TypeVar

from sqlite_utils import Database

from extractors.model import Article, Extraction

from .connection import transaction
from .decisions import Identity, Place, Resolver, resolver
from .fulltext import bulk
from .identity import input_hash, normal_name
from .rows import Row, Rows, prepare

#: SQLite allows 999 ``?`` in every version. A statement of many rows is far quicker than many of one
#: where a table has triggers: before each such statement SQLite saves the pages that it changes.
_MANY = 900
_QUOTES_AT_ONCE = 32

T = TypeVar("T")

_ARTICLE = """
    INSERT INTO articles (id, key, title, author, publisher, published, url, file, file_start, text_hash,
        input_hash, quote_count, layout, text, run_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_QUOTE = """
    INSERT INTO quotes (id, article_id, speaker_id, speaker_kind, kind, text, cue, mention, role, affiliation,
        published, publisher, cue_class, negated, said_on, medium, venue, addressee, rule, confidence, reason,
        paragraph, start, "end", spans, found_id, run_id)
    VALUES """
_FIGURE = """
    INSERT INTO figures (id, quote_id, kind, text, value, upper, unit, approximate, date, start, "end")
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_NOT_SPEECH = """
    INSERT INTO not_speech (id, article_id, kind, text, rule, reason, start, "end")
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_ARTICLE_SPEAKER = """
    INSERT INTO article_speakers (article_id, found_id, speaker_id, name, kind, role, affiliation, names, quotes)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SPEAKER = """
    INSERT INTO speakers (id, name, kind, quote_count) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET quote_count = quote_count + excluded.quote_count
"""
_NAME = """
    INSERT INTO speaker_names (speaker_id, name, normal, articles) VALUES (?, ?, ?, ?)
    ON CONFLICT (speaker_id, name) DO UPDATE SET articles = articles + excluded.articles
"""
_ROLE = """
    INSERT INTO speaker_roles (speaker_id, role, affiliation, first_seen, last_seen, articles, article_id)
    VALUES (?, ?, ?, ?, ?, 1, ?)
    ON CONFLICT (speaker_id, role, affiliation) DO UPDATE SET
        article_id = CASE
            WHEN (coalesce(excluded.first_seen, '9999'), excluded.article_id) < (coalesce(first_seen, '9999'), article_id)
            THEN excluded.article_id ELSE article_id END,
        first_seen = min(coalesce(first_seen, excluded.first_seen), coalesce(excluded.first_seen, first_seen)),
        last_seen = max(coalesce(last_seen, excluded.last_seen), coalesce(excluded.last_seen, last_seen)),
        articles = articles + 1
"""
_ROLE_IN_ARTICLES = """
    SELECT a.published, a.id
    FROM article_speakers AS s JOIN articles AS a ON a.id = s.article_id
    WHERE s.speaker_id = ? AND coalesce(s.role, '') = ? AND coalesce(s.affiliation, '') = ?
"""


def begin_run(db: Database, rules: str, settings: Mapping[str, Any] | None = None) -> int:
    """Records that a run starts, and gives its id.

    ``rules`` names the rules with all that changes their result ("1", "1 without titles"): an article
    that was read by other rules is read again. ``settings`` is any plain data worth keeping.
    """
    with transaction(db):
        cursor = db.execute(
            "INSERT INTO runs (version, rules_version, settings, started, counts) VALUES (?, ?, ?, ?, '{}')",
            [version("onrecord"), rules, json.dumps(settings or {}, sort_keys=True), now()],
        )
    run_id = cursor.lastrowid
    assert run_id is not None
    return run_id


def end_run(db: Database, run_id: int, counts: Mapping[str, int]) -> None:
    """Records the end of a run with its counts: articles, quotes, skipped, failures, ..."""
    with transaction(db):
        db.execute(
            "UPDATE runs SET ended = ?, counts = ? WHERE id = ?", [now(), json.dumps(dict(counts)), run_id]
        )


def now() -> str:
    """The time in UTC as ISO 8601, to the second."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def known(db: Database, articles: Sequence[Article], run_id: int) -> set[str]:
    """The keys of those articles that are stored just so, read by the rules of this run: to be skipped.

    Lone surrogates in an article make it unknown.
    """
    stored: dict[str, str] = {}
    for keys in _chunks([a.id for a in articles]):
        stored.update(
            db.execute(
                f"""
                SELECT a.key, a.input_hash FROM articles AS a
                JOIN runs AS r ON r.id = a.run_id JOIN runs AS now ON now.id = ?
                WHERE a.key IN ({_marks(keys)}) AND r.rules_version = now.rules_version
                """,
                [run_id, *keys],
            ).fetchall()
        )
    return {a.id for a in articles if a.id in stored and stored[a.id] == input_hash(a)}


def write(db: Database, article: Article, extraction: Extraction, run_id: int) -> str:
    """Stores one article in a transaction: "new", "changed", "reread" or "known", as in write_many.

    Raises DatabaseProblem (locked, disk full, ...) and UnicodeEncodeError (lone surrogates in the input);
    nothing of the article is stored then.
    """
    if known(db, [article], run_id):
        return "known"
    return write_many(db, [prepare(article, extraction)], run_id)[0]


def write_many(db: Database, batch: Sequence[Rows], run_id: int) -> list[str]:
    """Stores articles (see ``db.rows.prepare``) in one transaction, and says for each what it was.

    "new", "changed" (its key was there with another text, title, date, ...: replaced) or "reread" (the
    same input by other rules: replaced). Of two with the same key the later one stays. Reviews of
    replaced articles are carried over. Raises DatabaseProblem; nothing of the batch is stored then.
    """
    outcomes: list[str] = []
    with transaction(db):
        resolve = resolver(db)
        for part in _without_repeats(batch):
            with bulk(db.conn):
                outcomes += _Batch(db, run_id, resolve).write(part)
    return outcomes


def remove(db: Database, keys: Iterable[str]) -> int:
    """Takes articles out again by their keys, with speakers that nobody else quotes; gives how many."""
    with transaction(db):
        resolve = resolver(db)
        return sum(_Batch(db, 0, resolve).remove(chunk) for chunk in _chunks(list(keys)))


class _Batch:
    """The articles of one batch, no key twice, inside a transaction."""

    def __init__(self, db: Database, run_id: int, resolve: Resolver) -> None:
        self.conn = db.conn
        self.run_id = run_id
        self.resolve = resolve
        # What the batch changes: quotes by speaker, articles by (speaker, name) and by
        # (speaker, role, affiliation, day of publication, article).
        self.quotes: Counter[str] = Counter()
        self.names: Counter[tuple[str, str]] = Counter()
        self.roles: Counter[tuple[str, str, str, str | None, str]] = Counter()
        self.speakers: dict[str, Identity] = {}

    def write(self, batch: Sequence[Rows]) -> list[str]:
        stored: dict[str, str] = {}
        for keys in _chunks([rows.key for rows in batch]):
            stored.update(self.take_out(keys))
        found: list[Row] = []
        quotes: list[Row] = []
        for rows in batch:
            who = self._add_speakers(rows, found)
            quotes += self._quotes_of(rows, who)
        self._count_quotes()  # first of all, because the rows of quotes point to speakers
        many = self.conn.executemany
        many(_ARTICLE, [(*rows.article, self.run_id) for rows in batch])
        many(_ARTICLE_SPEAKER, found)
        for part in _chunks(quotes, _QUOTES_AT_ONCE):
            marks = ",".join([f"({_marks(part[0])})"] * len(part))
            self.conn.execute(_QUOTE + marks, [value for row in part for value in row])
        many(_FIGURE, [row for rows in batch for row in rows.figures])
        many(_NOT_SPEECH, [row for rows in batch for row in rows.not_speech])
        self._count_names()
        self._count_roles()
        self._remove_orphans()
        return [
            "new"
            if rows.key not in stored
            else "reread"
            if stored[rows.key] == rows.input_hash
            else "changed"
            for rows in batch
        ]

    def remove(self, keys: Sequence[str]) -> int:
        removed = len(self.take_out(keys))
        self._count_quotes()
        self._count_names()
        self._count_roles()
        self._remove_orphans()
        return removed

    def take_out(self, keys: Sequence[str]) -> dict[str, str]:
        """Deletes the articles of these keys and gives their input hashes; the counts are still to be settled."""
        stored = self.conn.execute(
            f"SELECT key, input_hash, id FROM articles WHERE key IN ({_marks(keys)})", keys
        ).fetchall()
        ids = [row[2] for row in stored]
        if ids:
            for sid, role, affiliation, names, quotes, published, aid in self.conn.execute(
                f"""
                SELECT s.speaker_id, s.role, s.affiliation, s.names, s.quotes, a.published, a.id
                FROM article_speakers AS s JOIN articles AS a ON a.id = s.article_id
                WHERE s.article_id IN ({_marks(ids)})
                """,
                ids,
            ):
                self._add(sid, role, affiliation, names, quotes, published, aid, sign=-1)
            self.conn.execute(f"DELETE FROM articles WHERE id IN ({_marks(ids)})", ids)
        return {key: hashed for key, hashed, _ in stored}

    def _add_speakers(self, rows: Rows, into: list[Row]) -> dict[str, Identity]:
        """Counts the article's speakers, appends their rows, and says who each found id is."""
        who = {}
        publisher, published = rows.article[4], rows.article[5]
        for s in rows.speakers:
            identity = self.resolve(Identity(s.id, s.name, s.kind), Place(rows.key, publisher, s.affiliation))
            who[s.id] = identity
            self.speakers[identity.id] = identity
            self._add(identity.id, s.role, s.affiliation, s.names, s.quotes, published, rows.id, sign=1)
            into.append(
                (rows.id, s.id, identity.id, s.name, s.kind, s.role, s.affiliation, s.names, s.quotes)
            )
        return who

    def _add(
        self,
        sid: str,
        role: str | None,
        affiliation: str | None,
        names: str,
        quotes: int,
        published: str | None,
        aid: str,
        *,
        sign: int,
    ) -> None:
        self.quotes[sid] += sign * quotes
        for name in json.loads(names):
            self.names[sid, name] += sign
        if role or affiliation:
            self.roles[sid, role or "", affiliation or "", published, aid] += sign

    def _quotes_of(self, rows: Rows, who: dict[str, Identity]) -> Iterator[Row]:
        for row in rows.quotes:
            found = row[2]
            if found is None or (identity := who[found]).id == found:
                yield (*row, None, self.run_id)
            else:
                yield (*row[:2], identity.id, identity.kind, *row[4:], found, self.run_id)

    def _count_quotes(self) -> None:
        self.conn.executemany(
            _SPEAKER,
            [(*self.speakers[sid], n) for sid, n in self.quotes.items() if n and sid in self.speakers],
        )
        self.conn.executemany(
            "UPDATE speakers SET quote_count = quote_count + ? WHERE id = ?",
            [(n, sid) for sid, n in self.quotes.items() if n and sid not in self.speakers],
        )

    def _count_names(self) -> None:
        self.conn.executemany(
            _NAME, [(sid, name, normal_name(name), n) for (sid, name), n in self.names.items() if n]
        )
        self.conn.executemany(
            "DELETE FROM speaker_names WHERE speaker_id = ? AND name = ? AND articles <= 0",
            [key for key, n in self.names.items() if n < 0],
        )

    def _count_roles(self) -> None:
        self.conn.executemany(_ROLE, [(*key[:3], key[3], *key[3:]) for key, n in self.roles.items() if n > 0])
        for role in {key[:3] for key, n in self.roles.items() if n < 0}:
            self.conn.execute(
                "DELETE FROM speaker_roles WHERE (speaker_id, role, affiliation) = (?, ?, ?)", role
            )
            self.conn.executemany(
                _ROLE,
                [
                    (*role, day, day, aid)
                    for day, aid in self.conn.execute(_ROLE_IN_ARTICLES, role).fetchall()
                ],
            )

    def _remove_orphans(self) -> None:
        self.conn.executemany(
            "DELETE FROM speakers WHERE id = ? AND quote_count <= 0",
            [(sid,) for sid, n in self.quotes.items() if n < 0],
        )


def _without_repeats(batch: Sequence[Rows]) -> Iterator[list[Rows]]:
    """The batch in parts in which no key comes twice."""
    part: dict[str, Rows] = {}
    for rows in batch:
        if rows.key in part:
            yield list(part.values())
            part = {}
        part[rows.key] = rows
    if part:
        yield list(part.values())


def _chunks(values: Sequence[T], size: int = _MANY) -> Iterator[Sequence[T]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]


def _marks(values: Sequence[Any]) -> str:
    return ",".join("?" * len(values))
