"""Whom two descriptions that are named together mean: ``the company and the state attorney general said``."""

from __future__ import annotations

from ...entities.entity import Entity, unnamed
from ...entities.names.names import names_in
from ...entities.noun_phrases import describe, is_plural_of_role, singular
from ...lazy_patterns import later_re
from ...lexicon import listed
from ..nominal.nominal_mentions import Descriptions

_BOTH = later_re(
    r"([Tt]he\s(?:[a-z’'-]+\s){0,4}[a-z]+)\sand\s((?:the|his|her|its|their)\s(?:[a-z’'-]+\s){0,4}[a-z]+)"
)
_KINDS = ("individual", "organization")
_THOSE_OF = later_re(
    r"(?:[Tt]he\s)?(?:[A-Za-z-]{2,20}\s){0,2}([A-Za-z]{3,20})\s(?:of|for|from|at)\s(?:the\s)?[A-Z][\w.’' -]{0,40}(?:,\s(?:the\s)?[A-Z][\w.’' -]{0,40}){1,8}"
    r",?\sand\s(?:the\s)?[A-Z][\w.’' -]{0,40}"
)


def those_of_several(words: str) -> Entity | None:
    """The group of those of several who are listed by name: ``the families of Ann Lee, Tom Ash and Mia Orr``; it is none of these."""
    match = _THOSE_OF.fullmatch(words) if ", " in words and " and " in words else None
    noun = match[1].lower() if match else ""
    if not noun or not (is_plural_of_role(noun) or singular(noun) in listed("group_nouns")):
        return None
    return unnamed(words, "group")


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


def is_of_person(words: str) -> bool:
    """Whether words end with the name of a person: ``the parents of Ann Lee``, whose list may go on behind a comma."""
    names = names_in(words)
    return bool(names) and names[-1][1] == len(words) and names[-1][2].kind == "person"
