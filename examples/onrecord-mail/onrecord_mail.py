"""Mail for onrecord: a reader for ``.eml``, an extractor for what a reply cites, and a title."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any

from extractors import Article, Attribution, Extraction, Span, Speaker
from quotes.configuration.plugins import Extractor, Reader, hookimpl
from quotes.readers import Note, Problem
from quotes.readers.source import Source

# On Tue, 3 March 2026 at 10:12, Ada Moreau <ada@river.example> wrote:
# > The dam holds.
_REPLY = re.compile(
    r"^On .{6,60}, (?P<who>[^,<>\n]{2,60}) <[^<>\s]{3,80}> (?P<cue>wrote):\n+(?P<said>(?:>.*\n?)+)",
    re.MULTILINE,
)
_LINE = re.compile(r"^>+ ?(?P<words>\S.*?)\s*$", re.MULTILINE)


@hookimpl
def register_readers() -> list[Reader]:
    return [Reader("mail", (".eml",), read_mail)]


@hookimpl
def register_extractors() -> list[Extractor]:
    return [add_cited]


@hookimpl
def register_words() -> Mapping[str, Any]:
    return {"titles": {"Postmaster": {"role": "postmaster"}}}


def read_mail(stream: io.BufferedReader, source: Source) -> Iterator[Article | Problem | Note]:
    """The one article of a mail: its plain text, with subject, sender and day."""
    message = BytesParser(EmailMessage, policy=default).parse(stream)
    body = message.get_body(("plain",))
    if body is None:
        yield Problem.at(source.name, "a mail without plain text")
        return
    sender = message["from"].addresses[0] if message["from"] else None
    yield Article(
        id=source.name,
        text=body.get_content(),
        title=message["subject"],
        author=sender.display_name if sender else None,
        publisher=sender.domain if sender else None,
        date=message["date"].datetime.date().isoformat() if message["date"] else None,
        file=source.name,
    )


def add_cited(article: Article, found: Extraction) -> Extraction:
    """What a reply cites is said by the one it cites, whatever else was made of it."""
    cited = [_attribution(reply) for reply in _REPLY.finditer(article.text)]
    if not cited:
        return found
    kept = [a for a in found.attributions if not any(_overlap(a, c) for c in cited)]
    return replace(found, attributions=tuple(sorted([*kept, *cited], key=lambda a: a.content)))


def _attribution(reply: re.Match[str]) -> Attribution:
    lines = _LINE.finditer(reply.string, *reply.span("said"))
    who = reply["who"].strip()
    return Attribution(
        kind="direct",
        content=tuple(Span(*line.span("words")) for line in lines),
        cue=(Span(*reply.span("cue")),),
        source=(Span(*reply.span("who")),),
        speaker=Speaker(name=who, kind="person", names=(who,)),
        rule="cited_in_reply",
        confidence=0.98,
        reason=f"a reply cites what {who} wrote",
        cue_class="writing",
    )


def _overlap(one: Attribution, other: Attribution) -> bool:
    return one.content[0].start < other.content[-1].end and other.content[0].start < one.content[-1].end
