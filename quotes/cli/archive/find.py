"""``quotes find``: quotations by what was said, who said it, where and when."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from ..shared.filters import asked, filter_options
from ..shared.options import data_options, database, db_option, limit_option

#: So many are shown in a table when nothing else is asked for.
SHOWN = 100


@click.command(short_help="Find who said what, when and where.")
@db_option
@filter_options
@click.option(
    "--order",
    type=click.Choice(["newest", "oldest", "best", "surest", "uncertain", "speaker"]),
    default="newest",
    show_default=True,
    help="What comes first; best is the best match of WORDS.",
)
@click.option("--count", "only_count", is_flag=True, help="Print how many there are and nothing else.")
@limit_option
@data_options
def command(
    path: Path,
    words: tuple[str, ...],
    form: str | None,
    limit: int | None,
    order: str,
    only_count: bool,
    **options: Any,
) -> None:
    """Find quotations that meet all conditions. WORDS must all stand in what was said.

    Among the words may stand speaker:lee, outlet:post, role:"prime minister" and the like, as on the page Find.
    "quotes show" takes the id at the end of each, such as 3f0a1c-9e2b, and shows why it was found. Where
    nothing is found, the reason is told: a name that nobody goes by, days that no article has, ...

    \b
    Example:
      quotes find --role spokesman --db news.db
      quotes find --role-class spokesperson --affiliation "State Department" --db news.db
      quotes find dam '"held firm"' --since 2026-03 --csv --db news.db
    """
    from db.search import no_result, quotations

    from ...exports import csv_table
    from ...terminal import consoles, listing
    from ..shared import output

    filters = asked(words, options)
    search = {**filters, "order": order}
    with database(path) as db:
        if only_count:
            click.echo(quotations.count(db, **filters))
            return
        if form is None:
            # One more than is shown tells whether there are more.
            shown = SHOWN if limit is None else limit or None
            rows = list(quotations.find(db, limit=shown and shown + 1, **search))
            if not rows:
                why = "".join(f"\n{line}" for line in no_result.reasons(db, filters))
                click.echo(f"Nothing found.{why}", err=True)
                return
            listing.quotations(rows[:shown], consoles.standard_output())
            if shown and len(rows) > shown:
                click.echo(f"The first {shown} are shown; --limit 0 shows all.", err=True)
            if undated := quotations.undated(db, filters):
                click.echo(f"Left out, as no day is known of them: {undated:,} more.", err=True)
            return
        found = quotations.find(db, limit=limit or None, **search)
        if form == "json":
            output.print_json(found)
        else:
            csv_table.write_rows(found, sys.stdout.buffer)
