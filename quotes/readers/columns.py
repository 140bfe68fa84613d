"""Rows with named fields to articles: which column is the text, which the title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from extractors.model import Article

from ..language import to_language
from .dates import order_of, to_day
from .reading_results import LARGEST, Unreadable

#: Our fields and the names that files commonly give them, without case, spaces, hyphens and underscores.
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "articleid", "docid", "documentid", "uid", "uuid", "guid"),
    "text": ("text", "body", "bodytext", "content", "contents", "articletext", "articlebody", "articlecontent",
             "article", "fulltext", "maintext", "plaintext", "story", "storytext"),
    "title": ("title", "headline", "heading", "articletitle"),
    "author": ("author", "authors", "byline", "writer", "creator"),
    "publisher": ("publisher", "outlet", "publication", "newspaper", "sitename", "site", "source", "media"),
    "date": ("date", "published", "publishedat", "publishdate", "publisheddate", "publicationdate", "pubdate",
             "datepublished", "dateofpublication", "datetime", "day"),
    "section": ("section", "articlesection", "sectionname", "rubric", "desk"),
    "language": ("language", "lang", "languagecode", "inlanguage"),
    "url": ("url", "link", "weburl", "articleurl", "canonicalurl", "permalink", "href"),
}  # fmt: skip


def choose_columns(given: Iterable[str], columns: Mapping[str, str] | None) -> dict[str, str]:
    """Which of the given column names holds which of our fields; ``columns`` (ours to theirs) goes first.

    Raises Unreadable when a named column is not there or no column for the text is found.
    """
    names = [name for name in given if name]
    plain: dict[str, str] = {}
    for name in names:
        plain.setdefault(re.sub(r"[\W_]+", "", name).casefold(), name)
    chosen: dict[str, str] = {}
    for ours, theirs in (columns or {}).items():
        if ours not in NAMES:
            raise Unreadable(f"no field {ours!r} to fill; there are {', '.join(NAMES)}")
        if theirs not in names:
            raise Unreadable(f"no column {theirs!r}; there are {_listed(names)}")
        chosen[ours] = theirs
    for ours, known in NAMES.items():
        if ours not in chosen:
            free = (plain[k] for k in known if k in plain and plain[k] not in chosen.values())
            if found := next(free, None):
                chosen[ours] = found
    if "text" not in chosen:
        raise Unreadable(f"no column for the text among {_listed(names)}; name it with --columns text=...")
    return chosen


def _listed(names: list[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:12]) or "none"
    return f"{shown}, ..." if len(names) > 12 else shown


def to_article(
    row: Mapping[str, Any],
    chosen: Mapping[str, str],
    file: str,
    position: str | None,
    *,
    numbers_are_ids: bool = False,
) -> Article:
    """The article of one row of a file.

    Its id is the row's own. One that is a mere number counts rows, and another file will have it too: so
    unless ``numbers_are_ids`` the file's name goes before it. A row without an id has its place for one.
    A date that is no day for sure is left out of ``date``; ``extra["date_given"]`` keeps it, and one that
    tells the order of day and month. Raises Unreadable for a row without text, or with text that no file
    could hold.
    """
    text = row.get(chosen["text"])
    if text is None or text == "":
        raise Unreadable("no text")
    if not isinstance(text, str):
        raise Unreadable(f"the text is no string but {type(text).__name__}")
    if not text.strip():
        raise Unreadable("no text but white space")
    if len(text) > LARGEST:
        raise Unreadable(f"the text is longer than {LARGEST // 2**20} million characters")
    values = {
        ours: _value(row.get(theirs)) for ours, theirs in chosen.items() if ours not in ("text", "date")
    }
    for ours, value in (("text", text), *values.items()):
        try:
            (value or "").encode()
        except UnicodeEncodeError as error:
            raise Unreadable(f"half a surrogate pair in {ours!r}, character {error.start}") from None
    own = values.get("id")
    if own is None:
        own = f"{file}#{position}" if position else file
    elif own.isdecimal() and not numbers_are_ids:
        own = f"{file}#{own}"
    given = row.get(chosen["date"]) if "date" in chosen else None
    date = to_day(given)
    return Article(
        id=own,
        text=text,
        title=values.get("title"),
        author=values.get("author"),
        publisher=values.get("publisher"),
        date=date,
        url=values.get("url"),
        section=values.get("section"),
        language=to_language(values.get("language")),
        file=file,
        extra={"date_given": str(given)} if given and (date is None or order_of(given)) else {},
    )


def _value(value: Any) -> str | None:
    """A field's value as text: the names of several authors come together."""
    if isinstance(value, list | tuple):
        value = ", ".join(str(v) for v in value if v is not None)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if value is None or isinstance(value, dict):
        return None
    return str(value).strip() or None
