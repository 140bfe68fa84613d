"""What people say of speakers: values of their own dimensions, and the gender where it was not stated or wrongly.

Each is a row that stays and says all values of one speaker in one dimension from then on; undoing one is another row.
Speakers that are joined have all that was said of each. Where a dimension takes one value only and they have two, both
are kept and shown as in conflict, until somebody decides anew.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from extractors.errors import OnrecordError

from ..database.clock import now
from ..database.connection import transaction

GENDER = "gender"
GENDERS = ("female", "male", "they", "not stated")
IN_CONFLICT = "in conflict"
#: Names that a dimension cannot have: they are something else in a report.
TAKEN = ("role_class", "kind", "named", "publisher", "month", "year", "author", "section")
_LONGEST = 200


class ValueProblem(OnrecordError, ValueError):
    """Why a value cannot be taken, in one line for people."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One dimension: ``choices`` are the values to choose among, any if there are none."""

    name: str
    choices: tuple[str, ...] = ()
    many: bool = False
    private: bool = False


_GENDER = Dimension(GENDER, GENDERS)


@dataclass(frozen=True, slots=True)
class Said:
    """The values of one speaker in one dimension, as they are to be from now on."""

    speaker_id: str
    dimension: str
    values: Sequence[str]


def define(db: Database, wanted: Iterable[Dimension]) -> None:
    """Makes these dimensions known to the database, or changes them; one that is not named stays, with its values."""
    with transaction(db):
        db.conn.executemany(
            "INSERT INTO dimensions (name, choices, many, private) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE "
            "SET choices = excluded.choices, many = excluded.many, private = excluded.private",
            [
                (d.name, json.dumps(list(d.choices), ensure_ascii=False), d.many, d.private)
                for d in wanted
                if d.name != GENDER
            ],
        )
        settle(db)


def dimensions(db: Database) -> list[Dimension]:
    """The dimensions of one's own, in the order of their names."""
    return [
        Dimension(name, tuple(json.loads(choices)), bool(many), bool(private))
        for name, choices, many, private in db.execute(
            "SELECT name, choices, many, private FROM dimensions ORDER BY name"
        ).fetchall()
    ]


def known(db: Database) -> dict[str, Dimension]:
    """All that can be said of a speaker: gender, and the dimensions of one's own."""
    return {d.name: d for d in (_GENDER, *dimensions(db))}


def record(
    db: Database, said: Iterable[Said], reviewer: str, *, via: str = "page", note: str | None = None
) -> int:
    """Takes what somebody says of speakers, all of it or nothing; gives how many rows that are new.

    What stands already is not said again. Raises ValueProblem with what is wrong.
    """
    count = 0
    with transaction(db):
        there = known(db)
        current = _Current(db)
        for one in said:
            values = checked(there, one)
            name = db.execute("SELECT name FROM speakers WHERE id = ?", [one.speaker_id]).fetchone()
            if name is None:
                raise ValueProblem(
                    f"there is no speaker {one.speaker_id!r}; it may have been joined to another one"
                )
            if sorted(current.values(one.speaker_id, one.dimension)) == sorted(values):
                continue
            cursor = db.execute(
                "INSERT INTO speaker_values (speaker_id, speaker_name, dimension, chosen, replaces, reviewer, time, via, note) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    one.speaker_id,
                    name[0],
                    one.dimension,
                    json.dumps(values, ensure_ascii=False),
                    current.last(one.speaker_id, one.dimension),
                    reviewer,
                    now(),
                    via,
                    note,
                ],
            )
            current.add(cursor.lastrowid or 0, one.speaker_id, one.dimension, values)
            count += 1
        if count:
            settle(db)
    return count


