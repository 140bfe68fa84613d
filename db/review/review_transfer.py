"""Carrying verdicts over: when an article is read again, which quotation does a review speak of now?

A review finds its quotation by the same place, else by the same words, else by a place that is nearly the
same. Whether the verdict still holds there depends on what it said: words that were right may be cut
differently now, and a speaker who was wrong may have been put right.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from ..records.article_rows import JOINT
from ..records.content_ids import normal_name

#: So much of two contents must be common for one to be nearly the other.
NEARLY = 0.8

#: The rule of quotations that a reviewer put in: see db/review/added_quotations.py.
ADDED = "reviewer"

Spans = list[list[int]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A review as it was written."""

    id: int
    quote_id: str
    content: str
    spans: Spans
    speaker: str | None
    verdict: str
    corrected: str | None
    right_words: str | None = None
    role: str | None = None
    right_role: str | None = None
    stance: str | None = None
    right_stance: str | None = None


@dataclass(frozen=True, slots=True)
class Current:
    """A quotation of today; ``names`` are the normalised forms of its speaker's name, the first the name."""

    id: str
    content: str
    spans: Spans
    names: tuple[str, ...]
    rule: str = ""
    role: str | None = None
    stance: str = "said"


@dataclass(frozen=True, slots=True)
class Link:
    """What a review speaks of today: ``fit`` is fits, settled, misattributed or unfit."""

    quote_id: str | None
    fit: str
    reason: str


def carry_over(conn: sqlite3.Connection, keys: Sequence[str]) -> None:
    """Links the standing reviews of these articles (by their keys) to the quotations that are there now.

    Those of what was missed are left to db/review/added_quotations.py.
    """
    reviewed = conn.execute(
        "SELECT DISTINCT article_key FROM reviews WHERE article_key IN (SELECT value FROM json_each(?))",
        [json.dumps(list(keys))],
    ).fetchall()
    for (key,) in reviewed:
        text = conn.execute("SELECT text FROM articles WHERE key = ?", [key]).fetchone()
        quotes = current_quotes(conn, key)
        for judged in _standing(conn, key):
            link = place(judged, quotes, text[0]) if text else Link(None, "unfit", "the article was removed")
            conn.execute(
                "UPDATE review_links SET quote_id = ?, fit = ?, reason = ? WHERE review_id = ?",
                [link.quote_id, link.fit, link.reason, judged.id],
            )


def place(judged: Judged, quotes: Sequence[Current], text: str) -> Link:
    """The quotation of today that a review speaks of, and whether its verdict still holds.

    ``text`` is the article's of today: places can be compared only where the judged words still stand.
    """
    if judged.right_words:
        quotes = [q for q in quotes if q.rule != ADDED]
        if put_right := next((q for q in quotes if q.content == judged.right_words), None):
            return Link(put_right.id, "settled", "the words were put right")
    same = next((q for q in quotes if q.id == judged.quote_id), None) or _same_words(judged, quotes)
    near = same or _nearly(judged, quotes, text)
    if near is None:
        if judged.verdict == "not_speech":
            return Link(None, "settled", "no longer taken for speech")
        if judged.verdict == "wrong_words":
            return Link(None, "settled", "the words are cut differently now")
        return Link(None, "unfit", "no quotation of these words is there any more")
    if judged.verdict == "not_speech":
        return Link(near.id, "fits", "the same words" if same else "nearly the same words")
    link = _followed(judged, near, same is not None)
    if link.fit == "settled" and judged.right_stance not in (None, near.stance):
        return Link(link.quote_id, "fits", f"{link.reason}, but not in what sense it was said")
    return link


def _followed(judged: Judged, near: Current, is_same: bool) -> Link:
    """Whether a verdict holds for the quotation that it speaks of now."""
    if judged.verdict == "wrong_speaker":
        return _other_speaker(judged, near, is_same)
    if judged.verdict == "wrong_sense":
        return _other_sense(judged, near, is_same)
    if not is_same:
        if judged.verdict == "wrong_words" and judged.right_words:
            return Link(near.id, "fits", "cut differently now, and not as the reviewer says")
        if judged.verdict == "wrong_words":
            return Link(None, "settled", "the words are cut differently now")
        return Link(None, "unfit", "the words are cut differently now")
    if judged.verdict in ("right", "wrong_role") and not _is(judged.speaker, near):
        return Link(None, "unfit", "another speaker is given now")
    if judged.verdict == "right" and judged.stance not in (None, near.stance):
        return Link(None, "unfit", "another sense is given now")
    if judged.verdict == "wrong_role" and near.role != judged.role:
        if (near.role or "").casefold() == (judged.right_role or "").casefold():
            return Link(near.id, "settled", "the role was put right")
        return Link(near.id, "fits", "yet another role is given now")
    return Link(near.id, "fits", "the same words")


