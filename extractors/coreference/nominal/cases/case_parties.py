"""Who is meant by a part in a case or an event: the defendant, the victim, the driver.

Only somebody of whom the article tells it: of ``Tom Crane, 31, was charged with theft`` Tom Crane is the
defendant; of ``Ruth Hale announced that a man was sentenced`` nobody named is. Words in the wrong mouth harm
a person, so where two people fit, or the only one holds an office of the case, nobody named is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....cues.cue_lexicon import cue_verbs
from ....entities.entities import People
from ....entities.entity import Entity, Mention
from ....entities.name_words import titles, words_of
from ....entities.noun_phrases import is_age, is_demonym
from ....entities.roles.kinds_of_roles import MEMBERS, only_addresses
from ....entities.roles.role_behind import is_next_subject
from ....entities.roles.roles import Roles
from ....lazy_patterns import later_re
from ....lexicon.list_patterns import with_lists
from ...pronouns.pronouns import Salience
from ...stated_gender import gender_shown
from ..introductions import identified_as
from .case_signs import Part, acts, parts, told_behind, tried

_SEATS = frozenset((*MEMBERS, "councillor"))
_LEADING_PLAYERS = frozenset(["captain", "skipper", "vice-captain", "co-captain"])
_FAR = 200  # mentions
#: the death of Tom Crane; charges against Tom Crane
_JOINING = ("of", "against")
_MENTIONS = 12
_PASSIVE = later_re(r"\b(?:was|were|been|being|by)\b")
_SENTENCE = 300  # characters
#: Tom Crane, 31, of Elmton, had denied manslaughter but was convicted
_DENIED = later_re(
    r"(?:,[^.;\n“”\"]{1,80},)?\s(?:had\s|has\s)?denied\s[^.;\n“”\"]{3,120}\sbut\swas\s(?:later\s)?(?:convicted|found\sguilty|jailed)\b"
)
#: Tom Crane, 31, of Elmton, denies nine counts of theft; Tom Crane, who admitted murder
_PLEADS = (
    r"(?:\s\(\d{1,3}\))?(?:,\s[^,.;:\n“”\"]{1,50}){0,3}?,?\s(?:who\s)?(?:(?:has|had|have)\s)?"
    r"(?:denie[sd]|admits|admitted)\s(?:(?!that\b)[\w-]{1,15}\s){0,3}?(?:(?&crimes))\b"
)
_OF_PLACE = (" at ", " at the ", " in ", " called ", " near ")
_WHERE = (" in ", ", of ", " at ", " from ", " near ")  # Tom Crane, 31, of Elmton
#: he allegedly told her, he then asked the young woman
_TELLING = later_re(
    r"\s(?:(?:then|also|later|again|[a-z]{3,12}ly)\s){0,2}(?P<verb>[a-z]{3,12})\s"
    r"(?:him|her|them|(?:the|a|an|his|her)\s(?:[a-z0-9-]{1,20}\s){0,2}?(?P<noun>[a-z]{3,20}))\b"
)


_WORD = later_re(r"[a-z]{3,20}")
#: sentenced by Elm County Judge (Ann Lee)
_DONE_BY = later_re(r"\bby\s(?:[\w’'.-]{1,20}\s){0,7}$")
_WORDS = 90  # characters
_EVENT = 1200  # characters
#: A text so long tells of many cases, and of one case so much.
_MANY_CASES, _ONE_CASE = 20_000, 4_000  # characters


class CaseParties:
    """The parts that the people of one article have in what it tells."""

    def __init__(self, people: People, roles: Roles, salience: Salience) -> None:
        self._people, self._roles, self._salience = people, roles, salience

    def who(self, head: str, position: int) -> Entity | None:
        """The only person named before of whom the article tells that part; None where none is, or more than one."""
        part = parts().get(head)
        nouns = part.nouns if part else frozenset([head])
        at = self._people.before(position)
        found: set[Entity] = set()
        first = max(0, at - _FAR)
        for number, mention in enumerate(self._people.mentions[first:at], first):
            entity = mention.entity
            if entity is None or entity in found or entity.kind not in ("person", "unknown"):
                continue
            if entity.kind == "unknown" and not self._salience.likely_person(entity):
                continue  # near Gatling Place, in the north, the victim fell
            if self._is_called(entity, nouns) or (part and self._has_rank(entity, part)):
                found.add(entity)
            elif part and not self._holds_office(entity):
                start, end = mention.start - mention.name.lead, mention.end
                if self._told(start, end, part):
                    found.add(entity)
                    found.update(self._joined(number))
        if part is parts()["victim"]:
            found = {entity for entity in found if not self.is_accused(entity)}
        who = found.pop() if len(found) == 1 else None
        return who if who is not None and self._is_one_case(who, position) else None

    def _is_one_case(self, entity: Entity, position: int) -> bool:
        """Whether what is told at a position may be the case of somebody: in a report on a year's cases, named not far before."""
        last = max((m.end for m in entity.mentions if m.start < position), default=0)
        return len(self._people.text) < _MANY_CASES or position - last < _ONE_CASE

    def in_event(self, who: Entity, start: int, end: int, gender: str, *, quoted: bool) -> Entity | None:
        """Whom a pronoun means that seems to mean somebody: rather who did it, where that is an official who only reports or judges."""
        if self.is_tried(who, end):
            other = self._other(start, gender, quoted)
            return who if other is None else other if self._has_done_it(other) else None
        if self.only_reports(who, start, end):
            return self.accused(start, gender, quoted) or who
        if self.is_passed_over(who, start, gender):
            return self.accused(start, gender, quoted)
        return who

    def is_tried(self, entity: Entity, end: int) -> bool:
        """Whether an official would be who stands accused: ``The prosecutor named the man as Tom Crane. [He] pleaded guilty``, ``[He] told police``."""
        text = self._people.text
        return tried().match(text, end) is not None and self._is_official(entity)

    def only_reports(self, entity: Entity, start: int, end: int) -> bool:
        """Whether a pronoun tells somebody of the event something, and who spoke last just reports the case.

        ``The prosecutor said the defendant drove off. [He] told the woman``; not ``He told the court``.
        """
        told = _TELLING.match(self._people.text, end)
        if told is None or self._salience.last_spoken(start) is not entity:
            return False
        known = cue_verbs().get(told["verb"])
        if known is not None and told["noun"] and "o" not in known[0].frames:
            return False  # He said the man was armed
        noun = told["noun"] or ""
        victim = not noun or noun in parts()["victim"].nouns or gender_shown(noun) is not None
        return victim and self._is_official(entity)

    def is_passed_over(self, entity: Entity, position: int, gender: str) -> bool:
        """Whether an official by whom something was done, and who has said nothing, is followed by somebody unnamed who may be meant.

        ``He was sentenced by Judge Ann Lee. He met a woman, and [she] told him``.
        """
        before = [mention for mention in entity.mentions if mention.start < position]
        if not before:
            return False
        last, text = before[-1], self._people.text
        if (
            position - last.end > _EVENT
            or _DONE_BY.search(text, max(0, last.start - _WORDS), last.start) is None
            or self._salience.has_spoken(position, entity)
            or not self._is_official(entity)
        ):
            return False
        words = _WORD.findall(text[last.end : position].lower())
        victims = parts()["victim"].nouns
        return any(gender_shown(word) in (gender, None) and word in victims for word in words) or any(
            gender_shown(word) == gender
            for word in words
            if word not in ("he", "she", "him", "her", "his", "hers")
        )

    def accused(self, position: int, gender: str, quoted: bool) -> Entity | None:
        """Who did it, named or not, where that is who a pronoun means if no official is meant."""
        found = self._other(position, gender, quoted)
        return found if found is not None and self._has_done_it(found) else None

    def _other(self, position: int, gender: str, quoted: bool) -> Entity | None:
        """Whom a pronoun means if it means no official."""
        return self._salience.person(
            position, gender, quoted=quoted, fits=lambda entity: not self._is_official(entity)
        )

    def _is_official(self, entity: Entity) -> bool:
        """Whether somebody holds an office of the case and has no part in it: a prosecutor, who tells of what others said."""
        if entity.kind == "individual":
            return entity.name.lower().rpartition(" ")[2] in words_of("case_offices")
        return entity.kind == "person" and self._holds_office(entity) and not self._has_done_it(entity)

    def _has_done_it(self, entity: Entity) -> bool:
        """Whether somebody, named or not, is told to stand accused."""
        nouns = parts()["defendant"].nouns
        if entity.kind == "individual":
            return entity.name.lower().rpartition(" ")[2] in nouns
        return self._is_called(entity, nouns) or self.is_accused(entity)

    def _joined(self, number: int) -> set[Entity]:
        """Who has the same part by an "and" behind a name: ``prosecuted Tom Crane and Paul Hart``."""
        mention, behind = self._people.mentions[number], self._people.mentions[number + 1 : number + 2]
        joined = behind and self._people.text[mention.end : behind[0].start - behind[0].name.lead] == " and "
        return {behind[0].entity} if joined and behind[0].entity is not None else set()

    def is_accused(self, entity: Entity) -> bool:
        """Whether somebody has the part of a defendant somewhere: who struck and was struck is no victim."""
        accused = parts()["defendant"]
        return any(
            self._told(mention.start - mention.name.lead, mention.end, accused)
            for mention in entity.mentions[:_MENTIONS]
        )

    def may_be_described(self, entity: Entity, head: str, position: int, *, alone: bool = False) -> bool:
        """Whether a description that nobody is called by (``the singer``) may mean somebody named before.

        Not somebody of whom another role is stated, who announced or decided a case, to whom something was
        done in it, or who was named only as an object or a possessor: ``Two men robbed Ann Lee``. A standing in
        public life (``the candidate``) goes with any other role, a relation (``a neighbour``) with any description, an age or an origin with any but an office of
        the case.
        """
        before = [m for m in entity.mentions[:_MENTIONS] if m.start < position and not m.quoted]
        active = self._salience.has_spoken(position, entity) or any(map(self._is_active, before))
        if head in words_of("justice_offices") and self.is_accused(entity):
            return False  # who is jailed is not the judge
        if head in words_of("public_standings"):
            return active or not (self.has_another_role(entity, head) or self.is_place(before))
        if is_age(head) or is_demonym(head.title()):
            return not self._holds_office(entity)
        if self.has_another_role(entity, head) and not self._speaks_on(entity, head, position, alone):
            return False
        if head in words_of("broad_callings") and self._is_called(entity, _SEATS):
            return False  # MP Tom Ash said so. The researcher
        if head in words_of("roles_to_things") and self.is_accused(entity):
            return False  # of who is charged with theft the owner is another
        text, victim = self._people.text, parts()["victim"]
        if any(acts().match(text, m.end, m.end + 220) for m in before):
            return False
        if any(self._told(m.start - m.name.lead, m.end, victim) for m in before):
            return False
        return active

    def is_beside(self, entity: Entity, head: str, position: int) -> bool:
        """Whether somebody is named in one sentence with who is called so, and so is another."""
        return (
            self.is_in_sentence(entity, position)
            or self.is_said_of(entity, position)
            or self.is_told_beside(entity, head, position)
        )

    def is_said_of(self, entity: Entity, position: int) -> bool:
        """Whether somebody is named further on in the sentence: Finch is not the judge in ``The judge said Finch had lied``."""
        here, sentence = self._salience.sentence(position), self._salience.sentence
        return any(m.start > position and not m.quoted and sentence(m.start) == here for m in entity.mentions)

    def is_told_beside(self, entity: Entity, head: str, position: int) -> bool:
        """Whether somebody stood in one sentence with who is called so: Finch is not the man after ``Finch saw the man. The man``."""
        if head not in words_of("nouns_for_anybody"):
            return False
        text, sentence = self._people.text, self._salience.sentence
        at = max(text.rfind(f" {article} {head}", 0, position - 1) for article in ("the", "a", "that"))
        if at < 0 or position - at > _EVENT:
            return False
        here, first = sentence(at), self._people.before(max(0, at - _SENTENCE))
        return any(
            mention.entity is entity and sentence(mention.start) == here
            for mention in self._people.mentions[first : self._people.before(at)]
            if not mention.quoted
        )

    def is_in_sentence(self, entity: Entity, position: int) -> bool:
        """Whether somebody is named in the same sentence: Finch is not the judge in ``The judge said Finch had lied``."""
        here, text = self._salience.sentence(position), self._people.text
        first, last = self._people.before(max(0, position - _SENTENCE)), self._people.before(position)
        inside = [
            m
            for m in self._people.mentions[first:last]
            if not m.quoted and self._salience.sentence(m.start) == here and m.entity is not None
        ]
        if text.endswith((", and ", ", but "), 0, position) and inside:
            # Ann Lee scored twice, and the striker said
            between = text[inside[0].end : position]
            others = _PASSIVE.search(between) or any(
                m.entity.kind == "person" or self._salience.likely_person(m.entity)
                for m in inside
                if m.entity is not None and m.entity is not entity
            )
            return bool(others) or not self._salience.is_subject(inside[0])
        return any(m.entity is entity for m in inside)

    def _is_active(self, mention: Mention) -> bool:
        """Whether somebody does something there: as a subject, or as the agent of a passive: ``was led by Ann Lee``."""
        led = self._people.text.endswith(" by ", 0, mention.start - mention.name.lead)
        return self._salience.is_subject(mention) or (led and mention.name.kind == "person")

    def is_place(self, mentions: Sequence[Mention]) -> bool:
        """Whether a name is only met as that of a place or a thing: ``at Hale National``, ``now called Hale National``."""
        starts = (mention.start - mention.name.lead for mention in mentions)
        return all(self._people.text.endswith(_OF_PLACE, 0, start) for start in starts)

    def has_another_role(self, entity: Entity, head: str) -> bool:
        """Whether a role is stated that is neither a standing, a relation nor a form of address; the captain may be the flanker."""
        beside = words_of("public_standings") | words_of("relations")
        if head in words_of("player_roles"):
            beside |= _LEADING_PLAYERS
        return any(
            role.lower().split()[-1].strip(".,") not in beside and not only_addresses(role)
            for role in self._roles.stated_for(entity)
        )

    def _speaks_on(self, entity: Entity, head: str, position: int, alone: bool) -> bool:
        """Whether somebody spoke last, in no office of justice, and the noun is no public office nor one for just anybody."""
        if self._salience.last_spoken(position) is not entity or head in words_of("nouns_for_anybody"):
            return False
        if alone and head not in words_of("broad_callings"):
            return False  # Coach Tom Ash said so. The goalkeeper; not: The Elmton goalkeeper
        if head in words_of("public_offices") or self._is_about_body(
            self._salience.sentence_before(position)
        ):
            return False  # Ann Lee said so. Skywatch has warned of a storm. The forecaster
        stated = " ".join(self._roles.stated_for(entity)).lower()
        return words_of("justice_offices").isdisjoint(stated.split())

    def _is_about_body(self, sentence: tuple[int, int]) -> bool:
        """Whether the subject of a sentence is a body, and nobody is named in it."""
        named = [
            mention
            for mention in self._people.mentions[slice(*map(self._people.before, sentence))]
            if mention.entity is not None and not mention.quoted
        ]
        people = any(mention.entity.kind == "person" for mention in named if mention.entity)
        return bool(named) and not people and self._salience.is_subject(named[0])

    def _is_called(self, entity: Entity, nouns: frozenset[str]) -> bool:
        """Whether the last word of a role that is stated for somebody is one of the nouns."""
        return any(role.lower().split()[-1].strip(".,") in nouns for role in self._roles.stated_for(entity))

    def _has_rank(self, entity: Entity, part: Part) -> bool:
        """Whether a title in front of the name is a rank of those who have the part: ``Det Sgt Ann Lee`` is an officer."""
        word = (entity.role or "").lower().rpartition(" ")[2].strip(".,")
        return (titles().get(word) or ("", ""))[1] in part.signs

    def _holds_office(self, entity: Entity) -> bool:
        stated = " ".join(self._roles.stated_for(entity)).lower()
        return not words_of("case_offices").isdisjoint(stated.split())

    def _told(self, start: int, end: int, part: Part) -> bool:
        text = self._people.text
        if text.endswith(_WHERE, 0, start) or is_next_subject(text, start, end):
            return False
        if noun := identified_as(text, start):
            # the driver as Tom Crane; not: the drivers as Tom Crane and Paul Hart
            return noun in part.nouns and not noun.endswith("s")
        if told_behind(part.signs).match(text, end, end + 220):
            return True
        if part is parts()["defendant"] and (
            _DENIED.match(text, end, end + 260) or with_lists(_PLEADS).match(text, end, end + 260)
        ):
            return True
        before = text[max(0, start - 50) : start].rpartition("\n")[2].split()[-2:]  # charged Tom Crane
        if before and before[-1] in _JOINING:
            before.pop()
        return bool(before) and before[-1].lower() in part.signs
