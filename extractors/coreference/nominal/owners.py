"""Whose relative, friend or aide a description means: ``Ash's mother``, ``her lawyer``: never Ash or her, nor another's."""

from __future__ import annotations

import re
from functools import cache

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.name_words import words_of
from ...entities.names.names import names_in
from ...entities.noun_phrases import Description
from ...lazy_patterns import later_re
from ..pronouns.pronouns import Salience
from ..stated_gender import gender_shown

#: Each possessive pronoun for one person, with the gender that it shows.
GENDERS = {"his": "m", "her": "f"}
_MENTIONS = 12
_BEFORE = 60  # characters of "Ann Lee's elderly mother, "
_NAMED = later_re(r"\b[A-Z][\w-]+")
#: a father of two, the mother of 3 boys
_SO_MANY = later_re(r"\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b")
_OF = later_re(r"\s(?:of|to|for)\s(?=[A-Z])")
_FAMILY = 400  # people


@cache
def _before(head: str) -> re.Pattern[str]:
    """``Ann Lee's elderly mother, ``, ``Ann Lee and her mother `` before a name; the owner in group 1."""
    return re.compile(
        rf"((?:[A-Z][\w’'-]{{0,30}}\s){{0,3}}[A-Z][\w’-]{{0,30}}?)(?:['’]s?|,?\sand\sh(?:is|er))\s"
        rf"(?:[a-z-]{{2,20}}\s){{0,3}}{head},?\s$"
    )


@cache
def _behind(head: str) -> re.Pattern[str]:
    """``, Ann Lee's mother``, ``, the mother of Ann Lee`` behind a name; the owner in group 1 or 2."""
    return re.compile(
        rf",\s(?:(?:the|a|an)\s(?:[a-z-]{{2,20}}\s){{0,2}}{head}\s(?:of|to|for)\s([^,.;:\n]{{2,60}})"
        rf"|([^,.;:\n]{{2,60}}?)['’]s?\s(?:[a-z-]{{2,20}}\s){{0,3}}{head}\b)"
    )


class Owners:
    """Whose somebody is in the descriptions of one article."""

    def __init__(self, people: People, salience: Salience) -> None:
        self._people, self._salience = people, salience

    def named(self, description: Description) -> Entity | None:
        """The person whom the owner in a description names: ``Ann Lee's mother``, ``the mother of Ann Lee``."""
        words, at = description.owner, -1
        if words is None:
            behind = _OF.search(description.name)
            words, at = (description.name[behind.end() :], 0) if behind else (None, 0)
        names = names_in(words) if words and words[0].isupper() else []
        owner = self._people.of(names[at][2]) if names else None
        return owner if owner is not None and self._is_person(owner) else None

    def _is_person(self, entity: Entity) -> bool:
        """Whether a name is a person's, as far as is known."""
        unknown = entity.kind == "unknown"
        return entity.kind == "person" or (unknown and bool(self._salience.likely_person(entity)))

    def may_be(self, entity: Entity, description: Description, position: int) -> bool:
        """Whether somebody may be what a description with an owner calls them: not the owner, nor who is told to be another's.

        ``Marsh's mother`` is not Ruth Kim, who was named as ``Ann Lee's mother``, and no ``mother of two``.
        """
        gender = GENDERS.get(description.owner or "")
        if gender is not None:
            its = entity.kind == "person" and self._salience.gender(entity) in (gender, None)
            # the woman and her husband: of the other gender than the owner
            if not its or gender_shown(description.head) not in (gender, None):
                return True
            return self._salience.person(position, gender) is not entity
        owner = self.named(description)
        if owner is None:
            return True
        if entity is owner:
            return False
        if description.head not in words_of("relations"):
            return entity.kind != "individual" or not self._names_others(entity.name, owner)
        if entity.kind == "individual":  # a mother, a mother of two
            return any(word.lower() in owner.words for word in _NAMED.findall(entity.name))
        owners = self._told(entity, description.head)
        return not owners or any(not self._names_others(told, owner) for told in owners)

    def _names_others(self, words: str, owner: Entity) -> bool:
        """Whether there are names or a number in some words, and none of them is the owner's."""
        named = {name.lower() for name in _NAMED.findall(words)}
        return bool(_SO_MANY.match(words)) or (bool(named) and named.isdisjoint(owner.words))

    def _told(self, entity: Entity, head: str) -> list[str]:
        """Whose relation of a kind somebody is told to be, beside the name: ``Ann Lee``, ``the victim``, ``two``."""
        text, found = self._people.text, []
        for mention in entity.mentions[:_MENTIONS]:
            start, end = mention.start - mention.name.lead, mention.end + mention.name.tail
            before = _before(head).search(text, max(0, start - _BEFORE), start)
            behind = _behind(head).match(text, end)
            found += [whose for whose in (before and before[1], behind and (behind[1] or behind[2])) if whose]
        return found

    def relative(self, owner: Entity, gender: str) -> Entity | None:
        """``his son`` where one other person of that gender has the same last name."""
        family = [
            e
            for e in self._people.entities[:_FAMILY]
            if e is not owner
            and len(e.words) > 1
            and e.words[-1] == owner.words[-1]
            and self._salience.gender(e) == gender
        ]
        return family[0] if len(family) == 1 else None
