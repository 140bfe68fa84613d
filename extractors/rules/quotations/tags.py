"""Tags in which no cue was found: ``[“Nobody asked us,”] Ferreira siad.``"""

from __future__ import annotations

import re

from ...cues.cue_lexicon import cue_verbs, is_misspelt_saying
from ...entities.noun_phrases import is_office, is_somebody, singular
from ...tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG, finite_between
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, closing_mark
from ...tokens.word_classes import (
    ADVERB,
    BE,
    NAME,
    PARAGRAPH_END,
    PAST,
    PAST_OR_PARTICIPLE,
    PREPOSITION,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    STOP,
    VERB_S,
    classes,
)
from .heard_words import is_hearing, is_telling
from .quotation_labels import holds_first_name, whose
from .quotations import Quotations

#: They point to the words right before: These were the words of Ann Lee.
_POINTING = ("These", "Those", "Such", "This", "That")
#: No title and no fragment has so many blanks.
_LONG = 8

_COMMA_OR_COLON = classes("comma colon")
#: A name with what it is before it: ``Assistant State’s Attorney Ruth Hale``.
_FULL_NAMED = pattern("<noun|name|verb_or_noun|possessive|verb_s_or_plural>* <name>{2}")
#: A title has fewer blanks than words that can be nothing but speech.
_SENTENCE = 5
_ENDS_TAG = (*classes("stop comma semicolon paragraph_end"), "")
_PAST_OR_S = classes("past past_or_participle verb_s")
_NAMES_OR_PRONOUN = pattern("<name>{1,3} | <subject_pronoun>")


def odd_tag(q: Quotations, token: int, previous: int | None) -> bool:
    """A tag with a verb that is misspelt, or none of saying: ``[“Nobody asked us,”] Ferreira siad.``"""
    doc = q.doc
    classes = doc.classes
    if classes[token] != QUOTED_CLAUSE or doc.sentence(token)[0] != token or closing_mark(doc, token) != ",":
        return False
    m = _NAMES_OR_PRONOUN.match(classes, token + 1)
    if not m:
        return False
    verb = m.end()
    behind = verb + 1 + (classes[verb + 1 : verb + 2] == ADVERB)
    if (
        classes[behind : behind + 1] not in _ENDS_TAG
        or verb >= len(classes)
        or not (classes[verb] in _PAST_OR_S or is_misspelt_saying(doc.tokens.words[verb]))
        or is_hearing(doc.tokens.words[verb])
    ):
        return False
    q.add("odd_tag", token, m.span(), (verb, verb + 1), ("tag", classes[verb]))
    return True


def tag_without_verb(q: Quotations, token: int, previous: int | None) -> bool:
    """A tag whose verb was forgotten: ``[“We will not rest until it is mended,”] Mayor Ruth Hale. “Not for a day.”``"""
    doc = q.doc
    classes = doc.classes
    words = doc.tokens.words[token]
    if (
        classes[token] != QUOTED_CLAUSE
        or doc.sentence(token)[0] != token
        or closing_mark(doc, token) != ","
        or words.count(" ") < _SENTENCE
    ):
        return False
    m = _FULL_NAMED.match(classes, token + 1)
    if not m or not holds_first_name(doc, token + 1, m.end()):
        return False
    behind = doc.tokens.words[m.end()] if m.end() < len(classes) else ""
    if behind not in ("", "\n", ".", "during"):
        return False
    q.add("tag_without_verb", token, m.span(), None, ("tag",))
    return True


def verb_first(q: Quotations, token: int, previous: int | None) -> bool:
    """A tag in front that begins with its verb: ``Writes Halloran, [“The bridge was never meant to last.”]``"""
    doc = q.doc
    classes = doc.classes
    first = doc.sentence(token)[0]
    if token - first < 3 or classes[token] == QUOTED_FRAGMENT or classes[token - 1] not in _COMMA_OR_COLON:
        return False
    cue, form = cue_verbs().get(doc.tokens.words[first], (None, ""))
    m = NOUN_GROUP_LONG.match(classes, first + 1, token)
    if not cue or "q" not in cue.frames or form not in _PAST_OR_S or not m or m.end() != token - 1:
        return False
    if NAME not in m.group():
        return False
    q.add("verb_first", token, m.span(), (first, first + 1), ("tag", form))
    return True


