"""Why a quotation is one, why it is this speaker's, and why its paragraph gives no other: extraction explained."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import Any

from datasette.utils.asgi import NotFound, Response
from sqlite_utils import Database

from extractors import Article, Explanation, explain
from extractors.explanation import Answer, pieces, plainly
from extractors.model import STANCES

from ...search import quotations
from ..page import Page, page

#: Longer articles, in code points, would keep the visitor waiting: the explanation takes many times the extraction.
LONGEST = 25_000
#: What a visitor may have expected, by the fields of the form, and so many code points of each.
QUESTIONS = ("want", "by", "stance", "role", "nothing")
MOST = 500


@page
async def explained(page: Page) -> Response:
    """The explanation of one quotation and its paragraph, by the rules and words of today."""
    row = await page.read(lambda conn: _quotation(conn, page.part("quote")))
    if row is None:
        raise NotFound("There is no such quotation; its article may have been read again with other rules")
    article = Article(id=row["key"], text=row["text"], title=row["title"], date=row["published"])
    too_long = len(article.text) > LONGEST
    found = None if too_long else await asyncio.to_thread(explain, article)
    first, last = _paragraphs(row["text"], row["start"], row["end"])
    here = found.within(first, last) if found else None
    own = {(span[0], span[1]) for span in row["said"]["spans"]["content"]}
    asked = {name: (page.request.args.get(name) or "").strip()[:MOST] for name in QUESTIONS}
    return await page.render(
        "explain",
        row=row,
        found=here,
        candidates=_asked_for_first(here, own) if here else [],
        answer=_answer(here, asked) if here else None,
        asked=asked,
        senses=STANCES,
        pieces=pieces,
        plainly=plainly,
        sentences=_sentences(here) if here else [],
        text=row["text"],
        too_long=too_long,
        longest=LONGEST,
        other=found is not None and bool(found.rules_version != row["rules_version"].split(",")[0]),
    )


def _asked_for_first(found: Explanation, own: set[tuple[int, int]]) -> list[tuple[Any, bool]]:
    """The candidates of the paragraph, each with whether it is the quotation that was asked for: these first."""
    told = [(one, any((span.start, span.end) in own for span in one.content)) for one in found.candidates]
    return sorted(told, key=lambda pair: not pair[1])


def _answer(found: Explanation, asked: dict[str, str]) -> Answer | None:
    """Where what a visitor expected of a paragraph was lost; None where nothing was said of it."""
    words, by, role = (asked[name] or None for name in ("want", "by", "role"))
    stance = asked["stance"] if asked["stance"] in STANCES else None
    nothing = bool(asked["nothing"])
    return (
        found.expected(words, by=by, stance=stance, role=role, nothing=nothing)
        if any(asked.values())
        else None
    )


def _quotation(conn: sqlite3.Connection, id: str) -> dict[str, Any] | None:
    """A quotation with its article, None if there is none of that id."""
    row = conn.execute(
        'SELECT q.id, q.article_id, q.start, q."end", q.text AS words, q.rule, a.key, a.text, a.title, '
        "a.published, runs.rules_version FROM quotes AS q JOIN articles AS a ON a.id = q.article_id "
        "JOIN runs ON runs.id = q.run_id WHERE q.id = ?",
        [id],
    ).fetchone()
    if row is None:
        return None
    said = quotations.quotes_of(Database(conn), row["article_id"])
    return {**row, "said": next(one for one in said if one["id"] == id)}


def _paragraphs(text: str, start: int, end: int) -> tuple[int, int]:
    """The lines of a text that hold these code points."""
    stop = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, stop if stop >= 0 else len(text)


def _sentences(found: Explanation) -> list[list[Any]]:
    """The tokens of each sentence."""
    out: dict[int, list[Any]] = {}
    for token in found.tokens:
        if token.text.strip():
            out.setdefault(token.sentence, []).append(token)
    return list(out.values())
