"""``quotes extract``: articles in, JSON Lines out, no database."""

from __future__ import annotations

from collections.abc import Iterator

import click

from ..shared.options import columns_option, inputs_argument, quiet_option, workers_option


@click.command(short_help="What is said in articles, as JSON Lines; no database.")
@inputs_argument
@columns_option
@workers_option
@quiet_option
def command(
    inputs: tuple[str, ...], columns: dict[str, str] | None, workers: int | None, quiet: bool
) -> None:
    """Print what is said in each article: one line of JSON an article.

    INPUTS are files, folders, globs, web addresses, or - for standard input. Offsets count code points of
    the article's text as given; for a text file "file_start" is where that text begins in the file.

    \b
    Example:
      quotes extract articles/ > said.jsonl
      cat story.txt | quotes extract - | jq '.attributions[].speaker'
    """
    from extractors import Extraction

    from ... import json_output, readers
    from ...configuration.configured_extractor import extract
    from ...ingest.workers import Done, Failure, work_on
    from ..shared.messages import Messages

    messages = Messages(quiet)
    results: Iterator[Done[Extraction] | Failure | readers.Problem | readers.Note]
    results = work_on(readers.read(inputs, columns=columns), extract, workers)
    for item in results:
        if isinstance(item, Done):
            click.echo(json_output.json_line(json_output.article_as_json(item.article, item.made)).encode())
        else:
            messages.show(item)
    messages.finish()
