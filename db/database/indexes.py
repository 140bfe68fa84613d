"""Indexes put aside while many articles come in, and made again in one go at the end.

Each quotation is in some fifteen indexes, most of them in no order that the articles come in: once these
are larger than the cache, every batch of articles changes nearly all of their pages, and writing took three
times as long at 50,000 articles as at the start. Made at the end, an index is sorted and written once.

Questions are answered by a database without them too, only more slowly. What was put aside is noted in the
same transaction, so that a run that is killed leaves it to the next one.
"""

from __future__ import annotations

from sqlite_utils import Database

from .connection import sorting, transaction

#: The tables that grow with the archive.
_TABLES = (
    "articles",
    "quotes",
    "figures",
    "not_speech",
    "speakers",
    "speaker_names",
    "speaker_roles",
    "article_speakers",
    "story_marks",
    "quoted_blocks",
)

#: Made anew, an index costs a quarter of keeping it up for as many rows. So it is put aside once a run has
#: brought a quarter of what was there, at once where nothing was.
_SHARE = 4


class Growth:
    """What one run adds, and whether it is so much that the indexes better wait."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.before = 0
        self.added = 0
        self.aside = False
        self._start()

    def expect(self, articles: int) -> None:
        """Puts the indexes aside when these articles are new and come upon many others; before they are written."""
        if not self.aside and _SHARE * self.added >= self.before:
            put_aside(self.db)
            self.aside = True
        self.added += articles

    def replace(self) -> None:
        """Brings the indexes back, because rows are to be taken out, and finding them needs the indexes."""
        if self.aside:
            bring_back(self.db)
            self._start()

    def _start(self) -> None:
        self.before = self.db.execute("SELECT count(*) FROM articles").fetchone()[0]
        self.added = 0
        self.aside = bool(self.db.execute("SELECT 1 FROM indexes_aside LIMIT 1").fetchone())


def put_aside(db: Database) -> None:
    """Drops the indexes that no constraint needs, and notes how they are made."""
    with transaction(db):
        found = db.execute(
            f"""
            SELECT name, sql FROM sqlite_master
            WHERE type = 'index' AND sql LIKE 'CREATE INDEX %' AND tbl_name IN ({",".join("?" * len(_TABLES))})
            ORDER BY rowid
            """,
            _TABLES,
        ).fetchall()
        db.conn.executemany("INSERT INTO indexes_aside (name, sql) VALUES (?, ?)", found)
        for name, _ in found:
            db.execute(f'DROP INDEX "{name}"')


def bring_back(db: Database) -> None:
    """Makes the indexes that were put aside, each in a transaction of its own: ended, it goes on there.

    Raises DatabaseProblem.
    """
    if not db["indexes_aside"].exists():
        return
    waiting = db.execute("SELECT id, sql FROM indexes_aside ORDER BY id").fetchall()
    if not waiting:
        return
    with sorting(db) as conn:
        for number, sql in waiting:
            with conn:
                conn.execute("BEGIN IMMEDIATE")
                # Another run may have made it meanwhile.
                if conn.execute("DELETE FROM indexes_aside WHERE id = ?", [number]).rowcount:
                    conn.execute(sql)
