"""Which quoted segments are speech: every rule of extractors/quotation_marks/not_speech_rules.py beside annotated articles.

    python benchmarks/speech_or_not.py GOLD.jsonl... [--part tune|unseen] [--write] [--show RULE]

Prints for each rule how many segments it took, how many of them were speech, no speech, or just words in a
longer content (a title in a reported clause: no evidence for either), in sentences with and without a verb
of telling. Then precision, recall and F1 of speech when every segment is called speech, and when the rules
of strength 0.5 and more decide where no longer content does. A segment is speech if half of it lies in some
annotated content. ``--write`` renews extractors/lexicon/weights/not_speech_rates.txt (from the tuning part only);
``--show`` lists the segments of one rule.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from accuracy import unseen

from extractors.layout.page import layout
from extractors.lexicon import LEXICON
from extractors.quotation_marks.not_speech import Candidate, classify
from extractors.quotation_marks.not_speech_rules import RULES
from extractors.quotation_marks.pairing import Segment, find_segments

RATES = LEXICON / "weights" / "not_speech_rates.txt"
NONE = "(no rule)"
SPEECH, NO_SPEECH, INSIDE = "speech", "no speech", "inside"


def judged(doc: dict[str, Any]) -> Iterator[tuple[Segment, Candidate | None, str]]:
    """Every outermost segment of an article's body, what the rules say of it, and what it is."""
    text = doc["text"]
    parts = layout(text, doc.get("title"))
    contents = [{i for start, end in a["content"] for i in range(start, end)} for a in doc["attributions"]]
    segments = find_segments(text, parts.quotable)
    for segment, candidate in zip(segments, classify(text, segments, parts), strict=True):
        if not segment.depth:
            inside = set(range(*segment.inner))
            around = [c for c in contents if 2 * len(c & inside) >= len(inside)]
            if not around:
                yield segment, candidate, NO_SPEECH
            elif candidate and min(map(len, around)) > 2 * len(inside):
                yield segment, candidate, INSIDE
            else:
                yield segment, candidate, SPEECH


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path, nargs="+")
    ap.add_argument("--part", choices=["tune", "unseen"], default="tune")
    ap.add_argument("--write", action="store_true")
    ap.add_argument("--show", default="")
    args = ap.parse_args()
    if args.write and args.part != "tune":
        ap.error("rates are written from the tuning part only")
    lines = [line for gold in args.gold for line in gold.read_text(encoding="utf-8").splitlines()]
    docs = [json.loads(line) for line in lines if line.strip()]
    seen: Counter[tuple[str, str, str]] = Counter()
    kept: Counter[str] = Counter()
    for doc in docs:
        if unseen(doc["id"]) != (args.part == "unseen"):
            continue
        for segment, candidate, kind in judged(doc):
            rule = candidate.not_speech.rule if candidate else NONE
            told = "told" if candidate and candidate.told else "untold"
            seen[rule, told, kind] += 1
            kept[kind] += candidate is None or candidate.strength < 0.5 or kind == INSIDE
            if rule == args.show:
                text = doc["text"]
                around = text[segment.start - 60 : segment.start], text[segment.end : segment.end + 40]
                print(f"{kind:10}", told, *map(repr, (around[0], segment.inner.of(text), around[1])))
    kinds = [(told, kind) for told in ("told", "untold") for kind in (SPEECH, NO_SPEECH, INSIDE)]
    print(" " * 26, *(f"{told:>9}" for told, _ in kinds))
    print(" " * 26, *(f"{kind:>9}" for _, kind in kinds))
    for rule in (*(rule.__name__ for rule, _, _ in RULES), NONE):
        print(f"{rule:26}", *(f"{seen[rule, told, kind]:9}" for told, kind in kinds))
    speech = sum(n for (_, _, kind), n in seen.items() if kind != NO_SPEECH)
    for name, took, right in (
        ("all", seen.total(), speech),
        ("rules", kept.total(), kept.total() - kept[NO_SPEECH]),
    ):
        p, r = right / took, right / speech
        print(f"{name:8} P {100 * p:.1f}  R {100 * r:.1f}  F1 {200 * p * r / (p + r):.2f}  ({took} segments)")
    if args.write:
        head = RATES.read_text(encoding="utf-8").splitlines()[:3]
        rows = [
            f"{rule.__name__}\t{told}\t{seen[rule.__name__, told, SPEECH] + right}\t{right}"
            for rule, _, _ in RULES
            for told in ("told", "untold")
            if (right := seen[rule.__name__, told, NO_SPEECH]) or seen[rule.__name__, told, SPEECH]
        ]
        RATES.write_text("\n".join((*head, *rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
