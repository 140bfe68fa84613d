"""Which files of a folder or an archive are read: hidden ones and those of other kinds are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from ..configuration.plugins import reader_for
from .file_kinds import SUFFIXES, suffix_of
from .reading_results import Note


class LeftOut:
    """Tells the wanted files and counts the others, to say so at the end."""

    def __init__(self) -> None:
        self._suffixes: Counter[str] = Counter()

    def wanted(self, path: PurePath) -> bool:
        """Whether a file is to be read: not hidden, and with a suffix of a known format or none."""
        if any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in path.parts):
            return False
        suffix = suffix_of(path.name)
        if suffix and suffix not in SUFFIXES and not reader_for(suffix):
            self._suffixes[suffix] += 1
            return False
        return True

    def notes(self, where: str) -> Iterator[Note]:
        """One line about all that was left out for its suffix."""
        if self._suffixes:
            kinds = ", ".join(f"{count} {suffix}" for suffix, count in self._suffixes.most_common(8))
            yield Note(where, f"files of other kinds left out: {kinds}")
