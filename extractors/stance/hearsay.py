"""Whether the writer only has it from others that somebody said it: ``Lee allegedly said``, ``Lee, it is claimed, said``."""

from __future__ import annotations

from ..lexicon import listed
from ..tokens.sentences import Range
from ..tokens.verb_forms import forms
from ..tokens.word_classes import BE, COMMA, DETERMINER
from .case import REACH, Case
from .stance_words import in_any_case

#: What may stand between an adverb of hearsay and whose words these are: a letter purportedly from Lee.
_OF_WHOM = ("by", "from", "to")
_RUMOURS = ("rumour", "rumor", "legend")


def told_by_hearsay(case: Case) -> Range | None:
    """The words at a cue or its source by which a statement is only hearsay; None where there are none."""
    return _adverb(case) or _at_source(case) or _according_to(case)


def _adverb(case: Case) -> Range | None:
    """``Lee [allegedly] said``, ``[Reportedly], Lee said``; not ``Lee, who allegedly stole a car, said``."""
    match = case.match
    source, sentence = match.source, match.sentence
    before = source[0] - 1 if source and source[1] <= match.group else match.group - 1
    if before - 1 == sentence[0] and case.doc.classes[before] == COMMA:
        before -= 1  # Reportedly, Lee said
    elif case.word(before) in _OF_WHOM:
        before -= 1
    start, end = max(before, sentence[0], match.group - REACH), min(match.after + 1, sentence[1])
    if in_any_case("hearsay_adverbs").isdisjoint(case.doc.tokens.words[start:end]):
        return None
    for k in range(start, end):
        if case.word(k) in listed("hearsay_adverbs") and not case.holds(k) and not _of_another(case, k):
            return k, k + 1
    return None


def _of_another(case: Case, adverb: int) -> bool:
    """``Lee, who [allegedly] stole a car, said``, ``Lee [apparently] forgot it but said``: whether an adverb before a cue belongs to another verb."""
    source, group = case.match.source, case.group
    if source is None or not source[1] <= adverb < group:
        return False
    if case.word(group - 1) == "but" or case.doc.classes[adverb - 1] == DETERMINER:
        return True  # Lee rejected the allegedly forged letter, saying
    return case.doc.classes[group - 1] == COMMA and "who" in (case.word(k) for k in range(source[1], adverb))


def _at_source(case: Case) -> Range | None:
    """``[Rumours] say``, ``[unconfirmed] reports say``."""
    source = case.match.source
    if source is None:
        return None
    if case.word(source[1] - 1) in listed("hearsay_nouns"):
        return source[1] - 1, source[1]
    if case.word(source[0]) in listed("hearsay_adjectives"):
        return source[0], source[0] + 1
    return None


def _according_to(case: Case) -> Range | None:
    """``According to [unconfirmed] reports, Lee said``, ``According to [rumours], Lee said``."""
    source, first = case.match.source, case.match.sentence[0]
    if source is None or (case.word(first), case.word(first + 1)) != ("according", "to"):
        return None
    for k in range(first + 2, min(first + 5, source[0])):
        if case.word(k) in listed("hearsay_nouns") or case.word(k) in listed("hearsay_adjectives"):
            return k, k + 1
    return None


def told_in_commas(case: Case) -> Range | None:
    """``Lee, [it is alleged], said``, ``Lee, [rumour has it], said``."""
    source, end = case.match.source, case.group - 1
    if source is None or source[1] > end or case.doc.classes[end] != COMMA:
        return None
    start = next(
        (k for k in range(end - 1, max(source[1], end - 6) - 1, -1) if case.doc.classes[k] == COMMA), None
    )
    if start is None or end - start < 4:
        return None
    if told_before(case, end - 1) == (start + 1, end):
        return start + 1, end
    rumoured = case.word(start + 1) in _RUMOURS and case.word(start + 2) == "has"
    return (start + 1, end) if rumoured else None


def told_behind(case: Case) -> Range | None:
    """``Lee told the guard that it was late, [it is alleged].``"""
    last = case.match.sentence[1] - 2
    told = told_before(case, last) if last > case.match.after else None
    return told if told and case.doc.classes[told[0] - 1] == COMMA else None


def told_before(case: Case, token: int) -> Range | None:
    """``[It is alleged] Lee told the guard``: a passive of hearsay that ends with a token."""
    if case.doc.classes[token - 1] != BE or not any(
        case.word(token) in forms(verb) for verb in listed("hearsay_verbs")
    ):
        return None
    it = token - 2 - (case.word(token - 1) == "been")
    return (it, token + 1) if it >= case.match.sentence[0] and case.word(it) == "it" else None
