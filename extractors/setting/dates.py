"""Words for a day ("on Tuesday", "March 3", "last night") to a calendar day, seen from the day of publication.

The library ``dateparser`` reads such words too, but takes 340 microseconds for "Tuesday" and twice as much
for "March 3, 2015": more than all of an article's reading may cost. ``dateutil`` does the one step that
needs care, the last or next such weekday, in 5.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import cache, lru_cache

from dateutil.relativedelta import relativedelta, weekday

from ..caching import remembered
from ..lazy_patterns import later_re
from ..lexicon.calendar_patterns import MONTH, WEEKDAY

#: Patterns to build larger ones from.
DAY_OF_MONTH = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
YEAR = r"(?:(?:1[5-9]|20)\d\d|2100)(?![\d%]|[.,]\d)"

_WEEKDAYS = {name[:3]: weekday(number) for number, name in enumerate(calendar.day_name)}
_MONTHS = {name[:3]: number for number, name in enumerate(calendar.month_name) if name}
_WEEKDAY = later_re(rf"\b({WEEKDAY})")
_TODAY = later_re(r"\b(?:[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\b")
_YESTERDAY = later_re(r"\b(?:[Yy]esterday|[Ll]ast night)\b")
_TOMORROW = later_re(r"\b[Tt]omorrow\b")


@cache
def _month_day() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<month>{MONTH}) (?P<day>{DAY_OF_MONTH})(?:,? (?P<year>{YEAR}))?"
        rf"|\b(?P<day2>{DAY_OF_MONTH}) (?:of )?(?P<month2>{MONTH})(?:,? (?P<year2>{YEAR}))?"
    )


@lru_cache(maxsize=64)
def iso_day(written: str | None) -> date | None:
    """The day of an ISO 8601 date or time; None where there is none."""
    try:
        return date.fromisoformat(written[:10]) if written else None
    except ValueError:
        return None


def month_number(name: str) -> int:
    """1 to 12 for a month as MONTH matches it, shortened or not."""
    return _MONTHS[name[:3]]


def calendar_day(year: int, month: int, day: int) -> date | None:
    """That day, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_in_year(month: int, day: int, published: date, *, side: int = 0) -> date | None:
    """The day of a year that is not given: with side -1 the last one by publication, with 1 the next,
    with 0 the nearest. None if that year has no such day."""
    days = (calendar_day(published.year + step, month, day) for step in (-1, 0, 1))
    known = [d for d in days if d and (d - published).days * side >= 0]
    return min(known, key=lambda d: abs((d - published).days), default=None)


@remembered(1024)
def day_of(words: str, published: date, *, ahead: bool = False) -> date | None:
    """The day that words mean in an article of that day, or None where they mean none ("last week").

    A weekday is the last such day by publication, that day included, and with "last" before it the one
    before; where the words look ahead ("will speak on Friday", "next Friday") it is the next.
    """
    try:
        if found := _month_day().search(words):
            month = month_number(found["month"] or found["month2"])
            day = int(re.sub(r"\D", "", found["day"] or found["day2"]))
            if year := found["year"] or found["year2"]:
                return calendar_day(int(year), month, day)
            return day_in_year(month, day, published, side=1 if ahead else -1)
        if found := _WEEKDAY.search(words):
            same = _WEEKDAYS[found[1][:3]]
            if ahead or "next " in words:
                start = published + timedelta(days=1) if "next " in words else published
                following: date = start + relativedelta(weekday=same(+1))
                return following
            start = published - timedelta(days=1) if re.search(r"\b[Ll]ast\b", words) else published
            before: date = start + relativedelta(weekday=same(-1))
            return before
        for pattern, step in ((_TODAY, 0), (_YESTERDAY, -1), (_TOMORROW, 1)):
            if pattern.search(words):
                return published + timedelta(days=step)
    except OverflowError:  # a publication at either end of the calendar
        pass
    return None


_DATES = (
    rf"(?P<month>{MONTH}) (?P<day>{DAY_OF_MONTH})(?: ?[-–] ?(?P<last>{DAY_OF_MONTH}))?(?:,? (?P<year>{YEAR}))?",
    rf"(?P<day>{DAY_OF_MONTH}) (?:of )?(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
    rf"(?P<month>{MONTH}),? (?:of )?(?P<year>{YEAR})",
    rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
    r"(?P<month>1[0-2]|0?[1-9])/(?P<day>\d\d?)/(?P<year>\d{4}|\d\d)(?![\d/])",
)

#: A pattern for a written date: with day or year or both. Its parts are read by ``written_date``.
DATE = "|".join(re.sub(r"\?P<\w+>", "?:", pattern) for pattern in _DATES)


@cache
def _read_date() -> list[re.Pattern[str]]:
    return [re.compile(pattern) for pattern in _DATES]


def written_date(words: str, published: date | None) -> str | None:
    """The ISO 8601 date of words that DATE matches: a day, a month (``2012-07``) or a span of days.

    A day without its year is the nearest to publication. None where it cannot be told or is no date.
    """
    found = next((m for pattern in _read_date() if (m := pattern.fullmatch(words))), None)
    if not found:
        return None
    parts = found.groupdict()
    month = int(parts["month"]) if parts["month"].isdigit() else month_number(parts["month"])
    year = parts.get("year")
    if year and len(year) == 2:
        year = f"20{year}" if int(year) < 70 else f"19{year}"
    if not parts.get("day"):
        return f"{year}-{month:02}"
    days = [int(re.sub(r"\D", "", d)) for d in (parts["day"], parts.get("last")) if d]
    if year:
        known = [calendar_day(int(year), month, day) for day in days]
    else:
        known = [day_in_year(month, day, published) if published else None for day in days]
    return "/".join(d.isoformat() for d in known if d) if all(known) else None
