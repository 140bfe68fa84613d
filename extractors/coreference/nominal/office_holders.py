"""Which of the named people a description fits by what the article tells of them: role, party, state, age."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, cached_property

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.name import Name
from ...entities.name_words import titles, words_of
from ...entities.noun_phrases import is_body, is_demonym, is_role, singular
from ...entities.roles.roles import Roles
from ...entities.roles.states import state_in, words_of_states
from ...lazy_patterns import later_re
from ...lexicon import pairs, word_list
from .fields_of_roles import is_of_other_field, offices_of_general

_AGE = later_re(r"(?:,\s(?:aged\s)?|\s\()(\d{1,3})(?=[,.;)])")
_CAMPAIGN = later_re(
    r"\b([A-Z][\w’'-]{1,30}?)(?:['’]s?)?\s(?:(?:presidential|election|re-election|Senate)\s)?campaign\b"
)
_LEFT, _RIGHT = frozenset(("democratic", "democrat")), frozenset(("gop", "republican"))
_PARTIES = ((_LEFT, _RIGHT), (_RIGHT, _LEFT))
_STAFF = frozenset(("manager", "strategist", "adviser", "commentator", "spokesman"))
_FORMER = ("former ", "Former ", "ex-")
#: Outgoing council leader Ann Lee; former mayor Ann Lee
_OFFICE_LEFT = r"(?:\b(?:[Oo]utgoing|[Ff]ormer|[Dd]eparting)\s|\b[Ee]x-)"
_LEFT_BY_SOMEBODY = later_re(_OFFICE_LEFT)
_LEAVING = later_re(rf"{_OFFICE_LEFT}(?:\w{{1,20}}\s){{0,3}}$")
#: Words of a description for who has an office no longer, or not for long.
LEAVES = frozenset(("former", "outgoing", "departing"))
#: Words for who runs for an office.
RUNNING = ("candidate", "nominee", "contender", "hopeful", "front-runner")
_COMES = frozenset(("new", "incoming"))
_TITLE = 60  # characters
_NOT_IT = frozenset(("shadow", "vice", "deputy", "lieutenant", "assistant"))
_HYPHENED = later_re(r"\S+-\S+")
_WORD = later_re(r"[^\W\d_][\w&]*")
#: Heads of a team, which is called by nicknames.
_OF_TEAMS = ("manager", "boss", "coach", "skipper", "captain")
_NEAR = 12  # mentions
_FAR = 120  # mentions


@cache
def same_offices() -> dict[str, frozenset[str]]:
    """For each word the offices of those who may be called by it: ``lawmaker`` for a senator."""
    known: dict[str, set[str]] = {}
    for line in word_list("same_offices"):
        office, *others = line.split()
        for other in others:
            known.setdefault(other, set()).add(office)
    return {word: frozenset(offices) for word, offices in known.items()}


@cache
def _parties() -> dict[str, str]:
    """Each word for a party of which others are rivals -> the first word of its line."""
    return {word: line.split()[0] for line in word_list("same_parties") for word in line.split()}


@cache
def party_words() -> frozenset[str]:
    """All words of a description that tell somebody's party: ``Democratic``, ``Tory``; in lower case."""
    return _LEFT | _RIGHT | frozenset(_parties())


def _parties_in(phrase: str) -> set[str]:
    return {party for word in _WORD.findall(phrase.lower()) if (party := _parties().get(word))}


def is_other_body(called: str, own: str, words: frozenset[str] = frozenset()) -> bool:
    """Whether two descriptions have names of bodies in them that differ: ``Elm Bank chairman``, ``chairman of Harrow``.

    ``words``: all that is known of the second one, in lower case. Initials are no other body.
    """
    countries, known_countries = _countries_in(called), _countries_in(own)
    if countries and known_countries:
        return countries.isdisjoint(known_countries)  # the Welsh first minister is not the Scottish one
    named, known = _names_of_bodies(called), _names_of_bodies(own)
    if not named or not known or named & (known | words):
        return False
    initials = {_initials(phrase) for phrase in (called, own)}
    return not any(word.upper() in one for one in initials for word in named | known if len(word) > 1)


def _countries_in(phrase: str) -> set[str]:
    """The countries that a description names: by their names, and ``Welsh`` for Wales."""
    nations = pairs("nationalities")
    words = _WORD.findall(phrase)
    return {nations[word] for word in words if word in nations} | {
        word for word in words if word in _nations()
    }


