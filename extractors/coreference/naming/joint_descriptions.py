"""Whom two descriptions that are named together mean: ``the company and the state attorney general said``."""

from __future__ import annotations

from ...entities.entity import Entity
from ...entities.noun_phrases import describe
from ...lazy_patterns import later_re
from ..nominal.nominal_mentions import Descriptions

_BOTH = later_re(
    r"([Tt]he\s(?:[a-z’'-]+\s){0,4}[a-z]+)\sand\s((?:the|his|her|its|their)\s(?:[a-z’'-]+\s){0,4}[a-z]+)"
)
_KINDS = ("individual", "organization")


def both_described(descriptions: Descriptions, words: str, start: int, *, quoted: bool) -> Entity | None:
    """The group of two who are told by descriptions, each of them resolved; None where a mention is no such pair.

    ``start`` is where the mention begins.
    """
    match = _BOTH.fullmatch(words)
    if match is None:
        return None
    told = [(match.start(n), describe(match[n])) for n in (1, 2)]
    if any(description is None or description.kind not in _KINDS for _, description in told):
        return None
    found = [
        descriptions.resolve(description, start + at, naming=False, quoted=quoted)
        for at, description in told
        if description is not None
    ]
    members = [entity for entity in found if entity is not None]
    return descriptions.joint(members) if len(members) == 2 and members[0] is not members[1] else None
