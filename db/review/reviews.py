"""Verdicts of reviewers on quotations: only ever added to, and the answer that stands today.

A verdict is about the words and the speaker as they were when judged. When an article is read again it
is carried over to the quotation that says the same (see db/review/review_transfer.py). The right words of a
quotation, and what was missed, become quotations themselves (see db/review/added_quotations.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlite_utils import Database

from extractors.errors import OnrecordError
from extractors.model import STANCES

from ..database.clock import now
from ..database.connection import transaction
from ..records.article_rows import JOINT
from ..records.content_ids import content_id
from ..text.role_classes import role_classes
from ..text.words_in_text import bare_words, find_words
from ..verdicts import CORRECTIONS, VERDICTS
from ..verdicts import WRONG as FAULTS
from .added_quotations import settle

#: What is wrong about a quotation, and that one was missed.
WRONG = (*FAULTS, "missed")

#: How a quotation came before the reviewer. Only a random sample says how good the whole is.
CHOSEN = ("sample", "uncertain", "page", "import")


class ReviewProblem(OnrecordError, ValueError):
    """Why a review cannot be recorded, in one line for people."""


class Right(NamedTuple):
    """What is right where a quotation is wrong: who said it, in what role, in which words. None: not known."""

    speaker: str | None = None
    role: str | None = None
    affiliation: str | None = None
    words: str | None = None
    stance: str | None = None


def record(
    db: Database,
    quote_id: str,
    verdict: str,
    reviewer: str,
    *,
    corrected_speaker: str | None = None,
    corrected_role: str | None = None,
    corrected_affiliation: str | None = None,
    corrected_words: str | None = None,
    corrected_stance: str | None = None,
    note: str | None = None,
    chosen: str = "page",
    time: str | None = None,
) -> int:
    """Adds a verdict on a quotation and gives its id; it stands until undone or until a later verdict.

    ``corrected_speaker`` is the name of who said it, for ``wrong_speaker`` only; without it nobody is known
    to have. ``corrected_role`` and ``corrected_affiliation`` are for ``wrong_role``, or those of the right
    speaker. ``corrected_words``, for ``wrong_words``, stand in the article; they are then the quotation.
    ``corrected_stance`` is in what sense it was said, for ``wrong_sense`` or beside what else is wrong; see db/verdicts.py.
    ``chosen`` is one of CHOSEN, ``time`` an ISO 8601 time in UTC, now if not given. Raises ReviewProblem: no
    such quotation, verdict or way of choosing, no reviewer, words that are not in the article.
    """
    if verdict not in VERDICTS:
        raise ReviewProblem(f"no verdict {verdict!r}; there are {', '.join(VERDICTS)}")
    reviewer = _checked(reviewer, chosen)
    given = (corrected_speaker, corrected_role, corrected_affiliation, corrected_words, corrected_stance)
    right = Right(*map(_one_line, given))
    _check(verdict, right)
    with transaction(db):
        judged = next(db.query(_JUDGED, [quote_id]), None)
        if judged is None:
            raise ReviewProblem(
                f"there is no quotation {quote_id!r}; the article may have been read again since"
            )
        words, spans = _right_words(judged, right.words) if right.words else (None, None)
        if right.stance == judged["judged_stance"]:
            if verdict == "wrong_sense":
                raise ReviewProblem(f"it is there already in this sense: {right.stance}")
            right = right._replace(stance=None)
        return _add(
            db,
            {
                **{name: judged[name] for name in _AS_JUDGED},
                "verdict": verdict,
                **_given(right),
                "corrected_words": words,
                "corrected_spans": spans,
                "corrected_stance": right.stance,
                "reviewer": reviewer,
                "time": time or now(),
                "note": (note or "").strip() or None,
                "chosen": chosen,
            },
        )


def record_missed(
    db: Database,
    article: str,
    words: str,
    reviewer: str,
    *,
    near: int = 0,
    speaker: str | None = None,
    role: str | None = None,
    affiliation: str | None = None,
    stance: str = "said",
    note: str | None = None,
    chosen: str = "page",
    time: str | None = None,
) -> int:
    """Adds a quotation that was missed to an article (its id or key), and gives the review's id.

    ``words`` stand in the article, if more than once the nearest to ``near`` (code points) are meant. It counts
    as a quotation while the review stands and the rules do not find it themselves. Raises ReviewProblem: no
    such article or words, or they are found already.
    """
    if stance not in STANCES:
        raise ReviewProblem(f"no stance {stance!r}; there are {', '.join(STANCES)}")
    reviewer = _checked(reviewer, chosen)
    right = Right(*map(_one_line, (speaker, role, affiliation)))
    with transaction(db):
        row = db.execute("SELECT id, key, text FROM articles WHERE id = ?1 OR key = ?1", [article]).fetchone()
        if row is None:
            raise ReviewProblem(f"there is no article {article!r}; it may have been read again since")
        aid, key, text = row
        spans = find_words(text, words, near)
        if spans is None:
            raise ReviewProblem("these words do not stand so in the article: copy them from it")
        content = JOINT.join(text[start:end] for start, end in spans)
        if known := db.execute(_SAME_WORDS, [aid, content, spans[0][0], spans[-1][1]]).fetchone():
            raise ReviewProblem(f"these words are there already, as quotation {known[0]}")
        return _add(
            db,
            {
                "quote_id": f"{aid}-{content_id(content, str(spans))[:10]}",
                "article_key": key,
                "content": content,
                "spans": json.dumps({"content": spans, "cue": [], "source": []}, separators=(",", ":")),
                "verdict": "missed",
                **_given(right),
                "stance": stance,
                "reviewer": reviewer,
                "time": time or now(),
                "note": (note or "").strip() or None,
                "chosen": chosen,
            },
        )


def was_missed(db: Database, article: str, words: str, reviewer: str) -> bool:
    """Whether this reviewer has said, and not taken back, that these words of an article (id or key) were missed."""
    sql = (
        "SELECT content FROM reviews AS r JOIN review_links ON review_id = r.id WHERE verdict = 'missed' "
        "AND reviewer = ?2 AND article_key IN (SELECT key FROM articles WHERE id = ?1 OR key = ?1)"
    )
    said = {bare_words(content) for (content,) in db.execute(sql, [article, reviewer.strip()]).fetchall()}
    return bare_words(words) in said


_AS_JUDGED = (
    "quote_id",
    "article_key",
    "content",
    "spans",
    "speaker",
    "role",
    "affiliation",
    "judged_stance",
)
_JUDGED = """
    SELECT quotes.id AS quote_id, articles.key AS article_key, quotes.text AS content, quotes.spans,
        speakers.name AS speaker, quotes.role, quotes.affiliation, quotes.stance AS judged_stance, articles.text AS article
    FROM quotes JOIN articles ON articles.id = quotes.article_id
    LEFT JOIN speakers ON speakers.id = quotes.speaker_id WHERE quotes.id = ?
