"""What was said to a court by somebody whom the sentence does not name."""

from __future__ import annotations

from ..cues.cue_lexicon import Cue
from ..cues.model import CueMatch
from ..lexicon import listed
from ..tokens.noun_groups import after_adjuncts, finite_between, starts_clause
from ..tokens.sentences import Document, Range
from ..tokens.word_classes import AUXILIARY_OR_ADVERB, BE, COMMA, PREPOSITION, THAT, classes
from .candidate import Candidate
from .content_end import clause_end

_STOP_OR_COMMA = classes("stop paragraph_end comma")

#: The words at which the rule looks.
WORDS = ("heard", "hears", "told")
_HEAR = Cue("hear", "speech", "tp", frozenset())


def hearing(doc: Document, places: list[int]) -> list[Candidate]:
    """``The jury heard [that the road was wet].`` ``[The road was wet], the court was told.``"""
    classes, words = doc.classes, doc.tokens.words
    out = []
    for k in places:
        first, last = doc.sentence(k)
        group = k
        while group > first and classes[group - 1] in AUXILIARY_OR_ADVERB:
            group -= 1
        subject = doc.subject_before(group)
        if (words[k] == "told") != (BE in classes[group:k]) or not subject or subject[0] < first:
            continue
        if not is_hearing(doc, subject):
            continue
        match = CueMatch(_HEAR, group, k, k + 1, "finite", (first, last), None, "none", False)
        content = _content(doc, subject, match)
        if content:
            out.append(Candidate("hearing", match, (content,), (group, k + 1), None, (words[k],)))
    return out


def is_hearing(doc: Document, subject: Range) -> bool:
    """Whether a noun group means a court or the like: ``Leeds Crown Court``, ``an inquest in Hull``."""
    head = doc.classes.find(PREPOSITION, *subject)
    return doc.tokens.words[(head if head > 0 else subject[1]) - 1].lower() in listed("hearings")


def _content(doc: Document, subject: Range, match: CueMatch) -> Range | None:
    classes = doc.classes
    first, last = match.sentence
    k = after_adjuncts(classes, match.after)
    if k < last and (classes[k] == THAT or starts_clause(classes, k)):
        return (k, clause_end(doc, k, match))
    end = subject[0] - 1
    before = end > first and classes[end] == COMMA and finite_between(classes, first, end)
    return (first, end) if before and (k >= last or classes[k] in _STOP_OR_COMMA) else None
