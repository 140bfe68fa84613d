"""Names of one word: of what kind one is by its form and by the lists, ``Nordbank``, ``Voters``, ``NWB``."""

from __future__ import annotations

import re

from .name import Name
from .name_words import low_of, vocabulary

_ARTICLE = re.compile(r"(?:al|el|ul)-")
COINED = re.compile(
    r"(?!Mac|Fitz|Van|Von|Dell)[A-Z][a-z]{2,}[A-Z]|\w*\d|[\w.]+\.(?:com|org|net)$"
)  # BuzzFeed, E3G
_SHORTENED = re.compile(r"['’](?:ll|d|re|ve|m)$")  # He'll
#: Ends of words that say where somebody is from.
ORIGINS = ("-born", "-based", "-raised", "-educated", "-trained", "-bound", "-area", "-looking")


def is_acronym(word: str) -> bool:
    """Whether a word is made of capitals alone, as the short name of a body is."""
    return 2 <= len(word) <= 6 and word.isupper() and word.isalpha()


def one_word(word: str) -> Name | None:
    """A name of one word; None for a word that only opens sentences."""
    known = vocabulary()
    low = low_of(word)
    if (
        len(low) == 1
        or low in known.starters
        or low.endswith(ORIGINS)
        or _SHORTENED.sub("", low) in known.starters
    ):
        return None
    kind = known.one_word.get(low)
    if kind is None:
        letters = word.replace(".", "")
        if is_acronym(letters):
            kind = "organization"
        elif known.are_people(low) or (word[-1] == "s" and word[:-1].isupper() and low[:-1] in known.titles):
            kind = "group"  # Voters, MPs
        elif COINED.match(word):
            kind = "organization"
        else:
            kind = "other" if len(letters) > 6 and letters.isupper() else "unknown"
    return Name(word, (bare(low),), kind, role=word if kind == "title" else None)


def bare(low: str) -> str:
    """A word for comparing: one apostrophe for both, and without the Arabic article (``al-Masri``, ``Masri``)."""
    return _ARTICLE.sub("", low.replace("’", "'"), count=1) or low
