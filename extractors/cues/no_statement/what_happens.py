"""Verbs of saying and seeing that tell what happens or is named, and nothing that somebody says: ``saw its shares rise``."""

from __future__ import annotations

from ...entities.noun_phrases import describe, singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, clause_verb, finite_between
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all, is_unchanged
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    BASE_VERB,
    BE,
    COMMA,
    DETERMINER,
    FINITE,
    ING_FORM,
    NAME,
    NUMBER,
    PAST_OR_PARTICIPLE,
    PAST_PARTICIPLE,
    QUOTATION,
    STOP,
    SUBJECT_PRONOUN,
    THAT,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from ..clauses.inanimate import is_inanimate
from ..cue_lexicon import governing
from ..model import CueMatch
from .preconditions import asked_of

_PRONOUN = classes("subject_pronoun that who")
_SHOWING = ("show", "prove", "demonstrate")
_PERSONAL = ("he", "she", "they", "we", "i")
#: Verbs by which "which" takes up a whole clause: They have close links, which suggests that.
_CONCLUDING = ("suggest", "mean", "imply", "indicate", "show")
_WORKS = frozenset(["show", "programme", "film", "will"])
_ANSWERING = ("respond", "reply", "react")
_FAR = 14  # tokens
_VERB_BEHIND = pattern(
    "<adverb>* (?: <auxiliary> <auxiliary|adverb>* )? (?: <full_verb|past_participle> | (?<= <have> ) )"
)
#: a shot [tipped over] the bar, [tipped round] the post, [deflected wide], saved
_DONE_TO = pattern(
    "<past_or_participle>{1,2} (?: <preposition|adverb|sentence_close> | <noun> <determiner> | $ )"
)
_ITSELF = ("itself", "themselves")
_NO_OBJECT = ("what", "What", "which", "that", "it", "them")


