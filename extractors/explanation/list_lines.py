"""Where an entry of a word list stands: ``extractors/lexicon/en/cues.txt:12``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ..lexicon import contract, own_words, path_of
from ..lexicon.formats import FORMATS

_ROOT = Path(__file__).resolve().parents[2]


def list_file(name: str) -> str:
    """A list as the repository names it: ``extractors/lexicon/en/cues.txt``."""
    return path_of(name).relative_to(_ROOT).as_posix()


def entry_at(name: str, word: str, *, first: bool = True) -> str:
    """The file and line of an entry, by its first field or, if not ``first``, by any word on its line; the file alone where none has it."""
    if any(line.split()[:1] == [word] for line in own_words().entries.get(name, ())):
        return "your quotes.toml"
    line = (_by_first_field if first else _by_word)(name).get(word)
    return f"{list_file(name)}:{line}" if line else list_file(name)


def in_list(name: str, word: str) -> bool:
    """Whether a word stands on any line of a list."""
    return word in _by_word(name) or word in _by_first_field(name)


def is_entry(name: str, word: str) -> bool:
    """Whether an entry of a list begins with a word."""
    return word in _by_first_field(name)


@cache
def _by_first_field(name: str) -> Mapping[str, int]:
    """The first field of each entry -> the number of its first line."""
    form = FORMATS[name]
    out: dict[str, int] = {}
    for number, line in contract.lines_of(path_of(name)):
        out.setdefault(form.split(line)[0], number)
    return out


@cache
def _by_word(name: str) -> Mapping[str, int]:
    """Each field of each entry -> the number of its last line: of word classes the last counts."""
    form = FORMATS[name]
    return {word: number for number, line in contract.lines_of(path_of(name)) for word in form.split(line)}
