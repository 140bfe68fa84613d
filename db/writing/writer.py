"""Writing articles and what was found in them. An article is in the database whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.metadata import version
from typing import Any, TypeVar

from sqlite_utils import Database

from extractors.model import Article, Extraction

from ..columns import ARTICLE, QUOTE, inserted
from ..database import fulltext
from ..database.clock import now
from ..database.connection import transaction
from ..records.article_rows import Row, Rows, prepare
from ..records.content_ids import input_hash
from ..records.speaker_counts import Identity, Seen, Tally
from ..review.added_quotations import carry_reviews_over
from ..speakers import removed_speakers
from ..speakers.manual_decisions import Place, Resolver, resolver
from .withdrawal import withdraw

#: SQLite allows 999 ``?`` in every version. A statement of many rows is far quicker than many of one
#: where a table has triggers: before each such statement SQLite saves the pages that it changes.
_MANY = 900
_QUOTES_AT_ONCE = 32

T = TypeVar("T")

_ARTICLE_COLUMNS = [column.name for column in inserted(ARTICLE)]
_QUOTE_COLUMNS = [column.name for column in inserted(QUOTE)]
_PUBLISHER, _PUBLISHED = (_ARTICLE_COLUMNS.index(name) for name in ("publisher", "published"))
_SPEAKER, _SPEAKER_KIND = (_QUOTE_COLUMNS.index(name) for name in ("speaker_id", "speaker_kind"))
_FIGURE = """
    INSERT INTO figures (id, quote_id, kind, text, value, upper, unit, approximate, date, start, "end")
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_NOT_SPEECH = """
    INSERT INTO not_speech (id, article_id, kind, text, rule, reason, start, "end")
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_JOINT = "INSERT INTO quote_speakers (article_id, found_id, quote_id) VALUES (?, ?, ?)"
_MARKS = "INSERT INTO waiting_marks (article, marks, blocks) SELECT rowid, ?, ? FROM articles WHERE id = ?"
_ARTICLE_SPEAKER = """
    INSERT INTO article_speakers
        (article_id, found_id, speaker_id, name, kind, role, affiliation, names, quotes, gender, gender_spans)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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


def known(db: Database, articles: Sequence[Article], run_id: int) -> set[str]:
    """The keys of those articles that are stored just so, read by the rules of this run: to be skipped.

    An article with lone surrogates, which no database can store, is unknown.
    """
    return known_inputs(db, dict(_hashes(articles)), run_id)


def known_inputs(db: Database, hashes: Mapping[str, str], run_id: int) -> set[str]:
    """The same by what is left of articles once they are read: their keys, and the hashes of their inputs."""
    stored: dict[str, str] = {}
    for keys in _chunks(list(hashes)):
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
    return {key for key, hashed in hashes.items() if stored.get(key) == hashed}


