"""Where a content begins behind what the sentence tells of its source.

``According to Ann Lee, 46, a baker who lives near the mill, [the bridge is closed].``: an age, a place, an apposition
or a relative clause stands between commas, and is no part of what is said.
"""

from __future__ import annotations

from ..entities.noun_phrases import describe, is_role
from ..tokens.noun_groups import finite_between, starts_clause
from ..tokens.sentences import Document
from ..tokens.word_classes import (
    COMMA,
    NAME,
    NUMBER,
    PAST_PARTICIPLE,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    classes,
)

#: So many insertions are read behind a source, and so many commas within one.
_INSERTIONS = 3
_COMMAS = 3
_OLDEST = 120
_OPENS_NOUN_GROUP = frozenset(classes("determiner nominal modifier"))


def behind_insertions(doc: Document, source_end: int, token: int, end: int) -> int:
    """The token at which the content begins: ``token``, behind the comma behind a source, or behind what is told of it."""
    for _ in range(_INSERTIONS):
        closing = _closing_comma(doc, source_end, token, end)
        if closing is None:
            break
        token = closing + 1
    return token


def _closing_comma(doc: Document, source_end: int, token: int, end: int) -> int | None:
    """The comma that ends an insertion which begins at token; None where the content itself begins there."""
    letters, words = doc.classes, doc.tokens.words
    comma = letters.find(COMMA, token, end)
    if comma == -1:
        return None
    named = letters[source_end - 1] == NAME
    if letters[token] == NUMBER:
        old = named and comma == token + 1 and words[token].isdecimal() and int(words[token]) < _OLDEST
        return comma if old else None
    if letters[token] == PREPOSITION:  # Lee, of Marsh Road, ...
        of_place = named and words[token] == "of" and not finite_between(letters, token, comma)
        return comma if of_place else None
    relative = next((k for k in range(token, comma) if letters[k] in RELATIVE), None)
    participle = letters[token] in PAST_PARTICIPLE  # published on Monday
    if finite_between(letters, token + participle, comma if relative is None else relative):
        return None
    if not participle and relative != token:
        told_of = named or is_role(words[source_end - 1].lower())
        with_preposition = relative is not None and letters[relative - 1] == PREPOSITION  # a copy of which
        if not with_preposition and not (told_of and _is_apposition(doc, named, token, comma)):
            return None
    for _ in range(_COMMAS):
        if letters[comma + 1 : comma + 2] in tuple(QUOTATION) or starts_clause(letters, comma + 1):
            return comma
        comma = letters.find(COMMA, comma + 1, end)
        if comma == -1:
            break
    return None


def _is_apposition(doc: Document, named: bool, token: int, comma: int) -> bool:
    """Whether a noun group tells who or, behind a name, what the source is: ``a baker``, ``director of the mill``."""
    if doc.classes[token] not in _OPENS_NOUN_GROUP:
        return False
    described = describe(" ".join(doc.tokens.words[token:comma]))
    if described is None:
        return False
    a_body = named and described.kind == "organization" and not described.definite
    return described.kind == "individual" or a_body
