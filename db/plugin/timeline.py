"""Counts over time: days are gathered to months or years when there are many, and gaps are filled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from . import charts

_DAYS_SHOWN = 45
_MONTHS_SHOWN = 72


@dataclass(frozen=True, slots=True)
class Timeline:
    """A count for each period: ``unit`` is day, month or year, ``undated`` the count without a date."""

    unit: str
    figures: list[tuple[str, int]]
    undated: int

    def picture(self, width: int, height: int) -> str:
        """The chart as an address for an image."""
        return charts.picture(self.figures, width, height)


def of_days(counts: Iterable[tuple[str | None, int]]) -> Timeline:
    """A timeline of pairs (ISO 8601 day, count). What is no such day counts as undated."""
    days: dict[date, int] = {}
    undated = 0
    for written, count in counts:
        try:
            at = date.fromisoformat(written or "")
        except ValueError:
            undated += count
        else:
            days[at] = days.get(at, 0) + count
    if not days:
        return Timeline("day", [], undated)
    first, last = min(days), max(days)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if (last - first).days < _DAYS_SHOWN:
        unit, length = "day", 10
        periods = [first + timedelta(number) for number in range((last - first).days + 1)]
    elif months <= _MONTHS_SHOWN:
        unit, length = "month", 7
        periods = [
            date(first.year + (first.month - 1 + number) // 12, (first.month - 1 + number) % 12 + 1, 1)
            for number in range(months)
        ]
    else:
        unit, length = "year", 4
        periods = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    figures = {period.isoformat()[:length]: 0 for period in periods}
    for day, count in days.items():
        figures[day.isoformat()[:length]] += count
    return Timeline(unit, list(figures.items()), undated)
