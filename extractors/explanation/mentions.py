"""Whom each source mention was taken for: the ways that were tried, the scores, and what decided."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

from ..coreference import resolver, unnamed_subjects
from ..coreference.naming import joint_names, name_mentions
from ..coreference.nominal import (
    body_descriptions,
    introductions,
    named_later,
    nominal_mentions,
    office_holders,
)
from ..coreference.nominal.cases import case_parties
from ..coreference.pronouns import pronouns, relative_pronouns
from ..coreference.pronouns.signs import how, weights
from ..coreference.turns import authors, interviews
from ..entities.entity import Entity
from ..entities.noun_phrases import Description
from ..model import Span
from .model import MentionExplained, RuledOut, Score, Step
from .reading_code.source import docstring, place
from .reading_code.watching import Call, code_of, inner_code
from .rules_tried import reasons

_MODULES = (
    authors,
    body_descriptions,
    case_parties,
    interviews,
    introductions,
    joint_names,
    name_mentions,
    named_later,
    nominal_mentions,
    office_holders,
    pronouns,
    relative_pronouns,
    resolver,
    unnamed_subjects,
)


#: Where it is judged whether a pronoun may mean somebody at all.
JUDGING = inner_code(pronouns.Salience.person, "add")


def watched() -> Iterator[Callable[..., Any]]:
    """All functions of coreference that find somebody."""
    for module in _MODULES:
        for owner in (module, *[one for one in vars(module).values() if inspect.isclass(one)]):
            if getattr(owner, "__module__", module.__name__) != module.__name__:
                continue
            for function in list(vars(owner).values()):
                function = getattr(function, "__func__", function)
                if inspect.isfunction(function) and function.__module__ == module.__name__:
                    found = str(function.__annotations__.get("return", ""))
                    if "Entity" in found and "Iterator" not in found:
                        yield function


def mentions(root: Call, given: Callable[[Span], Span]) -> tuple[MentionExplained, ...]:
    """Each source mention with whom it was taken for."""
    out = []
    for call in root.of(resolver.Resolver.mention):
        start, end = call.arguments["start"], call.arguments["end"]
        if end <= start:
            continue
        decided = _deciding(call)
        out.append(
            MentionExplained(
                call.arguments["words"],
                given(Span(start, end)),
                _name(call.result),
                decided.code.co_name if decided and decided.code else None,
                (docstring(decided.code, whole=False) or None) if decided else None,
                tuple(_scores(call)),
                tuple(_ruled_out(call)),
                tuple(_steps(call)),
            )
        )
    return tuple(sorted(out, key=lambda one: one.span))


def _found(call: Call) -> Any:
    """Whom a call found: some give more beside it."""
    result = call.result
    return result[0] if isinstance(result, tuple) and result and not hasattr(result, "_fields") else result


def _name(found: Any) -> str | None:
    return str(found.name) if isinstance(found, Entity | Description) else None


def _deciding(call: Call) -> Call | None:
    """The innermost call that found whom the mention means."""
    if call.result is None:
        return None
    at: Call | None = None
    here = call
    while True:
        inner = next((c for c in reversed(here.calls) if _found(c) is call.result), None)
        if inner is None:
            return at
        at = here = inner


def _steps(call: Call) -> Iterator[Step]:
    """The ways that were tried, the outer before the inner."""
    for one in call.calls:
        if one.code is None or one.code is JUDGING:
            continue
        found = _found(one)
        because = reasons(one.because, one) if found is None else ()
        file = f"{place(one.code)}:{one.code.co_firstlineno}"
        yield Step(one.code.co_name, docstring(one.code, whole=False) or None, file, _name(found), because)
        yield from _steps(one)


def _ruled_out(call: Call) -> Iterator[RuledOut]:
    """Whom a pronoun cannot mean, each with the condition; of the last time that it was asked for this mention."""
    last = next((c for c in reversed([*call.all()]) if c.code is code_of(pronouns.Salience.person)), None)
    asked = [c for c in last.calls if c.code is JUDGING] if last else []
    fit = {c.arguments["entity"] for c in asked if not c.because}
    told = set()
    for one in asked:
        entity = one.arguments["entity"]
        if one.because and entity not in fit and entity not in told:
            told.add(entity)
            yield RuledOut(entity.name, reasons(one.because, one))


def _scores(call: Call) -> Iterator[Score]:
    """Whom a pronoun may mean, the likeliest first; of the last time that it was asked for this mention."""
    calls = [c for c in call.all() if c.code is code_of(pronouns.Salience._likeliest)]
    if calls:
        weight = weights()
        standings = calls[-1].arguments["standings"]
        scores = {entity: standing.score(weight) for entity, standing in standings.items()}
        for entity in sorted(scores, key=lambda one: -scores[one]):
            signs = {
                sign: round(count * getattr(weight, sign), 3)
                for sign, count in standings[entity].signs().items()
            }
            yield Score(entity.name, round(scores[entity], 3), how(standings[entity]), signs)
