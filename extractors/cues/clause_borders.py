"""Where what somebody says borders on the clauses of who tells it: a main clause behind it, a remark of the writer's."""

from __future__ import annotations

from ..lexicon import listed
from ..tokens.noun_groups import finite_between
from ..tokens.patterns import pattern
from ..tokens.sentences import Document
from ..tokens.word_classes import (
    ADVERB,
    COMMA,
    CONJUNCTION,
    PREPOSITION,
    SUBORDINATOR,
    THAT,
    TO,
    classes,
)
from .model import CueMatch

_AND_IF = classes("conjunction subordinator")
_BY_DOING = classes("preposition ing_form")
#: A sentence that one of these opens names the person asked behind its first clause.
ASKED = frozenset(["Asked", "Pressed", "Told"])
#: They lead to a clause that tells when: on the day Lee left.
_WHEN = ("day", "moment")
# Even [as]; just two weeks [after]; not long [before]; more than a decade [since]
_MEASURE = pattern("""
    <conjunction>? <name>?
    <adverb|determiner|number|preposition|noun|verb_or_noun|verb_s_or_plural|modifier>{0,8}
""")
# On the day | In the same week that
_AT_THE_TIME = pattern("""
    <conjunction>? <preposition> <determiner>{1,2} <modifier>? <noun>{1,3}
    (?= <that> | <determiner|name|subject_pronoun|noun> )
""")


def is_subordinate(doc: Document, match: CueMatch) -> bool:
    """Whether the cue stands in a clause before the main clause: ``[While he said A], the mayor``, ``[Asked whether A], the mayor``, ``Some booed, and [when Lee said A], a man``."""
    classes, first = doc.classes, match.sentence[0]
    if classes[first] == SUBORDINATOR or classes[first : first + 2] in (_AND_IF, _BY_DOING):
        left = match.source[0] - 1 if match.source and match.source[0] < match.verb else first
        behind = left > first and classes[left] == COMMA and finite_between(classes, first, left)
        return not behind  # As it rained, Lee said that even in May, the quay
    if match.verb == first or doc.tokens.words[first] in ASKED:
        return True
    if match.subject_from == "relative" and match.source and classes[first] in (PREPOSITION, TO):
        return not finite_between(classes, first, match.source[0])  # To those who say A, I say
    if _is_measured(doc, match):
        return True
    opening = classes.rfind(SUBORDINATOR, first, match.verb)
    asked = (
        match.verb_form == "passive" and opening == match.group - 1
    )  # On Monday, when asked if A, Lee said
    return opening > first and (
        classes[opening - 1] == CONJUNCTION or (asked and classes[opening - 1] == COMMA)
    )


def _is_measured(doc: Document, match: CueMatch) -> bool:
    """``[Even as Lee says A], ...``, ``[Two weeks after Lee said A], ...``, ``[With Lee saying A], ...``, ``[On the day Lee said A], ...``, ``[Despite Lee's claim that A], ...``"""
    letters, words, first = doc.classes, doc.tokens.words, match.sentence[0]
    left = match.source[0] if match.source and match.source[0] < match.verb else match.group
    if match.verb_form == "noun":
        return letters[first] == PREPOSITION and not (
            COMMA in letters[first:left] or finite_between(letters, first, match.group)
        )
    if match.verb_form == "gerund" and words[first].lower() == "with" and left < match.group:
        return not letters[first + 1 : left].strip(ADVERB)
    time = _AT_THE_TIME.match(letters, first, match.group)
    if time and letters[time.end()] == THAT and words[time.end() - 1] in listed("time_nouns"):
        return left <= time.end() + 1
    if time and words[time.end() - 1] in _WHEN:
        return left <= time.end()
    opening = letters.rfind(SUBORDINATOR, first, left)
    return (
        opening > first
        and opening + 1 == left
        and _MEASURE.fullmatch(letters, first, opening) is not None
        and not finite_between(letters, first, opening)
    )
