"""What the user names - files, folders, globs, URLs, standard input - as streams of bytes."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from extractors.model import Article

from .items import Budget, Problem
from .leaving_out import LeftOut
from .source import Fetching, Item, Source, missing, read_stream
from .streams import buffered

STDIN = "-"


def read(
    inputs: Iterable[str | Path],
    *,
    columns: Mapping[str, str] | None = None,
    fetching: Fetching | None = None,
) -> Iterator[Item]:
    """The articles of inputs, one after the other, with problems and notes in their places.

    An input is a file of any known format, a folder (read with all below it, by name), a glob
    (``archive/**/*.txt``), an ``http`` address, or ``-`` for standard input. What a file is, is told by
    its content and name. ``columns`` names the columns of tables and JSON, ours to theirs
    (``{"text": "body", "date": "pub"}``); by default they are found by their usual names.

    Never raises for bad input: that becomes a ``Problem`` and the rest is read. At no time is more held
    than one page, record or row, so memory does not grow with the archive.

    Ids: a row's own where it has one; else the file as it was named, with ``#`` and the place in it
    (offset, line or row) where it holds several; of a fetched page its address.
    """
    fetching = fetching or Fetching()
    for given in inputs:
        name = str(given)
        if name == STDIN:
            yield from _standard_input(columns, fetching)
        elif name.startswith(("http://", "https://")):
            yield from _url(name, fetching)
        else:
            yield from _path(name, columns, fetching)


def _standard_input(columns: Mapping[str, str] | None, fetching: Fetching) -> Iterator[Item]:
    stream = buffered(sys.stdin.buffer)
    try:
        yield from read_stream(
            stream, Source("standard input", "", Budget(0), columns, fetching, listed=True)
        )
    finally:
        stream.detach()


def _url(url: str, fetching: Fetching) -> Iterator[Item]:
    try:
        from .url_list import fetch
    except ImportError as error:
        yield Problem.at(url, missing("fetch", error))
        return
    yield from fetch([url], fetching)


def _path(name: str, columns: Mapping[str, str] | None, fetching: Fetching) -> Iterator[Item]:
    try:
        there = os.path.lexists(name)
        matches = [] if there or not glob.has_magic(name) else sorted(glob.iglob(name, recursive=True))  # noqa: PTH207 - a pattern may be absolute
    except (OSError, ValueError) as error:
        yield Problem.at(name, f"no such file: {error}")
        return
    if there:
        matches = [name]
    elif not matches:
        yield Problem.at(name, "no file matches" if glob.has_magic(name) else "no such file or folder")
    for match in matches:
        path = Path(match)
        if path.is_dir():
            if there:
                yield from _folder(path, columns, fetching)
        else:
            yield from _file(path, columns, fetching, listed=there)


def _folder(folder: Path, columns: Mapping[str, str] | None, fetching: Fetching) -> Iterator[Item]:
    """Every file of a known kind below a folder, each level by name."""
    left_out = LeftOut()
    empty = True
    for item in _below(folder, folder, left_out, columns, fetching):
        empty = empty and not isinstance(item, Article | Problem)
        yield item
    yield from left_out.notes(str(folder))
    if empty:
        yield Problem.at(str(folder), "no articles in this folder")


def _below(
    folder: Path, top: Path, left_out: LeftOut, columns: Mapping[str, str] | None, fetching: Fetching
) -> Iterator[Item]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem.at(str(folder), f"cannot be read: {error.strerror}")
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith("."):
                yield from _below(path, top, left_out, columns, fetching)
        elif entry.is_file() and left_out.wanted(path.relative_to(top)):
            yield from _file(path, columns, fetching, listed=False)


def _file(
    path: Path, columns: Mapping[str, str] | None, fetching: Fetching, *, listed: bool
) -> Iterator[Item]:
    name = path.as_posix()
    try:
        stream = buffered(path.open("rb", buffering=0))
    except (OSError, ValueError) as error:
        yield Problem.at(name, f"cannot be read: {getattr(error, 'strerror', None) or error}")
        return
    with stream:
        status = os.fstat(stream.fileno())
        size = status.st_size if stat.S_ISREG(status.st_mode) else 0
        yield from read_stream(stream, Source(name, path.name, Budget(size), columns, fetching, listed))
