"""When, where and how something was said: what stands behind an object and is no part of it."""

from __future__ import annotations

import calendar
from functools import cache

from ...entities.noun_phrases import is_paper, is_role
from ...lexicon import listed, rows
from ...tokens.noun_groups import NOUN_GROUP, after_adjuncts, clause_verb
from ...tokens.patterns import pattern
from ...tokens.sentence_ends import abbreviations
from ...tokens.sentences import Document
from ...tokens.tagger import time_words
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    ADVERB,
    COMMON_NOUN,
    ING_FORM,
    NAME,
    NOMINAL,
    NUMBER,
    PAST_PARTICIPLE,
    PREPOSITION,
    QUOTATION,
    SUBJECT_PRONOUN,
    classes,
)
from ..cue_lexicon import cue_verbs
from ..model import CueMatch

_IN_GROUP = classes("nominal determiner possessive number")
_HOW_PUBLISHED = tuple(classes("preposition adverb to"))
_MEASURED = classes("adverb number determiner preposition")
#: What holds a clause, to which a time behind it may belong as well: the comments that Lee made on Monday.
_HOLDS_CLAUSE = pattern(
    "<finite_or_participle|participle|ing_form|relative|subordinator|who|colon|quoted_statement>"
)
_NAME_OR_THE = classes("name determiner")
_PRESENT = classes("verb_s verb_s_or_plural base_form")
_TENSED = classes("verb_s past")
_WHOSE = frozenset(["his", "her", "their", "its"])
_INDEFINITE = frozenset(["a", "an"])
_OBJECT_PRONOUN = classes("object_pronoun subject_pronoun")
_CIRCUMSTANCE = frozenset(["in", "at", "during"])
#: Adverbs that tell no manner of saying.
_NO_MANNER = frozenset(["only", "early", "daily", "differently", "respectively"])
#: Behind these "after" leads to whom something is like: a plan modeled after theirs.
_LIKE = frozenset(["modeled", "modelled", "named", "patterned"])
_OPENS_DEFINITE = classes("determiner name pronoun")
_LEADS_ON = classes("preposition determiner to")


def is_while(doc: Document, preposition: int) -> bool:
    """``spoke [for about thirty minutes]``: whether a preposition tells how long something took."""
    words, k = doc.tokens.words, preposition + 1
    if words[preposition] != "for":
        return False
    while k < preposition + 4 and (
        doc.classes[k : k + 1] in tuple(_MEASURED) or not listed("number_words").isdisjoint(words[k : k + 1])
    ):
        k += 1
    span = words[k] if doc.classes[k : k + 1] in tuple(COMMON_NOUN) else ""
    behind = doc.classes[k + 1 : k + 2]
    return (
        span.removesuffix("s") in listed("spans_of_time")
        and behind not in tuple(NOMINAL)
        and words[k + 1 : k + 2] != ["of"]
    )


_OWN_MEDIUM = ("a", "an", "his", "her", "their")


def before_medium(doc: Document, start: int, end: int, match: CueMatch) -> int:
    """``She defended [the plan] in a radio interview.``: where an object ends and how it was said begins.

    ``the errors in the report`` are in it; a medium that is not yet known of carries the words.
    """
    if _is_only_pronoun(doc, start):
        return start + 1
    classes, words, media = doc.classes, doc.tokens.words, _media()
    if words[match.verb] in forms_of_all("naming_verbs") and "as" in words[start:end]:
        return end  # described the plan in a debate as “a mess”
    k = classes.find(PREPOSITION, start + 1, end)
    while k != -1:
        group = NOUN_GROUP.match(classes, k + 1, end)
        if (
            group
            and words[k + 1] != "the"
            and any(words[k] in media.get(word.removesuffix("s"), ()) for word in words[k + 1 : group.end()])
        ):
            return k
        k = classes.find(PREPOSITION, k + 1, end)
    return end


