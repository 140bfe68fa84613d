"""The body of whom a possessor or a counterpart stands before: ``Elm Rovers' [Edu]``, ``Ash's Bayern counterpart [Jane Holm]``."""

from __future__ import annotations

from collections.abc import Sequence

from ....lazy_patterns import later_re
from ....lexicon import pairs
from ...entities import People
from ...entity import Mention
from ...phrases.words_of_roles import places
from ..kinds_of_roles import is_public

_COUNTERPART = later_re(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?)\s(?P<of>[A-Z][\w&.-]{1,20}(?:\s[A-Z][\w&.-]{1,20}){0,2})\s(?:counterpart|opposite\snumber),?\s\Z"
)
_OWNING = ("'s ", "’s ", "s' ", "s’ ")
_LEAD = 80  # characters


def bodies_of_owners(
    people: People, mentions: Sequence[Mention], known: Sequence[tuple[str | None, str | None]]
) -> list[tuple[None, str]]:
    """The bodies that stand so before the mentions of somebody; none where a body is ``known``."""
    if any(body for _, body in known):
        return []
    found = (_of_counterpart(people.text, mention) or _of_owner(people, mention) for mention in mentions)
    return [(None, body) for body in found if body]


def of_firm(told: tuple[str, str | None] | None, mention: Mention) -> tuple[str, str | None] | None:
    """``Paris lawyer [Jane Ash] of Marsh Holt``: a role before a name is of the body behind it, where its own is only a place."""
    body = mention.name.affiliation
    if told is None or body is None or told[1] not in places() or body in places() or is_public(told[0]):
        return told
    return told[0], body


def _of_counterpart(text: str, mention: Mention) -> str | None:
    """``his Israeli counterpart, [Jane Holm]``: the country; ``Ash's Bayern counterpart``: the body."""
    start = mention.start - mention.name.lead
    match = _COUNTERPART.search(text, max(0, start - _LEAD), start)
    return pairs("nationalities").get(match["of"], match["of"]) if match else None


def _of_owner(people: People, mention: Mention) -> str | None:
    """``Elm Rovers' [Edu]``: the body that somebody of one name is of; not: the Harbour Board's Pier."""
    start, text = mention.start, people.text
    if len(mention.name.words) > 1 or mention.name.lead or not text.endswith(_OWNING, 0, start):
        return None
    at = people.before(start)
    owner = people.mentions[at - 1] if at else None
    end = start - (3 if text[start - 2] == "s" else 2)
    body = owner.entity if owner is not None and owner.end == end else None
    return body.name if body is not None and body.kind == "organization" else None
