"""How much longer ingest takes than extraction alone, and how much quicker two workers are than one.

    python benchmarks/archives/ingest_speed.py [--articles 2500] [--rounds 3]

Reading, extracting, writing and the full-text index count, who is who across articles (quotes link) does not.
All is measured in one run, the ways in turn, and the medians are compared. Each is a process of its own: one that
has met the words of these articles before is quicker with them, and new workers never have. Two ratios are printed:
``ingest / extract`` with one worker (at most 1.6 is wanted), ``one worker / two workers`` (at least 1.6). Workers
need a quarter of a second to begin, and what they found last is written when they are done: of few articles, two
workers make less of a difference.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median

import archive

from db import open_database
from extractors import Article, extract
from quotes.ingest.run import ingest


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=int, default=2500)
    ap.add_argument("--rounds", type=int, default=3)
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "archive.jsonl"
        archive.write(source, args.articles)
        ways: dict[str, Callable[[Path], None]] = {
            "extract alone": extract_all,
            "ingest, 1 worker": partial(ingest_all, workers=1),
            "ingest, 2 workers": partial(ingest_all, workers=2),
        }
        times: dict[str, list[float]] = {way: [] for way in ways}
        for _ in range(args.rounds):
            for way, run in ways.items():
                with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
                    times[way].append(process.submit(timed, run, source).result())
    middle = {way: median(seconds) for way, seconds in times.items()}
    for way, seconds in middle.items():
        print(f"{way:20}{seconds:8.2f} s{args.articles / seconds:10.0f} articles a second")
    print(
        f"ingest / extract:         {middle['ingest, 1 worker'] / middle['extract alone']:.2f}  (wanted: <= 1.6)"
    )
    print(
        f"one worker / two workers: {middle['ingest, 1 worker'] / middle['ingest, 2 workers']:.2f}  (wanted: >= 1.6)"
    )


def timed(run: Callable[[Path], None], source: Path) -> float:
    """Seconds in a process that has loaded the rules and read nothing yet."""
    extract(Article("", "Loads the rules, “once,” he said."))
    start = time.perf_counter()
    run(source)
    return time.perf_counter() - start


def extract_all(source: Path) -> None:
    """Extraction alone, of articles that are in memory one at a time."""
    with source.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            extract(Article(id=row["id"], text=row["text"], title=row.get("title"), date=row.get("date")))


def ingest_all(source: Path, workers: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        db = open_database(Path(folder) / "news.db")
        ingest(db, [str(source)], workers=workers, link=False)
        db.close()


if __name__ == "__main__":
    main()
