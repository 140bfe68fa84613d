"""Which quoted segments are speech: every rule of extractors/notspeech.py beside annotated articles.

    python benchmarks/speech_or_not.py GOLD.jsonl [--part tune|unseen] [--write] [--show RULE]

Prints for each rule how many segments it took and how many of them were no speech, in sentences with and
without a verb of telling; then precision, recall and F1 of speech when the rules of strength 0.5 and more
decide, beside those of calling every segment speech. A segment is speech if half of it lies in some
annotated content. ``--write`` renews extractors/lexicon/not_speech_rates.txt (from the tuning part only);
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

from extractors.layout import layout
from extractors.marks import Segment, find_segments
from extractors.notspeech import RULES, Candidate, classify
from extractors.words import LEXICON

RATES = LEXICON / "not_speech_rates.txt"
NONE = "(no rule)"


def judged(doc: dict[str, Any]) -> Iterator[tuple[Segment, Candidate | None, bool]]:
    """Every outermost segment of an article's body, what the rules say of it, and whether it is speech."""
    text = doc["text"]
    parts = layout(text, doc.get("title"))
    said: set[int] = set()
    for attribution in doc["attributions"]:
        for start, end in attribution["content"]:
            said.update(range(start, end))
    segments = find_segments(text, parts.paragraphs)
    for segment, candidate in zip(segments, classify(text, segments, parts), strict=True):
        if not segment.depth:
            inside = range(*segment.inner)
            yield segment, candidate, 2 * sum(i in said for i in inside) >= len(inside)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path)
    ap.add_argument("--part", choices=["tune", "unseen"], default="tune")
    ap.add_argument("--write", action="store_true")
    ap.add_argument("--show", default="")
    args = ap.parse_args()
    if args.write and args.part != "tune":
        ap.error("rates are written from the tuning part only")
    docs = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    seen: Counter[tuple[str, str, bool]] = Counter()
    kept: Counter[bool] = Counter()
    for doc in docs:
        if unseen(doc["id"]) != (args.part == "unseen"):
            continue
        for segment, candidate, speech in judged(doc):
            rule = candidate.not_speech.rule if candidate else NONE
            told = "told" if candidate and candidate.told else "untold"
            seen[rule, told, speech] += 1
            kept[speech] += candidate is None or candidate.strength < 0.5
            if rule == args.show:
                text = doc["text"]
                around = text[segment.start - 60 : segment.start], text[segment.end : segment.end + 40]
                print(
                    "speech" if speech else "-     ",
                    told,
                    *map(repr, (around[0], segment.inner.of(text), around[1])),
                )
    print(f"{'rule':28}{'told: seen':>12}{'no speech':>11}{'untold: seen':>14}{'no speech':>11}")
    for rule in (*(rule.__name__ for rule, _, _ in RULES), NONE):
        row = [(seen[rule, t, True] + seen[rule, t, False], seen[rule, t, False]) for t in ("told", "untold")]
        print(f"{rule:28}{row[0][0]:12}{row[0][1]:11}{row[1][0]:14}{row[1][1]:11}")
    speech = sum(n for (_, _, is_speech), n in seen.items() if is_speech)
    for name, took, right in (("all", seen.total(), speech), ("rules", kept.total(), kept[True])):
        p, r = right / took, right / speech
        print(f"{name:8} P {100 * p:.1f}  R {100 * r:.1f}  F1 {200 * p * r / (p + r):.2f}  ({took} segments)")
    if args.write:
        head = RATES.read_text(encoding="utf-8").splitlines()[:2]
        rows = [
            f"{rule.__name__}\t{told}\t{total}\t{seen[rule.__name__, told, False]}"
            for rule, _, _ in RULES
            for told in ("told", "untold")
            if (total := seen[rule.__name__, told, True] + seen[rule.__name__, told, False])
        ]
        RATES.write_text("\n".join((*head, *rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
