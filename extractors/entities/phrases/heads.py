"""Where the noun of a role stands in a phrase: ``chief executive`` of ``once the chief executive who``."""

from __future__ import annotations

from ..name_words import words_of
from ..noun_phrases import determiners, ends_head, is_age, is_office, is_role, singular
from .complements import is_field_word

_POSSESSIVE = ("'s", "’s")
PAST = ("former", "ex", "then", "retired")


def bare(words: list[str]) -> list[str]:
    """Without ``once`` and the article in front; ``Former`` in lower case."""
    words = words[1:] if words[:1] in (["once"], ["new"]) else words
    if words and words[0][:3].lower() == "ex-" and words[0][3:4].isupper():
        words = ["ex", words[0][3:], *words[1:]]  # Ex-Rovers striker
    if words and words[0].lower() in determiners():
        words = words[1:]
        words = words[1:] if words[:1] == ["new"] else words  # the new chief executive
    if words and words[0].lower() in PAST:
        words = [words[0].lower(), *words[1:]]
    return words


def head_end(words: list[str]) -> int:
    """Where the role ends: before ``of``, ``who``, ``challenged``; ``chairman and chief executive`` is one."""
    end = _first_end(words, 0)
    owned = next((i + 1 for i, w in enumerate(words[:end]) if w.endswith(_POSSESSIVE)), 0)
    if words[end : end + 1] == ["and"] and 0 < end - owned < 3 and all(map(is_field_word, words[owned:end])):
        both = _first_end(words, end + 1)
        if (
            1 < both - end <= 4
            and (words[both - 1][0].isupper() or is_field_word(words[both - 2]))
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


def _first_end(words: list[str], begin: int) -> int:
    return next(
        (
            i
            for i in range(begin, len(words))
            if (ends_head(words[i].lower().strip(",")) and not (i == begin and words[i] == "leading"))
            # the former governor challenged by Ash; not: the deputy planning director
            or (
                i
                and words[i].endswith(("ed", "ing"))
                and is_role(singular(words[i - 1].lower()))
                and not is_age(words[i - 1])  # a 72-year-old retired teacher
                and words[i].lower() not in words_of("role_modifiers")
            )
        ),
        len(words),
    )


def past_words(word: str) -> str:
    return "ex-" if word == "ex" else f"{word} "
