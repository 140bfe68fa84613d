"""``quotes values``: what people say of sources, out as CSV and in again."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..shared.options import database, db_option


@click.command(short_help="Fill in your own dimensions of sources, by CSV.")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@db_option
@click.option("--reviewer", metavar="NAME", help="Who says what stands in FILE; kept with each value.")
@click.option(
    "--without", metavar="DIMENSION", help="Only the most quoted of whom nothing is said in this dimension."
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help="At most so many.  [default: 50 with --without, else all]",
)
def command(
    file: Path | None, path: Path, reviewer: str | None, without: str | None, limit: int | None
) -> None:
    """Print what is said of speakers as CSV; with FILE, take in what stands there.

    There is a column for the gender and one for each dimension of [dimensions] in quotes.toml that is not private;
    several values have semicolons between. In FILE a speaker is found by id, or by name and, where several have that
    name, by role. An empty cell says nothing; a cell with - takes back what was said. What nobody fits is told, and
    all else is taken in.

    \b
    Example:
      quotes values --without community --db news.db > fill-in.csv
      quotes values fill-in.csv --reviewer ana --db news.db
    """
    from db.speakers import value_tables
    from db.tables import write_csv

    with database(path) as db:
        if file is None:
            columns, rows = value_tables.exported(db, without=without, limit=limit)
            write_csv(columns, rows, sys.stdout.buffer)
            return
        if not reviewer:
            raise click.UsageError("say who fills this in: --reviewer NAME")
        if without or limit:
            raise click.UsageError("--without and --limit are for what is printed, not with FILE")
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            raise click.ClickException(f"{file}: cannot be read as UTF-8 text: {problem}") from None
        done = value_tables.imported(db, text, reviewer, name=str(file))
    for line in done.unmatched:
        click.echo(line, err=True)
    taken, unmatched = done.taken, len(done.unmatched)
    told = f"{taken:,} {'value' if taken == 1 else 'values'} taken in, "
    click.echo(told + f"{unmatched:,} {'row fits' if unmatched == 1 else 'rows fit'} nobody", err=True)
    if done.unmatched:
        raise SystemExit(1)
