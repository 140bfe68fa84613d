"""One row for each real speaker: reads what the archive knows, joins what is sure, suggests what is not.

To be called after articles were added or removed. All is found again from the whole archive, so nothing
depends on the order of reading, and only differences are written. What people decided stays.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from ..database.clock import now
from ..database.connection import snapshot, transaction
from ..text.role_classes import RoleClasses, role_classes
from . import manual_decisions, role_history
from .clustering import ByHand, Linked, link
from .occurrences import Node, Occurrence
from .pair_scores import Pair

#: People who are quoted in more articles say nothing of who is quoted beside them.
_EVERYWHERE = 30

#: So often it is begun again because somebody decided something meanwhile; the last time while others wait.
_TRIALS = 3

#: Of so many speakers in articles who is who is found out in some ten seconds.
_SOON = 300_000

#: From so many articles on it tells something that a last name is nobody else's.
_ENOUGH = 200
_WORD = re.compile(r"\w+")

LinkRow = tuple[str, str, str, str, str, str, str, float, str]


@dataclass(slots=True)
class Outcome:
    """What linking did: joins made and changed now, namesakes told apart, suggestions that wait."""

    joins: int
    namesakes: int
    changed: int
    suggestions: int


def soon_linked(db: Database) -> bool:
    """Whether linking takes some seconds only: it looks at the whole archive."""
    return bool(db.execute("SELECT count(*) <= ? FROM article_speakers", [_SOON]).fetchone()[0])


def _linked_at_once(db: Database) -> bool:
    """Whether linking takes about a second."""
    return bool(db.execute("SELECT count(*) <= ? FROM article_speakers", [_SOON // 10]).fetchone()[0])


def link_speakers(db: Database, *, own_classes: Path | None = None, anew: bool = False) -> Outcome:
    """Brings joins, suggestions and role classes up to date; ``anew`` classes the roles of all quotations again.

    ``own_classes`` is a list of role classes in the form of db/text/lexicon/role_classes.txt that goes before it.
    The archive is read and compared while others write to it; what comes in meanwhile is joined the next
    time. Only the differences are then written, the classes of quotations in pieces, so that nobody waits long.
    Raises RoleListProblem; and DatabaseProblem, after which calling it again goes on.
    """
    classes = role_classes(own_classes)
    for trial in range(_TRIALS):
        with snapshot(db):
            decided = _decided(db)
            linked = _linked(db, classes)
        with transaction(db):
            if _decided(db) != decided:
                if trial < _TRIALS - 1:
                    continue
                linked = _linked(db, classes)
            rows = {row[:2]: row for row in _rows(linked)}
            touched = _write_links(db, rows)
            _write_suggestions(db, linked)
            role_history.begin(db, classes, touched, anew=anew)
        break
    role_history.place_roles(db)
    role_history.class_waiting(db, classes)
    with snapshot(db):
        waiting = db.execute("SELECT count(*) FROM join_suggestions WHERE state = 'open'").fetchone()[0]
    made = Counter(row[6] for row in rows.values())
    return Outcome(made["join"], made["namesake"], len(touched), waiting)


def _linked(db: Database, classes: RoleClasses) -> Linked:
    return link(
        list(_occurrences(db, classes)),
        _by_hand(db),
        lambda article, name: _named_in(db, article, name),
        lambda last, names: _only(db, last, names),
    )


def _decided(db: Database) -> tuple[int, int]:
    """Grows with each decision by hand."""
    row = db.execute(
        "SELECT (SELECT count(*) FROM speaker_decisions), (SELECT count(*) FROM speakers_apart)"
    ).fetchone()
    return row[0], row[1]


def accept(db: Database, one: str, other: str, reviewer: str, note: str | None = None) -> int:
    """Joins the two speakers of a suggestion, the less quoted one into the other; gives the decision's id.

    Raises DecisionProblem when there is no such suggestion or one of them is gone.
    """
    with transaction(db):
        _suggestion(db, one, other)
        counts = dict(
            db.execute("SELECT id, quote_count FROM speakers WHERE id IN (?, ?)", [one, other]).fetchall()
        )
        into, gone = sorted((one, other), key=lambda id: (-counts.get(id, 0), id))
        decision = manual_decisions.merge(db, gone, into, reviewer, note)
        _settle(db, one, other, "accepted")
    return decision


def keep_apart(db: Database, one: str, other: str, reviewer: str, note: str | None = None) -> None:
    """Notes that two speakers are not the same, until that is undone; a join of theirs that the program made is taken back.

    Whom it joined with either in turn is found out at once in a small archive, else when speakers are next linked.
    Raises DecisionProblem for one speaker given twice.
    """
    if one == other:
        raise manual_decisions.DecisionProblem("a speaker cannot be kept apart from itself")
    one, other = sorted((one, other))
    with transaction(db):
        if not any((row["one"], row["other"]) == (one, other) for row in kept_apart(db)):
            db.execute(
                "INSERT INTO speakers_apart (one, other, reviewer, time, note) VALUES (?, ?, ?, ?, ?)",
                [one, other, reviewer, now(), note],
            )
        _settle(db, one, other, "rejected")
        joined = "(found_id = ?1 AND speaker_id = ?2) OR (found_id = ?2 AND speaker_id = ?1)"
        taken_back = db.execute(f"SELECT 1 FROM speaker_links WHERE {joined}", [one, other]).fetchone()
        if taken_back:
            db.execute(f"DELETE FROM speaker_links WHERE {joined}", [one, other])
            manual_decisions.apply(db, manual_decisions.related(db, one, other))
    if taken_back and _linked_at_once(db):
        link_speakers(db)


def kept_apart(db: Database, *speakers: str) -> list[dict[str, Any]]:
    """The pairs that somebody said are not the same, those of these speakers if any are given, the newest first."""
    rows = db.query(
        "SELECT a.*, coalesce(one_row.name, j.one_name, a.one) AS one_name, "
        "coalesce(other_row.name, j.other_name, a.other) AS other_name FROM speakers_apart AS a "
        "LEFT JOIN join_suggestions AS j ON j.one = a.one AND j.other = a.other "
        "LEFT JOIN speakers AS one_row ON one_row.id = a.one LEFT JOIN speakers AS other_row ON other_row.id = a.other "
        "WHERE a.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM speakers_apart AS u WHERE u.undoes = a.id) ORDER BY a.id DESC"
    )
    return [row for row in rows if not speakers or {row["one"], row["other"]} & set(speakers)]


def undo_apart(db: Database, number: int, reviewer: str) -> None:
    """Takes back that two speakers are not the same: they may be joined, or suggested, again.

    Raises DecisionProblem when there is no such decision or it was undone before.
    """
    with transaction(db):
        row = next((row for row in kept_apart(db) if row["id"] == number), None)
        if row is None:
            raise manual_decisions.DecisionProblem(f"no decision {number} that stands")
        db.execute(
            "INSERT INTO speakers_apart (one, other, reviewer, time, undoes) VALUES (?, ?, ?, ?, ?)",
            [row["one"], row["other"], reviewer, now(), number],
        )
        _settle(db, row["one"], row["other"], "open")
    if _linked_at_once(db):
        link_speakers(db)


def suggestions(
    db: Database, *, state: str = "open", limit: int = 50, offset: int = 0
) -> list[dict[str, Any]]:
    """Suggestions, the surest first, with the number of quotations and the latest role of both speakers."""
    return list(
        db.query(
            """
            SELECT j.*, a.quote_count AS one_quotes, b.quote_count AS other_quotes
            FROM join_suggestions AS j LEFT JOIN speakers AS a ON a.id = one LEFT JOIN speakers AS b ON b.id = other
            WHERE state = ? ORDER BY score DESC, one, other LIMIT ? OFFSET ?
            """,
            [state, limit, offset],
        )
    )


def _suggestion(db: Database, one: str, other: str) -> None:
    pair = sorted((one, other))
    if not db.execute("SELECT 1 FROM join_suggestions WHERE one = ? AND other = ?", pair).fetchone():
        raise manual_decisions.DecisionProblem("there is no such suggestion any more")


def _settle(db: Database, one: str, other: str, state: str) -> None:
    db.execute(
        "UPDATE join_suggestions SET state = ? WHERE one = ? AND other = ?", [state, *sorted((one, other))]
    )


def _occurrences(db: Database, classes: RoleClasses) -> Iterator[Occurrence]:
    """Every named person and body in every article. A description, in lower case, is nobody to be joined."""
    rows = db.execute(
        "SELECT s.found_id, a.key, s.name, s.kind, coalesce(s.role, ''), coalesce(s.affiliation, ''), "
        "(SELECT group_concat(value, char(10)) FROM json_each(s.names)), a.publisher, a.published, a.story_id "
        "FROM article_speakers AS s JOIN articles AS a ON a.id = s.article_id "
        "WHERE s.kind IN ('person', 'organization') AND s.name <> lower(s.name) ORDER BY a.key, s.found_id"
    ).fetchall()
    articles_of = Counter(row[0] for row in rows)
    together: dict[str, set[str]] = defaultdict(set)
    for (
        found,
        key,
        *_,
    ) in rows:
        if articles_of[found] <= _EVERYWHERE:
            together[key].add(found)
    for found, key, name, kind, role, affiliation, names, publisher, published, story in rows:
        role_class = classes.of(role, affiliation)
        yield Occurrence(
            found,
            key,
            name,
            kind,
            role,
            affiliation,
            role_class,
            classes.walk(role_class),
            tuple((names or "").split("\n")),
            publisher,
            _day(published),
            story,
            frozenset(together[key] - {found}),
        )


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat(published[:10]).toordinal() if published else None
    except ValueError:
        return None


def _by_hand(db: Database) -> ByHand:
    standing = manual_decisions.standing(db)
    fixed = {id for row in standing for id in (row["speaker_id"], row["target_id"]) if id}
    same = [(row["speaker_id"], row["target_id"]) for row in standing if row["action"] == "merge"]
    apart = {frozenset((row["one"], row["other"])) for row in kept_apart(db)}
    return ByHand(fixed, same, apart)


def _named_in(db: Database, article: str, name: str) -> bool:
    row = db.execute("SELECT instr(text, ?) FROM articles WHERE key = ?", [name, article]).fetchone()
    return bool(row and row[0])


def _only(db: Database, last: str, names: Sequence[str]) -> bool:
    """Whether no article has a last name without one of these full names; of few articles that says nothing."""
    if db.execute("SELECT count(*) < ? FROM articles", [_ENOUGH]).fetchone()[0]:
        return False
    full = " OR ".join(f'"{" ".join(_WORD.findall(name))}"' for name in names)
    row = db.execute(
        "SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? LIMIT 1", [f'"{last}" NOT ({full})']
    ).fetchone()
    return row is None


def _rows(linked: Linked) -> Iterator[LinkRow]:
    """The rows of speaker_links: a name that is one person's everywhere has one, others one for each article."""
    for id, node in linked.nodes.items():
        head = linked.nodes[linked.home[id]]
        pair = linked.made.get(id)
        joined = head.id != id
        if head.id.partition("@")[0] == node.found or (joined and pair is None):
            continue  # its own row, or joined by hand
        how, score, reason = (
            ("join", pair.score, pair.reason) if joined and pair else ("namesake", 1.0, _told_apart(node))
        )
        for key in [""] if id == node.found else sorted(node.articles):
            yield (node.found, key, head.id, head.name, head.kind, node.name, how, score, reason)


