"""Fragments in marks that no cue governs as speech: descriptions, levels, examples in brackets, words of a heading."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from ..cues.subjects.before_verb import main_subject
from ..entities.noun_phrases import describe, is_thing, singular
from ..lazy_patterns import later_re
from ..lexicon import listed
from ..tokens.noun_groups import NOUN_GROUP
from ..tokens.patterns import pattern
from ..tokens.sentences import Document, Range
from ..tokens.verb_forms import forms
from ..tokens.word_classes import (
    ADVERB,
    BE,
    CLOSE_BRACKET,
    COLON,
    COMMA,
    COMMA_OR_DASH,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    NAME,
    NOUN,
    NUMBER,
    OPEN_BRACKET,
    POSSESSIVE,
    PREPOSITION,
    QUOTED_FRAGMENT,
    STOP,
    VERB_OR_NOUN,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from .quotations import Quotations

_LONGEST_HEADING = 25
#: So many code points at most have the words of a heading in marks.
_LONGEST_HEADLINE = 300
#: So many quotations below a heading are looked at.
_NEXT_QUOTATIONS = 30
_LOWER_WORD = later_re(r"(?<![\w’'-])[a-z]{4,}")
_HIS = ("his", "her", "their", "its")
_DETERMINED = pattern("<determiner>? <adverb|noun|past_or_participle|ing_form>{0,3}")
#: So many tokens before its noun may the group of a thing that bears words begin, and its verb before that.
_LONGEST_THING = 6
_VERB_GROUP = classes("auxiliary adverb")
_VERB_GROUP_TO = classes("auxiliary adverb to")
_WITHIN_CLAUSE = classes("quoted_fragment quoted_clause")
_AND_IN = classes("conjunction preposition")
_AND_TO = classes("conjunction to")
_COMMA_AND = classes("comma conjunction")
#: So many tokens before a quotation it may be said to whom it is attributed.
_LONGEST_ATTRIBUTED = 14
#: So many tokens may stand between a verb of presenting and "as".
_LONGEST_OBJECT = 12
_OBJECT = pattern("<not sentence_close|comma|quotation|finite|that|who|subordinator>{1,12}")
_PRESENTING = classes("past past_or_participle verb_s verb_s_or_plural ing_form")
_SETTING = classes("past past_or_participle verb_s verb_s_or_plural")


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
    while start > first and classes[start - 1] in _VERB_GROUP:
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


def in_brackets(q: Quotations, token: int, previous: int | None) -> bool:
    """An example of somebody's words in brackets: ``Pell’s diaries grow darker ([“the guests count my plates”]).``"""
    doc = q.doc
    classes, words = doc.classes, doc.tokens.words
    first = doc.sentence(token)[0]
    if (
        classes[token - 1 : token + 2] != OPEN_BRACKET + classes[token] + CLOSE_BRACKET
        or words[token].count(" ") < 2
        or token - 1 <= first
    ):
        return False
    written = [k for k in range(first, token - 1) if _is_written(words[k].lower())]
    if not written:
        return False
    owner = classes.rfind(POSSESSIVE, first, written[-1])
    group = doc.subject_before(owner) if owner > first else None
    if group and written[-1] - owner < 4:
        source: Range | None = (group[0], owner)  # Pell’s diaries
    else:
        k = next(
            (k for k in range(max(first, written[-1] - 3), written[-1]) if words[k].lower() in _HIS), None
        )
        source = (k, k + 1) if k is not None else None  # his first column
    if source is None:
        return False
    q.add("in_brackets", token, source, (written[-1], written[-1] + 1), ("brackets",))
    return True


def _is_written(word: str) -> bool:
    """Whether a noun, in singular or plural, names something written or said: ``diaries``, ``column``."""
    one = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return any(form in listed("document_nouns") or form in listed("telling_nouns") for form in (word, one))


def said_again(q: Quotations, token: int, previous: int | None) -> bool:
    """A fragment in a heading whose words stand again in a quotation with a speaker: ``READY TO [“WAIT IT OUT”] / “We can wait it out,” Rees said.``"""
    doc = q.doc
    segment = q.segment.get(token)
    start, end = doc.paragraph(token)
    if segment is None or STOP in doc.classes[start:end] or end - start > _LONGEST_HEADING:
        return False
    said = segment.inner.of(doc.text).strip(" .,;:!?")
    if said.count(" ") < 2 or len(said) > _LONGEST_HEADLINE:
        return False
    following = bisect_right(q.tokens, token)
    for other in q.tokens[following : following + _NEXT_QUOTATIONS]:
        if other not in q.owner or other not in q.segment:
            continue
        words = q.segment[other].inner.of(doc.text)
        if said.lower() not in words.lower():
            continue
        found = re.search(re.escape(said), words, re.IGNORECASE)
        source = q.candidates[q.owner[other]].source
        # a name has capitals in running text too
        if found and source and not found[0].istitle() and _LOWER_WORD.search(found[0]):
            q.add("said_again", token, source, None, ("again",))
            return True
    return False


