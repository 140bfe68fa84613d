"""Articles with those of their quotations that are to be exported, one article after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """One article (a row of ``articles``) and its quotations (rows of ``db.search.quotations.find``) in their order."""

    article: Row
    quotes: list[Row]


def by_article(db: Database, rows: Iterable[Row]) -> Iterator[Found]:
    """Rows of ``db.search.quotations.find(..., order="article")`` put together by article; one is held at a time."""
    for article_id, quotes in groupby(rows, key=lambda row: row["article_id"]):
        article = next(db.query("SELECT * FROM articles WHERE id = ?", [article_id]))
        yield Found(article, list(quotes))
