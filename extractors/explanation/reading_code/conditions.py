"""Which condition made a function say no: found in its source, at the line where it was left.

A rule turns a case away with ``if CONDITION: return None``, and goes on to the next word with ``continue``. From the
line and the values of its variables it is told which part of the condition decided:
``if k >= end or doc.classes[k] != THAT: return None`` was left because of ``doc.classes[k] != THAT``. So an explanation
is always that of the code that ran, and no rule has to say anything twice.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from types import CodeType, FunctionType, MethodType
from typing import Any, NamedTuple

from ...tokens.sentences import Document
from ...tokens.word_classes import GROUPS, WORD_CLASSES
from .in_words import doc_of, in_words
from .source import Source, assignments, docstring, example, source_of, upwards, written
from .values import UNKNOWN, is_so, value_of

_NAME_OF = {letter: name for name, letter in WORD_CLASSES.items()}
#: So many conditions are told of, where none of several held.
_MOST = 6
#: Longer values say nothing to a reader.
_LONGEST = 40
#: Names under which functions keep the place of a token.
_TOKENS = frozenset(["k", "behind", "token", "verb", "left"])
#: Functions of word lists judge nothing.
_OF_LISTS = f"{__name__.split('.')[0]}.lexicon"


class Condition(NamedTuple):
    """A condition that turned a case away, or by which it was taken.

    ``text`` is the condition as it stands in the code, ``holds`` whether it was met, ``values`` what its variables
    were. ``name`` is the function that was asked, if the condition is its answer, and ``says`` the first sentence of
    its docstring. ``example``: the comment beside it. ``file`` and ``line`` lead to it.
    """

    text: str
    holds: bool
    file: str
    line: int
    name: str | None = None
    says: str | None = None
    example: str | None = None
    values: tuple[tuple[str, str], ...] = ()
    #: The code of the function whose answer it is, by which its own reason is found, and what it was asked with.
    asked: CodeType | None = None
    arguments: tuple[Any, ...] = ()
    #: What is so, in words.
    words: str | None = None
    #: Where the values of its variables come from: ``subject = subject_before(...)``.
    origins: tuple[Condition, ...] = ()
    doc: Document | None = None


def conditions(
    code: CodeType, line: int, variables: Mapping[str, Any], *, gives_nothing: bool = False
) -> tuple[Condition, ...]:
    """What decided that a function was left, or a turn of its loop, at this line, with a no.

    ``variables`` are the global and local ones at that moment. Several where none of several conditions held. A
    function that ``gives_nothing`` says no only where it is left before its end.
    """
    source = source_of(code)
    if source is None:
        return ()
    statement = _statement(source, line)
    if statement is None and gives_nothing:
        return ()
    if isinstance(statement, ast.Return) and statement.value is not None and not _is_no(statement.value):
        leaves = list(_deciding(statement.value, False, variables))
    else:
        leaves = _guard(source, statement, variables)
    return tuple(_condition(source, leaf, holds, variables, statement) for leaf, holds in leaves[:_MOST])


def affirming(code: CodeType, line: int, variables: Mapping[str, Any]) -> tuple[Condition, ...]:
    """What decided that a function said yes, or gave what it gave, at this line; none where nothing was asked last."""
    source = source_of(code)
    statement = _statement(source, line) if source else None
    if source is None or not isinstance(statement, ast.Return) or statement.value is None:
        return ()
    asked = isinstance(statement.value, ast.BoolOp | ast.Compare | ast.Call | ast.UnaryOp)
    if asked and value_of(statement.value, variables) is True:
        leaves = list(_deciding(statement.value, True, variables))
    else:
        leaves = _nearest_test(source, statement, variables)
    return tuple(_condition(source, leaf, holds, variables, statement) for leaf, holds in leaves[:_MOST])


@cache
def _statement(source: Source, line: int) -> ast.stmt | None:
    """The return or continue at a line; None where the function just ended."""
    for node in ast.walk(source.function):
        if isinstance(node, ast.Return | ast.Continue) and node.lineno <= line <= (node.end_lineno or 0):
            return node
    return None


def _is_no(value: ast.expr) -> bool:
    """Whether an expression is a plain no: None, False, (), []."""
    if isinstance(value, ast.Constant):
        return not value.value
    return isinstance(value, ast.Tuple | ast.List) and not value.elts


def _nearest_test(
    source: Source, statement: ast.stmt, variables: Mapping[str, Any]
) -> list[tuple[ast.expr, bool]]:
    """The condition of the nearest ``if`` around a statement."""
    inner: ast.AST = statement
    for up in upwards(source, statement):
        if isinstance(up, ast.If):
            return list(_deciding(up.test, inner in up.body, variables))
        inner = up
    return []


def _guard(
    source: Source, statement: ast.stmt | None, variables: Mapping[str, Any]
) -> list[tuple[ast.expr, bool]]:
    """The condition of the ``if`` around a statement; where none is, those before it that were not met."""
    if statement is not None and (found := _nearest_test(source, statement, variables)):
        return found
    inner = [statement, *upwards(source, statement)][-2] if statement is not None else None
    before = source.function.body
    if statement is not None and inner in before:
        before = before[: before.index(inner)]
    unmet: list[tuple[ast.expr, bool]] = []
    for one in reversed(before):
        if isinstance(one, ast.If):
            test = value_of(one.test, variables)
            if test is not UNKNOWN and not test:
                unmet += [*_deciding(one.test, False, variables)][::-1]
    return unmet[:_MOST][::-1]


def _deciding(node: ast.expr, holds: bool, variables: Mapping[str, Any]) -> Iterator[tuple[ast.expr, bool]]:
    """The parts of a condition that decided that it was met (``holds``) or not."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield from _deciding(node.operand, not holds, variables)
    elif isinstance(node, ast.BoolOp):
        if isinstance(node.op, ast.Or) == holds:  # one part is enough
            parts = [part for part in node.values if is_so(part, holds, variables)]
            if parts:
                yield from _deciding(parts[0], holds, variables)
            else:
                yield node, holds
        else:
            for part in node.values:
                yield from _deciding(part, holds, variables)
    elif isinstance(node, ast.IfExp):
        test = value_of(node.test, variables)
        chosen = node.orelse if test is UNKNOWN or not test else node.body
        if test is UNKNOWN or not _is_no(chosen):
            yield from _deciding(chosen, holds, variables)
        else:
            yield from _deciding(node.test, chosen is node.body, variables)
    else:
        yield node, holds