"""
_SAME_WORDS = 'SELECT id FROM quotes WHERE article_id = ? AND text = ? AND start = ? AND "end" = ?'


#: What a correction is called, with the words for it.
_CALLED = dict(
    zip(
        CORRECTIONS,
        ("another speaker", "another role", "another role", "other words", "another sense"),
        strict=True,
    )
)


def _check(verdict: str, right: Right) -> None:
    """Whether what is right belongs to the verdict. Raises ReviewProblem."""
    allowed = VERDICTS[verdict]
    for name, value in zip(CORRECTIONS, right, strict=True):
        if value and name not in allowed.takes:
            takers = " or ".join(one for one, other in VERDICTS.items() if name in other.takes)
            raise ReviewProblem(f"{_CALLED[name]} can only be given with the verdict {takers}")
        if not value and name == allowed.needs:
            raise ReviewProblem(f"the verdict {verdict} needs {name}: one of {', '.join(STANCES)}")
    if right.stance and right.stance not in STANCES:
        raise ReviewProblem(f"no stance {right.stance!r}; there are {', '.join(STANCES)}")


def _checked(reviewer: str, chosen: str) -> str:
    if chosen not in CHOSEN:
        raise ReviewProblem(f"no way of choosing {chosen!r}; there are {', '.join(CHOSEN)}")
    if not reviewer.strip():
        raise ReviewProblem("a review needs the name of its reviewer")
    return reviewer.strip()


def _one_line(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None


def _right_words(judged: dict[str, Any], words: str) -> tuple[str, str]:
    """The right words as the article has them, and their places as JSON."""
    text = judged["article"]
    spans = find_words(text, words, json.loads(judged["spans"])["content"][0][0])
    if spans is None:
        raise ReviewProblem("these words do not stand so in the article: copy them from it")
    content = JOINT.join(text[start:end] for start, end in spans)
    if content == judged["content"]:
        raise ReviewProblem("these are the words that are there already")
    return content, json.dumps(spans, separators=(",", ":"))


def _given(right: Right) -> dict[str, str | None]:
    role_class = role_classes(None).of(right.role or "", right.affiliation or "") if right.role else None
    return {
        "corrected_speaker": right.speaker,
        "corrected_role": right.role,
        "corrected_affiliation": right.affiliation,
        "corrected_class": role_class,
    }


def _add(db: Database, row: dict[str, Any]) -> int:
    """Adds a review and brings what it puts in up to date."""
    cursor = db.execute(
        f"INSERT INTO reviews ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})", row
    )
    assert cursor.lastrowid is not None
    settle(db.conn, row["article_key"])
    return cursor.lastrowid


def undo(db: Database, review_id: int, reviewer: str) -> int:
    """Takes back a review of one's own; the one before it stands again. Gives the id of the undoing.

    Raises ReviewProblem: no such review, somebody else's, or undone before.
    """
    with transaction(db):
        row = db.execute(
            "SELECT reviewer, EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.id) "
            "FROM reviews AS r WHERE id = ? AND verdict <> 'undo'",
            [review_id],
        ).fetchone()
        if row is None:
            raise ReviewProblem(f"there is no review {review_id}")
        if row[0] != reviewer.strip():
            raise ReviewProblem(f"review {review_id} is by {row[0]}; only its reviewer can undo it")
        if row[1]:
            raise ReviewProblem(f"review {review_id} was undone before")
        cursor = db.execute(
            """
            INSERT INTO reviews (quote_id, article_key, content, spans, speaker, verdict, reviewer, time, chosen, undoes)
            SELECT quote_id, article_key, content, spans, speaker, 'undo', reviewer, ?, chosen, id
            FROM reviews WHERE id = ?
            """,
            [now(), review_id],
        )
        (key,) = db.execute("SELECT article_key FROM reviews WHERE id = ?", [review_id]).fetchone()
        settle(db.conn, key)
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def last_of(db: Database, reviewer: str) -> dict[str, Any] | None:
    """The last review of this reviewer that was not undone, None if there is none."""
    return next(
        db.query(
            "SELECT r.* FROM reviews AS r WHERE reviewer = ? AND verdict <> 'undo' "
            "AND NOT EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.id) ORDER BY id DESC LIMIT 1",
            [reviewer.strip()],
        ),
        None,
    )


def of_quote(db: Database, quote_id: str) -> list[dict[str, Any]]:
    """The standing reviews of a quotation of today, the one that counts first."""
    return list(
        db.query(
            "SELECT reviews.*, links.fit, links.reason FROM review_links AS links "
            "JOIN reviews ON reviews.id = links.review_id WHERE links.quote_id = ? ORDER BY reviews.id DESC",
            [quote_id],
        )
    )


#: The columns of ``corrections``.
CORRECTION = (
    *(
        "time",
        "reviewer",
        "verdict",
        "extracted_speaker",
        "corrected_speaker",
        "extracted_role",
        "corrected_role",
    ),
    *(
        "corrected_affiliation",
        "extracted_stance",
        "corrected_stance",
        "text",
        "corrected_words",
        "rule",
        "confidence",
    ),
    *("note", "title", "publisher", "published", "url", "article_id", "quote_id"),
)


def corrections(db: Database, since: str | None = None) -> Iterator[dict[str, Any]]:
    """What reviewers found wrong or missed since a day or time (ISO 8601), the newest first, with article and quotation."""
    return db.query(
        f"""
        SELECT judged.time, judged.reviewer, judged.verdict,
            CASE WHEN judged.verdict <> 'missed' THEN speakers.name END AS extracted_speaker,
            CASE WHEN judged.verdict = 'missed' THEN speakers.name ELSE judged.corrected_speaker END AS corrected_speaker,
            CASE WHEN judged.verdict <> 'missed' THEN quotes.role END AS extracted_role,
            judged.corrected_role, judged.corrected_affiliation,
            CASE WHEN judged.verdict <> 'missed' THEN quotes.stance END AS extracted_stance, judged.corrected_stance,
            quotes.text, judged.corrected_words,
            quotes.rule, quotes.confidence, judged.note,
            articles.title, articles.publisher, articles.published, articles.url, quotes.article_id,
            quotes.id AS quote_id
        FROM current_reviews AS judged
        JOIN quotes ON quotes.id = judged.current_quote_id
        JOIN articles ON articles.id = quotes.article_id
        LEFT JOIN speakers ON speakers.id = quotes.speaker_id
        WHERE judged.verdict IN ({", ".join(f"'{verdict}'" for verdict in WRONG)}) AND judged.time >= ?
        ORDER BY judged.time DESC, judged.id DESC
        """,
        [since or ""],
    )


#: The columns of ``standing``, which ``quotes import --format reviews`` reads again.
STANDING = (
    *("quote_id", "article", "verdict", "words", "start", "speaker", "corrected_speaker", "corrected_role"),
    *(
        "corrected_affiliation",
        "corrected_words",
        "corrected_stance",
        "stance",
        "reviewer",
        "time",
        "note",
        "chosen",
    ),
)


def standing(db: Database) -> Iterator[dict[str, Any]]:
    """All reviews that were not undone, as they were written, the oldest first."""
    return db.query(
        """
        SELECT quote_id, article_key AS article, verdict, content AS words,
            json_extract(spans, '$.content[0][0]') AS start, speaker, corrected_speaker, corrected_role,
            corrected_affiliation, corrected_words, corrected_stance, stance, reviewer, time, note, chosen
        FROM reviews AS r WHERE verdict <> 'undo' AND NOT EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.id)
        ORDER BY id
        """
    )


def unfitting(db: Database) -> Iterator[dict[str, Any]]:
    """The standing reviews that speak of no quotation of today, with the reason why, the newest first."""
    return db.query(
        """
        SELECT reviews.*, links.fit, links.reason, articles.id AS article_id, articles.title
        FROM review_links AS links JOIN reviews ON reviews.id = links.review_id
        LEFT JOIN articles ON articles.key = reviews.article_key
        WHERE links.fit = 'unfit' ORDER BY reviews.id DESC
        """
    )
