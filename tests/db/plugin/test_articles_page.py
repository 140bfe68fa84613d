"""The page that lists articles: its filters, orders, numbers, files; and the speaker page, which begins with what was said."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from db import open_database
from db.review import reviews, whole_articles

from .conftest import Server
from .databases import fill
from .synthetic import articles


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles") / "news.db"
    fill(path, articles(60, quotes=12)).close()
    return path


@pytest.fixture(scope="module")
def known(path: Path) -> dict[str, str]:
    """An article with a rejected quotation and a dispute, and one that was read whole."""
    database = open_database(path)
    (one, other) = (row[0] for row in database.execute("SELECT id FROM articles ORDER BY id LIMIT 2"))
    first, second = (
        row[0] for row in database.execute("SELECT id FROM quotes WHERE article_id = ? LIMIT 2", [one])
    )
    reviews.record(database, first, "not_speech", "ada")
    reviews.record(database, second, "right", "ada")
    reviews.record(database, second, "wrong_words", "ben")
    whole_articles.record_reading(database, other, "ada")
    (title, outlet, count) = database.execute(
        "SELECT title, publisher, quote_count FROM articles WHERE id = ?", [one]
    ).fetchone()
    database.close()
    return {"judged": one, "whole": other, "title": title, "outlet": outlet, "count": count}


@pytest.fixture(scope="module")
def server(path: Path, known: dict[str, str]) -> Server:
    return Server(path)


def listed(server: Server, query: str = "") -> list[str]:
    answer = server.get(f"/-/onrecord/news/articles?{query}")
    assert answer.status_code == 200
    return re.findall(r'<tr><td><a href="/-/onrecord/news/article/(\w+)"', answer.text)


def test_all_articles_by_pages(server: Server) -> None:
    first, second = listed(server), listed(server, "page=2")
    assert (len(first), len(second), len({*first, *second})) == (50, 10, 60)
    text = server.get("/-/onrecord/news/articles?page=9").text
    assert "There is no page 9: the last one is 2." in text


def test_filters(server: Server, known: dict[str, str]) -> None:
    assert listed(server, "state=judged") == listed(server, "state=disputed") == [known["judged"]]
    assert listed(server, "state=whole") == [known["whole"]]
    assert known["judged"] not in listed(server, "state=unjudged&order=title") + listed(
        server, "state=unjudged&order=title&page=2"
    )
    assert listed(server, f"least={known['count'] + 1000}") == []
    assert known["judged"] in listed(server, f"publisher={known['outlet']}&state=judged")
    assert listed(server, f"publisher={known['outlet']}&until=1900") == []
    title = re.sub(r"\W+", " ", known["title"])
    assert known["judged"] in listed(server, f'words="{title}"&state=judged')


def test_what_cannot_be_read_is_told(server: Server) -> None:
    text = server.get("/-/onrecord/news/articles?since=soon&least=many&state=odd").text
    assert text.count("This filter was left out") == 3 and "60 articles" in text


def test_counts_follow_verdicts(server: Server, known: dict[str, str]) -> None:
    text = server.get("/-/onrecord/news/articles?state=judged").text
    numbers = re.findall(r'<td class="number[^>]*>([\d,]+)</td>', text)
    assert numbers == [str(known["count"] - 1), "2"]


def test_the_file_has_what_the_page_lists(server: Server) -> None:
    text = server.get("/-/onrecord/news/articles.csv?order=title").text
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["id"] for row in rows][:50] == listed(server, "order=title") and len(rows) == 60


def test_a_speaker_begins_with_what_was_said(server: Server, path: Path) -> None:
    database = open_database(path)
    counts = dict(
        database.execute(
            "SELECT speaker_id, count(*) FROM quotes WHERE speaker_id > '' GROUP BY 1 ORDER BY 2"
        ).fetchall()
    )
    database.close()
    most = max(counts, key=lambda one: counts[one])
    text = server.get(f"/-/onrecord/news/speaker/{most}").text
    headings = re.findall(r'<h2 id="([\w-]+)"', text)
    assert headings[0] == "said" and "over-time" in headings
    table = text.split('id="roles"')[1].split("</table>")[0]
    assert table.count("<tr>") <= 6, "a head and five roles"
    single = next((one for one, count in counts.items() if count == 1), None)
    if single:
        text = server.get(f"/-/onrecord/news/speaker/{single}").text
        assert "over-time" not in text and '<details class="within"' not in text
