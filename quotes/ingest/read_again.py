"""Reading stored articles again by the rules of today, out of the database: no file is needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlite_utils import Database

from db.records.article_rows import FORMAT, Rows
from db.records.quoted_blocks import with_blocks
from db.writing import boilerplate, story_links, writer
from extractors import Article

from ..configuration.configured_extractor import rules_version
from .article_work import prepared

_TOGETHER = 100
_COLUMNS = ("key", "text", "title", "author", "publisher", "published", "url", "file", "file_start")


def read_again(db: Database, keys: Iterable[str]) -> int:
    """Extracts from these articles (by key) anew and stores the result; gives how many there were.

    Verdicts are carried over as in every ingest. Raises DatabaseProblem.
    """
    run = writer.begin_run(db, rules_version(), {"again": True})
    known = boilerplate.known(db)
    wanted = list(keys)
    count = 0
    for i in range(0, len(wanted), _TOGETHER):
        batch = [with_blocks(rows, known) for key in wanted[i : i + _TOGETHER] if (rows := _rows(db, key))]
        writer.write_many(db, batch, run)
        count += len(batch)
    story_links.take_in_marks(db)
    writer.end_run(db, run, {"articles": count, "reread": count})
    return count


def _rows(db: Database, key: str) -> Rows | None:
    row = db.execute(
        f"SELECT {', '.join(_COLUMNS)}, language, title_from, date_from, publisher_from, input_hash "
        "FROM articles WHERE key = ?",
        [key],
    ).fetchone()
    if row is None:
        return None
    *given, language, title_from, date_from, publisher_from, hashed = row
    origins = {"title": title_from, "date": date_from, "publisher": publisher_from}
    key, text, title, author, publisher, date, url, file, file_start = given
    taken = {name: origin for name, origin in origins.items() if origin and origin != FORMAT}
    article = Article(
        key, text, title, author, publisher, date, url, file, file_start, language=language, taken_from=taken
    )
    rows = prepared(article)
    place = rows.article.index(
        rows.input_hash
    )  # as the reader gave it: else the next ingest finds it changed
    return replace(
        rows, input_hash=hashed, article=(*rows.article[:place], hashed, *rows.article[place + 1 :])
    )
