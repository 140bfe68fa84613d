"""Seats in parliaments: American states in a description and behind a name (``the Utah Republican``, ``R-Fla.``), ``MP for Elm and Holt``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ...lazy_patterns import later_re
from ...lexicon import pairs
from ..entities import People
from ..entity import Entity, Mention
from ..name_words import is_coined, low_of, titles, words_of
from ..names.name_parts import SEATS
from ..phrases.role_phrases import role_and_affiliation
from .bodies_behind import party_in_brackets

#: Jane Ash (R-Utah); Jane Ash, D-Ohio said
_PARTY = later_re(
    r"(?:,\s|\s\()([RDI])(?:-([A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20}){0,2})(?:[,).]|(?=\s[a-z]))|[,).])"
)
#: Jane Ash (Ky.), Jane Ash (Ohio)
_STATE = later_re(r"\s\(([A-Z][\w.]{1,12}(?:\s[A-Z][\w.]{1,10})?)\)")
#: Cllr Jane Ash (NPF)
_LETTERS = later_re(r"\s\(([A-Z]{2,5})\)")
_SITTING = ("councillor", "councilor", "senator", "deputy", "minister", "td")
_PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}
_SEAT = 30  # characters
#: Labour MP for Elmton and East Holt (Jane Ash)
_FOR_BOTH = later_re(
    rf"\b(?:(?P<party>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s)?(?P<seat>(?:{'|'.join(SEATS)})\sfor\s"
    r"(?:[A-Z][\w’'-]{1,20}\s){1,3}and(?:\s[A-Z][\w’'-]{1,20}){1,3})\s\Z"
)
#: Elmton Director of Parks and Recreation (Jane Ash)
_OF_BOTH = later_re(
    r"(?:^|[^\w’'-])(?P<office>(?:[A-Z][\w’'-]{1,20}\s){1,5}(?:of|for)\s(?:the\s)?[A-Z]\w{2,20}(?:\s[A-Z]\w{2,20})?\sand\s[A-Z]\w{2,20})\s\Z"
)
#: [Elmton] and (Holt MP Jane Ash)
_BOTH = later_re(
    r"(?:^|[a-z,.\n“\"]\s|\n)(?P<first>[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){0,2})\sand\s\Z"
)
_LEAD = 90  # characters before a name


@cache
def states() -> dict[str, str]:
    """For each state how it is shortened, both in lower case: ``florida`` -> ``fla``."""
    return {state.lower(): short.lower() for short, state in pairs("states").items()}


@cache
def _parts_of_states() -> dict[str, frozenset[str]]:
    return {state: frozenset(state.split(" ")) for state in states()}


@cache
def words_of_states() -> frozenset[str]:
    return frozenset().union(*_parts_of_states().values())


def state_in(words: frozenset[str]) -> str | None:
    """The state that is among the words of a description, in lower case: ``the Utah Republican``."""
    if words.isdisjoint(words_of_states()):
        return None
    found = (state for state, parts in _parts_of_states().items() if words >= parts)
    return max(found, key=len, default=None)  # West Virginia before Virginia


def seat_behind(text: str, ends: Sequence[int]) -> str | None:
    """The party and state of a member of a parliament, or the party in brackets, behind one of the ends of a name: ``R-Utah``, ``(Con, Elm North)``."""
    parties = (_PARTY.match(text, end, end + _SEAT) for end in ends)
    party = next((party for party in parties if party and party[2]), None)
    if party:
        seat = party[2].rstrip(".")
        known = not seat.isupper() and pairs("states").get(seat, seat) != seat
        told = party[2].endswith(".") and not seat.isupper() and seat not in pairs("states").values()
        return (
            f"{party[1]}-{seat}{'.' if '.' in seat or known or told else ''}"  # R-S.C., D-Okla., but R-Utah
        )
    told = (party_in_brackets(text, end) or state_in_brackets(text, end) for end in ends)
    return next(filter(None, told), None)


def letters_in_brackets(text: str, ends: Sequence[int], role: str) -> str | None:
    """The letters of a party in brackets behind who sits for one: ``Cllr Jane Ash ([NPF])``; not honours."""
    offices = {(titles().get(low_of(word)) or (None, None))[1] or low_of(word) for word in role.split()}
    if offices.isdisjoint((*_SITTING, *map(str.lower, SEATS))):
        return None
    found = (_LETTERS.match(text, end) for end in ends if text.startswith(" (", end))
    return next((m[1] for m in found if m and m[1] not in words_of("honours")), None)


def state_in_brackets(text: str, end: int) -> str | None:
    """The state in brackets behind a name, as it is written: ``Sens. Jane Ash ([Ky.])``."""
    match = _STATE.match(text, end) if text.startswith(" (", end) else None
    state = match[1].replace(".", "") if match else ""
    return match[1] if match and (state in pairs("states") or state in pairs("states").values()) else None


def party_words(text: str, end: int) -> set[str]:
    """The words for the party and the state behind a name, in lower case: ``republican``, ``utah`` of ``R-Utah``."""
    party = _PARTY.match(text, end, end + _SEAT) if text.startswith((" (", ", "), end) else None
    if party is None:
        return set((state_in_brackets(text, end) or "").lower().replace(".", "").split())
    return {_PARTIES[party[1]], *(party[2] or "").lower().replace(".", "").split()}


def seat_before(text: str, start: int) -> tuple[str, str | None] | None:
    """The seat for two places or the office of two fields in front of a name that begins there, and the party or body.

    ``Labour MP for Elmton and Holt [Jane Ash]``, ``Elmton Director of Parks and Recreation [Jane Ash]``
    """
    match = _FOR_BOTH.search(text, max(0, start - _LEAD), start) if text.startswith(" ", start - 1) else None
    if match is None:
        both = _OF_BOTH.search(text, max(0, start - _LEAD), start)
        found = role_and_affiliation(both["office"]) if both else None
        return found if found and " and " in found[0] else None
    party = role_and_affiliation(f"{match['party']} MP") if match["party"] else None
    return match["seat"], party[1] if party else None


def seat_of_both(people: People, mention: Mention) -> tuple[str, str] | None:
    """The seat whose place has an "and", before a name: ``[Elmton and Holt] MP Jane Ash``; not ``Ann Lee and Holt MP Jane Ash``."""
    name, start = mention.name, mention.start - mention.name.lead
    if not (
        name.role and name.affiliation and name.role in SEATS and people.text.endswith(" and ", 0, start)
    ):
        return None
    match = _BOTH.search(people.text, max(0, start - _LEAD), start)
    at = people.before(match.start("first")) if match else 0
    before = people.mentions[at] if match and at < len(people.mentions) else None
    if match is None or not (before and before.start < start and is_half_of_seat(people, before.entity)):
        return None
    return name.role, f"{match['first']} and {name.affiliation}"


def is_half_of_seat(people: People, entity: Entity | None) -> bool:
    """Whether a name in front of "and" and a seat may be the first place of it: wherever it stands, "and" follows."""
    if entity is None or entity.kind == "place":
        return True
    told = all(people.text.startswith(" and ", mention.end) for mention in entity.mentions)
    return entity.kind == "unknown" and told and not is_coined(entity.name)
