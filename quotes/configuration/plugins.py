"""Packages that add to quotes: readers for other formats, extractors, words.

A plugin is a module named in the entry point group ``onrecord`` of an installed package. It implements any
of the hooks below with ``@hookimpl``; see docs/extending.md.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pluggy

from ..errors import SetupProblem

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from extractors import Article, Extraction

    from ..readers.source import Item, Source

GROUP = "onrecord"

Registered = TypeVar("Registered")

#: Takes an article and what was found in it so far, and gives what was found in the end.
Extractor = Callable[["Article", "Extraction"], "Extraction"]

#: Takes an article in another language, and gives what was found in it.
LanguageExtractor = Callable[["Article"], "Extraction"]

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


@dataclass(frozen=True, slots=True)
class Reader:
    """A format of one's own: its name for people, the endings of its files, and what reads it.

    ``suffixes`` are in lower case with the dot. ``read`` gives the articles in a stream, and problems and
    notes in their places; ``source.name`` is the file's name. What it raises becomes a problem of that file.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[io.BufferedReader, Source], Iterator[Item]]


class Hooks:
    """What a plugin can implement."""

    @hookspec
    def register_readers(self) -> Iterable[Reader]:
        """Formats that it reads. They go before those that quotes knows."""
        raise NotImplementedError

    @hookspec
    def register_extractors(self) -> Iterable[Extractor]:
        """Functions that add, change or drop what was found in an article. Pure: they run in many processes."""
        raise NotImplementedError

    @hookspec
    def register_language_extractors(self) -> Mapping[str, LanguageExtractor]:
        """What reads articles in other languages, by ISO 639-1 code: ``{"de": extract_german}``."""
        raise NotImplementedError

    @hookspec
    def register_words(self) -> Mapping[str, Any]:
        """Words in the shape of a quotes.toml; those of the user's own quotes.toml go before them."""
        raise NotImplementedError


def check() -> None:
    """Asks all plugins for all that they have. Raises SetupProblem about the first that is broken."""
    words(), extractors(), language_extractors(), _readers()


@cache
def extractors() -> tuple[Extractor, ...]:
    """The extractors of all plugins, by the names of the plugins. Raises SetupProblem."""
    return tuple(each for _, some in _called("register_extractors", _all_callable) for each in some)


@cache
def language_extractors() -> Mapping[str, LanguageExtractor]:
    """What reads articles in other languages, by their codes. Raises SetupProblem."""
    found = _called("register_language_extractors", _callable_by_name)
    return {language: reads for _, some in found for language, reads in some.items()}


@cache
def extracting() -> tuple[str, ...]:
    """The plugins that have extractors, each with its version: what the result depends on."""
    some = [
        *_called("register_extractors", _all_callable),
        *_called("register_language_extractors", _callable_by_name),
    ]
    return tuple(sorted({name for name, given in some if given}))


@cache
def words() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """The plugins that bring words, and the words. Raises SetupProblem."""
    return tuple(_called("register_words", _mapping))


def reader_for(suffix: str) -> Reader | None:
    """The reader of a plugin for files that end so (``.eml``). Raises SetupProblem."""
    return _readers().get(suffix)


@cache
def _readers() -> dict[str, Reader]:
    found = [reader for _, some in _called("register_readers", _all_readers) for reader in some]
    return {suffix: reader for reader in found for suffix in reader.suffixes}


@cache
def _manager() -> pluggy.PluginManager:
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    if not _some_installed():
        return manager
    from importlib.metadata import entry_points

    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        try:
            manager.register(entry.load(), name=_named(entry))
        except Exception as error:
            raise _broken(_named(entry), error) from error
    return manager


def _some_installed() -> bool:
    """Whether a package may be installed that is a plugin: whether the group stands in any file of entry points.

    Most people have none, and to look is a tenth of the work of importing what knows all about packages.
    """
    if any(hasattr(finder, "find_distributions") and finder is not PathFinder for finder in sys.meta_path):
        return True
    for folder in map(Path, sys.path):
        try:
            names = [path.name for path in folder.iterdir()]
        except FileNotFoundError:
            continue
        except OSError:  # a zip file, for one
            return True
        for name in names:
            if name.lower().endswith((".dist-info", "egg-info")):
                file = folder / name / "entry_points.txt"
                if file.is_file() and f"[{GROUP}]" in file.read_text(encoding="utf-8", errors="replace"):
                    return True
    return False


def _named(entry: EntryPoint) -> str:
    return f"{entry.name} {entry.dist.version}" if entry.dist else entry.name


def _called(hook: str, checked: Callable[[Any], Any]) -> Iterator[tuple[str, Any]]:
    """What each plugin gives for a hook, by the plugins' names. ``checked`` raises TypeError for what is none."""
    implemented = getattr(_manager().hook, hook).get_hookimpls()
    for each in sorted(implemented, key=lambda each: each.plugin_name):
        try:
            yield each.plugin_name, checked(each.function())
        except TypeError as error:
            raise _broken(each.plugin_name, TypeError(f"{hook}: {error}")) from error
        except Exception as error:
            raise _broken(each.plugin_name, error) from error


def _all_callable(given: Any) -> list[Any]:
    each = _listed(given, "functions")
    for one in each:
        if not callable(one):
            raise TypeError(f"gives {one!r:.60} for a function")
    return each


def _all_readers(given: Any) -> list[Reader]:
    each = _listed(given, "readers")
    for one in each:
        if not isinstance(one, Reader):
            raise TypeError(f"gives {one!r:.60} for a Reader")
    return each


def _listed(given: Any, what: str) -> list[Any]:
    if not isinstance(given, Iterable) or isinstance(given, str | bytes | Mapping):
        raise TypeError(f"gives {given!r:.60}, no list of {what}")
    return list(given)


def _mapping(given: Any) -> Mapping[str, Any]:
    if not isinstance(given, Mapping):
        raise TypeError(f"gives {given!r:.60}, no mapping")
    return given


def _callable_by_name(given: Any) -> Mapping[str, Any]:
    _all_callable(_mapping(given).values())
    return _mapping(given)


def _broken(plugin: str, error: Exception) -> SetupProblem:
    line = str(error).partition("\n")[0] or type(error).__name__
    return SetupProblem(f"plugin {plugin}: {line}; mend it, or uninstall it with pip")
