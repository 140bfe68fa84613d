"""Which bodies a place's body cannot be: after ``Elm School is shut``, ``Kent’s education department`` is no school."""

from __future__ import annotations

from functools import cache

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.name_words import words_of
from ...entities.noun_phrases import Description
from ...lexicon import pairs, word_list
from ..pronouns.pronouns import Salience

#: Nouns for any body of several, beside those for firms.
_ANY = ("group", "organisation", "organization")
_OF_STATE = "central"
_JOINED = (" and ", " and the ", " & ")
_CLOSE = 6  # mentions
_UNIONS = frozenset(["union", "association", "federation", "guild", "workers"])


def is_of_other_kind(body: Entity, description: Description) -> bool:
    """Whether a place's body is told to be of another kind than the name of a body shows.

    ``France’s biggest company`` may be a bank. A public body is one that is called so or by its initials: after
    ``Netlux fell``, ``Kent’s council`` is no Netlux.
    """
    head, words = description.head, set(body.words)
    if not words.isdisjoint(description.others - {head}):
        return False  # the Bank of Spain, Spain’s central bank
    owner = (description.owner or "").replace("’", "'").removesuffix("'s")  # the county's health board
    placed = description.name[:1].isupper() or owner in words_of("territories")
    if not placed or head in words:
        return _OF_STATE in description.others and _OF_STATE not in words and head in words
    kinds = words & words_of("organization_nouns")
    if head in words_of("words_for_firms") or head in _ANY:
        return _OF_STATE in description.others and bool(kinds)
    return bool(kinds) or (head in words_of("public_bodies") and not body.name.isupper())


def is_large(place: str) -> bool:
    """Whether a place is a country or a state: ``Norway``, ``Ohio``."""
    return place in pairs("nationalities").values() or place in pairs("states").values()


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """Each noun for a body that is called so in its name -> the words of names that go with it, itself among them."""
    return {line.split()[0]: frozenset(line.split()) for line in word_list("kinds_of_bodies")}


def is_named_of_other_kind(body: Entity, head: str) -> bool:
    """Whether the name of a body shows another kind than a noun tells: the Elm Trust is no ``university``."""
    alike, kinds = _kinds().get(head), words_of("organization_nouns").intersection(body.words)
    return alike is not None and bool(kinds) and alike.isdisjoint(body.words)


def may_be_union(entity: Entity) -> bool:
    """Whether a body may be one of workers by its name: ``the SFU``, ``Elm Teachers' Association``; not ``Netlux``."""
    return entity.name.isupper() or not _UNIONS.isdisjoint(entity.words)


def of_pair(people: People, salience: Salience, found: Entity | None, position: int) -> Entity | None:
    """Which of two joined bodies a noun in the singular means: ``Netlux and Zentrix will merge. The company said``.

    The one that has spoken or stands in the headline; of two alike none. Any other body is given back.
    """
    at = people.before(position)
    near = [m for m in people.mentions[max(0, at - _CLOSE) : at] if not m.quoted]
    last = next((k for k in range(len(near) - 1, -1, -1) if near[k].entity is found), 0)
    other = near[last - 1].entity if last else None
    if found is None or other is None or other is found or not salience.may_be_body(other):
        return found
    start = near[last].start - near[last].name.lead
    if people.text[near[last - 1].end : start] not in _JOINED:
        return found
    known = [e for e in (other, found) if salience.has_spoken(position, e) or salience.is_in_headline(e)]
    return known[0] if len(known) == 1 else None
