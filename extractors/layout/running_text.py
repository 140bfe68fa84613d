"""Running text: an article's text as it is meant to be read, with the way back to the text as given.

Mail, PDF and wires end a line wherever it is full; pages put a link or a name on a line of its own; some write
two blanks, no-break blanks or soft hyphens. All later stages read the text without that: ``said Mayor Ruth⏎Hale.``
becomes ``said Mayor Ruth Hale.`` What they find is reported in code points of the text as given.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ..lazy_patterns import later_re
from ..model import Attribution, Extraction, Figure, Layout, NotSpeech, Setting, Span, Speaker
from .chats import turn_labels
from .markup import Edit, markup
from .soft_breaks import soft_breaks

_ODD_BLANKS = "\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_NO_WIDTH = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
#: Marks of Windows-1252 that were read as control characters, those of East Asia, wide ones, and seconds, with what they mean.
_ODD_MARKS = "\x82\x84\x91\x92\x93\x94\x96\x97「」『』＂″〝〞"
_MARKS_MEANT = str.maketrans(_ODD_MARKS, '‚„‘’“”–—“”“”""“”')
_LINE_ENDS = "\r\f\v\u0085\u2028\u2029"
# What is not as running text has it, blanks apart: many of them, characters without width, a line end of another
# kind, a mail's quoting mark at a line's start. (Alternatives that begin with one character each: ten times as quick.)
_ODD = later_re(
    rf"  +|[{_NO_WIDTH}]+|\r\n?(?: {{0,3}}>[> ]*)?|[{_LINE_ENDS[1:]}](?: {{0,3}}>[> ]*)?|\n {{0,3}}>[> ]*"
)
#: An apostrophe by another sign, one for one: ``the mayor´s``, ``don`t``, ``the workers´ union``.
#: (Begun with the sign, from one of which the search skips to the next.)
_APOSTROPHE = later_re(
    r"[´`ʼ′‘](?<=[^\W\d_].)(?:(?<!‘)(?=[^\W\d_])|(?<=‘)(?=(?:s|t|re|ve|ll|d|m)\b)|(?<=s[´ʼ])(?=\s))"
)
_SIGNS_LIKE_APOSTROPHES = "´`ʼ′‘"
_FIRST_QUOTING = later_re(r" {0,3}>[> ]*")


_NO_SETTING = Setting()


class Passage(NamedTuple):
    """Text after edits, and where its pieces lay before: piece n begins at ``starts[n]`` here, at ``origins[n]`` there.

    ``ends`` has where what stands for something longer ends here, and there: ``é`` for ``&eacute;``; ``cuts`` has the
    lines left out there, between two pages.
    """

    text: str
    starts: list[int]
    origins: list[int]
    ends: dict[int, int]
    cuts: list[Span]

    def place(self, offset: int) -> int:
        """Where the character at ``offset`` stood before the edits."""
        n = bisect_right(self.starts, offset) - 1
        return self.origins[n] + offset - self.starts[n]

    def span(self, span: Span) -> Span:
        """The span of the same words before the edits, with what stood between them."""
        start, end = span
        if start >= end:
            place = self.place(start)
            return Span(place, place)
        n = bisect_right(self.starts, start) - 1
        m = bisect_right(self.starts, end - 1, n) - 1
        last = self.ends.get(end) or self.origins[m] + end - self.starts[m]
        return Span(self.origins[n] + start - self.starts[n], last)

    def parts(self, span: Span) -> list[Span]:
        """The span of the same words before the edits, in two where lines were left out inside."""
        whole = self.span(span)
        parts, start = [], whole.start
        for cut in self.cuts[bisect_right(self.cuts, (start, start)) :]:
            if cut.end >= whole.end:
                break
            parts.append(Span(start, cut.start))
            start = cut.end
        return [*parts, Span(start, whole.end)]


class RunningText(NamedTuple):
    """The text to read, and the edits that led to it, the last first; none for a text that needs none."""

    text: str
    passages: tuple[Passage, ...]

    def given(self, span: Span) -> Span:
        """A span of the running text, in code points of the text as given."""
        for passage in self.passages:
            span = passage.span(span)
        return span

    def extraction(self, found: Extraction) -> Extraction:
        """The same extraction with all its spans in code points of the text as given."""
        if not self.passages:
            return found
        known: dict[int, Speaker] = {}
        return Extraction(
            self._layout(found.layout),
            tuple([self._attribution(a, known) for a in found.attributions]),
            tuple([NotSpeech(self.given(n.span), *n[1:]) for n in found.not_speech]),
        )

    def _content(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        parts = [*spans]
        for passage in self.passages:
            parts = [part for span in parts for part in passage.parts(span)]
        return tuple(parts)

    def _spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple([self.given(span) for span in spans])

    def _layout(self, layout: Layout) -> Layout:
        headline = self.given(layout.headline) if layout.headline else None
        return replace(
            layout,
            headline=headline,
            paragraphs=self._spans(layout.paragraphs),
            furniture=self._spans(layout.furniture),
        )

    def _attribution(self, a: Attribution, known: dict[int, Speaker]) -> Attribution:
        return a._replace(
            content=self._content(a.content),
            cue=self._spans(a.cue),
            stance_words=self._spans(a.stance_words),
            source=self._spans(a.source),
            speaker=self._speaker(a.speaker, known),
            setting=self._setting(a.setting),
            figures=tuple([self._figure(f) for f in a.figures]),
        )

    def _speaker(self, speaker: Speaker | None, known: dict[int, Speaker]) -> Speaker | None:
        """The speaker with the places of words in the text as given; the same object for the same one."""
        if speaker is None or not (speaker.gender_spans or speaker.members):
            return speaker
        if id(speaker) not in known:
            members = [m for member in speaker.members if (m := self._speaker(member, known))]
            known[id(speaker)] = replace(
                speaker, gender_spans=self._spans(speaker.gender_spans), members=tuple(members)
            )
        return known[id(speaker)]

    def _figure(self, figure: Figure) -> Figure:
        return figure._replace(span=self.given(figure.span))

    def _setting(self, setting: Setting) -> Setting:
        if setting == _NO_SETTING:
            return setting
        return setting._replace(
            said_on_span=self._maybe(setting.said_on_span),
            medium_span=self._maybe(setting.medium_span),
            venue_span=self._maybe(setting.venue_span),
            addressee_span=self._maybe(setting.addressee_span),
        )

    def _maybe(self, span: Span | None) -> Span | None:
        return self.given(span) if span else None


def running_text(text: str) -> RunningText:
    """The text as running text: blanks, line ends and apostrophes of one kind, no quoting marks, wrapped lines joined.

    Most articles need no edit: they are returned as they are. Raises nothing; linear in the length of the text.
    """
    passages = []
    plain = text
    if not text.isascii() or "\t" in text:
        for blank in _ODD_BLANKS:
            plain = plain.replace(blank, " ")
        if any(sign in plain for sign in _ODD_MARKS):
            plain = plain.translate(_MARKS_MEANT)
    if any(sign in plain for sign in _SIGNS_LIKE_APOSTROPHES):
        plain = _APOSTROPHE.sub("’", plain)
    for edits in markup(plain):
        made = [*edits(plain)]
        if made:
            passages.append(_edited(plain, made))
            plain = passages[-1].text
    if _is_odd(plain):
        passages.append(_edited(plain, _odd_places(plain)))
        plain = passages[-1].text
    if labels := turn_labels(plain):
        passages.append(_edited(plain, labels))
        plain = passages[-1].text
    if breaks := soft_breaks(plain):
        passages.append(_edited(plain, breaks, cutting=True))
        plain = passages[-1].text
    return RunningText(plain, tuple(reversed(passages)))


def _is_odd(text: str) -> bool:
    """Whether the text holds anything that :func:`_odd_places` would change; quick for those that do not."""
    if "  " in text or "\r" in text or "\n>" in text or "\n >" in text or text[:1] == ">":
        return True
    return any(c in text for c in (_LINE_ENDS if text.isascii() else _NO_WIDTH + _LINE_ENDS))


def _odd_places(text: str) -> Iterator[Edit]:
    first = _FIRST_QUOTING.match(text)
    begin = first.end() if first else 0
    if first:
        yield 0, begin, ""
    for match in _ODD.finditer(text, begin):
        start, end = match.span()
        odd = text[start]
        if odd == " ":
            if text[start - 1 : start] != "\n":  # how far a line is set in may matter
                yield start, end, " "
        else:
            yield start, end, "" if odd in _NO_WIDTH else "\n"


def _edited(text: str, edits: Iterable[Edit], *, cutting: bool = False) -> Passage:
    """The text with these edits made; they are in order and do not overlap. ``cutting``: words left out were never said."""
    pieces: list[str] = []
    starts, origins = [0], [0]
    ends: dict[int, int] = {}
    cuts: list[Span] = []
    length = done = 0
    for start, end, instead in edits:
        pieces += (text[done:start], instead)
        length += start - done + len(instead)
        done = end
        if len(instead) != end - start:
            starts.append(length)
            origins.append(end)
            if instead and not instead.isspace():
                ends[length] = end
        if cutting and end - start > 2 and any(map(str.isalnum, text[start:end])):
            cuts.append(Span(start, end))
    pieces.append(text[done:])
    return Passage("".join(pieces), starts, origins, ends, cuts)
