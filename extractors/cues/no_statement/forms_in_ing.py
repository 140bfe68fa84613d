"""Forms in -ing of verbs of saying by which nothing is stated: ``an artist [writing] a song``."""

from __future__ import annotations

from ...entities.noun_phrases import describe, is_role, is_somebody, singular
from ...lexicon import listed
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    BASE_VERB,
    COMMA,
    COMMON_NOUN,
    DETERMINER,
    ING_FORM,
    NAME,
    NOUN,
    PAST_FORM,
    PAST_PARTICIPLE,
    POSSESSIVE,
    classes,
)
from ..model import CueMatch
from .preconditions import asked_of

_SEEN = frozenset(["face", "faces", "eyes", "smile", "expression"])
_OPENS_OBJECT = tuple(classes("determiner number pronoun"))
_IS = tuple(classes("be have modal"))
_BEFORE_DESCRIBED = classes("number possessive")


@asked_of("see", modal=True)
def foresees(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The plan [would see] the pub closed``: what a plan brings about is seen by nobody."""
    return True


def is_in_subject(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The cases [cited] involved two drugs``, ``The other [proposed] names are``: a participle that tells more of a subject."""
    letters, words, k = doc.classes, doc.tokens.words, content[0]
    if match.source is None or match.group != match.verb or letters[match.verb] not in PAST_PARTICIPLE:
        return False
    if words[match.source[1] - 1].lower() == "other" and match.cue.lemma != "say":
        return True
    verb = letters[k] == BASE_VERB or (letters[k] in PAST_FORM and letters[k + 1 : k + 2] in _OPENS_OBJECT)
    return k == match.after and verb


@asked_of(verb_forms=("gerund",))
def is_doing_named(doc: Document, match: CueMatch, content: Range) -> bool:
    """``does the [tweeting] when Lee speaks``, ``the station's [reporting] team``: whether a form in -ing behind an article or owner is a noun."""
    before = match.group - 1
    article = doc.classes[before] == DETERMINER and doc.tokens.words[before].lower() in ("the", "a", "an")
    return article or doc.classes[before] == POSSESSIVE


@asked_of("write", "report")
def writes_a_work(doc: Document, match: CueMatch, content: Range) -> bool:
    """``She [wrote] Midnight Sun``, ``report daily [to] the police``: the name of a work, and where somebody must go."""
    if match.cue.lemma == "write":
        return doc.classes[content[0]] == NAME
    return "to" in doc.tokens.words[content[0] : content[0] + 2]


@asked_of("project")
def is_project(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The Night Bus [project] helps crews``: a noun behind the name of what it is."""
    return match.group == match.verb and doc.tokens.words[match.verb] == "project"


def is_a_face(doc: Document, match: CueMatch, content: Range) -> bool:
    """``[Her face] expressed surprise at the news``: what is seen of somebody says nothing."""
    return match.source is not None and doc.tokens.words[match.source[1] - 1].lower() in _SEEN


@asked_of(verb_forms=("gerund",))
def follows_adjective(doc: Document, match: CueMatch, content: Range) -> bool:
    """``stricter [reporting] standards``, ``imposes [reporting] duties on farms``: a form in -ing between an adjective and its noun, or before a duty."""
    duty = match.cue.lemma == "report" and doc.tokens.words[match.after].lower() in listed("nouns_of_duty")
    if duty and content[0] == match.after:
        return True
    source, words = match.source, doc.tokens.words
    if source is None or source != (match.verb - 1, match.verb):
        return False
    adjective = words[source[0]].lower()
    people = is_role(singular(adjective)) or adjective in listed("plural_nouns") or adjective.endswith("s")
    return doc.classes[source[0]] == NOUN and not people and doc.classes[match.after] in COMMON_NOUN


@asked_of(verb_forms=("gerund",))
def describes_a_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``They pay for [promising] plans that bear fruit``: whether a form in -ing describes a thing, that is told nothing."""
    several = match.cue.lemma in ("warn", "promise")  # the warning signs of a fraud, promising local schemes
    if (content[0] != match.after + 1 and not several) or doc.classes[match.after] not in COMMON_NOUN:
        return False
    if match.cue.lemma == "promise":
        return not is_somebody(doc.tokens.span(match.after, content[0]).of(doc.text))
    described = describe(doc.tokens.words[match.after])
    return described is not None and described.kind == "document"


def describes_a_noun(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The online [reporting] system is new``: whether a form in -ing stands before the noun that it describes."""
    k = content[0]
    if (
        match.group == match.verb
        and doc.classes[match.verb] == ING_FORM
        and match.cue.lemma != "say"
        and (
            doc.classes[match.verb - 1] in _BEFORE_DESCRIBED
            or doc.tokens.words[match.verb - 1].lower() in ("the", "a")
        )
    ):
        return True  # three complaining witnesses, Norland's ruling parties
    return (
        match.verb_form == "gerund"
        and doc.classes[match.verb] == ING_FORM
        and doc.classes[match.verb - 1] != COMMA
        and k == match.after
        and doc.classes[k] == NOUN
        and not doc.tokens.words[k].endswith("s")
        and doc.classes[k + 1 : k + 2] in _IS
    )


@asked_of(verb_forms=("gerund",))
def opens_subject(doc: Document, match: CueMatch, content: Range) -> bool:
    """``[Responding] officers found a gun``: whether a form in -ing describes the subject of its own sentence."""
    bare = content[0] == match.after and doc.classes[match.after] in COMMON_NOUN
    own = match.subject_from == "sentence-before" or match.cue.lemma == "respond"
    return bare and own and match.group == match.verb
