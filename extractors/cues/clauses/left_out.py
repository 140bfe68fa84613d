"""What a source is told to leave out behind "but": ``said A, [but did not say B]``, ``confirmed A [but gave no details]``."""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.patterns import pattern
from ...tokens.sentences import Document
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import ADVERB, HAVE, MODAL, PREPOSITION, classes
from ..cue_lexicon import governing
from ..model import CueMatch

#: Before what is not told: gave no details.
NO_MORE = frozenset(["no", "few", "little"])
_VERB_FORMS = classes("base_form past_or_participle participle")
_SOMEBODY_DID = pattern("(?: <preposition> <name>* )? <name|subject_pronoun> <perhaps_finite>")


def did_not_say(doc: Document, token: int, match: CueMatch) -> bool:
    """``but [did not suggest that]``, ``but [gave no details]``: whether a cue follows that the same source denies or leaves out."""
    k = token
    while doc.classes[k : k + 1] in (MODAL, HAVE, ADVERB):
        k += 1
    words = doc.tokens.words
    denied = not listed("negations").isdisjoint(words[token:k])
    verb = k < len(doc.classes) and doc.classes[k] in _VERB_FORMS
    if denied and verb and governing(words, doc.classes, k):
        return True
    return _leaves_details_out(words, k, denied=denied) and not _about_somebody(doc, match, token)


def _about_somebody(doc: Document, match: CueMatch, end: int) -> bool:
    """Whether what is said is told of somebody named or of "he" or "she", who may do what follows: said Lee came but gave no reason."""
    letters, words = doc.classes, doc.tokens.words
    for m in _SOMEBODY_DID.finditer(letters, match.after, end):
        if words[m.end() - 2] != "it" and letters[m.start()] != PREPOSITION:
            return True
    return False


def _leaves_details_out(words: list[str], verb: int, *, denied: bool) -> bool:
    """``but [gave no details]``, ``but [would not elaborate]``, ``but [could shed no light on it]``: whether a verb of telling more is negated."""
    if not words[verb : verb + 1]:
        return False
    none = not NO_MORE.isdisjoint(words[verb + 1 : verb + 2])
    if words[verb] == "shed":
        return words[verb + 2 : verb + 3] == ["light"] and none
    if words[verb] in ("say", "said") or not tells_more(words[verb]):
        return False
    return denied or none


def tells_more(word: str) -> bool:
    """Whether a verb is one of telling: ``say``, ``gave``, ``elaborate``."""
    return word in forms_of_all("detailing_verbs")
