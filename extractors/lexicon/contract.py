"""Formats of word lists: which fields an entry has, what may stand in them, what stands once.

``faults`` names what in a list breaks its format, with file and line: ``titles.txt:12: gender: 'x' ...``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

_COMMENT_LINE = re.compile(r"^[ \t]*#.*$", re.MULTILINE)

#: The number of a line of a file, and the line without blanks around it.
Line = tuple[int, str]

WORD = r"[$€£]?[^\W_][\w.&'’/+-]*\$?|[’'][\w]+|[^\w\s]"
LOWER = r"[^\W_A-Z]+(?:['’./&-][^\W_A-Z]+)*\.?|[’'][a-z]+"
PHRASE = rf"(?:{WORD})(?: (?:{WORD}))*"
LOWER_PHRASE = rf"(?:{LOWER})(?: (?:{LOWER}))*"

_MEANINGS = {
    WORD: "one word",
    LOWER: "one word in lower case",
    PHRASE: "one word or several, one blank between them",
    LOWER_PHRASE: "one word or several in lower case, one blank between them",
}


class Field(NamedTuple):
    """One part of an entry: its name, and a pattern for the whole of it."""

    name: str
    pattern: str = WORD


class Format(NamedTuple):
    """The format of the entries of one list.

    An entry is a line, divided into ``fields`` by ``separator`` (None: one field, the whole line). The last
    ``optional`` fields may be missing; with ``several`` the last field may stand any number of times. So many of
    the first fields as ``unique`` says stand, together, once in the list (0: as often as one likes; -1: every
    word of the list stands once).
    """

    fields: tuple[Field, ...]
    separator: str | None = None
    optional: int = 0
    several: bool = False
    unique: int = 1

    def split(self, line: str) -> tuple[str, ...]:
        """The fields of a line. Raises ValueError where there are too few or too many."""
        parts = tuple(line.split(self.separator)) if self.separator else (line,)
        least, most = len(self.fields) - self.optional, len(self.fields)
        if len(parts) < least or (len(parts) > most and not self.several):
            names = ", ".join(field.name for field in self.fields)
            raise ValueError(f"{len(parts)} fields; there should be {least} to {most}: {names}")
        return parts


def one_of(values: Iterable[str]) -> str:
    """A pattern for one of some words."""
    return "|".join(map(re.escape, values))


def joined(pattern: str, by: str = ",") -> str:
    """A pattern for one or more of something, with a sign between them: ``that,about``."""
    return rf"(?:{pattern})(?:{by}(?:{pattern}))*"


def phrases(pattern: str = PHRASE) -> Format:
    """One entry a line, of one word or several, each once."""
    return Format((Field("entry", pattern),))


def words(pattern: str = WORD) -> Format:
    """Several entries a line, words with blanks between them, each once in the list."""
    return Format((Field("word", pattern),), " ", several=True, unique=-1)


def groups(pattern: str = WORD) -> Format:
    """Words that belong together on a line; a word may stand in several groups."""
    return Format((Field("word", pattern),), " ", several=True, unique=0)


def table(*fields: Field, separator: str = "\t", optional: int = 0, unique: int = 1) -> Format:
    """Several fields a line; the first ``unique`` of them are the key."""
    return Format(fields, separator, optional=optional, unique=unique)


lower = partial(words, LOWER)
lower_phrases = partial(phrases, LOWER_PHRASE)


def lines_of(path: Path) -> Iterator[Line]:
    """The entries of a list: no comments (lines that begin with ``#``), no empty lines. Raises FileNotFoundError."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if (entry := line.strip()) and not entry.startswith("#"):
            yield number, entry


def entries_of(path: Path) -> list[str]:
    """The entries of a list like :func:`lines_of`, without their numbers, in half the time."""
    lines = map(str.strip, path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and line[0] != "#"]


def words_of(path: Path) -> str:
    """The text of a list without its comments."""
    return _COMMENT_LINE.sub("", path.read_text(encoding="utf-8"))


def rows_of(path: Path, form: Format) -> Iterator[tuple[str, ...]]:
    """The entries of a list, divided into their fields. Raises ValueError with file and line."""
    for number, line in lines_of(path):
        try:
            yield form.split(line)
        except ValueError as problem:
            raise ValueError(f"{path}:{number}: {problem}") from None


def faults(path: Path, form: Format) -> Iterator[str]:
    """What breaks the format of a list, one line for each fault."""
    seen: dict[tuple[str, ...], int] = {}
    for number, line in lines_of(path):
        where = f"{path.name}:{number}"
        try:
            parts = form.split(line)
        except ValueError as problem:
            yield f"{where}: {problem}"
            continue
        for at, part in enumerate(parts):
            field = form.fields[min(at, len(form.fields) - 1)]
            if not re.fullmatch(field.pattern, part):
                yield f"{where}: {field.name}: {part!r}; there should be {_MEANINGS.get(field.pattern, field.pattern)}"
        keys = [(part,) for part in parts] if form.unique < 0 else [parts[: form.unique]][: form.unique]
        for key in keys:
            if key in seen:
                yield f"{where}: {' '.join(key)!r} stands in line {seen[key]} already"
            seen.setdefault(key, number)
