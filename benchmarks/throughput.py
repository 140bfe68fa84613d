"""How fast extract reads, beside a bare tokenising pass over the same text in the same run.

    python benchmarks/throughput.py [ARTICLES.jsonl] [--rounds N] [--most RATIO]

ARTICLES.jsonl is by default ../shared/eval/news-train.jsonl beside the repository, or else the sample
articles of the package, repeated. One process. Each round times the bare pass,
regex.findall(r"\\w+|[^\\w\\s]", text), and then extract over all articles; the medians of all rounds
count, in seconds of processor time, which what else the machine does disturbs least. With --most, the
exit code is 1 when extract takes more than so many times the bare pass.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

import regex

from extractors import Article, extract

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "eval" / "news-train.jsonl"
SAMPLES = ROOT / "quotes" / "samples" / "articles.jsonl"


def articles_of(path: Path, at_least: int = 2_000_000) -> list[Article]:
    """The articles of a file, repeated as often as it takes to have so many characters."""
    docs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    articles = [Article(id=d["id"], text=d["text"], title=d.get("title"), date=d.get("date")) for d in docs]
    size = sum(len(a.text) for a in articles)
    return articles * -(-at_least // size)


def bare_pass(articles: Sequence[Article]) -> None:
    for article in articles:
        regex.findall(r"\w+|[^\w\s]", article.text)


def extract_pass(articles: Sequence[Article]) -> None:
    for article in articles:
        extract(article)


def seconds(run: Callable[[Sequence[Article]], None], articles: Sequence[Article]) -> float:
    gc.collect()
    start = process_time()
    run(articles)
    return process_time() - start


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("articles", type=Path, nargs="?", default=GOLD if GOLD.exists() else SAMPLES)
    ap.add_argument("--rounds", type=int, default=5)
    ap.add_argument("--most", type=float)
    args = ap.parse_args()
    articles = articles_of(args.articles)
    size = sum(len(a.text) for a in articles)
    extract_pass(articles[:20])  # word lists are loaded and patterns compiled once for all
    rounds = [(seconds(bare_pass, articles), seconds(extract_pass, articles)) for _ in range(args.rounds)]
    bare, full = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(
        f"{len(articles)} articles, {size:,} characters of {args.articles.name}, {args.rounds} rounds, medians"
    )
    print(f"bare pass  {bare:8.3f} s {size / bare:14,.0f} characters/s")
    print(f"extract    {full:8.3f} s {size / full:14,.0f} characters/s")
    print(f"ratio      {full / bare:8.2f}")
    if args.most and full / bare > args.most:
        sys.exit(f"extract takes more than {args.most} times the bare pass")


if __name__ == "__main__":
    main()
