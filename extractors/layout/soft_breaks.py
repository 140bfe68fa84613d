"""Soft line breaks: line ends inside a paragraph, which mean no more than a blank.

A line end is soft where the line was full (text wrapped at a column, by a program or a typesetter), or where the
words themselves run on: ``said Mayor⏎Ruth Hale⏎. “We sail.”`` Points of a list, turns, headings, verses stay lines.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..lazy_patterns import later, later_re
from ..lexicon import rows, word_list
from .boilerplate import is_furniture
from .whitespace import stripped

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
#: What is joined by its words alone holds one piece of this length, or ends as a sentence does.
LONG = 50
#: A piece that stands alone because it is a link or a name is no longer than this.
LINK = 90

_LINE = later_re(r"[^\n]+")
_CLOSERS = "\"'“”‘’»)]*_ "
_FINAL = frozenset(".!?:…")
#: What cannot begin a sentence or line of its own: it goes on with the line before.
_GOES_ON = later(r"[,;.](?!\.)|[)\]’”](?![\p{L}\d])|['’](?:s|re|ve|ll|d|m)\b|[!?](?=\s|$)")
_LOWER = later(r"[“\"‘'(\[]?\p{Ll}")
_AFTER_NUMBER = later_re(r"(?:st|nd|rd|th)\b")
#: What begins a line that stays one: a point of a list, a turn, a separator, a tag, an address.
_own_line = later(
    r"[•▪■●○◦‣▶→*#|<=~+]|[-–—]\s?(?=\p{Lu}|\d)|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s|[-–—_]{2,}|https?://|www\.|@\w"
    r"|[QA][.:]\s|\p{Lu}[\p{Lu}\p{M} .,'’()-]{1,60}:\s|\[?\(?\d{1,2}:\d\d"
    r"|(?:From|To|Cc|CC|Subject|Date|Sent|Contact|Phone|Tel|Fax|E-?mail|Media Contact|Press Contact)s?:"
).match
_DASH_AHEAD = later_re(r"[-–—]{1,2}\s?(?=[A-Z“\"])")
#: A place, perhaps with a date, as it stands before the dash of a dateline.
_dateline = later(
    r"\(?\p{Lu}[\p{L}.'’-]*(?:[ ,/]{1,2}(?:\p{Lu}[\p{L}.'’-]*|\d{1,4})){0,7}\)?(?:\s?\([\p{L} ,.]{2,30}\))?\s?([-–—]{0,2})"
).fullmatch
#: The last word or two of a sentence, and nothing else: ``said Mayor Ruth⏎Hale.``
_REST = later(r"\p{Lu}[\p{L}’'-]{1,20}(?: [\p{L}’'-]{2,20})?[.,](?!\w)(?:$| [“\"])")
#: The beginning of who said the words before: ``“We sail,” Elm County⏎State’s Attorney Ruth Hale said.``
_SUBJECT_BEGUN = later(r"[,?!][”\"’'] (?:\p{Lu}[\p{L}.’'-]*+(?: |$)){1,6}$")
#: A tag that lacks its name: ``“We sail,” said⏎Ruth Hale.``
_TAG_BEGUN = later(r"(?:[,!?][”\"’']|[”\"’'],) \p{Ll}{3,}$")
_HYPHENED = later(r"(?:^|[\s“\"‘'(])(\p{L}{2,})[-‐]$")
_FIRST_LETTERS = later(r"\p{L}+")


#: So many lines that are a date and nothing else make a list of headings with their dates.
_DATED_LIST = 3
_date_alone = later(
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:,? \d{4})?"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?:,? \d{4})?)"
).fullmatch

#: With what a line begins that goes on with the one before, if it does not begin with a capital.
_CONTINUING = frozenset(",;.)]’”'!?")


def _ends_sentence(words: str) -> bool:
    """Whether a line ends as a sentence does, or with a colon."""
    last = words[-1]
    return last in _FINAL or (last in _CLOSERS and words[-12:].rstrip(_CLOSERS)[-1:] in _FINAL)


#: Word classes of which a line's last word may be although the sentence ends there; any other cannot.
_FINAL_CLASSES = ("adverb", "noun", "number", "who")


class Line(NamedTuple):
    """A line that is not empty: from, to (without the blanks around it), its words, line ends before it."""

    start: int
    end: int
    words: str
    gap: int


def soft_breaks(text: str) -> list[tuple[int, int, str]]:
    """The soft line breaks of text: from, to (code points), and what stands for each: a blank or nothing.

    Takes text whose lines end in ``\\n`` alone. Raises nothing; linear in the length of the text.
    """
    if _is_plain(text):
        return []
    lines = _lines(text)
    if len(lines) < 2:
        return []
    gap, width = _wrapping(lines)
    soft = [False] * len(lines)  # whether line n goes on in the next
    full = [width > 0 and b.gap == gap and _fills(a, b, width) for a, b in pairwise(lines)]
    _join_by_words(lines, full, soft)
    dated = [_date_alone(line.words) is not None for line in lines]
    if sum(dated) >= _DATED_LIST:
        soft = [one and not (dated[n] or dated[n + 1 : n + 2] == [True]) for n, one in enumerate(soft)]
        full = [one and not (dated[n] or dated[n + 1]) for n, one in enumerate(full)]
    return [_edit(text, a, b) for n, (a, b) in enumerate(pairwise(lines)) if soft[n] or full[n]]


def _is_plain(text: str) -> bool:
    """Whether the text has long paragraphs with empty lines between them, as most articles have; a quick look."""
    paragraphs = text.split("\n\n")
    if len(text) < len(paragraphs) * WIDEST and len(paragraphs) > 1:
        return False
    return not any(
        "\n" in words.strip("\n") or words[:1].islower() or words[:1] in _CONTINUING for words in paragraphs
    )


def _lines(text: str) -> list[Line]:
    lines = []
    last = 0
    for start, words in stripped(_LINE.finditer(text)):
        lines.append(Line(start, start + len(words), words, text.count("\n", last, start)))
        last = start + len(words)
    return lines


def _wrapping(lines: list[Line]) -> tuple[int, int]:
    """How many line ends stand between two lines of a paragraph, and the column at which the text is wrapped; or 0, 0."""
    counts = Counter(line.gap for line in lines[1:])
    for gap in sorted({min(counts), counts.most_common(1)[0][0]}):
        pairs = [(a, b) for a, b in pairwise(lines) if b.gap == gap]
        total = sum(len(a.words) for a, _ in pairs)
        lengths = sorted(len(a.words) for a, _ in pairs if NARROWEST <= len(a.words) <= WIDEST)
        if len(lengths) < 2 or sum(lengths) < WRAPPED * total:
            continue
        beyond = OUTLIERS * sum(lengths)
        while (beyond := beyond - lengths[-1]) > 0:
            lengths.pop()
        width = lengths[-1]
        full = [a.words for a, b in pairs if _fills(a, b, width)]
        inside = sum(1 for words in full if not _ends_sentence(words))
        if not _goes_on_in_small_letters(pairs, width) or (width < COLUMN and not _is_column(pairs, width)):
            continue
        if sum(map(len, full)) >= WRAPPED * total and inside >= max(len(full) / 2, gap):
            return gap, width
    return 0, 0


def _is_column(pairs: list[tuple[Line, Line]], width: int) -> bool:
    """Whether the lines of a narrow text are full to the word, as those of verses and lists are not."""
    open_ended = [(a, b) for a, b in pairs if len(a.words) <= width and not _ends_sentence(a.words)]
    fitting = sum(1 for a, b in open_ended if _needed(a, b) <= width)
    return len(open_ended) >= COLUMN_LINES and fitting * 12 <= len(open_ended)


def _goes_on_in_small_letters(pairs: list[tuple[Line, Line]], width: int) -> bool:
    """Whether a quarter of the lines behind a full one that ends no sentence begin without a capital: those of verses have one."""
    behind = [b for a, b in pairs if width * HALF < len(a.words) <= width and not _ends_sentence(a.words)]
    return 4 * sum(1 for b in behind if not b.words[0].isupper()) >= len(behind)


def _needed(a: Line, b: Line) -> int:
    """How wide line a would be with the first word of b."""
    word = b.words.find(" ")
    return len(a.words) + 1 + (word if word > 0 else len(b.words))


def _fills(a: Line, b: Line, width: int) -> bool:
    """Whether line a was full, so that the first word of b had to go on the next line."""
    needed = _needed(a, b)
    ends = _ends_sentence(a.words)
    if len(a.words) > width * (1 + RAGGED):
        return False
    open_ended = not ends and len(a.words) > width * HALF and sum(map(str.islower, a.words.split())) > 2
    if needed <= (width if ends else width * (1 - RAGGED)) and not open_ended:
        return False
    return not _own_line(b.words) or (not ends and not _own_line(a.words))


def _join_by_words(lines: list[Line], full: list[bool], soft: list[bool]) -> None:
    """Marks in ``soft`` the lines whose words run on in the next line, whatever their length."""
    last = len(lines) - 1
    for n in range(last):
        a, b = lines[n], lines[n + 1]
        before = lines[n - 1].words if n and soft[n - 1] else ""
        soft[n] = (
            not full[n]
            and b.gap <= 2
            and (
                _runs_on(a, b) or (before != "" and (_is_suffix(before, a.words) or _is_title(before, a, b)))
            )
        )
    for n in range(last - 1, -1, -1):  # “We sail,” said Mayor / Ruth Hale / . -- a link or a name alone
        if not (soft[n] or full[n]) and soft[n + 1] and lines[n + 1].gap <= 2:
            soft[n] = _leads_to_link(lines, n, joined=n > 0 and (soft[n - 1] or full[n - 1]))
    first = 0
    while first < last:
        if not soft[first]:
            first += 1
            continue
        end = first
        while end < last and (soft[end] or full[end]):
            end += 1
        if not _is_running(lines, first, end):
            soft[first:end] = [False] * (end - first)
        first = end + 1


def _runs_on(a: Line, b: Line) -> bool:
    """Whether line b goes on with what a says: ``said Ruth Hale⏎. “We sail.”``, ``the judge⏎who heard it``."""
    if _GOES_ON.match(b.words):
        return True
    place = _dateline(a.words) if len(a.words) <= LINK else None
    if place:
        ahead = _DASH_AHEAD.match(b.words) is not None
        if ahead != bool(place[1]) and len(b.words) > LONG:
            return True
    if _own_line(b.words) or _ends_sentence(a.words):
        return False
    if _LOWER.match(b.words):
        return not is_furniture(b.words) and not (_AFTER_NUMBER.match(b.words) and not a.words[-1].isdigit())
    if b.gap == 1 and _REST.match(b.words) and sum(word.islower() for word in a.words.split()) > 2:
        return True
    if b.gap == 1 and b.words[0].isupper() and _SUBJECT_BEGUN.search(a.words[-80:]):
        return True
    if a.words.endswith((",”", ',"', ",’", ",'")) or (
        b.words[0].isupper() and _TAG_BEGUN.search(a.words[-30:])
    ):
        return True
    return b.gap == 1 and len(a.words) > LINK // 3 and a.words.rpartition(" ")[2] in _function_words()


def _is_suffix(before: str, words: str) -> bool:
    """Whether a line is the raised letters of the number before it, and no more: ``officers of the 83⏎rd⏎Precinct``."""
    return len(words) == 2 and before[-1].isdigit() and _AFTER_NUMBER.match(words) is not None


def _is_title(before: str, a: Line, b: Line) -> bool:
    """Whether line a, with which a sentence goes on, begins who stands in b: ``“We sail,”⏎Elm County⏎Mayor Ruth Hale said``"""
    if b.gap > 1 or len(a.words) > LINK or not b.words[0].isupper():
        return False
    last = a.words.rpartition(" ")[2].lower()
    return last in _person_words() or _SUBJECT_BEGUN.search(f"{before[-40:]} {a.words}") is not None


def _leads_to_link(lines: list[Line], n: int, *, joined: bool) -> bool:
    """Whether line n is the beginning of a sentence that goes on in line n + 1, which is a link or a name alone."""
    a, b = lines[n], lines[n + 1]
    if len(b.words) > LINK or _ends_sentence(a.words) or _own_line(b.words) or is_furniture(a.words):
        return False
    words = a.words.split()
    last = words[-1].strip(_CLOSERS)
    if joined or last in _function_words() or last.endswith((",", "—", "–")) or _LOWER.match(a.words):
        return True
    if words[0].lower() in _function_words() and (len(words) < 4 or last.islower()):
        return n > 0 or len(words) < 4
    if n == 0:
        return last.lower() in _person_words()
    if last.islower() and (_GOES_ON.match(lines[n + 2].words) or sum(word.islower() for word in words) > 1):
        return True
    first = b.words.split(" ", 1)[0]
    return not {last.lower(), first.lower()}.isdisjoint(_person_words()) or (a.gap > 1 and b.gap == 1)


def _is_running(lines: list[Line], first: int, end: int) -> bool:
    """Whether the lines from first to end, joined by their words, read as text and not as a list or verses."""
    piece = lines[first : end + 1]
    if any(len(line.words) > LONG for line in piece):
        return True
    if not _ends_sentence(piece[-1].words):
        return False
    verses = [line for line in lines[max(0, first - 4) : end + 5] if 10 <= len(line.words) <= LONG + 10]
    return len(verses) < max(4, len(piece) + 2)


def _edit(text: str, a: Line, b: Line) -> tuple[int, int, str]:
    """What a soft break becomes: a blank, or nothing; a word hyphenated at the line end is one word again."""
    tight = _GOES_ON.match(b.words) or (a.words.endswith(("(", "“", "‘", "$", "—")) and a.words[-2:-1] != " ")
    if tight or (_AFTER_NUMBER.match(b.words) and a.words[-1].isdigit()):
        return a.end, b.start, ""
    head = _HYPHENED.search(a.words[-40:])
    if not head:
        joined = a.words.endswith(("-", "/")) and a.words[-2:-1].isalnum()
        return a.end, b.start, "" if joined else " "
    tail = _FIRST_LETTERS.match(b.words)
    if not tail or not tail[0].islower() or _keeps_hyphen(text, head[1], tail[0]):
        return a.end, b.start, ""
    return a.end - 1, b.start, ""


def _keeps_hyphen(text: str, head: str, tail: str) -> bool:
    """Whether a word with a hyphen at the line end has it anywhere: ``well-⏎known``, but ``inves-⏎tigation``."""
    if f"{head}-{tail}" in text:
        return True
    return head.lower() in _words() and head + tail not in text


@cache
def _function_words() -> frozenset[str]:
    kinds = [(kind, words) for kind, *words in rows("wordclasses")]
    return frozenset(
        word
        for kind, words in kinds
        if not kind.endswith("pronoun") and kind not in _FINAL_CLASSES
        for word in words
    )


@cache
def _words() -> frozenset[str]:
    members = (word for _, *words in rows("wordclasses") for word in words)
    return frozenset((*members, *(row[0] for row in rows("verbs")), *word_list("roles")))


@cache
def _person_words() -> frozenset[str]:
    """The last words of titles and offices: ``Elm County District Attorney⏎Ruth Hale⏎announced``."""
    names = (*word_list("roles"), *(row[0] for row in rows("titles")))
    return frozenset(name.split()[-1].lower() for name in names)
