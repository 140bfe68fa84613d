"""The page of suggested joins: what it shows, who may answer, and what an answer does."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from db.speakers import linking
from extractors.model import Article, Attribution, Extraction, Layout, Span, Speaker

from .databases import fill
from .test_reviewing import rows

PAGE = "/-/onrecord/news/suggestions"
NAMES = ("William Karsh", "Bill Karsh", "Ida <Fenn>", "Ida B. <Fenn>")


def made(key: str, name: str, role: str | None) -> tuple[Article, Extraction]:
    text = f"The quay is shut, said {name}."
    start = text.index(name)
    attribution = Attribution(
        "indirect",
        (Span(0, 16),),
        (Span(18, 22),),
        (Span(start, start + len(name)),),
        Speaker(name, "person", role, "Elm" if role else None, (name,)),
        "made",
        0.9,
        "made",
    )
    article = Article(key, text, key, publisher=f"{key} Post", date="2024-03-01")
    return article, Extraction(Layout(None, (Span(0, len(text)),), ()), (attribution,))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A database in which one pair was joined and one is suggested."""
    path = tmp_path / "news.db"
    roles = (None, None, "mayor", "mayor")
    database = fill(
        path, [made(f"a{n}", name, role) for n, (name, role) in enumerate(zip(NAMES, roles, strict=True))]
    )
    linking.link_speakers(database)
    database.close()
    return path


def pair(path: Path) -> dict[str, str]:
    one, other = rows(path, "SELECT one, other FROM join_suggestions WHERE state = 'open'")[0]
    return {"one": one, "other": other}


def test_it_shows_suggestions_and_joins_with_their_reasons(archive, serve) -> None:
    html = serve(archive).get(PAGE).text
    assert "William Karsh" in html and "a short form or other spelling" in html
    assert "Ida B. &lt;Fenn&gt;" in html and "a middle name left out" in html
    assert "reading only" in html and "Not the same" not in html


def test_what_was_denied_is_not_shown_as_said(archive, serve) -> None:
    database = sqlite3.connect(archive)
    database.execute("UPDATE quotes SET stance = 'denied', cue = 'denied', stance_words = 'denied'")
    database.commit()
    database.close()
    text = serve(archive).get(PAGE).text
    assert "William Karsh denied The quay is shut" in text and '<span class="stance">denied</span>' in text


@pytest.mark.parametrize("who", [None, "mallory"])
def test_nobody_else_can_answer(archive, serve, who) -> None:
    for action in ("accept", "reject"):
        assert serve(archive).post(PAGE, who, data={**pair(archive), "action": action}).status_code == 403
    assert not rows(archive, "SELECT * FROM speakers_apart") and not rows(
        archive, "SELECT * FROM speaker_decisions"
    )


def test_a_request_forged_by_another_site_is_refused(archive, serve) -> None:
    answer = serve(archive).post(
        PAGE,
        "ada",
        token=False,
        data={**pair(archive), "action": "accept"},
        headers={"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
    )
    assert answer.status_code == 403
    assert not rows(archive, "SELECT * FROM speaker_decisions")


def test_accepting_joins_by_hand(archive, serve) -> None:
    server = serve(archive)
    assert server.post(PAGE, "ada", data={**pair(archive), "action": "accept"}).status_code == 303
    assert rows(archive, "SELECT action, reviewer FROM speaker_decisions") == [("merge", "ada")]
    assert "No pair waits" in server.get(PAGE, "ada").text


def test_rejecting_keeps_apart(archive, serve) -> None:
    assert serve(archive).post(PAGE, "ada", data={**pair(archive), "action": "reject"}).status_code == 303
    assert rows(archive, "SELECT reviewer FROM speakers_apart") == [("ada",)]
    assert rows(archive, "SELECT state FROM join_suggestions") == [("rejected",)]


def test_a_join_of_the_program_can_be_taken_back(archive, serve) -> None:
    found, speaker = rows(archive, "SELECT found_id, speaker_id FROM speaker_links")[0]
    data = {"one": found, "other": speaker, "action": "reject"}
    assert serve(archive).post(PAGE, "ada", data=data).status_code == 303
    assert rows(archive, "SELECT count(*) FROM speakers") == [(4,)]


@pytest.mark.parametrize(
    "data", [{"action": "x"}, {"action": "accept", "one": "a", "other": "b"}, {"action": "reject"}]
)
def test_an_answer_that_makes_no_sense_is_named(archive, serve, data) -> None:
    assert "Not done:" in serve(archive).post(PAGE, "ada", data=data).text
