"""Whom an article is about, described where the reader knows who is meant: ``The Elmton wing insisted he had scored``."""

from __future__ import annotations

import re
from functools import lru_cache

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.name_words import words_of
from ...entities.names.names import names_in
from ...entities.noun_phrases import Description, is_role
from ...entities.roles.kinds_of_roles import is_job
from ...entities.roles.roles import Roles
from ..pronouns.pronouns import Salience
from ..stated_gender import gender_shown
from .bodies_of_places import may_be_union
from .cases.case_signs import is_part
from .introductions import introduced, others_introduced
from .office_holders import OfficeHolders, is_of_other_party

_PEOPLE = ("person", "unknown")
#: Roles that go with a place in a team: the captain is a midfielder.
_BESIDE = ("captain", "skipper", "vice-captain")
_OF_MANY = ("member", "official", "representative", "employee")
_MENTIONS = 12
_FAR = 120  # mentions
_LONGEST_RELATION = 40  # characters of "the actor's old friend "
_PAST = ("former ", "ex-", "Former ", "Ex-")

#: Offices of which a nation has one, beside those with a word in front: the prime minister, the home secretary.
_OF_A_NATION = ("chancellor", "president", "premier", "taoiseach")


def is_of_nation(office: str) -> bool:
    """Whether an office in small letters is one of which a nation has one: ``prime minister``, ``chancellor``; not ``mayor``."""
    before, _, head = office.rpartition(" ")
    return head in _OF_A_NATION if not before else before in words_of("fields_of_one_minister")


@lru_cache(maxsize=256)
def _owned_behind(noun: str) -> re.Pattern[str]:
    """Behind a name: ``, the mayor's brother``, ``, of the Elm Mayor's Office``; a short relation or body of whom a noun means."""
    return re.compile(
        rf",?\s(?:(?:of|from|in|at)\s)?the\s(?:[\w.]+\s){{0,3}}{re.escape(noun)}['’]s\s", re.IGNORECASE
    )


