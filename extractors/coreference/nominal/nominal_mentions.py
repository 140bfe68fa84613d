"""Whom a description means: somebody already named, somebody already described, or a new unnamed one."""

from __future__ import annotations

from collections.abc import Sequence

from ...entities.entities import People
from ...entities.entity import Entity, unnamed
from ...entities.name import Name
from ...entities.name_words import words_of
from ...entities.names.names import names_in
from ...entities.noun_phrases import Description, describe, is_age, is_office, singular
from ...entities.phrases.bodies import is_told_body
from ...entities.phrases.role_phrases import role_and_affiliation
from ...entities.roles.roles import Roles
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...lexicon.list_patterns import later_with_lists
from ..pronouns.pronouns import Salience
from ..stated_gender import gender_shown, kin
from .bodies_of_places import is_of_other_kind, of_pair
from .body_descriptions import Bodies, is_of_office, is_study
from .cases.case_parties import CaseParties
from .cases.case_signs import is_part
from .fields_of_roles import is_of_other_field
from .introductions import introduced
from .named_later import NamedLater
from .office_holders import OfficeHolders, tells_apart
from .owners import GENDERS, Owners
from .researchers import same_researchers
from .set_apart import acts_on_them, is_another_one, is_set_apart
from .spoken_of import SpokenOf
from .topic import Topic

_OF_OFFICE = later_re(r"\sof\s(?:State|Defen[cs]e|[a-z]+)$")
_OWNED = {"campaign", "government", "administration", "office"}
#: What somebody's name alone tells apart, without "'s": the Finch campaign.
_NAMED_FOR = ("campaign", "administration")
_HOSTILE = frozenset(("terrorist", "militant", "extremist", "jihadist", "rebel"))
_PEOPLE = ("person", "unknown")
_OF_TWO = ("former", "latter")
_COMPARED = frozenset(["older", "younger", "elder", "eldest", "youngest"])
_NEAR = 12  # mentions
_BESIDE = 60  # characters
#: Tom Ash and his wife, Ann Lee
_MARRIED = later_with_lists(r"[^.;:\n“”\"]{0,50}\b(?:(?&spouses)|married|marries|wed)\b")
_NEAR_BY = 300  # characters
#: Of a body that is told of for the first time: ``the head of a rival firm``, ``the director of one supermarket``.
_OF_NEW_BODY = later_re(r"\s(?:of|for|at|with)\s(?:an?|one|another)\s").search
#: The label of a turn in the record of a hearing: ``The Chairman. I yield.``, ``THE COURT: Overruled.``
_LABEL = later_re(r"(?:The|THE)\s[A-Z][\w ]{3,40}(?:\([^()\n]{3,40}\))?[:.]\s")


