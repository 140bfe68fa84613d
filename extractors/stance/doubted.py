"""Whether the writer leaves open, or says that it is not so, that somebody said it: ``it is unclear whether Lee said``, ``reports that Lee said``."""

from __future__ import annotations

from ..lexicon import listed
from ..model import Stance
from ..tokens.sentences import Range
from ..tokens.word_classes import BE
from .case import Case
from .hearsay import told_before, told_behind, told_in_commas
from .stance_words import turning_down

#: What is told of a clause behind "it is": it is false that.
_FALSE = ("false", "untrue", "fiction", "nonsense", "wrong")
_WISHED = ("wish", "wishes", "wished")


def doubted(case: Case) -> tuple[Stance, Range] | None:
    """The stance that what stands before the source of a cue shows, and the words that show it; None where it shows none."""
    match = case.match
    source = case.candidate.source or match.source
    if source is None or not match.sentence[0] <= source[0] <= match.group:
        return None
    if inserted := told_in_commas(case) or told_behind(case):
        return "alleged", inserted  # Lee, it is claimed, said
    if source[0] == match.sentence[0]:
        return None
    before = source[0] - 1
    word = case.word(before)
    if word == "whether":
        return "alleged", (before, before + 1)  # it is unclear whether Lee said
    if word in _WISHED and "had" in case.words[match.group : match.verb]:
        return "planned", (before, before + 1)  # wished she had said
    if word == "if" and case.word(before - 1) in listed("knowing_adjectives"):
        return "alleged", (before, before + 1)  # it is not clear if Lee said
    if word in listed("claim_nouns") and word.endswith("s") and case.word(before - 1) in turning_down():
        return "alleged", (before, before + 1)  # denied claims Lee said
    if bare := told_before(case, before):
        return "alleged", bare  # it is alleged Lee said
    if word != "that":
        return None
    told = case.word(before - 1)
    if case.word(before - 2) in listed("false_adverbs"):
        return "not_said", (before - 2, before)  # an earlier version wrongly said that Lee said
    if told == "it" and case.word(before - 2) == "has":
        return "alleged", (before - 3, before)  # rumour has it that Lee said
    if told in _FALSE or (told in ("true", "so") and "not" in case.words[max(before - 4, 0) : before - 1]):
        return "not_said", (before - 1, before)  # it is false that Lee said
    if told in listed("claim_nouns") or (told.endswith("s") and told[:-1] in listed("claim_nouns")):
        return "alleged", (before - 1, before)  # reports that Lee said
    return None


def lacking(case: Case, quality: int) -> int | None:
    """``is [too] polite to say``, ``are [not] able to say``: the word by which a quality keeps somebody from saying it.

    ``quality``: the token right before "to"; that token itself where who is so says it all the same (``was not afraid to say``).
    """
    word = case.word(quality - 1)
    if word == "too":
        return quality - 1
    if word not in ("not", "n't", "n’t", "never") or case.doc.classes[quality - 2] != BE:
        return None
    return quality if case.word(quality) in listed("spoken_all_the_same") else quality - 1
