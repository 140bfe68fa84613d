"""What a court heard, and what is only reported: ``The jury heard [that it was wet].``"""

from __future__ import annotations

from ...cues.clauses.insertions import past_inserted
from ...cues.cue_lexicon import Cue
from ...cues.model import CueMatch
from ...cues.subjects.opening_groups import main_subject
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP_LONG, after_adjuncts, finite_between, starts_clause
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    BE,
    COMMA,
    PARAGRAPH_END,
    PREPOSITION,
    QUOTATION,
    SENTENCE_CLOSE,
    THAT,
    WHO,
    classes,
)
from ..candidate import Candidate
from .content_end import clause_end

_STOP_OR_COMMA = classes("stop paragraph_end comma")
#: The words at which the rule for what a court was told looks.
HEARD = ("heard", "hears", "told")
_UNNAMED = Cue("", "speech", "", frozenset())
_HEAR = Cue("hear", "speech", "tp", frozenset())


def hearing(doc: Document, places: list[int]) -> list[Candidate]:
    """``The jury heard [that the road was wet].`` ``The jury heard from a guard [that it was wet].`` ``[It was wet], the court was told.``"""
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
        match = CueMatch(_HEAR, group, k, k + 1, "finite", (first, last), None, "none")
        witness = (
            NOUN_GROUP_LONG.match(classes, k + 2, last) if words[k : k + 2] == ["heard", "from"] else None
        )
        source = (k + 2, witness.end()) if witness else None
        content = _heard(doc, subject, match, source[1] if source else None)
        if content and classes[content[0]] != WHO:  # heard from a clerk who described it
            out.append(
                Candidate("hearing", match, (content,), (group, k + 1 + bool(source)), source, (words[k],))
            )
    return out


def is_hearing(doc: Document, subject: Range) -> bool:
    """Whether a noun group means a court or the like: ``Leeds Crown Court``, ``an inquest in Hull``."""
    head = doc.classes.find(PREPOSITION, *subject)
    return doc.tokens.words[(head if head > 0 else subject[1]) - 1].lower() in listed("hearings")


def _heard(doc: Document, subject: Range, match: CueMatch, witness: int | None) -> Range | None:
    """What was heard; ``witness``: where the witness ends from whom it was, if one is told."""
    classes = doc.classes
    first, last = match.sentence
    k = after_adjuncts(classes, match.after)
    if witness is not None:
        k = past_inserted(doc, witness, match) or after_adjuncts(classes, witness)
        return (k, clause_end(doc, k, match)) if k < last and classes[k] == THAT else None
    if k < last and (classes[k] == THAT or starts_clause(classes, k)):
        return (k, clause_end(doc, k, match))
    end = subject[0] - 1
    before = end > first and classes[end] == COMMA and finite_between(classes, first, end)
    return (first, end) if before and (k >= last or classes[k] in _STOP_OR_COMMA) else None


def hedge(doc: Document, places: list[int]) -> list[Candidate]:
    """``[The bridge] reportedly [cost $2 billion].``: said by nobody who is named."""
    classes = doc.classes
    out = []
    for k in places:
        first, last = doc.sentence(k)
        subject = main_subject(doc, (first, last), k + 1) or doc.subject_before(k)
        end = last
        while end > k and classes[end - 1] in SENTENCE_CLOSE:
            end -= 1
        start = subject[0] if subject and first <= subject[0] < k else first
        if classes[k] == PARAGRAPH_END or end <= k + 1 or any(c in classes[start:end] for c in QUOTATION):
            continue
        match = CueMatch(_UNNAMED, k, k, k + 1, "hedge", (first, last), None, "none")
        content = ((start, k), (k + 1, end)) if start < k else ((k + 1, end),)
        out.append(Candidate("hedge", match, content, (k, k + 1), None, (doc.tokens.words[k].lower(),)))
    return out
