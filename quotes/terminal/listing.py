"""Quotations and articles for the terminal: tables, and text coloured by speaker.

Article text comes from anywhere, so nothing of it is ever read as markup, and characters that steer a
terminal or turn the direction of writing are shown as signs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from db.search.quotations import short_id
from db.text import reporting_clause
from db.verdicts import VERDICTS

from .consoles import NARROW

Row = Mapping[str, Any]

#: Colours that can be told apart on a dark and on a light ground, in the order in which speakers appear.
COLOURS = ("blue", "magenta", "green", "red", "cyan", "yellow")

#: So much of a title is shown in a list.
_TITLE = 40

_SIGNS = {
    **{code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD),
}


def harmless(text: str | None) -> str:
    """The text with signs in place of control characters; line feeds and tabs stay."""
    return (text or "").replace("\r\n", "\n").translate(_SIGNS)


def one_line(text: str | None) -> str:
    """The text in one line, white space joined."""
    return " ".join(harmless(text).split())


def _cut(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…"


def described(row: Row) -> Text:
    """A speaker's name, below it the role and affiliation as they were stated."""
    text = Text(one_line(row["speaker"]) or "(nobody named)", style="bold" if row["speaker"] else "italic")
    station = ", ".join(one_line(row[part]) for part in ("role", "affiliation") if row[part])
    if station:
        text.append("\n" + station, style="not bold dim")
    return text


def quotations(rows: Iterable[Row], console: Console, *, by_speaker: bool = False) -> None:
    """Prints quotations as a table, in a narrow terminal one under the other.

    by_speaker puts those of one speaker together under the name. Under the outlet stands the short id of
    the quotation; where no day is known, there is no column for it.
    """
    rows = list(rows)
    groups: Iterable[list[Row]] = ([row] for row in rows)
    if by_speaker:
        groups = (list(group) for _, group in groupby(rows, key=lambda row: row["speaker_id"]))
    if console.width < NARROW:
        for group in groups:
            _one_under_the_other(group, console)
        return
    dated = any(row["published"] for row in rows)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("Speaker", ratio=3, overflow="fold")
    table.add_column("Said", ratio=7, overflow="fold")
    table.add_column("Where, id", ratio=3, overflow="fold", style="dim")
    if dated:
        table.add_column("Published", min_width=10, style="dim")
    for group in groups:
        for number, row in enumerate(group):
            cells = [
                described(row) if number == 0 else "",
                said(row, named=False),
                Text("\n".join([*_where(row), short_id(row["id"])])),
            ]
            if dated:
                cells.append(Text(one_line(row["published"])))
            table.add_row(*cells)
        table.add_section()
    console.print(table)


def _one_under_the_other(group: Sequence[Row], console: Console) -> None:
    """The quotations of one speaker: the name, and each with its place below it."""
    console.print(described(group[0]))
    for row in group:
        console.print(Padding(said(row, named=False), (0, 0, 0, 2)))
        place = [*_where(row), one_line(row["published"]), short_id(row["id"])]
        console.print(Padding(Text(", ".join(filter(None, place)), style="dim"), (0, 0, 0, 2)))
    console.print()


def _where(row: Row) -> list[str]:
    """The outlet; where it is not known, the title and the name of the file or the key."""
    if outlet := one_line(row["publisher"]):
        return [outlet]
    return list(
        filter(None, (_cut(one_line(row["title"])), _cut(one_line(row["article"]).rpartition("/")[2])))
    )


def said(row: Row, *, named: bool = True) -> Text:
    """The words; where they do not stand for themselves, with their cue, the stance, and how sure that is."""
    words = Text()
    if reporting_clause.stands_for_itself(row):
        words.append(one_line(row["text"]))
    else:
        words.append(one_line(reporting_clause.sentence(row, named=named)), style="italic")
    notes = [label] if (label := reporting_clause.label_of(row)) else []
    if (sure := reporting_clause.unsure(row)) is not None:
        notes.append(f"only {sure} % sure")
    if notes:
        words.append(f"  [{', '.join(notes)}]", style="bold red")
    return words


