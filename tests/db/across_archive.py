"""Small archives of made articles, in which it is known who said what."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from sqlite_utils import Database

from db import open_database
from db.writing import writer
from extractors.model import Article, Attribution, Extraction, Figure, Layout, Span, Speaker


class Said(NamedTuple):
    """One statement: its words (in marks if direct), by whom, in which article."""

    key: str
    day: str | None
    speaker: str | None
    words: str
    kind: str = "direct"
    cue: str = "said"
    title: str = "Notes of the day"
    lead: str = ""


def article(*said: Said) -> tuple[Article, Extraction]:
    """The article that has these statements, one after the other."""
    first = said[0]
    text = first.lead + "\n" if first.lead else ""
    found = []
    for one in said:
        content = Span(len(text), len(text) + len(one.words))
        text += one.words + " "
        cue = Span(len(text), len(text) + len(one.cue))
        text += f"{one.cue} {one.speaker or 'somebody'}.\n"
        kind = "person" if one.speaker and one.speaker[0].isupper() else "individual"
        speaker = Speaker(one.speaker, kind, None, None, (one.speaker,)) if one.speaker else None
        figures = tuple(_figures(one.words, content.start))
        found.append(
            Attribution(
                one.kind, (content,), (cue,), (), speaker, "made", 0.9, "made for a test", "speech", figures=figures
            )
        )  # fmt: skip
    made = Article(first.key, text, title=first.title, publisher=f"The {first.key}", date=first.day)
    return made, Extraction(Layout(None, (Span(0, len(text)),), ()), tuple(found))


def _figures(words: str, start: int) -> list[Figure]:
    """Numbers in digits with the noun after them."""
    return [
        Figure(Span(start + m.start(), start + m.end()), "count", m[0], float(m[1]), unit=m[2])
        for m in re.finditer(r"(\d+) ([a-z]+)", words)
    ]


def add(db: Database, *articles: tuple[Said, ...] | Said) -> None:
    """Stores articles: each is one statement, or several with the same key."""
    run = writer.begin_run(db, "1")
    for one in articles:
        writer.write(db, *article(*((one,) if isinstance(one, Said) else one)), run)
    writer.end_run(db, run, {})


def archive(*articles: tuple[Said, ...] | Said) -> Database:
    """A database in memory with these articles."""
    db = open_database(":memory:")
    add(db, *articles)
    return db


def rows(db: Database, sql: str, *params: Any) -> list[tuple[Any, ...]]:
    """All rows of a query."""
    return db.execute(sql, list(params)).fetchall()
