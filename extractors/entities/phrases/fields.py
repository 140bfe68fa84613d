"""What an office is for: ``vice president [for technology]``, ``director of [sales]``; the words for fields and for bodies."""

from __future__ import annotations

from functools import cache

from ..name_words import words_of
from ..noun_phrases import determiners, ends_head, is_body, is_office, is_role, singular
from .words_of_roles import places


@cache
def owners() -> frozenset[str]:
    """The articles and the possessives of others, behind which a noun phrase of its own begins: the, a, her, its."""
    return determiners("article") | determiners("possessive", "third")


def is_body_or_group(word: str) -> bool:
    return is_body(word) or word in words_of("group_nouns")


def is_field_word(word: str) -> bool:
    """Whether a word, capitalised or not, is one for a field of work: ``Foreign``, ``Affairs``, ``sales``."""
    low = word.lower()
    return low in words_of("role_modifiers") or low in words_of("fields_of_office")


def is_field(head: str, words: str) -> bool:
    """Whether words behind "for" are what an office is about, and no body: ``vice president for technology``."""
    if head not in words_of("roles_with_fields"):
        return False
    last = singular(words.rsplit(" ", 1)[-1].lower())
    known = all(
        is_field_word(word) or word == "and" or word in words_of("portfolios") for word in words.split(" ")
    )
    return known or (
        words.islower() and not (is_body_or_group(last) or is_office(last) or last in words_of("territories"))
    )


def field_end(words: list[str], begin: int, head: str) -> int:
    """Where a field behind "for" ends that has no article: ``highways and transport`` [at Elm Council]; ``begin`` where there is none."""
    if head not in words_of("roles_with_fields"):
        return begin
    stop = next(
        (i for i in range(begin, len(words)) if words[i] != "and" and _ends_field(words[i].lower())),
        len(words),
    )
    joint = next((i for i in range(begin, stop) if words[i] == "and"), stop)
    if joint < stop and (words[joint + 1] in owners() or is_role(words[stop - 1].lower())):
        stop = joint  # vice president for research and professor of law
    field = words[begin:stop]
    last = field[-1].lower() if field else ""
    at = words[stop : stop + 1] == ["at"]
    told = (
        not field
        or field[0] in owners()
        or not all((w.islower() and w.isalpha()) or is_field_word(w) or (at and w in places()) for w in field)
        or (
            singular(last) == last
            and (is_body_or_group(last) or is_office(last))
            and last not in words_of("portfolios")
        )
        or (last in words_of("territories"))
    )
    return begin if told else stop


def _ends_field(low: str) -> bool:
    return ends_head(low) or low in words_of("affiliation_ends")


def is_of_council(words: list[str], begin: int, end: int) -> bool:
    """Whether "Council" in front of an office, from ``begin`` to ``end``, ends a body's name: ``Elm Council leader``, ``Elm County Domestic Violence Council President``.

    Not that of a town, whose office it is part of: ``Marsh Elm City Council President``.
    """
    if words[end - 1].islower():
        return True
    named = [word for word in words[:begin] if word[0].isupper()]
    return len(named) > 2 and named[-1].lower() not in words_of("territories") and named[-1] not in places()
