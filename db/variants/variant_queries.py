"""Reading the groups that db/variants/group_variants.py made: one quotation in many versions, and where these conflict."""

from __future__ import annotations

import json
from typing import Any

from sqlite_utils import Database

from ..columns import JOINS, selected
from ..conditions import speaker_ids
from ..database import fulltext
from ..search import quotations
from ..text import reporting_clause

Row = dict[str, Any]

#: What may be wrong between the versions of a quotation, with what it means.
CONFLICTS = {
    "two_speakers": "given to two speakers",
    "changed_words": "words inside the marks are not the same",
    "lost_negation": "a “not” stands in one version only",
    "also_reported": "in marks in one article, without them in another",
}

_GROUPS = f"""
    SELECT g.*, quotes.article_id, judged.verdict, disputes.verdicts AS disputed, {selected(reporting_clause.NEEDED)}
    FROM quote_groups AS g JOIN quotes ON quotes.id = g.fullest
    {JOINS}
"""


def groups(
    db: Database,
    words: str | None = None,
    *,
    conflict: str | None = None,
    speaker: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[Row]:
    """Groups, those of most wordings first: the row of ``quote_groups`` with text and speaker of the fullest.

    ``words`` must all stand in one of the versions, ``conflict`` is one of CONFLICTS, or "any" for the first
    three, ``speaker`` any form of a name of somebody to whom a version is given. Raises ValueError for
    another conflict.
    """
    where = ["1"]
    params: Row = {"limit": -1 if limit is None else limit, "offset": offset}
    if conflict == "any":
        where.append("(two_speakers OR changed_words OR lost_negation)")
    elif conflict in CONFLICTS:
        where.append(str(conflict))
    elif conflict is not None:
        raise ValueError(f"no conflict {conflict!r}; there are any, {', '.join(CONFLICTS)}")
    member = "g.id IN (SELECT group_id FROM quote_versions JOIN quotes ON quotes.id = quote_id WHERE {})"
    if words and words.strip():
        where.append(
            member.format("quotes.rowid IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH :words)")
        )
        params["words"] = fulltext.query(words) or '""'
    if speaker:
        where.append(member.format("speaker_id IN (SELECT value FROM json_each(:speakers))"))
        params["speakers"] = json.dumps(speaker_ids(db, speaker))
    order = "g.wording_count DESC, g.quote_count DESC, g.id LIMIT :limit OFFSET :offset"
    return [_read(row) for row in db.query(f"{_GROUPS} WHERE {' AND '.join(where)} ORDER BY {order}", params)]


def _read(row: Row) -> Row:
    """The row with the places of its fullest version as lists."""
    return {**row, "spans": json.loads(row["spans"])}


def group(db: Database, group_id: str) -> Row | None:
    """One group with its ``versions``, oldest first; None if there is none of that id.

    A version is the row of the quotation as in ``search.find`` with ``difference``, ``lost_negation`` and
    ``pieces``, lists of [how, words of the fullest, words of this one].
    """
    found = next(db.query(f"{_GROUPS} WHERE g.id = ?", [group_id]), None)
    if found is None:
        return None
    members = {
        row["quote_id"]: row
        for row in db.query("SELECT * FROM quote_versions WHERE group_id = ?", [group_id])
    }
    sql = quotations.statement(
        ["quotes.id IN (SELECT quote_id FROM quote_versions WHERE group_id = :group)"],
        "oldest",
        limited=False,
    )
    versions = []
    for row in db.query(sql, {"group": group_id, "limit": -1, "offset": 0}):
        member = members[row["id"]]
        row |= {name: json.loads(value) for name, value in row.items() if name == "spans"}
        row |= {"difference": member["difference"], "lost_negation": bool(member["lost_negation"])}
        versions.append(row | {"pieces": json.loads(member["pieces"])})
    return {**_read(found), "versions": versions}


def group_of(db: Database, quote_id: str) -> str | None:
    """The id of the group that a quotation is in, if it is in one."""
    row = db.execute("SELECT group_id FROM quote_versions WHERE quote_id = ?", [quote_id]).fetchone()
    return row[0] if row else None


def waiting(db: Database) -> int:
    """How many quotations were read since they were last grouped."""
    count: int = db.execute(
        "SELECT (SELECT count(*) FROM quotes) - (SELECT count(*) FROM quote_wordings)"
    ).fetchone()[0]
    return max(0, count)


def were_grouped(db: Database) -> bool:
    """Whether ``quotes group`` has ever done its work here."""
    # Marks stay where quotations are read again and so have lost their wordings.
    return any(
        db.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()
        for table in ("quote_wordings", "wording_marks")
    )


def why_nothing(db: Database) -> str:
    """What to say where nothing is found: whether it was asked too early."""
    if were_grouped(db) and not waiting(db):
        return "Nothing found."
    return 'Nothing found. Was "quotes group" run after the last ingest?'
