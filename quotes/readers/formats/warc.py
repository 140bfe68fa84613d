"""Web archives: WARC files as crawlers write them, and the plain texts (WET) made from them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, redirect_stderr
from email.message import Message
from itertools import count
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from extractors.model import Article

from ..encoding import decode
from ..read_stream import missing
from ..reading_results import LARGEST, Problem, Unreadable, content_hash
from ..source import Item, Source

#: The head of a record is no larger than this.
HEAD = 2**20
_HTML = ("text/html", "application/xhtml+xml")


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The articles of the pages that were fetched; requests, pictures, redirects and errors are passed over.

    An article's id is its address. ``extra["fetched"]`` is when the crawler saw it.
    """
    try:
        with _quiet():
            archive = ArchiveIterator(stream)
            for parser, is_whole in ((archive.loader.warc_parser, True), (archive.loader.http_parser, False)):
                parser.parse = _limited(parser.parse, is_whole)
            passed_over: Any = None
        for number in count(1):
            errors = archive.err_count
            with _quiet():
                record = next(archive, None)
            if archive.err_count > errors:
                yield Problem.at(source.name, "its length is wrong", position=f"record {number - 1}")
            if record is None:
                if passed_over and passed_over.raw_stream.limit > 0:
                    yield Problem.at(source.name, "cut off in the middle", position=f"record {number - 1}")
                return
            kind = _kind(record)
            passed_over = record if kind is None else None
            if kind is None:
                continue
            url = record.rec_headers.get_header("WARC-Target-URI")
            position = f"record {number}" + (f" ({url})" if url else "")
            with _quiet():
                content = record.content_stream().read(LARGEST + 1)
            try:
                yield _article(content, kind, url, f"{source.name}#{number}", record, source)
            except Unreadable as error:
                yield Problem.at(source.name, str(error), position=position, content=content)
            except ImportError as error:
                raise Unreadable(missing("warc", error)) from None
    except ArchiveLoadFailed as error:
        raise Unreadable(f"broken WARC: {error}") from None


class _Head:
    """The lines of a record's head, no more than ``HEAD`` bytes of them; with ``is_whole`` they may not just end."""

    def __init__(self, stream: Any, is_whole: bool) -> None:
        self._stream = stream
        self._is_whole = is_whole
        self._left = HEAD

    def readline(self, limit: int | None = None) -> bytes:
        line: bytes = self._stream.readline(min(limit or HEAD, HEAD))
        has_begun = line or self._left < HEAD
        self._left -= len(line)
        while line and not line.endswith(b"\n") and self._left >= 0:
            more: bytes = self._stream.readline(HEAD)
            if not more:
                break
            self._left -= len(more)
            line += more
        if self._left < 0:
            raise Unreadable(f"broken WARC: the head of a record is larger than {HEAD // 2**20} MB")
        if self._is_whole and has_begun and not line.endswith(b"\n"):
            raise Unreadable("broken WARC: cut off in the head of a record")
        return line

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def _limited(parse: Callable[..., Any], is_whole: bool) -> Callable[..., Any]:
    return lambda stream, *others: parse(_Head(stream, is_whole), *others)


def _quiet() -> AbstractContextManager[object]:
    """What warcio writes to standard error about broken records would stand among our own lines."""
    return redirect_stderr(io.StringIO())


def _kind(record: Any) -> Message | None:
    """The content type of a record that may be an article."""
    if record.rec_type == "response":
        headers = record.http_headers
        if headers is None or headers.get_statuscode() != "200":
            return None
    elif record.rec_type in ("resource", "conversion"):
        headers = record.rec_headers
    else:
        return None
    kind = Message()
    kind["content-type"] = headers.get_header("Content-Type") or ""
    wanted = (*_HTML, "text/plain") if record.rec_type == "conversion" else _HTML
    return kind if kind.get_content_type() in wanted else None


def _article(
    content: bytes, kind: Message, url: str | None, otherwise: str, record: Any, source: Source
) -> Article:
    if len(content) > LARGEST:
        raise Unreadable(f"larger than {LARGEST // 2**20} MB")
    if not record.raw_stream.read(1) and record.raw_stream.limit > 0:
        raise Unreadable("cut off in the middle")
    fetched = record.rec_headers.get_header("WARC-Date")
    if kind.get_content_type() == "text/plain":
        text, _ = decode(content)
        if not text.strip():
            raise Unreadable("no text")
        extra = {"content_hash": content_hash(content), "fetched": fetched}
        return Article(id=url or otherwise, text=text, url=url, file=source.name, extra=extra)
    from .html_page import article

    charset = kind.get_content_charset()
    made = article(content, url or otherwise, file=source.name, url=url, charset=charset)
    made.extra["fetched"] = fetched
    return made
