"""The one way from a stream of bytes to articles: the format is told by content and name."""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib import import_module

from ..configuration.plugins import Reader, reader_for
from .file_kinds import KINDS, Kind, kind_of, suffix_of
from .reading_results import Note, Problem, Unreadable
from .source import Item, Source
from .streams import HEAD


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