def checked(there: Mapping[str, Dimension], said: Said) -> list[str]:
    """The values without blanks around them, each once. Raises ValueProblem."""
    dimension = there.get(said.dimension)
    if dimension is None:
        raise ValueProblem(f"no dimension {said.dimension!r}; there are {', '.join(there)}")
    values = list(dict.fromkeys(v for value in said.values if (v := " ".join(value.split()))))
    if len(values) > 1 and not dimension.many:
        raise ValueProblem(f"{said.dimension} takes one value, not {len(values)}: {', '.join(values)}")
    for value in values:
        if dimension.choices and value not in dimension.choices:
            raise ValueProblem(
                f"{value!r} is no value of {said.dimension}; there are {', '.join(dimension.choices)}"
            )
        if len(value) > _LONGEST or "," in value or ";" in value:
            raise ValueProblem(
                f"{value[:40]!r}: a value has no comma or semicolon, and at most {_LONGEST} characters"
            )
    return values


def undo(db: Database, number: int, reviewer: str, *, via: str = "page") -> None:
    """Takes back what was said by the row of this number: what stood before stands again.

    Raises ValueProblem when there is no such row, or it was undone before.
    """
    with transaction(db):
        row = db.execute(
            "SELECT speaker_id, speaker_name, dimension FROM speaker_values AS v WHERE id = ? AND undoes IS NULL "
            "AND NOT EXISTS (SELECT 1 FROM speaker_values AS u WHERE u.undoes = v.id)",
            [number],
        ).fetchone()
        if row is None:
            raise ValueProblem(f"nothing number {number} that stands")
        db.execute(
            "INSERT INTO speaker_values (speaker_id, speaker_name, dimension, chosen, replaces, reviewer, time, via, undoes) "
            "VALUES (?, ?, ?, '[]', 0, ?, ?, ?, ?)",
            [*row, reviewer, now(), via, number],
        )
        settle(db)


def history(db: Database, speaker_id: str, *, private: bool = False) -> list[dict[str, Any]]:
    """All that was ever said of a speaker and of those who are joined to it, the newest first."""
    hidden = {d.name for d in dimensions(db) if d.private and not private}
    who = _WhoIsWho(db)
    rows = db.query(
        "SELECT v.*, EXISTS (SELECT 1 FROM speaker_values AS u WHERE u.undoes = v.id) AS undone "
        "FROM speaker_values AS v WHERE undoes IS NULL ORDER BY id DESC"
    )
    return [
        {**row, "values": json.loads(row["chosen"]), "undone": bool(row["undone"])}
        for row in rows
        if who(row["speaker_id"]) == speaker_id and row["dimension"] not in hidden
    ]


def values_of(db: Database, speaker_id: str) -> dict[str, list[str]]:
    """What stands of a speaker by dimension; of two values where there can be one, both."""
    current = _Current(db)
    return {dimension: values for dimension in known(db) if (values := current.values(speaker_id, dimension))}


def now_known_as(db: Database, speaker_id: str) -> str:
    """The id that a speaker has now, who may have been joined to another one since."""
    return _WhoIsWho(db)(speaker_id)


def settle(db: Database) -> None:
    """Brings ``current_values`` and ``private_values`` up to date with what was said and with who is who."""
    there = known(db)
    wanted: dict[bool, set[tuple[str, str, str]]] = {False: set(), True: set()}
    for (speaker, name), values in _Current(db).all().items():
        if (dimension := there.get(name)) is not None:
            conflict = len(values) > 1 and not dimension.many
            wanted[dimension.private] |= {
                (name, speaker, value) for value in ([IN_CONFLICT] if conflict else values)
            }
    for private, table in ((False, "current_values"), (True, "private_values")):
        stored = set(db.execute(f"SELECT dimension, speaker_id, value FROM {table}").fetchall())
        db.conn.executemany(
            f"DELETE FROM {table} WHERE dimension = ? AND speaker_id = ? AND value = ?",
            stored - wanted[private],
        )
        db.conn.executemany(
            f"INSERT INTO {table} (dimension, speaker_id, value) VALUES (?, ?, ?)",
            sorted(wanted[private] - stored),
        )


