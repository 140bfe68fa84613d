"""Whom a description means that nobody is called by: who is spoken of, and of whom nothing else is told.

``Ann Lee bought the club. The businesswoman said``: what readers know, or learn by it. Not who comes with a place or an
event that was told of (bridging: Clark 1975), ``She took the car to a garage. The mechanic said``, nor another one:
``the other man``, ``the older sister``.
"""

from __future__ import annotations

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.name_words import words_of
from ...entities.noun_phrases import Description, is_age, is_role
from ...entities.roles.roles import Roles
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...lexicon.list_patterns import later_with_lists
from ..pronouns.pronouns import Salience
from ..stated_gender import gender_shown
from .cases.case_parties import CaseParties
from .fields_of_roles import offices_of_general
from .nations import is_of_other_nation, nation_of
from .office_holders import RUNNING, OfficeHolders, party_words
from .topic import Topic

_NEAR = 12  # mentions
_ARTICLES = ("the", "The", "a", "A")
_PLAYER = "player"
_LONGEST = 30  # characters of "my" and a noun for a relative
_NEAR_BY = 300  # characters
_HARDLY = 1.25  # in the weights of signs.py
_OF_PLACES = ("man", "woman", "native", "resident", "teenager")  # a county resident
_LOST_OFFICE = later_with_lists(r"\b(?&losses_of_office)")
_SPEAKING = frozenset(("spokesman", "spokeswoman", "spokesperson"))
_WINNING = ("winner", "champion", "victor", "medallist", "medalist")
_BEAT = later_re(r"(?:,[^,.;\n]{1,80},)?\s(?:beats?|defeat(?:s|ed)|overcame|edged|won)\b")
_LOST = later_re(r"\s(?:lost\s|was\s(?:beaten|defeated|knocked\sout)\b|fell\s(?:to|short)|went\sdown\sto)")
#: A game of whom a name before it plays for: scored against Rovers, beat the Rovers
_AGAINST = later_with_lists(
    r"\b(?:against|beat|beating|defeated|facing|thrashed|(?&results_of_games)\s(?:over|to|at|with))\s(?:the\s)?([A-Z]\w+)"
)
_TOLD_APART = later_re(r"(?:[Tt]he\s)?(?:[a-z-]{2,20}\s){1,3}who\s")
_CLAUSE = later_re(r"[^.;:\n“”\"]{0,160}")
#: Words that tell one of several from the others.
_OF_SEVERAL = frozenset(("other", "second", "third", "older", "younger"))


def _offices(description: Description) -> tuple[bool, bool]:
    """Whether a description is of a public office of the past, and of one today."""
    public, former = description.head in words_of("public_offices"), "former" in description.others
    return public and former, public and not former


def _has_bearer(description: Description, *, office: bool) -> bool:
    """Whether only somebody who is called so is meant: the home secretary, the Tory finance spokesman, the Elm County attorney."""
    if description.head.startswith("spokes") and description.others - words_of("party_labels"):
        return True
    ranked = description.others & words_of("office_ranks")
    if ranked or (office and description.others & words_of("role_modifiers")):
        return True
    return bool(description.others & words_of("territories")) and not description.head.endswith(_OF_PLACES)


def _plays_against(text: str, end: int, team: str) -> bool:
    """Whether the clause behind a name tells of a game against a team: ``Tom Ash scored against Rovers``."""
    clause = _CLAUSE.match(text, end)
    return clause is not None and any(m[1] == team for m in _AGAINST.finditer(clause[0]))


def brings_in_somebody(description: Description) -> bool:
    """Whether a description means somebody who was not named: ``the mechanic``, ``the other man``, ``the girl``."""
    if description.head in _OF_SEVERAL or not description.others.isdisjoint(_OF_SEVERAL):
        return True
    if "first" in description.others and description.head in words_of("nouns_for_anybody"):
        return True
    return not description.others and (
        description.head in listed("bridging_roles") or description.head in listed("child_nouns")
    )


