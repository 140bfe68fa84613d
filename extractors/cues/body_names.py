"""Names of bodies with "and" or a comma in them, which by their classes alone are two names."""

from __future__ import annotations

from ..entities.name_words import words_of
from ..tokens.sentences import Document
from ..tokens.word_classes import NAME


def ends_body(doc: Document, start: int, end: int) -> bool:
    """Whether names are the last words of a body: Ann Lee of the Elm and [Birch Trust], of the University of Elm, [Norland]."""
    words, classes = doc.tokens.words, doc.classes
    if words[start] == "#":
        return classes[start - 1] == NAME  # Jane Doe [#3]
    if classes[start:end].strip(NAME) or classes[start - 2] != NAME:
        return False
    if words[start - 1] == ",":
        of = start - 2
        while of and classes[of] == NAME:
            of -= 1
        return words[of] == "of" and words[of - 1] == "University"
    joins = start > 2 and words[start - 1] == "and" and words[start - 3].lower() == "the"
    return joins and words[end - 1].lower() in words_of("organization_words") and end - start > 1
