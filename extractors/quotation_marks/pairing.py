"""Quotation marks: which stretches of the body stand between marks, and where a mark is missing or stray.

Marks are paired inside one paragraph, so that an odd one never shifts what follows it. The direction
of a mark is read from the spaces and letters around it first and from its shape second, because
shapes are mixed up more often than spaces. Single marks are paired after the double ones and never
across them; an apostrophe is a closing mark only where an opening one waits for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..cues.cue_lexicon import cue_verbs
from ..lazy_patterns import later_re
from ..lexicon import listed
from ..lexicon.list_patterns import regex_with_lists
from ..model import Span
from ..tokens.word_classes import classes


class Segment(NamedTuple):
    """Words between two quotation marks.

    ``start`` and ``end`` include the marks; ``inner`` does not, nor the spaces inside them. ``depth``
    is 0 for an outermost segment. An unclosed segment (``closed`` false) ends with its paragraph, or
    before the next opening mark in it. ``continues`` is the index of the segment of the paragraph
    before that this one carries on. ``mark`` is the opening mark (the closing one where the opening is
    missing); ``block`` and ``turn`` are words set off without marks (unmarked_speech.py), ``statement`` those
    of an article that is one (statements.py). ``label``: who says a statement, and the words that say so.
    """

    start: int
    end: int
    inner: Span
    depth: int
    closed: bool
    continues: int | None
    mark: str
    label: tuple[Span, Span] | None = None


class _Found(NamedTuple):
    """A segment before its place among the others is known."""

    start: int
    end: int
    inner: Span
    closed: bool
    mark: str


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its close.

    ``stop``: where its segment ends if none comes; ``alone``: it has spaces on both sides, so that
    without a close it is no opening mark at all.
    """

    start: int
    end: int
    mark: str
    stop: int
    alone: bool


