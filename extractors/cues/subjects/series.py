"""Verbs in a series: one act after the other in what is said, what somebody says besides, what shares one "be"; what semicolons part."""

from __future__ import annotations

from ...entities.noun_phrases import is_somebody, singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG, clause_verb
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import is_unchanged
from ...tokens.word_classes import (
    ADVERB,
    AUXILIARY_OR_ADVERB,
    COLON,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    FINITE_FULL_VERB,
    NAME,
    OBJECT_PRONOUN,
    PAST,
    PAST_OR_PARTICIPLE,
    SEMICOLON,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    TO,
    classes,
)
from ..clauses.further_cues import cue_at, others_say
from ..cue_lexicon import governing
from ..model import CueMatch
from .joined_verbs import refuses_to_say
from .opening_groups import main_subject

_PAST = (PAST, PAST_OR_PARTICIPLE)
_PAST_FORMS = classes("past past_or_participle past_participle participle")
_FINITE = classes("finite past_or_participle")
_OWN_CLAUSE = frozenset(
    classes("finite_or_participle participle relative subordinator quotation comma conjunction")
)
_ASIDE = pattern("<comma> <not comma|sentence_close|finite>{1,12} <comma>")
_HOW_TO = pattern("<question_opening> <to>")
_TO_DO = pattern("<to> <base_form>")
_COMMA_AND = classes("comma conjunction")
_BEHIND_TELLING = tuple(classes("that to determiner noun verb_s_or_plural name pronoun"))
_SPEAKING = ("speech", "judgement")
_SHORT = 4  # tokens
#: Of whom they are said without a hearer he is the hearer: was sent home and told that.
_NEEDS_HEARER = ("told", "informed", "notified", "reminded", "assured")
# was released without bail and: from "and" back to a form of "be", with no other verb between
_PASSIVE_BACK = pattern(
    """
    <conjunction>
    (?: (?: <not finite_or_participle|participle|relative|subordinator|comma|quotation|sentence_close>{0,8}
            <past_participle> <comma> )?                                                # was called in, given a note and told
        <not finite_or_participle|participle|relative|subordinator|comma|quotation|sentence_close>{0,12} <past_participle>
      | <common_noun|determiner|name>{1,3} <preposition>                             # is in custody and expected to plead
    )
    <adverb>{0,2} <be>
    """
)


def is_passive_too(doc: Document, group: int, after: int, first: int) -> bool:
    """``was released without bail and [ordered] to return``: whether a verb behind "and" shares the "be" of one before.

    Only where "to" follows, or what is told or asked: whom somebody orders, asks or tells stands there in the active.
    """
    if doc.classes[after : after + 1] != TO and not tells_nobody(doc, after):
        return False
    return _stands_behind_passive(doc, group, first)


def _stands_behind_passive(doc: Document, group: int, first: int) -> bool:
    m = _PASSIVE_BACK.match(doc.reverse, len(doc.classes) - group)
    return m is not None and len(doc.classes) - m.end() >= first


def are_warned(doc: Document, group: int, after: int, sentence: Range) -> bool:
    """``Residents were moved out and [warned] that it was not safe``: whether people without an office hear what a verb behind "and" tells."""
    if doc.tokens.words[after - 1] not in ("warned", "advised") or doc.classes[after : after + 1] != THAT:
        return False
    subject = main_subject(doc, sentence, group)
    noun = singular(doc.tokens.words[subject[1] - 1].lower()) if subject else ""
    anybody = noun in listed("nouns_for_anybody") or noun in listed("unnamed_sources")
    return anybody and _stands_behind_passive(doc, group, sentence[0])


def tells_nobody(doc: Document, after: int) -> bool:
    """``and [told] that it was shut``, ``and [asked] whether he had a ticket``: whether nobody stands behind a verb that needs a hearer."""
    letters, words = doc.classes, doc.tokens.words
    verb, behind = words[after - 1], words[after : after + 1]
    if verb == "asked":
        return bool(behind) and behind[0] in listed("question_words")
    if verb not in _NEEDS_HEARER:
        return False
    clause = clause_verb(letters, after) if letters[after : after + 1] == DETERMINER else None
    short = (
        clause is not None and clause - after < _SHORT
    )  # the hall was shut; not: jurors Lee had planned it
    opens = letters[after : after + 1] in (THAT, SUBJECT_PRONOUN) or short
    return opens or behind in (["whether"], ["if"])


