"""``quotes show``: one article in the terminal, its quotations coloured by speaker."""

from __future__ import annotations

from pathlib import Path

import click

from ._options import database, db_option


@click.command(short_help="Show an article with its quotations coloured by speaker.")
@click.argument("article", nargs=-1, required=True)
@db_option
@click.option(
    "--width", type=click.IntRange(min=20), metavar="N", help="Columns to fill.  [default: the terminal's]"
)
def command(article: tuple[str, ...], path: Path, width: int | None) -> None:
    """Show an article, its quotations coloured and numbered, and below it who said each, how sure, and why.

    ARTICLE is an id (or its beginning), the id of a JSON line, a file, an address, or words of the title.

    \b
    Example:
      quotes show "Flood at Port Ellery" --db news.db
      quotes show articles/story.txt --db news.db | less -R
    """
    from rich.console import Console

    from db import search
    from quotes import terminal

    wanted = " ".join(article)
    with database(path) as db:
        found = search.articles(db, wanted)
        if not found:
            raise click.ClickException(
                f"no article {wanted!r} in {path}; quotes find shows where something was said"
            )
        for number, row in enumerate(found):
            console = Console(width=width)
            if number:
                console.rule()
            terminal.article(row["title"], row["text"], search.quotes_of(db, row["id"]), console)