def without_value(db: Database, dimension: str, limit: int = 50) -> list[dict[str, Any]]:
    """The most quoted people and bodies with a name of whom nothing is said in a dimension.

    For the gender, people of whom no article states one either.
    """
    kinds = "('person')" if dimension == GENDER else "('person', 'organization')"
    stated = (
        "AND NOT EXISTS (SELECT 1 FROM article_speakers AS s WHERE s.speaker_id = speakers.id AND s.gender IS NOT NULL)"
        if dimension == GENDER
        else ""
    )
    return list(
        db.query(
            f"SELECT id, name, kind, quote_count, (SELECT role FROM speaker_roles WHERE speaker_id = speakers.id "
            "AND role <> '' ORDER BY last_seen DESC, articles DESC, role LIMIT 1) AS role FROM speakers "
            f"WHERE kind IN {kinds} AND NOT EXISTS (SELECT 1 FROM known_values AS v WHERE v.dimension = :dimension "
            f"AND v.speaker_id = speakers.id) {stated} ORDER BY quote_count DESC, name, id LIMIT :limit",
            {"dimension": dimension, "limit": limit},
        )
    )


class _Current:
    """What stands, by who is who now."""

    def __init__(self, db: Database) -> None:
        self._who = _WhoIsWho(db)
        self._rows: dict[tuple[str, str], list[tuple[int, int, list[str]]]] = defaultdict(list)
        for number, speaker, dimension, chosen, replaces in db.execute(
            "SELECT id, speaker_id, dimension, chosen, replaces FROM speaker_values AS v WHERE undoes IS NULL "
            "AND NOT EXISTS (SELECT 1 FROM speaker_values AS u WHERE u.undoes = v.id) ORDER BY id"
        ).fetchall():
            self._rows[self._who(speaker), dimension].append((number, replaces, json.loads(chosen)))

    def add(self, number: int, speaker: str, dimension: str, values: list[str]) -> None:
        """One more row, that replaces all before."""
        rows = self._rows[self._who(speaker), dimension]
        rows.append((number, rows[-1][0] if rows else 0, values))

    def last(self, speaker: str, dimension: str) -> int:
        """The number of the last row that stands."""
        rows = self._rows.get((self._who(speaker), dimension))
        return rows[-1][0] if rows else 0

    def values(self, speaker: str, dimension: str) -> list[str]:
        """The values of the rows that no later one replaces."""
        return _standing(self._rows.get((self._who(speaker), dimension), []))

    def all(self) -> dict[tuple[str, str], list[str]]:
        """The values of all speakers in all dimensions."""
        return {key: _standing(rows) for key, rows in self._rows.items()}


def _standing(rows: Sequence[tuple[int, int, list[str]]]) -> list[str]:
    replaced = max((replaces for _, replaces, _ in rows), default=0)
    kept = [values for number, _, values in rows if number > replaced]
    return list(dict.fromkeys(value for values in kept for value in values))


class _WhoIsWho:
    """From the id of a speaker, as it was at any time, to the one that it is now."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._moved = dict(
            db.execute(
                "SELECT d.speaker_id, d.target_id FROM speaker_decisions AS d WHERE d.action = 'merge' AND NOT EXISTS "
                "(SELECT 1 FROM speaker_decisions AS u WHERE u.undoes = d.id) ORDER BY d.id"
            ).fetchall()
        )
        # Who was split off is the first one again once that is undone.
        self._moved |= dict(
            db.execute(
                "SELECT d.target_id, d.speaker_id FROM speaker_decisions AS d WHERE d.action = 'split' AND EXISTS "
                "(SELECT 1 FROM speaker_decisions AS u WHERE u.undoes = d.id) AND NOT EXISTS "
                "(SELECT 1 FROM speaker_decisions AS s WHERE s.action = 'split' AND s.target_id = d.target_id AND NOT "
                "EXISTS (SELECT 1 FROM speaker_decisions AS u WHERE u.undoes = s.id))"
            ).fetchall()
        )

    def __call__(self, speaker: str) -> str:
        seen = {speaker}
        while (target := self._moved.get(speaker) or self._linked(speaker)) and target not in seen:
            speaker = target
            seen.add(speaker)
        return speaker

    def _linked(self, speaker: str) -> str | None:
        row = self._db.execute(
            "SELECT speaker_id FROM speaker_links WHERE found_id = ? AND article_key = ''", [speaker]
        ).fetchone()
        return row[0] if row else None
