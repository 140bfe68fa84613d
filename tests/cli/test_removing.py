"""quotes remove, failures and boilerplate."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from .conftest import Run


def test_remove_says_in_numbers_what_goes(run: Run, articles: Path, tmp_path: Path) -> None:
    db = tmp_path / "a.db"
    run("ingest", articles, "--db", db, "-q")
    assert (
        run("remove", "one", "--dry-run", "--db", db).stdout
        == "one: 1 article, 1 quotation, 1 speaker would be removed\n"
    )
    assert run("remove", "one", "--db", db).stdout == "one: 1 article, 1 quotation, 1 speaker removed\n"
    assert "no such article" in run("remove", "one", "--db", db, code=1).stderr
    again = run("ingest", articles, "--db", db)
    assert "note: removed: 1 article is not read again: taken out by quotes remove" in again.stderr
    assert "may be read again" in run("remove", "--undo", "one", "--db", db).stdout
    assert "1 new" in run("ingest", articles, "--db", db).stderr
    told = run("remove", "--speaker", "ada moreau", "--db", db).stdout.splitlines()
    assert told[0] == "ada moreau: 1 quotation, 1 speaker removed"
    assert told[1].startswith("To take that back: quotes remove --speaker ") and "(Ada Moreau)" in told[1]
    assert run("remove", "--publisher", "the paper", "--db", db).stdout.startswith("the paper: 1 article,")
    assert run("remove", "--file", articles.as_posix(), "--db", db).stdout.startswith(
        f"{articles.as_posix()}: 3 articles,"
    )
    assert "name an ARTICLE" in run("remove", "--db", db, code=2).stderr


@pytest.mark.parametrize("by", ["name", "id", "older"])
def test_a_removed_speaker_is_found_again_by_name(run: Run, articles: Path, tmp_path: Path, by: str) -> None:
    db = tmp_path / "a.db"
    run("ingest", articles, "--db", db, "-q")
    (before,) = (row["id"] for row in json.loads(run("speakers", "ada moreau", "--json", "--db", db).stdout))
    run("remove", "--speaker", "Ada Moreau", "--db", db)
    if by == "older":  # as an older version noted it
        database = sqlite3.connect(db)
        database.execute("UPDATE removals SET name = NULL, known_as = NULL")
        database.commit()
        database.close()
    assert run("find", "--speaker", "ada moreau", "--count", "--db", db).stdout == "0\n"
    assert (
        "no speaker that was removed" in run("remove", "--speaker", "Bo", "--undo", "--db", db, code=1).stderr
    )
    who = before if by == "id" else "Ada Moreau"
    told = run("remove", "--speaker", who, "--undo", "--db", db).stdout
    assert told == f"{who}: taken back; 1 article read again\n"
    assert run("find", "--speaker", "ada moreau", "--count", "--db", db).stdout == "1\n"
    assert (
        "no speaker that was removed" in run("remove", "--speaker", who, "--undo", "--db", db, code=1).stderr
    )


def test_of_several_speakers_with_a_name_the_ids_are_asked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“No,” said Ada Moreau, a farmer. Moreau laughed.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("“Why not?” said Bea Moreau. Moreau laughed.", encoding="utf-8")
    db = tmp_path / "a.db"
    run("ingest", tmp_path / "a.txt", tmp_path / "b.txt", "--db", db, "-q", "--no-link")
    refused = run("remove", "--speaker", "moreau", "--db", db, code=1).stderr
    assert "several speakers; give the id of each" in refused and "Ada Moreau" in refused
    ids = [part.split(")")[0] for part in refused.split("(")[1:]]
    assert len(ids) > 1
    run("remove", *[word for sid in ids for word in ("--speaker", sid)], "--db", db)
    assert json.loads(run("speakers", "--json", "--db", db).stdout) == []


def test_failures_are_listed_and_of_each_kind_the_first_are_told(run: Run, tmp_path: Path) -> None:
    for n in range(9):
        (tmp_path / f"{n}.txt").write_text("Pardon Our Interruption\n\nAre you a machine?", encoding="utf-8")
    db = tmp_path / "a.db"
    told = run("ingest", tmp_path, "--db", db, "-q", code=1).stderr.splitlines()
    assert len(told) == 6
    assert (
        told[-1]
        == f"problem: 4 more like this: what a site answers to a machine, no article; see: quotes failures --db {db}"
    )
    listed = run("failures", "--db", db).stdout.splitlines()
    assert (len(listed), listed[-1]) == (11, "9 times: what a site answers to a machine, no article")
    assert [row["file"] for row in json.loads(run("failures", "--json", "--db", db).stdout)] == [
        f"{tmp_path.as_posix()}/{n}.txt" for n in range(9)
    ]
    assert run("failures", "--csv", "--db", db).stdout.splitlines()[0] == "file,position,reason,started"


def test_boilerplate_is_listed_kept_and_marked(run: Run, tmp_path: Path) -> None:
    things = ["pier", "ferry", "school", "clinic", "museum", "market", "tower", "garden", "bakery"]
    for n, thing in enumerate(things):
        lines = [
            f"The {thing} has {n * i + i} new {things[i]}s since {1900 + n * i} in street {n}{i}."
            for i in range(9)
        ]
        box = "The bridge will close in May, Mayor Ann Lee said."
        (tmp_path / f"{thing}.txt").write_text("\n".join([*lines, "", box]), encoding="utf-8")
    db = tmp_path / "a.db"
    told = run("ingest", tmp_path, "--db", db).stderr
    assert "note: boilerplate: 1 block repeats in many articles of one outlet: 9 quotations" in told
    (row,) = json.loads(run("boilerplate", "--json", "--db", db).stdout)
    assert (row["articles"], row["text"]) == (9, "The bridge will close in May, Mayor Ann Lee said.")
    assert "9 articles: The bridge will close" in run("boilerplate", "--db", db).stdout
    assert "9 of them read again" in run("boilerplate", "--keep", row["id"][:5], "--db", db).stdout
    assert len(json.loads(run("find", "bridge", "--json", "--db", db).stdout)) == 9
    assert ", kept:" in run("boilerplate", "--db", db).stdout
    assert "9 quotations withdrawn" in run("boilerplate", "--mark", row["id"][:5], "--db", db).stdout
    assert run("boilerplate", "--csv", "--db", db).stdout.startswith("id,outlet,articles")
    assert "no such block" in run("boilerplate", "--keep", "zz", "--db", db, code=1).stderr
    assert "exclude each other" in run("boilerplate", "--keep", "a", "--mark", "a", "--db", db, code=2).stderr


def test_without_any_it_says_so(run: Run, articles: Path, tmp_path: Path) -> None:
    db = tmp_path / "a.db"
    run("ingest", articles, "--db", db, "-q")
    assert run("boilerplate", "--db", db).stdout == "No block repeats in many stories of one outlet.\n"
    assert run("failures", "--db", db).stdout == "Nothing failed.\n"
