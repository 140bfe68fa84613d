"""``quotes facts``: figures over time, and who says otherwise."""

from __future__ import annotations

from pathlib import Path

import click

from ..shared.options import database, db_option, json_option, limit_option

SHOWN = 10


@click.command(short_help="Every figure given for one thing, by day and source; who says otherwise.")
@click.argument("words", nargs=-1)
@db_option
@limit_option
@json_option
def command(words: tuple[str, ...], path: Path, limit: int | None, form: str | None) -> None:
    """Show the figures that were given for one thing in several articles, and what was said of it earlier and later.

    WORDS must all stand in a quotation with one of the figures, or in the title of its article, or be what
    is counted ("dead" for deaths). Run "quotes group" before.

    \b
    Example:
      quotes facts flood dead --db news.db
    """
    from db.facts import statements, time_series
    from db.variants import variant_queries

    from ...terminal import consoles, figures_over_time
    from ..shared import output

    shown = (SHOWN if form is None else None) if limit is None else limit or None
    about = " ".join(words)
    with database(path) as db:
        found = time_series.facts(db, about, limit=shown and shown + 1)
        then_and_now = statements.then_and_now(db, about) if about else []
        denied = statements.denials(db, about) if about else []
        if form == "json":
            facts = [time_series.as_json(fact) for fact in found[:shown]]
            output.print_json([{"facts": facts, "then_and_now": then_and_now, "denials": denied}])
            return
        console = consoles.standard_output()
        for fact in found[:shown]:
            figures_over_time.fact(fact, console)
        figures_over_time.statements(then_and_now, denied, console)
        if shown and len(found) > shown:
            click.echo(f"The first {shown} are shown; --limit 0 shows all.", err=True)
        if not (found or then_and_now or denied):
            click.echo(variant_queries.why_nothing(db), err=True)
