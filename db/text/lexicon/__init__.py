"""Word lists: one file a list beside this one, one entry a line, ``#`` begins a comment line.

``FORMATS`` says what stands in the entries of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from extractors.lexicon import contract
from extractors.lexicon.contract import LOWER, LOWER_PHRASE, Field, Format, groups, joined, lower, table

_FOLDER = Path(__file__).parent
#: The word for one thing, a tab, and the words that mean it with blanks between.
_SAME = table(Field("thing", LOWER), Field("words", joined(LOWER, " ")))

FORMATS: Mapping[str, Format] = {
    **dict.fromkeys(
        ("anybody", "changes", "conjunctions", "former", "measures", "negations", "stopwords"),
        contract.phrases(LOWER),
    ),
    **dict.fromkeys(("common_roles", "denials", "empty_affiliations", "no_bodies", "projections"), lower()),
    **dict.fromkeys(("nations", "nicknames", "shifts"), groups(LOWER)),
    **dict.fromkeys(("calendar", "forms_of_law", "whoever"), contract.words(LOWER)),
    **dict.fromkeys(
        ("name_particles", "walks_apart"), table(Field("kind", LOWER), Field("words", joined(LOWER, " ")))
    ),
    "small_words": contract.words(rf"{LOWER}|&"),
    "contractions": table(Field("short form", LOWER), Field("words", LOWER_PHRASE)),
    "same_bodies": table(Field("short form", LOWER_PHRASE), Field("name", LOWER_PHRASE)),
    "role_classes": Format((Field("line", rf"[\w -]+ \| [\w -]+: {joined(LOWER_PHRASE, ', ')}"),)),
    "same_nouns": _SAME,
    "same_things": _SAME,
}


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The entries of ``<name>.txt`` in their order. Raises FileNotFoundError for a name that has no list."""
    return tuple(line for _, line in contract.lines_of(_FOLDER / f"{name}.txt"))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of a list divided into their fields. Raises ValueError with file and line."""
    return tuple(contract.rows_of(_FOLDER / f"{name}.txt", FORMATS[name]))


@cache
def first_words(name: str) -> Mapping[str, str]:
    """Each word of a list of groups -> the first one of the first line that it stands on."""
    first: dict[str, str] = {}
    for row in rows(name):
        for word in row:
            first.setdefault(word, row[0])
    return first


@cache
def listed(name: str) -> frozenset[str]:
    """All words of a list."""
    return frozenset(word for row in rows(name) for word in row)


def faults() -> Iterator[str]:
    """What in the lists breaks their formats, with file and line; lists without a format, formats without a list."""
    paths = {path.stem: path for path in _FOLDER.glob("*.txt")}
    for name in sorted(paths.keys() ^ FORMATS.keys()):
        yield f"{name}: a list and no format, or a format and no list"
    for name in sorted(paths.keys() & FORMATS.keys()):
        yield from contract.faults(paths[name], FORMATS[name])
