"""Whether two names can be one body's: forms of law, "Department of X", acronyms, short forms."""

from __future__ import annotations

import re
from functools import lru_cache

from .identity import normal_name

_FORMS_OF_LAW = frozenset(
    {"inc", "corp", "co", "ltd", "llc", "plc", "corporation", "incorporated", "limited"}
)
_OF = re.compile(r"(department|ministry) of (?:the )?(.+)")
_SMALL = frozenset({"the", "of", "for", "and", "on", "in", "to", "&"})
_HOME = ("us ", "united states ", "federal ")


@lru_cache(maxsize=200_000)
def formal(name: str) -> str:
    """The name without form of law; ``Department of State`` as ``state department``."""
    words = normal_name(name).replace("&", "and").split()
    while len(words) > 1 and words[-1] in _FORMS_OF_LAW:
        words.pop()
    plain = " ".join(words)
    match = _OF.fullmatch(plain)
    return f"{match[2]} {match[1]}" if match else plain


def is_acronym(name: str) -> bool:
    """Whether a name is written as one: ``NWB``, ``N.W.B.``"""
    letters = name.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isalpha() and letters.isupper()


def initials(name: str) -> str:
    """The first letters of the longer words: ``nwb`` for ``National Weather Board``."""
    words = [word for word in normal_name(name).split() if word not in _SMALL]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def without_country(name: str) -> str:
    """The formal name without ``US``, ``federal``."""
    plain = formal(name)
    return next((plain.removeprefix(home) for home in _HOME if plain.startswith(home)), plain)