@cache
def _variables(node: ast.expr) -> tuple[tuple[str, ast.expr], ...]:
    """The variables and parts of an expression whose values tell a reader something, as written; no constants."""
    found = {
        ast.unparse(part): part
        for part in ast.walk(node)
        if isinstance(part, ast.Name | ast.Attribute | ast.Subscript)
    }
    return tuple((text, part) for text, part in found.items() if not text.strip("_").isupper())


def _condition(
    source: Source, node: ast.expr, holds: bool, variables: Mapping[str, Any], statement: ast.stmt | None
) -> Condition:
    called = _asked(node, variables)
    asked = called[0] if called else None
    near = (node.lineno, statement.lineno) if statement is not None else (node.lineno,)
    return Condition(
        written(source, node),
        holds,
        source.file,
        node.lineno,
        asked.__name__ if asked else None,
        docstring(asked, whole=False) or None if asked else None,
        example(source, *near),
        tuple(_values(node, variables)),
        asked.__code__ if asked else None,
        _arguments(called[1], variables) if called else (),
        in_words(node, holds, variables),
        () if asked else tuple(_origins(source, node, variables)),
        doc_of(variables),
    )


def _arguments(call: ast.Call, variables: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(value_of(argument, variables) for argument in call.args)


def _origins(source: Source, node: ast.expr, variables: Mapping[str, Any]) -> Iterator[Condition]:
    """The calls that gave the variables of a condition their values, as far as these are nothing, or a token."""
    for name in dict.fromkeys(part.id for part in ast.walk(node) if isinstance(part, ast.Name)):
        value = variables.get(name, UNKNOWN)
        nothing = value is None or value is False or value == () or (value == -1 and name != "k")
        if not nothing and not (isinstance(value, int) and name in _TOKENS):
            continue
        found = list(_assigned(source, name, node.lineno, variables))
        for assigned, called, call in found if nothing else found[-1:]:
            yield Condition(
                f"{name} = {written(source, assigned)}",
                not nothing,
                source.file,
                call.lineno,
                called.__name__,
                docstring(called, whole=False) or None,
                asked=called.__code__,
                arguments=_arguments(call, variables),
                doc=doc_of(variables),
            )


def _assigned(
    source: Source, name: str, line: int, variables: Mapping[str, Any]
) -> Iterator[tuple[ast.expr, FunctionType, ast.Call]]:
    """The functions of ours in what was assigned to a variable before a line, in their order."""
    for at, assigned, value, calls in assignments(source):
        if assigned == name and at <= line:
            for call in calls:
                if called := _asked(call, variables):
                    yield value, *called


def _asked(node: ast.expr, variables: Mapping[str, Any]) -> tuple[FunctionType, ast.Call] | None:
    """The function of ours whose answer a condition is, with the call."""
    for part in (node, *(getattr(node, "comparators", ())), getattr(node, "left", None)):
        if isinstance(part, ast.NamedExpr):
            part = part.value
        if isinstance(part, ast.Call):
            found = value_of(part.func, variables)
            found = inspect.unwrap(found) if callable(found) else found
            found = found.__func__ if isinstance(found, MethodType) else found
            if (
                isinstance(found, FunctionType)
                and found.__module__.split(".")[0] == __name__.split(".")[0]
                and not found.__module__.startswith(_OF_LISTS)
            ):
                return found, part
    return None


def _values(node: ast.expr, variables: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What the variables of a condition were, in words: tokens by their words, classes by their names."""
    doc = variables.get("doc") or getattr(variables.get("q"), "doc", None)
    for text, part in _variables(node):
        value = value_of(part, variables)
        if doc and value is doc.classes:
            continue
        if value is None or isinstance(value, bool):
            yield text, str(value)
        elif isinstance(value, int):
            word = (
                f" “{' '.join(doc.tokens.words[value].split())[:_LONGEST]}”"
                if doc and 0 <= value < len(doc.tokens.words)
                else ""
            )
            yield text, f"token {value}{word}" if word else str(value)
        elif isinstance(value, str) and len(value) <= _LONGEST:
            yield (
                text,
                _in_words(value) if "class" in text or text in ("before", "c", "letter") else f"“{value}”",
            )


def _in_words(letters: str) -> str:
    """The names of some word classes: ``name past``."""
    named = [_NAME_OF.get(letter, letter) for letter in letters]
    return " ".join(named) if named else "nothing"


def class_names(letters: str) -> tuple[str, ...]:
    """The name of each word class of a string of letters."""
    return tuple(_NAME_OF.get(letter, letter) for letter in letters)


def group_names(letter: str) -> tuple[str, ...]:
    """The groups that a word class belongs to: ``finite``, ``full_verb``."""
    name = _NAME_OF.get(letter, letter)
    return tuple(group for group, members in GROUPS.items() if name in members.split())
