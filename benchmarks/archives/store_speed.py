"""How fast articles and what was found in them are written, and whether that stays so as the database grows.

    python benchmarks/archives/store_speed.py ARTICLES.jsonl [--copies 5] [--batch 500]

Each article is extracted once; its copies differ by a line at their end, so that none is known. The
processor time of one copy of all articles is compared with that of the extraction, in the same run.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from db import open_database
from db.records.article_rows import prepare
from db.writing import writer
from extractors import Article, extract


def batches(items: list[Any], size: int) -> Iterator[list[Any]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("articles", type=Path)
    ap.add_argument("--copies", type=int, default=5)
    ap.add_argument("--batch", type=int, default=500)
    args = ap.parse_args()
    articles = []
    for line in args.articles.read_text(encoding="utf-8").splitlines():
        known = json.loads(line)
        articles.append(
            Article(
                known["id"],
                known["text"],
                title=known.get("title"),
                publisher=known.get("publisher"),
                date=known.get("date"),
            )
        )
    start = time.process_time()
    found = [extract(article) for article in articles]
    extracting = (time.process_time() - start) / len(articles) * 1000
    quotes = sum(len(extraction.attributions) for extraction in found)
    print(f"extract: {extracting:.2f} ms an article; {quotes / len(articles):.1f} quotations an article")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speed.db"
        db = open_database(path)
        run = writer.begin_run(db, "1")
        for copy in range(args.copies):
            copies = [replace(a, id=f"{a.id} {copy}", text=f"{a.text}\nCopy {copy}.") for a in articles]
            start, busy = time.perf_counter(), time.process_time()
            rows = [prepare(*pair) for pair in zip(copies, found, strict=True)]
            prepared = time.process_time()
            for batch in batches(rows, args.batch):
                writer.write_many(db, batch, run)
            seconds, written = time.perf_counter() - start, time.process_time()
            writing = (written - busy) / len(articles) * 1000
            print(
                f"copy {copy}: {len(articles) / seconds:5.0f} articles/s, {quotes / seconds:6.0f} quotations/s; "
                f"processor time {writing:.2f} ms an article (of it prepare "
                f"{(prepared - busy) / len(articles) * 1000:.2f}); with extraction "
                f"{1 + writing / extracting:.2f} times extraction alone",
                flush=True,
            )
        start = time.perf_counter()
        known = sum(len(writer.known(db, batch, run)) for batch in batches(copies, args.batch))
        print(
            f"known: {known / (time.perf_counter() - start):.0f} articles/s; {path.stat().st_size / 1e6:.0f} MB"
        )
        db.close()


if __name__ == "__main__":
    main()
