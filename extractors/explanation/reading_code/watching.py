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
from typing import Any, NamedTuple

from .conditions import Condition, affirming, conditions
from .source import skipping_lines


class Left(NamedTuple):
    """How a function was left, or a turn of its loop: the line, and what its variables were."""

    code: CodeType
    line: int
    outer: dict[str, Any]
    local: dict[str, Any]
    gives_nothing: bool = False

    def conditions(self, *, gave: bool = False) -> tuple[Condition, ...]:
        """What decided that it was left there, with a no, or with what it ``gave``."""
        variables = {**self.outer, **self.local}
        if gave:
            return affirming(self.code, self.line, variables)
        return conditions(self.code, self.line, variables, gives_nothing=self.gives_nothing)


@dataclass(slots=True)
class Skipped:
    """A turn of a loop that was ended early: the value of its variable, and how it was left."""

    item: Any
    left: Left

    @property
    def because(self) -> tuple[Condition, ...]:
        """The conditions by which it was ended."""
        return self.left.conditions()


@dataclass(slots=True)
class Call:
    """One call of a watched function; ``line`` is where it was left.

    Why is worked out when it is asked for, which is rarely; at once where variables would change (``_known``).
    """

    code: CodeType | None = None
    arguments: dict[str, Any] = field(default_factory=dict)
    result: Any = None
    line: int = 0
    left: Left | None = None
    _known: tuple[Condition, ...] | None = None
    skipped: list[Skipped] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    #: All calls within by their code, once they were asked for.
    _by_code: dict[CodeType | None, list[Call]] | None = None

    @property
    def because(self) -> tuple[Condition, ...]:
        """The conditions by which it said no, if it did."""
        return () if self.result or self.left is None else self._conditions(self.left)

    @property
    def yes(self) -> tuple[Condition, ...]:
        """The conditions by which it gave what it gave."""
        return self._conditions(self.left) if self.result and self.left is not None else ()

    def _conditions(self, left: Left) -> tuple[Condition, ...]:
        if self._known is None:
            self._known = left.conditions(gave=bool(self.result))
        return self._known

    def settle(self) -> None:
        """Works out at once why, before what its variables hold changes."""
        if self.left is not None:
            self._conditions(self.left)

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
                    left = Left(code, frame.f_lineno, frame.f_globals, dict(frame.f_locals))
                    call.skipped.append(Skipped(left.local.get(name), left))
            elif event == "return":
                call.result, call.line = arg, frame.f_lineno
                if judging or not arg:
                    local = dict(frame.f_locals)
                    call.left = Left(code, frame.f_lineno, frame.f_globals, local, code in inner)
                    if not judging or "q" in local:
                        call.settle()
                del stack[stack.index(call) :]
            return go_on

        return go_on

    before = sys.gettrace()
    sys.settrace(begin)
    try:
        yield root
    finally:
        sys.settrace(before)
