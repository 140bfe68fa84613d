"""The arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    import sqlite_utils


def _columns(ctx: click.Context, param: click.Parameter, value: str | None) -> dict[str, str] | None:
    """``text=body,date=pub`` as a mapping from our names to the file's."""
    if value is None:
        return None
    pairs = [pair.partition("=") for pair in value.split(",")]
    if not all(ours.strip() and theirs.strip() for ours, _, theirs in pairs):
        raise click.BadParameter("write it as text=body,date=pub")
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs}


inputs_argument = click.argument("inputs", nargs=-1, required=True)

columns_option = click.option(
    "--columns",
    metavar="OURS=THEIRS,...",
    callback=_columns,
    help="Names of columns in tables: text=body,date=pub. Found by themselves when named as usual.",
)

workers_option = click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="Processes that extract at the same time.  [default: one for each core]",
)

quiet_option = click.option(
    "--quiet", "-q", is_flag=True, help="Print problems only: no progress, notes, summary."
)

db_option = click.option(
    "--db",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="QUOTES_DB",
    show_envvar=True,
    required=True,
    help="The SQLite database.",
)


@contextmanager
def database(path: Path, *, create: bool = False) -> Iterator[sqlite_utils.Database]:
    """The database at path; what is wrong with it becomes one line for people and exit code 1."""
    import db

    if not create and not path.exists():
        raise click.ClickException(
            f"{path}: no such database; make one with: quotes ingest FILE... --db {path}"
        )
    try:
        opened: Any = db.open_database(path)
        try:
            yield opened
        finally:
            opened.close()
    except db.DatabaseProblem as problem:
        raise click.ClickException(str(problem)) from None
