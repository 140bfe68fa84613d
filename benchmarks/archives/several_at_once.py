"""Two ingests into one file beside a server with ten readers and two reviewers: nobody is told that it is locked.

    python benchmarks/archives/several_at_once.py [--articles 900] [--pause 1]

A third of the articles is there before. At the end all articles must be stored, each verdict that was given too, and no
answer of the server may be an error. Prints how many pages were read, how many verdicts given, the slowest of both, and
what was late: a page that was ended after its three seconds, with a page that says so, or that did not come in a minute.
Nothing is late on a machine with two cores of its own; where other programs run as well, some may be.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import archive
import httpx
from itsdangerous import URLSafeSerializer

from db.serving.reviewer_links import reviewer_link

SECRET = "of-this-benchmark"
READERS, REVIEWERS = 10, ("ada", "ben")
PAGES = (
    "",
    "/find?words=said",
    "/find?kind=direct&page=2",
    "/speakers",
    "/audit?by=sample",
    "/report",
    "/find.csv",
)


class Visitors:
    """What readers and reviewers do, and what they were answered."""

    def __init__(self, address: str, path: Path, pause: float) -> None:
        self.address, self.path, self.pause = address, path, pause
        self.end = threading.Event()
        self.read: list[float] = []
        self.given: list[float] = []
        self.faults: list[str] = []
        self.late = 0

    def reader(self, seed: int) -> None:
        chance = random.Random(seed)
        with httpx.Client(base_url=self.address, follow_redirects=True, timeout=60) as client:
            while not self.end.wait(chance.uniform(0, self.pause)):
                page = chance.choice(PAGES)
                begun = time.monotonic()
                try:
                    answer = client.get(f"/-/onrecord/news{page}")
                except httpx.TimeoutException:
                    self.late += 1
                    continue
                self.read.append(time.monotonic() - begun)
                if answer.status_code == 503 and "takes too long" in answer.text:
                    self.late += 1
                elif answer.status_code >= 400 or "database is locked" in answer.text:
                    self.faults.append(f"{page}: {answer.status_code} {answer.text[:200]!r}")

    def reviewer(self, name: str) -> None:
        database = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        quotes = [row[0] for row in database.execute("SELECT id FROM quotes ORDER BY id LIMIT 400")]
        database.close()
        random.Random(name).shuffle(quotes)
        # a verdict may wait 30 seconds for the lock, and on a busy machine longer for the processor
        with httpx.Client(base_url=self.address, follow_redirects=False, timeout=300) as client:
            client.get(reviewer_link("", SECRET, name))
            for quote in quotes:
                if self.end.is_set():
                    return
                page = client.get("/-/onrecord/news/audit")
                token = re.search(r'name="csrftoken" value="([^"]+)"', page.text)
                drawn = URLSafeSerializer(SECRET, "onrecord-drawn").dumps([quote, "page"])
                form = {"quote": quote, "by": "page", "verdict": "right", "drawn": drawn}
                begun = time.monotonic()
                answer = client.post(
                    "/-/onrecord/news/audit", data={**form, "csrftoken": token[1] if token else ""}
                )
                if answer.status_code == 303:
                    self.given.append(time.monotonic() - begun)
                else:
                    self.faults.append(f"verdict: {answer.status_code} {answer.text[-300:]!r}")


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=900)
    parser.add_argument(
        "--pause", type=float, default=1, help="seconds between two pages of a reader, at most"
    )
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path, whole = Path(folder) / "news.db", Path(folder) / "whole.jsonl"
        archive.write(whole, given.articles)
        lines = whole.read_text(encoding="utf-8").splitlines(keepends=True)
        for n in range(3):
            (Path(folder) / f"{n}.jsonl").write_text("".join(lines[n::3]), encoding="utf-8")
        ingest(path, 0).wait()
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        named = [part for name in REVIEWERS for part in ("--reviewer", name)]
        command = [sys.executable, "-m", "quotes", "serve", "--db", path, "--port", str(port), *named]
        with subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "DATASETTE_SECRET": SECRET},
        ) as server:
            visitors = Visitors(f"http://127.0.0.1:{port}", path, given.pause)
            wait_for(visitors.address)
            threads = [threading.Thread(target=visitors.reader, args=(n,)) for n in range(READERS)]
            threads += [threading.Thread(target=visitors.reviewer, args=(name,)) for name in REVIEWERS]
            for thread in threads:
                thread.start()
            codes = [process.wait() for process in [ingest(path, 1), ingest(path, 2)]]
            visitors.end.set()
            for thread in threads:
                thread.join()
            server.terminate()
        database = sqlite3.connect(path)
        articles, verdicts = (
            database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("articles", "reviews")
        )
        database.close()
    slowest = max(visitors.read, default=0.0)
    print(f"{len(visitors.read)} pages read, the slowest in {slowest:.1f} s, {visitors.late} late")
    print(
        f"{len(visitors.given)} verdicts given, {verdicts} stored, the slowest in {max(visitors.given, default=0.0):.1f} s"
    )
    print(f"{articles} of {len(lines)} articles stored, exit codes {codes}")
    print(*visitors.faults[:5], f"{len(visitors.faults)} faults", sep="\n")
    sound = articles == len(lines) and verdicts == len(visitors.given) and codes == [0, 0]
    return not (sound and not visitors.faults)


def ingest(path: Path, part: int) -> subprocess.Popen[bytes]:
    """An ingest of a part of the articles."""
    source = path.with_name(f"{part}.jsonl")
    return subprocess.Popen([sys.executable, "-m", "quotes", "ingest", source, "--db", path, "-q"])


def wait_for(address: str) -> None:
    """Waits until the server answers."""
    for _ in range(600):
        try:
            httpx.get(f"{address}/-/versions.json")
            return
        except httpx.TransportError:
            time.sleep(0.1)
    sys.exit("the server does not begin")


if __name__ == "__main__":
    sys.exit(main())
