"""Who does it where verbs are joined: ``[Lee] left and said``, ``[Lee] said: “It is late.” And added``."""

from __future__ import annotations

from ...entities.noun_phrases import is_somebody
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP_LONG, finite_between
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    BE,
    COMMA,
    COMMON_NOUN,
    MODAL,
    NAME,
    PARAGRAPH_END,
    PARTICIPLE,
    PAST_FORM,
    PAST_OR_PARTICIPLE,
    PRESENT_FORM,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    SUBORDINATOR,
    THAT,
    TO,
    WHO,
    classes,
)
from ..clauses.inanimate import is_inanimate
from ..model import CueMatch, Place
from .apposed.apposed_subjects import is_for
from .joined_verbs import acts_within, is_said_by_nobody, joined_subject, says_besides
from .opening_groups import main_subject, subject_of_plural
from .participle_subjects import has_resumed, main_clause
from .series import acts_in_series, are_warned, is_passive_too, tells_whom_it_met

_OPENS_INNER = classes("that who subordinator")
_NOW_THAT = classes("adverb that")
_COMMA_OR_COLON = classes("comma colon")
#: Between a verb of saying and the last of several that are the subject of what is said.
_WITH_MORE_SUBJECTS = pattern(
    "<adverb>? <that> (?: <determiner>? <modifier>{0,2} <nominal|ing_form>{1,4} <comma|conjunction>{1,2} ){1,5} <determiner>?"
)
#: What shows a clause or a part of its own between a verb and "that".
_CLAUSES = classes("finite_or_participle relative comma subordinator conjunction quotation ing_form")
_QUOTED_STATEMENT = tuple(classes("quoted_statement"))
_SEEMING = ("seem", "appear")
_TELLING = ("speech", "writing", "document")
_WHEN = ("after", "when", "because", "before", "until")
_BEGINS_VERB = classes("finite_or_participle adverb")
#: The victim was walking home when: what goes on, and so is broken into by somebody else
_WAS_DOING = pattern(
    "<adverb>* (?: <have> <adverb>* )? <be> <adverb>* (?: <ing_form> | <preposition> | <adverb> <to> ) <not comma|sentence_close>{0,14} <subordinator>"
)


def is_embedded(doc: Document, match: CueMatch, outer: CueMatch | None) -> bool:
    """``Lee said [the plan reminds him] of war, adding``: whether a clause is what the verb before it governs.

    Or when somebody asked: ``“A,” Lee said when [a clerk asked], adding``.
    """
    if outer is None or match.source is None or outer.sentence != match.sentence:
        return False
    between = doc.classes[outer.after : match.source[0]]
    if between in ("", ADVERB, _NOW_THAT):
        return True
    if _WITH_MORE_SUBJECTS.fullmatch(between):
        return True  # said that smoking and age explain it
    opening = match.source[0] - 1
    if outer.verb >= opening or doc.classes[opening] not in _OPENS_INNER:
        return False
    if between[-1:] == THAT and not any(letter in _CLAUSES for letter in between[:-1]):
        return True  # told members in May that the plan reminds him
    contrasted = doc.tokens.words[opening] in listed("contrast_words")
    before = doc.classes[opening - 2 : opening]  # is clear that: no noun
    of_noun = doc.classes[opening] != SUBORDINATOR and before[1:] in tuple(COMMON_NOUN) and before[:1] != BE
    return not contrasted and not of_noun  # told him that she was ill; a charge that Lee denied, noting


def _main_clause_subject(place: Place, finite: CueMatch) -> Range | None:
    """``[Lee] refused to speak while the case was going on, but said``: who goes on behind a clause that tells when or why."""
    doc, source = place.doc, finite.source
    if source is None or doc.classes[source[0] - 1] != SUBORDINATOR:
        return source
    return (
        main_subject(doc, place.sentence, source[0]) or main_clause(doc, finite.verb, place.group) or source
    )


