"""At which word a pattern over word classes stops fitting, and what it would have needed there."""

from __future__ import annotations

import linecache
from collections.abc import Callable, Sequence
from functools import cache
from re import Pattern
from typing import Any, NamedTuple

import regex

from ..tokens import noun_groups
from ..tokens.sentences import Document
from ..tokens.word_classes import GROUPS, WORD_CLASSES, classes
from .model import Misfit
from .word_origins import origin

#: So many tokens are looked at.
_FAR = 24
#: So many classes are named.
_MOST = 6
_FILE = "extractors/tokens/noun_groups.py"
_NAME_OF = {letter: name for name, letter in WORD_CLASSES.items()}


class _Asked(NamedTuple):
    """What a function asks of the word classes: the pattern by its name, what it stands for, and whether read backwards."""

    pattern: str
    thing: str
    backwards: bool = False


#: Functions of noun_groups.py and sentences.py that are one question to one pattern.
_ASKED = {
    "starts_clause": _Asked("_CLAUSE", "a clause (a subject and its verb)"),
    "clause_verb": _Asked("_CLAUSE", "a clause (a subject and its verb)"),
    "subject_before": _Asked("_SUBJECT_BACK", "a subject", backwards=True),
    "subject_length": _Asked("_SUBJECT_BACK", "a subject", backwards=True),
}


def misfit(function: str, arguments: Sequence[Any], doc: Document | None) -> Misfit | None:
    """Where the pattern of a function that found nothing stops fitting; None for functions that ask no pattern."""
    asked = _ASKED.get(function)
    if asked is None or doc is None:
        return None
    token = next((one for one in arguments if isinstance(one, int)), None)
    if token is None:
        return None
    letters = doc.reverse if asked.backwards else doc.classes
    size = len(letters)
    start = size - token if asked.backwards else token
    if not 0 <= start < size:
        return None
    pattern: Pattern[str] = getattr(noun_groups, asked.pattern)
    reach = _reach(pattern.pattern, letters, start)
    if start + reach >= size:
        return None
    read = range(start, start + reach + 1)
    tokens = [size - 1 - k if asked.backwards else k for k in read]
    word, letter = doc.tokens.words[tokens[-1]], letters[start + reach]
    wanted = _wanted(pattern.pattern, letters[: start + reach], start)
    return Misfit(
        asked.thing,
        asked.backwards,
        tuple(doc.tokens.words[k] for k in tokens[:-1]),
        "the end of the paragraph" if not word.strip() else word,
        _NAME_OF.get(letter, letter),
        wanted,
        origin(word, letter).says if word.strip() else "",
        origin(word, letter).file if word.strip() else "",
        f"{_FILE}:{_line_of(asked.pattern)}",
    )


@cache
def _compiled(pattern: str) -> Callable[..., Any]:
    return regex.compile(pattern).match


def _fits(pattern: str, letters: str, start: int) -> bool:
    return _compiled(pattern)(letters, start, partial=True) is not None


def _reach(pattern: str, letters: str, start: int) -> int:
    """How many tokens of these a pattern can begin with."""
    length = 0
    while (
        length < _FAR
        and start + length < len(letters)
        and _fits(pattern, letters[: start + length + 1], start)
    ):
        length += 1
    return length


def _wanted(pattern: str, before: str, start: int) -> tuple[str, ...]:
    """The classes, groups of them first, with which a pattern could go on."""
    fitting = {name for name, letter in WORD_CLASSES.items() if _fits(pattern, before + letter, start)}
    names = []
    left = set(fitting)
    for group in (
        "nominal",
        "quotation",
        "perhaps_finite",
        "finite_or_participle",
        "modifier",
        "base_form",
        "pronoun",
    ):
        members = {name for name in WORD_CLASSES if WORD_CLASSES[name] in classes(GROUPS[group])}
        if members and members <= fitting and members & left:
            names.append(group)
            left -= members
    return tuple([*names, *sorted(left)][:_MOST])


@cache
def _line_of(name: str) -> int:
    """The line on which a pattern begins."""
    lines = linecache.getlines(noun_groups.__file__)
    return next(n for n, line in enumerate(lines, 1) if line.startswith(f"{name} = "))