def article(title: str | None, text: str, quotes: Sequence[Row], console: Console) -> None:
    """Prints an article with every quotation in its speaker's colour and the number of the list below it.

    A row of quotes has speaker, kind, rule, confidence, reason and spans: ``content``, ``cue`` and
    ``source``, lists of ``[start, end]`` into text. Where contents overlap the shorter one is on top.
    """
    names = list(dict.fromkeys(row["speaker"] for row in quotes))
    colours = {name: COLOURS[i % len(COLOURS)] if name else "default" for i, name in enumerate(names)}
    # Every character of a span may be replaced, none may be added: offsets must stay right.
    page = Text(text.translate(_SIGNS | {13: 32}))
    numbered = list(enumerate(quotes, 1))
    for _, row in sorted(
        numbered, key=lambda pair: -sum(end - start for start, end in pair[1]["spans"]["content"])
    ):
        style = Style(color=colours[row["speaker"]], italic=row["kind"] == "indirect")
        for start, end in row["spans"]["content"]:
            page.stylize(style, start, end)
        for start, end in row["spans"]["cue"]:
            page.stylize("underline", start, end)
        for start, end in row["spans"]["source"]:
            page.stylize("bold", start, end)
    if title and not text.lstrip().startswith(title):
        console.print(Text(one_line(title), style="bold"), end="\n\n")
    console.print(_with_numbers(page, numbered))
    console.print()
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("No.", justify="right")
    table.add_column("Speaker", overflow="fold")
    table.add_column("Kind")
    table.add_column("Sure", justify="right")
    table.add_column("Why", overflow="fold")
    for number, row in numbered:
        speaker = described(row)
        speaker.stylize(Style(color=colours[row["speaker"]]))
        kind = Text(row["kind"])
        if label := reporting_clause.label_of(row):
            kind.append(f"\n{label}", style="bold red")
        reason = why(row).append(f" [{row['rule']}]")
        table.add_row(str(number), speaker, kind, f"{row['confidence']:.0%}", reason)
    console.print(table)


def why(row: Row) -> Text:
    """Why it was found, behind what reviewers say of it: the reason is for what the program decided, not for what they did."""
    reason = Text(one_line(row["reason"]))
    verdict = _judged(row)
    return Text.assemble((verdict, "bold"), "; found because: ", reason) if verdict else reason


def _judged(row: Row) -> str | None:
    """What reviewers say of a quotation, in words; None where nobody judged it, or somebody put it in."""
    if row.get("disputed"):
        return f"reviewers disagree: {one_line(row['disputed'])}"
    if row.get("verdict") != "wrong_speaker":
        judged = VERDICTS.get(row.get("verdict") or "")
        return judged.told if judged else None
    before = one_line(row["extracted_speaker"]) or "nobody named"
    if not row["speaker"] or row["speaker"] == row["extracted_speaker"]:
        return f"a reviewer found that it was not said by {before}"
    return f"a reviewer gave it to {one_line(row['speaker'])}, not to {before}"


def _with_numbers(page: Text, numbered: Iterable[tuple[int, Row]]) -> Text:
    """The page with [3] after the last span of quotation 3, so that colour is not the only sign."""
    ends = sorted((row["spans"]["content"][-1][1], number) for number, row in numbered)
    lines = page.divide([end for end, _ in ends])
    out = Text()
    for part, (_, number) in zip(lines, ends, strict=False):
        out.append_text(part)
        out.append(f"[{number}]", style="dim")
    for part in lines[len(ends) :]:
        out.append_text(part)
    return out


def speakers(rows: Iterable[Row], console: Console) -> None:
    """Prints speakers with every form of their name, the number of their quotations and of articles."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Speaker", overflow="fold", style="bold")
    table.add_column("Kind")
    table.add_column("Quotations", justify="right")
    table.add_column("Role and affiliation", overflow="fold")
    table.add_column("Also as", overflow="fold", style="dim")
    for row in rows:
        station = ", ".join(one_line(row[part]) for part in ("role", "affiliation") if row[part])
        forms = ", ".join(one_line(name) for name in row["names"] if name != row["name"])
        table.add_row(
            Text(one_line(row["name"])),
            row["kind"] or "",
            str(row["quote_count"]),
            Text(station),
            Text(forms),
        )
    console.print(table)
