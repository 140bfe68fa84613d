"""Cue matches of finite verbs: whether the word governs anything, and who its subject is."""

from __future__ import annotations

from ..lexicon import listed
from ..tokens.noun_groups import NOUN_GROUP_LONG
from ..tokens.sentences import Document, Range
from ..tokens.tagger import is_participle
from ..tokens.word_classes import (
    ADVERB,
    BASE_FORM,
    BASE_VERB,
    BE,
    COMMA,
    COMMA_OR_DASH,
    COMMON_NOUN,
    CONJUNCTION,
    DASH,
    ING_FORM,
    NAME,
    NUMBER,
    PARAGRAPH_END,
    PARTICIPLE,
    QUOTATION,
    QUOTED_CLAUSE,
    QUOTED_SENTENCE,
    RELATIVE,
    SUBJECT_PRONOUN,
    THAT,
    TO,
    VERB_OR_NOUN_FORM,
    WHO,
    classes,
)
from .clauses.letters import before_letters
from .model import CueMatch, Place
from .objects.attachment import is_singular
from .objects.circumstances import is_published
from .subjects.apposed.apposed_subjects import (
    before_dash,
    behind_apposed,
    is_behind_firm,
    is_behind_preposition,
    is_called_so,
    is_such_as,
    subject_before_comma,
    subject_before_marks,
    subject_behind_marks,
    subject_of_relative,
    subject_of_tag,
    writer_of,
)
from .subjects.apposed.described_names import is_told_again, named_before, named_of_whose
from .subjects.before_verb import is_where, subject_before
from .subjects.behind_events import before_contact_clause, subject_behind_event, who_poses
from .subjects.behind_verb import agent_behind, inverted_subject
from .subjects.joined_subjects import conjoined, goes_on_behind_sentence
from .subjects.opening_groups import main_subject, subject_before_apposition
from .subjects.series import behind_opening_clause, tells_nobody
from .verbs.noun_or_verb import is_verb
from .verbs.verb_groups import (
    group_start,
    is_object_of_relative,
    is_reduced_relative,
    is_unasserted,
    stands_alone,
)

_AND_IN = classes("conjunction preposition")
_DETERMINER_OR_POSSESSIVE = classes("determiner possessive")
_INSIDE_VERB_PHRASE = classes("auxiliary full_verb adverb to object_pronoun")
_ENDED = classes("past_or_participle past verb_s")
#: is among those who said; was also one of several players who said
_AMONG = ("among", "of", "one")
_THOSE = classes("determiner number modifier nominal adverb possessive")
_BE_OR_ADVERB = classes("be have adverb")
_NOBODY = ("there", "it", "what", "which")
_FAR = 8  # tokens
_IN_S = classes("verb_s verb_s_or_plural")
_SENTENCE_ENDS = (*classes("stop comma paragraph_end"), "")
_AUXILIARIES = tuple(classes("auxiliary"))
_SAYING = ("speech", "writing", "document")
_SURE_VERBS = frozenset(classes("auxiliary past verb_s past_or_participle subject_pronoun"))
_CAUSING = ("has", "had", "having", "let")
_NAMING = frozenset(["call", "dub", "label", "term", "deem"])


def finite_match(place: Place) -> CueMatch | None:
    """A finite verb, or a form in -ed that could be a participle too."""
    doc, before = place.doc, place.before
    if not _governs(place):
        return None
    if place.word_class == PARTICIPLE and place.verb_form == "participle":
        seen = place.before in tuple(COMMON_NOUN) and place.cue.cue_class == "belief"
        agent = agent_behind(doc, place.after, place.sentence[1]) if seen else None
        # an option seen by many as wise; and not: many of them never shown
        return place.match("passive", agent, "agent") if agent else None
    if told := subject_before_marks(place):
        return place.match("finite", told, "subject")
    inverted = inverted_subject(doc, place.verb, place.after, before, place.cue, place.sentence)
    if inverted:  # ..., said Lee
        return place.match("finite", inverted, "inverted")
    if before in QUOTATION:
        return place.match("finite", None, "none")
    if before == PARAGRAPH_END:
        return goes_on_behind_sentence(place)
    if before in RELATIVE:
        return _relative(place)
    if before == CONJUNCTION:
        return conjoined(place)
    return _with_subject(place)


