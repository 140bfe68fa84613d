"""What goes to standard error while articles are read."""

from __future__ import annotations

import re
import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from extractors import Article

from ...readers import Note, Problem

if TYPE_CHECKING:
    from ...ingest.attempts import Failure
    from ...ingest.run import Event, Summary


#: So many problems of one kind are shown one by one.
SHOWN = 5
#: What differs between two problems of one kind: names, numbers.
_CASE = re.compile(r"'[^']{0,200}'|\d[\d.,]*")


class Messages:
    """Prints problems and notes as they come, and remembers whether there was a problem.

    Of each kind of problem the first ones are shown; at the end a line says how many more there were.
    """

    def __init__(self, quiet: bool, see: str = "") -> None:
        self.quiet = quiet
        self.problems = 0
        self._see = see
        self._kinds: Counter[str] = Counter()

    def show(self, item: Problem | Failure | Note) -> None:
        """One line. Notes are left out when quiet."""
        if isinstance(item, Note):
            if not self.quiet:
                click.echo(f"note: {item.where}: {item.reason}", err=True)
        else:
            self.problems += 1
            kind = _CASE.sub("…", item.reason)
            self._kinds[kind] += 1
            if self._kinds[kind] <= SHOWN:
                click.echo(f"problem: {item.where}: {item.reason}", err=True)

    def hear(self, event: Event) -> None:
        """What a run tells of as it goes on: of an article nothing is shown."""
        if not isinstance(event, Article):
            self.show(event)

    def summary(self, summary: Summary) -> None:
        """What a run did, in one line."""
        if self.quiet:
            return
        kinds = ("new", "changed", "reread", "known")
        parts = ", ".join(f"{getattr(summary, kind):,} {kind}" for kind in kinds if getattr(summary, kind))
        line = _number(summary.articles, "article") + (f" ({parts})" if parts else "")
        line += f", {_number(summary.quotes, 'quotation')} written, {_number(summary.failures, 'failure')}"
        if summary.pruned:
            line += f", {summary.pruned:,} removed"
        click.echo(f"{line}, {summary.seconds:.1f} s", err=True)

    def finish(self) -> None:
        """Ends the command with exit code 1 if anything could not be read."""
        for kind, count in self._kinds.items():
            if count > SHOWN:
                see = f"; see: {self._see}" if self._see else ""
                click.echo(f"problem: {count - SHOWN:,} more like this: {kind}{see}", err=True)
        if self.problems:
            sys.exit(1)


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"
