"""Ctrl-C at any moment, once or twice, to one process or to all: it ends, nothing is left behind, no traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")

ROOT = Path(__file__).resolve().parents[2]
STORY = "“The dam is safe,” said Mara Lind. She said the board would meet again on Tuesday. " * 40


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("interrupts") / "archive.jsonl"
    path.write_text("".join(json.dumps({"id": str(i), "text": f"{i}. {STORY}"}) + "\n" for i in range(2000)))
    return path


@pytest.fixture
def ingest(archive: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """An ingest by two workers, in a process group of its own, that has begun."""
    database = tmp_path / "news.db"
    command = [sys.executable, "-m", "quotes", "ingest", archive, "--db", database, "--workers", "2", "-q"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True
    )
    while not database.exists():
        time.sleep(0.01)
    yield process
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)


def group(leader: int) -> list[int]:
    """The processes of a process group that are at work, the leader's own left out."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2]
        except OSError:
            continue
        state, _, of_group = fields.split()[:3]
        if int(of_group) == leader and state != "Z" and int(stat.parent.name) != leader:
            found.append(int(stat.parent.name))
    return found


def ended(process: subprocess.Popen[str]) -> str:
    """What it printed to standard error, once it and all that it began are gone."""
    said = process.communicate(timeout=30)[1]
    for _ in range(100):
        if not group(process.pid):
            return said
        time.sleep(0.1)
    pytest.fail("processes are left behind")


@pytest.mark.parametrize("wait", [0.0, 0.4, 1.5, 3.0])
@pytest.mark.parametrize("times", [1, 2])
def test_interrupting_all_processes_ends_them(ingest: subprocess.Popen[str], wait: float, times: int) -> None:
    time.sleep(wait)
    for _ in range(times):
        os.killpg(ingest.pid, signal.SIGINT)
        time.sleep(0.03)
    said = ended(ingest)
    assert "Traceback" not in said and "warn" not in said
    assert ingest.returncode in (130, -signal.SIGINT)


def test_interrupting_the_command_alone_ends_all(ingest: subprocess.Popen[str]) -> None:
    time.sleep(2.0)
    ingest.send_signal(signal.SIGINT)
    assert "Traceback" not in ended(ingest)
    assert ingest.returncode == 130


def test_interrupting_what_it_began_does_nothing(ingest: subprocess.Popen[str]) -> None:
    time.sleep(1.0)
    for process in group(ingest.pid):
        os.kill(process, signal.SIGINT)
    time.sleep(0.5)
    assert ingest.poll() is None
    ingest.send_signal(signal.SIGINT)
    assert "Traceback" not in ended(ingest)
