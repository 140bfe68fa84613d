"""How long the report of who is quoted takes on a large archive.

    python benchmarks/sources/sources_speed.py [--articles 100000] [--sources 4]

The articles and the counts of their sources are written straight into a new database, as they are kept after reading; by
chance each of several outlets, days, authors, kinds, classes of roles and genders. Printed is the median of five answers
for each way to ask, in milliseconds of the wall clock. Exit code 1 if one takes longer than half a second.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlite_utils import Database

from db import open_database
from db.database.connection import transaction
from db.sources import source_report
from db.speakers.speaker_values import Dimension, Said, define, record
from db.writing.writer import begin_run

KINDS = ("person", "person", "person", "organization", "group", "individual", "document")
CLASSES = ("spokesperson", "minister", "expert", "police", "resident", None, None, None)
GENDERS = ("female", "male", "male", None, None, None)
MOST = 500

ASKED: list[tuple[str, str | None, dict[str, Any]]] = [
    ("gender", None, {}),
    ("gender", "month", {}),
    ("gender", "publisher", {"since": "2020"}),
    ("role_class", "publisher", {}),
    ("kind", "author", {"since": "2021-06", "until": "2021-07"}),
    ("named", "year", {"publisher": "=Paper 7"}),
    ("gender", None, {"source": "role_class=minister"}),
    ("standing", "publisher", {}),
]


def fill(db: Database, articles: int, sources: int) -> None:
    """Writes the archive."""
    random = Random(3)
    run = begin_run(db, "1")
    people = articles // 10
    with transaction(db):
        db.conn.executemany(
            "INSERT INTO speakers (id, name, kind, quote_count) VALUES (?, ?, 'person', 1)",
            ((f"s{n:07}", f"Person {n}") for n in range(people)),
        )
        rows = list(_articles(random, articles))
        db.conn.executemany(
            "INSERT INTO articles (id, key, publisher, published, author, text_hash, input_hash, quote_count, run_id, "
            f"layout, text) VALUES (?, ?, ?, ?, ?, '', '', 0, {run}, '{{}}', '')",
            ((id, id, *of_article) for id, *of_article in rows),
        )
        db.conn.executemany(
            "INSERT INTO source_counts (article_id, source, speaker_id, speaker_kind, role_class, gender, statements, "
            "words, start, publisher, published, author) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            _sources(random, rows, sources, people),
        )
    define(db, [Dimension("standing", ("expert", "official", "affected"))])
    standing = ("expert", "official", "affected")
    record(
        db,
        [Said(f"s{n:07}", "standing", [standing[n % 3]]) for n in range(min(people, 2000))],
        "bench",
        via="import",
    )


def _articles(random: Random, count: int) -> Iterator[tuple[str, str, str, str]]:
    for n in range(count):
        day = date(2018, 1, 1) + timedelta(days=random.randrange(2500))
        yield f"{n:016x}", f"Paper {random.randrange(60)}", day.isoformat(), f"Author {random.randrange(300)}"


def _sources(
    random: Random, rows: list[tuple[str, str, str, str]], most: int, people: int
) -> Iterator[tuple[Any, ...]]:
    for article, publisher, published, author in rows:
        for speaker in {random.randrange(people) for _ in range(random.randrange(2 * most + 1))}:
            kind = random.choice(KINDS)
            gender = random.choice(GENDERS) if kind in ("person", "individual") else None
            id = f"s{speaker:07}"
            statements = random.randrange(1, 5)
            yield (
                article, id, id, kind, random.choice(CLASSES), gender, statements, 20 * statements, 0,
                publisher, published, author,
            )  # fmt: skip


def main() -> int:
    """Prints the times and says whether each is short enough."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=int, default=100_000)
    ap.add_argument("--sources", type=int, default=4, help="sources in an article, on average")
    args = ap.parse_args()
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        db = open_database(Path(folder) / "made.db")
        fill(db, args.articles, args.sources)
        print(f"{db['source_counts'].count:,} sources in {args.articles:,} articles")
        for dimension, group, filters in ASKED:
            times = []
            for _ in range(5):
                begin = time.perf_counter()
                source_report.report(db, dimension, group, **filters)
                times.append(1000 * (time.perf_counter() - begin))
            took = statistics.median(times)
            slow |= took > MOST
            print(f"{took:7.0f} ms  {dimension}{f' by {group}' if group else ''} {filters or ''}")
        db.close()
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
