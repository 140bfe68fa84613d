"""Wordings in which a verb of saying or thinking is part of a phrase, a measure or a relative clause: ``It is, as they [say], late``."""

from __future__ import annotations

from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    BASE_FORM,
    COLON,
    COMMON_NOUN,
    CONJUNCTION,
    DETERMINER,
    NAME,
    PARAGRAPH_END,
    PREPOSITION,
    QUOTATION,
    SUBJECT_PRONOUN,
    THAT,
    TO,
    VERB_S,
    classes,
)
from ..model import CueMatch
from ..objects.attachment import is_gap_of_said
from .preconditions import asked_of

#: Whose sayings everybody knows: as they say, as the man says.
_EVERYBODY = frozenset(["they", "we", "man", "saying"])
_COUNTED = classes("number determiner")
_SINCE = (["ago"], ["earlier"], ["later"])
_ASKING = ("ask", "wonder", "know", "say", "tell")
#: What somebody does again and again: his policy of charging students for rooms.
_HABITS = frozenset(["policy", "practice", "habit", "system", "tradition"])
_RELATIVE = ("which", "who", "whose")
_WHO_IS_THANKED = classes("determiner nominal pronoun")
_NO_OBJECT = classes("past_or_participle participle past adverb preposition")
_BEFORE_PREDICATE = classes("be finite_full_verb")
_BEHIND_NAME = classes("stop comma paragraph_end")
_PRESENT = (*BASE_FORM, VERB_S)
#: A place among others: his position on the list.
_UNSAID = frozenset(["early", "wrong", "premature", "unfair", "thing"])
_WORDS = frozenset(["word", "words", "thing", "things"])
_BEHIND_WORDS = classes("finite verb_s_or_plural verb_or_noun base_verb")
_RANKED = frozenset(["list", "board", "team", "committee", "panel"])


@asked_of("say")
def is_byword(doc: Document, match: CueMatch, content: Range) -> bool:
    """``It is, as they [say], about time``: what everybody says, and nobody here."""
    if match.source is None or doc.classes[match.verb] not in _PRESENT:
        return False
    return match.group == match.verb and doc.tokens.words[match.source[1] - 1].lower() in _EVERYBODY


def describes_before(doc: Document, match: CueMatch, content: Range) -> bool:
    """``“bonus” [points which] buy a trip``, ``[appeared] at a hearing which will decide``: a relative clause of a noun, and no clause of a verb."""
    return doc.tokens.words[content[0]] in _RELATIVE and match.cue.lemma not in _ASKING


def tells_of_noun(doc: Document, match: CueMatch, content: Range) -> bool:
    """``a [ruling that] we believe is wrong``: whether "that" is the subject of what others think, and the cue what they think it of."""
    return doc.classes[content[0]] == THAT and is_gap_of_said(doc, *content)


