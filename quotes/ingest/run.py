"""Many articles into the database: what is known is skipped, the rest extracted by all cores and written in order.

The database at the end is the same for any number of workers. A run that is ended at any moment leaves every
article in it whole or not at all, and the next run goes on where that one stopped.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from db.database import indexes
from db.records.article_rows import Rows
from db.records.content_ids import content_id
from db.records.quoted_blocks import with_blocks
from db.writing import boilerplate, failures, pruning, removal, story_links, writer
from extractors import Article

from ..configuration import plugins
from ..configuration.configured_extractor import rules_version
from ..language import ENGLISH, in_other_languages
from ..readers import Details, Note, Problem, read
from ..readers.globs import covers, is_pattern
from . import closing
from .article_work import prepared
from .attempts import Done, Failure
from .one_name import OneName
from .processes import get_ready
from .workers import usable_cores, work_on

Item = TypeVar("Item")

#: What happened while reading, for whoever shows it.
Event = Article | Problem | Failure | Note

#: So many articles are looked up together, and written in one transaction; fewer when they are long.
TOGETHER = 250
TOGETHER_CHARACTERS = 2_000_000
#: After so many seconds what is there is written, however little it is.
PATIENCE = 3.0


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
    link: bool = True,
    details: Details | None = None,
    limits: bool = True,
    tell: Callable[[Event], None] = lambda event: None,
) -> Summary:
    """Reads inputs (see ``quotes.readers.read``), extracts and stores; gives what was done.

    ``workers`` is the number of processes that extract (default: one for each core). ``tell`` hears of every
    article when it is stored or found known, and of every note and problem, in the order of the inputs.
    ``prune`` removes the articles of these files and folders that are no longer there. ``link`` joins the
    names of one speaker at the end, as ``quotes link`` does, where that takes some seconds only. ``details`` says
    what holds for all of the articles, and where their titles, days and outlets are looked for; for ``limits``
    see ``quotes.readers.read``.

    Raises ``db.DatabaseProblem`` (locked, disk full, ...): what was written before that stays.
    """
    started = time.monotonic()
    workers = workers or usable_cores()
    get_ready(workers)
    inputs = list(dict.fromkeys(map(str, inputs)))
    settings = {"inputs": inputs, "workers": workers, "columns": dict(columns or {}), "prune": prune}
    run = Run(db, writer.begin_run(db, rules_version(), settings), tell, prune, link)
    fresh = run.without_known(read(inputs, columns=columns, details=details, limits=limits))
    results: Iterator[Done[Rows] | Failure | Problem | Note] = work_on(fresh, prepared, workers)
    for batch in _batches(results):
        run.write(batch)
    run.finish(inputs)
    run.summary.seconds = time.monotonic() - started
    return run.summary


#: Of so many articles without a day of publication a note tells; of fewer it would be more noise than help.
WORTH_TELLING = 10


class Run:
    """One run over the inputs: what it writes, and what it counts."""

    def __init__(
        self, db: Database, number: int, tell: Callable[[Event], None], prune: bool = False, link: bool = True
    ) -> None:
        self.db = db
        self.number = number
        self.tell = tell
        self.summary = Summary()
        self.link = link
        self.seen = pruning.Seen(db) if prune else None
        self.failed_before = {failure["file"] for failure in failures.all_of(db)}
        self.read_again: set[str] = set()
        self.replaced = 0
        self.last_replaced: Rows | None = None
        self.growth = indexes.Growth(db)
        self.boilerplate = boilerplate.known(db)
        self.removals = removal.Removals(db)
        self.left_out = 0
        self.names = OneName(db)
        self.other_languages: Counter[str] = Counter()
        self.written = self.undated = 0

    def without_known(
        self, items: Iterable[Article | Problem | Note]
    ) -> Iterator[Article | Failure | Problem | Note]:
        """Leaves out the articles that are stored just so, and those that failed just so."""
        for batch in _batches(items):
            named = [self.names.named(item) if isinstance(item, Article) else item for item in batch]
            self.names.store()
            batch = [item for item in named if not self.is_removed(item)]
            articles = [item for item in batch if isinstance(item, Article)]
            if self.seen:
                self.seen.add(article.id for article in articles)
            known = writer.known(self.db, articles, self.number)
            if self.failed_before:
                self.read_again.update(self.failed_before.intersection(map(_file, articles)))
            for item in batch:
                if not isinstance(item, Article):
                    yield item
                elif item.id in known:
                    self.pass_over([item.id])
                    self.tell(item)
                elif reason := self.reason_before(item):
                    yield Failure(item, reason)
                else:
                    yield item

    def is_removed(self, item: Article | Problem | Note) -> bool:
        """Whether somebody removed this article by hand: then it is counted, and not read again."""
        is_removed = isinstance(item, Article) and self.removals.holds(item.id, item.file, item.publisher)
        self.left_out += is_removed
        return is_removed

    def pass_over(self, known: Collection[str]) -> None:
        """Counts articles that are stored just so."""
        self.summary.known += len(known)
        self.summary.articles += len(known)

    def reason_before(self, article: Article) -> str | None:
        """Why just this article failed before by just these rules: it is not tried again until something changes."""
        file = _file(article)
        return failures.failed_before(self.db, file, _state(article)) if file in self.failed_before else None

    def write(self, batch: list[Done[Rows] | Failure | Problem | Note]) -> None:
        """Writes what is extracted and what failed, and tells of it."""
        self.write_rows([item.made for item in batch if isinstance(item, Done)])
        self.write_failures([stored_failure(item) for item in batch if isinstance(item, Problem | Failure)])
        for item in batch:
            self.tell(item.article if isinstance(item, Done) else item)

    def write_rows(self, batch: list[Rows]) -> None:
        """Writes articles, and counts them."""
        batch = [with_blocks(rows, self.boilerplate) for rows in batch]
        self.make_ready(batch)
        for outcome in writer.write_many(self.db, batch, self.number):
            setattr(self.summary, outcome, getattr(self.summary, outcome) + 1)
        self.summary.articles += len(batch)
        self.other_languages.update(
            language
            for rows in batch
            if (language := rows.language or ENGLISH) not in (ENGLISH, *plugins.language_extractors())
        )
        self.written += len(batch)
        self.undated += sum(rows.published is None for rows in batch)
        self.summary.quotes += sum(len(rows.quotes) for rows in batch)

    def write_failures(self, failed: list[failures.Failure]) -> None:
        """Writes what failed, and counts it."""
        self.summary.failures += len(failed)
        if failed:
            failures.record(self.db, self.number, failed)

    def make_ready(self, batch: list[Rows]) -> None:
        """Before articles are written: do they take the place of others, and are there enough for indexes to wait?

        Remembers those that replace another one of this run, because both have one id.
        """
        stored = writer.stored(self.db, [rows.key for rows in batch])
        written = {key: hashed for key, (hashed, run) in stored.items() if run == self.number}
        for rows in batch:
            if written.get(rows.key, rows.input_hash) != rows.input_hash:
                self.replaced += 1
                self.last_replaced = rows
            written[rows.key] = rows.input_hash
        if stored or len(written) < len(batch):
            self.growth.replace()
        else:
            self.growth.expect(len(batch))

    def finish(self, inputs: list[str]) -> None:
        """What is done once all is read: forgetting mended failures, indexes that waited, pruning, linking copies."""
        summary = self.summary
        if last := self.last_replaced:
            reason = (
                f"{self.replaced} articles took the place of others with the same id (the last: {last.key!r}); "
                "give each an id of its own, or name another column with --columns id=..."
            )
            summary.failures += 1
            self.tell(Problem.at(last.file or last.key, reason))
        if told := in_other_languages(self.other_languages):
            self.tell(Note("languages", f"{told}: stored, nothing extracted"))
        if self.undated >= WORTH_TELLING:
            reason = (
                f"{self.undated:,} of {self.written:,} articles have no day of publication, so nothing that asks "
                "for a day finds them: --date, --date-from or --columns date=... give one"
            )
            self.tell(Note("days", reason))
        if self.left_out:
            are = "article is" if self.left_out == 1 else "articles are"
            self.tell(Note("removed", f"{self.left_out:,} {are} not read again: taken out by quotes remove"))
        failures.forget(self.db, self.number, self.read_again)
        story_links.take_in_marks(self.db)
        indexes.bring_back(self.db)
        if self.seen:
            summary.pruned = self.prune(self.seen, inputs)
        changed = summary.new or summary.changed or summary.reread or summary.pruned
        if changed or closing.was_interrupted(self.db, self.number):
            closing.close(self.db, self.tell, link=self.link)
        counts = asdict(summary)
        del counts["seconds"]
        writer.end_run(self.db, self.number, counts)

    def prune(self, seen: pruning.Seen, inputs: list[str]) -> int:
        """Removes what is no longer in the inputs; a pattern that nothing matches says nothing about its files."""
        failed = {failure["file"] for failure in failures.all_of(self.db) if failure["run_id"] == self.number}
        patterns = [given for given in inputs if is_pattern(given) and given not in failed]
        here = Path(os.path.realpath("."))

        def covered(file: str, path: str | None) -> bool:
            if path is not None:
                return any(covers((here / pattern).as_posix(), path) for pattern in patterns)
            return any(covers(pattern, file) for pattern in patterns)

        given_paths = {Path(given).as_posix(): os.path.realpath(given) for given in inputs}
        failed_paths = {file: os.path.realpath(file) for file in failed}
        for name in failed & set(inputs):
            if kept := seen.below(os.path.realpath(name)):
                advice = f"quotes remove --file {name}"
                self.tell(Note(name, f"{kept:,} articles from there are kept; to remove them: {advice}"))
        return seen.prune(self.number, given_paths, failed_paths, covered)


def stored_failure(item: Problem | Failure) -> failures.Failure:
    """What could not be read or extracted, as it is kept in the database."""
    if isinstance(item, Failure):
        article = item.article
        return failures.Failure(_file(article), f"article {article.id}", item.reason, _state(article))
    return failures.Failure(item.file or item.where, item.position or "", item.reason, item.content_hash)


def _file(article: Article) -> str:
    return article.file or article.id


def _state(article: Article) -> str:
    """Stands for an article and the rules: when either changes, it is worth another try."""
    return content_id(rules_version(), article.text.encode(errors="replace").decode())


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Lists of items in order; when they are long or come slowly, short lists: nothing fills memory or waits long."""
    batch: list[Item] = []
    size, since = 0, time.monotonic()
    for item in items:
        batch.append(item)
        article = item if isinstance(item, Article) else getattr(item, "article", None)
        size += len(article.text) if article else 0
        if len(batch) == TOGETHER or size > TOGETHER_CHARACTERS or time.monotonic() - since > PATIENCE:
            yield batch
            batch, size, since = [], 0, time.monotonic()
    if batch:
        yield batch
