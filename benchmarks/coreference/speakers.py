"""Accuracy of coreference alone: the gold's source mentions go in, the speakers that come out are compared.

    python benchmarks/coreference/speakers.py GOLD.jsonl SCORE.py [--part tune|read|check|unseen|all] [--errors N] [--only KIND]

By form of the mention: whether it is the same speaker, and with the whole name (scorer's
``same_speaker``). ``none`` counts mentions left without a speaker. Also the time over all articles
beside a bare pass of ``findall`` over the same text.
"""

from __future__ import annotations

import argparse
import collections
import json
import sys
import time
from pathlib import Path
from typing import Any

import regex

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from accuracy import in_part, load_scorer  # noqa: E402 - it lies in the folder above

from extractors.coreference.model import Request  # noqa: E402
from extractors.coreference.resolver import resolve  # noqa: E402
from extractors.model import Layout, Span  # noqa: E402
from extractors.quotation_marks.pairing import find_segments  # noqa: E402

PRONOUNS = {
    **dict.fromkeys(["he", "him", "his", "she", "her"], "he/she"),
    **dict.fromkeys(["they", "it", "its", "their", "them"], "they/it"),
    **dict.fromkeys(["i", "me", "my", "we", "us", "our", "you", "your"], "I/we/you"),
    **dict.fromkeys(["who", "which", "that", "whom", "whose"], "who/which"),
}


def form(mention: str, kind: str) -> str:
    """The form of a mention: one of the pronouns, a name, or a description."""
    words = mention.split()
    if len(words) == 1 and (found := PRONOUNS.get(words[0].lower())):
        return found
    if kind == "person":
        if words[0].lower() in ("the", "a", "an", "one", "his", "her", "their", "this"):
            return "title, description"
        return "last name" if len(words) == 1 else "full name"
    if words[0].isupper() and len(words[0]) > 1 and len(words) == 1:
        return "acronym"
    return "noun, body"


def paragraphs(text: str) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.end()) for m in regex.finditer(r"[^\n]+", text))


def inputs(doc: dict[str, Any]) -> tuple[Layout, list[Request], list[Span]]:
    """What resolve() takes, with the gold's sources for requests."""
    lines = paragraphs(doc["text"])
    titled = len(lines) > 1 and lines[0].end - lines[0].start < 160
    layout = Layout(lines[0] if titled else None, lines[1:] if titled else lines, ())
    requests = [
        Request(
            Span(*a["source"][0]) if a["source"] else None,
            Span(*a["cue"][0]) if a["cue"] else None,
            tuple(Span(*s) for s in a["content"]),
        )
        for a in doc["attributions"]
    ]
    segments = find_segments(doc["text"], layout.paragraphs)
    return layout, requests, [Span(s.start, s.end) for s in segments if s.depth == 0]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path)
    ap.add_argument("scorer", type=Path)
    ap.add_argument("--part", choices=["tune", "read", "check", "unseen", "all"], default="tune")
    ap.add_argument("--errors", type=int, default=0)
    ap.add_argument("--only", help="errors of this form of mention only")
    args = ap.parse_args()
    scorer = load_scorer(args.scorer)
    docs = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    docs = [d for d in docs if in_part(d["id"], args.part)]
    prepared = [(d, *inputs(d)) for d in docs]

    start = time.perf_counter()
    for doc in docs:
        regex.findall(r"\w+|[^\w\s]", doc["text"])
    bare = time.perf_counter() - start
    start = time.perf_counter()
    results = [resolve(doc["text"], layout, requests, quoted) for doc, layout, requests, quoted in prepared]
    took = time.perf_counter() - start

    rows: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for (doc, _, requests, _), speakers in zip(prepared, results, strict=True):
        for gold, request, speaker in zip(doc["attributions"], requests, speakers, strict=True):
            wanted = gold.get("speaker")
            if not wanted or not wanted.get("name") or request.source is None:
                continue
            mention = request.source.of(doc["text"])
            name = speaker.name if speaker else None
            same = scorer.same_speaker(name, wanted)
            whole = same and scorer.same_speaker(name, wanted, whole=True)
            shape = form(mention, wanted["kind"])
            for row in (shape, f"= {wanted['kind']}", "all"):
                rows[row].update(n=1, same=same, whole=whole, none=name is None)
                rows[row].update(kind=bool(speaker) and speaker.kind == wanted["kind"])
            if not whole and (args.only is None or shape == args.only) and args.errors:
                args.errors -= 1
                before = doc["text"][max(0, request.source.start - 200) : request.source.start]
                print(
                    f"{doc['id'][:40]} {shape}: {mention[:90]!r} gold {wanted['name']!r} ({wanted['kind']}) got {name!r}"
                )
                print(f"      ...{before!r}")
    print(f"{len(docs)} articles, part {args.part}; {took:.2f} s, {took / bare:.1f} times the bare pass")
    print(f"{'':20}{'n':>6}{'same':>8}{'whole':>8}{'none':>8}{'kind':>8}")
    for row, c in sorted(rows.items(), key=lambda item: -item[1]["n"]):
        shares = "".join(f"{100 * c[k] / c['n']:8.1f}" for k in ("same", "whole", "none", "kind"))
        print(f"{row:20}{c['n']:6}{shares}")


if __name__ == "__main__":
    main()
