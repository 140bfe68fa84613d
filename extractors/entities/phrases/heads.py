"""Where the noun of a role stands in a phrase: ``chief executive`` of ``once the chief executive who``."""

from __future__ import annotations

from ...tokens.tagger import word_class
from ...tokens.word_classes import PARTICIPLE
from ..name_words import words_of
from ..noun_phrases import determiners, ends_head, is_age, is_office, is_role, singular
from .fields import is_field_word

_POSSESSIVE = ("'s", "’s")
PAST = ("former", "ex", "then", "retired")
#: How a role begins that somebody has no more.
PAST_OFFICE = ("former ", "ex-", "ex ")


def bare(words: list[str]) -> list[str]:
    """Without ``once`` and the article in front; ``Former`` in lower case."""
    words = words[1:] if words[:1] in (["once"], ["new"]) else words
    if words and words[0].lower() in determiners():
        words = words[1:]
        words = words[1:] if words[:1] == ["new"] else words  # the new chief executive
    if words and words[0][:3].lower() == "ex-" and words[0][3:4].isupper():
        words = ["ex", words[0][3:], *words[1:]]  # Ex-Rovers striker
    if words and words[0].lower() in PAST:
        words = [words[0].lower(), *words[1:]]
    return words


def head_end(words: list[str]) -> int:
    """Where the role ends: before ``of``, ``who``, ``challenged``; ``chairman and chief executive`` is one."""
    end = _first_end(words, 0)
    owned = next((i + 1 for i, w in enumerate(words[:end]) if w.endswith(_POSSESSIVE)), 0)
    if words[end : end + 1] == ["and"] and _are_fields(words[owned:end], words[end + 1 :]):
        both = _first_end(words, end + 1)
        if (
            1 < both - end <= 4
            and (words[both - 1][0].isupper() or is_field_of_role(words[both - 2]))
            and is_office(words[both - 1].lower().strip(","))
        ):
            return both  # Trade and Industry Secretary
    if (
        words[end : end + 1] == ["and"]
        and end
        and (
            is_role(singular(words[end - 1].lower())) or words[end - 1].endswith("-")
        )  # photo- and videojournalist
    ):
        both = _first_end(words, end + 1)
        if 1 < both - end <= 4 and is_role(words[both - 1].lower().strip(",")):
            return both
    return end


def _are_fields(words: list[str], behind: list[str]) -> bool:
    """Whether the words in front of "and" are what an office is for, perhaps behind a party or a body: ``Tory shadow work`` and pensions secretary.

    ``behind`` are those behind it: behind a body it goes on with a field, ``Netlux sales`` and [marketing director].
    """
    words = words[
        words[:1] != []
        and len(words) > 1
        and words[0].lower() in words_of("party_members") | words_of("party_labels") :
    ]
    if behind and is_field_of_role(behind[0]):
        while len(words) > 1 and words[0][0].isupper() and not is_field_word(words[0]):
            words = words[1:]
    return 0 < len(words) < 3 and all(map(is_field_word, words[:-1])) and is_field_of_role(words[-1])


def is_field_of_role(word: str) -> bool:
    """Whether a word in front of a role may be what it is for: ``Transport``, ``sales``, ``leisure``."""
    return (
        is_field_word(word) or word.lower() in words_of("portfolios") or word in words_of("role_fields")
    )  # no name: these are in lower case


def _first_end(words: list[str], begin: int) -> int:
    return next((i for i in range(begin, len(words)) if _ends_here(words, i, opening=i == begin)), len(words))


def _ends_here(words: list[str], at: int, *, opening: bool) -> bool:
    """Whether a word ends a role: ``of``; a participle or an adverb behind its noun (the hacker ``known`` as, an operative ``now``)."""
    low = words[at].lower().strip(",")
    if ends_head(low):
        if low in words_of("role_modifiers") and is_role("".join(words[at + 1 : at + 2]).lower().strip(",")):
            return at > 0 and singular(words[at - 1].lower()) != words[at - 1].lower()
        return not (opening and words[at] in ("leading", "close"))  # not: senior investigating officer
    # the former governor challenged by Ash; not: the deputy planning director, a 72-year-old retired teacher
    if not at or not is_role(singular(words[at - 1].lower())) or is_age(words[at - 1]):
        return False
    if words[at].endswith(("ed", "ing")):
        # the chief marketing officer
        field = is_role("".join(words[at + 1 : at + 2]).lower().strip(",")) and is_field_of_role(words[at])
        return low not in words_of("role_modifiers") and not field
    last = at + 1 == len(words)
    return (
        words[at].islower()
        and not last
        and (low.endswith("ly") or word_class(low) == PARTICIPLE)
        and not is_role(low)
    )


def past_words(word: str) -> str:
    return "ex-" if word == "ex" else f"{word} "
