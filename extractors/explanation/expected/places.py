"""Where expected words stand in a text, and how a content that was found differs from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...model import Span
from ..model import CandidateExplained, CueExplained, Stages, TokenExplained

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_MARKS = " \t\r\n\xa0“”\"'‘’«».,;:!?…()[]–—-"
_SMALL = re.compile(r"(?i)^(?:that|the|an?)\s+")


def places_of(text: str, words: str) -> list[Span]:
    """The places at which these words stand, whatever marks and blanks are between them; letters in either case."""
    parts = _WORD.findall(words)
    if not parts:
        return []
    between = r"[^\w]{1,6}?"
    pattern = re.compile(r"(?i)(?<!\w)" + between.join(map(re.escape, parts)) + r"(?!\w)")
    return [Span(*found.span()) for found in pattern.finditer(text)]


def bare(text: str, span: Span) -> Span:
    """A span without marks and blanks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_MARKS))
    return Span(start, max(start, span.start + len(words.rstrip(_MARKS))))


def without_that(text: str, span: Span) -> Span:
    """The same without "that" before it: whether it belongs to a content is a matter of taste."""
    if text[span.start : span.start + 5].lower() == "that ":
        return Span(span.start + 5, span.end)
    return span


def whole(text: str, spans: Sequence[Span]) -> Span:
    """From the first part of a content to its last, without marks."""
    return bare(text, Span(min(s.start for s in spans), max(s.end for s in spans)))


def same(text: str, one: Span, other: Span) -> bool:
    """Whether two spans have the same words, but for "that" before them."""
    return without_that(text, bare(text, one)) == without_that(text, bare(text, other))


def overlap(one: Span, other: Span) -> float:
    """The share that two spans have in common, of what they cover together."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start)) if common > 0 else 0.0


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span has a code point in common with one of others."""
    return any(span.start < other.end and other.start < span.end for other in others)


def cue_of(found: Stages, one: CandidateExplained) -> CueExplained | None:
    """The cue of a candidate."""
    return next((cue for cue in found.cues if touches(cue.span, one.cue)), None)


def tokens_in(found: Stages, span: Span) -> list[TokenExplained]:
    """The tokens that a span touches, without blanks."""
    return [one for one in found.tokens if touches(one.span, (span,)) and one.text.strip()]


def sentence_of(found: Stages, span: Span) -> list[TokenExplained]:
    """The tokens of the sentences that a span touches."""
    numbers = {one.sentence for one in tokens_in(found, span)}
    return [one for one in found.tokens if one.sentence in numbers and one.text.strip()]


def called(name: str, by: str) -> bool:
    """Whether a name, a description or a pronoun is what was expected: one has all the words of the other."""
    one, other = ({word.lower() for word in _WORD.findall(_SMALL.sub("", words))} for words in (name, by))
    return bool(one and other) and (one <= other or other <= one)


def is_name(by: str) -> bool:
    """Whether an expected speaker is given by a name: ``the Elm Board``, not ``The mayor``."""
    return _SMALL.sub("", by)[:1].isupper()
