"""The report of who is quoted: shares by a dimension, for all or by outlet, month, author, section.

Three counts stand side by side: sources (somebody counts once in each article), statements, and words of these. Copies of
a story count once. Every figure is a sum over the rows of the view ``sources``, under the filters of a search.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlite_utils import Database

from extractors.errors import OnrecordError

from ..conditions import Conditions
from ..database.source_sql import COLUMNS, LISTED, OF_ARTICLE, TO_COUNT, listing, sources, with_article
from ..database.source_values import BUILT_IN, NOT_FILLED, NOT_STATED, OF_SOURCES, condition
from ..filters import BY_NAME, OF_ARTICLES, check_names, conditions_for
from ..records.content_ids import normal_name
from ..speakers import speaker_values
from .figures import MEASURES, Figure, Report

#: What figures can be told apart by, beside the dimension.
GROUPS: Mapping[str, str] = {
    "publisher": "quotes.publisher",
    "month": "substr(quotes.published, 1, 7)",
    "year": "substr(quotes.published, 1, 7)",  # added up from months
    "author": "quotes.author",
    "section": "quotes.section",
}

#: Filters that ask something of the source itself or of its article; all others ask it of each quotation.
_OF_SOURCE = ("source", "speaker", "speaker_id", "speaker_kind", "named", "role_class")
_OF_ROWS = (*OF_ARTICLES, *_OF_SOURCE, "once")

#: What stands behind a gender that is a guess.
GUESSED = "(guess by first name)"

#: Whose gender somebody decided by hand: few.
_DECIDED = "SELECT speaker_id FROM current_values WHERE dimension = 'gender'"

#: Gives ``female``, ``male`` or None for a name.
Guess = Callable[[str], str | None]


class ReportProblem(OnrecordError, ValueError):
    """What cannot be reported, in one line for people."""


class _OfSources(Conditions):
    """Conditions on rows of ``sources`` under the name of ``quotes``; in them verdicts are followed already."""

    def as_reviewed(self, name: str, meets: Any) -> None:
        """Nothing: the roles of these rows are those that reviewers gave."""

    def of_given_away(self, name: str, meets: Any) -> None:
        """Nothing: these rows are of whom reviewers gave a quotation to."""

    def speaker(self, ids: list[str], *names: str, params: str = "speaker") -> None:
        """One of these speakers, or somebody whom only reviewers named so."""
        wanted = {normal_name(name) for name in names}
        given = [
            name
            for (name,) in self.db.execute(
                "SELECT DISTINCT corrected_speaker FROM current_reviews WHERE verdict = 'wrong_speaker' "
                "AND corrected_speaker > ''"
            ).fetchall()
            if normal_name(name) in wanted
        ]
        self.add(
            f"(quotes.speaker_id IN (SELECT value FROM json_each(:{params}_ids)) OR (quotes.speaker_id IS NULL "
            f"AND quotes.source IN (SELECT value FROM json_each(:{params}_given))))",
            **{f"{params}_ids": json.dumps(ids), f"{params}_given": json.dumps(given)},
        )


def dimensions(db: Database, *, private: bool = False) -> dict[str, str]:
    """The dimensions that can be reported, each with what is said where a source has no value."""
    own = {d.name: NOT_FILLED for d in speaker_values.dimensions(db) if private or not d.private}
    return dict.fromkeys(BUILT_IN, NOT_STATED) | own


def report(
    db: Database,
    dimension: str,
    group: str | None = None,
    *,
    guess: Guess | None = None,
    copies: bool = False,
    private: bool = False,
    **filters: Any,
) -> Report:
    """The figures by a dimension, in each group if one of GROUPS is given, under the filters of a search.

    Copies of a story count once, with ``copies`` each. ``guess`` fills in the gender of people of whom the article
    states none; such figures have values of their own. ``private`` dimensions only where they are asked for.

    Raises ReportProblem for a dimension or group that there is not.
    """
    known = dimensions(db, private=private)
    if dimension not in known:
        raise ReportProblem(f"no dimension {dimension!r}; there are {', '.join(known)}")
    if group is not None and group not in GROUPS:
        raise ReportProblem(f"cannot be told apart by {group!r}; there are {', '.join(GROUPS)}")
    rows = _Rows(db, _asked(filters, copies))
    own = next((d for d in speaker_values.dimensions(db) if d.name == dimension), None)
    figures: dict[tuple[str, str], Figure] = {}
    totals: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(MEASURES, 0))

    def add(place: str, found: str, counts: Sequence[int], guessed: int = 0) -> None:
        figure = figures.setdefault((place, found), Figure(place, found))
        figure.guessed += guessed
        for measure, count in zip(MEASURES, counts, strict=True):
            figure.counts[measure] += count

    if own is not None:
        each = list(rows.filled(group, own))
        for place, found, *counts in each:
            add(place, found, counts)
        filled = rows.filled(group, own, each=False) if own.many else each
        for sign, sums in ((1, rows.sums(group, "0")), (-1, filled)):
            for place, _, *counts in sums:
                add(place, NOT_FILLED, [sign * count for count in counts])
                if sign > 0:  # who has several values counts once in the total
                    for measure, count in zip(MEASURES, counts, strict=True):
                        totals[place][measure] += count
        figures = {key: figure for key, figure in figures.items() if any(figure.counts.values())}
    else:
        for place, found, *counts in rows.sums(
            group, BUILT_IN[dimension](OF_SOURCES), hand=dimension == "gender"
        ):
            if found is not None:
                add(place, found, counts)
        if guess is not None and dimension == "gender":
            for place, guessed, *counts in rows.guessed(group, guess):
                add(place, f"{guessed} {GUESSED}", counts, counts[0])
                add(place, NOT_STATED, [-count for count in counts])
            figures = {key: figure for key, figure in figures.items() if any(figure.counts.values())}
        for figure in figures.values():
            for measure, count in figure.counts.items():
                totals[figure.group][measure] += count
    for figure in figures.values():
        figure.totals = totals[figure.group]
    ordered = sorted(
        figures.values(),
        key=lambda f: (f.group, f.value in (NOT_STATED, NOT_FILLED), -f.counts["sources"], f.value),
    )
    whole = {measure: sum(total[measure] for total in totals.values()) for measure in MEASURES}
    return Report(dimension, group, ordered, whole, own is not None and own.many)


class _Rows:
    """The rows of sources that filters ask for."""

    def __init__(self, db: Database, asked: Mapping[str, Any]) -> None:
        self.db = db
        self.of_rows = _OfSources(db)
        for name in _OF_ROWS:
            if (value := asked.get(name)) is None:
                continue
            if name == "source":
                wanted, params = condition(OF_SOURCES, value)
                self.of_rows.add(wanted, **params)
            else:
                BY_NAME[name].condition(self.of_rows, value, asked)
        of_quotes = {name: value for name, value in asked.items() if name not in _OF_ROWS}
        self.params: dict[str, Any] = dict(self.of_rows.params)
        #: Whether the counts that are kept answer it, but for the articles that have changed since.
        self.kept = not of_quotes
        if of_quotes:
            inner = conditions_for(db, {**of_quotes, **_narrowing(asked)})
            self.params |= inner.params
            self.tables = [f"({with_article(sources(' AND '.join(inner.where)))})"]
        else:
            self.tables = ["source_counts"]
            if db.execute(f"{TO_COUNT} LIMIT 1").fetchone():
                columns = ", ".join((*COLUMNS, *OF_ARTICLE))
                self.kept = False
                self.tables = [
                    f"(SELECT {columns} FROM source_counts WHERE article_id NOT IN ({TO_COUNT}))",
                    f"({with_article(sources(f'quotes.article_id IN ({TO_COUNT})'))})",
                ]

    def sums(self, group: str | None, value: str, *, hand: bool = False) -> Iterator[tuple[Any, ...]]:
        """The counts by group and by the value (an expression): these two and the three counts.

        ``hand``: the value depends on what was decided by hand about the speaker.
        """
        place = GROUPS[group] if group else "''"
        where = " AND ".join(self.of_rows.where) or "1"
        if not self.kept:
            for table in self.tables:
                yield from self._asked(f"{table} AS quotes", place, value, where, group)
            return
        # Added up in the order of an index first, then by the value; those decided by hand apart, for they are few.
        others = f" AND quotes.source NOT IN ({_DECIDED})" if hand else ""
        keys = "quotes.speaker_kind, quotes.gender, quotes.role_class"
        alike = (
            f"(SELECT {place} AS place, {keys}, NULL AS speaker_id, count(*) AS sources, sum(statements) AS statements, "
            f"sum(words) AS words FROM source_counts AS quotes WHERE {where}{others} "
            f"GROUP BY {f'{place}, ' if group else ''}{keys})"
        )
        yield from self._asked(f"{alike} AS quotes", "place", value, "1", group, "sum(sources)")
        if hand:
            table = f"source_counts AS quotes WHERE quotes.speaker_id IN ({_DECIDED}) AND {where}"
            yield from self._asked(f"(SELECT * FROM {table}) AS quotes", place, value, "1", group)

    def guessed(self, group: str | None, guess: Guess) -> Iterator[tuple[Any, ...]]:
        """The counts of each person of whom no gender is stated or decided and whose name suggests one: group, guess, counts."""
        names = dict(self.db.execute("SELECT id, name FROM speakers WHERE kind = 'person'").fetchall())
        of_name = cache(guess)
        unstated = (
            f"quotes.speaker_kind = 'person' AND quotes.gender IS NULL AND quotes.source NOT IN ({_DECIDED})"
        )
        where = " AND ".join((*self.of_rows.where, unstated))
        place = GROUPS[group] if group else "''"
        for table in self.tables:
            for at, source, statements, words in self.db.execute(
                f"SELECT {place}, quotes.source, statements, words FROM {table} AS quotes WHERE {where}",
                self.params,
            ).fetchall():
                if guessed := of_name(names.get(source, source)):
                    yield _shown(at, group), guessed, 1, statements, words

    def filled(
        self, group: str | None, own: speaker_values.Dimension, *, each: bool = True
    ) -> Iterator[tuple[Any, ...]]:
        """The counts of sources with a value in a dimension of one's own, by ``each`` of the values or of all of them."""
        values = "private_values" if own.private else "current_values"
        distinct = "value" if each else "''"
        where = " AND ".join(self.of_rows.where) or "1"
        self.params["own"] = own.name
        of_dimension = (
            f"(SELECT DISTINCT speaker_id, {distinct} AS value FROM {values} WHERE dimension = :own) AS own"
        )
        for table in self.tables:
            joined = f"{of_dimension} CROSS JOIN {table} AS quotes ON quotes.speaker_id = own.speaker_id"
            yield from self._asked(joined, GROUPS[group] if group else "''", "own.value", where, group)

    def _asked(
        self,
        table: str,
        place: str,
        value: str,
        where: str,
        group: str | None,
        count: str = "count(*)",
    ) -> Iterator[tuple[Any, ...]]:
        found = self.db.execute(
            f"SELECT {place}, {value}, {count}, sum(statements), sum(words) FROM {table} "
            f"WHERE {where} GROUP BY 1, 2",
            self.params,
        )
        for at, *rest in found.fetchall():
            yield _shown(at, group), *rest


