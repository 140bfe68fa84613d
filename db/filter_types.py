"""What a filter of a search is, and how its values are typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from extractors.errors import OnrecordError

from .conditions import Conditions
from .database.source_values import pairs

#: Adds what a filter asks for to the conditions. It sees all filters asked for, since some belong together.
Condition = Callable[[Conditions, Any, Mapping[str, Any]], None]


class FilterProblem(OnrecordError, ValueError):
    """A filter that there is not, or a value that it cannot have: which, and what it may be."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter.

    ``label`` names it on a page, ``says`` is its help. ``kind``: "words" is any text, "one of" one of
    ``values``, "stored" any value that the column has (a page lists them), "day" a day, month or year,
    "share" a number from 0 to 1, "yes or no" true or false. ``aside`` puts it among the further filters of a page.
    ``exactly`` stands before a stored value that a page offers: without it others with the same words are found too.
    """

    name: str
    label: str
    says: str
    condition: Condition
    kind: Literal["words", "one of", "stored", "day", "share", "yes or no"] = "words"
    values: tuple[str, ...] = ()
    metavar: str = "WORDS"
    aside: bool = False
    exactly: str = ""

    @property
    def option(self) -> str:
        """Its option in the terminal."""
        name = self.name.replace("_", "-")
        return f"--{name}/--not-{name}" if self.kind == "yes or no" else f"--{name}"

    def read(self, text: str) -> Any:
        """The value that somebody typed. Raises ValueError with what is wrong in one line."""
        if self.kind == "day":
            return read_day(text)
        if self.kind == "share":
            return read_share(text)
        if self.kind == "yes or no":
            if text not in ("yes", "no"):
                raise ValueError(f"{text!r} is neither yes nor no")
            return text == "yes"
        if self.name == "source":
            pairs(text)
        if self.values and text not in self.values:
            raise ValueError(f"{text!r} is none of {', '.join(self.values)}")
        return text

    def checked(self, value: Any) -> Any:
        """A value of Python as the condition takes it. Raises FilterProblem for one that asks for nothing that there is."""
        try:
            if self.kind == "yes or no":
                if not isinstance(value, bool):
                    raise ValueError(f"{value!r} is neither True nor False")
                return value
            if self.kind == "share":
                return read_share(f"{value:f}" if isinstance(value, int | float) else str(value))
            if isinstance(value, date):
                value = value.isoformat()[:10]
            if not isinstance(value, str):
                raise ValueError(f"{value!r} is no text")
            return self.read(value)
        except ValueError as problem:
            raise FilterProblem(f"{self.name}: {problem}") from None

    def write(self, value: Any) -> str:
        """A value as ``read`` takes it."""
        if self.kind == "share":
            return f"{value:g}"
        return ("no", "yes")[value] if self.kind == "yes or no" else str(value)


def read_day(text: str) -> str:
    """A day, a month or a year in ISO 8601, as it was typed. Raises ValueError for anything else."""
    for form, length in (("%Y-%m-%d", 10), ("%Y-%m", 7), ("%Y", 4)):
        try:
            if len(text) == length and datetime.strptime(text, form):
                return text
        except ValueError:
            continue
    raise ValueError(f"{text!r} is no day; write it as 2026-03-05, or 2026-03 for a month")


def read_share(text: str) -> float:
    """A share as somebody types it: "0.7", "70%", "70 %". Raises ValueError for anything else."""
    number = text.strip().removesuffix("%").rstrip()
    try:
        share = float(number) / (100 if "%" in text else 1)
    except ValueError:
        share = -1
    if not 0 <= share <= 1:
        raise ValueError(f"{text!r} is no share; write it as 0.7 or 70%")
    return share