def before_own_medium(doc: Document, start: int, end: int, match: CueMatch) -> int:
    """``She called for [a vote] in a speech``: as before_medium, where the medium is not yet known of or somebody's own.

    ``papers used by the firm in a case`` are one thing.
    """
    k = before_medium(doc, start, end, match)
    own = doc.tokens.words[k + 1 : k + 2]
    led = bool(own) and own[0] in _OWN_MEDIUM and doc.classes[k] == PREPOSITION
    done = any(letter in PAST_PARTICIPLE for letter in doc.classes[start:k])
    return k if led and not done else end


def tells_medium(doc: Document, lead: int, end: int) -> bool:
    """``the law is mad, [in an interview on Radio North].``: whether a phrase that ends a sentence tells the medium of what is said."""
    words, group = doc.tokens.words, NOUN_GROUP.match(doc.classes, lead + 1, end)
    if group is None or words[lead + 1] not in _OWN_MEDIUM:
        return False
    carried = any(words[lead] in _media().get(word, ()) for word in words[lead + 1 : group.end()])
    return carried and after_adjuncts(doc.classes, group.end()) >= end


def is_published(doc: Document, participle: int) -> bool:
    """``in a letter [sent] on Monday``: whether a participle tells when or where a text was made public that a preposition governs."""
    letters, words = doc.classes, doc.tokens.words
    if letters[participle] not in PAST_PARTICIPLE or letters[participle - 1] not in NOMINAL:
        return False
    if not is_paper(words[participle - 1].lower()):
        return False
    k = participle - 1
    while k > 0 and letters[k] in _IN_GROUP:
        k -= 1
    return letters[k] == PREPOSITION and letters[participle + 1 : participle + 2] in _HOW_PUBLISHED


def before_manner(doc: Document, start: int, end: int) -> int:
    """``She did not mention [Lee] directly``: where an object ends before the adverb that tells how it was said."""
    last = doc.tokens.words[end - 1]
    how = doc.classes[end - 1] == ADVERB and last.endswith("ly") and last not in _NO_MANNER
    group = NOUN_GROUP.match(doc.classes, start, end) if how else None
    return end - 1 if group and group.end() == end - 1 else end


def before_time(doc: Document, start: int, end: int) -> int:
    """``She endorsed [Lee] last week.``: where an object ends that is told to its end, and the time of telling begins.

    Only behind a definite object without a clause: ``a ferry in May`` and ``what he did in May`` may be one thing.
    """
    classes, words = doc.classes, doc.tokens.words
    if classes[start] not in _OPENS_DEFINITE or words[start] in _INDEFINITE:
        return end
    k = end
    while k > start + 1 and (
        words[k - 1] in _times()
        or (classes[k - 1] == NUMBER and (words[k - 2] in _months() or words[k - 2] == "in"))
    ):
        k -= 1
    if k == end or words[k] == "time":
        return end
    if words[k] in listed("time_nouns") and classes[k - 1] in NOMINAL and words[k - 1] not in _weekdays():
        return end  # blamed the mild autumn
    if words[k - 1] == "the":  # in the last year
        k -= 1
        if k <= start or classes[k - 1] != PREPOSITION:
            return end
    if classes[k - 1] == PREPOSITION and words[k - 1] in ("in", "on", "since"):
        k -= 1
    elif words[k] in _months() or classes[k] == NUMBER:
        return end
    if k <= start or classes[k - 1] in _LEADS_ON:  # its plans for next year
        return end
    return end if _HOLDS_CLAUSE.search(classes, start, k) else k


@cache
def _months() -> frozenset[str]:
    return frozenset([*calendar.month_name[1:], *(f"{month}." for month in abbreviations("month"))])


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(calendar.day_name)


@cache
def _times() -> frozenset[str]:
    """Words of which ``on Monday night``, ``in late May``, ``earlier this week`` are made."""
    return time_words() | _months() | {"early", "earlier", "late"}


