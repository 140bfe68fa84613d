"""Who is described first and named only further down: ``The engineer who saw it``, ``Top botanist calls it a hoax``."""

from __future__ import annotations

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.name_words import words_of
from ...entities.noun_phrases import Description
from ...entities.roles.roles import Roles
from ...lazy_patterns import later_re
from ..pronouns.pronouns import Salience
from ..stated_gender import gender_shown
from .office_holders import LEAVES, OfficeHolders

#: Hugo Lind, 71, bought the ticket; not: Hugo Lind, 71, was charged
_AGE = later_re(r",\s\d{1,2},\s(?!(?:was|has\sbeen|is)\s(?:charged|arrested|sentenced|jailed))")
_NEAR = 12  # mentions
_FAR = 120


class NamedLater:
    """The people of one article by what it calls them where it names them."""

    def __init__(self, people: People, roles: Roles, salience: Salience, holders: OfficeHolders) -> None:
        self._people, self._roles, self._salience, self._holders = people, roles, salience, holders

    def who(self, description: Description, position: int) -> Entity | None:
        """``The engineer who saw it said``, and further down ``Jane Ash, the engineer,``: the only one called so."""
        if description.owner:
            return None
        found: set[Entity] = set()
        at = self._people.before(position)
        opens = self._opens(description, at)
        offices = words_of("offices_of_a_general") if description.head == "general" else frozenset()
        general = description.others & offices
        ranks = (words_of("office_ranks") | {"former"}) - description.others
        own = (words_of("office_ranks") | {"former"}) & description.others
        if not (description.definite or description.others or opens):
            return None
        for mention in self._people.mentions[at : at + _FAR]:
            entity = mention.entity
            if entity is None or entity in found or entity.kind != "person":
                continue
            words = self._roles.words(entity)
            if not general <= words:
                continue  # the attorney general is no solicitor general
            if ranks & words or not own <= words:
                continue  # the mayor is no deputy mayor and no former mayor, the shadow minister no minister
            if not description.others & LEAVES and self._holders.is_leaving(entity):
                continue  # the mayor is no outgoing mayor
            if description.head in words and (description.definite or description.others & words or opens):
                found.add(entity)
        if opens and not found:
            return self._introduced_behind(at, gender_shown(description.head))
        return found.pop() if len(found) == 1 else None

    def _opens(self, description: Description, at: int) -> bool:
        """Whether a description stands before anybody is named, and is no noun for just anybody: ``Top botanist``."""
        return (
            description.head not in words_of("nouns_for_anybody")
            and not description.head.startswith("spokes")
            and all(m.entity is None or m.entity.kind != "person" for m in self._people.mentions[:at])
        )

    def _introduced_behind(self, at: int, gender: str | None) -> Entity | None:
        """The first person named, where that opens the second paragraph with an age: ``Hugo Lind, 71, bought``."""
        text = self._people.text
        for mention in self._people.mentions[at : at + _NEAR]:
            entity, start = mention.entity, mention.start - mention.name.lead
            if entity is None or entity.kind != "person":
                continue
            opens = text[:start].endswith("\n") and text[:start].strip().count("\n\n") == 0
            fits = gender is None or self._salience.gender(entity) in (gender, None)
            return entity if opens and fits and _AGE.match(text, mention.end) else None
        return None
