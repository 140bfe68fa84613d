"""The dimensions of a source: what each is called, its value in SQL, and what is shown where there is none.

``gender``, ``role_class``, ``kind`` and ``named`` are known of every source; dimensions of one's own are filled in by
people (db/speakers/speaker_values.py). A source is asked for by ``gender=female`` or several of such pairs with commas;
``gender=not stated`` and ``community=not filled`` are those without a value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from .source_sql import said

NOT_STATED, NOT_FILLED = "not stated", "not filled"
NAMED_KINDS = ("person", "organization", "document")
PEOPLE = ("person", "individual")


class Row(NamedTuple):
    """Where a query has the source: expressions of SQL."""

    speaker: str
    kind: str
    gender: str
    role_class: str


#: The source as a row of ``sources`` under the name of ``quotes``, as conditions of a search name it.
OF_SOURCES = Row("quotes.speaker_id", "quotes.speaker_kind", "quotes.gender", "quotes.role_class")
_OF_SPECIAL = Row("found.speaker_id", "found.speaker_kind", "found.gender", "found.role_class")
_OF_OTHERS = Row("quotes.speaker_id", "quotes.speaker_kind", "own.gender", "quotes.role_class")

#: The gender that somebody decided by hand.
HAND = "(SELECT value FROM current_values WHERE dimension = 'gender' AND speaker_id = {0})"


def _gender(row: Row) -> str:
    """Of people, named or not: bodies, groups and papers have none, and are left out of a report by gender."""
    stated = f"coalesce({HAND.format(row.speaker)}, {row.gender}, '{NOT_STATED}')"
    return f"CASE WHEN {row.kind} IN {PEOPLE} THEN {stated} END"


def _role_class(row: Row) -> str:
    return f"coalesce({row.role_class}, '{NOT_STATED}')"


def _kind(row: Row) -> str:
    return f"coalesce({row.kind}, '{NOT_STATED}')"


def _named(row: Row) -> str:
    return f"CASE WHEN {row.kind} IN {NAMED_KINDS} THEN 'named' ELSE 'unnamed' END"


#: The dimensions that every database has: name, and the value of a source in SQL.
BUILT_IN: Mapping[str, Callable[[Row], str]] = {
    "gender": _gender,
    "role_class": _role_class,
    "kind": _kind,
    "named": _named,
}


def pairs(asked: str) -> list[tuple[str, str]]:
    """The pairs of ``gender=female,kind=person``. Raises ValueError with what is wrong in one line."""
    found = []
    for piece in asked.split(","):
        name, sign, value = piece.partition("=")
        if not sign or not name.strip():
            raise ValueError(f"{piece.strip()!r} is no pair; write it as gender=female")
        found.append((name.strip(), value.strip()))
    return found


def condition(row: Row, asked: str, name: str = "source") -> tuple[str, dict[str, str]]:
    """What the pairs ask of a source, in SQL with the values of its parameters."""
    parts, params = [], {}
    for number, (dimension, value) in enumerate(pairs(asked)):
        key = f"{name}{number}"
        if dimension in BUILT_IN:
            parts.append(f"{BUILT_IN[dimension](row)} = :{key}")
            params[key] = value or NOT_STATED
            continue
        own = f"SELECT 1 FROM known_values WHERE dimension = :{key}d AND speaker_id = {row.speaker}"
        params[f"{key}d"] = dimension
        if value in ("", NOT_FILLED):
            parts.append(f"NOT EXISTS ({own})")
        else:
            parts.append(f"EXISTS ({own} AND value = :{key})")
            params[key] = value
    return f"({' AND '.join(parts)})", params


#: The quotations that several said, or of which reviewers say who said them or in what role: few.
_SPECIAL = (
    "SELECT quote_id FROM quote_speakers UNION SELECT current_quote_id FROM current_reviews "
    "WHERE verdict IN ('wrong_speaker', 'wrong_role')"
)


def quoted_from(asked: str) -> tuple[str, dict[str, str]]:
    """The condition on ``quotes`` that one of those who said it is a source as asked for."""
    others, params = condition(_OF_OTHERS, asked)
    special, _ = condition(_OF_SPECIAL, asked)
    return (
        f"((quotes.id NOT IN ({_SPECIAL}) AND EXISTS (SELECT 1 FROM article_speakers AS own "
        "WHERE own.article_id = quotes.article_id AND own.found_id = coalesce(quotes.found_id, quotes.speaker_id) "
        f"AND {others})) OR quotes.id IN (SELECT found.quote_id FROM ({said(f'quotes.id IN ({_SPECIAL})')}) AS found "
        f"WHERE {special}))",
        params,
    )
