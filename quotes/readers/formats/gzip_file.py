"""A file packed with gzip."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator

from ..read_stream import read_stream
from ..source import Item, Source
from ..streams import Counted, buffered


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """What is in the packed file, by its own format; what was read before it breaks is kept."""
    hint = source.hint[:-3] if source.hint.casefold().endswith(".gz") else source.hint
    with gzip.GzipFile(fileobj=stream) as unpacked:
        yield from read_stream(
            buffered(Counted(unpacked, source.budget.spend)), source.inside(source.name, hint)
        )
