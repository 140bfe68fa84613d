"""Claims by which nobody stands any more: ``Lee [withdrew] his statement that it was open``."""

from __future__ import annotations

from ..tokens.sentences import Range
from ..tokens.verb_forms import forms
from ..tokens.word_classes import ADVERB, HAVE, MODAL, TO, classes
from .case import Case
from .stance_words import negating, retracting, turning_down

BEFORE_CLAIM = frozenset(classes("determiner noun adverb past_or_participle number"))
_DONE = ("did", "does", "do", "would")
_DEFYING = ("resist", "defy", "ignore", "flout", "withstand")
#: Before "to" and a verb: it was done.
_FORCED = ("had", "forced", "made", "obliged", "compelled")


def taken_back(case: Case) -> Range | None:
    """``Lee [withdrew] his statement [that it was open]``, ``[took back] her claim``: the verb before a noun of saying by which nobody stands by it.

    Not ``Lee did not withdraw his statement``, ``refused to take back her claim``, who stand by it.
    """
    if case.word(case.content[0]) != "that":
        return None  # withdrew his proposal to widen it
    k = case.match.group - 1
    while k > case.first and case.doc.classes[k] in BEFORE_CLAIM and case.word(k) not in retracting():
        if case.word(k) == "back" and any(case.word(k - 1) in forms(verb) for verb in ("take", "walk")):
            return None if is_kept(case, k - 1) else (k - 1, case.match.after)
        k -= 1
    return (k, case.match.after) if case.word(k) in retracting() and not is_kept(case, k) else None


def is_kept(case: Case, verb: int) -> bool:
    """``did not [withdraw] it``, ``refused to [withdraw] it``, ``will [withdraw] it``: whether a verb tells what was not, or not yet, done; not ``had to [withdraw] it``."""
    letters, k = case.doc.classes, verb
    while k > case.first and letters[k - 1] in (ADVERB, HAVE, MODAL) and case.word(k - 1) not in negating():
        k -= 1
    # did retract, would later retract: done
    modal = any(letters[n] == MODAL and case.word(n) not in _DONE for n in range(k, verb))
    if k > case.first and (case.word(k - 1) in negating() or modal):
        return True
    return letters[k - 1] == TO and k > case.first and case.word(k - 2) not in _FORCED


def defied(case: Case, noun: int) -> bool:
    """``resisted [calls] to say``, ``rejected [demands] to say``: whether what somebody was to say was turned down."""
    verb = case.word(noun - 1)
    return verb in turning_down() or any(verb in forms(one) for one in _DEFYING)
