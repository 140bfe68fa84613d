"""Boilerplate of an archive: blocks that stand the same in many stories of one outlet, and are nobody's statement there.

A box of the latest news, the line below a newsletter, a teaser: what is quoted from them would be quoted once for
each page. They are known by repetition. The quotations in them are withdrawn, the text stays as it was, and the
block is kept in the table ``boilerplate``, so that later articles are read without it. Whoever says that a block
is none (``keep``) is not overruled.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlite_utils import Database

from ..database.clock import now
from ..database.connection import transaction
from ..records.quoted_blocks import blocks_at, outlet_of
from ..verdicts import VERDICTS
from .withdrawal import withdraw

#: A block is boilerplate when it stands in so many stories of its outlet. Copies of a story count once.
FEWEST = 8
#: In a large outlet it takes more: the square root of so much of its stories. A paragraph of background stands
#: in many follow-ups of one story, too.
SHARE = 1 / 10
#: A block with words in quotation marks needs so many times as many stories,
QUOTED = 3
#: or most stories of the outlet, where these are not few.
MOST, NOT_FEW = 0.5, 12

_MARKS = '“”"«»„'

_REPEATED = """
    SELECT b.block, count(DISTINCT coalesce(a.story_id, a.id)) AS stories, count(*) AS articles, min(a.id) AS example
    FROM (SELECT block FROM quoted_blocks GROUP BY block HAVING count(*) >= ?) AS often
    JOIN quoted_blocks AS b ON b.block = often.block
    JOIN articles AS a ON a.rowid = b.article
    WHERE NOT EXISTS (SELECT 1 FROM boilerplate AS known WHERE known.block = b.block)
    GROUP BY b.block HAVING stories >= ? ORDER BY b.block
