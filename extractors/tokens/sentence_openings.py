"""Quick looks at one place: whether a sentence opens there, and where the sentence around it does.

They look at the marks right before, not at the whole text as ``sentence_ends`` does; a shortened title counts as an end.
"""

from __future__ import annotations

#: Right before the first word: a line feed, or a mark that opens.
_OPENING = ("\n", '"', "“", "‘", "'", "(")
#: Before a blank: what ends a sentence, a quotation or a label, a dash, the sign of a point in a list.
_BEFORE_BLANK = (".", "!", "?", "…", ":", "”", '"', "“", "\n", "-", "–", "•", "*", "·")
#: What stands between two sentences.
_BETWEEN = (". ", "? ", "! ", "\n", "” ", '" ')


def opens_sentence(text: str, position: int) -> bool:
    """Whether a sentence, a line, a quotation or what a label stands before begins at a position."""
    before = text[max(0, position - 4) : position]
    rest = before.rstrip(" ")
    return not rest or before[-1] in _OPENING or (rest != before and rest[-1] in _BEFORE_BLANK)


def sentence_start(text: str, position: int, first: int = 0) -> int:
    """Where the sentence around a position begins, from ``first`` on, with the mark before it; -1 if no mark is there."""
    return max([text.rfind(mark, first, position) for mark in _BETWEEN])
