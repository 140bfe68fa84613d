"""The article page: the text as it was read, each quotation in its place, with why it was taken for one."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field
from typing import Any

from datasette.utils.asgi import NotFound, Response
from sqlite_utils import Database

from ...columns import OTHER_ROLE
from ...conditions import speaker_ids
from ...search import quotations
from ...sources import source_report
from ...tables import QUOTATION, quotation
from ...text.reporting_clause import label_of
from ..downloads import download
from ..highlight import COLOURS, Mark, draw
from ..page import Page, page
from ..safe_text import shortened
from ..sharing import headline

UNATTRIBUTED = "nobody named"


@dataclass(slots=True)
class Voice:
    """Somebody who speaks in one article, by the current answer of reviewers.

    ``id`` is None for a name that only a reviewer gave, and for quotations that name nobody (then
    ``name`` is UNATTRIBUTED). ``mentions`` are footnote and id of each quotation.
    """

    id: str | None
    name: str
    colour: int = 0
    mentions: list[tuple[int, str]] = field(default_factory=list)


@page
async def article(page: Page) -> Response:
    """The page of one article; ``?quote=ID`` lights up that quotation."""
    lit = page.request.args.get("quote")
    found = await page.read(lambda conn: contents(conn, page.part("article"), lit))
    if found is None:
        raise NotFound("There is no such article; it may have been read again with another text")
    shown = next((quote for quote in found["quotes"] if quote["id"] == lit), None)
    if lit is None or shown is None:
        return await page.render("article", here="articles", **found)
    link = page.address("q", quotations.short_id(lit))
    return await page.render("article", link=link, cited=headline(shown), here="articles", **found)


@page
async def article_table(page: Page) -> Any:
    """The quotations of one article, without what a reviewer found to be no speech, as a file."""

    def rows(conn: sqlite3.Connection) -> list[dict[str, Any]]:
        found = quotations.quotes_of(Database(conn), page.part("article"), listed=True)
        return list(map(quotation, found))

    return await download(page, "article", QUOTATION, rows)


def contents(conn: sqlite3.Connection, article_id: str, lit: str | None = None) -> dict[str, Any] | None:
    """Everything on the page of an article, None if there is none of that id."""
    row = conn.execute("SELECT * FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        return None
    quotes = quotes_of(conn, article_id)
    unspoken = conn.execute(
        'SELECT start, "end", kind, text, rule, reason FROM not_speech WHERE article_id = ? ORDER BY start',
        (article_id,),
    ).fetchall()
    voices = voices_of(conn, quotes)
    return {
        "article": row,
        "title": row["title"] or shortened(row["text"].strip(), 80),
        "paragraphs": draw(
            row["text"],
            json.loads(row["layout"]),
            [mark(quote) for quote in quotes if not quote["replaced"]],
            [(span[0], span[1]) for span in unspoken],
            lit,
        ),
        "quotes": quotes,
        "voices": voices,
        "named": sum(voice.name != UNATTRIBUTED for voice in voices),
        "unspoken": unspoken,
        "sources": source_report.of_article(Database(conn), article_id),
    }


def quotes_of(conn: sqlite3.Connection, article_id: str) -> list[dict[str, Any]]:
    """All quotations of an article in its order, with the current verdict, each with its footnote number."""
    found = conn.execute(
        "SELECT quotes_reviewed.*, current_speaker AS speaker, speakers.name AS extracted_speaker, "
        "disputes.verdicts AS disputed, EXISTS (SELECT 1 FROM review_links AS l WHERE l.quote_id = quotes_reviewed.id "
        "AND l.added_id IS NOT NULL AND l.added_id <> l.quote_id) AS replaced "
        "FROM quotes_reviewed LEFT JOIN speakers ON speakers.id = speaker_id "
        "LEFT JOIN disputes ON disputes.quote_id = quotes_reviewed.id "
        'WHERE article_id = ? ORDER BY start, "end" DESC, quotes_reviewed.id',
        (article_id,),
    )
    return [_today(dict(quote)) | {"number": number, "colour": 0} for number, quote in enumerate(found, 1)]


def _today(quote: dict[str, Any]) -> dict[str, Any]:
    """A row with the role and stance that reviewers gave: those that were extracted were wrong, or another speaker's."""
    extracted = {f"extracted_{name}": quote[name] for name in ("role", "affiliation", "stance")}
    if quote["corrected_stance"]:
        quote |= {"stance": quote["corrected_stance"], "stance_words": None}
    if quote["verdict"] in OTHER_ROLE:
        quote |= {name: quote[f"corrected_{name}"] for name in ("role", "affiliation")}
    return quote | extracted


def voices_of(conn: sqlite3.Connection, quotes: list[dict[str, Any]]) -> list[Voice]:
    """Who speaks, most quoted first. The first few get a colour, which their quotations get as well."""
    voices: dict[str, Voice] = {}
    owners: dict[str, Voice] = {}
    for quote in quotes:
        if quote["verdict"] == "not_speech" or quote["replaced"]:
            continue
        id, name = quote["speaker_id"], quote["speaker"] or UNATTRIBUTED
        if quote["verdict"] == "wrong_speaker" and name == UNATTRIBUTED:
            id = None  # not theirs, and nobody knows whose
        elif name != quote["extracted_speaker"] and name != UNATTRIBUTED:
            known = speaker_ids(Database(conn), name)
            id = known[0] if len(known) == 1 else None
        voice = voices.setdefault(id or name, Voice(id, name))
        voice.mentions.append((quote["number"], quote["id"]))
        owners[quote["id"]] = voice
    ordered = sorted(voices.values(), key=lambda voice: (voice.name == UNATTRIBUTED, -len(voice.mentions)))
    for place, voice in enumerate(ordered[:COLOURS], 1):
        voice.colour = 0 if voice.name == UNATTRIBUTED else place
    for quote in quotes:
        if quote["id"] in owners:
            quote["colour"] = owners[quote["id"]].colour
    return ordered


def mark(quote: dict[str, Any]) -> Mark:
    """How a row of quotes_of is drawn in the text."""
    spans, sense = json.loads(quote["spans"]), label_of(quote)
    told = (f"Quotation {quote['number']}", sense, quote["kind"], quote["speaker"] or UNATTRIBUTED)
    return Mark(
        id=quote["id"],
        number=quote["number"],
        colour=quote["colour"],
        kind=quote["kind"],
        label=", ".join(filter(None, told)),
        content=spans["content"],
        cue=spans["cue"],
        source=spans["source"],
        state=quote["verdict"],
        sense=sense,
    )
