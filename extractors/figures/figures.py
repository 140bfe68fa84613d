"""The figures inside a content: numbers, percentages, money, shares, counts with their noun, dates.

One pattern finds where a figure can begin and of what sort it is; small patterns then read what
follows it ("to 15", "percent", "-year-old", "separate searches"). A content without a digit or a
number word costs one search. Of the libraries for this, ``quantulum3`` takes 2.6 milliseconds a
sentence, more than a whole article may cost, and ``text2num`` values words in 0.3 microseconds: it does
that here (``numbers.py``).
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ..lexicon import listed, pairs
from ..model import Figure, Span
from ..setting.dates import iso_day, written_date
from . import figure_patterns as p
from .numbers import number_near, value_of


class _Amount(NamedTuple):
    """A number or range of numbers, read up to ``end``."""

    value: float
    upper: float | None
    end: int


def figures_of(text: str, content: tuple[Span, ...], published: str | None) -> tuple[Figure, ...]:
    """The figures that stand wholly inside the spans of a content, in their order.

    ``published`` is the article's day in ISO 8601; it gives a date without a year its year. Telephone
    numbers, names with digits ("F-16", "9/11") and the numbers of a list are no figures.
    """
    found: list[Figure] = []
    for start, end in content:
        if near := number_near(text, max(start - 1, 0), end):
            found += _Reader(text, start, end, iso_day(published)).read(near)
    return tuple(found)


class _Reader:
    """Reads the figures of one span of text."""

    def __init__(self, text: str, start: int, end: int, published: date | None) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.published = published

    def read(self, near: re.Match[str] | None) -> list[Figure]:
        """All figures of the span: near each digit and number word, the pattern looks from a few words before."""
        text, at, figures = self.text, self.start, []
        while near:
            back = near.end() - 1
            for _ in range(4):
                back = max(text.rfind(" ", at, back), at)
            found = p.from_lists().begin.search(text, back, self.end)
            if not found:
                break
            figure = getattr(self, f"_{found.lastgroup}")(found)
            at = found.end()
            if figure:
                figures.append(figure)
                at = max(at, figure.span.end)
            near = number_near(text, at, self.end)
        return figures

    def _before(self, at: int) -> str:
        return self.text[max(self.start, at - 30) : at]

    def _figure(self, start: int, end: int, kind: str, value: float | None, unit: str | None = None,
                upper: float | None = None, day: str | None = None, approximate: bool = False) -> Figure:  # fmt: skip
        return Figure(Span(start, end), kind, self.text[start:end], value, upper, unit, approximate, day)

    def _name(self, found: re.Match[str]) -> None:
        return None

    def _date(self, found: re.Match[str]) -> Figure | None:
        day = written_date(found[0], self.published)
        return self._figure(*found.span(), "date", None, day=day) if day or not self.published else None

    def _clock(self, found: re.Match[str]) -> Figure | None:
        if found[0][-1].isdigit() and not p.CLOCK_BEFORE.search(self._before(found.start())):
            return None  # a verse: Isaiah 5:11
        hour, minute, half = re.fullmatch(r"(\d+)(?::(\d\d))? ?([ap]?).*", found[0].lower()).groups()  # type: ignore[union-attr]
        hours = int(hour) % 12 + (12 if half == "p" else 0) if half else int(hour)
        return (
            self._figure(*found.span(), "time", None, day=f"{hours:02}:{minute or '00'}")
            if hours < 24
            else None
        )

    def _years(self, found: re.Match[str]) -> Figure | None:
        first, last = re.findall(r"\d+", found[0])
        last = first[: -len(last)] + last
        if int(last) <= int(first):
            return None
        return self._figure(*found.span(), "years", int(first), upper=int(last), day=f"{first}/{last}")

    def _decade(self, found: re.Match[str]) -> Figure | None:
        digits = re.sub(r"\D", "", found[0])
        if found[0][0] in "1234567890" and len(digits) == 2:
            return self._age(found, int(digits))
        if len(digits) == 2:
            digits = ("20" if digits in ("00", "10") else "19") + digits
        first = int(digits)
        last = first + (99 if digits.endswith("00") and first != 2000 else 9)
        return self._figure(*found.span(), "years", first, upper=last, day=f"{first}/{last}")

    def _short_year(self, found: re.Match[str]) -> Figure:
        """In ’16: of the last hundred years and the next ten."""
        now = self.published.year if self.published else 2020
        year = now // 100 * 100 + int(found[0][1:])
        year -= 100 if year > now + 10 else 0
        return self._figure(*found.span(), "years", year, day=str(year))

    def _age(self, found: re.Match[str], first: int) -> Figure | None:
        """In her 40s; the 40s alone may be anything."""
        if not p.PERSONAL.search(self._before(found.start())):
            return None
        return self._figure(*found.span(), "count", first, "years old", first + 9, approximate=True)

    def _rank(self, found: re.Match[str]) -> Figure | None:
        if found[0].startswith("Number ") and found.start() > self.start:
            return None  # an address: Number 10 Downing Street
        digits = re.search(r"\d+", found[0])
        value = int(digits[0]) if digits else p.ranks()[re.split(r"[ -]", found[0])[-1]]
        return self._figure(*found.span(), "number", value, "rank")

    def _pair(self, found: re.Match[str]) -> Figure | None:
        """Twice; a couple of weeks."""
        start, end = found.span()
        if found[0].lower() == "twice":
            return self._figure(start, end, "count", 2, "times")
        noun, noun_end = self._noun(end, 2)
        if not noun and not found[0].endswith(" of"):
            return None
        start, _ = self._qualified(start)
        return self._figure(start, noun_end, "count" if noun else "number", 2, noun, approximate=True)

    def _half_more(self, found: re.Match[str]) -> Figure:
        """A decade and a half."""
        return self._figure(*found.span(), "count", 1.5, found[0].split()[0])

    def _part(self, found: re.Match[str]) -> Figure | None:
        """Fractions: two-thirds of voters, half the seats. "A third party" is none."""
        start, end = found.span()
        of_noun = p.OF_NOUN.match(self.text, end, self.end)
        count, _, part = found[0].replace("-", " ").rpartition(" ")
        several = part.endswith("s") and part != "halves"
        if not (several or part in ("halves", "half", "Half") or "-" in found[0] or of_noun):
            return None
        start, approximate = self._qualified(start)
        of_something = approximate or p.HALF_OF.match(self.text, end, self.end)
        if part.lower() == "half" and (count or not of_something or p.OTHER_HALF.search(self._before(start))):
            return None  # "a half", "the second half of the year", "in half": no share of anything
        parts = p.PARTS[part.lower().removesuffix("s") if several else part.lower()]
        value = (1 if count in ("", "a", "A") else value_of(count) or 1) / parts
        whole = of_noun or p.HALF_OF.match(self.text, end, self.end)
        noun, noun_end = self._noun(whole.end() if whole else end, 2)
        return self._figure(start, noun_end if noun else end, "share", value, noun, approximate=approximate)

    def _qualified(self, start: int) -> tuple[int, bool]:
        """Where the words before a number begin that make it no exact one, and whether there are any."""
        before = self._before(start)
        found = None if p.ABOUT.search(before) else p.from_lists().qualifier.search(before)
        return (start - len(found[0]), True) if found else (start, False)

    def _amount_at(self, found: re.Match[str], written: str) -> _Amount | None:
        value = value_of(written)
        if value is None:
            return None
        between = p.BETWEEN.search(self._before(found.start()))
        further = self._upper(p.from_lists().joins if between else p.from_lists().to, found.end())
        if not further or (upper := value_of(further[0])) is None:
            return _Amount(value, None, found.end())
        if written[-1].isdigit() and (digits := re.match(r"[\d,.]*\d", further[0])):
            unscaled = value_of(digits[0])
            value *= upper / unscaled if unscaled else 1  # one scale for both: "$1-2 million"
        return _Amount(value, upper, further.end()) if value < upper else _Amount(value, None, found.end())

    def _upper(self, leading: re.Pattern[str], end: int) -> re.Match[str] | None:
        """The upper end of a range behind words that lead to it."""
        lead = leading.match(self.text, end, self.end)
        return p.one_amount().match(self.text, lead.end(), self.end) if lead else None

    def _amount(self, found: re.Match[str]) -> Figure | None:
        """Whatever begins with a number: its noun, unit or surroundings decide what it is."""
        sign = p.from_lists().sign.match(found[0])
        written = found[0][sign.end() :] if sign else found[0]
        amount = self._amount_at(found, written)
        if amount is None:
            return None
        text, (value, upper, end) = self.text, amount
        start, approximate = self._qualified(found.start())
        if or_so := p.OR_SO.match(text, end, self.end):
            end, approximate = or_so.end(), True
        if written.endswith("s"):
            if written.lower() == "scores" and not text.startswith(" of ", end):
                return None
            approximate = True
        if sign:
            return self._figure(
                start,
                end,
                "money",
                value,
                pairs("currencies")[sign[0].strip()],
                upper,
                approximate=approximate,
            )
        if tail := p.PERCENT.match(text, end, self.end):
            unit = "percentage points" if tail["points"] or tail["points2"] else "%"
            return self._figure(start, tail.end(), "percent", value, unit, upper, approximate=approximate)
        further = self._upper(p.from_lists().to, end) if upper is None else None
        if further and p.PERCENT.match(text, further.end(), self.end):  # 46 to 40 percent
            return self._figure(start, end, "percent", value, "%", approximate=approximate)
        if tail := p.from_lists().money.match(text, end, self.end):
            code = "USD" if tail["cents"] else pairs("currencies")[tail["name"]]
            value, upper = (value / 100, upper and upper / 100) if tail["cents"] else (value, upper)
            return self._figure(start, tail.end(), "money", value, code, upper, approximate=approximate)
        if upper is None and (share := self._share(start, end, value, approximate)):
            return share
        return self._count(found, start, amount._replace(end=end), approximate)

    def _share(self, start: int, end: int, value: float, approximate: bool) -> Figure | None:
        """One in five women, nine of the 12 states."""
        behind = self.text.startswith((" in ", " of ", " out of "), end)
        found = p.of_all().match(self.text, end, self.end) if behind else None
        if (
            not found
            or not (whole := value_of(found[1]))
            or not value < whole
            or p.A_YEAR.fullmatch(found[1])
        ):
            return None
        noun, noun_end = self._noun(found.end(), whole)
        return self._figure(start, noun_end, "share", value / whole, noun, approximate=approximate)

    def _count(self, found: re.Match[str], start: int, amount: _Amount, approximate: bool) -> Figure | None:
        """A number with its noun or, where it has none, a year, an age, a rank, a bare number."""
        text, (value, upper, end) = self.text, amount
        digits = found[0][0].isdigit()
        before = self._before(found.start())
        if digits and (label := before.rsplit(None, 1)[-1:]) and label[0] in listed("number_labels"):
            return None
        if tail := p.AGE.match(text, end, self.end):
            return self._figure(
                start, tail.end(), "count", value, "years old", upper, approximate=approximate
            )
        if tail := p.HYPHENED.match(text, end, self.end):
            if digits or p.is_measure(tail[1]) or (value != 1 and tail[1] not in listed("hyphened_idioms")):
                return self._figure(
                    start, tail.end(), "count", value, tail[1], upper, approximate=approximate
                )
            return None
        of_noun = p.OF_NOUN.match(text, end, self.end)
        if of_noun and of_noun[0] == " of" and not found[0].endswith("s"):
            of_noun = None  # "45 of voters" counts none, "dozens of voters" and "five of the voters" do
        noun, noun_end = self._noun(of_noun.end() if of_noun else end, upper or value)
        if (
            noun
            and noun.removesuffix("s") in listed("spans_of_time")
            and p.THROUGHOUT.match(text, start, found.start())
        ):
            start, approximate = found.start(), False  # "over five years" is no more than five
        year = digits and upper is None and p.A_YEAR.fullmatch(found[0]) is not None
        if year and not approximate and (noun is None or not p.is_measure(noun)):
            return self._figure(*found.span(), "years", value, day=found[0])
        if digits and value < 120 and p.AGE_WORD.search(before):
            return self._figure(start, end, "count", value, "years old", upper, approximate=approximate)
        if noun and (value != 1 or upper or p.EXACTLY.search(before) or noun not in listed("one_of_many")):
            return self._figure(start, noun_end, "count", value, noun, upper, approximate=approximate)
        if digits and upper is None and 0 < value < 120 and p.AGED.search(before):
            return self._figure(start, end, "count", value, "years old", approximate=approximate)
        if not digits and (
            value == 1
            or p.POINTING.search(before)
            or (found[0][0].isupper() and p.MID_SENTENCE.search(before))
        ):
            return None  # "one of us", "the two", the Gang of Eight: no figure is given
        mark = text[end : min(end + 2, self.end)]
        if digits and ((mark == ") " and "(" not in before) or (mark == ". " and not before)):
            return None  # the number of a list
        return self._figure(start, end, "number", value, upper=upper, approximate=approximate)

    def _noun(self, at: int, value: float) -> tuple[str | None, int]:
        """The noun that a number before ``at`` counts, and where it ends; (None, at) if there is none."""
        phrase = p.NOUN_PHRASE.match(self.text, at, self.end)
        noun, end, place = None, at, at
        for word in phrase[0].split(" ")[1:] if phrase else ():
            place += 1 + len(word)
            if not word:
                continue
            shown = word.rstrip("’'.")
            bare = shown.lower()
            if bare in listed("uncounted") or bare.endswith(("’s", "'s")):
                break
            if value == 1:
                return (bare, place - len(word) + len(bare)) if bare in listed("measures") else (None, at)
            if bare in listed("plurals") or (
                bare.endswith("s") and not bare.endswith(("ss", "us", "is")) and len(bare) > 3
            ):
                noun, end = bare if p.is_measure(bare) else shown, place - len(word) + len(bare)
            elif noun:
                break
            if word.endswith("."):
                break
        return noun, end
