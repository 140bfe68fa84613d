"""Who answers in an interview without labels: the person whom the words above the first question present."""

from __future__ import annotations

from dataclasses import dataclass

from ...entities.names.names import find_names
from ...entities.noun_phrases import is_role
from ...lazy_patterns import later_re
from ...lexicon.list_patterns import later_with_lists
from ...model import Span

#: An interview presents who answers in so many code points before the first question.
OPENING = 3000
#: Who answers is presented by so much more than the next person named.
MARGIN = 2

_MEET = later_re(
    r"(?:\bMeet|\b(?:spoke|speaks|talked|talks|sat down) (?:to|with)|\binterview with)\s[^.\n]{0,60}$"
)
_WE_TOLD = later_re(r"(?:\b(?:[Ww]e|I)\s[^.\n]{0,60}|\b(?:tells|told) (?:us|me)\b[^.\n]{0,60})$")
_WRITES = later_re(
    r"(?:^\W{0,3}(?:By|BY)|(?i:\b(?:interview(?:ed)?|words|photo\w*|pictures?|text|asked) by|reporter|correspondent|interviewer))[ :]{1,3}$"
)
#: Whom somebody is told of by: her brother Tom Ash, directed by Tom Ash.
_BESIDE = later_re(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)\s(?:[\w-]+\s){0,3}?[\w-]+,?\s$")
_TELLS = later_re(r"\b(?:tells?|told|explains to|explained to) $")
_DESCRIBED = later_with_lists(
    r"(?:,|\s[-–—])? ?(?:who|whose|the|a|an|(?&callings_of_interviewees))\b|, \d\d\b"
    r"| (?&facts_of_lives)\b"
)
_OF_AGE = later_re(r", (?:who\b|aged? \d\d\b|\d\d(?:,|$| ))")
_LAST_WORD = later_re(r"([\w-]+)[\s,]{1,2}$")


@dataclass(slots=True)
class _Person:
    """Somebody named in full above the first question: where first, and by how many signs as who answers."""

    span: Span
    signs: int
    mentions: int = 1


def interviewee(text: str, end: int) -> Span | None:
    """The name of who answers, where it stands first in full before ``end``; None where several may be meant.

    ``Colm Feeney, whose book is out, talks to Jo Hale.``: Feeney, who is described; Hale asks.
    """
    people: dict[str, _Person] = {}
    for first, last, name in find_names(text, max(0, end - OPENING), end):
        if name.kind not in ("person", "unknown") or not name.words:
            continue
        key = name.words[-1]
        if key in people:
            people[key].mentions += 1
            people[key].signs += _signs(text, first, last)
        elif len(name.words) > 1 and (name.kind == "person" or _is_told_to_be_person(text, first, last)):
            people[key] = _Person(Span(first, last), _signs(text, first, last))
    ranked = sorted(people.values(), key=lambda one: -one.signs - one.mentions)
    ranked = [one for one in ranked if one.signs >= 0]
    if not ranked:
        return None
    best, *others = ranked
    if others and best.signs + best.mentions < others[0].signs + others[0].mentions + MARGIN:
        return None
    return best.span


def _is_told_to_be_person(text: str, first: int, last: int) -> bool:
    """Whether words beside a name show that it is somebody's: ``the painter Runa Felde``, ``Runa Felde, 71,``."""
    role = _LAST_WORD.search(text[max(text.rfind("\n", 0, first) + 1, first - 90) : first])
    return (role is not None and is_role(role[1].lower())) or _OF_AGE.match(
        text[last : last + 12]
    ) is not None


def _signs(text: str, first: int, last: int) -> int:
    """What stands beside a name for its being that of who answers, and against it."""
    line = text.rfind("\n", 0, first) + 1
    before, behind = text[max(line, first - 90) : first], text[last : last + 30]
    if _WRITES.search(before):
        return -9
    role = _LAST_WORD.search(before)
    by_role = role is not None and is_role(role[1].lower())
    if by_role and _BESIDE.search(before):
        return -2
    described = by_role or _DESCRIBED.match(behind) is not None
    signs = 2 if described else 0
    if _MEET.search(before) and (before.lstrip().startswith("Meet") or _WE_TOLD.search(before)):
        return signs + 3
    if _TELLS.search(before) and not described:
        return -9  # Colm Feeney tells Jo Hale
    return signs