_FINITE_FORMS = classes("past_or_participle past verb_s")
# The first set lets the standard library skip from mark to mark: twice as quick as `regex` here.
_TOKEN = later_re(
    r"""[<'‘’‚`"“”„‟❝❞«»‹›](?:
        (?<=<)[/!]?[A-Za-z][^<>\n\r\f\v\u2028\u2029]{0,2000}>        # a tag: the marks inside it hold attributes
      | (?<=')'{1,2} | (?<=`)`
      | (?<=["“”„‟❝❞«»‹›])
      | (?<=['‘’‚`])(?:(?<!\w['‘’])|(?!\w))       # single, and no apostrophe inside a word
    )""",
    re.VERBOSE,
)
_DOUBLE = frozenset(("''", "``", *'"“”„‟❝❞«»‹›'))
_OPENING = frozenset(("``", *"“„‟❝«‹"))
_CLOSING = frozenset("”❞»›")
#: What may stand directly before an opening mark, besides a space or nothing.
_LEADS = frozenset("([{-–—―/|*>=“‘„«‹\"'`…\u200b\u200e\u200f\u202a\u202b\u202c\ufeff")
#: What may stand directly after a closing mark, besides a space or nothing.
_TRAILS = frozenset(".,;:!?)]}-–—―/|*<”’»›\"'…\u200b")
_ALNUM = later_re(r"[^\W_]")
_FEET_AND_INCHES = later_re(r"\d\s?['’′]\s?\d{1,2}$")
#: Before a single mark and a space: likelier a plural possessive, feet or a clipped word than a close.
_MAYBE_APOSTROPHE = later_re(r"(?:[sxzSXZ\d]|(?<!\w)(?:n|o|ol|an|th|lil|\w{1,12}in))$")
#: After a comma and the like a verb with its subject, which ends there: ", said Ann Lee." ", she said."
_SAID = (
    r"(?P<mark>[,?!])\s(?:(?P<before>\p{Ll}++)\s\p{Lu}[\w.’'-]*+(?:\s\p{Lu}[\w.’'-]*+){0,3}"
    r"|(?:he|she|they|(?:the|an?)\s\p{Ll}++|(?!I\s)\p{Lu}[\w.’'-]*+(?:\s\p{Lu}[\w.’'-]*+){0,3})\s(?P<after>\p{Ll}++))"
    r"(?=[.,]|\s(?:on|in|at|after|during|to)\b|$)"
)
_WORD = later_re(r"\w+")
_FIRST_PERSON = later_re(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b")
#: So many paragraphs without marks of their own may stand in one quotation, with the one that closes it.
_HELD = 6
#: So many inserted lines, each of so many code points at most, may stand inside a quotation that was left open.
_INSERTED, _LINE = 2, 150


def find_segments(text: str, paragraphs: Sequence[Span]) -> list[Segment]:
    """All quoted segments of the body, in order of their start.

    Takes the text and the spans of its body paragraphs, in order; offsets are code points. A segment
    never leaves its paragraph; a quotation over several paragraphs is a chain of segments linked by
    ``continues``. Segments without a letter or digit are left out. Raises nothing.
    """
    segments: list[Segment] = []
    unclosed: int | None = None  # the segment of the paragraph before that this one may carry on
    passed = 0  # inserted lines since then
    marks = list(_TOKEN.finditer(text, paragraphs[0].start, paragraphs[-1].end)) if paragraphs else []
    starts = [match.start() for match in marks]
    last = 0
    for number, paragraph in enumerate(paragraphs):
        carried, unclosed = unclosed, None
        first = bisect_left(starts, paragraph.start, last)
        last = bisect_left(starts, paragraph.end, first)
        tokens = list(_tokens(text, paragraph, marks[first:last]))
        if not tokens:
            if (
                carried is not None
                and passed < _INSERTED
                and _is_inserted(text, paragraph, segments[carried])
            ):
                unclosed, passed = carried, passed + 1
            elif carried is not None and not passed and _is_held(text, paragraphs[number:], marks[last:]):
                unclosed = len(segments)
                inner = _trim(text, *paragraph)
                segments.append(Segment(*paragraph, inner, 0, False, carried, segments[carried].mark))
            continue
        if passed and not _is_all_quoted(text, paragraph, tokens):
            carried = None
        passed = 0
        following = paragraphs[number + 1].start if number + 1 < len(paragraphs) else len(text)
        goes_on = carried is not None or text[paragraph.start] == text[following : following + 1]
        found, singles = _pair_double(text, paragraph, tokens, carried is not None, goes_on)
        if singles:
            found += _pair_single(text, paragraph, singles, text[following : following + 1])
        if len(found) > 1:
            found.sort(key=lambda f: (f.start, -f.end))
        around: list[int] = []  # where the segments end that this one stands in
        letter = -1  # the first letter or digit at or after where the last segment begins
        for start, end, inner, closed, mark in found:
            if not closed and (said := _said_inside(text, inner.start, end)):
                end, inner = said, _trim(text, inner.start, said)
            if letter < inner.start:
                match = _ALNUM.search(text, inner.start, paragraph.end)
                letter = match.start() if match else paragraph.end
            if letter >= inner.end:
                continue
            while around and around[-1] <= start:
                around.pop()
            if around and around[-1] < end:
                continue  # single marks across the end of a quotation that nothing closed
            if not around and not closed and end == paragraph.end:
                unclosed = len(segments)
            continues = carried if start - paragraph.start <= 2 else None
            segments.append(Segment(start, end, inner, len(around), closed, continues, mark))
            around.append(end)
            carried = None
    return segments


def _is_inserted(text: str, paragraph: Span, left_open: Segment) -> bool:
    """Whether a paragraph without marks is a caption, a link or a heading inside a letter left open before it.

    ``Her note says: “I left at dawn. / In other news: Five bakeries / “Do not look for me.”`` Such a line ends no
    sentence; and what goes on behind it was announced with a colon, or goes on for the second time.
    """
    announced = text[max(0, left_open.start - 2) : left_open.start] == ": " or left_open.continues is not None
    return announced and text[paragraph.end - 1] not in ".?!:" and paragraph.end - paragraph.start < _LINE


def _is_held(text: str, paragraphs: Sequence[Span], marks: Sequence[re.Match[str]]) -> bool:
    """Whether a paragraph without marks stands inside a letter left open before it, whose close comes a paragraph or more later.

    ``“I left at dawn. / I walked to the pier. / Nobody saw me.”``: each is told by "I" or "we". ``marks``: those behind it.
    """
    close = next((mark for mark in marks if mark[0] in _DOUBLE), None)
    if close is None:
        return False
    start, end = close.span()
    before, after = text[start - 1], text[end : end + 1] or " "
    for paragraph in paragraphs[:_HELD]:
        if not _FIRST_PERSON.search(text, *paragraph):
            return False
        if paragraph.start < start < paragraph.end:
            return _direction(close[0], before, after) < 0
    return False


def _is_all_quoted(text: str, paragraph: Span, marks: list[tuple[int, int, str]]) -> bool:
    """Whether a paragraph stands in marks from its beginning to its end."""
    return marks[0][0] == paragraph.start and (len(marks) == 1 or marks[-1][1] == paragraph.end)


def _said_inside(text: str, start: int, end: int) -> int | None:
    """Where the words end whose closing mark was forgotten: “The ice is thin[,] said Lee."""
    for match in regex_with_lists(_SAID).finditer(text, start, end):
        cue, letter = cue_verbs().get(match["before"] or match["after"], (None, ""))
        if cue and "q" in cue.frames and letter in _FINITE_FORMS:
            return match.end("mark")
    return None


def _tokens(text: str, paragraph: Span, marks: list[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """Start, end and form of each mark. Three single ones in a row are a double and a single mark."""
    for match in marks:
        mark = match[0]
        start, end = match.span()
        if len(mark) > 2:
            if mark != "'''":
                continue
            if start == paragraph.start or text[start - 1].isspace():
                yield start, start + 2, "''"
                yield start + 2, end, "'"
            else:
                yield start, start + 1, "'"
                yield start + 1, end, "''"
        else:
            yield start, end, mark


def _pair_double(
    text: str, paragraph: Span, tokens: list[tuple[int, int, str]], carried: bool, goes_on: bool
) -> tuple[list[_Found], dict[int, list[tuple[int, int]]]]:
    """Segments of double marks; and the single marks, by the start of the double segment around them.

    ``carried`` says that the paragraph before ended inside a quotation, ``goes_on`` that this may be one of several
    in one: then marks of another shape inside, with their close, do not end it.
    """
    first, last = paragraph
    found: list[_Found] = []
    singles: dict[int, list[tuple[int, int]]] = {}
    waiting: list[_Open] = []
    untouched = True
    for start, end, mark in tokens:
        if mark not in _DOUBLE:
            singles.setdefault(waiting[-1].start if waiting else -1, []).append((start, end))
            continue
        before = text[start - 1] if start > first else " "
        after = text[end] if end < last else " "
        if before.isdigit() and mark == '"' and _is_inches(text, start, bool(waiting)):
            continue
        direction = _direction(mark, before, after)
        if direction > 0 or (not direction and not waiting):
            if waiting:
                waiting[-1].stop = min(waiting[-1].stop, start)
            waiting.append(_Open(start, end, mark, last, not direction and after.isspace()))
        elif waiting:
            opened = waiting.pop()
            found.append(_Found(opened.start, end, _trim(text, opened.end, start), True, opened.mark))
            if goes_on and waiting and waiting[-1].start == first and waiting[-1].mark != opened.mark:
                waiting[-1].stop = last
        elif start == first:
            waiting.append(_Open(start, end, mark, last, False))
        elif untouched and not before.isspace() and (carried or (before in ",?!" and after == " ")):
            found.append(_Found(first, end, _trim(text, first, start), True, mark))
        untouched = False
    for opened in waiting:
        if opened.alone:
            continue
        close = _closed_by_single(text, opened, singles.get(opened.start, ()), last)
        inner = _trim(text, opened.end, close or opened.stop)
        end = close + 1 if close else opened.stop
        found.append(_Found(opened.start, end, inner, close is not None, opened.mark))
    return found, singles


def _closed_by_single(text: str, opened: _Open, singles: Sequence[tuple[int, int]], last: int) -> int | None:
    """``“It is late.’ She left.``: where the single mark stands that closes a double one by mistake; None without one."""
    if opened.mark != "“" or opened.stop == last:
        return None
    for start, end in singles:
        if text[start] == "‘":
            return None
        if (
            text[start] == "’"
            and text[start - 1] in ".?!"
            and text[end : end + 1] == " "
            and text[end + 1 : end + 2].isupper()
        ):
            return start
    return None


def _direction(mark: str, before: str, after: str) -> int:
    """1 for an opening mark, -1 for a closing one, 0 where neither spaces nor shape say it."""
    spaced = before.isspace()
    opens = (spaced or before in _LEADS) and not after.isspace() and after not in ",;:!?)]}"
    closes = not spaced and (after.isspace() or after in _TRAILS)
    if opens and after == "." and mark in _CLOSING:
        return -1
    if opens != closes:
        return 1 if opens else -1
    return 1 if mark in _OPENING else -1 if mark in _CLOSING else 0


def _is_inches(text: str, start: int, inside: bool) -> bool:
    """Whether the mark behind a digit is a measure: a 24" screen, a man of 6'2"."""
    return not inside or _FEET_AND_INCHES.search(text, max(0, start - 6), start) is not None


def _pair_single(
    text: str, paragraph: Span, singles: dict[int, list[tuple[int, int]]], follower: str
) -> list[_Found]:
    """Segments of single marks. ``follower`` is the first character of the next paragraph."""
    found: list[_Found] = []
    for marks in singles.values():
        opened: tuple[int, int] | None = None
        doubtful = -1
        for start, end in marks:
            before = text[start - 1] if start > paragraph.start else " "
            after = text[end] if end < paragraph.end else " "
            if (before.isspace() or before in _LEADS) and not after.isspace():
                if _clips(text, end):
                    continue
                if opened and doubtful > 0:
                    found.append(_single(text, opened, doubtful))
                opened, doubtful = (start, end), -1
            elif opened and not before.isspace():
                if not after.isspace() or not _MAYBE_APOSTROPHE.search(text, max(0, start - 14), start):
                    found.append(_single(text, opened, start))
                    opened = None
                elif doubtful < 0:
                    doubtful = start
        if opened and doubtful > 0:
            found.append(_single(text, opened, doubtful))
        elif opened and follower == text[opened[0]] and _begins_speech(text, paragraph.start, opened[0]):
            inner = _trim(text, opened[1], paragraph.end)
            found.append(_Found(opened[0], paragraph.end, inner, False, follower))
    return found


def _begins_speech(text: str, first: int, start: int) -> bool:
    """Whether a single mark opens its paragraph or follows a colon or comma, as what goes on in the next one does."""
    return start == first or text[max(first, start - 2) : start] in (": ", ", ")


def _clips(text: str, start: int) -> bool:
    """Whether the word at start lost its beginning to an apostrophe: ’em, ’til, the ’90s."""
    match = _WORD.match(text, start)
    if match is None:
        return False
    word = match[0]
    return (word[:2].isdigit() and len(word) <= 3) or word.lower() in listed("elisions")


def _single(text: str, opened: tuple[int, int], close: int) -> _Found:
    return _Found(opened[0], close + 1, _trim(text, opened[1], close), True, text[opened[0]])


def _trim(text: str, start: int, end: int) -> Span:
    """The span without the spaces at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
