"""The article page: the text as it was read, each quotation in its place, with why it was taken for one."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from datasette.utils.asgi import NotFound, Response

from .display import shortened
from .highlight import COLOURS, Mark, draw
from .page import Page, page

UNATTRIBUTED = "nobody named"


@dataclass(slots=True)
class Voice:
    """A speaker of one article: ``id`` is None for quotations that have no speaker."""

    id: str | None
    name: str
    colour: int = 0
    mentions: list[tuple[int, str]] = field(default_factory=list)  # footnote and id of each quotation


@page
async def article(page: Page) -> Response:
    """The page of one article; ``?quote=ID`` lights up that quotation."""
    found = await page.read(
        lambda conn: contents(conn, page.request.url_vars["article"], page.request.args.get("quote"))
    )
    if found is None:
        raise NotFound("There is no such article; it may have been read again with another text")
    return await page.render("article", **found)


def contents(conn: sqlite3.Connection, article_id: str, lit: str | None = None) -> dict[str, Any] | None:
    """Everything on the page of an article, None if there is none of that id."""
    row = conn.execute("SELECT * FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        return None
    quotes = [
        dict(quote)
        for quote in conn.execute(
            "SELECT quotes_reviewed.*, speakers.name AS speaker FROM quotes_reviewed "
            'LEFT JOIN speakers ON speakers.id = speaker_id WHERE article_id = ? ORDER BY start, "end" DESC',
            (article_id,),
        )
    ]
    unspoken = conn.execute(
        'SELECT start, "end", kind, text, rule, reason FROM not_speech WHERE article_id = ? ORDER BY start',
        (article_id,),
    ).fetchall()
    voices = _voices(quotes)
    colours = {voice.id: voice.colour for voice in voices}
    marks = []
    for number, quote in enumerate(quotes, 1):
        quote |= {"number": number, "colour": colours[quote["speaker_id"]]}
        marks.append(_mark(quote))
    return {
        "article": row,
        "title": row["title"] or shortened(row["text"].strip(), 80),
        "paragraphs": draw(
            row["text"], json.loads(row["layout"]), marks, [(span[0], span[1]) for span in unspoken], lit
        ),
        "quotes": quotes,
        "voices": voices,
        "unspoken": unspoken,
    }


def _voices(quotes: list[dict[str, Any]]) -> list[Voice]:
    """The speakers of an article, most quoted first; the first few have a colour of their own."""
    counts = Counter(quote["speaker_id"] for quote in quotes)
    voices: dict[str | None, Voice] = {}
    for number, quote in enumerate(quotes, 1):
        name = (quote["speaker"] or quote["mention"] or "") if quote["speaker_id"] else UNATTRIBUTED
        voice = voices.setdefault(quote["speaker_id"], Voice(quote["speaker_id"], name))
        voice.mentions.append((number, quote["id"]))
    ordered = sorted(voices.values(), key=lambda voice: (voice.id is None, -counts[voice.id]))
    for place, voice in enumerate(ordered[:COLOURS], 1):
        voice.colour = place if voice.id else 0
    return ordered


def _mark(quote: dict[str, Any]) -> Mark:
    spans = json.loads(quote["spans"])
    speaker = quote["current_speaker"] or UNATTRIBUTED
    return Mark(
        id=quote["id"],
        number=quote["number"],
        colour=quote["colour"],
        kind=quote["kind"],
        label=f"Quotation {quote['number']}, {quote['kind']}, {speaker}",
        content=spans["content"],
        cue=spans.get("cue") or (),
        source=spans.get("source") or (),
        state=quote["verdict"],
    )
