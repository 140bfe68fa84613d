"""``quotes versions``: one quotation in the words of several articles."""

from __future__ import annotations

from pathlib import Path

import click

from ..shared.options import database, db_option, json_option, limit_option

CONFLICTS = ("any", "two_speakers", "changed_words", "lost_negation", "also_reported")
SHOWN = 20


@click.command(short_help="One quotation in several articles, and where the versions differ.")
@click.argument("words", nargs=-1)
@db_option
@click.option(
    "--conflict",
    type=click.Choice(CONFLICTS),
    help="Only with this conflict; also_reported is none, only telling.",
)
@click.option("--speaker", metavar="NAME", help="With a version by this speaker: any form of the name.")
@limit_option
@json_option
def command(
    words: tuple[str, ...],
    path: Path,
    conflict: str | None,
    speaker: str | None,
    limit: int | None,
    form: str | None,
) -> None:
    """Show quotations that several articles have, each version with its differences from the fullest.

    WORDS must all stand in one of the versions. [-words-] are in the fullest version only, {+words+} in this
    one only. Run "quotes group" before.

    \b
    Example:
      quotes versions --conflict any --db news.db
      quotes versions warning --speaker Reyes --db news.db
    """
    from db.variants import variant_queries

    from ...terminal import consoles, variants
    from ..shared import output

    shown = (SHOWN if form is None else None) if limit is None else limit or None
    with database(path) as db:
        rows = variant_queries.groups(
            db, " ".join(words), conflict=conflict, speaker=speaker, limit=shown and shown + 1
        )
        found = (variant_queries.group(db, row["id"]) for row in rows[:shown])
        if form == "json":
            output.print_json(group for group in found if group)
            return
        if not rows:
            click.echo(variant_queries.why_nothing(db), err=True)
        console = consoles.standard_output()
        for group in found:
            if group:
                variants.group(group, console)
        if shown and len(rows) > shown:
            click.echo(f"The first {shown} are shown; --limit 0 shows all.", err=True)
