"""Word lists: one file a list in ``lexicon/en/``, one entry a line, ``#`` begins a comment line.

What stands in the entries of each list say ``plain_lists.py`` and ``formats.py``; read by ``word_list``, ``rows`` and ``listed``. A user's own
words come beside them by ``configure``: data, for the whole process, before it extracts. Lists are read by functions that
remember, never at import: so what was configured counts everywhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from . import contract
from .formats import FORMATS

LEXICON = Path(__file__).parent
_ENGLISH = LEXICON / "en"


@dataclass(frozen=True, slots=True)
class OwnName:
    """A name with the other forms in which it stands in articles; ``kind`` is person or organization."""

    name: str
    kind: str = "person"
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A user's own words. Plain data: it can be compared, and sent to other processes.

    ``entries`` are lines for the lists in ``lexicon/en/`` by the name of the list; they replace those there that
    have the same first field. ``works`` are names of books, songs, programmes; ``boilerplate`` are lines that are
    never quoted, ``no_speakers`` what is no speaker, both without case and with single spaces.
    """

    entries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: tuple[OwnName, ...] = ()
    works: frozenset[str] = frozenset()
    boilerplate: frozenset[str] = frozenset()
    no_speakers: frozenset[str] = frozenset()


_own = Lexicon()


def configure(lexicon: Lexicon) -> None:
    """Takes these words, instead of those given before, for all that this process extracts from now on.

    Not to be called while another thread extracts. Clears all that was worked out from the lists (the caches of
    functions of this package).
    """
    global _own
    if lexicon == _own:
        return
    _own = lexicon
    for name, module in list(sys.modules.items()):
        if name.startswith("extractors."):
            for member in list(vars(module).values()):
                clear = getattr(member, "cache_clear", None)
                if clear and not isinstance(member, type):
                    clear()


def own_words() -> Lexicon:
    """The words of the user's own that are in use."""
    return _own


def key_of(name: str, line: str) -> str:
    """The first field of an entry of a list: the word that it is about."""
    return FORMATS[name].split(line)[0]


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The entries of ``lexicon/en/<name>.txt`` in their order, without comments and empty lines, then the user's.

    Raises FileNotFoundError for a name that has no list.
    """
    shipped, own = shipped_list(name), _own.entries.get(name, ())
    if not own:
        return shipped
    replaced = {key_of(name, line) for line in own}
    return (*(line for line in shipped if key_of(name, line) not in replaced), *own)


def lower_words(name: str) -> list[str]:
    """All words of a list in lower case: of one of ten thousand names in a fraction of the time of ``word_list``."""
    if name in _own.entries:
        return " ".join(word_list(name)).lower().split()
    return contract.words_of(path_of(name)).lower().split()


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of a list divided into their fields, as its format says. Raises ValueError with file and line."""
    form = FORMATS[name]
    if name in _own.entries:
        return tuple(form.split(line) for line in word_list(name))
    return tuple(contract.rows_of(path_of(name), form))


@cache
def pairs(name: str) -> Mapping[str, str]:
    """A list of two fields as a table: first field -> second."""
    return {first: second for first, second in rows(name)}  # noqa: C416 (dict() takes no tuples of any length)


@cache
def listed(name: str) -> frozenset[str]:
    """All entries of a list of words or phrases, also of one that has several on a line."""
    form = FORMATS[name]
    return (
        frozenset(word for row in rows(name) for word in row) if form.several else frozenset(word_list(name))
    )


def path_of(name: str) -> Path:
    """The file of a list: a word list, or the weights that are measured."""
    path = _ENGLISH / f"{name}.txt"
    return path if path.is_file() else LEXICON / "weights" / path.name


def shipped_list(name: str) -> tuple[str, ...]:
    """The entries of the file alone."""
    return tuple(contract.entries_of(path_of(name)))


def faults() -> Iterator[str]:
    """What in the lists breaks their formats, with file and line; lists without a format, formats without a list."""
    paths = {path.stem: path for folder in ("en", "weights") for path in (LEXICON / folder).glob("*.txt")}
    for name in sorted(paths.keys() ^ FORMATS.keys()):
        yield f"{name}: a list and not in plain_lists.py or formats.py, or there and no list"
    for name in sorted(paths.keys() & FORMATS.keys()):
        yield from contract.faults(paths[name], FORMATS[name])
