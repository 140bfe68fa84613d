"""The filters of a search as options of a command: those of db/filters.py but for the words, which are arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from db.filters import FILTERS, Filter

if TYPE_CHECKING:
    ParamType = click.ParamType[Any]
else:
    ParamType = click.ParamType

Command = TypeVar("Command", bound=Callable[..., Any])


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
    """What the arguments and options of a command ask of a search."""
    return {"words": " ".join(words), **options}
