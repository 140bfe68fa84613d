"""Reading stored articles again by the rules of today, out of the database: no file is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from sqlite_utils import Database

from db.records.article_rows import FORMAT, Rows
from db.records.quoted_blocks import with_blocks
from db.writing import boilerplate, writer
from extractors import Article

from ..configuration.configured_extractor import rules_version
from ..readers import Note
from . import closing
from .article_work import prepared
from .attempts import Done, Failure
from .workers import work_on

_TOGETHER = 100
_COLUMNS = (
    "key",
    "text",
    "title",
    "author",
    "publisher",
    "published",
    "url",
    "file",
    "file_start",
    "section",
)


def read_again(
    db: Database,
    keys: Iterable[str],
    *,
    workers: int | None = 1,
    tell: Callable[[Article | Failure | Note], None] = lambda event: None,
    link: bool = True,
) -> int:
    """Extracts from these articles (by key) anew and stores the result; gives how many there were.

    Verdicts are carried over as in every ingest. ``workers`` is the number of processes (None: one a core); ``tell``
    hears of each article, and ``link`` joins names, as there. Raises DatabaseProblem.
    """
    run = writer.begin_run(db, rules_version(), {"again": True})
    known = boilerplate.known(db)
    wanted = list(keys)
    count = 0
    results = work_on(_stored(db, wanted), prepared, workers)
    while batch := list(islice(results, _TOGETHER)):
        rows: list[Rows] = []
        for item in batch:
            if isinstance(item, Done):
                rows.append(with_blocks(_as_given(db, item.made, item.article.id), known))
                tell(item.article)
            elif isinstance(item, Failure):
                tell(item)
        writer.write_many(db, rows, run)
        count += len(rows)
    if count or closing.was_interrupted(db, run):
        closing.close(db, tell, link=link)
    writer.end_run(db, run, {"articles": count, "reread": count})
    return count


def by_other_rules(db: Database) -> list[str]:
    """The keys of the articles that were read by other rules, words or plugins than those of today."""
    return [
        key
        for (key,) in db.execute(
            "SELECT key FROM articles JOIN runs ON runs.id = articles.run_id WHERE rules_version <> ? ORDER BY key",
            [rules_version()],
        )
    ]


def _stored(db: Database, keys: Iterable[str]) -> Iterator[Article]:
    """The articles of these keys as a reader gave them."""
    for key in keys:
        row = db.execute(
            f"SELECT {', '.join(_COLUMNS)}, language, title_from, date_from, publisher_from "
            "FROM articles WHERE key = ?",
            [key],
        ).fetchone()
        if row is None:
            continue
        *given, language, title_from, date_from, publisher_from = row
        origins = {"title": title_from, "date": date_from, "publisher": publisher_from}
        taken = {name: origin for name, origin in origins.items() if origin and origin != FORMAT}
        name, text, title, author, publisher, date, url, file, file_start, section = given
        yield Article(
            name,
            text,
            title,
            author,
            publisher,
            date,
            url,
            file,
            file_start,
            language=language,
            section=section,
            taken_from=taken,
        )


def _as_given(db: Database, rows: Rows, key: str) -> Rows:
    """The rows with the hash of what the reader gave: else the next ingest would find the article changed."""
    (hashed,) = db.execute("SELECT input_hash FROM articles WHERE key = ?", [key]).fetchone()
    place = rows.article.index(rows.input_hash)
    return replace(
        rows, input_hash=hashed, article=(*rows.article[:place], hashed, *rows.article[place + 1 :])
    )
