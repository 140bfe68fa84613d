"""A small archive in which who is quoted is known: outlets, months, authors, sections, a copy, people who speak together."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from db import open_database
from db.records.article_rows import prepare
from db.speakers.linking import link_speakers
from db.writing.writer import begin_run, end_run, write_many
from extractors import Article, extract

ARTICLES = [
    Article(
        id="dam",
        title="The dam holds",
        publisher="Elm Post",
        date="2026-01-10",
        author="Ada Moss",
        section="Local",
        text="Mayor Robin Lee said on Monday that the dam would hold. “We checked it twice,” she said.\n\n"
        "“It leaks,” said Bo Kim, a spokesman for the Rail Union.",
    ),
    Article(
        id="dam-copy",
        title="The dam holds",
        publisher="Oak News",
        date="2026-01-11",
        section="Region",
        text="Mayor Robin Lee said on Monday that the dam would hold. “We checked it twice,” she said.\n\n"
        "“It leaks,” said Bo Kim, a spokesman for the Rail Union.",
    ),
    Article(
        id="pier",
        title="Pier shut",
        publisher="Oak News",
        date="2026-02-03",
        author="Ben Ash",
        section="Local",
        text="Dora Finch and Tom Hale said that the pier was shut. “I am sorry,” said Ms Finch.\n\n"
        "Residents said that they were angry. A woman from Port Elm said that she had fallen.",
    ),
    Article(
        id="ferry",
        title="Ferry late",
        publisher="Elm Post",
        date="2026-02-20",
        author="Ada Moss",
        text="“The ferry is late,” said Kim Poe, the minister for transport. Poe denied that it would be sold.\n\n"
        "The Harbour Board said that it would look into it. A report said that the ferry was old.",
    ),
    Article(
        id="school",
        title="School",
        publisher="Elm Post",
        date="2025-12-01",
        text="“We need teachers,” said Robin Lee. Sam Ash, who uses they/them pronouns, said that they agreed.",
    ),
]


def archive(path: Path) -> Database:
    """The articles as they are read, copies linked; not counted yet."""
    db = open_database(path, create=True)
    run = begin_run(db, "1")
    write_many(db, [prepare(article, extract(article)) for article in ARTICLES], run)
    end_run(db, run, {})
    db.execute("INSERT INTO stories (id, article_count, publisher_count) VALUES ('s', 2, 2)")
    db.execute("UPDATE articles SET story_id = 's' WHERE key IN ('dam', 'dam-copy')")
    db.conn.commit()
    link_speakers(db)
    return db
