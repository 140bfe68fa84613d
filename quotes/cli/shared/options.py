"""The arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

if TYPE_CHECKING:
    ParamType = click.ParamType[Any]
    import sqlite_utils
else:
    ParamType = click.ParamType


def _columns(ctx: click.Context, param: click.Parameter, value: str | None) -> dict[str, str] | None:
    """``text=body,date=pub`` as a mapping from our names to the file's."""
    if value is None:
        return None
    pairs = [pair.partition("=") for pair in value.split(",")]
    if not all(ours.strip() and theirs.strip() for ours, _, theirs in pairs):
        raise click.BadParameter("write it as text=body,date=pub")
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs}


inputs_argument = click.argument("inputs", nargs=-1, required=True)

columns_option = click.option(
    "--columns",
    metavar="OURS=THEIRS,...",
    callback=_columns,
    help="Names of columns in tables: text=body,date=pub. Found by themselves when named as usual.",
)

workers_option = click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="Processes that extract at the same time.  [default: one for each core]",
)

limits_option = click.option(
    "--no-limits",
    "limits",
    flag_value=False,
    default=True,
    help="Read every file to its end: however much it unpacks to, however many articles it holds, and however "
    "long none is found in it.",
)

quiet_option = click.option(
    "--quiet", "-q", is_flag=True, help="Print problems only: no progress, notes, summary."
)

db_option = click.option(
    "--db",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="QUOTES_DB",
    show_envvar=True,
    required=True,
    help="The SQLite database.",
)


limit_option = click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="N",
    help="At most so many; 0 for all.  [default: 100 in a table, all as data]",
)

json_option = click.option("--json", "form", flag_value="json", help="Print a list of JSON objects.")


def data_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options --json and --csv, given to the command as one ``form``: "json", "csv" or None for people."""

    @click.option("--json", "as_json", is_flag=True, help="Print a list of JSON objects.")
    @click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
    @wraps(command)
    def with_form(as_json: bool, as_csv: bool, **others: Any) -> None:
        if as_json and as_csv:
            raise click.UsageError("--json and --csv exclude each other")
        command(form="json" if as_json else "csv" if as_csv else None, **others)

    return with_form


class WholeDay(ParamType):
    """A day in ISO 8601."""

    name = "day"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            if len(value) == 10 and datetime.strptime(value, "%Y-%m-%d"):
                return value
        except ValueError:
            pass
        self.fail(f"{value!r} is no day; write it as 2026-03-05", param, ctx)


class Day(ParamType):
    """A day, a month or a year in ISO 8601."""

    name = "day"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from db.filter_types import read_day

        try:
            return read_day(value)
        except ValueError as problem:
            self.fail(str(problem), param, ctx)


def details_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options on title, day and outlet, given to the command as one ``details``."""

    @wraps(command)
    def with_details(
        publisher: str | None,
        publisher_from: Literal["folder"] | None,
        section_from: Literal["folder"] | None,
        date: str | None,
        date_from: Literal["text", "name"] | None,
        date_order: Literal["dmy", "mdy"] | None,
        **others: Any,
    ) -> None:
        from ...readers import Details

        if publisher and publisher_from:
            raise click.UsageError("--publisher and --publisher-from exclude each other")
        command(
            details=Details(publisher, publisher_from, section_from, date, date_from, date_order), **others
        )

    for option in reversed(_DETAILS):
        with_details = option(with_details)
    return with_details


_DETAILS = (
    click.option("--publisher", metavar="NAME", help="The outlet of all these articles."),
    click.option("--publisher-from", type=click.Choice(["folder"]), help="The outlet is the folder's name."),
    click.option(
        "--section-from",
        type=click.Choice(["folder"]),
        help="The section is the folder's name, where the format has none.",
    ),
    click.option("--date", type=WholeDay(), help="The day of publication of all these articles."),
    click.option(
        "--date-from",
        type=click.Choice(["text", "name"]),
        help="Where a day is looked for that the format does not give: in the head of the text, or in the name "
        "of the file.  [default: in both, in this order]",
    ),
    click.option(
        "--date-order",
        type=click.Choice(["dmy", "mdy"]),
        help="How 05/03/2024 is meant.  [default: told from the other dates of the same table or folder]",
    ),
)


@contextmanager
def database(path: Path, *, create: bool = False) -> Iterator[sqlite_utils.Database]:
    """The database at path; what is wrong with it becomes one line for people and exit code 1."""
    import db

    if not create and not path.exists():
        raise click.ClickException(
            f"{path}: no such database; make one with: quotes ingest FILE... --db {path}"
        )
    try:
        opened: Any = db.open_database(path, create=create)
        try:
            with db.translated(path):
                _define_dimensions(opened)
                yield opened
        finally:
            opened.close()
    except (db.DatabaseProblem, db.QueryProblem) as problem:
        raise click.ClickException(str(problem)) from None


def _define_dimensions(opened: sqlite_utils.Database) -> None:
    """Makes the dimensions of quotes.toml known to the database, where they are not, or changed."""
    context = click.get_current_context(silent=True)
    given = context.find_root().params.get("config") if context else None
    own = given if isinstance(given, Path) else Path("quotes.toml")
    if not own.is_file():
        return
    from db.speakers import speaker_values

    from ...configuration import own_dimensions

    there = {d.name: d for d in speaker_values.dimensions(opened)}
    new = [d for d in own_dimensions.read(own) if there.get(d.name) != d]
    if new and not opened.execute("PRAGMA query_only").fetchone()[0]:
        speaker_values.define(opened, new)
