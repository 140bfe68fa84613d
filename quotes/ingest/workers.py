"""Work on articles done here or by several processes, given back in the order in which the articles came.

One process reads and writes, the workers extract.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from extractors import Article

from ..configuration import configured_extractor
from .attempts import Done, Failure, Made, attempt

Other = TypeVar("Other")

#: A batch ends after so many code points of text or so many items, whichever comes first.
BATCH_CHARACTERS = 100_000
BATCH_ITEMS = 64
#: A longer text, of some 300,000 words, is no article: it would take half a minute and 150 MB.
LONGEST = 2_000_000


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
            from .processes import (
                in_processes,  # for one article these take as long to load as to extract from it
            )

            yield from in_processes([first, second], batches, work, workers)
            return
        batches = iter([first])
    for batch in batches:
        for item in batch:
            yield attempt(work, item) if isinstance(item, Article) else item


def usable_cores() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _batches(items: Iterable[Article | Other]) -> Iterator[list[Article | Failure | Other]]:
    batch: list[Article | Failure | Other] = []
    size = 0
    for item in items:
        if isinstance(item, Article) and len(item.text) > LONGEST:
            batch.append(_too_long(item))
            continue
        batch.append(item)
        if isinstance(item, Article):
            size += len(item.text)
        if size >= BATCH_CHARACTERS or len(batch) >= BATCH_ITEMS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _too_long(article: Article) -> Failure:
    """A failure without the text, so that it costs nothing while it waits for its turn."""
    reason = f"has {len(article.text):,} characters; a text of more than {LONGEST:,} is no article: divide it"
    return Failure(replace(article, text=""), reason)
