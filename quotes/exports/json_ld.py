"""Long JSON documents written piece by piece, and the names that things have in JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import IO, Any

#: An absolute web address without anything that would have to be escaped in an IRI.
ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+", re.IGNORECASE)


def dumped(value: Any) -> bytes:
    """JSON that stays JSON inside a script element of a web page: no ``<`` stands in it."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c").encode()


def write_list(before: bytes, items: Iterable[Any], after: bytes, out: IO[bytes]) -> int:
    """Writes a document that ends in a list, one item a line, without holding the list. Gives its length."""
    out.write(before + b"[")
    count = 0
    for count, item in enumerate(items, 1):
        out.write((b",\n" if count > 1 else b"\n") + dumped(item))
    out.write(b"\n]" + after + b"\n")
    return count


def quote_name(row: Mapping[str, Any]) -> str:
    """The IRI of a quotation."""
    return f"urn:onrecord:quote:{row['id']}"


def article_name(article: Mapping[str, Any]) -> str:
    """The IRI of an article: its web address, if it has a proper one."""
    address = article["url"] or ""
    return address if ADDRESS.fullmatch(address) else f"urn:onrecord:article:{article['id']}"
