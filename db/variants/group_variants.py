"""Versions of one quotation across articles: finding them, and what differs between them.

Wordings find each other by marks (MinHash over runs of three words of each clause), are compared word by
word, and are put with the fullest of those that they are versions of. Nothing depends on the order of
reading. How far apart two wordings may be is stated in db/variants/same_quotation.py.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations, groupby
from operator import itemgetter
from typing import Any

from rensa import RMinHash
from sqlite_utils import Database

from extractors.model import NEGATED

from ..columns import STANCE
from ..database.connection import snapshot, transaction
from ..records.content_ids import normal_name
from ..text.word_alignment import Comparison, Wording, compare, wording
from .same_quotation import Said, fullness, relation, same_quotation

#: A quotation of fewer words is not compared: it could be anybody's.
SHORTEST = 5
#: So many MinHash values for each clause: of two clauses that share half of their runs, one in 60 pairs is missed.
VALUES = 6
#: A mark that more wordings have is a common turn of phrase and tells nothing.
COMMON = 64
#: So many wordings are compared between two looks at the database, and are written together.
_AT_ONCE = 5_000
#: So many groups are stored in one transaction: their versions are compared once more.
_STORED_AT_ONCE = 100
_SEED = 2018


@dataclass(slots=True)
class Outcome:
    """What grouping did: new quotations looked at, groups there are, and how many of these have a conflict."""

    quotations: int
    groups: int
    conflicts: int


_Lookup = Callable[[int], Said | None]


def group(db: Database, *, anew: bool = False) -> Outcome:
    """Brings the groups up to date with the quotations; ``anew`` makes all of them again.

    To be called when articles were added or removed. Quotations are compared while others write to the
    database; what comes in meanwhile is grouped the next time. The results are written in pieces, so that
    nobody waits long: what is left to do is noted, and grouping that was ended goes on there.
    Raises DatabaseProblem.
    """
    if anew:
        with transaction(db):
            for table in ("quote_wordings", "wording_marks"):
                db.execute(f"DELETE FROM {table}")
    found = _mark_new(db)
    _note_bereft(db)
    with snapshot(db):
        seeds = {number for (number,) in db.execute("SELECT wording FROM wordings_to_group").fetchall()}
        lookup = lru_cache(maxsize=50_000)(lambda number: _said(db, number))
        done, clusters = _regrouped(db, seeds, lookup)
    if seeds:
        _write(db, sorted(done), clusters, lookup)
    with snapshot(db):
        groups, conflicts = db.execute(
            "SELECT count(*), coalesce(sum(two_speakers OR changed_words OR lost_negation), 0) FROM quote_groups"
        ).fetchone()
    return Outcome(found, groups, conflicts)


_NEW = """
    SELECT quotes.rowid, quotes.id, quotes.text, quotes.kind, speakers.name, speakers.kind
    FROM quotes LEFT JOIN speakers ON speakers.id = quotes.speaker_id
    LEFT JOIN quote_wordings ON quote_wordings.quote_id = quotes.id
    WHERE quotes.rowid > ? AND quote_wordings.quote_id IS NULL ORDER BY quotes.rowid LIMIT ?
