"""``quotes export``: quotations for other programs."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from ...exports import FORMS
from ..shared.filters import asked, filter_options
from ..shared.options import database, db_option


@click.command(short_help="Quotations for other programs: CSV, Parquet, brat, JSON-LD, ...")
@db_option
@filter_options
@click.option("--format", "form", type=click.Choice(list(FORMS)), required=True, help="The form to write.")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="The file, or the folder for brat.  [default: standard output]",
)
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="At most so many quotations.  [default: all]"
)
@click.option(
    "--columns",
    metavar="NAMES",
    help="Of a table only these columns, in this order: speaker,stance,text,published.",
)
@click.option("--overwrite", is_flag=True, help="Replace what is there; else nothing that exists is touched.")
def command(
    words: tuple[str, ...],
    path: Path,
    form: str,
    output: Path | None,
    limit: int | None,
    columns: str | None,
    overwrite: bool,
    **options: Any,
) -> None:
    """Write the quotations that meet all conditions, which are those of "quotes find", in another form.

    \b
    Example:
      quotes export --format parquet -o quotes.parquet --db news.db
      quotes export speaker:Reyes --format csv --columns speaker,stance,text,url --limit 50 --db news.db
      quotes export --format brat -o to-correct/ --publisher "Harbour Post" --db news.db
    """
    from db.search import quotations

    from ...exports.by_article import by_article

    chosen = FORMS[form]
    only = _columns(columns, form) if columns else None
    if output is None and (chosen.folder or not chosen.text):
        raise click.UsageError(f"--format {form} needs --output")
    if output is not None and not overwrite and _holds_something(output):
        raise click.ClickException(
            f"{output}: is there already, and may hold somebody's corrections; "
            "give another name, or --overwrite to replace it"
        )
    others: Counter[str] = Counter()
    with database(path) as db:
        rows = quotations.find(
            db, order="newest" if chosen.table else "article", limit=limit, **asked(words, options)
        )
        if only and "text" in only and "stance" not in only:
            rows = _counting(rows, others)
        found = by_article(db, rows)
        try:
            if output is None:
                count = chosen.write(found, sys.stdout.buffer, only)
            elif chosen.folder:
                count = chosen.write(found, output)
            else:
                count = _into_file(partial(chosen.write, columns=only), found, output)
        except ImportError as error:
            raise click.ClickException(
                f"--format {form} needs another package: pip install 'onrecord[{form}]' ({error})"
            ) from None
        except BrokenPipeError:  # whoever reads has seen enough
            raise
        except OSError as error:
            raise click.ClickException(
                f"{output or 'standard output'}: cannot be written: {error.strerror}"
            ) from None
    click.echo(f"{count:,} quotations written", err=True)
    if others:
        told = ", ".join(f"{n:,} {stance.replace('_', ' ')}" for stance, n in others.most_common())
        click.echo(
            f"Note: {told}: without the column stance these read as if they had been said; "
            "add it to --columns, or leave them out with --plainly-said",
            err=True,
        )


def _counting(rows: Iterable[dict[str, Any]], others: Counter[str]) -> Iterator[dict[str, Any]]:
    """The rows as they are, while those that were not plainly said are counted by their stance."""
    from db.text.reporting_clause import stance_of

    for row in rows:
        if (stance := stance_of(row)) != "said":
            others[stance] += 1
        yield row


def _columns(given: str, form: str) -> list[str]:
    """The columns that somebody named. Raises UsageError for a form that is no table and for unknown ones."""
    chosen = FORMS[form]
    if not chosen.table:
        raise click.UsageError(f"--columns is for tables: {', '.join(f for f in FORMS if FORMS[f].table)}")
    names = list(dict.fromkeys(name.strip() for name in given.split(",") if name.strip()))
    try:
        known = chosen.columns
    except ImportError:
        return names  # what is missing is said when it is written
    for name in names:
        if name not in known:
            raise click.UsageError(f"there is no column {name!r}; there are {', '.join(known)}")
    if not names:
        raise click.UsageError(f"--columns names none; there are {', '.join(known)}")
    return names


def _holds_something(output: Path) -> bool:
    """Whether there is a folder with anything in it, or a file that is not empty (a pipe or /dev/null is)."""
    return any(output.iterdir()) if output.is_dir() else output.is_file() and output.stat().st_size > 0


def _into_file(write: Any, found: Any, output: Path) -> int:
    """Writes beside the file and puts it in place when it is whole."""
    part = output.with_name(f".{output.name}.part")
    try:
        with part.open("wb") as stream:
            count: int = write(found, stream)
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)
    return count