def goes_on_behind_sentence(place: Place) -> CueMatch | None:
    """``[Lee] said: “It is late.” And added: “Too late.”``: a sentence without a subject goes on with that of the one before."""
    doc, outer, (first, _) = place.doc, place.outer, place.sentence
    behind = place.after + (doc.classes[place.after : place.after + 1] in _COMMA_OR_COLON)
    if (
        place.group > first + 1
        or place.group == place.verb == first
        or doc.classes[behind : behind + 1] not in _QUOTED_STATEMENT
        or outer is None
        or outer.source is None
        or outer.sentence[1] != first
        or doc.classes[first - 1] == PARAGRAPH_END
    ):
        return None
    return place.match("finite", outer.source, "conjoined")


def is_of_outer(place: Place, inner: CueMatch) -> bool:
    """``[She] said her party would support it but called for more``: whether the verb before has a modal, this one none.

    Or the verb before tells how a thing seems: ``[She] said the delay seemed long and called for more``; or what is so
    now, where this one tells of the past: ``[She] said that most farms want it and stressed that``.
    """
    if inner.cue.lemma in _SEEMING and inner.source and is_inanimate(place.doc, inner.source):
        return True
    modal = MODAL in place.doc.classes[inner.group : inner.verb]
    now = inner.group == inner.verb and place.doc.classes[inner.verb] in PRESENT_FORM
    return (modal and place.word_class == PAST_OR_PARTICIPLE) or (now and place.word_class in PAST_FORM)


def is_called_in_aside(place: Place) -> bool:
    """``The bell, cast in 1704 and [called] “Bertha”, fell``: whether a verb of naming is joined to a participle behind a comma."""
    letters, k = place.doc.classes, place.group - 1
    comma = letters.rfind(COMMA, place.sentence[0], k)
    participle = comma > 0 and letters[comma + 1] in (PAST_OR_PARTICIPLE, PARTICIPLE)
    return (
        participle
        and place.cue.lemma in listed("naming_verbs")
        and letters[place.after : place.after + 1] in (QUOTED_FRAGMENT, QUOTED_CLAUSE, QUOTED_SENTENCE, NAME)
        and not finite_between(letters, comma + 2, k)
    )


def who_breaks_in(doc: Document, main: Range, conjunction: int) -> Range | None:
    """``She was walking home when [a man] came up and shouted``: somebody who interrupts what goes on does what is joined to it."""
    m = _WAS_DOING.match(doc.classes, main[1], conjunction)
    if m is None or doc.tokens.words[m.end() - 1] != "when" or doc.classes[conjunction - 1] == COMMA:
        return None
    group = NOUN_GROUP_LONG.match(doc.classes, m.end(), conjunction)
    if group is None or doc.classes[group.end()] not in _BEGINS_VERB:
        return None
    named = NAME in doc.classes[slice(*group.span())]
    return group.span() if named or is_somebody(doc.tokens.span(*group.span()).of(doc.text)) else None


def _who_judged(place: Place) -> Range | None:
    """``[Lee] criticised the mayor for saying it was late and called him idle``: who blames whom a form in -ing is about."""
    doc, last = place.doc, place.last
    if last is None or last.source is None or last.verb_form != "gerund":
        return None
    verb = last.source[0] - 1
    if verb <= place.sentence[0] or doc.tokens.words[verb] not in forms_of_all("verbs_with_reasons"):
        return None
    judges = place.finite.source if place.finite else None
    return judges or main_subject(doc, place.sentence, verb)


def _who_acts_last(place: Place) -> Range | None:
    """``The council put it off after [residents] came and pleaded``: who does what a clause of time or reason without a comma tells."""
    doc, conjunction, last = place.doc, place.group - 1, place.last
    letters = doc.classes
    opening = letters.rfind(SUBORDINATOR, place.sentence[0] + 1, conjunction)
    told = last is not None and (last.cue.cue_class in _TELLING or last.verb > opening)
    if opening < 0 or told or doc.tokens.words[opening] not in _WHEN or COMMA in letters[opening:conjunction]:
        return None
    if letters[opening - 1] == COMMA or not finite_between(letters, place.sentence[0], opening):
        return None
    group = NOUN_GROUP_LONG.match(letters, opening + 1, conjunction)
    if group is None or letters[group.end()] not in PAST_FORM or place.word_class not in PAST_FORM:
        return None
    named = NAME in letters[slice(*group.span())]
    return group.span() if named or is_somebody(doc.tokens.span(*group.span()).of(doc.text)) else None