def shares_passive(doc: Document, conjunction: int, first: int) -> bool:
    """``said he was fined on Monday [and ordered] to pay``: whether a verb behind "and" shares the "be" of the clause said."""
    known = governing(doc.tokens.words, doc.classes, conjunction + 1)
    return (
        known is not None
        and known[0].lemma != "promise"
        and "o" in known[0].frames
        and is_passive_too(doc, conjunction + 1, known[2], first)
    )


def keeps_from_saying(doc: Document, conjunction: int) -> bool:
    """``had resigned [but refused to name them]``: whether who tells the rest keeps from saying more; not ``but refused to give his name``."""
    known = governing(doc.tokens.words, doc.classes, conjunction + 1)
    return (
        doc.tokens.words[conjunction] == "but"
        and known is not None
        and doc.tokens.words[known[2] + 1 : known[2] + 2] not in (["give"], ["provide"])
        and refuses_to_say(doc, known[0].lemma, known[2])
    )


def goes_back_to_finite(doc: Document, said: CueMatch, conjunction: int) -> bool:
    """``ordered the firm to pay [and refused] to hear it``: whether a finite verb stands behind an infinitive, and so is of who tells it."""
    letters = doc.classes
    behind = letters[conjunction + 1 : conjunction + 2]
    if doc.tokens.words[conjunction] != "and" or not behind or behind not in _FINITE:
        return False
    if is_unchanged(doc.tokens.words[conjunction + 1]):
        return False  # plans to use the money to build a shop and cut its debt
    return is_infinitive(doc, said, conjunction)


def is_infinitive(doc: Document, said: CueMatch, end: int) -> bool:
    """``ordered [the firm to pay]``: whether nothing but an infinitive stands between a cue and a place, and no clause of its own."""
    inside = _HOW_TO.sub(TO, doc.classes[said.after : end]).rstrip(COMMA)  # to tell them how to open it
    return _TO_DO.search(inside) is not None and not any(letter in _OWN_CLAUSE for letter in inside)


def acts_in_series(doc: Document, said: CueMatch, conjunction: int) -> Range | None:
    """``said that [the man] came in, took a bag, and asked for money``: who does one thing after the other in what is said."""
    letters, comma = doc.classes, conjunction - 1
    if letters[comma] != COMMA or said.verb_form != "finite" or "t" not in said.cue.frames:
        return None
    before = letters.rfind(COMMA, said.after, comma)
    if before < 0 or letters[before + 1] not in _PAST or governing(doc.tokens.words, letters, before + 1):
        return _who_met_hearer(doc, said, conjunction)
    verb = next((k for k in range(said.after, before) if letters[k] in _PAST), before)
    subject = doc.subject_before(verb)
    if subject is None:  # the man, wearing a mask, came in
        that = letters.find(THAT, said.after, min(verb, said.after + 2))
        subject = main_subject(doc, (max(said.after, that + 1), before), verb + 1)
    return subject if subject and subject[0] >= said.after else None


def tells_whom_it_met(doc: Document, said: CueMatch, conjunction: int) -> Range | None:
    """``said that [Lee] hit a clerk and told her to go``: who tells something to somebody who stands right before "and" as the object of his act."""
    if said.verb_form != "finite" or "t" not in said.cue.frames or said.cue.cue_class != "speech":
        return None
    letters = doc.classes
    comma = letters.rfind(COMMA, said.after, conjunction)
    if comma > 0 and letters[comma + 1] in _PAST and not governing(doc.tokens.words, letters, comma + 1):
        return _who_acts(doc, said, conjunction)  # met a girl, sent her money and told her to come
    met = doc.subject_before(conjunction)
    if met is None or met[1] != conjunction or letters[met[0] - 1] not in _PAST:
        return None
    return _who_acts(doc, said, conjunction) if _is_somebody(doc, *met) else None


