"""Content precision of each rule on gold files, and the wrong contents of one rule to read.

    python benchmarks/content_by_rule.py GOLD.jsonl... [--part tune|read|opened|check|unseen|all] [--errors RULE] [--least X]
    python benchmarks/content_by_rule.py GOLD.jsonl... --missed

A content is right when it shares at least half of the joined characters with an annotated one, one to one.
The parts are those of accuracy.py. ``--errors`` prints the wrong ones of a rule (or of ``all``) with the
sentence around them, ``--missed`` the annotated contents that nothing matches.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from accuracy import PARTS, read_gold

from extractors import Article, Attribution, extract
from quotes.evaluation.matching import Item, Overlaps, matches
from quotes.json_output import attributions_as_json

#: rule, cue, whether it is right, the line that shows it
Row = tuple[str, str, bool, str]
MISSED = "(missed)"
AROUND = 70


def rows_of(doc: dict[str, Any], least: float | None) -> list[Row]:
    """What each attribution of one annotated article is worth, and what was missed."""
    text = doc["text"]
    extraction = extract(Article(doc["id"], text, doc.get("title"), date=doc.get("date")), least=least)
    golds = Overlaps([Item.read(raw, text) for raw in doc["attributions"]])
    gold_of = matches(golds, [Item.read(raw, text) for raw in attributions_as_json(extraction)])
    rows = []
    for n, attribution in enumerate(extraction.attributions):
        cue = attribution.cue[0].of(text).lower() if attribution.cue else "-"
        rows.append((attribution.rule, cue, n in gold_of, _line(doc, attribution)))
    found = set(gold_of.values())
    for n, raw in enumerate(doc["attributions"]):
        if n not in found:
            shown = " … ".join(text[a:b] for a, b in raw["content"])
            cue = " ".join(text[a:b] for a, b in raw["cue"])
            rows.append((MISSED, cue, False, f"{doc['id'][:24]} {cue!r}: [{shown}]"))
    return rows


def _line(doc: dict[str, Any], attribution: Attribution) -> str:
    """The article's words around an attribution: [content], {cue}, <source>."""
    text = doc["text"]
    spans = [*attribution.content, *attribution.cue, *attribution.source]
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    marks = sorted(
        (position, mark)
        for spans, (opening, closing) in (
            (attribution.content, "[]"),
            (attribution.cue, "{}"),
            (attribution.source, "<>"),
        )
        for span in spans
        for position, mark in ((span.start, opening), (span.end, closing))
    )
    out, done = "", max(0, first - AROUND)
    for position, mark in marks:
        out += text[done:position] + mark
        done = position
    out += text[done : last + AROUND]
    return f"{doc['id'][:24]} {attribution.confidence:.2f} {' '.join(out.split())}"


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path, nargs="+")
    ap.add_argument("--part", choices=PARTS, default="read")
    ap.add_argument("--errors", metavar="RULE", default="")
    ap.add_argument("--missed", action="store_true")
    ap.add_argument("--least", type=float)
    args = ap.parse_args()
    docs = read_gold(args.gold, args.part)
    with ProcessPoolExecutor(2) as pool:
        rows = [
            row for rows in pool.map(partial(rows_of, least=args.least), docs, chunksize=8) for row in rows
        ]
    wanted = {MISSED} if args.missed else {args.errors}
    for rule, cue, right, line in rows:
        if not right and (rule in wanted or (args.errors == "all" and rule != MISSED)):
            print(f"{rule:16} {cue:14} {line}")
    by_rule: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for rule, _cue, right, _ in rows:
        by_rule[rule][right] += 1
    missed = by_rule.pop(MISSED, Counter())[False]
    for rule, seen in sorted(by_rule.items(), key=lambda item: -item[1][False]):
        print(
            f"{rule:18}{seen.total():6} decisions {seen[True] / seen.total():6.0%} right {seen[False]:5} wrong"
        )
    right, all_ = sum(seen[True] for seen in by_rule.values()), sum(seen.total() for seen in by_rule.values())
    print(f"all content: precision {right / all_:.1%}, recall {right / (right + missed):.1%}")


if __name__ == "__main__":
    main()
