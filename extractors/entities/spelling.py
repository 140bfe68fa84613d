"""Last names that one article spells in two ways: ``Schmidt`` and, by mistake, ``Schmitd``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .entity import Entity

#: Of shorter names one letter makes another name: Lee, Lea.
_SHORTEST = 5
_MOST = 8


def _without_a_letter(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters but the first: two that share one are spelt alike."""
    yield word
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]


def _slip(one: str, other: str) -> bool:
    """Whether one is the other with a letter more, fewer or other, or with two changed about; not only a plural."""
    if one.rstrip("s") == other.rstrip("s") or not one.isalpha() or not other.isalpha():
        return False
    if len(one) == len(other):
        differ = [i for i in range(len(one)) if one[i] != other[i]]
        swapped = len(differ) == 2 and differ[1] == differ[0] + 1
        return len(differ) == 1 or (swapped and sorted(one) == sorted(other))
    return abs(len(one) - len(other)) == 1


class Spellings:
    """The last names of the people who are named in full, looked up by a word that is nearly one of them."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._alike: dict[str, list[Entity]] = {}
        for entity in entities:
            if entity.kind == "person" and len(entity.words) > 1 and len(entity.words[-1]) >= _SHORTEST:
                for key in _without_a_letter(entity.words[-1]):
                    known = self._alike.setdefault(key, [])
                    if len(known) < _MOST:
                        known.append(entity)

    def of(self, word: str) -> Entity | None:
        """The only person whose last name a word is but for one slip."""
        if len(word) < _SHORTEST:
            return None
        near = {entity for key in _without_a_letter(word) for entity in self._alike.get(key, ())}
        found = [entity for entity in near if _slip(word, entity.words[-1])]
        return found[0] if len(found) == 1 else None
