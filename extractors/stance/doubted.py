"""Whether the writer leaves open, or says that it is not so, that somebody said it: ``it is unclear whether Lee said``, ``reports that Lee said``."""

from __future__ import annotations

from ..lexicon import listed
from ..model import Stance
from ..tokens.sentences import Range
from .case import Case

#: What is told of a clause behind "it is": it is false that.
_FALSE = ("false", "untrue", "fiction", "nonsense", "wrong")
_WISHED = ("wish", "wishes", "wished")


def doubted(case: Case) -> tuple[Stance, Range] | None:
    """The stance that what stands before the source of a cue shows, and the words that show it; None where it shows none."""
    match = case.match
    source = case.candidate.source or match.source
    if source is None or not match.sentence[0] < source[0] <= match.group:
        return None
    before = source[0] - 1
    word = case.word(before)
    if word == "whether":
        return "alleged", (before, before + 1)  # it is unclear whether Lee said
    if word in _WISHED and "had" in case.words[match.group : match.verb]:
        return "planned", (before, before + 1)  # wished she had said
    if word != "that":
        return None
    told = case.word(before - 1)
    if told in _FALSE or (told in ("true", "so") and "not" in case.words[max(before - 4, 0) : before - 1]):
        return "not_said", (before - 1, before)  # it is false that Lee said
    if told in listed("claim_nouns") or (told.endswith("s") and told[:-1] in listed("claim_nouns")):
        return "alleged", (before - 1, before)  # reports that Lee said
    return None
