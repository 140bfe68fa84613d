"""``quotes explain``: why there is what is found in a text, and why there is nothing else."""

from __future__ import annotations

import os
import sys

import click

from extractors.model import STANCES


@click.command(short_help="Why a text gives these quotations, and no others.")
@click.argument("text", nargs=-1, required=True)
@click.option("--title", help="The headline of the article.")
@click.option("--date", metavar="DAY", help="The day of publication: 2026-03-05.")
@click.option("--want", metavar="WORDS", help="Words of the text that should have been found.")
@click.option("--by", metavar="SPEAKER", help="Who should have said them.")
@click.option("--stance", type=click.Choice(STANCES), help="In what sense they should have been said.")
@click.option("--role", help="The role that their speaker should have.")
@click.option("--nothing", is_flag=True, help="Nothing should have been found, or nothing of WORDS.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as one line of JSON.")
def command(
    text: tuple[str, ...],
    title: str | None,
    date: str | None,
    want: str | None,
    by: str | None,
    stance: str | None,
    role: str | None,
    nothing: bool,
    as_json: bool,
) -> None:
    """Show stage by stage what is seen in TEXT: paragraphs and quotation marks, the words with their classes,
    each cue with its sense, form and subject, each rule that was tried and the condition that turned it away, each
    candidate with its confidence, the signs it adds up from and the bar, and whom each mention means.

    TEXT is the text itself, or - for standard input. Each line that turns something away ends with the file and line
    that did; word lists are in extractors/lexicon/en/.

    With --want, --by, --stance, --role or --nothing the answer comes first: the point at which what was expected was
    lost, why, and the file and line to change, the likeliest first.

    \b
    Example:
      quotes explain "The mayor wibbled that it was late." --want "that it was late" --by "the mayor"
      quotes explain "The clerk noted down the number." --nothing
      quotes explain "The mayor griped about potholes."
      quotes explain - < story.txt
      quotes explain --json "Lee said no." | jq '.candidates[] | {rule, dropped, statement, bar}'
    """
    from extractors import Article

    from ... import json_output
    from ...configuration.configured_extractor import explain
    from ...language import ENGLISH, language_of

    words = " ".join(text)
    if words == "-":
        words = sys.stdin.read()
    if not words.strip():
        raise click.ClickException("there is no text to explain")
    if os.path.isfile(words):  # noqa: PTH113 - of a long text Path.is_file says that its name is too long
        click.echo(
            f"note: this is the name of a file, and is explained as a text: quotes explain - < {words}",
            err=True,
        )
    article = Article(id="", text=words, title=title, date=date)
    if (language := language_of(words)) != ENGLISH:
        click.echo(f"note: the text looks like {language}: quotes extract finds nothing in it", err=True)
    found = explain(article)
    lines: str
    if want or by or stance or role or nothing:
        answer = found.expected(want, by=by, stance=stance, role=role, nothing=nothing)
        more = {"answer": answer.to_dict(), **found.to_dict()}
        lines = json_output.json_line(more) if as_json else f"{answer}\n\nALL STAGES\n{found.around(want)}"
    else:
        lines = json_output.json_line(found.to_dict()) if as_json else str(found)
    click.echo(lines.rstrip("\n").encode("utf-8", "replace"))
