"""Object control: whom somebody or something brings to say what an infinitive tells: ``The storm led [officials] to say``."""

from __future__ import annotations

from functools import cache

from ...entities.noun_phrases import is_somebody
from ...lexicon import listed
from ...tokens.noun_groups import LONG_NOUN_GROUP
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms
from ...tokens.word_classes import (
    FINITE_FULL_VERB,
    FULL_VERB,
    NAME,
    OBJECT_PRONOUN,
    PREPOSITION,
    classes,
)

#: Somebody, also two who are joined: Ann Lee and her lawyers; some; many in the party.
_WHOM = pattern(
    "(?: ( <determiner> ) (?: <preposition> {group} )? | {group} (?: <conjunction> {group} )? )",
    group=LONG_NOUN_GROUP,
)
#: What does not stand within a noun group.
_ENDS = classes("comma stop colon semicolon dash quotation that who subject_pronoun paragraph_end to")
_FAR = 14  # tokens
_SENDING = ("bring", "send", "dispatch", "hire")


@cache
def causing() -> frozenset[str]:
    """Object-control verbs, in all forms: in ``urged Lee to say`` it is Lee who says it."""
    return frozenset(form for verb in listed("causing_verbs") for form in forms(verb))


@cache
def _sending() -> frozenset[str]:
    """Forms of verbs of sending: ``sent`` aides to say, ``brought`` his son to say."""
    return frozenset(form for verb in _SENDING for form in forms(verb))


def caused(doc: Document, to: int, subject: Range | None, first: int) -> Range | None:
    """``The storm led [officials] to say``, ``That led [her] to say``: who does what an infinitive behind a verb of causing tells."""
    words, letters = doc.tokens.words, doc.classes
    if letters[to - 1] == OBJECT_PRONOUN and words[to - 2] in causing():
        return None if words[to - 1].endswith("self") else (to - 1, to)  # did not allow himself to say
    for k in range(to - 2, subject[0] if subject else to, -1):
        if letters[k] in FINITE_FULL_VERB and words[k] in causing():
            return k + 1, to
    return _somebody(doc, to, first)


def _somebody(doc: Document, to: int, first: int) -> Range | None:
    """``leading [aides like Ann Lee] to argue``, ``has caused [many] to wonder``: the whole group behind the nearest verb."""
    words, letters = doc.tokens.words, doc.classes
    for k in range(to - 2, max(first, to - _FAR), -1):
        if letters[k] in _ENDS:
            return None
        if letters[k] not in FULL_VERB:
            continue
        whom = _WHOM.fullmatch(letters, k + 1, to) if _causes(doc, k, to) else None
        if whom is None:
            return None
        if whom[1] is not None:
            return (k + 1, to) if words[k + 1] in listed("stand_alone") else None
        named = letters[k + 1] == NAME and PREPOSITION not in letters[k + 1 : to]
        somebody = named or is_somebody(doc.tokens.span(k + 1, to).of(doc.text))
        return (k + 1, to) if somebody else None
    return None


def _causes(doc: Document, verb: int, to: int) -> bool:
    """Whether a verb has an object that does what the infinitive tells: ``led``; ``leaving`` many to wonder, not: left the hall to say."""
    words = doc.tokens.words
    left = words[verb] in forms("leave") and words[to + 1] in listed("questioning_cues")
    return left or words[verb] in _sending() or words[verb] in causing()
