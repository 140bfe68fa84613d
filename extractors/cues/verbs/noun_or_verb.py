"""Whether what may be a verb is one in its sentence: ``she [claims] it is old``, ``her [claims] are old``."""

from __future__ import annotations

import re
from functools import lru_cache

from ...entities.noun_phrases import is_paper, is_role, is_somebody
from ...lexicon import listed, pairs
from ...lexicon.word_endings import endings
from ...tokens.noun_groups import starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document
from ...tokens.tagger import word_class as word_class_of
from ...tokens.verb_forms import adjectives
from ...tokens.word_classes import (
    ADVERB,
    AUXILIARY,
    BASE_FORM,
    BASE_VERB,
    COLON,
    COMMON_NOUN,
    CONJUNCTION,
    DETERMINER,
    NAME,
    NOUN,
    NUMBER,
    PAST_OR_PARTICIPLE,
    PREPOSITION,
    QUOTATION,
    QUOTED_STATEMENT,
    SUBJECT_PRONOUN,
    THAT,
    TO,
    VERB_OR_NOUN,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from ..cue_lexicon import Cue, is_cue_in_ing

_MAY_BE_NOUN = classes("base_verb verb_or_noun verb_s_or_plural verb_s")
_ENDS_OBJECT = classes("sentence_close comma preposition conjunction close_bracket")
_BEFORE_BASE_VERB = classes("relative conjunction adverb comma")
_BEFORE_NOUN = classes("determiner possessive preposition number have ing_form base_verb")
_BEFORE_SURE_VERB = classes("quoted_statement subject_pronoun who conjunction")
_BEFORE_VERB_S = classes("relative quotation name subject_pronoun conjunction comma close_bracket adverb")
_ENDS_HEADING = (*classes("colon quotation paragraph_end"), "")
_VERBS_IN_S = classes("verb_s verb_s_or_plural")
_MODAL_OR_TO = classes("modal to")
_NOUN_OR_DETERMINER = classes("common_noun name determiner")
_NOUN_OR_NAME = classes("common_noun name")
_BEFORE_OBJECT = classes("preposition past_or_participle past verb_s ing_form")
#: So far around a word with a capital somebody is named whose last name it may be.
_FAR = 5_000  # characters
_WITHIN_NAME = classes("name determiner possessive")
_MARKS = tuple("\"'“‘")
#: Behind a participle they show that it tells what was done with the noun before it, and describes none behind.
_BEHIND_DONE = classes("adverb preposition stop paragraph_end")
_PAUSE = classes("comma stop semicolon")
_OF_THE_REPORT = (classes("preposition determiner name verb_or_noun colon"),)
_TWO_NAMES = pattern("<name>{1,6} <conjunction> <name>")
_INFINITIVE_BACK = pattern("<adverb>{0,3} <verb_or_noun> <adverb>{0,3} <modal|to>")
_LIST_ANNOUNCED = pattern(
    "(?: <preposition> <determiner|nominal|possessive>{1,8} )? <colon> (?! <quotation> )"
)
_BEHIND_VERB_IN_HEADING = ("out", "up", "forth")
_LONGEST_PHRASE = 6  # tokens


def is_adjective(doc: Document, token: int) -> bool:
    """``made [favorable] comments``, ``faced [numerous] questions``: whether a word that is no noun by its ending tells more of the next."""
    word = doc.tokens.words[token]
    if word == "public":
        return doc.classes[token - 1] != DETERMINER
    formed = len(word) > 6 and word.endswith(endings("adjective_alone")) and not is_role(word)
    # spoke of direct talks; fresh claims that
    return formed or word in adjectives() or (word in listed("opening_adjectives") and not is_somebody(word))


def is_verb(doc: Document, verb: int, word_class: str, before: str, cue: Cue) -> bool:
    """Whether a word that may be a noun (claim, plans) is a verb here, by the words beside it."""
    if before in _BEFORE_NOUN or (before not in _BEFORE_SURE_VERB and _leads_as_noun(doc, verb, cue)):
        return False
    if before == WHO and doc.classes[verb - 2] == PREPOSITION and doc.tokens.words[verb - 2] != "of":
        return False  # at which point the clerk left
    if doc.tokens.words[verb - 1][:1] in _MARKS and doc.tokens.words[verb - 1][1:2].islower():
        return False  # earned “bonus” points that
    if before == VERB_OR_NOUN and _INFINITIVE_BACK.match(doc.reverse, len(doc.classes) - verb):
        return False  # did not release details
    if word_class == VERB_S_OR_PLURAL and _is_label(doc, verb):
        return False  # Release notes: Lantern 4.2
    head = verb
    while head > 1 and doc.classes[head - 1] == ADVERB:
        head -= 1  # Farmers often blame
    previous = doc.tokens.words[head - 1].lower() if head else ""
    if word_class == VERB_OR_NOUN and head < verb and doc.tokens.words[verb - 1] in _BEHIND_VERB_IN_HEADING:
        return False  # Council sets out plan to mend the pier
    if word_class == VERB_OR_NOUN:
        if before == SUBJECT_PRONOUN:
            return previous not in ("he", "she", "it")
        if before in QUOTATION and _TWO_NAMES.match(doc.classes, verb + 1):
            return True  # “No,” reply Lee and Kim
        if before == NAME and _TWO_NAMES.match(doc.reverse, len(doc.classes) - head):
            return True  # Lee and Kim reply
        if before == NAME and doc.classes[head - 3 : head + 2] in _OF_THE_REPORT:
            return False  # author of the Acmesys report: Phones and Towns
        if before == NAME and _is_verb_in_heading(doc, head - 1, verb):
            return False
        if before in _NOUN_OR_NAME:
            plural = previous.endswith("s") and not previous.endswith(("ss", "ous"))
            people = previous in listed("plural_nouns") and not _is_one(doc, head)
            return plural or people or _is_behind_people(doc, verb)  # not: a public rant about it
        return before in _BEFORE_BASE_VERB
    if before in COMMON_NOUN:
        if _is_object_of_infinitive(doc, verb) or _ends_object(doc, verb, cue):
            return False
        if doc.classes[verb + 1 : verb + 2] == THAT and _is_behind_phrase(doc, verb):
            return True
        plural = previous.endswith("s") and not previous.endswith(("ss", "us", "is"))
        number = doc.tokens.words[head - 2].lower() if head > 1 else "one"
        counted = number != "one" and number in listed("number_words")
        return not (plural or counted or is_adjective(doc, head - 1))  # two primary reasons
    if before == NAME and (_heads_list(doc, verb) or _is_behind_adjective(doc, verb)):
        return False
    # Rejecting claims that it leaked, Lee
    opened = doc.sentence(verb)[0] == verb - 1 and is_cue_in_ing(previous)
    return before in _BEFORE_VERB_S and not opened


def _is_behind_adjective(doc: Document, verb: int) -> bool:
    """``Medical [reports] that it was safe were wrong``, ``and British [claims] that``: whether an adjective with a capital, by itself, tells more of a plural.

    Not where it is somebody's last name: ``Ann English left. English claims that``.
    """
    word, at = doc.tokens.words[verb - 1], verb - 1
    if word.lower() not in listed("opening_adjectives") and word not in pairs("nationalities"):
        return False
    alone = at == doc.sentence(verb)[0] or doc.classes[at - 1] not in _WITHIN_NAME
    here = doc.tokens.span(at, verb).start
    return alone and _behind_name(word).search(doc.text, max(0, here - _FAR), here + _FAR) is None


@lru_cache(maxsize=256)
def _behind_name(word: str) -> re.Pattern[str]:
    """``Ann English``, ``Mr French``: a word where it stands behind one with a capital."""
    return re.compile(rf"\b[A-Z][\w.-]* {re.escape(word)}\b")


def _heads_list(doc: Document, verb: int) -> bool:
    """``Main [points] of the plan:``, ``Other claims:``: whether an adjective opens a line that announces a list by a plural."""
    adjective = doc.tokens.words[verb - 1].lower() in listed("opening_adjectives")
    opens = adjective and doc.sentence(verb)[0] == verb - 1
    return opens and _LIST_ANNOUNCED.match(doc.classes, verb + 1) is not None


def _is_label(doc: Document, verb: int) -> bool:
    """``[Upgrade notes]: We advise you to wait.``: whether a common noun before a plural, which open a line up to a colon, are a label."""
    letters, first = doc.classes, verb - 1
    opens = first >= 0 and doc.sentence(verb)[0] == first and letters[verb + 1 : verb + 2] == COLON
    if not opens or letters[verb + 2 : verb + 3] in tuple(QUOTATION):
        return False
    return word_class_of(doc.tokens.words[first].lower()) == VERB_OR_NOUN


def _is_one(doc: Document, end: int) -> bool:
    """``[a very public] rant``, not ``a number of people``: whether "a" opens the noun group before a token, its only one."""
    group = doc.subject_before(end)
    if group is None or PREPOSITION in doc.classes[slice(*group)]:
        return False
    return doc.tokens.words[group[0]].lower() in ("a", "an")


def _is_verb_in_heading(doc: Document, token: int, behind: int) -> bool:
    """``Union [Rejects] Offer``: whether a capital hides the verb of a heading, of which what stands behind is the object."""
    words, classes = doc.tokens.words, doc.classes
    if token == 0 or classes[token - 1] not in _NOUN_OR_NAME or not words[behind][0].isupper():
        return False
    if classes[behind + 1 : behind + 2] not in _ENDS_HEADING:
        return False  # New Polls Show Gaps
    low = words[token].lower()
    if is_role(low[:-1]) or low[:-1] in listed("person_nouns"):
        return False  # Rovers Fans Demand
    return word_class_of(low) in _VERBS_IN_S


def _is_object_of_infinitive(doc: Document, verb: int) -> bool:
    """``unable to confirm [local media reports] that``: whether the words before it begin the object of an infinitive."""
    subject = doc.subject_before(verb)
    if subject is None or subject[0] < 2:
        return False
    k = subject[0] - 1
    return doc.classes[k] in BASE_FORM and doc.classes[k - 1] in _MODAL_OR_TO


def _ends_object(doc: Document, verb: int, cue: Cue) -> bool:
    """``gave the board [the draft figures] for next year``: whether the words before it begin an object, and no clause stands behind."""
    following = doc.classes[verb + 1 : verb + 2]
    led = following == PREPOSITION and doc.tokens.words[verb + 1] not in cue.prepositions
    subject = doc.subject_before(verb) if led or following in _PAUSE else None
    return subject is not None and subject[0] > 0 and doc.classes[subject[0] - 1] in _BEFORE_OBJECT


def _is_behind_phrase(doc: Document, verb: int) -> bool:
    """``Lee's letter to his clients [notes] that``: whether what stands before it belongs to a singular noun before."""
    k = verb - 1
    while k > 1 and verb - k < 6 and doc.classes[k] in _NOUN_OR_DETERMINER:
        k -= 1
    if doc.classes[k] not in (PREPOSITION, TO) or doc.classes[k - 1] not in COMMON_NOUN:
        return False
    return is_paper(doc.tokens.words[k - 1].lower())


def _is_behind_people(doc: Document, verb: int) -> bool:
    """``Critics of the plan [claim] it is old``: whether what stands before it belongs to a plural noun for people, and a clause behind it."""
    k = verb - 1
    while k > 1 and verb - k < _LONGEST_PHRASE and doc.classes[k] in _NOUN_OR_DETERMINER:
        k -= 1
    people = doc.tokens.words[k - 1].lower()
    led = doc.classes[k] == PREPOSITION and people.endswith("s") and is_role(people[:-1])
    return led and (doc.classes[verb + 1 : verb + 2] == THAT or starts_clause(doc.classes, verb + 1))


def _leads_as_noun(doc: Document, verb: int, cue: Cue) -> bool:
    """``the attacks have``, ``the attacks on``, ``the main points, but``: whether what follows shows a noun."""
    following = doc.classes[verb + 1 : verb + 2]
    if not following:
        return False
    if following in AUXILIARY or following == BASE_VERB:
        return not _is_within_relative(doc, verb)  # the posts have, the posts say
    if following == PAST_OR_PARTICIPLE and "t" not in cue.frames and doc.classes[verb + 2] in _BEHIND_DONE:
        return True  # Ports ban details set out
    if (
        following == PREPOSITION
        and "q" not in cue.frames
        and doc.tokens.words[verb + 1] not in cue.prepositions
    ):
        return True
    if following in _PAUSE and "p" not in cue.frames:
        subject = doc.subject_before(verb) if "q" in cue.frames else None
        return (
            subject is None or doc.classes[subject[0] - 1] not in QUOTED_STATEMENT
        )  # but: “Two,” Lee answers.
    return False


def _is_within_relative(doc: Document, verb: int) -> bool:
    """``a plan [which critics claim] would fail``: whether a plural noun alone stands between a relative pronoun and what may be a verb."""
    plural = doc.tokens.words[verb - 1]
    people = is_role(plural.removesuffix("s")) or plural in listed("plural_nouns")
    led = doc.classes[verb - 2 : verb - 1] == WHO and doc.classes[verb - 1] in COMMON_NOUN
    return led and people and doc.classes[verb] == VERB_OR_NOUN


def is_noun(doc: Document, token: int, start: int, cue: Cue) -> bool:
    """``requested [a longer sentence]``, ``rejected [ransom demands]``: whether what may be a verb ends an object."""
    classes, words = doc.classes, doc.tokens.words
    if classes[token] not in _MAY_BE_NOUN or token == start:
        return False
    if classes[token] in BASE_FORM and classes[token + 1 : token + 2] in AUXILIARY:
        return False  # claimed [the new act had been] broken: the subject of a clause
    head = token - 1
    while classes[token] in BASE_FORM and head > start and classes[head] == ADVERB:
        head -= 1  # the national long | jump title
    before, word = classes[head], words[head].lower()
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    plural = plural or word in listed("plural_nouns") or before == NUMBER
    if classes[token] in BASE_FORM:  # a verb only behind a plural: a longer | sentence
        return before in COMMON_NOUN and not plural and CONJUNCTION not in classes[start:token]
    if plural and before != NAME:  # a verb only behind a singular: three | lives
        return True
    following = classes[token + 1 : token + 2]
    if before == NOUN and word.endswith(endings("adjective")) and following == PREPOSITION:
        return True  # the sexual assaults on two boys
    return "n" in cue.frames and before in COMMON_NOUN and (not following or following in _ENDS_OBJECT)
