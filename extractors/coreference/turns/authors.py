"""Who says "I" outside all quotations: who signs a letter below, or whose column it is by the line above it.

``I believe it must close. / Yours sincerely, / Ann Lee, Mayor``; ``By Ann Lee / I have crossed it for 40 years.`` A
reporter who only asks somebody is no author of a column: the text has to speak of "I" from its beginning.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.names.names import names_in
from ...entities.phrases.role_phrases import role_and_affiliation
from ...entities.roles.roles import Roles
from ...lazy_patterns import later_re
from ...lexicon.list_patterns import with_lists
from ...model import Span, lies_in
from .transcripts import capitalised

#: A closing formula in a line, and the line of who signs, with the next one.
_SIGNED = (
    r"(?im)^[ \t]{0,8}(?:(?&letter_closings))(?:[,.!]?[ \t]{0,8}\n\s{0,8}|,[ ])"
    r"(?P<name>[^\n]{3,90})(?:\n[ \t]{0,8}(?P<below>[^\n]{3,90}))?"
)
_BY = later_re(r"(?m)^\W{0,3}(?:By|BY|Written\sby):?\s(?P<names>[^\n]{3,80})$")
#: My statement on the bridge / Mayor Ann Lee; A message from Mayor Ann Lee
_HEADED = later_re(
    r"\s{0,9}(?:My\s[^\n]{3,120}\n\s{0,4}|[^\n]{0,60}\b(?:[Mm]essage|[Ll]etter|[Cc]olumn|[Rr]emarks)\s(?:from|by)\s)(?P<names>[^\n]{3,80})\n"
)
_HEAD = 600  # code points
_I = later_re(r"\bI\b(?![.’'](?![a-z]))")
_PERSONAL = ("person", "unknown")
_LEAST = 3  # so often "I" stands outside quotations
_FROM_THE_START = 0.4  # of the text: where the first of them stands


class Authors:
    """The authors of an article who speak in it as "I"."""

    def __init__(
        self, text: str, quoted: Sequence[Span], people: People, roles: Roles, author: str | None
    ) -> None:
        self._text, self._quoted, self._people, self._roles = text, quoted, people, roles
        self._author = author

    def speaker(self, position: int) -> Entity | None:
        """Who says "I" at a position outside all quotations; None where no signature and no line of a column shows it."""
        if lies_in(self._quoted, position):
            return None
        at = bisect_right(self._signatures, position, key=lambda signature: signature[0])
        return self._signatures[at][1] if at < len(self._signatures) else self._columnist

    @cached_property
    def _signatures(self) -> list[tuple[int, Entity | None]]:
        found = []
        for m in with_lists(_SIGNED).finditer(self._text):
            found.append((m.start(), self._one(m["name"], m["below"] or "")))
        return found

    @cached_property
    def _columnist(self) -> Entity | None:
        if not self._is_first_person:
            return None
        head = self._text[:_HEAD]
        line = _BY.search(head) or _HEADED.match(head)
        return self._one(line["names"] if line else self._author or "")

    @cached_property
    def _is_first_person(self) -> bool:
        """Whether the text speaks of "I" from its beginning, and often enough to be a column."""
        spoken = [m.start() for m in _I.finditer(self._text) if not lies_in(self._quoted, m.start())]
        return len(spoken) >= _LEAST and spoken[0] < _FROM_THE_START * len(self._text)

    def _one(self, line: str, below: str = "") -> Entity | None:
        """The only person whom a line names, with what the line says that the person is, or else the line below it."""
        names = names_in(line)
        if any(name.full.isupper() for _, _, name in names):
            names = names_in(capitalised(line))  # By RUTH HALE
        people = [n for n in names if n[2].kind in _PERSONAL and len(n[2].words) > 1]
        if len(people) != 1 or people[0] is not names[0] or names[0][0] > names[0][2].lead:
            return None
        entity = self._people.of(names[0][2])
        if entity is None or entity.kind not in _PERSONAL:
            return None
        told = line[names[0][1] :].strip(" ,|-–—") or below.strip()
        role = role_and_affiliation(told) if told and not self._roles.of(entity)[0] else None
        if role is not None:
            self._roles.learn(entity, *role)
        return entity
