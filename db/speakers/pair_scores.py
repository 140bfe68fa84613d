"""How much speaks for two speakers being one: by name, role, affiliation, company, outlet and time.

A score is a sum of weights, no probability; what reached JOIN was right in 98 of 100 joins or more (docs/accuracy.md).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..records.content_ids import normal_name
from ..text import organization_names
from ..text.person_names import parse, relation, words_before
from .occurrences import Node

#: From a last name to the only known full name that it stands for.
Owner = Callable[[str], str | None]

JOIN = 0.75
SUGGEST = 0.4

_NAMES = {
    "same": (0.6, "the same first and last name, a middle name left out"),
    "short form": (0.45, "a short form or other spelling of the same first name"),
    "initial": (0.3, "an initial for the first name"),
    "suffix": (0.4, "the same name, a Jr. left out"),
    "spelling": (0.35, "names that differ in one letter"),
    "last spelling": (0.35, "last names that differ in one letter"),
    "last": (0.35, "the last name alone"),
}
#: Days in which an outlet that wrote one form of a name is likely to mean the same by another.
_SAME_WEEKS = 45
_LONG_AGO = 3650
_AFTER = (0.75, ["the longer name without its last words", "which the article has too"])
#: Quoted in so many articles, one is known; a spelling so many times as frequent is the right one.
_OFTEN, _USUAL = 5, 20


@dataclass(frozen=True, slots=True)
class Pair:
    """Two nodes, by their ids, that may be one speaker."""

    one: str
    other: str
    score: float
    reason: str


def persons(one: Node, other: Node, *, rivals: int, only: Callable[[], bool]) -> Pair | None:
    """Two full names; None if they cannot be one.

    ``rivals`` is how many other people of that last name are quoted; ``only()`` whether no article of many names
    another one of that last name, quoted or not.
    """
    a, b = parse(one.name), parse(other.name)
    how = relation(a, b)
    if how is None:
        often = max(len(one.articles), len(other.articles)) >= _OFTEN
        if often and words_before(a, b):
            return _pair(one, other, 0.55, ["the same name, with words before it"])
        return None
    score, words = _NAMES[how]
    reasons = [words]
    if normal_name(one.name) in other.forms or normal_name(other.name) in one.forms:
        score += 0.4
        reasons.append("an article uses both names for one person")
    elif how == "spelling" and _by_far(one, other):
        score += 0.4
        reasons.append("the other spelling is by far the usual one")
    if not rivals:
        score += 0.15
        reasons.append("nobody else of that last name")
        if how in ("short form", "suffix") and only():
            score += 0.15
            reasons.append("nor in any article")
    return _weighed(one, other, score, reasons)


def _by_far(one: Node, other: Node) -> bool:
    few, many = sorted((len(one.articles), len(other.articles)))
    return many >= _USUAL * few


def last_name(one: Node, other: Node, *, rivals: int, named: bool, title: str | None) -> Pair:
    """A last name alone in one article, and a full name.

    ``named``: the article's text holds the full name too; ``title``: what it puts before the last name, if
    that is a role of the other one's.
    """
    score, words = _NAMES["last"]
    reasons = [words]
    if named:
        score += 0.4
        reasons.append("the article names this person in full")
    elif title:
        score += 0.3
        reasons.append(f"the article writes {title}")
    if one.classes & other.classes:
        score += 0.1  # on top of what it is worth for full names: the title was written to tell who it is
    if not rivals:
        score += 0.15
        reasons.append("nobody else of that last name")
    elif not named:
        score -= 0.15
        reasons.append(f"{rivals} other{'s' if rivals > 1 else ''} of that last name")
    return _weighed(one, other, score, reasons)


def bodies(one: Node, other: Node, *, named: Callable[[Node, Node], bool], owner: Owner) -> Pair | None:
    """Two names of bodies; None if nothing says that they are one.

    ``named(short, long)``: an article of the short name has the long one in its text. ``owner``: what full name
    a last name alone stands for where it owns something ("Ash's campaign"), if only one.
    """
    a, b = organization_names.formal(one.name), organization_names.formal(other.name)
    both = normal_name(one.name) in other.forms or normal_name(other.name) in one.forms
    if a == b:
        return _pair(one, other, 0.9, ["two ways to write one name"])
    for short, long in ((one, other), (other, one)):
        if organization_names.is_acronym(short.name) and normal_name(
            short.name
        ) == organization_names.initials(long.name):
            if both:
                return _pair(one, other, 0.9, ["an article gives the acronym with the name"])
            if named(short, long):
                return _pair(one, other, 0.85, ["its letters are the first letters of a name in the article"])
            if len(normal_name(short.name)) > 2:  # of two letters many names begin
                return _pair(one, other, 0.6, ["its letters are the first letters of the name"])
    if organization_names.without_country(one.name) == organization_names.without_country(other.name):
        if both:
            return _pair(
                one, other, 0.8, ["an article uses both names for one body", "with and without the country"]
            )
        return _pair(one, other, 0.6, ["with and without the country"])
    if both:
        return _pair(one, other, 0.65, ["an article uses both names for one body"])
    short, long = sorted((one, other), key=lambda node: len(organization_names.formal(node.name)))
    return _longer(short, long, named, owner)


def _longer(short: Node, long: Node, named: Callable[[Node, Node], bool], owner: Owner) -> Pair | None:
    """Two names of bodies of which one is the other with more words before or after it."""
    plain, whole = organization_names.formal(short.name), organization_names.formal(long.name)
    if " " not in plain:
        return None
    if whole.startswith(f"{plain} ") and organization_names.is_complement(whole.removeprefix(f"{plain} ")):
        return _pair(short, long, *_AFTER) if named(short, long) else None
    if not whole.endswith(f" {plain}"):
        return None
    before = organization_names.before(short.name, long.name)
    if before == "":
        return _pair(short, long, 0.8, ["the same name, with a word that describes it"])
    name = owner(plain.split()[0])
    if name and whole == f"{name} {plain.partition(' ')[2]}":
        return _pair(short, long, 0.8, [f"with and without the first name of {name.title()}"])
    if before is not None and (short.stories & long.stories or short.others & long.others):
        return _pair(
            short, long, SUGGEST + 0.1, ["the end of the longer name", "quoted beside the same people"]
        )
    return None


def same_name(one: Node, other: Node) -> Pair:
    """The same name, once taken for a person and once for a body."""
    long = " " in normal_name(one.name)
    return _pair(
        one, other, 0.8 if long else 0.55, ["the same name, once taken for a person, once for a body"]
    )


def namesakes(one: Node, other: Node) -> Pair:
    """Two of one name that were told apart: whoever knows better may join them."""
    return _pair(one, other, SUGGEST, ["the same name, but other roles or affiliations"])


def _weighed(one: Node, other: Node, score: float, reasons: list[str]) -> Pair:
    shared = [
        (0.3, one.affiliations & other.affiliations, "affiliation ({})"),
        (0.15, one.classes & other.classes, "kind of role ({})"),
        (0.1, one.roles & other.roles, "words for the role ({})"),
    ]
    for weight, common, words in shared:
        if common:
            score += weight
            reasons.append("the same " + words.format(", ".join(sorted(common)[:3])))
    if one.stories & other.stories or len(one.others & other.others) > 1:
        score += 0.15
        reasons.append("quoted beside the same people")
    if one.days and other.days:
        gap = max(one.days[0], other.days[0]) - min(one.days[1], other.days[1])
        if gap <= _SAME_WEEKS and one.publishers & other.publishers:
            score += 0.1
            reasons.append("the same outlet in the same weeks")
        elif gap > _LONG_AGO:
            score -= 0.2
            reasons.append("years apart")
    if one.walks and other.walks and not one.walks & other.walks and not one.roles & other.roles:
        score -= 0.25
        reasons.append(f"but {_listed(one)} and {_listed(other)}")
    return _pair(one, other, score, reasons)


def _listed(node: Node) -> str:
    return ", ".join(sorted(node.classes)[:2]) or "no role"


def _pair(one: Node, other: Node, score: float, reasons: list[str]) -> Pair:
    a, b = sorted((one.id, other.id))
    return Pair(a, b, round(score, 2), "; ".join(reasons))
