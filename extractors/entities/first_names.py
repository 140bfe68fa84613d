"""The gender that a first name shows, from lists of first names of the whole world."""

from __future__ import annotations

import unicodedata
from functools import cache

from ..lexicon import lower_words, word_list

#: Letters that have a stroke of their own and no accent that could be taken off.
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ħ": "h"})


@cache
def first_names() -> dict[str, str]:
    """Every known first name in lower case with ``m``, ``f`` or ``-`` (women and men have it)."""
    found = dict.fromkeys(_names("first_names_male", "first_names_world_male"), "m")
    women = dict.fromkeys(_names("first_names_female", "first_names_world_female"), "f")
    both = found.keys() & women.keys()
    found.update(women)
    found.update(dict.fromkeys(both, "-"))
    found.update(dict.fromkeys(_names("first_names_either", "first_names_shared"), "-"))
    return found


def _names(*lists: str) -> list[str]:
    """The names of several lists in lower case."""
    return [word for name in lists for word in lower_words(name)]


def is_first_name(word: str) -> bool:
    """Whether somebody is called so: ``Jean-Claude`` by its first part too, ``Áine`` without accents."""
    low = word.lower()
    if low in first_names() or ("-" in low and low.split("-", 1)[0] in first_names()):
        return True
    return not low.isascii() and without_accents(low) in first_names()


def gender_of(first_name: str) -> str | None:
    """``m`` or ``f``, or None for an unknown name or one that both have."""
    names, low = first_names(), first_name.lower()
    known = names.get(low)
    if known is None and "-" in low:
        known = names.get(low.split("-", 1)[0])
    if known in (None, "-") and not low.isascii():
        known = names.get(without_accents(low), known)
    return None if known == "-" else known


def without_accents(low: str) -> str:
    """Without accents and strokes, in lower case: ``maria`` for ``maría``, ``soren`` for ``søren``."""
    plain = unicodedata.normalize("NFKD", low.translate(_STROKES))
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def _short_forms() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(word_list("nicknames")):
        for name in line.split():
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in groups.items()}


def is_short_form(first_name: str) -> bool:
    """Whether a name of one word may be another's short form, or has one: ``Bill``, ``William``, ``J.``."""
    return "." in first_name or first_name.lower() in _short_forms()


def _is_initial(first_name: str) -> bool:
    return len(first_name) == 1 or "." in first_name


def same_first_name(one: str, other: str) -> bool:
    """Whether two first names can be one person's: equal, a short form (Bill, William) or an initial."""
    if one == other:
        return True
    one, other = one.lower().rstrip("."), other.lower().rstrip(".")
    if one == other or ((_is_initial(one) or _is_initial(other)) and one[:1] == other[:1]):
        return True
    groups = _short_forms()
    return bool(groups.get(one, frozenset()) & groups.get(other, frozenset()))
