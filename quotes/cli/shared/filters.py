"""The filters of a search as options of a command: those of db/filters.py but for the words, which are arguments."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from db.filter_types import Filter
from db.filters import BY_NAME, FILTERS
from db.search.one_box import of_the_box

if TYPE_CHECKING:
    ParamType = click.ParamType[Any]
else:
    ParamType = click.ParamType

Command = TypeVar("Command", bound=Callable[..., Any])


#: ``name:several words`` as one argument.
_QUOTED = re.compile(r'^([a-zA-Z][\w-]*):([^"]*\s[^"]*)$')


class _Typed(ParamType):
    """A value as a filter reads it."""

    def __init__(self, one: Filter) -> None:
        self.one = one
        self.name = one.kind

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return self.one.read(value)
        except ValueError as problem:
            self.fail(str(problem), param, ctx)


def filter_options(command: Command) -> Command:
    """Gives a command the argument WORDS and one option for each further filter."""
    for one in reversed(FILTERS):
        command = _parameter(one)(command)
    return command


def filter_options_only(command: Command) -> Command:
    """Gives a command one option for each filter but the words."""
    for one in reversed(FILTERS):
        if one.name != "words":
            command = _parameter(one)(command)
    return command


def _parameter(one: Filter) -> Callable[[Command], Command]:
    if one.name == "words":
        return click.argument("words", nargs=-1)
    if one.kind == "yes or no":
        return click.option(one.option, default=None, help=one.says)
    if one.values:
        return click.option(one.option, type=click.Choice(one.values), help=one.says)
    metavar = "DAY" if one.kind == "day" else one.metavar
    return click.option(one.option, type=_Typed(one), metavar=metavar, help=one.says)


def asked(words: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    """What the arguments and options of a command ask of a search; the words may hold filters, as in the box of the pages.

    ``speaker:"Ann Lee"`` reaches us from a shell as ``speaker:Ann Lee``, one argument: all behind the colon is meant.
    An option goes before its like among the words. Raises UsageError for a value that the filter does not take.
    """
    given = " ".join(_QUOTED.sub(r'\1:"\2"', word) for word in words)
    found = dict(options)
    for name, text in of_the_box(given).items():
        if name == "words" or found.get(name) is None:
            try:
                found[name] = BY_NAME[name].read(text)
            except ValueError as problem:
                raise click.UsageError(f"{name}: {problem}") from None
    return {"words": "", **found}
