"""Annotated articles as text with the attributions marked in it, readable and written by hand.

A file begins with any text (ignored); each article begins with a line of three equals signs, its id and
its genre. Optional lines follow that give its title or define speakers; a blank line ends the head.
The body runs to the next article, without the blank lines around it::

    === us-1 | US news
    title = Bridge to close
    @crake = Tamsin Crake; person; Mayor; Saltcote

    <1@crake:Mayor Tamsin Crake> {1:said} Monday [1:that the bridge would close]. [2:"It is old,"]
    <2@crake:she> {2:said}. [2:"So am I."] <3:A welder|;individual;welder> {3!denied:denied} [3:the charge].

``[1:...]`` is content, ``{1:...}`` the cue, ``<1:...>`` the source of attribution 1. Each may be given
in several pieces, pieces may nest, and one piece may serve several attributions: ``<1,2:She>``.

The speaker stands once per attribution (more often only if it is the same) and on any of its pieces:

* ``@key`` after the number: the speaker defined under that key in the head of the article;
* ``@7``: the speaker of attribution 7 of this article, given earlier in the text;
* ``|name; kind; role; affiliation`` at the end of a source: the speaker written out. The last fields may
  be left out. An empty name stands for the text of the source itself: ``<3:A welder|;individual>``; the
  name ``?`` says that the text does not tell who it is: ``<4:Q|?;unclear>``.

A source must have a speaker. An attribution without a source may have one, if the text makes it clear.
``!stance`` after number and speaker gives the stance; without it the stance is "said".

A backslash before ``[ ] { } < > | = \\`` makes it an ordinary character of the text. A bracket that is
neither escaped nor part of the markup is an error, which names the article and shows the place.

Kinds of speaker: see KINDS; "individual" is one unnamed person. Stances: see STANCES.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from ..errors import OnrecordError

KINDS = ("person", "individual", "group", "organization", "document", "unclear")

#: What the text makes of the content.
STANCES = {
    "said": "given as the speaker's statement, belief, wish, judgement, request or accusation",
    "denied": "the speaker rejects the content: it is given as untrue",
    "not_said": "the text tells that the speaker did not, would not or could not say the content",
    "asked": "the content is a question",
    "alleged": "that it was said is itself hearsay (allegedly told, is said to, is accused of)",
    "planned": "the speaker will, may or would say the content; it has not been said yet",
}

_HEAD = re.compile(r"^=== *(?P<id>\S+) *\| *(?P<genre>.+?) *$")
_DEFINITION = re.compile(r"^@(?P<key>[A-Za-z]\w*) *= *(?P<speaker>.+)$")
_TITLE = re.compile(r"^title *= *(?P<title>.+)$")
_OPENING = re.compile(r"(?P<ids>\d+(?:,\d+)*)(?:@(?P<speaker>\w+))?(?:!(?P<stance>\w+))?:")
_ROLE_OF = {"[": "content", "{": "cue", "<": "source"}
_CLOSES = {"[": "]", "{": "}", "<": ">"}
_ESCAPED = frozenset("[]{}<>|=\\")

Speaker = dict[str, str]


class MarkupError(OnrecordError, ValueError):
    """A place in a file whose markup cannot be read: one line that names the article and the place."""


@dataclass
class _Item:
    """One item of a file before its body is read: head fields and the marked body."""

    name: str
    genre: str
    title: str | None = None
    speakers: dict[str, Speaker] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)


@dataclass
class _Piece:
    """One bracketed piece that is open or has just been closed."""

    bracket: str
    ids: list[str]
    speaker: str | None
    stance: str | None
    start: int


@dataclass
class _Attribution:
    """What is known of one attribution while the body is read."""

    spans: dict[str, list[list[int]]] = field(
        default_factory=lambda: {role: [] for role in ("content", "cue", "source")}
    )
    speaker: Speaker | None = None
    stance: str | None = None


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of one marked file, as ``annotated_articles.read_gold`` gives them.

    Each attribution has, besides content, cue and source, an "id", a "stance" and, where the text tells
    who speaks, a "speaker" with name and kind, and role and affiliation where they are given. Raises
    MarkupError at the first place that cannot be read.
    """
    for item in _items(path):
        yield _document(item)


def _items(path: Path) -> Iterator[_Item]:
    item: _Item | None = None
    in_head = False
    for line in path.read_text(encoding="utf-8").split("\n"):
        head = _HEAD.match(line)
        if head:
            if item:
                yield item
            item, in_head = _Item(head["id"], head["genre"]), True
        elif item is None:
            continue
        elif not in_head:
            item.body.append(line)
        elif not line.strip():
            in_head = False
        elif definition := _DEFINITION.match(line):
            item.speakers[definition["key"]] = _speaker(definition["speaker"], item.name)
        elif title := _TITLE.match(line):
            item.title = title["title"]
        else:
            raise MarkupError(f"{item.name}: {line!r} is no line of a head; a blank line must end the head")
    if item:
        yield item


