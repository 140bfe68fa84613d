"""``quotes ingest``: articles into a database."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..shared.options import (
    columns_option,
    database,
    db_option,
    details_options,
    limits_option,
    quiet_option,
    workers_option,
)

if TYPE_CHECKING:
    from ...readers import Details


@click.command(short_help="Read articles into a database.")
@click.argument("inputs", nargs=-1)
@db_option
@columns_option
@workers_option
@details_options
@limits_option
@click.option("--prune", is_flag=True, help="Remove articles of these inputs that are no longer in them.")
@click.option(
    "--refresh",
    is_flag=True,
    help="Read stored articles again that were read by other rules or words than today's; needs no INPUTS.",
)
@click.option(
    "--link/--no-link", default=True, help="Join the names of one speaker at the end, as quotes link does."
)
@quiet_option
def command(
    inputs: tuple[str, ...],
    path: Path,
    columns: dict[str, str] | None,
    workers: int | None,
    details: Details,
    limits: bool,
    prune: bool,
    refresh: bool,
    link: bool,
    quiet: bool,
) -> None:
    """Read articles, find what is said in them, and store both in a database, which is made when missing.

    INPUTS are files, folders, globs, web addresses, or - for standard input. An article that is stored
    already is skipped, a changed one replaced. Stop it whenever you like, start it again, and it goes on
    where it was. English is read; articles in other languages are stored, and nothing is extracted from them.

    \b
    Example:
      quotes ingest articles/ --db news.db
      quotes ingest export.csv --columns text=body,date=pub --db news.db
      quotes ingest press/ --publisher-from folder --db press.db
      quotes ingest --refresh --db news.db
    """
    if not inputs and not refresh:
        raise click.UsageError("Missing argument 'INPUTS...'.")
    from ...ingest.processes import get_ready
    from ...ingest.workers import usable_cores

    get_ready(workers or usable_cores())
    from extractors import Article

    from ...ingest.read_again import by_other_rules, read_again
    from ...ingest.run import Event, ingest
    from ..shared.messages import Messages
    from ..shared.progress import Progress

    messages = Messages(quiet, f"quotes failures --db {path}")
    with database(path, create=bool(inputs)) as db, Progress(inputs, quiet) as progress:

        def tell(event: Event) -> None:
            if isinstance(event, Article):
                progress.article(event)
            else:
                messages.show(event)

        try:
            if inputs:
                summary = ingest(
                    db,
                    inputs,
                    workers=workers,
                    columns=columns,
                    prune=prune,
                    link=link,
                    details=details,
                    limits=limits,
                    tell=tell,
                )
                messages.summary(summary)
            if refresh:
                count = read_again(db, by_other_rules(db), workers=workers, tell=tell, link=link)
                if not quiet:
                    click.echo(f"{count:,} articles read again by the rules of today", err=True)
        except KeyboardInterrupt:
            click.echo(
                "Stopped. What was read is stored; start it again, and it goes on from there.", err=True
            )
            sys.exit(130)
    messages.finish()