@cache
def _media() -> dict[str, frozenset[str]]:
    """The last word of each medium -> the prepositions by which it carries words."""
    prepositions: dict[str, frozenset[str]] = {}
    for medium, _label, leads in rows("media"):
        noun = medium.rsplit(" ", 1)[-1]
        prepositions[noun] = prepositions.get(noun, frozenset()) | frozenset(leads.split())
    return prepositions


def is_own_medium(doc: Document, lead: int, end: int) -> bool:
    """``[on his podcast]``, ``[on Twitter]``: whether a preposition leads to what carries somebody's words, and not to what they are about."""
    group = NOUN_GROUP.match(doc.classes, lead + 1, end)
    words = doc.tokens.words
    own = group is not None and (words[lead + 1] in _WHOSE or doc.classes[lead + 1] == NAME)
    last = words[group.end() - 1] if group else ""
    return own and words[lead] in (_media().get(last) or _media().get(last.removesuffix("s"), frozenset()))


def tells_when(doc: Document, subordinator: int, match: CueMatch) -> bool:
    """``She praised the crew [as she left].``: whether what "as" opens tells when something was said of an object."""
    words, k = doc.tokens.words, subordinator
    naming = match.cue.lemma == "refer" or words[match.verb] in forms_of_all("naming_verbs")
    named = naming and doc.classes[k - 1] not in QUOTATION
    if words[k] != "as" or words[k - 1] == "even" or named:
        return False  # described the harbour as it was; but: called it “a gift” as he left
    subject = doc.classes[k + 1 : k + 2]
    verb = clause_verb(doc.classes, k + 1)
    if verb is None:
        return False
    in_headline = (
        match.verb_form == "finite" and doc.classes[match.verb] in _PRESENT and doc.classes[verb] in _PRESENT
    )
    return (
        subject == SUBJECT_PRONOUN
        or (subject in _NAME_OR_THE and doc.classes[verb] in _TENSED)
        or (in_headline and subject in NOMINAL)  # Minister defends budget as opposition walks out
    )


def tells_how(doc: Document, preposition: int) -> bool:
    """``He attacked Kim [by saying that she lied]``: whether a phrase tells how something was said of an object."""
    words, k = doc.tokens.words, preposition + 1
    if words[preposition] == "on":  # on the condition of anonymity
        return "condition" in words[k : k + 2] and words[k + 1 : k + 3].count("of") > 0
    if words[preposition] == "through":  # through his lawyer
        group = NOUN_GROUP.match(doc.classes, k)
        return group is not None and is_role(words[group.end() - 1].lower())
    if words[preposition] != "by" or k >= len(words):
        return False
    saying = cue_verbs().get(words[k]) if doc.classes[k] == ING_FORM else None
    return saying is not None and saying[0].cue_class == "speech"


def _is_only_pronoun(doc: Document, start: int) -> bool:
    """``She praised [it] in print``, ``mentioned [him] at every turn``: whether a pronoun is all, and a circumstance follows."""
    behind = doc.tokens.words[start + 1 : start + 2]
    return doc.classes[start] in _OBJECT_PRONOUN and not _CIRCUMSTANCE.isdisjoint(behind)


def is_later_by(doc: Document, subordinator: int) -> bool:
    """``the talks two weeks [after] the vote``: whether "after" or "before" has its measure in front."""
    if doc.tokens.words[subordinator - 1] in _LIKE:
        return True
    unit = doc.tokens.words[subordinator - 1].removesuffix("s")
    return unit in listed("spans_of_time") and doc.classes[subordinator - 2] == NUMBER


def is_time_of_clause(doc: Document, k: int) -> bool:
    """``told me on the day [I moved in]``: whether a clause tells which day is meant; not ``told me at the time he had lied``."""
    words, pronoun = doc.tokens.words, doc.classes[k : k + 1] == SUBJECT_PRONOUN
    then = words[k - 3 : k - 1] == ["at", "the"]
    return pronoun and words[k - 1] in listed("time_nouns") and words[k - 2] == "the" and not then
