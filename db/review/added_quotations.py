"""Quotations that a reviewer put in: what was missed, and the right words where the found ones were wrong.

Each follows from a review that stands, has a row of ``quotes`` with the rule ADDED, and so is found, counted
and exported as any other. When an article is read again it is put back, unless the rules find it by now;
when the review is undone it goes.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlite_utils import Database

from extractors.model import Attribution, Span, Speaker

from ..records.article_rows import JOINT, id_of
from ..records.content_ids import normal_name, speaker_id
from ..records.speaker_counts import Identity
from ..speakers import removed_speakers
from ..speakers.manual_decisions import Place, resolver
from ..text.words_in_text import Spans, find_again, kind_of
from .quotation_rows import put_in, take_out
from .review_transfer import ADDED, Current, Judged, Link, carry_over, current_quotes, found_since

_ADDING = """
    SELECT r.id, r.quote_id, r.content, r.spans, r.speaker, r.verdict, r.corrected_speaker, r.corrected_role,
        r.corrected_affiliation, r.corrected_words, r.corrected_spans, r.corrected_stance, r.stance, r.reviewer, r.time,
        l.quote_id AS now, l.fit,
        l.quote_id IS NULL OR (r.id = (SELECT max(review_id) FROM review_links WHERE quote_id = l.quote_id)
            AND l.quote_id NOT IN (SELECT quote_id FROM disputes)) AS counts
    FROM reviews AS r JOIN review_links AS l ON l.review_id = r.id
    WHERE r.article_key = ? AND (r.verdict = 'missed' OR r.corrected_spans IS NOT NULL) ORDER BY r.id
"""
_CONCERNED = """
    SELECT article_key FROM reviews WHERE article_key IN (SELECT value FROM json_each(:keys))
    AND (verdict = 'missed' OR corrected_spans IS NOT NULL)
