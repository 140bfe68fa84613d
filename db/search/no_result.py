"""Why a search finds nothing: what is stored under each filter alone, what exists instead, whom somebody may have meant.

For example: "nobody here goes by 'Lukas Berg'; did you mean 'Lucas Berg'?"
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from rapidfuzz import process
from sqlite_utils import Database

from ..conditions import distinct, speaker_ids
from ..filter_types import Filter
from ..filters import BY_NAME
from . import current_counts, quotations

#: So many values that exist are named.
_NAMED = 20

#: Values so like what was asked for are named first; in per cent, by rapidfuzz.
_ALIKE = 60


def reasons(db: Database, asked: Mapping[str, Any]) -> list[str]:
    """Why these filters, by their names as in ``quotations.find``, find nothing: lines for people, the surest first.

    A filter whose value is None asks for nothing. If each alone finds something, the counts are told.
    """
    given = {name: value for name, value in asked.items() if value is not None and value != ""}
    if not db.execute("SELECT 1 FROM quotes LIMIT 1").fetchone():
        return ["no quotation is stored here yet"]
    alone = {name: quotations.count(db, **{name: value}) for name, value in given.items()}
    lines = [line for name, count in alone.items() if not count and (line := _why(db, BY_NAME[name], given))]
    if lines or len(given) < 2:
        return lines
    counts = ", ".join(f"{_written(BY_NAME[name], given[name])} {count:,}" for name, count in alone.items())
    lines = [f"each alone is found, together they are not: {counts}"]
    if undated := quotations.undated(db, given):
        lines.append(f"{undated:,} fit but for the day: no day is known of them")
    return lines


def _written(one: Filter, value: Any) -> str:
    """A filter as it was asked for: ``speaker 'Lee'``."""
    return f"{one.name.replace('_', '-')} {one.write(value)!r}"


def _why(db: Database, one: Filter, given: Mapping[str, Any]) -> str:
    value = given[one.name]
    if one.name == "speaker":
        return _nobody(db, value)
    if one.name in quotations.DATED:
        return _no_day(db, one, quotations.DATED[one.name])
    if one.kind == "stored":
        values = list(islice(distinct(db, one.name), 1000))
        return _no_value(one.label.lower(), value, values)
    if one.name == "language":
        codes = [code for (code,) in db.execute("SELECT DISTINCT language FROM articles WHERE language > ''")]
        return _no_value("language", value, sorted(codes))
    if one.name == "words":
        return f"all these words in one quotation: none here has {value!r}"
    if one.name == "speaker_id":
        return f"no speaker has the id {value!r}"
    if one.kind in ("one of", "yes or no", "share"):
        return f"no quotation here is {_written(one, value)}"
    return f"nothing here has {_written(one, value)}"


def _nobody(db: Database, name: str) -> str:
    if speaker_ids(db, name):
        return f"{name!r} is known here, but nothing that counts is by that speaker"
    like = current_counts.like(db, name)
    return f"nobody here goes by {name!r}" + (f"; did you mean {like!r}?" if like else "")


def _no_day(db: Database, one: Filter, column: str) -> str:
    first, last, undated, total = db.execute(
        f"SELECT min({column}), max({column}), sum({column} IS NULL), count(*) FROM quotes"
    ).fetchone()
    if first is None:
        what = "article has a date" if column == "published" else "article says when something was said"
        return f"no {what}: ingest with --date or --date-from" if column == "published" else f"no {what}"
    without = (
        f"; {undated:,} of {total:,} quotations have no day and are never found by it" if undated else ""
    )
    return f"the days here run from {first} to {last}{without}"


def _no_value(what: str, value: str, values: list[str]) -> str:
    if not values:
        return f"no {what} is stored here"
    near = [one for one, *_ in process.extract(value, values, limit=3, score_cutoff=_ALIKE)]
    shown = [*near, *(one for one in values if one not in near)][:_NAMED]
    rest = f" and {len(values) - len(shown):,} more" if len(values) > len(shown) else ""
    return f"no {what} {value!r} here; there are: {', '.join(shown)}{rest}"
