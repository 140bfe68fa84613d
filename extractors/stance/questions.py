"""Whether a content is a question, by how it begins and ends."""

from __future__ import annotations

from ..lexicon import listed
from ..rules.candidate import Candidate
from ..tokens.sentences import Document
from ..tokens.word_classes import PREPOSITION
from .case import Case


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
