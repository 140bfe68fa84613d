"""The two sides of an evaluation made comparable: items, quoted segments, and which prediction matches which gold."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from .ranges import Ranges, length, union


@dataclass(slots=True)
class Item:
    """One attribution of either side, ready for comparison."""

    content: Ranges
    source: Ranges
    cue_word: int | None
    speech: bool
    name: str | None
    speaker_kind: str | None
    rule: str | None
    size: int = 0
    stance: str = "said"
    role: str | None = None
    affiliation: str | None = None

    @classmethod
    def read(cls, raw: Mapping[str, Any], text: str) -> Item:
        cues = sorted((s[0], s[1]) for s in raw.get("cue") or ())
        words = [a + m.start() for a, b in cues for m in re.finditer(r"\w+", text[a:b])]
        cue = " ".join(text[a:b] for a, b in cues).lower()
        speaker = raw.get("speaker")
        described = speaker if isinstance(speaker, dict) else {**raw, "name": speaker, "kind": None}
        content = union(raw["content"])
        return cls(
            content=content,
            source=union(raw.get("source") or ()),
            cue_word=words[-1] if words else None,
            speech=not speech_forms().isdisjoint(re.findall(r"[a-z]+", cue)),
            name=described.get("name") or None,
            speaker_kind=described.get("kind"),
            rule=raw.get("rule"),
            size=length(content),
            stance=raw.get("stance") or "said",
            role=described.get("role") or None,
            affiliation=described.get("affiliation") or None,
        )


def quoted_segments(text: str) -> list[tuple[int, int]]:
    """Spans between double quotation marks; a mark left open runs to the end of its paragraph.

    This is the unit that evaluation counts by, the same for every tool; the extractor's own pairing
    of marks is in ``extractors.quotation_marks.pairing``.
    """
    segments: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        left, right = paragraph.span()
        opened: int | None = None
        for mark in re.finditer(r"[\"“”„«»]|``|''", paragraph.group()):
            start, end = left + mark.start(), left + mark.end()
            if mark.group() == '"':
                space_before = start == left or text[start - 1].isspace()
                space_after = end == right or text[end].isspace()
                opens = not space_after and (opened is None or space_before)
            else:
                opens = mark.group() in ("“", "„", "«", "``")
            if opened is not None:
                segments.append((opened, start))
            opened = end if opens else None
        if opened is not None:
            segments.append((opened, right))
    return [(a, b) for a, b in segments if any(c.isalnum() for c in text[a:b])]


class Overlaps:
    """The contents of many attributions, sorted, to ask which of them reach into a range."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self._spans = sorted((a, b, k) for k, item in enumerate(items) for a, b in item.content)
        self._starts = [a for a, _, _ in self._spans]
        self._furthest = list(accumulate((b for _, b, _ in self._spans), max))

    def within(self, start: int, end: int) -> dict[int, int]:
        """How many characters of the range lie in each attribution's content, by its place in items."""
        found: defaultdict[int, int] = defaultdict(int)
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._furthest[at] > start:
            a, b, k = self._spans[at]
            if b > start:
                found[k] += min(b, end) - max(a, start)
            at -= 1
        return found

    def covering(self, start: int, end: int) -> Item | None:
        """The attribution that covers most of the range, if that is at least half of it.

        Of several that cover it alike, the longest: where attributions nest, the outer one counts.
        """
        found = self.within(start, end)
        if not found:
            return None
        k = max(found, key=lambda k: (found[k], self.items[k].size, -k))
        return self.items[k] if 2 * found[k] >= end - start else None


def matches(golds: Overlaps, preds: Sequence[Item]) -> dict[int, int]:
    """The gold attribution of each prediction that has one: best overlap first, at least one half."""
    pairs: list[tuple[float, int, int]] = []
    for j, p in enumerate(preds):
        both: defaultdict[int, int] = defaultdict(int)
        for start, end in p.content:
            for i, count in golds.within(start, end).items():
                both[i] += count
        pairs += [(count / (golds.items[i].size + p.size - count), i, j) for i, count in both.items()]
    gold_of: dict[int, int] = {}
    taken: set[int] = set()
    for closeness, i, j in sorted(pairs, reverse=True):
        if closeness >= 0.5 and i not in taken and j not in gold_of:
            taken.add(i)
            gold_of[j] = i
    return gold_of


@lru_cache(maxsize=1)
def speech_forms() -> frozenset[str]:
    """All forms of the verbs of speaking that the table ``reported`` counts by."""
    listed = Path(__file__).with_name("speech_verbs.txt").read_text(encoding="utf-8").splitlines()
    irregular = "said told wrote written spoke spoken swore sworn saying says statement interview"
    forms = set(re.findall(r"\w+", irregular))
    for verb in (line for line in listed if line and not line.startswith("#")):
        stem = verb.removesuffix("e")
        forms |= {verb, verb + "s", verb + "es", stem + "ed", stem + "ing"}
        forms |= {stem + stem[-1] + "ed", stem + stem[-1] + "ing"}
        if verb.endswith("y"):
            forms |= {verb[:-1] + "ies", verb[:-1] + "ied"}
    return frozenset(forms)
