"""Which condition made a function say no: found in its source, at the line where it was left.

A rule turns a case away with ``if CONDITION: return None``, and goes on to the next word with ``continue``. From the
line and the values of its variables it is told which part of the condition decided:
``if k >= end or doc.classes[k] != THAT: return None`` was left because of ``doc.classes[k] != THAT``. So an explanation
is always that of the code that ran, and no rule has to say anything twice.
"""

from __future__ import annotations

import ast
import inspect
import linecache
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType, FunctionType, MethodType
from typing import Any, NamedTuple

from ..tokens.word_classes import GROUPS, WORD_CLASSES

_ROOT = Path(__file__).resolve().parents[2]
_NAME_OF = {letter: name for name, letter in WORD_CLASSES.items()}
_COMMENT = re.compile(r"  # (.+)$")
_Function = ast.FunctionDef | ast.AsyncFunctionDef
#: So many conditions are told of, where none of several held.
_MOST = 6
#: Longer values say nothing to a reader.
_LONGEST = 40


class Condition(NamedTuple):
    """A condition that turned a case away.

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
    #: The code of the function whose answer it is, by which its own reason is found.
    asked: CodeType | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Source:
    """A function as written: its tree, the statement around each of its statements, its file."""

    function: _Function
    above: Mapping[ast.AST, ast.AST]
    text: str
    file: str


@cache
def place(code: CodeType) -> str:
    """The file of a function as the repository names it: ``extractors/rules/after_cue.py``."""
    path = Path(code.co_filename)
    return path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name


@cache
def _functions(file: str) -> dict[int, Source]:
    """The functions of a file by the lines on which they (or their decorators) begin; none where it cannot be read."""
    text = "".join(linecache.getlines(file))
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return {}
    path = Path(file)
    named = path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, _Function):
            above = {child: parent for parent in ast.walk(node) for child in ast.iter_child_nodes(parent)}
            first = min([node.lineno, *[d.lineno for d in node.decorator_list]])
            found[first] = Source(node, above, text, named)
    return found


def source_of(code: CodeType) -> Source | None:
    """The source of a function, by its code object."""
    return _functions(code.co_filename).get(code.co_firstlineno)


@cache
def skipping_lines(code: CodeType) -> Mapping[int, str]:
    """The lines of a function with ``continue``, each with the variable of its loop."""
    source = source_of(code)
    if source is None:
        return {}
    found = {}
    for node in ast.walk(source.function):
        if isinstance(node, ast.Continue):
            loop = next((up for up in _upwards(source, node) if isinstance(up, ast.For | ast.While)), None)
            if isinstance(loop, ast.For) and isinstance(loop.target, ast.Name):
                found[node.lineno] = loop.target.id
    return found


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


def _upwards(source: Source, node: ast.AST) -> Iterator[ast.AST]:
    """The statements around a node, the nearest first."""
    while node is not source.function:
        node = source.above[node]
        yield node


def _guard(
    source: Source, statement: ast.stmt | None, variables: Mapping[str, Any]
) -> list[tuple[ast.expr, bool]]:
    """The condition of the ``if`` around a statement; where none is, those before it that were not met."""
    inner: ast.AST | None = statement
    if statement is not None:
        for up in _upwards(source, statement):
            if isinstance(up, ast.If):
                return list(_deciding(up.test, inner in up.body, variables))
            if up is not source.function:
                inner = up
    before = source.function.body
    if statement is not None and inner in before:
        before = before[: before.index(inner)]
    found: list[tuple[ast.expr, bool]] = []
    for one in reversed(before):
        if isinstance(one, ast.If):
            test = _value(one.test, variables)
            if test is not _UNKNOWN and not test:
                found.append((one.test, False))
    return found[:_MOST][::-1]


def _deciding(node: ast.expr, holds: bool, variables: Mapping[str, Any]) -> Iterator[tuple[ast.expr, bool]]:
    """The parts of a condition that decided that it was met (``holds``) or not."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield from _deciding(node.operand, not holds, variables)
    elif isinstance(node, ast.BoolOp):
        if isinstance(node.op, ast.Or) == holds:  # one part is enough
            parts = [part for part in node.values if _is(part, holds, variables)]
            if parts:
                yield from _deciding(parts[0], holds, variables)
            else:
                yield node, holds
        else:
            for part in node.values:
                yield from _deciding(part, holds, variables)
    elif isinstance(node, ast.IfExp):
        test = _value(node.test, variables)
        chosen = node.orelse if test is _UNKNOWN or not test else node.body
        if test is _UNKNOWN or not _is_no(chosen):
            yield from _deciding(chosen, holds, variables)
        else:
            yield from _deciding(node.test, chosen is node.body, variables)
    else:
        yield node, holds


