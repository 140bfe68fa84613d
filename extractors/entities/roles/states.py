"""American states among the words of a description and behind a name: ``the Utah Republican``, ``R-Fla.``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ...lazy_patterns import later_re
from ...lexicon import pairs
from .bodies_behind import party_in_brackets

#: Jane Ash (R-Utah); Jane Ash, D-Ohio said
_PARTY = later_re(
    r"(?:,\s|\s\()([RDI])(?:-([A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20}){0,2})(?:[,).]|(?=\s[a-z]))|[,).])"
)
_PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}
_SEAT = 30  # characters


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
    """The state that a member of a parliament sits for, or the party in brackets, behind one of the ends of a name: ``R-Utah``, ``(Con, Elm North)``."""
    parties = (_PARTY.match(text, end, end + _SEAT) for end in ends)
    seat = next((party[2] for party in parties if party and party[2]), None)
    if seat and "." in seat and not seat.endswith("."):
        return f"{seat}."  # R-S.C.
    return seat or next(filter(None, (party_in_brackets(text, end) for end in ends)), None)


def party_words(text: str, end: int) -> set[str]:
    """The words for the party and the state behind a name, in lower case: ``republican``, ``utah`` of ``R-Utah``."""
    party = _PARTY.match(text, end, end + _SEAT) if text.startswith((" (", ", "), end) else None
    return {_PARTIES[party[1]], *(party[2] or "").lower().replace(".", "").split()} if party else set()
