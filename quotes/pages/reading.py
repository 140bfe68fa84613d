"""Reading one visitor's text in a process beside the server: one at a time, and ended when it takes too long.

The text is stored nowhere: it goes into a database in that process's memory, so that what comes back are the same
rows as those of an article in the archive.
"""

from __future__ import annotations

import io
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import TimeoutError
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from typing import Any

from sqlite_utils import Database

from db import open_database
from db.plugin.pages.article import quotes_of
from db.records.article_rows import prepare
from db.writing import writer
from extractors import Article

from ..configuration.configured_extractor import extract
from ..errors import OnrecordError
from ..ingest.processes import Pool
from ..language import language_of
from ..readers.details import Details, described
from ..readers.file_kinds import kind_of
from ..readers.inputs import read as read_inputs
from ..readers.read_stream import read_stream
from ..readers.reading_results import Budget, Note, Unreadable
from ..readers.source import Fetching, Item, Source
from ..readers.streams import HEAD, buffered

#: A longer text, of some 16,000 words, is no article.
LONGEST = 100_000
#: So many seconds may the reading of one text take, and the start of the process that does it.
SECONDS, START = 15.0, 120.0
#: So many visitors may wait for their turn, and so many seconds.
WAITING, PATIENCE = 4, 20.0


class NotRead(OnrecordError):
    """Why a text was not read, in one line for people."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a visitor gave: text, which may be the HTML of a page, or an address."""

    text: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A text with what is quoted in it, as rows of ``articles``, ``quotes_reviewed`` and ``not_speech``."""

    article: dict[str, Any]
    quotes: list[dict[str, Any]]
    unspoken: list[dict[str, Any]]
    language: str


_turn = threading.Lock()
_waiting = threading.BoundedSemaphore(WAITING)
_pool: Pool | None = None


def read(given: Given) -> Read:
    """Reads a text. Raises NotRead: no article in it, too long, takes too long, too many others wait."""
    global _pool
    if not _waiting.acquire(blocking=False):
        raise NotRead("Too many texts wait to be read. Try again in a minute")
    try:
        if not _turn.acquire(timeout=PATIENCE):
            raise NotRead("Other texts are being read. Try again in a minute")
        try:
            if _pool is None:
                _pool = Pool(1)
                _pool.submit(get_ready).result(timeout=START)
            found = _pool.submit(read_here, given).result(timeout=SECONDS)
        except (TimeoutError, BrokenProcessPool):
            if _pool:
                _pool.end()
            _pool = None
            raise NotRead(f"Reading it took more than {SECONDS:.0f} seconds, and was ended") from None
        finally:
            _turn.release()
    finally:
        _waiting.release()
    if isinstance(found, str):
        raise NotRead(found)
    return found


def end() -> None:
    """Ends the process beside this one, if there is one."""
    global _pool
    if _pool:
        _pool.end()
    _pool = None


def get_ready() -> None:
    """Loads the rules and their lists."""
    read_here(Given("“No,” said Ann Lee."))


def read_here(given: Given) -> Read | str:
    """The work itself; why there is none in words, since not every exception crosses processes."""
    try:
        article = _article(given)
        return article if isinstance(article, str) else _read(article)
    except Unreadable as error:
        return str(error)
    except Exception as error:  # whatever a plugin raises, the visitor is told in one line
        return f"It could not be read: {type(error).__name__}: {error}".partition("\n")[0]


def _read(article: Article) -> Read | str:
    """What is said in an article."""
    if len(article.text) > LONGEST:
        return f"It has {len(article.text):,} characters, more than the {LONGEST:,} that are read here"
    if not article.text.strip():
        return "There are no words in it"
    language = article.language or language_of(article.text)
    article = replace(article, language=language)
    db = open_database(":memory:")
    try:
        db.conn.row_factory = sqlite3.Row
        run = writer.begin_run(db, "")
        writer.write_many(db, [prepare(article, extract(article), (), language)], run)
        return _rows(db, language)
    finally:
        db.close()


def _rows(db: Database, language: str) -> Read:
    row = dict(db.execute("SELECT * FROM articles").fetchone())
    unspoken = db.execute('SELECT start, "end", kind, text, rule, reason FROM not_speech ORDER BY start')
    return Read(row, quotes_of(db.conn, row["id"]), [dict(one) for one in unspoken.fetchall()], language)


def _article(given: Given) -> Article | str:
    """The first article in what was given, or why there is none."""
    items: Iterator[Item]
    content = given.text.encode("utf-8", "replace")
    if not given.text.strip():
        items = read_inputs(given.url, fetching=Fetching(pause=0, timeout=5))
    elif kind_of(content[:HEAD], "") == "html":
        source = Source("the page", "page.html", Budget(len(content)))
        items = read_stream(buffered(io.BytesIO(content)), source)
    else:
        items = iter([Article("the text", given.text)])
    found = (_found(item) for item in described(items, Details()) if not isinstance(item, Note))
    return next(found, "There is no article in it")


def _found(item: Item) -> Article | str:
    return item if isinstance(item, Article) else str(getattr(item, "reason", "There is no article in it"))
