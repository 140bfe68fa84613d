"""A JSON file that is one value: a list of articles, or one article."""

from __future__ import annotations

import io
from collections.abc import Iterator

from ..encoding import decode
from ..reading_results import Note, Problem, Unreadable, read_whole
from ..source import Item, Source
from .json_lines import Rows, loads


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The articles of a JSON list, or the one that the file is. It is held in memory whole."""
    text, encoding = decode(read_whole(stream))
    if encoding != "utf-8":
        yield Note(source.name, f"not UTF-8; read as {encoding}")
    value = loads(text)
    rows = Rows(source)
    if not isinstance(value, list):
        yield rows.article(value, None)
        return
    for number, row in enumerate(value, 1):
        position = f"item {number}"
        try:
            yield rows.article(row, position)
        except Unreadable as error:
            yield Problem.at(source.name, str(error), position=position)
