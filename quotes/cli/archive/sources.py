"""``quotes sources``: who is quoted, in one article, as a list, or as a report by gender, role, kind or own dimension."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from ..shared.filters import filter_options_only
from ..shared.options import data_options, database, db_option, limit_option

#: So many are shown in a table when nothing else is asked for.
SHOWN = 100


@click.command(short_help="Report who is quoted: by gender, role, kind, or a dimension of your own.")
@click.argument("article", nargs=-1)
@db_option
@click.option(
    "--by",
    multiple=True,
    metavar="DIMENSION",
    help="gender, role_class, kind, named or a dimension of your own; given once more, what to tell apart by: "
    "publisher, month, year, author or section.",
)
@click.option(
    "--count",
    "measure",
    type=click.Choice(["sources", "statements", "words"]),
    default="sources",
    show_default=True,
    help="What a table counts: sources (each once in an article), their statements, or the words of these. "
    "--json and --csv have all.",
)
@click.option(
    "--against",
    metavar="FILTER=VALUE,...",
    help="Set the same report with other filters beside it: since=2024,until=2024-12.",
)
@click.option("--all-copies", "copies", is_flag=True, help="Count each copy of a story, not the story once.")
@click.option(
    "--guess-first-names",
    "guess",
    is_flag=True,
    help="Guess the gender of people of whom the article states none by their first name; guesses are told apart.",
)
@filter_options_only
@limit_option
@data_options
def command(
    article: tuple[str, ...],
    path: Path,
    by: tuple[str, ...],
    measure: str,
    against: str | None,
    copies: bool,
    guess: bool,
    limit: int | None,
    form: str | None,
    **filters: Any,
) -> None:
    """Report who is quoted. Without --by the sources themselves, a line for each in each article.

    ARTICLE, as for "quotes show", is for the sources of one article. The gender is the one that the article
    itself states by a title, a pronoun or a word like "wife", or that somebody decided by hand; never a guess by
    the first name, unless that is asked for.

    \b
    Example:
      quotes sources courier-dam --db news.db
      quotes sources --by gender --db news.db
      quotes sources --by gender --by publisher --since 2026-01 --csv --db news.db
      quotes sources --by role_class --since 2026 --against since=2025,until=2025-12 --db news.db
    """
    from db.search import no_result
    from db.sources import figures, source_report
    from db.tables import write_csv

    from ...terminal import consoles, source_tables
    from ..shared import output

    if len(by) > 2:
        raise click.UsageError("--by is given at most twice: a dimension, and what to tell apart by")
    if article and (by or any(value is not None for value in filters.values())):
        raise click.UsageError(
            "of one article its sources are listed: leave --by and filters out, or ARTICLE"
        )
    shown = (SHOWN if form is None else None) if limit is None else limit or None
    with database(path) as db:
        if by:
            found = _report(db, by, filters, against, copies, guess)
            if not found.figures:
                click.echo("Nobody who fits all of this is quoted.", err=True)
                for line in no_result.reasons(db, filters):
                    click.echo(line, err=True)
            if form == "json":
                output.print_json(figure.row() for figure in found.figures)
            elif form == "csv":
                write_csv(figures.TABLE, (figure.row() for figure in found.figures), sys.stdout.buffer)
            elif found.figures:
                source_tables.report(found, measure, consoles.standard_output())
            return
        rows: Any = (
            _of_article(db, article, path) if article else source_report.listed(db, copies=copies, **filters)
        )
        rows = (row for number, row in enumerate(rows) if shown is None or number <= shown)
        if form is None:
            found_rows = list(rows)
            source_tables.sources(found_rows[:shown], consoles.standard_output(), titles=not article)
            if shown and len(found_rows) > shown:
                click.echo(f"The first {shown} are shown; --limit 0 shows all.", err=True)
            return
        rows = (row for number, row in enumerate(rows) if shown is None or number < shown)
        if form == "json":
            output.print_json(rows)
        else:
            write_csv(source_report.columns(db), rows, sys.stdout.buffer)


def _report(
    db: Any, by: tuple[str, ...], filters: dict[str, Any], against: str | None, copies: bool, guess: bool
) -> Any:
    from db.filters import BY_NAME
    from db.sources import figures, source_report
    from db.sources.first_names import gender_by_first_name

    group = by[1] if len(by) > 1 else None
    options: dict[str, Any] = {"guess": gender_by_first_name if guess else None, "copies": copies}
    found = source_report.report(db, by[0], group, **options, **filters)
    if against is None:
        return found
    others = dict(filters)
    for pair in against.split(","):
        name, _, value = pair.partition("=")
        name = name.strip().replace("-", "_")
        if name not in BY_NAME or name == "words":
            raise click.BadParameter(
                f"no filter {name!r}; there are {', '.join(BY_NAME)}", param_hint="--against"
            )
        try:
            others[name] = BY_NAME[name].read(value.strip())
        except ValueError as problem:
            raise click.BadParameter(str(problem), param_hint="--against") from None
    other = source_report.report(db, by[0], group, **options, **others)
    own = [f"{name}={BY_NAME[name].write(value)}" for name, value in filters.items() if value is not None]
    return figures.side_by_side({f"this ({', '.join(own) or 'all'})": found, against: other})


def _of_article(db: Any, article: tuple[str, ...], path: Path) -> list[dict[str, Any]]:
    from db.search import quotations
    from db.sources import source_report

    wanted = " ".join(article)
    found = quotations.articles(db, wanted)
    if not found:
        raise click.ClickException(
            f"no article {wanted!r} in {path}; quotes find shows where something was said"
        )
    return [row for one in found for row in source_report.of_article(db, one["id"])]
