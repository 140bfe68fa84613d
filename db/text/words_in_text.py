"""Where words that somebody marked or typed stand in an article, and whether they stand in quotation marks. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Stands between the parts of a quotation that is interrupted.
GAP = re.compile(r"\s*(?:…|\.\.\.)\s*")

_DOUBLE, _SINGLE = '"“”„«»', "'‘’‚ʼ‹›"
_OPENING, _CLOSING = frozenset("\"“„«'‘‚‹"), frozenset("\"”“»'’›")
_HYPHENS = "-‐‑–—"

Spans = list[list[int]]


def find_words(text: str, words: str, near: int = 0) -> Spans | None:
    """The places of these words in the text, code points; None if they do not stand there.

    White space, the shape of quotation marks, apostrophes and dashes do not count. Of several places the one
    nearest to ``near`` is meant. Parts with an ellipsis between them are looked for one after the other:
    “We waited … and nobody came” has two places. Marks that stand directly around a part belong to it.
    """
    if (whole := _nearest(text, words, near)) is not None:
        return [_with_marks(text, *whole)]
    parts = [part for part in GAP.split(words.strip()) if part.strip()]
    if len(parts) < 2:
        return None
    found: Spans = []
    for part in parts:
        place = _nearest(text, part, near, found[-1][1] if found else 0)
        if place is None:
            return None
        found.append(_with_marks(text, *place))
        near = found[-1][1]
    return found


def bare_words(words: str) -> str:
    """The words without quotation marks around them and with single blanks, for comparing."""
    return " ".join(words.split()).strip(_DOUBLE + _SINGLE + " ")


def find_again(text: str, words: str, spans: Spans, joint: str) -> Spans | None:
    """The places of words that stood at these places once: there, or where the only such words stand now."""
    if joint.join(text[start:end] for start, end in spans) == words:
        return spans
    if len(spans) == 1 and words and text.count(words) == 1:
        start = text.index(words)
        return [[start, start + len(words)]]
    return None


def kind_of(text: str, spans: Sequence[Sequence[int]]) -> str:
    """direct where all parts stand in quotation marks, mixed where some of the words do, else indirect."""
    parts = [text[start:end].strip() for start, end in spans]
    if all(_enclosed(part) for part in parts):
        return "direct"
    return "mixed" if any(mark in part for part in parts for mark in _DOUBLE) else "indirect"


def _enclosed(words: str) -> bool:
    """Whether words begin with an opening mark and end with the one that closes it."""
    if len(words) < 3 or words[0] not in _OPENING or words[-1] not in _CLOSING:
        return False
    same = _DOUBLE if words[0] in _DOUBLE else _SINGLE
    if words[-1] not in same:
        return False
    return same is _SINGLE or not any(mark in _DOUBLE for mark in words[1:-1])


def _nearest(text: str, words: str, near: int, start: int = 0) -> tuple[int, int] | None:
    if not words.split():
        return None
    pattern = r"\s+".join(_any_shape(word) for word in words.split())
    ends = (
        r"(?<!\w)" if words.split()[0][0].isalnum() else "",
        r"(?!\w)" if words.split()[-1][-1].isalnum() else "",
    )
    whole = re.compile(ends[0] + pattern + ends[1], re.IGNORECASE)
    found = [match.span() for match in whole.finditer(text, start)]
    return min(found, key=lambda span: abs(span[0] - near), default=None)


def _any_shape(word: str) -> str:
    shapes = []
    for letter in word:
        alike = next((each for each in (_DOUBLE, _SINGLE, _HYPHENS) if letter in each), "")
        shapes.append(f"[{re.escape(alike)}]" if alike else re.escape(letter))
    return "".join(shapes)


def _with_marks(text: str, start: int, end: int) -> list[int]:
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = text[start:end]
    for same in (_DOUBLE, _SINGLE):
        opens = before and before in same and before in _OPENING
        closes = after and after in same and after in _CLOSING
        if opens and closes and not any(mark in inside for mark in same if same is _DOUBLE):
            return [start - 1, end + 1]
    return [start, end]
