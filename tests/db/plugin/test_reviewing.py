"""Who may review and decide, what a verdict changes, and what stays as it was."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from dataclasses import replace

import pytest

from db import open_database
from db.plugin.quotation_list import Filters, listed
from db.review import reviews
from db.search import quotations
from extractors.model import Extraction, Layout, Span
from quotes.ingest.run import ingest

from .databases import fill
from .synthetic import articles

AUDIT = "/-/onrecord/news/audit"
PEOPLE = "/-/onrecord/news/people"


def rows(path, sql: str, *params) -> list[tuple]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql, params).fetchall()
    finally:
        connection.close()


def a_quote(path) -> tuple[str, str, str]:
    """The id of a quotation, of its speaker, and this speaker's name."""
    return rows(
        path,
        "SELECT quotes.id, speakers.id, name FROM quotes JOIN speakers ON speakers.id = speaker_id ORDER BY 1 LIMIT 1",
    )[0]


def judge(server, quote: str, verdict: str, who: str | None = "ada", **more):
    data = {"quote": quote, "by": "page", "verdict": verdict, **more}
    drawn = server.datasette.sign([quote, data["by"]], "onrecord-drawn")  # as if the queue had chosen it
    return server.post(AUDIT, who, data={"drawn": drawn, **data})


def test_a_verdict_is_added_and_the_extraction_stays(news, serve) -> None:
    before = rows(news, "SELECT * FROM quotes ORDER BY id")
    quote, _, name = a_quote(news)
    server = serve(news)
    assert judge(server, quote, "right", note="heard it").status_code == 303
    assert judge(server, quote, "wrong_speaker", "ben", corrected_speaker="Prue Callow").status_code == 303
    assert rows(news, "SELECT verdict, reviewer, speaker, chosen, note FROM reviews") == [
        ("right", "ada", name, "page", "heard it"),
        ("wrong_speaker", "ben", name, "page", None),
    ]
    assert rows(news, "SELECT current_speaker FROM quotes_reviewed WHERE id = ?", quote) == [("Prue Callow",)]
    assert rows(news, "SELECT * FROM quotes ORDER BY id") == before


@pytest.mark.parametrize("who", [None, "mallory"])
def test_nobody_else_can_write(news, serve, who) -> None:
    quote, speaker, _ = a_quote(news)
    server = serve(news)
    assert judge(server, quote, "right", who).status_code == 403
    for decision in ({"action": "rename", "name": "X"}, {"action": "merge", "target": speaker}):
        assert server.post(PEOPLE, who, data={"speaker": speaker, **decision}).status_code == 403
    as_json = {"headers": {"content-type": "application/json"}, "content": json.dumps({"quote": quote})}
    assert server.post(AUDIT, who, token=False, **as_json).status_code == 403
    assert not rows(news, "SELECT * FROM reviews") and not rows(news, "SELECT * FROM speaker_decisions")


def test_a_reviewer_can_only_use_the_forms(news, serve) -> None:
    quote, _, _ = a_quote(news)
    server = serve(news)
    body = json.dumps({"quote": quote, "verdict": "right"})
    answer = server.post(
        AUDIT, "ada", token=False, headers={"content-type": "application/json"}, content=body
    )
    assert answer.status_code == 403
    plain = server.post(
        AUDIT, "ada", token=False, headers={"content-type": "text/plain"}, content=f"quote={quote}"
    )
    assert plain.status_code == 403
    assert not rows(news, "SELECT * FROM reviews")