"""
_TO_GROUP = "INSERT OR IGNORE INTO wordings_to_group VALUES (?)"


def _mark_new(db: Database) -> int:
    """Gives every new quotation its wording, and the wording its marks and a place in the queue; says how many."""
    found, last, new = 0, 0, set[int]()
    while rows := db.execute(_NEW, [last, _AT_ONCE]).fetchall():
        named: list[tuple[str, int]] = []
        marks: set[tuple[int, int]] = set()
        for last, quote, text, kind, name, speaker_kind in rows:  # noqa: B007
            words = wording(text, kind)
            number = _number(words, _speaker(name, speaker_kind)) if len(words.plain) >= SHORTEST else 0
            named.append((quote, number))
            if number and number not in new:
                new.add(number)
                marks.update((mark, number) for mark in marks_of(words))
        with transaction(db):
            db.conn.executemany(
                "INSERT OR IGNORE INTO quote_wordings SELECT id, ?2 FROM quotes WHERE id = ?1", named
            )
            db.conn.executemany("INSERT OR IGNORE INTO wording_marks VALUES (?, ?)", sorted(marks))
            db.conn.executemany(_TO_GROUP, sorted({(number,) for _, number in named if number}))
        found += len(rows)
    return found


def _speaker(name: str | None, kind: str | None) -> str:
    """The name for comparing; "" for a description, which may be anybody."""
    return normal_name(name) if name and kind != "individual" and name != name.lower() else ""


def _number(words: Wording, speaker: str) -> int:
    content = "\0".join(("\1".join(words.plain), "".join("01"[m] for m in words.marked), speaker))
    return int.from_bytes(blake2b(content.encode(), digest_size=7).digest(), "big") or 1


def marks_of(words: Wording) -> Iterator[int]:
    """The numbers by which a wording finds others that share a clause or most of one, reported ones too."""
    for start, end in words.clauses():
        clause = words.shifted[start:end]
        sketch = RMinHash(VALUES, _SEED)
        sketch.update([" ".join(run) for run in zip(clause, clause[1:], clause[2:], strict=False)])
        for place, value in enumerate(sketch.digest()):
            yield place << 32 | value


def _note_bereft(db: Database) -> None:
    """The wordings of groups that have lost a quotation are to be grouped again; a group that lost all goes."""
    with transaction(db):
        db.execute(
            """
            INSERT OR IGNORE INTO wordings_to_group SELECT wording FROM quote_groups
            JOIN quote_versions ON group_id = quote_groups.id JOIN quote_wordings USING (quote_id)
            WHERE quote_count <> (SELECT count(*) FROM quote_versions AS v WHERE v.group_id = quote_groups.id)
            """
        )
        db.execute("DELETE FROM quote_groups WHERE id NOT IN (SELECT group_id FROM quote_versions)")


def _regrouped(db: Database, seeds: set[int], lookup: _Lookup) -> tuple[set[int], list[list[int]]]:
    """The seeds and all that is linked with them however far, and their groups, each with its fullest first."""
    db.execute("CREATE TEMP TABLE IF NOT EXISTS asked (mark INTEGER PRIMARY KEY)")
    edges: dict[int, dict[int, int]] = defaultdict(dict)
    done: set[int] = set()
    waiting, queued = sorted(seeds), set(seeds)
    while waiting:
        chunk, waiting = waiting[:_AT_ONCE], waiting[_AT_ONCE:]
        reached: set[int] = set()
        for a, b in sorted(_candidates(db, chunk, done, lookup)):
            one, other = lookup(a), lookup(b)
            if one and other and (common := same_quotation(one, other)):
                edges[a][b] = edges[b][a] = common
                reached.update((a, b))
        done.update(chunk)
        waiting += sorted(reached - queued)
        queued |= reached
    db.execute("DROP TABLE temp.asked")
    clusters = [[number] for number in sorted((done - edges.keys()) & _repeated(db))]
    for linked in _components(edges):
        clusters += _clusters(linked, edges, lookup)
    return done, clusters


def _write(db: Database, done: list[int], clusters: list[list[int]], lookup: _Lookup) -> None:
    """Puts the groups in the place of those that have any wording of ``done``, some at a time."""
    for start in range(0, len(done), _AT_ONCE):
        with transaction(db):
            _clear(db, done[start : start + _AT_ONCE])
    for start in range(0, len(clusters), _STORED_AT_ONCE):
        with transaction(db):
            for cluster in clusters[start : start + _STORED_AT_ONCE]:
                _store(db, cluster, lookup)
    with transaction(db):
        db.conn.executemany("DELETE FROM wordings_to_group WHERE wording = ?", ((n,) for n in done))


def _said(db: Database, number: int) -> Said | None:
    """What is known of a wording; None if nobody has it any more."""
    rows = db.execute(
        "SELECT quotes.text, quotes.kind, speakers.name, speakers.kind, quotes.published FROM quote_wordings "
        "JOIN quotes ON quotes.id = quote_id LEFT JOIN speakers ON speakers.id = speaker_id "
        "WHERE wording = ? AND wording <> 0 ORDER BY quotes.id",
        [number],
    ).fetchall()
    if not rows:
        return None
    text, kind, name, speaker_kind, _ = rows[0]
    days = [row[4] for row in rows if row[4]]
    first, last = (min(days), max(days)) if days else (None, None)
    return Said(
        number, wording(text, kind), kind, _speaker(name, speaker_kind), speaker_kind or "", first, last
    )


def _candidates(
    db: Database, chunk: Sequence[int], before: set[int], lookup: _Lookup
) -> set[tuple[int, int]]:
    """Pairs of a wording of the chunk and another one with a mark in common, without those of before."""
    marks = {mark for number in chunk if (said := lookup(number)) for mark in marks_of(said.wording)}
    db.execute("DELETE FROM temp.asked")
    db.conn.executemany("INSERT INTO temp.asked VALUES (?)", ((mark,) for mark in sorted(marks)))
    rows = db.conn.execute(
        "SELECT m.mark, m.wording FROM temp.asked CROSS JOIN wording_marks AS m ON m.mark = asked.mark ORDER BY 1, 2"
    )
    inside = set(chunk)
    pairs: set[tuple[int, int]] = set()
    for _, having in groupby(rows, key=itemgetter(0)):
        numbers = [number for _, number in having]
        if 1 < len(numbers) <= COMMON:
            pairs.update(
                pair
                for pair in combinations(numbers, 2)
                if not inside.isdisjoint(pair) and before.isdisjoint(pair)
            )
    return pairs


def _components(edges: dict[int, dict[int, int]]) -> Iterator[list[int]]:
    """The sets of wordings that are linked, directly or through others."""
    seen: set[int] = set()
    for start in sorted(edges):
        if start in seen:
            continue
        linked, waiting = {start}, [start]
        while waiting:
            fresh = edges[waiting.pop()].keys() - linked
            linked |= fresh
            waiting += fresh
        seen |= linked
        yield sorted(linked)


def _clusters(linked: list[int], edges: dict[int, dict[int, int]], lookup: _Lookup) -> list[list[int]]:
    """The linked wordings, each with the fullest one that it is a version of, which comes first."""
    clusters: dict[int, list[int]] = {}
    known = [said for number in linked if (said := lookup(number))]
    for said in sorted(known, key=fullness):
        near = [(common, -number) for number, common in edges[said.id].items() if number in clusters]
        clusters.setdefault(-max(near)[1] if near else said.id, []).append(said.id)
    return list(clusters.values())


def _clear(db: Database, numbers: Iterable[int]) -> None:
    """Removes the groups that have any of these wordings."""
    if db.execute("SELECT 1 FROM quote_groups LIMIT 1").fetchone():
        db.execute(
            "DELETE FROM quote_groups WHERE id IN (SELECT group_id FROM quote_wordings "
            "JOIN quote_versions USING (quote_id) WHERE wording <> 0 AND wording IN (SELECT value FROM json_each(?)))",
            [json.dumps(list(numbers))],
        )


def _repeated(db: Database) -> set[int]:
    """The wordings that more than one quotation has."""
    rows = db.execute(
        "SELECT wording FROM quote_wordings WHERE wording <> 0 GROUP BY wording HAVING count(*) > 1"
    )
    return {number for (number,) in rows}


_MEMBERS = f"""
    SELECT quotes.id, quotes.article_id, quotes.published, quotes.publisher, quotes.kind, {STANCE} AS stance, wording
    FROM quote_wordings JOIN quotes ON quotes.id = quote_id
    LEFT JOIN current_reviews AS judged ON judged.current_quote_id = quotes.id
    WHERE wording IN (SELECT value FROM json_each(?)) AND wording <> 0 ORDER BY quotes.id
