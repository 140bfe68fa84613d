"""The gender that a noun for somebody shows: ``businesswoman``, ``father``."""

from __future__ import annotations

from functools import cache

from ..entities.name_words import titles
from ..lexicon import rows


@cache
def kin() -> dict[str, str]:
    """Nouns for a relative with the gender that they show: ``nephew`` -> ``m``."""
    return {noun: gender for noun, gender, *kin in rows("gendered_nouns") if kin}


@cache
def _gendered() -> dict[str, str]:
    """All nouns that show the gender of whom they mean: ``widower`` -> ``m``."""
    return {noun: gender for noun, gender, *_ in rows("gendered_nouns")}


def gender_shown(head: str) -> str | None:
    """The gender that a noun for somebody shows: ``businesswoman``, ``father``."""
    known = kin().get(head) or (titles().get(head) or (None,))[0] or _gendered().get(head)
    return known or ("f" if head.endswith("woman") else "m" if head.endswith("man") else None)
