"""The pages on which reviewers put things right: what was missed, the right words and role; and what follows for the report."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from db import open_database
from db.review import reviews, sampling, whole_articles
from db.search import quotations
from db.text.reporting_clause import STANCE_LABELS

from .conftest import Server

MISSED = "/-/onrecord/news/missed"
AUDIT = "/-/onrecord/news/audit"
#: Words of every made article that are nobody's speech there.
WORDS = "The old lighthouse is known as the"


def rows(path: Path, sql: str, *params: Any) -> list[tuple]:
    with sqlite3.connect(path) as connection:
        return connection.execute(sql, params).fetchall()


def drawn_of(html: str) -> dict[str, str]:
    """The article that a page shows, and the proof that it was drawn."""
    return {name: re.findall(rf'name="{name}" value="([^"]*)"', html)[0] for name in ("article", "drawn")}


def test_an_article_is_drawn_read_and_counts(news: Path, serve: Any) -> None:
    server = serve(news)
    shown = server.get(MISSED, "ada").text
    case = drawn_of(shown)
    assert case["drawn"] and "drawn by chance" in shown
    given = {
        "words": WORDS,
        "speaker": "Ilse Tarrant",
        "role": "keeper",
        "stance": "denied",
        "action": "missed",
    }
    answer = server.post(MISSED, "ada", data={**case, **given})
    assert answer.status_code == 303 and f"article={case['article']}" in answer.headers["location"]
    again = server.get(answer.headers["location"].split("#")[0], "ada").text
    assert "Put in by you" in again and WORDS in again and drawn_of(again) == case
    assert rows(news, "SELECT verdict, corrected_speaker, stance, chosen FROM reviews") == [
        ("missed", "Ilse Tarrant", "denied", "sample")
    ]
    find = server.get("/-/onrecord/news/find?words=lighthouse+known").text
    assert "1 quotation" in find and "Ilse Tarrant" in find and '<span class="stance">denied</span>' in find
    assert WORDS in server.get("/-/onrecord/news/find.csv?words=lighthouse+known").text
    answer = server.post(MISSED, "ada", data={**case, "action": "read"})
    assert answer.status_code == 303 and answer.headers["location"].endswith("/missed")
    following = server.get(MISSED, "ada").text
    assert "You have read" in following and drawn_of(following)["article"] != case["article"]
    report = server.get("/-/onrecord/news/report").text
    assert "Too little yet: 1 article of 10, with 11 quotations of 100" in report
    assert "found of all that is there,,201,11,10" in server.get("/-/onrecord/news/report.csv").text


def test_undoing_what_was_put_in_and_a_reading(news: Path, serve: Any) -> None:
    server = serve(news)
    case = drawn_of(server.get(MISSED, "ada").text)
    server.post(MISSED, "ada", data={**case, "words": WORDS, "action": "missed"})
    server.post(MISSED, "ada", data={**case, "action": "read"})
    back = server.post(MISSED, "ada", data={"action": "unread", "reading": "1", "chosen": "sample"})
    assert f"article={case['article']}" in back.headers["location"]
    assert rows(news, "SELECT count(*) FROM quotes") == [(201,)]
    server.post(MISSED, "ada", data={**case, "action": "undo", "review": "1"})
    assert rows(news, "SELECT count(*) FROM quotes") == [(200,)]
    database = open_database(news)
    assert whole_articles.recall(database).articles == 0
    database.close()


def test_an_address_cannot_put_a_chosen_article_into_the_sample(news: Path, serve: Any) -> None:
    server = serve(news)
    case = drawn_of(server.get(MISSED, "ada").text)
    (other,) = rows(news, "SELECT id FROM articles WHERE id <> ? LIMIT 1", case["article"])[0]
    assert drawn_of(server.get(f"{MISSED}?article={other}", "ada").text)["drawn"] == ""
    assert (
        "You chose this article" in server.get(f"{MISSED}?article={other}&drawn={case['drawn']}", "ada").text
    )
    for who, given in (
        ("ada", {"article": other, "drawn": case["drawn"]}),
        ("ada", {"article": other, "drawn": ""}),
        ("ben", case),
    ):
        server.post(MISSED, who, data={**given, "action": "read"})
    assert rows(news, "SELECT DISTINCT chosen FROM article_readings") == [("page",)]
    server.post(MISSED, "ada", data={**case, "action": "read"})
    assert rows(news, "SELECT chosen FROM article_readings ORDER BY id DESC LIMIT 1") == [("sample",)]


def test_a_form_that_fails_keeps_what_was_typed(news: Path, serve: Any) -> None:
    server = serve(news)
    case = drawn_of(server.get(MISSED, "ada").text)
    given = {
        "words": "no such words",
        "speaker": "Ina Ost",
        "role": "pilot",
        "note": "heard",
        "stance": "asked",
    }
    shown = server.post(MISSED, "ada", data={**case, **given, "action": "missed"}).text
    assert "Not noted: these words do not stand so in the article" in shown
    for kept in (">no such words</textarea>", 'value="Ina Ost"', 'value="pilot"', ">heard</textarea>"):
        assert kept in shown
    assert '<option value="asked" selected>' in shown and drawn_of(shown) == case


@pytest.mark.parametrize("who", [None, "mallory"])
def test_nobody_else_can_write(news: Path, serve: Any, who: str | None) -> None:
    server = serve(news)
    (article,) = rows(news, "SELECT id FROM articles LIMIT 1")[0]
    for data in ({"action": "missed", "words": WORDS}, {"action": "read"}, {"action": "undo", "review": "1"}):
        assert server.post(MISSED, who, data={"article": article, **data}).status_code == 403
    shown = server.get(MISSED, who).text
    assert "You are reading only" in shown and "Put it in" not in shown
    assert not rows(news, "SELECT * FROM reviews") and not rows(news, "SELECT * FROM article_readings")


def test_addresses_that_lead_nowhere(news: Path, serve: Any) -> None:
    server = serve(news)
    assert server.get(f"{MISSED}?article=nowhere", "ada").status_code == 404
    assert "Not noted" in server.post(MISSED, "ada", data={"action": "undo", "review": "x"}).text
    assert "Not noted" in server.post(MISSED, "ada", data={"action": "unread", "reading": "9" * 30}).text
    assert "Not noted" in server.post(MISSED, "ada", data={"action": "missed", "words": "x"}).text


def a_quote(news: Path) -> dict[str, Any]:
    database = open_database(news)
    row = next(quotations.find(database, speaker="Ilse Tarrant", kind="indirect", limit=1))
    database.close()
    return row


def test_the_right_words_and_role_are_given_in_the_audit(news: Path, serve: Any) -> None:
    server, row = serve(news), a_quote(news)
    data = {"quote": row["id"], "by": "page", "judged_words": row["text"]}
    shorter = row["text"].rsplit(" ", 1)[0]
    shown = server.get(f"{AUDIT}?quote={row['id']}", "ada").text
    assert "The right words" in shown and f">{row['text']}</textarea>" in shown
    server.post(AUDIT, "ada", data={**data, "verdict": "wrong_words", "corrected_words": shorter})
    assert rows(news, "SELECT text FROM quotes WHERE rule = 'reviewer'") == [(shorter,)]
    page = server.get(f"/-/onrecord/news/article/{row['article_id']}").text
    assert "wrong words" in page and "The right words stand beside it" in page
    found = server.get("/-/onrecord/news/find?speaker=Ilse+Tarrant&rule=reviewer").text
    assert "1 quotation" in found
    other = {"verdict": "enter", "corrected_role": "pilot", "corrected_affiliation": "Air Elm"}
    server.post(AUDIT, "ada", data={**data, **other, "corrected_words": row["text"]})
    assert rows(news, "SELECT verdict, corrected_role FROM reviews ORDER BY id DESC LIMIT 1") == [
        ("wrong_role", "pilot")
    ]
    assert row["id"] in server.get("/-/onrecord/news/find?role=pilot&affiliation=Elm").text
    assert "pilot" in server.get(f"/-/onrecord/news/article/{row['article_id']}").text
    roles = server.get(f"/-/onrecord/news/speaker/{row['speaker_id']}").text.split('id="roles"')[1]
    assert "pilot" in roles.split("</table>")[0]


def test_undoing_is_confirmed_and_leaves_the_one_before(news: Path, serve: Any) -> None:
    server, row = serve(news), a_quote(news)
    data = {"quote": row["id"], "by": "page"}
    server.post(AUDIT, "ada", data={**data, "verdict": "unsure"})
    server.post(AUDIT, "ada", data={**data, "verdict": "not_speech"})
    answer = server.post(AUDIT, "ada", data={"verdict": "undo", "by": "page"})
    shown = server.get(answer.headers["location"], "ada").text
    assert "Taken back:" in shown and "not speech" in shown and 'data-key="z"' not in shown
    assert "Taken back" not in server.get(f"{AUDIT}?quote={row['id']}", "ada").text


def test_the_right_sense_is_chosen_on_the_page(news: Path, serve: Any) -> None:
    server = serve(news)
    database = open_database(news)
    row = next(iter(quotations.find(database, stance="said", kind="indirect", verdict="none")))
    shown = server.get(f"{AUDIT}?quote={row['id']}", "ada").text
    for stance, label in STANCE_LABELS.items():
        assert f'<option value="{stance}">{label}</option>' in shown
    assert '<button name="verdict" value="wrong_sense">✗ Wrong sense <kbd>S</kbd></button>' in shown
    assert "it was said in another sense" in shown
    data = {"quote": row["id"], "by": "page", "judged_words": row["text"], "corrected_words": row["text"]}
    for verdict, sense, status in (("wrong_sense", "", 200), ("wrong_sense", "perhaps", 200)):
        refused = server.post(AUDIT, "ada", data={**data, "verdict": verdict, "corrected_stance": sense})
        assert refused.status_code == status and "Not noted" in refused.text
    server.post(AUDIT, "ada", data={**data, "verdict": "enter", "corrected_stance": "denied"})
    assert next(iter(quotations.find(database, stance="denied", verdict="wrong_sense")))["id"] == row["id"]
    again = server.get(f"{AUDIT}?quote={row['id']}", "ada").text
    assert "✗ wrong sense: denied" in again and '<span class="stance">denied</span>' in again
    article = server.get(f"/-/onrecord/news/article/{row['article_id']}", "ada").text
    assert "✗ wrong sense" in article and 'value="wrong_sense"' in article
    database.close()


def test_a_hundred_verdicts_show_whole_per_cents_by_error_and_by_group(news: Path, serve: Any) -> None:
    server, database = serve(news), open_database(news)
    for number in range(100):
        if number == 99:
            assert "Too few verdicts yet" in server.get("/-/onrecord/news/report").text
        quote = sampling.next_at_random(database)
        assert quote
        wrong = {2: "wrong_speaker", 4: "wrong_words", 5: "wrong_role", 6: "not_speech"}
        verdict = wrong.get(number % 7, "right")
        more = {"corrected_role": "pilot"} if verdict == "wrong_role" else {}
        reviews.record(database, quote, verdict, "ada", chosen="sample", **more)
    database.close()
    report = server.get("/-/onrecord/news/report").text
    for error in ("the speaker", "that it is speech", "where the words begin and end", "the speaker’s role"):
        assert f"<td>{error}</td>" in report
    for heading in ("By rule", "By kind", "By kind of speaker", "By outlet"):
        assert f">{heading}</h2>" in report
    assert not re.search(r"\d\.\d+ %", report), "whole per cents"
    share = re.search(r'<p class="headline-figure"><strong>(\d+) %</strong>', report)
    between = re.search(r"between (\d+) % and (\d+) %, from 100 verdicts", report)
    assert share and between and int(between[1]) < int(share[1]) < int(between[2])


def test_without_articles_nothing_waits(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    open_database(path).close()
    shown = Server(path).get(MISSED, "ada").text
    assert "No article waits to be read" in shown
