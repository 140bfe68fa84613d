"""Whom sentences are about without a name: ``Then the drummer took the microphone. He thanked the crew.``"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, cached_property

from ..entities.entities import People
from ..entities.entity import Entity
from ..entities.names.name_pattern import OWNS
from ..entities.noun_phrases import describe, is_role
from ..lazy_patterns import later_re
from ..lexicon import listed, rows
from ..lexicon.list_patterns import later_with_lists
from ..model import lies_in
from ..tokens.tagger import is_participle, word_class
from .naming.name_mentions import Naming
from .pronouns.pronouns import Salience
from .pronouns.relative_pronouns import subject

_WORD = later_re(r"[\w’'-]+")
_OPENING = 90  # characters
_SENTENCES = 2
_BEFORE_TAG = (", ", '" ', "” ", "' ", "’ ")
_SHORTEST = 20  # characters of a sentence in front of a pronoun that may hold a subject and a verb
_ACCUSED = {"defendant", "gunman"}
_RELATIVE = (" who", " that")
_NAMED_BEHIND = later_re(r"[^,.;:]{1,120},\s[A-Z]")  # the engineer who built it, Jane Ash, left
_ADVERB, _DETERMINER, _NO_SUBJECT = "x", "D", "ISG"  # classes of tokens/word_classes.py

#: The other is (Ann Lee), a weaver; the winner was again (Ann Lee)
_IS = later_re(r"\s(?:is|was)\s(?:(?:also|again|once\sagain|once\smore)\s)?(?=[A-Z])")
_OBJECTS = {"him": "m", "her": "f"}
_SUBORDINATOR, _OPENS_TIME = "S", ("After", "Before", "Since")
_PERSONAL = ("individual", "person")
_CHAIN = 400  # characters


@cache
def _accused() -> re.Pattern[str]:
    """``the defendant``, ``the gunman’s``: nouns for who did it, in case_parties.txt."""
    nouns = [
        noun for names, _ in rows("case_parties") for noun in names.split() if _ACCUSED & {*names.split()}
    ]
    return re.compile(rf"([Tt](?<!\w\w)he (?:{'|'.join(map(re.escape, nouns))}))\b")


def subject_behind_opening(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The subject of a sentence that a determiner opens, also behind an adverb or words up to a comma: ``Then``, ``On Monday,``, ``Asked about it,``."""
    word = _WORD.match(text, start, end)
    kind = word_class(word.group().lower()) if word else ""
    if word and kind == _ADVERB:
        start = word.end() + (2 if text.startswith(", ", word.end()) else 1)
    elif kind and (kind in _NO_SUBJECT or (word and is_participle(word.group().lower()))):
        comma = text.find(", ", start, min(end, start + _OPENING))
        start = comma + 2 if comma > 0 else end
    found = subject(text, start, end, _DETERMINER) if start < end else None
    return (found.start, found.end) if found else None


#: was asked by a pupil if; was pressed on the delay; not: was asked to leave
_IS_ASKED = later_with_lists(
    r"(?:,\s[^,.\n]{2,80},)?(?:\sh(?:er|im)self)?\s(?:was|were|is|had\sbeen|has\sbeen)\s(?:(?:also|then|later|once|repeatedly|again)\s)?"
    r"(?&forms_of_questioning)\b(?!\sto\b)"
)
_ASKS = later_with_lists(
    r"\s(?:(?:also|then|later|once|repeatedly|again)\s)?(?&forms_of_questioning)\s"
    r"(?P<who>(?:him|her)\s|(?:(?:the|a|an)\s(?:[a-z-]{2,20}\s){1,3}|(?:[\w’'.-]{1,24}\s){0,3}?[A-Z][\w’'.-]{1,24}\s){1,2}?)"
    r"(?:whether|if|why|how|what|when|where|who|about|on|over)\b"
)
#: told [Tom Ash]: “Sit down.”
_TELLS = later_re(
    r"\s(?:(?:also|then|later)\s)?told\s(?P<who>him\b|her\b|(?:the|a|an)(?:\s[a-z-]{2,20}){1,3}?|(?:[\w’'.-]{1,24}\s){0,3}?[A-Z][\w’'.-]{0,23}(?<![.])"
    r"(?:\s[A-Z][\w’'-]{1,23})?)(?:[:,]|\sthat\b)"
)


