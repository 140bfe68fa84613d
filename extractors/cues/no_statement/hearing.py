"""Verbs of hearing and recalling beside words of another: ``“No,” Lee recalled Ash saying``."""

from __future__ import annotations

from ...entities.noun_phrases import describe, is_somebody, singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    BASE_FORM,
    DETERMINER,
    ING_FORM,
    NAME,
    OBJECT_PRONOUN,
    POSSESSIVE,
    QUOTATION,
    SUBJECT_PRONOUN,
    THAT,
)
from ..clauses.further_cues import cue_at
from ..model import CueMatch
from .preconditions import asked_of

_WHOSE = ("her", "his")


def words_of_another(doc: Document, match: CueMatch) -> int | None:
    """The token of the verb by which another says it who is heard behind a cue: ``recalled Ash [saying]``, ``heard him [say]``."""
    if doc.tokens.words[match.verb] not in forms_of_all("perceiving_verbs"):
        return None
    group = NOUN_GROUP.match(doc.classes, match.after)
    pronoun = doc.classes[match.after] in OBJECT_PRONOUN or doc.tokens.words[match.after] in _WHOSE
    k = group.end() if group else match.after + pronoun
    return k if k > match.after and cue_at(doc, k, ING_FORM + BASE_FORM) else None


def hears_words(doc: Document, match: CueMatch, content: Range) -> bool:
    """``“No,” Lee recalled [Ash saying]``: whether an object only tells whose words stand elsewhere."""
    verb = words_of_another(doc, match)
    return verb is not None and verb + 2 >= content[1]  # telling her


@asked_of("read")
def reads_on_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``“No entry,” Lee [read on] the gate``: whether words in marks only stand where somebody reads them."""
    read = doc.tokens.words[match.after] in ("on", "in")
    return read and match.source is not None and match.source[1] <= match.group


@asked_of("read")
def only_reads(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Lee [read that] the mill was shut``: what somebody reads another has written; not ``The sign read that``."""
    if match.source is None or match.verb_form == "passive" or doc.tokens.words[match.verb + 1] == "out":
        return False  # The clerk read out that the vote was lost
    source = match.source
    pronoun = doc.classes[source[0]] == SUBJECT_PRONOUN and doc.tokens.words[source[0]].lower() != "it"
    named = doc.classes[source[1] - 1] == NAME and not _is_written(doc, source)
    described = describe(doc.tokens.span(*source).of(doc.text))
    return pronoun or named or (described is not None and described.kind in ("individual", "group"))


def _is_written(doc: Document, source: Range) -> bool:
    """Whether a source is something written by somebody named: ``a letter from Ann Lee``."""
    words = doc.tokens.words[slice(*source)]
    return any(singular(word.lower()) in listed("document_nouns") for word in words) or "sign" in words


@asked_of("show")
def shows_a_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Lee [showed] Ash a letter``: whom somebody shows a thing, which is no words of theirs; not ``The poll showed Lee a point ahead``."""
    if match.source is not None and _is_written(doc, match.source):
        return False
    shown = NOUN_GROUP.match(doc.classes, content[0], content[1])
    if shown is None or doc.classes[shown.end() : shown.end() + 1] != DETERMINER:
        return False
    return NAME in doc.classes[content[0] : shown.end()] or is_somebody(
        doc.tokens.span(content[0], shown.end()).of(doc.text)
    )


@asked_of("read")
def reads_from(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Lee [read from Ash's book]: “No.”``: words in marks of whoever wrote what is read."""
    return POSSESSIVE in doc.classes[match.after : content[0]]


@asked_of("publish")
def is_published(doc: Document, match: CueMatch, content: Range) -> bool:
    """``told the Post in an interview [published] on Monday, “No”``: whether a participle tells of what holds the words."""
    return doc.tokens.words[match.group - 1] in listed("statement_nouns")


@asked_of("recite")
def recites_a_work(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Lee [recited] a poem``: what somebody performs has others' words; not ``recited that it was hers``, ``recited “I do”``."""
    inside = doc.classes[slice(*content)]
    return not inside.startswith(THAT) and not any(letter in QUOTATION for letter in inside)
