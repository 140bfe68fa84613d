"""Who is quoted, for the terminal: the sources of articles, and shares by a dimension."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from db.sources.figures import Report

from .listing import harmless, one_line

_BAR = 20


def report(found: Report, measure: str, console: Console) -> None:
    """The figures of each group as a table: count, share, the range in which the share lies, a bar."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    if found.group is not None:
        table.add_column(found.group.capitalize(), overflow="fold")
    table.add_column(found.dimension.replace("_", " ").capitalize(), overflow="fold")
    table.add_column(measure.capitalize(), justify="right")
    table.add_column("Share", justify="right")
    table.add_column("95 %", justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    for group, figures in found.groups().items():
        for number, figure in enumerate(figures):
            low, high = figure.interval(measure)
            share = figure.share(measure)
            label = (
                [Text(one_line(group) or "(none)" if not number else "")] if found.group is not None else []
            )
            table.add_row(
                *label,
                Text(one_line(figure.value)),
                f"{figure.counts[measure]:,}",
                f"{share:.1%}",
                f"{low:.0%}–{high:.0%}",
                "█" * round(share * _BAR),
                end_section=number == len(figures) - 1,
            )
    console.print(table)
    told = f"{found.totals['sources']:,} sources, {found.totals['statements']:,} statements, {found.totals['words']:,} words"
    several = "; a source with several values counts for each of them" if found.many else ""
    console.print(Text(f"{told}{several}", style="dim"))
    if guessed := found.guessed:
        share = guessed / max(1, found.totals["sources"])
        console.print(
            Text(f"{guessed:,} of the sources ({share:.0%}) are guesses by the first name", style="dim")
        )


def sources(rows: Iterable[Mapping[str, Any]], console: Console, *, titles: bool) -> None:
    """Sources as a table; ``titles``: with their articles."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    if titles:
        table.add_column("Article", ratio=3, overflow="fold")
    table.add_column("Source", ratio=4, overflow="fold")
    table.add_column("Kind", no_wrap=True)
    table.add_column("Gender", ratio=2, overflow="fold")
    table.add_column("Said", justify="right")
    table.add_column("Words", justify="right")
    table.add_column("Share", justify="right")
    for row in rows:
        name = Text(one_line(row["speaker"]), style="bold" if row["named"] else "italic")
        station = ", ".join(one_line(row[part]) for part in ("role", "affiliation") if row[part])
        if station:
            name.append("\n" + station, style="not bold dim")
        title = [Text(one_line(row["title"] or row["article"]))] if titles else []
        table.add_row(
            *title,
            name,
            row["kind"],
            _gender(row),
            f"{row['statements']:,}",
            f"{row['words']:,}",
            f"{row['share']:.0%}",
        )
    console.print(table)


def _gender(row: Mapping[str, Any]) -> Text:
    """The gender with the words that state it."""
    if row["gender"] is None:
        return Text("")
    by = "by hand" if row["gender_from"] == "hand" else harmless(row["gender_words"])
    return Text(f"{row['gender']} ({by})")