def _told_apart(node: Node) -> str:
    if node.kind != "person" and " " not in node.name:
        return "one word that is another in each article"
    known = ", ".join(sorted(node.classes | node.affiliations)[:4]) or "nothing known"
    return f"another of this name: {known}"


def _write_links(db: Database, rows: dict[tuple[str, str], LinkRow]) -> set[str]:
    """Writes what differs, and brings the speakers concerned in line; gives their ids."""
    before = {tuple(row[:2]): tuple(row) for row in db.execute("SELECT * FROM speaker_links").fetchall()}
    gone = before.keys() - rows.keys()
    changed = [row for key, row in rows.items() if before.get(key) != row]
    db.conn.executemany("DELETE FROM speaker_links WHERE found_id = ? AND article_key = ?", sorted(gone))
    db.conn.executemany("INSERT OR REPLACE INTO speaker_links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", changed)
    moved = [before[key] for key in gone] + changed + [before[r[:2]] for r in changed if r[:2] in before]
    touched = {id for row in moved for id in (row[0], row[2])}
    if touched:
        touched = manual_decisions.related(db, *touched)
        manual_decisions.apply(db, touched)
    return touched


def _write_suggestions(db: Database, linked: Linked) -> None:
    """Open suggestions are made again; what somebody answered stays."""
    names = {node.found: node.name for node in linked.nodes.values()}
    names |= {node.id: node.name for node in linked.nodes.values()}
    db.execute("DELETE FROM join_suggestions WHERE state = 'open'")
    db.conn.executemany(
        "INSERT OR IGNORE INTO join_suggestions VALUES (?, ?, ?, ?, ?, ?, 'open')",
        [(p.one, p.other, names[p.one], names[p.other], p.score, p.reason) for p in _current(db, linked)],
    )


def _current(db: Database, linked: Linked) -> Iterator[Pair]:
    """The suggestions between speakers that have a row."""
    known = {
        id
        for (id,) in db.execute("SELECT id FROM speakers WHERE kind IN ('person', 'organization')").fetchall()
    }
    return (pair for pair in linked.suggested if pair.one in known and pair.other in known)
