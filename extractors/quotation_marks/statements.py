"""Articles that are one statement: a line says who makes it, and what follows are his words, in marks or without.

``Statement from Mayor Ruth Hale on the Fire at Pier Nine⏎“We will not rest.⏎My office stands with the crews.”``
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from ..lazy_patterns import later
from ..model import Layout, Span
from .pairing import Segment
from .turns import find_turns

#: The line stands before so many code points of the text, and runs over at most two lines.
TOP = 3000
#: What is no heading, address or date is longer than this, or ends as a sentence does.
SENTENCE = 60
#: So many paragraphs without a mark may stand between the opening and the closing one.
UNCLOSED = 30

_WORD = r"\p{Lu}[\p{L}.’']*+(?:-\p{L}++)?"
#: the foreign ministers of Alvia, Corland and Denn; the board of Elm Corp
_OFFICES = r"the\ (?:[a-z]{3,20}\ ){1,3}of\ (?:the\ )?"
_NAME = rf"(?:(?:the\ )?{_WORD}\b|{_OFFICES}{_WORD})(?:,?\ (?:(?i:and|of|the)\ )?{_WORD}){{1,14}}?"
_announcements = later(
    rf"""(?m)^(?:(?i:media\ advisory):\ |(?P<kind>(?i:(?:for\ )?immediate\ release|(?:press|media|news)\ release):\ ))?(?:
        (?P<cue>(?i:(?:joint\ )?(?:remarks|statement|testimony)\ (?:by|from|of)))\ (?P<who>{_NAME})
          (?=:?\ *+$|\ ?[-–—:]+\ |\ [“"]|\s(?i:on|regarding|about|concerning|following|after|in\ response)\s)
      | (?P<who>{_NAME})[ \n](?P<cue>(?i:(?:issues?|releases?|offers?)(?:\ (?:a|the|joint|following))*\sstatement)(?=\s))
    )""",
    regex.VERBOSE,
).finditer
_opens = later(r"(?:[^\n“”\"]{0,60}[-–—]\s)?[“\"]").match
_place = later(r"\(?\p{Lu}[\p{L}.]*+(?:,? \p{Lu}[\p{L}.]*+){0,4}\)? ?[-–—]{1,2} ?").match
_ended = later(
    r"#|-{2,}|\*{2,}|tagged\b|about\b|(?:for (?:any )?(?:more|further|additional|media|press) |media |press )?(?:information|inquiries|contact)\b",
    regex.I,
).match
_i_or_my = later(r"(?<!\w)(?:I|my|My|[Ww]e|[Oo]ur|us)(?!\w)").search
_reported = later(
    r"(?:said|says|added|stated|announced)(?= \p{Lu}|\.|,)|[,”] (?:he|she) (?:said|added)"
).search
_FINAL = (".", "!", "?", "”", '"', "…")


def find_statement(text: str, layout: Layout, segments: Sequence[Segment]) -> list[Segment]:
    """The paragraphs of the statement that the article is, in order; none where it is no statement.

    ``segments`` are those in quotation marks. A statement without marks speaks of I or we throughout, and reports
    nobody. The label of the first paragraph is who makes it, and the words that say so. Raises nothing; linear in
    the length of the text; offsets are code points.
    """
    head = text[:TOP]
    if "tatement" not in head and "STATEMENT" not in head and "emarks" not in head and "REMARKS" not in head:
        return []
    lines = list(_announcements(head))
    if not lines:
        return []
    # a line with the kind of release before it is the headline, or one of another release below
    line = next((found for found in reversed(lines) if not found["kind"]), lines[0])
    body = [p for p in layout.paragraphs if p.start >= line.end()]
    if opening := _opened_behind(line, layout, segments):
        body.insert(0, opening)
    first = next((n for n, p in enumerate(body) if _is_text(text, p)), None)
    if first is None:
        return []
    body = _as_far_as_it_goes(text, body[first:])
    if find_turns(text, body):
        return []  # a statement that opens a hearing
    marked = _marked(text, body, segments) if _opens(text, *body[0]) else _unmarked(text, body)
    found = []
    for n, span in enumerate(marked):
        label = None if n else (Span(*line.span("who")), Span(*line.span("cue")))
        found.append(Segment(*span, span, 0, True, n - 1 if n else None, "statement", label))
    return found


def _opened_behind(line: regex.Match[str], layout: Layout, segments: Sequence[Segment]) -> Span | None:
    """``Mayor Hale Issues Statement on the Fire (Elmton) – [“We will not rest.]``: words left open in the paragraph of the line."""
    paragraph = next((p for p in layout.paragraphs if p.start < line.end() < p.end), None)
    if paragraph is None:
        return None
    place = bisect_left([s.start for s in segments], line.end())
    opening = segments[place] if place < len(segments) else None
    if opening is None or opening.closed or not opening.start < paragraph.end == opening.end:
        return None
    return Span(opening.start, paragraph.end)


def _is_text(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is no heading, date or place."""
    start, end = paragraph
    return (end - start > SENTENCE and text[end - 1] != ":") or text[end - 1] in _FINAL


def _as_far_as_it_goes(text: str, body: list[Span]) -> list[Span]:
    """The paragraphs before the one that belongs to the page, or before a line of ``###``."""
    for n, paragraph in enumerate(body[1:], 1):
        if _ended(text, *paragraph) or "#" in text[body[n - 1].end : paragraph.start]:
            return body[:n]
    return body


def _marked(text: str, body: Sequence[Span], segments: Sequence[Segment]) -> list[Span]:
    """The paragraphs from the opening mark to the closing one; none where the first closes its own."""
    start, end = body[0]
    place = bisect_left([s.start for s in segments], start)
    opening = segments[place] if place < len(segments) else None
    if opening is None or opening.start >= end or opening.closed:
        return [Span(opening.start, opening.end)] if opening and opening.end == end else []
    found = [Span(opening.start, end)]
    for paragraph in body[1:UNCLOSED]:
        found.append(paragraph)
        if text[paragraph.end - 1] in '”"':
            break
    return found


def _unmarked(text: str, body: Sequence[Span]) -> list[Span]:
    """The paragraphs of a statement without marks, as far as they are sentences; none where others tell it."""
    found: list[Span] = []
    for paragraph in body:
        if _is_text(text, paragraph):
            place = None if found else _place(text, *paragraph)
            found.append(Span(place.end(), paragraph.end) if place else paragraph)
    personal = sum(1 for p in found if _i_or_my(text, *p))
    if (2 * personal < len(found) and personal < 3) or any(_reported(text, *p) for p in found):
        return []
    return found
