"""Brat standoff: attributions from the lines of an ``.ann`` file, and such lines from attributions.

Understood are text-bound annotations (``T1<tab>Source 0 4<tab>Lee``) for sources, cues and contents,
linked in any of these ways (docs/formats.md shows each):

- events, one an attribution: ``E1<tab>Cue:T2 Source:T1 Content:T3``; the trigger may be any of them,
  and one of another type is the cue;
- relations between them, whatever their names: ``R1<tab>SourceOf Arg1:T1 Arg2:T2``;
- attributes that name the other end (``A1<tab>Source T3 T1``) or that give one group the same value
  (``A1<tab>Attribution T1 7``);
- nothing: then each content is an attribution without a source.

A speaker may be given by an attribute, a note or a normalisation on the source or the event, the stance by an
attribute of the event, an id by a note on it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from extractors.model import STANCES

from ..errors import OnrecordError

Spans = list[list[int]]

ROLES = {
    "source": "source",
    "speaker": "source",
    "cue": "cue",
    "content": "content",
    "quote": "content",
    "quotation": "content",
    "claim": "content",
}
GROUPS = frozenset(("attribution", "group"))
SPEAKER_MARKS = frozenset(("speaker", "speakername", "entity", "reference"))
KIND_MARKS = frozenset(("speakerkind", "entitykind"))
STANCE_MARK = "stance"

TEXT_BOUND = re.compile(r"(T\S+)\t(\S+) (\d{1,12} \d{1,12}(?:;\d{1,12} \d{1,12})*)(?:\t(.*))?")
REFERENCE = re.compile(r"[TE]\d\S*")


class BratProblem(OnrecordError, ValueError):
    """An annotation file that cannot be understood: one line that says where and what."""


@dataclass(slots=True)
class _File:
    """The lines of one annotation file, by their kind."""

    roles: dict[str, str] = field(default_factory=dict)
    spans: dict[str, Spans] = field(default_factory=dict)
    events: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    links: set[tuple[str, str]] = field(default_factory=set)
    groups: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    stances: dict[str, str] = field(default_factory=dict)

    def link(self, a: str, b: str) -> None:
        self.links |= {(a, b), (b, a)}


@dataclass(slots=True)
class _Parts:
    """One attribution: its event, if it has one, and the names of its text-bound annotations."""

    event: str | None
    held: dict[str, list[str]] = field(default_factory=lambda: {"content": [], "cue": [], "source": []})


def parse(annotations: str, text: str | None = None) -> list[dict[str, Any]]:
    """The attributions of one ``.ann`` file, in the shape of the gold JSON Lines, ordered by content.

    ``text`` is the article: where it is given, each annotation must have its own words there. Raises
    BratProblem for a line that is broken, refers to what is not there or does not fit the text.
    """
    file = _File()
    for number, line in enumerate(annotations.split("\n"), 1):
        try:
            _read_line(file, line.rstrip("\r"), text)
        except BratProblem as problem:
            raise BratProblem(f"line {number}: {problem}") from None
    found = _from_events(file) if file.events else _from_links(file)
    rows = [row for parts in found if (row := _row(file, parts))["content"]]
    return sorted(rows, key=lambda row: (row["content"], row["source"]))


def _read_line(file: _File, line: str, text: str | None) -> None:
    kind, _, rest = line.partition("\t")
    if not kind or not rest:
        return
    if kind[0] == "T":
        _read_text_bound(file, line, text)
    elif kind[0] in "ER":
        pairs = [(name, target) for name, colon, target in (w.partition(":") for w in rest.split()) if colon]
        if not pairs:
            raise BratProblem(f"{kind} links nothing")
        if kind[0] == "E":
            file.events[kind] = pairs
        else:
            for _, other in pairs[1:]:
                file.link(pairs[0][1], other)
    elif kind[0] in "AMN#":
        _read_mark(file, kind[0], rest)


def _read_text_bound(file: _File, line: str, text: str | None) -> None:
    match = TEXT_BOUND.fullmatch(line)
    if not match:
        raise BratProblem("a text-bound annotation reads: T1<tab>Type start end<tab>words")
    name, label, places, words = match.groups()
    spans = [[int(n) for n in place.split()] for place in places.split(";")]
    if text is not None:
        there = " ".join(text[a:b] for a, b in spans)
        if any(not 0 <= a < b <= len(text) for a, b in spans):
            raise BratProblem(f"{name} lies outside the text of {len(text)} characters")
        if words is not None and words.split() != there.split():
            raise BratProblem(f"{name} is {words[:40]!r}, but the text has {there[:40]!r} there")
        spans = _joined(spans, text)
    file.spans[name] = spans
    role = _role(label)
    if role:
        file.roles[name] = role


def _role(label: str) -> str | None:
    """What an annotation or an argument of this label is: ``Content2`` is a content."""
    return ROLES.get(label.casefold().rstrip("0123456789"))


def _joined(spans: Spans, text: str) -> Spans:
    """Fragments with nothing but a line break and blanks between them made one: brat cannot cross lines."""
    whole: Spans = []
    for start, end in sorted(spans):
        between = text[whole[-1][1] : start] if whole else "."
        if not between.strip() and "\n" in between:
            whole[-1][1] = max(whole[-1][1], end)
        else:
            whole.append([start, end])
    return whole


def _read_mark(file: _File, kind: str, rest: str) -> None:
    """An attribute, a normalisation or a note: the ways to say who, and to link without links."""
    head, _, note = rest.partition("\t")
    label, _, target_and_value = head.partition(" ")
    target, _, value = target_and_value.partition(" ")
    label, value = label.casefold(), note.strip() if kind in "N#" else value.strip()
    if not target or not value:
        return
    if label in SPEAKER_MARKS:
        file.names[target] = value if kind in "N#" else value.replace("_", " ")
    elif label in KIND_MARKS:
        file.kinds[target] = value
    elif label == STANCE_MARK and value in STANCES:  # of others it may be a stance for or against something
        file.stances[target] = value
    elif label == "id":
        file.ids[target] = value
    elif label in GROUPS:
        file.groups[value].append(target)
    elif kind in "AM" and REFERENCE.fullmatch(value):
        file.link(target, value)


def _from_events(file: _File) -> Iterable[_Parts]:
    """What each event holds; an event inside another stands for all that it holds itself."""

    def inside(outer: str) -> list[str]:
        held: list[str] = []
        seen: set[str] = set()
        waiting = [outer]
        while waiting:
            event = waiting.pop()
            if event in file.spans:
                held.append(event)
            elif event not in file.events:
                raise BratProblem(f"{outer} refers to {event}, which is not there")
            elif event not in seen:
                seen.add(event)
                waiting += [target for _, target in file.events[event]]
        return held

    for event, pairs in file.events.items():
        parts = _Parts(event)
        for place, (label, target) in enumerate(pairs):
            role = _role(label) or file.roles.get(target) or ("cue" if place == 0 else None)
            held = inside(target)
            if role:
                parts.held[role] += held
        yield parts


def _from_links(file: _File) -> Iterable[_Parts]:
    """Attributions around each cue, and around each content that no cue is linked to."""
    for members in file.groups.values():
        hub = next((m for m in members if file.roles.get(m) == "cue"), members[0])
        for member in members:
            file.link(hub, member)
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in file.links:
        if a not in file.spans:
            raise BratProblem(f"a link refers to {a}, which is not there")
        linked[a].add(b)

    def near(names: Iterable[str], role: str) -> set[str]:
        return {b for a in names for b in linked[a] if file.roles.get(b) == role}

    placed: set[str] = set()
    anchors = sorted(file.roles, key=lambda name: file.roles[name] != "cue")
    for anchor in anchors:
        role = file.roles[anchor]
        if role == "source" or anchor in placed:
            continue
        contents = new = near([anchor], "content") if role == "cue" else {anchor}
        while new:  # the parts of a split quotation are linked to each other
            new = near(new, "content") - contents
            contents = contents | new
        placed |= contents
        sources = near([anchor], "source") or near(contents, "source")
        cue = [anchor] if role == "cue" else []
        yield _Parts(None, {"content": list(contents), "cue": cue, "source": list(sources)})


def _row(file: _File, parts: _Parts) -> dict[str, Any]:
    row: dict[str, Any] = {
        role: sorted(span for name in names for span in file.spans[name])
        for role, names in parts.held.items()
    }
    if parts.event in file.ids:
        row["id"] = file.ids[parts.event]
    if parts.event in file.stances:
        row["stance"] = file.stances[parts.event]
    bearers = [*parts.held["source"], *([parts.event] if parts.event else [])]
    name = next((file.names[bearer] for bearer in bearers if bearer in file.names), None)
    if name:
        kind = next((file.kinds[bearer] for bearer in bearers if bearer in file.kinds), "person")
        row["speaker"] = {"name": name, "kind": kind}
    return row


def lines(text: str, attributions: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    """The lines of an ``.ann`` file for attributions in the shape of ``quotes extract``.

    Each is an event; its kind, its stance where it was not plainly said and its speaker's kind are attributes,
    the speaker's name, the rule and an id, where there are any, notes.
    """
    bound: dict[tuple[str, str], str] = {}
    marks = 0
    for number, row in enumerate(attributions, 1):
        event: list[str] = []
        for label in ("Cue", "Content", "Source"):
            spans = row.get(label.lower()) or ()
            if not spans:
                continue
            fragments = [place for a, b in spans for place in _within_lines(text, a, b)]
            places = ";".join(f"{a} {b}" for a, b in fragments)
            # An event needs a trigger of its own: only sources may be shared.
            key = (label, places if label == "Source" else f"{number} {places}")
            if key not in bound:
                bound[key] = f"T{len(bound) + 1}"
                yield f"{bound[key]}\t{label} {places}\t{' '.join(text[a:b] for a, b in fragments)}"
            event.append(f"{label}:{bound[key]}")
        yield f"E{number}\t{' '.join(event)}"
        for label, value in (
            ("Kind", row.get("kind")),
            ("Stance", row.get("stance")),
            ("SpeakerKind", row.get("speaker_kind")),
        ):
            if value and value != "said":
                marks += 1
                yield f"A{marks}\t{label} E{number} {value}"
        for label, value in (
            ("Speaker", row.get("speaker")),
            ("Rule", row.get("rule")),
            ("Id", row.get("id")),
        ):
            if value:
                marks += 1
                yield f"#{marks}\t{label} E{number}\t{' '.join(str(value).split())}"


def _within_lines(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """The pieces of a span between line breaks, without the white space at their ends."""
    for piece in re.finditer(r"[^\r\n]*[^\s]", text[start:end]):
        lead = len(piece.group()) - len(piece.group().lstrip())
        yield start + piece.start() + lead, start + piece.end()


#: What brat needs to know to open an exported folder.
CONFIGURATION = f"""\
[entities]
Source

[relations]

[events]
Cue Source*:Source, Content*:Content
Content Source*:Source

[attributes]
Kind Arg:<EVENT>, Value:direct|indirect|mixed
Stance Arg:<EVENT>, Value:{"|".join(STANCES)}
SpeakerKind Arg:<EVENT>, Value:person|organization|group|individual|document
"""