class SpokenOf:
    """Whom of the named people of one article a description may mean that nobody is called by."""

    def __init__(
        self,
        people: People,
        roles: Roles,
        salience: Salience,
        holders: OfficeHolders,
        parties: CaseParties,
        topic: Topic,
    ) -> None:
        self._people, self._roles, self._salience = people, roles, salience
        self._holders, self._parties, self._topic = holders, parties, topic

    def of(self, description: Description, position: int) -> Entity | None:
        """``the businesswoman`` where nobody is called so: who is spoken of, and of whom nothing else is told."""
        general = offices_of_general(description.head, description.others)
        if general or self._is_told_apart(description, position) or brings_in_somebody(description):
            return None
        past_office, office = _offices(description)
        if _has_bearer(description, office=office):
            return None
        words = (description.head, *description.others)
        head = next(filter(is_age, words), description.head)
        years = head.split("-", 1)[0] if is_age(head) else None

        text, nation = self._people.text, nation_of(description.name)
        capitals = [word for word in description.name.split()[:-1] if word[:1].isupper()]
        team = capitals[-1] if capitals and not nation else None

        def fits(entity: Entity) -> bool:
            if team and any(_plays_against(text, m.end, team) for m in entity.mentions[:_NEAR]):
                return False  # Tom Ash scored against the Rovers. The Rovers goalkeeper
            if head in _WINNING and _LOST.match(text, entity.mentions[-1].end if entity.mentions else 0):
                return False  # Lee lost to Kim. The champion
            if self._topic.is_of(entity, description.head):
                return False  # The actor's friend Ann Lee is not the actor
            if past_office and self._roles.words(entity) & _SPEAKING:
                return False  # the former governor is not his spokeswoman
            if head in RUNNING and not self._holders.may_run(entity, description.others):
                return False
            if nation and is_of_other_nation(text, entity, nation):
                return False  # the Spaniard is not Tom Ash of Germany
            if years and self._holders.age(entity) not in (years, None):
                return False  # the 81-year-old is not Tom Ash, 83
            told = self._holders.age(entity) or self._holders.is_told_of(entity)
            if office and not description.others and told:
                return False  # the president is not Esther Lund, who was nine then
            if not self._holders.fits_party(entity, description.head, description.others):
                return False
            if self._holders.leads_other_body(entity, description.head, description.name):
                return False
            if head == "executive" and self._roles.words(entity) & words_of("public_offices"):
                return False  # the executive of a first minister is no person
            somebody = entity.kind == "person" or self._salience.likely_person(entity)
            own = self._roles.words(entity) & words_of("public_offices")
            if not own:
                return bool(somebody)
            in_office = "former" not in self._roles.words(entity) and not _LOST_OFFICE.search(
                text, 0, position
            )
            past = in_office and (head in own or self._holders.by_role(head, frozenset(), position))
            return bool(somebody) and not (office or past)

        found = self._salience.person(position, gender_shown(description.head), named=True, fits=fits)
        party = (
            description.others & party_words()
        )  # the Democratic candidate, where no party of this one is told
        bare = description.name == head or (party and found and party.isdisjoint(self._roles.words(found)))
        rival = bare and not years and self._has_rival(found, head, position)
        if (
            found is None
            or self._parties.is_beside(found, head, position)
            or self._is_mine(found)
            or self._is_beside(found, head)
        ):
            return None
        if "former" in description.others or description.name.startswith("ex-"):
            own = self._roles.words(found) & words_of("public_offices")
            held = past_office and own and description.head not in own
            # Tom Ash and Senator Ann Ash came. The former president
            return None if held and self._others_named(found, position) else found
        if office and not description.others and self._others_named(found, position):
            return None  # Ann Lee met Tom Ash. The mayor
        if (
            rival
            or self._is_another(found, description)
            or self._has_rival_party(found, description, position)
        ):
            return None  # Ann Lee met Tom Ash. The founder
        alone = not description.others and description.owner is None
        return found if self._parties.may_be_described(found, head, position, alone=alone) else None

    def _is_told_apart(self, description: Description, position: int) -> bool:
        """``That actor``, ``The man who met Ann Lee``: whether somebody is told apart from all who are named."""
        anybody = description.head in words_of("nouns_for_anybody")
        told = anybody and _TOLD_APART.match(self._people.text, position) is not None
        return told or self._people.text.endswith("That ", 0, position)

    def _has_rival(self, found: Entity | None, head: str, position: int) -> bool:
        """Whether one noun may as well mean somebody else: who has not spoken right before, and is hardly ahead."""
        choice, text = self._salience.choice, self._people.text
        if found is None or (
            head in _WINNING and any(_BEAT.match(text, m.end) for m in found.mentions[:_NEAR])
        ):
            return False  # Ann Lee beat Eva Holt. The winner
        if choice is None or choice.margin is None or choice.margin > _HARDLY:
            return False
        return self._salience.last_spoken(position) is not found

    def _is_other_job(self, entity: Entity, description: Description) -> bool:
        """``Mayor Ann Lee said so. The police chief``: whether a description is of a job that goes with no stated one.

        Of an office that leads (``the chief``, ``the editor``), of any job beside a public office, of a player beside a
        coach; not where the body or a word of the job is theirs too: ``the Tory spokesman``.
        """
        own, head = self._roles.words(entity), description.head
        others = description.others
        if head in own or others & own or not is_role(head) or any(map(is_age, others)):
            return False
        if not self._parties.has_another_role(entity, head):
            return False
        if head.startswith("spokes") and others & words_of("party_labels"):
            return False
        plays = head in words_of("player_roles") and (
            head == _PLAYER or head not in words_of("public_standings")
        )
        teams = words_of("offices_of_teams")
        if plays and own & teams - {"captain", _PLAYER}:
            return True
        if head in teams and own & teams:
            return False  # Elmton manager Ann Lee said so. The Reds boss
        if head in words_of("public_standings") | words_of("public_offices") | words_of("relations"):
            return False
        leads = words_of("leading_roles") | teams | words_of("heads_of_firms")
        return head in leads or bool(own & words_of("public_offices"))

    def _is_another(self, entity: Entity, description: Description) -> bool:
        """``The defender scored. The coach, Ann Lee, praised him. The defender``: whether somebody is called so before one of another role is named."""
        if self._is_other_job(entity, description):
            return True
        first, head = (entity.mentions[0].start if entity.mentions else 0), description.head
        told = any(self._people.text.find(f"{article} {head} ", 0, first) >= 0 for article in _ARTICLES)
        return told and self._parties.has_another_role(entity, head)

    def _has_rival_party(self, found: Entity, description: Description, position: int) -> bool:
        """``Senator Ann Lee met Governor Tom Ash. The Republican``: whether two may be of a party that is told of neither."""
        head = description.head
        if head not in words_of("party_members") or head in self._roles.words(found):
            return False
        near = self._people.mentions[: self._people.before(position)][-_NEAR:]
        others = {m.entity for m in near if not m.quoted and position - m.start < _NEAR_BY} - {None, found}
        return any(
            e and e.kind == "person" and self._holders.fits_party(e, head, description.others) for e in others
        )

    def _is_mine(self, entity: Entity) -> bool:
        """``My father Tom Ash died. The minister``, ``Dear Tom, / The mayor``: whether somebody is a relative of who tells it, or its reader."""
        first = entity.mentions[0].start if entity.mentions else 0
        *before, noun = ["", *self._people.text[max(0, first - _LONGEST) : first].lower().split()]
        return noun == "dear" or (noun.rstrip(",") in words_of("relations") and "my" in before[-2:])

    def _is_beside(self, entity: Entity, head: str) -> bool:
        """``The waiter, Tom Ash, told us. [The manager] said``: whether somebody is told to be one who comes with a place, and another role is meant."""
        own = {(role or "").lower() + (body or "") for role, body in self._roles.all_of(entity)}
        if not own and entity.mentions:  # Our waiter, Tom, told us
            own = {*self._people.text[: entity.mentions[0].start][-_LONGEST:].rstrip(", ").split()[-1:]}
        other = is_role(head) and head not in own and head not in words_of("nouns_for_anybody")
        return other and bool(own) and own <= listed("bridging_roles") - words_of("relations")

    def _others_named(self, entity: Entity, position: int) -> bool:
        """Whether other people are named shortly before a position than one of whom nothing tells an office."""
        near = self._people.mentions[: self._people.before(position)][-_NEAR:]
        others = {m.entity for m in near if position - m.start < _NEAR_BY} - {None, entity}
        return any(e and (e.kind == "person" or self._salience.likely_person(e)) for e in others)
