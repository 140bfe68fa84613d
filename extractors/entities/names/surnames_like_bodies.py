"""Last names that are nouns for bodies too: ``Wesley House, 44``, ``moderator [Tom House]``, and the bare ``House`` behind them."""

from __future__ import annotations

import re

from ...lazy_patterns import later_re
from ...lexicon import listed
from ...lexicon.list_patterns import later_with_lists
from ..first_names import gender_of, is_first_name
from ..name import Name
from ..name_words import is_full_name, vocabulary, words_of
from ..noun_phrases import is_role

_JOB = later_re(
    r", (?:the |a |an |who is |his |her )?((?:[a-z'’-]{3,20} ){0,3}?[a-z-]{3,20})(?= (?:of|at|for|with|from|in|and)\b|[,.;])"
)
_AGED = later_re(r", (?:aged )?[1-9]\d[,.;]| \([1-9]\d\)")  # Wesley House, 44, is no house
_SAYS = later_with_lists(r"\s(?&forms_of_saying)\b")
_THE = ("the ", "The ")
_NEAR = 30  # characters
_OPENING = ("But", "And", "As", "When", "While")


class SurnamesLikeBodies:
    """The names of one text that end in a noun for a body and are somebody's."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: set[str] = set()  # last names of who was named so far, in lower case
        self._alone: dict[str, bool] = {}  # whether a last name stands alone, asked once for each

    def settled(self, first: int, last: int, name: Name) -> Name:
        """``Wesley House, 44, ... House said``: the name as a person's where an age, a job or a title beside it shows one.

        ``first`` and ``last`` are its place in code points. Other names are given back as they are.
        """
        given, text = name.words[0], self._text
        if len(name.words) == 1:
            alone = given in self._known and not text.endswith(_THE, 0, first)
            return name._replace(kind="person") if alone else name
        if name.kind == "person":
            self._known.add(name.words[-1])
            return name
        if not is_first_name(given) or given in vocabulary().titles:
            return name  # not the Justice Department, an official said
        job = _JOB.match(text, last) if len(name.words) == 2 and given not in vocabulary().places else None
        told = job is not None and any(vocabulary().is_role(word) or is_role(word) for word in job[1].split())
        if not told and is_full_name(name.words, told=True):
            told = self._stands_alone(name.full.rpartition(" ")[2]) or self._is_behind_job(first)
        if not told and not _AGED.match(text, last):
            return name
        self._known.add(name.words[-1])
        return name._replace(kind="person", gender=gender_of(given))

    def _is_behind_job(self, first: int) -> bool:
        """Whether a noun for a job in small letters stands right before a name: ``moderator [Tom House]``."""
        before = self._text[max(0, first - _NEAR) : first]
        word = before[:-1].rpartition(" ")[2]
        return before.endswith(" ") and word.islower() and vocabulary().is_role(word)

    def _stands_alone(self, last: str) -> bool:
        if last not in self._alone:
            self._alone[last] = _speaks_alone(self._text, re.escape(last))
        return self._alone[last]


def _speaks_alone(text: str, last: str) -> bool:
    """Whether a noun for a body is the subject of saying without "the", as a last name is: ``“It is late,” [Temple] said``."""
    if re.search(rf"\b(?:Mr|Mrs|Ms|Dr)\.?\s{last}\b", text):
        return True
    for match in re.finditer(rf"\b{last}\b", text):
        inverted = text.endswith("said ", 0, match.start()) and text.startswith((".", ","), match.end())
        if not inverted and not _SAYS.match(text, match.end()):
            continue
        before = text[max(0, match.start() - _NEAR) : match.start()].rstrip(" ")
        word = before.rpartition(" ")[2]
        weekday = word.lower() in listed("weekdays") or word in _OPENING
        if weekday or not (word[:1].isupper() or word.lower() in words_of("determiners")):
            return True
    return False
