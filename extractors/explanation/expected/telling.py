"""Reasons in words, and the files that they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...tokens.tagger import word_class
from ...tokens.word_classes import DETERMINER, FINITE
from ..model import Misfit, Reason, RuleTried
from ..word_origins import GUESSED, IN_CONTEXT, origin
from .model import Change, short

_CODE = re.compile(r"``(.+?)``")
_LIST = re.compile(r"extractors/lexicon/en/\w+\.txt(?::\d+)?")
_OPPOSITES = (
    (" not in ", " in "),
    (" is not ", " is "),
    (" != ", " == "),
    (" == ", " != "),
    (" < ", " >= "),
    (" > ", " <= "),
)
#: So deep reasons are told.
_DEEPEST = 3
_MOST = 4
#: So many reasons are told beside one that knows the word.
_BESIDE = 1


class Loss(NamedTuple):
    """The point at which something was lost, why, and the places that decide it, the likeliest first."""

    at: str
    because: Sequence[str]
    changes: Sequence[Change]


def told(one: Reason) -> str:
    """A reason in words, without those behind it."""
    if one.misfit:
        return misread(one.misfit)
    if " = " in one.condition and one.met:
        return f"which place that is, says `{one.name}`: {plainly(one.says or '', 90)}"
    if one.words:
        line = one.words
    elif one.says:
        line = f"{_as_question(one.says)}: {'yes' if one.met else 'no'}"
    else:
        values = ", ".join(f"{name} is {value}" for name, value in one.values.items())
        line = (one.condition if one.met else _unmet(one.condition)) + (f", where {values}" if values else "")
    return line + (f" (as in: {one.example})" if one.example else "")


def _unmet(condition: str) -> str:
    """The opposite of a condition, as code, without two negations."""
    for sign, opposite in _OPPOSITES:
        if condition.count(sign) == 1 and " and " not in condition and " or " not in condition:
            return condition.replace(sign, opposite)
    return f"not ({condition})"


def _as_question(says: str) -> str:
    return plainly(says.rstrip("."), 110)


def plainly(says: str, most: int = 100) -> str:
    """A docstring for people: its examples in marks."""
    return short(_CODE.sub(r"“\1”", says), most)


def misread(one: Misfit) -> str:
    """Where a pattern over word classes stops fitting, in words."""
    begun = " ".join(one.read[::-1] if one.backwards else one.read)
    fits = (
        f"“{short(begun, 40)}” may {'end' if one.backwards else 'begin'} it, but {'before' if one.backwards else 'behind'} it "
        if begun
        else ""
    )
    wanted = " or ".join(name.replace("_", " ") for name in one.wanted) or "nothing"
    return (
        f"no {one.thing.removeprefix('a ')} is read there: {fits}“{one.word}” is {one.word_class.replace('_', ' ')}"
        f" ({one.class_from}, {one.class_file}), where it would take {wanted}"
    )


def chain(reasons: Iterable[Reason], deepest: int = _DEEPEST) -> Iterator[str]:
    """Reasons, each followed by those of the function that it asked, with their places."""
    for one in _first(reasons):
        if not tells(one):
            yield from chain(one.since, deepest)
            continue
        yield f"{told(one)}  [{one.file}:{one.line}]"
        if deepest and one.misfit is None:
            yield from (f"  because {line}" for line in chain(one.since, deepest - 1))


def _first(reasons: Iterable[Reason]) -> list[Reason]:
    """The first reasons, before them those that know the word at which something stops fitting."""
    all_of_them = [*reasons]
    known = [one for one in all_of_them if _knows_word(one)]
    others = [one for one in all_of_them if not _knows_word(one)]
    return [*known, *others[: _BESIDE if known else _MOST]]


def _knows_word(one: Reason) -> bool:
    return one.misfit is not None or any(map(_knows_word, one.since))


def pieces(one: Reason, deepest: int = _DEEPEST) -> Iterator[str]:
    """A reason and those behind it with their places, without what only says where a function looks."""
    if " = " in one.condition and one.met:
        return
    deeper = [piece for since in one.since for piece in pieces(since, deepest - 1)] if deepest else []
    if tells(one) or not deeper:
        yield f"{told(one)}  {one.file}:{one.line}"
    if one.misfit is None:
        yield from deeper


def tells(one: Reason) -> bool:
    """Whether a reason says something by itself: not only which variable got nothing from which function."""
    if one.misfit or one.words:
        return True
    if " = " in one.condition and one.met:
        return one.asked_at is not None
    passed_on = one.says is not None and (one.condition.startswith("_") or " = " in one.condition)
    return not (passed_on and one.since) and not (" = " in one.condition and not one.since)


def changes_of(reasons: Iterable[Reason]) -> Iterator[Change]:
    """The places that reasons lead to, the deepest first: a list, a pattern, a condition."""
    for one in _first(reasons):
        if " = " in one.condition and one.met:
            yield Change(one.asked_at or one.file, f"`{one.name}`: {plainly(one.says or '', 90)}")
            continue
        given = [deeper for deeper in one.since if " = " in deeper.condition and deeper.met]
        yield from changes_of([deeper for deeper in one.since if deeper not in given])
        if one.misfit:
            yield from _of_misfit(one.misfit)
        elif tells(one):
            for name in _LIST.findall(one.words or ""):
                yield Change(name, f"the list that is asked: {one.words}")
            yield Change(f"{one.file}:{one.line}", f"the condition: {short(told(one), 90)}")
        yield from changes_of(given)


def _of_misfit(one: Misfit) -> Iterator[Change]:
    kind = one.word_class.replace("_", " ")
    by_class = [Change(one.class_file, f"if “{one.word}” is no {kind} here: its class")]
    if one.class_from == "listed" and one.word.isalpha():
        what = f"if “{one.word}” is no {kind} here, but is elsewhere: classes by the words beside"
        by_class.insert(0, Change(IN_CONTEXT, what))
    by_pattern = Change(one.pattern, f"if the classes are right: the pattern for {one.thing}")
    yield from (*by_class, by_pattern) if _doubtful(one) else (by_pattern, *by_class)


def _doubtful(one: Misfit) -> bool:
    """Whether the class of a word is more likely wrong than the pattern: ``the will was``, an unknown word in -ed."""
    before = one.read[-1] if one.read and not one.backwards else ""
    finite = origin(one.word, word_class(one.word)).says == "listed" and word_class(one.word) in FINITE
    guessed = one.class_from.startswith(GUESSED) or one.class_from.startswith("by its")
    return bool(before and word_class(before.lower()) == DETERMINER and finite) or (
        guessed and one.word[:1].isalpha()
    )


def rule_line(rule: RuleTried) -> str:
    """A rule with the sentence that it is made for."""
    example = plainly(rule.example, 90)
    return f"the rule `{rule.rule}`, made for {example}" if example else f"the rule `{rule.rule}`"
