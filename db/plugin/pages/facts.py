"""The page of figures over time: a chart for each thing, who contradicts and repeats whom, earlier and later."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ...facts import statements, time_series
from .. import charts
from ..downloads import download
from ..page import Page, page
from .variants import grouping

_GIVEN = 12
COLUMNS = (
    *(
        "fact",
        "thing",
        "about",
        "figure_text",
        "value",
        "upper",
        "unit",
        "approximate",
        "published",
        "publisher",
    ),
    *(
        "speaker",
        "role",
        "affiliation",
        "cue",
        "text",
        "kind",
        "confidence",
        "copies",
        "title",
        "url",
        "article_id",
        "id",
    ),
)


@page
async def facts(page: Page) -> Response:
    """What was stated about ``?words=``; without them, the figures that changed most often."""
    words = (page.request.args.get("words") or "").strip()[:200]
    found = await page.read(lambda conn: contents(Database(conn), words))
    state = await page.read(grouping)
    return await page.render("facts", words=words, chart=chart, here="facts", **found, **state)


@page
async def facts_table(page: Page) -> Any:
    """Every figure of all things about ``?words=``, as a file."""
    words = (page.request.args.get("words") or "").strip()[:200]

    def rows(conn: sqlite3.Connection) -> Iterator[dict[str, Any]]:
        for fact in time_series.facts(Database(conn), words):
            for row in fact["figures"]:
                yield {"fact": fact["id"], "thing": fact["thing"], "about": fact["about"], **row}

    return await download(page, "facts", COLUMNS, rows)


def contents(db: Database, words: str) -> dict[str, Any]:
    """The facts, and for words also statements earlier and later and denials."""
    found = time_series.facts(db, words, limit=_GIVEN + 1)
    return {
        # What only several articles give alike is folded away.
        "facts": [fact for fact in found[:_GIVEN] if fact["changes"] or fact["contradictions"]],
        "alike": [fact for fact in found[:_GIVEN] if not fact["changes"] and not fact["contradictions"]],
        "more": len(found) > _GIVEN,
        "then_and_now": statements.then_and_now(db, words) if words else [],
        "denials": statements.denials(db, words) if words else [],
    }


def chart(fact: dict[str, Any], width: int, height: int, *, paper: bool = False) -> str | None:
    """The figures of a fact as a picture, a dot for each day and value; None where fewer than two have a day.

    The dots are joined only where all are one speaker's: between what different people say nothing moves.
    """
    dated = [(day, row) for row in fact["figures"] if (day := time_series.day_of(row["published"]))]
    if len({day for day, _ in dated}) < 2:
        return None
    joined = len({row["speaker"] for _, row in dated}) == 1 and dated[0][1]["speaker"] is not None
    return charts.dots([(day, row["value"]) for day, row in dated], width, height, joined=joined, paper=paper)
