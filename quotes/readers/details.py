"""What is known of an article beside its text - title, day, outlet - where its format does not tell.

Each is taken from the text, the name of the file or its folder, or from what the user said of all of them;
``Article.taken_from`` says which.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from extractors.model import Article

from . import dates
from .dates import Order
from .reading_results import Note
from .source import Item

#: So many articles, and characters of them, wait at most until the order of day and month is known.
WAITING, WAITING_CHARACTERS = 2_000, 4_000_000
#: So many tables and folders are remembered with their order.
REMEMBERED = 1_000

TEXT, NAME, FOLDER, OPTION = "text", "file name", "folder", "option"


@dataclass(frozen=True, slots=True)
class Details:
    """What the user says of all the articles, and where to look for what their format does not tell.

    ``publisher`` and ``date`` hold for all of them, whatever their format says. With ``publisher_from``
    ``"folder"`` the outlet is the folder, with ``section_from`` the section, where the format has none. ``date_from`` is where a day that the format does not give is looked
    for: in the head of the text, in the name of the file, or (None) in both, in this order. ``date_order``
    says how 05/03/2024 is meant; without it, it is told from the other dates of the same table or folder.
    """

    publisher: str | None = None
    publisher_from: Literal["folder"] | None = None
    section_from: Literal["folder"] | None = None
    date: str | None = None
    date_from: Literal["text", "name"] | None = None
    date_order: Order | None = None

    def added(self, article: Article) -> Article:
        """The article with what can be said of it alone. A date readable in two ways is left in ``extra``."""
        new: dict[str, Any] = {}
        taken: dict[str, str] = {}
        above = 1 if self.section_from else 0  # Post/Sport/pier.txt: the section lies in the outlet
        if publisher := self.publisher or (self.publisher_from and folder_name(article.file, above)):
            new["publisher"] = publisher
            taken["publisher"] = OPTION if self.publisher else FOLDER
        if self.section_from and article.section is None and (section := folder_name(article.file)):
            new["section"] = section
        if self.date:
            new["date"], taken["date"] = self.date, OPTION
        elif article.date is None:
            self._add_date(article, new, taken)
        if not new:
            return article
        return replace(article, **new, taken_from={**article.taken_from, **taken})

    def _add_date(self, article: Article, new: dict[str, Any], taken: dict[str, str]) -> None:
        given = article.extra.get("date_given")
        if given and (day := dates.to_day(given, self.date_order)):
            new["date"] = day
            return
        if given and dates.is_ambiguous(given):
            return
        stated = dates.in_text(article.text) if self.date_from != "name" else None
        if stated:
            day = dates.to_day(stated, self.date_order)
            if day is None and not given and dates.is_ambiguous(stated):
                new["extra"] = {**article.extra, "date_given": stated}
                taken["date"] = TEXT
                return
            if day:
                new["date"], taken["date"] = day, TEXT
                if not given and dates.order_of(stated):
                    new["extra"] = {**article.extra, "date_given": stated}
                return
        if (
            self.date_from != "text"
            and _is_whole_file(article)
            and (day := dates.in_name(article.file or ""))
        ):
            new["date"], taken["date"] = day, NAME


def folder_name(file: str | None, above: int = 0) -> str | None:
    """The folder of a file as the name of an outlet or a section: the nearest one that is not a number or a date.

    Or the one so many ``above`` it.
    """
    if not file or "://" in file:
        return None
    for part in reversed(PurePosixPath(Path(os.path.abspath(file)).as_posix()).parent.parts):  # noqa: PTH100 - links stay
        if part != "/" and any(c.isalpha() for c in part):
            if not above:
                return part
            above -= 1
    return None


def described(items: Iterator[Item], details: Details) -> Iterator[Item]:
    """The same items in the same order, the articles with what ``details`` says of them.

    Dates like 05/03/2024 wait until another date of the same table or folder tells their order: no more than
    ``WAITING`` articles do. At the end a note says how many dates could not be read.
    """
    orders = _Orders(details.date_order)
    for item in items:
        yield from orders.take(details.added(item) if isinstance(item, Article) else item)
    yield from orders.rest()
    yield from orders.notes()


class _Orders:
    """The articles whose date waits for an order, with all that came after them."""

    def __init__(self, given: Order | None) -> None:
        self._given = given
        self._known: dict[str, Order | Literal["both"]] = {}
        self._waiting: deque[Item] = deque()
        self._characters = 0
        self._unread: list[tuple[int, str, str]] = [(0, "", ""), (0, "", "")]
        #: The last day that an article may be of: it is tomorrow already somewhere.
        self._tomorrow = (date.today() + timedelta(days=1)).isoformat()
        self._later: tuple[int, str, str] = (0, "", "")

    def take(self, item: Item) -> Iterator[Item]:
        """One item more: gives those that need wait no longer."""
        if isinstance(item, Article) and "date_given" in item.extra:
            self._learn(item)
        if not self._waiting and not self._must_wait(item):
            yield self._dated(self._settled(item))
            return
        self._waiting.append(item)
        self._characters += len(item.text) if isinstance(item, Article) else 0
        while self._waiting and (self._is_full() or not self._must_wait(self._waiting[0])):
            yield self._next()

    def rest(self) -> Iterator[Item]:
        """Those that still wait when all is read."""
        while self._waiting:
            yield self._next()

    def notes(self) -> Iterator[Note]:
        """What could not be read, with an example of each kind."""
        (ambiguous, given, where), (wrong, other, elsewhere) = self._unread
        if ambiguous:
            reason = (
                f"{_articles(ambiguous)} without a day: {given!r} ({where}) has two readings; "
                "say which with --date-order dmy or mdy"
            )
            yield Note("dates", reason)
        if wrong:
            yield Note(
                "dates", f"{_articles(wrong)} with a date that could not be read: {other!r} ({elsewhere})"
            )

        later, day, there = self._later
        if later:
            yield Note("dates", f"{_articles(later)} of a day that has not come: {day} ({there})")

    def _next(self) -> Item:
        item = self._waiting.popleft()
        self._characters -= len(item.text) if isinstance(item, Article) else 0
        return self._dated(self._settled(item))

    def _dated(self, item: Item) -> Item:
        """The article as it is; one of a day that has not come is counted."""
        if isinstance(item, Article) and item.date is not None and item.date > self._tomorrow:
            count, example, where = self._later
            self._later = (count + 1, example or item.date, where or item.id)
        return item

    def _is_full(self) -> bool:
        return len(self._waiting) > WAITING or self._characters > WAITING_CHARACTERS

    def _must_wait(self, item: Item) -> bool:
        return (
            isinstance(item, Article)
            and item.date is None
            and dates.is_ambiguous(item.extra.get("date_given"))
            and _group(item) not in self._known
            and self._given is None
        )

    def _learn(self, article: Article) -> None:
        order = dates.order_of(article.extra["date_given"])
        if order is None:
            return
        group = _group(article)
        known = self._known.get(group)
        if known is None and len(self._known) >= REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[group] = order if known in (None, order) else "both"

    def _settled(self, item: Item) -> Item:
        """The article with its day, if that is known by now; one without is counted."""
        if not isinstance(item, Article) or "date_given" not in item.extra:
            return item
        given = item.extra["date_given"]
        if item.date is not None and (item.taken_from.get("date") == OPTION or _is_day(given)):
            return item
        order = self._known.get(_group(item))
        if item.date is None and order in ("dmy", "mdy") and (day := dates.to_day(given, order)):
            return replace(item, date=day)
        kind = 0 if dates.is_ambiguous(given) else 1
        count, example, where = self._unread[kind]
        self._unread[kind] = (count + 1, example or str(given)[:40], where or item.id)
        return item


def _is_day(given: Any) -> bool:
    """Whether this is a date in one order of day and month or the other."""
    return bool(dates.to_day(given, "dmy") or dates.to_day(given, "mdy"))


def _group(article: Article) -> str:
    """What has one way of writing dates: a table, or a folder of texts."""
    file = article.file or ""
    return file.rpartition("/")[0] + "/" if _is_whole_file(article) else file


def _is_whole_file(article: Article) -> bool:
    """Whether the article's file is its own, or of a few pages: no table, no archive of the web."""
    return article.file is not None and (article.file_start is not None or article.id == article.file)


def _articles(count: int) -> str:
    return f"{count:,} article" if count == 1 else f"{count:,} articles"
