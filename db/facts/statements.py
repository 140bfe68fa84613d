"""Statements on a topic held against each other: what one speaker said earlier and later, and who denies what."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from typing import Any

from sqlite_utils import Database

from ..columns import LEFT_OUT
from ..search import quotations
from ..search.quote_check import near
from ..text.lexicon import listed
from ..text.reporting_clause import stance_of
from ..text.word_alignment import content_words, wording

Row = dict[str, Any]

#: So many statements on a topic are looked at, the newest, and so many speakers and denials are given.
_STATEMENTS, _GIVEN = 2000, 20
#: A denial and what it denies share so many words that tell what they are about, within so many days.
_SHARED, _DAYS = 3, 30


def then_and_now(db: Database, words: str) -> list[Row]:
    """Speakers with statements on the topic of different days: name, count, the earliest and the latest.

    ``words`` as in ``search.find``. Those who spoke most often come first. Whether the two agree is for the
    reader to say. Statements that name nobody are left out.
    """
    spoken: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in quotations.find(db, words, limit=_STATEMENTS):
        if row["speaker"] and row["published"]:
            # By name where a reviewer gave one: such a speaker may have no row.
            own = row["speaker"] == row["extracted_speaker"]
            spoken[row["speaker"], row["speaker_id"] if own else ""].append(row)
    found = []
    for (name, _), rows in sorted(spoken.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        rows.sort(key=lambda row: (row["said_on"] or row["published"], row["id"]))
        earliest = rows[0]
        others = [
            r for r in rows if r["published"] != earliest["published"] and r["text"] != earliest["text"]
        ]
        if others:
            found.append({"speaker": name, "count": len(rows), "earliest": earliest, "latest": others[-1]})
    return found[:_GIVEN]


def denials(db: Database, words: str) -> list[Row]:
    """Statements on the topic that deny something, each with ``against``: what others said in like words."""
    found = []
    for row in quotations.find(db, words, limit=_STATEMENTS):
        cue = (row["cue"] or "").casefold().split()
        if stance_of(row) == "denied" or not listed("denials").isdisjoint(cue):
            found.append({**row, "against": _against(db, row)})
    return found[:_GIVEN]


def _against(db: Database, denial: Row) -> list[Row]:
    """The statements of others in the days around that share most of what a denial is about."""
    about = content_words(wording(denial["text"], denial["kind"]).shifted)
    sql = quotations.statement(
        ["quotes.rowid IN (SELECT value FROM json_each(:near))", f"quotes.id NOT IN ({LEFT_OUT})"],
        "oldest",
        limited=False,
    )
    given = {"near": json.dumps(near(db, denial["text"])), "limit": -1, "offset": 0}
    rows = []
    for row in db.query(sql, given):
        shared = about & content_words(wording(row["text"], row["kind"]).shifted)
        if row["article_id"] == denial["article_id"] and row["speaker"] == denial["speaker"]:
            continue
        cue = (row["cue"] or "").casefold().split()
        other = (
            row["speaker"] != denial["speaker"]
            and stance_of(row) == "said"
            and listed("denials").isdisjoint(cue)
        )
        if other and len(shared) >= max(_SHARED, len(about) / 3) and _near_in_time(row, denial):
            rows.append(row)
    return rows


def _near_in_time(one: Row, other: Row) -> bool:
    try:
        days = [date.fromisoformat(row["published"] or "") for row in (one, other)]
    except ValueError:
        return True
    return abs((days[0] - days[1]).days) <= _DAYS
