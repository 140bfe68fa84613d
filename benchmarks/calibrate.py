"""Measures how often each rule is right and writes the table that confidence is looked up in.

    python benchmarks/calibrate.py [GOLD.jsonl] [--dry-run]

GOLD.jsonl is by default ../shared/eval/news-train.jsonl beside the repository; only its part for tuning
is read (see accuracy.py). A decision is right when what was said and by whom agree with the annotation:

- a direct quotation: each quoted segment that it takes is somebody's words there, and the sources overlap;
- any other: its content shares at least half of the joined characters with an annotated one, one to one,
  and the sources overlap;
- in both cases the speaker's name agrees, in the articles whose annotation names speakers.

Written are extractors/lexicon/confidence.txt and, in docs/accuracy.md between two markers, the table that
shows how well the confidences hold: cross-validated in five folds of articles.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accuracy import unseen

from extractors import Article, extract
from extractors.confidence import TABLE
from quotes.api import attributions_as_json
from quotes.evaluate import Item, Overlaps, matches, quoted_segments
from quotes.intervals import overlap
from quotes.same_speaker import same_speaker

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "eval" / "news-train.jsonl"
PAGE = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- calibration: begin -->", "<!-- calibration: end -->"

#: A combination seen less often than this is not written: it counts as the shorter one.
ENOUGH = 8
#: The weight of the shorter combination's rate, in decisions: the beta prior of a combination's rate.
PRIOR = 12
FOLDS = 5
BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)

HEADER = """\
# How often each rule was right on annotated articles; written by benchmarks/calibrate.py, not by hand.
# rule, features, decisions seen, right ones, smoothed probability (tabs between)
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """One attribution that the extractor made: by which rule, on what visible features, and was it right."""

    article: str
    key: tuple[str, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Rate:
    seen: int
    right: int
    probability: float


Rates = dict[tuple[str, ...], Rate]


def decisions_of(document: dict[str, Any]) -> list[Decision]:
    """Every decision that the extractor makes in one annotated article."""
    text = document["text"]
    extraction = extract(
        Article(id=document["id"], text=text, title=document.get("title"), date=document.get("date")),
        least=0.0,
    )
    golds = Overlaps([Item.read(raw, text) for raw in document["attributions"]])
    preds = [Item.read(raw, text) for raw in attributions_as_json(extraction)]
    gold_of = matches(golds, preds)
    owner = Overlaps(preds)
    segments: defaultdict[int, list[Item | None]] = defaultdict(list)
    for start, end in quoted_segments(text):
        taken_by = owner.covering(start, end)
        if taken_by:
            segments[id(taken_by)].append(golds.covering(start, end))
    decisions = []
    for j, (pred, attribution) in enumerate(zip(preds, extraction.attributions, strict=True)):
        meant = segments[id(pred)] if attribution.kind == "direct" else []
        meant = meant or [golds.items[gold_of[j]] if j in gold_of else None]
        right = all(gold is not None and agrees(pred, gold) for gold in meant)
        decisions.append(Decision(document["id"], (attribution.rule, *attribution.features), right))
    return decisions


def agrees(pred: Item, gold: Item) -> bool:
    """Whether source and, where the annotation has one, speaker are right."""
    if gold.source and not overlap(pred.source, gold.source):
        return False
    return not gold.name or same_speaker(pred.name, gold.name, gold.speaker_kind)


def rates_of(decisions: Iterable[Decision]) -> Rates:
    """The rate of each rule and each combination seen often enough, smoothed towards the shorter one."""
    seen: defaultdict[tuple[str, ...], int] = defaultdict(int)
    right: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for decision in decisions:
        for size in range(len(decision.key) + 1):
            seen[decision.key[:size]] += 1
            right[decision.key[:size]] += decision.right
    rates: Rates = {}
    for key in sorted(seen, key=lambda key: (len(key), key)):
        if not key:
            rates[key] = Rate(seen[key], right[key], (right[key] + 1) / (seen[key] + 2))
        elif len(key) == 1 or (seen[key] >= ENOUGH and key[:-1] in rates):
            prior = rates[key[:-1]].probability
            smoothed = (right[key] + PRIOR * prior) / (seen[key] + PRIOR)
            rates[key] = Rate(seen[key], right[key], smoothed)
    return rates


def look_up(rates: Rates, key: tuple[str, ...]) -> float:
    """As extractors.confidence does it, in these rates."""
    while key not in rates:
        key = key[:-1]
    return rates[key].probability


def fold_of(article: str) -> int:
    return int(hashlib.sha1(article.encode()).hexdigest(), 16) // 4 % FOLDS


def cross_validated(decisions: Sequence[Decision]) -> list[tuple[float, bool]]:
    """Each decision's confidence from the articles of the other folds, with whether it was right."""
    pairs = []
    for fold in range(FOLDS):
        rates = rates_of(d for d in decisions if fold_of(d.article) != fold)
        pairs += [(look_up(rates, d.key), d.right) for d in decisions if fold_of(d.article) == fold]
    return pairs


def in_bins(pairs: Iterable[tuple[float, bool]]) -> list[tuple[int, float, float]]:
    """For each bin of confidence: decisions, mean confidence, share that was right."""
    binned: list[list[tuple[float, bool]]] = [[] for _ in BINS[1:]]
    for probability, right in pairs:
        binned[sum(probability >= edge for edge in BINS[1:])].append((probability, right))
    return [
        (len(b), sum(p for p, _ in b) / len(b), sum(r for _, r in b) / len(b)) if b else (0, 0.0, 0.0)
        for b in binned
    ]


def calibration_error(bins: Iterable[tuple[int, float, float]]) -> float:
    """The mean distance between confidence and share right, weighted by decisions."""
    bins = list(bins)
    return sum(n * abs(mean - share) for n, mean, share in bins) / max(1, sum(n for n, _, _ in bins))


def report(decisions: Sequence[Decision]) -> str:
    """The section of docs/accuracy.md."""
    rates = rates_of(decisions)
    crossed = cross_validated(decisions)
    fitted = in_bins((look_up(rates, d.key), d.right) for d in decisions)
    held_out = in_bins(crossed)
    brier = sum((p - r) ** 2 for p, r in crossed) / max(1, len(crossed))
    lines = [
        BEGIN,
        f"{len(decisions):,} decisions in {len({d.article for d in decisions})} articles of the tuning part, "
        f"{sum(d.right for d in decisions):,} of them right.",
        "",
        "| confidence | decisions | mean confidence | right, of 100 | decisions, held out | mean confidence | right, of 100 |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for low, high, fit, held in zip(BINS, BINS[1:], fitted, held_out, strict=False):
        if fit[0] or held[0]:
            cells = [
                f"{n:,} | {mean:.2f} | {100 * share:.1f}" if n else "0 | | " for n, mean, share in (fit, held)
            ]
            lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {' | '.join(cells)} |")
    lines += [
        "",
        f"Held out: mean distance between confidence and share right {100 * calibration_error(held_out):.1f} "
        f"points, Brier score {brier:.3f}. (Five folds of whole articles, each rated by the other four.)",
        END,
    ]
    return "\n".join(lines)


def table(rates: Rates) -> str:
    """The content of confidence.txt."""
    rows = (
        "\t".join(
            [key[0] if key else "*", " ".join(key[1:]), str(r.seen), str(r.right), f"{r.probability:.4f}"]
        )
        for key, r in sorted(rates.items())
    )
    return HEADER + "".join(row + "\n" for row in rows)


def put_between_markers(page: Path, section: str) -> None:
    old = page.read_text(encoding="utf-8") if page.exists() else "# Accuracy\n"
    if BEGIN in old:
        new = re.sub(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: section, old, flags=re.DOTALL)
    else:
        new = f"{old.rstrip()}\n\n## Confidence\n\n{section}\n"
    page.write_text(new, encoding="utf-8")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path, nargs="?", default=GOLD)
    ap.add_argument("--dry-run", action="store_true", help="print both tables, write nothing")
    args = ap.parse_args()
    documents = [
        json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    documents = [d for d in documents if not unseen(d["id"])]
    with ProcessPoolExecutor(2) as pool:
        decisions = [d for found in pool.map(decisions_of, documents, chunksize=20) for d in found]
    rates = rates_of(decisions)
    section = report(decisions)
    if args.dry_run:
        print(table(rates))
    else:
        TABLE.write_text(table(rates), encoding="utf-8")
        put_between_markers(PAGE, section)
    print(section)


if __name__ == "__main__":
    main()