class UnnamedSubjects:
    """The people without a name that the sentences of one article are about, looked up as pronouns ask for them."""

    def __init__(self, people: People, salience: Salience, naming: Naming) -> None:
        self._people, self._text, self._salience, self._naming = people, people.text, salience, naming
        self._known: dict[int, Entity | None] = {}
        self._busy = False

    def before(self, position: int) -> Iterator[tuple[int, Entity]]:
        """Who the sentence of a position and the two before it are about, with where they begin, the nearest first.

        Only where the subject is a description of one person: ``The drummer``, ``A woman in a red coat``; and
        who stands accused, also as an object or a possessor: ``Police held [the defendant]. He told them``.
        """
        yield from self._accused(position)
        here = self._salience.sentence_before(position)[1]
        own = self._subject_of(here, position) if self._may_hold_subject(here, position) else None
        if own is not None:
            yield here, own
        at = position
        for _ in range(_SENTENCES):
            start, end = self._salience.sentence_before(at)
            if end <= start or self._busy:
                return
            entity = None if self._is_only_quoted(start, position) else self._subject_of(start, end)
            if entity is not None:
                yield start, entity
            at = start

    def _accused(self, position: int) -> Iterator[tuple[int, Entity]]:
        """Who is called by a part in a crime shortly before, in this sentence or the two before."""
        if self._busy or not self._all_accused:
            return
        first = bisect_left(self._all_accused, position - _CHAIN, key=re.Match.start)
        last = bisect_left(self._all_accused, position, first, key=re.Match.start)
        called = [match for match in self._all_accused[first:last] if match.end() <= position]
        if not called:
            return
        start, _ = self._salience.sentence_before(self._salience.sentence_before(position)[0] + 1)
        for match in reversed(called):
            if match.start() < start or self._is_only_quoted(match.start(), position):
                continue
            if match.start() not in self._known:
                self._busy = True
                found = self._naming.resolve(match.start(1), match.end(1), match[1], quoted=False)[0]
                self._known[match.start()] = found if found and found.kind in _PERSONAL else None
                self._busy = False
            entity = self._known[match.start()]
            if entity is not None:
                yield match.start(), entity

    @cached_property
    def _all_accused(self) -> list[re.Match[str]]:
        """Wherever the article calls somebody by a part in a crime."""
        return [*_accused().finditer(self._text)]

    def _is_only_quoted(self, at: int, position: int) -> bool:
        """``“The defendant came back,” Ash said. [She] added``: whether a place lies in a quotation, and the pronoun in none."""
        return lies_in(self._people.quoted, at) and not lies_in(self._people.quoted, position)

    def _may_hold_subject(self, start: int, position: int) -> bool:
        """``The driver sent a note in which [he] said``: whether a sentence before a pronoun names nobody but who tells what a noun means, and no tag it is."""
        if self._busy or start >= position - _SHORTEST or self._text.endswith(_BEFORE_TAG, 0, position):
            return False
        named = self._people.mentions[self._people.before(start) : self._people.before(position)]
        return all(
            m.entity is None or m.entity.kind not in _PERSONAL or self._salience.only_tells_of_noun(m)
            for m in named
        )

    def _subject_of(self, start: int, end: int) -> Entity | None:
        if start not in self._known:
            self._busy = True
            self._known[start] = self._about(start, end)
            self._busy = False
        return self._known[start]

    def _about(self, start: int, end: int) -> Entity | None:
        found = subject_behind_opening(self._text, start, end)
        if found is None:
            return None
        words = self._text[found[0] : found[1]]
        if words.endswith(_RELATIVE):
            if _NAMED_BEHIND.match(self._text, found[1], end):
                return None
            words = words.rsplit(" ", 1)[0]
            found = found[0], found[0] + len(words)
        if word_class(words.partition(" ")[0].lower()) != _DETERMINER:
            return None
        described = describe(words)
        if described is None or described.kind != "individual":
            return None
        if named := self._named_so(found[1], end):
            return named
        entity = self._salience.spoken_at(found[0]) or self._naming.resolve(*found, words, quoted=False)[0]
        return entity if entity is not None and entity.kind in ("individual", "person") else None

    def _named_so(self, behind: int, end: int) -> Entity | None:
        """``The other is [Ann Lee], a weaver``: whom the sentence names behind a form of "be", as who its subject is."""
        copula = _IS.match(self._text, behind, end)
        if copula is None:
            return None
        at = self._people.before(copula.end())
        near = self._people.mentions[at] if at < len(self._people.mentions) else None
        if (
            near is None
            or near.start - near.name.lead > copula.end()
            or self._text.startswith(OWNS, near.end)
        ):
            return None
        return near.entity if near.entity is not None and near.entity.kind == "person" else None

    def asked(self, start: int, end: int, replies: bool = False) -> Entity | None:
        """``[The duke] was asked if it was late``, ``Ann Lee asked [the duke] if it was late``: who is asked in a sentence.

        Or told something, where somebody replies behind it: ``The judge told [Ash]: “Sit.” He replied``.
        """
        sentence = self._text[start:end]
        told = replies and " told " in sentence
        if (
            self._busy
            or "\n" in sentence.rstrip()
            or not (told or any(word in sentence for word in listed("forms_of_questioning")))
        ):
            return None
        opening = _WORD.match(self._text, start, end)
        if opening and (opening[0] in _OPENS_TIME or word_class(opening[0].lower()) == _SUBORDINATOR):
            return None  # After a host asked the author who won, Ann Lee replied
        about = subject(self._text, start, end) or subject_behind_opening(self._text, start, end)
        if about is None:
            return None
        first, last = about
        if _IS_ASKED.match(self._text, last, end):
            return self._one(first, last)
        asks = _ASKS.match(self._text, last, end)
        if asks:
            return self._one(asks.start("who"), asks.end("who") - 1)
        tells = _TELLS.match(self._text, last, end) if told else None
        return self._one(*tells.span("who")) if tells else None

    def _one(self, start: int, end: int) -> Entity | None:
        """The one person whom words mean: as "him" or "her", by a name in them, or as a description."""
        people = self._people
        if gender := _OBJECTS.get(self._text[start:end]):
            self._busy = True
            told = self._salience.person(start, gender, named=True)
            self._busy = False
            return told
        named = [m for m in people.mentions[people.before(start) : people.before(end)] if m.entity]
        if named:
            who = next((m.entity for m in named if m.entity and m.entity.kind == "person"), None)
            return None if self._text.startswith(OWNS, named[0].end) else who  # United boss Tom Ash
        words = self._text[start:end]
        described = describe(words)
        if described is None or described.kind != "individual" or not is_role(described.head):
            return None
        self._busy = True
        found = self._naming.resolve(start, end, words, quoted=False)[0]
        self._busy = False
        return found if found is not None and found.kind in _PERSONAL else None
