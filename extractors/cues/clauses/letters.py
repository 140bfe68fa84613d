"""Letters behind a name, which are nobody: ``Ann Lee, MD said``."""

from __future__ import annotations

from ...entities.name_words import words_of
from ...lazy_patterns import later_re
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import COMMA, NAME, PREPOSITION

#: The party and state of a member of Congress: D-Ohio.
_SEAT = later_re(r"[DRI]-[A-Z][\w.]{1,12}")


def before_letters(doc: Document, subject: Range, first: int) -> Range:
    """``[Ann Lee], MD said``, ``[Ann Lee], D-Ohio said``: who is named before a comma with letters behind, where no comma closes it."""
    start, end = subject
    classes, words = doc.classes, doc.tokens.words
    if end - start != 1 or start - 2 < first or classes[start - 1] != COMMA or classes[start - 2] != NAME:
        return subject
    word = words[start]
    letters = word in words_of("honours") or word.lower().replace(".", "") in words_of("name_suffixes")
    if not letters and not _SEAT.fullmatch(word):
        return subject
    named = start - 1
    while named > first and classes[named - 1] == NAME:
        named -= 1
    where = named > first and classes[named - 1] == PREPOSITION  # Tom Ash of Bethesda, MD
    return subject if where else (named, start - 1)
