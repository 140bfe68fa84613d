"""Addresses that lead nowhere say so and lead on; forms that fail keep what was typed; decisions can be seen and undone."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from db import open_database
from db.search import quotations
from db.speakers import linking

from .test_suggestions import archive, pair  # noqa: F401 (a fixture)

ROOT = "/-/onrecord/news"
PEOPLE = f"{ROOT}/people"


def rows(path: Path, sql: str, *params: Any) -> list[tuple]:
    with sqlite3.connect(path) as connection:
        return connection.execute(sql, params).fetchall()


@pytest.mark.parametrize("list_", ["find", "speakers", "versions", "speaker/{speaker}"])
@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("9999", "There is no page 9999"),
        ("99999999", "There is no page 99999999"),
        ("9" * 30, "There is no page 9999"),
        ("x", "“x” is no number of a page"),
        ("0", "“0” is no number of a page"),
        ("-1", "“-1” is no number of a page"),
    ],
)
def test_a_page_that_is_not_there_is_told(news: Path, serve: Any, list_: str, number: str, told: str) -> None:
    (speaker,) = rows(news, "SELECT id FROM speakers ORDER BY quote_count DESC LIMIT 1")[0]
    answer = serve(news).get(f"{ROOT}/{list_.format(speaker=speaker)}?page={number}")
    assert answer.status_code == 200 and told in answer.text and "The first page</a>" in answer.text
    assert "Nothing that was read fits" not in answer.text and "No speaker has such a name" not in answer.text


def test_the_last_page_is_named(news: Path, serve: Any) -> None:
    text = serve(news).get(f"{ROOT}/find?page=9999").text
    assert "the last one is 7." in text and 'find?page=7">the last page</a>' in text
    assert "There is no page" not in serve(news).get(f"{ROOT}/find?page=7").text


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("find?since=notadate", "is no day"),
        ("speakers?kind=bogus", "“bogus” is no kind of speaker"),
        ("versions?conflict=bogus", "“bogus” is no conflict"),
        ("report?since=notadate", "is no day"),
    ],
)
def test_filters_that_cannot_be_read_are_told(news: Path, serve: Any, address: str, told: str) -> None:
    assert told in serve(news).get(f"{ROOT}/{address}").text


@pytest.mark.parametrize(
    "address",
    [
        "nothing",
        "find/more",
        "article/none",
        "speaker/none",
        "versions/none",
        "audit?quote=none",
        "people?speaker=none",
    ],
)
def test_what_is_not_there_leads_on(news: Path, serve: Any, address: str) -> None:
    answer = serve(news).get(f"{ROOT}/{address}")
    assert answer.status_code == 404
    assert (
        'role="search"' in answer.text
        and "The front page</a>" in answer.text
        and "<h1>Not here</h1>" in answer.text
    )


def test_a_split_that_fails_keeps_what_was_typed(news: Path, serve: Any) -> None:
    (speaker,) = rows(news, "SELECT id FROM speakers ORDER BY quote_count DESC LIMIT 1")[0]
    (key,) = rows(
        news,
        "SELECT key FROM article_speakers JOIN articles ON id = article_id WHERE speaker_id = ? LIMIT 1",
        speaker,
    )[0]
    given = {"action": "split", "name": "  ", "note": "two desks", "article": key}
    shown = serve(news).post(PEOPLE, "ada", data={"speaker": speaker, **given}).text
    assert "Not done: a speaker needs a name" in shown and 'value="two desks"' in shown
    assert f'value="{key}" checked' in shown
    named = {"action": "split", "name": "The Other", "note": "two desks"}
    assert 'value="The Other"' in serve(news).post(PEOPLE, "ada", data={"speaker": speaker, **named}).text


def test_splitting_by_a_form_of_the_name_and_by_single_quotations(news: Path, serve: Any) -> None:
    server = serve(news)
    (speaker,) = rows(news, "SELECT id FROM speakers WHERE name = 'Obed Quayle'")[0]
    (found,) = rows(
        news,
        "SELECT count(*) FROM quotes JOIN article_speakers AS s ON s.article_id = quotes.article_id "
        "AND s.speaker_id = quotes.speaker_id WHERE quotes.speaker_id = ? AND s.names LIKE '%Mr Quayle%'",
        speaker,
    )[0]
    data = {"speaker": speaker, "action": "split", "name": "Old Quayle", "form": "Mr Quayle"}
    assert found and server.post(PEOPLE, "ada", data=data).status_code == 303
    database = open_database(news)
    assert quotations.count(database, speaker="Old Quayle") == found
    server.post(PEOPLE, "ada", data={"speaker": speaker, "action": "undo", "decision": "1"})
    assert quotations.count(database, speaker_id=speaker) == found
    one, two, *_ = [row["id"] for row in quotations.find(database, speaker_id=speaker)]
    data = {"speaker": speaker, "action": "split", "name": "Young Quayle", "quote": [one, two]}
    assert server.post(PEOPLE, "ada", data=data).status_code == 303
    assert {row["id"] for row in quotations.find(database, speaker="Young Quayle")} == {one, two}
    assert quotations.count(database, speaker_id=speaker) == found - 2
    database.close()


def test_all_articles_of_a_speaker_can_be_searched(news: Path, serve: Any) -> None:
    (speaker,) = rows(news, "SELECT id FROM speakers ORDER BY quote_count DESC LIMIT 1")[0]
    everything = serve(news).get(f"{PEOPLE}?speaker={speaker}", "ada").text
    some = serve(news).get(f"{PEOPLE}?speaker={speaker}&among=ferry+timetable", "ada").text
    nothing = serve(news).get(f"{PEOPLE}?speaker={speaker}&among=zebra", "ada").text

    def offered(text: str) -> int:
        return len(re.findall(r'name="article"', text))

    assert offered(everything) > offered(some) > 0 == offered(nothing)
    assert "No article has these words" in nothing


def test_an_answer_to_a_suggestion_is_told_in_its_place_and_can_be_undone(archive: Path, serve: Any) -> None:  # noqa: F811
    server, page = serve(archive), f"{ROOT}/suggestions"
    both = pair(archive)
    answer = server.post(page, "ada", data={**both, "action": "reject", "at": "1"})
    assert answer.headers["location"].endswith("at=1#answered")
    shown = server.get(f"{page}?at=1", "ada").text
    assert "Kept apart:" in shown and 'id="answered"' in shown and "Not the same, people said" in shown
    for speaker in both.values():
        assert "are not the same" in server.get(f"{PEOPLE}?speaker={speaker}", "ada").text
    assert server.post(page, "ben", data={"action": "undo apart", "apart": "1"}).status_code == 303
    assert "Not the same, people said" not in server.get(page, "ada").text
    assert rows(archive, "SELECT state FROM join_suggestions") == [("open",)], "it waits again"
    assert rows(archive, "SELECT count(*) FROM speakers_apart") == [(2,)], "only added to"
    again = server.post(page, "ben", data={"action": "undo apart", "apart": "1"})
    assert "Not done:" in again.text
    server.post(page, "ada", data={**both, "action": "reject"})
    database = open_database(archive)
    assert [row["id"] for row in linking.kept_apart(database)] == [3]
    linking.link_speakers(database)
    assert not linking.suggestions(database)
    database.close()
    server.post(PEOPLE, "ada", data={"action": "join again", "apart": "3", "speaker": both["one"]})
    assert rows(archive, "SELECT state FROM join_suggestions") == [("open",)]
    server.post(page, "ada", data={**both, "action": "accept"})
    assert "Joined:" in server.get(f"{page}?at=1", "ada").text
