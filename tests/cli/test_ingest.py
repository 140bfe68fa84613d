"""``quotes ingest``: incremental, resumable, one bad article never stops it."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from extractors import Article, Extraction, extract
from quotes.ingest import article_work
from quotes.ingest import run as ingest_module

from .conftest import SAMPLES, Run, write_lines

ROOT = Path(__file__).parents[2]


def query(path: Path, sql: str) -> list[Any]:
    db = sqlite3.connect(path)
    try:
        rows = db.execute(sql).fetchall()
    finally:
        db.close()
    return [row[0] if len(row) == 1 else row for row in rows]


def contents(path: Path) -> dict[str, list[Any]]:
    """All rows of what was read, without the number of the run that read it."""
    tables = (
        "articles",
        "quotes",
        "speakers",
        "speaker_names",
        "speaker_roles",
        "figures",
        "not_speech",
        "stories",
    )
    db = sqlite3.connect(path)
    found = {}
    for table in tables:
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] != "run_id"]
        names = ", ".join(f'"{column}"' for column in columns)
        found[table] = sorted(db.execute(f"SELECT {names} FROM {table}").fetchall(), key=repr)
    db.close()
    return found


def test_a_summary_at_the_end(run: Run, articles: Path, tmp_path: Path) -> None:
    result = run("ingest", articles, "--db", tmp_path / "news.db")
    assert result.stdout == ""
    assert result.stderr.startswith("4 articles (4 new), ")
    assert query(tmp_path / "news.db", "SELECT key FROM articles ORDER BY file, key")[2:] == ["one", "two"]


def test_reading_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    run("ingest", SAMPLES, "--db", path)
    before = contents(path)
    result = run("ingest", SAMPLES, "--db", path)
    number = len(before["articles"])
    assert result.stderr.startswith(f"{number} articles ({number} known), 0 quotations written")
    assert contents(path) == before


def test_a_changed_article_is_replaced(run: Run, articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    run("ingest", articles, "--db", path)
    (articles / "a.txt").write_text("“Rain is bad,” said Ada Moreau, a farmer.\n", encoding="utf-8")
    result = run("ingest", articles, "--db", path)
    assert "(1 changed, 3 known)" in result.stderr
    texts = query(path, "SELECT text FROM quotes")
    assert any("Rain is bad" in text for text in texts) and not any("Rain is good" in text for text in texts)


def test_articles_read_by_older_rules_are_read_again(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    run("ingest", articles, "--db", path)
    before = contents(path)
    monkeypatch.setattr(ingest_module, "rules_version", lambda: "other")
    assert "(4 reread)" in run("ingest", articles, "--db", path).stderr
    assert contents(path) == before
    assert query(path, "SELECT DISTINCT rules_version FROM runs JOIN articles ON run_id = runs.id") == [
        "other"
    ]


def test_any_number_of_workers_makes_the_same_database(run: Run, tmp_path: Path) -> None:
    rows = [
        json.loads(line) for line in (SAMPLES / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    write_lines(
        tmp_path / "many.jsonl", *(row | {"id": f"{row['id']}-{i}"} for i in range(12) for row in rows)
    )
    for n in (1, 2):
        run("ingest", tmp_path / "many.jsonl", "--db", tmp_path / f"{n}.db", "--workers", n)
    assert len(contents(tmp_path / "1.db")["articles"]) == 12 * len(rows)
    assert contents(tmp_path / "1.db") == contents(tmp_path / "2.db")


def test_a_run_is_recorded_with_its_counts(run: Run, articles: Path, tmp_path: Path) -> None:
    run("ingest", articles, tmp_path / "missing.txt", "--db", tmp_path / "news.db", "--workers", 1, code=1)
    ((version, settings, ended, counts),) = query(
        tmp_path / "news.db", "SELECT version, settings, ended, counts FROM runs"
    )
    assert version and ended
    assert json.loads(settings)["workers"] == 1
    assert {"articles": 4, "new": 4, "failures": 1}.items() <= json.loads(counts).items()


def test_one_bad_article_never_stops_a_run(run: Run, articles: Path, tmp_path: Path) -> None:
    (articles / "b.txt").write_bytes(b"")
    (articles / "c.jsonl").write_text(
        '{"id": "one", "text": "“No,” said Ben Li."}\n{broken\n', encoding="utf-8"
    )
    result = run("ingest", articles, "--db", tmp_path / "news.db", code=1)
    assert [line.partition(":")[0] for line in result.stderr.splitlines()[:-1]] == ["problem", "problem"]
    assert "2 articles (2 new)" in result.stderr and "2 failures" in result.stderr
    assert len(query(tmp_path / "news.db", "SELECT key FROM articles")) == 2


def test_two_articles_of_one_id_are_no_silent_loss(run: Run, tmp_path: Path) -> None:
    for name, text in (("a", "“Yes,” said Jo Ray."), ("b", "“No,” said Ben Li.")):
        write_lines(tmp_path / f"{name}.jsonl", {"id": "one", "text": text}, {"id": f"{name}2", "text": text})
    result = run("ingest", tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--db", tmp_path / "news.db", code=1)
    assert "b.jsonl: 1 articles took the place of others with the same id (the last: 'one')" in result.stderr
    assert query(tmp_path / "news.db", "SELECT key FROM articles ORDER BY key") == ["a2", "b2", "one"]
    twice = run("ingest", tmp_path / "b.jsonl", tmp_path / "b.jsonl", "--db", tmp_path / "news.db")
    assert "problem" not in twice.stderr


def test_failures_are_kept_with_their_place_until_they_are_mended(
    run: Run, articles: Path, tmp_path: Path
) -> None:
    path = tmp_path / "news.db"
    (articles / "c.jsonl").write_text(
        '{"id": "one", "text": "“No,” said Ben Li."}\n{broken\n', encoding="utf-8"
    )
    run("ingest", articles, "--db", path, code=1)
    ((file, position, reason),) = query(path, "SELECT file, position, reason FROM failures")
    assert file.endswith("c.jsonl") and position == "line 2" and "broken JSON" in reason
    run("ingest", articles / "a.txt", "--db", path)
    assert len(query(path, "SELECT file FROM failures")) == 1  # not tried this time
    write_lines(articles / "c.jsonl", {"id": "one", "text": "“No,” said Ben Li."})
    run("ingest", articles, "--db", path)
    assert query(path, "SELECT file FROM failures") == []


def test_an_article_that_cannot_be_extracted_is_tried_again_when_it_changes(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, tried = tmp_path / "news.db", []

    def fails_on_rain(article: Article) -> Extraction:
        tried.append(article.text)
        if "Rain" in article.text:
            raise RuntimeError("no rain today")
        return extract(article)

    monkeypatch.setattr(article_work, "extract", fails_on_rain)
    for _ in range(2):
        result = run("ingest", articles, "--db", path, "--workers", 1, code=1)
        assert f"problem: {(articles / 'a.txt').as_posix()}: RuntimeError: no rain today" in result.stderr
    assert sum("Rain" in text for text in tried) == 1
    assert query(path, "SELECT reason FROM failures") == ["RuntimeError: no rain today"]
    monkeypatch.setattr(ingest_module, "rules_version", lambda: "other")
    run("ingest", articles, "--db", path, "--workers", 1, code=1)
    assert sum("Rain" in text for text in tried) == 2
    (articles / "a.txt").write_text("“Snow is good,” said Ada Moreau.\n", encoding="utf-8")
    run("ingest", articles, "--db", path, "--workers", 1)
    assert query(path, "SELECT reason FROM failures") == []


def test_copies_are_linked_to_one_story(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    run("ingest", SAMPLES, "--db", path)
    linked = query(
        path, "SELECT group_concat(key) FROM articles WHERE story_id IS NOT NULL GROUP BY story_id"
    )
    assert [set(keys.split(",")) for keys in linked] == [{"meridian-hearing", "tribune-hearing"}]


def test_copies_are_linked_after_a_run_that_was_ended_before_it_could(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    with monkeypatch.context() as patch:
        patch.setattr(ingest_module.story_links, "link", lambda *_: sys.exit(9))
        run("ingest", SAMPLES, "--db", path, code=9)
    assert "14 known" in run("ingest", SAMPLES, "--db", path).stderr
    assert len(query(path, "SELECT key FROM articles WHERE story_id IS NOT NULL")) == 2


def test_removed_articles_are_kept_unless_pruned(run: Run, articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    write_lines(tmp_path / "elsewhere.jsonl", {"id": "far", "text": "“Far,” said Jo Ray."})
    run("ingest", articles, tmp_path / "elsewhere.jsonl", "--db", path)
    (articles / "a.txt").unlink()
    write_lines(articles / "c.jsonl", {"id": "one", "text": "“No,” said Ben Li."})
    run("ingest", articles, "--db", path)
    assert len(query(path, "SELECT key FROM articles")) == 5
    result = run("ingest", articles, "--db", path, "--prune")
    assert "2 removed" in result.stderr
    assert sorted(query(path, "SELECT key FROM articles")) == sorted(
        [(articles / "b.txt").as_posix(), "far", "one"]
    )
    assert query(path, "SELECT name FROM speakers WHERE name = 'Ada Moreau'") == []


def test_pruning_keeps_what_could_not_be_read_this_time(run: Run, articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    run("ingest", articles, "--db", path)
    (articles / "c.jsonl").write_bytes(b"\x1f\x8b but no gzip")
    run("ingest", articles, "--db", path, "--prune", code=1)
    assert len(query(path, "SELECT key FROM articles")) == 4
    moved = articles.rename(tmp_path / "moved")
    run("ingest", articles, "--db", path, "--prune", code=1)
    assert len(query(path, "SELECT key FROM articles")) == 4
    assert moved.is_dir()


def test_pruning_the_folder_where_one_is(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    monkeypatch.chdir(articles)
    run("ingest", ".", "--db", path)
    run("ingest", "-", "--db", path, stdin="“No,” said Ben Li.".encode())
    Path("a.txt").unlink()
    assert "1 removed" in run("ingest", ".", "--db", path, "--prune").stderr
    assert "standard input" in query(path, "SELECT file FROM articles")
    assert "a.txt" not in query(path, "SELECT file FROM articles")


def test_pruning_by_a_pattern_removes_what_it_would_have_found(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    monkeypatch.chdir(tmp_path)
    below = articles / "below"
    below.mkdir()
    for gone in (articles / "gone.txt", below / "gone.txt"):
        gone.write_text("“No,” said Ben Li.")
    write_lines(articles / "gone.jsonl", {"id": "line", "text": "“No,” said Ben Li."})
    run("ingest", articles.name, "--db", path)
    for gone in (articles / "gone.txt", below / "gone.txt", articles / "gone.jsonl"):
        gone.unlink()
    pattern = f"{articles.name}/*.txt"
    assert "1 removed" in run("ingest", pattern, "--db", path, "--prune").stderr
    left = {file.removeprefix(f"{articles.name}/") for file in query(path, "SELECT file FROM articles")}
    assert {"a.txt", "b.txt", "below/gone.txt", "gone.jsonl"} <= left and "gone.txt" not in left
    for text in articles.glob("*.txt"):
        text.unlink()
    run("ingest", pattern, "--db", path, "--prune", code=1)
    assert f"{articles.name}/a.txt" in query(path, "SELECT file FROM articles")


def test_quiet_says_problems_only(run: Run, articles: Path, tmp_path: Path) -> None:
    assert run("ingest", articles, "--db", tmp_path / "news.db", "--quiet").output == ""
    result = run("ingest", articles, "nowhere", "--db", tmp_path / "news.db", "-q", code=1)
    assert result.output.splitlines() == ["problem: nowhere: no such file or folder"]


def test_no_database_is_a_clear_message(run: Run, articles: Path, tmp_path: Path) -> None:
    assert run("ingest", articles, "--db", articles / "a.txt", code=1).stderr.startswith("Error: ")
    result = run("ingest", articles, "--db", tmp_path / "no" / "news.db", code=1)
    assert result.stderr.count("\n") == 1 and "does not exist" in result.stderr
    assert "--db" in run("ingest", articles, code=2).stderr


def test_a_locked_database_is_a_clear_message(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db.database import connection

    path = tmp_path / "news.db"
    run("ingest", articles, "--db", path)
    monkeypatch.setattr(connection, "PATIENCE", 0.1)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    result = run("ingest", articles, "--db", path, code=1)
    other.rollback()
    other.close()
    assert "locked" in result.stderr and result.stderr.count("\n") == 1
    assert "4 known" in run("ingest", articles, "--db", path).stderr


def test_the_database_may_come_from_the_environment(articles: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "quotes", "ingest", str(articles), "--quiet"]
    subprocess.run(command, env={"QUOTES_DB": str(tmp_path / "news.db")}, cwd=ROOT, check=True)
    assert len(query(tmp_path / "news.db", "SELECT key FROM articles")) == 4


def test_interrupted_it_says_so_and_goes_on_next_time(run: Run, tmp_path: Path) -> None:
    source, path = tmp_path / "many.jsonl", tmp_path / "news.db"
    write_lines(
        source, *({"id": str(i), "text": f"“No,” said Ben Li. It was {i} o’clock."} for i in range(1500))
    )
    command = [sys.executable, "-m", "quotes", "ingest", "-", "--db", str(path), "--workers", "2"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stdin is not None and process.stderr is not None
    process.stdin.write(b"".join(source.read_bytes().splitlines(keepends=True)[:1000]))
    process.stdin.flush()
    while not stored(path):
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    said = process.stderr.read().decode()
    assert process.wait(timeout=60) == 130
    assert said == "Stopped. What was read is stored; start it again, and it goes on from there.\n"
    before = stored(path)
    assert 0 < before <= 1000
    result = run("ingest", "-", "--db", path, stdin=source.read_bytes())
    assert f"1,500 articles ({1500 - before:,} new, {before:,} known)" in result.stderr


def test_the_indexes_are_made_when_an_ended_run_is_started_again(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    indexes = "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name"
    run("ingest", SAMPLES, "--db", tmp_path / "quiet.db")
    with monkeypatch.context() as patch:
        patch.setattr(ingest_module.story_links, "take_in_marks", lambda *_: sys.exit(9))
        run("ingest", SAMPLES, "--db", path, code=9)
    assert "quotes_speaker" not in query(path, indexes)
    assert "“We had four hours" in run("find", "warning", "--db", path).stdout, "it can be asked meanwhile"
    assert "14 known" in run("ingest", SAMPLES, "--db", path).stderr
    assert query(path, indexes) == query(tmp_path / "quiet.db", indexes)
    assert contents(path) == contents(tmp_path / "quiet.db")
    marks = "SELECT mark, key FROM story_marks JOIN articles ON articles.rowid = article ORDER BY mark, key"
    assert query(path, marks) == query(tmp_path / "quiet.db", marks) != []


def stored(path: Path) -> int:
    try:
        count: int = query(path, "SELECT count(*) FROM articles")[0]
        return count
    except sqlite3.OperationalError:
        return 0


def test_killed_at_random_moments_and_restarted_it_ends_as_if_undisturbed() -> None:
    script = ROOT / "benchmarks" / "archives" / "ingest_kills.py"
    command = [sys.executable, str(script), "--articles", "200", "--kills", "2"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("2 kills")


def test_a_file_is_one_article_however_it_is_named(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    monkeypatch.chdir(tmp_path)
    run("ingest", "articles", "--db", path)
    before = query(path, "SELECT key FROM articles ORDER BY key")
    for given in (
        articles,
        "./articles",
        "articles/a.txt",
        articles / "c.jsonl",
        articles / ".." / "articles",
    ):
        assert " known)" in run("ingest", given, "--db", path).stderr
    (tmp_path / "link").symlink_to(articles)
    monkeypatch.chdir(articles)
    for given in (".", "a.txt", "*.txt", "../link"):
        assert " known)" in run("ingest", given, "--db", path).stderr
    assert query(path, "SELECT key FROM articles ORDER BY key") == before
    Path("b.txt").unlink()
    assert "1 removed" in run("ingest", ".", "--db", path, "--prune").stderr


def test_two_files_of_one_name_are_two(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    other = tmp_path / "other" / "articles"
    other.mkdir(parents=True)
    (other / "a.txt").write_text("“Sun is better,” said Ben Li.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run("ingest", "articles", "--db", path)
    monkeypatch.chdir(tmp_path / "other")
    assert "1 new" in run("ingest", "articles", "--db", path).stderr
    assert set(query(path, "SELECT file FROM articles WHERE file LIKE '%a.txt'")) == {
        "articles/a.txt",
        (other / "a.txt").as_posix(),
    }
    # Pruning here leaves the articles of the other folder alone.
    (other / "a.txt").unlink()
    (other / "z.txt").write_text("“Yes,” said Ben Li.", encoding="utf-8")
    assert "1 removed" in run("ingest", "articles", "--db", path, "--prune").stderr
    assert "articles/a.txt" in query(path, "SELECT file FROM articles")


def test_an_archive_that_moved_keeps_its_names(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "news.db"
    monkeypatch.chdir(tmp_path)
    run("ingest", "articles", "--db", path)
    (tmp_path / "new").mkdir()
    articles.rename(tmp_path / "new" / "articles")
    monkeypatch.chdir(tmp_path / "new")
    assert "(4 known)" in run("ingest", "articles", "--db", path).stderr


def test_a_folder_that_is_gone_is_named_with_what_to_do(run: Run, articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    run("ingest", articles, "--db", path)
    shutil.rmtree(articles)
    told = run("ingest", articles, "--db", path, "--prune", code=1).stderr
    assert f"4 articles from there are kept; to remove them: quotes remove --file {articles}" in told
    assert "4 articles" in run("remove", "--file", articles, "--db", path).stdout


def test_many_articles_without_a_day_are_told(run: Run, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(f"“Lot {number} is dry,” said Ines Falk.\n")
    told = run("ingest", tmp_path, "--db", tmp_path / "a.db").stderr
    assert "note: days: 12 of 12 articles have no day of publication" in told and "--date-from" in told
    assert "days:" not in run("ingest", tmp_path, "--db", tmp_path / "a.db").stderr, "they are stored just so"
    assert "days:" not in run("ingest", tmp_path, "--date", "2026-03-05", "--db", tmp_path / "b.db").stderr
    assert "days:" not in run("ingest", tmp_path / "1.txt", "--db", tmp_path / "c.db").stderr


def test_what_is_named_twice_is_read_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“It is late,” said Ines Falk.")
    told = run("ingest", tmp_path / "a.txt", tmp_path / "a.txt", "--db", tmp_path / "a.db").stderr
    assert told.startswith("1 article (1 new), 1 quotation written")
