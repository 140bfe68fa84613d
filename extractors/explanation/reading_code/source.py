"""Our own functions as they are written: their trees, their lines, what is assigned in them."""

from __future__ import annotations

import ast
import linecache
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType

_ROOT = Path(__file__).resolve().parents[3]
_EXAMPLE = re.compile(r"``(.+?)``")
_COMMENT = re.compile(r"  # (.+)$")
_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, eq=False, slots=True)
class Source:
    """A function as written: its tree, the statement around each of its statements, its file."""

    function: _Function
    above: Mapping[ast.AST, ast.AST]
    lines: tuple[str, ...]
    file: str


def docstring(function: Callable[..., object] | CodeType | None, *, whole: bool = True) -> str:
    """What a function says of itself, or its first paragraph, in one line; its examples in quotation marks."""
    if isinstance(function, CodeType):
        text = str(function.co_consts[0] or "") if function.co_consts else ""
    else:
        text = (function.__doc__ if function else "") or ""
    said = text if whole else text.split("\n\n", 1)[0]
    return _EXAMPLE.sub(r"“\1”", " ".join(said.split()))


@cache
def place(code: CodeType) -> str:
    """The file of a function as the repository names it: ``extractors/rules/reported/after_cue.py``."""
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
    lines = tuple(text.split("\n"))
    named = path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, _Function):
            above = {child: parent for parent in ast.walk(node) for child in ast.iter_child_nodes(parent)}
            first = min([node.lineno, *[d.lineno for d in node.decorator_list]])
            found[first] = Source(node, above, lines, named)
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
            loop = next((up for up in upwards(source, node) if isinstance(up, ast.For | ast.While)), None)
            if isinstance(loop, ast.For) and isinstance(loop.target, ast.Name):
                found[node.lineno] = loop.target.id
    return found


def upwards(source: Source, node: ast.AST) -> Iterator[ast.AST]:
    """The statements around a node, the nearest first."""
    while node is not source.function:
        node = source.above[node]
        yield node


@cache
def written(source: Source, node: ast.expr) -> str:
    """An expression as it stands in the code, in one line."""
    last, end = node.end_lineno or node.lineno, node.end_col_offset
    *before, ending = [source.lines[n].encode() for n in range(node.lineno - 1, last)]  # columns count bytes
    written = b"\n".join([*before, ending[:end]])[node.col_offset :]
    return " ".join(written.decode().split())


@cache
def example(source: Source, *lines: int) -> str | None:
    """The comment at the end of the first of these lines that has one."""
    return next((found[1] for n in lines if (found := _COMMENT.search(source.lines[n - 1]))), None)


@cache
def assignments(source: Source) -> tuple[tuple[int, str, ast.expr, tuple[ast.Call, ...]], ...]:
    """Each assignment of a function: the line from which on it counts, the variable, the value and the calls in it."""
    found = []
    for node in ast.walk(source.function):
        if isinstance(node, ast.Assign):
            names = [(target.id, node.lineno + 1) for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and isinstance(node.target, ast.Name):
            names = [(node.target.id, node.lineno)]
        else:
            continue
        if node.value is not None:
            calls = tuple(part for part in ast.walk(node.value) if isinstance(part, ast.Call))
            found += [(line, name, node.value, calls) for name, line in names]
    return tuple(found)