@asked_of("allege")
def is_only_alleged(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Nine [alleged] gang members``: a form that stands before its noun more often than before an object; not ``alleges theft``."""
    return doc.tokens.words[match.verb].lower() == "alleged" and doc.classes[content[0]] != DETERMINER


@asked_of("pronounce")
def is_marked(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The fall was most [pronounced] in Elmton``: an adjective."""
    return doc.classes[match.after] == PREPOSITION


@asked_of("like")
def likes_doing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Lee [likes] to dance``: what somebody does gladly, and no wish: would like to."""
    return match.group == match.verb and doc.classes[match.verb] not in BASE_FORM


def has_no_noun(doc: Document, match: CueMatch, content: Range) -> bool:
    """``School plan [details set out]``: whether a participle stands behind what looks like a verb, and no object."""
    return not doc.classes[slice(*content)].strip(_NO_OBJECT)


@asked_of("charge")
def charges_for(doc: Document, match: CueMatch, content: Range) -> bool:
    """``its policy of [charging] students for rooms``: what somebody has to pay, and no charge that is laid."""
    words = doc.tokens.words
    money = doc.classes[content[0]] in COMMON_NOUN + NAME
    return money and words[match.group - 1] == "of" and words[match.group - 2] in _HABITS


@asked_of("say")
def is_tag(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The plan remains a farce [said Ann Lee], a baker``: whether who says it stands behind a verb without its comma."""
    if match.source is None or content[0] != match.after:
        return False
    end = content[0]
    while doc.classes[end : end + 1] == NAME:
        end += 1
    led = doc.classes[match.source[0] - 1] in _BEFORE_PREDICATE
    return led and end - content[0] > 1 and (doc.classes[end : end + 1] or PARAGRAPH_END) in _BEHIND_NAME


@asked_of(verb_forms=("infinitive",))
def is_hard_to_think(doc: Document, match: CueMatch, content: Range) -> bool:
    """``It is easy [to forget] that it rained``, ``It took them years to [realise] that``: what nobody here thinks."""
    if match.source is not None and doc.tokens.words[match.source[0]].lower() != "it":
        return False
    unsaid = doc.tokens.words[match.group - 2] in _UNSAID  # It is too early to say whether
    return unsaid or match.cue.cue_class == "belief"


@asked_of(cue_classes=("belief",))
def is_led_to_think(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The caller fooled clerks [into thinking] that``: what somebody is made to think, which nobody says."""
    return doc.tokens.words[match.group - 1] == "into"


def is_compound(doc: Document, match: CueMatch, content: Range) -> bool:
    """``drug [related] deaths``, ``a charity [aimed at] children``: a participle that tells what kind of thing it is."""
    word, behind = doc.tokens.words[match.verb], doc.classes[content[0]]
    related = word == "related" and content[0] == match.after and behind in COMMON_NOUN
    return related or (word == "aimed" and doc.tokens.words[match.after : match.after + 1] == ["at"])


def is_ranked(doc: Document, noun: int, content: Range) -> bool:
    """``his [position on] the list``: a place among others, and no view."""
    return doc.tokens.words[noun] in ("position", "positions") and not _RANKED.isdisjoint(
        doc.tokens.words[slice(*content)]
    )


def is_self_styled(doc: Document, match: CueMatch, content: Range) -> bool:
    """``A [self proclaimed] pirate was tried``: whether a participle tells what somebody calls himself."""
    return doc.tokens.words[match.group - 1].lower() == "self"


def is_thanks_to(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Special [thanks] to the crew for their time``: a noun, of whom nobody is told."""
    verb, behind = (word.lower() for word in doc.tokens.words[match.verb : match.verb + 2])
    noun = verb == "thank" and behind == "you" and match.source is not None
    if (
        noun
        and match.source
        and doc.tokens.words[match.source[0]].lower() in ("a", "another", "special", "big")
    ):
        return True  # A special thank you to the crew
    return verb == "thanks" and doc.classes[match.after] not in _WHO_IS_THANKED


@asked_of("refer")
def names_a_term(doc: Document, match: CueMatch, content: Range) -> bool:
    """``It is often [referred to as] the “long tide”``: what a thing is called."""
    return doc.tokens.words[content[0]] == "as"


@asked_of("plead_guilty")
def pleads_guilty(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Lee [pleaded guilty to] two counts``: a step in a case; what is denied is told in words: ``pleaded not guilty``."""
    return "not" not in doc.tokens.words[match.group : content[0]]


def ends_before_clause(doc: Document, match: CueMatch, content: Range) -> bool:
    """``He kept two men from [testifying] but the jury believed them``: whether the next clause begins right behind."""
    return doc.classes[content[0]] == CONJUNCTION and doc.tokens.words[content[0]] in ("and", "but")


def is_only_to(doc: Document, match: CueMatch, content: Range) -> bool:
    """``reminding the public [to] “look out”``, ``calls on [the board to]:``: whether nothing but "to" is left of an infinitive."""
    alone = content[1] - content[0] == 1 or doc.classes[content[1] : content[1] + 1] == COLON
    return alone and doc.classes[content[1] - 1] == TO


def tells_only_when(doc: Document, match: CueMatch, content: Range) -> bool:
    """``a plan first [announced seven days earlier]``: whether only a time stands behind."""
    return doc.tokens.words[content[0] + 2 : content[0] + 3] in _SINCE and (
        doc.classes[content[0]] in _COUNTED and content[0] + 2 < content[1]
    )


def tells_why(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Breaks were [denied due to] a lack of staff``: whether a reason stands behind, and no object."""
    return doc.tokens.words[content[0] : content[0] + 2] == ["due", "to"]


def is_word_said(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Every word you [say] shapes how you are seen``: whether a noun for words is what is said, and a verb stands behind."""
    source = match.source
    if source is None or source[1] - source[0] != 1 or doc.classes[source[0]] != SUBJECT_PRONOUN:
        return False
    said = doc.tokens.words[source[0] - 1].lower() in _WORDS
    return said and doc.classes[content[0]] in _BEHIND_WORDS


def is_saying_that_goes(doc: Document, match: CueMatch, content: Range) -> bool:
    """``as the old [saying] goes``: a noun for words that everybody knows."""
    return doc.tokens.words[match.verb] == "saying" and doc.tokens.words[content[0]] in ("goes", "went")


@asked_of("say")
def is_heading(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Have your [say]: is the toll fair?``, ``What readers [say]: ten tips``: a heading, of which what follows is no content.

    Not ``What she said: “It is old.”``
    """
    if match.source is None or any(letter in QUOTATION for letter in doc.classes[slice(*content)]):
        return False
    words, first = doc.tokens.words, match.sentence[0]
    asks = words[first].lower() in ("what", "how", "why") and match.source[0] == first + 1
    return asks or (match.source[1] - match.source[0] == 1 and doc.classes[match.source[0]] == DETERMINER)


@asked_of("challenge")
def challenges_a_view(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The count [challenges the view] that it is safe``: a clause that tells what others hold, and not who challenges it."""
    return doc.classes[content[0]] == THAT