def written_on(q: Quotations, token: int, previous: int | None) -> bool:
    """What is written on a thing, of who bears it: ``We met Pereira holding a placard that read [“Let us fish.”]``

    Where the sentence tells of nobody who bears it, of the thing.
    """
    doc = q.doc
    classes, words = doc.classes, doc.tokens.words
    first = doc.sentence(token)[0]
    k = token - 1 - (classes[token - 1 : token] in (COMMA, COLON))
    end = _thing_end(doc, k, first)
    if end is None:
        return False
    nouns = (
        listed("wearables")
        if words[k] not in listed("inscriptions")
        else listed("wearables") | listed("pictures")
    )
    thing = next(
        (n for n in range(end - 1, max(first, end - _LONGEST_THING), -1) if words[n].lower() in nouns), None
    )
    if thing is None:
        return False
    verb = next(
        (n for n in range(thing - 1, max(first, thing - _LONGEST_THING), -1) if words[n] in _bearing()), 0
    )
    start = verb
    while start > first and classes[start - 1] in _VERB_GROUP:
        start -= 1
    source = None
    if verb:
        source = (start - 1, start) if classes[start - 1] == WHO else doc.subject_before(start)
    if source is None or source[0] < first:
        opening = next(
            (n for n in range(thing, max(first, thing - _LONGEST_THING) - 1, -1) if classes[n] == DETERMINER),
            thing,
        )
        source = (opening, thing + 1)
    cue = (k, k + 1)
    held = q.owner.get(token)
    if held is not None:
        if q.candidates[held].cue_match.verb not in (k, verb):
            return False
        q.replace(held, "written_on", token, source, cue, ("written", words[k]))
    else:
        q.add("written_on", token, source, cue, ("written", words[k]))
    return True


def _thing_end(doc: Document, k: int, first: int) -> int | None:
    """Where the words for the thing end, by what tells at k that it bears words: ``a sign [that] read``, ``a cap [with] the words``."""
    classes, words = doc.classes, doc.tokens.words
    if k <= first:
        return None
    word = words[k]
    if word in listed("inscriptions"):
        k -= words[k - 1] in ("the", "a")
        return k - 1 if k - 1 > first and words[k - 1] in ("with", "bearing") else None
    if word in ("reading", "saying", "captioned", "proclaiming"):
        return k - (classes[k - 1] == COMMA)
    if word in ("read", "reads", "said", "says", "proclaimed") and words[k - 1] in ("that", "which"):
        return k - 1 - (classes[k - 2] in COMMA_OR_DASH)
    return None


@cache
def _bearing() -> frozenset[str]:
    """Forms of verbs by which somebody bears or puts up a thing with words on it: ``held``, ``pinned``."""
    return frozenset(form for verb in listed("bearing_verbs") for form in forms(verb))


def in_clause(q: Quotations, token: int, previous: int | None) -> bool:
    """A fragment in a clause of its own: ``The mayor brushed off the [“noise”] about the bridge.``"""
    doc = q.doc
    classes = doc.classes
    first, last = doc.sentence(token)
    if q.is_only_marks((first, last)) or _is_listed_word(doc, first, token):
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
    match = q.match_before(first, token)
    if match and token - match.verb < 40:
        q.add(
            "in_clause",
            token,
            match.source if match.source and not _is_date(doc, match.source) else None,
            (match.group, match.after),
            ("cue", match.cue.cue_class, classes[token]),
        )
        return True
    source = main_subject(doc, (first, last), token)
    if source is None:
        source = main_subject(doc, (token + 1, last), last)
        if source is None:
            return False
        if classes[token] == QUOTED_FRAGMENT:
            source = None
        cue = (source[1], source[1] + 1) if source else None
        q.add("in_clause", token, source, cue, ("subject-after", classes[token]))
        return True
    end = source[1]
    while end < token and classes[end] in _VERB_GROUP_TO:
        end += 1
    # the subject of the clause is too seldom the one who says it
    if classes[token] in _WITHIN_CLAUSE or _is_date(doc, source) or _is_thing(doc, source):
        q.add("in_clause", token, None, None, ("subject", classes[token]))
        return True
    cue = (source[1], min(end + 1, token)) if source[1] < token else None
    q.add("in_clause", token, source, cue, ("subject", classes[token]))
    return True


def _is_listed_word(doc: Document, first: int, token: int) -> bool:
    """``Words such as [“expects”] and “believes” tell of the future.``: whether a sentence is about the words in marks."""
    words = doc.tokens.words
    such = words[first + 1 : first + 3] == ["such", "as"] or words[first + 1] in ("like", "including")
    about = such and singular(words[first].lower()) in listed("words_as_words")
    return about and not any(letter in FINITE for letter in doc.classes[first + 2 : token])


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
