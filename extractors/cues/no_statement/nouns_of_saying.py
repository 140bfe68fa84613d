"""Nouns that look like a verb of saying, or stand for words that nobody here says: ``two [states] that vote in May``."""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, finite_between
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    ADVERB,
    AUXILIARY,
    BASE_VERB,
    COMMA,
    DETERMINER,
    FINITE,
    NAME,
    NOUN,
    NUMBER,
    PAST,
    PAST_FORM,
    PAST_OR_PARTICIPLE,
    POSSESSIVE,
    THAT,
    VERB_OR_NOUN,
    VERB_S_OR_PLURAL,
    classes,
)
from ..cue_lexicon import governing
from ..model import CueMatch
from .preconditions import asked_of

#: Forms that go with a plural, as "that" for a thing does not.
_PLURAL = ("are", "were", "have")
_OBJECT = classes("determiner object_pronoun number")
_BEHIND_BASE_VERB = tuple(classes("determiner object_pronoun number preposition adverb to"))
_PAST_OR_BASE = classes("past past_or_participle base_form")
_CLEARLY_BEHIND = tuple(classes("that determiner object_pronoun subject_pronoun"))
_OF_APPEALS = frozenset(["judge", "court", "panel", "board"])
#: What stands behind a verb in the past, and not behind a participle before its noun.
_BEHIND_PAST = tuple(classes("preposition to that determiner object_pronoun subject_pronoun ing_form"))
_INSIDE_NOUN_GROUP = classes("determiner modifier nominal adverb")
#: Whoever is that of claims does not make them: the subject of rumours.
_WHOM_ABOUT = frozenset(["centre", "center", "heart", "subject", "focus"])
#: Before a noun of saying they lead to what others say.
_OF_OTHERS = ("amid", "despite", "about", "against", "been")
#: Who is charged with robbery with allegations of harm does not make them.
_CHARGED = frozenset(["charged", "arraigned", "indicted", "booked", "hit"])
_OWNER = (POSSESSIVE, DETERMINER)
_JOINING = tuple(classes("comma conjunction"))
_TO_COURTS = ("appeal", "appeals", "petition", "petitions")
_WHAT_WAS_DONE = ("crime", "crimes", "conviction", "convictions")
_MOVED_BY = ("on", "after", "following", "by")


def moves_subject(doc: Document, noun: int) -> bool:
    """``Shares fell on [fears] of war``, ``weak [demand for] boats``: whether nobody says what a noun of saying stands for."""
    words = doc.tokens.words
    goods = words[noun : noun + 2] == ["demand", "for"] and not any(
        c in doc.classes[max(0, noun - 3) : noun] for c in _OWNER
    )
    withheld = (
        words[noun] == "denial" and doc.classes[noun - 1] in _JOINING
    )  # beatings, denial of care and theft
    return words[noun - 1] in _MOVED_BY or goods or withheld


def hears(doc: Document, noun: int, first: int) -> bool:
    """``Villagers ignored [warnings] of a flood``: whether the verb before a noun of saying tells who hears it."""
    k = noun
    while k > first and noun - k < 4 and doc.classes[k - 1] in _INSIDE_NOUN_GROUP:
        k -= 1
        if doc.tokens.words[k] in forms_of_all("receiving_verbs"):
            return True
    return k > first and doc.tokens.words[k - 1] in forms_of_all("receiving_verbs")


def is_at_law(doc: Document, noun: int) -> bool:
    """``waived all [appeals] for his crimes``, ``his [appeal] for the murder``: whether an appeal is one to a court; not ``an appeal for calm``."""
    words = doc.tokens.words
    if words[noun] not in _TO_COURTS:
        return False
    steps, k = forms_of_all("steps_at_law"), noun - 1
    while k > 0 and noun - k < 4 and words[k] not in steps and doc.classes[k] in _INSIDE_NOUN_GROUP:
        k -= 1
    if words[k] in steps:
        return True
    group = NOUN_GROUP.match(doc.classes, noun + 2) if words[noun + 1 : noun + 2] == ["for"] else None
    crime = words[group.end() - 1] if group else ""
    return crime in _WHAT_WAS_DONE or crime in listed("crimes")


def is_plural(doc: Document, match: CueMatch, content: Range) -> bool:
    """``two [states that] vote in May``, ``it was old, [claims that] Kim denies``: whether a form in -s is a noun before "that"."""
    letters, that = doc.classes, content[0]
    if (
        letters[match.verb] != VERB_S_OR_PLURAL
        or letters[that] != THAT
        or letters[match.after : that].strip(ADVERB)
    ):
        return False
    if match.cue.lemma == "state" and doc.tokens.words[match.verb - 1].endswith("ern"):
        return True  # moves to Western states that
    verb, behind = letters[that + 1 : that + 2], letters[that + 2 : that + 3]
    if verb in (BASE_VERB, VERB_OR_NOUN) and behind == NOUN and match.group == match.verb:
        return not finite_between(letters, that + 2, content[1])  # reports that track late spending
    if verb in (BASE_VERB, VERB_OR_NOUN) and behind in _BEHIND_BASE_VERB:
        return behind in _OBJECT or not finite_between(letters, that + 2, content[1])
    if doc.tokens.words[match.verb - 1] in ("Following", "following") and match.group == match.verb:
        return True  # Following claims that it leaked, Lund was asked
    if doc.tokens.words[that + 1] in _PLURAL or (match.cue.lemma == "state" and verb in tuple(FINITE)):
        return True  # remarks that were heard, states that will vote
    comma = match.group - 1
    if letters[comma] != COMMA or match.source is None or letters[match.source[1]] == COMMA:
        return False
    return match.source[1] < comma and finite_between(letters, match.source[1], comma)