def _governs(place: Place) -> bool:
    """Whether the word is a verb and not a modifier or a noun: not ``his proposed ban``, ``their claims``, ``there are fears``."""
    doc, before = place.doc, place.before
    group = doc.classes[place.group : place.verb]
    if place.word_class in _IN_S and doc.classes[place.verb - 1 : place.verb] in _AUXILIARIES:
        return False
    if place.word_class in BASE_FORM and group.rstrip(ADVERB)[-1:] == BE:
        return False  # this isn't just talk
    if doc.tokens.words[place.verb] == "like" and is_singular(doc, place.group - 1):
        return False  # run the unit like a shop
    if doc.tokens.words[place.verb - 1].lower() in ("the", "a", "an") and place.verb > place.sentence[0]:
        return False  # the find was reported
    if is_behind_preposition(place) or is_such_as(place) or is_published(doc, place.group):
        return False
    if (
        place.verb_form == "participle"
        and before in _DETERMINER_OR_POSSESSIVE
        and not stands_alone(doc, place.group - 1, place.after)
        and not is_behind_firm(doc, place.cue, place.group, place.after)
    ):
        return False
    ambiguous = place.word_class in VERB_OR_NOUN_FORM and not doc.classes[place.group : place.verb].strip(
        ADVERB
    )
    return not ambiguous or is_verb(doc, place.verb, place.word_class, before, place.cue)


def _relative(place: Place) -> CueMatch | None:
    """``the engineer [who] said``; ``the rule that says`` only where a noun stands before "that"."""
    doc, first, group = place.doc, place.sentence[0], place.group
    if doc.tokens.words[group - 1] == "whose":
        return None  # firms whose alleged purpose was to hide it
    antecedent = subject_before(doc, group - 1, first)
    if antecedent is None and doc.classes[group - 2 : group - 1] in (COMMA, DASH):
        antecedent = subject_before(doc, group - 2, first)
    if place.before != WHO and not antecedent:
        return None
    if named := _one_among(place):
        return place.match("finite", named, "subject")
    return place.match("finite", (group - 1, group), "relative")


def _one_among(place: Place) -> Range | None:
    """``[Lee] is among those who said``, ``[Lee] was one of several players who said``: who is told to be one of those who say it.

    Not ``Lee was one of six in a room with a man who said``, where another stands before "who".
    """
    doc, who, first = place.doc, place.group - 1, place.sentence[0]
    words, letters = doc.tokens.words, doc.classes
    lead = who - 1
    while lead > first and words[lead] not in _AMONG and letters[lead] in _THOSE and who - lead < _FAR:
        lead -= 1
    lead -= words[lead] == "of" and words[lead - 1] == "one"
    if words[who] != "who" or words[lead] not in ("among", "one"):
        return None
    group = lead
    while group > first and letters[group - 1] in _BE_OR_ADVERB:
        group -= 1
    if BE not in letters[group:lead] or not listed("negations").isdisjoint(words[group:lead]):
        return None
    if letters[group - 1] == COMMA:  # Ann Lee, the mayor, is among those who
        return subject_before_apposition(doc, group - 1, place.sentence)
    subject = doc.subject_before(group)
    return subject if subject and subject[0] >= first and words[subject[0]].lower() not in _NOBODY else None


def _with_subject(place: Place) -> CueMatch | None:
    """``[Lee] said``; with an apposition, a relative clause or a phrase in commas between, too."""
    doc, cue, (first, end), group = place.doc, place.cue, place.sentence, place.group
    classes, words = doc.classes, doc.tokens.words
    if cue.cue_class in _SAYING and (writer := writer_of(doc, group, first)):
        return place.match("finite", writer, "subject")
    subject = subject_before(doc, group, first)
    if subject and words[subject[0]] in listed("apposed_pronouns") and subject[1] - subject[0] == 1:
        apart = subject[0]
        if words[apart] == "neither":
            apart = group_start(doc, apart, first, place.word_class)  # Lee would neither confirm nor deny
        subject = subject_before(doc, apart, first) or subject  # Lee and Kim both said
    if subject and words[subject[0]] == "there" and classes[subject[0] - 1] in COMMON_NOUN + NAME:
        subject = subject_before(doc, subject[0], first)  # executives there say
    if subject and classes[subject[0] - 2 : subject[0]] == _AND_IN and subject[0] - 2 > first:
        main = place.finite.source if place.finite else main_subject(doc, place.sentence, group)
        if main:
            return place.match("finite", main, "conjoined")  # Lee said A, but in a letter said B
    if subject and _ends_infinitive(doc, subject, first):
        opening = NOUN_GROUP_LONG.match(classes, first, subject[0])  # [Work] on games to teach pupils showed
        return place.match("finite", opening.span(), "subject") if opening else None
    if subject and (is_where(doc, subject, first) or is_object_of_relative(doc, subject, first)):
        subject = main_subject(doc, place.sentence, place.verb + 1) or subject
    if subject and _is_year(doc, subject):
        subject = main_subject(doc, place.sentence, place.group)  # the board, when it met in May, 2018, named
    if subject and cue.cue_class in _SAYING:
        subject = subject_behind_event(doc, subject, first) or who_poses(doc, subject, first) or subject
    subject = subject and before_letters(doc, behind_apposed(doc, subject), first)
    subject = subject_of_tag(doc, subject, group, place.after, first) or subject or subject_apart(place)
    if subject is None or is_unasserted(doc, subject[0], place.verb) or is_told_again(doc, subject):
        return None
    if place.word_class == ING_FORM and words[subject[0]].lower() == "there":
        return None  # There have been telling responses
    if place.word_class == BASE_VERB and words[subject[0] - 1] in _CAUSING:
        return None  # having a colleague describe it
    if place.verb_form == "participle":
        if _is_presented(place, subject) or _is_told(place, subject):
            return place.match("passive", None, "none")  # a show described as “a night of hope”
        if cue.lemma in _NAMING and is_called_so(doc, subject, place.after, end):
            return None
        if is_reduced_relative(doc, cue, place.after, subject, first):
            return None
        means = words[place.after + 1 : place.after + 2]  # Lee said by phone
        if words[place.after : place.after + 1] == ["by"] and listed("means_of_telling").isdisjoint(
            means
        ):  # opposed by Lee
            agent = agent_behind(doc, place.after, end)
            return place.match("passive", agent, "agent") if agent else None
    described = before_contact_clause(doc, subject, first)
    return place.match("finite", named_before(doc, described, first), "subject")


