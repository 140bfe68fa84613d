"""What is declined or refused: to say something, ``declined to [name] them``, or to do a thing, ``declined to renew it``."""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import ADVERB, TO
from ..cue_lexicon import cue_verbs
from ..model import CueMatch

_TOLD_OF = ("interviewed", "named", "quoted", "identified", "drawn")
_NAMED, _SHORT = (["named"], ["identified"], ["quoted"]), 4
#: Verbs of detailing_verbs that take things too: ``to give a lift``.
_HANDING = ("give", "offer", "provide")


def speaks(doc: Document, token: int, end: int) -> bool:
    """Whether a verb of saying stands at a token before an end: ``to [say] who paid``, ``to [name] them``, ``to be [interviewed]``."""
    words = doc.tokens.words
    while token < end and doc.classes[token] == ADVERB:
        token += 1  # to publicly detail
    if token >= end:
        return False
    if words[token] == "be":
        return words[token + 1] in _TOLD_OF
    if words[token] in listed("detailing_verbs"):
        return words[token] not in _HANDING
    known = cue_verbs().get(words[token])
    return known is not None and known[0].cue_class in ("speech", "writing")


_NOT = frozenset(["not", "n't", "n’t", "never"])


def declines_to_act(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The firm [declined to renew] the lease``: what is not done, and nothing is said of it; not ``declined to say``."""
    start, end = content
    if match.cue.lemma != "decline" or doc.classes[start] != TO:
        return False
    hands = not listed("detailing_verbs").isdisjoint(doc.tokens.words[start + 1 : start + 3])
    return not hands and not speaks(doc, start + 1, end)


def opts_out(doc: Document, match: CueMatch, content: Range) -> bool:
    """``They [opted out] of the talks to save money``: what is left, and for what; not ``opted to leave``."""
    return match.cue.lemma == "opt" and "out" in doc.tokens.words[match.verb : content[0]]


def does_not_seek(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The office [did not seek] to have him tried``: what is left undone, and nobody is said to deny it."""
    before = doc.tokens.words[match.group : match.verb]
    return match.cue.lemma == "seek" and not _NOT.isdisjoint(before)


def hides(doc: Document, match: CueMatch, content: Range) -> bool:
    """``who asked [not to be named]``, ``who insisted on [anonymity]``: what is told of somebody who says something else."""
    if doc.tokens.words[match.group - 2 : match.group] == ["anonymity", "to"]:
        return True  # on condition of anonymity to speak about it
    if match.subject_from != "relative":
        return False
    start, end = content
    words = [word.lower() for word in doc.tokens.words[start:end]]
    if words[:1] == ["not"]:
        words = words[1:]
        return words[:2] == ["to", "be"] and words[2:3] in ([], *_NAMED)
    return words[-1:] in (["anonymity"], ["anonymous"]) and len(words) <= _SHORT
