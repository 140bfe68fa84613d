"""Days of publication: out of a field, out of the head of a text, out of the name of a file.

All are given as ISO 8601 (``2024-05-31``). Numbers like 05/03/2024 are read when the order of day and month is
known: by the user, or by others of the same column (``order_of``).
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Any, Literal

import regex

Order = Literal["dmy", "mdy"]

MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DATE = rf"""
    (?:{_WEEKDAY},?\s{{1,3}})?
    (?: {MONTH}\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?,?\s{{1,3}}(?:19|20)\d\d
      | \d{{1,2}}(?:st|nd|rd|th)?\s{{1,3}}{MONTH},?\s{{1,3}}(?:19|20)\d\d
      | (?:19|20)\d\d-\d\d-\d\d
      | \d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d
    )(?!\d)
"""
_CLOCK = r"\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\.?)?"
#: What may stand before a date in a line of its own.
_BEFORE = rf"""
    (?: (?:date|(?:last\ )?(?:published|posted|updated|modified|issued|released?|filed|created)|published\ date|release\ date)
        (?:\ (?:on|at|date))? \s*+ :?+ \s*+
      | embargoed\ (?:until|till)\ (?:{_CLOCK},?\ )? (?:on\ )?
      | for\ (?:immediate\ )?release\s*+[:–—-]*+\s*+
      | by\ [^|•·]{{2,60}}?\ ?[|•·–—]\s*+
      | [^|•·\d]{{1,40}}?\s*+[|•·]\s*+
    )
