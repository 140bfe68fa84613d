"""Numbers as they are written ("1,237", "2.5 million", "twenty-five", "half a dozen") to their value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from text_to_num import text2num

from ..caching import remembered
from ..lexicon import rows, word_list


@cache
def _scales() -> Mapping[str, float]:
    """What a number is multiplied by: ``million``, ``k``."""
    return {word: float(factor) for word, factor in rows("number_scales")}


def _either_case(words: Iterable[str]) -> str:
    """An alternation of words, each also with a capital, its branches told apart by their first letter."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"[{c.upper()}{c}](?:{'|'.join(sorted(r, key=len, reverse=True))})" for c, r in rests.items()
    )


_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, " 1/2": 0.5, " 1/4": 0.25, " 3/4": 0.75}
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)"
_VAGUE = (
    r"(?:(?:[Tt]ens|[Dd]ozens|[Ss]cores|[Hh]undreds|[Tt]housands|[Mm]illions) of )?"
    r"(?:[Dd]ozens|[Ss]cores|[Hh]undreds|[Tt]housands|[Mm]illions|[Bb]illions|[Tt]rillions|[Ll]akhs|[Cc]rores)"
)
_VAGUE_VALUES = {"tens": 10.0, "dozens": 12.0, "scores": 20.0}


@cache
def _word() -> str:
    return _either_case(word_list("number_words"))


@cache
def amount() -> str:
    """A pattern for one number: digits with their scale, or words; vague ones ("dozens") too."""
    scales = _scales()
    long = "|".join(word for word in scales if len(word) > 3)
    short = "|".join(word for word in scales if 1 < len(word) <= 3)
    letters = "".join(word for word in scales if len(word) == 1)
    fraction = f"(?:{'|'.join(_FRACTIONS)})"
    scale = rf"(?:[ -]?(?:{long})\b|(?: ?(?:{short})|[{letters}])\b)"
    joint = r"(?:[ -]|(?:(?<=hundred)|(?<=thousand)|(?<=illion)) and )"
    words = rf"(?:{_word()})(?:{joint}(?:{_word()})\b){{0,8}}(?:[ -](?:dozen|lakh|crore)\b|[ -]and[ -]a[ -]half\b)?"
    one_scale = rf"(?:[Hh]alf[ -])?(?:[Aa]n?[ -])?(?:half[ -])?(?:{long})\b(?: and {words})?"
    return rf"(?:{_DIGITS}{fraction}?{scale}?|{_VAGUE}|{one_scale}|{words})(?![^\W_]|[.,]\d|[(⁄])"


def small() -> str:
    """A pattern for a whole number below a hundred or so, as counters of parts ("two" thirds)."""
    return rf"(?:{_word()}|\d{{1,2}})"


@cache
def _openings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for the first word of a number, and for where one may begin.

    The second begins with a set of characters, so that the search skips from one to the next.
    """
    first = _either_case([*word_list("number_words"), *word_list("number_starts")])
    word = rf"(?:{first})s?\b"
    return re.compile(word), re.compile(rf"[0-9 \n\"“”'‘’(—–-](?:(?<=[0-9])|{word})")


def number_near(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where the first number may begin in ``text[start:end]``: its first digit, or a word behind a blank or mark."""
    first_word, begin = _openings()
    return (not start and first_word.match(text, 0, end)) or begin.search(text, start, end)


@remembered(4096)
def value_of(written: str) -> float | None:
    """The value of a number in digits or words, with or without a scale; None if it is no number.

    Of a vague one ("dozens", "tens of thousands") the value is what it counts by: 12, 10,000.
    """
    words = written.lower().replace("-", " ").split()
    if words[0][0].isdigit():
        digits = re.match(_DIGITS, written)
        assert digits
        rest = written[digits.end() :]
        fraction = next((part for part in _FRACTIONS if rest.startswith(part)), "")
        value = float(digits[0].replace(",", "")) + _FRACTIONS.get(fraction, 0.0)
        return value * _scales().get(rest.removeprefix(fraction).strip(" -"), 1.0)
    if words[-1].endswith("s"):
        value = 1.0
        for word in words:
            value *= _VAGUE_VALUES.get(word) or _scales().get(word[:-1], 1.0)
        return value
    half = 0.5 if words[-3:] == ["and", "a", "half"] else 0.0
    if half:
        words = words[:-3]
    factor = 0.5 if "half" in words else 1.0
    words = [word for word in words if word not in ("a", "an", "half")]
    if words[-1] in ("dozen", "lakh", "crore", "trillion"):  # unknown to the library
        factor *= _scales()[words.pop()]
    try:
        return (text2num(" ".join(words), "en") if words else 1) * factor + half
    except ValueError:
        return None
