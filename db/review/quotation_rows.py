"""Single quotations put into an article that is stored, or taken out of it, with all counts kept right."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence

from sqlite_utils import Database

from extractors.model import Article, Attribution, Extraction, Layout, Span

from ..columns import QUOTE, inserted
from ..database import fulltext
from ..records.article_rows import FoundSpeaker, Row, prepare
from ..records.speaker_counts import Identity, Seen, Tally
from ..speakers.manual_decisions import Place, resolver

_COLUMNS = [column.name for column in inserted(QUOTE)]
_SPEAKER, _KIND = (_COLUMNS.index(name) for name in ("speaker_id", "speaker_kind"))
_NAMES = ", ".join(f'"{name}"' for name in [*_COLUMNS, "found_id", "run_id"])
_QUOTE = f"INSERT INTO quotes ({_NAMES}) VALUES ({', '.join('?' * (len(_COLUMNS) + 2))})"
_JOINT = "INSERT INTO quote_speakers (article_id, found_id, quote_id) VALUES (?, ?, ?)"
_SEEN = """
    SELECT s.speaker_id, s.role, s.affiliation, s.names, s.quotes, a.published, a.id
    FROM article_speakers AS s JOIN articles AS a ON a.id = s.article_id
    WHERE s.article_id = ? AND s.found_id = ?
"""


def take_out(conn: sqlite3.Connection, ids: Sequence[str]) -> list[str]:
    """Deletes these quotations and gives the keys of their articles. Reviews are not looked at.

    Speakers that nobody else quotes go too; the counts of the others, of their names and roles are kept right.
    """
    found = conn.execute(
        "SELECT id, article_id, coalesce(found_id, speaker_id) FROM quotes "
        "WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(ids)],
    ).fetchall()
    joint = conn.execute(
        "SELECT quote_id, article_id, found_id FROM quote_speakers WHERE quote_id IN (SELECT value FROM json_each(?))",
        [json.dumps(ids)],
    ).fetchall()
    tally = Tally(conn)
    changed = []
    for (article, speaker), count in Counter((row[1], row[2]) for row in (*found, *joint) if row[2]).items():
        if seen := conn.execute(_SEEN, [article, speaker]).fetchone():
            before = Seen(*seen)
            tally.lessen(before, count)
            changed.append((before.quotes - count, article, speaker))
    tally.settle_speakers()
    fulltext.delete(conn, "quotes", "id", [row[0] for row in found])
    conn.executemany("UPDATE article_speakers SET quotes = ? WHERE article_id = ? AND found_id = ?", changed)
    conn.executemany(
        "DELETE FROM article_speakers WHERE quotes <= 0 AND article_id = ? AND found_id = ?",
        [row[1:] for row in changed],
    )
    of_articles = Counter(row[1] for row in found)
    conn.executemany(
        "UPDATE articles SET quote_count = quote_count - ? WHERE id = ?",
        [(count, article) for article, count in of_articles.items()],
    )
    tally.settle_rest()
    keys = conn.execute(
        "SELECT key FROM articles WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(of_articles))],
    )
    return [key for (key,) in keys]


def put_in(conn: sqlite3.Connection, key: str, attributions: Sequence[Attribution]) -> None:
    """Adds these attributions to the article of this key; they must not be stored yet."""
    stored = conn.execute(
        "SELECT id, text, publisher, published, layout, run_id FROM articles WHERE key = ?", [key]
    ).fetchone()
    aid, text, publisher, published, layout, run = stored
    paragraphs = tuple(Span(*span) for span in json.loads(layout)["paragraphs"])
    rows = prepare(
        Article(key, text, publisher=publisher, date=published),
        Extraction(Layout(None, paragraphs, ()), tuple(attributions)),
    )
    resolve = resolver(Database(conn))
    tally = Tally(conn)
    who: dict[str, Identity] = {}
    for s in rows.speakers:
        place = Place(key, publisher, s.affiliation, json.loads(s.names))
        identity = who[s.id] = resolve(Identity(s.id, s.name, s.kind), place)
        _count(conn, tally, identity, s, (aid, published))
    tally.settle_speakers()
    for s in rows.speakers:
        _note(conn, aid, who[s.id], s)
    for quote in rows.quotes:
        conn.execute(_QUOTE, (*_decided(quote, who), run))
    conn.executemany(_JOINT, rows.joint)
    conn.execute("UPDATE articles SET quote_count = quote_count + ? WHERE id = ?", [len(rows.quotes), aid])
    tally.settle_rest()


def _decided(quote: Row, who: dict[str, Identity]) -> Row:
    """A row of quotes with the speaker as decided, and after it the one as named if that is another."""
    found = quote[_SPEAKER]
    if found is None or who[found].id == found:
        return (*quote, None)
    row = list(quote)
    row[_SPEAKER], row[_KIND] = who[found].id, who[found].kind
    return (*row, found)


def _count(
    conn: sqlite3.Connection,
    tally: Tally,
    identity: Identity,
    s: FoundSpeaker,
    article: tuple[str, str | None],
) -> None:
    aid, published = article
    seen = conn.execute(_SEEN, [aid, s.id]).fetchone()
    if seen is None:
        tally.add(identity, Seen(identity.id, s.role, s.affiliation, s.names, s.quotes, published, aid))
        return
    before = Seen(*seen)
    tally.take(before)
    tally.add(identity, before._replace(quotes=before.quotes + s.quotes))


def _note(conn: sqlite3.Connection, aid: str, identity: Identity, s: FoundSpeaker) -> None:
    """The speaker's row of this article: what the article states of a speaker who is there already stays."""
    conn.execute(
        "INSERT INTO article_speakers (article_id, found_id, speaker_id, name, kind, role, affiliation, names, quotes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (article_id, found_id) DO UPDATE SET quotes = quotes + excluded.quotes",
        [aid, s.id, identity.id, s.name, s.kind, s.role, s.affiliation, s.names, s.quotes],
    )
