"""Several programs at one database, and a disk with no room: nobody is told that it is locked, nothing stored is lost."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
STORY = "“The dam is safe,” said Mara Lind. She said the board would meet again on Tuesday. " * 4


def archive(path: Path, first: int, end: int) -> Path:
    lines = (json.dumps({"id": str(n), "text": f"{n}. {STORY}"}) + "\n" for n in range(first, end))
    path.write_text("".join(lines), encoding="utf-8")
    return path


def begin(source: Path, database: Path, **more: Any) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "quotes", "ingest", source, "--db", database, "--workers", "1", "-q"]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, **more
    )


def stored(database: Path) -> int:
    connection = sqlite3.connect(database)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    finally:
        connection.close()


def test_two_that_ingest_into_one_file(tmp_path: Path) -> None:
    database = tmp_path / "news.db"
    parts = [archive(tmp_path / f"{n}.jsonl", 400 * n, 400 * n + 500) for n in range(2)]  # some are in both
    for process in [begin(part, database) for part in parts]:
        said = process.communicate(timeout=300)[1]
        assert (process.returncode, said) == (0, "")
    assert stored(database) == 900
    connection = sqlite3.connect(database)
    assert connection.execute("SELECT count(*) FROM indexes_aside").fetchone() == (0,)
    connection.close()


def test_who_comes_while_another_program_writes_waits(tmp_path: Path) -> None:
    database = tmp_path / "news.db"
    assert begin(archive(tmp_path / "a.jsonl", 0, 5), database).wait(timeout=300) == 0
    other = sqlite3.connect(database, check_same_thread=False, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(4, lambda: other.execute("ROLLBACK"))
    release.start()
    process = begin(archive(tmp_path / "b.jsonl", 5, 10), database)
    said = process.communicate(timeout=300)[1]
    release.join()
    other.close()
    assert (process.returncode, said) == (0, "")
    assert stored(database) == 10


def test_who_waits_in_vain_is_told_in_one_line(tmp_path: Path) -> None:
    database = tmp_path / "news.db"
    assert begin(archive(tmp_path / "a.jsonl", 0, 5), database).wait(timeout=300) == 0
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    impatient = (
        "import sys, db.database.connection as connection\n"
        "connection.PATIENCE = 0.5\n"
        "from quotes.cli import main\n"
        "main(sys.argv[1:])\n"
    )
    command = [
        sys.executable,
        "-c",
        impatient,
        "ingest",
        archive(tmp_path / "b.jsonl", 5, 10),
        "--db",
        database,
    ]
    begun = time.monotonic()
    process = subprocess.run([*command, "-q", "--workers", "1"], capture_output=True, text=True, cwd=ROOT)
    other.execute("ROLLBACK")
    other.close()
    assert process.returncode == 1 and time.monotonic() - begun < 60
    (line,) = process.stderr.splitlines()
    assert "locked by another process" in line
    assert stored(database) == 5


@pytest.mark.skipif(os.name == "nt", reason="limits as on Unix")
def test_a_disk_without_room_keeps_what_is_there(tmp_path: Path) -> None:
    import resource
    import signal

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    database = tmp_path / "news.db"
    assert begin(archive(tmp_path / "a.jsonl", 0, 20), database).wait(timeout=300) == 0
    process = begin(archive(tmp_path / "b.jsonl", 20, 500), database, preexec_fn=no_room)
    said = process.communicate(timeout=300)[1]
    assert process.returncode == 1
    (line,) = said.splitlines()
    assert line.startswith(f"Error: {database}: the disk ")
    assert stored(database) >= 20
    process = begin(tmp_path / "b.jsonl", database)
    assert process.communicate(timeout=300)[1] == "" and stored(database) == 500
