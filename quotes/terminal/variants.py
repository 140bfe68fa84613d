"""Differences between wordings for the terminal: [-words left out-], {+words added+}, coloured where there is colour."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from db.search.quote_check import LITERAL, VERDICTS, Answer, Match
from db.text.reporting_clause import label_of
from db.variants.variant_queries import CONFLICTS

from .listing import one_line, said

#: Verdicts that need no second look, and those that need one; all others are wrong.
_GOOD, _OPEN = ("said", "same_sense"), ("reported", "not_found")
#: So many of the closest are shown.
SHOWN = 3


def pieces(found: Iterable[Sequence[str]], *, stored: bool = False) -> Text:
    """Pieces of a comparison, each (how, before, after), as one text; what both have as it is ``stored``, or as written."""
    text = Text()
    for how, before, after in found:
        if text:
            text.append(" ")
        if how in ("same", "spelling"):
            text.append(one_line(before if stored else after))
            continue
        if before:
            text.append(f"[-{one_line(before)}-]", style="red strike")
        if after:
            text.append(f"{{+{one_line(after)}+}}", style="green")
    return text


def verdict(found: Answer) -> Text:
    """The answer in words and colour."""
    words, _ = VERDICTS[found.verdict]
    if found.verdict == "other":
        who = one_line(found.matches[0].quote["speaker"])
        words = f"Not by {one_line(found.speaker)}: said by {who or 'somebody else'}"
    style = "green" if found.verdict in _GOOD else "yellow" if found.verdict in _OPEN else "red"
    return Text(words, style=f"bold {style}")


def answer(found: Answer, console: Console) -> None:
    """Prints what is known of one quotation: the verdict, and what the articles have, word by word as they have it."""
    console.print(_asked(found))
    console.print(Text("  ") + verdict(found))
    for match in found.matches[:SHOWN]:
        _match(match, console)


def one_line_answer(found: Answer, console: Console) -> None:
    """Prints the verdict on one quotation of a draft, and where the closest stands, in one line."""
    line = verdict(found) + Text("  ") + _asked(found)
    if found.matches:
        line.append(f"  {_where(found.matches[0].quote)}", style="dim")
    console.print(line)


def _asked(found: Answer) -> Text:
    return Text.assemble("“", one_line(found.asked).strip('“”"„«»‘ '), "”", style="bold")


def _where(row: Mapping[str, Any]) -> str:
    where = ", ".join(one_line(row[part]) for part in ("publisher", "published", "title") if row[part])
    return where or one_line(row["article"])


def _match(match: Match, console: Console) -> None:
    row = match.quote
    line = Text("  ")
    line.append(one_line(row["speaker"]) or "(nobody named)", style="bold")
    line.append(f" · {match.kind} · ", style="default")
    line.append(_where(row), style="dim")
    console.print(line)
    console.print(Text("    ") + said(row, named=False))
    if match.kind not in LITERAL:
        console.print(Text("    ") + pieces(match.pieces, stored=True))
    if match.negation:
        console.print(Text('    a "not" stands in only one of the two', style="red"))


def group(found: Mapping[str, Any], console: Console) -> None:
    """Prints a group (a row of ``db.variants.variant_queries.group``): what is wrong between its versions, and each version once."""
    fullest = said(found)
    fullest.stylize("bold")
    console.print(fullest)
    for name, meaning in CONFLICTS.items():
        if found[name]:
            console.print(Text(f"  {meaning}", style="yellow" if name == "also_reported" else "bold red"))
    seen: dict[tuple[str, str | None, str | None], int] = Counter(_version(row) for row in found["versions"])
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
        if label := label_of(row):
            line.append(f" [{label}]", style="bold red")
        console.print(line)
        if mark != "the fullest":
            console.print(Text("    ") + pieces(row["pieces"]))
    console.print()


def _version(row: Mapping[str, Any]) -> tuple[str, str | None, str | None]:
    return json.dumps(row["pieces"]), row["speaker"], label_of(row)
