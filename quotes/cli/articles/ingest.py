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
    inputs_argument,
    limits_option,
    quiet_option,
    workers_option,
)

if TYPE_CHECKING:
    from ...readers import Details


@click.command(short_help="Read articles into a database.")
@inputs_argument
@db_option
@columns_option
@workers_option
@details_options
@limits_option
@click.option("--prune", is_flag=True, help="Remove articles of these inputs that are no longer in them.")
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
    """
    from ...ingest.workers import get_ready

    get_ready(workers)
    from extractors import Article

    from ...ingest.run import Event, ingest
    from ..shared.messages import Messages
    from ..shared.progress import Progress

    messages = Messages(quiet, f"quotes failures --db {path}")
    with database(path, create=True) as db, Progress(inputs, quiet) as progress:

        def tell(event: Event) -> None:
            if isinstance(event, Article):
                progress.article(event)
            else:
                messages.show(event)

        try:
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
        except KeyboardInterrupt:
            click.echo(
                "Stopped. What was read is stored; start it again, and it goes on from there.", err=True
            )
            sys.exit(130)
    messages.summary(summary)
    messages.finish()
