"""Datelines: ``GENEVA, May 3 (Agency) —`` at the head of a paragraph names no speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..lazy_patterns import later, later_re
from ..lexicon import listed
from ..lexicon.list_patterns import later_with_lists
from ..model import Layout, Span

_PLACE = r"[A-Z][\w.’-]{1,20}(?: [A-Z][\w.’-]{1,20}){0,2}"
# May 3, 2020; Thursday 3 May; 3rd May 2020
_DAY = (
    r"(?:[A-Z][a-z]{2,5}day,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?(?: \d{4})?)"
)
_MONTH = r"(?&months) \d{4}"
_DATELINE = later_with_lists(
    r"(?:[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+){0,4}(?:,[^\n(—–-]{1,40}?)?(?:\s?\([^)\n]{2,30}\))?"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:,[^\n(—–-]{1,30}?)?\s?\([A-Z][^)\n]{1,30}\)"
    r"|\([A-Z][\w.’ ]{1,30}(?:, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?\)"
    # (Elmton, Texas) –, (Elmton) –, (Elmton, May 3, 2020) –
    # Elmton, May 3 –; Elmton / Corve, Ohio, 3 May 2020 /Agency/ –
    rf"|{_PLACE}(?: ?/ ?{_PLACE})?, (?:[A-Z][\w.]{{1,9}}, )?(?:{_DAY}|{_MONTH})(?: /[A-Z][^/\n]{{1,30}}/)?"
    # 3 May 2020, Elmton –; May 3, 2020, Elmton, Ohio –
    rf"|{_DAY}, {_PLACE}(?:, [A-Z][\w.]{{1,20}})?"
    # Elmton, Ohio – May 3, 2020 –; 3 May 2020 –
    rf"|(?:\(?{_PLACE}(?:, [A-Z][\w.]{{1,20}}(?: [A-Z][\w.]{{1,20}})?)?\)?\s?(?:[—–|]|--?)\s)?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|(?:[A-Z][a-z]{2,5}day,? )?\d{1,2} [A-Z][a-z]{2,8} \d{4})(?: \([^)\n]{2,30}\))?"
    rf")\s?(?:[—–|]|--?)\s(?:{_DAY}(?:,? \d{{4}})?\s?(?:[—–|]|--?)\s)?"  # ELMTON, Norland – 3 May 2020 –
    r"(?![a-z])"  # Ann Lee (Green Party) — the mayor — said
    # ELMTON--(NEWSWIRE)--, ELMTON, Ohio, May 3, 2020 –(Newswire)–
    r"|[A-Z][A-Z.'’-]+?(?: [A-Z][A-Z.'’-]+?){0,4}(?:,[^\n(—–-]{1,40}?)?\s?(?:[—–]|--?)\s?\([A-Z][\w .]{2,30}\)\s?(?:[—–]|--?)\s?(?=[A-Z\"“])"
)
# Elmton, Texas –, Elmton, OH –: only behind a comma that a place or its letters follow
_PLACE_IN_PLACE = later_re(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\s?(?:[—–]|--?)\s)?"
    r"[A-Z][\w.’-]{1,20}(?: [A-Z][\w.’-]{1,20}){0,2}, ([A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)\s?(?:[—–]|--?)\s(?![a-z])"
)
# Nagpur: Farmers ...; New Delhi, May 3: The ...
_PLACE_AND_COLON = later_re(
    r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:,\s?[A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"|[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?(?:, [A-Z][\w.]{1,20})?, (?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})"
    r"):\s(?=[A-Z])"
)
# Elmton - Angry farmers blocked ...; New Delhi – The ...: near the beginning, and where no other paragraph begins so
_PLACE_AND_DASH = later_re(
    r"([A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){0,2})\s(?:[—–]|--?)\s(?=[A-Z][\w’]* [a-z])"
)
_AGENCY = later_re(r"\([A-Z]{2,8}\)\s?(?=[A-Z\"“])")  # (ABC)Police ..., (ABC) Police ...
#: NEW DELHI: The ...; ELMTON/CORVE: Two ...: near the beginning
_CAPITALS_AND_COLON = later_re(
    r"([A-Z]{3,20}(?:[ /-][A-Z]{3,20}){0,3}):\s(?!(?:We|You|My|Our|They|That|Well|Yes|No|What|Why|How|When|Who|Do|Is)\b)(?=[A-Z][a-z]*\s[a-z])"
)
#: The sign of a point in a list or of a paragraph, or the number of one that begins with a dateline.
_POINT = later(r"[•▪■●○◦‣▶→¶§][ \t]*(?=[\p{Lu}“\"‘'(])|\(?\d{1,3}[.)] (?=\p{Lu}{3}[\p{Lu} .]{0,40}[,(—–-])")
#: A place with nothing but a dash is read in so many paragraphs: a headline and what follows it.
_NEAR = 2
_LABEL = later_re(r"[A-Z][\w.’' -]{0,40}:\s")


def datelines(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The dateline of each paragraph that has one, up to and with its dash; of the first one, or its colon or its agency.

    A sign or number in front of it belongs to it; such a sign is cut off without a dateline too.

    Where another paragraph begins with words and a colon too, these name who speaks.
    """
    given, paragraphs = paragraphs, _behind_points(text, paragraphs)
    found = [_dateline(text, start, min(end, start + 120)) for start, end in paragraphs]
    if paragraphs and not found[0]:
        found[0] = _AGENCY.match(text, *paragraphs[0])
        place = _PLACE_AND_COLON.match(text, *paragraphs[0])
        if place and not any(_LABEL.match(text, *paragraph) for paragraph in paragraphs[1:]):
            found[0] = place
    for k, paragraph in enumerate(paragraphs[:_NEAR]):
        place = None if found[k] else _CAPITALS_AND_COLON.match(text, *paragraph)
        labelled = (_LABEL.match(text, *other) for n, other in enumerate(paragraphs) if n != k)
        if place and not _names_somebody(place[1]) and not any(labelled):
            found[k] = place
    if not any(found):
        dashed = [(k, m) for k, p in enumerate(paragraphs[:_NEAR]) if (m := _PLACE_AND_DASH.match(text, *p))]
        others = len(dashed) == 1 and any(_PLACE_AND_DASH.match(text, *p) for p in paragraphs[_NEAR:])
        if len(dashed) == 1 and not others:
            at, place = dashed[0]
            if " " not in place[1] or place[1] in listed("places"):
                found[at] = place
    ends = [m.end() if m else p.start for m, p in zip(found, paragraphs, strict=True)]
    return [Span(p.start, end) for p, end in zip(given, ends, strict=True) if end > p.start]


