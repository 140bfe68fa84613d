"""How fast articles and their attributions are written: articles and quotations a second.

    python benchmarks/store_speed.py GOLD.jsonl [--copies 5] [--batch 100] [--profile]

The texts are those of the gold file, its own annotations serve as attributions, and each copy differs
by a line so that none is known. Nothing is extracted: this is the cost of the database alone.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from db import open_database, store
from db.rows import prepare
from extractors import Article, Attribution, Extraction, Figure, Layout, Span, Speaker

KINDS = ("direct", "indirect", "mixed")
ROLES = ("spokesman", "senator", "director", None)


def article(doc: dict[str, Any], copy: int) -> tuple[Article, Extraction]:
    """One article with its gold attributions, each by the source as written."""
    head = f"Copy {copy}.\n" if copy else ""
    text, shift = head + doc["text"], len(head)

    def spans(pairs: list[list[int]]) -> tuple[Span, ...]:
        return tuple(Span(s + shift, e + shift) for s, e in pairs)

    attributions = []
    for n, gold in enumerate(doc["attributions"]):
        content, source = spans(gold["content"]), spans(gold["source"])
        named = source[0].of(text)[:40] if source else None
        last = text.split()[n % 50]
        attributions.append(
            Attribution(
                kind=KINDS[n % 3],
                content=content,
                cue=spans(gold["cue"]),
                source=source,
                speaker=Speaker(named, "person", ROLES[n % 4], None, (named, last)) if named else None,
                rule=f"rule {n % 12}",
                confidence=0.5 + n % 50 / 100,
                reason="the source stands before the cue and the cue before the content",
                cue_class="speech",
                figures=(Figure(content[0], "number", "7 doors", 7, unit="doors"),) if n % 5 == 0 else (),
            )
        )
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    made = Article(
        f"{doc['id']}-{copy}",
        text,
        doc["title"],
        publisher=doc["publisher"],
        date=doc["date"],
        file="gold.jsonl",
    )
    return made, Extraction(Layout(None, tuple(paragraphs), ()), tuple(attributions))


def batches(items: list[Any], size: int) -> Iterator[list[Any]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path)
    ap.add_argument("--copies", type=int, default=5)
    ap.add_argument("--batch", type=int, default=100)
    ap.add_argument("--profile", action="store_true")
    args = ap.parse_args()
    docs = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speed.db"
        db = open_database(path)
        run = store.begin_run(db, "1")
        profile = cProfile.Profile()
        for copy in range(args.copies):
            made = [article(doc, copy) for doc in docs]
            quotes = sum(len(extraction.attributions) for _, extraction in made)
            if args.profile:
                profile.enable()
            start = time.perf_counter()
            rows = [prepare(*pair) for pair in made]
            prepared = time.perf_counter()
            for batch in batches(rows, args.batch):
                store.write_many(db, batch, run)
            done = time.perf_counter()
            profile.disable()
            print(
                f"copy {copy}: {len(made) / (done - start):7.0f} articles/s {quotes / (done - start):8.0f} quotes/s; "
                f"an article: prepare {(prepared - start) / len(made) * 1000:.2f} ms, "
                f"write {(done - prepared) / len(made) * 1000:.2f} ms"
            )
        start = time.perf_counter()
        known = sum(len(store.known(db, [a for a, _ in batch], run)) for batch in batches(made, args.batch))
        print(
            f"known: {known / (time.perf_counter() - start):.0f} articles/s; {path.stat().st_size / 1e6:.0f} MB"
        )
        if args.profile:
            profile.print_stats("tottime")
        db.close()


if __name__ == "__main__":
    main()
