"""The gender of a speaker as the article states it, with the words that state it.

Titles (``Ms Lee``), nouns (``his wife, Ann Lee``; ``spokesman Bo Kim``), pronouns that are told (``Lee (they/them)``)
and the pronouns by which the article goes on (``Lee said she``). A first name states nothing: it only asks for more
of these words where it speaks against them. Whom too little is said of, or two things, has no stated gender.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from ..entities.entities import PRONOUN, People
from ..entities.entity import Entity, Mention
from ..entities.first_names import gender_of
from ..entities.name_words import role_nouns, titles
from ..lazy_patterns import later_re
from ..lexicon import rows
from ..model import Span, lies_in

FEMALE, MALE, THEY = "female", "male", "they"
_OF_PRONOUN = {"m": MALE, "f": FEMALE}

#: What each kind of words counts. A gender is stated from _ENOUGH on, if all others have less than a third
#: of that; against the first name from _AGAINST_NAME on; reading ends where one alone has _SURE.
_TOLD, _NOUN, _PRONOUN = 5.0, 3.0, 1.0
_SOURCE = {"clear": 1.5, "second": 1.0, "close-second": 0.5}
_ENOUGH, _AGAINST_NAME, _CLEARLY = 1.0, 3.0, 3.0

#: Of so many mentions the words around are read, and so many places are kept.
_READ, _KEPT, _SURE = 12, 4, 4.0
#: A pronoun is looked for so many characters behind a name, and not beyond the next name, but these.
_REACH = 200
#: A sentence that speaks of nobody but its subject has so many characters at most.
_TOPIC = 100
_NOBODY = ("organization", "place", "other")

_TOLD_PRONOUNS = later_re(
    r",?\s(?:\(|who\suses\s|uses\s|whose\spronouns\sare\s)(she/her|he/him|they/them)\b", re.IGNORECASE
)
_TOLD_AS = {"she/her": FEMALE, "he/him": MALE, "they/them": THEY}
_BEHIND = later_re(
    r",\s(?:aged\s)?(?:\d{1,3},\s)?"
    r"((?:an?|the|his|her|their|[A-Z][\w’'-]{1,30}['’]s)\s(?:[a-z’'-]{1,30}\s){0,4}?|(?:former\s)?)"
    r"([a-zé-]{3,20})(?=,|\.|\s(?:of|for|at|who|from|in|with|to|on)\b)"
)
_POSSESSIVE = later_re(r"(?:^his|^her|^their|['’]s)\s")
# a former spokeswoman for the port
_HEAD = later_re(
    r"(?:[\w’'-]{1,30}\s){0,6}?([\w-]{3,30})(?=$|,|\s(?:for|of|who|in|at|from|with|to|on|whose)\b)"
)
_WORDS = later_re(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def kin() -> dict[str, str]:
    """Nouns for a relative with the gender that they show: ``nephew`` -> ``m``."""
    return {noun: gender for noun, gender, *kin in rows("gendered_nouns") if kin}


@cache
def _gendered() -> dict[str, str]:
    """All nouns that show the gender of whom they mean: ``widower`` -> ``m``."""
    return {noun: gender for noun, gender, *_ in rows("gendered_nouns")}


def gender_shown(head: str) -> str | None:
    """The gender that a noun for somebody shows: ``businesswoman``, ``father``."""
    known = kin().get(head) or (titles().get(head) or (None,))[0] or _gendered().get(head)
    return known or ("f" if head.endswith("woman") else "m" if head.endswith("man") else None)


class _Word(NamedTuple):
    gender: str
    kind: str


@cache
def _words() -> dict[str, _Word]:
    """Words that state a gender: ``wife`` -> female, kin."""
    return {word: _Word(_OF_PRONOUN[gender], kind) for word, gender, kind in rows("stated_gender")}


def _noun(word: str) -> _Word | None:
    """What a noun for somebody states: ``ex-wife``, ``businesswoman``."""
    low = word.lower()
    found = _words().get(low) or ("-" in low and _words().get(low.rsplit("-", 1)[-1])) or None
    if found is None and low.endswith("woman"):
        return _Word(FEMALE, "noun")
    return found if found and found.kind != "title" else None


class Stated(NamedTuple):
    """A gender with the places of the words that state it, the first ones."""

    gender: str | None = None
    spans: tuple[Span, ...] = ()


def by_title(text: str, start: int, title: str) -> Stated | None:
    """What the title of a label shows: ``Ms. LEE:`` at ``start``."""
    for match in _WORDS.finditer(text, start, start + 12 + len(title)):
        found = _words().get(match[0].lower())
        if found is not None and found.kind == "title" and match[0] in title:
            return Stated(found.gender, (Span(*match.span()),))
    return None


class StatedGender:
    """What one article says of the gender of those who speak in it."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._heard: dict[Entity, list[tuple[str, float, Span]]] = defaultdict(list)

    def pronoun(self, entity: Entity, gender: str, sign: str, span: Span) -> None:
        """A source that is a pronoun was found to mean somebody; ``sign`` as in ``Resolution``."""
        self._heard[entity].append((_OF_PRONOUN[gender], _SOURCE.get(sign, 0.0), span))

    def described(self, entity: Entity, start: int, words: str) -> None:
        """A source without a name means somebody: ``a spokeswoman``."""
        head = _HEAD.match(words)
        if head and (found := _noun(head[1])):
            span = Span(start + head.start(1), start + head.end(1))
            self._heard[entity].append((found.gender, _NOUN, span))

    def of(self, entity: Entity) -> Stated:
        """The gender of somebody named or described, where the article states it."""
        weights: dict[str, float] = defaultdict(float)
        places: dict[str, list[Span]] = defaultdict(list)
        mentions = entity.mentions[:_READ]
        around = chain.from_iterable(map(self._around, mentions))
        pronouns = chain.from_iterable(map(self._pronoun_behind, mentions))
        for gender, weight, span in chain(self._heard.get(entity, ()), around, pronouns):
            weights[gender] += weight
            places[gender].append(span)
            if weight == _PRONOUN and weights[gender] >= _SURE and len(weights) == 1:
                break
        if not weights:
            return Stated()
        best = max(weights, key=weights.__getitem__)
        others = sum(weights.values()) - weights[best]
        called = gender_of(entity.words[0]) if len(entity.words) > 1 else None
        against = called is not None and _OF_PRONOUN[called] != best and best != THEY
        if weights[best] < (_AGAINST_NAME if against else _ENOUGH) or (
            others and weights[best] <= _CLEARLY * others
        ):
            return Stated()
        return Stated(best, tuple(sorted(set(places[best]))[:_KEPT]))

    def beside(self, entity: Entity) -> str | None:
        """The gender that titles and nouns beside the first mentions show, ``m`` or ``f``: ``actress Zelma Novak``, ``Congressman Lee``."""
        shown = {gender for m in entity.mentions[:_KEPT] for gender, *_ in self._around(m)} - {THEY}
        return {MALE: "m", FEMALE: "f"}[shown.pop()] if len(shown) == 1 else None

    def _around(self, mention: Mention) -> Iterator[tuple[str, float, Span]]:
        """What stands before and behind a name of somebody."""
        begin = mention.start - mention.name.lead
        if mention.name.lead and (title := self._title(begin, mention.start)):
            yield title
        if noun := self._before(mention, begin):
            yield noun
        yield from self._behind(mention)

    def _pronoun_behind(self, mention: Mention) -> Iterator[tuple[str, float, Span]]:
        """``Lee said she``: outside quotations, before anybody else is named or called by a noun."""
        people = self._people
        verb = 0 if mention.quoted else people.verb_behind(mention)
        if not verb:
            return
        match = PRONOUN.search(people.text, mention.end, mention.end + _REACH)
        if match is None or lies_in(people.quoted, match.start()):
            return
        between = people.mentions[people.before(mention.end) : people.before(match.end() + 1)]
        if not all(m.name.kind in _NOBODY for m in between):
            return
        words = _WORDS.findall(people.text, verb, match.start())
        if not any(word.lower() in role_nouns() or _noun(word) for word in words):
            yield _OF_PRONOUN["m" if match[1] else "f"], _PRONOUN, Span(*match.span())

    def _title(self, begin: int, end: int) -> tuple[str, float, Span] | None:
        """``Ms. Lee``; in ``Mr. and Mrs. Lee`` nobody of the two is meant."""
        text = self._people.text
        if text.endswith((" and ", " & "), 0, begin):
            return None
        for match in _WORDS.finditer(text, begin, end):
            found = _words().get(match[0].lower()) or _noun(match[0])
            if found is not None and found.kind != "kin":
                return found.gender, _NOUN, Span(*match.span())
        return None

    def _before(self, mention: Mention, begin: int) -> tuple[str, float, Span] | None:
        """``spokesman Bo Kim``, ``his wife Ann Lee``; ``his wife, Ann Lee,`` if the first name does not speak against it."""
        text = self._people.text
        comma = text.endswith(", ", 0, begin)
        end = begin - 2 if comma else begin - 1
        if not comma and not text.endswith(" ", 0, begin):
            return None
        start = max(text.rfind(" ", max(0, end - 24), end), text.rfind("\n", max(0, end - 24), end)) + 1
        found = _noun(text[start:end]) if start else None
        if found is None or (text[start].isupper() and not text[start:end].istitle()):
            return None
        if comma:
            called = gender_of(mention.name.words[0])
            apposed = text.startswith((",", ".", "\n"), mention.end) and len(mention.name.words) > 1
            if found.kind != "kin" or not apposed or (called and _OF_PRONOUN[called] != found.gender):
                return None
        return found.gender, _NOUN, Span(start, end)

    def _behind(self, mention: Mention) -> Iterator[tuple[str, float, Span]]:
        """``Ann Lee, a mother of two``, ``Ann Lee, 40, his wife,``, ``Ann Lee (they/them)``."""
        text, end = self._people.text, mention.end + mention.name.tail
        if not text.startswith((", ", " (", " who uses ", " uses "), end):
            return
        if told := _TOLD_PRONOUNS.match(text, end, end + 40):
            yield _TOLD_AS[told[1].lower()], _TOLD, Span(*told.span(1))
        match = _BEHIND.match(text, end, end + 90) if text.startswith(", ", end) else None
        if match and (found := _noun(match[2])):
            listed_with = _POSSESSIVE.search(match[1]) and not text.startswith(
                (",", ".", " of "), match.end()
            )
            if not listed_with:
                yield found.gender, _NOUN, Span(*match.span(2))


def is_topic(people: People, entity: Entity, position: int, before: tuple[int, int]) -> bool:
    """Whether a pronoun at a position can only go on with somebody: ``Ash waved. [She] left.``, whatever the first name tells.

    By the last name alone, who opens the sentence before, which is short and speaks of nobody else.
    """
    start, end = before
    if end != position or end - start > _TOPIC or "\n" in people.text[start:end].strip("\n"):
        return False
    mentions = people.mentions[people.before(start) : people.before(end)]
    if len(mentions) != 1 or mentions[0].entity is not entity or len(mentions[0].name.words) > 1:
        return False
    opens = mentions[0].start - mentions[0].name.lead == start
    return opens and not any(gender_shown(word) for word in _WORDS.findall(people.text[start:end].lower()))