class _Unknown:
    """What could not be worked out again."""


_UNKNOWN = _Unknown()


def _is(node: ast.expr, holds: bool, variables: Mapping[str, Any]) -> bool:
    value = _value(node, variables)
    return value is not _UNKNOWN and bool(value) == holds


def _value(node: ast.expr, variables: Mapping[str, Any]) -> Any:
    """The value of an expression of our own code, worked out again: rules are functions without effects."""
    try:
        return eval(_compiled(node), {**variables})
    except Exception:
        return _UNKNOWN


@cache
def _compiled(node: ast.expr) -> CodeType:
    code: CodeType = compile(ast.Expression(node), "<condition>", "eval")
    return code


@cache
def _written(source_text: str, node: ast.expr) -> str:
    """An expression as it stands in the code, in one line."""
    return " ".join((ast.get_source_segment(source_text, node) or ast.unparse(node)).split())


@cache
def _variables(node: ast.expr) -> tuple[tuple[str, ast.expr], ...]:
    """The variables and parts of an expression whose values tell a reader something, as written; no constants."""
    found = {
        ast.unparse(part): part
        for part in ast.walk(node)
        if isinstance(part, ast.Name | ast.Attribute | ast.Subscript)
    }
    return tuple((text, part) for text, part in found.items() if not text.strip("_").isupper())


@cache
def _example(source: Source, *lines: int) -> str | None:
    """The comment at the end of the first of these lines that has one."""
    written = source.text.splitlines()
    return next((found[1] for n in lines if (found := _COMMENT.search(written[n - 1]))), None)


def _condition(
    source: Source, node: ast.expr, holds: bool, variables: Mapping[str, Any], statement: ast.stmt | None
) -> Condition:
    asked = _asked(node, variables)
    near = (node.lineno, statement.lineno) if statement is not None else (node.lineno,)
    return Condition(
        _written(source.text, node),
        holds,
        source.file,
        node.lineno,
        asked.__name__ if asked else None,
        _first_sentence(asked) if asked else None,
        _example(source, *near),
        tuple(_values(node, variables)),
        asked.__code__ if asked else None,
    )


def _asked(node: ast.expr, variables: Mapping[str, Any]) -> FunctionType | None:
    """The function of ours whose answer a condition is."""
    for part in (node, *(getattr(node, "comparators", ())), getattr(node, "left", None)):
        if isinstance(part, ast.NamedExpr):
            part = part.value
        if isinstance(part, ast.Call):
            found = _value(part.func, variables)
            found = inspect.unwrap(found) if callable(found) else found
            found = found.__func__ if isinstance(found, MethodType) else found
            if isinstance(found, FunctionType) and found.__module__.split(".")[0] == __name__.split(".")[0]:
                return found
    return None


def _first_sentence(function: FunctionType) -> str | None:
    """The first paragraph of a docstring in one line."""
    return " ".join((function.__doc__ or "").split("\n\n")[0].split()) or None


def _values(node: ast.expr, variables: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What the variables of a condition were, in words: tokens by their words, classes by their names."""
    doc = variables.get("doc") or getattr(variables.get("q"), "doc", None)
    for text, part in _variables(node):
        value = _value(part, variables)
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
