"""What reading gives besides articles: problems and notes, as values; and how much is held at once."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import IO

from ..errors import OnrecordError

#: So many bytes at most make one text file, page, line or record: it must be held in memory whole.
LARGEST = 32 * 2**20
#: So many code points at most has the text of an article: extraction takes some 100 bytes for each of them.
LONGEST_TEXT = 1_500_000
#: What is packed may unpack to so many bytes, and to so many more for each of its packed bytes.
UNPACKED = 256 * 2**20
EXPANSION = 200
#: Archives may lie in archives, but no deeper than this.
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read. ``where`` names the file and the place in it, ``reason`` says why.

    ``file`` and ``position`` ("line 3", "row 7") are the parts of ``where``; ``content_hash`` is the
    SHA-256 of the bytes in question where they were at hand.
    """

    where: str
    reason: str
    file: str | None = None
    position: str | None = None
    content_hash: str | None = None

    def __post_init__(self) -> None:
        _make_lines(self)
        if self.file is not None:
            object.__setattr__(self, "file", storable(self.file))

    @classmethod
    def at(
        cls, file: str, reason: str, *, position: str | None = None, content: bytes | None = None
    ) -> Problem:
        """A problem in a file."""
        where = f"{file}, {position}" if position else file
        return cls(where, reason, file, position, content_hash(content) if content is not None else None)


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a reader did and says so: "not UTF-8; read as cp1252". No article is missing for it."""

    where: str
    reason: str

    def __post_init__(self) -> None:
        _make_lines(self)


def storable(name: str) -> str:
    """The name of a file; one that is not UTF-8, and so could neither be printed nor stored, with escapes."""
    return name.encode("utf-8", "backslashreplace").decode()


def _make_lines(item: Problem | Note) -> None:
    """Makes one printable line of where and reason, whatever is in the names of files and in messages."""
    for name in ("where", "reason"):
        words = " ".join(getattr(item, name).split())[:500]
        line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in words)
        object.__setattr__(item, name, line)


class Unreadable(OnrecordError):
    """What is wrong with a file, in words for people; readers turn it into a Problem."""


def content_hash(content: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return sha256(content).hexdigest()


class Budget:
    """How many bytes one input may unpack to: what keeps a zip bomb from filling memory, disk or time."""

    def __init__(self, packed: int = 0) -> None:
        self.left = UNPACKED
        self.earn(packed)

    def earn(self, count: int) -> None:
        """Adds what count packed bytes may unpack to."""
        self.left += EXPANSION * count

    def spend(self, count: int) -> None:
        """Takes count bytes off. Raises Unreadable when nothing is left."""
        self.left -= count
        if self.left < 0:
            raise Unreadable(
                "unpacks to far more than its size: taken for a zip bomb, left unread; to read it: --no-limits"
            )


class Unlimited(Budget):
    """No limit to what an input unpacks to."""

    def spend(self, count: int) -> None:
        """Takes nothing off."""


def read_whole(stream: IO[bytes]) -> bytes:
    """All bytes of a stream. Raises Unreadable if there are more than ``LARGEST``."""
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Unreadable(f"larger than {LARGEST // 2**20} MB: too large for one page of text")
    return content