def _speaker(written: str, item: str, fallback: str = "") -> Speaker:
    """The speaker of "name; kind; role; affiliation"."""
    fields = [part.strip() for part in written.split(";")]
    if not 2 <= len(fields) <= 4:
        raise MarkupError(f"{item}: {written!r} is not 'name; kind; role; affiliation'")
    name, kind, role, affiliation = (*fields, "", "")[:4]
    name = name or fallback
    if not name:
        raise MarkupError(f"{item}: {written!r} has no name")
    if kind not in KINDS:
        raise MarkupError(f"{item}: {kind!r} is no kind of speaker; one of {', '.join(KINDS)}")
    optional = {"role": role, "affiliation": affiliation}
    return {
        "name": "" if name == "?" else name,
        "kind": kind,
        **{key: value for key, value in optional.items() if value},
    }


def _document(item: _Item) -> dict[str, Any]:
    marked = "\n".join(item.body).strip("\n")
    text, attributions = _parsed(item, marked)
    if not text.strip():
        raise MarkupError(f"{item.name}: the body is empty")
    rows = []
    for number in sorted(attributions, key=int):
        attribution = attributions[number]
        where = f"{item.name}, attribution {number}"
        if not attribution.spans["content"]:
            raise MarkupError(f"{where}: has no content")
        if attribution.spans["source"] and not attribution.speaker:
            raise MarkupError(f"{where}: has a source without a speaker")
        for role, spans in attribution.spans.items():
            spans.sort()
            for start, end in spans:
                if text[start:end] != text[start:end].strip() or start >= end:
                    raise MarkupError(
                        f"{where}: {role} {text[start:end]!r} is empty or has space at its edge"
                    )
            if any(first[1] > second[0] for first, second in pairwise(spans)):
                raise MarkupError(f"{where}: pieces of its {role} overlap")
        row: dict[str, Any] = {"id": number, **attribution.spans, "stance": attribution.stance or "said"}
        if attribution.speaker:
            row["speaker"] = attribution.speaker
        rows.append(row)
    return {"id": item.name, "genre": item.genre, "title": item.title, "text": text, "attributions": rows}


def _parsed(item: _Item, marked: str) -> tuple[str, dict[str, _Attribution]]:
    """The body without markup, and its attributions by number."""
    text: list[str] = []
    found: dict[str, _Attribution] = {}
    stack: list[_Piece] = []
    at = 0

    def fail(problem: str) -> MarkupError:
        return MarkupError(f"{item.name}: {problem} at {marked[max(0, at - 30) : at + 30]!r}")

    while at < len(marked):
        char = marked[at]
        if char == "\\" and marked[at + 1 : at + 2] in _ESCAPED and at + 1 < len(marked):
            text.append(marked[at + 1])
            at += 2
        elif char in _ROLE_OF:
            opening = _OPENING.match(marked, at + 1)
            if not opening:
                raise fail("a bracket that opens no piece and is not escaped")
            stack.append(
                _Piece(char, opening["ids"].split(","), opening["speaker"], opening["stance"], len(text))
            )
            at = opening.end()
        elif char in "]}>" or char == "|":
            if not stack or char not in (_CLOSES[stack[-1].bracket], "|"):
                raise fail("a bracket that closes nothing and is not escaped")
            written = None
            if char == "|":
                end = marked.find(">", at)
                if stack[-1].bracket != "<" or end < 0:
                    raise fail("a bar outside a source that is not escaped")
                written, at = marked[at + 1 : end], end
            piece = stack.pop()
            _close(item, piece, written, "".join(text[piece.start :]), len(text), found)
            at += 1
        else:
            text.append(char)
            at += 1
    if stack:
        raise MarkupError(f"{item.name}: piece {','.join(stack[-1].ids)} is not closed")
    return "".join(text), found


def _close(
    item: _Item, piece: _Piece, written: str | None, words: str, end: int, found: dict[str, _Attribution]
) -> None:
    """Add a closed piece to its attributions."""
    if piece.stance is not None and piece.stance not in STANCES:
        raise MarkupError(f"{item.name}: {piece.stance!r} is no stance; one of {', '.join(STANCES)}")
    speaker: Speaker | None = None
    if written is not None:
        speaker = _speaker(written, item.name, words)
    elif piece.speaker is not None and piece.speaker.isdigit():
        known = found.get(piece.speaker)
        speaker = known.speaker if known else None
        if speaker is None:
            raise MarkupError(f"{item.name}: attribution {piece.speaker} has no speaker yet ({words!r})")
    elif piece.speaker is not None:
        if piece.speaker not in item.speakers:
            raise MarkupError(f"{item.name}: no speaker is defined as {piece.speaker!r}")
        speaker = item.speakers[piece.speaker]
    for number in piece.ids:
        attribution = found.setdefault(number, _Attribution())
        attribution.spans[_ROLE_OF[piece.bracket]].append([piece.start, end])
        if speaker is not None:
            if attribution.speaker not in (None, speaker):
                raise MarkupError(f"{item.name}, attribution {number}: two speakers")
            attribution.speaker = speaker
        if piece.stance is not None:
            if attribution.stance not in (None, piece.stance):
                raise MarkupError(f"{item.name}, attribution {number}: two stances")
            attribution.stance = piece.stance