def is_noun_beside(doc: Document, verb: int, after: int) -> bool:
    """``Charter [advocates] dispute that``, ``a federal [appeals] judge``: whether a form that may be a verb is a noun by what stands behind it."""
    letters, words = doc.classes, doc.tokens.words
    if after >= len(words):
        return False
    if words[verb] == "judge" and letters[after] == NAME:
        return True  # appeals judge Ann Lee
    if words[verb] == "judges" and words[verb - 1].lower() == "court":
        return True  # Superior Court judges began
    if letters[verb] != VERB_S_OR_PLURAL:
        return False
    if words[verb] == "appeals" and words[after].removesuffix("s") in _OF_APPEALS:
        return True
    if letters[after] not in _PAST_OR_BASE or letters[after + 1 : after + 2] not in _BEHIND_PAST:
        return False
    plain = letters[after] in PAST_FORM or letters[after + 1 : after + 2] in _CLEARLY_BEHIND
    return plain and governing(words, letters, after) is not None  # and not: Other estimates put it higher


@asked_of(verb_forms=("gerund",), lists=("siding_verbs",))
def is_share_counted(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The poll has Lee ahead, [with 40 percent backing] her``: whether a share of people is part of what a count shows."""
    if match.source is None or match.source[0] == match.sentence[0]:
        return False
    led = doc.tokens.words[match.source[0] - 1] == "with"
    return led and NUMBER in doc.classes[slice(*match.source)]


#: Nouns for a few people behind "a", with a verb in the plural.
_COUPLES = frozenset(["couple", "pair", "duo", "trio", "group"])


@asked_of(verb_forms=("finite",))
def is_singular_noun(doc: Document, match: CueMatch, content: Range) -> bool:
    """``A police [report] indicates that``: whether a verb in the plural stands behind "a", and so is a noun."""
    words = doc.tokens.words
    few = match.source is not None and not _COUPLES.isdisjoint(words[slice(*match.source)])
    if few and doc.classes[match.verb] == BASE_VERB:
        return False  # A couple who won the cup say
    return (
        doc.classes[match.verb] in (BASE_VERB, VERB_OR_NOUN)
        and match.group == match.verb
        and match.source is not None
        and match.source[1] == match.verb
        and words[match.source[0]].lower() in ("a", "an")
        and "of" not in words[slice(*match.source)]
    )


@asked_of(verb_forms=("finite",))
def is_state_of(doc: Document, match: CueMatch, content: Range) -> bool:
    """``the rival and [state] Senator Lee won``: a noun before a title."""
    return (
        doc.tokens.words[match.verb] == "state"
        and doc.classes[content[0]] == NAME
        and content[0] == match.after
    )


def is_said_by_others(doc: Document, noun: int, first: int) -> bool:
    """``Shares rose [amid claims] that``, ``there has been speculation``: whether others than the subject say it."""
    k = noun
    while k > first and noun - k < 4 and doc.classes[k - 1] in _INSIDE_NOUN_GROUP:
        k -= 1
    k -= doc.classes[k - 1] == DETERMINER
    charged = doc.tokens.words[k - 1] == "with" and not _CHARGED.isdisjoint(doc.tokens.words[first:k])
    about = charged or (
        doc.tokens.words[k - 1] == "of" and doc.tokens.words[k - 2] in _WHOM_ABOUT
    )  # was the subject of claims
    return about or doc.tokens.words[k - 1].lower() in _OF_OTHERS


def is_relative_without_that(doc: Document, match: CueMatch, content: Range) -> bool:
    """``One of the plans [Lee pitched investors] was a farm``: whether the main verb stands behind the noun that follows.

    Or the cue is a noun before it: ``The council [questions session] saw them meet``.
    """
    group = NOUN_GROUP.match(doc.classes, content[0], content[1])
    if group is None or group.end() >= content[1]:
        return False
    k = group.end()
    while k < content[1] - 1 and doc.classes[k] == ADVERB:
        k += 1
    compound = doc.classes[match.verb] == VERB_S_OR_PLURAL and doc.classes[content[0]] == NOUN
    return doc.classes[group.end()] in AUXILIARY or (compound and doc.classes[k] == PAST)


def is_counted_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``two of ten [proposed] domains``: whether a participle stands between a number and its noun."""
    behind = doc.classes[match.after : match.after + 1]
    counted = match.group == match.verb and doc.classes[match.verb - 1] == NUMBER
    return counted and doc.classes[match.verb] == PAST_OR_PARTICIPLE and behind in (NOUN, VERB_S_OR_PLURAL)


@asked_of(lists=("participles_of_kind",))
def is_counted(doc: Document, match: CueMatch, content: Range) -> bool:
    """``400 [pledged] delegates are``: whether a participle stands between a number and the noun that is counted."""
    return (
        match.source is not None
        and not doc.classes[slice(*match.source)].strip(NUMBER)
        and is_counted_thing(doc, match, content)
    )
