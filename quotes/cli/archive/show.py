"""``quotes show``: one article in the terminal, its quotations coloured by speaker."""

from __future__ import annotations

from pathlib import Path

import click

from ..shared.options import database, db_option


@click.command(short_help="Show an article with its quotations coloured by speaker.")
@click.argument("article", nargs=-1, required=True)
@db_option
@click.option(
    "--width", type=click.IntRange(min=20), metavar="N", help="Columns to fill.  [default: the terminal's]"
)
@click.option(
    "--quotation", type=click.IntRange(min=1), metavar="N", help="Only the evidence for quotation N."
)
def command(article: tuple[str, ...], path: Path, width: int | None, quotation: int | None) -> None:
    """Show an article, its quotations coloured and numbered, and below it who said each, how sure, and why.

    With --quotation, all that is known of one attribution: its words, cue and source in their sentence, the
    rule and its example, the signs that make it sure or not, how often such decisions were right, verdicts.

    ARTICLE is an id (or its beginning), the id of a JSON line, a file, an address, or words of the title; or the
    id of one quotation as "quotes find" prints it, for its evidence.

    \b
    Example:
      quotes show "Flood at Port Ellery" --db news.db
      quotes show articles/story.txt --db news.db | less -R
      quotes show courier-dam --quotation 5 --db news.db
      quotes show 3f0a1c-9e2b --db news.db
    """
    from db.search import quotations

    from ...terminal import consoles, evidence, listing

    wanted = " ".join(article)
    with database(path) as db:
        found = quotations.articles(db, wanted)
        chosen = [] if found else quotations.by_short_id(db, wanted)
        if len(chosen) > 1:
            raise click.ClickException(
                f"{len(chosen)} quotations have an id like {wanted!r}: {', '.join(id for _, id in chosen)}"
            )
        for article_id, quote_id in chosen:
            (row,) = quotations.articles(db, article_id)
            quotes = quotations.quotes_of(db, article_id)
            number, quote = next((n, one) for n, one in enumerate(quotes, 1) if one["id"] == quote_id)
            evidence.show(db, row, number, quote, consoles.standard_output(width))
            return
        if not found:
            raise click.ClickException(
                f"no article {wanted!r} in {path}; quotes find shows where something was said"
            )
        for number, row in enumerate(found):
            console = consoles.standard_output(width)
            if number:
                console.rule()
            quotes = quotations.quotes_of(db, row["id"])
            if quotation is None:
                listing.article(row["title"], row["text"], quotes, console)
            elif quotation <= len(quotes):
                evidence.show(db, row, quotation, quotes[quotation - 1], console)
            else:
                raise click.ClickException(
                    f"{wanted!r} has {len(quotes)} quotations, none is number {quotation}"
                )
