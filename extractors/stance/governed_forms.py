"""The form in which a cue stands behind what governs it: ``accused of lying``, ``is said to believe``."""

from __future__ import annotations

from ..lexicon import listed
from ..tokens.word_classes import BE, CONJUNCTION, ING_FORM, classes
from .case import Case
from .stance_words import leads

#: What may stand between a word that governs, or that leads to a cue, and the cue.
BEFORE_GROUP = frozenset(classes("adverb be have"))
_ADVERB_OR_HAVE = frozenset(classes("adverb have"))
_FINITE = frozenset(classes("finite that who"))
_PARTICIPLE = frozenset(classes("past_participle past"))


def stands_free(case: Case) -> bool:
    """``Lee said``: whether nothing stands before a finite verb that may lead to it, as auxiliaries and "to" do."""
    before = case.group - 1
    return (
        case.match.verb_form == "finite"
        and case.doc.classes[before] not in BEFORE_GROUP
        and case.word(before) not in leads()
        and case.word(case.match.verb) != "reported"
    )


def first_of_pair(case: Case, end: int) -> int:
    """``accused of [lying] and believing that``: where the first of two forms in -ing begins that one word leads to."""
    letters = case.doc.classes
    if case.match.verb_form != "gerund" or letters[end - 1] != CONJUNCTION:
        return end
    first = letters.rfind(ING_FORM, case.first, end)
    plain = first > case.first and not any(letter in _FINITE for letter in letters[first:end])
    return first if plain and case.word(first - 1) in leads() else end


def is_passive(case: Case, token: int) -> bool:
    """Whether a participle is a passive: ``is said``, ``a man accused``."""
    if case.doc.classes[token] not in _PARTICIPLE:
        return False
    if case.word(token) in listed("accusing_participles"):
        return True
    k = token
    while k > case.first and case.doc.classes[k - 1] in _ADVERB_OR_HAVE:
        k -= 1
    return k > 0 and case.doc.classes[k - 1] == BE
