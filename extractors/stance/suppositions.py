"""What is only supposed: ``if Lee says it is late``."""

from __future__ import annotations

from ..tokens.word_classes import COMMA, COMMON_NOUN
from .case import Case


def supposed_by(case: Case) -> int | None:
    """``[If] Lee says it is late, he has to go``: the word that makes a statement one that may be made; not: even if."""
    match, letters = case.match, case.doc.classes
    start = match.source[0] if match.source else case.content[0]
    opening, first = start - 1, match.sentence[0]
    if opening < first or start > match.verb or case.word(opening) not in ("if", "unless"):
        return None
    alone = opening == first or letters[opening - 1] == COMMA or letters[opening - 1] in COMMON_NOUN
    return opening if alone else None
