"""Articles extracted by several processes, given back in the order in which they came.

One process reads and writes, the workers extract. What waits between them is bounded, so memory does not
grow with the archive, and a slow writer holds the reader back.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TypeVar

from extractors import Article, Extraction, extract

Other = TypeVar("Other")

#: A batch ends after so many code points of text or so many items, whichever comes first.
BATCH_CHARACTERS = 150_000
BATCH_ITEMS = 64


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article with what was found in it."""

    article: Article
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that the extractor could not do: where it lies and why, in one line each."""

    article: Article
    reason: str

    @property
    def where(self) -> str:
        return self.article.id


Result = Extracted | Failure


def extract_all(items: Iterable[Article | Other], workers: int | None = None) -> Iterator[Result | Other]:
    """Extracts every article among items, in order; what is no article passes through in its place.

    ``workers`` is the number of processes (default: one for each core). With one, or when everything fits
    one batch, the work is done in this process.
    """
    workers = workers or usable_cores()
    batches = _batches(items)
    if workers > 1:
        first, second = next(batches, []), next(batches, None)
        if second is not None:
            yield from _in_processes([first, second], batches, workers)
            return
        yield from map(_one, first)
    for batch in batches:
        yield from map(_one, batch)


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


def _one(item: Article | Other) -> Result | Other:
    """An article extracted, anything else as it is. No article may stop a run, whatever is wrong with it."""
    if not isinstance(item, Article):
        return item
    try:
        return Extracted(item, extract(item))
    except Exception as error:
        return Failure(item, f"{type(error).__name__}: {error}")


def _batch(batch: list[Article | Other]) -> list[Result | Other]:
    return [_one(item) for item in batch]


def _in_processes(
    first: list[list[Article | Other]], rest: Iterator[list[Article | Other]], workers: int
) -> Iterator[Result | Other]:
    """Keeps two batches for each worker under way and gives the results back in order."""
    pool = _pool(workers)
    under_way: deque[tuple[list[Article | Other], Future[list[Result | Other]]]] = deque()
    try:
        upcoming = iter(first)
        while True:
            while len(under_way) < 2 * workers:
                batch = next(upcoming, None) or next(rest, None)
                if batch is None:
                    break
                under_way.append((batch, pool.submit(_batch, batch)))
            if not under_way:
                return
            batch, future = under_way.popleft()
            try:
                results = future.result()
            except BrokenProcessPool:
                results = _one_by_one(batch)
                pool = _pool(workers)
                under_way = deque((batch, pool.submit(_batch, batch)) for batch, _ in under_way)
            yield from results
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(batch: list[Article | Other]) -> list[Result | Other]:
    """A batch whose process died, each article in a process of its own: only the one to blame fails."""
    results: list[Result | Other] = []
    for item in batch:
        with _pool(1) as pool:
            try:
                results += pool.submit(_batch, [item]).result()
            except BrokenProcessPool:
                assert isinstance(item, Article)
                results.append(Failure(item, "the process that read it was ended (out of memory?)"))
    return results


def _pool(workers: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the same on every system, and no lock of a thread here is copied half shut.
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _begin_worker)


def _begin_worker() -> None:
    """Leaves Ctrl-C to the parent, and ends this process when the parent is gone, however it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def follow() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
