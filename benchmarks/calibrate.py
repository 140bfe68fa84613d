"""Measures how often each rule is right and writes the table that confidence is looked up in.

    python benchmarks/calibrate.py [GOLD.jsonl] [--dry-run]

GOLD.jsonl is by default ../shared/eval/news-train.jsonl beside the repository; only its part for tuning
is read (see accuracy.py). A decision is right when the words, the source and the speaker are:

- the words and the source of a direct quotation, when each quoted segment that it takes is somebody's
  words in the annotation, and the sources overlap; of any other, when its content shares at least half of
  the joined characters with an annotated one, one to one, and the sources overlap;
- the speaker, when the names agree. Where the annotation names nobody, the share of right speakers stands
  for it that mentions of the same kind (name, pronoun, noun) have in the articles that name speakers.

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
from extractors.confidence import TABLE, look_up
from quotes.api import attributions_as_json
from quotes.evaluate import Item, Overlaps, matches, quoted_segments
from quotes.intervals import overlap
from quotes.same_speaker import same_speaker

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "eval" / "news-train.jsonl"
PAGE = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- calibration: begin -->", "<!-- calibration: end -->"

#: Combinations seen less often than this are counted together, as ``*``: a rare verb is not like "say".
ENOUGH = 8
#: The weight of the shorter combination's rate, in decisions: the beta prior of a combination's rate.
PRIOR = 20
#: The features that tell the kind of mention.
MENTIONS = frozenset(["name", "noun", "pronoun", "relative", "none"])
FOLDS = 5
BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)

HEADER = """\
# How often each rule was right on annotated articles; written by benchmarks/calibrate.py, not by hand.
# rule, features (* stands for all rare ones), decisions seen, right ones, smoothed probability (tabs between)
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """One attribution that the extractor made: by which rule, on what visible features, and was it right.

    ``found`` is true when words and source are right, ``speaker`` when the speaker is too, None when the
    annotation names nobody.
    """

    article: str
    key: tuple[str, ...]
    found: bool
    speaker: bool | None

    @property
    def mention(self) -> str:
        return next((feature for feature in self.key if feature in MENTIONS), "none")


@dataclass(frozen=True, slots=True)
class Rate:
    seen: int
    right: float
    probability: float


Key = tuple[str, ...]
Rates = dict[Key, Rate]


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
        named = [g for g in meant if g is not None and g.name]
        found = all(g is not None and (not g.source or overlap(pred.source, g.source)) for g in meant)
        speaker = all(same_speaker(pred.name, g.name, g.speaker_kind) for g in named) if named else None
        decisions.append(Decision(document["id"], (attribution.rule, *attribution.features), found, speaker))
    return decisions


def speakers_right(decisions: Iterable[Decision]) -> dict[str, float]:
    """Of each kind of mention, how often the speaker is right where the words and the source are."""
    known: defaultdict[str, list[bool]] = defaultdict(list)
    for decision in decisions:
        if decision.found and decision.speaker is not None:
            known[decision.mention].append(decision.speaker)
            known["*"].append(decision.speaker)
    overall = (sum(known["*"]) + 1) / (len(known["*"]) + 2)
    return {kind: (sum(right) + PRIOR * overall) / (len(right) + PRIOR) for kind, right in known.items()} | {
        "*": overall
    }


def rightness(decision: Decision, speakers: dict[str, float]) -> float:
    """1 for right and 0 for wrong; between them where nobody can say whether the speaker is."""
    if not decision.found or decision.speaker is not None:
        return float(decision.found and bool(decision.speaker))
    return speakers.get(decision.mention, speakers["*"])


