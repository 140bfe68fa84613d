"""Noun groups with a participle inside: what a body is called by, how often a post was shared, who was hired."""

from __future__ import annotations

from ...entities.noun_phrases import is_noun_of_somebody
from ...lexicon import listed
from ...tokens.noun_groups import finite_between
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    COMMON_NOUN,
    DETERMINER,
    ING_FORM,
    NAME,
    PAST_PARTICIPLE,
    classes,
)

_OPENS_INNER = classes("relative subordinator")
_NOMINAL = tuple(classes("nominal"))
#: A contact clause has no more tokens: the woman [the Elm football club hired] said.
_LONGEST_CLAUSE = 7


def start_of_modified(doc: Document, start: int, first: int) -> int:
    """Where the noun group begins that goes on behind a participle: ``[a nurse at the Elm aged care home] said``; else ``start``.

    Two verbs of one subject have an "and" between them, so that the first of two without one is no verb. So often as
    something was done is no subject either: ``[a post shared thousands of times] claims``.
    """
    letters, words, participle = doc.classes, doc.tokens.words, start - 1
    if participle > first and letters[participle] == ING_FORM:
        participle -= 1  # an assisted living home
    if participle <= first or letters[participle] not in PAST_PARTICIPLE:
        return start
    before = doc.subject_before(participle)
    if before is None or before[1] != participle or before[0] < first:
        return start
    if "times" in words[start : start + 3]:
        return before[0]
    named = letters[participle - 1] == NAME and letters[start] in COMMON_NOUN
    whole = named and DETERMINER in letters[slice(*before)]
    inner = any(letter in _OPENS_INNER for letter in letters[first : before[0]])
    return before[0] if whole and not inner and not finite_between(letters, first, before[0]) else start


def before_contact_clause(doc: Document, found: Range, first: int) -> Range:
    """``[The woman] the club hired said``, ``[A man] police held said``: whom a clause without "who" describes; else ``found``."""
    if found[1] - found[0] > _LONGEST_CLAUSE or found[0] < first:
        return found
    letters, words, (start, end) = doc.classes, doc.tokens.words, found
    if letters[end - 1] not in PAST_PARTICIPLE or end - start < 2 or letters[end - 2] not in _NOMINAL:
        return found
    if letters[start] == DETERMINER and start > first and letters[start - 1] in COMMON_NOUN:
        before = doc.subject_before(start)
        if before and before[1] == start and first <= before[0] and letters[before[0]] == DETERMINER:
            return before
    if words[end - 2] in listed("group_nouns") and end - start > 3 and letters[start] == DETERMINER:
        head = end - 3
        if letters[head] in COMMON_NOUN and is_noun_of_somebody(words[head].lower()):
            return start, head + 1
    return found