def _who_met_hearer(doc: Document, said: CueMatch, conjunction: int) -> Range | None:
    """``said that [the man] called his wife, and told her that``: who tells something to whom he meets in what is said."""
    who = _who_acts(doc, said, conjunction)
    verb = who[1] if who else conjunction
    while doc.classes[verb] in AUXILIARY_OR_ADVERB:
        verb += 1
    met = NOUN_GROUP.match(doc.classes, verb + 1, conjunction) if who else None
    return who if met and _is_somebody(doc, *met.span()) else None


def _who_acts(doc: Document, said: CueMatch, conjunction: int) -> Range | None:
    """``said that [the man] met a girl and told her that``: who acts in what is said, before a verb with a hearer of whom it tells."""
    letters = doc.classes
    known = governing(doc.tokens.words, letters, conjunction + 1)
    if known is None or "o" not in known[0].frames:
        return None
    if letters[known[2]] != OBJECT_PRONOUN and doc.tokens.words[known[2]] not in ("her", "his", "their"):
        return None
    start = said.after + (letters[said.after] == THAT)
    group = NOUN_GROUP_LONG.match(letters, start, conjunction)
    end = group.end() if group else start + 1
    verb = end
    while letters[verb] in AUXILIARY_OR_ADVERB:
        verb += 1
    acts = (group or letters[start] == SUBJECT_PRONOUN) and letters[verb] in _PAST_FORMS
    return (start, end) if acts and _is_somebody(doc, start, end) else None


def _is_somebody(doc: Document, start: int, end: int) -> bool:
    """Whether words are a pronoun, a name or a noun for somebody."""
    letters = doc.classes[start:end]
    return (
        letters == SUBJECT_PRONOUN or NAME in letters or is_somebody(doc.tokens.span(start, end).of(doc.text))
    )


def behind_opening_clause(doc: Document, verb: int, sentence: Range) -> Range | None:
    """``When the boy ran, [the man] drew a knife, told him to stop and fled``: who does the second act behind a clause of time."""
    letters, first = doc.classes, sentence[0]
    comma = letters.find(COMMA, first, verb - 1)
    if (
        letters[first] != SUBORDINATOR
        or comma < 0
        or letters[verb] not in _PAST
        or letters[verb - 1] != COMMA
    ):
        return None
    group = NOUN_GROUP_LONG.match(letters, comma + 1, verb)
    act = group.end() if group else comma
    while group and letters[act] == ADVERB:
        act += 1
    return group.span() if group and letters[act] in _PAST else None


def tells_in_series(doc: Document, comma: int, end: int) -> bool:
    """``said A[, urged people to wait, and asked]``: whether the second of three verbs of saying stands behind a comma."""
    letters = doc.classes
    if letters[comma + 1] not in _PAST or letters[comma + 2 : comma + 3] not in _BEHIND_TELLING:
        return False
    last = letters.find(_COMMA_AND, comma + 2, end)
    known = governing(doc.tokens.words, letters, comma + 1)
    if last < 0 or last + 2 >= end or known is None or known[0].cue_class not in _SPEAKING:
        return False
    return governing(doc.tokens.words, letters, last + 2) is not None


def is_series(doc: Document, start: int, end: int) -> bool:
    """``found [that Lee lied; Kim hid it; and Roe knew]``, ``[two faults: nobody counted; Lee lied]``: whether semicolons part a series of things said.

    Two or more of them, with "and" behind the last, or a colon before the first; and nobody says anything in it.
    """
    letters = doc.classes
    marks = [k for k in range(start, end) if letters[k] == SEMICOLON]
    if not marks or any(others_say(doc, k + 1, end) or _says_described(doc, k + 1, end) for k in marks):
        return False
    joined = len(marks) > 1 and letters[start] == THAT and doc.tokens.words[marks[-1] + 1] == "and"
    return joined or COLON in letters[start : marks[0]]


def _says_described(doc: Document, token: int, end: int) -> bool:
    """``; and [Roe, its builder, said]``: whether somebody described says something."""
    token += doc.classes[token : token + 1] == CONJUNCTION
    subject = NOUN_GROUP_LONG.match(doc.classes, token, end)
    aside = _ASIDE.match(doc.classes, subject.end(), end) if subject else None
    return aside is not None and cue_at(doc, aside.end(), FINITE_FULL_VERB)
