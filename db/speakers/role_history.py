"""Roles over time: the class of each role of a speaker, where it is stated, and the class for each quotation.

A quotation in an article that states no role gets the class that the speaker's roles have on that day:
"Price said" is what a spokesman said if other articles of those months call him that.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from sqlite_utils import Database

from ..database.connection import snapshot, transaction
from ..text.role_classes import FORMER, RoleClasses

#: So many days from when it was last stated a role still counts.
_HOLDS = 365
#: So far from a name the words of a role may stand.
_NEAR = 200

#: So many speakers' quotations are classed in one transaction.
_AT_ONCE = 500

#: Start and end, then whose role it is: speaker, role, affiliation, first article.
Place = tuple[int, int, str, str, str, str]
Held = tuple[str, str | None, str | None, int]


def begin(db: Database, classes: RoleClasses, changed: set[str], *, anew: bool = False) -> None:
    """Fills the classes of new roles, and notes the changed speakers as waiting to be classed."""
    if anew:
        db.execute("UPDATE speaker_roles SET role_class = NULL")
        db.execute(
            "INSERT OR IGNORE INTO speakers_to_class SELECT DISTINCT speaker_id FROM quotes "
            "WHERE speaker_id IS NOT NULL"
        )
    _class_roles(db, classes)
    db.conn.executemany("INSERT OR IGNORE INTO speakers_to_class VALUES (?)", [(id,) for id in changed])


def class_waiting(db: Database, classes: RoleClasses) -> None:
    """Classes the quotations of all waiting speakers, some at a time, so that other writers get their turn."""
    while True:
        with transaction(db):
            waiting = db.execute("SELECT speaker_id FROM speakers_to_class LIMIT ?", [_AT_ONCE]).fetchall()
            for (speaker,) in waiting:
                _class_quotes(db, classes, speaker)
            db.conn.executemany("DELETE FROM speakers_to_class WHERE speaker_id = ?", waiting)
        if len(waiting) < _AT_ONCE:
            return


def _class_roles(db: Database, classes: RoleClasses) -> None:
    rows = db.execute(
        "SELECT DISTINCT role, affiliation FROM speaker_roles WHERE role_class IS NULL AND role <> ''"
    ).fetchall()
    found = [(known, *row) for row in rows if (known := classes.of(*row))]
    db.conn.executemany("UPDATE speaker_roles SET role_class = ? WHERE role = ? AND affiliation = ?", found)


def place_roles(db: Database) -> None:
    """Finds where the first article states each role that has no place yet; reads while others may write."""
    with snapshot(db):
        places = _places(db)
    with transaction(db):
        db.conn.executemany(
            'UPDATE speaker_roles SET start = ?, "end" = ? '
            "WHERE speaker_id = ? AND role = ? AND affiliation = ? AND article_id = ?",
            places,
        )


def _places(db: Database) -> list[Place]:
    """A role's words nearest to a form of the speaker's name."""
    cursor = db.execute(
        "SELECT r.speaker_id, r.role, r.affiliation, r.article_id, a.text, s.names FROM speaker_roles AS r "
        "JOIN articles AS a ON a.id = r.article_id "
        "JOIN article_speakers AS s ON s.article_id = r.article_id AND s.speaker_id = r.speaker_id "
        "WHERE r.start IS NULL AND r.role <> ''"
    )
    placed = []
    for speaker, role, affiliation, article, text, names in cursor:
        place = _nearest(text, role, json.loads(names))
        if place:
            placed.append((*place, speaker, role, affiliation, article))
    return placed


def _nearest(text: str, role: str, names: Sequence[str]) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    for name in names:
        at = text.find(name)
        if at < 0:
            continue
        around = text[max(0, at - _NEAR) : at + len(name) + _NEAR]
        place = around.find(role)
        if place >= 0:
            start = max(0, at - _NEAR) + place
            if best is None or abs(start - at) < best[0]:
                best = (abs(start - at), start)
    return (best[1], best[1] + len(role)) if best else None


def _class_quotes(db: Database, classes: RoleClasses, speaker: str) -> None:
    """The class for each quotation of a speaker: of the role that its article states, else of one held then."""
    held: list[Held] = db.execute(
        "SELECT role_class, first_seen, last_seen, articles FROM speaker_roles "
        "WHERE speaker_id = ? AND role_class IS NOT NULL",
        [speaker],
    ).fetchall()
    name, kind = db.execute("SELECT name, kind FROM speakers WHERE id = ?", [speaker]).fetchone() or ("", "")
    described = classes.of(name) if kind == "individual" else None
    changed = []
    for quote, role, affiliation, published, before in db.execute(
        "SELECT id, role, affiliation, published, role_class FROM quotes WHERE speaker_id = ?", [speaker]
    ):
        found = classes.of(role, affiliation) or described or _held_on(published, held)
        if found != before:
            changed.append((found, quote))
    db.conn.executemany("UPDATE quotes SET role_class = ? WHERE id = ?", changed)


def _held_on(published: str | None, held: Sequence[Held]) -> str | None:
    """The class stated nearest to a day, if that is near enough; of those as near, the one most articles state."""
    near = [
        (_days_from(published, first, last), -articles, role_class)
        for role_class, first, last, articles in held
        if not role_class.startswith(FORMER)
    ]
    best = min(near, default=None)
    return best[2] if best and best[0] <= _HOLDS else None


def _days_from(published: str | None, first: str | None, last: str | None) -> int:
    if not (published and first and last) or first <= published <= last:
        return 0
    try:
        day = date.fromisoformat(published[:10])
        return min(abs((day - date.fromisoformat(edge[:10])).days) for edge in (first, last))
    except ValueError:
        return 0
