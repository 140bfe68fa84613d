"""Stories in which it is known by construction who says what, each told with several casts of names.

In a story ``{F}`` and ``{G}`` are women, ``{M}`` and ``{N}`` men; ``{M.last}`` is the last name, ``{M.first}`` the first.
``[late=M]`` is a word that M says: whoever else is given it is wrong. ``[late=M+N]``: both together; ``[late=-]``:
somebody who is not named; ``[late=M|-]``: either is right; ``[late=M?]``: it need not be found at all.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors import Article, Speaker, extract


class Person(NamedTuple):
    full: str
    last: str = ""

    def __str__(self) -> str:
        return self.full


Cast = dict[str, Person]
CASTS: list[Cast] = [
    {"F": Person("Ann Lee"), "G": Person("Karen Holt"), "M": Person("Tom Ash"), "N": Person("Bob Kerr")},
    {
        "F": Person("Ngozi Adewole"),
        "G": Person("Siobhán Byrne"),
        "M": Person("DeShawn McAllister"),
        "N": Person("Luis Ortega"),
    },
]
_NAME = re.compile(r"\{([A-Z])(?:\.(last|first))?\}")
_MARKED = re.compile(r"\[([^\]=]+)=([^\]]*)\]")


def _words(name: str) -> list[str]:
    return re.sub(r"[^\w]+", " ", name).lower().split()


def _last(person: Person) -> str:
    return person.last or person.full.split()[-1]


def _is(person: Person, speaker: Speaker) -> bool:
    named, full = _words(speaker.name), _words(person.full)
    plain = not speaker.members and speaker.kind in ("person", "unknown")
    return (
        plain and set(named) <= set(full) and (set(_words(_last(person))) <= set(named) or named == full[:1])
    )


def _may_be(meant: str, speaker: Speaker | None, cast: Cast) -> bool:
    if meant == "-":
        return speaker is None or (speaker.kind not in ("person", "unknown") and not speaker.members)
    if speaker is None:
        return False
    people = [cast[one] for one in meant.split("+")]
    if len(people) == 1:
        return _is(people[0], speaker)
    return len(people) == len(speaker.members) and all(
        any(_last(person) in member.name for member in speaker.members) for person in people
    )


def errors(story: str, cast: Cast) -> list[str]:
    """What is wrong with the speakers that are found in a story: a word in the wrong mouth, and one of nobody's."""

    def name(match: re.Match[str]) -> str:
        person = cast[match[1]]
        return {"last": _last(person), "first": person.full.split()[0]}.get(match[2] or "", person.full)

    marked = _NAME.sub(name, story)
    text = _MARKED.sub(r"\1", marked)
    found = extract(Article(id="made-up", text=text)).attributions
    wrong, removed = [], 0
    for match in _MARKED.finditer(marked):
        at = match.start() - removed
        removed += len(match[0]) - len(match[1])
        meant = match[2].removesuffix("?").split("|")
        speakers = [a.speaker for a in found if any(span.start <= at < span.end for span in a.content)]
        right = [any(_may_be(one, speaker, cast) for one in meant) for speaker in speakers]
        wrong += [
            f"{match[1]}: {speaker.name if speaker else None}, not {match[2]}: {text}"
            for speaker, is_right in zip(speakers, right, strict=True)
            if not is_right and (speaker is not None or not match[2].endswith("?"))
        ]
        if not speakers and not match[2].endswith("?"):
            wrong.append(f"{match[1]}: not found: {text}")
    return wrong
