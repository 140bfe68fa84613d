"""What is being read, and the one way from a stream of bytes to articles: told by content and name."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module

from extractors.model import Article

from ..configuration.plugins import Reader, reader_for
from .file_kinds import KINDS, Kind, kind_of, suffix_of
from .reading_results import DEEPEST, Budget, Note, Problem, Unreadable
from .streams import HEAD

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


def read_stream(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The articles in a stream, and what is wrong with it as problems: never an exception for bad input.

    What was read before something breaks is kept.
    """
    kind: Kind | Reader | None = None
    try:
        head = stream.peek(HEAD)
        if not head:
            raise Unreadable("empty")
        kind = reader_for(suffix_of(source.hint)) or KINDS[kind_of(head, source.hint, source.listed)]
        read = (
            kind.read
            if isinstance(kind, Reader)
            else import_module(f".formats.{kind.module}", __package__).read
        )
        silent = True
        for item in read(stream, source):
            silent = silent and isinstance(item, Note)
            yield item
        if silent:
            raise Unreadable("no articles in it")
    except Unreadable as error:
        yield Problem.at(source.name, str(error))
    except ImportError as error:
        yield Problem.at(source.name, missing(kind.extra if isinstance(kind, Kind) else None, error))
    except OSError as error:
        what = "cannot be read" if error.strerror else f"broken {kind.name if kind else 'file'}"
        yield Problem.at(source.name, f"{what}: {error.strerror or error}")
    except Exception as error:  # libraries raise anything for broken files, and one file may not stop a run
        yield Problem.at(
            source.name, f"broken {kind.name if kind else 'file'}: {error or type(error).__name__}"
        )


def missing(extra: str | None, error: ImportError) -> str:
    """What to say when a library is not installed."""
    return f"needs {error.name or error}, which is not installed: pip install 'onrecord[{extra or 'all'}]'"
