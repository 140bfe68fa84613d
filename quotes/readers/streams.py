"""Byte streams: a look at their beginning, their lines, a copy on disk for what must be searched."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

from .encoding import marked
from .reading_results import LARGEST

#: So many bytes at its beginning tell what a file is.
HEAD = 2**16


class Counted(io.RawIOBase):
    """A stream that tells ``count`` how many bytes were read, each time: a budget that is spent or earned.

    Closing it leaves the inner stream open.
    """

    def __init__(self, inner: IO[bytes] | io.BufferedIOBase, count: Callable[[int], None]) -> None:
        self._inner = inner
        self._count = count

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        read = getattr(self._inner, "read1", self._inner.read)
        content = read(len(buffer))
        self._count(len(content))
        buffer[: len(content)] = content
        return len(content)


class AsUtf8(io.RawIOBase):
    """A stream in another encoding, as UTF-8. Raises UnicodeDecodeError where it is broken."""

    def __init__(self, inner: IO[bytes], encoding: str) -> None:
        self._inner = inner
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            content = self._inner.read(2**15)
            self._ready = self._decoder.decode(content, not content).encode("utf-8", "surrogatepass")
            if not content:
                break
        taken, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)


def buffered(stream: IO[bytes] | io.RawIOBase) -> io.BufferedReader:
    """The stream with a buffer that shows its first ``HEAD`` bytes without taking them."""
    return io.BufferedReader(stream, HEAD)  # type: ignore[arg-type]


def without_mark(stream: io.BufferedReader) -> tuple[io.BufferedReader, str]:
    """The stream as UTF-8 past its byte order mark, if it has one, and the encoding that this names."""
    name, length = marked(stream.peek(4)[:4])
    stream.read(length)
    if name is None or name == "utf-8":
        return stream, "utf-8"
    return buffered(AsUtf8(stream, name)), name


def lines(stream: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """The lines of a stream with their numbers from 1; None stands for one longer than ``LARGEST``."""
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        if len(line) <= LARGEST:
            yield number, line
            continue
        while not line.endswith(b"\n") and (line := stream.readline(2**20)):
            pass
        yield number, None


@contextmanager
def searchable(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    """The same bytes with seek; a stream that has none is copied to a file without a name."""
    if stream.seekable():
        yield stream
        return
    import shutil  # no start of the command waits for these
    import tempfile

    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(stream, copy, 2**20)
        copy.seek(0)
        yield copy
