"""Blocks that repeat in many stories of one outlet: marked, withdrawn, kept when somebody says so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from made import check
from sqlite_utils import Database

from db.database.opening import open_database
from db.review import reviews
from db.writing import boilerplate, removal
from quotes.ingest.read_again import read_again
from quotes.ingest.run import ingest

BOX = "The bridge will close in May, Mayor Ann Lee said."
QUOTED = "“We never sleep,” said Mayor Ann Lee."
TOPICS = [
    "harbour",
    "pier",
    "ferry",
    "school",
    "clinic",
    "museum",
    "library",
    "market",
    "tower",
    "garden",
    "bakery",
    "stadium",
    "theatre",
    "prison",
    "court",
]


def story(n: int) -> str:
    """A text of its own: no copy of another."""
    topic, other = TOPICS[n % len(TOPICS)], TOPICS[(n * 7 + 3) % len(TOPICS)]
    return "\n".join(
        f"The {topic} number {n}{i} beside the {other} got {n * i} new {TOPICS[(n + i) % len(TOPICS)]} lamps in week {i} of {1900 + n}."
        for i in range(8)
    ) + f"\n“The {topic} is {n} years old,” said Joe Vance, its keeper."  # fmt: skip


def write(folder: Path, numbers: Sequence[int], box: str = "", outlet: str = "post") -> None:
    (folder / outlet).mkdir(parents=True, exist_ok=True)
    for n in numbers:
        (folder / outlet / f"{n:03}.txt").write_text(f"{story(n)}\n\n{box}\n", encoding="utf-8")


def read(db: Database, folder: Path) -> list[str]:
    """Ingests the folder, checks the database, and gives the notes."""
    told: list[Any] = []
    ingest(db, [str(folder)], workers=1, link=False, tell=told.append)
    check(db)
    return [item.reason for item in told if hasattr(item, "reason") and "no day of" not in item.reason]


def quoted(db: Database, words: str) -> int:
    """In how many quotations these words are."""
    count: int = db.execute("SELECT count(*) FROM quotes WHERE text LIKE ?", [f"%{words}%"]).fetchone()[0]
    return count


@pytest.fixture
def db() -> Database:
    return open_database(":memory:")


def test_what_repeats_in_many_stories_is_withdrawn_and_listed(db: Database, tmp_path: Path) -> None:
    write(tmp_path, range(10), BOX)
    assert read(db, tmp_path) == [
        "1 block repeats in many articles of one outlet: 10 quotations from there are withdrawn; "
        "see: quotes boilerplate"
    ]
    assert quoted(db, "bridge will close") == 0
    assert quoted(db, "years old") == 10
    (row,) = boilerplate.listed(db)
    assert (row["text"], row["articles"], row["stories"], row["kept"]) == (BOX, 10, 10, None)
    assert (
        db.execute("SELECT count(*) FROM articles WHERE text LIKE '%bridge will close%'").fetchone()[0] == 10
    )
    assert db.execute("SELECT count(*) FROM speakers WHERE name LIKE '%Lee%'").fetchone()[0] == 0
    assert db.execute("SELECT sum(quote_count) FROM articles").fetchone()[0] == db["quotes"].count


def test_later_articles_are_read_without_it(db: Database, tmp_path: Path) -> None:
    write(tmp_path, range(10), BOX)
    read(db, tmp_path)
    write(tmp_path, [20], BOX)
    assert read(db, tmp_path) == []
    assert (quoted(db, "bridge will close"), quoted(db, "20 years old")) == (0, 1)
    assert next(iter(boilerplate.listed(db)))["articles"] == 11


def test_it_is_known_once_later_articles_repeat_it(db: Database, tmp_path: Path) -> None:
    write(tmp_path, range(5), BOX)
    assert read(db, tmp_path) == []
    assert quoted(db, "bridge will close") == 5
    write(tmp_path, range(5, 10), BOX)
    assert len(read(db, tmp_path)) == 1
    assert quoted(db, "bridge will close") == 0


def test_a_few_stories_of_an_outlet_are_not_enough(db: Database, tmp_path: Path) -> None:
    write(tmp_path, range(7), BOX)
    write(tmp_path, range(7, 40))
    assert read(db, tmp_path) == []
    assert quoted(db, "bridge will close") == 7


def test_what_many_outlets_print_once_is_no_boilerplate(db: Database, tmp_path: Path) -> None:
    for n in range(12):
        write(tmp_path, [n], BOX, f"outlet{n}")
    assert read(db, tmp_path) == []
    assert quoted(db, "bridge will close") == 12


def test_copies_of_one_story_are_one(db: Database, tmp_path: Path) -> None:
    (tmp_path / "post").mkdir()
    for n in range(12):
        (tmp_path / "post" / f"{n}.txt").write_text(f"{story(1)}\n\n{BOX}\n{'!' * n}", encoding="utf-8")
    read(db, tmp_path)
    assert quoted(db, "bridge will close") == 12


def test_words_in_marks_need_more(db: Database, tmp_path: Path) -> None:
    write(tmp_path, range(10), QUOTED)
    write(tmp_path, range(10, 40))
    assert read(db, tmp_path) == []
    assert quoted(db, "never sleep") == 10
    write(tmp_path, range(10, 26), QUOTED)
    assert len(read(db, tmp_path)) == 1
    assert quoted(db, "never sleep") == 0


def test_what_somebody_judged_to_be_said_is_no_boilerplate(db: Database, tmp_path: Path) -> None:
    write(tmp_path, range(7), BOX)
    read(db, tmp_path)
    quote = db.execute("SELECT id FROM quotes WHERE text LIKE '%bridge will close%'").fetchone()[0]
    reviews.record(db, quote, "right", "ana")
    write(tmp_path, range(7, 12), BOX)
    assert read(db, tmp_path) == []
    assert quoted(db, "bridge will close") == 12


def test_it_is_taken_back_and_marked_again(db: Database, tmp_path: Path) -> None:
    write(tmp_path, range(10), BOX)
    read(db, tmp_path)
    (number,) = boilerplate.numbers_like(db, next(iter(boilerplate.listed(db)))["id"][:6])
    assert read_again(db, boilerplate.keep(db, number, "ana")) == 10
    check(db)
    assert quoted(db, "bridge will close") == 10
    assert read(db, tmp_path) == []  # known, and not marked again by itself
    write(tmp_path, [30], BOX)
    read(db, tmp_path)
    assert quoted(db, "bridge will close") == 11
    assert boilerplate.mark_again(db, number) == 11
    check(db)
    assert quoted(db, "bridge will close") == 0


def test_the_line_of_a_menu_is_no_title(db: Database, tmp_path: Path) -> None:
    (tmp_path / "post").mkdir()
    for n in range(9):
        (tmp_path / "post" / f"{n}.txt").write_text(
            f"Harbour Post Weekly Offers\n\n{story(n)}", encoding="utf-8"
        )
    read(db, tmp_path)
    assert db.execute("SELECT DISTINCT title, title_from FROM articles").fetchall() == [(None, None)]


def test_removed_is_what_was_named_and_stays_away(db: Database, tmp_path: Path) -> None:
    write(tmp_path, range(3), BOX)
    write(tmp_path, range(3, 6), outlet="star")
    read(db, tmp_path)
    quote = db.execute("SELECT id FROM quotes WHERE text LIKE '%bridge will close%'").fetchone()[0]
    reviews.record(db, quote, "right", "ana")
    folder = f"{tmp_path.as_posix()}/post"
    keys = [key for key, _ in removal.matching(db, "file", folder + "/")]
    assert removal.count(db, "file", keys) == removal.Removed(3, 6, 1, 1)
    assert removal.remove(db, "file", folder, keys) == removal.Removed(3, 6, 1, 1)
    check(db)
    assert db["articles"].count == 3
    assert db["reviews"].count == 1
    assert read(db, tmp_path) == ["3 articles are not read again: taken out by quotes remove"]
    assert db["articles"].count == 3
    assert removal.allow(db, "file", [key for key, _ in removal.removed(db, "file", folder + "/")]) == 1
    assert read(db, tmp_path) == []
    assert db["articles"].count == 6


def test_a_speaker_is_removed_and_articles_stay(db: Database, tmp_path: Path) -> None:
    write(tmp_path, range(3), BOX)
    read(db, tmp_path)
    ((sid, name),) = removal.matching(db, "speaker", "joe VANCE")
    assert name == "Joe Vance"
    assert removal.remove(db, "speaker", name, [sid]) == removal.Removed(0, 3, 1, 0)
    check(db)
    assert (quoted(db, "years old"), quoted(db, "bridge will close"), db["articles"].count) == (0, 3, 3)
    write(tmp_path, [9])
    read(db, tmp_path)
    assert quoted(db, "years old") == 0
