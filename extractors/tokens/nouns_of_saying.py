"""Nouns for what somebody says or thinks, by what may stand behind them. All come from the lists of noun cues and telling nouns."""

from __future__ import annotations

from functools import cache

from ..lexicon import listed, rows


@cache
def nouns_of_saying() -> frozenset[str]:
    """Nouns that are cues themselves, in the singular: ``claim``, ``fear``."""
    return frozenset(noun for noun, *_ in rows("noun_cues"))


@cache
def nouns_of_saying_in_ing() -> frozenset[str]:
    """Those of them that look like a form in -ing: ``warning``."""
    return frozenset(noun for noun in nouns_of_saying() if noun.endswith("ing"))


@cache
def nouns_of_saying_in_both_numbers() -> frozenset[str]:
    """``claim``, ``claims``."""
    return nouns_of_saying() | {f"{noun}s" for noun in nouns_of_saying()}


@cache
def nouns_with_clauses() -> frozenset[str]:
    """Nouns that have a clause behind them: ``news that``, ``reports that``; in both numbers."""
    nouns = nouns_of_saying() | listed("telling_nouns") | listed("statement_nouns")
    return nouns | {f"{noun}s" for noun in nouns} | {"news", "fact", "evidence", "signs", "proof"}


@cache
def nouns_for_words() -> frozenset[str]:
    """Nouns that stand for words: ``apology``, ``statement``; cues in both numbers."""
    plural = {noun[:-1] + "ies" if noun.endswith("y") else noun + "s" for noun in nouns_of_saying()}
    others = listed("statement_nouns") | listed("telling_nouns") | listed("offered_words")
    return nouns_of_saying() | plural | others
