"""JSON Lines: one article a line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..columns import choose_columns, to_article
from ..encoding import LineDecoder
from ..reading_results import LARGEST, Note, Problem, Unreadable
from ..source import Item, Source
from ..streams import HEAD, lines, without_mark


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The articles of a JSON Lines file; a line that is none is a problem with its number."""
    stream, encoding = without_mark(stream)
    if encoding != "utf-8":
        yield Note(source.name, f"not UTF-8; read as {encoding}")
    decoder = LineDecoder(stream.peek(HEAD))
    rows = Rows(source)
    for number, line in lines(stream):
        position = f"line {number}"
        if line is None:
            yield Problem.at(source.name, f"longer than {LARGEST // 2**20} MB", position=position)
            continue
        try:
            known = decoder.fallback
            text = decoder.decode(line).strip()
            if decoder.fallback != known:
                yield Note(source.name, f"not UTF-8; read as {decoder.fallback}")
            if text:
                yield rows.article(loads(text), position)
        except Unreadable as error:
            yield Problem.at(source.name, str(error), position=position, content=line.rstrip(b"\n"))


def loads(text: str) -> Any:
    """The value of JSON. Raises Unreadable when it is broken or nested too deep."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise Unreadable(f"broken JSON: {error.msg}, character {error.pos + 1}") from None
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"broken JSON: {error}") from None


class Rows:
    """Objects of JSON to articles; which fields serve is decided once for each set of names."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._chosen: dict[tuple[str, ...], dict[str, str]] = {}

    def article(self, row: Any, position: str | None) -> Item:
        """The article of one object; its own id is kept, whatever it is. Raises Unreadable."""
        if not isinstance(row, Mapping):
            raise Unreadable("no JSON object")
        names = tuple(row)
        chosen = self._chosen.get(names)
        if chosen is None:
            chosen = choose_columns(names, self._source.columns)
            if len(self._chosen) < 1000:
                self._chosen[names] = chosen
        return to_article(row, chosen, self._source.name, position, numbers_are_ids=True)