def stored(db: Database, keys: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Those of these keys that have an article, each with its input hash and the run that wrote it."""
    found: dict[str, tuple[str, int]] = {}
    for some in _chunks(keys):
        for key, hashed, run in db.execute(
            f"SELECT key, input_hash, run_id FROM articles WHERE key IN ({_marks(some)})", some
        ):
            found[key] = (hashed, run)
    return found


def _hashes(articles: Iterable[Article]) -> Iterator[tuple[str, str]]:
    """Keys and input hashes, without the articles that no database can store."""
    for article in articles:
        with suppress(UnicodeEncodeError):
            article.id.encode()
            yield article.id, input_hash(article)


def write(db: Database, article: Article, extraction: Extraction, run_id: int) -> str:
    """Stores one article in a transaction: "new", "changed", "reread" or "known", as in write_many.

    Raises DatabaseProblem (locked, disk full, ...) and UnicodeEncodeError (lone surrogates in the input);
    nothing of the article is stored then.
    """
    if known(db, [article], run_id):
        return "known"
    return write_many(db, [prepare(article, extraction)], run_id)[0]


def write_many(db: Database, batch: Sequence[Rows], run_id: int) -> list[str]:
    """Stores articles (see ``db.records.article_rows.prepare``) in one transaction, and says for each what it was.

    "new", "changed" (its key was there with another text, title, date, ...: replaced) or "reread" (the
    same input by other rules: replaced). Of two with the same key the later one stays. Reviews of
    replaced articles are carried over; what removed speakers say is not stored. Raises DatabaseProblem; nothing of the batch is stored then.
    """
    outcomes: list[str] = []
    with transaction(db):
        resolve = resolver(db)
        for part in _without_repeats(batch):
            outcomes += _Batch(db, run_id, resolve).write(part)
        keys = [rows.key for rows in batch]
        carry_reviews_over(db.conn, keys)
        if known := removed_speakers.removed(db.conn):
            withdraw(db, removed_speakers.quotes_of(db.conn, known, keys))
    return outcomes


def remove(db: Database, keys: Iterable[str]) -> int:
    """Takes articles out again by their keys, with speakers that nobody else quotes; gives how many there were."""
    removed = 0
    with transaction(db):
        resolve = resolver(db)
        for chunk in _chunks(list(keys)):
            removed += _Batch(db, 0, resolve).remove(chunk)
            carry_reviews_over(db.conn, chunk)
    return removed


class _Batch:
    """The articles of one batch, no key twice, inside a transaction."""

    def __init__(self, db: Database, run_id: int, resolve: Resolver) -> None:
        self.conn = db.conn
        self.run_id = run_id
        self.resolve = resolve
        self.tally = Tally(db.conn)

    def write(self, batch: Sequence[Rows]) -> list[str]:
        stored: dict[str, str] = {}
        for keys in _chunks([rows.key for rows in batch]):
            stored.update(self._take_out(keys))
        with fulltext.bulk(self.conn):
            self._insert(batch)
        return [
            "new"
            if rows.key not in stored
            else "reread"
            if stored[rows.key] == rows.input_hash
            else "changed"
            for rows in batch
        ]

    def _insert(self, batch: Sequence[Rows]) -> None:
        found: list[Row] = []
        quotes: list[Row] = []
        for rows in batch:
            who = self._add_speakers(rows, found)
            quotes += self._quotes_of(rows, who)
        self.tally.settle_speakers()
        many = self.conn.executemany
        many(f"{_ARTICLE} ({_marks(_ARTICLE_COLUMNS)}, ?)", [(*rows.article, self.run_id) for rows in batch])
        many(_ARTICLE_SPEAKER, found)
        for part in _chunks(quotes, _QUOTES_AT_ONCE):
            marks = ",".join([f"({_marks(part[0])})"] * len(part))
            self.conn.execute(_QUOTE + marks, [value for row in part for value in row])
        many(_JOINT, [row for rows in batch for row in rows.joint])
        many(_FIGURE, [row for rows in batch for row in rows.figures])
        many(_NOT_SPEECH, [row for rows in batch for row in rows.not_speech])
        many(_MARKS, [(json.dumps(rows.marks), json.dumps(rows.blocks), rows.id) for rows in batch])
        self.tally.settle_rest()

    def remove(self, keys: Sequence[str]) -> int:
        removed = len(self._take_out(keys))
        self.tally.settle_speakers()
        self.tally.settle_rest()
        return removed

    def _take_out(self, keys: Sequence[str]) -> dict[str, str]:
        """Deletes the articles of these keys and gives their input hashes; the tally is still to be settled."""
        stored = self.conn.execute(
            f"SELECT key, input_hash, id FROM articles WHERE key IN ({_marks(keys)})", keys
        ).fetchall()
        ids = [row[2] for row in stored]
        if ids:
            for row in self.conn.execute(
                f"""
                SELECT s.speaker_id, s.role, s.affiliation, s.names, s.quotes, a.published, a.id
                FROM article_speakers AS s JOIN articles AS a ON a.id = s.article_id
                WHERE s.article_id IN ({_marks(ids)})
                """,
                ids,
            ):
                self.tally.take(Seen(*row))
            fulltext.delete(self.conn, "quotes", "article_id", ids)
            fulltext.delete(self.conn, "articles", "id", ids)
        return {key: hashed for key, hashed, _ in stored}

    def _add_speakers(self, rows: Rows, into: list[Row]) -> dict[str, Identity]:
        """Tallies the article's speakers, appends their rows, and says who each found id is."""
        who = {}
        publisher, published = rows.article[_PUBLISHER], rows.article[_PUBLISHED]
        for s in rows.speakers:
            found = Identity(s.id, s.name, s.kind)
            identity = who[s.id] = self.resolve(
                found, Place(rows.key, publisher, s.affiliation, json.loads(s.names))
            )
            self.tally.add(
                identity, Seen(identity.id, s.role, s.affiliation, s.names, s.quotes, published, rows.id)
            )
            stated = (s.role, s.affiliation, s.names, s.quotes, s.gender, s.gender_spans)
            into.append((rows.id, s.id, identity.id, s.name, s.kind, *stated))
        return who

    def _quotes_of(self, rows: Rows, who: dict[str, Identity]) -> Iterator[Row]:
        for row in rows.quotes:
            found = row[_SPEAKER]
            if found is None or (identity := who[found]).id == found:
                yield (*row, None, self.run_id)
            else:
                decided = list(row)
                decided[_SPEAKER], decided[_SPEAKER_KIND] = identity.id, identity.kind
                yield (*decided, found, self.run_id)


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


def _insert_into(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(map(_quoted, columns))}) VALUES "


def _quoted(name: str) -> str:
    return f'"{name}"'


_ARTICLE = _insert_into("articles", [*_ARTICLE_COLUMNS, "run_id"])
_QUOTE = _insert_into("quotes", [*_QUOTE_COLUMNS, "found_id", "run_id"])