def _names_somebody(label: str) -> bool:
    """Whether a label in capitals has a word for an office, or is one of a page: ``MAYOR LEE:``, ``EXCLUSIVE:``."""
    words = [word.lower() for word in label.replace("/", " ").split()]
    return label.lower() in listed("not_turns") or any(word in listed("roles") for word in words)


def _behind_points(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The paragraphs without the sign or number in front; the points of a list that a colon opens keep theirs."""
    behind = []
    listed_points = False
    for n, paragraph in enumerate(paragraphs):
        start = paragraph.start
        if not text[start].isalpha() and (point := _POINT.match(text, *paragraph)):
            listed_points = listed_points or (n > 0 and text[paragraphs[n - 1].end - 1] == ":")
            start = start if listed_points else point.end()
        else:
            listed_points = False
        behind.append(paragraph if start == paragraph.start else Span(start, paragraph.end))
    return behind


def _dateline(text: str, start: int, end: int) -> re.Match[str] | None:
    """The dateline at the head of a paragraph; most have no dash there, which is seen at once."""
    head = text[start:end]
    if "-" not in head and "—" not in head and "–" not in head and "|" not in head:
        return None
    found, place = _DATELINE.match(text, start, end), _PLACE_IN_PLACE.match(text, start, end)
    if place and (place[1].replace(".", "").isupper() or place[1] in listed("places")):
        return found if found and found.end() > place.end() else place
    return found


def without_datelines(layout: Layout, found: Sequence[Span]) -> Layout:
    """The layout with each of these datelines cut off its paragraph."""
    if not found:
        return layout
    ends = {span.start: span.end for span in found}
    return replace(
        layout,
        paragraphs=tuple([Span(ends.get(start, start), end) for start, end in layout.paragraphs]),
    )
