"""The column at which a text is wrapped, by a program or a typesetter, and which of its lines were full."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..lazy_patterns import later
from ..lexicon import rows

#: Nobody wraps text at fewer or more columns than this.
NARROWEST, WIDEST = 28, 132
#: A column narrower than this is as wide as verses are: it takes so many lines, and each must be full to the word.
COLUMN, COLUMN_LINES = 45, 6
#: A text is wrapped where so much of it (by code points) stands in lines that were full.
WRAPPED = 0.6
#: So much of it may stand in lines that are longer.
OUTLIERS = 0.08
#: A typeset line is full when it falls short of the widest by no more than this share.
RAGGED = 0.1
#: A line in the middle of a sentence is full from this share on: headings are shorter.
HALF = 0.6
#: From so many lines that surely go on it is told whether they were full to the word.
SURE = 4

CLOSERS = "\"'“”‘’»)]*_ "
_FINAL = frozenset(".!?:…")
#: What begins a line that stays one: a point of a list, a turn, a separator, a tag, an address.
own_line = later(
    r"[•▪■●○◦‣▶→*#|<=~+≫┃]|[-–—]\s?(?=\p{Lu}|\d)|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s|[-–—_]{2,}|https?://|www\.|@\w"
    r"|[QA][.:]\s|\p{Lu}[\p{Lu}\p{M} .,'’()-]{1,60}:\s|\[?\(?\d{1,2}:\d\d"
    r"|(?:From|To|Cc|CC|Subject|Date|Sent|Contact|Phone|Tel|Fax|E-?mail|Media Contact|Press Contact)s?:"
).match

#: A dateline in capitals, with which a paragraph begins: ``PORT ELLERY, May 3 (Agency) —``
_begins_paragraph = later(
    r"\p{Lu}{2}[\p{Lu} .'’-]{1,40}(?:, [\p{L}. \d]{2,30})?(?: \([\p{L} ]{2,40}\))?(?: [-–—]{1,2} |[-–—]{2}| ?— ?)"
).match


class Line(NamedTuple):
    """A line that is not empty: from, to (without the blanks around it), its words, line ends and blanks before it."""

    start: int
    end: int
    words: str
    gap: int
    indent: int = 0


@cache
def _shortened_titles() -> frozenset[str]:
    """Titles without the full stop that shortens them: ``Mr``, ``Sgt``."""
    return frozenset(word for word, kind in rows("abbreviations") if kind == "title")


def ends_sentence(words: str) -> bool:
    """Whether a line ends as a sentence does, or with a colon; not behind a shortened title: ``applauds Mr.``"""
    last = words[-1]
    if last == "." and words[:-1].rpartition(" ")[2] in _shortened_titles():
        return False
    return last in _FINAL or (last in CLOSERS and words[-12:].rstrip(CLOSERS)[-1:] in _FINAL)


class Wrapping(NamedTuple):
    """Line ends between two lines of a paragraph, the column, and how much short of it a full line is, with the next word."""

    gap: int
    width: int
    short: float | None
    indent: int

    def filled(self, a: Line, b: Line) -> bool:
        """Whether line a was full, so that the first word of b had to go on the next line."""
        if b.gap != self.gap or not _fills(a, b, self.width) or _begins_paragraph(b.words):
            return False
        if b.indent > max(a.indent, self.indent):  # the first line of a paragraph is set in
            return False
        return self.short is None or _needed(a, b) > self.width * (1 - self.short)


def wrapping(lines: list[Line]) -> Wrapping | None:
    """How the text is wrapped, or None for one whose lines are paragraphs, verses or a list."""
    counts = Counter(line.gap for line in lines[1:])
    for gap in sorted({min(counts), counts.most_common(1)[0][0]}):
        pairs = [(a, b) for a, b in pairwise(lines) if b.gap == gap]
        indent = Counter(a.indent for a, _ in pairs).most_common(1)[0][0]
        total = sum(len(a.words) for a, _ in pairs)
        lengths = sorted(len(a.words) for a, _ in pairs if NARROWEST <= len(a.words) <= WIDEST)
        if len(lengths) < 2 or sum(lengths) < WRAPPED * total:
            continue
        beyond = OUTLIERS * sum(lengths)
        while (beyond := beyond - lengths[-1]) > 0:
            lengths.pop()
        width = lengths[-1]
        full = [a.words for a, b in pairs if _fills(a, b, width)]
        inside = sum(1 for words in full if not ends_sentence(words))
        if not _goes_on_in_small_letters(pairs, width) or (width < COLUMN and not _is_column(pairs, width)):
            continue
        if sum(map(len, full)) >= WRAPPED * total and inside >= max(len(full) / 2, gap):
            return Wrapping(gap, width, _short(pairs, width), indent)
    return None


def _short(pairs: list[tuple[Line, Line]], width: int) -> float | None:
    """How much short of the column a full line is: nothing where a program broke the lines, more where a typesetter did.

    None for lines so ragged that what stands in the middle of a sentence says more than their length.
    """
    going_on = [
        (a, b)
        for a, b in pairs
        if HALF * width < len(a.words) <= width and b.words[0].islower() and not ends_sentence(a.words)
    ]
    fitting = sum(1 for a, b in going_on if _needed(a, b) <= width)
    if len(going_on) < SURE or fitting * 10 > len(going_on):
        return None
    longer = any(width < len(a.words) <= width * (1 + RAGGED) for a, _ in pairs)
    return RAGGED if longer else 0.0


def _is_column(pairs: list[tuple[Line, Line]], width: int) -> bool:
    """Whether the lines of a narrow text are full to the word, as those of verses and lists are not."""
    open_ended = [(a, b) for a, b in pairs if len(a.words) <= width and not ends_sentence(a.words)]
    fitting = sum(1 for a, b in open_ended if _needed(a, b) <= width)
    return len(open_ended) >= COLUMN_LINES and fitting * 12 <= len(open_ended)


def _goes_on_in_small_letters(pairs: list[tuple[Line, Line]], width: int) -> bool:
    """Whether a quarter of the lines behind a full one that ends no sentence begin without a capital: those of verses have one."""
    behind = [b for a, b in pairs if width * HALF < len(a.words) <= width and not ends_sentence(a.words)]
    return 4 * sum(1 for b in behind if not b.words[0].isupper()) >= len(behind)


def _needed(a: Line, b: Line) -> int:
    """How wide line a would be with the first word of b; what it is set in by more than b counts."""
    word = b.words.find(" ")
    return max(0, a.indent - b.indent) + len(a.words) + 1 + (word if word > 0 else len(b.words))


def _fills(a: Line, b: Line, width: int) -> bool:
    """Whether line a was full, so that the first word of b had to go on the next line."""
    needed = _needed(a, b)
    ends = ends_sentence(a.words)
    if len(a.words) > width * (1 + RAGGED) or b.words[0] in "<≫┃":  # of a chat
        return False
    open_ended = not ends and len(a.words) > width * HALF and sum(map(str.islower, a.words.split())) > 2
    if needed <= (width if ends else width * (1 - RAGGED)) and not open_ended:
        return False
    return not own_line(b.words) or (not ends and not own_line(a.words))
