"""Decisions by hand about who is who: two speakers are one, one is two, a name is wrong.

Each is a row that stays; undoing one is another row. They are applied to what is stored and to every
article read later, and win over anything that the program finds.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlite_utils import Database

from extractors.errors import OnrecordError

from ..database.clock import now
from ..database.connection import transaction
from ..records.content_ids import content_id
from ..records.speaker_counts import Identity, rebuild
from . import speaker_values

_STANDING = """
    SELECT * FROM speaker_decisions AS d WHERE action <> 'undo'
    AND NOT EXISTS (SELECT 1 FROM speaker_decisions AS u WHERE u.undoes = d.id) ORDER BY id
"""


# The join that the program made, for this article or for all: see db/speakers/linking.py.
_LINK = """
    SELECT speaker_id, name, kind FROM speaker_links WHERE found_id = ?1 AND article_key IN ('', ?2)
    ORDER BY article_key DESC LIMIT 1
"""


class DecisionProblem(OnrecordError, ValueError):
    """Why a decision cannot be made, in one line for people."""


class Place(NamedTuple):
    """Where a speaker was found: what the scope of a split may ask for."""

    key: str
    publisher: str | None
    affiliation: str | None
    forms: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class _Standing:
    id: int
    action: str
    target: str
    name: str
    kind: str
    scope: dict[str, Any]

    def covers(self, place: Place) -> bool:
        """Whether the place lies in the scope: one of its articles, or all else that it names."""
        if place.key in self.scope.get("articles", ()):
            return True
        if not set(self.scope.get("forms", ())).isdisjoint(place.forms):
            return True
        asked = [name for name in ("publisher", "affiliation") if name in self.scope]
        return bool(asked) and all(getattr(place, name) == self.scope[name] for name in asked)


Resolver = Callable[[Identity, Place], Identity]


def resolver(db: Database) -> Resolver:
    """A function that says who an extracted speaker is: by the decisions that stand now, else by the program's joins."""
    by_speaker: dict[str, list[_Standing]] = defaultdict(list)
    for row in standing(db):
        by_speaker[row["speaker_id"]].append(
            _Standing(
                row["id"],
                row["action"],
                row["target_id"] or row["speaker_id"],
                row["name"],
                row["kind"],
                json.loads(row["scope"] or "{}"),
            )
        )

    joined = db.conn.execute("SELECT 1 FROM speaker_links LIMIT 1").fetchone() is not None

    def decided(found: Identity, place: Place) -> Identity:
        last = 0
        while decision := next(
            (
                d
                for d in by_speaker.get(found.id, ())
                if d.id > last and (d.action != "split" or d.covers(place))
            ),
            None,
        ):
            found, last = Identity(decision.target, decision.name, decision.kind), decision.id
        return found

    def resolve(found: Identity, place: Place) -> Identity:
        by_hand = decided(found, place)
        if not joined or by_hand != found or found.id in by_speaker:
            return by_hand
        link = db.conn.execute(_LINK, [found.id, place.key]).fetchone()
        return decided(Identity(*link), place) if link else found

    return resolve


def standing(db: Database) -> list[dict[str, Any]]:
    """The decisions that stand, in the order in which they were made."""
    return list(db.query(_STANDING))


def merge(db: Database, speaker_id: str, into: str, reviewer: str, note: str | None = None) -> int:
    """Joins a speaker to another one, which keeps its name; gives the decision's id.

    Raises DecisionProblem when one of them is not there, or both are the same.
    """
    if speaker_id == into:
        raise DecisionProblem("a speaker cannot be joined to itself")
    with transaction(db):
        _speaker(db, speaker_id)
        target = _speaker(db, into)
        return _decide(db, "merge", speaker_id, reviewer, note, target=target)


def rename(
    db: Database,
    speaker_id: str,
    name: str,
    reviewer: str,
    *,
    kind: str | None = None,
    note: str | None = None,
) -> int:
    """Gives a speaker another name, and another kind if one is given; gives the decision's id.

    Raises DecisionProblem when there is no such speaker or the name is empty.
    """
    with transaction(db):
        known = _speaker(db, speaker_id)
        target = Identity(speaker_id, _checked_name(name), kind or known.kind)
        return _decide(db, "rename", speaker_id, reviewer, note, target=target)


def split(
    db: Database,
    speaker_id: str,
    name: str,
    reviewer: str,
    *,
    articles: Sequence[str] = (),
    forms: Sequence[str] = (),
    publisher: str | None = None,
    affiliation: str | None = None,
    kind: str | None = None,
    note: str | None = None,
) -> int:
    """Makes two of one: the second, of this name, is who spoke in these articles (their keys).

    ``forms`` are forms of the name: in articles that write it so, also of later reading, it is the second one.
    ``publisher`` and ``affiliation`` are for those articles, also of later reading, where the first
    speaker's outlet or affiliation is just that. Gives the decision's id. Raises DecisionProblem when there
    is no such speaker, the name is empty, or nothing says where the second one spoke.
    """
    asked = {
        "articles": list(articles),
        "forms": list(forms),
        "publisher": publisher,
        "affiliation": affiliation,
    }
    scope = {key: value for key, value in asked.items() if value}
    if not scope:
        raise DecisionProblem(
            "say in which articles, by which form of the name, outlet or affiliation it is the other speaker"
        )
    with transaction(db):
        known = _speaker(db, speaker_id)
        target = Identity(content_id("split", speaker_id, name), _checked_name(name), kind or known.kind)
        return _decide(db, "split", speaker_id, reviewer, note, target=target, scope=scope)


