"""A watch over the functions of one extraction: which were called, with what, what they gave, and what made them say no.

Extraction itself knows nothing of it and costs nothing for it: while an explanation is made, Python tells of each call
in this thread (``sys.settrace``). A debugger or a measure of coverage that was there before is put back afterwards.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any

from .conditions import Condition, affirming, conditions, skipping_lines


@dataclass(slots=True)
class Skipped:
    """A turn of a loop that was ended early: the value of its variable, and why."""

    item: Any
    because: tuple[Condition, ...]


@dataclass(slots=True)
class Call:
    """One call of a watched function. ``because``: the conditions by which it said no, if it did; ``yes``: those by which
    it gave what it gave, at ``line``."""

    code: CodeType | None = None
    arguments: dict[str, Any] = field(default_factory=dict)
    result: Any = None
    because: tuple[Condition, ...] = ()
    yes: tuple[Condition, ...] = ()
    line: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    #: All calls within by their code, once they were asked for.
    _by_code: dict[CodeType | None, list[Call]] | None = None

    def all(self) -> Iterator[Call]:
        """This call and all within it, in their order."""
        waiting = [self]
        while waiting:
            call = waiting.pop()
            yield call
            waiting.extend(reversed(call.calls))

    def of(self, function: Callable[..., Any]) -> Iterator[Call]:
        """All calls of one function within this one."""
        if self._by_code is None:
            self._by_code = {}
            for call in self.all():
                self._by_code.setdefault(call.code, []).append(call)
        return iter(self._by_code.get(code_of(function), ()))

    def within(self, function: Callable[..., Any]) -> Iterator[Call]:
        """The calls of one function directly within this one."""
        code = code_of(function)
        return (call for call in self.calls if call.code is code)


def code_of(function: Callable[..., Any]) -> CodeType:
    """The code object of a function, by which its calls are known; of one that remembers, that of what it wraps."""
    code: CodeType = inspect.unwrap(function).__code__
    return code


def inner_code(function: Callable[..., Any], name: str) -> CodeType:
    """The code of a function within a function. Raises StopIteration where it has none of that name."""
    consts = code_of(function).co_consts
    return next(one for one in consts if isinstance(one, CodeType) and one.co_name == name)


@contextmanager
def watch(
    files: Collection[str],
    functions: Collection[Callable[..., Any]],
    inner: Collection[CodeType] = (),
) -> Iterator[Call]:
    """Watches all functions of these files, and these functions beside them, with the reasons for which they say no.

    ``inner`` are functions within others that give nothing. Gives a call that holds all others.
    """
    root = Call()
    observed = {code_of(function) for function in functions} | {*inner}
    stack = [root]

    def begin(frame: FrameType, event: str, arg: Any) -> Callable[..., Any] | None:
        code = frame.f_code
        judging = code.co_filename in files
        if (
            not (judging or code in observed)
            or code.co_name[0] == "<"
            or code.co_flags & inspect.CO_GENERATOR
        ):
            return None
        local = frame.f_locals
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        call = Call(code, {name: local[name] for name in names if name in local})
        stack[-1].calls.append(call)
        stack.append(call)
        turns = skipping_lines(code) if judging else {}
        frame.f_trace_lines = bool(turns)

        def go_on(frame: FrameType, event: str, arg: Any) -> Callable[..., Any]:
            if event == "line":
                name = turns.get(frame.f_lineno)
                if name is not None:
                    variables = {**frame.f_globals, **frame.f_locals}
                    because = conditions(code, frame.f_lineno, variables)
                    call.skipped.append(Skipped(variables.get(name), because))
            elif event == "return":
                call.result, call.line = arg, frame.f_lineno
                variables = {**frame.f_globals, **frame.f_locals}
                if arg and judging:
                    call.yes = affirming(code, frame.f_lineno, variables)
                elif not arg:
                    call.because = conditions(code, frame.f_lineno, variables, gives_nothing=code in inner)
                del stack[stack.index(call) :]
            return go_on

        return go_on

    before = sys.gettrace()
    sys.settrace(begin)
    try:
        yield root
    finally:
        sys.settrace(before)
