"""The page that reads a visitor's text: its quotations as on an article's page, and each held against the archive."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import time
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from db.plugin.highlight import draw
from db.plugin.page import Page, page
from db.plugin.pages.article import mark, voices_of
from db.plugin.safe_text import shortened
from db.search import quote_check
from db.text.reporting_clause import stance_of

from ..draft_check import quoted_words
from . import reading
from .large_forms import TooMuch, large_form

#: A form of more bytes is not taken: some ten times the longest text, since a page has more than its text.
MOST_BYTES = 1_000_000
#: So many quotations of a draft are held against the archive, and for so many seconds.
MOST_CHECKED, SECONDS = 60, 6.0

#: How each answer of ``quotes check`` is shown; what is not here is red.
LIGHTS = {"said": "green", "same_sense": "green", "reported": "amber", "not_found": "amber"}
#: The sign at the number of a quotation, as for the verdicts of reviewers.
_SIGNS = {"green": "right", "amber": "unsure", "red": "wrong_words"}


@dataclass(frozen=True, slots=True)
class Checked:
    """What the archive says of one quotation of a draft, by light (green, amber, red) and in words."""

    light: str
    headline: str
    answer: quote_check.Answer


@page
async def read_text(page: Page) -> Response:
    """Shows the form; takes a text, a file or (from reviewers) an address, and shows what is quoted in it."""
    if page.request.method != "POST":
        return await _show(page)
    try:
        fields = await large_form(page.request, MOST_BYTES)
    except TooMuch as problem:
        return await _show(page, problem=str(problem), status=413)
    try:
        return await _show(page, fields, **await _found(page, fields))
    except reading.NotRead as problem:
        return await _show(page, fields, problem=f"{problem}.", status=400)


async def _show(
    page: Page, fields: dict[str, str] | None = None, *, status: int = 200, **found: Any
) -> Response:
    return await page.render(
        "read", status, fields=fields or {}, longest=reading.LONGEST, most=MOST_CHECKED, here="read", **found
    )


async def _found(page: Page, fields: dict[str, str]) -> dict[str, Any]:
    """Everything that the page shows of a text. Raises NotRead."""
    text, url = fields.get("text", ""), fields.get("url", "").strip()
    if url and page.reviewer is None:
        raise reading.NotRead("Only a signed-in reviewer may have an address fetched")
    if not text.strip() and not url:
        raise reading.NotRead("Paste a text or choose a file first")
    if url and not url.startswith(("http://", "https://")):
        raise reading.NotRead("An address of the web begins with http:// or https://")
    read = await asyncio.to_thread(reading.read, reading.Given(text, url))
    quotes = [quote | {"number": number} for number, quote in enumerate(read.quotes, 1)]
    await page.read(lambda conn: _known_speakers(Database(conn), quotes))
    checked = await _checked(page, quotes) if fields.get("action") == "check" else {}
    voices = await page.read(lambda conn: voices_of(conn, quotes))
    marks = [
        replace(mark(quote), light=one.light, state=_SIGNS[one.light])
        if (one := checked.get(quote["id"]))
        else mark(quote)
        for quote in quotes
    ]
    text = read.article["text"]
    return {
        "article": read.article | {"id": None},
        "title": read.article["title"] or shortened(text.strip(), 80),
        "paragraphs": draw(
            text,
            json.loads(read.article["layout"]),
            marks,
            [(one["start"], one["end"]) for one in read.unspoken],
        ),
        "quotes": quotes,
        "voices": voices,
        "unspoken": read.unspoken,
        "language": read.language,
        "checked": checked,
        "lights": {
            light: sum(one.light == light for one in checked.values()) for light in ("green", "amber", "red")
        },
        "unchecked": sum(quote["kind"] != "indirect" for quote in quotes) - len(checked) if checked else 0,
    }


def _known_speakers(db: Database, quotes: list[dict[str, Any]]) -> None:
    """Leaves the ids of those speakers only whom the archive has: the others have no page."""
    for quote in quotes:
        known = db.execute("SELECT 1 FROM speakers WHERE id = ?", [quote["speaker_id"]]).fetchone()
        if not known:
            quote["mention"] = quote["extracted_speaker"] or quote["mention"]
            quote["speaker_id"] = None


def _answer(words: str, speaker: str | None, stance: str, conn: sqlite3.Connection) -> quote_check.Answer:
    return quote_check.check(Database(conn), words, speaker, stance)


async def _checked(page: Page, quotes: list[dict[str, Any]]) -> dict[str, Checked]:
    """Each quotation in marks, held against the archive as said by whom the text names; the first ones, while there is time."""
    end = time.monotonic() + SECONDS
    found: dict[str, Checked] = {}
    for quote in quotes:
        words = quoted_words(quote["text"], quote["kind"]) if quote["kind"] != "indirect" else ""
        if not words:
            continue
        if len(found) >= MOST_CHECKED or time.monotonic() > end:
            break
        speaker = quote["extracted_speaker"]
        answer = await page.read(partial(_answer, words, speaker, stance_of(quote)))
        headline, _ = quote_check.VERDICTS[answer.verdict]
        found[quote["id"]] = Checked(LIGHTS.get(answer.verdict, "red"), headline, answer)
    return found
