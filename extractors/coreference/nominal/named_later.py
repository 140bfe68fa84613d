"""Who is described first and named only further down: ``The engineer who saw it``, ``Top botanist calls it a hoax``."""

from __future__ import annotations

import re

from ...entities.entities import People
from ...entities.entity import Entity, Mention
from ...entities.name_words import words_of
from ...entities.noun_phrases import Description, describe
from ...entities.roles.roles import Roles
from ...lazy_patterns import later_re
from ...lexicon.list_patterns import later_with_lists
from ...tokens.sentence_openings import sentence_start
from ..pronouns.pronouns import Salience
from ..stated_gender import gender_shown
from .cases.case_parties import CaseParties
from .cases.case_signs import is_part
from .fields_of_roles import offices_of_general
from .introductions import identified_as, others_introduced
from .office_holders import LEAVES, RUNNING, OfficeHolders

#: Hugo Lind, 71, bought the ticket; not: Hugo Lind, 71, was charged
_AGE = later_with_lists(
    r",\s(?:\d{1,2},\s(?!(?:was|has\sbeen|is)\s(?:charged|arrested|sentenced|jailed))"
    r"|who\s(?:has\s)?(?:(?&forms_of_leading)|keeps|teaches)\s)"
)
#: A nurse accused of theft, a man jailed for fraud
_ACCUSED = later_with_lists(r"\b(?:(?&participles_of_defendants)|on\strial)\b")
_BOSSES = ("boss", "head", "chief")
_LEADING = later_re(r",\s(?:the\s|its\s)?(?:chief\sexecutive|managing\sdirector|CEO)\b")
_LEAD = 40  # characters
_DIED = later_re(r"\b(?:died|dead|killed|murdered|dies)\b")
#: another young (teacher)
_OPENS_NEW = later_re(r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Hh]er|[Hh]is)\s(?:[a-z-]{2,15}\s)?$")
_WORDS = 30  # characters
_CLAUSE = 160  # characters
_YEAR = later_re(r"\b(?:[Ii]n|of|the)\s(?:19|20)\d\d\b")
_NEAR = 12  # mentions
_FAR = 120
_FURTHER_DOWN = 3000  # characters


