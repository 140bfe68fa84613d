"""Common nouns with capitals in the source mentions of an article: ``Democrats``, ``New Poll``."""

from __future__ import annotations

from ...entities.entity import Entity, unnamed
from ...entities.first_names import is_first_name
from ...entities.name import Name
from ...entities.noun_phrases import describe, is_demonym, is_role, is_thing, singular

_PEOPLE = ("an", "ist", "er", "crat", "i", "or", "ent")


def common_noun(name: Name) -> Entity | None:
    """``Democrats``, ``Californians``, ``Polls``, ``New Poll``: common nouns with capitals, no name of one."""
    last = name.words[-1]
    one, described = singular(last), describe(name.full.lower())
    alone = len(name.words) == 1
    if alone and is_thing(last) and not is_first_name(last) and described is not None:  # Bill
        return unnamed(name.full, described.kind)
    if one != last and alone:
        if is_role(one) or one.endswith(_PEOPLE) or is_demonym(name.full[:-1]):
            return unnamed(name.full, "group")
        if is_thing(one) and described is not None:
            return unnamed(name.full, described.kind)
    if len(name.words) > 1 and described is not None:
        if one != last and (is_role(one) or is_demonym(one.title())):
            return unnamed(name.full, "group")
        if is_thing(one):
            return unnamed(name.full, described.kind)
    return None
