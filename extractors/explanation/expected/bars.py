"""Candidates with the expected words that are not given: what dropped them, or which signs kept them below the bar."""

from __future__ import annotations

from ..model import CandidateExplained
from .model import Change, short
from .telling import Loss

_WEIGHTS = {
    "statement": "extractors/lexicon/weights/statements.txt",
    "whole": "extractors/lexicon/weights/confidence.txt",
}
_BARS = "extractors/confidence/thresholds.py"


def dropped(one: CandidateExplained) -> Loss:
    """A candidate with the expected words that is not given."""
    if one.dropped != "below the bar" or one.statement is None or one.confidence is None:
        named = short(one.dropped or "", 160)
        why = f"the rule `{one.rule}` found the words, but they were dropped: {named}"
        where = Change(one.file or "", "what dropped it")
        return Loss("behind the rules: the candidate was dropped", (why,), (where,))
    whole_fails = one.confidence < (one.whole_bar or 0)
    which = "whole" if whole_fails and one.statement >= (one.bar or 0) else "statement"
    sure, bar = (one.confidence, one.whole_bar) if which == "whole" else (one.statement, one.bar)
    against = sorted(one.signs, key=lambda sign: getattr(sign, which))
    worst = ", ".join(f"{sign.name} {getattr(sign, which):+.2f}" for sign in against[:5])
    best = ", ".join(f"{sign.name} {getattr(sign, which):+.2f}" for sign in against[::-1][:3])
    asked = "the whole (words, source, speaker)" if which == "whole" else "its words as a statement"
    told = (
        f"the rule `{one.rule}` found exactly these words; {asked} is {sure:.0%} sure, the bar “{one.bar_name}” is {bar:.0%}",
        f"signs against it: {worst}",
        f"signs for it: {best}",
    )
    changes = (
        Change(_WEIGHTS[which], f"the weights of the signs, such as {against[0].name}"),
        Change(_BARS, f"the bar “{one.bar_name}”"),
    )
    return Loss("the bar: found, but not sure enough to be given", told, changes)
