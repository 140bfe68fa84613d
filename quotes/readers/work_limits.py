"""How much work one file is given: what holds no articles, or a copy without end, is left in time, and said.

Memory is bounded elsewhere, whatever is read; this is about hours. An honest file is read to its end, however large it
is: what counts is only the work since its last article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import thread_time

from extractors.model import Article

from .reading_results import Problem
from .source import Item

#: So many seconds of processor time may be spent on a file without an article, and one more for so many of its bytes.
SECONDS, BYTES_A_SECOND = 12.0, 100_000_000
#: So many problems, or copies that are left out, may follow each other without an article between them.
PROBLEMS = 100_000
#: So many articles that follow each other may have the same words.
COPIES = 5_000
#: So many articles are read from one file.
ARTICLES = 1_000_000

_MORE = "to read it to its end: --no-limits"


def limited(items: Iterable[Item], name: str, size: int) -> Iterator[Item]:
    """The items of one file of so many bytes, until it is no longer worth the work; the last one then says so."""
    patience = SECONDS + size / BYTES_A_SECOND
    spent, problems, articles, copies, last = 0.0, 0, 0, 0, ""
    items, reason = iter(items), ""
    while not reason:
        begun = thread_time()
        item = next(items, None)
        spent += thread_time() - begun
        if item is None:
            break
        if not isinstance(item, Article):
            problems += isinstance(item, Problem)
            yield item
        elif item.text == last and copies >= COPIES:
            copies += 1
        else:
            if copies > COPIES:
                yield _copies(name, copies)
            copies = copies + 1 if item.text == last else 0
            articles, spent, problems, last = articles + 1, 0.0, 0, item.text
            yield item
        if articles == ARTICLES:
            reason = f"behind {ARTICLES:,} articles"
        elif problems == PROBLEMS:
            reason = f"after {problems:,} problems without an article"
        elif copies == COPIES + PROBLEMS:
            reason = f"after {copies:,} copies of one article"
        elif spent > patience:
            reason = f"after {patience:.0f} seconds of work without an article"
    if copies > COPIES:
        yield _copies(name, copies)
    if reason:
        yield Problem.at(name, f"the rest is unread {reason}; {_MORE}")


def _copies(name: str, copies: int) -> Problem:
    """What is said of articles that were left out because they repeat the one before them."""
    return Problem.at(name, f"{copies - COPIES:,} articles left out that repeat the one before them; {_MORE}")
