"""What kind of file this is, by its first bytes and, where these leave it open, by its name."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

import regex

from .columns import choose_columns
from .encoding import marked
from .reading_results import Unreadable


class Kind(NamedTuple):
    """A format: its name for people, the module that reads it, the extra that module needs."""

    name: str
    module: str
    extra: str | None = None


KINDS = {
    "text": Kind("text", "text"),
    "jsonl": Kind("JSON Lines", "json_lines"),
    "json": Kind("JSON", "json_document"),
    "csv": Kind("CSV", "csv_table"),
    "html": Kind("HTML", "html_page", "html"),
    "mail": Kind("mail", "mail"),
    "zip": Kind("zip archive", "zip_archive", "xlsx"),
    "gzip": Kind("gzip file", "gzip_file"),
    "warc": Kind("WARC", "warc", "warc"),
    "parquet": Kind("Parquet", "parquet", "parquet"),
    "urls": Kind("list of URLs", "url_list", "fetch"),
}

#: The names of files that are looked for in folders and archives. Others are left out.
SUFFIXES = frozenset(
    {
        ".txt",
        ".text",
        ".md",
        ".srt",
        ".vtt",
        ".eml",
        ".html",
        ".htm",
        ".xhtml",
        ".jsonl",
        ".ndjson",
        ".json",
        ".csv",
        ".tsv",
        ".tab",
    }
    | {".xlsx", ".zip", ".gz", ".warc", ".parquet", ".pq"}
)

_BY_SUFFIX = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".tab": "csv",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".warc": "warc", ".eml": "mail",
}  # fmt: skip

#: First bytes of files that hold no articles that anything here could read, and what to do with them.
_FOREIGN = (
    (b"%PDF", "a PDF: save it as text or HTML"),
    (b"\xd0\xcf\x11\xe0", "an old Office document: save it as .xlsx, text or HTML"),
    (b"{\\rtf", "a rich text document: save it as text or HTML"),
    (b"BZh", "packed with bzip2: unpack it first"),
    (b"\xfd7zXZ", "packed with xz: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd: unpack it first"),
    (b"7z\xbc\xaf", "packed with 7-Zip: unpack it first"),
    (b"Rar!", "packed with RAR: unpack it first"),
    (b"SQLite format 3\0", "a SQLite database, no articles"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_HTML = regex.compile(
    r"(?is)\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--(?:(?!-->).)*+-->\s*+)*+"
    r"<(?:!doctype\s++html|html|head|body|meta|title)\b"
)


def kind_of(head: bytes, name: str, may_be_urls: bool = False) -> str:
    """A key of ``KINDS`` for a file with this beginning and name.

    Raises Unreadable for files that are known to hold nothing readable.
    """
    for magic, reason in _FOREIGN:
        if head.startswith(magic):
            raise Unreadable(reason)
    if head[257:262] == b"ustar":
        raise Unreadable("a tar archive: unpack it first")
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith(b"PAR1"):
        return "parquet"
    suffix = suffix_of(name)
    expected = {".gz": "gzip", ".zip": "zip", ".xlsx": "zip", ".parquet": "parquet", ".pq": "parquet"}
    if suffix in expected:
        return expected[suffix]
    if head.startswith(b"WARC/"):
        return "warc"
    text = _decoded(head)
    if _HTML.match(text):
        return "html"
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if text.lstrip().startswith("<?xml"):
        raise Unreadable("XML: save it as text, HTML or JSON Lines")
    return _kind_of_text(text, suffix, may_be_urls)


def suffix_of(name: str) -> str:
    """The part of a file name that tells its format: ``.csv``."""
    base = name.replace("\\", "/").rpartition("/")[2]
    return "." + base.rpartition(".")[2].casefold() if "." in base.lstrip(".") else ""


def delimiter_of(line: str) -> str | None:
    """What parts the columns in a table's first line: the mark that leaves most columns; None without any."""
    best = max("\t,;|", key=line.count)
    return best if best in line else None


def _kind_of_text(text: str, suffix: str, may_be_urls: bool) -> str:
    first, _, rest = text.lstrip().partition("\n")
    if first.startswith("{"):
        try:
            if isinstance(json.loads(first), dict):
                return "jsonl"
        except (ValueError, RecursionError):
            if suffix == ".json" or not suffix:
                return "json" if rest else "jsonl"
    if suffix == ".json" or re.match(r'\[\s*\{\s*"', text.lstrip()):
        return "json"
    if may_be_urls and _is_url_list(text):
        return "urls"
    return "csv" if not suffix and _is_table(first) else "text"


def _is_url_list(text: str) -> bool:
    rows = [row.strip() for row in text.splitlines()[:200]]
    rows = [row for row in rows if row and not row.startswith("#")]
    return bool(rows) and all(re.match(r"https?://\S+\Z", row) for row in rows)


def _is_table(line: str) -> bool:
    """Whether a first line without a telling file name is the head of a table of articles."""
    delimiter = delimiter_of(line)
    if delimiter is None or len(line) > 2000:
        return False
    try:
        return len(choose_columns((cell.strip(' "\r') for cell in line.split(delimiter)), None)) > 1
    except Unreadable:
        return False


def _decoded(head: bytes) -> str:
    """The beginning of a file as text, good enough to tell its kind."""
    name, length = marked(head)
    return head[length:].decode(name or "utf-8", "replace")
