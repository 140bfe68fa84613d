"""The words that negate a cue: ``Lee [never] said``, ``it was [not] Lee who said``."""

from __future__ import annotations

from ..lexicon import listed
from ..tokens.noun_groups import finite_between, starts_clause
from ..tokens.sentences import Range
from ..tokens.verb_forms import forms
from ..tokens.word_classes import BE, COLON, COMMA, DASH, QUOTED_CLAUSE, QUOTED_SENTENCE, THAT, classes
from .case import REACH, Case
from .stance_words import negating

#: Behind "not" and "no" they tell that it is so: not only said, made no secret of.
_NO_NEGATION = ("only", "just", "merely", "simply", "secret")
_AT = ("at", "by", "in", "on", "under")
_AT_NO = ("point", "time", "stage", "way", "circumstances")
_EXCEPTED = frozenset(["but", "except", "bar", "other"])
_AT_LEAST = ("fewer", "less", "doubt", "wonder", "matter")
_BUT = ("but", "except", "save", "beyond")
#: An auxiliary that stands before its subject.
_INVERTING = frozenset(classes("auxiliary"))
_THE_ONE = ("one", "person", "man", "woman")
_SAY = ("say", "tell", "write", "shout")
#: Cues that tell whether others were won over, not whether it was said.
_WINS_OVER = ("convince", "persuade", "reassure")


def negation(case: Case, start: int, end: int) -> int | None:
    """The first word of a range that negates, but for ``not only``."""
    start = max(start, case.match.sentence[0])
    if start >= end or negating().isdisjoint(case.doc.tokens.words[start:end]):
        return None
    for k in range(start, end):
        if case.word(k) in listed("negations") or (
            case.word(k) == "no" and (k >= case.match.verb or case.word(k + 1) == "longer")
        ):
            return None if case.word(k + 1) in _NO_NEGATION else k
    return None


def negating_word(case: Case, source: Range | None) -> int | None:
    """The first word that negates a cue, in its verb group, at its source or behind it."""
    match = case.match
    k = negation(case, case.group, match.after)
    if k is None and source and 0 <= match.group - source[1] < REACH:
        k = _at_source(case, source)
    if k is None and match.subject_from == "relative":
        k = not_who(case)
    if k is None and case.word(match.group - 1) == "nor":
        k = match.group - 1  # would neither confirm nor deny that
    if k is None and match.after < match.sentence[1] and case.word(match.after) == "nothing":
        k = match.after
    if k is None and match.verb_form == "noun":
        before = range(max(match.sentence[0], match.verb - 2), match.verb)
        k = next((n for n in before if case.word(n) == "no"), None)
    return k


def _at_source(case: Case, source: Range) -> int | None:
    """``[Nobody] said``, ``[not] Lee said``, ``[nor] did Lee say``, ``[Neither] the firm [nor] Lee said``: the word before or in a source that negates what it says."""
    nobody = case.word(source[0]) in listed("nobody_subjects") and _EXCEPTED.isdisjoint(
        case.words[slice(*source)]  # nobody except Lee believes it
    )
    if case.word(source[0]) == "no" and source[1] == source[0] + 1:
        return None  # Elmton Says No said: the end of a name
    if nobody and not case.word(source[0] + 1).isdigit() and case.word(source[0] + 1) not in _AT_LEAST:
        return source[0]  # not: No 10 said, no fewer than six said
    if source[0] > case.match.sentence[0] and case.word(source[0] - 1) in ("not", "hardly"):
        return source[0] - 1
    if case.word(source[0] - 1) == "even" and case.word(source[0] - 2) == "not":
        return source[0] - 2  # not even Lee said
    if case.word(source[0] - 1) == "nor" and "neither" in (
        case.word(k) for k in range(case.match.sentence[0], source[0])
    ):
        return source[0] - 1
    k = inverted(case, source[0])
    return negated_adverbial(case, source[0]) if k is None else k


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


#: Nouns for what is quoted, which the words behind the colon are: denied the words: “I am late.”
_WORDS = frozenset(["words", "quote", "line", "phrase", "remark"])
_MORE = ("more", "much", "further", "whether", "if")


