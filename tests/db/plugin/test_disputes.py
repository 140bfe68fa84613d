"""Several reviewers: a second opinion is blind, a disagreement is shown and goes to a third, a sample is a sample."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from db import open_database
from db.review import reviews
from db.search import current_counts, quotations
from db.speakers import manual_decisions

from .conftest import Server

AUDIT = "/-/onrecord/news/audit"


@pytest.fixture
def server(news: Path) -> Server:
    return Server(news, plugin={"allow": {"id": ["ada", "ben", "cid"]}})


def first(news: Path) -> dict[str, Any]:
    database = open_database(news)
    row = next(quotations.find(database, speaker="Ilse Tarrant", limit=1))
    database.close()
    return row


def record(news: Path, quote: str, verdict: str, who: str, **more: Any) -> None:
    database = open_database(news)
    reviews.record(database, quote, verdict, who, **more)
    database.close()


def chosen(news: Path) -> list[str]:
    with sqlite3.connect(news) as connection:
        return [row[0] for row in connection.execute("SELECT chosen FROM reviews ORDER BY id")]


def test_a_second_opinion_does_not_show_the_first(news: Path, server: Server) -> None:
    quote = first(news)["id"]
    record(
        news,
        quote,
        "wrong_speaker",
        "ada",
        corrected_speaker="Zora Quillfeather",
        note="my note",
        chosen="sample",
    )
    page = server.get(f"{AUDIT}?by=second", "ben").text
    assert quote in page
    for told in ("Zora Quillfeather", "my note", "wrong speaker:", "So far"):
        assert told not in page


def test_reviewers_who_disagree_are_both_shown_and_a_third_decides(news: Path, server: Server) -> None:
    quote = first(news)["id"]
    record(news, quote, "right", "ada")
    record(news, quote, "not_speech", "ben")
    found = server.get("/-/onrecord/news/find?speaker=Ilse+Tarrant").text
    assert quote in found and "disputed: right (ada), not speech (ben)" in found
    assert quote in server.get(f"{AUDIT}?by=disputed", "cid").text
    assert quote not in server.get(f"{AUDIT}?by=disputed", "ada").text
    server.post(AUDIT, "cid", data={"quote": quote, "by": "disputed", "verdict": "not_speech"})
    found = server.get("/-/onrecord/news/find?speaker=Ilse+Tarrant").text
    assert quote not in found and "disputed:" not in found


def test_an_address_cannot_put_a_chosen_quotation_into_the_sample(news: Path, server: Server) -> None:
    quote = first(news)["id"]
    server.post(AUDIT, "ada", data={"quote": quote, "by": "sample", "verdict": "right"})
    assert chosen(news) == ["page"]
    page = server.get(f"{AUDIT}?by=sample", "ada").text
    drawn = re.search(r'name="drawn" value="([^"]+)"', page)
    (case,) = re.findall(r'name="quote" value="([^"]+)"', page)
    assert drawn
    server.post(AUDIT, "ada", data={"quote": case, "by": "sample", "drawn": drawn[1], "verdict": "right"})
    server.post(AUDIT, "ada", data={"quote": quote, "by": "sample", "drawn": drawn[1], "verdict": "right"})
    assert chosen(news) == ["page", "sample", "page"]
    server.post(AUDIT, "ada", data={"verdict": "undo", "by": "sample"})
    server.post(AUDIT, "ada", data={"verdict": "undo", "by": "sample"})
    server.post(AUDIT, "ada", data={"quote": case, "by": "sample", "verdict": "unsure"})
    assert chosen(news)[-1] == "sample"


def test_counts_follow_verdicts(news: Path, server: Server) -> None:
    row = first(news)
    database = open_database(news)
    before = {s["id"]: s["quote_count"] for s in quotations.speakers(database)}
    (quayle,) = [s["id"] for s in quotations.speakers(database, "Obed Quayle")]
    everything = quotations.count(database)
    record(news, row["id"], "wrong_speaker", "ada", corrected_speaker="Obed Quayle")
    other = next(quotations.find(database, speaker="Ilse Tarrant", limit=1))
    record(news, other["id"], "not_speech", "ada")
    after = {s["id"]: s["quote_count"] for s in quotations.speakers(database)}
    assert after[row["speaker_id"]] == before[row["speaker_id"]] - 2
    assert after[quayle] == before[quayle] + 1
    for speaker in (row["speaker_id"], quayle):
        shown = server.get(f"/-/onrecord/news/speaker/{speaker}").text
        assert f"{after[speaker]} quotations" in shown
        assert after[speaker] == quotations.count(database, speaker_id=speaker)
    assert f"<dd>{everything - 1}</dd>" in server.get("/-/onrecord/news").text


def test_a_name_that_nobody_has_is_told(news: Path, server: Server) -> None:
    quote = first(news)["id"]
    data = {"quote": quote, "by": "page", "verdict": "wrong_speaker", "corrected_speaker": "Obed Quale"}
    server.post(AUDIT, "ada", data=data)
    page = server.get(f"{AUDIT}?quote={quote}", "ada").text
    assert "No speaker here goes by" in page and "Or did you mean" in page and "Obed Quayle" in page
    assert "Obed Quale" in server.get("/-/onrecord/news/speakers?name=quale").text
    assert current_counts.only_reviewed(open_database(news)) == [{"name": "Obed Quale", "quote_count": 1}]


def test_a_form_that_fails_keeps_what_was_typed(news: Path, server: Server) -> None:
    quote = first(news)["id"]
    data = {
        "quote": quote,
        "by": "page",
        "verdict": "right",
        "corrected_speaker": "Prue Callow",
        "note": "as heard",
    }
    page = server.post(AUDIT, "ada", data=data).text
    assert "Not noted" in page and 'value="Prue Callow"' in page and ">as heard</textarea>" in page


def test_few_verdicts_give_no_percentage(news: Path, server: Server) -> None:
    database = open_database(news)
    for row in quotations.find(database, limit=120):
        reviews.record(database, row["id"], "right", "ada", chosen="sample")
        if row["id"] and database.execute("SELECT count(*) FROM reviews").fetchone()[0] == 18:
            shown = server.get("/-/onrecord/news/report").text
            assert "Too few verdicts yet: <strong>18</strong> of 100" in shown
            assert "100 %</strong>" not in shown
    shown = server.get("/-/onrecord/news/report").text
    assert "<strong>100 %</strong>" in shown and "the speaker" in shown


def test_the_address_of_a_joined_speaker_leads_to_the_survivor(news: Path, server: Server) -> None:
    database = open_database(news)
    one, other = (row["id"] for row in quotations.speakers(database, limit=2))
    manual_decisions.merge(database, one, other, "ada")
    database.close()
    answer = server.get(f"/-/onrecord/news/speaker/{one}?kind=direct")
    assert answer.status_code == 303
    assert answer.headers["location"].endswith(f"/speaker/{other}?kind=direct")
    assert server.get("/-/onrecord/news/speaker/0000").status_code == 404
