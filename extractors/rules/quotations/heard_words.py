"""Words in marks that the subject of their clause only hears, reads or passes on: ``Lee got the reply: “No.”``"""

from __future__ import annotations

from functools import cache

from ...entities.noun_phrases import is_somebody
from ...lexicon import listed, pairs
from ...tokens.noun_groups import NOUN_GROUP_LONG
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms
from ...tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    BE,
    NAME,
    POSSESSIVE,
    PREPOSITION,
    classes,
)

#: So many tokens at most stand between the verb and the words.
_LONGEST_OBJECT = 10
_FINITE = classes("modal have verb_s past past_or_participle be")
_VERBS = tuple(classes("past past_or_participle verb_s base_form verb_s_or_plural ing_form"))
_PASSED_ON = ("quote", "cite", "recall", "remember", "retweet")
_GREETED = ("met", "greeted")
_BY = ("by", "from", "to", "in", "for")
#: What somebody who reads it says themselves.
_OWN_WORDS = ("statement", "statements", "speech", "poem", "prayer")
_SOURCES = ("from", "of", "by")
_NO_VERB_BEHIND = classes("determiner preposition possessive")


def heard_words(doc: Document, first: int, end: int) -> tuple[Range, Range | None] | None:
    """The verb of hearing, reading or passing on before words in marks at ``end`` (or their colon), and whose words they are.

    ``Lee [got] a text from [the bank]: “...”``, ``Lee [recalled] [her mother]'s advice: “...”``, ``Lee [heard]: “...”``.
    None where the clause has no such verb: its subject may be who says the words.
    """
    verb = _last_verb(doc, first, end)
    if verb is None:
        return None
    word, cue = doc.tokens.words[verb], (verb, verb + 1)
    source = _whose(doc, verb + 1, end)
    if any(word in forms(lemma) for lemma in _PASSED_ON):
        return (cue, source) if source else None
    passive = _is_passive(doc, verb, first)
    if passive:
        heard = word in _GREETED or (word in forms("ask") and _holds_words(doc, verb + 1, end))
    else:
        kind = _hearing().get(word)
        if kind == "passed":
            passes = source and _holds_words(doc, verb + 1, end) and _is_other(doc, source)
            passes = passes and not (
                source and PREPOSITION in doc.classes[slice(*source)]
            )  # a post on Ash's page
            return (cue, source) if passes else None
        heard = kind == "any" or (kind == "words" and _holds_words(doc, verb + 1, end))
        heard = heard and not (word == "read" and any(w in _OWN_WORDS for w in doc.tokens.words[verb:end]))
    return (cue, source) if heard else None


@cache
def _hearing() -> dict[str, str]:
    """Each form of a verb of hearing, with what makes it one."""
    return {form: kind for verb, kind in pairs("hearing_verbs").items() for form in forms(verb)}


@cache
def _known() -> frozenset[str]:
    """Each form of a verb of hearing, greeting or passing on, and of "ask"."""
    others = (form for lemma in (*_PASSED_ON, "ask") for form in forms(lemma))
    return frozenset([*_hearing(), *_GREETED, *others])


def is_hearing(word: str) -> bool:
    """Whether a form is one of a verb whose subject hears the words beside it: ``“No,” Lee heard``."""
    return _hearing().get(word) == "any"


def _last_verb(doc: Document, first: int, end: int) -> int | None:
    """The verb of the clause that leads to words in marks; None where another verb stands between."""
    letters, words = doc.classes, doc.tokens.words
    for k in range(end - 1, max(first, end - _LONGEST_OBJECT) - 1, -1):
        if words[k] in _known() and letters[k] in _VERBS and not (k and letters[k - 1] in _NO_VERB_BEHIND):
            return k
        if letters[k] in _FINITE and words[k + 1] not in _BY:
            return None
    return None


def _is_other(doc: Document, source: Range) -> bool:
    """Whether whose words an object names is somebody: ``a text from [Ann Lee]``; not ``a message of [support]``."""
    return NAME in doc.classes[slice(*source)] or is_somebody(doc.tokens.span(*source).of(doc.text))


def _is_passive(doc: Document, verb: int, first: int) -> bool:
    """``was met``, ``was asked``: whether a form of be stands before a participle."""
    k = verb
    while k > first and doc.classes[k - 1] in AUXILIARY_OR_ADVERB:
        k -= 1
        if doc.classes[k] == BE:
            return not doc.tokens.words[verb].endswith("ing")
    return False


def _holds_words(doc: Document, start: int, end: int) -> bool:
    """Whether a noun for something written or said stands between two tokens."""
    return any(is_telling(word) or word in listed("document_nouns") for word in doc.tokens.words[start:end])


def is_telling(word: str) -> bool:
    """Whether a noun announces words: ``Her verdict: “Too late.”``"""
    return word.lower() in listed("announcing_nouns") or word.lower() in listed("telling_nouns")


def _whose(doc: Document, start: int, end: int) -> Range | None:
    """Whose words an object names: ``a text from [the bank]``, ``[her mother]'s advice``, ``quoted [his coach]``."""
    letters, words = doc.classes, doc.tokens.words
    owner = letters.find(POSSESSIVE, start, end)
    if owner > start and (group := doc.subject_before(owner)) and group[0] >= start:
        return group
    named = owner
    while named > start and letters[named - 1] == NAME:
        named -= 1
    if named < owner:
        return named, owner  # from Tom Ash's book
    for k in range(start, end - 1):
        by_agent = k == start and words[k] == "by" and words[k - 1] in _GREETED
        if by_agent or (words[k] in _SOURCES and k > start and _holds_words(doc, k - 1, k)):
            m = NOUN_GROUP_LONG.match(letters, k + 1, end)
            return m.span() if m else None
    m = NOUN_GROUP_LONG.match(letters, start, end)
    if m is None or m.end() != end:
        return None
    name = letters[m.end() - 1] == NAME and letters[start] == NAME
    return m.span() if name or is_somebody(doc.tokens.span(*m.span()).of(doc.text)) else None
