"""The words that show a stance, in all their forms."""

from __future__ import annotations

from functools import cache

from ..lexicon import listed, rows
from ..model import Stance
from ..tokens.verb_forms import forms

_NO = frozenset(["no", "not", "nor", "neither", "nothing"])


@cache
def governors() -> dict[str, tuple[tuple[Stance, str, bool], ...]]:
    """Every form of a word that governs a cue -> its stances, each with the word between and whether it is passive."""
    table: dict[str, tuple[tuple[Stance, str, bool], ...]] = {}
    for word, stance, lead, *passive in rows("stance_governors"):
        for form in {word, *forms(word)}:
            table[form] = (*table.get(form, ()), (stance, lead, bool(passive)))  # type: ignore[arg-type]
    return table


@cache
def leads() -> frozenset[str]:
    """The words between what governs and the cue: to, of, with, from."""
    return frozenset(lead for entries in governors().values() for _, lead, _ in entries) - {"-"}


@cache
def turning_down() -> frozenset[str]:
    """Every form of the verbs that deny what a noun of saying behind them tells: ``debunked the claim``."""
    lists = ("denying_cues", "rebuking_cues", "dispelling_verbs")
    return frozenset(form for name in lists for verb in listed(name) for form in forms(verb))


@cache
def retracting() -> frozenset[str]:
    """Every form of the verbs by which somebody no longer stands by what a noun of saying behind them tells: ``withdrew his remark``."""
    return frozenset(form for verb in listed("retracting_verbs") for form in forms(verb))


@cache
def in_any_case(name: str) -> frozenset[str]:
    """The words of a list as they may stand in a text: ``allegedly``, ``Allegedly``, ``ALLEGEDLY``."""
    return frozenset(form for word in listed(name) for form in (word, word.capitalize(), word.upper()))


@cache
def negating() -> frozenset[str]:
    """The words that may negate a cue, in any case."""
    return in_any_case("negations") | {"no", "No", "NO"}


@cache
def words_of_negation() -> frozenset[str]:
    """All words, in small letters, of which one stands where a statement is negated: in the verb group, beside the source or behind the cue."""
    return listed("negations") | listed("nobody_subjects") | _NO


@cache
def words_of_hearsay() -> frozenset[str]:
    """All words that tell of hearsay, in any case: an article without them has none."""
    return frozenset().union(*map(in_any_case, ("hearsay_adverbs", "hearsay_nouns", "hearsay_adjectives")))
