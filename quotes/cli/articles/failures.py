"""``quotes failures``: what could not be read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from ..shared.options import data_options, database, db_option
from ..shared.output import print_csv, print_json

_COLUMNS = ("file", "position", "reason", "started")


@click.command(short_help="What could not be read, and why.")
@db_option
@data_options
def command(path: Path, form: str | None) -> None:
    """List what the ingests could not read or extract: file, place in it, reason; the last line counts the reasons.

    It is tried again by the next ingest when it, or the rules, have changed.

    \b
    Example:
      quotes failures --db news.db
      quotes failures --csv --db news.db > failures.csv
    """
    from db.writing import failures

    with database(path) as db:
        rows = [{name: row[name] for name in _COLUMNS} for row in failures.all_of(db)]
    if form == "json":
        print_json(rows)
    elif form == "csv":
        print_csv(rows, _COLUMNS)
    elif not rows:
        click.echo("Nothing failed.")
    else:
        for row in rows:
            where = f"{row['file']}, {row['position']}" if row["position"] else row["file"]
            click.echo(f"{where}: {row['reason']}")
        most = Counter(row["reason"] for row in rows).most_common(5)
        click.echo(
            "\n"
            + "\n".join(f"{count:,} {'time' if count == 1 else 'times'}: {reason}" for reason, count in most)
        )
