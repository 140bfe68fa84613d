"""The subject of a main clause that is joined to another: ``Lee won, and [her rival] left, saying it was late``."""

from __future__ import annotations

from ...entities.noun_phrases import is_somebody
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP_LONG, after_adjuncts, clause_verb, finite_between
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    COMMA,
    CONJUNCTION,
    FINITE_OR_PARTICIPLE,
    FULL_VERB,
    NAME,
    PREPOSITION,
    QUOTATION,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    WHO,
)
from ..model import CueMatch

_JOINING = ("and", "but", "yet")
_NAMES = frozenset(NAME + SUBJECT_PRONOUN)
#: What opens a subordinate clause, which may itself be one of two that are joined.
_WITHIN = frozenset(SUBORDINATOR + THAT + WHO + "".join(QUOTATION))


def subject_of_joined(doc: Document, main: Range, end: int) -> Range | None:
    """The subject of the last clause before ``end`` that "and" or "but" joins to the one with the subject ``main``.

    None where the sentence has one main clause, or where the joined one may stand within a subordinate clause.
    """
    letters, words = doc.classes, doc.tokens.words
    found = None
    conjunction = letters.find(CONJUNCTION, main[1], end)
    while conjunction != -1:
        if not _WITHIN.isdisjoint(letters[main[1] : conjunction]):
            break
        if words[conjunction] in _JOINING and finite_between(letters, main[1], conjunction):
            found = _subject_of_clause(doc, conjunction + 1, end) or found
        conjunction = letters.find(CONJUNCTION, conjunction + 1, end)
    return found


def joined_behind(doc: Document, match: CueMatch, end: int) -> Range | None:
    """``Judges charged him and [Lee] left, saying``: the subject of a clause that is joined to that of a cue with an object.

    None where the joined clause may be part of what the cue says: ``Kim said it and Lee were old, adding``.
    """
    source, clause = match.source, "t" in match.cue.frames and match.cue.cue_class != "judgement"
    if clause or match.verb_form != "finite" or match.subject_from == "relative":
        return None
    if source is None or source[1] > match.verb:
        return None
    found = subject_of_joined(doc, source, end)
    if found is None or finite_between(doc.classes, match.after, found[0]):
        return None
    return None if doc.tokens.words[found[1] - 1] in listed("document_nouns") else found


def may_speak(doc: Document, group: Range) -> bool:
    """``[the mayor]``, ``[Lee]``, ``[she]``, ``[the letter]``, not ``[the bridge]``: whether a noun group may say something."""
    if doc.tokens.words[group[1] - 1] in listed("document_nouns"):
        return True
    named = not _NAMES.isdisjoint(doc.classes[slice(*group)])
    return named or is_somebody(doc.tokens.span(*group).of(doc.text))


def _subject_of_clause(doc: Document, token: int, end: int) -> Range | None:
    """``and [officers] were``, ``and in May, [the mayor] left``, not ``and [the bridge] fell``: who has a clause that begins at token."""
    letters = doc.classes
    for start in (token, after_adjuncts(letters, token)):
        start += letters[start : start + 1] == COMMA
        verb = clause_verb(letters, start)
        subject = NOUN_GROUP_LONG.match(letters, start, end)
        if verb is not None and verb < end and letters[verb] in FINITE_OR_PARTICIPLE and subject:
            found = subject.start(), min(subject.end(), verb)
            return found if may_speak(doc, found) else None
    return None


def subject_in_which(doc: Document, comma: int, first: int) -> Range | None:
    """``He sent them a letter in which [a former friend] hinted at it, writing``: somebody who acts in a relative clause that ends at a comma."""
    letters = doc.classes
    which = letters.rfind(WHO, first, comma)
    if which < first + 2 or doc.tokens.words[which] != "which" or letters[which - 1] != PREPOSITION:
        return None
    if COMMA in letters[which:comma] or letters[which + 1] in SUBJECT_PRONOUN:
        return None
    verb = clause_verb(letters, which + 1)
    subject = NOUN_GROUP_LONG.match(letters, which + 1, comma)
    if verb is None or verb >= comma or letters[verb] not in FULL_VERB or subject is None:
        return None
    found = subject.start(), min(subject.end(), verb)
    document = doc.tokens.words[found[1] - 1] in listed("document_nouns")
    return found if not document and may_speak(doc, found) else None
