"""What people say of speakers as a table: out as CSV, filled in elsewhere, and in again."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from ..conditions import speaker_ids
from ..records.content_ids import normal_name
from . import speaker_values
from .speaker_values import Said, ValueProblem

_WHO = ("id", "name", "role", "kind", "quote_count")
TAKE_BACK = "-"


@dataclass(slots=True)
class Imported:
    """How many values are new, and the rows that fit nobody, each in one line for people."""

    taken: int = 0
    unmatched: list[str] = field(default_factory=list)


def exported(
    db: Database, *, without: str | None = None, limit: int | None = None
) -> tuple[tuple[str, ...], Iterator[dict[str, Any]]]:
    """The columns and rows of all of whom something is said, or of the most quoted without a value; nothing private.

    Raises ValueProblem for a dimension that there is not.
    """
    public = [d.name for d in speaker_values.known(db).values() if not d.private]
    if without is not None and without not in speaker_values.known(db):
        raise ValueProblem(f"no dimension {without!r}; there are {', '.join(speaker_values.known(db))}")
    values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for dimension, speaker, value in db.execute(
        "SELECT dimension, speaker_id, value FROM current_values ORDER BY value"
    ).fetchall():
        values[speaker][dimension].append(value)
    if without is not None:
        rows = speaker_values.without_value(db, without, limit or 50)
    else:
        rows = [row for row in _everybody(db) if row["id"] in values][: limit or None]

    def filled() -> Iterator[dict[str, Any]]:
        for row in rows:
            yield row | {name: "; ".join(values[row["id"]][name]) for name in public}

    return (*_WHO, *public), filled()


def _everybody(db: Database) -> Iterator[dict[str, Any]]:
    return db.query(
        "SELECT id, name, kind, quote_count, (SELECT role FROM speaker_roles WHERE speaker_id = speakers.id "
        "AND role <> '' ORDER BY last_seen DESC, articles DESC, role LIMIT 1) AS role FROM speakers "
        "WHERE id IN (SELECT speaker_id FROM current_values) ORDER BY quote_count DESC, name, id"
    )


def imported(db: Database, text: str, reviewer: str, *, name: str = "CSV") -> Imported:
    """Takes in a table with a head: all rows that fit somebody, or nothing if a value is wrong.

    Raises ValueProblem with file and line.
    """
    table = csv.DictReader(io.StringIO(text, newline=""))
    there = speaker_values.known(db)
    columns = [column for column in (table.fieldnames or ()) if column in there]
    if not columns or not {"id", "name"} & set(table.fieldnames or ()):
        raise ValueProblem(
            f"{name}: a head is wanted with id or name, and at least one of {', '.join(there)}"
        )
    done = Imported()
    said: list[Said] = []
    for row in table:
        found = _speaker(db, row)
        if isinstance(found, str):
            done.unmatched.append(f"{name}:{table.line_num}: {found}")
            continue
        for column in columns:
            if cell := (row.get(column) or "").strip().removeprefix("'"):
                values = [] if cell == TAKE_BACK else cell.split(";")
                one = Said(found[0], column, values)
                if cell == speaker_values.IN_CONFLICT:
                    continue  # as it was printed: nobody decided
                try:
                    speaker_values.checked(there, one)
                except ValueProblem as problem:
                    raise ValueProblem(f"{name}:{table.line_num}: {problem}") from None
                said.append(one)
    done.taken = speaker_values.record(db, said, reviewer, via="import")
    return done


def _speaker(db: Database, row: Mapping[str, str | None]) -> tuple[str] | str:
    """The id of whom a row means, as a tuple; or why it fits nobody."""
    wanted, called = (row.get("id") or "").strip(), (row.get("name") or "").strip().removeprefix("'")
    if wanted:
        now = speaker_values.now_known_as(db, wanted)
        if db.execute("SELECT 1 FROM speakers WHERE id = ?", [now]).fetchone():
            return (now,)
    if not called:
        return f"nobody has the id {wanted!r}"
    ids = [
        id
        for (id,) in db.execute(
            "SELECT DISTINCT speaker_id FROM speaker_names WHERE normal = ?", [normal_name(called)]
        ).fetchall()
    ] or speaker_ids(db, called)
    role = set(normal_name(row.get("role") or "").split())
    if len(ids) > 1 and role:
        stated = {
            id
            for id in ids
            for (held,) in db.execute("SELECT role FROM speaker_roles WHERE speaker_id = ?", [id]).fetchall()
            if role <= set(normal_name(held).split())
        }
        ids = sorted(stated) or ids
    if len(ids) == 1:
        return (ids[0],)
    return (
        f"nobody goes by {called!r}"
        if not ids
        else f"{len(ids)} speakers go by {called!r}: give the id, or the role"
    )
