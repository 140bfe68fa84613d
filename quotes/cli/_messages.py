"""What goes to standard error while articles are read."""

from __future__ import annotations

import sys
from typing import Any

import click

from quotes.readers import Note
from quotes.workers import Failure


class Messages:
    """Prints problems and notes as they come and remembers whether there was a problem."""

    def __init__(self, quiet: bool) -> None:
        self.quiet = quiet
        self.problems = 0

    def show(self, item: Any) -> None:
        """A Problem, a Failure or a Note, as one line. Notes are left out when quiet."""
        if isinstance(item, Note):
            if not self.quiet:
                click.echo(f"note: {item.where}: {item.reason}", err=True)
            return
        self.problems += 1
        click.echo(
            f"{'failed' if isinstance(item, Failure) else 'problem'}: {item.where}: {item.reason}", err=True
        )

    def finish(self, articles: int) -> None:
        """Ends the command with exit code 1 if anything could not be read."""
        if self.problems:
            sys.exit(1)
