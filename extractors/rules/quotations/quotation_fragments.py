"""Fragments in marks that no cue governs as speech: descriptions, levels, examples in brackets, words of a heading."""

from __future__ import annotations

from functools import cache

from ...cues.model import CueMatch
from ...cues.no_statement.what_happens import is_passive_headline
from ...cues.subjects.behind_verb import agent_behind
from ...cues.subjects.opening_groups import main_subject
from ...entities.noun_phrases import describe, is_thing, singular
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, clause_verb
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range, begins_small, closing_mark
from ...tokens.verb_forms import forms, forms_of_all
from ...tokens.word_classes import (
    ADVERB,
    AUXILIARY_OR_ADVERB,
    BASE_FORM,
    BE,
    COMMA,
    CONJUNCTION,
    FINITE,
    NAME,
    NOUN,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    QUOTED_FRAGMENT,
    SUBORDINATOR,
    VERB_OR_NOUN,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from .heard_words import heard_words, is_hearing
from .quotations import Quotations

_LOWER_WORD = later_re(r"(?<![\w’'-])[a-z]{4,}")
_DETERMINED = pattern("<determiner>? <adverb|noun|past_or_participle|ing_form>{0,3}")
_VERB_GROUP_TO = classes("auxiliary adverb to")
_OPENS_OTHER = classes("name determiner")
_SURE_VERB = classes("auxiliary past past_or_participle verb_s")
_WITHIN_CLAUSE = classes("quoted_fragment quoted_clause")
_AND_IN = classes("conjunction preposition")
_AND_TO = classes("conjunction to")
_IN_LIST = classes("quotation comma conjunction")
_COMMA_AND = classes("comma conjunction")
#: So many tokens before a quotation it may be said to whom it is attributed.
_LONGEST_ATTRIBUTED = 14
_LONGEST_AS = 4
#: So many tokens may stand between a verb of presenting and "as".
_LONGEST_OBJECT = 12
_OBJECT = pattern("<not sentence_close|comma|quotation|finite|that|who|subordinator>{1,12}")
_PRESENTING = classes("past past_or_participle verb_s verb_s_or_plural ing_form")
_SETTING = classes("past past_or_participle verb_s verb_s_or_plural")

#: Behind somebody's name they tell where words stand that others wrote.
_READ_THERE = (["read", "on"], ["read", "in"], ["reads", "on"], ["reads", "in"])


def described_as(q: Quotations, token: int, previous: int | None) -> bool:
    """What somebody takes it for: ``what they describe as a [“paper”] drought``."""
    doc = q.doc
    classes, words = doc.classes, doc.tokens.words
    first = doc.sentence(token)[0]
    match = q.match_before(first, token)
    if classes[token] == QUOTED_FRAGMENT and _presented_as(q, token, first):
        return True
    if (
        match is None
        or classes[token] != QUOTED_FRAGMENT
        or "n" not in match.cue.frames
        or match.verb_form != "finite"
        or words[match.after : match.after + 1] != ["as"]
        or not _LOWER_WORD.search(words[token])
        or not _DETERMINED.fullmatch(classes, match.after + 1, token)
    ):
        return False
    q.add("described_as", token, match.source, (match.group, match.after + 1), ("as", match.cue.cue_class))
    return True


def _presented_as(q: Quotations, token: int, first: int) -> bool:
    """``Lund presented the plan as a [“new beginning”].``"""
    doc = q.doc
    classes, words = doc.classes, doc.tokens.words
    k = token - 1
    while k > first and token - k < 4 and words[k] != "as":
        k -= 1
    if (
        words[k] != "as"
        or not _DETERMINED.fullmatch(classes, k + 1, token)
        or not _LOWER_WORD.search(words[token])
    ):
        return False
    verb = next(
        (n for n in range(k - 1, max(first, k - _LONGEST_OBJECT), -1) if words[n] in _presenting()), None
    )
    if verb is None or classes[verb] not in _PRESENTING or not _OBJECT.fullmatch(classes, verb + 1, k):
        return False
    start = verb
    while start > first and classes[start - 1] in AUXILIARY_OR_ADVERB:
        start -= 1
    source = (start - 1, start) if classes[start - 1] == WHO else doc.subject_before(start)
    if source is None or source[0] < first:
        return False
    q.add("described_as", token, source, (verb, verb + 1), ("presented", words[verb]))
    return True


@cache
def _presenting() -> frozenset[str]:
    """Forms of verbs that say as what somebody takes something: ``presented``, ``cast``."""
    return frozenset(form for verb in listed("presenting_verbs") for form in forms(verb))


def level_set(q: Quotations, token: int, previous: int | None) -> bool:
    """A level or grade that a body sets: ``The council cut its outlook from [“stable”] to “poor”.``"""
    doc = q.doc
    classes, words = doc.classes, doc.tokens.words
    first, last = doc.sentence(token)
    if classes[token] != QUOTED_FRAGMENT or token == first:
        return False
    if classes[token - 1] == BE and previous is not None and previous in q.owner:
        before = q.candidates[q.owner[previous]]
        if (
            before.rule == "level_set" and doc.sentence(previous)[1] == first
        ):  # For the islands it was “green”.
            q.add("level_set", token, before.source, before.cue, ("level", "next"))
            return True
    if words[token - 1] not in ("from", "to"):
        return False
    source = main_subject(doc, (first, last), token)
    if source is None or source[1] >= token or listed("graded_things").isdisjoint(words[source[1] : token]):
        return False
    verb = next((k for k in range(source[1], token) if classes[k] in _SETTING), token)
    if words[verb] not in _grading():
        return False
    q.add("level_set", token, source, (source[1], verb + 1), ("level", "first"))
    return True


@cache
def _grading() -> frozenset[str]:
    """Forms of verbs that set a level: ``raised``, ``cut``."""
    return frozenset(form for verb in listed("grading_verbs") for form in forms(verb))


def in_clause(q: Quotations, token: int, previous: int | None) -> bool:
    """A fragment in a clause of its own: ``The mayor brushed off the [“noise”] about the bridge.``"""
    doc = q.doc
    classes = doc.classes
    first, last = doc.sentence(token)
    if q.is_only_marks((first, last)) or _is_listed_word(doc, first, token) or _is_apart(doc, first, token):
        return False
    ascribed = _attributed_to(doc, first, token)
    if ascribed:
        q.add("in_clause", token, *ascribed, ("attributed", classes[token]))
        return True
    if (
        previous is not None
        and previous >= first
        and previous in q.owner
        and classes[previous + 1 : token]
        in (CONJUNCTION, COMMA, _COMMA_AND, _AND_IN, PREPOSITION, ADVERB, _AND_TO)
    ):
        q.extend(q.owner[previous], token)
        return True
    if classes[token - 1 : token] == POSSESSIVE and classes[token + 1 : token + 2] in (
        NOUN,
        VERB_OR_NOUN,
        VERB_S_OR_PLURAL,
    ):
        owner = doc.subject_before(token - 1)  # Lee's “no comment” remark
        if owner and owner[0] >= first:
            q.add(
                "in_clause", token, (owner[0], token - 1), (token + 1, token + 2), ("owner", classes[token])
            )
            return True
    if heard := heard_words(doc, first, token):
        verb, source = heard
        q.add("in_clause", token, source, verb, ("heard", classes[token]))
        return True
    match = q.match_before(first, token)
    if match and token - match.verb < 40:
        nobody = _is_date(doc, match.source) if match.source else True
        nobody = nobody or _is_of_another(doc, match, token)
        q.add(
            "in_clause",
            token,
            None if nobody or is_passive_headline(doc, match, (token, token + 1)) else match.source,
            (match.group, match.after),
            ("cue", match.cue.cue_class, classes[token]),
        )
        return True
    source = main_subject(doc, (first, last), token)
    if source is None:
        source = main_subject(doc, (token + 1, last), last)
        if source is None:
            return False
        if told := _told(doc, source, last):
            agent = agent_behind(doc, told[1], last)  # “No,” the court was told by Lee
            q.add("in_clause", token, agent, told, ("subject-after", classes[token]))
            return True
        behind = doc.tokens.words[source[1] : source[1] + 2]
        if is_hearing(behind[0]) or behind in _READ_THERE:
            return False  # “No,” Lee heard
        aside = classes[source[1] : source[1] + 1] == COMMA
        named = token > first and (doc.tokens.words[token - 1] == "as" or aside)
        if classes[token] == QUOTED_FRAGMENT or named:
            source = None  # Known as “the Rock,” Elmton, a port, is rich
        cue = (source[1], source[1] + 1) if source else None
        q.add("in_clause", token, source, cue, ("subject-after", classes[token]))
        return True
    end = source[1]
    while end < token and classes[end] in _VERB_GROUP_TO:
        end += 1
    # the subject of the clause is too seldom the one who says it; a lamp is billed as “the quietest”
    # and the rules were called “Orwellian”
    passive = BE in classes[source[1] : end] and (
        "as" in doc.tokens.words[max(end, token - _LONGEST_AS) : token]
        or doc.tokens.words[token - 1] in forms_of_all("naming_verbs")
    )
    part = classes[token] in _WITHIN_CLAUSE or begins_small(doc, token)  # is an “open permit.”
    if part or _is_date(doc, source) or _is_thing(doc, source) or passive:
        q.add("in_clause", token, None, None, ("subject", classes[token]))
        return True
    cue = (source[1], min(end + 1, token)) if source[1] < token else None
    q.add("in_clause", token, source, cue, ("subject", classes[token]))
    return True


def _is_of_another(doc: Document, match: CueMatch, token: int) -> bool:
    """``one who supports Lee, [Ann Kim left] when “a dog bit”``: whether a clause of somebody else stands between a cue and words in marks."""
    letters = doc.classes
    if doc.tokens.words[match.sentence[0]] == "As":
        return False  # As Lee puts it, the firm made “a mess”
    comma = letters.find(COMMA, match.after, token)
    while comma != -1:
        verb = clause_verb(letters, comma + 1) if letters[comma + 1] in _OPENS_OTHER else None
        if verb is not None and verb < token and letters[verb] in _SURE_VERB:
            return True
        comma = letters.find(COMMA, comma + 1, token)
    return False


def _told(doc: Document, subject: Range, end: int) -> Range | None:
    """``“No,” the court [was told]``: the verb by which a subject is told or asked what stands in marks, and does not say it."""
    k = subject[1]
    while k < end and doc.classes[k] in AUXILIARY_OR_ADVERB:
        k += 1
    passive = BE in doc.classes[subject[1] : k] and k < end
    return (subject[1], k + 1) if passive and doc.tokens.words[k] in forms_of_all("telling_verbs") else None


def _is_listed_word(doc: Document, first: int, token: int) -> bool:
    """``Words such as [“expects”] and “believes” tell of the future.``: whether a sentence is about the words in marks."""
    words = doc.tokens.words
    if words[token - 2 : token] == ["payable", "to"]:
        return True  # checks made payable to “Cash”
    such = words[first + 1 : first + 3] == ["such", "as"] or words[first + 1] in ("like", "including")
    about = such and singular(words[first].lower()) in listed("words_as_words")
    if about and not any(letter in FINITE for letter in doc.classes[first + 2 : token]):
        return True
    k = token - 1
    while k > first + 1 and doc.classes[k] in _IN_LIST:
        k -= 1  # search for words like “scam” or [“fraud”]
    k -= words[k - 1 : k + 1] == ["such", "as"]
    return words[k] in ("like", "such", "including") and singular(words[k - 1].lower()) in listed(
        "words_as_words"
    )


def _is_apart(doc: Document, first: int, token: int) -> bool:
    """``Instead of taking their view that it was [“late,”] Lee left``, ``When Lee says it is shut, tap [“Retry”]``: whether another part of the sentence holds words in marks than the one about its subject."""
    words, letters = [word.lower() for word in doc.tokens.words[first : first + 2]], doc.classes
    instead = words in (["instead", "of"], ["rather", "than"]) or words[0] in ("unlike", "without", "despite")
    goes_on = closing_mark(doc, token) == "," or COMMA in letters[token + 1 : doc.sentence(token)[1]]
    if instead and goes_on and COMMA not in letters[first:token]:
        return True  # not: Despite the rain Lee called it “fun.”
    order = letters[token - 2 : token - 1] == COMMA and letters[token - 1] in BASE_FORM
    return order and token - 2 > first and letters[first] == SUBORDINATOR


def _is_thing(doc: Document, source: Range) -> bool:
    """Whether a subject is neither somebody, nor a body, nor a text: ``The definition of a flood is “water on a road.”``"""
    if NAME in doc.classes[slice(*source)]:
        return False
    described = describe(doc.tokens.span(*source).of(doc.text))
    return described is not None and described.kind == "document" and not is_thing(described.head)


def _is_date(doc: Document, source: Range) -> bool:
    """Whether what was taken for a subject is a day: ``the April 5 letter titled “Ice”``."""
    if doc.classes[source[1] - 1] != NUMBER or source[1] - source[0] < 2:
        return False
    return doc.tokens.words[source[1] - 2].lower() in listed("sentence_starters")


def _attributed_to(doc: Document, first: int, token: int) -> tuple[Range, Range] | None:
    """``a poem attributed to [Senator Ito] about “lazy towns”``: whose words they are said to be, and the cue."""
    words = doc.tokens.words
    for k in range(max(first, token - _LONGEST_ATTRIBUTED), token - 2):
        if words[k] == "attributed" and words[k + 1] == "to":
            m = NOUN_GROUP.match(doc.classes, k + 2, token)
            if m and NAME in m.group():
                return m.span(), (k, k + 2)
    return None
