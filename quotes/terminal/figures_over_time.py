"""Figures and statements over time, for the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from db.text.reporting_clause import stands_for_itself

from .listing import one_line, said

Row = Mapping[str, Any]


def fact(found: Row, console: Console) -> None:
    """Prints one thing (a row of ``db.facts.time_series.facts``): its figures as a table with bars, then who contradicts and repeats whom."""
    console.print(Text(f"{one_line(found['thing'])}: {one_line(found['about'])}", style="bold"))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Published", style="dim")
    table.add_column("Figure", justify="right")
    table.add_column("")
    table.add_column("Said by", overflow="fold")
    table.add_column("Outlet", overflow="fold", style="dim")
    most = max((row["upper"] or row["value"] for row in found["figures"]), default=0)
    for row in found["figures"]:
        copies = f" and {row['copies'] - 1} more" if row["copies"] > 1 else ""
        table.add_row(
            Text(one_line(row["published"])),
            Text(one_line(row["figure_text"])),
            Text("█" * max(1, round(12 * row["value"] / most)) if most > 0 else "", style="blue"),
            Text(_who(row)),
            Text(one_line(row["publisher"]) + copies),
        )
    console.print(table)
    for one, other in found["changes"]:
        console.print(Text(f"  changed: {_stated(one)}, then {_stated(other)}"))
    for one, other in found["contradictions"]:
        console.print(Text(f"  contradict each other: {_stated(one)}; {_stated(other)}", style="red"))
    for repeat in found["repeats"]:
        others = ", ".join(f"{_who(row)}{_day(row)}" for row in repeat["after"])
        console.print(Text(f"  {_stated(repeat['first'])}; repeated by {others}", style="dim"))
    console.print()


def statements(then_and_now: Sequence[Row], denials: Sequence[Row], console: Console) -> None:
    """Prints earlier and later statements side by side, and denials with what they are held against."""
    if then_and_now:
        table = Table(title="Earlier and later", title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
        table.add_column("Speaker", ratio=2, overflow="fold", style="bold")
        table.add_column("Earliest", ratio=4, overflow="fold")
        table.add_column("Latest", ratio=4, overflow="fold")
        for row in then_and_now:
            table.add_row(
                Text(one_line(row["speaker"])),
                _said(row["earliest"], named=False),
                _said(row["latest"], named=False),
            )
            table.add_section()
        console.print(table)
    for denial in denials:
        console.print(Text.assemble(*_named(denial), _said(denial)))
        for row in denial["against"]:
            console.print(Text.assemble("  against ", *_named(row), _said(row)))


def _said(row: Row, *, named: bool = True) -> Text:
    where = ", ".join(one_line(row[part]) for part in ("publisher", "published") if row[part])
    return Text.assemble(said(row, named=named), " ", (f"({where})", "dim"))


def _named(row: Row) -> list[tuple[str, str]]:
    """The speaker, where the words do not name him already."""
    return [(f"{_who(row)}: ", "bold")] if stands_for_itself(row) else []


def _stated(row: Row) -> str:
    return f"{one_line(row['figure_text'])} by {_who(row)}{_day(row)}"


def _day(row: Row) -> str:
    """The day of the article in brackets; nothing where it is not known."""
    return f" ({one_line(row['published'])})" if row["published"] else ""


def _who(row: Row) -> str:
    return one_line(row["speaker"] or row["mention"] or row["publisher"]) or "(nobody named)"
