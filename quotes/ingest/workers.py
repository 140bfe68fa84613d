"""Work on articles done by several processes, given back in the order in which the articles came.

One process reads and writes, the workers extract. What waits between them is bounded, so memory does not
grow with the archive, and a slow writer holds the reader back.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractors import Article, Lexicon

from ..configuration import configured_extractor
from ..errors import SetupProblem

Made = TypeVar("Made")
Other = TypeVar("Other")

#: A batch ends after so many code points of text or so many items, whichever comes first.
BATCH_CHARACTERS = 100_000
BATCH_ITEMS = 64
#: So many batches for each worker are under way: few workers then wait while results are written, and what
#: comes slowly through a pipe does not wait long to be stored.
AHEAD = 4

_FORKS = "forkserver" in multiprocessing.get_all_start_methods()
#: What a process that extracts needs.
_LOADED = ["quotes.ingest.article_work", "extractors.pipeline"]


@dataclass(frozen=True, slots=True)
class Done(Generic[Made]):
    """An article with what the work made of it."""

    article: Article
    made: Made


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that the work could not do, and why, in one line."""

    article: Article
    reason: str

    @property
    def where(self) -> str:
        """The file and, where it holds several, the article in it."""
        file, key = self.article.file, self.article.id
        return key if file is None or key.startswith(file) else f"{file}, article {key}"


def work_on(
    items: Iterable[Article | Other], work: Callable[[Article], Made], workers: int | None = None
) -> Iterator[Done[Made] | Failure | Other]:
    """Does ``work`` on every article among items, in order; what is no article passes through in its place.

    ``work`` is a function of a module, so that other processes find it. ``workers`` is the number of
    processes (default: one for each core). With one, or when everything fits one batch, the work is done
    in this process. An article that raises, or ends its process, becomes a Failure; the others go on.
    Raises SetupProblem when a plugin is broken, or when no other process can be started.
    """
    configured_extractor.in_use()  # what is wrong with the user's words or plugins is said before anything is read
    workers = workers or usable_cores()
    batches = _batches(items)
    if workers > 1:
        first, second = next(batches, []), next(batches, None)
        if second is not None:
            yield from _in_processes([first, second], batches, work, workers)
            return
        batches = iter([first])
    for batch in batches:
        for item in batch:
            yield attempt(work, item) if isinstance(item, Article) else item


def attempt(work: Callable[[Article], Made], article: Article) -> Done[Made] | Failure:
    """Does ``work`` on one article here and now; whatever it raises becomes a Failure."""
    return _joined(article, _attempt(work, article))


def usable_cores() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _batches(items: Iterable[Article | Other]) -> Iterator[list[Article | Other]]:
    batch: list[Article | Other] = []
    size = 0
    for item in items:
        batch.append(item)
        if isinstance(item, Article):
            size += len(item.text)
        if size >= BATCH_CHARACTERS or len(batch) >= BATCH_ITEMS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class _Raised:
    """Stands in the place of a result: what went wrong, in one line."""

    reason: str


def _attempt(work: Callable[[Article], Made], article: Article) -> Made | _Raised:
    """No article may stop a run, whatever is wrong with it: any exception becomes its reason."""
    try:
        return work(article)
    except Exception as error:
        return _Raised(f"{type(error).__name__}: {error}".partition("\n")[0])


def _attempt_all(work: Callable[[Article], Made], articles: list[Article]) -> list[Made | _Raised]:
    return [_attempt(work, article) for article in articles]


def _joined(article: Article, result: Made | _Raised) -> Done[Made] | Failure:
    return Failure(article, result.reason) if isinstance(result, _Raised) else Done(article, result)


def _in_processes(
    first: list[list[Article | Other]],
    rest: Iterator[list[Article | Other]],
    work: Callable[[Article], Made],
    workers: int,
) -> Iterator[Done[Made] | Failure | Other]:
    """Keeps some batches for each worker under way and gives the results back in order."""
    pool = _pool(workers)
    upcoming = iter(first)
    under_way: deque[tuple[list[Article | Other], Future[list[Made | _Raised]]]] = deque()

    def begin(batch: list[Article | Other]) -> None:
        articles = [item for item in batch if isinstance(item, Article)]
        under_way.append((batch, pool.submit(_attempt_all, work, articles)))

    try:
        while True:
            while len(under_way) < AHEAD * workers:
                batch = next(upcoming, None) or next(rest, None)
                if batch is None:
                    break
                begin(batch)
            if not under_way:
                return
            batch, future = under_way.popleft()
            try:
                results = iter(future.result())
            except BrokenProcessPool:
                results = iter(_one_by_one(work, [item for item in batch if isinstance(item, Article)]))
                pool, interrupted = _pool(workers), [batch for batch, _ in under_way]
                under_way.clear()
                for batch_again in interrupted:
                    begin(batch_again)
            for item in batch:
                yield _joined(item, next(results)) if isinstance(item, Article) else item
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(work: Callable[[Article], Made], articles: list[Article]) -> list[Made | _Raised]:
    """The articles of a batch whose process died, each in a process of its own: only the one to blame fails.

    Raises SetupProblem when no process begins at all.
    """
    results: list[Made | _Raised] = []
    for article in articles:
        with _pool(1) as pool:
            _check_that_it_begins(pool)
            try:
                results.append(pool.submit(_attempt, work, article).result())
            except BrokenProcessPool:
                results.append(_Raised("the process that read it was ended (out of memory?)"))
    return results


def _check_that_it_begins(pool: ProcessPoolExecutor) -> None:
    try:
        pool.submit(usable_cores).result()
    except BrokenProcessPool:
        raise SetupProblem(
            "no process could be started beside this one; a script that reads with several workers does so "
            'under: if __name__ == "__main__":  (or give workers=1)'
        ) from None


def get_ready(workers: int | None) -> None:
    """Begins to load the rules for workers beside this process, which goes on: for work that soon begins.

    ``workers`` as in ``work_on``; with one, or where the system knows no process to fork from, does nothing.
    """
    if (workers or usable_cores()) > 1 and _FORKS:
        from multiprocessing import forkserver

        multiprocessing.get_context("forkserver").set_forkserver_preload(_LOADED)
        forkserver.ensure_running()


def _pool(workers: int) -> ProcessPoolExecutor:
    # Not forked from this process: no lock of a thread here is copied half shut. Where the system can, the
    # rules are loaded once, and the workers are forked from there.
    get_ready(workers)
    context = multiprocessing.get_context("forkserver" if _FORKS else "spawn")
    return ProcessPoolExecutor(workers, context, _begin_worker, (configured_extractor.in_use(),))


def _begin_worker(own: Lexicon) -> None:
    """Takes the user's own words, leaves Ctrl-C to the parent, and ends when the parent is gone, however it went."""
    configured_extractor.use(own)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def follow() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
