"""The data types that every room shares. All are immutable; all offsets are code points into Article.text.

Those of which an article has many are named tuples, which are made four times as quickly as frozen dataclasses.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, get_args

from .plain_data import plain

#: What a cue tells of: saying, writing, holding true, wishing, judging, or what a document holds.
CueClass = Literal["speech", "writing", "belief", "wish", "judgement", "document"]
CUE_CLASSES: tuple[CueClass, ...] = get_args(CueClass)

#: In what sense something was said: plainly, denied, not said, asked, by hearsay, planned or under a condition.
Stance = Literal["said", "denied", "not_said", "asked", "alleged", "planned"]
STANCES: tuple[Stance, ...] = get_args(Stance)
#: The stances that say that somebody did not say, or not hold, the content.
NEGATED = ("denied", "not_said")


class Span(NamedTuple):
    """A half-open range of code points: ``text[span.start:span.end]`` gives its words back."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this span in text."""
        return text[self.start : self.end]


def lies_in(spans: Sequence[Span], position: int) -> bool:
    """Whether a position lies inside the last of these sorted spans that begins at or before it."""
    at = bisect_right(spans, (position, 1 << 62))
    return bool(at) and spans[at - 1].end > position


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was given. ``text`` is exactly the slice of the input; nothing is cleaned.

    ``date`` is the day of publication as ISO 8601 (``2024-05-31``). ``file`` and ``file_start`` say
    where a text file held the article: ``text`` begins at that code point of the decoded file.
    ``language`` is the language of the text (ISO 639-1: ``en``) if its source says it, ``section`` the part of
    the publication in which it stood. ``taken_from`` says of
    ``title``, ``date``, ``publisher`` whether they come from elsewhere than the format of the source: from the
    ``text``, the ``file name``, the ``folder``, an ``option``. ``extra`` keeps what a reader knows beyond that
    (the hash of the raw page, a date that could not be read, ...).
    """

    id: str
    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    file: str | None = None
    file_start: int | None = None
    language: str | None = None
    section: str | None = None
    taken_from: dict[str, str] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """The fields by their names, as plain data; spans are [start, end]."""
        found: dict[str, Any] = plain(self)
        return found


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of an article lie. Paragraphs are the body: no headline, no furniture.

    ``furniture`` is kept in the text but never quoted from: a headline repeated, captions, credit
    lines, share counters, labels. ``headline`` is the headline's first appearance, if it has one.
    """

    headline: Span | None
    paragraphs: tuple[Span, ...]
    furniture: tuple[Span, ...]

    @property
    def quotable(self) -> tuple[Span, ...]:
        """Where somebody may be quoted: headline and paragraphs, in order."""
        return tuple(sorted((self.headline, *self.paragraphs))) if self.headline else self.paragraphs

    def to_dict(self) -> dict[str, Any]:
        """The fields by their names, as plain data; spans are [start, end]."""
        found: dict[str, Any] = plain(self)
        return found


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source mention is, in this article.

    ``name`` is the fullest form that the article gives. ``kind`` is one of ``person``,
    ``organization``, ``group``, ``individual`` (one unnamed person), ``document``. ``names`` are all
    forms in which the article mentions this speaker (no pronouns). ``role`` and ``affiliation`` are
    words of the article ("spokesman", "US State Department"). ``members`` are those of a group that it names one by
    one (``Lee and Kim said``): what they say together each of them says.

    ``gender`` is ``female``, ``male`` or ``they``, where the article states it by the words at ``gender_spans``
    (``she``, ``Mr``, ``wife``), never by a first name.
    """

    name: str
    kind: str
    role: str | None = None
    affiliation: str | None = None
    names: tuple[str, ...] = ()
    members: tuple[Speaker, ...] = ()
    gender: str | None = None
    gender_spans: tuple[Span, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The fields by their names, as plain data; spans are [start, end]."""
        found: dict[str, Any] = plain(self)
        return found


