"""What the pages of a speaker and an article find out."""

from __future__ import annotations

import sqlite3

import pytest

from db.plugin.distinctive_words import distinctive_words
from db.plugin.pages import article, front, speaker
from db.plugin.quotation_list import PAGE, Filters, listed
from db.review import reviews
from extractors.model import Article, Attribution, Extraction, Layout, Span, Speaker

from .databases import fill
from .synthetic import articles


def said(number: int, name: str, words: str, **more) -> tuple[Article, Extraction]:
    """An article in which one person says these words."""
    text = f"“{words}” said {name}."
    source = Span(len(text) - 1 - len(name), len(text) - 1)
    who = Speaker(name, "person", more.pop("role", None), more.pop("affiliation", None), (name,))
    found = Attribution(
        "direct",
        (Span(0, len(words) + 2),),
        (Span(len(words) + 3, len(words) + 7),),
        (source,),
        who,
        "rule",
        0.9,
        "because",
    )
    made = Article(f"said-{number}", text, f"Title {number}", None, more.get("publisher"), more.get("date"))
    return made, Extraction(Layout(None, (Span(0, len(text)),), ()), (found,))


@pytest.fixture
def papers(tmp_path):
    """Two speakers: one who always talks of dredging, one who talks of this and that."""
    made = [
        said(
            n,
            "Ilse Tarrant",
            f"The dredging costs {n} crowns and we pay",
            publisher=f"Paper {n % 2}",
            date=f"2024-03-{n + 1:02}",
        )
        for n in range(10)
    ]
    made += [
        said(100 + n, "Obed Quayle", f"We pay {n} crowns for the school roof", date="2024-04-01")
        for n in range(40)
    ]
    made += [
        said(
            200, "Ilse Tarrant", "I am minister now", role="minister", affiliation="Tides", date="2025-01-01"
        )
    ]
    database = fill(tmp_path / "news.db", made)
    database.conn.row_factory = sqlite3.Row
    yield database
    database.close()


def id_of(database, name: str) -> str:
    return database.execute("SELECT id FROM speakers WHERE name = ?", [name]).fetchone()[0]


def test_the_words_that_only_one_uses(papers) -> None:
    words = {word.word: word for word in distinctive_words(papers.conn, id_of(papers, "Ilse Tarrant"))}
    assert words["dredging"].others == 0 and round(words["dredging"].own) == 91
    assert not {"we", "pay", "crowns"} & words.keys()


def test_one_speaker_alone_has_no_words_of_its_own(tmp_path) -> None:
    database = fill(tmp_path / "news.db", [said(1, "Ilse Tarrant", "Here we are")])
    assert distinctive_words(database.conn, id_of(database, "Ilse Tarrant")) == []


def test_the_page_of_a_speaker(papers) -> None:
    found = speaker.contents(papers.conn, id_of(papers, "Ilse Tarrant"), Filters(), 1)
    assert [(row["role"], row["affiliation"], row["first_seen"]) for row in found["roles"]] == [
        ("minister", "Tides", "2025-01-01")
    ]
    assert {row["publisher"]: row["quotes"] for row in found["outlets"]} == {
        "Paper 0": 5,
        "Paper 1": 5,
        "": 1,
    }
    assert found["over_time"].unit == "month" and sum(n for _, n in found["over_time"].figures) == 11
    assert [row["published"] for row in found["found"].quotes][:2] == ["2025-01-01", "2024-03-10"]


@pytest.mark.parametrize(
    "filters, count",
    [
        (Filters(words="dredging"), 10),
        (Filters(words="minister"), 1),
        (Filters(publisher="Paper 1"), 5),
        (Filters(since="2024-03-09", until="2024-03-10"), 2),
        (Filters(kind="indirect"), 0),
        (Filters(words="school"), 0),
        (Filters(speaker="Obed Quayle"), 11),
    ],
)
def test_the_filters_of_a_speakers_page(papers, filters, count) -> None:
    found = listed(papers.conn, filters, 1, id_of(papers, "Ilse Tarrant"))
    assert len(found.quotes) == found.total == count and not found.more
    assert {row["extracted_speaker"] for row in found.quotes} <= {"Ilse Tarrant"}


def test_pages_of_a_list_hold_everything_once(papers) -> None:
    seen, number, more = [], 1, True
    while more:
        found = listed(papers.conn, Filters(), number)
        assert len(found.quotes) <= PAGE
        seen += [row["id"] for row in found.quotes]
        more = found.more
        number += 1
    assert len(seen) == len(set(seen)) == found.total == 51


def test_the_speakers_of_an_article_are_those_of_the_current_answer(tmp_path) -> None:
    database = fill(tmp_path / "news.db", articles(1, quotes=12))
    database.conn.row_factory = sqlite3.Row
    id = database.execute("SELECT id FROM articles").fetchone()[0]
    before = article.contents(database.conn, id)
    named = [quote for quote in before["quotes"] if quote["speaker_id"]]
    first, second = named[0], next(quote for quote in named if quote["speaker_id"] != named[0]["speaker_id"])
    reviews.record(database, first["id"], "wrong_speaker", "ada", corrected_speaker=second["speaker"])
    reviews.record(database, named[-1]["id"], "not_speech", "ada")
    after = article.contents(database.conn, id)
    owner = {quote: voice.name for voice in after["voices"] for _, quote in voice.mentions}
    assert owner[first["id"]] == second["speaker"]
    assert named[-1]["id"] not in owner
    assert article.contents(database.conn, "nowhere") is None


def test_the_front_page_counts(papers) -> None:
    found = front.contents(papers.conn)
    assert found["counts"] == {
        "articles": 51,
        "quotes": 51,
        "speakers": 2,
        "publishers": 2,
        "first": "2024-03-01",
        "last": "2025-01-01",
        "reviewed": 0,
    }
    assert [row["name"] for row in found["most_quoted"]] == ["Obed Quayle", "Ilse Tarrant"]
