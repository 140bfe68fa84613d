"""A file packed with gzip."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator

from ..file_kinds import kind_of
from ..read_stream import read_stream
from ..reading_results import Note, Problem, Unreadable
from ..source import Item, Source
from ..streams import HEAD, Counted, buffered


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """What is in the packed file, by its own format; what was read before it breaks is kept.

    Bytes behind the end of the packed data are left out, and a note says so.
    """
    hint = source.hint[:-3] if source.hint.casefold().endswith(".gz") else source.hint
    with gzip.GzipFile(fileobj=stream) as packed:
        unpacked = _Unpacked(packed)
        counted = buffered(Counted(buffered(unpacked), source.budget.spend))
        unpacked.ends_early = _has_records(counted.peek(HEAD), hint)
        yield from read_stream(counted, source.inside(source.name, hint))
    if unpacked.is_cut:
        yield Problem.at(source.name, _CUT)
    if unpacked.has_more:
        yield Note(source.name, "bytes behind the end of the gzip data are left out")


def _has_records(head: bytes, hint: str) -> bool:
    """Whether the packed file holds one article after the other, so that those before a cut are whole."""
    try:
        return kind_of(head, hint) in ("jsonl", "csv", "warc")
    except Unreadable:
        return False


_CUT = "broken gzip file: cut off in the middle"


class _Unpacked(io.RawIOBase):
    """The unpacked bytes, without other bytes behind their end.

    Where they are cut off they raise Unreadable, or with ``ends_early`` end there. ``is_cut`` and ``has_more`` say
    at the end what was met.
    """

    def __init__(self, inner: gzip.GzipFile) -> None:
        self._inner = inner
        self._has_begun = False
        self.ends_early = False
        self.is_cut = self.has_more = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self.has_more or (self.is_cut and self.ends_early):
            return 0
        try:
            content = self._inner.read1(len(buffer))
        except EOFError:
            return self._cut()
        except gzip.BadGzipFile as error:
            if "(b'\\x1f')" in str(error):  # the first byte of another part
                return self._cut()
            if not (self._has_begun and "Not a gzipped file" in str(error)):
                raise
            self.has_more = True
            return 0
        self._has_begun = True
        buffer[: len(content)] = content
        return len(content)

    def _cut(self) -> int:
        self.is_cut = self.ends_early
        if self.is_cut:
            return 0
        raise Unreadable(_CUT)  # no EOFError: readers take that for the end
