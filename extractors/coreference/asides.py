"""Asides behind a description, in which somebody is named: ``his coach, former champion Tom Ash, said``."""

from __future__ import annotations

from ..entities.name import Name
from ..entities.noun_phrases import is_role
from ..lazy_patterns import later_re
from ..lexicon import listed

_AFTER_ASIDE = (",", ".", " said", " says", " told", " wrote", " added", " (")
_ROLE_IN_ASIDE = later_re(r"(?:[a-z’'-]{2,20}\s){1,5}(?:(?:Army|Navy|Air\sForce|Marine)\s)?(?=[A-Z])")
_ONCE = ("former", "retired", "current", "ex", "then")
# her sous chef, a former welder named Dwight Tull, says
_NAMED_IN_ASIDE = later_re(r"(?:an?\s(?:[a-z’'-]{1,30}\s){1,6})?(?:named|called|identified\sas)\s(?=[A-Z])")


def behind_role(aside: str) -> int:
    """Where a name begins behind what somebody is or was: ``his coach, [former champion ]Tom Ash, said``; 0 where nothing is."""
    named = _NAMED_IN_ASIDE.match(aside)
    if named:
        return named.end()
    told = _ROLE_IN_ASIDE.match(aside)
    if told is None:
        return 0
    words = told.group().split()
    is_one = words[0] in _ONCE or is_role(words[-1])
    return told.end() if is_one and listed("phrase_borders").isdisjoint(words) else 0


def closing(name: Name) -> tuple[str, ...]:
    """What closes a name in an aside; a full name may have its firm or town behind it: ``Tom Ash of Ash & Holm, said``."""
    return (*_AFTER_ASIDE, " of ", " from ") if len(name.words) > 1 else _AFTER_ASIDE