"""


class _Stored(NamedTuple):
    """An article as it is stored now."""

    key: str
    id: str
    text: str
    publisher: str | None


def carry_reviews_over(conn: sqlite3.Connection, keys: Sequence[str]) -> None:
    """Brings the reviews of these articles (by their keys) and what they put in up to date with what is read."""
    carry_over(conn, keys)
    concerned = conn.execute(f"SELECT DISTINCT * FROM ({_CONCERNED})", {"keys": json.dumps(list(keys))})
    for (key,) in concerned.fetchall():
        settle(conn, key)


def settle(conn: sqlite3.Connection, key: str) -> None:
    """Brings what the reviews of one article put in up to date with these reviews."""
    if _settle(conn, key):
        carry_over(conn, [key])  # verdicts on what was put in


def _settle(conn: sqlite3.Connection, key: str) -> bool:
    """Puts in what the reviews of an article ask for and takes out the rest; gives whether anything changed."""
    row = conn.execute("SELECT key, id, text, publisher FROM articles WHERE key = ?", [key]).fetchone()
    article = _Stored(*row) if row else None
    extracted = [quote for quote in current_quotes(conn, key) if quote.rule != ADDED]
    wanted: dict[str, Attribution] = {}
    for review in _rows(conn, _ADDING, [key]):
        link, attribution = _asked(conn, review, article, extracted)
        added = id_of(attribution, article.id) if attribution and article else None
        if attribution and added:
            wanted.setdefault(added, attribution)
        if review["verdict"] == "missed":
            link = Link(added, "fits", "put in by a reviewer") if added else link
            conn.execute(
                "UPDATE review_links SET quote_id = ?, fit = ?, reason = ?, added_id = ? WHERE review_id = ?",
                [link.quote_id, link.fit, link.reason, added, review["id"]],
            )
        else:
            conn.execute("UPDATE review_links SET added_id = ? WHERE review_id = ?", [added, review["id"]])
    return _write(conn, article, wanted) if article else False


def _write(conn: sqlite3.Connection, article: _Stored, wanted: dict[str, Attribution]) -> bool:
    there = dict(
        conn.execute(
            "SELECT id, reason FROM quotes WHERE article_id = ? AND rule = ?", [article.id, ADDED]
        ).fetchall()
    )
    gone = [id for id, reason in there.items() if id not in wanted or wanted[id].reason != reason]
    new = [a for id, a in wanted.items() if id not in there or id in gone]
    if gone:
        take_out(conn, gone)
    if new:
        put_in(conn, article.key, new)
    return bool(gone or new)


def _asked(
    conn: sqlite3.Connection, review: dict[str, Any], article: _Stored | None, extracted: Sequence[Current]
) -> tuple[Link, Attribution | None]:
    """What a review puts in now, and where it does not, why."""
    if article is None:
        return Link(None, "unfit", "the article was removed"), None
    missed = review["verdict"] == "missed"
    words = review["content"] if missed else review["corrected_words"]
    places = json.loads(review["spans"])["content"] if missed else json.loads(review["corrected_spans"])
    spans = find_again(article.text, words, places, JOINT)
    if spans is None:
        return Link(None, "unfit", "the words are no longer in the article"), None
    if missed:
        judged = Judged(
            review["id"], "", words, spans, review["corrected_speaker"], "missed", review["corrected_speaker"]
        )
        if link := found_since(judged, extracted):
            return link, None
    elif review["fit"] == "unfit" or (review["fit"] == "settled" and review["now"]) or not review["counts"]:
        return Link(None, "unfit", "the words were put right"), None
    attribution = _attribution(conn, review, article, spans)
    if attribution.speaker and _is_removed(conn, article, attribution.speaker):
        return Link(None, "unfit", "all of this speaker was removed"), None
    return Link(None, "fits", ""), attribution


def _attribution(
    conn: sqlite3.Connection, review: dict[str, Any], article: _Stored, spans: Spans
) -> Attribution:
    content = tuple(Span(*span) for span in spans)
    kind = kind_of(article.text, spans)
    day = review["time"][:10]
    if review["verdict"] == "missed":
        name = review["corrected_speaker"]
        given = (review["corrected_role"], review["corrected_affiliation"])
        who = _speaker(conn, article, name, *given) if name else None
        reason = f"put in by {review['reviewer']} on {day}: it was missed"
        return Attribution(kind, content, (), (), who, ADDED, 1.0, reason, None, review["stance"] or "said")
    reason = f"the words were put right by {review['reviewer']} on {day}"
    was = next(iter(_rows(conn, "SELECT * FROM quotes WHERE id = ?", [review["now"]])), None)
    if was is None:
        who = _speaker(conn, article, review["speaker"], None, None) if review["speaker"] else None
        stance: Any = review["corrected_stance"] or "said"
        return Attribution(kind, content, (), (), who, ADDED, 1.0, reason, None, stance)
    places = json.loads(was["spans"])
    marks = any(mark in was["text"] for mark in '"“”„«»')
    return Attribution(
        was["kind"] if was["kind"] == "direct" and not marks else kind,  # a turn of a transcript has no marks
        content,
        _beside(places["cue"], content),
        _beside(places["source"], content),
        _same_speaker(conn, article, was),
        ADDED,
        1.0,
        reason,
        was["cue_class"],
        review["corrected_stance"] or was["stance"] or "said",
        () if review["corrected_stance"] else _beside(places.get("stance", []), content),
    )


def _beside(places: Iterable[Sequence[int]], content: Sequence[Span]) -> tuple[Span, ...]:
    """Those of the places that have no word in common with the content."""
    spans = (Span(*place) for place in places)
    return tuple(s for s in spans if all(s.end <= c.start or c.end <= s.start for c in content))


def _speaker(
    conn: sqlite3.Connection, article: _Stored, name: str, role: str | None, affiliation: str | None
) -> Speaker:
    """Who a name means: somebody of this article, else the only one of the archive who goes by it, else a person."""
    wanted = normal_name(name)
    for known, kind, names, own_role, own_affiliation in conn.execute(
        "SELECT name, kind, names, role, affiliation FROM article_speakers WHERE article_id = ? ORDER BY quotes DESC",
        [article.id],
    ).fetchall():
        if wanted in {normal_name(form) for form in (known, *json.loads(names))}:
            if not role and not affiliation:
                role, affiliation = own_role, own_affiliation
            return Speaker(known, kind, role, affiliation, (known,))
    kinds = conn.execute(
        "SELECT DISTINCT kind FROM speakers WHERE id IN (SELECT speaker_id FROM speaker_names WHERE normal = ?)",
        [wanted],
    ).fetchall()
    return Speaker(name, kinds[0][0] if len(kinds) == 1 else "person", role, affiliation, (name,))


def _same_speaker(conn: sqlite3.Connection, article: _Stored, was: dict[str, Any]) -> Speaker | None:
    """The speaker of a stored quotation as the article has it."""
    row = conn.execute(
        "SELECT name, kind, names FROM article_speakers WHERE article_id = ? AND found_id = ?",
        [article.id, was["found_id"] or was["speaker_id"]],
    ).fetchone()
    return (
        Speaker(row[0], row[1], was["role"], was["affiliation"], tuple(json.loads(row[2]))) if row else None
    )


def _is_removed(conn: sqlite3.Connection, article: _Stored, speaker: Speaker) -> bool:
    found = Identity(speaker_id(speaker, article.id), speaker.name, speaker.kind)
    known = resolver(Database(conn))(
        found, Place(article.key, article.publisher, speaker.affiliation, speaker.names)
    )
    gone = removed_speakers.removed(conn)
    return gone is not None and gone.holds(known.id, found.id, article.key, speaker.name)


def _rows(conn: sqlite3.Connection, sql: str, params: Sequence[Any]) -> list[dict[str, Any]]:
    return list(Database(conn).query(sql, params))
