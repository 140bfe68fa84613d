"""``quotes speakers``: who is quoted, how often, under which names."""

from __future__ import annotations

from pathlib import Path

import click

from ..shared.options import data_options, database, db_option, limit_option

COLUMNS = ("name", "kind", "quote_count", "role", "affiliation", "names", "id")
SHOWN = 100


@click.command(short_help="List who is quoted, the most quoted first.")
@click.argument("name", required=False)
@db_option
@click.option(
    "--kind",
    type=click.Choice(["person", "organization", "group", "individual", "document"]),
    help="Only speakers of this kind; an individual is one unnamed person.",
)
@limit_option
@data_options
def command(name: str | None, path: Path, kind: str | None, limit: int | None, form: str | None) -> None:
    """List speakers with their latest role, every form of their name, and how often they are quoted.

    NAME asks for one by any form of the name. Whom only reviewers named has no kind and no id.

    \b
    Example:
      quotes speakers --db news.db
      quotes speakers Whitlock --json --db news.db
    """
    from db.search import quotations

    from ...terminal import consoles, listing
    from ..shared import output

    with database(path) as db:
        shown = (SHOWN if form is None else None) if limit is None else limit or None
        rows = quotations.everybody(db, name, kind=kind, limit=shown and shown + 1)
        if form == "json":
            output.print_json(rows[:shown])
        elif form == "csv":
            output.print_csv(rows[:shown], COLUMNS)
        elif not rows:
            click.echo("Nobody found.", err=True)
        else:
            listing.speakers(rows[:shown], consoles.standard_output())
            if shown and len(rows) > shown:
                click.echo(f"The first {shown} are shown; --limit 0 shows all.", err=True)