"""
_PLACE = r"\p{Lu}[\p{L}.'’-]*+(?:\ \p{Lu}[\p{L}.'’-]*+){0,3}+"

#: What looks like the name of a place from afar, with a mark behind it.
_PLACE_AHEAD = re.compile(r"\(?[^\W\d_][\w.'’\s,()-]*[–—:)-]")


def date_line(line: str) -> regex.Match[str] | None:
    """A line that is a date, with what may stand around it: ``Published: 3 May 2024``, ``May 3, 2024 Contact: Ann Doe``."""
    return _date_line().match(line) if _names_year(line) else None


def dateline(line: str) -> regex.Match[str] | None:
    """A place, perhaps with a date, and a dash or colon: ``CHICAGO, May 3, 2024 –``, ``(Dallas, Texas) –``."""
    return _dateline().match(line) if _names_year(line) or _PLACE_AHEAD.match(line) else None


def _names_year(line: str) -> bool:
    """Whether a date with a year may stand there; where none does, no large pattern need be compiled."""
    return "19" in line or "20" in line


@cache
def _date_line() -> regex.Pattern[str]:
    return regex.compile(
        rf"""(?i) \(?+ (?P<label>{_BEFORE})?+ (?P<date>{_DATE}) (?P<rest>[\s,|•·–—:(-]*+
        (?: (?:at\ )?{_CLOCK}.{{0,20}}+ | (?:media\ )?contacts?\b.{{0,80}}+ | (?:last\ )?updated.{{0,60}}+ | by\ .{{1,60}}+ | [|•·].{{0,60}}+
          | [^.,;:]{{0,40}}?(?:,\ |\ )\(?\d{{3}}\)?[\ .-]\d{{3}}.{{0,20}}+ )?+ ) [\s)]*+ \Z""",
        regex.VERBOSE,
    )


@cache
def _dateline() -> regex.Pattern[str]:
    return regex.compile(
        rf"""(?: \( {_PLACE}(?:,\ {_PLACE})? \) (?:\s*+[–—:-]|\s*\Z) | (?:{_PLACE}(?:,\ {_PLACE}){{0,2}})?
        \s*+[,(–—-]*+\s*+ (?P<date>{_DATE})\)?(?:\s*+[–—:-]|\s*+\Z)
      | (?:\p{{Lu}}[\p{{Lu}}.'’-]++(?:\ [\p{{Lu}}.'’-]++){{0,3}}+(?:,\ {_PLACE})? | {_PLACE},\ {_PLACE}) \s*+[–—-]{{1,3}}(?:\s|\Z) )""",
        regex.VERBOSE,
    )


#: A sentence so long is the article's first, and no line of its head.
_BODY = 90
_TOP = 40

_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T\s].*)?\Z", re.DOTALL)
#: 2024-05-31, 2024_05_31, 20240531 in a name, and 2024/05/31 in folders.
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_NUMBERS = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/.-])")
#: Seconds since 1970, as programs write them: between 2001 and 2033.
_SECONDS = re.compile(r"1\d{9}(?:\.\d+)?|1\d{12}")


def to_day(given: Any, order: Order | None = None) -> str | None:
    """A date in any usual form as ISO 8601; None for no date, or one readable in two ways while no order is given.

    "3 May 2024", "May 3, 2024", "2024-05-03T10:31Z", "31/05/2024" and 1714732260 are days; "05/03/2024" is one
    only with an ``order``: it may be March or May. With full stops ("05.03.2024") the day is first.
    """
    if isinstance(given, datetime.date):
        return given.isoformat()[:10]
    if isinstance(given, int | float) and _SECONDS.fullmatch(str(given)):
        given = str(given)
    if not isinstance(given, str) or len(given) > 80:
        return None
    if _SECONDS.fullmatch(given.strip()):
        return _of_seconds(float(given))
    if iso := _ISO.match(given):
        return _day(*map(int, iso.groups()))
    if not re.search(r"\d", given):
        return None
    if numbers := _NUMBERS.match(given):
        return _of_numbers(numbers, order)
    from dateutil import parser

    days = set()
    # A part that is not given is taken from the default: two defaults that share no part tell a whole date.
    for default in (datetime.datetime(2000, 1, 1), datetime.datetime(2003, 2, 2)):
        for dayfirst in (True, False):
            try:
                days.add(parser.parse(given, dayfirst=dayfirst, default=default, ignoretz=True).date())
            except Exception:  # for odd strings dateutil raises more kinds than it names
                return None
    return days.pop().isoformat() if len(days) == 1 else None


def order_of(given: Any) -> Order | None:
    """Whether this date has its day or its month first; None where it is readable in both ways or in none."""
    numbers = _NUMBERS.match(given) if isinstance(given, str) and len(given) <= 80 else None
    if not numbers:
        return None
    if numbers[2] == ".":
        return None
    first, second = int(numbers[1]), int(numbers[3])
    if first > 12 >= second >= 1:
        return "dmy"
    return "mdy" if second > 12 >= first >= 1 else None


def is_ambiguous(given: Any) -> bool:
    """Whether this date is one day with the day first and another with the month first: ``05/03/2024``."""
    return to_day(given) is None and None not in {to_day(given, "dmy"), to_day(given, "mdy")}


def in_text(text: str) -> str | None:
    """The date of publication as the head of a text states it, in the words of the text; None without one.

    It stands in a line of its own ("Published: May 3, 2024"), below "FOR IMMEDIATE RELEASE", or in the dateline
    ("CHICAGO, May 3, 2024 –"). A date inside a sentence or below the article is none.
    """
    updated = None
    lines = (line.strip() for line in text[:8_000].splitlines())
    for _, line in zip(range(_TOP), filter(None, lines), strict=False):
        if found := date_line(line):
            label = (found["label"] or "").casefold()
            if "updated" not in label and "modified" not in label:
                return str(found["date"])
            updated = updated or str(found["date"])
        elif (found := dateline(line)) and found["date"]:
            return str(found["date"])
        if len(line) > _BODY and line.rstrip("”\"’' ").endswith((".", "!", "?")):
            break
    return updated


def in_name(file: str) -> str | None:
    """The day that a file's name or its folders give in the order year, month, day: ``news/2024/05/31/pier.txt``."""
    found = list(_IN_NAME.finditer(file))
    return _day(int(found[-1][1]), int(found[-1][3]), int(found[-1][4])) if found else None


def _of_numbers(numbers: re.Match[str], order: Order | None) -> str | None:
    first, second, year = int(numbers[1]), int(numbers[3]), int(numbers[4])
    if len(numbers[4]) == 2:
        year += 2000 if year < 70 else 1900
    days = {"dmy": _day(year, second, first), "mdy": _day(year, first, second)}
    if numbers[2] == ".":  # nowhere is a month written first and a full stop after it
        return days["dmy"] or days["mdy"]
    if order:
        return days[order]
    whole = {day for day in days.values() if day}
    return whole.pop() if len(whole) == 1 else None


def _of_seconds(seconds: float) -> str:
    if seconds > 1e11:  # milliseconds
        seconds /= 1000
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).date().isoformat()


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
