"""What was expected, and the answer: the point at which it was lost, why, and the file to change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ...plain_data import plain


class Expected(NamedTuple):
    """What a reader expected: these words, said by somebody, in a sense, by somebody of a role.

    ``nothing`` says that these words, or where none are given any of the text, were to be nobody's.
    """

    words: str | None = None
    by: str | None = None
    stance: str | None = None
    role: str | None = None
    nothing: bool = False


class Change(NamedTuple):
    """A file, with its line where there is one, and what in it decided, or what would have to stand there."""

    file: str
    what: str


class Answer(NamedTuple):
    """Where an expected decision was lost.

    ``wanted`` and ``found`` say what was expected and what there is. ``lost`` is the point, ``because`` what led to it,
    the nearest first; ``changes`` the places that decide it, the likeliest first. Nothing is lost where ``lost`` is None.
    """

    wanted: str
    found: str
    lost: str | None
    because: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()

    def __str__(self) -> str:
        lines = [("WANTED", self.wanted), ("FOUND", self.found), ("LOST AT", self.lost or "nothing is lost")]
        for n, reason in enumerate(self.because):
            lines.append(("WHY" if not n else "", reason))
        for n, change in enumerate(self.changes):
            lines.append((("CHANGE", "or")[bool(n)], f"{change.file}  {change.what}"))
        return "\n".join(f"{name:9}{line}".rstrip() for name, line in lines)

    def to_dict(self) -> dict[str, Any]:
        """The fields by their names, as plain data."""
        found: dict[str, Any] = plain(self)
        return found


def distinct(changes: Sequence[Change], most: int = 4) -> tuple[Change, ...]:
    """The first changes, each place once."""
    return tuple({change.file: change for change in reversed(changes)}.values())[::-1][:most]


def short(words: str, most: int = 70) -> str:
    """Words in one line, cut where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
