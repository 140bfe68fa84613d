"""The only force, fire service or council that an article names, of who has a rank or an office in one: ``Elmton Police were called. Sgt. Ash``."""

from __future__ import annotations

import re
from functools import cache

from ....lazy_patterns import later_re
from ....lexicon import listed
from ....lexicon.list_patterns import later_with_lists
from ...entities import People
from ...name_words import low_of, words_of

_POLICE = later_re(
    r".{2,60}\s(?:Police(?:\s(?:Department|Service|Force|Dept\.?))?|Constabulary|State\sPatrol|Highway\sPatrol)\Z"
)
_SHERIFF = later_re(r".{2,60}\sSheriff['’]s\s(?:Office|Department)\Z")
_FIRE = later_re(
    r".{2,60}\sFire(?:\s(?:Department|Service|Rescue|Brigade|District|(?:and|&)\sRescue(?:\sService)?))\Z"
)
_COUNCIL = later_with_lists(r"(?:[A-Z][\w’'-]{1,20}\s){1,3}(?:(?i:(?&kinds_of_councils))\s)?Council\Z")
#: Where ranks may be those of others: soldiers, crews.
_OF_OTHERS = later_with_lists(r"\b(?i:(?&words_of_armies))\b(?!\s[Cc]hief)")
#: A force that is named by its town: Halden police.
_OF_TOWN = later_re(r"\b([A-Z][\w’'-]{2,20})\s(?:city\s|county\s)?(?:police|sheriff)\b")
#: Councils of no place.
_OF_NO_PLACE = ("security", "research", "arts", "press", "sports")


@cache
def _police_ranks() -> tuple[str, ...]:
    """The ranks of the police, each with a blank behind it."""
    return tuple(f"{rank} " for rank in listed("police_ranks"))


def local_body(people: People, role: str) -> str | None:
    """The only local body that an article names of the kind that a rank or an office shows; None where two are named."""
    low = " ".join(low_of(word) for word in role.split())
    if f"{low} ".startswith(_police_ranks()):
        return _only(people, _POLICE)
    if low in listed("law_ranks"):
        others = _OF_OTHERS.search(people.text) or _only(people, _FIRE)
        return None if others else _force(people)
    if low in listed("fire_ranks"):
        return _only(people, _FIRE)
    return _council(people) if low in listed("council_offices") else None


def _force(people: People) -> str | None:
    """The only police force or sheriff's office that is named, where no other town's police is told of."""
    found = _only(people, _POLICE, _SHERIFF)
    towns = {m[1] for m in _OF_TOWN.finditer(people.text)} if found else set()
    others = (town for town in towns if town.lower() not in words_of("sentence_starters"))
    return found if found and all(town in found for town in others) else None


def _only(people: People, *patterns: re.Pattern[str]) -> str | None:
    """The only body whose name fits one of the patterns; of ``Elmton Police`` and ``Elmton Police Department`` the longer."""
    bodies = (e.name for e in people.entities if e.kind in ("organization", "unknown"))
    names = {body.rpartition(" of the ")[2] for body in bodies}  # Crews of the Elmton Fire Department
    found = {name for name in names if any(pattern.fullmatch(name) for pattern in patterns)}
    whole = max(found, key=len, default=None)
    return whole if whole and all(whole.startswith(name) for name in found) else None


def _council(people: People) -> str | None:
    """The only council of a place: ``Elmton City Council``."""
    found = _only(people, _COUNCIL)
    words = found.lower().split() if found else []
    if not words or words[-2] in _OF_NO_PLACE or words[-2] in words_of("fields_of_office"):
        return None
    return found