def rates_of(decisions: Iterable[Decision]) -> Rates:
    """The rate of each rule and each combination of features, smoothed towards that of the shorter one."""
    decisions = list(decisions)
    speakers = speakers_right(decisions)
    seen: defaultdict[Key, int] = defaultdict(int)
    right: defaultdict[Key, float] = defaultdict(float)
    for decision in decisions:
        for size in range(len(decision.key) + 1):
            seen[decision.key[:size]] += 1
            right[decision.key[:size]] += rightness(decision, speakers)
    for key in [key for key in seen if len(key) > 1 and seen[key] < ENOUGH]:
        rare = (*key[:-1], "*")
        seen[rare] += seen.pop(key)
        right[rare] += right.pop(key)
    rates: Rates = {}
    for key in sorted(seen, key=lambda key: (len(key), key)):
        if not key:
            rates[key] = Rate(seen[key], right[key], (right[key] + 1) / (seen[key] + 2))
        elif key[:-1] in rates and (len(key) == 1 or seen[key] >= ENOUGH):
            smoothed = (right[key] + PRIOR * rates[key[:-1]].probability) / (seen[key] + PRIOR)
            rates[key] = Rate(seen[key], right[key], smoothed)
    return rates


def probabilities(rates: Rates) -> dict[Key, float]:
    """The rates as extractors.confidence holds them."""
    return {key: rate.probability for key, rate in rates.items()}


def fold_of(article: str) -> int:
    return int(hashlib.sha1(article.encode()).hexdigest(), 16) // 4 % FOLDS


def cross_validated(decisions: Sequence[Decision]) -> list[tuple[Decision, float]]:
    """Each decision with its confidence from the articles of the other folds."""
    pairs = []
    for fold in range(FOLDS):
        rates = probabilities(rates_of(d for d in decisions if fold_of(d.article) != fold))
        pairs += [(d, look_up(rates, d.key)) for d in decisions if fold_of(d.article) == fold]
    return pairs


Bin = tuple[int, float, float]


def in_bins(pairs: Iterable[tuple[float, float]]) -> list[Bin]:
    """For each bin of confidence: decisions, mean confidence, share that was right."""
    binned: list[list[tuple[float, float]]] = [[] for _ in BINS[1:]]
    for probability, right in pairs:
        binned[sum(probability >= edge for edge in BINS[1:])].append((probability, right))
    return [
        (len(b), sum(p for p, _ in b) / len(b), sum(r for _, r in b) / len(b)) if b else (0, 0.0, 0.0)
        for b in binned
    ]


def calibration_error(bins: Iterable[Bin]) -> float:
    """The mean distance between confidence and share right, weighted by decisions."""
    bins = list(bins)
    return sum(n * abs(mean - share) for n, mean, share in bins) / max(1, sum(n for n, _, _ in bins))


def report(decisions: Sequence[Decision]) -> str:
    """The section of docs/accuracy.md."""
    rates, speakers = probabilities(rates_of(decisions)), speakers_right(decisions)
    crossed = [(d, p, rightness(d, speakers)) for d, p in cross_validated(decisions)]
    naming = {d.article for d in decisions if d.speaker is not None}
    columns = (
        in_bins((look_up(rates, d.key), rightness(d, speakers)) for d in decisions),
        in_bins((p, right) for _, p, right in crossed),
        in_bins((p, right) for d, p, right in crossed if d.article in naming),
    )
    brier = sum((p - right) ** 2 for _, p, right in crossed) / max(1, len(crossed))
    lines = [
        BEGIN,
        f"{len(decisions):,} decisions in {len({d.article for d in decisions})} articles of the tuning part; "
        f"{len(naming)} of these articles say who each speaker is.",
        "",
        "| | all | | | held out | | | held out, speakers known | | |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
        "| confidence |" + " decisions | mean confidence | right, of 100 |" * 3,
    ]
    for low, high, *row in zip(BINS, BINS[1:], *columns, strict=False):
        if any(n for n, _, _ in row):
            cells = [f"{n:,} | {mean:.2f} | {100 * share:.1f}" if n else "0 | | " for n, mean, share in row]
            lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {' | '.join(cells)} |")
    errors = [100 * calibration_error(column) for column in columns]
    lines += [
        "",
        "Right means words, source and speaker. Held out: five folds of whole articles, each rated by the other "
        f"four; mean distance between confidence and share right {errors[1]:.1f} points, where speakers are known "
        f"{errors[2]:.1f}; Brier score {brier:.3f}.",
        END,
    ]
    return "\n".join(lines)


def table(rates: Rates) -> str:
    """The content of confidence.txt."""
    rows = (
        "\t".join(
            [key[0] if key else "*", " ".join(key[1:]), str(r.seen), f"{r.right:.1f}", f"{r.probability:.4f}"]
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
