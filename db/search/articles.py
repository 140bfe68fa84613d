"""Listing articles by their words, outlet, day, number of quotations and how far they were judged. Read only.

For example all of the Elm Post of March 2026 with at least ten quotations of which none was judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from ..columns import LEFT_OUT
from ..conditions import storable
from ..database import fulltext
from ..filter_types import read_day

_JUDGED = "SELECT article_id FROM quotes JOIN review_links ON quote_id = quotes.id"

#: How far an article was judged: each state in words, and its condition.
STATES: Mapping[str, tuple[str, str]] = {
    "unjudged": ("nothing judged", f"articles.id NOT IN ({_JUDGED})"),
    "judged": ("something judged", f"articles.id IN ({_JUDGED})"),
    "disputed": (
        "reviewers disagree",
        "articles.id IN (SELECT article_id FROM quotes JOIN disputes ON quote_id = quotes.id)",
    ),
    "whole": (
        "read whole for what was missed",
        "articles.key IN (SELECT r.article_key FROM article_readings AS r WHERE r.undoes IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM article_readings AS u WHERE u.undoes = r.id))",
    ),
}

#: The orders, each with its name; those of one day or number by title.
ORDERS: Mapping[str, tuple[str, str]] = {
    "newest": ("newest first", "published DESC, title, id"),
    "oldest": ("oldest first", "published IS NULL, published, title, id"),
    "most": ("most quotations first", "quote_count DESC, title, id"),
    "title": ("by title", "title IS NULL, title COLLATE NOCASE, id"),
}

#: The columns of an article in a list.
COLUMNS = ("id", "title", "publisher", "published", "author", "url", "language", "quotations", "judged")


def _count(text: str) -> int:
    if not (text.isdecimal() and len(text) < 10):
        raise ValueError(f"{text[:40]!r} is no number")
    return int(text)


def _state(text: str) -> str:
    if text not in STATES:
        raise ValueError(f"{text[:40]!r} is none of {', '.join(STATES)}")
    return text


@dataclass(frozen=True, slots=True)
class Field:
    """One filter: its name on the page, how its value is read (ValueError says what is wrong), its condition."""

    label: str
    read: Callable[[str], Any]
    condition: str = ""


FIELDS: Mapping[str, Field] = {
    "words": Field("Words in title or text", str),
    "publisher": Field("Outlet", str, "publisher = :publisher COLLATE NOCASE"),
    "since": Field("Published from", read_day, "published >= :since"),
    # "~" comes after all digits and hyphens: the end of a month or year given by its begin.
    "until": Field("to", read_day, "published <= :until || '~'"),
    "least": Field("At least so many quotations", _count, "quote_count >= :least"),
    "state": Field("Judged", _state),
}


def find(
    db: Database,
    asked: Mapping[str, Any],
    *,
    order: str = "newest",
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[dict[str, Any]]:
    """The articles that meet these filters (see FIELDS), each with COLUMNS: its ``quotations`` as reviewers have them.

    ``judged`` is how many of them have a verdict.
    """
    where, params = _conditions(asked)
    params |= {"limit": -1 if limit is None else limit, "offset": offset}
    yield from db.query(
        f"""
        SELECT id, title, publisher, published, author, url, language,
            (SELECT count(*) FROM quotes WHERE article_id = articles.id AND quotes.id NOT IN ({LEFT_OUT})) AS quotations,
            (SELECT count(DISTINCT quotes.id) FROM quotes JOIN review_links ON quote_id = quotes.id
                WHERE article_id = articles.id) AS judged
        FROM articles WHERE {where} ORDER BY {ORDERS[order][1]} LIMIT :limit OFFSET :offset
        """,
        params,
    )


def count(db: Database, asked: Mapping[str, Any]) -> int:
    """How many articles ``find`` would give for these filters."""
    where, params = _conditions(asked)
    found: int = db.execute(f"SELECT count(*) FROM articles WHERE {where}", params).fetchone()[0]
    return found


def _conditions(asked: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    where, params = ["1"], {}
    for name, value in asked.items():
        if name == "state":
            where.append(STATES[value][1])
        elif name == "words":
            if (query := fulltext.query(value)) is None:
                where.append("0")
                continue
            where.append("rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :words)")
            params["words"] = query
        else:
            where.append(FIELDS[name].condition)
            params[name] = storable(value)
    return " AND ".join(where), params
