"""Measures what tells right decisions from wrong ones, and writes the table that confidence adds up from.

    python benchmarks/calibrate.py [GOLD.jsonl...] [--dry-run]

GOLD.jsonl are by default news-train and other-kinds in ../shared/eval beside the repository; only their part for
tuning is read (see accuracy.py). Of other kinds of text than news there are fewer articles: each of their decisions
counts as OTHERS. A decision is right when the words, the source and the speaker are:

- the words and the source of a direct quotation, when each quoted segment that it takes is somebody's
  words in the annotation, and the sources overlap; of any other, when its content shares at least half of
  the joined characters with an annotated one, one to one, and the sources overlap;
- the speaker, when the names agree. Where the annotation names nobody, the share of right speakers stands
  for it that mentions of the same kind (name, pronoun, noun) have in the articles that name speakers.

Each visible feature of a decision has a weight of its own and one with its rule (additive.py fits them).
Written are extractors/lexicon/weights/confidence.txt; statements.txt beside it, where a decision is right when its
words alone are, and by which it is decided what is given; and, in docs/accuracy.md between two markers, the tables
that show how well the confidences hold, of all and by kind of text, and what is given by which bar: cross-validated
in five folds of articles, and by kind of text also with all of that kind held out.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from accuracy import kind_of, read_gold
from additive import fitted

from extractors import Article, extract
from extractors.confidence.features import mention_of
from extractors.confidence.log_odds import (
    ALONE,
    ANY,
    STATEMENTS,
    TABLE,
    Weights,
    added_up,
    log_odds,
    share,
)
from extractors.confidence.thresholds import BARS, Bar, bar_of
from quotes.evaluation.matching import Item, Overlaps, matches, quoted_segments
from quotes.evaluation.ranges import overlap
from quotes.evaluation.speaker_agreement import same_speaker
from quotes.json_output import attributions_as_json

ROOT = Path(__file__).resolve().parent.parent
GOLDS = [ROOT.parent / "shared" / "eval" / f"{name}.jsonl" for name in ("news-train", "other-kinds")]
PAGE = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- calibration: begin -->", "<!-- calibration: end -->"

#: The weight of the average of all mentions in the rate of one kind of them, in decisions.
PRIOR = 20
FOLDS = 5
#: From so many decisions on they are worked on by two processes.
AT_ONCE = 5_000
#: So often a decision in another kind of text than news counts: there is one such article for each seven of news.
OTHERS = 3
NEWS = "news"
#: The least confidences of which docs/accuracy.md shows what they give.
LEASTS = (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)
BANDS = (0.0, 0.3, 0.5, 0.7, 0.85, 1.01)
BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)

HEADER = """\
# What tells right decisions from wrong ones, on annotated articles; written by benchmarks/calibrate.py, not by hand.
# Right in confidence.txt: words, source and speaker; in statements.txt: the words, whoever said them.
# The weights of a decision add up to the logarithm of its odds of being right: that of all (* alone), of its rule,
# of each of its features with any rule (*) and with this one. What is not here weighs nothing.
# rule (* any), feature (none: whatever the features), decisions seen, right ones, weight (tabs between)
"""

Term = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Decision:
    """One attribution that the extractor made: by which rule, on what visible features, and was it right.

    ``found`` is true when words and source are right, ``speaker`` when the speaker is too, None when the
    annotation names nobody. ``content`` is true when the words alone match an annotated attribution, and
    ``told`` when this has a cue of speaking.
    """

    article: str
    rule: str
    features: tuple[str, ...]
    found: bool
    speaker: bool | None
    content: bool = False
    told: bool = False

    @property
    def mention(self) -> str:
        return mention_of(self.features)

    @property
    def kind(self) -> str:
        """The kind of text that its article is."""
        return kind_of(self.article)

    @property
    def terms(self) -> list[Term]:
        """All that has a weight of its own, but for what all decisions have in common."""
        every = [(ANY, feature) for feature in self.features]
        return [(self.rule, ALONE), *every, *((self.rule, feature) for feature in self.features)]

    @property
    def terms_of_words(self) -> list[Term]:
        """The terms without those that tell whom the source means: words are given before this is known."""
        return [(rule, feature) for rule, feature in self.terms if not feature.startswith("speaker:")]


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
        match = golds.items[gold_of[j]] if j in gold_of else None
        decisions.append(
            Decision(
                document["id"],
                attribution.rule,
                attribution.features,
                found,
                speaker,
                match is not None,
                match is not None and match.speech,
            )
        )
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


Rate = Callable[[Decision], float]


def whole(decisions: Sequence[Decision]) -> Rate:
    """How right a decision is as a whole: words, source and speaker."""
    speakers = speakers_right(decisions)
    return lambda decision: rightness(decision, speakers)


def words_alone(decisions: Sequence[Decision]) -> Rate:
    """How right a decision is by its words: 1 where they are a statement in the annotation, whoever made it."""
    return lambda decision: float(decision.content)


def weights_of(
    decisions: Sequence[Decision], right: Callable[[Sequence[Decision]], Rate] = whole
) -> dict[str, dict[str, float]]:
    """The weights of rules and features, as extractors.confidence.log_odds holds them."""
    rate = right(decisions)
    counted = [d for d in decisions for _ in range(1 if d.kind == NEWS else OTHERS)]
    weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
    cases = [(d.terms if right is whole else d.terms_of_words, rate(d)) for d in counted]
    for (rule, feature), weight in fitted(cases, (ANY, ALONE)).items():
        weights[rule][feature] = weight
    return dict(weights)


def weights_of_each(
    parts: Sequence[Sequence[Decision]], right: Callable[[Sequence[Decision]], Rate]
) -> list[dict[str, dict[str, float]]]:
    """The weights of each part, several at a time where they take long."""
    if sum(map(len, parts)) < AT_ONCE:
        return [weights_of(part, right) for part in parts]
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(partial(weights_of, right=right), parts))


def rated(weights: Weights, decisions: Iterable[Decision]) -> list[float]:
    """The confidence of each decision by these weights."""
    sums = added_up(weights)
    return [share(log_odds(sums, d.rule, d.features)) for d in decisions]


def fold_of(article: str) -> int:
    return int(hashlib.sha1(article.encode()).hexdigest(), 16) // 4 % FOLDS


def cross_validated(
    decisions: Sequence[Decision], right: Callable[[Sequence[Decision]], Rate] = whole
) -> list[tuple[Decision, float]]:
    """Each decision with its confidence from the articles of the other folds."""
    pairs = []
    folds = [[d for d in decisions if fold_of(d.article) != fold] for fold in range(FOLDS)]
    for fold, weights in enumerate(weights_of_each(folds, right)):
        here = [d for d in decisions if fold_of(d.article) == fold]
        pairs += zip(here, rated(weights, here), strict=True)
    return pairs


Bin = tuple[int, float, float]


def without_kind(decisions: Sequence[Decision]) -> list[tuple[Decision, float]]:
    """Each decision with its confidence from the articles of all other kinds of text."""
    pairs = []
    kinds = sorted({d.kind for d in decisions} - {NEWS})
    parts = [[d for d in decisions if d.kind != kind] for kind in kinds]
    for kind, weights in zip(kinds, weights_of_each(parts, whole), strict=True):
        here = [d for d in decisions if d.kind == kind]
        pairs += zip(here, rated(weights, here), strict=True)
    return pairs


def in_bins(pairs: Iterable[tuple[float, float]], edges: Sequence[float] = BINS) -> list[Bin]:
    """For each bin of confidence: decisions, mean confidence, share that was right."""
    binned: list[list[tuple[float, float]]] = [[] for _ in edges[1:]]
    for probability, right in pairs:
        binned[sum(probability >= edge for edge in edges[1:])].append((probability, right))
    return [
        (len(b), sum(p for p, _ in b) / len(b), sum(r for _, r in b) / len(b)) if b else (0, 0.0, 0.0)
        for b in binned
    ]


def calibration_error(bins: Iterable[Bin]) -> float:
    """The mean distance between confidence and share right, weighted by decisions."""
    bins = list(bins)
    return sum(n * abs(mean - share) for n, mean, share in bins) / max(1, sum(n for n, _, _ in bins))


def given(pairs: Sequence[tuple[Decision, float]], told: int) -> list[str]:
    """A table: from which confidence on how many decisions are given, and how good these are.

    ``told`` is the number of annotated attributions with a cue of speaking: recall is of these alone,
    as in evaluation, and precision counts a decision as right that matches any.
    """
    lines = [
        "| given from | decisions | precision | recall | F1 |",
        "|--:|--:|--:|--:|--:|",
    ]
    for least in LEASTS:
        kept = [d for d, confidence in pairs if confidence >= least]
        precision = sum(d.content for d in kept) / max(1, len(kept))
        recall = sum(d.told for d in kept) / max(1, told)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        lines.append(
            f"| {least:.2f} | {len(kept):,} | {100 * precision:.1f} | {100 * recall:.1f} | {100 * f1:.1f} |"
        )
    return lines


def by_kind(
    crossed: Sequence[tuple[Decision, float]],
    apart: Sequence[tuple[Decision, float]],
    speakers: dict[str, float],
) -> list[str]:
    """A table: confidence and share right by kind of text, and what the confidence was with that kind held out."""
    bands = [f"{low:.2f} to {min(high, 1):.2f}" for low, high in itertools.pairwise(BANDS)]
    lines = [f"| kind of text | | {' | '.join(bands)} |", "|---|---" + "|--:" * len(bands) + "|"]
    kinds = sorted({d.kind for d, _ in crossed}, key=lambda kind: (kind == NEWS, kind))
    groups = [*((kind, crossed, (kind,)) for kind in kinds), ("all but news", crossed, kinds[:-1])]
    groups += [(f"{kind}, none of it seen", apart, (kind,)) for kind in kinds[:-1]]
    for name, pairs, members in groups:
        row = in_bins([(p, rightness(d, speakers)) for d, p in pairs if d.kind in members], BANDS)
        cells = [f"{n:,}: {100 * mean:.0f} / {100 * share:.0f}" if n else "" for n, mean, share in row]
        lines.append(f"| {name} | decisions: confidence / right | {' | '.join(cells)} |")
    return lines


def report(
    decisions: Sequence[Decision], weights: Weights, told: dict[str, int], marked: dict[str, int]
) -> str:
    """The section of docs/accuracy.md."""
    speakers, pairs = speakers_right(decisions), cross_validated(decisions)
    crossed = [(d, p, rightness(d, speakers)) for d, p in pairs]
    naming = {d.article for d in decisions if d.speaker is not None}
    columns = (
        in_bins(zip(rated(weights, decisions), (rightness(d, speakers) for d in decisions), strict=True)),
        in_bins((p, right) for _, p, right in crossed),
        in_bins((p, right) for d, p, right in crossed if d.article in naming),
    )
    statements = cross_validated(decisions, words_alone)
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
        "",
        "By kind of text, held out by article; below that, with no article of that kind among those measured:",
        "",
        *by_kind(pairs, without_kind(decisions), speakers),
        "",
        *_given_by_default(statements, marked),
        *(line for news in (True, False) for line in _given_of(statements, told, news)),
        END,
    ]
    return "\n".join(lines)


def bar_of_decision(decision: Decision) -> Bar:
    """The bar that a decision has to pass to be given by default."""
    named = dict(feature.split(":", 1) for feature in decision.features)
    cue_class = named.get("form", "").split("-")[0]
    return bar_of(decision.rule, named.get("marks", "indirect"), cue_class, named.get("cue", ""))


def _given_by_default(pairs: Sequence[tuple[Decision, float]], marked: dict[str, int]) -> list[str]:
    """Two tables: what each bar gives, and what all of them give together in each kind of text."""
    lines = [
        "What is given by default, held out. A decision is given from the share on of decisions like it whose words",
        "are a statement that somebody made (extractors/confidence/thresholds.py); right are its words.",
        "",
        "| kind of decision | bar | news: given, right of 100 | up to 0.15 below | other kinds | up to 0.15 below |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for bar, least in BARS.items():
        cells = []
        for news in (True, False):
            some = [(d, p) for d, p in pairs if bar_of_decision(d) == bar and (d.kind == NEWS) == news]
            for low, high in ((least, 1.01), (least - 0.15, least)):
                kept = [d.content for d, p in some if low <= p < high]
                cells.append(f"{len(kept):,}: {100 * sum(kept) / len(kept):.0f}" if kept else "0")
        lines.append(f"| {bar} | {least:.2f} | {' | '.join(cells)} |")
    lines += ["", "| kind of text | given | precision | recall of all that is marked |", "|---|--:|--:|--:|"]
    kinds = sorted({d.kind for d, _ in pairs}, key=lambda kind: (kind == NEWS, kind))
    for name, members in (*((kind, (kind,)) for kind in kinds), ("all but news", tuple(kinds[:-1]))):
        kept = [d.content for d, p in pairs if d.kind in members and p >= BARS[bar_of_decision(d)]]
        all_of_them = sum(marked[kind] for kind in members)
        shares = (100 * sum(kept) / max(1, len(kept)), 100 * sum(kept) / max(1, all_of_them))
        lines.append(f"| {name} | {len(kept):,} | {shares[0]:.1f} | {shares[1]:.1f} |")
    return [*lines, ""]


def _given_of(pairs: Sequence[tuple[Decision, float]], told: dict[str, int], news: bool) -> list[str]:
    some = [(d, p) for d, p in pairs if (d.kind == NEWS) == news]
    marked = sum(n for kind, n in told.items() if (kind == NEWS) == news)
    what = "news" if news else "other kinds of text"
    title = f"Reported content in {what}, held out, by the share from which on a decision is given:"
    return [title, "", *given(some, marked), ""]


def table(
    decisions: Sequence[Decision], weights: Weights, right: Callable[[Sequence[Decision]], Rate] = whole
) -> str:
    """The content of confidence.txt: what has a weight, and each rule. With ``words_alone``, of statements.txt."""
    rate = right(decisions)
    seen: defaultdict[Term, int] = defaultdict(int)
    right_ones: defaultdict[Term, float] = defaultdict(float)
    for decision in decisions:
        for term in ((ANY, ALONE), *decision.terms):
            seen[term] += 1
            right_ones[term] += rate(decision)
    rows = (
        f"{rule}\t{feature}\t{seen[rule, feature]}\t{right_ones[rule, feature]:.1f}\t"
        f"{weights.get(rule, {}).get(feature, 0):.3f}\n"
        for rule, feature in sorted(seen)
        if feature == ALONE or feature in weights.get(rule, {})
    )
    return HEADER + "".join(rows)


def put_between_markers(page: Path, section: str) -> None:
    old = page.read_text(encoding="utf-8") if page.exists() else "# Accuracy\n"
    if BEGIN in old:
        new = re.sub(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: section, old, flags=re.DOTALL)
    else:
        new = f"{old.rstrip()}\n\n## Confidence\n\n{section}\n"
    page.write_text(new, encoding="utf-8")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path, nargs="*", default=GOLDS)
    ap.add_argument("--dry-run", action="store_true", help="print both tables, write nothing")
    args = ap.parse_args()
    golds = [gold for gold in args.gold if gold.exists()]
    if not golds:
        sys.exit(f"{args.gold[0]} is not there: nothing is measured")
    documents = read_gold(golds, "tune")
    with ProcessPoolExecutor(2) as pool:
        decisions = [d for found in pool.map(decisions_of, documents, chunksize=20) for d in found]
    weights = weights_of(decisions)
    told: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    for d in documents:
        told[kind_of(d["id"])] += sum(Item.read(raw, d["text"]).speech for raw in d["attributions"])
        marked[kind_of(d["id"])] += len(d["attributions"])
    section = report(decisions, weights, told, marked)
    if args.dry_run:
        print(table(decisions, weights))
    else:
        TABLE.write_text(table(decisions, weights), encoding="utf-8")
        statements = table(decisions, weights_of(decisions, words_alone), words_alone)
        STATEMENTS.write_text(statements, encoding="utf-8")
        put_between_markers(PAGE, section)
    print(section)


if __name__ == "__main__":
    main()
