"""``quotes link``: one row for each real speaker."""

from __future__ import annotations

from pathlib import Path

import click

from ..shared.options import database, db_option, quiet_option


@click.command(short_help="Join names that are one speaker's, tell namesakes apart, class roles.")
@db_option
@click.option(
    "--role-classes",
    "own",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A list of your own of roles and their classes; it goes before the one that comes with the program.",
)
@click.option(
    "--anew", is_flag=True, help="Class the roles of all quotations again, also of those done before."
)
@quiet_option
def command(path: Path, own: Path | None, anew: bool, quiet: bool) -> None:
    """Find out across articles who is who: "Ben Rhodes" and "Benjamin J. Rhodes", two people of one name.

    "quotes ingest" does this at its end. What is sure is joined, with the reason kept in the table
    speaker_links; what is not waits in join_suggestions, and on the page "Suggestions", for somebody to
    accept or reject. What people decided is never changed.

    \b
    Example:
      quotes link --db news.db
    """
    from db.sources.source_counts import count_sources
    from db.speakers import linking
    from db.text import role_classes

    with database(path) as db:
        try:
            done = linking.link_speakers(db, own_classes=own, anew=anew or own is not None)
        except role_classes.RoleListProblem as problem:
            raise click.ClickException(str(problem)) from None
        count_sources(db)
    if not quiet:
        click.echo(
            f"{done.joins:,} names joined with others, {done.namesakes:,} told apart, {done.changed:,} speakers "
            f"changed now; {done.suggestions:,} suggestions wait",
            err=True,
        )
