"""Classes of roles: "press secretary" is a spokesperson, "Sen." a legislator. The words are in db/text/lexicon/role_classes.txt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extractors.errors import OnrecordError

from .lexicon import listed, word_list

FORMER = "former "

_FORMER = re.compile(r"(?:former|ex|late|retired|one-time|onetime|erstwhile|then)[\s-]", re.IGNORECASE)
_COMPLEMENT = re.compile(r"\s(?:for|with|at|in|on|from|to|who|whose|that|and)\s|,")
_OF_BODIES = ("head of a body", "company officer")
_OFFICE = re.compile(r"\b(?:[Pp]resident|Vice President)$")


class RoleListProblem(OnrecordError, ValueError):
    """What is wrong with a list of role classes, in one line for people."""


@dataclass(frozen=True)
class RoleClasses:
    """Which class each word for a role belongs to, and each class to which walk of life."""

    classes: Mapping[str, str]
    walks: Mapping[str, str]
    _known: dict[tuple[str, str], str | None] = field(default_factory=dict)

    def of(self, role: str | None, affiliation: str | None = None) -> str | None:
        """The class of a role, "former ..." for one that is over; None where no list knows it.

        A president is the head of a state where nothing, or a country, is named; of a body otherwise.
        """
        key = (role or "", affiliation or "")
        if key not in self._known:
            self._known[key] = self._find(*key)
        return self._known[key]

    def walk(self, role_class: str | None) -> str | None:
        """The walk of life of a class: public, law, business, sport, ..."""
        return self.walks.get(role_class.removeprefix(FORMER)) if role_class else None

    def _find(self, role: str, affiliation: str) -> str | None:
        role = role.strip()
        former = _FORMER.match(role)
        words = role[former.end() :] if former else role
        found = self._longest(words) or self._longest(_COMPLEMENT.split(words, maxsplit=1)[0])
        if found is None and (head := re.split(r"\sof\s", words, maxsplit=1)[0]) != words:
            found = self._longest(head)
        if found in _OF_BODIES and _OFFICE.search(words) and _is_state(affiliation):
            found = "head of state"
        return FORMER + found if found and former else found

    def _longest(self, words: str) -> str | None:
        """The class of the longest run of words at the end that a list has."""
        pieces = words.lower().replace("’", "'").split()
        for start in range(len(pieces)):
            found = self.classes.get(" ".join(pieces[start:]))
            if found:
                return found
        return None


def _is_state(affiliation: str) -> bool:
    words = affiliation.lower().removeprefix("the ").split()
    return all(word in listed("nations") for word in words)


def role_classes(own: Path | None = None) -> RoleClasses:
    """The classes of the lists that come with the program; those of a file of one's own go before them.

    Raises RoleListProblem for a file that cannot be read or a line that is none.
    """
    lines = list(word_list("role_classes"))
    if own is not None:
        try:
            given = own.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as problem:
            raise RoleListProblem(f"{own}: cannot be read ({problem})") from None
        lines += [line.strip() for line in given if line.strip() and not line.lstrip().startswith("#")]
    return _parsed(lines)


def _parsed(lines: Iterable[str]) -> RoleClasses:
    classes: dict[str, str] = {}
    walks: dict[str, str] = {}
    for line in lines:
        head, colon, words = line.partition(":")
        name, bar, walk = (part.strip() for part in head.partition("|"))
        if not (name and colon and bar and walk):
            raise RoleListProblem(f"{line!r}: write it as: class | walk of life: words, words")
        walks[name] = walk
        for entry in words.split(","):
            if entry.strip():
                classes[entry.strip().lower()] = name
    return RoleClasses(classes, walks)
