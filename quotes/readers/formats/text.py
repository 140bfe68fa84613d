"""Plain text: one article, or several pages pasted together."""

from __future__ import annotations

import io
from collections.abc import Iterator

from extractors.layout.page import split_pages
from extractors.model import Article

from ..encoding import decode
from ..headlines import headline_of, is_bot_wall
from ..reading_results import LONGEST_TEXT, Note, Unreadable, content_hash, read_whole
from ..source import Item, Source


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The pages of a text, each exactly a slice of the decoded file, beginning at ``file_start``.

    Offsets count code points after the byte order mark, if the file has one; line ends stay as they are.
    The id is the file's name, with ``#`` and the start where there are several; the title is the headline.
    """
    content = read_whole(stream)
    text, encoding = decode(content)
    if encoding != "utf-8":
        yield Note(source.name, f"not UTF-8; read as {encoding}")
    pages = split_pages(text)
    if not pages:
        raise Unreadable("no text but white space")
    if is_bot_wall(text):
        raise Unreadable("what a site answers to a machine, no article")
    hashed = content_hash(content)
    for page in pages:
        words = page.of(text)
        headline = headline_of(words) if len(words) <= LONGEST_TEXT else None
        yield Article(
            id=source.name if len(pages) == 1 else f"{source.name}#{page.start}",
            text=words,
            title=headline.title if headline else None,
            publisher=headline.site if headline else None,
            file=source.name,
            file_start=page.start,
            taken_from={"title": "text", "publisher": "text"}
            if headline and headline.site
            else {"title": "text"},
            extra={"content_hash": hashed},
        )
