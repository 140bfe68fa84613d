"""Who is quoted: shares by gender, role, kind or a dimension of one's own, each leading to the quotations behind it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from datasette.utils.asgi import NotFound, Response
from sqlite_utils import Database

from ...database.source_values import NOT_STATED
from ...filter_types import read_day
from ...search import no_result
from ...sources import source_report
from ...sources.figures import MEASURES, TABLE, Figure, Report, side_by_side
from ...sources.first_names import gender_by_first_name
from ...sources.source_report import GROUPS, ReportProblem
from .. import charts
from ..downloads import download
from ..page import Page, page
from ..quotation_list import Filters, choices

#: So many values get a line over time, so many groups are shown.
_LINES, _SHOWN = 4, 60
_BESIDE = ("publisher", "since", "until")
MEASURE_NAMES = {
    "sources": "sources",
    "statements": "statements",
    "words": "words",
}


@page
async def sources(page: Page) -> Response:
    """The report for ``?by=`` a dimension, ``&per=`` what to tell apart by, ``&count=`` what is counted, and filters."""
    filters = Filters.of(page.request.args)
    asked = _Asked(page, filters)
    found = await page.read(lambda conn: asked.report(Database(conn)))
    empty = found is not None and not found.totals["sources"]
    reasons = await page.read(lambda conn: no_result.reasons(Database(conn), filters.asked)) if empty else []
    own = await page.read(
        lambda conn: source_report.dimensions(Database(conn), private=page.reviewer is not None)
    )
    offered = await page.read(choices)
    return await page.render(
        "sources",
        asked=asked,
        filters=filters,
        choices=offered,
        dimensions=list(own),
        per_names=list(GROUPS),
        measures=MEASURE_NAMES,
        report=found,
        reasons=reasons,
        problem=asked.problem,
        groups=dict(list(found.groups().items())[:_SHOWN]) if found else {},
        more=max(0, len(found.groups()) - _SHOWN) if found else 0,
        lines=lines(found, asked.measure) if found else {},
        behind=asked.behind,
        picture=picture,
        here="sources",
    )


@page
async def sources_table(page: Page) -> Any:
    """The figures of the report as a file; never by a private dimension."""
    asked = _Asked(page, Filters.of(page.request.args), private=False)
    found = await page.read(lambda conn: asked.report(Database(conn)))
    if found is None:
        raise NotFound(f"No report: {asked.problem}")
    rows = [figure.row() for figure in found.figures]
    return await download(page, "sources", TABLE, lambda conn: rows, asked.filters.problems)


@page
async def source_list_table(page: Page) -> Any:
    """The sources themselves as a file, a row for each in each article."""
    filters = Filters.of(page.request.args)
    copies = page.request.args.get("copies") == "yes"
    columns = await page.read(lambda conn: source_report.columns(Database(conn)))

    def rows(conn: sqlite3.Connection) -> Any:
        return source_report.listed(Database(conn), copies=copies, **filters.asked)

    return await download(page, "source-list", columns, rows, filters.problems)


class _Asked:
    """What the address asks for."""

    def __init__(self, page: Page, filters: Filters, private: bool | None = None) -> None:
        args = page.request.args
        self.page, self.filters = page, filters
        self.private = page.reviewer is not None if private is None else private
        self.by = args.get("by") or "gender"
        self.per = args.get("per") or ""
        self.measure = args.get("count") if args.get("count") in MEASURES else "sources"
        self.copies = args.get("copies") == "yes"
        #: Whether to guess a gender by the first name where the article states none.
        self.guess = args.get("guess") == "yes" and self.by == "gender"
        self.problem: str | None = None
        self.beside: dict[str, str] = {}
        for name in _BESIDE:
            if value := (args.get(f"beside_{name}") or "").strip():
                try:
                    self.beside[name] = read_day(value) if name != "publisher" else value
                except ValueError as problem:
                    self.problem = str(problem)

    def given(self) -> dict[str, str]:
        """All of it, for an address."""
        return {
            **self.filters.given(),
            "by": self.by,
            "per": self.per,
            "count": self.measure,
            "copies": "yes" if self.copies else "",
            "guess": "yes" if self.guess else "",
            **{f"beside_{name}": value for name, value in self.beside.items()},
        }

    def report(self, db: Database) -> Report | None:
        """The report; None, with ``problem``, where there is none such."""

        def one(**changed: Any) -> Report:
            asked = {**self.filters.asked, **changed}
            return source_report.report(
                db,
                self.by,
                self.per or None,
                guess=gender_by_first_name if self.guess else None,
                copies=self.copies,
                private=self.private,
                **asked,
            )

        try:
            if not self.beside:
                return one()
            return side_by_side(
                {_named(self.filters.given()): one(), _named(self.beside): one(**self.beside)}
            )
        except ReportProblem as problem:
            self.problem = str(problem)
            return None

    def behind(self, figure: Figure) -> str | None:
        """The address of the quotations behind a figure; None where no filter asks for its group, or it is a guess."""
        if figure.guessed or (self.guess and figure.value == NOT_STATED):
            return None
        given = dict(self.filters.given())
        group = figure.group
        if self.beside:
            label, _, group = group.partition(" · ")
            if label == _named(self.beside):
                given |= self.beside
        if self.per:
            if not group:
                return None
            given |= (
                {"since": group, "until": group} if self.per in ("month", "year") else {self.per: f"={group}"}
            )
        pairs = ",".join(filter(None, (given.get("source"), f"{self.by}={figure.value}")))
        once = {} if self.copies else {"once": "yes"}
        return self.page.address("find", **{**once, **given, "source": pairs})


def _named(given: Mapping[str, str]) -> str:
    """What is set beside another, in words: "Post, from 2025 to 2025-06"."""
    words = [given[name].lstrip("=") for name in ("publisher",) if name in given]
    if days := " ".join(
        f"{word} {given[name]}" for name, word in (("since", "from"), ("until", "to")) if name in given
    ):
        words.append(days)
    return ", ".join(words) or "all"


def lines(found: Report, measure: str) -> dict[str, list[tuple[date, float]]]:
    """The share in percent over time of the values that are largest on the whole, where months or years are told apart."""
    if found.group not in ("month", "year"):
        return {}
    days: dict[date, dict[str, float]] = {}
    sizes: dict[str, int] = {}
    for figure in found.figures:
        if re.fullmatch(r"\d{4}(-\d\d)?", figure.group):
            day = date.fromisoformat(f"{figure.group}-01-01"[:10])
            days.setdefault(day, {})[figure.value] = 100 * figure.share(measure)
            sizes[figure.value] = sizes.get(figure.value, 0) + figure.counts[measure]
    if len(days) < 2:
        return {}
    largest = sorted(sizes, key=lambda value: -sizes[value])[:_LINES]
    return {
        value: [(day, shares.get(value, 0.0)) for day, shares in sorted(days.items())] for value in largest
    }


def picture(points: list[tuple[date, float]], width: int, height: int, *, paper: bool = False) -> str:
    """A line of shares over time."""
    return charts.dots(points, width, height, paper=paper)
