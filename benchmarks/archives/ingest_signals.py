"""Signals to an ingest at random moments: it ends in good order, leaves no process behind, and goes on as if undisturbed.

    python benchmarks/archives/ingest_signals.py [--articles 500] [--signals 30] [--seed 1]

Each time one of: Ctrl-C to the whole process group, once or twice; SIGINT, SIGTERM or SIGHUP to the command alone, SIGINT
to it twice; SIGINT or SIGKILL to one of the processes that it began. After each one there may be no traceback and no
process left within ten seconds; at the end the database equals the undisturbed one row for row. Linux only: reads /proc.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import archive
from ingest_kills import check, compare

HOW = (
    "group",
    "group twice",
    "command",
    "command twice",
    "terminate command",
    "hang up command",
    "worker",
    "kill worker",
)


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--signals", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        source, quiet, disturbed = (Path(folder) / name for name in ("a.jsonl", "quiet.db", "disturbed.db"))
        archive.write(source, given.articles)
        begun = time.monotonic()
        begin(source, quiet).communicate()
        duration = time.monotonic() - begun
        for number in range(given.signals):
            how = HOW[number % len(HOW)]
            fault = disturb(source, disturbed, how, chance, duration)
            print(f"{how}: {fault or 'ended in good order'}", flush=True)
            wrong += fault is not None
            check(disturbed)
            if number % len(HOW) == len(HOW) - 1:
                begin(source, disturbed).communicate()
                compare(quiet, disturbed)
                for file in Path(folder).glob("disturbed.db*"):
                    file.unlink()
        begin(source, disturbed).communicate()
        compare(quiet, disturbed)
    print(f"{given.signals} signals, {wrong} of them with a fault: every database equals the undisturbed one")
    return wrong > 0


def begin(source: Path, path: Path) -> subprocess.Popen[str]:
    """An ingest by two workers in a process group of its own."""
    command = [sys.executable, "-m", "quotes", "ingest", source, "--db", path, "--workers", "2", "-q"]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def disturb(source: Path, path: Path, how: str, chance: random.Random, duration: float) -> str | None:
    """Begins an ingest and sends it a signal; what was wrong with its end."""
    process = begin(source, path)
    time.sleep(chance.uniform(0.05, duration))
    others = [pid for pid in group(process.pid) if pid != process.pid]
    with contextlib.suppress(ProcessLookupError):  # it was just done
        send(process, others, how, chance)
    try:
        said = process.communicate(timeout=60 + 3 * duration)[1]
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return "hangs"
    if "Traceback" in said:
        return f"says {said.strip().splitlines()[-1]!r}"
    for _ in range(100):
        if not group(process.pid):
            return None
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGKILL)
    return "leaves processes behind"


def send(process: subprocess.Popen[str], others: list[int], how: str, chance: random.Random) -> None:
    """Sends what ``how`` says."""
    what, _, times = how.partition(" ")
    for n in range(2 if times == "twice" else 1):
        if n:
            time.sleep(chance.choice((0.0, 0.01, 0.05, 0.3)))
        if what == "group":
            os.killpg(process.pid, signal.SIGINT)
        elif what == "command":
            process.send_signal(signal.SIGINT)
    if how.endswith("worker") and others:
        os.kill(chance.choice(others), signal.SIGKILL if what == "kill" else signal.SIGINT)
    elif what in ("terminate", "hang"):
        process.send_signal(signal.SIGTERM if what == "terminate" else signal.SIGHUP)


def group(leader: int) -> list[int]:
    """The processes of a group that are at work."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of_group = stat.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(of_group) == leader and state != "Z":
            found.append(int(stat.parent.name))
    return found


if __name__ == "__main__":
    sys.exit(main())