def test_a_request_forged_by_another_site_is_refused(news, serve) -> None:
    """Datasette 0.65 asks for the token of the form, 1.0 looks at where the request came from."""
    quote, _, _ = a_quote(news)
    server = serve(news)
    answer = server.post(
        AUDIT,
        "ada",
        token=False,
        data={"quote": quote, "verdict": "right", "by": "page"},
        headers={"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
    )
    assert answer.status_code == 403
    assert not rows(news, "SELECT * FROM reviews")


def test_get_changes_nothing(news, serve) -> None:
    quote, speaker, _ = a_quote(news)
    server = serve(news)
    assert server.get(f"{AUDIT}?quote={quote}&verdict=right&by=page", "ada").status_code == 200
    assert server.get(f"{PEOPLE}?speaker={speaker}&action=rename&name=X", "ada").status_code == 200
    assert not rows(news, "SELECT * FROM reviews") and not rows(news, "SELECT * FROM speaker_decisions")


def test_bad_verdicts_say_what_is_wrong(news, serve) -> None:
    quote, _, _ = a_quote(news)
    server = serve(news)
    for given in ({"verdict": "fine"}, {"verdict": ""}, {"verdict": "right", "corrected_speaker": "X"}):
        answer = judge(server, quote, **given)
        assert answer.status_code == 200 and "Not noted:" in answer.text
    assert judge(server, "nowhere", "right").status_code == 404
    assert "Not noted:" in judge(server, quote, "undo").text
    assert not rows(news, "SELECT * FROM reviews")


def test_undo_takes_back_the_last_verdict_of_ones_own(news, serve) -> None:
    quote, _, _ = a_quote(news)
    server = serve(news)
    judge(server, quote, "not_speech", "ada")
    judge(server, quote, "right", "ben")
    answer = judge(server, quote, "undo", "ben")
    assert f"quote={quote}" in answer.headers["location"]
    assert rows(news, "SELECT verdict, reviewer FROM quotes_reviewed WHERE id = ?", quote) == [
        ("not_speech", "ada")
    ]
    assert [row[0] for row in rows(news, "SELECT verdict FROM reviews ORDER BY id")] == [
        "not_speech",
        "right",
        "undo",
    ]


def test_how_a_case_was_chosen_is_kept(news, serve) -> None:
    quote, _, _ = a_quote(news)
    server = serve(news)
    for by in ("sample", "second", "uncertain", "page", "<b>"):
        judge(server, quote, "right", by=by)
    assert [row[0] for row in rows(news, "SELECT chosen FROM reviews ORDER BY id")] == [
        "sample",
        "sample",
        "uncertain",
        "page",
        "page",
    ]


def test_the_queue_goes_through_everything_once(tmp_path, serve) -> None:
    path = tmp_path / "news.db"
    fill(path, articles(2, quotes=6)).close()
    server = serve(path)
    for by in ("uncertain",):
        seen = []
        for _ in range(12):
            page = server.get(f"{AUDIT}?by={by}", "ada").text
            quote = page.split('name="quote" value="')[1].split('"')[0]
            seen.append(quote)
            judge(server, quote, "right", by=by)
        assert len(set(seen)) == 12
        sure = [rows(path, "SELECT confidence FROM quotes WHERE id = ?", quote)[0][0] for quote in seen]
        assert sure == sorted(sure)
        assert "Everything here has been judged" in server.get(f"{AUDIT}?by={by}", "ada").text


def test_a_correction_shows_in_lists_report_and_csv(news, serve) -> None:
    quote, speaker, name = a_quote(news)
    server = serve(news)
    judge(server, quote, "wrong_speaker", by="sample", corrected_speaker="Wilma Newcomer")
    found = server.get("/-/onrecord/news/find?speaker=Wilma+Newcomer").text
    assert f"quote={quote}" in found and "Wilma Newcomer" in found
    assert f"quote={quote}" not in server.get(f"/-/onrecord/news/speaker/{speaker}").text
    report = server.get("/-/onrecord/news/report").text
    assert "Wilma Newcomer" in report and f"quote={quote}" in report
    table = list(
        csv.DictReader(io.StringIO(server.get("/-/onrecord/news/corrections.csv").text.lstrip("\ufeff")))
    )
    assert [(row["extracted_speaker"], row["corrected_speaker"]) for row in table] == [
        (name, "Wilma Newcomer")
    ]
    assert not list(
        csv.DictReader(io.StringIO(server.get("/-/onrecord/news/corrections.csv?since=2999").text))
    )
    estimates = list(
        csv.DictReader(io.StringIO(server.get("/-/onrecord/news/report.csv").text.lstrip("\ufeff")))
    )
    assert estimates[0]["group"] == "all" and estimates[0]["judged"] == "1" and estimates[0]["right"] == "0"


def test_what_is_no_speech_is_not_listed_as_said(news, serve) -> None:
    quote, speaker, _ = a_quote(news)
    server = serve(news)
    judge(server, quote, "not_speech")
    database = open_database(news)
    for number in (1, 2, 3):
        found = listed(database.conn, Filters(), number, speaker)
        assert quote not in [row["id"] for row in found.quotes]
    database.close()


def two_speakers(path) -> list[tuple[str, str, int]]:
    return rows(path, "SELECT id, name, quote_count FROM speakers ORDER BY quote_count DESC, id LIMIT 2")


def test_joining_renaming_and_undoing(news, serve) -> None:
    (first, _, many), (second, _, few) = two_speakers(news)
    server = serve(news)
    before = rows(news, "SELECT id, name, quote_count FROM speakers ORDER BY id")
    names = rows(news, "SELECT * FROM speaker_names ORDER BY 1, 2")
    done = server.post(
        PEOPLE, "ada", data={"speaker": second, "action": "merge", "target": first, "note": "same desk"}
    )
    assert done.status_code == 303 and first in done.headers["location"]
    assert rows(news, "SELECT quote_count FROM speakers WHERE id = ?", first) == [(many + few,)]
    assert not rows(news, "SELECT * FROM speakers WHERE id = ?", second)
    assert not rows(news, "SELECT * FROM speaker_names WHERE speaker_id = ?", second), (
        "foreign keys are not kept"
    )
    page = server.get(f"{PEOPLE}?speaker={first}", "ben").text
    assert "same desk" in page and "Undo" in page
    server.post(PEOPLE, "ada", data={"speaker": first, "action": "rename", "name": "Somebody Else"})
    assert rows(news, "SELECT name FROM speakers WHERE id = ?", first) == [("Somebody Else",)]
    for decision in (2, 1):
        server.post(PEOPLE, "ben", data={"speaker": first, "action": "undo", "decision": str(decision)})
    assert rows(news, "SELECT id, name, quote_count FROM speakers ORDER BY id") == before
    assert rows(news, "SELECT * FROM speaker_names ORDER BY 1, 2") == names
    assert [row[0] for row in rows(news, "SELECT action FROM speaker_decisions ORDER BY id")] == [
        "merge",
        "rename",
        "undo",
        "undo",
    ]


def test_splitting_by_articles_and_by_outlet(news, serve) -> None:
    (first, name, _), _ = two_speakers(news)
    keys = [
        key
        for (key,) in rows(
            news,
            "SELECT DISTINCT key FROM article_speakers JOIN articles ON articles.id = article_id "
            "WHERE speaker_id = ? ORDER BY 1",
            first,
        )
    ]
    assert len(keys) > 2
    server = serve(news)
    server.post(
        PEOPLE,
        "ada",
        data={"speaker": first, "action": "split", "name": f"{name} the younger", "article": keys[:2]},
    )
    [(second,)] = rows(news, "SELECT id FROM speakers WHERE name = ?", f"{name} the younger")
    split = rows(
        news,
        "SELECT DISTINCT key FROM quotes JOIN articles ON articles.id = article_id WHERE speaker_id = ? ORDER BY 1",
        second,
    )
    assert [key for (key,) in split] == keys[:2]
    nothing = server.post(PEOPLE, "ada", data={"speaker": first, "action": "split", "name": "Nobody"})
    assert "Not done:" in nothing.text


@pytest.mark.parametrize(
    "data",
    [
        {"action": "merge", "target": "0"},
        {"action": "merge"},
        {"action": "rename", "name": "  "},
        {"action": "undo", "decision": "99999999999999999999999"},
        {"action": "undo", "decision": "x"},
        {"action": "what"},
        {},
    ],
)
def test_decisions_that_make_no_sense_are_refused_in_words(news, serve, data) -> None:
    (first, _, _), _ = two_speakers(news)
    answer = serve(news).post(PEOPLE, "ada", data={"speaker": first, **data})
    assert answer.status_code == 200 and "Not done:" in answer.text
    assert not rows(news, "SELECT * FROM speaker_decisions")


def test_verdicts_survive_reading_the_articles_again(news, serve) -> None:
    quote, _, _ = a_quote(news)
    server = serve(news)
    judge(server, quote, "right", by="sample")
    fill(news, articles(20, quotes=10), rules="2").close()
    assert rows(news, "SELECT verdict, reviewer FROM quotes_reviewed WHERE id = ?", quote) == [
        ("right", "ada")
    ]
    fill(news, emptied(articles(20))).close()
    report = server.get("/-/onrecord/news/report", "ada").text
    assert "no longer fit" in report
    assert rows(news, "SELECT verdict FROM reviews") == [("right",)]


def test_while_something_else_writes_the_reviewer_is_told(news, serve, monkeypatch) -> None:
    monkeypatch.setattr("db.plugin.hooks.PATIENCE", 0.5)
    quote, _, _ = a_quote(news)
    server = serve(news)
    ingest = sqlite3.connect(news, isolation_level=None)
    ingest.execute("BEGIN IMMEDIATE")
    answer = judge(server, quote, "right")
    ingest.execute("ROLLBACK")
    assert answer.status_code == 200 and "Not noted:" in answer.text and "locked" in answer.text
    assert judge(server, quote, "right").status_code == 303


def emptied(made):
    """The same articles by their keys, in which now nobody says anything."""
    for article, _ in made:
        yield replace(article, text="Nothing happened."), Extraction(Layout(None, (Span(0, 17),), ()), ())


def test_a_single_quotation_split_off_is_told_and_can_be_taken_back(news, serve) -> None:
    first = two_speakers(news)[0][0]
    database = open_database(news)
    one = next(quotations.find(database, speaker_id=first))
    before = quotations.count(database, speaker_id=first)
    server = serve(news)
    data = {
        "speaker": first,
        "action": "split",
        "name": "Marna Hier",
        "quote": [one["id"]],
        "note": "heard it",
    }
    answer = server.post(PEOPLE, "ada", data=data)
    shown = server.get(answer.headers["location"], "ada").text
    assert "Split: what belongs to somebody else now stands below." in shown
    assert "Single quotations that are somebody else’s" in shown and "None yet." not in shown
    assert "said by <bdi>Marna Hier</bdi>" in shown and "heard it" in shown
    assert f"{before - 1:,} quotation" in shown
    [(review,)] = rows(news, "SELECT max(id) FROM reviews")
    assert f'name="review" value="{review}"' in shown
    assert 'value="undo verdict"' not in server.get(f"{PEOPLE}?speaker={first}", "ben").text
    answer = server.post(PEOPLE, "ada", data={"speaker": first, "action": "undo verdict", "review": review})
    assert "Taken back." in server.get(answer.headers["location"], "ada").text
    assert quotations.count(database, speaker_id=first) == before
    database.close()


def test_the_role_of_words_that_are_somebody_else_s_is_no_role_of_theirs(tmp_path, serve) -> None:
    (tmp_path / "a.txt").write_text("“It rains,” said Prince Odo Hald. Others laughed.", encoding="utf-8")
    database = open_database(tmp_path / "news.db")
    ingest(database, [str(tmp_path / "a.txt")], workers=1)
    (row,) = quotations.find(database)
    assert row["role"] == "Prince"
    server = serve(tmp_path / "news.db")
    address = f"/-/onrecord/news/speaker/{row['speaker_id']}"
    assert "Prince" in server.get(address).text
    reviews.record(database, row["id"], "wrong_speaker", "ada", corrected_speaker="Marna Hier")
    database.close()
    assert "Prince" not in server.get(address).text


def test_names_alike_are_told_apart_by_their_articles_and_the_name_that_stays_is_told(
    tmp_path, serve
) -> None:
    for name in ("bridge", "tram"):
        text = f"The {name} stood still on Monday. “No,” said a harbour clerk. “Yes,” said Ada Moreau."
        (tmp_path / f"{name}.txt").write_text(f"The {name}\n\n{text}", encoding="utf-8")
    database = open_database(tmp_path / "news.db")
    ingest(database, [str(tmp_path)], workers=1)
    [(sid,)] = database.execute("SELECT id FROM speakers WHERE name = 'Ada Moreau'").fetchall()
    clerks = database.execute("SELECT name FROM speakers WHERE kind = 'individual'").fetchall()
    database.close()
    shown = serve(tmp_path / "news.db").get(f"{PEOPLE}?speaker={sid}&other=harbour+clerk", "ada").text
    assert len(clerks) == 2 and len(set(clerks)) == 1
    for name in ("bridge", "tram"):
        assert f"<bdi>The {name}</bdi></a>" in shown
    assert shown.count(f"Joined, both are called <bdi>{clerks[0][0]}</bdi>, individual.") == 2