@cache
def _nations() -> frozenset[str]:
    return frozenset(pairs("nationalities").values())


def tells_apart(called: str, known: str) -> bool:
    """Whether a description has the name of a body in it that one before has not: ``the Elm Bank chairman``, ``a chairman``."""
    named = _names_of_bodies(called)
    if is_of_other_party(called, known):
        return True
    return bool(named) and (is_other_body(called, known) or not _names_of_bodies(known))


def is_of_other_party(called: str, known: str) -> bool:
    """Whether a description has a party in it that one before has not: the Tory spokesman is no council spokesman."""
    parties = _parties_in(called)
    return bool(parties) and parties.isdisjoint(_parties_in(known))


def _initials(phrase: str) -> str:
    """``UK Independence Party`` -> UKIP."""
    capitals = (word for word in _WORD.findall(phrase) if word[0].isupper())
    return "".join(word if word.isupper() else word[0] for word in capitals)


def _names_of_bodies(phrase: str) -> frozenset[str]:
    """The words with a capital, in lower case, that are no office, state, party or nationality: not ``Oscar-winning``."""
    capitals = (word for word in _WORD.findall(_HYPHENED.sub("", phrase)) if word[0].isupper())
    return frozenset(
        low for word in capitals if not is_demonym(word) and not _is_of_office(low := word.lower())
    )


def _is_of_office(word: str) -> bool:
    modifiers = words_of("role_modifiers") | words_of("office_ranks") | words_of("party_members")
    known = word in titles() or word in modifiers or word in words_of_states() or word == "democratic"
    return (
        known
        or is_role(singular(word))
        or word in pairs("nationalities")
        or word.title() in pairs("nationalities")
    )


_LAWYERS = frozenset(["lawyer", "attorney", "solicitor", "counsel", "barrister"])
_ANY_BODY = frozenset(["company", "firm", "group", "business", "corporation"])  # the bank too
#: the [bank]'s lawyer, Ann Lee
_CLIENT = later_re(
    rf"\b([a-z]{{3,20}})['’]s\s(?:[a-z-]{{3,14}}\s){{0,2}}(?:{'|'.join(sorted(_LAWYERS))}),?\s$"
)