def inverted(q: Quotations, token: int, previous: int | None) -> bool:
    """A verb that says nothing of speech by itself, or an answer: ``[“We are late,”] stormed Ann Lee.``"""
    doc = q.doc
    classes = doc.classes
    verb = token + 1
    ends = closing_mark(doc, token)
    m = NOUN_GROUP_LONG.match(classes, verb + 1)
    if classes[verb : verb + 1] == BE and m:  # “Never,” was Lee's answer.
        owner = whose(doc, (verb + 1, m.end()))
        if owner[1] < m.end():
            q.add("inverted", token, owner, (verb, verb + 1), ("answer",))
            return True
    if ends == "." and m and _is_sentence(doc, verb, m):
        q.add("inverted", token, (verb + 1, m.end()), (verb, verb + 1), ("inverted",))
        return True
    if classes[verb : verb + 1] not in (PAST_OR_PARTICIPLE, PAST, VERB_S):
        return False
    if ends not in (",", "!", "?") and not _is_long_tag(doc, token, m):
        return False
    if (
        m
        and classes[m.end() : m.end() + 1] not in _ENDS_TAG
        and classes[token] == QUOTED_CLAUSE
        and ends == ","
    ):
        m = NOUN_GROUP.match(classes, verb + 1)  # sang Ann Lee on “Low Tide,” her first record
        if m and (classes[m.end() : m.end() + 1] != PREPOSITION or doc.sentence(token)[0] != token):
            return False
    elif m and classes[m.end() : m.end() + 1] not in _ENDS_TAG:
        return False
    if not m or not (NAME in m.group() or (ends == "," and _is_somebody(doc, verb + 1))):
        return False
    q.add("inverted", token, (verb + 1, m.end()), (verb, verb + 1), ("inverted",))
    return True


def _is_somebody(doc: Document, first: int) -> bool:
    """``[“We are late,”] stormed a local driver``, not ``read a sign``: whether a noun group means a person."""
    m = NOUN_GROUP.match(doc.classes, first)
    return (
        m is not None and m.end() - first > 1 and is_office(singular(doc.tokens.words[m.end() - 1].lower()))
    )


def _is_sentence(doc: Document, verb: int, m: re.Match[str]) -> bool:
    """``“It is open.” [Added the mayor of Elm, Ann Lee.]``: whether a verb of saying and who says it are a sentence of their own."""
    first, last = doc.sentence(verb)
    word = doc.tokens.words[verb]
    cue, form = cue_verbs().get(word.lower(), (None, ""))
    if (
        first != verb
        or not word[0].isupper()
        or cue is None
        or "q" not in cue.frames
        or form not in _PAST_OR_S
    ):
        return False
    return NAME in doc.classes[m.start() : last] and not finite_between(doc.classes, m.start(), last)


def _is_long_tag(doc: Document, token: int, m: re.Match[str] | None) -> bool:
    """Whether a tag is whole though the comma before its verb is missing: ``“It is good of you all to come” shared Ann Lee.``"""
    words = doc.tokens.words[token]
    return (
        doc.classes[token] == QUOTED_CLAUSE
        and words.count(" ") > _LONG
        and doc.sentence(token)[0] == token
        and m is not None
        and doc.classes[m.end() : m.end() + 1] in (STOP, PARAGRAPH_END)
    )


def words_of(q: Quotations, token: int, previous: int | None) -> bool:
    """Words of which the next sentence tells whose they are: ``[“We shall never sail.”] These were the words of Ann Lee.``"""
    doc = q.doc
    letters, words = doc.classes, doc.tokens.words
    if letters[token] == QUOTED_FRAGMENT or not q.is_only_marks(doc.sentence(token)):
        return False
    k = token + 1
    while letters[k : k + 1] in (PARAGRAPH_END, STOP) and k < token + 3:
        k += 1
    if k >= len(letters) - 2:
        return False
    if (
        words[k] in ("So", "Thus")
        and letters[k + 1] in _PAST_OR_S
        and words[k + 1] in (*cue_verbs(), "spoke")
    ):
        m = NOUN_GROUP.match(letters, k + 2)
        verb = k + 1
    elif words[k] in _POINTING and letters[k + 1] == BE:
        of = next((n for n in range(k + 2, min(k + 7, len(words))) if words[n] in ("of", "from")), 0)
        verb = of - 1
        told = of > 0 and (words[verb] in ("words", "word") or is_telling(words[verb]))
        m = NOUN_GROUP.match(letters, of + 1) if told else None
    else:
        return False
    if m is None or not (NAME in m.group() or is_somebody(doc.tokens.span(*m.span()).of(doc.text))):
        return False
    q.add("words_of", token, m.span(), (verb, verb + 1), ("tag", "behind"))
    return True
