"""What is known of a speaker in one article, and of several such occurrences that are taken for one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..records.content_ids import normal_name
from ..text.lexicon import listed
from ..text.role_classes import FORMER

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=100_000)
def telling_words(words: str) -> frozenset[str]:
    """The words of an affiliation that tell it from others."""
    return frozenset(_WORD.findall(normal_name(words))) - listed("empty_affiliations")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A speaker in one article. ``day`` is the day's number; ``others`` are the named people who speak there too."""

    found: str
    article: str  # its key
    name: str
    kind: str
    role: str
    affiliation: str
    role_class: str | None
    walk: str | None
    names: tuple[str, ...]
    publisher: str | None
    day: int | None
    story: str | None
    others: frozenset[str]

    @property
    def over(self) -> bool:
        """Whether the role is one that the person no longer has."""
        return bool(self.role_class and self.role_class.startswith(FORMER))


class Node:
    """Occurrences of one name that are taken for one speaker."""

    def __init__(self, id: str, occurrences: Sequence[Occurrence]) -> None:
        self.id = id
        self.occurrences = occurrences
        self.found, self.kind = occurrences[0].found, occurrences[0].kind
        counted = Counter(o.name for o in occurrences)
        # Ruth Hale rather than RUTH HALE
        self.name = min(counted, key=lambda name: (" " in name and name.isupper(), -counted[name], name))

    @cached_property
    def articles(self) -> frozenset[str]:
        return frozenset(o.article for o in self.occurrences)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Normalised names of two words or more, and acronyms, that its articles use for it."""
        return frozenset(
            normal_name(form) for o in self.occurrences for form in o.names if " " in form or form.isupper()
        )

    @cached_property
    def classes(self) -> frozenset[str]:
        return self._values(
            o.role_class.removeprefix(FORMER) if o.role_class else None for o in self.occurrences
        )

    @cached_property
    def walks(self) -> frozenset[str]:
        return self._values(o.walk for o in self.occurrences)

    @cached_property
    def roles(self) -> frozenset[str]:
        """Words of the roles that few people share."""
        return self.role_words - listed("common_roles")

    @cached_property
    def role_words(self) -> frozenset[str]:
        """All words of the roles."""
        return frozenset(word for o in self.occurrences for word in _WORD.findall(o.role.lower()))

    @cached_property
    def affiliations(self) -> frozenset[str]:
        return frozenset(word for o in self.occurrences for word in telling_words(o.affiliation))

    @cached_property
    def publishers(self) -> frozenset[str]:
        return self._values(o.publisher for o in self.occurrences)

    @cached_property
    def others(self) -> frozenset[str]:
        return frozenset(other for o in self.occurrences for other in o.others)

    @cached_property
    def stories(self) -> frozenset[str]:
        return self._values(o.story for o in self.occurrences)

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """The first and the last day of publication."""
        days = [o.day for o in self.occurrences if o.day is not None]
        return (min(days), max(days)) if days else None

    @staticmethod
    def _values(values: Iterable[str | None]) -> frozenset[str]:
        return frozenset(value for value in values if value)