class Setting(NamedTuple):
    """The circumstances of saying it, each as words of the article with their span.

    ``said_on`` is an ISO 8601 date, resolved from the words at ``said_on_span`` and the article's
    date. ``medium`` is a plain label (statement, tweet, interview, press conference, letter, report,
    court filing, ...). ``venue`` and ``addressee`` are words of the article.
    """

    said_on: str | None = None
    said_on_span: Span | None = None
    medium: str | None = None
    medium_span: Span | None = None
    venue: str | None = None
    venue_span: Span | None = None
    addressee: str | None = None
    addressee_span: Span | None = None

    def to_dict(self) -> dict[str, Any]:
        """The fields by their names, as plain data; spans are [start, end]."""
        found: dict[str, Any] = plain(self)
        return found


class Figure(NamedTuple):
    """One figure inside a content: ``56 deaths``, ``$1.2 billion``, ``two thirds of voters``.

    ``kind`` is number, percent, money, share, count, date, years or time. ``value`` is the normalised
    number (of a range, the lower end, with ``upper`` the other); ``unit`` a currency code, ``%`` or
    the counted noun; ``date`` an ISO date or year span for kinds date and years, for time the hour (``21:00``).
    """

    span: Span
    kind: str
    text: str
    value: float | None = None
    upper: float | None = None
    unit: str | None = None
    approximate: bool = False
    date: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The fields by their names, as plain data; spans are [start, end]."""
        found: dict[str, Any] = plain(self)
        return found


class Attribution(NamedTuple):
    """One thing that somebody said: source, cue and content (the terms of PolNeAR, Newell et al. 2018).

    ``content`` holds one span or more (split quotations belong together), in order and disjoint.
    ``kind`` is ``direct`` (all in marks), ``indirect`` (none) or ``mixed``. ``rule`` is the name of
    the rule that found it, ``confidence`` how often such a decision was right (0 to 1), ``reason``
    one line in words. ``cue_class`` is one of CUE_CLASSES.

    The contents of any two attributions of an article are apart, or one lies in the other; no two have the same
    content and source. Content, cue and source of one have no word in common, no span begins or ends with a
    blank, and every string can be written in UTF-8, whatever the text.

    ``stance`` tells in what sense it was said: ``said`` plainly; ``denied`` (Lee denied that it was open);
    ``not_said`` (Lee would not say whether); ``asked`` (Lee asked whether); ``alleged``, by hearsay (Lee allegedly
    told a friend that); ``planned``, or only under a condition (Lee will say, would say). ``stance_words`` are the
    words that show it, none for ``said``.

    ``features`` are short words for what is visible of the case (``cue:say``, ``source:name-person``; extractors/confidence/features.py
    says what they mean): with ``rule``, they are what ``confidence`` adds up from.
    """

    kind: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: Speaker | None
    rule: str
    confidence: float
    reason: str
    cue_class: str | None = None
    stance: Stance = "said"
    stance_words: tuple[Span, ...] = ()
    setting: Setting = Setting()
    figures: tuple[Figure, ...] = ()
    features: tuple[str, ...] = ()

    @property
    def negated(self) -> bool:
        """Whether the article says that the source denied it or did not say it."""
        return self.stance in NEGATED

    def to_dict(self) -> dict[str, Any]:
        """The fields by their names, as plain data; spans are [start, end]."""
        found: dict[str, Any] = plain(self)
        return found


class NotSpeech(NamedTuple):
    """Words in quotation marks that are nobody's speech, kept so that this too can be audited.

    ``kind`` is one of scare, title, name, nickname, word, motto, furniture, other; ``rule`` and
    ``reason`` as in Attribution.
    """

    span: Span
    kind: str
    rule: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """The fields by their names, as plain data; spans are [start, end]."""
        found: dict[str, Any] = plain(self)
        return found


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one article."""

    layout: Layout
    attributions: tuple[Attribution, ...]
    not_speech: tuple[NotSpeech, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The fields by their names, as plain data; spans are [start, end]."""
        found: dict[str, Any] = plain(self)
        return found