class NamedLater:
    """The people of one article by what it calls them where it names them."""

    def __init__(
        self,
        people: People,
        roles: Roles,
        salience: Salience,
        holders: OfficeHolders,
        parties: CaseParties,
    ) -> None:
        self._people, self._roles, self._salience = people, roles, salience
        self._holders, self._parties = holders, parties

    def who(self, description: Description, position: int) -> Entity | None:
        """``The engineer who saw it said``, and further down ``Jane Ash, the engineer,``: the only one called so."""
        if description.owner:
            return None
        if is_part(description.head):
            return self._identified(description, position)
        found: set[Entity] = set()
        at = self._people.before(position)
        if _ACCUSED.search(description.name):
            return self._accused_behind(at, gender_shown(description.head))
        opens = self._opens(description, at)
        if not (description.definite or description.others or opens):
            return None
        general = offices_of_general(description.head, description.others)
        known = words_of("office_ranks") | {"former"}
        ranks, own = known - description.others, known & description.others
        shown = gender_shown(description.head)
        for mention in self._people.mentions[at : at + _FAR]:
            entity = mention.entity
            if entity is None or entity in found or entity.kind != "person":
                continue
            words = self._roles.words(entity)
            if not general <= words or (shown and entity.gender not in (shown, None)):
                continue  # the attorney general is no solicitor general, the woman no man
            if ranks & words or not own <= words:
                continue  # the mayor is no deputy mayor and no former mayor, the shadow minister no minister
            called = description.head in words
            if not called or not (description.definite or description.others & words or opens):
                continue
            if not description.others & LEAVES and self._holders.is_leaving(entity):
                continue  # the mayor is no outgoing mayor
            if description.head in RUNNING and self._is_of_year(entity.mentions[0]):
                continue  # The nominee said A. / Nominee Tom Ash lost in 2012
            found.add(entity)
        if opens and not found:
            leads = description.head in _BOSSES
            return self._introduced_behind(at, gender_shown(description.head), leads=leads)
        return found.pop() if len(found) == 1 else None

    def _identified(self, description: Description, position: int) -> Entity | None:
        """``The defendant admitted the theft``, and further down ``identified the defendant as Tom Crane``: the only one identified so."""
        if not description.definite or description.others:
            return None
        found = {
            mention.entity
            for mention in self._people.mentions[self._people.before(position) :]
            if mention.entity is not None
            and mention.entity.kind == "person"
            and mention.start - position < _FURTHER_DOWN
            and identified_as(self._people.text, mention.start - mention.name.lead) == description.head
        }
        return found.pop() if len(found) == 1 else None

    def _is_of_year(self, mention: Mention) -> bool:
        """Whether the sentence that names somebody tells of a year: ``In 2012, nominee [Tom Ash] lost``."""
        text, start = self._people.text, mention.start
        first = max(0, start - _CLAUSE)
        before = text[max(first, sentence_start(text, start, first) + 1) : start]
        behind = text[start : start + _CLAUSE].partition("\n")[0].partition(". ")[0]
        return _YEAR.search(before + behind) is not None

    def _opens(self, description: Description, at: int) -> bool:
        """Whether a description stands before anybody is named, and is no noun for just anybody: ``Top botanist``."""
        return (
            description.head not in words_of("nouns_for_anybody")
            and not description.head.startswith("spokes")
            and all(m.entity is None or m.entity.kind != "person" for m in self._people.mentions[:at])
        )

    def of_lead(self, description: Description, position: int) -> Entity | None:
        """``A teacher has run far. / Alison Pike, 52, was ill.``: who ``the teacher`` is, of whom the first sentence tells."""
        text, start = self._people.text, self._people.body_start
        first = text.startswith(("A ", "An ", "The "), start) and describe(text[start : start + _LEAD])
        if not first or first.head != description.head or description.owner or position - start < _LEAD:
            return None
        at, second = self._people.before(start), text.find("\n", start)
        opens = first.kind == "individual" and self._opens(first, at)
        if not opens or _DIED.search(text, start, second) or self._another(first.head, second, position):
            return None
        if others_introduced(text, start, second, first.head):
            return None  # A teacher was hit by a driver. / Tom Ash, 52, was held
        return self._introduced_behind(at, gender_shown(description.head))

    def _another(self, head: str, start: int, end: int) -> bool:
        """Whether somebody else comes in by a noun: ``a teacher``, ``another teacher``."""
        return any(
            _OPENS_NEW.search(self._people.text, max(start, place - _WORDS), place)
            for place in (m.start() for m in re.finditer(rf"\b{re.escape(head)}\b", self._people.text[:end]))
            if place > start
        )

    def _introduced_behind(self, at: int, gender: str | None, *, leads: bool = False) -> Entity | None:
        """The first person named, where that opens the second paragraph with an age: ``Hugo Lind, 71, bought``.

        ``leads``: with an office of who leads a body: ``Hugo Lind, chief executive of Netlux``, the boss of a firm.
        """
        mention, text = self._opens_second_paragraph(at, gender), self._people.text
        told = _LEADING if leads else _AGE
        return mention.entity if mention and told.match(text, mention.end) else None

    def _accused_behind(self, at: int, gender: str | None) -> Entity | None:
        """The first person named, who opens the second paragraph and is told to stand accused: ``Gwen Hollis, 47, denies theft``."""
        mention = self._opens_second_paragraph(at, gender)
        entity = mention.entity if mention else None
        return entity if entity is not None and self._parties.is_accused(entity) else None

    def _opens_second_paragraph(self, at: int, gender: str | None) -> Mention | None:
        """The first place where a person is named, if it opens the second paragraph."""
        text, body = self._people.text, self._people.body_start
        for mention in self._people.mentions[at : at + _NEAR]:
            entity, start = mention.entity, mention.start - mention.name.lead
            if entity is None or entity.kind != "person":
                continue
            opens = text[:start].endswith("\n") and text[body:start].strip().count("\n\n") == 0
            fits = gender is None or self._salience.gender(entity) in (gender, None)
            return mention if opens and fits else None
        return None