def undo(db: Database, decision: int, reviewer: str, note: str | None = None) -> int:
    """Takes a decision back; everything is as if it had not been made. Gives the id of the undoing.

    Raises DecisionProblem when there is no such decision or it was undone before.
    """
    with transaction(db):
        row = next((row for row in standing(db) if row["id"] == decision), None)
        if row is None:
            raise DecisionProblem(f"no decision {decision} that stands")
        return _decide(
            db, "undo", row["speaker_id"], reviewer, note, undoes=decision, name=row["speaker_name"]
        )


def history(db: Database, speaker_id: str | None = None) -> list[dict[str, Any]]:
    """All decisions, or those that touch one speaker, the newest first; ``undone`` says which no longer stand."""
    ids = sorted(related(db, speaker_id)) if speaker_id else []
    return [
        {**row, "scope": json.loads(row["scope"] or "{}"), "undone": bool(row["undone"])}
        for row in db.query(
            """
            SELECT d.*, EXISTS (SELECT 1 FROM speaker_decisions AS u WHERE u.undoes = d.id) AS undone
            FROM speaker_decisions AS d
            WHERE :all OR d.speaker_id IN (SELECT value FROM json_each(:ids)) ORDER BY d.id DESC
            """,
            {"all": speaker_id is None, "ids": json.dumps(ids)},
        )
    ]


def _decide(
    db: Database,
    action: str,
    speaker_id: str,
    reviewer: str,
    note: str | None,
    *,
    target: Identity | None = None,
    scope: dict[str, Any] | None = None,
    undoes: int | None = None,
    name: str | None = None,
) -> int:
    cursor = db.execute(
        "INSERT INTO speaker_decisions (action, speaker_id, speaker_name, target_id, name, kind, scope, reviewer, "
        "time, note, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            action,
            speaker_id,
            name or _speaker(db, speaker_id).name,
            *(target or (None, None, None)),
            json.dumps(scope, ensure_ascii=False) if scope else None,
            reviewer,
            now(),
            note,
            undoes,
        ],
    )
    apply(db, related(db, speaker_id))
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def apply(db: Database, touched: set[str]) -> None:
    """Brings the rows of these speakers in line with the decisions that stand and the program's joins."""
    resolve = resolver(db)
    own: dict[str, Counter[str]] = defaultdict(Counter)
    now_known: dict[str, Identity] = {}
    moved = []
    rows = db.execute(
        "SELECT s.article_id, s.found_id, s.speaker_id, s.name, s.kind, s.affiliation, a.key, a.publisher, s.names "
        "FROM article_speakers AS s JOIN articles AS a ON a.id = s.article_id "
        "WHERE s.speaker_id IN (SELECT value FROM json_each(?))",
        [json.dumps(sorted(touched))],
    ).fetchall()
    for article, found_id, speaker_id, name, kind, affiliation, key, publisher, names in rows:
        found = Identity(found_id, name, kind)
        identity = resolve(found, Place(key, publisher, affiliation, json.loads(names)))
        if identity == found:
            own[found_id][name] += 1
        now_known[identity.id] = identity
        moved.append((identity.id, identity.kind, found_id, article, speaker_id != identity.id))
    for sid, counted in own.items():
        # The form most used; of two as often used the first in the alphabet.
        best = min(counted, key=lambda name: (-counted[name], name))
        now_known[sid] = now_known[sid]._replace(name=best)
    conn = db.conn
    conn.executemany(
        "INSERT OR IGNORE INTO speakers (id, name, kind, quote_count) VALUES (?, ?, ?, 0)", now_known.values()
    )
    conn.executemany(
        "UPDATE article_speakers SET speaker_id = ? WHERE found_id = ? AND article_id = ?",
        [(sid, found, article) for sid, _, found, article, has_moved in moved if has_moved],
    )
    conn.executemany(
        "UPDATE quotes SET speaker_id = ?1, speaker_kind = ?2, found_id = nullif(?3, ?1) "
        "WHERE article_id = ?4 AND coalesce(found_id, speaker_id) = ?3",
        [row[:4] for row in moved],
    )
    for sid in touched | now_known.keys():
        rebuild(conn, now_known.get(sid) or Identity(sid, "", ""))
    speaker_values.settle(db)


def related(db: Database, *speaker_ids: str) -> set[str]:
    """These speakers and all that any decision, standing or not, ever connected with them."""
    pairs = db.execute(
        "SELECT speaker_id, target_id FROM speaker_decisions WHERE target_id IS NOT NULL"
    ).fetchall()
    found, grown = set(speaker_ids), True
    while grown:
        near = {other for pair in pairs if found.intersection(pair) for other in pair}
        grown = not near <= found
        found |= near
    return found


def _speaker(db: Database, speaker_id: str) -> Identity:
    row = db.execute("SELECT id, name, kind FROM speakers WHERE id = ?", [speaker_id]).fetchone()
    if row is None:
        raise DecisionProblem(f"there is no speaker {speaker_id!r}; it may have been joined to another one")
    return Identity(*row)


def _checked_name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise DecisionProblem("a speaker needs a name")
    return name
