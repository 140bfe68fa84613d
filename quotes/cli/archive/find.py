"""``quotes find``: quotations by what was said, who said it, where and when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..shared.options import Day, csv_option, database, db_option, json_option, limit_option

#: The columns of CSV, what people look for first.
COLUMNS = (
    *(
        "published",
        "publisher",
        "title",
        "speaker",
        "speaker_kind",
        "role",
        "affiliation",
        "role_class",
        "kind",
        "text",
        "cue",
    ),
    *(
        "mention",
        "cue_class",
        "negated",
        "said_on",
        "medium",
        "venue",
        "addressee",
        "verdict",
        "confidence",
        "rule",
    ),
    *("reason", "url", "file", "file_start", "start", "end", "article", "article_id", "id"),
)

#: So many are shown in a table when nothing else is asked for.
SHOWN = 100


@click.command(short_help="Find who said what, when and where.")
@click.argument("words", nargs=-1)
@db_option
@click.option("--speaker", metavar="NAME", help="Said by: any form of the name that an article uses.")
@click.option("--role", metavar="WORDS", help='Role as stated: spokesman, "prime minister".')
@click.option("--affiliation", metavar="WORDS", help='Affiliation as stated: "State Department".')
@click.option(
    "--role-class",
    metavar="CLASS",
    help="By somebody of this class of roles, whatever the articles call it: spokesperson, minister, police, ... "
    "With --affiliation: of this body then, also where the article does not say so.",
)
@click.option(
    "--kind", type=click.Choice(["direct", "indirect", "mixed"]), help="In marks, without, or both."
)
@click.option("--publisher", metavar="NAME", help="The outlet.")
@click.option("--since", type=Day(), help="Published on this day or later.")
@click.option("--until", type=Day(), help="Published on this day or earlier.")
@click.option("--said-since", type=Day(), help="Said on this day or later, where the article says when.")
@click.option(
    "--cue-class",
    type=click.Choice(["speech", "writing", "belief", "wish", "judgement", "document"]),
    help="What kind of saying the cue is.",
)
@click.option("--medium", metavar="NAME", help="By what medium: statement, interview, letter, ...")
@click.option("--figure", metavar="WORDS", help='With this figure: 56, USD, "56 deaths".')
@click.option(
    "--order",
    type=click.Choice(["newest", "oldest", "speaker", "uncertain"]),
    default="newest",
    show_default=True,
    help="What comes first.",
)
@limit_option
@json_option
@csv_option
def command(
    path: Path, words: tuple[str, ...], form: str | None, limit: int | None, **conditions: Any
) -> None:
    """Find quotations that meet all conditions. WORDS must all stand in what was said.

    \b
    Example:
      quotes find --role spokesman --db news.db
      quotes find --role-class spokesperson --affiliation "State Department" --db news.db
      quotes find dam '"held firm"' --since 2026-03 --csv --db news.db
    """
    from rich.console import Console

    from db.search import quotations

    from ...terminal import listing
    from ..shared import output

    with database(path) as db:
        if form is None:
            # One more than is shown tells whether there are more.
            shown = SHOWN if limit is None else limit or None
            rows = list(quotations.find(db, " ".join(words), limit=shown and shown + 1, **conditions))
            if not rows:
                click.echo("Nothing found.", err=True)
                return
            listing.quotations(rows[:shown], Console())
            if shown and len(rows) > shown:
                click.echo(f"The first {shown} are shown; --limit 0 shows all.", err=True)
            return
        found = quotations.find(db, " ".join(words), limit=limit or None, **conditions)
        if form == "json":
            output.print_json(found)
        else:
            output.print_csv(found, COLUMNS)
