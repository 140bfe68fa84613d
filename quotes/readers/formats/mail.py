"""A mail as a press office sends it (RFC 5322, ``.eml``): its subject is the title, its body the text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage

from extractors.model import Article

from ..reading_results import Note, Unreadable, content_hash, read_whole
from ..source import Item, Source


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The article of one mail: the plain text of its body, or what an HTML body holds where it has no plain one.

    Transfer encodings and character sets are undone. The author is the name in ``From``, the date the day of
    ``Date``. Attachments are not read, and a note says so. Raises Unreadable for a mail without text.
    """
    content = read_whole(stream)
    mail = message_from_bytes(content, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    try:
        body = mail.get_body(("plain", "html"))
        text = body.get_content() if body is not None else ""
        attached = sum(1 for _ in mail.iter_attachments())
    except (MessageError, LookupError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise Unreadable(f"a mail that cannot be understood: {error}") from None
    if attached:
        yield Note(source.name, f"{attached} attachments are not read")
    if body is not None and body.get_content_type() == "text/html":
        text = _of_page(text)
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("a mail without text")
    yield Article(
        id=source.name,
        text=text,
        title=_line(mail, "subject"),
        author=_sender(mail),
        date=_day(mail),
        file=source.name,
        extra={"content_hash": content_hash(content)},
    )


def _of_page(page: str) -> str:
    """The text of an HTML body, as of a page of the web. Raises Unreadable without the extra that reads pages."""
    try:
        from . import html_page
    except ImportError:
        raise Unreadable("a mail in HTML needs another package: pip install 'onrecord[html]'") from None
    return html_page.article(page.encode(), "", charset="utf-8").text


def _line(mail: EmailMessage, name: str) -> str | None:
    """One header in one line; None where it is missing or cannot be understood."""
    try:
        return " ".join(str(mail[name] or "").split()) or None
    except (MessageError, ValueError, AttributeError, IndexError):
        return None


def _sender(mail: EmailMessage) -> str | None:
    try:
        return next((one.display_name for one in mail["from"].addresses if one.display_name), None)
    except (MessageError, ValueError, AttributeError, IndexError):
        return None


def _day(mail: EmailMessage) -> str | None:
    try:
        day: str = mail["date"].datetime.date().isoformat()
    except (MessageError, ValueError, AttributeError, TypeError):
        return None
    return day
