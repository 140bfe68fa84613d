"""``quotes group``: what belongs together across articles."""

from __future__ import annotations

from pathlib import Path

import click

from ..shared.options import database, db_option, quiet_option


@click.command(short_help="Find versions of one quotation and figures for one thing, across articles.")
@db_option
@click.option("--anew", is_flag=True, help="All again, also what was grouped before.")
@quiet_option
def command(path: Path, anew: bool, quiet: bool) -> None:
    """Put together the versions of one quotation, and the figures that were given for one thing.

    Do this after ingest, before "quotes versions" and "quotes facts"; in an archive of up to 20,000 quotations
    later ingests do it by themselves. Only what is new is compared; after speakers were joined or split by hand,
    --anew does all again.

    \b
    Example:
      quotes group --db news.db
    """
    from db.facts import group_facts
    from db.variants import group_variants

    with database(path) as db:
        found = group_variants.group(db, anew=anew)
        things = group_facts.group(db)
    if not quiet:
        click.echo(
            f"{found.quotations:,} quotations compared; {found.groups:,} are in several articles, "
            f"{found.conflicts:,} of these with conflicts; figures were given for {things:,} thing{'s' * (things != 1)}",
            err=True,
        )