@asked_of("see")
def sees_happen(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Netlux [saw its shares rise] 5%``: what happened to somebody; not ``analysts see profits falling``.

    Also with more behind: ``Lee saw a shot tipped over the bar before the break came``.
    """
    inside = doc.classes[slice(*content)]
    told = finite_between(doc.classes, *content) or ING_FORM in inside or THAT in inside
    group = NOUN_GROUP.match(doc.classes, *content)
    told = told and not (group and _DONE_TO.match(doc.classes, group.end(), content[1]))
    thing = match.source is not None and is_inanimate(doc, match.source)
    if doc.tokens.words[match.verb] != "sees" and doc.classes[content[0]] != THAT and _is_thing(doc, match):
        return True  # The feud has seen two firms trade insults; not: the report sees prices rising
    return (thing or doc.tokens.words[match.verb] == "saw") and not told


def _is_thing(doc: Document, match: CueMatch) -> bool:
    """Whether the subject is no name and a noun for a thing, or for what is told: ``the feud``, ``speculation about it``."""
    if match.source is None or doc.classes[match.source[0]] in _PRONOUN:
        return False
    if not doc.classes[slice(*match.source)].strip(NAME):
        return False
    described = describe(doc.tokens.span(*match.source).of(doc.text))
    return described is not None and described.kind == "document"


@asked_of("call", "name", "style")
def names_itself(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The gang [called itself] the Night Watch``: a name that is taken, and no word in marks."""
    first = doc.tokens.words[content[0]]
    return (
        first in _ITSELF
        and NAME in doc.classes[slice(*content)]
        and not any(letter in doc.classes[slice(*content)] for letter in QUOTATION)
    )


@asked_of(*_SHOWING)
def shows_by_deed(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Ann Lee [showed that she] could win by beating them``, ``He [showed he] can win``: what somebody does; not ``The report showed that she``."""
    source = match.source
    k = content[0] + (doc.classes[content[0]] == THAT)
    pronoun = doc.tokens.words[k].lower()
    tried = match.verb_form == "infinitive"  # tried to show that she was right
    if source is None or tried or pronoun not in _PERSONAL:
        return False
    who = doc.tokens.words[source[0]].lower()
    if source[1] - source[0] == 1 and who in _PERSONAL:
        return who == pronoun
    named = not doc.classes[slice(*source)].strip(NAME)
    return named or _is_person(doc, source)


def _is_person(doc: Document, source: Range) -> bool:
    """Whether a noun group is one for a person or for several, with a name or not: ``the winger``, ``captain Ann Lee``."""
    described = describe(doc.tokens.span(*source).of(doc.text))
    return described is not None and described.kind == "individual"


def is_relative_which(doc: Document, match: CueMatch, content: Range) -> bool:
    """``the European Union [rules which] govern trade``: a noun with a relative clause, and no question."""
    behind = doc.classes[content[0] + 1 : content[0] + 2]
    verb = behind in tuple(FINITE) or behind in (PAST_OR_PARTICIPLE, VERB_S_OR_PLURAL, BASE_VERB)
    return (
        doc.tokens.words[content[0]] == "which"
        and verb
        and match.cue.lemma not in listed("verbs_before_which")
    )


@asked_of(*_CONCLUDING)
def concludes_from_clause(doc: Document, match: CueMatch, content: Range) -> bool:
    """``They have close links, [which suggests] that``: who writes concludes; not ``a study, which suggests that``."""
    source = match.source
    if source is None or doc.tokens.words[source[0]] != "which":
        return False
    first = max(match.sentence[0], source[0] - _FAR)
    before = doc.tokens.words[first : source[0]]
    documents = listed("document_nouns") - _WORKS
    return doc.classes[source[0] - 1] == COMMA and not any(
        word.lower() in documents or word.lower().removesuffix("s") in documents for word in before
    )


@asked_of(*_CONCLUDING, *_SHOWING, verb_forms=("gerund",))
def concludes_from_event(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The man had bruises, [suggesting] that he was hit``: what an event shows is concluded by who writes; not ``She wrote a letter, suggesting that``."""
    source, group = match.source, match.group
    if source is None or source[1] >= group - 1:
        return False
    if doc.classes[group - 1] != COMMA and doc.classes[group - 2 : group] != COMMA + ADVERB:
        return False
    if any(governing(doc.tokens.words, doc.classes, k) for k in range(source[1], group - 1)):
        return False  # the report found less, suggesting that
    head = doc.tokens.words[source[1] - 1].lower()
    if singular(head) in listed("business_figures") or is_inanimate(doc, source):
        return {head, singular(head)}.isdisjoint(listed("document_nouns") | listed("claim_nouns"))
    verb = _VERB_BEHIND.match(doc.classes, source[1])
    if verb is None:
        return False
    passive = BE in verb.group() and doc.classes[verb.end() - 1] in PAST_PARTICIPLE
    return passive or doc.tokens.words[verb.end() - 1] in forms_of_all("suffering_verbs")


@asked_of("convince", "persuade", "tell", "remind")
def convinces_oneself(doc: Document, match: CueMatch, content: Range) -> bool:
    """``She has not [convinced herself] she is fit``: what somebody comes to think is told by who writes."""
    return doc.tokens.words[match.after].endswith(("self", "selves"))


@asked_of("ask")
def asks_as_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Thousands of queries were made, [asking] for help``: what asks for something is no document and nobody."""
    source = match.source
    if source is None or not is_inanimate(doc, source):
        return False
    head = doc.tokens.words[source[1] - 1].lower()
    return head.removesuffix("s") not in listed("document_nouns")


def is_passive_headline(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Elm Show [dubbed ‘dull’]``: a headline, in which a participle tells what somebody is called by others."""
    if doc.classes[match.after : match.after + 1] not in tuple(QUOTATION) or match.source is None:
        return False
    return (
        doc.tokens.words[match.verb] in forms_of_all("naming_verbs")
        and doc.classes[match.verb] == PAST_OR_PARTICIPLE
        and match.group == match.verb
        and doc.classes[match.sentence[1] - 1] != STOP
        and doc.classes[match.source[0]] != SUBJECT_PRONOUN
        and doc.classes[match.source[0] - 1] != WHO  # Lee, whom Kim called “a fool.”
        and doc.tokens.words[match.source[0] - 1] not in _NO_OBJECT
    )


@asked_of("tell")
def tells_a_tale(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The film [told the story of] a baker``: what a work is about; not ``Ann Lee told the story of her life``."""
    first = match.after + (doc.tokens.words[match.after] == "of")
    group = NOUN_GROUP.match(doc.classes, first)
    return (
        group is not None
        and doc.tokens.words[group.end() - 1] in ("story", "tale")
        and match.source is not None
        and (is_inanimate(doc, match.source) or match.subject_from == "relative")
    )


@asked_of(lists=("verbs_of_seeing",))
def sees_it_happen(doc: Document, match: CueMatch, content: Range) -> bool:
    """``She [saw her players leave] for bigger schools``: what somebody sees happen has a verb in its base form, and no tense."""
    if doc.classes[content[0]] in _PRONOUN or content[0] != match.after:
        return False
    verb = clause_verb(doc.classes, content[0])
    past = doc.classes[match.verb] not in BASE_FORM
    base = verb is not None and (doc.classes[verb] in BASE_FORM or is_unchanged(doc.tokens.words[verb]))
    return base and past


@asked_of("boast")
def boasts_a_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The school [boasts] three pools``, ``She [boasts a lead] of nine points``: what somebody has."""
    k = content[0]
    return k == match.after and doc.classes[k] in (DETERMINER, NUMBER)


@asked_of("advise")
def advises_on(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The bank is [advising the brewer on] its sale``: a service, of which no word is told."""
    return doc.classes[match.verb] == ING_FORM and doc.tokens.words[content[0] - 1] in ("on", "about")


@asked_of("show")
def shows_up(doc: Document, match: CueMatch, content: Range) -> bool:
    """``When it closed, she [showed up] at the hall``: somebody comes, and nothing is shown."""
    return doc.tokens.words[match.after : match.after + 1] in (["up"], ["off"])


@asked_of("request")
def requests_a_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``Lee [requested a letter] from the clerk``: what is asked for stands there, and nothing of what was said."""
    inside = doc.classes[slice(*content)]
    return THAT not in inside and not any(c in inside for c in QUOTATION)


def adds_what_is_called(doc: Document, match: CueMatch, content: Range) -> bool:
    """``The firm [added what it calls] smart folders``: a thing with its name, and no question."""
    words, k = doc.tokens.words, content[0]
    named = words[k] == "what" and words[min(k + 2, content[1] - 1)] in forms_of_all("naming_verbs")
    return named and "n" not in match.cue.frames


@asked_of(*_ANSWERING)
def answers_a_thing(doc: Document, match: CueMatch, content: Range) -> bool:
    """``She [responded to the songs that] they sang``: what is answered is a thing, of which "that" tells more."""
    if doc.tokens.words[match.after] != "to":
        return False
    group = NOUN_GROUP.match(doc.classes, match.after + 1, content[0])
    return group is not None and is_inanimate(doc, group.span())
