"""Writes the figures of docs/accuracy.md: all rows, by kind of quoted segment and by kind of cue, and what is wrong.

    python benchmarks/accuracy_page.py [GOLD.jsonl] [SCORE.py]

By default ../shared/eval beside the repository. Only counts of the unseen part are written: nobody
has to read it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from accuracy import load_scorer, predict, unseen
from calibrate import PAGE

from quotes.evaluation.matching import Item, Overlaps, matches, quoted_segments
from quotes.evaluation.ranges import overlap

ROOT = Path(__file__).resolve().parent.parent
EVAL = ROOT.parent / "shared" / "eval"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who", "which", "that"])

#: Kinds of cue, by the first of these that its words match.
CUES = (
    ("none: a name or a place beside the words", r"^$"),
    ("according to", r"according"),
    ("say (said, says, saying)", r"\bsa(?:y|ys|id|ying)\b"),
    ("tell, ask, urge, warn (somebody)", r"\b(?:tell|told|ask|urg|warn|remind|assur|inform|advis)"),
    (
        "call, describe, praise, criticise",
        r"\b(?:call|describ|prais|critici|condemn|denounc|blam|accus|attack|defend|mock|slam|blast)",
    ),
    ("write, tweet, post", r"\b(?:wr[io]t|tweet|post|email)"),
    ("vow, promise, decline, agree (to)", r"\b(?:vow|promis|pledg|declin|agree|threaten|offer|propos|refus)"),
    ("a colon or dash", r"^[\s:—–-]*$"),
    ("other verbs of speaking", r"."),
)


def cue_kind(words: str) -> str:
    """The kind of a cue: ``none`` for words whose speaker only their place shows."""
    return next(name for name, pattern in CUES if re.search(pattern, words.lower()))


def segment_kinds(text: str, start: int, end: int, gold: Item) -> list[str]:
    """The kinds of quoted segment of which recall is reported, as far as they hold for this one."""
    kinds = []
    inner = text[start:end]
    kinds.append("one to three words" if len(inner.split()) <= 3 else "four words and more")
    if not gold.source:
        return kinds
    source = gold.source[0]
    words = text[source[0] : source[1]].lower()
    kinds.append(
        "source in another paragraph"
        if "\n" in text[min(end, source[1]) : max(start, source[0])]
        else "source in the same paragraph"
    )
    if words in PRONOUNS:
        kinds.append("source is a pronoun")
    elif text[source[0] : source[1]].islower():
        kinds.append("source is a common noun")
    else:
        kinds.append("source is a name")
    if text[end : end + 1] in ("", "\n"):
        kinds.append("mark not closed in its paragraph")
    return kinds


def study(docs: list[dict[str, Any]], preds: dict[str, Any]) -> tuple[str, str, Counter[str]]:
    """Tables by kind of segment and by kind of cue, and the counts of what is wrong."""
    seen: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    cues: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    wrong: Counter[str] = Counter()
    for doc in docs:
        text = doc["text"]
        golds = Overlaps([Item.read(raw, text) for raw in doc["attributions"]])
        found = [Item.read(raw, text) for raw in preds[doc["id"]]["attributions"]]
        owner = Overlaps(found)
        for start, end in quoted_segments(text):
            gold, pred = golds.covering(start, end), owner.covering(start, end)
            if gold is None:
                wrong["words in marks taken for speech that are none"] += pred is not None
                continue
            right = pred is not None and overlap(pred.source, gold.source)
            if pred is None:
                wrong["words in marks that are speech, missed"] += 1
            elif gold.source and not right:
                wrong["quoted, no source given" if not pred.source else "quoted, another source"] += 1
            for kind in segment_kinds(text, start, end, gold):
                row = seen[kind]
                row[0] += 1
                row[1] += pred is not None
                row[2] += bool(right or not gold.source)
        gold_of = matches(golds, found)
        matched = set(gold_of.values())
        for n, raw in enumerate(doc["attributions"]):
            row = cues[cue_kind(" ".join(text[a:b] for a, b in raw["cue"]))]
            row[0] += 1
            row[1] += n in matched
            if n not in matched:
                spans = [tuple(s) for s in raw["cue"]]
                same_cue = any(
                    overlap([tuple(s) for s in p["cue"]], spans) for p in preds[doc["id"]]["attributions"]
                )
                wrong["reported, other words than marked" if same_cue else "reported, not found"] += 1
        for j, raw in enumerate(preds[doc["id"]]["attributions"]):
            row = cues[cue_kind(" ".join(text[a:b] for a, b in raw["cue"]))]
            row[2] += 1
            row[3] += j in gold_of
            wrong["reported, matches nothing marked"] += j not in gold_of
    segments = "\n".join(
        f"| {kind} | {n:,} | {100 * d / n:.1f} | {100 * s / n:.1f} |"
        for kind, (n, d, s) in sorted(seen.items())
    )
    rows = []
    for name, _ in CUES:
        n, hit, given, right = cues[name]
        r, p = hit / max(1, n), right / max(1, given)
        rows.append(
            f"| {name} | {n:,} | {100 * p:.1f} | {100 * r:.1f} | {200 * p * r / max(1e-9, p + r):.1f} |"
        )
    return segments, "\n".join(rows), wrong


def section(docs: list[dict[str, Any]], scorer: Any) -> str:
    parts = {
        "tuning": [d for d in docs if not unseen(d["id"])],
        "unseen": [d for d in docs if unseen(d["id"])],
    }
    with ProcessPoolExecutor(2) as pool:
        preds = {p["id"]: p for p in pool.map(predict, docs, chunksize=20)}
    tables = {
        name: scorer.score(
            {d["id"]: d for d in part}, {d["id"]: json.loads(json.dumps(preds[d["id"]])) for d in part}
        )
        for name, part in parts.items()
    }
    lines = [
        "840 news articles of PolNeAR's training part. One article in eight, by the SHA-1 of its id, was kept",
        f"unseen while the rules were made ({len(parts['unseen'])} articles; {len(parts['tuning'])} for tuning).",
        "",
        "| F1 (precision / recall) | tuning | unseen | segments or attributions, unseen |",
        "|---|--:|--:|--:|",
    ]
    for row, figures in tables["unseen"].items():
        tuned = tables["tuning"][row]
        lines.append(
            f"| {row} | {tuned['f1']} ({tuned['p']} / {tuned['r']}) "
            f"| **{figures['f1']}** ({figures['p']} / {figures['r']}) | {figures['gold']:,} |"
        )
    segments, cues, wrong = study(parts["unseen"], preds)
    lines += [
        "",
        "Recall by kind of quoted segment, unseen part:",
        "",
        "| segment | marked as speech | found, of 100 | with the right source, of 100 |",
        "|---|--:|--:|--:|",
        segments,
        "",
        "Content by kind of cue, unseen part (every attribution that is marked, quoted or not):",
        "",
        "| cue | marked | precision | recall | F1 |",
        "|---|--:|--:|--:|--:|",
        cues,
        "",
        "What is wrong, unseen part, by kind and number:",
        "",
        *(f"- {name}: {number:,}" for name, number in wrong.most_common()),
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="?", default=EVAL / "news-train.jsonl")
    parser.add_argument("scorer", type=Path, nargs="?", default=EVAL / "score.py")
    args = parser.parse_args()
    if not args.gold.exists():
        sys.exit(f"{args.gold} is not there: nothing is measured (benchmarks/README.md says how to make it)")
    docs = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    text = section(docs, load_scorer(args.scorer if args.scorer.exists() else None))
    page = PAGE.read_text(encoding="utf-8")
    head, rest = page.split(BEGIN)
    PAGE.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
