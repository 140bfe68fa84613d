"""``quotes export``: quotations for other programs."""

from __future__ import annotations

import sys
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
@click.option("--overwrite", is_flag=True, help="Replace what is there; else nothing that exists is touched.")
def command(
    words: tuple[str, ...], path: Path, form: str, output: Path | None, overwrite: bool, **options: Any
) -> None:
    """Write the quotations that meet all conditions, which are those of "quotes find", in another form.

    \b
    Example:
      quotes export --format parquet -o quotes.parquet --db news.db
      quotes export --format brat -o to-correct/ --publisher "Harbour Post" --db news.db
    """
    from db.search import quotations

    from ...exports.by_article import by_article

    chosen = FORMS[form]
    if output is None and (chosen.folder or not chosen.text):
        raise click.UsageError(f"--format {form} needs --output")
    if output is not None and not overwrite and _holds_something(output):
        raise click.ClickException(
            f"{output}: is there already, and may hold somebody's corrections; "
            "give another name, or --overwrite to replace it"
        )
    with database(path) as db:
        found = by_article(
            db, quotations.find(db, order="newest" if chosen.table else "article", **asked(words, options))
        )
        try:
            if output is None:
                count = chosen.write(found, sys.stdout.buffer)
            elif chosen.folder:
                count = chosen.write(found, output)
            else:
                count = _into_file(chosen.write, found, output)
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
