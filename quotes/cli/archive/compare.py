"""``quotes compare``: what differs between two databases of the same articles."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..shared.options import database

if TYPE_CHECKING:
    from db.search.compared import Difference

#: So many characters of a quotation are printed.
_SHOWN = 160
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(short_help="What differs between two databases of the same articles.")
@click.argument("before", type=_FILE)
@click.argument("after", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="One line of JSON for each difference.")
@click.option(
    "--count", "only_count", is_flag=True, help="Print how many differences there are and nothing else."
)
def command(before: Path, after: Path, as_json: bool, only_count: bool) -> None:
    """List the quotations that AFTER has and BEFORE lacks (+), the other way round (-), and those that have
    another speaker, role, stance or kind, or other words (~), in the articles that both have with the same text.

    \b
    Example:
      cp news.db new.db && quotes ingest --refresh --db new.db
      quotes compare news.db new.db | less
    """
    from db.search.compared import coverage, differences

    from ...json_output import json_line

    counts: Counter[str] = Counter()
    article: str | None = None
    with database(before) as one, database(after) as other:
        articles = coverage(one, other)
        for found in differences(one, other):
            counts[found.how] += 1
            if as_json:
                click.echo(json_line(found._asdict()).encode())
            elif not only_count:
                if found.article != article:
                    article = found.article
                    click.echo(article)
                for line in _lines(found):
                    click.echo(f"  {line}")
    if not as_json:
        number = "1 article" if articles.both == 1 else f"{articles.both:,} articles"
        click.echo(
            f"{number} in both: {counts['added']:,} added, {counts['lost']:,} lost, {counts['changed']:,} changed, "
            f"{counts['words']:,} with other words; {articles.only_before:,} only in {before.name}, "
            f"{articles.only_after:,} only in {after.name}, {articles.other_text:,} with another text"
        )


def _lines(found: Difference) -> list[str]:
    if found.before is None or found.after is None:
        row: dict[str, Any] = found.after or found.before or {}
        return [f"{'+' if found.before is None else '-'} {_quotation(row)}"]
    lines = [f"~ {_quotation(found.before)}"]
    if found.how == "words":
        lines.append(f"  now: {_quotation(found.after)}")
    lines += [
        f"  {name}: {found.before[name] or 'none'} -> {found.after[name] or 'none'}" for name in found.fields
    ]
    return lines


def _quotation(row: dict[str, Any]) -> str:
    words = " ".join(row["text"].split())
    words = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    return f"{row['speaker'] or 'nobody named'}: {words} ({row['rule']}, {row['confidence']:.0%})"
