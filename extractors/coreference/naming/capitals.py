"""Sources in capitals, as headings have them: ``STATEMENT OF MAYOR RUTH HALDER AND SHERIFF DAN CROWE``."""

from __future__ import annotations

from ...lazy_patterns import later_re
from ...lexicon import listed

_AND = " AND "
_WORD = later_re(r"[^\W\d_]+(?:['’]S\b)?")


def in_small_letters(words: str) -> str:
    """Several who are named together in capitals, written as in running text; other words as they are.

    ``MAYOR RUTH HALDER AND SHERIFF DAN CROWE`` is ``Mayor Ruth Halder and Sheriff Dan Crowe``; where the words stand
    does not change.
    """
    if _AND not in words or not words.isupper():
        return words
    small = listed("headline_small_words")
    return _WORD.sub(lambda m: m[0].lower() if m[0].lower() in small else m[0].capitalize(), words)
