"""American states among the words of a description: ``the Utah Republican``, ``R-Fla.``."""

from __future__ import annotations

from functools import cache

from ...lexicon import pairs


@cache
def states() -> dict[str, str]:
    """For each state how it is shortened, both in lower case: ``florida`` -> ``fla``."""
    return {state.lower(): short.lower() for short, state in pairs("states").items()}


@cache
def words_of_states() -> frozenset[str]:
    return frozenset(word for state in states() for word in state.split(" "))


def state_in(words: frozenset[str]) -> str | None:
    """The state that is among the words of a description, in lower case: ``the Utah Republican``."""
    if words.isdisjoint(words_of_states()):
        return None
    found = (state for state in states() if words.issuperset(state.split(" ")))
    return max(found, key=len, default=None)  # West Virginia before Virginia
