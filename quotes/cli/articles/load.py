"""``quotes load``: what a cluster wrote into a database."""

from __future__ import annotations

from pathlib import Path

import click

from ..shared.options import database, db_option, quiet_option


@click.command(short_help="Bring what quotes spark wrote into a database.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@db_option
@quiet_option
def command(folder: Path, path: Path, quiet: bool) -> None:
    """Store what "quotes spark" wrote into FOLDER, with the same rows as if "quotes ingest" had read it all.

    An article that is stored already is skipped, a changed one replaced. Stop it whenever you like, start
    it again, and it goes on where it was.

    \b
    Example:
      quotes load said/ --db news.db
    """
    try:
        from ...spark.loading import LoadProblem, load
    except ImportError as error:
        raise click.ClickException(
            f"needs {error.name or error}, which is not installed: pip install 'onrecord[parquet]'"
        ) from None

    from ..shared.messages import Messages

    messages = Messages(quiet, f"quotes failures --db {path}")

    with database(path, create=True) as db:
        try:
            summary = load(db, folder, messages.hear)
        except LoadProblem as problem:
            raise click.ClickException(str(problem)) from None
    messages.summary(summary)
    messages.finish()
