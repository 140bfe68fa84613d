"""Which of the named people a description fits by what the article tells of them: role, party, state, age."""

from __future__ import annotations

from functools import cache

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.name_words import titles, words_of
from ...entities.phrases.states import state_in
from ...entities.roles import Roles
from ...lazy_patterns import later_re
from ...lexicon import word_list

_AGE = later_re(r"(?:,\s(?:aged\s)?|\s\()(\d{1,3})(?=[,.;)])")
_CAMPAIGN = later_re(
    r"\b([A-Z][\w’'-]{1,30}?)(?:['’]s?)?\s(?:(?:presidential|election|re-election|Senate)\s)?campaign\b"
)
_LEFT, _RIGHT = frozenset(("democratic", "democrat")), frozenset(("gop", "republican"))
_PARTIES = ((_LEFT, _RIGHT), (_RIGHT, _LEFT))
_STAFF = frozenset(("manager", "strategist", "adviser", "commentator", "spokesman"))
_FORMER = ("former ", "Former ", "ex-")
_NOT_IT = frozenset(("shadow", "vice", "deputy", "lieutenant"))
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


class OfficeHolders:
    """The people of one article by what is told of them."""

    def __init__(self, people: People, roles: Roles) -> None:
        self._people, self._roles = people, roles
        self._campaigning: frozenset[Entity] | None = None
        self.of_other_rank = (
            False  # whether only the shadow chancellor is named, when last asked for the chancellor
        )

    def by_role(self, head: str, others: frozenset[str], position: int) -> Entity | None:
        """The person whom the article calls ``head``, best with the other words too, named last before."""
        wanted = {
            head,
            *((titles().get(head) or ("", ""))[1] or head).split()[-1:],
            *same_offices().get(head, ()),
        }
        general = others & words_of("offices_of_a_general") if head == "general" else frozenset()
        ranks = others & words_of("office_ranks")
        wanted |= ranks
        best: tuple[float, Entity] | None = None
        self.of_other_rank = False
        seen: set[Entity] = set()
        at = self._people.before(position)
        for number, mention in enumerate(reversed(self._people.mentions[max(0, at - _FAR) : at])):
            entity = mention.entity
            if entity is None or entity in seen or entity.kind not in ("person", "unknown"):
                continue
            seen.add(entity)
            words = self._roles.words(entity)
            if not self.fits_party(entity, head, others):
                continue
            if "former" in others and "former" not in words and not self._is_former(entity):
                continue  # the former president is not President Ann Lee
            if wanted & words and general | ranks <= words:
                if head in words_of("public_offices") and words & _NOT_IT - others:
                    self.of_other_rank = True
                    continue  # the chancellor is no shadow chancellor
                value = (
                    len(others & words) - 0.02 * number - 0.5 * bool(words & words_of("office_ranks") - ranks)
                )
                if best is None or value > best[0]:
                    best = value, entity
        return best[1] if best else None

    def _is_former(self, entity: Entity) -> bool:
        """Whether a name stands behind a former office: ``former Gov. Ann Lee``."""
        starts = (
            mention.start - mention.name.lead for mention in entity.mentions[:_NEAR] if not mention.quoted
        )
        return any(self._people.text.endswith(_FORMER, 0, start) for start in starts)

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
        offices = words_of("public_offices") | words_of("public_standings")
        if words & _STAFF and not words & offices:
            return False
        known = not words or bool(words & offices - {"president"})
        return known or entity in self._campaigning_people() or not self._campaigning_people()

    def _campaigning_people(self) -> frozenset[Entity]:
        """The people of whose campaign the article tells: ``the Finch campaign``, ``Mr. Finch's campaign``."""
        if self._campaigning is None:
            named = {word.lower() for word in _CAMPAIGN.findall(self._people.text)}
            people = (e for e in self._people.entities if e.kind in ("person", "unknown"))
            self._campaigning = frozenset(e for e in people if e.words[-1] in named)
        return self._campaigning

    def aged(self, years: str, position: int) -> Entity | None:
        """The person named last with this age: ``Jane Ash, 43, of Leeds``, ``Jane Ash (43)``."""
        text, at = self._people.text, self._people.before(position)
        ages = tuple(f"{lead}{years}{end}" for lead in (", ", " (", ", aged ") for end in ",) .;")
        for mention in reversed(self._people.mentions[max(0, at - _FAR) : at]):
            if mention.entity and text.startswith(ages, mention.end + mention.name.tail):
                return mention.entity
        return None

    def age(self, entity: Entity) -> str | None:
        """The age that stands behind a name: ``Tom Ash, 83,``, ``Tom Ash (83)``."""
        text = self._people.text
        ages = (_AGE.match(text, mention.end + mention.name.tail) for mention in entity.mentions[:_NEAR])
        return next((age[1] for age in ages if age), None)

    def is_told_of(self, entity: Entity) -> bool:
        """Whether a clause tells who somebody is where first named, as of one who is not known: ``Esther Lund, who``."""
        return any(self._people.text.startswith((", who ", ", whose "), m.end) for m in entity.mentions[:1])
