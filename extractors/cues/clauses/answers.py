"""Who answers, where no comma stands before: ``Asked whether it was safe [Lee said] it was``."""

from __future__ import annotations

from ...entities.noun_phrases import is_role
from ...tokens.noun_groups import finite_between, starts_clause
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms, forms_of_all
from ...tokens.word_classes import COMMA, DETERMINER, NAME, VERB_S, classes
from ..cue_lexicon import governing
from ..model import CueMatch

_TELLS = classes("past past_or_participle verb_s")
_ANSWER = classes("colon quotation")
#: Behind these somebody who says something belongs to the clause before.
_JOINS = classes("that who subordinator conjunction preposition to modal comma")


def before_answer(doc: Document, match: CueMatch, start: int, end: int) -> int:
    """``[Asked whether it was safe] Lee said``: where a clause that opens a sentence ends before who says something; else ``end``.

    Only words in marks or a colon show it behind other clauses than those of who is asked: ``When he heard it was late Lee
    said: “No.”``
    """
    letters, words, first = doc.classes, doc.tokens.words, match.sentence[0]
    asked = "asked" in (words[first].lower(), words[first + 1])
    for verb in range(start + 2, end):
        if letters[verb] not in _TELLS:
            continue
        shown = letters[verb + 1 : verb + 2] in _ANSWER
        if letters[verb] == VERB_S and not shown:
            continue
        answers = _is_answering(words[verb]) or (shown and _has_words(doc, verb))
        if not (asked or shown) or not answers:
            continue
        who = doc.subject_before(verb)
        begin = _first_of_name(doc, who) if who else start
        if begin <= start or letters[begin - 1] in _JOINS:
            continue
        comma = letters.find(COMMA, verb, match.sentence[1])
        told_of = comma != -1 and starts_clause(
            letters, comma + 1
        )  # if he knew Lee said it was safe, he left
        clause = finite_between(letters, start, begin)
        if (asked and shown) or (clause and (shown or not told_of)):
            return begin
    return end


def _has_words(doc: Document, verb: int) -> bool:
    """Whether a verb is a cue that words in marks go with: she confesses: “No.”"""
    known = governing(doc.tokens.words, doc.classes, verb)
    return known is not None and "q" in known[0].frames


def _is_answering(word: str) -> bool:
    return word in forms_of_all("inverting_verbs") or word in forms("tell")


def _first_of_name(doc: Document, who: Range) -> int:
    """``it was safe [the minister Tom Ash]``: where a name begins with the role before it; of other noun groups where they begin."""
    letters, begin = doc.classes, who[1] - 1
    if letters[begin] != NAME:
        return who[0]
    while begin > who[0] and (letters[begin - 1] == NAME or is_role(doc.tokens.words[begin - 1])):
        begin -= 1
    return begin - (letters[begin - 1] == DETERMINER)
