"""The console that commands print to: as wide as the terminal, and where there is none as wide as a page."""

from __future__ import annotations

import contextlib
import os

from rich.console import Console

#: Columns of a table that goes into a pipe or a file.
PIPED = 100

#: Below so many columns rows stand one under the other instead of in a table.
NARROW = 70


class _Piped(Console):
    """A console whose reader may leave early ("| head"): that is no failure."""

    def on_broken_pipe(self) -> None:
        with contextlib.suppress(SystemExit):  # of rich, with 1
            super().on_broken_pipe()
        raise SystemExit(0)


def standard_output(width: int | None = None) -> Console:
    """Standard output; ``width`` in columns goes before all else, then the variable COLUMNS, then the terminal."""
    console = _Piped(width=width)
    if width is None and not console.is_terminal and not os.environ.get("COLUMNS"):
        console.width = PIPED
    return console
