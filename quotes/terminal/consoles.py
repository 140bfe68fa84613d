"""The console that commands print to: as wide as the terminal, and where there is none as wide as a page."""

from __future__ import annotations

import os

from rich.console import Console

#: Columns of a table that goes into a pipe or a file.
PIPED = 100

#: Below so many columns rows stand one under the other instead of in a table.
NARROW = 70


def standard_output(width: int | None = None) -> Console:
    """Standard output; ``width`` in columns goes before all else, then the variable COLUMNS, then the terminal."""
    console = Console(width=width)
    if width is None and not console.is_terminal and not os.environ.get("COLUMNS"):
        console.width = PIPED
    return console