class OfficeHolders:
    """The people of one article by what is told of them."""

    def __init__(self, people: People, roles: Roles) -> None:
        self._people, self._roles = people, roles
        self._campaigning: frozenset[Entity] | None = None
        self.nobody_else = (
            False  # whether only holders of other offices are named, the shadow chancellor for the chancellor
        )
        #: Who else has the role that was asked for last, as much as the one given, and where both are named last.
        self.also: tuple[Entity, int, int] | None = None

    def by_role(
        self, head: str, others: frozenset[str], position: int, called: str = "", owner: str | None = None
    ) -> Entity | None:
        """The person whom the article calls ``head``, best with the other words too, named last before.

        ``called``: the whole description, with its capitals: nobody of another body or party is meant.
        """
        wanted = {
            head,
            *((titles().get(head) or ("", ""))[1] or head).split()[-1:],
            *same_offices().get(head, ()),
        }
        general = offices_of_general(head, others)
        ranks = others & words_of("office_ranks")
        wanted |= ranks
        party = head in words_of("party_members") or state_in(others) is not None
        best: tuple[float, float, Entity, int] | None = None
        self.nobody_else, self.also = False, None
        seen: set[Entity] = set()
        at = self._people.before(position)
        for number, mention in enumerate(reversed(self._people.mentions[max(0, at - _FAR) : at])):
            entity = mention.entity
            if entity is None or entity in seen or entity.kind not in ("person", "unknown"):
                continue
            seen.add(entity)
            words = self._roles.words(entity)
            if wanted & words and self.is_of_other_field(entity, head, called):
                self.nobody_else = True
                continue  # the finance minister is no defence minister
            if (party and not self.fits_party(entity, head, others)) or (
                wanted & words
                and (self.is_of_other_body(entity, head, called) or self.is_of_other_office(entity, owner))
            ):
                continue
            if "former" in others and "former" not in words and not self._is_former(entity):
                continue  # the former president is not President Ann Lee
            if wanted & words and general | ranks <= words:
                if (head in words_of("public_offices") or "district" in others) and words & _NOT_IT - others:
                    self.nobody_else = True
                    continue  # the chancellor is no shadow chancellor, the district attorney no assistant
                leaving = self.is_leaving(entity) and not others & LEAVES
                if leaving and others & _COMES:
                    continue  # the new mayor is no outgoing mayor
                worth = (
                    len(others & words)
                    + self._is_called(entity, called)
                    - leaving
                    - 0.5 * bool(words & words_of("office_ranks") - ranks)
                )
                value = worth - 0.02 * number
                if best is not None and worth >= best[1] and self.also is None:
                    self.also = entity, mention.start, best[3]
                if best is None or value > best[0]:
                    self.also = self.also if best is None or worth <= best[1] else None
                    best = value, worth, entity, mention.start
        return best[2] if best else None

    def _is_called(self, entity: Entity, called: str) -> bool:
        """Whether a whole description of several words is told of somebody: ``father of three``."""
        low = called.lower()
        return " " in low and any(low == (role or "").lower() for role, _ in self._roles.all_of(entity))

    def _is_former(self, entity: Entity) -> bool:
        """Whether a name stands behind a former office: ``former Gov. Ann Lee``."""
        starts = (
            mention.start - mention.name.lead for mention in entity.mentions[:_NEAR] if not mention.quoted
        )
        return any(self._people.text.endswith(_FORMER, 0, start) for start in starts)

    def is_leaving(self, entity: Entity) -> bool:
        """Whether an office before a name is one of the past: ``outgoing council leader Ann Lee``, ``ex-mayor Ann Lee``."""
        for mention in entity.mentions[:_NEAR]:
            begin = max(0, mention.start - _TITLE)
            at = bisect_left(self._offices_left, begin)
            near = any(place < mention.start for place in self._offices_left[at : at + 1])
            if near and not mention.quoted and _LEAVING.search(self._people.text, begin, mention.start):
                return True
        return False

    @cached_property
    def _offices_left(self) -> list[int]:
        """Where each office of the past is told of, whoever held it: ``former``."""
        return [match.start() for match in _LEFT_BY_SOMEBODY.finditer(self._people.text)]

    def titled(self, name: Name, head: str, position: int) -> Entity | None:
        """Who has an office that is written like a name: ``Secretary of State``."""
        found = self.by_role(head, frozenset(name.words), position, name.full)
        return None if found and self.is_of_other_seat(found, head, name.full) else found

    def fits_party(self, entity: Entity, head: str, others: frozenset[str]) -> bool:
        """Whether party and state of a description may be somebody's: ``the Utah Republican``."""
        state = state_in(others)
        return (not state or self._roles.is_of_state(entity, state) is not False) and (
            head not in words_of("party_members") or self._roles.may_be_member(entity, head)
        )

    def may_run(self, entity: Entity, others: frozenset[str]) -> bool:
        """Whether somebody may be ``the candidate``: no manager of somebody's campaign; nor ``the GOP nominee`` who is a Democrat."""
        words = self._roles.words(entity)
        if any(others & one and words & other and not words & one for one, other in _PARTIES):
            return False
        party = others & (_LEFT | _RIGHT)
        if party and not words & party and len(self._campaigning_people()) > 1:
            return False  # the GOP nominee, where two run and no party of this one is told
        offices = words_of("public_offices") | words_of("public_standings")
        if words & _STAFF and not words & offices:
            return False
        known = not words or bool(words & offices - {"president"})
        return known or entity in self._campaigning_people() or not self._campaigning_people()

    def _campaigning_people(self) -> frozenset[Entity]:
        """The people of whose campaign the article tells: ``the Finch campaign``, ``Mr. Finch's campaign``."""
        if self._campaigning is None:
            text = self._people.text
            named = {word.lower() for word in _CAMPAIGN.findall(text)} if "campaign" in text else set()
            people = (e for e in self._people.entities if e.kind in ("person", "unknown"))
            self._campaigning = frozenset(e for e in people if e.words[-1] in named)
        return self._campaigning

    def is_of_other_body(self, entity: Entity, head: str, called: str) -> bool:
        """Whether a description names another party or body than somebody's.

        ``the Tory leader`` is no Labour leader, ``the Norland police chief`` not the one of Elmton. A team has nicknames
        (the Reds boss), and a place is not set against a party (the Elmton MP, a Labour MP).
        """
        own = " ".join(filter(None, self._roles.of(entity)))
        parties, own_parties = _parties_in(called), _parties_in(own)
        if parties and own_parties:
            return parties.isdisjoint(own_parties)
        if (parties or own_parties) and "party" not in own.lower():
            return False
        if head in _OF_TEAMS:
            return self._leads_other_team(entity, called)
        return is_other_body(called, own, self._roles.words(entity))

    def is_of_other_field(self, entity: Entity, head: str, called: str) -> bool:
        """Whether all roles with a noun that are told of somebody are of another field than a description."""
        told = [
            (role, body) for role, body in self._roles.all_of(entity) if role and head in role.lower().split()
        ]
        return bool(told) and all(is_of_other_field(called, role, body, head) for role, body in told)

    def leads_other_body(self, entity: Entity, head: str, called: str) -> bool:
        """Whether somebody has the office that a description names, in another party or body."""
        if head not in self._roles.words(entity):
            return False
        return self.is_of_other_field(entity, head, called) or self.is_of_other_body(entity, head, called)

    def _leads_other_team(self, entity: Entity, called: str) -> bool:
        """Whether the team that a description names is told to be that of somebody else: ``the Elmton manager``."""
        team = _names_of_bodies(called)
        if not team or team & self._roles.words(entity):
            return False
        others = (e for e in self._people.entities[:_FAR] if e.kind == "person" and e is not entity)
        return any(team <= words and words & set(_OF_TEAMS) for words in map(self._roles.words, others))

    def is_of_other_office(self, entity: Entity, owner: str | None) -> bool:
        """Whether the owner in a description is an office that nobody is told to serve: ``the prime minister's spokesman``."""
        words = _WORD.findall((owner or "").lower().removesuffix("'s").removesuffix("’s"))
        served = (self._roles.of(entity)[1] or "").lower().split()
        known = bool(words) and (words[-1] in served or words[-1] in self._roles.words(entity))
        return (
            bool(words) and not known and (is_role(words[-1]) or self._pleads_for_another(entity, words[-1]))
        )

    def _pleads_for_another(self, entity: Entity, client: str) -> bool:
        """``The bank's lawyer, Ann Lee, left. [The union's attorney] said``: whether somebody is told to be a lawyer of others than a body."""
        if not is_body(client) or client in _ANY_BODY or _LAWYERS.isdisjoint(self._roles.words(entity)):
            return False
        starts = (m.start - m.name.lead for m in entity.mentions[:_NEAR] if not m.quoted)
        told = (_CLIENT.search(self._people.text, max(0, start - _TITLE), start) for start in starts)
        clients = {match[1] for match in told if match}
        return bool(clients) and client not in clients and clients.isdisjoint(_ANY_BODY)

    def is_of_other_seat(self, entity: Entity, head: str, called: str) -> bool:
        """Whether a description names a seat that nobody is told to hold: ``the Elmton MP``, where a Labour MP is named."""
        return (
            head == "mp"
            and not _parties_in(called)
            and not _names_of_bodies(called) <= self._roles.words(entity)
        )

    def aged(self, years: str, position: int) -> Entity | None:
        """The only person named with this age: ``Jane Ash, 43, of Leeds``, ``Jane Ash (43)``."""
        text, at = self._people.text, self._people.before(position)
        ages = tuple(f"{lead}{years}{end}" for lead in (", ", " (", ", aged ") for end in ",) .;")
        found: list[Entity] = []
        for mention in reversed(self._people.mentions[max(0, at - _FAR) : at]):
            if mention.entity and text.startswith(ages, mention.end + mention.name.tail):
                found.append(mention.entity)
        self.nobody_else = len(set(found)) > 1
        return found[0] if found and not self.nobody_else else None

    def age(self, entity: Entity) -> str | None:
        """The age that stands behind a name: ``Tom Ash, 83,``, ``Tom Ash (83)``."""
        text = self._people.text
        ages = (_AGE.match(text, mention.end + mention.name.tail) for mention in entity.mentions[:_NEAR])
        return next((age[1] for age in ages if age), None)

    def is_told_of(self, entity: Entity) -> bool:
        """Whether a clause tells who somebody is where first named, as of one who is not known: ``Esther Lund, who``."""
        return any(self._people.text.startswith((", who ", ", whose "), m.end) for m in entity.mentions[:1])
