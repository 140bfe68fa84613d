"""``quotes boilerplate``: what repeats in many articles of one outlet, and is quoted from none of them."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

import click

from ..shared.options import data_options, database, db_option
from ..shared.output import print_csv, print_json

_COLUMNS = ("id", "outlet", "articles", "stories", "text", "example", "found", "kept", "kept_by")
#: So much of a block is shown in the list.
_SHOWN = 160


@click.command(short_help="Blocks that repeat in many articles of one outlet, and are not quoted.")
@db_option
@click.option("--keep", metavar="ID", help="This block is none: read the quotations in it again.")
@click.option("--mark", metavar="ID", help="Take --keep back.")
@data_options
def command(path: Path, keep: str | None, mark: str | None, form: str | None) -> None:
    """List the blocks that ingests found to repeat in many stories of one outlet: boxes, teasers, newsletter lines.

    What is said in them is not quoted, their text stays in the articles. Each has its ID, the outlet, the number
    of articles, and one article for an example. ID may be shortened, as long as it is the only one that begins so.

    \b
    Example:
      quotes boilerplate --db news.db
      quotes boilerplate --keep 3f2a --db news.db
    """
    from db.writing import boilerplate

    from ...ingest.closing import close
    from ...ingest.read_again import read_again
    from ..shared.messages import Messages

    if keep and mark:
        raise click.UsageError("--keep and --mark exclude each other")
    messages = Messages(False, f"quotes failures --db {path}")

    with database(path) as db:
        if given := keep or mark:
            numbers = boilerplate.numbers_like(db, given)
            if len(numbers) != 1:
                problem = "no such block" if not numbers else f"{len(numbers)} blocks begin so"
                raise click.ClickException(f"{given}: {problem}; see: quotes boilerplate --db {path}")
            if mark:
                count = boilerplate.mark_again(db, numbers[0])
                close(db, messages.show)
                click.echo(f"{given}: boilerplate again, {count:,} quotations withdrawn")
                return
            who = os.environ.get("QUOTES_REVIEWER") or getpass.getuser()
            count = read_again(db, boilerplate.keep(db, numbers[0], who), tell=messages.hear)
            click.echo(f"{given}: kept as text of its articles; {count:,} of them read again")
            return
        rows = [{name: row[name] for name in _COLUMNS} for row in boilerplate.listed(db)]
    if form == "json":
        print_json(rows)
    elif form == "csv":
        print_csv(rows, _COLUMNS)
    elif not rows:
        click.echo("No block repeats in many stories of one outlet.")
    else:
        for row in rows:
            words = " ".join(row["text"].split())
            shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
            kept = ", kept" if row["kept"] else ""
            outlet = row["outlet"] or "no outlet"
            click.echo(f"{row['id'][:8]}  {outlet}, {row['articles']:,} articles{kept}: {shown}")
            click.echo(f"          in {row['example']}")
