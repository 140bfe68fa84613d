"""What stands between a cue and its "that": ``said in a note [sent on Monday] that it was shut``, ``said [the next day] that``."""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, after_adjuncts, finite_between
from ...tokens.sentences import Document
from ...tokens.word_classes import (
    ADVERB,
    COLON,
    FINITE,
    ING_FORM,
    NOMINAL,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    PERHAPS_FINITE,
    QUOTATION,
    THAT,
)
from ..model import CueMatch

_PARTICIPLE = tuple(PAST_PARTICIPLE)
#: Behind "that" they make it the subject of a relative clause: sent in a box that burned.
_RELATIVE_VERB = tuple(FINITE + PAST_OR_PARTICIPLE)

#: the [next] day, the [following] week; [that] day
_OF_DAYS = frozenset(["next", "following", "same", "previous"])
_READS = frozenset(["read", "reads", "said", "says"])
_POINTING = frozenset(["that", "this"])


def behind_reduced_relative(doc: Document, token: int, end: int, of_medium: bool = True) -> int | None:
    """The "that" behind a participle with its phrases: ``said in a report [published on Monday] that``; None without one.

    ``of_medium``: only where the noun before is something said or written; ``told a crowd [gathered in the hall] that``.
    """
    letters = doc.classes
    if letters[token - 1] not in NOMINAL:
        return None
    if of_medium and doc.tokens.words[token - 1].lower() not in listed("document_nouns"):
        return None
    k = token + 1
    if letters[token : token + 1] == ING_FORM:
        seen = NOUN_GROUP.match(letters, k, end)  # a panel investigating the crash
        k = seen.end() if seen else k
    elif letters[token : token + 1] not in _PARTICIPLE:
        return None
    k = after_adjuncts(letters, k)
    told = k + 1 < end and letters[k] == THAT and letters[k + 1] not in _RELATIVE_VERB
    return k if told else None


def behind_time(doc: Document, after: int, token: int) -> int | None:
    """The "that" behind a time: ``announced [the next day] that``, ``complained [soon after] that``; None without one."""
    words = doc.tokens.words
    if token > after and words[token : token + 1] == ["after"] and doc.classes[token - 1] == ADVERB:
        return token + 1 if doc.classes[token + 1 : token + 2] == THAT else None
    k = after + (words[after : after + 1] == ["the"])
    told = words[k : k + 1] and words[k] in (_OF_DAYS if k > after else _POINTING)
    dated = told and words[k + 1 : k + 2] and words[k + 1] in listed("time_nouns")
    return k + 2 if dated and doc.classes[k + 2 : k + 3] == THAT else None


def only_describes(doc: Document, match: CueMatch) -> bool:
    """``A statement [explaining the move] read: “...”``: whether a form in -ing only tells more of whose words in marks follow."""
    letters = doc.classes
    if letters[match.verb] != ING_FORM:
        return False
    colon = letters.find(COLON, match.after, match.sentence[1])
    if colon < 0 or letters[colon + 1 : colon + 2] not in tuple(QUOTATION):
        return False
    main = letters[colon - 1] in PERHAPS_FINITE and doc.tokens.words[colon - 1] in _READS
    return main and not finite_between(letters, match.sentence[0], match.verb)