"""
_STILL_SPEECH = tuple(name for name in VERDICTS if name not in ("not_speech", "unsure"))


class Block(NamedTuple):
    """A block that was found: its number, the words, in how many stories and articles, and one of these."""

    number: int
    outlet: str
    words: str
    stories: int
    articles: int
    example: str


class Marked(NamedTuple):
    """What marking did: how many blocks, and how many quotations were withdrawn."""

    blocks: int
    quotes: int


def known(db: Database) -> frozenset[int]:
    """The numbers of all blocks that are boilerplate."""
    return frozenset(block for (block,) in db.execute("SELECT block FROM boilerplate WHERE kept IS NULL"))


def mark(db: Database) -> Marked:
    """Looks for boilerplate in all that is stored, and withdraws the quotations in it that nobody has judged.

    A block that holds a quotation which somebody judged to be one is left alone. Raises DatabaseProblem.
    """
    blocks = withdrawn = 0
    for block in list(_candidates(db)):  # looked for before anything is locked; then one after the other
        with transaction(db):
            if _is_judged(db, block.number):
                continue
            db.execute(
                "INSERT OR IGNORE INTO boilerplate (block, outlet, text, stories, articles, example, found) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [*block, now()],
            )
            blocks += 1
            withdrawn += withdraw(db, _quotes_in(db, block.number, judged=False))
    return Marked(blocks, withdrawn)


def listed(db: Database) -> Iterable[dict[str, Any]]:
    """All blocks that were found, those in most articles first, each with how many articles it is in now."""
    return db.query(
        """
        SELECT printf('%016x', block) AS id, outlet, text, stories, kept, kept_by, found,
            (SELECT count(*) FROM quoted_blocks AS b WHERE b.block = boilerplate.block) AS articles,
            (SELECT key FROM articles WHERE id = example) AS example
        FROM boilerplate ORDER BY articles DESC, outlet, block
        """
    )


def numbers_like(db: Database, begin: str) -> list[int]:
    """The blocks whose id, as ``listed`` shows it, begins so."""
    escaped = begin.casefold().replace("%", "").replace("_", "")
    return [
        block
        for (block,) in db.execute(
            "SELECT block FROM boilerplate WHERE printf('%016x', block) LIKE ? || '%' ORDER BY block",
            [escaped],
        )
    ]


def keep(db: Database, number: int, reviewer: str) -> list[str]:
    """Notes that a block is no boilerplate, and gives the keys of the articles that are to be read again."""
    with transaction(db):
        db.execute("UPDATE boilerplate SET kept = ?, kept_by = ? WHERE block = ?", [now(), reviewer, number])
    return [key for (key,) in db.execute(
        "SELECT key FROM articles JOIN quoted_blocks ON article = articles.rowid WHERE block = ? ORDER BY key", [number]
    )]  # fmt: skip


def mark_again(db: Database, number: int) -> int:
    """Takes back what ``keep`` said; gives the number of quotations withdrawn."""
    with transaction(db):
        db.execute("UPDATE boilerplate SET kept = NULL, kept_by = NULL WHERE block = ?", [number])
        return withdraw(db, _quotes_in(db, number, judged=False))


def drop_titles(db: Database) -> int:
    """Takes away titles out of texts that so many stories of one outlet share: lines of a menu. Gives how many."""
    repeated = db.execute(
        """
        SELECT publisher, title, count(DISTINCT coalesce(story_id, id)) AS stories FROM articles
        WHERE title_from = 'text' AND title IS NOT NULL GROUP BY publisher, title HAVING stories >= ?
        """,
        [FEWEST],
    ).fetchall()
    menus = [
        (publisher, title)
        for publisher, title, stories in repeated
        if stories >= _fewest(_stories_of(db, publisher, None))
    ]
    if not menus:
        return 0
    with transaction(db):
        return sum(
            db.execute(
                "UPDATE articles SET title = NULL, title_from = NULL "
                "WHERE publisher IS ? AND title = ? AND title_from = 'text'",
                menu,
            ).rowcount
            for menu in menus
        )


def _candidates(db: Database) -> Iterable[Block]:
    sizes: dict[str, int] = {}
    for number, stories, articles, example in db.execute(_REPEATED, [FEWEST, FEWEST]).fetchall():
        publisher, file, text, layout = db.execute(
            "SELECT publisher, file, text, layout FROM articles WHERE id = ?", [example]
        ).fetchone()
        outlet = outlet_of(publisher, file)
        paragraphs = json.loads(layout)["paragraphs"]
        starts = [begin for begin, _ in paragraphs]
        words = next(
            (w for n, w in blocks_at(outlet, text, paragraphs, starts).values() if n == number), None
        )
        if words is None:
            continue
        if outlet not in sizes:
            sizes[outlet] = _stories_of(db, publisher, file)
        if stories >= _needed(words, sizes[outlet]):
            yield Block(number, outlet, words, stories, articles, example)


def _needed(words: str, all_stories: int) -> float:
    """In how many stories a block must stand, in an outlet of so many."""
    fewest = _fewest(all_stories)
    if not any(mark in words for mark in _MARKS):
        return fewest
    return min(QUOTED * fewest, max(NOT_FEW, MOST * all_stories))


def _fewest(all_stories: int) -> float:
    return max(FEWEST, math.sqrt(SHARE * all_stories))


def _stories_of(db: Database, publisher: str | None, file: str | None) -> int:
    where, given = "publisher = ?", [publisher]
    if publisher is None:
        where, given = "publisher IS NULL AND (file IS NULL OR file LIKE ? || '%')", [outlet_of(None, file)]
    row = db.execute(f"SELECT count(DISTINCT coalesce(story_id, id)) FROM articles WHERE {where}", given)
    count: int = row.fetchone()[0]
    return count


def _quotes_in(db: Database, number: int, *, judged: bool | None = None) -> list[str]:
    """The quotations that stand in a block; with ``judged`` only those that somebody judged, or nobody."""
    found = []
    for article, publisher, file, text, layout in db.execute(
        "SELECT id, publisher, file, text, layout FROM articles JOIN quoted_blocks ON article = articles.rowid "
        "WHERE block = ?",
        [number],
    ).fetchall():
        places = db.execute(
            "SELECT id, start, EXISTS (SELECT 1 FROM current_reviews WHERE current_quote_id = quotes.id) "
            "FROM quotes WHERE article_id = ?",
            [article],
        ).fetchall()
        blocks = blocks_at(
            outlet_of(publisher, file),
            text,
            json.loads(layout)["paragraphs"],
            [start for _, start, _ in places],
        )
        found += [
            quote
            for quote, start, is_judged in places
            if blocks.get(start, (None,))[0] == number and judged in (None, bool(is_judged))
        ]
    return found


def _is_judged(db: Database, number: int) -> bool:
    """Whether somebody judged a quotation in this block to be one."""
    given = json.dumps(_quotes_in(db, number, judged=True))
    row = db.execute(
        "SELECT 1 FROM current_reviews WHERE current_quote_id IN (SELECT value FROM json_each(?)) "
        f"AND verdict IN ({','.join('?' * len(_STILL_SPEECH))}) LIMIT 1",
        [given, *_STILL_SPEECH],
    )
    return row.fetchone() is not None
