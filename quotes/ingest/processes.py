"""The processes that work on articles beside this one, and what becomes of those that die.

What waits between them is bounded, so memory does not grow with the archive, and a slow writer holds the
reader back.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from extractors import Article, Lexicon

from ..configuration import configured_extractor
from ..errors import SetupProblem
from .attempts import Raised, all_tried, joined, tried

Made = TypeVar("Made")

#: So many batches for each worker are under way: few workers then wait while results are written, and what
#: comes slowly through a pipe does not wait long to be stored.
AHEAD = 4
#: No batch is begun while so many code points are under way: long articles wait in few, not in many.
AHEAD_CHARACTERS = 2_000_000

#: After so many seconds without a result a pool is asked whether it is still at work.
_ASKED_AFTER = 2.0

_FORKS = "forkserver" in multiprocessing.get_all_start_methods()
#: What a process that extracts needs.
_LOADED = ["quotes.ingest.article_work", "extractors.pipeline"]


def in_processes(
    first: list[list[Any]],
    rest: Iterator[list[Any]],
    work: Callable[[Article], Made],
    workers: int,
) -> Iterator[Any]:
    """Keeps some batches for each worker under way and gives the results back in order."""
    upcoming = chain(first, rest)
    under_way: deque[_Begun[Made]] = deque()
    pool = Pool(workers)
    try:
        while True:
            while len(under_way) < AHEAD * workers and sum(b.size for b in under_way) < AHEAD_CHARACTERS:
                batch = next(upcoming, None)
                if batch is None:
                    break
                under_way.append(_Begun(batch, pool.submit(all_tried, work, _articles(batch))))
            if not under_way:
                return
            begun = under_way.popleft()
            try:
                made = pool.result(begun.results)
            except BrokenProcessPool:
                pool.end()
                made = _one_by_one(work, _articles(begun.batch))
                pool = Pool(workers)
                for again in under_way:
                    again.results = pool.submit(all_tried, work, _articles(again.batch))
            results = iter(made)
            for item in begun.batch:
                yield joined(item, next(results)) if isinstance(item, Article) else item
    finally:
        pool.end()


@dataclass(slots=True)
class _Begun(Generic[Made]):
    """A batch that the workers have, and what they will make of its articles."""

    batch: list[Any]
    results: Future[list[Made | Raised]]

    @property
    def size(self) -> int:
        return sum(len(article.text) for article in _articles(self.batch))


def _articles(batch: list[Any]) -> list[Article]:
    return [item for item in batch if isinstance(item, Article)]


def _one_by_one(work: Callable[[Article], Made], articles: list[Article]) -> list[Made | Raised]:
    """The articles of a batch whose process died, each in a process of its own: only the one to blame fails.

    A process may also have been ended by chance, so an article is given up only when it ended two.
    Raises SetupProblem when no process begins at all.
    """
    results: list[Made | Raised] = []
    pool = Pool(1)
    try:
        for article in articles:
            for _ in range(2):
                try:
                    results.append(pool.result(pool.submit(tried, work, article)))
                    break
                except BrokenProcessPool:
                    pool.end()
                    _check_that_it_begins()
                    pool = Pool(1)
            else:
                results.append(Raised("the process that read it was ended (out of memory?)"))
    finally:
        pool.end()
    return results


def _check_that_it_begins() -> None:
    """Raises SetupProblem when a process that has nothing to do ends with an error: its script cannot be imported."""
    with _without_interrupts():
        trial = _context().Process(target=os.getpid)
        trial.start()
    trial.join()
    if trial.exitcode is not None and trial.exitcode > 0:
        raise SetupProblem(
            "no process could be started beside this one; a script that reads with several workers does so "
            'under: if __name__ == "__main__":  (or give workers=1)'
        )


def get_ready(workers: int) -> None:
    """Begins to load the rules for workers beside this process, which goes on: for work that soon begins.

    With one worker, or where the system knows no process to fork from, does nothing.
    """
    if workers > 1 and _FORKS:
        from multiprocessing import forkserver, resource_tracker

        # This one lets interrupts in again, and complains of what an interrupted run left for it to clear away.
        quiet = "ignore:resource_tracker:UserWarning"
        sys.warnoptions.append(quiet)
        try:
            resource_tracker.ensure_running()
        finally:
            sys.warnoptions.remove(quiet)
        with _without_interrupts():
            _context().set_forkserver_preload(_LOADED)
            forkserver.ensure_running()


def _context() -> Any:
    # Not forked from this process: no lock of a thread here is copied half shut. Where the system can, the
    # rules are loaded once, and the workers are forked from there.
    return multiprocessing.get_context("forkserver" if _FORKS else "spawn")


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Processes begun meanwhile never hear Ctrl-C, which a terminal sends to all: it is left to this process."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Pool:
    """Processes that work, which all end at once when this object says so or when this process is gone."""

    def __init__(self, workers: int) -> None:
        get_ready(workers)
        context = _context()
        watched, self._kept_open = context.Pipe(duplex=False)
        begin = (configured_extractor.in_use(), watched)
        self._executor = ProcessPoolExecutor(workers, context, _begin_worker, begin)

    def submit(self, work: Callable[..., Made], *arguments: Any) -> Future[Made]:
        """Like that of an executor, but a pool that is broken already gives a future that says so."""
        with _without_interrupts():
            try:
                return self._executor.submit(work, *arguments)
            except (BrokenProcessPool, EOFError, OSError) as broken:  # the latter two: nobody forks any more
                future: Future[Made] = Future()
                future.set_exception(BrokenProcessPool(str(broken)))
                return future

    def result(self, future: Future[Made]) -> Made:
        """Waits for what a future gives. Raises BrokenProcessPool.

        A future that is handed over in the moment in which a process dies may never hear of it, so that the
        pool is asked now and then.
        """
        while True:
            try:
                return future.result(timeout=_ASKED_AFTER)
            except TimeoutError:
                with _without_interrupts():
                    self._executor.submit(os.getpid)  # raises when the pool is broken

    def end(self) -> None:
        """Ends the processes now, whatever they are at.

        In good order one would wait for ever where another was killed as it held the lock of their queue.
        """
        self._kept_open.close()
        self._executor.shutdown(wait=False, cancel_futures=True)


def _begin_worker(own: Lexicon, watched: Connection) -> None:
    """Takes the user's own words, and ends when the parent closes its end of the pipe or is gone, however it went."""
    configured_extractor.use(own)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def follow() -> None:
        wait([watched, parent.sentinel])
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
