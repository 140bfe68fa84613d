"""Differences between wordings for the terminal: [-words left out-], {+words added+}, coloured where there is colour."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from db.search.quote_check import Answer, Match
from db.variants.variant_queries import CONFLICTS

from .listing import one_line

_STATUS = {
    "exact": ("exact", "bold green"),
    "trimmed": ("trimmed: each word was said, not all are here", "bold green"),
    "altered": ("altered: these are not the words", "bold red"),
    "reported": ("only reported: no article has it in quotation marks", "bold yellow"),
    "not found": ("not found", "bold red"),
}
#: So many of the closest are shown.
SHOWN = 3


def pieces(found: Iterable[Sequence[str]]) -> Text:
    """Pieces of a comparison, each (how, before, after), as one text."""
    text = Text()
    for how, before, after in found:
        if text:
            text.append(" ")
        if how in ("same", "spelling"):
            text.append(one_line(after))
            continue
        if before:
            text.append(f"[-{one_line(before)}-]", style="red strike")
        if after:
            text.append(f"{{+{one_line(after)}+}}", style="green")
    return text


def answer(found: Answer, console: Console) -> None:
    """Prints what is known of one quotation."""
    words, style = _STATUS[found.status]
    console.print(Text.assemble("“", one_line(found.asked).strip('“”"„«»‘ '), "”", style="bold"))
    line = Text("  ")
    line.append(words, style=style)
    if found.other_speaker:
        line.append(f", and not by {one_line(found.speaker)}", style="bold red")
    console.print(line)
    for match in found.matches[:SHOWN]:
        _match(match, console)


def _match(match: Match, console: Console) -> None:
    row = match.quote
    where = ", ".join(one_line(row[part]) for part in ("publisher", "published", "title") if row[part])
    line = Text("  ")
    line.append(one_line(row["speaker"]) or "(nobody named)", style="bold")
    line.append(f" · {match.kind} · ", style="default")
    line.append(where or one_line(row["article"]), style="dim")
    console.print(line)
    console.print(Text("    ") + pieces(match.pieces))
    if match.negation:
        console.print(Text('    a "not" stands in only one of the two', style="red"))


def group(found: Mapping[str, Any], console: Console) -> None:
    """Prints a group (a row of ``db.variants.variant_queries.group``): what is wrong between its versions, and each version once."""
    console.print(Text(one_line(found["text"]), style="bold"))
    for name, meaning in CONFLICTS.items():
        if found[name]:
            console.print(Text(f"  {meaning}", style="yellow" if name == "also_reported" else "bold red"))
    seen: dict[tuple[str, str | None], int] = Counter(_version(row) for row in found["versions"])
    for row in found["versions"]:
        copies = seen.pop(_version(row), 0)
        if not copies:
            continue
        where = ", ".join(one_line(row[part]) for part in ("publisher", "published") if row[part])
        line = Text("  ")
        line.append(one_line(row["speaker"]) or "(nobody named)", style="bold")
        mark = "the fullest" if row["id"] == found["fullest"] else row["difference"]
        line.append(f" · {mark} · ")
        line.append(where or one_line(row["article"]), style="dim")
        if copies > 1:
            line.append(f" and {copies - 1} more", style="dim")
        console.print(line)
        if mark != "the fullest":
            console.print(Text("    ") + pieces(row["pieces"]))
    console.print()


def _version(row: Mapping[str, Any]) -> tuple[str, str | None]:
    return json.dumps(row["pieces"]), row["speaker"]
