"""Which names are likely people's, as their words or those beside them show: ``Prifti, 43,``, ``Mr. Prifti``, ``Prifti laughed``."""

from __future__ import annotations

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.first_names import is_first_name
from ...entities.noun_phrases import is_demonym
from ...entities.roles.roles import Roles
from ...lexicon.list_patterns import later_with_lists
from .body_candidates import is_where, names_nobody, opens_name_of_thing
from .things import Things

_ACTS = later_with_lists(
    r"(?:,[^,.;\n]{3,120},)?\s(?:(?:also|then|still|later|has|had)\s)?(?:(?&forms_of_saying)|(?&irregular_pasts)|(?&acts_of_people)|\w{2,}ed)\b"
)
_OF_A_PERSON = later_with_lists(
    r",\s(?:aged\s)?\d{1,2}\b(?!\s?(?:per|million|%))|\s\(\d{1,2}\)|,\swhom?\b|"
    r"['’]s\s(?:(?&close_kin)|aides?|allies)\b|"
    r"\s(?:(?:also|then|later|has|had)\s)?(?:laugh(?:s|ed)|smile[sd]|grin(?:s|ned)|shrug(?:s|ged)|sigh(?:s|ed)|nod(?:s|ded)|recall(?:s|ed)|remember(?:s|ed)|"
    r"jok(?:es|ed)|quip(?:s|ped)|confess(?:es|ed)|wept|died|was\sborn|grew\sup|went\sfurther)\b|"
    r"\s(?&nouns_behind_leaders)\b"
)


class LikelyPeople(Things):
    """The names of one article with whether each is likely a person's."""

    def __init__(self, people: People, roles: Roles, headline: str = "") -> None:
        super().__init__(people, headline)
        self._roles = roles
        self.likely: dict[Entity, bool | None] = {}

    def likely_person(self, entity: Entity) -> bool | None:
        """Whether a name is a person's, be it that it shows no first name or title; None if nothing says so.

        ``Prifti, 43,``, ``Prifti, who``, ``Mr. Prifti``, ``miners' leader Prifti``; at least ``Prifti said``.
        """
        if entity in self.likely:
            return self.likely[entity]
        text = self._people.text
        if entity.kind == "person" and (entity.addressed or not names_nobody(text, entity)):
            self.likely[entity] = True
            return True
        if is_demonym(entity.name.rsplit(" ", 1)[-1]) or names_nobody(text, entity):  # a South Korean
            return None
        if is_where(text, entity) or opens_name_of_thing(text, entity):
            return None
        several = len(entity.words) > 1
        likely: bool | None = False if several else None
        if (
            is_first_name(entity.words[0])
            if not several
            else entity.words[-1] in map(str.lower, entity.forms) or self.gender(entity) is not None
        ):
            likely = True
        for mention in entity.mentions[:12] if not likely else ():
            told = self._roles.stated(mention)
            job = told is not None and told[0] not in ("rival", "Rival")  # rival Netlux is a firm
            if _OF_A_PERSON.match(text, mention.end, mention.end + 60) or job:
                likely = True
                break
            if not several and _ACTS.match(text, mention.end, mention.end + 160):
                likely = False
        self.likely[entity] = likely
        return likely
