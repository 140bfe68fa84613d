"""Pages ask the database for little: large tables are reached by their indexes, and what takes too long is ended."""

from __future__ import annotations

import re
import sqlite3
from urllib.parse import unquote_plus

from .databases import addresses

LARGE = re.compile(r"SCAN (quotes|articles|article_speakers|reviews|figures)(?! USING)\b")


def test_too_many_words_are_told_so(news, serve) -> None:
    answer = serve(news).get("/-/onrecord/news/find?words=" + "+".join(f"w{n}" for n in range(65)))
    assert answer.status_code == 400 and "these are 65 words; search for 64 at most" in answer.text


def test_a_question_that_takes_too_long_is_ended_with_a_page_that_says_so(news, serve, monkeypatch) -> None:
    monkeypatch.setattr("db.plugin.page.TIME_LIMIT", 0)
    answer = serve(news).get("/-/onrecord/news/find?words=harbour")
    assert answer.status_code == 503 and "This takes too long" in answer.text


def test_no_page_walks_through_a_whole_table(news, serve, monkeypatch) -> None:
    """Each statement of each page is explained: the large tables are only reached by an index.

    Without statistics SQLite plans for a small database as for a large one.
    """
    asked: dict[str, str] = {}
    current = [""]
    real = sqlite3.connect

    def watched(*args, **more):
        connection = real(*args, **more)
        if news.name in str(args[0]):
            connection.set_trace_callback(lambda sql: asked.setdefault(sql, current[0]))
        return connection

    monkeypatch.setattr(sqlite3, "connect", watched)
    server = serve(news)
    for page in addresses(news):
        current[0] = page
        server.get(f"/-/onrecord/news{page}", "ada")
    monkeypatch.undo()
    connection = real(news)
    walks = []
    for sql, page in asked.items():
        if (
            "quotes" in sql
            and sql.lstrip().upper().startswith(("SELECT", "WITH"))
            and "onrecord_words" not in sql
            and "AS joint_" not in sql  # of at most facets.EXACT rows; of more a sample is counted
        ):
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
            walks += [(unquote_plus(page), step, sql) for step in plan if LARGE.match(step)]
    connection.close()
    assert len(asked) > 30
    assert not walks