def found_since(judged: Judged, quotes: Sequence[Current]) -> Link | None:
    """The quotation among those found today that has what was missed, None if it is still missed."""
    common = {q.id: 1.0 if q.spans == judged.spans else _common(judged.spans, q.spans) for q in quotes}
    best = max(quotes, key=lambda q: common[q.id], default=None)
    if best is None or common[best.id] < NEARLY:
        return None
    if judged.corrected and not _is(judged.corrected, best):
        return Link(best.id, "misattributed", "found since, and given to somebody else")
    return Link(best.id, "settled", "found by the rules since")


def _other_speaker(judged: Judged, quote: Current, same_words: bool) -> Link:
    if _is(judged.speaker, quote):
        return Link(quote.id, "fits", "the same words" if same_words else "nearly the same words")
    if judged.corrected is None:
        return Link(None, "unfit", "another speaker is given now")
    if not _is(judged.corrected, quote):
        return Link(quote.id, "fits", "yet another speaker is given now")
    if not same_words:
        return Link(None, "unfit", "the speaker was put right, the words are cut differently")
    return Link(quote.id, "settled", "the speaker was put right")


def _other_sense(judged: Judged, quote: Current, same_words: bool) -> Link:
    if quote.stance == judged.right_stance:
        return Link(quote.id, "settled", "the sense was put right")
    if quote.stance != judged.stance:
        return Link(quote.id, "fits", "yet another sense is given now")
    return Link(quote.id, "fits", "the same words" if same_words else "nearly the same words")


def _is(name: str | None, quote: Current) -> bool:
    return normal_name(name) in quote.names if name else not quote.names


def _same_words(judged: Judged, quotes: Sequence[Current]) -> Current | None:
    same = [q for q in quotes if q.content == judged.content]
    return min(same, key=lambda q: abs(q.spans[0][0] - judged.spans[0][0]), default=None)


def _nearly(judged: Judged, quotes: Sequence[Current], text: str) -> Current | None:
    if JOINT.join([text[start:end] for start, end in judged.spans]) != judged.content:
        return None  # another text stands at the judged place now
    common = {q.id: _common(judged.spans, q.spans) for q in quotes}
    best = max(quotes, key=lambda q: common[q.id], default=None)
    return best if best and common[best.id] >= NEARLY else None


def _common(a: Spans, b: Spans) -> float:
    """The share of code points in both among those in either."""
    shared = sum(max(0, min(e, f) - max(s, t)) for s, e in a for t, f in b)
    return shared / (sum(e - s for s, e in a) + sum(f - t for t, f in b) - shared)


def _standing(conn: sqlite3.Connection, key: str) -> list[Judged]:
    rows = conn.execute(
        "SELECT r.id, r.quote_id, r.content, r.spans, r.speaker, r.verdict, r.corrected_speaker, r.corrected_words, "
        "r.role, r.corrected_role, r.judged_stance, r.corrected_stance FROM reviews AS r JOIN review_links AS l ON l.review_id = r.id "
        "WHERE r.article_key = ? AND r.verdict <> 'missed'",
        [key],
    )
    return [
        Judged(review, quote, content, json.loads(spans)["content"], *rest)
        for review, quote, content, spans, *rest in rows.fetchall()
    ]


def current_quotes(conn: sqlite3.Connection, key: str) -> list[Current]:
    """The quotations of an article by its key, as they are now."""
    rows = conn.execute(
        "SELECT q.id, q.text, q.spans, q.speaker_id, s.name, q.rule, q.role, coalesce(q.stance, 'said') FROM articles AS a JOIN quotes AS q ON q.article_id = a.id "
        "LEFT JOIN speakers AS s ON s.id = q.speaker_id WHERE a.key = ? ORDER BY q.start, q.id",
        [key],
    ).fetchall()
    forms: dict[str, tuple[str, ...]] = {}
    for _, _, _, sid, name, *_ in rows:
        if sid is not None and sid not in forms:
            others = conn.execute("SELECT normal FROM speaker_names WHERE speaker_id = ?", [sid])
            forms[sid] = (normal_name(name), *(row[0] for row in others))
    return [
        Current(i, text, json.loads(spans)["content"], forms.get(sid, ()), rule, role, stance)
        for i, text, spans, sid, _, rule, role, stance in rows
    ]
