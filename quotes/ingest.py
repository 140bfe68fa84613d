"""Many articles into the database: what is known is skipped, the rest extracted by all cores and written in order.

The database at the end is the same for any number of workers. A run that is ended at any moment leaves every
article in it whole or not at all, and the next run goes on where that one stopped.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TypeVar

from sqlite_utils import Database

from db import store
from db.rows import Rows, prepare
from extractors import RULES_VERSION, Article, extract

from .readers import Note, Problem, read
from .workers import Done, Failure, usable_cores, work_on

Item = TypeVar("Item")

#: What happened while reading, for whoever shows it.
Event = Article | Problem | Failure | Note

#: So many articles are looked up together, and written in one transaction.
TOGETHER = 128
#: After so many seconds what is there is written, however little it is.
PATIENCE = 1.0


@dataclass(slots=True)
class Summary:
    """What a run did. ``articles`` is the sum of ``new``, ``changed``, ``reread`` and ``known``.

    ``changed`` are articles whose input differs from what was stored, ``reread`` those read again because
    the rules have changed since. ``quotes`` counts the quotations written; ``failures`` what could not be
    read or extracted.
    """

    articles: int = 0
    new: int = 0
    changed: int = 0
    reread: int = 0
    known: int = 0
    pruned: int = 0
    quotes: int = 0
    failures: int = 0
    seconds: float = 0.0


def ingest(
    db: Database,
    inputs: Iterable[str],
    *,
    workers: int | None = None,
    columns: Mapping[str, str] | None = None,
    prune: bool = False,
    tell: Callable[[Event], None] = lambda event: None,
) -> Summary:
    """Reads inputs (see ``quotes.readers.read``), extracts and stores; gives what was done.

    ``tell`` hears of every article when it is stored or found known, and of every note and problem, in the
    order of the inputs. ``prune`` removes the articles of these inputs that are no longer there.

    Raises ``db.DatabaseProblem`` (locked, disk full, ...): what was written before that stays.
    """
    started = time.monotonic()
    workers = workers or usable_cores()
    run = store.begin_run(
        db, RULES_VERSION, {"workers": workers, "columns": dict(columns or {}), "prune": prune}
    )
    summary = Summary()
    fresh = _without_known(db, run, read(list(inputs), columns=columns), summary, tell)
    results: Iterator[Done[Rows] | Failure | Problem | Note] = work_on(fresh, prepared, workers)
    for batch in _batches(results):
        rows = [item.made for item in batch if isinstance(item, Done)]
        for outcome in store.write_many(db, rows, run):
            setattr(summary, outcome, getattr(summary, outcome) + 1)
        for item in batch:
            if isinstance(item, Done):
                summary.articles += 1
                summary.quotes += len(item.made.quotes)
                tell(item.article)
            else:
                summary.failures += isinstance(item, Problem | Failure)
                tell(item)
    summary.seconds = time.monotonic() - started
    store.end_run(db, run, {name: count for name, count in asdict(summary).items() if name != "seconds"})
    return summary


def prepared(article: Article) -> Rows:
    """The rows of one article: all of the work that needs no database."""
    return prepare(article, extract(article))


def _without_known(
    db: Database,
    run: int,
    items: Iterable[Article | Problem | Note],
    summary: Summary,
    tell: Callable[[Event], None],
) -> Iterator[Article | Problem | Note]:
    """Leaves out the articles that are stored just so."""
    for batch in _batches(items):
        known = store.known(db, [item for item in batch if isinstance(item, Article)], run)
        for item in batch:
            if isinstance(item, Article) and item.id in known:
                summary.known += 1
                summary.articles += 1
                tell(item)
            else:
                yield item


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Lists of items in order; when they come slowly, short lists, so that nothing waits long to be stored."""
    batch: list[Item] = []
    since = time.monotonic()
    for item in items:
        batch.append(item)
        if len(batch) == TOGETHER or time.monotonic() - since > PATIENCE:
            yield batch
            batch, since = [], time.monotonic()
    if batch:
        yield batch
