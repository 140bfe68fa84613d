"""The bodies that people and documents are of: found beside a role, in a document's name, and given in full."""

from __future__ import annotations

import re

from .entities import People
from .entity import Entity, Mention
from .names import names_in
from .noun_phrases import is_body, is_thing, singular

_ITS = re.compile(r"\b[Ii]ts\s[^,.;:\n]{2,60},\s\Z")
_PLACED = (" by ", " by the ", " from ", " from the ", " in the ", " of the ")
_NEAR = 300  # characters
_LEAD = 80
_MENTIONS = 6


def body_of_its(people: People, mention: Mention) -> str | None:
    """The body that "its" means before a role and a name: ``The Lumen closed. Its director, Jane Ash,``."""
    start = mention.start - mention.name.lead
    if not people.text.endswith(", ", 0, start) or not _ITS.search(people.text, max(0, start - _LEAD), start):
        return None
    at = people.before(start)
    for known in reversed(people.mentions[max(0, at - _MENTIONS) : at]):
        if known.start < start - _NEAR:
            break
        if known.entity is not None and not known.quoted and known.entity.kind == "organization":
            return known.entity.name
    return None


def body_of_document(name: str) -> str | None:
    """Who issued a document by its name: ``a survey by Pollard & Finch``, ``NWB report``, ``the Harbour Board's study``."""
    names = names_in(name)
    for first, last, found in names:
        if found.kind in ("other", "title", "group"):
            continue
        if name.endswith(_PLACED, 0, first - found.lead):
            return name[first : last + found.tail] if found.kind == "organization" else found.full
        behind = name[last:].removeprefix("'s").removeprefix("’s").split()
        if first == found.lead and behind and len(behind) < 4 and found.kind in ("organization", "unknown"):
            return found.full if is_thing(singular(behind[-1].lower())) else None
    return None


def in_full(people: People, words: str) -> str:
    """The fullest name that the article gives a body: of the ``Committee`` the ``Committee for Peace``, of a ``college`` its only one."""
    if is_body(words):
        bodies = {e.name: e for e in people.entities if e.kind == "organization" and _is_one(e, words)}
        return next(iter(bodies)) if len(bodies) == 1 else words
    names = names_in(words)
    if len(names) == 1 and names[0][:2] == (0, len(words)) and names[0][2].kind == "organization":
        body = people.of(names[0][2])
        if body is not None and body.kind == "organization" and len(body.name) > len(words):
            return body.name
    return words


def _is_one(entity: Entity, noun: str) -> bool:
    """Whether a body's name says that it is a college, a council."""
    name = f"{entity.name.lower()} "
    return len(entity.words) > 1 and (
        entity.words[-1] == noun or f"{noun} of " in name or f"{noun} for " in name
    )
