"""Reading the facts that db/facts/group_facts.py made: every figure for one thing by day and source, and what these say of each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, groupby, pairwise
from typing import Any

from sqlite_utils import Database

from ..columns import JOINS, LEFT_OUT, selected
from ..database import fulltext
from .claims import latest, thing_named

Row = dict[str, Any]

#: Two figures given so many days apart, by different sources, contradict each other; later, one replaces the other.
AT_ONCE = 1

#: What is counted of these only grows.
_ONLY_MORE = ("deaths", "injured")

#: A figure that somebody still gives: no reviewer says that nobody said it, or that it was not plainly said.
_HOLDS = (
    f"quotes.id NOT IN ({LEFT_OUT}) AND quotes.id NOT IN "
    "(SELECT current_quote_id FROM current_reviews WHERE corrected_stance <> 'said')"
)

_FIGURES = f"""
    SELECT figures.id AS figure, figures.text AS figure_text, figures.value, figures.upper, figures.unit,
        figures.approximate, figures.kind AS figure_kind, figures.start AS figure_start,
        substr(articles.text, max(1, figures.start - 19), min(20, figures.start)) AS before,
        articles.story_id, {selected()}
    FROM fact_figures JOIN figures ON figures.id = figure_id
    JOIN quotes ON quotes.id = figures.quote_id JOIN articles ON articles.id = quotes.article_id
    {JOINS}
    WHERE fact_id = ? AND {_HOLDS}
    ORDER BY quotes.published IS NULL, quotes.published, figures.value, quotes.article_id, figures.start, length(quotes.text)
"""


def facts(db: Database, words: str = "", *, limit: int | None = None) -> list[Row]:
    """The things that figures were given for in more than one article, those whose figure changed first.

    Each of ``words`` must stand in a quotation with one of the figures, or in its article's title, or be
    what is counted ("dead" for deaths). A row of ``facts`` has more: ``figures``, oldest first, with copies
    of one story as one (``copies``: how many); ``changes``, pairs of figures, where the value is another
    one later; ``contradictions``, pairs of different values by different sources at most a day apart;
    ``repeats``, each value with who gave it first and who after.
    """
    order = "value_count > 1 DESC, figure_count DESC, id"
    rows = list(db.query(f"SELECT * FROM facts WHERE {_IN_SEVERAL} AND {_having(words)} ORDER BY {order} LIMIT :limit",
                         _parameters(words, limit)))  # fmt: skip
    return [_with_figures(db, row) for row in rows]


#: A fact has figures in more than one article still: some may have been read again or removed since it was made.
_IN_SEVERAL = f"""
    (SELECT count(DISTINCT quotes.article_id) FROM fact_figures JOIN figures ON figures.id = figure_id
    JOIN quotes ON quotes.id = figures.quote_id
    WHERE fact_id = facts.id AND {_HOLDS}) > 1
"""


def fact(db: Database, fact_id: str) -> Row | None:
    """One of these; None if there is none of that id."""
    row = next(db.query(f"SELECT * FROM facts WHERE {_IN_SEVERAL} AND id = ?", [fact_id]), None)
    return _with_figures(db, row) if row else None


def _having(words: str) -> str:
    conditions = ["1"]
    for n in range(len(words.split())):
        conditions.append(
            f"""(thing = :thing{n} OR id IN (
                SELECT fact_id FROM fact_figures JOIN figures ON figures.id = figure_id
                JOIN quotes ON quotes.id = quote_id JOIN articles ON articles.id = article_id
                WHERE quotes.rowid IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH :word{n})
                OR articles.rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'title : ' || :word{n})
            ))"""
        )
    return " AND ".join(conditions)


def _parameters(words: str, limit: int | None) -> Row:
    params: Row = {"limit": -1 if limit is None else limit}
    for n, word in enumerate(words.split()):
        query = fulltext.query(word) or '""'
        params |= {f"thing{n}": thing_named(word), f"word{n}": query if " " not in query else f"({query})"}
    return params


def _with_figures(db: Database, row: Row) -> Row:
    figures = _without_copies(list(db.query(_FIGURES, [row["id"]])))
    return {
        **row,
        "figures": figures,
        "changes": _changes(row["thing"], figures),
        "contradictions": [pair for pair in combinations(figures, 2) if _contradict(*pair)],
        "repeats": list(_repeats(figures)),
    }


def _changes(thing: str, figures: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Figures of which the second replaces the first.

    Where a value comes back after another one (four, two, four), or the dead become fewer, nothing has changed: two
    things were counted.
    """
    told = [row["value"] for row in figures if day_of(row["published"])]
    runs = [value for value, _ in groupby(told)]
    if len(runs) != len(set(runs)) or (thing in _ONLY_MORE and runs != sorted(runs)):
        return []
    return [(a, b) for a, b in pairwise(figures) if a["value"] != b["value"] and not _at_once(a, b)]


def _without_copies(figures: Sequence[Row]) -> list[Row]:
    """One figure for each place in the text, and one for all copies of a story."""
    kept: dict[tuple[Any, ...], Row] = {}
    places: set[str] = set()
    for row in figures:
        place = f"{row['article_id']} {row['figure'].rsplit('-', 2)[1]}"
        if place in places:
            continue
        places.add(place)
        row["approximate"] = bool(row["approximate"])
        row["value"] = latest(row.pop("before"), row["value"], row["upper"])
        key = (row["story_id"] or row["article_id"], row["value"], row["upper"], row["figure_text"])
        if key in kept:
            kept[key]["copies"] += 1
        else:
            kept[key] = row | {"copies": 1}
    return list(kept.values())


def _at_once(one: Row, other: Row) -> bool:
    days = [day_of(row["published"]) for row in (one, other)]
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= AT_ONCE


def day_of(published: str | None) -> date | None:
    """The day of an ISO 8601 date, None for less than a day or anything else."""
    try:
        return date.fromisoformat(published or "")
    except ValueError:
        return None


def _contradict(one: Row, other: Row) -> bool:
    """Whether two sources give figures that cannot both be right at about the same time."""
    if _source(one) == _source(other) or one["article_id"] == other["article_id"]:
        return False
    if one["approximate"] or other["approximate"]:
        return False
    apart = (one["upper"] or one["value"]) < other["value"] or (other["upper"] or other["value"]) < one[
        "value"
    ]
    dated = bool(day_of(one["published"]) and day_of(other["published"]))
    return apart and dated and _at_once(one, other)


def _source(row: Row) -> str:
    return str(row["speaker"] or row["publisher"] or row["article_id"]).casefold()


def _repeats(figures: Sequence[Row]) -> Iterator[Row]:
    """Values that more than one source gave: the first of them, and the others in order."""
    for value in dict.fromkeys(row["value"] for row in figures):
        by_source: dict[str, Row] = {}
        for row in figures:
            if row["value"] == value:
                by_source.setdefault(_source(row), row)
        first, *after = by_source.values()
        if after:
            yield {"value": value, "first": first, "after": after}


def as_json(row: Row) -> Row:
    """A fact as plain data for output: pairs and repeats name figures by their ids."""
    return {
        **row,
        "changes": [[a["figure"], b["figure"]] for a, b in row["changes"]],
        "contradictions": [[a["figure"], b["figure"]] for a, b in row["contradictions"]],
        "repeats": [
            {"value": r["value"], "first": r["first"]["figure"], "after": [a["figure"] for a in r["after"]]}
            for r in row["repeats"]
        ],
    }
