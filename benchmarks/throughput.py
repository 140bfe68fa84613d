"""How fast extract reads, beside a bare tokenising pass over the same text in the same run.

    python benchmarks/throughput.py [ARTICLES.jsonl] [--rounds N] [--most RATIO] [--stages]

ARTICLES.jsonl is by default ../shared/eval/news-train.jsonl beside the repository, or else the sample
articles of the package, repeated. One process. Each round times the bare pass,
regex.findall(r"\\w+|[^\\w\\s]", text), and then extract over all articles; the medians of all rounds
count, in seconds of processor time, which what else the machine does disturbs least. With --most, the
exit code is 1 when extract takes more than so many times the bare pass. With --stages, the seconds of each
stage are printed instead: of each article the quickest round counts, so that a busy machine changes little.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time, thread_time
from typing import Any

import regex

from extractors import Article, extract, pipeline

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "eval" / "news-train.jsonl"
SAMPLES = ROOT / "quotes" / "samples" / "articles.jsonl"

#: Each stage of the pipeline, and the functions that are called for it there.
STAGES = {
    "layout: running text": ("running_text",),
    "layout: headline, paragraphs, boilerplate": ("layout", "datelines", "without_datelines"),
    "quotation_marks": ("find_segments", "classify", "with_blocks"),
    "tokens": ("tokenize", "document"),
    "cues": ("find_cue_matches",),
    "rules": ("find_reported", "find_quoted", "one_for_each", "nested_or_apart"),
    "stance": ("stances",),
    "entities, coreference": ("resolutions", "speakers_in_turns"),
    "setting": ("setting_of",),
    "figures": ("figures_of",),
    "confidence": ("Neighbours", "features_of", "odds_of"),
}


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


def stage_seconds(articles: Sequence[Article], rounds: int) -> dict[str, float]:
    """The seconds of each stage over all articles, of the bare pass, and of extract without these clocks."""
    spent: Counter[str] = Counter()

    def clocked(stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **options: Any) -> Any:
            start = thread_time()
            try:
                return function(*args, **options)
            finally:
                spent[stage] += thread_time() - start

        return run

    functions = {name: getattr(pipeline, name) for names in STAGES.values() for name in names}
    quickest: list[dict[str, float]] = [{} for _ in articles]
    for _ in range(rounds):
        for article, best in zip(articles, quickest, strict=True):
            spent.clear()
            clocked("bare pass", bare_pass)([article])
            clocked("extract", extract)(article)
            for stage, names in STAGES.items():
                for name in names:
                    setattr(pipeline, name, clocked(stage, functions[name]))
            extract(article)
            for name, function in functions.items():
                setattr(pipeline, name, function)
            for stage, seconds_spent in spent.items():
                best[stage] = min(best.get(stage, seconds_spent), seconds_spent)
    return {
        stage: sum(best.get(stage, 0.0) for best in quickest) for stage in ("bare pass", "extract", *STAGES)
    }


def print_stages(articles: Sequence[Article], rounds: int) -> None:
    """The table of docs/scale.md."""
    spent = stage_seconds(articles, rounds)
    bare, full = spent.pop("bare pass"), spent.pop("extract")
    spent["the rest"] = full - sum(spent.values())
    print("| stage | times the bare pass | share |\n|---|--:|--:|")
    for stage, one in spent.items():
        print(f"| {stage} | {one / bare:.1f} | {one / full:.0%} |")
    print(f"| all | {full / bare:.1f} | |")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("articles", type=Path, nargs="?", default=GOLD if GOLD.exists() else SAMPLES)
    ap.add_argument("--rounds", type=int, default=5)
    ap.add_argument("--most", type=float)
    ap.add_argument("--stages", action="store_true")
    args = ap.parse_args()
    articles = articles_of(args.articles)
    size = sum(len(a.text) for a in articles)
    extract_pass(articles[:20])  # word lists are loaded and patterns compiled once for all
    if args.stages:
        return print_stages(articles, args.rounds)
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
