"""Features as words, ``name:value``: decisions have most of them in common, and each word is made once."""

from __future__ import annotations

from collections.abc import Callable

#: So many values of a name are kept before its table starts afresh, none longer than so many code points.
_MOST, _LONGEST = 20_000, 60


class Named(dict[str, str]):
    """Value -> the feature of this name with it: ``Named("then")["that"]`` is ``then:that``.

    ``shown`` gives how a value is written, where it is not as it is.
    """

    def __init__(self, name: str, shown: Callable[[str], str] = str) -> None:
        self._name, self._shown = name, shown

    def __missing__(self, value: str) -> str:
        feature = f"{self._name}:{self._shown(value)}"
        if len(self) >= _MOST:
            self.clear()
        if len(value) <= _LONGEST:
            self[value] = feature
        return feature


def counted(name: str, most: int) -> tuple[str, ...]:
    """The features of a name for the numbers from 0 to ``most``: ``gap:0``, ``gap:1``."""
    return tuple([f"{name}:{number}" for number in range(most + 1)])
