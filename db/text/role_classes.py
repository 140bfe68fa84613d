"""Classes of roles: "press secretary" is a spokesperson, "Sen." a legislator. The words are in db/text/lexicon/role_classes.txt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from extractors.errors import OnrecordError

from .lexicon import listed, word_list

FORMER = "former "

_COMPLEMENT = re.compile(r"\s(?:for|with|at|in|on|from|to|who|whose|that|and)\s|,")
_OF_BODIES = ("head of a body", "company officer")
#: Who has "shadow" before the office holds none: the opposition's speaker for it, who sits in parliament.
_SHADOW = re.compile(r"shadow\s", re.IGNORECASE)
_IN_OFFICE = ("minister", "head of government", "head of a body")
_PRESIDENT = re.compile(r"(?:(?:acting|interim|outgoing|incumbent)\s)?president", re.IGNORECASE)
_DEPUTY = re.compile(r"vice[\s-]president", re.IGNORECASE)
#: Elsewhere a chancellor is a minister of finance, a lord chancellor one of justice.
_CHANCELLORS = re.compile(r"\b(?:german|germany|austria|austrian)\b", re.IGNORECASE)
_GOVERNED = re.compile(r"\b(?:bank|reserve|prison|school|college)s?\b", re.IGNORECASE)
_TAUGHT_AT = re.compile(r"\b(?:university|college|school)\b", re.IGNORECASE)


@cache
def _former() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(word_list('former'))})[\s-]", re.IGNORECASE)


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

        A president is the head of a state where nothing, or a country, is named; of a body otherwise. A vice
        president of a country is in its government; a governor of a bank heads a body; a chancellor heads the
        government of Germany and Austria, and a university.
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
        former = _former().match(role)
        words = role[former.end() :] if former else role
        found = self._longest(words) or self._longest(_COMPLEMENT.split(words, maxsplit=1)[0])
        if found is None and (head := re.split(r"\sof\s", words, maxsplit=1)[0]) != words:
            found = self._longest(head)
        found = _of_this_body(found, words, affiliation)
        return FORMER + found if found and former else found

    def _longest(self, words: str) -> str | None:
        """The class of the longest run of words at the end that a list has."""
        pieces = words.lower().replace("’", "'").split()
        for start in range(len(pieces)):
            found = self.classes.get(" ".join(pieces[start:]))
            if found:
                return found
        return None


def _of_this_body(found: str | None, role: str, affiliation: str) -> str | None:
    """The class of an office whose name alone does not tell: by the country or body, and by "shadow"."""
    if found in _IN_OFFICE and _SHADOW.match(role):
        return "legislator"
    last = role.lower().rpartition(" ")[2]
    if found in _OF_BODIES and _is_state(affiliation):
        if _PRESIDENT.fullmatch(role):
            return "head of state"
        if _DEPUTY.fullmatch(role) and (affiliation or role.istitle()):
            return "minister"
    if last == "chancellor" and found == "minister" and not role.lower().startswith("lord"):
        if _TAUGHT_AT.search(affiliation):
            return "head of a body"
        return "head of government" if _CHANCELLORS.search(f"{role} {affiliation}") else found
    if last == "governor" and found == "governor or mayor" and _GOVERNED.search(affiliation):
        return "head of a body"
    return found


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
