"""What only may be told, or is told again and again: ``A judge can order the firm to pay``, ``Callers will often ask you to pay``."""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import QUOTATION, QUOTED_STATEMENT, TO
from ..model import CueMatch
from .preconditions import asked_of

_ABLE = frozenset(["can", "may"])
_EXPECTED = frozenset(["will", "may", "might"])
_HABIT = frozenset(["often", "usually", "typically", "sometimes", "always"])
_DUTIES = (("responsible", "for"), ("charge", "of"), ("tasked", "with"))
_FINDING_OUT = ("determine", "decide", "find", "establish", "assess")
_ANYBODY = ("you", "one", "anyone", "anybody")
#: What somebody must say he says thereby: I must admit that it is old.
_SAID_THEREBY = frozenset(["admit", "confess", "say", "concede", "acknowledge"])
_ANY = ("a", "an", "any")


@asked_of(modal=True)
def may_be_told(doc: Document, match: CueMatch, content: Range) -> bool:
    """``A judge [can order] the firm to pay``, ``Callers [will often ask] you to pay``: what somebody has the power or the habit to ask for."""
    group = doc.tokens.words[match.group : match.verb]
    if TO not in doc.classes[slice(*content)]:
        return False
    if any(letter in QUOTED_STATEMENT for letter in doc.classes[slice(*content)]):
        return False  # words in marks that are no clause may be a term: to pay a “late fee”
    if not _HABIT.isdisjoint(group):
        return True
    anybody = match.source is not None and doc.tokens.words[match.source[0]].lower() in _ANY
    orders = match.cue.lemma in listed("ordering_verbs") or match.cue.lemma in ("ask", "request", "direct")
    return ("can" in group and orders) or (anybody and not _ABLE.isdisjoint(group))


@asked_of(modal=True)
def may_be_thought(doc: Document, match: CueMatch, content: Range) -> bool:
    """``You [can guarantee] that it rains``, ``One [might think] that it would last``, ``Few [would deny] that``: what anybody may say or think, or nobody would."""
    group, source = doc.tokens.words[match.group : match.verb], match.source
    if source is None:
        return False
    if match.cue.lemma in ("find", "expect"):
        return "can" in group  # Customers can expect their bills to fall
    who = doc.tokens.words[source[0]].lower()
    if source[1] - source[0] > 1:
        return who == "no" and "would" in group  # No one would argue that
    if who in _ANYBODY:
        return who.startswith("any") or "can" in group or match.cue.cue_class == "belief"
    return who in listed("nobody_subjects") and "would" in group


def is_whoever(doc: Document, match: CueMatch, content: Range) -> bool:
    """``[Whoever says] that it is safe lies``: nobody who is known."""
    return match.source is not None and doc.tokens.words[match.source[0]].lower() == "whoever"


@asked_of("recall", "remember")
def will_remember(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Some [will recall] the flood``, ``Readers [may remember] that it rained``: what a writer takes others to know."""
    return not _EXPECTED.isdisjoint(doc.tokens.words[match.group : match.verb])


def is_duty(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Landlords [must inform] tenants``, ``The board is [responsible for] explaining how it works``, ``tasked with telling``: whose duty it is to say something has not said it."""
    words, group = doc.tokens.words, doc.tokens.words[match.group : match.verb]
    told = match.cue.cue_class in ("speech", "belief") and match.cue.lemma not in _SAID_THEREBY
    if "must" in group and told:
        own = match.source is not None and words[match.source[0]].lower() in ("i", "we")
        return not own and not any(letter in QUOTATION for letter in doc.classes[slice(*content)])
    if match.cue.lemma == "report" and words[match.group - 1] == "without":
        return True  # leaving the scene without reporting where
    duty = tuple(doc.tokens.words[match.group - 2 : match.group])
    found_out = duty == ("charged", "with") and match.cue.lemma in _FINDING_OUT
    return match.verb_form == "gerund" and (found_out or duty in _DUTIES)
