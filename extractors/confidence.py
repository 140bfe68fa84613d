"""How sure a decision is: how often the rule that made it was right before, on annotated articles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).parent / "lexicon" / "confidence.txt"

#: What is answered while nothing at all has been measured.
UNKNOWN = 0.5


def confidence(rule: str, features: tuple[str, ...] = ()) -> float:
    """The share of right decisions among those of this rule with these features, between 0 and 1.

    ``features`` are short words without white space, what is visible of the case, the one that tells
    most first: ``confidence("inverted", ("name", "same-sentence"))``. A rule never measured counts as
    the average of all.
    """
    key = (rule, *features)
    return measured()[key]


def look_up(table: Mapping[tuple[str, ...], float], key: tuple[str, ...]) -> float:
    """What the table says of (rule, feature, ...), or of the nearest to it that was measured.

    A combination too rare to have been measured counts as the rare ones beside it do, which stand as
    ``*``, or else as the same without its last feature, and so on down to the rule alone.
    """
    while key:
        if key in table:
            return table[key]
        rare = (*key[:-1], "*")
        if rare in table:
            return table[rare]
        key = key[:-1]
    return table.get((), UNKNOWN)


class _Measured(dict[tuple[str, ...], float]):
    """What was measured, and the answers given so far: rules and words of the lexicon, so not without end."""

    def __missing__(self, key: tuple[str, ...]) -> float:
        answer = self[key] = look_up(self, key)
        return answer


@lru_cache(maxsize=1)
def measured() -> dict[tuple[str, ...], float]:
    """The table that ``benchmarks/calibrate.py`` wrote: (rule, feature, ...) to probability.

    The key () holds the average of all rules.
    """
    table = _Measured()
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            rule, features, _seen, _right, probability = line.split("\t")
            key = () if rule == "*" else (rule, *features.split())
            table[key] = float(probability)
    return table
