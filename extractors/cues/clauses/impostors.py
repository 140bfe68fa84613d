"""Somebody who only goes by a name: ``[A man who claimed to be Lee] said``, ``[A user calling herself Ann Lee] wrote``."""

from __future__ import annotations

from ...tokens.sentences import Document
from ...tokens.word_classes import COMMA, COMMON_NOUN, ING_FORM, PAST_OR_PARTICIPLE, THAT

#: So many tokens before the name may it be said who goes by it.
_FAR = 9
_SELF = ("himself", "herself", "themselves", "itself")
_IS = ("was", "is")
_HE = ("he", "she")


def start_of_impostor(doc: Document, start: int, first: int) -> int:
    """Where the noun group begins of who only goes by the name that begins at ``start``; ``start`` for a name of its own.

    ``[A woman believed to be] Ann Lee said``, ``[the man who told them he was] Ann Lee``, ``[someone using the name] Ann Lee``.
    """
    words, letters, k = doc.tokens.words, doc.classes, start - 1
    if k - 2 < first or not _leads(words[k], words[k - 1]):
        return start
    for n in range(k - 1, max(first, k - _FAR), -1):
        if letters[n] in (COMMA, THAT):
            break
        done = letters[n] in PAST_OR_PARTICIPLE and letters[n - 1] in COMMON_NOUN
        if words[n] == "who" or done or (letters[n] == ING_FORM and words[k] != "be"):
            before = doc.subject_before(n)
            if before is not None and before[1] == n and before[0] >= first:
                return before[0]
    return start


def _leads(word: str, before: str) -> bool:
    """Whether two words, the last one first, lead to the name that somebody goes by."""
    return (
        word in _SELF
        or (word == "be" and before == "to")
        or (word in _IS and before in _HE)
        or (word == "as" and before in ("name", *_SELF))
        or (word == "name" and before in ("the", "that"))
    )
