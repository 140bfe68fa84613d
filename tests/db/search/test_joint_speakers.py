"""Several named who say something together: found for each of them, counted, removed, decided on."""

from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db import open_database
from db.records.article_rows import prepare
from db.review import reviews
from db.search import current_counts, facets, quotations
from db.speakers import linking, manual_decisions
from db.writing import removal
from db.writing.withdrawal import withdraw
from db.writing.writer import begin_run, remove, write_many
from extractors import Article, extract

TEXTS = {
    "one": "Ann Lee, the mayor, met Bo Kim. “It is late,” Lee said. Lee and Kim said that the pier would close.",
    "two": "Bo Kim spoke. “It is wet,” Kim said.",
    "three": "Aides to Ann Lee and Bo Kim said that the pier would open.",
}


def archive(path: Path) -> Database:
    db = open_database(path / "made.db", create=True)
    run = begin_run(db, "1")
    articles = [Article(id=key, text=text) for key, text in TEXTS.items()]
    write_many(db, [prepare(article, extract(article)) for article in articles], run)
    return db


def texts(db: Database, **asked: Any) -> list[str]:
    return sorted(row["text"] for row in quotations.find(db, **asked))


def counts(db: Database) -> dict[str, int]:
    return dict(db.execute("SELECT name, quote_count FROM speakers WHERE kind = 'person'").fetchall())


def test_each_of_them_is_found_and_counted(tmp_path: Path) -> None:
    db = archive(tmp_path)
    assert texts(db, speaker="Kim") == ["that the pier would close", "“It is wet,”"]
    assert texts(db, speaker="Ann Lee") == ["that the pier would close", "“It is late,”"]
    assert texts(db, speaker="Ann Lee and Bo Kim") == ["that the pier would close"]
    assert counts(db) == {"Ann Lee": 2, "Bo Kim": 2}
    # whoever is only named by those who say it does not say it
    assert len(texts(db)) == 4


def test_one_of_them_with_the_name_of_the_other_is_what_they_said_together(tmp_path: Path) -> None:
    db = archive(tmp_path)
    ids = dict(db.execute("SELECT name, id FROM speakers WHERE kind = 'person'").fetchall())
    assert texts(db, speaker="Kim", speaker_id=ids["Ann Lee"]) == ["that the pier would close"]
    assert texts(db, speaker="Ann Lee", speaker_id=ids["Ann Lee"]) == [
        "that the pier would close",
        "“It is late,”",
    ]


def test_taken_out_it_counts_for_none_of_them(tmp_path: Path) -> None:
    db = archive(tmp_path)
    (together,) = quotations.find(db, speaker="Ann Lee and Bo Kim")
    assert withdraw(db, [together["id"]]) == 1
    assert counts(db) == {"Ann Lee": 1, "Bo Kim": 1}
    assert texts(db, speaker="Kim") == ["“It is wet,”"]


def test_an_article_taken_out_takes_them_along(tmp_path: Path) -> None:
    db = archive(tmp_path)
    assert remove(db, ["one"]) == 1
    assert counts(db) == {"Bo Kim": 1}
    assert not db.execute("SELECT count(*) FROM quote_speakers").fetchone()[0]


def test_what_a_removed_speaker_said_with_others_goes_too(tmp_path: Path) -> None:
    db = archive(tmp_path)
    (kim,) = (id for (id,) in db.execute("SELECT id FROM speakers WHERE name = 'Bo Kim'"))
    assert removal.count(db, "speaker", [kim]).quotes == 2
    removal.remove(db, "speaker", "Bo Kim", [kim])
    assert texts(db, speaker="Lee") == ["“It is late,”"]
    assert counts(db) == {"Ann Lee": 1}


def test_a_decision_about_one_of_them_holds(tmp_path: Path) -> None:
    db = archive(tmp_path)
    ids = dict(db.execute("SELECT name, id FROM speakers WHERE kind = 'person'").fetchall())
    manual_decisions.merge(db, ids["Bo Kim"], ids["Ann Lee"], "reviewer")
    assert texts(db, speaker_id=ids["Ann Lee"]) == [
        "that the pier would close",
        "“It is late,”",
        "“It is wet,”",
    ]


def test_a_verdict_counts_for_each_of_them(tmp_path: Path) -> None:
    db = archive(tmp_path)
    (together,) = quotations.find(db, speaker="Ann Lee and Bo Kim")
    reviews.record(db, together["id"], "not_speech", "reviewer")
    ids = dict(db.execute("SELECT name, id FROM speakers WHERE kind = 'person'").fetchall())
    changed = current_counts.changes(db)
    assert (changed[ids["Ann Lee"]], changed[ids["Bo Kim"]]) == (-1, -1)


def test_what_they_say_together_is_found_by_the_role_of_each(tmp_path: Path) -> None:
    db = open_database(tmp_path / "made.db", create=True)
    text = (
        "Elm County District Attorney Ann Lee and Netlux spokesman Bo Kim said that the pier would close. "
        "“It is late,” Lee said. A minister said that it was wet."
    )
    article = Article(id="one", text=text)
    write_many(db, [prepare(article, extract(article))], begin_run(db, "1"))
    linking.link_speakers(db)  # which finds the classes of roles too
    both, alone = "that the pier would close", "“It is late,”"
    assert texts(db, role="district attorney") == [both, alone]
    assert texts(db, role="=spokesman") == texts(db, affiliation="netlux") == [both]
    assert texts(db, role_class="spokesperson") == [both]
    assert texts(db, role_class="spokesperson", affiliation="netlux") == [both]
    assert texts(db, role_class="spokesperson", affiliation="elm") == texts(db, role="mayor") == []
    counted = {
        (one.facet.name, value.label): value.count
        for one in facets.facets(db, {}, {}, 3)
        for value in one.values
    }
    assert counted["role", "District Attorney"] == 2
    assert counted["role", "spokesman"] == counted["affiliation", "Netlux"] == 1
    # given to somebody else, it is no longer theirs
    (quote,) = quotations.find(db, role="spokesman")
    reviews.record(db, quote["id"], "wrong_speaker", "reviewer", corrected_speaker="Jo Hill")
    assert texts(db, role="spokesman") == texts(db, affiliation="netlux") == []