class Topic:
    """Who is named in the headline or leads the first paragraph, and may be called by what only the writer knows."""

    def __init__(self, people: People, roles: Roles, salience: Salience, holders: OfficeHolders) -> None:
        self._people, self._roles, self._salience, self._holders = people, roles, salience, holders

    def told(self, description: Description, position: int) -> Entity | None:
        """Who has an office by the lead, by the noun that introduced them, or as the only one who may have it."""
        return (
            self._of_the_lead(description, position)
            or self._introduced(description, position)
            or self._without_office(description, position)
        )

    def _of_the_lead(self, description: Description, position: int) -> Entity | None:
        """``The ban will hold, Jane Ash has said. / The roads minister said``: who speaks in the first paragraph, of whom no office is told."""
        text, last = self._people.text, self._salience.last_spoken(position)
        end = len(text[:position].rstrip("\n")) if text.endswith("\n", 0, position) else 0
        start = text.rfind("\n", 0, end) + 1
        if not end or last is None or last.kind not in _PEOPLE or text.count("\n\n", 0, start) > 1:
            return None
        head, gender = description.head, gender_shown(description.head)
        first, stop = self._people.before(start), self._people.before(position)
        near = (mention.entity for mention in self._people.mentions[first:stop])
        named = {entity for entity in near if entity is not None and entity.kind in _PEOPLE}
        office = head in words_of("public_offices") or head in words_of("leading_roles")
        if named != {last} or not office or any(is_job(role) for role in self._roles.stated_for(last)):
            return None
        if gender is not None and self._salience.gender(last) not in (gender, None):
            return None
        lead = text.find("\n", self._people.body_start)
        if self._salience.is_unnamed(head, position) or others_introduced(
            text, self._people.body_start, lead, head
        ):
            return None  # A man was found, the sheriff said. / Jane Ash said she was well. / The sheriff
        last.kind = "person"
        return last

    def _without_office(self, description: Description, position: int) -> Entity | None:
        """``Ash sees shift in Lund / ... [The prime minister] said Mr Lund had learnt``: who is in the headline, has spoken, and is the only one named of whom no office is told.

        Nobody who is named in the same sentence, since who says it tells of another.
        """
        if not description.definite or description.owner or not description.name.islower():
            return None
        offices = words_of("public_offices") - words_of("justice_offices")
        if description.head not in offices or not is_of_nation(description.name):
            return None
        people, here = self._people, self._salience.sentence(position)
        stop = people.before(position)
        beside = {
            mention.entity
            for mention in people.mentions[stop : stop + _MENTIONS]
            if mention.entity is not None and self._salience.sentence(mention.start) == here
        }
        named = {m.entity for m in people.mentions[max(0, stop - _FAR) : stop] if m.entity is not None}
        fitting = [
            entity
            for entity in named - beside
            if (
                entity.kind == "person" or (entity.kind == "unknown" and self._salience.likely_person(entity))
            )
            and not any(is_job(role) for role in self._roles.stated_for(entity))
        ]
        if len(fitting) != 1 or not self._salience.is_in_headline(fitting[0]):
            return None
        found, gender = fitting[0], gender_shown(description.head)
        if gender is not None and self._salience.gender(found) not in (gender, None):
            return None
        told = self._holders.age(found) or self._holders.is_told_of(found)
        return found if not told and self._salience.has_spoken(position, found) else None

    def described(self, description: Description, position: int) -> Entity | None:
        """``the Black River singer``, ``the Elmton international``: whom the article is about, the only one just named who may be it.

        Nobody of whom another job is told, of another gender, or who has the same office in another body.
        """
        head = description.head
        if not description.definite or description.owner or not is_role(head) or head.startswith("spokes"):
            return None
        if head in words_of("nouns_for_anybody") or head in words_of("relations") or is_part(head):
            return None
        if head in words_of("public_offices") | words_of("justice_offices") or head in _OF_MANY:
            return None
        gender = gender_shown(head)
        start, _ = self._salience.sentence_before(position)
        first, stop = self._people.before(start), self._people.before(position)
        named = {
            mention.entity
            for mention in self._people.mentions[first:stop]
            if mention.entity is not None
            and not mention.quoted
            and mention.entity.kind in _PEOPLE
            and (mention.entity.kind == "person" or self._salience.likely_person(mention.entity))
        }
        last = self._salience.last_spoken(position)
        if not named and last is not None and self._salience.is_near(last, position):
            named = {last}
        fitting = [entity for entity in named if self._may_be(entity, description, gender)]
        return fitting[0] if len(fitting) == 1 and self._is_topic(fitting[0]) else None

    def _may_be(self, entity: Entity, description: Description, gender: str | None) -> bool:
        """Whether nothing that is told of somebody speaks against a description."""
        if entity.kind not in _PEOPLE or (gender and self._salience.gender(entity) not in (gender, None)):
            return False
        beside = words_of("public_standings") | words_of("relations") | {*_BESIDE, description.head}
        others = (role for role in self._roles.stated_for(entity) if is_job(role))
        if any(
            role.lower().split()[-1].strip(".,") not in beside and not role.startswith(_PAST)
            for role in others
        ):
            return False
        return not self._holders.leads_other_body(entity, description.head, description.name)

    def _is_topic(self, entity: Entity) -> bool:
        """Whether the headline names somebody, or the first paragraph has the name as a subject."""
        if self._salience.is_in_headline(entity):
            return True
        first = entity.mentions[0] if entity.mentions else None
        text = self._people.text
        return (
            first is not None
            and text[: first.start].strip().count("\n\n") <= 1
            and self._salience.is_subject(first)
        )

    def _introduced(self, description: Description, position: int) -> Entity | None:
        """Who was introduced before by the same noun, and of no other party."""
        found = introduced(self._people.text, description, position)
        return None if found and is_of_other_party(description.name, found.name) else found

    def is_of(self, entity: Entity, noun: str) -> bool:
        """Whether somebody is introduced by what they are to whom a noun means.

        ``The actor's friend Ann Lee``, ``Ann Lee, the actor's brother``, ``Ann Lee, of the Commissioner's Office``: not
        the actor, nor the commissioner.
        """
        owned = tuple(f"{the} {noun}{mark}s " for the in ("The", "the") for mark in "'’")
        behind = _owned_behind(noun)
        for mention in entity.mentions[:_MENTIONS]:
            start = mention.start - mention.name.lead
            before = self._people.text[max(0, start - _LONGEST_RELATION) : start]
            between = next((before.rpartition(owner)[2].split() for owner in owned if owner in before), ())
            last = between[-1].rstrip(",") if 0 < len(between) <= 2 else ""
            if last and (last in words_of("relations") or is_role(last)):
                return True
            if behind.match(self._people.text, mention.end + mention.name.tail):
                return True
        return False

    def body_of_last(self, head: str, position: int) -> Entity | None:
        """``Ann Lee of the Elm Trust welcomed it. But the charity said``: the body of who spoke right before, or a name that may be one."""
        last = self._salience.last_spoken(position)
        if (
            last is None
            or head not in words_of("generic_bodies")
            or not self._salience.is_near(last, position)
        ):
            return None
        if last.kind == "unknown" and not self._salience.likely_person(last):
            return last if head != "union" or may_be_union(last) else None
        body = self._roles.of(last)[1] if last.kind == "person" else None
        name = next((name for _, _, name in names_in(body or "") if name.kind == "organization"), None)
        found = self._people.body(name) if name is not None and name.full == body else None
        return found if found is None or head != "union" or may_be_union(found) else None
