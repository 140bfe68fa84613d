"""Who is meant by a part in a case or an event: the defendant, the victim, the driver.

Only somebody of whom the article tells it: of ``Tom Crane, 31, was charged with theft`` Tom Crane is the
defendant; of ``Ruth Hale announced that a man was sentenced`` nobody named is. Words in the wrong mouth harm
a person, so where two people fit, or the only one holds an office of the case, nobody named is meant.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..entities.entities import Entity, People
from ..entities.name_words import words_of
from ..entities.roles import Roles
from ..lexicon import rows

_FAR = 200  # mentions
#: Tom Crane, 31, of Elmton, has been charged; Tom Crane, who is accused; Tom Crane pleaded
_TOLD_BEHIND = (
    r"(?:\s\(\d{{1,3}}\))?(?:,\s[^,.;:\n“”\"]{{1,50}}){{0,3}}?,?\s(?:who\s)?"
    r"(?:(?:was|were|is|are|has|had|been|being|later|also|now|then|recently|already|first|allegedly|reportedly|"
    r"formally|officially|facing|faces|stands|stood|went|on|found|got|a|the)\s){{0,5}}(?:{})\b"
)
#: the death of Tom Crane; charges against Tom Crane
_JOINING = ("of", "against")
_WHERE = (" in ", ", of ", " at ", " from ", " near ")  # Tom Crane, 31, of Elmton


class _Part(NamedTuple):
    """All nouns for one part, the words that show who has it, and the pattern for them behind a name."""

    nouns: frozenset[str]
    signs: frozenset[str]
    behind: re.Pattern[str]


@cache
def _parts() -> dict[str, _Part]:
    """For each noun, the part that it stands for."""
    found = {}
    for nouns, signs in rows("case_parties"):
        behind = re.compile(_TOLD_BEHIND.format("|".join(signs.split())))
        part = _Part(frozenset(nouns.split()), frozenset(signs.split()), behind)
        found.update(dict.fromkeys(part.nouns, part))
    return found


def is_part(head: str) -> bool:
    """Whether a noun is one for a part in a case, or for a source that stays unnamed."""
    return head in _parts() or head in words_of("unnamed_sources")


class CaseParties:
    """The parts that the people of one article have in what it tells."""

    def __init__(self, people: People, roles: Roles) -> None:
        self._people, self._roles = people, roles

    def who(self, head: str, position: int) -> Entity | None:
        """The only person named before of whom the article tells that part; None where none is, or more than one."""
        part = _parts().get(head)
        nouns = part.nouns if part else frozenset([head])
        at = self._people.before(position)
        found: set[Entity] = set()
        for mention in self._people.mentions[max(0, at - _FAR) : at]:
            entity = mention.entity
            if entity is None or entity in found or entity.kind not in ("person", "unknown"):
                continue
            if self._is_called(entity, nouns):
                found.add(entity)
            elif part and not self._holds_office(entity):
                start, end = mention.start - mention.name.lead, mention.end
                if self._told(start, end, part):
                    found.add(entity)
        return found.pop() if len(found) == 1 else None

    def _is_called(self, entity: Entity, nouns: frozenset[str]) -> bool:
        """Whether the last word of a role that is stated for somebody is one of the nouns."""
        return any(role.lower().split()[-1].strip(".,") in nouns for role in self._roles.stated_for(entity))

    def _holds_office(self, entity: Entity) -> bool:
        stated = " ".join(self._roles.stated_for(entity)).lower()
        return not words_of("case_offices").isdisjoint(stated.split())

    def _told(self, start: int, end: int, part: _Part) -> bool:
        text = self._people.text
        if text.endswith(_WHERE, 0, start):
            return False
        if part.behind.match(text, end, end + 220):
            return True
        before = text[max(0, start - 50) : start].split()[-2:]  # charged Tom Crane
        if before and before[-1] in _JOINING:
            before.pop()
        return bool(before) and before[-1].lower() in part.signs
