"""Who speaks in the turns of a transcript: full name, role and body, as its first turn or its text gives them.

``CARA RANDELL, TRANSIT CHAIRMAN (ph): We sail.`` names her in full; ``RANDELL:`` later is she. A transcript whose
labels have the last name only (``Mr. LEE. I yield.``) has the rest elsewhere: ``Statement of Hon. Jo Lee``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import regex

from ...lazy_patterns import later
from ...lexicon import listed, rows, word_list
from ...model import Span, Speaker
from ...quotation_marks.pairing import Segment
from ...quotation_marks.turns import key_of
from ..stated_gender import Stated, by_title

#: A transcript has no more speakers than this; those after them keep the name of their label.
CAST = 200

_NAME_WORD = r"\p{Lu}[\p{L}\p{M}.'’-]*"
_aside = later(r"[(\[][^()\[\]]*[)\]]").sub
_time = later(r"^[\[(]?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]? ?[-–—]? ?").sub
_OUTER = "*_<>[]()—–-:. "


class _Label(NamedTuple):
    """A label in its parts: title, name without it, role and body, each "" where there is none."""

    title: str
    name: str
    role: str
    body: str


def speakers_in_turns(
    text: str, segments: Sequence[Segment], sources: Sequence[Span | None], speakers: Sequence[Speaker | None]
) -> list[Speaker | None]:
    """The speakers, those of turns with the name, role and body that the transcript gives them.

    ``sources`` and ``speakers`` are parallel; a source is a turn's where one of the segments begins with it.
    """
    turns = {s.start: s for s in segments if s.mark == "turn" and s.inner.start > s.start}
    if not turns:
        return list(speakers)
    labels = {start: _parsed(text[start : turn.inner.start]) for start, turn in sorted(turns.items())}
    cast = _cast(text, list(labels.values()))
    titled = _titled(text, labels)
    made: dict[tuple[str, int], Speaker | None] = {}
    out = []
    for source, speaker in zip(sources, speakers, strict=True):
        label = labels.get(source.start) if source else None
        if label:
            of_label = key_of(label.name), id(speaker)
            if of_label not in made:
                made[of_label] = _gendered(_speaker(label, cast, speaker), titled.get(of_label[0]))
            speaker = made[of_label]
        out.append(speaker)
    return out


def _titled(text: str, labels: dict[int, _Label]) -> dict[str, Stated]:
    """Last name -> the gender that the titles of its labels show: ``Ms. LEE.``; none where they show two."""
    found: dict[str, Stated] = {}
    for start, label in labels.items():
        stated = by_title(text, start, label.title) if label.title else None
        if stated:
            key = key_of(label.name)
            same = key not in found or found[key].gender == stated.gender
            found[key] = found.get(key, stated) if same else Stated()
    return found


def _gendered(speaker: Speaker | None, titled: Stated | None) -> Speaker | None:
    if speaker is None or titled is None or titled.gender is None or speaker.gender == titled.gender:
        return speaker
    known = titled if speaker.gender is None else Stated()
    return replace(speaker, gender=known.gender, gender_spans=known.spans)


def _parsed(label: str) -> _Label:
    """``REP. JO LEE (D), MAYOR OF ELMTON (on camera):`` in its parts."""
    words = _aside("", _time("", label.lstrip(_OUTER))).strip(_OUTER)
    name, *about = [part.strip() for part in words.split(",") if part.strip()] or [""]
    pieces = name.removesuffix(" pro tempore").split(" of ")[0].split(" ")
    count = 0
    while count < len(pieces) - 1 and pieces[count].rstrip(".").casefold() in _titles():
        count += 1
    title, name = " ".join(pieces[:count]), " ".join(pieces[count:])
    about = [part for part in about if part.casefold().rstrip(".") not in _NO_ROLE]
    role, body = _role_and_body(about)
    shouted = name.isupper()
    return _Label(title, name, role.lower() if shouted else role, capitalised(body) if shouted else body)


#: What stands behind a name in a label and tells no role: a suffix, a degree, who reports (``LEE, BYLINE:``).
_NO_ROLE = ("jr", "sr", "phd", "md", "byline")


def _role_and_body(about: list[str]) -> tuple[str, str]:
    """``CNN HOST`` is a host of CNN; ``DIRECTOR, WORLD HEALTH BODY`` the director of that body."""
    if not about:
        return "", ""
    role, body = about[0], " ".join(about[1:2])
    first, _, rest = role.partition(" ")
    if not body and rest and (first in listed("broadcasters") or first in listed("media")):
        return rest, first
    last = role.rsplit(" ", 1)[-1].casefold()
    if not body and last not in listed("roles") and " of " not in role.casefold():
        return "", role  # LEE, HARBOUR BOARD:
    return role, body


@cache
def _titles() -> frozenset[str]:
    return frozenset((*(row[0].casefold() for row in rows("titles")), *word_list("roles"), "hon", "the"))


@cache
def _before_names() -> frozenset[str]:
    """Titles, and what leads to a name in a heading: ``of``, ``by``."""
    return _titles() | {"of", "by", "from"}


def capitalised(words: str) -> str:
    """Words all in capitals as they stand in a sentence; those that a broadcaster or no vowel mark as initials stay."""

    def one(word: str) -> str:
        if word in listed("broadcasters") or not any(vowel in word for vowel in "AEIOUY"):
            return word
        if word.lower() in listed("headline_small_words"):
            return word.lower()
        parts = [part[:1] + part[1:].lower() for part in regex.split(r"(?<=[-'’]|^MC|^O’)", word)]
        return "".join(parts).replace("MC", "Mc").replace("’S", "’s")

    return " ".join(one(word) for word in words.split())


def _cast(text: str, labels: list[_Label]) -> dict[str, tuple[str, str, str]]:
    """Last name -> full name, role and body of each speaker; the first label that has them gives them."""
    cast: dict[str, tuple[str, str, str]] = {}
    for label in labels:
        key = key_of(label.name)
        if key not in cast and len(cast) >= CAST:
            continue
        name, role, body = cast.get(key, ("", "", ""))
        if " " in label.name and not name:
            name = capitalised(label.name) if label.name.isupper() else label.name
        cast[key] = name, role or label.role, body or label.body
    missing = sorted(
        {key for key, (name, _, _) in cast.items() if not name and len(key) > 1 and key.isalpha()}
    )
    if missing:
        full = regex.compile(
            rf"(?<![\w'’.])({_NAME_WORD}(?: {_NAME_WORD}){{0,3}}?) (?i:({'|'.join(missing)}))(?![\w'’-]*\w[ :.])"
        )
        for match in full.finditer(text):
            key, pieces = match[2].casefold(), match[1].split()
            before = (n for n, one in enumerate(pieces, 1) if one.rstrip(".").casefold() in _before_names())
            pieces = pieces[max(before, default=0) :]  # STATEMENT OF HON. JO LEE
            if pieces and not cast[key][0]:
                cast[key] = capitalised(" ".join([*pieces, match[2]])), *cast[key][1:]
    return cast


def _speaker(label: _Label, cast: dict[str, tuple[str, str, str]], found: Speaker | None) -> Speaker | None:
    key = key_of(label.name)
    name, role, body = cast.get(key, ("", "", ""))
    known = found is not None and found.kind == "person" and key_of(found.name) == key and " " in found.name
    if found is not None and (known or not name):
        mixed = found.name if not found.name.isupper() else capitalised(found.name)
        return (
            found
            if not known
            else _with(found, mixed, role or found.role or "", body or found.affiliation or "")
        )
    if not name:
        return None
    return Speaker(name, "person", role or None, body or None, (name,))


def _with(found: Speaker, name: str, role: str, body: str) -> Speaker:
    names = tuple(dict.fromkeys((name, *found.names)))
    return replace(found, name=name, role=role or None, affiliation=body or None, names=names)
