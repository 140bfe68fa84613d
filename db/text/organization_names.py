"""Whether two names can be one body's: forms of law, "Department of X", acronyms, short forms."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..records.content_ids import normal_name
from .lexicon import listed, rows

_OWNERS = re.compile(r"'s? ")
_COMPLEMENT = re.compile(r"(?:of|for|on|in|at) ")
_LAST_SMALL = re.compile(
    r"(?:^|\s)(?:of|for|on|in|at|and|the|other|new|former|rival|local|one|two|some|many)$"
)
_DA = re.compile(r"\bda(?= (?:office|department))")
_OF = re.compile(r"(department|ministry) of (?:the )?(.+)")
_OFFICES = ("district attorney office", "state attorney office", "sheriff office", "prosecutor office")
_HOME = ("us ", "united states ", "federal ")


@lru_cache(maxsize=200_000)
def formal(name: str) -> str:
    """The name without form of law; ``Department of State`` as ``state department``, ``Ash's campaign`` as ``ash campaign``, ``Labour`` as ``labour party``."""
    words = _OWNERS.sub(" ", normal_name(name).replace("&", "and")).split()
    if words[-2:] == ["presidential", "campaign"]:
        del words[-2]
    while len(words) > 1 and words[-1] in listed("forms_of_law"):
        words.pop()
    plain = _DA.sub("district attorney", " ".join(words))
    match = _OF.fullmatch(plain)
    return f"{match[2]} {match[1]}" if match else _same_bodies().get(plain, plain)


@cache
def _same_bodies() -> dict[str, str]:
    return {short: name for short, name in rows("same_bodies")}  # noqa: C416 (dict() takes no tuples of any length)


def is_acronym(name: str) -> bool:
    """Whether a name is written as one: ``NWB``, ``N.W.B.``"""
    letters = name.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isalpha() and letters.isupper()


def initials(name: str) -> str:
    """The first letters of the longer words: ``nwb`` for ``National Weather Board``."""
    words = [word for word in normal_name(name).split() if word not in listed("small_words")]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def without_country(name: str) -> str:
    """The formal name without ``US``, ``federal``."""
    plain = formal(name)
    return next((plain.removeprefix(home) for home in _HOME if plain.startswith(home)), plain)


def is_anybody(name: str) -> bool:
    """Whether a name is another body in each article, or none: ``Police``, ``Democratic``, ``Russians``, ``the DA's Office``."""
    word = normal_name(name)
    people = word.endswith("s") and word not in listed("nations") and word[:-1] in listed("nations")
    return people or word in listed("no_bodies") or formal(name) in _OFFICES


def is_complement(words: str) -> bool:
    """Whether words after a name may be left out: ``for Justice`` of the ``Elm Center for Justice``."""
    return _COMPLEMENT.match(words) is not None


def before(short: str, long: str) -> str | None:
    """The capitalised words that a longer name has before a shorter one; None if the longer one is another's.

    "" for words that only describe it (``so-called Ash Party``); another is meant in ``Bank of Ash Party``.
    """
    at = -len(short.split())
    words = long.split()[:at]
    if formal(" ".join(long.split()[at:])) != formal(short):  # stop-Ash campaign
        return None
    if not words or _LAST_SMALL.search(" ".join(words).lower()):
        return None
    if any(word[0].isdigit() for word in words):
        return None
    return " ".join(word for word in words if word[0].isupper())
