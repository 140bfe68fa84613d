"""Whether a content is a question, by how it begins and ends."""

from __future__ import annotations

from ..lexicon import listed
from ..rules.candidate import Candidate
from ..tokens.sentences import Document, Range
from ..tokens.word_classes import BE, PREPOSITION, classes
from .case import Case

_AUXILIARY = frozenset(classes("auxiliary"))
_BEFORE_LABEL = frozenset(classes("sentence_close paragraph_end"))
#: No label before a statement has more words.
_LABEL = 4
_TRUE = ("true", "right", "correct", "possible", "likely")
_WHICH = ("which", "what", "whose")


def opens_as_question(case: Case) -> bool:
    """Whether the content begins as a question does: ``[whether it was open]``, ``[about how it fell]``."""
    start = case.content[0]
    if case.doc.classes[start] == PREPOSITION and start + 1 < case.content[1]:
        start += 1
    return case.word(start) in listed("question_words")


def ends_as_question(doc: Document, candidate: Candidate) -> bool:
    """Whether the content ends with a question mark, inside its marks or bare; or, with a tag inside, before one."""
    words, end = doc.tokens.words, candidate.content[-1][1]
    if candidate.rule == "clause_before" and words[end : end + 1] == ["?"]:
        return True  # Was it true, he asked, that the bridge was closed?
    return words[end - 1].rstrip("”“\"'’‘»«)] ").endswith("?")


def wants_to_know(case: Case) -> bool:
    """``demanded [to know why it fell]``"""
    start, end = case.content
    here = [case.word(k) for k in range(start, min(start + 3, end))]
    return here[:2] == ["to", "know"] and bool(here[2:]) and here[2] in listed("question_words")


def claimed_in_label(case: Case) -> Range | None:
    """``[Claim:] Lee said that it was open``, ``[True or false:] Lee said so``: the label by which a statement is one to be checked."""
    source = case.candidate.source or case.match.source
    colon = source[0] - 1 if source else 0
    if colon < 1 or case.words[colon] != ":":
        return None
    for first in range(colon - 1, max(colon - _LABEL, 0) - 1, -1):
        opens = first == 0 or case.doc.classes[first - 1] in _BEFORE_LABEL
        if opens and " ".join(map(case.word, range(first, colon))) in listed("labels_of_claims"):
            return first, colon + 1
    return None


def asked_whether(case: Case) -> Range | None:
    """``[Is] it true that Lee said so?``, ``[Which] mayor said that it was late?``: the first word of a question for whether or who."""
    source, first = case.candidate.source or case.match.source, case.match.sentence[0]
    if source is None or source[0] <= first or source[1] > case.match.group:
        return None
    opening = case.doc.classes[first]
    whether = (opening in _AUXILIARY or opening == BE) and case.word(source[0] - 1) == "that"
    whether = whether and case.word(source[0] - 2) in _TRUE
    which = source[0] == first + 1 and case.word(first) in _WHICH
    return (first, first + 1) if whether or which else None
