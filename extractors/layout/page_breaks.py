"""What stands between two lines that belong together: page numbers with running heads, advertisements, times of subtitles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import regex

from ..lazy_patterns import later, later_re
from ..lexicon import listed
from .wrapping import Line, ends_sentence, own_line

#: A page has at least so many lines.
PAGE = 6
#: A running head is no longer than this, and stands in so many lines at most beside the number.
HEAD, BESIDE = 100, 2
#: So many lines one below the other make two columns; what is set before them.
ABREAST_LINES, ABREAST = 4, "┃ "
#: So many lines of a page are numbered, and so large a share of all.
NUMBERED, NEARLY_ALL = 7, 0.8
#: A line this long, of the widest, goes on in the next where it ends no sentence.
FULL = 0.75

_number = later(
    r"(?:(?:Page|PAGE|page|p\.)\s)?[-–—]?\s?(\d{1,3})(?P<of>\s?(?:of|OF|/)\s?\d{1,3})?\s?[-–—]?"
    r"|(\d{1,3})\s?[|•·]\s?\P{Ll}.{1,60}|\p{Lu}.{1,60}?\s?[|•·]\s?(?:Page\s)?(\d{1,3})"
).fullmatch
_time = later_re(r"(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3}\s-->\s(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3}").match
_line_number = later(r"\s{0,8}1(?= )")
_numbered = later(r"(?m)^ {0,8}(\d{1,2})(?: {1,3}(?! )|(?= )|$)").finditer
#: A line of prose, three blanks or more, another; both have words in small letters.
_side_by_side = later(
    r"(?m)^ {0,8}\S[^\n]{8,80}?\p{Ll}{2}[^\s]{0,20} {3,40}(?P<right>\S(?:[^\n ]| (?! ))*\p{Ll}{2} (?:[^\n ]| (?! ))*) {0,8}$"
).finditer
_DIGITS = later_re(r"\d+")


def page_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that are page numbers, one up from page to page, and of the running heads beside them."""
    numbers = _page_numbers(lines)
    if not numbers:
        return frozenset()
    keys = Counter(_key(line) for line in lines if len(line.words) <= HEAD)
    found = set(numbers)
    for at in numbers:
        for step in (1, -1):
            for n in range(at + step, at + step * (BESIDE + 1), step):
                if not 0 <= n < len(lines) or len(lines[n].words) > HEAD or ends_sentence(lines[n].words):
                    break
                if keys[_key(lines[n])] < 2:
                    break
                found.add(n)
    return frozenset(found)


def columns(text: str) -> list[tuple[int, int, str]]:
    """The edits that set a sign before lines in which two columns of prose stand side by side: who says what is lost there."""
    found: list[tuple[int, int, str]] = []
    block: list[regex.Match[str]] = []
    for match in (*_side_by_side(text), None):
        if block and (match is None or not _is_below(text, block[-1], match)):
            found += [(one.start(), one.start(), ABREAST) for one in block if len(block) >= ABREAST_LINES]
            block = []
        if match is not None:
            block.append(match)
    return found


def _is_below(text: str, above: regex.Match[str], line: regex.Match[str]) -> bool:
    """Whether a line with two columns stands right below another, and its right column at the same place."""
    at, before = line.start("right") - line.start(), above.start("right") - above.start()
    return abs(at - before) <= 1 and not text[above.end() : line.start()].strip()


def line_numbers(text: str) -> list[tuple[int, int, str]]:
    """The edits that take out the numbers at the head of each line of a page: `` 4   A.   In the shed.``

    They go up by one from line to line and begin anew on each page.
    """
    if not _line_number.match(text) and "\n1 " not in text and "\n 1 " not in text and "\n  1 " not in text:
        return []
    found = [*_numbered(text)]
    rows = sum(1 for a, b in pairwise(found) if int(b[1]) == int(a[1]) + 1)
    lines = sum(1 for line in text.split("\n") if line.strip())
    if rows < NUMBERED or len(found) < lines * NEARLY_ALL or rows < (len(found) - 1) * NEARLY_ALL:
        return []
    width = max(len(line) for line in text.split("\n"))
    return [_without_number(text, match, width) for match in found]


def _without_number(text: str, number: regex.Match[str], width: int) -> tuple[int, int, str]:
    """The edit for the number of a line; what goes on with the full line before is joined to it."""
    start, end = number.span()
    while text[end : end + 1] == " ":
        end += 1
    before = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)].rstrip()
    words = text[end : end + 80]
    if not before or not words.strip() or words[0] == "\n" or ends_sentence(before) or own_line(words):
        return start, end, ""
    joined = words[0].islower() or len(before) > FULL * width
    return (start - 1, end, " ") if joined else (start, end, "")


def inserted_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines of a page that stand inside a sentence: ``said the⏎Advertisement⏎harbour office``."""
    found: set[int] = set()
    n = 1
    while n < len(lines) - 1:
        end = n
        if not ends_sentence(lines[n - 1].words):
            while end < len(lines) - 1 and end - n < BESIDE and _is_label(lines[end].words):
                end += 1
        if end > n and lines[end].words[0].islower() and not _is_label(lines[n - 1].words):
            found.update(range(n, end))
        n = max(end, n) + 1
    return frozenset(found)


def _is_label(words: str) -> bool:
    """Whether a line is a label of the page, with a capital: ``Advertisement``; a word in small letters may be the sentence's."""
    return words[0].isupper() and words.strip(".:").casefold() in listed("page_labels")


def subtitle_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that are times of subtitles, and of the counts above them."""
    times = [n for n, line in enumerate(lines) if "-->" in line.words and _time(line.words)]
    counts = [n - 1 for n in times if n and lines[n - 1].words.isdecimal()]
    return frozenset((*times, *counts))


def _key(line: Line) -> str:
    return _DIGITS.sub("0", line.words).casefold()


def _page_numbers(lines: Sequence[Line]) -> list[int]:
    """The lines of the longest row of page numbers; a single one counts where it says of how many it is."""
    last: dict[int, int] = {}  # page -> its line
    before: dict[int, int | None] = {}
    length: dict[int, int] = {}
    certain = None
    for n, line in enumerate(lines):
        match = (
            _number(line.words) if len(line.words) <= HEAD and any(map(str.isdecimal, line.words)) else None
        )
        if not match:
            continue
        page = int(match[1] or match[3] or match[4])
        earlier = last.get(page - 1)
        if earlier is not None and n - earlier < PAGE:
            earlier = None
        before[n], length[n] = earlier, 1 if earlier is None else length[earlier] + 1
        last[page] = n
        if match["of"] and line.words[:1] in "Pp":
            certain = n
    at: int | None = max(length, key=lambda n: length[n], default=None)
    if at is None or length[at] < 2:
        return [certain] if certain is not None else []
    found = []
    while at is not None:
        found.append(at)
        at = before[at]
    return found
