"""What an archive needs besides articles: failures kept, what is gone pruned, copies linked to stories."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from random import Random

import pytest
from made import ANN, check, contents, pair, read, said
from sqlite_utils import Database

from db import open_database
from db.records.article_rows import prepare
from db.writing import failures, story_links, writer
from db.writing.failures import Failure
from db.writing.pruning import Seen


@pytest.fixture
def db() -> Database:
    return open_database(":memory:")


def test_a_failure_is_kept_until_it_is_read(db: Database) -> None:
    first = writer.begin_run(db, "1")
    failures.record(
        db, first, [Failure("a.csv", "line 3", "no text", "abc"), Failure("b.zip", "", "truncated")]
    )
    assert failures.failed_before(db, "a.csv", "abc") == "no text"
    assert failures.failed_before(db, "a.csv", "other") is None
    second = writer.begin_run(db, "1")
    failures.record(db, second, [Failure("a.csv", "line 7", "not a date")])
    failures.forget(db, second, ["a.csv"])
    assert [(row["file"], row["position"], row["reason"]) for row in failures.all_of(db)] == [
        ("a.csv", "line 7", "not a date"),
        ("b.zip", "", "truncated"),
    ]
    failures.record(
        db, second, [Failure("b.zip", "", "no such file"), Failure("odd \udcff name", "", "not text")]
    )
    assert [row["reason"] for row in failures.all_of(db)] == ["not a date", "no such file", "not text"]


def in_files(*files: str | None) -> list:
    """One article a file."""
    text = "It is so, said Lee."
    return [pair(f"{n} {file}", text, said(text, "It is so", ANN), file=file) for n, file in enumerate(files)]


def test_pruning_removes_only_what_this_run_could_have_met(db: Database) -> None:
    read(
        db,
        in_files("news/a.txt", "news/b.txt", "news/broken.txt", "newsletter/c.txt", "news/gone/d.txt", None),
    )
    run = writer.begin_run(db, "1")
    seen = Seen(db)
    seen.add(["0 news/a.txt"])
    failures.record(
        db, run, [Failure("news/broken.txt", "", "not text"), Failure("news/gone", "", "no such folder")]
    )
    assert seen.prune(run, {"news/": None}) == 1
    assert [file for (file,) in db.execute("SELECT file FROM articles ORDER BY key").fetchall()] == [
        "news/a.txt",
        "news/broken.txt",
        "newsletter/c.txt",
        "news/gone/d.txt",
        None,
    ]
    check(db)
    assert Seen(db).prune(writer.begin_run(db, "1"), {"newsletter/c.txt": None}) == 1


def test_pruning_when_nothing_could_be_read_removes_nothing(db: Database) -> None:
    read(db, in_files("news/a.txt"))
    run = writer.begin_run(db, "1")
    failures.record(db, run, [Failure("news", "", "no such file or folder")])
    assert Seen(db).prune(run, {"news": None}) == 0


def grouping(rows: Iterable[tuple[int, str]]) -> dict[str, str]:
    """Articles with a common mark belong together, chains too."""
    story: dict[str, str] = {}
    for _, marked in groupby(rows, key=lambda row: row[0]):
        together = {article for _, article in marked}
        together |= {a for a, first in story.items() if first in {story.get(t) for t in together}}
        story |= dict.fromkeys(together, min(together))
    return story


def copies() -> list:
    """Six articles: two of the same text, one chain of three by marks, one alone; with their marks."""
    text = "It is so, said Lee."

    def one(key: str, marks: list[int], extra: str = "", **known: str) -> tuple:
        body = text + extra
        return (*pair(key, body, said(body, "It is so", ANN), **known), marks)

    return [
        one("same 1", [], publisher="Elm Post", date="2024-03-02", title="So it is"),
        one("same 2", [], publisher="Oak News", date="2024-03-01", title="It is so"),
        one("chain 1", [1, 2], " A", publisher="Elm Post", date="2024-03-05"),
        one("chain 2", [2, 3], " B", publisher="Elm Post", date="2024-03-06"),
        one("chain 3", [3], " C", publisher="Ash Times", date="2024-03-07"),
        one("alone", [4], " D", publisher="Elm Post"),
    ]


def linked(db: Database, made: list) -> list[set[str]]:
    run = writer.begin_run(db, "1")
    writer.write_many(db, [prepare(*article) for article in made], run)
    story_links.link(db, grouping)
    keys: dict[str, set[str]] = {}
    for key, story in db.execute("SELECT key, story_id FROM articles WHERE story_id IS NOT NULL").fetchall():
        keys.setdefault(story, set()).add(key)
    return sorted(keys.values(), key=sorted)


def test_copies_are_linked_to_stories(db: Database) -> None:
    assert linked(db, copies()) == [{"chain 1", "chain 2", "chain 3"}, {"same 1", "same 2"}]
    rows = {row["article_count"]: row for row in db.query("SELECT * FROM stories")}
    assert (rows[2]["publisher_count"], rows[2]["first_published"], rows[2]["title"]) == (
        2,
        "2024-03-01",
        "It is so",
    )
    assert (rows[3]["publisher_count"], rows[3]["title"]) == (2, None)
    check(db)


@pytest.mark.parametrize("seed", range(4))
def test_stories_are_the_same_in_any_order_and_after_changes(seed: int) -> None:
    expected = open_database(":memory:")
    linked(expected, copies())
    made = copies()
    Random(seed).shuffle(made)
    db = open_database(":memory:")
    for n in range(0, 6, 2):
        linked(db, made[n : n + 2])
    assert contents(db) == contents(expected)
    writer.remove(db, ["chain 2"])
    assert linked(db, []) == [{"same 1", "same 2"}]
    assert db["stories"].count == 1
    linked(db, [article for article in copies() if article[0].id == "chain 2"])
    assert contents(db) == contents(expected)


def test_linking_again_writes_nothing(db: Database) -> None:
    linked(db, copies())
    before = db.conn.total_changes
    story_links.link(db, grouping)
    assert db.conn.total_changes == before


def test_a_changed_article_leaves_its_story(db: Database) -> None:
    linked(db, copies())
    article, extraction, _ = copies()[0]
    assert linked(db, [(replace(article, text=article.text + " Not any more."), extraction, [])]) == [
        {"chain 1", "chain 2", "chain 3"}
    ]
    check(db)
