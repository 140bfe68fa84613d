"""The circumstances of saying it: when, by what medium, where, to whom.

They stand in a chain of phrases beside the words of saying: after them ("said in an interview with the
Herald on Tuesday"), between source and cue ("Lopez, speaking to reporters, said"), or at the head of the
sentence ("On Tuesday, Lopez said"). Only such a chain is read: what stands further away, or in a clause
of its own, belongs to something else.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .blanks import plain_blanks
from .days import DATE, MONTH, WEEKDAY, YEAR, day_of, iso_day
from .model import Setting, Span
from .words import word_list


def _table(name: str) -> dict[str, str]:
    return dict(line.split("\t", 1) for line in word_list(name))


class _Medium(NamedTuple):
    """A line of ``lexicon/media.txt``: its label, and the prepositions by which it carries words."""

    label: str
    prepositions: list[str]


_MEDIA = {
    words: _Medium(rest.split("\t")[0], rest.split("\t")[1].split())
    for words, rest in _table("media").items()
}
_MEDIA_HEADS = frozenset(words.split()[-1].lower().removesuffix("s") for words in _MEDIA)
_MEDIA_VERBS = _table("media_verbs")
_ADDRESSING = _table("addressing_verbs")
_BROADCASTERS = frozenset(word_list("broadcasters"))
_NO_ADDRESSEES = frozenset(word_list("no_addressees"))
_NO_VENUES = frozenset(word_list("no_venues"))
_PLACES = frozenset(word_list("speaking_places"))

_SEASON = r"(?:spring|summer|fall|autumn|winter)"
_DAYTIME = r"(?:morning|afternoon|evening|night)"
_WHEN = (
    rf"(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater) )?(?:(?:on|this|last|[Ll]ast|[Tt]his|next) )?{WEEKDAY}(?: {_DAYTIME})?"
    rf"|(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater) )?(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)(?: {_DAYTIME})?"
    rf"|(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater) )?(?:[Ll]ast|[Tt]his) (?:{_DAYTIME}|week(?:end)?|month|year|day|{_SEASON}|{MONTH})\b"
    rf"|{DATE}|{YEAR}|(?:(?:late|early|mid)[- ])?{MONTH}\b"
    r"|the weekend|(?:an?|one|two|three|four|five|six|several|\d{1,2}) (?:hour|day|week|month|year|decade)s? (?:ago|earlier|later)"
)
_ING_NOUN = r"(?:filing|briefing|hearing|meeting|ruling|building|gathering|posting|recording|fundraising|ongoing|wedding|morning|evening|closing|opening|following)\b"
_NO_NOUN = (
    rf"{WEEKDAY}|that|who|whom|whose|which|when|where|while|after|before|as|and|or|but|if|in|on|at|to|by|for|from|with|of"
    rf"|about|during|via|through|over|into|than|because|until|since|(?!{_ING_NOUN})[a-z]+ing|is|was|were|are|has|had|have|will|would|yesterday"
    r"|today|tonight|last|earlier|later|late|early|released|obtained|published|posted|sent|filed|dated|issued|made|hosted"
    r"|sponsored|aired|broadcast|conducted|taped|recorded|ahead|how|what|why|whether|he|she|they|it|we|I"
)
_WORD = (
    rf"(?!(?:{_NO_NOUN})\b(?!['’]))"
    r"(?:(?:Mrs?|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|St|Sgt)\.|\w[\w’'&-]{0,40}(?:\.\w[\w’'-]{0,20}){0,4}(?:(?<=\.[A-Z])\.)?)"
)
_NOUNS = rf"{_WORD}(?: {_WORD}){{0,6}}"
_A_SERIES = r"(?:an? |the )?(?:series|pair|couple|string|number|set|flurry|slew|barrage) of "

#: One phrase of a chain, with the comma or dash before it.
_STEP = re.compile(
    rf"[ ,–—-]{{0,3}}(?:(?:(?i:on|in|since|over|by) )?(?P<time>{_WHEN})(?![\w’'-])"
    r"|(?P<passed>(?:(?i:speaking|talking|appearing|testifying|writing|responding|asked)"
    r"|afterwards?|again|recently|then|separately|later|earlier|simply|only|bluntly|once"
    r"|(?i:in response|at the time|at length|at one point|on the condition of anonymity|on condition of anonymity)"
    r"|(?:released|obtained|published|posted|sent|filed|dated|issued|hosted|sponsored|aired|conducted|taped|recorded)"
    rf"(?: by {_NOUNS})?)(?![\w’'-]))"
    r"|(?P<preposition>(?i:in|on|at|during|via|by|through|from|to|with|outside|inside|aboard|over|before)) "
    rf"(?:(?P<day>(?:(?:last|this) (?:week|month|year|{WEEKDAY})|{WEEKDAY}|today|yesterday)(?: {_DAYTIME})?)['’]s "
    rf"|(?:an?|the|his|her|its|their) (?P<date>{DATE}),? )?"
    rf"(?P<nouns>(?:{_A_SERIES})?{_NOUNS})(?: of (?:about |some )?{_NOUNS})?)"
)
_HEARER = re.compile(rf" ?(?P<nouns>{_NOUNS}(?: of (?:about |some )?{_NOUNS})?)")
_DOCUMENT = re.compile(rf"(?=[a-z]|The |An? |Court |His |Her |Its )(?:{_A_SERIES})?{_NOUNS}")
_STARTS = frozenset(word_list("phrase_starts"))
_FIRST_WORD = re.compile(r"[ ,–—-]{0,3}([A-Za-z]+|\d)")
_OPENING = re.compile(r"(?:Meanwhile|And|But|Then|Also|Earlier|Later),? (?=[a-z])")
_STATE = re.compile(r", (?:(?:[A-Z]\.){2}|[A-Z][a-z]{2,4}\.|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=[,.]|$))")
_AHEAD = re.compile(r"\b(?:will|shall|plans?|planning|set|due|scheduled|expected|going)\b|['’]ll\b")
_PRONOUNS = frozenset(("me", "him", "her", "them", "us"))
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
    chain = _Chain(plain_blanks(text), cue)
    stop, head = sentence.end, cue.start
    for span in content:
        if cue.end <= span.start < stop:
            stop = span.start
        if sentence.start < span.end and span.start < head:
            head = span.start
    at = text.find(" ", cue.start, cue.end)
    while at >= 0:
        chain.read(at, stop)
        at = text.find(" ", at + 1, cue.end)
    chain.read(cue.end, stop)
    for span in source:
        chain.document(span)
        chain.read(span.end, stop if span.start >= cue.end else cue.start)
        if sentence.start < span.end and span.start < head:
            head = span.start
    if head > sentence.start:
        chain.lead(sentence.start, head)
    return chain.setting(text, sentence, published)


class _Chain:
    """Reads chains of phrases and keeps the first that tells each circumstance."""

    __slots__ = ("addressee", "cue", "medium", "text", "venue", "verb", "when")

    def __init__(self, text: str, cue: Span) -> None:
        self.text = text
        self.cue = cue
        self.when: Span | None = None
        self.medium: tuple[str, Span] | None = None
        self.venue: Span | None = None
        self.addressee: Span | None = None
        self.verb: str | None = None
        for word in text[cue.start : cue.end].split():
            self.verb = _ADDRESSING.get(word)
            if word in _MEDIA_VERBS:
                self.medium = (_MEDIA_VERBS[word], cue)

    def read(self, at: int, stop: int) -> int:
        """Read the phrases that follow each other from ``at``; gives where they end."""
        if stop - at < 4:
            return at
        text = self.text
        if self.verb == "=" and at == self.cue.end and not self._step(at, stop):
            hearer = _HEARER.match(text, at, stop)
            if not hearer:
                return at
            self._hearer(Span(*hearer.span("nouns")))
            at = hearer.end()
        while found := self._step(at, stop):
            if found["time"]:
                self.when = self.when or Span(*found.span("time"))
            elif found["nouns"]:
                self._phrase(found)
            elif found["passed"].lower() in ("speaking", "talking", "writing"):
                self.verb = "to"
            at = found.end()
        return at

    def _step(self, at: int, stop: int) -> re.Match[str] | None:
        """The phrase at ``at``; most places have none, and their first word shows it."""
        first = _FIRST_WORD.match(self.text, at, stop)
        if first and (first[1].lower() in _STARTS or first[1].isdigit()):
            return _STEP.match(self.text, at, stop)
        return None

    def lead(self, start: int, stop: int) -> None:
        """Read the phrases at the head of the sentence, if they lead right to the source or cue at ``stop``."""
        text = self.text
        opening = _OPENING.match(text, start, stop)
        begin = opening.end() if opening else start
        if not self._step(begin, stop):
            return
        head = _Chain(text, Span(start, start))
        end = head.read(begin, stop)
        if stop - end <= 12 and (end == stop or text[end] in ", "):
            for name in ("when", "medium", "venue", "addressee"):
                setattr(self, name, getattr(self, name) or getattr(head, name))

    def document(self, source: Span) -> None:
        """A source that is itself a document: "a statement by the ministry", "court papers filed Monday"."""
        found = _DOCUMENT.match(self.text, source.start, source.end)
        medium = _medium(found[0]) if found else None
        if found and medium and "at" not in medium.prepositions:
            self.medium = self.medium or (medium.label, Span(*found.span()))
            self.read(found.end(), source.end)

    def _phrase(self, found: re.Match[str]) -> None:
        """A preposition with its nouns: what it tells depends on both."""
        preposition, nouns = found["preposition"].lower(), found["nouns"]
        for group in ("day", "date"):
            if found[group]:
                self.when = self.when or Span(*found.span(group))
        whole = Span(found.start("nouns"), found.end())
        medium = _medium(nouns)
        if medium and preposition in medium.prepositions:
            self.medium = self.medium or (medium.label, Span(*found.span("nouns")))
        elif preposition == "on" and _is_broadcast(nouns):
            self.medium = self.medium or ("broadcast", Span(*found.span("nouns")))
        elif preposition in ("to", "with"):
            if self.medium or self.verb == "to" or (self.verb and preposition == "to"):
                self._hearer(whole)
        elif _is_venue(preposition, nouns):
            self._place(whole, found.start("preposition"))

    def _hearer(self, nouns: Span) -> None:
        words = nouns.of(self.text).split()
        last = words[-1].lower()
        named = len(words) > 1 or words[0][0].isupper() or last in _PRONOUNS or last.endswith("s")
        if named and last not in _NO_ADDRESSEES and not self.addressee:
            self.addressee = nouns

    def _place(self, place: Span, start: int) -> None:
        """A venue; "in Iowa" right after "at the fair" belongs to it."""
        state = _STATE.match(self.text, place.end)
        end = state.end() if state else place.end
        if self.venue and self.venue.end + 1 == start:
            self.venue = Span(self.venue.start, end)
        elif not self.venue:
            self.venue = Span(place.start, end)

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


def _medium(nouns: str) -> _Medium | None:
    """The medium that is the head of these nouns, their last words."""
    words = nouns.split(" ")
    if words[-1].lower().removesuffix("s") not in _MEDIA_HEADS:
        return None
    named = words[-1][0].isupper()  # "Twitter" is a medium, "The Morning Post" somebody's name
    for count in (3, 2, 1):
        last = " ".join(words[-count:])
        for form in (last,) if named else (last, last.lower(), last.lower().removesuffix("s")):
            if form in _MEDIA:
                return _MEDIA[form]
    return None


def _is_broadcast(nouns: str) -> bool:
    """Whether nouns begin with a station: "CNN", "Fox News’ morning programme"."""
    words = nouns.replace("’", "'").split(" ")
    starts = (" ".join(words[:count]) for count in (1, 2, 3))
    return any(
        start.removesuffix("s").removesuffix("'") in _BROADCASTERS or start in _BROADCASTERS
        for start in starts
    )


def _is_venue(preposition: str, nouns: str) -> bool:
    """Whether a preposition and its nouns tell a place: "at the fair", "in Damascus", "from his office"."""
    words = nouns.split(" ")
    if words[-1] in _NO_VENUES:
        return False
    if preposition in ("at", "outside", "inside", "aboard"):
        return True
    if preposition == "in":
        return words[-1][0].isupper() and (words[0][0].isupper() or words[0] == "the")
    return preposition in ("on", "from") and (words[-1] in _PLACES or " ".join(words[-2:]) in _PLACES)
