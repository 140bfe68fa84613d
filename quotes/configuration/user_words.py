"""``quotes.toml``: a user's own verbs, titles, roles, names, works, boilerplate and no speakers, checked, as words for the extractor."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from extractors import Lexicon, OwnName
from extractors.lexicon import key_of, shipped_list
from extractors.lexicon.column_values import Frame
from extractors.model import CUE_CLASSES

from ..errors import SetupProblem

#: What can follow a verb, and the letters for it in ``extractors/lexicon/en/cues.txt``.
TAKES: dict[str, Frame] = {
    "that": "t",
    "question": "w",
    "object": "n",
    "infinitive": "i",
    "quotation": "q",
    "person": "o",
}
_USUAL = ("that", "question", "quotation")
_GENDERS = {"male": "m", "female": "f"}
_KINDS = ("person", "organization")


def read(path: Path) -> Lexicon:
    """The words in a quotes.toml. Raises SetupProblem."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return from_data(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise SetupProblem(f"{path}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SetupProblem(f"{path}: broken TOML: {error}") from None
    except SetupProblem as problem:
        raise SetupProblem(f"{path}: {problem}") from None


def from_data(data: Mapping[str, Any]) -> Lexicon:
    """The words in data of the shape of a quotes.toml. Raises SetupProblem."""
    parts = ("verbs", "titles", "roles", "names", "works", "boilerplate", "no_speakers", "dimensions")
    for part in data:
        _one_of(part, parts, "the file")
    verbs = list(_tables(data, "verbs"))
    entries = {
        "cues": tuple(line for verb, given in verbs for line in _senses(verb, given)),
        "verbs": tuple(line for verb, given in verbs if (line := _forms(verb, given))),
        "titles": tuple(_title(title, given) for title, given in _tables(data, "titles")),
        "roles": tuple(role.lower() for role in _strings(data.get("roles", []), "roles")),
    }
    return Lexicon(
        {name: lines for name, lines in entries.items() if lines},
        tuple(_name(name, given) for name, given in _tables(data, "names")),
        frozenset(_strings(data.get("works", []), "works")),
        frozenset(folded(line) for line in _strings(data.get("boilerplate", []), "boilerplate")),
        frozenset(folded(name) for name in _strings(data.get("no_speakers", []), "no_speakers")),
    )


def together(lexicons: list[Lexicon]) -> Lexicon:
    """All of them as one; of two entries for the same word the later one is taken."""
    entries: dict[str, dict[str, list[str]]] = {}
    for lexicon in lexicons:
        for name, lines in lexicon.entries.items():
            by_key: dict[str, list[str]] = {}
            for line in lines:
                by_key.setdefault(key_of(name, line), []).append(line)
            entries.setdefault(name, {}).update(by_key)
    return Lexicon(
        {name: tuple(chain.from_iterable(lines.values())) for name, lines in entries.items()},
        tuple({own.name: own for lexicon in lexicons for own in lexicon.names}.values()),
        frozenset().union(*(lexicon.works for lexicon in lexicons)),
        frozenset().union(*(lexicon.boilerplate for lexicon in lexicons)),
        frozenset().union(*(lexicon.no_speakers for lexicon in lexicons)),
    )


def folded(words: str) -> str:
    """A line or a name as it is compared: without case, with single spaces."""
    return " ".join(words.split()).casefold()


def _tables(data: Mapping[str, Any], part: str) -> Iterator[tuple[str, Any]]:
    table = data.get(part, {})
    if not isinstance(table, dict):
        raise SetupProblem(f"{part}: write a table, [{part}]")
    for key, given in table.items():
        if not key.strip():
            raise SetupProblem(f"[{part}]: an entry without a name")
        yield key.strip(), given


def _senses(verb: str, given: Any) -> list[str]:
    """A verb's lines of cues.txt: one, or one for each sense in a list."""
    return [_cue(verb, sense) for sense in given] if isinstance(given, list) else [_cue(verb, given)]


def _cue(verb: str, given: Any) -> str:
    """A line of cues.txt: ``tut speech twq`` or ``tut judgement q at``."""
    where = f"[verbs] {verb}"
    if not verb.isalpha() or len(verb) < 2:
        raise SetupProblem(f"{where}: write one word of two letters or more, the verb without to")
    given = _table(given, "class", where, ("class", "takes", "past", "participle", "noun"))
    cue_class = _one_of(given.get("class", "speech"), CUE_CLASSES, where)
    takes = _strings(given.get("takes", _USUAL), f"{where}: takes")
    frames = "".join(TAKES[each] for each in takes if each in TAKES)
    prepositions = ",".join(each for each in takes if each not in TAKES)
    return f"{verb.lower()} {cue_class} {frames or '-'} {prepositions}".strip()


def _forms(verb: str, given: Any) -> str | None:
    """A line of verbs.txt, for a verb that is not there or whose forms are given."""
    given = given[0] if isinstance(given, list) and given else given
    given = given if isinstance(given, dict) else {}
    noun, irregular = bool(given.get("noun")), "past" in given or "participle" in given
    lemma = verb.lower()
    if not (noun or irregular) and any(line.split()[0] == lemma for line in shipped_list("verbs")):
        return None
    past = _word(given.get("past", "-"), f"[verbs] {verb}: past")
    participle = _word(given.get("participle", past), f"[verbs] {verb}: participle")
    return lemma + (" n" if noun else "") + (f" {past}/{participle}" if irregular else "")


def _title(title: str, given: Any) -> str:
    """A line of titles.txt, tabs between its fields: ``mallam m teacher``."""
    where = f"[titles] {title}"
    given = _table(given, "role", where, ("role", "gender"))
    gender = given.get("gender")
    letter = "-" if gender is None else _GENDERS[_one_of(gender, tuple(_GENDERS), where)]
    words = _string(title, where).lower().replace(". ", " ").rstrip(".")
    return f"{words}\t{letter}\t{_string(given.get('role', '-'), where)}"


def _name(name: str, given: Any) -> OwnName:
    where = f"[names] {name}"
    given = _table(given, "forms", where, ("forms", "kind"))
    forms = tuple(_strings(given.get("forms", []), where))
    for form in (name, *forms):
        if not form[:1].isupper():
            raise SetupProblem(f"{where}: {form!r} begins without a capital, so it is no name")
    return OwnName(name, _one_of(given.get("kind", "person"), _KINDS, where), forms)


def _table(given: Any, short: str, where: str, keys: tuple[str, ...]) -> dict[str, Any]:
    """A table; anything else stands for the one value that matters most."""
    if not isinstance(given, dict):
        return {short: given}
    for key in given:
        _one_of(key, keys, where)
    return given


def _one_of(value: Any, allowed: tuple[str, ...], where: str) -> str:
    if value not in allowed:
        raise SetupProblem(f"{where}: no {value!r} here; there are {', '.join(allowed)}")
    return str(value)


def _strings(given: Any, where: str) -> list[str]:
    if not isinstance(given, list | tuple):
        raise SetupProblem(f'{where}: write a list, ["...", "..."]')
    return [_string(each, where) for each in given]


def _string(given: Any, where: str) -> str:
    if not isinstance(given, str) or not given.strip():
        raise SetupProblem(f"{where}: {given!r} is no word")
    return " ".join(given.split())


def _word(given: Any, where: str) -> str:
    if " " in (word := _string(given, where)):
        raise SetupProblem(f"{where}: write one word, not {word!r}")
    return word
