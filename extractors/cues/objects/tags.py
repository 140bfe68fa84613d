"""A tag with when or where it was said: ``It was old[, Lee said as he left the hall.]``"""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG, after_adjuncts, is_main_clause
from ...tokens.sentences import Document
from ...tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    FINITE_FULL_VERB,
    ING_FORM,
    NOMINAL,
    PAST_PARTICIPLE,
    SUBORDINATOR,
    VERB_S_OR_PLURAL,
    classes,
)
from ..clauses.clause_borders import writer_resumes
from ..clauses.further_cues import another_says, cue_at, others_say
from ..clauses.insertions import TELLS_WHEN, is_heard
from ..model import CueMatch
from ..verbs.verb_groups import is_plural_tag
from .addressees import object_end
from .circumstances import tells_medium

_COUNT = classes("number determiner adverb")
#: Words that open a phrase for an occasion though they are no prepositions by their form.
_OPENS_OCCASION = frozenset([*TELLS_WHEN, "following", "ahead", "where"])
_MOST_PARTICIPLES = 3
#: So many tokens behind a comma they name how somebody hides.
_NEAR = 8
_ASKED = frozenset(["asked", "pressed", "questioned", "contacted", "reached"])
_BEFORE_SAYING = frozenset(["before", "after", "while"])


def is_tag(doc: Document, match: CueMatch) -> bool:
    """``[It was old], Lee said``: whether a main clause and a comma stand right before somebody and a verb of saying."""
    comma = _comma_before(doc, match)
    return comma > 0 and is_main_clause(doc.classes, match.sentence[0], comma)


def _comma_before(doc: Document, match: CueMatch) -> int:
    """The comma right before somebody and a verb of saying, at which a tag begins; 0 where none stands there."""
    source = match.source
    if source is None or match.verb_form != "finite" or "p" not in match.cue.frames:
        return 0
    if match.subject_from == "subject" and source[1] <= match.group:
        comma = source[0] - 1
    elif match.subject_from == "inverted":
        comma = match.group - 1
    else:
        return 0
    return comma if comma > match.sentence[0] + 1 and doc.classes[comma] == COMMA else 0


def opens_occasion(doc: Document, token: int) -> bool:
    """``said [as] he left``, ``said [two days after] the fire``, ``said [following] the vote``: whether a time or place begins."""
    words, letters = doc.tokens.words, doc.classes
    if token >= len(words) - 1:
        return False
    if words[token] in _OPENS_OCCASION:
        return words[token] != "ahead" or words[token + 1] == "of"
    k = token
    while letters[k : k + 1] and letters[k] in _COUNT and k < token + 3:
        k += 1
    span = words[k].removesuffix("s") in listed("spans_of_time") or words[k] == "moments"
    return span and words[k + 1 : k + 2] in (["after"], ["before"], ["into"])


def is_occasion_of_tag(doc: Document, match: CueMatch, token: int) -> bool:
    """Whether what begins behind a verb of saying tells when or where a clause before it was said, or what was added."""
    if not _comma_before(doc, match):
        return False
    adds = (
        match.cue.lemma == "say" and token == match.after and cue_at(doc, token, ING_FORM)
    )  # It was old, Lee said adding that
    if not adds and not opens_occasion(doc, token) and not _tells_crowd(doc, match, token):
        return False
    return is_tag(doc, match)


def _tells_crowd(doc: Document, match: CueMatch, token: int) -> bool:
    """``told [a crowd gathered outside the hall]``: whether a participle tells more of who is told, behind the verb itself."""
    if token != match.after or "o" not in match.cue.frames:
        return False
    told = object_end(doc, match)
    return told > token and behind_participles(doc, told, match.sentence[1]) > told


def behind_participles(doc: Document, token: int, end: int) -> int:
    """``told a crowd [gathered outside the hall]``, ``said in a note [sent on Monday]``: behind what tells more of a noun."""
    letters, k = doc.classes, token
    for _ in range(_MOST_PARTICIPLES):
        if k < end and letters[k - 1] == ING_FORM and (done := NOUN_GROUP.match(letters, k, end)):
            k = after_adjuncts(letters, done.end())  # upon leaving the hall
            continue
        if k >= end or letters[k - 1] not in NOMINAL or letters[k] not in PAST_PARTICIPLE + ING_FORM:
            break
        seen = NOUN_GROUP.match(letters, k + 1, end) if letters[k] == ING_FORM else None
        k = after_adjuncts(letters, seen.end() if seen else k + 1)
    return min(k, end)


def is_on_condition(doc: Document, token: int) -> bool:
    """``It was late, he said, [on condition of] anonymity``: whether a phrase tells on what terms somebody spoke."""
    words = doc.tokens.words
    return words[token : token + 1] == ["on"] and "condition" in words[token + 1 : token + 3]


def tells_how_said(doc: Document, comma: int, match: CueMatch, end: int) -> bool:
    """``It was old, Lee said[, in an interview], [, on condition of anonymity], [, when asked]``: whether what follows a tag tells of the saying."""
    words, n = doc.tokens.words, comma + 1
    if n >= end:
        return False
    if "anonymity" in words[n : n + _NEAR] or is_on_condition(doc, n):
        return True
    asked = words[n : n + 1] == ["when"] and not _ASKED.isdisjoint(words[n + 1 : n + 2])
    if asked or (words[n] in _BEFORE_SAYING and cue_at(doc, n + 1, ING_FORM)):
        return True
    set_against = words[n] in listed("contrast_words") and another_says(doc, n + 1, end)
    if set_against or (doc.classes[n] == SUBORDINATOR and others_say(doc, n + 1, end)):
        return True
    return tells_medium(doc, n, end) or writer_resumes(doc, comma, match, end)


def closes_sentence(doc: Document, token: int, end: int) -> bool:
    """``, the company and its owner said on Monday.``: whether who says all of it stands at the end of the sentence."""
    letters = doc.classes
    subject = NOUN_GROUP_LONG.match(letters, token, end)
    if subject and letters[subject.end() : subject.end() + 1] == CONJUNCTION:
        subject = NOUN_GROUP_LONG.match(letters, subject.end() + 1, end)
    verb = subject.end() if subject else token
    if verb == end and letters[verb - 1] == VERB_S_OR_PLURAL and letters[verb - 2] in COMMON_NOUN:
        verb -= 1  # the report states
    if verb == token or not cue_at(doc, verb, FINITE_FULL_VERB):
        return is_plural_tag(doc, token, end - 1) or is_heard(doc, token, end)
    while letters[verb] in AUXILIARY_OR_ADVERB:
        verb += 1
    return after_adjuncts(letters, verb + 1) >= end
