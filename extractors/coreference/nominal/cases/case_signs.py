"""The parts that people have in a case at law (defendant, victim, ...), and the words beside a name that show who has one."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ....entities.name_words import words_of
from ....lexicon import rows
from ....lexicon.list_patterns import with_lists

#: Tom Crane, 31, of Elmton, has been charged; Tom Crane, who is accused; Tom Crane pleaded
_TOLD_BEHIND = (
    r"(?:\s\(\d{{1,3}}\))?(?:,\s[^,.;:\n“”\"]{{1,50}}){{0,3}}?,?\s(?:who\s)?"
    r"(?:(?:was|were|is|are|has|had|been|being|later|also|now|then|recently|already|first|"
    r"(?&words_of_standing_trial)|on|got|a|the)\s){{0,5}}(?:{})\b"
)
#: Ann Lee, the mayor, has announced the sentence
_ACTING = r"(?:,[^,.;:\n“”\"]{{1,60}},)?\s(?:(?:has|had|later|also|then|who)\s){{0,3}}(?:{})\b[^.\n“”\"]{{0,120}}?\b(?:{})\b"
#: he faces up to ten years, he later told police that
_TRIED = (
    r"\s(?:(?:then|also|later|again|first|[a-z]{{3,12}}ly)\s){{0,2}}(?:faces\s|ple(?:a?d|aded)\s|told\s(?:the\s)?(?&police_officers)\b|"
    r"(?:was|is|(?:has|had)\sbeen)\s(?:[a-z]{{3,12}}ly\s|also\s|later\s)?(?:{})\b)"
)


class Part(NamedTuple):
    """All nouns for one part, and the words that show who has it."""

    nouns: frozenset[str]
    signs: frozenset[str]


@cache
def parts() -> dict[str, Part]:
    """For each noun, the part that it stands for."""
    found = {}
    for nouns, signs in rows("case_parties"):
        part = Part(frozenset(nouns.split()), frozenset(signs.split()))
        found.update(dict.fromkeys(part.nouns, part))
    return found


@cache
def told_behind(signs: frozenset[str]) -> re.Pattern[str]:
    """The words that show who has a part, behind a name."""
    return with_lists(_TOLD_BEHIND.format("|".join(sorted(signs))))


@cache
def acts() -> re.Pattern[str]:
    """What somebody does who only reports or decides a case, behind the name."""
    return re.compile(
        "|".join(_ACTING.format(*("|".join(row.split()) for row in pair)) for pair in rows("case_acts"))
    )


@cache
def tried() -> re.Pattern[str]:
    """What only somebody who stands accused does or has done to him, behind a pronoun."""
    return with_lists(_TRIED.format("|".join(sorted(parts()["defendant"].signs))))


def is_part(head: str) -> bool:
    """Whether a noun is one for a part in a case, or for a source that stays unnamed."""
    return head in parts() or head in words_of("unnamed_sources")
