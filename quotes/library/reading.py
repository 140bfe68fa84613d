"""Articles out of files, folders, globs and addresses, for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from extractors import Article

from ..readers import Details, Note, Problem
from ..readers import read as read_items
from .extraction import told


def read(
    inputs: str | Path | Iterable[str | Path],
    *,
    columns: Mapping[str, str] | None = None,
    details: Details | None = None,
    limits: bool = True,
    problems: list[str] | None = None,
) -> Iterator[Article]:
    """The articles of files of all formats, one after the other; see :func:`quotes.read`."""
    for item in read_items(inputs, columns=columns, details=details, limits=limits):
        if isinstance(item, Article):
            yield item
        elif isinstance(item, Problem):
            told(f"{item.where}: {item.reason}", problems)
        else:
            assert isinstance(item, Note)
