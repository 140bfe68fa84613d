"""What stands in small letters in front of a title with capitals and makes another office of it: ``shadow Chancellor``, ``former Elmton Mayor``."""

from __future__ import annotations

import re
from functools import cache

from ...lazy_patterns import later_re
from ...lexicon import listed
from ...lexicon.list_patterns import either
from ..entity import Mention
from ..name_words import words_of
from ..names.names import names_in
from ..noun_phrases import is_role
from ..phrases.heads import PAST_OFFICE
from ..phrases.role_phrases import role_and_affiliation
from .kinds_of_roles import only_addresses
from .shared_titles import singular_title
from .words_before import first_of_role, words_in_front

#: World number one
_RANKED = later_re(
    r"((?:[Ww]orld|[A-Z][a-z]{2,12})(?:'s)?\s(?:number|No\.?)\s(?:one|two|three|four|five|\d{1,2}))\s\Z"
)
_NUMBERS = ("one", "two", "three", "four", "five")
_TEAM = r"(?<![\w’'-])[A-Z][\w-]{2,20}(?:\s[A-Z][\w-]{2,20}){0,2}"
_LEAD = 50  # characters
_SEEN = 120
_BETWEEN = 3  # words: former two-term Elmton Mayor


def ranked_title(text: str, mention: Mention) -> str:
    """The title of a name with the rank and ``former`` in front of it.

    >>> from extractors.entities.names.names import names_in
    >>> found = [Mention(start, end, name, False) for start, end, name in names_in("the former Elmton Mayor Jane Ash")]
    >>> ranked_title("the former Elmton Mayor Jane Ash", found[0])
    'former Mayor'
    """
    start, role = mention.start - mention.name.lead, mention.name.role or ""
    words = text[max(0, start - _LEAD) : start].split(" ")[:-1]
    rank = words[-1] if words else ""
    ranked = rank in words_of("office_ranks") or (
        rank in words_of("territories") and words[-2:-1] != ["of"]
    )  # state Senator; not: the head of state King
    title = singular_title(role)
    place = mention.name.affiliation if rank in words_of("office_ranks") else None
    if ranked and (text.startswith(role[:2], start) or (place and text.startswith(place, start))):
        title, words = f"{rank} {role}", words[:-1]
    past = _past(words, text, start)
    return f"{past}{title}" if past and not role.lower().startswith(PAST_OFFICE) else title


def _past(words: list[str], text: str, start: int) -> str:
    """``former`` in front of a title, or of what only tells of it: ``former two-term [Mayor]``."""
    if text.endswith(("ex-", "Ex-"), 0, start) and not text[max(0, start - 4) : start - 3].isalnum():
        return "ex-"
    for word in reversed(words[-_BETWEEN:]):
        if word.lower() == "former":
            return "former "
        if not (word.islower() and (word in words_of("words_beside_roles") or word.endswith("-term"))):
            break
    return ""


@cache
def _positions() -> tuple[frozenset[str], re.Pattern[str]]:
    """The last words of the places in a team, and a pattern of one before a name, with its rank and team."""
    written = sorted(listed("positions"), key=len, reverse=True)
    ranks = either(listed("ranks_of_players"))
    places = "|".join(place.replace(" ", r"\s") for place in written)
    return frozenset(place.split(" ")[-1] for place in written), re.compile(
        rf"(?:(?P<team>{_TEAM})['’]?s?\s)?(?P<role>(?i:(?:{ranks})\s)?(?i:{places}))\s\Z"
    )


def ranked_before(text: str, start: int, last: str) -> tuple[str, str | None] | None:
    """A rank or a place in a team right before a name, and the team: ``World number one``, ``Larks left tackle [Jane Ash]``.

    ``last`` is the last word before the name.
    """
    if last[-1:].isdecimal() or last.endswith(_NUMBERS):
        ranked = _RANKED.search(text, max(0, start - 40), start)
        return (ranked[1], None) if ranked else None
    heads, pattern = _positions()
    match = pattern.search(text, max(0, start - _LEAD), start) if last in heads else None
    if match is None:
        return None
    team, role = match["team"], match["role"]
    names = names_in(team) if team else ()
    whole = len(names) == 1 and names[0][1] == len(team) and names[0][2].kind != "person"
    past = team and text.endswith(("former ", "Former "), 0, match.start())
    past = past or (team and team.startswith("Former "))
    return f"former {role}" if past else role, names[0][2].full if whole else None


def with_title(text: str, start: int, title: str) -> tuple[str, str | None] | None:
    """A title whose first word has no capital, and its body: ``Netlux executive [Director Jane Ash]``."""
    last = text[text.rfind(" ", max(0, start - 30), start - 1) + 1 : start - 1]
    if last not in words_of("role_modifiers") or not is_role(last) or only_addresses(title):
        return None
    words = words_in_front(text, text[max(0, start - _SEEN) : start], start)
    found = role_and_affiliation(" ".join((*words[first_of_role(words, len(words) - 1) :], title)))
    return found if found and found[0].endswith(f"{last} {title}") else None
