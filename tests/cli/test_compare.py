"""``quotes ingest --refresh`` reads again what other rules read; ``quotes compare`` lists what differs then."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from sqlite_utils import Database

import quotes

from .conftest import Run

TEXT = "Kim Li wibbled that the bridge was shut. “No,” said Ada Moreau. The road is open, the city said."


@pytest.fixture
def before(run: Run, tmp_path: Path) -> Path:
    file, path = tmp_path / "a.txt", tmp_path / "before.db"
    file.write_text(TEXT, encoding="utf-8")
    run("ingest", file, "--db", path, "--quiet")
    file.unlink()
    return path


@pytest.fixture
def own(tmp_path: Path):
    path = tmp_path / "own.toml"
    path.write_text('[verbs]\nwibble = "speech"\n', encoding="utf-8")
    yield path
    quotes.configure(None)


def rules_of(path: Path) -> set[str]:
    sql = "SELECT DISTINCT rules_version FROM articles JOIN runs ON runs.id = run_id"
    return {rules for (rules,) in Database(path).execute(sql)}


def test_refresh_reads_what_other_rules_read_and_nothing_else(run: Run, before: Path, own: Path) -> None:
    assert "0 articles" in run("ingest", "--refresh", "--db", before).stderr
    assert "1 articles" in run("--config", own, "ingest", "--refresh", "--db", before).stderr
    assert "0 articles" in run("--config", own, "ingest", "--refresh", "--db", before).stderr
    (rules,) = rules_of(before)
    assert rules.startswith(f"{quotes.RULES_VERSION}, words ")
    assert Database(before)["quotes"].count == 3


def test_refresh_needs_a_database_and_ingest_needs_inputs(run: Run, tmp_path: Path) -> None:
    assert "no such database" in run("ingest", "--refresh", "--db", tmp_path / "no.db", code=1).stderr
    assert "INPUTS" in run("ingest", "--db", tmp_path / "no.db", code=2).stderr


def test_what_new_words_find_is_added(run: Run, before: Path, own: Path, tmp_path: Path) -> None:
    after = tmp_path / "after.db"
    shutil.copy(before, after)
    assert "1 article in both: 0 added, 0 lost, 0 changed" in run("compare", before, after).stdout
    run("--config", own, "ingest", "--refresh", "--db", after)
    printed = run("compare", before, after).stdout
    assert "+ Kim Li: that the bridge was shut" in printed and "1 added, 0 lost" in printed
    assert "- Kim Li" in run("compare", after, before).stdout


def test_changes_of_fields_and_of_words(run: Run, before: Path, tmp_path: Path) -> None:
    after = tmp_path / "after.db"
    shutil.copy(before, after)
    database = Database(after)
    with database.conn:
        database.execute("UPDATE quotes SET stance = 'denied' WHERE text LIKE '%No%'")
        database.execute(
            "UPDATE quotes SET text = 'road is open', spans = json_set(spans, '$.content[0][0]', start + 4) "
            "WHERE text LIKE 'The road%'"
        )
    lines = run("compare", before, after, "--json").stdout.splitlines()
    found = {one["how"]: one for one in map(json.loads, lines)}
    assert found["changed"]["fields"] == ["stance"] and found["changed"]["after"]["stance"] == "denied"
    assert found["words"]["after"]["text"] == "road is open"
    printed = run("compare", before, after).stdout
    assert "stance: said -> denied" in printed and "now: city: road is open" in printed
    assert run("compare", before, after, "--count").stdout.count("\n") == 1


def test_another_text_is_not_compared(run: Run, before: Path, tmp_path: Path) -> None:
    after = tmp_path / "after.db"
    shutil.copy(before, after)
    database = Database(after)
    with database.conn:
        database.execute("UPDATE articles SET text_hash = 'other'")
    assert "0 articles in both" in run("compare", before, after).stdout
    assert "1 with another text" in run("compare", before, after).stdout