"""


def _store(db: Database, cluster: Sequence[int], lookup: _Lookup) -> None:
    """Stores a group, its fullest wording first in the cluster, if it is in more than one article."""
    members = list(db.query(_MEMBERS, [json.dumps(list(cluster))]))
    present = {row["wording"] for row in members}  # meanwhile an article may have gone
    cluster = [number for number in cluster if number in present]
    if len({row["article_id"] for row in members}) < 2:
        return
    said = [one for number in cluster if (one := lookup(number))]
    compared = {one.id: compare(said[0].wording, one.wording) for one in said}
    versions = [_version(row, compared[row["wording"]]) for row in members]
    # Who says it again in other words in the same article is not quoted in two ways.
    fullest = {row["article_id"] for row in members if row["wording"] == cluster[0]}
    apart = {row["id"] for row in members if row["article_id"] not in fullest}
    days = sorted(row["published"] for row in members if row["published"])
    number = members[0]["id"]
    db.execute(
        "INSERT OR REPLACE INTO quote_groups VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            number,
            next(row["id"] for row in members if row["wording"] == cluster[0]),
            min(members, key=lambda row: (row["published"] or "9999", row["id"]))["id"],
            len(members),
            len(cluster),
            len({row["publisher"] for row in members if row["publisher"]}),
            days[0] if days else None,
            days[-1] if days else None,
            any(relation(a, b) == "other" for a, b in combinations(said, 2)),
            any(version[1] == "altered" for version in versions if version[0] in apart),
            any(version[2] for version in versions if version[0] in apart),
            len({one.wording.quoted > 0 for one in said}) == 2,
        ],
    )
    db.conn.executemany(
        "INSERT OR REPLACE INTO quote_versions (group_id, quote_id, difference, lost_negation, pieces) VALUES (?, ?, ?, ?, ?)",
        [(number, *version) for version in versions],
    )


def _version(row: dict[str, Any], found: Comparison) -> tuple[str, str, bool, str]:
    # Where the article says itself that it is denied, the "not" stands in the article's own words.
    negation = found.negation and row["stance"] not in NEGATED
    return row["id"], found.kind, negation, json.dumps(found.pieces, ensure_ascii=False)
