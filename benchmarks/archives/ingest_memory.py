"""Memory and rate of a long ingest, watched from outside (Linux only: reads /proc).

    python benchmarks/archives/ingest_memory.py [--articles 100000] [--workers 2]

Prints the largest resident memory of all processes together (under 600 MB is wanted) and the rate in the
last fifth of the articles beside that in the first (at least 0.8 is wanted); then what comes behind the last
article, when indexes are made and copies linked, and the rate of it all beside that of the first fifth.
"""

from __future__ import annotations

import argparse
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import archive


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=int, default=100_000)
    ap.add_argument("--workers", type=int, default=2)
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, path = Path(folder) / "archive.jsonl", Path(folder) / "news.db"
        archive.write(source, args.articles)
        command = [
            sys.executable,
            "-m",
            "quotes",
            "ingest",
            source,
            "--db",
            path,
            "--workers",
            str(args.workers),
            "-q",
        ]
        largest, seen = 0, [(time.monotonic(), 0)]
        with subprocess.Popen(command) as process:
            while process.poll() is None:
                time.sleep(0.5)
                largest = max(largest, resident(process.pid))
                seen.append((time.monotonic(), stored(path)))
        if process.returncode or stored(path) != args.articles:
            sys.exit(f"the ingest failed with exit code {process.returncode}, {stored(path)} articles stored")
        size = path.stat().st_size
    fifth = args.articles / 5
    first, last = rate(seen, 0.1 * fifth, fifth), rate(seen, 4 * fifth, args.articles)
    seconds = seen[-1][0] - seen[0][0]
    behind = seen[-1][0] - next(at for at, number in seen if number == args.articles)
    print(
        f"{args.articles} articles in {seconds:.0f} s, {args.articles / seconds:.0f} a second, {size / 1e6:.0f} MB"
    )
    print(f"resident memory at most: {largest / 1e6:.0f} MB  (wanted: < 600 MB)")
    print(f"rate at the end / at the start: {last:.0f} / {first:.0f} = {last / first:.2f}  (wanted: >= 0.8)")
    print(
        f"behind the last article: {behind:.0f} s; all of it / the start: {args.articles / seconds / first:.2f}"
    )


def resident(pid: int) -> int:
    """Bytes in memory of a process and all that descend from it."""
    total = 0
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        total += next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS"))
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError, StopIteration):
        return total
    return total + sum(resident(int(child)) for child in children)


def stored(path: Path) -> int:
    """How many articles are in the database; counts by the last row, for nothing is taken out here."""
    if not path.exists():
        return 0
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)
    try:
        return db.execute("SELECT coalesce(max(rowid), 0) FROM articles").fetchone()[0]
    except sqlite3.OperationalError:
        return 0
    finally:
        db.close()


def rate(seen: list[tuple[float, int]], begin: float, end: float) -> float:
    """Articles a second between two counts of articles, up to when the second is first reached."""
    reached = next(i for i, (_, number) in enumerate(seen) if number >= end)
    part = [(at, number) for at, number in seen[: reached + 1] if number >= begin]
    return (part[-1][1] - part[0][1]) / (part[-1][0] - part[0][0])


if __name__ == "__main__":
    main()
