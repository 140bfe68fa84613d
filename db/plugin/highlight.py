"""An article's text as HTML in which every quotation, cue and source mention is marked.

Spans may overlap, nest and run over paragraphs. So nothing is nested in the HTML: the text is cut at
every place where a span begins or ends, and each piece says what it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import regex
from markupsafe import Markup, escape

from .safe_text import plain

COLOURS = 8
"""How many speakers of an article have a colour of their own; the others share the colour 0."""

# How many quotations that lie over each other a piece of text names, from the innermost.
_OWNERS = 8

_LINES = regex.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation as it is to be drawn. Spans are pairs of code points into the article's text.

    ``number`` is its footnote in this article, ``colour`` 1 to COLOURS or 0, ``label`` what a screen
    reader says at the footnote, ``state`` the current verdict if there is one, ``light`` green, amber or red where
    the words were held against the archive, ``sense`` in what sense they were said, in words, if not plainly.
    """

    id: str
    number: int
    colour: int
    kind: str
    label: str
    content: Sequence[tuple[int, int]]
    cue: Sequence[tuple[int, int]] = ()
    source: Sequence[tuple[int, int]] = ()
    state: str | None = None
    light: str | None = None
    sense: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the page: ``role`` is body, headline or furniture."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A span to be drawn: part is content, cue, source or unspoken; mark is None for unspoken."""

    start: int
    end: int
    part: str
    mark: Mark | None
    first: bool = False
    last: bool = False


def blocks(text: str, layout: dict[str, list[Any]]) -> list[Block]:
    """The article's paragraphs in order, from the stored layout (headline, paragraphs, furniture).

    Text that the layout does not name is furniture, line by line, so that all of the text is shown.
    """
    named = [Block(start, end, "body") for start, end in layout.get("paragraphs") or ()]
    named += [Block(start, end, "furniture") for start, end in layout.get("furniture") or ()]
    if layout.get("headline"):
        start, end = layout["headline"]
        named.append(Block(start, end, "headline"))
    rest = "furniture" if named else "body"
    found: list[Block] = []
    at = 0
    for block in sorted(named, key=lambda block: (block.start, -block.end)):
        start = max(block.start, at)
        if start >= block.end:
            continue
        found += _lines(text, at, start, rest)
        found.append(Block(start, block.end, block.role))
        at = block.end
    return found + _lines(text, at, len(text), rest)


def _cut(block: Block, between: tuple[int, int]) -> Block:
    return Block(max(block.start, between[0]), min(block.end, between[1]), block.role)


def _lines(text: str, start: int, end: int, role: str) -> list[Block]:
    lines = (match.span() for match in _LINES.finditer(text, start, end))
    return [Block(a, b, role) for a, b in lines if not text[a:b].isspace()]


def draw(
    text: str,
    layout: dict[str, list[Any]],
    marks: Iterable[Mark],
    unspoken: Iterable[tuple[int, int]] = (),
    lit: str | None = None,
    between: tuple[int, int] | None = None,
) -> list[tuple[str, Markup]]:
    """The article as pairs (role, HTML of one paragraph); only what lies ``between`` two places if they are given.

    ``marks`` are its quotations, ``unspoken`` the words in marks that are nobody's speech, ``lit``
    the id of the quotation that the visitor came for. Work grows with the length of the text and the
    number of spans, times how deep they lie over each other.
    """
    page = blocks(text, layout)
    if between:
        page = [_cut(block, between) for block in page if block.end > between[0] and block.start < between[1]]
    pieces = _pieces(marks, unspoken, len(text))
    edges = sorted({edge for piece in pieces for edge in (piece.start, piece.end)})
    opening = {at: list(group) for at, group in groupby(pieces, key=lambda piece: piece.start)}
    drawn: list[tuple[str, Markup]] = []
    active: list[_Piece] = []
    index = 0
    for number, block in enumerate(page):
        at = block.start
        out: list[str] = []
        stop = page[number + 1].start if number + 1 < len(page) else len(text) + 1
        while index < len(edges) and edges[index] < stop:
            edge = edges[index]
            out.append(_segment(text[at : min(edge, block.end)], active, lit))
            at = max(at, min(edge, block.end))
            ended = [piece for piece in active if piece.end == edge]
            if ended:
                active = [piece for piece in active if piece.end != edge]
                out += [_footnote(piece.mark) for piece in ended if piece.mark and piece.last]
            for piece in opening.get(edge, ()):
                if piece.mark and piece.first:
                    out.append(f'<a class="anchor" id="q-{escape(piece.mark.id)}"></a>')
                active.append(piece)
            index += 1
        out.append(_segment(text[at : block.end], active, lit))
        drawn.append((block.role, Markup("".join(out))))
    return drawn


def _pieces(marks: Iterable[Mark], unspoken: Iterable[tuple[int, int]], length: int) -> list[_Piece]:
    """Every span to draw, by its start, the longest first; spans outside the text are left out."""
    found = [_Piece(start, end, "unspoken", None) for start, end in unspoken]
    for mark in marks:
        content = [span for span in sorted(mark.content) if 0 <= span[0] < span[1] <= length]
        for place, (start, end) in enumerate(content):
            found.append(
                _Piece(start, end, "content", mark, first=place == 0, last=place == len(content) - 1)
            )
        found += [_Piece(start, end, "cue", mark) for start, end in mark.cue]
        found += [_Piece(start, end, "source", mark) for start, end in mark.source]
    inside = [piece for piece in found if 0 <= piece.start < piece.end <= length]
    return sorted(inside, key=lambda piece: (piece.start, -piece.end))


def _segment(words: str, active: list[_Piece], lit: str | None) -> str:
    """HTML of words that all lie in the active spans; the shortest of these gives the colour."""
    if not words:
        return ""
    shown = plain(words)
    if not active or words.isspace():
        return shown
    inward = sorted(active, key=lambda piece: piece.end - piece.start)
    classes = sorted({piece.part for piece in active})
    if inward[0].mark:
        classes.append(f"c{inward[0].mark.colour}")
    contents = [piece.mark for piece in inward if piece.part == "content" and piece.mark]
    if contents:
        classes.append(contents[0].kind)
        if contents[0].light:
            classes.append(contents[0].light)
    if len(contents) > 1:
        classes.append("over")
    owners = list(dict.fromkeys(piece.mark.id for piece in inward if piece.mark))
    if lit in owners:
        classes.append("lit")
    tag = "mark" if contents else "span"
    owned = f' data-q="{escape(" ".join(owners[:_OWNERS]))}"' if owners else ""
    return f'<{tag} class="{" ".join(classes)}"{owned}>{shown}</{tag}>'


def _footnote(mark: Mark) -> str:
    sign = {"right": "✓", "unsure": "?", None: ""}.get(mark.state, "✗")
    sense = f' <span class="sense">{escape(mark.sense)}</span>' if mark.sense else ""
    return (
        f'<a class="footnote c{mark.colour}" href="#d-{escape(mark.id)}" data-q="{escape(mark.id)}" '
        f'aria-label="{escape(mark.label)}">{mark.number}{sign}{sense}</a>'
    )
