"""The verdicts of reviewers for the terminal: how right, how complete, and what was found wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from db.review import accuracy_estimates, whole_articles
from db.review.accuracy_estimates import Agreement, Estimate
from db.review.whole_articles import Recall
from db.verdicts import CORRECTIONS, VERDICTS, WRONG

from .listing import one_line

Row = Mapping[str, Any]


def audit(
    report: Sequence[Estimate], coverage: float, agreement: Sequence[Agreement], console: Console
) -> None:
    """Prints estimates of precision with their intervals, groups without verdicts left out, and agreement."""
    overall = report[0]
    if overall.precision is None or overall.judged < accuracy_estimates.ENOUGH:
        console.print(
            f"Too few verdicts on the random sample yet for a share: {overall.judged} of {accuracy_estimates.ENOUGH}.",
            highlight=False,
        )
    else:
        console.print(
            f"{overall.precision:.0%} of the attributions are right (95 % interval {overall.low:.0%} to {overall.high:.0%}), "
            f"by {overall.judged} verdicts on a sample; it speaks of {coverage:.0%} of {overall.quotes:,} quotations.",
            highlight=False,
        )
        console.print(_by_error(overall))
        console.print(_by_group(report))
    for pair in agreement:
        kappa = "" if pair.kappa is None else f", Cohen's kappa {pair.kappa:.2f}"
        names = f"{one_line(pair.first)} and {one_line(pair.second)}"
        console.print(Text(f"{names} agree on {pair.same} of {pair.both} that both judged{kappa}."))


def _by_error(overall: Estimate) -> Table:
    """How often each part of what was judged is right."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Right in")
    for heading in ("Share", "Interval"):
        table.add_column(heading, justify="right")
    for label, share, low, high in accuracy_estimates.by_error(overall):
        table.add_row(label, f"{share:.0%}", f"{low:.0%} to {high:.0%}")
    return table


def _by_group(report: Sequence[Estimate]) -> Table:
    """The estimates by kind of error and by group, kinds and groups without verdicts left out."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("By", "Value"):
        table.add_column(heading, overflow="fold")
    errors = [name for name in WRONG if getattr(report[0], name)]
    for heading in ("Right", "Interval", "Judged", *(VERDICTS[name].label for name in errors), "Of"):
        table.add_column(heading, justify="right")
    for row in report[1:]:
        if row.precision is not None:
            cells = (
                row.group,
                row.value or "(none)",
                f"{row.precision:.0%}",
                f"{row.low:.0%} to {row.high:.0%}",
            )
            counts = (row.judged, *(getattr(row, name) for name in errors), row.quotes)
            table.add_row(*map(Text, map(one_line, cells)), *(f"{count:,}" for count in counts))
    return table


def recall(found: Recall, console: Console) -> None:
    """Prints how much was found of what stands in the articles that were read whole."""
    if not found.articles:
        return
    whole = found.found + found.missed
    if found.share is None or not found.enough:
        line = (
            f"Too little was read whole yet to say how much was missed: {found.articles} of {whole_articles.ARTICLES} "
            f"articles, {whole} of {whole_articles.ENOUGH} quotations."
        )
    else:
        line = (
            f"{found.share:.0%} of what is said was found (95 % interval {found.low:.0%} to {found.high:.0%}), "
            f"by {found.articles} articles read whole: {found.found:,} found, {found.missed:,} missed."
        )
    console.print(line, highlight=False)


def corrections(rows: Iterable[Row], console: Console) -> None:
    """Prints what reviewers found wrong: what the program said, what they say."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    for heading, ratio in (("When, by whom", 3), ("Said", 6), ("Extracted", 3), ("Verdict", 3)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for row in rows:
        verdict = one_line(row["verdict"]).replace("_", " ")
        right = (row[name] for name in CORRECTIONS)
        if told := ", ".join(one_line(part) for part in right if part):
            verdict += f": {told}"
        if row["note"]:
            verdict += f" ({one_line(row['note'])})"
        who = f"{one_line(row['time'])[:10]} {one_line(row['reviewer'])}"
        extracted = one_line(row["extracted_speaker"]) or "(nobody named)"
        table.add_row(*map(Text, (who, one_line(row["text"]), extracted, verdict)))
    console.print(table)
