"""Which names "it" and "the company" may mean: those of bodies, and those that are shown to be a body's by what stands beside them."""

from __future__ import annotations

from collections.abc import Callable

from ..entities.entity import Entity, Mention
from ..entities.name_words import is_coined
from ..entities.noun_phrases import is_demonym, is_role, singular
from ..entities.phrases.bodies import is_named_like_body, is_told_body
from ..lazy_patterns import later_re
from ..lexicon import pairs

#: They met at Elmton College.
_PLACING = tuple(f" {word} {the}" for word in ("at", "in", "near", "outside") for the in ("", "the "))
_NOUN_BEHIND = later_re(r"\s([a-z]{3,20})\b")
_OPENS = ("", "\n", "\n\n", ".", "?", "!")


def is_body(
    text: str,
    entity: Entity,
    gender: Callable[[Entity], str | None],
    likely_person: Callable[[Entity], bool | None],
) -> bool:
    """Whether a name may be a body's: ``Netlux``, ``Borna Dorm, which posted a loss``; not ``British``, ``Buyers``."""
    if entity.name in pairs("nationalities"):  # British firms
        return False
    if entity.kind != "unknown":
        return entity.kind in ("organization", "place")
    if len(entity.words) > 1:
        told = is_named_like_body(entity.words) or is_told_body(text, entity)
        return told and not likely_person(entity)
    return (
        gender(entity) is None
        and not _only_modifies(text, entity)
        and not is_demonym(entity.name.removesuffix("s"))
        and not (entity.name.endswith("s") and is_role(singular(entity.name.lower())))  # Buyers
    )


def is_whereabouts(text: str, mention: Mention) -> bool:
    """Whether a name tells where something was: ``They met at Elmton College.``"""
    return text.endswith(_PLACING, 0, mention.start - mention.name.lead)


def _only_modifies(text: str, entity: Entity) -> bool:
    """Whether a word has its capital only where its sentence begins, before who is called so: ``Rescue workers left.``"""
    first = entity.mentions[0] if len(entity.mentions) == 1 else None
    behind = _NOUN_BEHIND.match(text, first.end) if first is not None else None
    if first is None or behind is None or not is_role(singular(behind[1])):
        return False
    return text[max(0, first.start - 2) : first.start].strip(" ") in _OPENS and not is_coined(entity.name)
