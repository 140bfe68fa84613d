"""The words that negate a cue: ``Lee [never] said``, ``it was [not] Lee who said``."""

from __future__ import annotations

from ..lexicon import listed
from ..tokens.noun_groups import finite_between, starts_clause
from ..tokens.verb_forms import forms
from ..tokens.word_classes import BE, COLON, COMMA, QUOTED_CLAUSE, QUOTED_SENTENCE, THAT
from .case import Case
from .stance_words import negating

#: Behind "not" and "no" they tell that it is so: not only said, made no secret of.
_NO_NEGATION = ("only", "just", "merely", "simply", "secret")
#: Cues that tell whether others were won over, not whether it was said.
_THE_ONE = ("one", "person", "man", "woman")
_SAY = ("say", "tell", "write", "shout")
_WINS_OVER = ("convince", "persuade", "reassure")


def negation(case: Case, start: int, end: int) -> int | None:
    """The first word of a range that negates, but for ``not only``."""
    start = max(start, case.match.sentence[0])
    if start >= end or negating().isdisjoint(case.doc.tokens.words[start:end]):
        return None
    for k in range(start, end):
        if case.word(k) in listed("negations") or (k >= case.match.verb and case.word(k) == "no"):
            return None if case.word(k + 1) in _NO_NEGATION else k
    return None


def not_who(case: Case) -> int | None:
    """``It was [not] Lee who said``, ``Lee was [not] the one who said``: the negation of a clause whose relative clause has the cue; not ``not only Lee who``."""
    first, who = case.match.sentence[0], case.match.group - 1
    if case.word(who - 1) in _THE_ONE and case.word(who - 2) == "the" and case.doc.classes[who - 4] == BE:
        return who - 3 if case.word(who - 3) in listed("negations") else None
    cleft = case.word(first).lower() == "it" and case.doc.classes[first + 1] == BE
    if not cleft or case.word(first + 2) != "not" or case.word(first + 3) in _NO_NEGATION:
        return None
    return None if COMMA in case.doc.classes[first:who] else first + 2


def cannot(case: Case) -> bool:
    """``Lee cannot deny [that it was open]`` says that it was."""
    group = [case.word(k) for k in range(case.match.group, case.match.after)]
    return "cannot" in group or ("can" in group or "ca" in group or "could" in group)


def wins_over(case: Case) -> bool:
    """``Lee could not [convince] the board that it was safe``: whether Lee said so, only won nobody over."""
    source = case.candidate.source
    nobody = source is not None and case.word(source[0]) in listed("nobody_subjects")
    return case.lemma in _WINS_OVER and case.match.verb_form != "passive" and not nobody


def denies_saying(case: Case) -> bool:
    """``“It is open,” Lee denies [ever having said].``: whether a cue of denying has a verb of saying behind it."""
    behind = [
        case.word(k) for k in range(case.match.after, min(case.match.after + 3, case.match.sentence[1]))
    ]
    return any(word in forms(verb) for word in behind for verb in _SAY)


#: Who refuses to do so says something else behind a colon: refused to comment: “I am late.”
_ANSWERING = ("answer", "comment", "respond", "elaborate", "decline")
#: Nouns for what is quoted, which the words behind the colon are: denied the words: “I am late.”
_WORDS = frozenset(["words", "quote", "line", "phrase", "remark"])
_MORE = ("more", "much", "further", "whether", "if")


def says_instead(case: Case) -> bool:
    """``Lee denied the claim: [“I was at home.”]``, ``would not say why: [“I am late.”]``: whether a sentence behind a colon is what is said instead.

    Not ``Lee never said: “I was at home.”``, nor ``Lee never told the board in May: “I was at home.”``, where nothing but
    the words is not said: it has to be told what is denied or not said.
    """
    start, letters = case.content[0], case.doc.classes
    if letters[start - 1 : start] != COLON:
        return False
    if letters[start] not in (QUOTED_SENTENCE, QUOTED_CLAUSE) and not starts_clause(letters, start):
        return False
    if case.lemma in listed("denying_cues"):
        return _WORDS.isdisjoint(case.word(k) for k in range(case.cue[1], start - 1))
    return case.lemma in _ANSWERING or _tells_what(case, case.cue[1], start - 1)


def _tells_what(case: Case, start: int, end: int) -> bool:
    """``would not say [why]``, ``never said [it was shut]``, ``did not say [more]``: whether it stands behind a cue what is not said."""
    letters, words = case.doc.classes, [case.word(k) for k in range(start, end)]
    asked = any(word in listed("question_words") or word in _MORE for word in words)
    return asked or THAT in letters[start:end] or finite_between(letters, start, end)
