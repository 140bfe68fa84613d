"""The audit as a place of work: progress, going back, judging in an article, and how much text stands around a case."""

from __future__ import annotations

import re
import sqlite3

from db import open_database
from db.review import accuracy_estimates, reviews, sampling

from .databases import fill
from .synthetic import long_article

AUDIT = "/-/onrecord/news/audit"


def ids(path) -> list[str]:
    with sqlite3.connect(path) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM quotes ORDER BY id")]


def test_a_script_is_answered_in_its_place(news, serve) -> None:
    """The page of an article asks for JSON, and stays where it is."""
    server, quote = serve(news), ids(news)[0]
    asks = {"headers": {"Accept": "application/json"}}
    judge = {"quote": quote, "verdict": "right", "by": "page"}
    answer = server.post(AUDIT, "ada", data=judge, **asks)
    assert answer.status_code == 200 and answer.json() == {"quote": quote, "verdict": "right"}
    answer = server.post(AUDIT, "ada", data={**judge, "verdict": "undo"}, **asks)
    assert answer.json() == {"quote": quote, "verdict": None}
    answer = server.post(AUDIT, "ada", data={**judge, "verdict": "superb"}, **asks)
    assert answer.status_code == 400 and answer.json()["error"].startswith("Not noted: no verdict")
    assert server.post(AUDIT, None, data=judge, token=True, **asks).status_code == 403


def test_back_by_more_than_one_step(news, serve) -> None:
    server = serve(news)
    for quote, verdict in zip(ids(news)[:3], ("right", "not_speech", "unsure"), strict=True):
        server.post(AUDIT, "ada", data={"quote": quote, "verdict": verdict, "by": "page"})
    address = AUDIT
    for expected in ("a reviewer was unsure", "✗ not speech", "✓ right"):
        address = server.post(AUDIT, "ada", data={"verdict": "undo", "by": "sample"}).headers["location"]
        text = server.get(address, "ada").text
        taken_back = text.split('aria-label="What was taken back"')[1].split("</form>")[0]
        assert expected in taken_back.split("Nothing else")[0]
        assert ("Back one more" in taken_back) == (expected != "✓ right")


def test_progress_and_from_enough_verdicts_on_the_interval(news, serve, monkeypatch) -> None:
    monkeypatch.setattr(accuracy_estimates, "ENOUGH", 3)
    server = serve(news)
    database = open_database(news)
    for _ in range(3):
        text = server.get(f"{AUDIT}?by=sample", "ada").text
        assert "3 give a first figure" in text and "Right so far" not in text
        reviews.record(database, sampling.next_at_random(database), "right", "ada", chosen="sample")
    database.close()
    text = server.get(f"{AUDIT}?by=sample", "ada").text
    assert "3 quotations have been judged, 3 by you. Right so far: between " in text


def test_the_text_around_a_case_is_short(tmp_path, serve) -> None:
    path = tmp_path / "news.db"
    fill(path, [long_article()]).close()
    quote = ids(path)[0]
    text = serve(path).get(f"{AUDIT}?quote={quote}").text.split('id="case"')[1].split("</div>")[0]
    assert len(re.sub(r"<[^>]+>", "", text)) < 3000 and "<mark" in text
