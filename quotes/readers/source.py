"""What is being read: a stream's name, and what its reader has to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from extractors.model import Article

from .reading_results import DEEPEST, Budget, Note, Problem, Unreadable

Item = Article | Problem | Note


@dataclass(frozen=True, slots=True)
class Fetching:
    """How pages are fetched from the web: seconds between two from one host, seconds to wait for one.

    Addresses of this machine and of private networks are refused unless ``private`` is true.
    """

    pause: float = 5.0
    timeout: int = 30
    private: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A stream's name for people, and what its reader has to know.

    ``hint`` is the file name that tells the format ("story.txt" for "story.txt.gz"); ``listed`` says
    that the user named this very file, so that a list of URLs in it may be fetched.
    """

    name: str
    hint: str
    budget: Budget
    columns: Mapping[str, str] | None = None
    fetching: Fetching = field(default_factory=Fetching)
    listed: bool = False
    depth: int = 0

    def inside(self, name: str, hint: str) -> Source:
        """What is packed in this. Raises Unreadable where archives lie too deep in archives."""
        if self.depth == DEEPEST:
            raise Unreadable("archives in archives in archives: left unread")
        return replace(self, name=name, hint=hint, listed=False, depth=self.depth + 1)
