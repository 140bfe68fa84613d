"""The circumstances of saying it: when, by what medium, where, to whom.

They stand in a chain of phrases beside the words of saying: after them ("said in an interview with the
Herald on Tuesday"), between source and cue ("Lopez, speaking to reporters, said"), or at the head of the
sentence ("On Tuesday, Lopez said"). Only such a chain is read: what stands further away, or in a clause
of its own, belongs to something else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..caching import remembered
from ..lazy_patterns import later_re
from ..lexicon import listed, pairs, rows
from ..model import Setting, Span
from .dates import day_of, iso_day
from .phrase_patterns import (
    DOCUMENT_INITIALS,
    PHRASE_BEGINS,
    STATE,
    by_nouns,
    document,
    nouns_end,
    of_nouns_end,
    phrase,
)


class _Medium(NamedTuple):
    """A line of ``lexicon/en/media.txt``: its label, and the prepositions by which it carries words."""

    label: str
    prepositions: list[str]


@cache
def _media() -> Mapping[str, _Medium]:
    return {words: _Medium(label, prepositions.split()) for words, label, prepositions in rows("media")}


@cache
def _media_heads() -> frozenset[str]:
    """The last word of each medium, in the singular."""
    return frozenset(words.split()[-1].lower().removesuffix("s") for words in _media())


_OPENING = later_re(r"(?:Meanwhile|And|But|Then|Also|Earlier|Later),? (?=[a-z])")
# What may stand between the phrases at the head of a sentence and its subject.
_ASIDE = later_re(
    r"(?:,? )?(?:after|before|when|while|where|as|hours|days|minutes|shortly|ahead|about|because) "
)
_AHEAD = later_re(r"\b(?:will|shall|plans?|planning|set|due|scheduled|expected|going)\b|['’]ll\b")
_PRONOUNS = frozenset(("me", "him", "her", "them", "us"))
# Media over which one speaks "from Oslo".
_FAR_MEDIA = frozenset(("phone call", "call", "conference call", "video", "television"))
_BLANK = later_re(" ")
_NOTHING = Setting()


def setting_of(
    text: str,
    sentence: Span,
    cue: Span | None,
    source: tuple[Span, ...],
    content: tuple[Span, ...],
    published: str | None,
) -> Setting:
    """When, by what medium, where and to whom it was said, from the words around ``cue`` in its sentence.

    Nothing is taken from inside the content. ``said_on`` is set where the words mean one day and
    ``published`` (ISO 8601) is known; words like "last week" keep their span alone.
    """
    if cue is None:
        return _NOTHING
    chain = _Chain(text, cue)
    begin, finish = sentence
    head, at = cue  # head: where the first of content, source and cue begins
    stop, last = finish, at  # stop: where the content after the cue begins; last: where it ends
    for start, end in content:
        if at <= start < stop:
            stop = start
        if begin < end and start < head:
            head = start
        if last < end <= finish:
            last = end
    resumes = head < cue.start  # an interrupted content: what follows its end belongs to it
    if chain.words and chain.words[0] in listed("issuing_verbs"):
        chain.document(cue.start + len(chain.words[0]) + 1, stop)
    if len(chain.words) > 1:
        for gap in _BLANK.finditer(text, cue.start, at):
            chain.read(gap.start(), stop)
    chain.read(at, stop)
    for start, end in source:
        chain.document(start, end)
        if begin <= start < finish:
            chain.read(end, stop if start >= at else cue.start)
            head = min(head, start)
    if chain.words and chain.words[0].endswith("ing"):
        chain.before(max(begin, cue.start - 80))
    if last > stop and not resumes and chain.words[-1:] != ["of"]:
        chain.trail(last, finish)
    if head > begin:
        chain.lead(begin, head)
    hearer = chain.addressee
    if hearer and any(hearer.start <= start and end <= hearer.end for start, end in source):
        chain.addressee = None  # asked Lee: who asks, in front of nobody
    return chain.setting(text, sentence, published)


@remembered(4096)
def _cue_words(cue: str) -> tuple[list[str], str | None, str | None]:
    """The words of a cue, how the last of them addresses somebody, and the last one that is a medium by itself."""
    words = cue.split()
    medium = next((word for word in reversed(words) if word in pairs("media_verbs")), None)
    return words, pairs("addressing_verbs").get(words[-1]) if words else None, medium


@remembered(4096)
def _document(words: str) -> tuple[str | None, int]:
    """The medium of words that name a document, and how many of their characters do."""
    found = document(words)
    medium = _medium(found) if found else None
    if not found or not medium or "at" in medium.prepositions:
        return None, 0
    return medium.label, len(found)


class _Chain:
    """Reads chains of phrases and keeps the first that tells each circumstance."""

    __slots__ = ("addressee", "cue", "medium", "text", "venue", "verb", "when", "words")

    def __init__(self, text: str, cue: Span) -> None:
        self.text = text
        self.cue = cue
        self.when: Span | None = None
        self.medium: tuple[str, Span] | None = None
        self.venue: Span | None = None
        self.addressee: Span | None = None
        self.words, self.verb, medium = _cue_words(text[cue.start : cue.end])
        if medium:
            start = text.find(medium, cue.start)
            self.medium = (pairs("media_verbs")[medium], Span(start, start + len(medium)))

    def read(self, at: int, stop: int) -> int:
        """Read the phrases that follow each other from ``at``, eight at most; gives where they end."""
        if stop - at < 4:
            return at
        text = self.text
        if self.verb == "=" and at == self.cue.end and not phrase().match(text, at, stop):
            begin = at + text.startswith(" ", at, stop)
            end = nouns_end(text, begin, stop)
            if end is None:
                return at
            nouns = Span(begin, self._behind_of(end, stop))
            self._hearer(nouns)
            at = nouns.end
        for _ in range(8):
            found = phrase().match(text, at, stop)
            if not found:
                break
            at = found.end()
            if found["time"]:
                self.when = self.when or Span(*found.span("time"))
            elif found["preposition"]:
                at = self._phrase(found, _nouns_of(found))
            elif found["done"]:
                by = by_nouns().match(text, at, stop) if text.startswith(" by ", at) else None
                at = by.end() if by else at
            elif found["passed"].lower() in ("speaking", "talking", "writing"):
                self.verb = "to"
        return at

    def lead(self, start: int, stop: int) -> None:
        """Read the phrases at the head of the sentence, if they lead to the source or cue at ``stop``."""
        opening = _OPENING.match(self.text, start, stop)
        begin = opening.end() if opening else start
        if not phrase().match(self.text, begin, stop):
            return
        head = _Chain(self.text, Span(start, start))
        end = head.read(begin, stop)
        near = stop - end <= 12 and (end == stop or self.text[end] in ", ")
        if near or (stop - end <= 120 and _ASIDE.match(self.text, end, stop)):
            self._adopt(head, "when", "medium", "venue", "addressee")

    def before(self, start: int) -> None:
        """Read the phrases that end right before the cue: "... in a letter on Monday, saying"."""
        text, stop = self.text, self.cue.start
        while stop > start and text[stop - 1] in " ,":
            stop -= 1
        for found in PHRASE_BEGINS.finditer(text, start, stop):
            chain = _Chain(text, Span(start, start))
            if chain.read(found.start(), stop) == stop:
                self._adopt(chain, "when", "medium", "addressee")
                return

    def trail(self, at: int, stop: int) -> None:
        """Read what follows the content: "called it unfair in an interview on Monday". Places there are its own."""
        first = phrase().match(self.text, at, stop) if stop - at > 5 else None
        if first and (first["time"] or (first["preposition"] and _medium(_nouns_of(first).of(self.text)))):
            chain = _Chain(self.text, Span(at, at))
            chain.read(at, stop)
            self._adopt(chain, "when", "medium")

    def _adopt(self, other: _Chain, *names: str) -> None:
        for name in names:
            setattr(self, name, getattr(self, name) or getattr(other, name))

    def document(self, start: int, end: int) -> None:
        """A source that is itself a document: "a statement by the ministry", "court papers filed Monday"."""
        first = self.text[start : start + 1]
        if not ("a" <= first <= "z" or first in DOCUMENT_INITIALS):
            return
        label, length = _document(self.text[start:end])
        if label:
            self.medium = self.medium or (label, Span(start, start + length))
            self.read(start + length, end)

    def _phrase(self, found: re.Match[str], span: Span) -> int:
        """A preposition with its nouns: what it tells depends on both. Gives where it ends."""
        preposition, nouns = found["preposition"].lower(), span.of(self.text)
        for group in ("day", "date"):
            if found[group]:
                self.when = self.when or Span(*found.span(group))
        whole = Span(span.start, self._behind_of(span.end, found.endpos))
        medium = _medium(nouns)
        if medium and preposition in medium.prepositions:
            self.medium = self.medium or (medium.label, span)
        elif preposition == "on" and _is_broadcast(nouns):
            self.medium = self.medium or ("broadcast", whole)
        elif preposition in ("to", "with"):
            if self.medium or self.verb == "to" or (self.verb and preposition == "to"):
                self._hearer(whole)
        elif preposition == "in" and nouns.split(" ")[-1] in listed("newspaper_words"):
            self.medium = self.medium or ("article", span)
        elif preposition == "at" and self._last_word(found.start()) in listed("aiming_verbs"):
            pass  # "laughed at the report"
        elif _is_venue(preposition, nouns) or (preposition == "from" and nouns[0].isupper() and self._afar()):
            return self._place(whole, found.start("preposition"), found.endpos)
        return whole.end

    def _behind_of(self, at: int, stop: int) -> int:
        """Where the words end that begin with "of" at this place; the place itself where there are none."""
        end = of_nouns_end(self.text, at, stop)
        return at if end is None else end

    def _last_word(self, at: int) -> str:
        return self.text[max(0, at - 20) : at].rpartition(" ")[2]

    def _afar(self) -> bool:
        return self.medium is not None and self.medium[0] in _FAR_MEDIA

    def _hearer(self, nouns: Span) -> None:
        words = nouns.of(self.text).split()
        last = words[-1].lower()
        named = len(words) > 1 or words[0][0].isupper() or last in _PRONOUNS or last.endswith("s")
        if named and last not in listed("no_addressees") and not self.addressee:
            self.addressee = nouns

    def _place(self, place: Span, start: int, stop: int) -> int:
        """A venue; "in Iowa" right after "at the fair" belongs to it. Gives where it ends."""
        state = STATE.match(self.text, place.end, stop)
        end = state.end() if state else place.end
        if self.venue and self.venue.end + 1 == start:
            self.venue = Span(self.venue.start, end)
        elif not self.venue:
            self.venue = Span(place.start, end)
        return end

    def setting(self, text: str, sentence: Span, published: str | None) -> Setting:
        """What was found, in the words of ``text``, those of the day resolved to it."""
        if not (self.when or self.medium or self.venue or self.addressee):
            return _NOTHING
        said, day = None, iso_day(published)
        if self.when and day:
            before = max(sentence.start, self.cue.start - 20)
            ahead = _AHEAD.search(self.text, before, self.cue.end) is not None
            said = day_of(self.when.of(self.text), day, ahead=ahead)
        label, span = self.medium or (None, None)
        return Setting(
            said_on=said.isoformat() if said else None,
            said_on_span=self.when,
            medium=label,
            medium_span=span,
            venue=self.venue.of(text) if self.venue else None,
            venue_span=self.venue,
            addressee=self.addressee.of(text) if self.addressee else None,
            addressee_span=self.addressee,
        )


def _nouns_of(found: re.Match[str]) -> Span:
    """The nouns of a phrase with a preposition."""
    end = nouns_end(found.string, found.end(), found.endpos)
    assert end is not None, "a phrase ends where nouns begin"
    return Span(found.start("nouns"), end)


def _medium(nouns: str) -> _Medium | None:
    """The medium that is the head of these nouns, their last words."""
    words = nouns.split(" ")
    if words[-1].lower().removesuffix("s") not in _media_heads():
        return None
    named = words[-1][0].isupper()  # "Twitter" is a medium, "The Morning Post" somebody's name
    for count in (3, 2, 1):
        last = " ".join(words[-count:])
        for form in (last,) if named else (last, last.lower(), last.lower().removesuffix("s")):
            if form in _media():
                return _media()[form]
    return None


def _is_broadcast(nouns: str) -> bool:
    """Whether nouns begin with a station: "CNN", "Fox News’ morning programme"."""
    words = nouns.replace("’", "'").split(" ")
    starts = (" ".join(words[:count]) for count in (1, 2, 3))
    return any(
        start.removesuffix("s").removesuffix("'") in listed("broadcasters") or start in listed("broadcasters")
        for start in starts
    )


def _is_venue(preposition: str, nouns: str) -> bool:
    """Whether a preposition and its nouns tell a place: "at the fair", "in Damascus", "from his office"."""
    words = nouns.split(" ")
    if words[-1] in listed("no_venues"):
        return False
    if preposition in ("at", "outside", "inside", "aboard"):
        return True
    if preposition == "in":
        return words[-1][0].isupper() and (words[0][0].isupper() or words[0] == "the")
    return preposition in ("on", "from") and (
        words[-1] in listed("speaking_places") or " ".join(words[-2:]) in listed("speaking_places")
    )
