"""What a million articles cost, from some hundred measured here in processor time, and what an archive costs.

    python benchmarks/archives/scale.py [--articles 600] [--archive 196000000] [--cores 100]

Processor time does not count what else the machine does. Each step is measured by itself: extraction, its
result as Parquet (what one worker of Spark does besides), bringing that into a database.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import archive
import pyarrow as pa
import pyarrow.parquet as pq

from db import open_database
from extractors import Article
from quotes.configuration.configured_extractor import rules_version
from quotes.ingest.article_work import prepared
from quotes.readers import read
from quotes.spark.loading import load
from quotes.spark.parquet_schema import to_arrow

TOGETHER = 128
Result = TypeVar("Result")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=int, default=600)
    ap.add_argument("--archive", type=int, default=196_000_000)
    ap.add_argument("--cores", type=int, default=100)
    args = ap.parse_args()
    prepared(Article("", "Loads the rules, “once,” he said."))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive.write(folder / "in.jsonl", args.articles)
        articles, reading = timed(lambda: [a for a in read([folder / "in.jsonl"]) if isinstance(a, Article)])
        rows, extracting = timed(lambda: [prepared(article) for article in articles])
        batches, packing = timed(
            lambda: [to_arrow(rows[i : i + TOGETHER], rules_version()) for i in range(0, len(rows), TOGETHER)]
        )
        said = folder / "said"
        said.mkdir()
        _, writing = timed(
            lambda: pq.write_table(pa.Table.from_batches(batches), said / "part-0.snappy.parquet")
        )
        (said / "_SUCCESS").touch()
        db = open_database(folder / "news.db")
        _, loading = timed(lambda: load(db, said))
        db.close()
        texts = sum(len(article.text.encode()) for article in articles)
        sizes = [texts, *(p.stat().st_size for p in (said / "part-0.snappy.parquet", folder / "news.db"))]
    count = len(articles)
    print(
        f"{count:,} articles of {texts / count / 1000:.1f} KB, {sum(len(r.quotes) for r in rows) / count:.1f} quotations each"
    )
    steps = {"reading": reading, "extraction": extracting, "Parquet": packing + writing, "loading": loading}
    for step, seconds in steps.items():
        each = seconds / count
        print(f"{step:12}{1000 * each:7.2f} ms an article{each * 1e6 / 3600:8.2f} core hours a million")
    for what, size in zip(("text", "Parquet", "database"), sizes, strict=True):
        print(f"{what:12}{size / count / 1000:7.1f} KB an article{size / count / 1000:8.1f} GB a million")
    work = (reading + extracting + packing + writing) / count * args.archive / 3600
    print(
        f"{args.archive:,} articles: {work:,.0f} core hours, {work / args.cores:.1f} hours on {args.cores} cores, "
        f"{sizes[1] / count * args.archive / 1e12:.1f} TB of Parquet"
    )


def timed(step: Callable[[], Result]) -> tuple[Result, float]:
    start = time.process_time()
    result = step()
    return result, time.process_time() - start


if __name__ == "__main__":
    main()
