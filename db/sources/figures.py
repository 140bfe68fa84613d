"""The figures of a report of who is quoted: counts, shares and ranges by value and group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..review.accuracy_estimates import wilson

MEASURES = ("sources", "statements", "words")

#: The columns of the report as a table.
TABLE = (
    "group",
    "value",
    *(
        name
        for measure in MEASURES
        for name in (measure, f"{measure}_share", f"{measure}_low", f"{measure}_high")
    ),
    "guessed",
)


@dataclass(slots=True)
class Figure:
    """The counts of one value in one group, and what they are of.

    ``totals`` are those of the group. ``guessed`` is the number of sources whose value is a guess by the first name.
    """

    group: str
    value: str
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(MEASURES, 0))
    totals: Mapping[str, int] = field(default_factory=dict)
    guessed: int = 0

    def share(self, measure: str) -> float:
        """The share in the group's total, 0 to 1."""
        return self.counts[measure] / total if (total := self.totals[measure]) else 0.0

    def interval(self, measure: str) -> tuple[float, float]:
        """Between which shares the true one lies in 95 of 100 such samples (Wilson); that of words goes by statements."""
        number = self.totals["statements" if measure == "words" else measure]
        return wilson(self.share(measure), number)

    def row(self) -> dict[str, Any]:
        """The figures as a row of TABLE."""
        found: dict[str, Any] = {"group": self.group, "value": self.value, "guessed": self.guessed}
        for measure in MEASURES:
            low, high = self.interval(measure)
            found[measure] = self.counts[measure]
            found |= {
                f"{measure}_{name}": round(number, 4)
                for name, number in (("share", self.share(measure)), ("low", low), ("high", high))
            }
        return found


@dataclass(frozen=True, slots=True)
class Report:
    """Figures by group and value, each group's largest value first and those without a value last."""

    dimension: str
    group: str | None
    figures: Sequence[Figure]
    totals: Mapping[str, int]
    many: bool = False

    @property
    def guessed(self) -> int:
        """How many of the sources have a value that is a guess by the first name."""
        return sum(figure.guessed for figure in self.figures)

    def groups(self) -> dict[str, list[Figure]]:
        """The figures of each group, the groups in the order of their names."""
        found: dict[str, list[Figure]] = defaultdict(list)
        for figure in self.figures:
            found[figure.group].append(figure)
        return dict(found)


def side_by_side(reports: Mapping[str, Report]) -> Report:
    """Several reports by the same dimension as the groups of one."""
    first = next(iter(reports.values()))
    figures = [
        replace(figure, group=" · ".join(filter(None, (label, figure.group))))
        for label, one in reports.items()
        for figure in one.figures
    ]
    totals = {measure: sum(one.totals[measure] for one in reports.values()) for measure in MEASURES}
    return Report(first.dimension, first.group or "compared", figures, totals, first.many)
