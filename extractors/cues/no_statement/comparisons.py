"""Places where a verb of saying only measures something, or tells who is spoken to: ``dearer than he says it is``."""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, finite_between
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    COLON,
    COMMA,
    COMMON_NOUN,
    DETERMINER,
    NAME,
    NUMBER,
    PREPOSITION,
    QUOTATION,
    TO,
)
from ..clauses.inanimate import is_mute
from ..model import CueMatch
from .preconditions import asked_of

_SPOKEN = frozenset(QUOTATION + NUMBER)
_LITTLE = frozenset(["little", "lot", "much", "it"])
_PRONOUN_AND_AUXILIARY = pattern("<subject_pronoun> <auxiliary>")


def is_compared(doc: Document, match: CueMatch, content: Range) -> bool:
    """``dearer than the lease [says it may]``, ``as rich as he [says he is]``: the verb of a comparison, and no words of its own.

    ``Nothing hurts like [learning] that a friend has died``: what something is like, which nobody does there.
    """
    if match.verb_form == "gerund" and doc.tokens.words[match.group - 1 : match.group] == ["like"]:
        return True
    led = match.source is not None and doc.tokens.words[match.source[0] - 1] in ("than", "as")
    return led and _PRONOUN_AND_AUXILIARY.fullmatch(doc.classes, *content) is not None


@asked_of("ask")
def asks_whoever(doc: Document, match: CueMatch, content: Range) -> bool:
    """``She tells anyone who [asks] that it is old``: who is told it says none of it."""
    asked = match.subject_from == "relative" and match.source is not None
    return asked and doc.tokens.words[match.group - 2] in ("anyone", "anybody", "everyone", "everybody")


@asked_of("say")
def says_little(doc: Document, match: CueMatch, content: Range) -> bool:
    """``She [said little]``, ``He [said a lot]``, ``The look [said it all]``: how much was said, and not what."""
    last = content[1] - 1
    if doc.tokens.words[content[0] : content[0] + 2] == ["it", "all"]:
        return last == content[0] + 1 or doc.classes[content[0] + 2] == COLON
    if _stands_for(doc, match, content):
        return True
    return doc.tokens.words[last] in _LITTLE and not doc.classes[content[0] : last].strip(DETERMINER)


def _stands_for(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Dumplings [say summer] to me``, ``Nothing [says love] like soup``: what a thing that holds no words stands for."""
    source, letters = match.source, doc.classes
    if source is None or letters[content[0]] not in COMMON_NOUN + NAME:
        return False
    group = NOUN_GROUP.match(letters, *content)
    if group is None or letters[group.end() : content[1]][:1] not in ("", PREPOSITION, TO):
        return False
    if finite_between(letters, *content) or not _SPOKEN.isdisjoint(letters[slice(*content)]):
        return False
    return doc.tokens.words[source[0]].lower() == "nothing" or is_mute(doc, source)


def is_not_on_record(doc: Document, match: CueMatch, content: Range) -> bool:
    """``There is no record of her [saying this]``, ``no evidence that the mayor [said it]``: what nobody can show was said."""
    words, first = doc.tokens.words, match.sentence[0]
    if words[match.group - 2 : match.group] == ["goes", "without"]:
        return True  # It goes without saying that
    if match.cue.lemma == "give_evidence" and "no" in words[match.group : match.after]:
        return True  # gave no evidence that it was so
    if content[0] < match.after or listed("nouns_of_evidence").isdisjoint(words[first + 1 : match.group]):
        return False
    record = next(k for k in range(match.group - 1, first, -1) if words[k] in listed("nouns_of_evidence"))
    led = words[record - 1].lower() == "no" and words[record + 1] in ("of", "that")
    return led and COMMA not in doc.classes[record : match.group]
