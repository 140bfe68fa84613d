"""Whether two names can be one person's: middle names left out, short forms, initials, other spellings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from ..records.content_ids import normal_name
from .lexicon import rows

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
#: Suffixes that papers leave out: of a Sr. one speaks only to tell him from somebody.
_LEFT_OUT = frozenset({"jr", "iii", ""})
#: Letters that no accent parts from their plain ones.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
#: Shorter words differ too often by one letter (Hill, Hall) to be spellings of each other.
_LONG_ENOUGH = 6


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in words as normal_name has them: ``first`` is empty where there is a last name alone."""

    first: str
    middle: tuple[str, ...]
    last: str
    suffix: str


@lru_cache(maxsize=200_000)
def parse(name: str) -> PersonName:
    """The parts of a name: ``Martin L. King Jr.``, ``Ursula von der Leyen``."""
    words = normal_name(name).translate(_PLAIN).split() or [""]
    suffix = words.pop() if len(words) > 1 and words[-1] in _SUFFIXES else ""
    last = len(words) - 1
    while last > 1 and words[last - 1] in _particles("begin", "inside"):
        last -= 1
    if last == 1 and words[0] in _particles("begin"):
        last = 0
    return PersonName(words[0] if last else "", tuple(words[1:last]), " ".join(words[last:]), suffix)


def relation(one: PersonName, other: PersonName) -> str | None:
    """How two full names can be one person's; None if they cannot.

    "same": a middle name or initial is left out; "short form": Bill, William; "initial": W., William;
    "suffix": a Jr. is left out; "spelling" and "last spelling": one letter differs in a long word.
    """
    if not _middles_agree(one.middle, other.middle):
        return None
    how = None
    if one.last == other.last:
        how = _first_names(one.first, other.first)
    elif one.first == other.first and _one_letter(one.last, other.last):
        how = "last spelling"
    if how and one.suffix != other.suffix:
        return (
            "suffix"
            if how != "last spelling"
            and {one.suffix, other.suffix} <= _LEFT_OUT
            and "" in (one.suffix, other.suffix)
            else None
        )
    return how


def words_before(one: PersonName, other: PersonName) -> bool:
    """Whether one name is the other with words before it that are no part of it: ``Senators Mitch Moore``."""
    short, long = sorted((one, other), key=lambda name: len(name.middle))
    ends = (*long.middle, long.last)[-2:] == (short.first, short.last)
    return ends and bool(short.first) and not short.middle and short.suffix == long.suffix


def _first_names(one: str, other: str) -> str | None:
    if one == other:
        return "same"
    if 1 in (len(one), len(other)):
        return "initial" if one[0] == other[0] else None
    if _groups().get(one, frozenset()) & _groups().get(other, frozenset()):
        return "short form"
    return "spelling" if _one_letter(one, other) else None


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter differs inside: the first and last tell people apart (Antonio, Antonia)."""
    shortest = min(len(one), len(other))
    ends = one[0] == other[0] and (one[-1] == other[-1] or {one[-1], other[-1]} == {"i", "y"})
    return shortest >= _LONG_ENOUGH and ends and OSA.distance(one, other, score_cutoff=1) == 1


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one of them is left out, or both are the same or each other's initials."""
    if not one or not other:
        return True
    a, b = sorted((" ".join(one), " ".join(other)), key=len)
    return a == b or (len(a) == 1 and b.startswith(a))


@cache
def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, names in enumerate(rows("nicknames")):
        for name in names:
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


@cache
def _particles(*kinds: str) -> frozenset[str]:
    """Words that belong to the last name: de Blasio, von der Leyen."""
    return frozenset(
        word for kind, words in rows("name_particles") if kind in kinds for word in words.split()
    )
