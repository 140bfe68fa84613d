"""Where somebody's name begins behind a noun for an occasion: ``the match [captain Jo Marsh]``."""

from __future__ import annotations

from collections.abc import Sequence

from ..first_names import is_first_name
from ..name_words import titles, words_of
from ..noun_phrases import is_role, singular


def name_behind_occasion(words: Sequence[str], name: int) -> int:
    """``the match [captain Jo Marsh]``, ``the meeting [Jo Marsh]``: where somebody begins behind an occasion.

    ``words`` are those of a noun group, ``name`` is where its last name begins, in tokens. 0 where a job with its
    body stands there (``the club captain Jo Marsh``), or a thing and its name (``the charity Harbour Aid``).
    """
    occasions = words_of("occasions")
    low = words[name - 1].lower()
    if singular(low) in occasions or _is_somebody_else(words, name, low):
        return name
    if not is_role(low):
        return 0
    return next((k + 1 for k in range(name - 2, 0, -1) if singular(words[k].lower()) in occasions), 0)


def _is_somebody_else(words: Sequence[str], name: int, before: str) -> bool:
    """Whether a name is somebody's who is not what the noun before it says: a letter to the council [Mr Ash]."""
    lows = [word.rstrip(".").lower() for word in words[name:]]
    if is_role(before) or before in words_of("things_with_names") or before in words_of("role_modifiers"):
        return False
    if lows[0] in words_of("honorifics"):
        return True
    return (
        is_first_name(lows[0]) and len(lows) > 1 and not any(low in titles() or is_role(low) for low in lows)
    )


def ends_in_name(words: Sequence[str]) -> bool:
    """Whether a noun group ends in a name and not in a time that is a last name too: ``Nora Day``, ``Mr Day``."""
    before = words[-2].lower().rstrip(".") if len(words) > 1 else ""
    return (
        bool(before) and words[-1].istitle() and (is_first_name(before) or before in words_of("honorifics"))
    )
