"""Whether the same article gives the same attributions whatever its people are called.

    python benchmarks/any_name.py GOLD.jsonl ... [--names KIND ...] [--show N]

The persons of an article who have a first and a last name, by which nobody else is called, get other names throughout:
plain ones, last names that are places, words or bodies too, with a particle, short ones, or first names that are in
no list. An attribution is kept when content, cue, source, stance, and name, role and affiliation of the speaker are the
same but for the names. Printed for each kind of names: how many persons were renamed, how many of 100 attributions of
their articles are kept, and how many of those found are new. ``--show`` prints N differences of each kind.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from extractors import Article, Attribution, extract
from extractors.entities.first_names import gender_of

_MEN = ["Tom", "Peter", "Michael", "David", "Mark", "Paul", "Simon", "Daniel", "Kevin", "Brian"]
_WOMEN = ["Ruth", "Susan", "Karen", "Emily", "Laura", "Helen", "Julia", "Sarah", "Diana", "Nancy"]
_UNLISTED = [
    "Jorvik",
    "Zelmar",
    "Tavrin",
    "Ondrash",
    "Ikaika",
    "Bexel",
    "Marevo",
    "Sorelk",
    "Yadrin",
    "Temoru",
    "Vashko",
    "Olubi",
]
_PLAIN = [
    "Halloran",
    "Brandt",
    "Ferreira",
    "Kowalski",
    "Lindqvist",
    "Okafor",
    "Marchetti",
    "Petrov",
    "Tanaka",
    "Dubois",
]
#: Kind of names -> last names; the last words of several are parted by commas.
NAMES: dict[str, list[str]] = {
    "plain": _PLAIN,
    "places": [
        "Houston",
        "Lincoln",
        "Sheffield",
        "York",
        "Jackson",
        "Austin",
        "Preston",
        "London",
        "Holland",
        "Boston",
    ],
    "words": [
        "Marsh",
        "Field",
        "Price",
        "Law",
        "Strong",
        "Rice",
        "Cook",
        "Baker",
        "King",
        "Young",
        "Wise",
        "Best",
        "Savage",
        "Bishop",
        "Page",
    ],
    "bodies": [
        "Church",
        "Power",
        "Press",
        "Post",
        "Service",
        "North",
        "West",
        "Park",
        "Hall",
        "Day",
        "Winter",
        "Temple",
    ],
    "particles": [
        "van der Berg",
        "de la Cruz",
        "Von Trapp",
        "St. John",
        "D’Souza",
        "El-Sayed",
        "O’Connell",
        "bin Rashid",
    ],
    "short": ["Lee", "Ng", "Ho", "Wu", "Li", "Oh", "Yu", "Das", "Roy", "Rao"],
    "unlisted first names": _PLAIN,
}
_ADDRESS = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Sgt|Lt|Capt|Judge|Mayor|President|Senator|Governor|Chief|Sheriff)\.?"
#: What is compared of an attribution: words of content, cue and source, stance, speaker with role, body and members.
Said = tuple[str, ...]


def said(found: tuple[Attribution, ...], text: str) -> set[Said]:
    """What was said, in words."""

    def words(spans: Any) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    rows = set()
    for one in found:
        speaker = one.speaker
        who = (
            (speaker.name, speaker.role or "", speaker.affiliation or "", *(m.name for m in speaker.members))
            if speaker
            else ("",)
        )
        rows.add((words(one.content), words(one.cue), words(one.source), one.stance, *who))
    return rows


def other_names(text: str, found: tuple[Attribution, ...], kind: str, seed: str) -> dict[str, str]:
    """First and last names of the speakers that may be changed safely -> names of a kind."""
    speakers = [one.speaker for one in found if one.speaker]
    people = {
        tuple(person.name.split(" "))
        for speaker in speakers
        for person in (speaker, *speaker.members)
        if person.kind == "person" and re.fullmatch(r"[A-Z][a-z]{2,} [A-Z][a-z]{2,}", person.name)
    }
    parts = Counter(part for person in people for part in person)
    draw = random.Random(seed)
    pools = {"m": [*_MEN], "f": [*_WOMEN], None: [*_UNLISTED]}
    lasts = [*NAMES[kind]]
    for pool in (*pools.values(), lasts):
        draw.shuffle(pool)
    chosen: dict[str, str] = {}
    for first, last in sorted(people):
        gender = None if kind.startswith("unlisted") else gender_of(first.lower())
        alone = parts[first] == parts[last] == 1 and _is_alone(text, first, last)
        if not alone or (gender is None and not kind.startswith("unlisted")):
            continue
        given = next((name for name in pools[gender] if name not in text), None)
        family = next((name for name in lasts if name not in text), None)
        if given and family:
            pools[gender].remove(given)
            lasts.remove(family)
            chosen |= {first: given, last: family}
    return chosen


def _is_alone(text: str, first: str, last: str) -> bool:
    """Whether nobody and nothing else in the text is called by these words: no Lee Street, no Ann Lee beside Bo Lee."""
    other = (
        rf"\b(?!{first}\b|{_ADDRESS}\s)[A-Z][\w.’'-]*\s{last}\b|\b{last}\s[A-Z]|\b{first}\s(?!{last}\b)[A-Z]"
    )
    small = rf"\b(?:{first.lower()}|{last.lower()}|{first.upper()}|{last.upper()})\b"
    return not re.search(other, text) and not re.search(small, text)


def measure(doc: dict[str, Any], kinds: list[str]) -> dict[str, tuple[int, int, int, int, list[str]]]:
    """For each kind of names: persons renamed, attributions, of these kept, new ones, and the differences in words."""
    text, title = doc["text"], doc.get("title") or ""

    def found(words: str, headline: str) -> tuple[Attribution, ...]:
        return extract(Article(doc["id"], words, title=headline or None, date=doc.get("date"))).attributions

    before = found(text, title)
    out: dict[str, tuple[int, int, int, int, list[str]]] = {}
    for kind in kinds:
        names = other_names(f"{title}\n{text}", before, kind, str(doc["id"]))
        if not names:
            out[kind] = 0, 0, 0, 0, []
            continue
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
        renamed = partial(pattern.sub, lambda match: names[match[0]])  # noqa: B023 (used at once)
        words = renamed(text)
        plain = {tuple(map(renamed, row)) for row in said(before, text)}
        again = said(found(words, renamed(title)), words)
        lines = [f"- {' | '.join(row)}" for row in sorted(plain - again)]
        lines += [f"+ {' | '.join(row)}" for row in sorted(again - plain)]
        kept = len(plain & again)
        out[kind] = (
            len(names) // 2,
            len(plain),
            kept,
            len(again - plain),
            [f"{doc['id']}  {x}" for x in lines],
        )
    return out


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path, nargs="+")
    ap.add_argument("--names", action="append", choices=list(NAMES), default=[])
    ap.add_argument("--show", type=int, default=0)
    args = ap.parse_args()
    docs = [json.loads(line) for path in args.gold for line in path.open(encoding="utf-8") if line.strip()]
    kinds = args.names or list(NAMES)
    with ProcessPoolExecutor(2) as pool:
        rows = list(pool.map(partial(measure, kinds=kinds), docs, chunksize=10))
    for kind in kinds:
        people, total, kept, new = (sum(row[kind][n] for row in rows) for n in range(4))
        print(
            f"{kind:22}{people:6} persons{100 * kept / max(1, total):7.1f}{100 * new / max(1, kept + new):7.1f}  of {total}"
        )
        for line in [line for row in rows for line in row[kind][4]][: args.show]:
            print(f"    {line[:400]}".replace("\n", "⏎"))


if __name__ == "__main__":
    main()
