"""``quotes extract``: articles in, JSON Lines out, no database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..shared.options import (
    columns_option,
    details_options,
    inputs_argument,
    limits_option,
    quiet_option,
    workers_option,
)

if TYPE_CHECKING:
    from ...readers import Details


@click.command(short_help="What is said in articles, as JSON Lines; no database.")
@inputs_argument
@columns_option
@details_options
@limits_option
@workers_option
@quiet_option
def command(
    inputs: tuple[str, ...],
    columns: dict[str, str] | None,
    details: Details,
    limits: bool,
    workers: int | None,
    quiet: bool,
) -> None:
    """Print what is said in each article: one line of JSON an article.

    English is read; in articles in other languages nothing is found. INPUTS are files, folders, globs, web addresses, or - for standard input. Offsets count code points of
    the article's text as given; for a text file "file_start" is where that text begins in the file.

    \b
    Example:
      quotes extract articles/ > said.jsonl
      cat story.txt | quotes extract - | jq '.attributions[].speaker'
    """
    from extractors import Extraction

    from ... import json_output, readers
    from ...configuration.configured_extractor import extract
    from ...ingest.attempts import Done, Failure
    from ...ingest.workers import work_on
    from ...language import ENGLISH, in_other_languages, language_of
    from ..shared.messages import Messages

    messages = Messages(quiet)
    other_languages: Counter[str] = Counter()
    results: Iterator[Done[Extraction] | Failure | readers.Problem | readers.Note]
    results = work_on(readers.read(inputs, columns=columns, details=details, limits=limits), extract, workers)
    for item in results:
        if isinstance(item, Done):
            language = item.article.language or language_of(item.article.text)
            if not item.made.attributions and language != ENGLISH:
                other_languages[language] += 1
            row = json_output.article_as_json(item.article, item.made, language)
            click.echo(json_output.json_line(row).encode())
        else:
            messages.show(item)
    if told := in_other_languages(other_languages):
        messages.show(readers.Note("languages", f"{told}: nothing extracted"))
    messages.finish()
