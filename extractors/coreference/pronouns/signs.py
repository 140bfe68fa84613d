"""What is visible of somebody whom "he" or "she" may mean, and what each sign weighs: the weights add up.

The table is written by benchmarks/coreference/pronoun_weights.py, which can also fit it. A candidate has the signs of the best of
the places where it stands, and signs of its own: of ``[Finch] left. He said`` Finch has ``opens``,
``same_paragraph`` and one ``sentence_between``, and ``one_word`` and ``no_gender`` wherever the name stands.
"""

from __future__ import annotations

from functools import cache
from math import log
from pathlib import Path
from typing import NamedTuple

from ...entities.entity import Entity
from .own_words import is_named

TABLE = Path(__file__).parents[2] / "lexicon" / "weights" / "pronouns.txt"
#: Sentences between that count; more are no further.
FURTHEST = 8

#: By what a pronoun was taken for somebody, as words behind "who"; who has no such sign "is named before".
_HOW = {
    "spoke": "spoke before",
    "opens": "is the subject before",
    "subject": "is the subject before",
    "inner": "is the subject before",
    "who": "is the subject before",
    "pronoun": "is meant by the pronouns before",
}


_DOUBTFUL = frozenset(["unnamed", "unsure_person", "hardly_person"])
#: In annotated articles none of them with less was right.
_LEAST, _LEAST_OF_SPEAKERS = -1.0, -3.0


class Weights(NamedTuple):
    """What each sign adds to the score of a candidate; the first nine are of a place, the others of the candidate."""

    opens: float  # Finch left. The baker left.
    subject: float  # In May Finch left.
    inner: float  # They said Finch left.
    object: float  # They met Finch.
    possessor: float  # They took Finch's boat.
    attributive: float  # the Finch campaign
    who: float  # They met Finch, who left as he
    spoke: float  # the source of a statement
    pronoun: float  # He left, earlier in the same paragraph
    same_paragraph: float
    sentence_between: float  # for each
    named_again: float  # for each further place
    often: float  # for the logarithm of all mentions
    no_gender: float  # of a name, where neither it nor a title tells
    other_gender: float  # the first name is rather one of the other gender
    goes_on: float  # who spoke last, if the cue says that somebody goes on (added)
    unsure_person: float  # a name of two words that no first name or title shows to be a person's
    hardly_person: float  # one such word
    relative: float  # her daughter, Robin Finch
    headline: float  # named in the headline
    unnamed: float  # described, not named
    one_word: float  # never named in full
    told_of: float  # called by name in what is said: “Finch is late,” he said
    apart: float  # alone named in the sentence before the words: It pleased Finch. “At last,” he said
    nobody: float  # the score that the best has to pass


@cache
def weights() -> Weights:
    """The weights of the table."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return Weights(**{sign: float(weight) for sign, _, _, weight in rows})


class Standing:
    """What speaks for one candidate: its own signs, and of all its places the one that speaks most for it."""

    __slots__ = ("between", "is_near", "mentions", "own", "place", "places", "value")

    def __init__(self, own: tuple[str, ...], mentions: int) -> None:
        self.own, self.mentions = own, mentions
        self.value = float("-inf")
        self.place, self.between, self.is_near, self.places = "", 0, False, 0

    def take(self, weight: Weights, place: str, between: int, is_near: bool) -> None:
        """Look at one more place: the sign that it has, the sentences between, whether it is in the same paragraph."""
        self.places += 1
        between = 0 if between < 0 else FURTHEST if between > FURTHEST else between
        value = getattr(weight, place) + weight.sentence_between * between
        if is_near:
            value += weight.same_paragraph
        if value > self.value:
            self.value, self.place, self.between, self.is_near = value, place, between, is_near

    def score(self, weight: Weights) -> float:
        """All weights added up."""
        score = self.value + weight.named_again * (self.places - 1) + weight.often * log(1 + self.mentions)
        for sign in self.own:
            score += getattr(weight, sign)
        return score

    def least(self) -> float:
        """The score to pass for somebody without a name, or with one that may be a thing's; lower for who has spoken."""
        if _DOUBTFUL.isdisjoint(self.own):
            return float("-inf")
        return _LEAST_OF_SPEAKERS if self.place == "spoke" else _LEAST

    def signs(self) -> dict[str, float]:
        """The signs with how often each counts."""
        found = dict.fromkeys((self.place, *self.own), 1.0)
        if self.is_near:
            found["same_paragraph"] = 1.0
        found["sentence_between"] = self.between
        found["named_again"] = self.places - 1
        found["often"] = log(1 + self.mentions)
        return {sign: count for sign, count in found.items() if count}


def how(standing: Standing) -> str:
    """By what a pronoun is taken for somebody, as words behind "who": ``spoke before``."""
    return _HOW.get(standing.place, "is named before")


def own_signs(
    entity: Entity,
    gender: str | None,
    its: str | None,
    likely: bool,
    titled: frozenset[str],
    told_of: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """The signs that the name of somebody has in whatever place.

    ``its`` is their gender, ``gender`` that of the pronoun; ``likely``: it is likely a person's name; ``titled`` are
    the words of the headline, ``told_of`` the names in what is said.
    """
    several, named = len(entity.words) > 1, entity.kind != "individual"
    known = its == gender or not gender or not named
    signs = (
        "" if known else "other_gender" if its else "no_gender",
        "" if likely else "unsure_person" if several else "hardly_person",
        "headline" if entity.words[-1] in titled else "",
        "" if several or not named else "one_word",
        "" if named else "unnamed",
        "told_of" if named and told_of and is_named(entity, told_of) else "",
    )
    return tuple(filter(None, signs))