def _shown(place: str | None, group: str | None) -> str:
    """A group as a report has it: years are told apart by month."""
    return (place or "")[:4] if group == "year" else place or ""


def _narrowing(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Filters that may be asked of the quotations too: they are about the article, and leave less to be counted."""
    role_class = ("role_class",) if "affiliation" in asked else ()
    return {name: asked[name] for name in (*OF_ARTICLES, *role_class) if name in asked}


def _asked(filters: Mapping[str, Any], copies: bool) -> dict[str, Any]:
    """The filters that ask for something; copies of a story once, unless something else is said of them."""
    check_names(filters)
    asked = {name: value for name, value in filters.items() if value is not None}
    return asked if copies else {"once": True, **asked}


def listed(db: Database, *, copies: bool = False, **filters: Any) -> Iterator[dict[str, Any]]:
    """The sources themselves: rows of the view ``sources`` under the filters, with dimensions of one's own.

    Copies of a story are left out unless ``copies`` is true; private dimensions always.
    """
    rows = _Rows(db, _asked(filters, copies))
    for table in rows.tables:
        where = " AND ".join(rows.of_rows.where) or "1"
        yield from _with_own(db, listing(f"SELECT * FROM {table} AS quotes WHERE {where}"), rows.params)


def of_article(db: Database, article_id: str) -> list[dict[str, Any]]:
    """The sources of one article, those who say most first."""
    columns = ", ".join((*COLUMNS, *OF_ARTICLE))
    found = (
        f"SELECT {columns} FROM source_counts WHERE article_id = :id AND article_id NOT IN ({TO_COUNT}) "
        f"UNION ALL {with_article(sources(f'quotes.article_id = :id AND quotes.article_id IN ({TO_COUNT})'))}"
    )
    return sorted(
        _with_own(db, listing(found), {"id": article_id}),
        key=lambda row: (-row["words"], row["start"], row["speaker"]),
    )


def columns(db: Database) -> tuple[str, ...]:
    """The columns of what ``listed`` gives."""
    return (*LISTED, *_public(db))


def _public(db: Database) -> list[str]:
    return [d.name for d in speaker_values.dimensions(db) if not d.private]


def _with_own(db: Database, sql: str, params: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows with the values of those dimensions that are not private, joined by semicolons."""
    own: dict[str, dict[str, list[str]]] = {name: defaultdict(list) for name in _public(db)}
    for dimension, speaker, value in db.execute(
        "SELECT dimension, speaker_id, value FROM current_values"
    ).fetchall():
        if dimension in own:
            own[dimension][speaker].append(value)
    for row in db.query(
        f"{sql} ORDER BY articles.published, found.article_id, found.start, found.source", dict(params)
    ):
        row |= {
            "is_copy": bool(row["is_copy"]),
            "named": bool(row["named"]),
            "share": round(row["share"] or 0.0, 4),
        }
        row["gender_spans"] = json.loads(row["gender_spans"]) if row["gender_spans"] else []
        yield row | {name: "; ".join(of[row["speaker_id"]]) or None for name, of in own.items()}
