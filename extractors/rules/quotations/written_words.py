"""Words in marks that are written on a thing, in a text or in a heading."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from ...lazy_patterns import later_re
from ...lexicon import listed
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms
from ...tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    CLOSE_BRACKET,
    COLON,
    COMMA,
    COMMA_OR_DASH,
    DETERMINER,
    OPEN_BRACKET,
    POSSESSIVE,
    STOP,
    WHO,
)
from .quotations import Quotations

_LONGEST_HEADING = 25
#: So many code points at most have the words of a heading in marks.
_LONGEST_HEADLINE = 300
#: So many quotations below a heading are looked at.
_NEXT_QUOTATIONS = 30
_LOWER_WORD = later_re(r"(?<![\w’'-])[a-z]{4,}")
_HIS = ("his", "her", "their", "its")
#: So many tokens before its noun may the group of a thing that bears words begin, and its verb before that.
_LONGEST_THING = 6


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
    if len(said) > _LONGEST_HEADLINE:
        return False
    short = said.count(" ") < 2  # of so few words the quotation holds no others
    following = bisect_right(q.tokens, token)
    for other in q.tokens[following : following + _NEXT_QUOTATIONS]:
        if other not in q.owner or other not in q.segment:
            continue
        words = q.segment[other].inner.of(doc.text)
        if said.lower() not in words.lower() or (short and len(words.strip(" .,;:!?")) > len(said)):
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
    while start > first and classes[start - 1] in AUXILIARY_OR_ADVERB:
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