def _who_was_called(place: Place) -> Range | None:
    """``A clerk called the police, [who] came and told her to leave``: who does both in a clause that nothing closes."""
    doc, conjunction, last = place.doc, place.group - 1, place.last
    letters = doc.classes
    first = last.after if last is not None else place.sentence[0]
    who = letters.rfind(WHO, first, conjunction)
    if who < 0 or doc.tokens.words[who] != "who" or not finite_between(letters, place.sentence[0], who):
        return None
    if letters[who - 1] != COMMA or COMMA in letters[who:conjunction]:
        return None
    verb = who + 1
    while letters[verb] == ADVERB:
        verb += 1
    return (who, who + 1) if letters[verb] in PAST_FORM and place.word_class in PAST_FORM else None


def _is_for_others(place: Place) -> bool:
    """``The site is a place for people to talk and [express] views``: whether the verb before is an infinitive of others, behind "for"."""
    doc, first = place.doc, place.sentence[0]
    to = doc.classes.rfind(TO, first + 1, place.group - 1)
    if place.word_class not in BASE_FORM or to < 0 or doc.classes[to + 1] not in BASE_FORM:
        return False
    others = doc.subject_before(to)
    return others is not None and others[0] > first and is_for(doc, others)


def conjoined(place: Place) -> CueMatch | None:
    """``[Lee] left and said``: the subject of the verb before."""
    finite, last = place.finite, place.last
    if is_called_in_aside(place) or _is_for_others(place):
        return None
    if finite and finite.source and place.doc.tokens.words[finite.source[0] - 1] == "whose":
        finite = None  # Lee, whose group backed it, would not say, but noted
    if (
        place.cue.lemma != "promise"
        and ("o" in place.cue.frames or place.cue.lemma == "expect")
        and (
            is_passive_too(place.doc, place.group, place.after, place.sentence[0])
            or are_warned(place.doc, place.group, place.after, place.sentence)
        )
    ):
        return place.match("passive", None, "none")  # Lee was released and ordered to return
    if finite and finite.source and place.doc.classes[place.group - 2 : place.group - 1] == COMMA:
        if other := acts_in_series(place.doc, finite, place.group - 1):
            return place.match("finite", other, "conjoined")
        return place.match("finite", _main_clause_subject(place, finite), "conjoined")
    if finite and finite.source and says_besides(place.doc, finite, place.group - 1):
        return place.match("finite", finite.source, "conjoined")
    if finite and (met := tells_whom_it_met(place.doc, finite, place.group - 1)):
        return place.match("finite", met, "conjoined")
    if judge := _who_judged(place) or _who_acts_last(place) or _who_was_called(place):
        return place.match("finite", judge, "conjoined")
    if last is not None and has_resumed(place.doc, last, place.group):
        last = None  # Lee, who advises Kim, is no fan but praised
    if last is not None and last.source and last.verb_form in ("finite", "gerund"):
        inner = last is not finite or place.doc.classes[last.source[0] - 1] == SUBORDINATOR
        if inner and is_of_outer(place, last) and finite and finite.source:
            return place.match("finite", _main_clause_subject(place, finite), "conjoined")
        return place.match("finite", joined_subject(place.doc, last, place.group - 1), "conjoined")
    if last is not None and is_said_by_nobody(place.doc, last):
        return place.match("finite", acts_within(place.doc, last, place.group - 1), "conjoined")
    if _is_for_others(place):
        return None
    main = main_subject(place.doc, place.sentence, place.group)
    main = main or subject_of_plural(place.doc, place.sentence, place.group)
    if main and (other := who_breaks_in(place.doc, main, place.group - 1)):
        return place.match("finite", other, "conjoined")
    return place.match("finite", main, "conjoined") if main else goes_on_behind_sentence(place)
