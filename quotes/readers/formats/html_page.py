"""HTML pages: the article's text, title, author, date and site as trafilatura finds them."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import Any

import trafilatura

from extractors.model import Article

from ..dates import to_day
from ..encoding import decode, is_binary, marked
from ..reading_results import Note, Unreadable, content_hash, read_whole
from ..source import Item, Source
from . import page_titles as titles

# What these libraries say about a page would stand between our own lines on standard error.
for _library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

#: The search for the text takes more than linear time: pages of more elements would hold up all others.
ELEMENTS = 30_000

#: The attributes of one element are compared each with each.
ATTRIBUTES = 2_000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{4000,}")

#: What an article has and a menu or a list of headlines has not: a line that ends as a sentence does, or a long one.
_TOLD = re.compile(r"[.!?…。！？।۔؟][\"'”’»)\]]{0,3}[ \t]*$|^.{80}", re.MULTILINE)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.I)


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The article of one page. Its text is trafilatura's; ``extra["content_hash"]`` is that of the raw page."""
    page = read_whole(stream)
    made = article(page, source.name, file=source.name)
    if count := _stray_nuls(page):
        yield Note(source.name, f"{count:,} NUL bytes are left out")
    yield made


def article(
    page: bytes, key: str, *, file: str | None = None, url: str | None = None, charset: str | None = None
) -> Article:
    """The article of a page. ``charset`` is what the web server said, which goes before the page's own word.

    Raises Unreadable for a page without an article.
    """
    said, found = _found(to_text(page, charset), url)
    text = (found.text or "") if found else ""
    if not _TOLD.search(text):
        raise Unreadable("HTML without an article")
    title, day = titles.without_site(titles.best(found.title, said), found.sitename, found.hostname)
    return Article(
        id=key,
        text=text,
        title=title or None,
        author=titles.author(found.author),
        publisher=titles.site(found.sitename, said) or found.hostname or None,
        date=day or to_day(found.date),
        url=found.url or url,
        section=said.section,
        file=file,
        extra={"content_hash": content_hash(page)},
    )


def _found(page: str, url: str | None) -> tuple[titles.Said, Any]:
    """What a page says of itself, and what trafilatura finds in it, or nothing."""
    said = titles.Said()
    if any(len(tag[0].split()) > ATTRIBUTES for tag in _LONG_TAG.finditer(page)):
        raise Unreadable(
            f"HTML with more than {ATTRIBUTES:,} attributes of one element: no page of an article"
        )
    try:
        tree = trafilatura.load_html(page)
        if tree is None:
            return said, None
        if sum(1 for _ in tree.iter()) > ELEMENTS:
            raise Unreadable(f"HTML of more than {ELEMENTS:,} elements: no page of an article")
        said = titles.said(tree)  # before the tree is taken to pieces
        titles.drop_commenters(tree)
        return said, trafilatura.bare_extraction(
            tree,
            url=url,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Unreadable:
        raise
    except (
        Exception
    ) as error:  # odd pages make its parts raise anything; the next page is to be read all the same
        raise Unreadable(f"broken HTML: {error or type(error).__name__}") from None


def _stray_nuls(page: bytes) -> int:
    """How many NUL bytes stand in a page that is text otherwise; 0 in one whose characters have two bytes each."""
    count = page.count(b"\0")
    return count if count and 100 * count < len(page) and not marked(page)[0] else 0


def to_text(page: bytes, charset: str | None = None) -> str:
    """A page's characters: by its byte order mark, the server's word, its own, and else as any text."""
    if _stray_nuls(page):
        page = page.replace(b"\0", b"")
    if is_binary(page) and not marked(page)[0]:
        raise Unreadable("bytes that are no text")
    declared = _DECLARED.search(page[:4096])
    named = [charset, declared[1].decode("ascii", "replace") if declared else None]
    for name in named if not marked(page)[0] else ():
        # Pages that say Latin-1 are in cp1252, as browsers read them.
        name = (
            "cp1252" if name and name.casefold() in ("iso-8859-1", "latin-1", "us-ascii", "ascii") else name
        )
        try:
            if name:
                return page.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return decode(page)[0]
