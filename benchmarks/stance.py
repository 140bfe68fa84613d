"""How often the stance of an attribution is right, on articles where each that is not plainly said is labelled.

    python benchmarks/stance.py [GOLD.jsonl] [--part tune|read|opened|check|unseen|all] [--errors N]

GOLD.jsonl is by default ../shared/eval/other-kinds.jsonl beside the repository; benchmarks/gold/stance_other_kinds.jsonl
has the stances of its attributions by article and number (the place in its list); all others are plainly said.
Counted are attributions that were found (half of the joined characters in common, one to one). ``right`` is a
stance other than said that is the annotated one.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from accuracy import PARTS, predict, read_gold

from quotes.evaluation.measures import Item, Overlaps, matches

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "eval" / "other-kinds.jsonl"
LABELS = ROOT / "benchmarks" / "gold" / "stance_other_kinds.jsonl"


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path, nargs="?", default=GOLD)
    ap.add_argument("--part", choices=PARTS, default="tune")
    ap.add_argument("--errors", type=int, default=0)
    args = ap.parse_args()
    if not args.gold.exists():
        sys.exit(f"{args.gold} is not there: nothing to measure")
    labels = {}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        labels[row["article"], int(row["attribution"])] = row["stance"]
    counts: Counter[tuple[str, str]] = Counter()
    for doc in read_gold([args.gold], args.part):
        for gold, guess, cue in _pairs(doc, labels):
            counts[gold, guess] += 1
            if gold != guess and sum(n for (a, b), n in counts.items() if a != b) <= args.errors:
                print(f"{gold} taken for {guess}: {cue}")
    print(f"{'':10}{'right':>7}{'found':>7}{'labelled':>9}{'P':>7}{'R':>7}")
    stances = sorted({name for pair in counts for name in pair} - {"said"})
    for name in (*stances, "all"):
        these = set(stances) if name == "all" else {name}
        right = sum(n for (a, b), n in counts.items() if a == b and a in these)
        guessed = sum(n for (_, b), n in counts.items() if b in these)
        labelled = sum(n for (a, _), n in counts.items() if a in these)
        precision, recall = 100 * right / max(guessed, 1), 100 * right / max(labelled, 1)
        print(f"{name:10}{right:7}{guessed:7}{labelled:9}{precision:7.1f}{recall:7.1f}")


def _pairs(doc: dict[str, Any], labels: dict[tuple[str, int], str]) -> list[tuple[str, str, str]]:
    """Annotated stance, extracted stance and the words of the extracted attribution, for those that agree."""
    found, text = predict(doc)["attributions"], doc["text"]
    golds = Overlaps([Item.read(raw, text) for raw in doc["attributions"]])
    pairs = matches(golds, [Item.read(raw, text) for raw in found])
    return [
        (
            labels.get((doc["id"], n), "said"),
            found[m]["stance"],
            f"{_words(text, found[m]['source'])} | {_words(text, found[m]['cue'])} | {_words(text, found[m]['content'])[:90]}",
        )
        for m, n in pairs.items()
    ]


def _words(text: str, spans: list[list[int]]) -> str:
    return " ... ".join(text[a:b] for a, b in spans).replace("\n", " ")


if __name__ == "__main__":
    main()