class Descriptions:
    """The descriptions of one article, resolved in the order of the text."""

    def __init__(self, people: People, roles: Roles, salience: Salience) -> None:
        self._people, self._roles, self._salience = people, roles, salience
        self.holders = OfficeHolders(people, roles)
        self._known: dict[str, Entity] = {}
        self._bodies = Bodies(people, salience)
        self._owners = Owners(people, salience)
        self.parties = CaseParties(people, roles, salience)
        self._later = NamedLater(people, roles, salience, self.holders, self.parties)
        self._topic = Topic(people, roles, salience, self.holders)
        self._spoken = SpokenOf(people, roles, salience, self.holders, self.parties, self._topic)
        self._unnamed_source: Entity | None = None
        self._joint: dict[tuple[Entity, ...], Entity] = {}

    def resolve(
        self,
        description: Description,
        position: int,
        *,
        naming: bool,
        quoted: bool,
        going_on: bool = False,
    ) -> Entity | None:
        """Whom a description at a position means.

        ``naming``: a name is part of it (``the Finch campaign``), so it is told apart by that already.
        ``quoted``: it stands inside a quotation. ``going_on``: its cue says that somebody goes on (``added``).
        """
        kind, text = description.kind, self._people.text
        found = self._owned(description, position, quoted) or same_researchers(
            self._people.text, description, self._known, self._salience.last_spoken(position), position
        )
        if found is not None and kind == "organization":
            self._known[description.head] = found
        # That person said: read as a conjunction, it stands outside the mention
        if found is None and (description.definite or text.endswith("That ", 0, position)):
            if kind == "individual" and ("other" in description.others or _OF_NEW_BODY(description.name)):
                pass  # the other driver, the head of a rival firm, is none of those who were told of
            elif kind == "individual":
                found = self._somebody(description, position, naming, going_on)
            elif not naming:
                if description.head in words_of("outlet_nouns") and not is_study(description, text, position):
                    own = description.others & words_of("generic_bodies")  # the company website
                    named = None if own else self._bodies.outlet(description.head, position)
                    found = named or self._described(description)
                elif description.others & _HOSTILE:  # the terrorist group is not who monitors it
                    found = self._described(description) or introduced(text, description, position)
                elif kind == "organization":
                    found = self._body(description, position)
                elif kind == "group" and description.name.lower() in listed("pairs_of_people"):
                    found = self._described(description) or self._pair(description, position)
                else:
                    found = self._described(description) or introduced(text, description, position)
        new = naming or "other" in description.others
        if found is None and kind == "individual" and not new:
            found = self._later.who(description, position)
        if found is not None and kind == "individual" and not self._may_be(found, description, position):
            found = None
        if found is not None:
            if found.kind == "unknown" and kind == "organization":
                found.kind = kind  # Apple, once it is called the company
            self.learn(found, description, position)
            return found
        entity = unnamed(description.name, kind)
        self.learn(entity, description, position)
        if description.owner not in ("their", "our", "my", "its") and "other" not in description.others:
            self._known[description.head] = entity
            if description.head in words_of("unnamed_sources"):
                self._unnamed_source = entity
        return entity

    def _may_be(self, found: Entity, description: Description, position: int) -> bool:
        """Whether a description may mean somebody: ``Ash's mother`` is not Ash, nor ``the baker`` whom Ash told."""
        if not self._owners.may_be(found, description, position):
            return False
        if acts_on_them(self._people.text, found, description.name, position):
            return False
        if found.kind != "person" or description.head in self._roles.words(found):
            return True
        return not is_set_apart(self._people.text, found, description.head, position)

    def joint(self, members: Sequence[Entity]) -> Entity:
        """The group of several who are named together: ``Ann Lee and Bo Ash``; the same for the same members."""
        known = self._joint.get(tuple(members))
        if known is None:
            *most, last = (member.name for member in members)
            known = self._joint[tuple(members)] = unnamed(f"{', '.join(most)} and {last}", "group")
            known.members = tuple(members)
        return known

    def _owned(self, description: Description, position: int, quoted: bool) -> Entity | None:
        """``his son``, ``her office``, ``Finch's lawyers``: by their owner's full name."""
        owner, head, name, bare = None, description.head, description.name, False
        if description.owner in GENDERS:
            owner = self._salience.person(position, GENDERS[description.owner], quoted=quoted)
        elif description.owner and description.kind != "individual":
            names = names_in(description.owner)
            owner = self._people.of(names[-1][2]) if names else None
            name = name.removeprefix(description.owner).strip()
            if (
                description.kind == "group"
                and name[:1].islower()
                and (owner is None or owner.kind == "place")
            ):
                owner = self._described_owner(description, position) or owner
        elif head in _OWNED and " " in name:  # the Finch campaign
            names = names_in(name)
            owner = (
                self._people.of(names[0][2]) if names and names[0][2].kind in ("person", "unknown") else None
            )
            name = name[names[0][1] :].strip() if owner else name
            bare, name = name[:1] in "'’", name.lstrip("'’ ")  # Hollis' office
        if owner is None or owner.kind not in ("person", "individual"):
            return None
        if head in words_of("own_expressions"):
            return owner
        if head in kin():
            found = self._owners.relative(owner, kin()[head])
            if found:
                return found
        elif description.kind == "individual":
            return None
        if name in _NAMED_FOR and owner.kind == "person":
            return unnamed(f"{owner.name} {name}", description.kind)  # the Finch campaign, Finch's campaign
        mark = "’" if "’s " in self._people.text else "'"
        return unnamed(f"{owner.name}{mark}{'' if bare else 's'} {name}", description.kind)

    def _described_owner(self, description: Description, position: int) -> Entity | None:
        """``the Elmton senator's allies``: whom the office before the "'s" means, where somebody is told to hold it."""
        owner = describe(f"the {(description.owner or '').rstrip('’s')}")
        if owner is None or owner.kind != "individual" or not is_office(owner.head):
            return None
        return self.holders.by_role(owner.head, owner.others, position, owner.name)

    def learn(self, entity: Entity, description: Description, position: int) -> None:
        """The gender and role that a description at a position shows of whom it means: ``his daughter, Robin``."""
        gender = gender_shown(description.head)
        if gender and entity.gender is None:
            self._salience.learn(entity, gender)
        office = description.kind == "individual" and is_office(description.head)
        named = office and entity.kind == "unknown" and len(entity.words) > 1
        if (
            named
            and description.head not in words_of("makers")
            and not is_told_body(self._people.text, entity)
        ):
            entity.kind = "person"  # Netlux's spokesman, Zelmar Novak
        if entity.kind == "person" and office:
            told = role_and_affiliation(description.name)
            if told and description.head not in kin() and description.owner not in GENDERS:
                role, body = told
                self._roles.learn(entity, role, body and self._roles.body_at(body, position))

    def _somebody(
        self, description: Description, position: int, naming: bool, going_on: bool
    ) -> Entity | None:
        """``the senator``: who has that role, else who was introduced so, else who was spoken of last."""
        head = description.head
        if is_part(head):
            return self._party(description, position)
        if description.name in _OF_TWO:
            pair = self._pair(description, position)
            return pair and pair.members[_OF_TWO.index(description.name)]
        text = self._people.text
        opens = not text[text.rfind("\n", 0, position) + 1 : position].strip()
        if opens and _LABEL.match(text, position):  # who else speaks has a label too
            return self._by_relation(description, position) or self._known.get(head)
        if head in words_of("relations") and not _COMPARED.isdisjoint(description.others):
            return None  # the older sister
        aged = next(
            (w for w in (head, *description.others) if is_age(w)), None
        )  # the 29-year-old Love Shack star
        of_age = self.holders.aged(aged.split("-", 1)[0], position) if aged else None
        if aged and self.holders.nobody_else:
            return None
        found = (
            of_age
            or self._by_relation(description, position)
            or (self._goes_on(description, position) if going_on else None)
            or self._later.of_lead(description, position)
            or self._topic.told(description, position)
            or self._unnamed_before(description, position)
        )
        known = self._known.get(head)
        if known is not None and known.kind == "group":
            known = None  # 20 ministers urged it. The minister
        ranks = words_of("office_ranks") & (description.others ^ set(known.words)) if known else frozenset()
        apart = known is not None and is_of_other_field(description.name, known.name, None, head)
        if known is not None and (ranks or apart or tells_apart(description.name, known.name)):
            known = None  # the vice president is not the president, the Elmton chief not the Norland chief
        if found is None and known is not None and len(known.words) > 1:
            return known
        if found is None and naming:
            found = self._topic.described(description, position)
        if (
            found is None
            and description.owner is None
            and not self.holders.nobody_else
            and (not naming or aged or "former" in description.others)
            and len(description.name.split()) <= 4
            # not the ambassador to France
            and singular(_OF_OFFICE.sub("", description.name).split()[-1].lower()) == head
        ):
            found = self._spoken.of(description, position)
        return found or known

    def _by_relation(self, description: Description, position: int) -> Entity | None:
        """Who has that role; ``his friend`` only where the same person's friend was named."""
        head, called, whose = description.head, description.name, description.owner
        found = self.holders.by_role(head, description.others, position, called, whose)
        if self.holders.also is not None:
            found = self._of_two(found, *self.holders.also, position)
        if found is not None and self.parties.is_place([m for m in found.mentions if m.start < position]):
            return None
        if found is not None and self.holders.is_of_other_seat(found, head, called):
            return self._salience.last_spoken(position)
        if found is not None and description.owner == "its" and not self._is_of_its(found, position):
            return None
        shown = gender_shown(description.head)
        if found is not None and shown and self._salience.gender(found) not in (shown, None):
            return None
        gender = GENDERS.get(description.owner or "")
        if found is None or gender is None or description.head not in words_of("relations"):
            return found
        if self._is_near(found, position):
            return found
        owner = self._salience.person(position, gender)
        return found if self._salience.person(found.mentions[0].start, gender) is owner else None

    def titled(self, name: Name, head: str, position: int) -> Entity | None:
        """Who has an office that is written like a name: ``Secretary of State``, ``The MP``."""
        found = self.holders.titled(name, head, position)
        return found and self._of_two(found, *self.holders.also, position) if self.holders.also else found

    def _of_two(self, found: Entity | None, also: Entity, at: int, then: int, position: int) -> Entity | None:
        """``Singer Ann Lee sued singer Eva Holt. The singer``: where two who fit are named in one sentence, who has spoken."""
        if self._salience.sentence(at) != self._salience.sentence(then):
            return found
        last = self._salience.last_spoken(position)
        if last is not None and last in (found, also) and self._salience.is_near(last, position):
            return last
        self.holders.nobody_else = True  # nor anybody else who is near
        return None

    def _is_of_its(self, entity: Entity, position: int) -> bool:
        """Whether ``its director`` may be somebody: named shortly before, and of no other body than the one spoken of."""
        body, affiliation = self._salience.body(position), self._roles.of(entity)[1]
        if body is not None and affiliation:
            own = set(affiliation.lower().split()) & set(body.words) or body.name in affiliation
            if not own and self._people.text.find(affiliation) >= 0:
                return False
        return self._is_near(entity, position)

    def _is_near(self, entity: Entity, position: int) -> bool:
        """Whether somebody is named shortly before, in an earlier sentence or this one."""
        return any(0 < position - m.start < _NEAR_BY for m in entity.mentions)

    def _goes_on(self, description: Description, position: int) -> Entity | None:
        """``the charity's director added``: who spoke last, if the noun fits."""
        last, gender = self._salience.last_spoken(position), gender_shown(description.head)
        if last is None or last.kind not in ("person", "individual"):
            return None
        if last.kind == "individual" and last.words[-1] != description.head:
            return None
        return last if gender is None or self._salience.gender(last) in (gender, None) else None

    def _unnamed_before(self, description: Description, position: int) -> Entity | None:
        """``the woman``, ``the aide``: the unnamed one who spoke last, or whom the sentence before is about."""
        if description.others or description.owner or description.head not in words_of("nouns_for_anybody"):
            return None
        gender, last = gender_shown(description.head), self._salience.last_spoken(position)
        near = [last] if last is not None and self._salience.is_near(last, position) else []
        for entity in (*near, *(entity for _, entity in self._salience.described(position))):
            if entity.kind == "individual" and (gender is None or entity.gender in (gender, None)):
                return None if is_another_one(entity.words[-1], description.head) else entity
        return None

    def _party(self, description: Description, position: int) -> Entity | None:
        """``the defendant``, ``the source``: who is told to be it, else who was called so before, never merely who is near."""
        head = description.head
        who = self.parties.who(head, position)
        if who is not None and self.holders.is_of_other_field(who, head, description.name):
            who = None  # the press officer is no police officer
        if head in words_of("unnamed_sources"):
            return who or self._unnamed_source
        known = self._known.get(head)
        apart = known is not None and is_of_other_field(description.name, known.name, None, head)
        return who or (None if apart else known)

    def _pair(self, description: Description, position: int) -> Entity | None:
        """``the two``, ``both women``: the two people named last, in the order in which they were named.

        ``the couple``: those who share a last name; if none do, nobody where more than two are named.
        """
        gender = gender_shown(description.head)
        at = self._people.before(position)
        pair: list[Entity] = []
        couple = description.head == "couple"
        for mention in reversed(self._people.mentions[max(0, at - _NEAR) : at]):
            entity = mention.entity
            if entity is None or mention.quoted or entity.kind != "person" or entity in pair:
                continue
            if gender and self._salience.gender(entity) != gender:
                continue
            pair.insert(0, entity)
            if couple:
                married = _MARRIED.match(self._people.text, mention.end, mention.end + _BESIDE)
                alike = (e for e in pair[1:] if e.words[-1] == entity.words[-1])
                other = next(alike, pair[1] if married and len(pair) > 1 else None)
                if other is not None:
                    return self.joint([entity, other])
            elif len(pair) == 2:
                return self.joint(pair)
        return self.joint(pair) if len(pair) == 2 else None

    def _described(self, description: Description) -> Entity | None:
        """Who or what of this kind was called so before."""
        known = self._known.get(description.head)
        apart = known is not None and known.name.startswith(
            "sides of "
        )  # of a border: not both sides in a dispute
        return known if known is not None and known.kind == description.kind and not apart else None

    def _body(self, description: Description, position: int) -> Entity | None:
        """``the department`` for a State Department, ``the company`` for the body named last."""
        found = of_pair(self._people, self._salience, self._body_called(description, position), position)
        if found is None or is_of_other_kind(found, description):
            return None
        if not description.owner:
            return found
        holder = self._described_owner(description, position)
        return found if is_of_office(found, description.owner, holder) else None

    def _body_called(self, description: Description, position: int) -> Entity | None:
        head = description.head
        place = head in words_of("territories")
        named = self._bodies.named(head, position)
        if named is not None:
            return named
        found = self._described(description) or introduced(self._people.text, description, position)
        if (found is None or len(found.words) == 1) and not place and head not in _OWNED:
            about = self._bodies.spoken_of(head, position, outlets=False, others=description.others)
            return about or found or self._topic.body_of_last(head, position)
        return found and self._bodies.rather_named(found, head, position)
