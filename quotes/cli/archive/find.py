"""``quotes find``: quotations by what was said, who said it, where and when."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from ..shared.filters import asked, filter_options
from ..shared.options import csv_option, database, db_option, json_option, limit_option

#: So many are shown in a table when nothing else is asked for.
SHOWN = 100


@click.command(short_help="Find who said what, when and where.")
@db_option
@filter_options
@click.option(
    "--order",
    type=click.Choice(["newest", "oldest", "speaker", "uncertain"]),
    default="newest",
    show_default=True,
    help="What comes first.",
)
@limit_option
@json_option
@csv_option
def command(
    path: Path, words: tuple[str, ...], form: str | None, limit: int | None, order: str, **options: Any
) -> None:
    """Find quotations that meet all conditions. WORDS must all stand in what was said.

    \b
    Example:
      quotes find --role spokesman --db news.db
      quotes find --role-class spokesperson --affiliation "State Department" --db news.db
      quotes find dam '"held firm"' --since 2026-03 --csv --db news.db
    """
    from rich.console import Console

    from db.search import quotations

    from ...exports import csv_table
    from ...terminal import listing
    from ..shared import output

    search = {**asked(words, options), "order": order}
    with database(path) as db:
        if form is None:
            # One more than is shown tells whether there are more.
            shown = SHOWN if limit is None else limit or None
            rows = list(quotations.find(db, limit=shown and shown + 1, **search))
            if not rows:
                click.echo("Nothing found.", err=True)
                return
            listing.quotations(rows[:shown], Console())
            if shown and len(rows) > shown:
                click.echo(f"The first {shown} are shown; --limit 0 shows all.", err=True)
            return
        found = quotations.find(db, limit=limit or None, **search)
        if form == "json":
            output.print_json(found)
        else:
            csv_table.write_rows(found, sys.stdout.buffer)