def says_instead(case: Case) -> bool:
    """``Lee denied the claim: [“I was at home.”]``, ``would not say why: [“I am late.”]``: whether a sentence behind a colon, a dash or a full stop is what is said instead.

    Not ``Lee never said: “I was at home.”``, nor ``Lee never told the board in May: “I was at home.”``, where nothing but
    the words is not said: it has to be told what is denied or not said.
    """
    start, letters = case.content[0], case.doc.classes
    answers = case.lemma in listed("denying_cues") | listed("rebuking_cues") | listed("acts_explained")
    if letters[start] == QUOTED_SENTENCE and start >= case.match.sentence[1]:
        return answers  # Lee denied theft. “I was at home.”
    if letters[start - 1 : start] not in (COLON, DASH):
        return False
    if letters[start] not in (QUOTED_SENTENCE, QUOTED_CLAUSE) and not starts_clause(letters, start):
        return False
    if case.lemma in listed("denying_cues"):
        return _WORDS.isdisjoint(case.word(k) for k in range(case.cue[1], start - 1))
    return answers or _tells_what(case, case.cue[1], start - 1)


def _tells_what(case: Case, start: int, end: int) -> bool:
    """``would not say [why]``, ``never said [it was shut]``, ``did not say [more]``: whether it stands behind a cue what is not said."""
    letters, words = case.doc.classes, [case.word(k) for k in range(start, end)]
    asked = any(word in listed("question_words") or word in _MORE for word in words)
    return asked or THAT in letters[start:end] or finite_between(letters, start, end)


def inverted(case: Case, source: int) -> int | None:
    """``[At no point] did Lee say that``, ``[Never] has Lee said that``, ``Why [did n't] Lee say that``: the negation before an auxiliary that stands before the source; not ``Not until Friday did Lee say``."""
    letters, first = case.doc.classes, case.match.sentence[0]
    auxiliary = source - 1
    if case.word(auxiliary) in listed("negations") and letters[auxiliary - 1] in _INVERTING:
        return auxiliary if case.word(auxiliary - 2) == "why" else None
    if auxiliary <= first or letters[auxiliary] not in _INVERTING:
        return None
    before = auxiliary - 1
    if case.word(before) in ("never", "nowhere", "nor", "neither"):
        return before
    if case.word(before) == "once" and case.word(before - 1) == "not":
        return before - 1
    at_no = case.word(before - 1) == "no" and case.word(before - 2) in _AT
    return before - 1 if at_no else _fronted(case, auxiliary)


def _fronted(case: Case, auxiliary: int) -> int | None:
    """``[Nowhere] in the letter does Lee say that``, ``[At no time] in May did Lee say so``: the negation that opens a sentence, and what it is of behind it."""
    first = case.match.sentence[0]
    first += case.word(first) in ("and", "but", "yet")
    if auxiliary - first > REACH or COMMA in case.doc.classes[first:auxiliary]:
        return None
    opening, behind = case.word(first), case.word(first + 1)
    alone = opening in ("never", "nowhere") or (opening, behind) in (("not", "once"), ("no", "longer"))
    none = opening in _AT and (behind == "none" or (behind == "no" and case.word(first + 2) != "uncertain"))
    return first if alone or none else None


def negated_adverbial(case: Case, source: int) -> int | None:
    """``Lee [at no point] said that``: the "no" of a phrase right before the verb group of a cue."""
    no = case.group - 2
    at = case.word(no) == "no" and case.word(no - 1) in _AT and case.word(no + 1) in _AT_NO
    return no if at and no > source + 1 else None


def all_the_same(case: Case) -> bool:
    """``said nothing [but] that it was late``, ``did not say [until] Friday that``, ``cannot stress [enough] that``: whether a negated cue tells of what was said."""
    behind = case.word(case.match.after)
    if behind == "nothing":
        return case.word(case.match.after + 1) in _BUT
    return behind in ("until", "till", "enough")
