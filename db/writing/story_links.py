"""Stories: articles that are copies of each other, so that "quoted in 12 outlets" and "12 times" are two figures.

Articles find each other by marks, which are made elsewhere (see quotes/ingest/near_duplicates.py); articles of the same
text share one in any case. They wait in ``waiting_marks``, in the order of the articles, until all is read, and
come into ``story_marks`` in their own order: one by one, each would change another page of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlite_utils import Database

from ..database.connection import sorting, transaction

#: From (mark, article) pairs sorted by mark to the first article (by id) of the story of each that is not alone.
Grouping = Callable[[Iterable[tuple[int, str]]], dict[str, str]]

_SHARED = """
    SELECT marks.mark, articles.id
    FROM (SELECT mark FROM story_marks GROUP BY mark HAVING count(*) > 1) AS shared
    JOIN story_marks AS marks ON marks.mark = shared.mark
    JOIN articles ON articles.rowid = marks.article
    ORDER BY marks.mark, articles.id
"""


_TAKE_IN = """
    INSERT OR IGNORE INTO story_marks (mark, article)
    SELECT value, article FROM waiting_marks, json_each(marks) ORDER BY value, article
"""


_TAKE_IN_BLOCKS = """
    INSERT OR IGNORE INTO quoted_blocks (block, article)
    SELECT value, article FROM waiting_marks, json_each(blocks) ORDER BY value, article
"""


def take_in_marks(db: Database) -> None:
    """Brings the marks that wait to their place, and the quoted blocks. Raises DatabaseProblem; nothing is changed then."""
    if db.execute("SELECT 1 FROM waiting_marks LIMIT 1").fetchone():
        with sorting(db) as conn, conn:
            conn.execute("BEGIN IMMEDIATE")
            conn.execute(_TAKE_IN)
            conn.execute(_TAKE_IN_BLOCKS)
            conn.execute("DELETE FROM waiting_marks")


def link(db: Database, grouping: Grouping) -> int:
    """Gives every article that is not alone its story, the same whatever the order of reading; how many stories.

    Only what has changed is written. Raises DatabaseProblem; no story is changed then.
    """
    take_in_marks(db)
    with transaction(db):
        found = grouping(db.conn.execute(_SHARED))
        before = dict(db.execute("SELECT id, story_id FROM articles WHERE story_id IS NOT NULL").fetchall())
        changed = [(a, found.get(a)) for a in found.keys() | before.keys() if found.get(a) != before.get(a)]
        touched = {before.get(a) for a, _ in changed} | {story for _, story in changed}
        conn = db.conn
        conn.executemany(
            "INSERT OR IGNORE INTO stories (id, article_count, publisher_count) VALUES (?, 0, 0)",
            [(story,) for _, story in changed if story],
        )
        conn.executemany(
            "UPDATE articles SET story_id = ? WHERE id = ?", [(story, a) for a, story in changed]
        )
        conn.executemany(_COUNT, [{"id": story} for story in touched if story])
        conn.execute(
            "DELETE FROM stories WHERE NOT EXISTS (SELECT 1 FROM articles WHERE story_id = stories.id)"
        )
    return len(set(found.values()))


_COUNT = """
    UPDATE stories SET
        (article_count, publisher_count, first_published) = (
            SELECT count(*), count(DISTINCT publisher), min(published) FROM articles WHERE story_id = :id
        ),
        title = (
            SELECT title FROM articles WHERE story_id = :id AND title IS NOT NULL
            ORDER BY published IS NULL, published, id LIMIT 1
        )
    WHERE id = :id
"""
