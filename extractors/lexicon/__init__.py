"""Word lists: one file a list in ``lexicon/``, one entry a line, ``#`` begins a comment line.

A user's own words come beside them by ``configure``: data, for the whole process, before it extracts.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LEXICON = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class OwnName:
    """A name with the other forms in which it stands in articles; ``kind`` is person or organization."""

    name: str
    kind: str = "person"
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A user's own words. Plain data: it can be compared, and sent to other processes.

    ``entries`` are lines for the lists in ``lexicon/`` by the name of the list; a line goes before the
    one there that begins with the same word. ``works`` are names of books, songs, programmes.
    """

    entries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: tuple[OwnName, ...] = ()
    works: frozenset[str] = frozenset()


_own = Lexicon()


def configure(lexicon: Lexicon) -> None:
    """Takes these words, instead of those given before, for all that this process extracts from now on.

    Not to be called while another thread extracts. All that was worked out from the lists is forgotten.
    """
    global _own
    if lexicon == _own:
        return
    _own = lexicon
    for name, module in list(sys.modules.items()):
        if name.startswith("extractors."):
            for member in list(vars(module).values()):
                if clear := getattr(member, "cache_clear", None):
                    clear()


def own_words() -> Lexicon:
    """The words of the user's own that are in use."""
    return _own


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The entries of ``lexicon/en/<name>.txt`` in their order, without comments and empty lines, then the user's.

    Raises FileNotFoundError for a name that has no list.
    """
    shipped, own = shipped_list(name), _own.entries.get(name, ())
    if not own:
        return shipped
    replaced = {line.split()[0] for line in own}
    return (*(line for line in shipped if line.split()[0] not in replaced), *own)


def _file(name: str) -> Path:
    path = LEXICON / "en" / f"{name}.txt"
    return path if path.is_file() else LEXICON / "weights" / path.name


def shipped_list(name: str) -> tuple[str, ...]:
    """The entries of the file alone."""
    lines = (line.strip() for line in _file(name).read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
