"""What goes to an attribution of whom its mention means: name, kind, role, affiliation, gender and members."""

from __future__ import annotations

from ..entities.entities import People
from ..entities.entity import Entity
from ..entities.name_words import is_coined, words_of
from ..entities.noun_phrases import singular
from ..entities.phrases.bodies import is_named_like_body, is_told_body
from ..entities.phrases.role_phrases import role_and_affiliation
from ..entities.roles.affiliations import in_full, of_nation
from ..entities.roles.kinds_of_roles import is_job
from ..entities.roles.one_role import head_of
from ..entities.roles.roles import Roles
from ..entities.roles.words_before import uncapped
from ..lazy_patterns import later_re
from ..lexicon import pairs
from ..lexicon.list_patterns import later_with_lists
from ..model import Speaker
from ..tokens.sentence_openings import opens_sentence
from .issuers import body_of_document, issuer, outlet_before
from .naming.asides import is_of_no_body
from .pronouns.pronouns import Salience
from .stated_gender import Stated, StatedGender

#: Another poll, a second study: not the one whose body is told elsewhere.
_ANOTHER = later_with_lists(r"(?i:another|(?:an?|the)\s(?&adjectives_of_another))\b")
#: Who speaks for an office whose name is a field or a number too: a Treasury spokesman, the No 10 press officer.
_OFFICE = later_re(
    r"(?P<body>Treasury|No\.?\s10)\s(?P<role>spokes\w{3,6}|(?:press\s)?(?:official|officer|source|aide)s?)"
)
_THE_MPS = ("the MPs", "The MPs")
_ITS = ("its ", "Its ")


class Speakers:
    """The speakers of one article, each made once."""

    def __init__(self, people: People, roles: Roles, salience: Salience, stated: StatedGender) -> None:
        self.text, self.people, self.roles, self.salience, self.stated = (
            people.text,
            people,
            roles,
            salience,
            stated,
        )
        self._made: dict[int, Speaker] = {}
        self._places: dict[int, int] = {}  # where each is a source first, by identity

    def note(self, entity: Entity, position: int) -> None:
        """Note where somebody is a source; the first time counts."""
        self._places.setdefault(id(entity), position)

    @staticmethod
    def _role_told(words: str) -> tuple[str | None, str | None]:
        """The role and affiliation of somebody whom an article does not name: ``spokesman for the mayor``."""
        found = role_and_affiliation(words)
        if found is None or not is_job(found[0]):
            return None, None
        last = singular(head_of(found[0]))
        part = last in words_of("passing_roles") or last in words_of("parts_without_office")
        employed = last == "critic" and found[1] is not None  # for the Evening Post
        return (None, None) if part and not employed else found  # witnesses, the victim

    def of(self, entity: Entity) -> Speaker:
        """The data about somebody that goes to the attribution; made once for each."""
        known = self._made.get(id(entity))
        if known is None:
            kind, role, affiliation = entity.kind, None, None
            if kind == "unknown":
                named = len(entity.words) > 1 or self.salience.gender(entity)
                likely = self.salience.likely_person(entity)
                personal = named or likely or (likely is False and not is_coined(entity.name))
                told = is_told_body(self.text, entity) or (not likely and is_named_like_body(entity.words))
                kind = "person" if personal and not told else "organization"
            if kind == "place":
                kind = "organization"
            if kind == "person":
                role, affiliation = self.roles.of(entity)
                affiliation = affiliation and in_full(self.people, affiliation)
            elif kind in ("individual", "group"):
                role, affiliation = self._described(entity)
            elif kind == "document":
                affiliation = self._issuer(entity)
            members = tuple(map(self.of, entity.members))
            if members:
                role = affiliation = None
            stated = self.stated.of(entity) if kind in ("person", "individual") else Stated()
            full = self.roles.office_in_full(entity.name) if kind == "organization" else entity.name
            known = Speaker(
                full,
                kind,
                role,
                affiliation,
                tuple(dict.fromkeys((full, *entity.forms))),
                members,
                stated.gender,
                stated.spans,
            )
            self._made[id(entity)] = known
        return known

    def _described(self, entity: Entity) -> tuple[str | None, str | None]:
        """The role and affiliation of somebody or of several who are described: ``a spokesman for the mayor``, ``Polish officials``."""
        at = self._places.get(id(entity))
        office = _OFFICE.fullmatch(entity.name)
        told = office.group("role", "body") if office else None
        role, affiliation = told or self._role_told(uncapped(self.text, entity.name, at))
        if affiliation and at is not None:
            affiliation = self.roles.body_at(affiliation, at)
        elif role and at is not None:
            affiliation = self._by_context(entity, role, at)
        affiliation = affiliation and in_full(self.people, affiliation)
        several = entity.kind == "group"
        half = several and affiliation and ", " in affiliation and " and " not in affiliation
        if half or (affiliation and role and is_of_no_body(role, affiliation)):
            affiliation = None  # lawyers for Ann Lee, Tom Ash and Mia Orr: no body in full
        if affiliation and role is None:
            return role, None if affiliation in pairs("nationalities") else affiliation
        if affiliation and role:
            affiliation = of_nation(singular(role) if several else role, affiliation)
        return role, affiliation

    def _by_context(self, entity: Entity, role: str, at: int) -> str | None:
        """The body of who is described without one, by the sentences around a position."""
        around = self.roles.around
        if self.text.startswith(_ITS, at):
            return around.owner(role, at)
        if entity.kind == "individual":
            return around.acting(role, at)
        if role == "MPs" and self.text.startswith(_THE_MPS, at):
            return around.committee_before(at)
        return self.roles.office_of_prosecutors() if role.lower() == "prosecutors" else None

    def _issuer(self, entity: Entity) -> str | None:
        """The body that made a document which is described: ``the Harbour Board's report``."""
        at = self._places.get(id(entity), -1)
        body = (
            body_of_document(
                self.people,
                entity.name,
                opens=opens_sentence(self.text, at) and not self.text.startswith("The ", at),
            )
            or (issuer(self.people, entity.name) if not _ANOTHER.match(self.text, max(at, 0)) else None)
            or self.roles.owner_of_document(entity.name, at)
            or outlet_before(self.people, entity.name, at)
        )
        return body and in_full(self.people, body)
