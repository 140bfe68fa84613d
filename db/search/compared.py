"""What differs between two databases of the same articles: quotations that one lacks, or has otherwise. Read only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from sqlite_utils import Database

Row = dict[str, Any]

#: What makes a quotation another one for a reader; its confidence and rule do not.
FIELDS = ("speaker", "kind", "stance", "role", "affiliation")
How = Literal["added", "lost", "changed", "words"]

_QUOTATIONS = """
    SELECT q.start, q."end", q.text, q.kind, q.stance, q.role, q.affiliation, q.rule, q.confidence, q.spans,
           s.name AS speaker
    FROM quotes AS q LEFT JOIN speakers AS s ON s.id = coalesce(q.found_id, q.speaker_id)
    WHERE q.article_id = ? AND q.rule <> 'reviewer' ORDER BY q.start, q."end", q.id
"""
_ARTICLES = "SELECT key, id, text_hash FROM articles ORDER BY key"


class Difference(NamedTuple):
    """One quotation that differs, by the key of its article.

    ``how`` is ``added`` or ``lost`` (one database lacks it), ``words`` (the same place has other words, and perhaps
    other ``fields``) or ``changed`` (the same words have other ``fields``).
    """

    article: str
    how: How
    fields: tuple[str, ...]
    before: Row | None
    after: Row | None


class Compared(NamedTuple):
    """How many articles were compared, and how many could not be, before any difference is told."""

    both: int
    only_before: int
    only_after: int
    other_text: int


def coverage(before: Database, after: Database) -> Compared:
    """Which articles two databases have in common."""
    one = {key: text for key, _, text in before.execute(_ARTICLES)}
    other = {key: text for key, _, text in after.execute(_ARTICLES)}
    shared = one.keys() & other.keys()
    differ = sum(one[key] != other[key] for key in shared)
    return Compared(len(shared) - differ, len(one.keys() - shared), len(other.keys() - shared), differ)


def differences(before: Database, after: Database) -> Iterator[Difference]:
    """All differences in the articles that both have with the same text, by key and place."""
    other = {key: (id, text) for key, id, text in after.execute(_ARTICLES)}
    for key, id, text in before.execute(_ARTICLES).fetchall():
        if key in other and other[key][1] == text:
            yield from _of_article(key, _quotations(before, id), _quotations(after, other[key][0]))


def _quotations(database: Database, article: str) -> list[Row]:
    rows = []
    for row in database.query(_QUOTATIONS, [article]):
        row["content"] = json.loads(row.pop("spans"))["content"]
        rows.append(row)
    return rows


def _of_article(key: str, before: list[Row], after: list[Row]) -> Iterator[Difference]:
    """Pairs those with the same words first, then those that lie over each other, in the order of the text."""
    found: list[Difference] = []
    waiting: dict[str, list[Row]] = {}
    for row in after:
        waiting.setdefault(json.dumps(row["content"]), []).append(row)
    unpaired = []
    for row in before:
        same = waiting.get(json.dumps(row["content"]))
        if not same:
            unpaired.append(row)
            continue
        twin = min(same, key=lambda one: len(_changed(row, one)))
        same.remove(twin)
        if fields := _changed(row, twin):
            found.append(Difference(key, "changed", fields, row, twin))
    new = [row for rows in waiting.values() for row in rows]
    for row in unpaired:
        over = next((one for one in new if one["start"] < row["end"] and row["start"] < one["end"]), None)
        if over is None:
            found.append(Difference(key, "lost", (), row, None))
        else:
            new.remove(over)
            found.append(Difference(key, "words", _changed(row, over), row, over))
    found += [Difference(key, "added", (), None, row) for row in new]
    return iter(sorted(found, key=lambda one: ((one.before or one.after or {})["start"], one.how)))


def _changed(one: Row, other: Row) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if one[name] != other[name])