def _ends_infinitive(doc: Document, subject: Range, first: int) -> bool:
    """``Work on games to teach [pupils history] showed``: whether what stands before a verb is the object of an infinitive of a thing."""
    k = subject[0] - 1
    to = k > first + 1 and doc.classes[k] in BASE_FORM and doc.classes[k - 1] == TO
    asked = is_participle(doc.tokens.words[first])  # Asked to name the buyer Lee said
    return to and not asked and _SURE_VERBS.isdisjoint(doc.classes[first : k - 1])


def _is_presented(place: Place, subject: Range) -> bool:
    """``a show [described as] “a night of hope”``: whether "as" and words in marks that end the sentence tell what others call a thing."""
    doc, k = place.doc, place.after
    marked = doc.classes[k + 1 : k + 2] in tuple(QUOTATION) and doc.classes[k + 2 : k + 3] in _SENTENCE_ENDS
    return doc.tokens.words[k : k + 1] == ["as"] and marked and doc.classes[subject[1] - 1] in COMMON_NOUN


def _is_told(place: Place, subject: Range) -> bool:
    """``Those [told] that they were at risk must stay``, ``Voters [informed] that``: whether somebody hears it, as nobody stands behind a verb that needs a hearer."""
    letters = place.doc.classes
    by_name = NAME in letters[slice(*subject)] or letters[subject[0]] == SUBJECT_PRONOUN
    opens = letters[place.after : place.after + 1] in (THAT, SUBJECT_PRONOUN)
    asks = place.doc.tokens.words[place.verb] == "asked"
    return opens and not by_name and not asks and tells_nobody(place.doc, place.after)


def _is_year(doc: Document, subject: Range) -> bool:
    """Whether what stands before a verb is the year of a date: ``in May, [2018] named``."""
    words, (first, end) = doc.tokens.words, subject
    dated = doc.classes[first] == NUMBER and end - first == 1 and doc.classes[first - 1 : first] == COMMA
    return dated and len(words[first]) == 4 and words[first - 2] in listed("months")


def subject_apart(place: Place) -> Range | None:
    """A subject that does not stand directly before its verb."""
    doc, before, sentence, group = place.doc, place.before, place.sentence, place.group
    subject: Range | None = None
    if before in COMMA_OR_DASH:  # Lee, a doctor, said
        subject = (
            named_of_whose(doc, group, sentence[0])
            or behind_opening_clause(doc, group, sentence)
            or subject_before_apposition(doc, group - 1, sentence)
            or before_dash(doc, group - 1, sentence[0])
            or subject_before_comma(doc, group - 1, sentence)
            or subject_behind_marks(doc, group - 1)
        )
    if (
        subject is None
        and before == COMMA
        and (
            doc.classes[place.after : place.after + 1] in (THAT, QUOTED_CLAUSE, QUOTED_SENTENCE)
            or (place.word_class in _ENDED and doc.classes[place.after : place.after + 1] == SUBJECT_PRONOUN)
        )
    ):
        subject = main_subject(doc, sentence, group)  # Lee fights with them, claims that, admits they won
    if subject is None and before in _INSIDE_VERB_PHRASE:
        subject = subject_of_relative(doc, group, sentence[0])  # a witness who asked not to be named said
    return subject
