"""Whether two figures are given for one matter: how much of what they share is too rare to be shared by chance. Pure.

Every name, word and phrase weighs as much as it is rare in the archive (the logarithm of one in so many
articles). What two figures share must weigh more than could be met by chance among all the figures for
such a thing in that time: much for "40 percent", little for the only 62 deaths of the week.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from .claims import Claim

#: Figures further apart in time are about other events.
DAYS = 90
#: So many articles are thought to be beside those of the archive, in which a name is met once and a word in ten.
_BESIDE, _NAMES, _WORDS = 1000, 1, 10
#: Only the weightiest of what is shared counts: the words of one subject come together.
_COUNTED = 5
#: What both have in their sentence or headline counts in full, what one or both have in the first lines less.
_MIXED, _FAR = 0.7, 0.35
#: So much must the shared weigh beyond chance: for a known thing, a counted noun, and anything else.
_ENOUGH = {"thing": 5.0, "noun": 5.0, "other": 7.0}
#: So many words beside the figures, and so great a share of the fewer, must be the same, if the figures are (True) or are not.
_TOLD = {
    ("thing", True): (0, 0.0),
    ("thing", False): (0, 0.0),
    ("noun", True): (1, 0.25),
    ("noun", False): (2, 0.5),
    ("other", True): (2, 0.6),
    ("other", False): (3, 0.75),
}
#: And so much more where the figures differ.
_DIFFERENT = 3.0
#: Where they differ, a name or phrase must be shared that no more than one in 100 articles has: "Velden", not "Congress".
#: Two words that stand together must be rarer by so much than a name to tell as much.
_TELLING, _PHRASE = math.log(100), 1.0
#: And beside it another, or a rare word of their sentences (one in 60 articles): one town has many fires. Sums of
#: money, shares and bare numbers are never taken for one that has changed.
_RARE_TOLD, _TELLING_WORD = 2, math.log(60)
#: Where they are the same, a name or phrase of this weight must be shared, unless all around is the same word for word.
_NAMED = 0.1
#: Above ten times as much, each further ten times count so much against it.
_LEAP = 3.0
#: A word is a name if it has a capital inside a sentence in this share of the articles that write it so or small.
_MOSTLY = 0.6
#: Whoever gives the same figure to nobody else's: at most this much speaks for it.
_SAME_VALUE = 4.0


class Weights:
    """How rare the words and things of an archive's claims are."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        articles: defaultdict[str, set[str]] = defaultdict(set)
        things: defaultdict[str, set[str]] = defaultdict(set)
        values: defaultdict[tuple[str, float], set[str]] = defaultdict(set)
        named: defaultdict[str, set[str]] = defaultdict(set)
        small: defaultdict[str, set[str]] = defaultdict(set)
        days = set()
        for claim in claims:
            for word in claim.context | claim.near:
                articles[word].add(claim.article)
            things[claim.thing].add(claim.article)
            values[claim.thing, claim.value].add(claim.article)
            for word in claim.names:
                named[word].add(claim.article)
            for word in claim.small:
                small[word].add(claim.article)
            if claim.day:
                days.add(claim.day.toordinal())
        self.number = len({article for having in things.values() for article in having})
        self.span = max(days) - min(days) + 1 if days else 1
        self.in_articles = Counter({word: len(having) for word, having in articles.items()})
        self.of_thing = Counter({thing: len(having) for thing, having in things.items()})
        self.of_value = Counter({key: len(having) for key, having in values.items()})
        self.names = frozenset(
            word for word, having in named.items() if len(having) >= _MOSTLY * len(having | small[word])
        )
        self.of = cache(self._weight)

    def _weight(self, word: str) -> float:
        beside = _NAMES if word in self.names or " " in word else _WORDS
        rare = math.log((self.number + _BESIDE) / (self.in_articles[word] + beside))
        # Together no more than each alone: that "Velden" counts its dead says no more than "Velden".
        return min(rare, sum(map(self.of, word.split()))) if " " in word else rare

    def chance(self, thing: str, days: int) -> float:
        """What is to be expected by chance: the logarithm of how many other articles give figures for such a thing then."""
        return math.log(1 + self.of_thing[thing] * min(1.0, (2 * days + 7) / self.span))

    def same_value(self, claim: Claim) -> float:
        """How much the same figure speaks for the same matter: little for three, much for 1,237."""
        rare = math.log((self.of_thing[claim.thing] + 20) / (self.of_value[claim.thing, claim.value] + 1))
        return min(rare, _SAME_VALUE, math.log10(1 + abs(claim.value)) * 1.5)


def score(one: Claim, other: Claim, weights: Weights) -> float:
    """How much more two figures for one thing share than chance would give them; below 0: they are about two matters."""
    same = one.value == other.value
    days = abs((one.day - other.day).days) if one.day and other.day else 0
    if days > DAYS or (one.told and other.told and one.told.isdisjoint(other.told)):
        return -math.inf
    if one.article == other.article:
        return 1.0 if same and len(one.near & other.near) >= 2 else -math.inf
    if same and one.story and one.story == other.story:
        return 100.0
    full = one.beside & other.beside
    mixed = (one.beside & other.context | other.beside & one.context) - full
    far = (one.context & other.context) - full - mixed
    naming = [
        weights.of(word) - _PHRASE * (" " in word)
        for word in (full | mixed if same else full)
        if word in weights.names or " " in word
    ]
    if not same and (one.sort == "other" or _apart(_rare(full, weights)) < _RARE_TOLD):
        return -math.inf
    told = one.near & other.near
    fewest = min(len(one.near), len(other.near))
    verbatim = len(told) >= max(4, 0.8 * fewest)
    if max(naming, default=0.0) < (_TELLING if not same else 0.0 if verbatim else _NAMED):
        return -math.inf
    found = _heaviest(
        [(weights.of(word), word) for word in full]
        + [(_MIXED * weights.of(word), word) for word in mixed]
        + [(_FAR * weights.of(word), word) for word in far]
    )
    found += weights.same_value(one) if same else -_DIFFERENT - _leap(one.value, other.value)
    few, part = _TOLD[one.sort, same]
    if len(told) < max(few, part * fewest):
        return -math.inf
    return found - weights.chance(one.thing, days) - _ENOUGH[one.sort]


def _rare(shared: Iterable[str], weights: Weights) -> list[str]:
    """The names, phrases and words among what two figures share that are rare enough to tell one event from others."""
    return [
        word
        for word in shared
        if weights.of(word) - _PHRASE * (" " in word)
        >= (_TELLING if word in weights.names or " " in word else _TELLING_WORD)
    ]


def _apart(names: Iterable[str]) -> int:
    """How many of the names have no word in common."""
    taken: set[str] = set()
    count = 0
    for name in sorted(names, key=lambda name: (name.count(" "), name)):
        if taken.isdisjoint(name.split()):
            taken.update(name.split())
            count += 1
    return count


def _leap(one: float, other: float) -> float:
    """What speaks against two figures of which one is many times the other: a toll of 8 does not become 250,000."""
    low, high = sorted((abs(one) + 1, abs(other) + 1))
    return _LEAP * max(0.0, math.log10(high / low) - 1)


def _heaviest(weighed: Sequence[tuple[float, str]]) -> float:
    """The sum of the weightiest; a word counts once, alone or in a phrase."""
    counted: list[float] = []
    taken: set[str] = set()
    for weight, phrase in sorted(weighed, key=lambda pair: (-pair[0], pair[1])):
        words = phrase.split()
        if taken.isdisjoint(words):
            taken.update(words)
            counted.append(weight)
    return sum(counted[:_COUNTED])
