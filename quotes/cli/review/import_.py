"""``quotes import``: corrections made elsewhere, as reviews."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from ..shared.options import database, db_option

FORMS = {"brat": "brat_folder", "labelstudio": "label_studio", "reviews": "reviews_table"}


@click.command(short_help="Corrections made in brat, Label Studio or a table come back as reviews.")
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@db_option
@click.option("--format", "form", type=click.Choice(list(FORMS)), required=True, help="What SOURCE is.")
@click.option("--reviewer", metavar="NAME", help="Who judged, where SOURCE does not say it.")
@click.option("--confirm", is_flag=True, help="What was left as it was counts as judged right.")
def command(source: Path, path: Path, form: str, reviewer: str | None, confirm: bool) -> None:
    """Record the corrections in SOURCE as reviews of the quotations in the database.

    SOURCE is a folder or file that "quotes export" wrote and that somebody has corrected in brat or Label
    Studio, or a table of reviews as "quotes audit --reviews" writes it: CSV or JSON Lines with quote_id, verdict
    and, where known, corrected_speaker, corrected_role, corrected_affiliation, corrected_words, corrected_stance,
    reviewer, time, note; of what was missed with article and words. Nothing that was extracted is changed; importing the
    same twice adds nothing.

    \b
    Example:
      quotes import corrected/ --format brat --reviewer ana --db news.db
      quotes import verdicts.csv --format reviews --db news.db
    """
    from ...imports.record import Outcome, record
    from ..shared.messages import Messages

    messages = Messages(quiet=False)
    outcome = Outcome()
    items = import_module(f"quotes.imports.{FORMS[form]}").read(source)
    with database(path) as db:
        for problem in record(db, items, outcome, reviewer=reviewer, confirm=confirm):
            messages.show(problem)
    kinds = ", ".join(f"{count:,} {verdict}" for verdict, count in sorted(outcome.recorded.items()))
    total = outcome.recorded.total()
    click.echo(
        f"{total:,} {'verdict' if total == 1 else 'verdicts'} recorded" + (f" ({kinds})" if kinds else ""),
        err=True,
    )
    if outcome.known:
        click.echo(f"{outcome.known:,} stood so before", err=True)
    messages.finish()
