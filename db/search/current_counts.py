"""How reviewers' verdicts change the counts of quotations, and names that only reviewers gave."""

from __future__ import annotations

from collections import Counter
from typing import Any

from rapidfuzz import process
from sqlite_utils import Database

from ..columns import LEFT_OUT
from ..records.content_ids import normal_name

Row = dict[str, Any]

#: Names are looked through for a like one among so many that begin alike.
_ALIKE, _LEAST = 2000, 80


def changes(db: Database) -> Counter[str]:
    """By how much the count of a speaker differs from what was extracted: what is no speech or somebody else's is less."""
    found: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for speaker, verdict, corrected in db.execute(
        "SELECT quotes.speaker_id, judged.verdict, judged.corrected_speaker FROM current_reviews AS judged "
        "JOIN quotes ON quotes.id = judged.current_quote_id WHERE judged.verdict = 'wrong_speaker' "
        f"OR quotes.id IN ({LEFT_OUT})"
    ):
        if speaker:
            found[speaker] -= 1
        if verdict == "wrong_speaker" and corrected:
            given[normal_name(corrected)] += 1
    for (speaker,) in db.execute(
        "SELECT member.speaker_id FROM quote_speakers AS joint JOIN current_reviews AS judged "
        "ON judged.current_quote_id = joint.quote_id JOIN article_speakers AS member "
        "ON member.article_id = joint.article_id AND member.found_id = joint.found_id "
        f"WHERE judged.verdict = 'wrong_speaker' OR joint.quote_id IN ({LEFT_OUT})"
    ):
        found[speaker] -= 1
    for name, count in given.items():
        for speaker in known_as(db, name):
            found[speaker] += count
    return found


def rejected(db: Database) -> int:
    """How many quotations reviewers found to be no speech."""
    count: int = db.execute(f"SELECT count(*) FROM ({LEFT_OUT})").fetchone()[0]
    return count


def known_as(db: Database, name: str) -> list[str]:
    """The speakers that go by this form of a name."""
    rows = db.execute("SELECT DISTINCT speaker_id FROM speaker_names WHERE normal = ?", [normal_name(name)])
    return [speaker for (speaker,) in rows.fetchall()]


def like(db: Database, name: str) -> str | None:
    """A known name so like this one that this may be a typing error; None if there is none."""
    begin = normal_name(name)[:1]
    names = db.execute(
        "SELECT name, normal FROM speaker_names WHERE normal >= ? AND normal < ? || '~' LIMIT ?",
        [begin, begin, _ALIKE],
    ).fetchall()
    found = process.extractOne(normal_name(name), [normal for _, normal in names], score_cutoff=_LEAST)
    return names[found[2]][0] if found else None


def only_reviewed(db: Database, name: str = "") -> list[Row]:
    """Names that reviewers gave and no speaker goes by, with the number of their quotations."""
    wanted = set(normal_name(name).split())
    counted: Counter[str] = Counter()
    for (corrected,) in db.execute(
        "SELECT corrected_speaker FROM current_reviews WHERE verdict = 'wrong_speaker' AND corrected_speaker IS NOT NULL"
    ):
        counted[corrected] += 1
    return [
        {"name": given, "quote_count": count}
        for given, count in counted.most_common()
        if wanted <= set(normal_name(given).split()) and not known_as(db, given)
    ]
