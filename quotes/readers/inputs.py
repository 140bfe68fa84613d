"""What the user names - files, folders, globs, URLs, standard input - as streams of bytes."""

from __future__ import annotations

import glob
import io
import os
import select
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from extractors.model import Article

from .details import Details, described
from .file_selection import LeftOut
from .globs import is_pattern
from .read_stream import missing, read_stream
from .reading_results import LONGEST_TEXT, Budget, Problem, Unlimited, storable
from .source import Fetching, Item, Source
from .streams import Counted, buffered
from .work_limits import limited

STDIN = "-"
#: So many seconds it may take until somebody writes into a named pipe.
PATIENCE = 10.0


def read(
    inputs: Iterable[str | Path] | str | Path,
    *,
    columns: Mapping[str, str] | None = None,
    fetching: Fetching | None = None,
    details: Details | None = None,
    limits: bool = True,
) -> Iterator[Item]:
    """The articles of inputs, one after the other, with problems and notes in their places.

    An input is a file of any known format, a folder (read with all below it, by name), a glob
    (``archive/**/*.txt``), an ``http`` address, or ``-`` for standard input. What a file is, is told by
    its content and name. ``columns`` names the columns of tables and JSON, ours to theirs
    (``{"text": "body", "date": "pub"}``); by default they are found by their usual names. ``fetching``
    says how politely pages are fetched. ``details`` says what holds for all of the articles, and where titles,
    days and outlets are looked for that the format does not give. ``limits`` leaves the rest of a file when there is
    no article in it for long, or no end of them (quotes/readers/work_limits.py).

    Never raises for bad input: that becomes a ``Problem`` and the rest is read. At no time is more held
    than one page, record or row, so memory does not grow with the archive.

    Ids: of a text or a page the file as it was named, with ``#`` and the offset where a file holds several
    texts; of a row its own, or else the file and the place in it (``export.csv#line 7``); of a fetched
    page its address. The same input has the same ids again.
    """
    opened = _Inputs(columns, fetching or Fetching(), limits)
    named = [inputs] if isinstance(inputs, str | Path) else inputs
    items = (item for given in named for item in opened.read(str(given)))
    yield from described(items, details or Details())


def _bounded(item: Item) -> Item:
    """The same, unless it is an article so long that extracting from it would fill memory."""
    if isinstance(item, Article) and len(item.text) > LONGEST_TEXT:
        reason = f"longer than {LONGEST_TEXT:,} characters: no article; cut it into its parts"
        return Problem.at(item.file or item.id, reason, position=None if item.id == item.file else item.id)
    return item


@dataclass(frozen=True, slots=True)
class _Inputs:
    """Opens what is named, with the options that hold for all of it."""

    columns: Mapping[str, str] | None
    fetching: Fetching
    limits: bool

    def read(self, name: str) -> Iterator[Item]:
        if name == STDIN:
            budget = self._budget()
            yield from self._stream(Counted(sys.stdin.buffer, budget.earn), "standard input", "", budget)
        elif name.startswith(("http://", "https://")):
            yield from self._url(name)
        else:
            yield from self._path(name)

    def _url(self, url: str) -> Iterator[Item]:
        try:
            from .formats.url_list import fetch
        except ImportError as error:
            yield Problem.at(url, missing("fetch", error))
            return
        yield from fetch([url], self.fetching)

    def _path(self, name: str) -> Iterator[Item]:
        try:
            if os.path.lexists(name):
                yield from (
                    self._folder(Path(name)) if Path(name).is_dir() else self._file(Path(name), listed=True)
                )
                return
            matches = sorted(glob.iglob(name, recursive=True)) if is_pattern(name) else []  # noqa: PTH207 - it may be absolute
        except (OSError, ValueError) as error:
            yield Problem.at(name, f"no such file: {error}")
            return
        files = [path for path in map(Path, matches) if not path.is_dir()]
        if not files:
            if (shut := _shut(Path(name))) is not None:
                yield Problem.at(name, f"the folder {shut} may not be entered")
                return
            yield Problem.at(name, "no file matches" if is_pattern(name) else "no such file or folder")
        for path in files:
            yield from self._file(path)

    def _folder(self, folder: Path) -> Iterator[Item]:
        """Every file of a known kind in a folder and below, each level by name."""
        left_out = LeftOut()
        empty = True
        for item in self._below(folder, left_out):
            empty = empty and not isinstance(item, Article | Problem)
            yield item
        yield from left_out.notes(str(folder))
        if empty:
            yield Problem.at(str(folder), "no articles in this folder")

    def _below(self, top: Path, left_out: LeftOut) -> Iterator[Item]:
        """The files of a folder and of those in it, however deep; a link to a folder is not followed."""
        waiting = [_entries(top)]
        while waiting:
            entry = next(waiting[-1], None)
            if entry is None:
                waiting.pop()
            elif isinstance(entry, Problem):
                yield entry
            else:
                path = Path(entry.path)
                try:
                    is_folder = entry.is_dir(follow_symlinks=False)
                    is_wanted = not is_folder and entry.is_file() and left_out.wanted(path.relative_to(top))
                except OSError as error:  # a link to itself
                    yield Problem.at(storable(path.as_posix()), f"cannot be read: {error.strerror}")
                    continue
                if is_folder and not entry.name.startswith("."):
                    waiting.append(_entries(path))
                elif is_wanted:
                    yield from self._file(path)

    def _file(self, path: Path, *, listed: bool = False) -> Iterator[Item]:
        name = storable(path.as_posix())
        try:
            file = _pipe(path) if stat.S_ISFIFO(path.stat().st_mode) else path.open("rb", buffering=0)
        except (OSError, ValueError) as error:
            yield Problem.at(name, f"cannot be read: {getattr(error, 'strerror', None) or error}")
            return
        if file is None:
            yield Problem.at(name, f"a named pipe into which nobody wrote for {PATIENCE:.0f} seconds")
            return
        with file:
            status = os.fstat(file.fileno())
            regular = stat.S_ISREG(status.st_mode)
            size = status.st_size if regular else 0
            budget = self._budget(size)
            stream = file if regular else Counted(file, budget.earn)
            yield from self._stream(stream, name, path.name, budget, size, listed=listed)

    def _budget(self, size: int = 0) -> Budget:
        return Budget(size) if self.limits else Unlimited()

    def _stream(
        self,
        stream: io.RawIOBase,
        name: str,
        hint: str,
        budget: Budget,
        size: int = 0,
        *,
        listed: bool = True,
    ) -> Iterator[Item]:
        source = Source(name, hint, budget, self.columns, self.fetching, listed)
        items = map(_bounded, read_stream(buffered(stream), source))
        yield from limited(items, name, size) if self.limits else items


def _entries(folder: Path) -> Iterator[os.DirEntry[str] | Problem]:
    """What is in a folder, by name."""
    try:
        yield from sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem.at(storable(folder.as_posix()), f"cannot be read: {error.strerror}")


def _pipe(path: Path) -> io.FileIO | None:
    """A named pipe into which somebody writes; None when nobody begins to."""
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    if not select.select([number], [], [], PATIENCE)[0]:
        os.close(number)
        return None
    os.set_blocking(number, True)
    return io.FileIO(number)


def _shut(path: Path) -> Path | None:
    """The folder above a path that one may not look into; None where all may be entered."""
    return next(
        (folder for folder in reversed(path.parents) if folder.is_dir() and not os.access(folder, os.X_OK)),
        None,
    )
