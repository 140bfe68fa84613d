"""Counts over time: days are gathered to weeks, months or years when there are many, and gaps are filled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from . import charts

# Up to how many days from the first to the last each unit is shown.
_UNITS = {"day": 45, "week": 300, "month": 2200, "year": 55_000}
_STEPS = {"day": 1, "week": 7, "month": 28, "year": 365, "century": 36_500}


@dataclass(frozen=True, slots=True)
class Timeline:
    """A count for each period: ``unit`` is day, week (named by its Monday), month, year or century, ``undated`` the count without a date."""

    unit: str
    figures: list[tuple[str, int]]
    undated: int

    def picture(self, width: int, height: int, *, paper: bool = False) -> str:
        """The chart as an address for an image, ``paper`` for one to be printed."""
        return charts.picture(self.figures, width, height, paper=paper)


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
    length = (last - first).days + 1
    unit = next((unit for unit, most in _UNITS.items() if length <= most), "century")
    # No period is shorter than its step, so that none is left out.
    figures = {_period(first + timedelta(number), unit): 0 for number in range(0, length, _STEPS[unit])}
    for day, count in days.items():
        period = _period(day, unit)
        figures[period] = figures.get(period, 0) + count
    return Timeline(unit, sorted(figures.items()), undated)


def _period(day: date, unit: str) -> str:
    if unit == "week":
        return (day - timedelta(day.weekday())).isoformat()
    if unit == "century":
        return f"{day.year // 100:02}00"
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]]
