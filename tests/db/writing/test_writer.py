"""Writing articles: whole or not at all, once, and with counts that are right."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from made import ANN, BOB, OFFICIAL, UNION, Pair, check, contents, pair, read, said, span, two_articles
from sqlite_utils import Database

from db import open_database
from db.records.article_rows import prepare
from db.writing import writer
from extractors.model import Figure, NotSpeech, Setting, Span, Speaker


@pytest.fixture
def db() -> Database:
    return open_database(":memory:")


def test_rows_of_an_article(db: Database) -> None:
    read(db, two_articles())
    article = next(db.query("SELECT * FROM articles WHERE key = 'one'"))
    text = article["text"]
    assert text == two_articles()[0][0].text
    assert (article["title"], article["publisher"], article["published"]) == (
        "Bridge to open",
        "Elm Post",
        "2024-03-01",
    )
    assert json.loads(article["layout"])["paragraphs"] == [[0, 40], [41, 85]]
    quotes = list(
        db.query(
            "SELECT quotes.*, speakers.name FROM quotes JOIN speakers ON speakers.id = speaker_id "
            "WHERE article_id = ? ORDER BY start",
            [article["id"]],
        )
    )
    assert [(q["name"], q["text"], q["paragraph"]) for q in quotes] == [
        ("Ann Lee", '"The bridge will open in May,"', 0),
        ("Bob Stone", '"We are late," … "and we know it."', 1),
    ]
    for quote in quotes:
        spans = json.loads(quote["spans"])
        assert " … ".join(text[s:e] for s, e in spans["content"]) == quote["text"]
        assert (quote["start"], quote["end"]) == (spans["content"][0][0], spans["content"][-1][1])
        assert (quote["publisher"], quote["published"], quote["speaker_kind"]) == (
            "Elm Post",
            "2024-03-01",
            "person",
        )
        assert quote["id"].startswith(article["id"])
    check(db)


def test_setting_figures_and_not_speech_are_stored_with_their_places(db: Database) -> None:
    text = 'On Monday Lee said in "Good Day" that 300 of 400 trains ran.'
    figures = (
        Figure(span(text, "300"), "count", "300 of 400 trains", 300, unit="trains", approximate=True),
        Figure(span(text, "400"), "count", "400 trains", 400, unit="trains"),
    )
    setting = Setting("2024-03-04", span(text, "On Monday"), "interview", span(text, 'in "Good Day"'))
    title = NotSpeech(span(text, '"Good Day"'), "title", "capitals", "each word is capitalised")
    found = said(text, "that 300 of 400 trains ran", ANN, setting=setting, figures=figures)
    read(db, [pair("a", text, found, not_speech=[title], date="2024-03-06")])
    quote = next(db.query("SELECT * FROM quotes"))
    assert (quote["said_on"], quote["medium"], quote["venue"]) == ("2024-03-04", "interview", None)
    spans = json.loads(quote["spans"])
    assert {name: [text[s:e] for s, e in [spans[name]]] for name in ("said_on", "medium")} == {
        "said_on": ["On Monday"],
        "medium": ['in "Good Day"'],
    }
    rows = list(db.query("SELECT * FROM figures ORDER BY start"))
    assert [(row["value"], row["unit"], row["approximate"]) for row in rows] == [
        (300, "trains", 1),
        (400, "trains", 0),
    ]
    assert [text[row["start"] : row["end"]] for row in rows] == ["300", "400"]
    assert [(r["kind"], r["text"]) for r in db.query("SELECT * FROM not_speech")] == [("title", '"Good Day"')]


def test_the_headline_stands_in_for_a_missing_title(db: Database) -> None:
    article, extraction = pair("a", "Bridge opens\nIt did.")
    read(db, [(article, replace(extraction, layout=replace(extraction.layout, headline=Span(0, 12))))])
    assert db.execute("SELECT title FROM articles").fetchall() == [("Bridge opens",)]


def test_reading_again_changes_no_row(db: Database) -> None:
    assert read(db, two_articles()) == ["new", "new"]
    before = contents(db)
    assert read(db, two_articles()) == ["known", "known"]
    assert contents(db) == before


def test_the_same_input_gives_the_same_rows_in_any_order(db: Database) -> None:
    read(db, two_articles())
    other = open_database(":memory:")
    read(other, two_articles()[::-1])
    assert contents(other) == contents(db)


def test_a_changed_article_replaces_its_quotes_and_what_hung_on_them(db: Database) -> None:
    first, second = two_articles()
    read(db, [first, second])
    text = "Nothing is known, said Stone."
    assert read(db, [pair("one", text, said(text, "Nothing is known", BOB), title="Bridge closed")]) == [
        "changed"
    ]
    assert db["articles"].count == 2
    names = dict(db.execute("SELECT name, quote_count FROM speakers").fetchall())
    assert names == {"Ann Lee": 1, "Bob Stone": 1, "a rail official": 1}
    assert db.execute("SELECT first_seen FROM speaker_roles WHERE role = 'mayor'").fetchall() == [
        ("2024-03-05",)
    ]
    check(db)
    assert read(db, [first]) == ["changed"]
    fresh = open_database(":memory:")
    read(fresh, [second, first])
    assert contents(db) == contents(fresh)


def test_a_corrected_date_alone_is_a_change(db: Database) -> None:
    (article, extraction), _ = two_articles()
    read(db, [(article, extraction)])
    assert read(db, [(replace(article, date="2024-03-02"), extraction)]) == ["changed"]
    assert db.execute("SELECT DISTINCT published FROM quotes").fetchall() == [("2024-03-02",)]


def test_other_rules_read_an_article_again(db: Database) -> None:
    read(db, two_articles(), rules="1")
    before = contents(db)
    assert read(db, two_articles(), rules="2") == ["reread", "reread"]
    assert contents(db) == before, "the same result: the same ids"
    assert read(db, two_articles(), rules="2") == ["known", "known"]
    check(db)


def test_a_syndicated_copy_is_an_article_of_its_own(db: Database) -> None:
    (article, extraction), _ = two_articles()
    copy = replace(article, id="copy", publisher="Oak News")
    assert read(db, [(article, extraction), (copy, extraction)]) == ["new", "new"]
    assert db.execute("SELECT count(*), count(DISTINCT text_hash) FROM articles").fetchone() == (2, 1)
    assert db.execute("SELECT quote_count FROM speakers WHERE name = 'Ann Lee'").fetchone() == (2,)
    check(db)


def test_one_speaker_for_all_spellings_of_a_name_but_none_for_all_officials(db: Database) -> None:
    spellings = ["José M. Alba", "JOSE M ALBA", "The Jose M. Alba"]
    text = "Alba said so. An official said so too."
    read(
        db,
        [
            pair(
                f"a{n}",
                text + str(n),
                said(text, "so", Speaker(name, "person")),
                said(text, "so too", Speaker("An official", "individual")),
            )
            for n, name in enumerate(spellings)
        ],
    )
    counts = Counter(kind for (kind,) in db.execute("SELECT kind FROM speakers").fetchall())
    assert counts == {"person": 1, "individual": 3}
    check(db)


@pytest.mark.parametrize(
    ("speaker", "shared"),
    [
        (Speaker("Senate Democrats", "group"), True),
        (Speaker("protesters", "group"), False),
        (Speaker("Oak residents", "group"), False),
        (Speaker("Rail Union", "organization"), True),
        (Speaker("the ministry", "organization"), False),
        (Speaker("Elm Poll", "document"), True),
        (Speaker("a report", "document"), False),
    ],
)
def test_names_are_shared_between_articles_and_descriptions_are_not(
    db: Database, speaker: Speaker, shared: bool
) -> None:
    text = "It said so."
    read(db, [pair(str(n), text, said(text, "so", speaker)) for n in range(2)])
    assert db["speakers"].count == (1 if shared else 2)


def test_two_attributions_of_the_same_spans_are_stored_once(db: Database) -> None:
    text = "Lee said so."
    read(db, [pair("a", text, said(text, "so", ANN), said(text, "so", ANN, rule="another"))])
    assert db.execute("SELECT quote_count, rule FROM articles JOIN quotes").fetchall() == [
        (1, "after the quotation")
    ]
    check(db)


def test_of_two_with_one_key_in_a_batch_the_later_stays(db: Database) -> None:
    first, second = two_articles()
    run = writer.begin_run(db, "1")
    rows = [prepare(*first), prepare(replace(second[0], id="one"), second[1])]
    assert writer.write_many(db, rows, run) == ["new", "changed"]
    assert db.execute("SELECT title FROM articles").fetchall() == [("Trains",)]
    check(db)


def test_a_batch_is_whole_or_not_at_all(db: Database) -> None:
    run = writer.begin_run(db, "1")
    good, bad = (prepare(*made) for made in two_articles())
    with pytest.raises(sqlite3.IntegrityError):
        writer.write_many(db, [good, replace(bad, article=(None, *bad.article[1:]), id="")], run)
    assert contents(db) == contents(open_database(":memory:"))
    check(db)


def test_what_no_database_can_store_is_refused_and_the_rest_goes_on(db: Database) -> None:
    bad, good = (article for article, _ in two_articles())
    broken = replace(bad, text="Half a pair: \ud83d")
    run = writer.begin_run(db, "1")
    with pytest.raises(UnicodeEncodeError):
        writer.write(db, broken, two_articles()[0][1], run)
    assert writer.known(db, [broken, replace(bad, id="\ud83d")], run) == set()
    assert writer.write(db, good, two_articles()[1][1], run) == "new"


def test_any_other_text_comes_back_as_it_was(db: Database) -> None:
    text = 'Tab\tnul\0 cr\r\n é 🙂 \u202e rtl, said Lee.\n"<script>"'
    read(db, [pair("odd \0 key", text, said(text, "é 🙂", ANN))])
    assert db.execute("SELECT key, text FROM articles").fetchall() == [("odd \0 key", text)]
    assert db.execute("SELECT text FROM quotes").fetchall() == [("é 🙂",)]


def test_full_text_follows_the_articles(db: Database) -> None:
    def found(word: str) -> int:
        return db.execute("SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH ?", [word]).fetchone()[0]

    first, _ = two_articles()
    read(db, [first])
    assert found("bridge") == 1
    text = "The tunnel will open, said Lee."
    read(db, [pair("one", text, said(text, "The tunnel will open", ANN))])
    assert (found("bridge"), found("tunnel")) == (0, 1)
    # Whoever else writes is followed too.
    db.execute("UPDATE quotes SET text = 'The canal will open'")
    assert (found("tunnel"), found("canal")) == (0, 1)
    db.execute("DELETE FROM quotes")
    assert found("canal") == 0


def test_full_text_survives_vacuum(tmp_path: Path) -> None:
    db = open_database(tmp_path / "news.db")
    read(
        db,
        [pair(str(n), f"Nr {n}, said Lee.", said(f"Nr {n}, said Lee.", f"Nr {n}", ANN)) for n in range(50)],
    )
    writer.remove(db, [str(n) for n in range(0, 50, 3)])
    db.vacuum()
    check(db)


def test_removing_articles(db: Database) -> None:
    read(db, two_articles())
    assert writer.remove(db, ["one", "never read"]) == 1
    assert {row["name"] for row in db.query("SELECT name FROM speakers")} == {"Ann Lee", "a rail official"}
    check(db)
    assert writer.remove(db, ["two"]) == 1
    assert contents(db) == contents(open_database(":memory:"))


def test_runs_are_recorded(db: Database) -> None:
    run = writer.begin_run(db, "1 without titles", {"workers": 2})
    writer.end_run(db, run, {"articles": 3, "quotes": 7})
    row = next(db.query("SELECT * FROM runs"))
    assert (row["rules_version"], json.loads(row["settings"])) == ("1 without titles", {"workers": 2})
    assert json.loads(row["counts"]) == {"articles": 3, "quotes": 7}
    assert row["started"] <= row["ended"]


def made_at_random(random: Random, key: str) -> Pair:
    """An article of a few sentences, each by one of a few speakers with one of a few roles."""
    sentences, found = [], []
    for n in range(random.randrange(4)):
        speaker = random.choice([ANN, BOB, UNION, OFFICIAL, replace(ANN, role="senator"), None])
        words = f"number {random.randrange(5)} of {n}"
        sentences.append(f"{words}, said {speaker.name if speaker else 'it'}.")
        found.append((words, speaker))
    text = "\n".join(sentences) or "Nothing."
    date = random.choice([None, "2024-01-01", "2024-02-01", "2024-03-01"])
    return pair(key, text, *(said(text, words, speaker) for words, speaker in found), date=date)


@pytest.mark.parametrize("seed", range(12))
def test_after_any_history_the_database_is_as_if_read_anew(seed: int) -> None:
    random = Random(seed)
    db = open_database(":memory:")
    now: dict[str, Pair] = {}
    for step in range(25):
        run = writer.begin_run(db, str(random.randrange(2)))
        if random.random() < 0.2:
            gone = random.sample(sorted(now), k=min(len(now), 3))
            assert writer.remove(db, gone) == len(gone)
            now = {key: made for key, made in now.items() if key not in gone}
        else:
            batch = [made_at_random(random, str(random.randrange(15))) for _ in range(random.randrange(1, 6))]
            writer.write_many(db, [prepare(*made) for made in batch], run)
            now |= {made[0].id: made for made in batch}
        if step % 5 == 4:
            check(db)
    fresh = open_database(":memory:")
    read(fresh, list(now.values()))
    assert contents(db) == contents(fresh)


ENDLESS = """
import sys
from random import Random
sys.path[:0] = {path!r}
from writing.test_writer import made_at_random
from db import open_database
from db.writing import writer
from db.records.article_rows import prepare
db = open_database({file!r})
run = writer.begin_run(db, "1")
random = Random({seed})
print("ready", flush=True)
while True:
    batch = [made_at_random(random, str(random.randrange(300))) for _ in range(20)]
    writer.write_many(db, [prepare(*made) for made in batch], run)
"""


def test_killed_at_any_moment_it_stays_sound(tmp_path: Path) -> None:
    file = str(tmp_path / "news.db")
    path = [str(Path(__file__).parents[1]), str(Path(__file__).parents[3])]
    for seed in range(4):
        program = ENDLESS.format(path=path, file=file, seed=seed)
        with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
            assert process.stdout and process.stdout.readline() == b"ready\n"
            time.sleep(Random(seed).uniform(0.05, 0.4))
            os.kill(process.pid, signal.SIGKILL)
        db = open_database(file)
        check(db)
        db.close()
    assert open_database(file)["articles"].count > 0
