"""Articles with what was found in them, made for the tests of the database; and what must hold of any database."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database

from db.records.content_ids import normal_name
from db.writing import writer
from extractors.model import Article, Attribution, Extraction, Layout, NotSpeech, Span, Speaker

ANN = Speaker("Ann Lee", "person", "mayor", "Town of Elm", ("Lee", "Mayor Lee"))
BOB = Speaker("Bob Stone", "person", "spokesman", "Rail Union", ("Stone",))
UNION = Speaker("Rail Union", "organization", None, None, ("the union",))
OFFICIAL = Speaker("a rail official", "individual")

Pair = tuple[Article, Extraction]


def span(text: str, words: str) -> Span:
    """Where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def said(text: str, content: str, speaker: Speaker | None, **more: Any) -> Attribution:
    """An attribution of words of the text; its cue is the first "said", its source the speaker's last word, if there."""
    source = speaker and speaker.name.split()[-1]
    known: dict[str, Any] = {
        "kind": "direct",
        "content": tuple(span(text, part) for part in content.split(" | ")),
        "cue": (span(text, "said"),) if "said" in text else (),
        "source": (span(text, source),) if source and source in text else (),
        "speaker": speaker,
        "rule": "after the quotation",
        "confidence": 0.9,
        "reason": "the verb stands after the quotation",
        "cue_class": "speech",
    }
    return Attribution(**{**known, **more})


def pair(
    key: str, text: str, *found: Attribution, not_speech: Sequence[NotSpeech] = (), **known: Any
) -> Pair:
    """An article and its extraction: every line is a paragraph."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    return Article(key, text, **known), Extraction(
        Layout(None, tuple(paragraphs), ()), found, tuple(not_speech)
    )


def two_articles() -> list[Pair]:
    """Two articles of two outlets; Ann Lee speaks in both."""
    first = '"The bridge will open in May," said Lee.\n"We are late," Stone said, "and we know it."'
    second = "Lee said that 300 trains would run.\nA rail official denied it."
    return [
        pair(
            "one",
            first,
            said(first, '"The bridge will open in May,"', ANN),
            said(first, '"We are late," | "and we know it."', BOB, rule="split", confidence=0.8),
            title="Bridge to open",
            publisher="Elm Post",
            date="2024-03-01",
            url="https://elm.example/bridge",
            file="elm/one.txt",
            file_start=0,
        ),
        pair(
            "two",
            second,
            said(
                second, "that 300 trains would run", ANN, kind="indirect", rule="that-clause", confidence=0.7
            ),
            said(second, "it", OFFICIAL, kind="indirect", rule="object", confidence=0.4, stance="denied"),
            title="Trains",
            publisher="Oak News",
            date="2024-03-05",
        ),
    ]


def read(db: Database, pairs: Sequence[Pair], rules: str = "1") -> list[str]:
    """Stores articles one by one in a run of its own."""
    run = writer.begin_run(db, rules)
    outcomes = [writer.write(db, *made, run) for made in pairs]
    writer.end_run(db, run, Counter(outcomes))
    return outcomes


# The table names an article by its row number, which depends on the order of reading.
MARKS = """(
    SELECT mark, id FROM (
        SELECT mark, article FROM story_marks UNION SELECT value, article FROM waiting_marks, json_each(marks)
    ) JOIN articles ON articles.rowid = article
)"""

TABLES = (
    "articles",
    "speakers",
    "speaker_names",
    "speaker_roles",
    "article_speakers",
    "quotes",
    "figures",
    "not_speech",
    "stories",
    MARKS,
)


def contents(db: Database, *tables: str) -> dict[str, list[dict[str, Any]]]:
    """All rows of these tables (of all about articles, if none is named) without the runs that wrote them."""
    found = {}
    for table in tables or TABLES:
        rows = [{k: v for k, v in row.items() if k != "run_id"} for row in db.query(f"SELECT * FROM {table}")]
        found[table] = sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))
    return found


def check(db: Database) -> None:
    """Asserts what holds of every sound database, by counting everything anew."""
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in ("articles", "quotes", "speakers"):
        # Raises if the index differs from the table.
        db.execute(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")
    assert db.execute("SELECT count(*) FROM bulk").fetchone() == (0,)
    quotes = db.execute(
        "SELECT speaker_id, count(*) FROM quotes WHERE speaker_id IS NOT NULL GROUP BY 1"
    ).fetchall()
    assert dict(quotes) == dict(db.execute("SELECT id, quote_count FROM speakers").fetchall())
    assert dict(db.execute("SELECT id, quote_count FROM articles WHERE quote_count > 0").fetchall()) == dict(
        db.execute("SELECT article_id, count(*) FROM quotes GROUP BY 1").fetchall()
    )
    roles: dict[tuple[str, str, str], set[tuple[str, str]]] = {}
    names = Counter(
        (sid, name)
        for sid, name, _ in db.execute(
            "SELECT DISTINCT speaker_id, value, article_id FROM article_speakers, json_each(names)"
        ).fetchall()
    )
    stored = db.execute("SELECT speaker_id, name, articles, normal FROM speaker_names").fetchall()
    assert {(sid, name): n for sid, name, n, _ in stored} == names
    assert all(normal == normal_name(name) for _, name, _, normal in stored)
    for sid, role, affiliation, day, article in db.execute(
        "SELECT speaker_id, coalesce(role, ''), coalesce(affiliation, ''), published, id FROM article_speakers "
        "JOIN articles ON articles.id = article_id WHERE coalesce(role, affiliation) IS NOT NULL"
    ).fetchall():
        roles.setdefault((sid, role, affiliation), set()).add((day or "", article))
    for sid, role, affiliation, first, last, articles, article in db.execute(
        "SELECT speaker_id, role, affiliation, first_seen, last_seen, articles, article_id FROM speaker_roles"
    ).fetchall():
        seen = roles.pop((sid, role, affiliation))
        days = [day for day, _ in seen if day]
        assert (first, last) == ((min(days), max(days)) if days else (None, None))
        assert articles == len(seen)
        assert article == min(seen, key=lambda s: (s[0] or "9999", s[1]))[1]
    assert not roles
