"""Cue matches: each place where a cue verb governs something, with its verb form and its subject."""

from __future__ import annotations

from dataclasses import replace

from ..entities.noun_phrases import is_role, singular
from ..lexicon import listed
from ..tokens.noun_groups import finite_between
from ..tokens.patterns import pattern
from ..tokens.sentences import Document, Range
from ..tokens.watched_words import Watched
from ..tokens.word_classes import (
    ADVERB,
    BE,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    ING_FORM,
    NAME,
    NOUN,
    PARAGRAPH_END,
    PAST_OR_PARTICIPLE,
    POSSESSIVE,
    QUOTATION,
    SUBORDINATOR,
    THAT,
    VERB_OR_NOUN_FORM,
    VERB_S_OR_PLURAL,
    WHO,
    classes,
)
from .cue_lexicon import Cue, governing, governing_words
from .finite_verbs import finite_match, subject_apart
from .model import CueMatch, Place
from .no_statement.nouns_of_saying import is_noun_beside
from .subjects.apposed.apposed_subjects import (
    is_for,
    none_but_main,
)
from .subjects.before_verb import subject_before
from .subjects.behind_verb import agent_behind, agent_behind_quotation
from .subjects.joined_subjects import is_embedded
from .subjects.objects_that_say import doer_of_passive
from .subjects.opening_groups import main_subject, subject_before_apposition, subject_of_future
from .subjects.participle_subjects import (
    gerund_subject,
    is_noun_in_ing,
    subject_in_absolute,
    subject_in_subordinate,
    whose_saying,
)
from .verbs.causing import caused
from .verbs.verb_groups import (
    group_start,
    is_object,
    is_reduced_passive,
    matrix_verb,
    tells_more_of_inverted,
    tells_more_of_subject,
    verb_form,
)

_ING_OR_PAST = classes("past_or_participle ing_form")

#: Behind these a word that may be a noun is one: ``the claims``, ``Lee’s plan``, ``of plans``.
_BEFORE_SURE_NOUN = classes("determiner possessive preposition")
#: Verbs by which an outlet passes on what somebody says: quoted Lee as saying.
QUOTING = frozenset(["quoted", "quotes", "cited", "reported"])
_COUNTED = classes("number determiner adverb")
_BEFORE_CLAUSE = classes("comma conjunction subordinator that semicolon dash")
_COUNTS = classes("number determiner")
_AUXILIARIES = tuple(classes("auxiliary"))
_ANYTHING = ("anything", "nothing", "something", "evidence")
_HOW_LONG = ("stop", "quit", "keep", "start", "avoid")
_IS = pattern("<be|possessive>")
_IT_IS_SAFE = pattern("<subject_pronoun> <be|possessive> <adverb|noun>")

_GOVERNING = Watched(governing_words)


def find_cue_matches(doc: Document, headline_end: int) -> list[CueMatch]:
    """All cue matches of an article in their order. Tokens before headline_end may be in title case."""
    words = doc.tokens.words
    out: list[CueMatch] = []
    last: CueMatch | None = None
    finite: CueMatch | None = None
    embedded: CueMatch | None = None
    for verb in _GOVERNING.places(doc.tokens.signs):
        if doc.classes[verb] == PARAGRAPH_END or (last is not None and verb < last.after):
            continue
        known = governing(words, doc.classes, verb)
        if known is None:
            continue
        match = cue_match(doc, verb, known, last, finite, headline_end)
        if match is not None and not tells_more_of_inverted(doc, match, last):
            while out and tells_more_of_subject(doc, out[-1], match):
                finite = None if finite is out.pop() else finite
            out.append(match)
            last = match
            if match.verb_form == "finite" and match.subject_from != "relative":
                if is_embedded(doc, match, finite) or is_embedded(doc, match, embedded):
                    embedded = match
                else:
                    finite = match
    return out


def cue_match(
    doc: Document,
    verb: int,
    known: tuple[Cue, str, int],
    last: CueMatch | None,
    finite: CueMatch | None,
    headline_end: int,
) -> CueMatch | None:
    """The match of one cue verb; None where the word governs nothing."""
    words = doc.tokens.words
    cue, word_class, after = known
    sentence = doc.sentence(verb)
    if words[verb][0].isupper() and verb >= headline_end:
        if doc.classes[verb] == NAME and (verb != sentence[0] or word_class not in _ING_OR_PAST):
            return None
        if verb > sentence[0] and doc.classes[verb - 1] in COMMON_NOUN + NAME:
            return None  # from Lee's track Misunderstood, a song
        if word_class == PAST_OR_PARTICIPLE and "o" in cue.frames:  # Asked whether ..., Lee said
            agent = agent_behind(doc, verb + 1, sentence[1])
            return CueMatch(cue, verb, verb, verb + 1, "passive", sentence, agent, "none")
    if (
        word_class in VERB_OR_NOUN_FORM
        and verb > sentence[0]
        and doc.classes[verb - 1] in _BEFORE_SURE_NOUN
        and words[verb] not in QUOTING
    ):
        return None
    if is_noun_beside(doc, verb, after):
        return None
    place = _place(doc, verb, known, sentence, last, finite)
    if words[verb] in QUOTING and (said := _quoted_as_saying(place)):
        return said
    if place.verb_form in ("passive", "participle") and (
        agent := agent_behind_quotation(doc, after, sentence[1])
    ):
        return place.match("passive", agent, "agent")
    if place.verb_form == "passive":
        return _passive(place)
    if place.verb_form == "infinitive":
        return _infinitive(place)
    if place.verb_form == "gerund":
        return _gerund(place)
    return finite_match(place)


def _place(
    doc: Document,
    verb: int,
    known: tuple[Cue, str, int],
    sentence: Range,
    last: CueMatch | None,
    finite: CueMatch | None,
) -> Place:
    """What stands before a cue verb, and the cue matches before it."""
    cue, word_class, after = known
    first = sentence[0]
    group = group_start(doc, verb, first, word_class)
    if (
        group - 2 > first
        and doc.classes[group - 2] in _AUXILIARIES
        and doc.tokens.words[group - 1] in listed("apposed_pronouns")
    ):
        group = group_start(doc, group - 1, first, word_class)  # Lee and Kim have both said
    before = doc.classes[group - 1] if group > first else PARAGRAPH_END
    form = verb_form(word_class, doc.classes[group:verb], before)
    if "having" in doc.tokens.words[group:verb] and last is not None and last.after == group:
        form = "gerund"  # Lee denied having said
    if form == "participle" and is_reduced_passive(doc, group, after, before, cue):
        form = "passive"
    return Place(
        doc,
        cue,
        word_class,
        group,
        verb,
        after,
        form,
        before,
        sentence,
        last if last is not None and last.sentence == sentence else None,
        finite if finite is not None and finite.sentence == sentence else None,
        last,
        finite,
    )


def _quoted_as_saying(place: Place) -> CueMatch | None:
    """``Lee was quoted by the paper as saying``, ``the paper quoted Lee as denying``: Lee, and what follows."""
    doc, verb, sentence = place.doc, place.verb, place.sentence
    words = doc.tokens.words
    for k in range(verb + 1, min(verb + 24, sentence[1] - 1)):
        if words[k] == "as" and (known := _cue_in_ing(doc, k + 1)):
            passive = place.verb_form == "passive"
            source = (verb + 1, k)
            if passive:  # Lee, an aide, was quoted
                near = subject_before(doc, place.group, sentence[0])
                apart = None if near else subject_before_apposition(doc, place.group - 1, sentence)
                source = near or apart or (0, 0)
            if not source or source[0] >= source[1]:
                return None
            said = replace(place, cue=known[0], after=known[2])
            outlet = None if passive else subject_before(doc, place.group, sentence[0])
            if (
                outlet and outlet[0] > 0 and doc.classes[outlet[0] - 1] in QUOTATION
            ):  # “No,” the paper quoted Lee as saying
                return said.match("finite", source, "inverted", outlet[0])
            return said.match("finite", source, "subject")
    return None


def _cue_in_ing(doc: Document, token: int) -> tuple[Cue, str, int] | None:
    """The cue of a form in -ing at a token: ``as [denying]``."""
    known = governing(doc.tokens.words, doc.classes, token)
    return known if known is not None and doc.classes[token] == ING_FORM else None


def _passive(place: Place) -> CueMatch:
    """``The plan was condemned by [the unions]``, ``Drivers were told``, ``which is expected``."""
    agent = agent_behind(place.doc, place.after, place.sentence[1])
    if agent:
        return place.match("passive", agent, "agent")
    return place.match("passive", None, "relative" if place.before == WHO else "none")


def _infinitive(place: Place) -> CueMatch | None:
    """``[Lee] went on to say``, ``[Lee] visited the hall to discuss``; not ``five things to know``, ``the right to say``."""
    doc, first, group = place.doc, place.sentence[0], place.group
    words, classes = doc.tokens.words, doc.classes
    if words[group - 2].lower() in ("according", "anonymity"):
        return None  # according to state records; asked for anonymity to speak freely
    start = matrix_verb(doc, group, first)
    if start < group - 2 and (whom := caused(doc, group - 1, None, first)):
        return place.match("infinitive", whom, "subject")  # led officials to say
    if words[start - 1].lower() in _ANYTHING and classes[start - 2 : start - 1] != HAVE:
        return None  # there is nothing to suggest that
    if classes[start - 1] in _COUNTS and words[start].lower() in listed("listed_things"):
        start += 1  # nine reasons to complain: no verb "reasons"
    if start == group - 1 and words[start - 1].lower() in listed("nouns_of_ability"):
        return None
    if start == group - 1 and words[start - 1].lower() in listed("listed_things"):
        return place.match("infinitive", *none_but_main(place, start))
    if start == group - 1 and _IT_IS_SAFE.fullmatch(classes, max(first, start - 3), start):
        return place.match("infinitive", None, "none")  # it’s safe to say
    if words[start - 1] == "this" and classes[start - 2 : start - 1] == HAVE:  # Lee had this to say
        start -= 2
    subject, how = subject_before(doc, start, first), "subject"
    if (
        subject is None and start - 1 > first and classes[start - 1] == COMMA and start < group - 1
    ):  # here is what Lee, a vet, has to say
        subject = subject_apart(replace(place, group=start, before=COMMA))
    if start == group - 1 and (whom := caused(doc, start, subject, first)):
        return place.match("infinitive", whom, "subject")
    if subject and start == group - 1 and is_for(doc, subject):
        return None  # a way for people to talk about it
    if subject and start == group - 1 and (who := subject_of_future(doc, subject, first)):
        return place.match("infinitive", who, "main")
    used = subject is not None and classes[subject[0] - 1] == ING_FORM  # are using text messages to tell
    counted = subject is not None and not classes[slice(*subject)].strip(_COUNTED)  # called 911 to say
    visited = not classes[start : group - 1].strip(ADVERB)  # joined Lee [today] to say
    if visited and subject and _is_predicate_of_it(doc, subject[0], first):
        return None  # it is impossible not to ask
    if visited and subject and classes[subject[0] - 1] == CONJUNCTION:
        subject = _both_met(doc, subject, first)
    quality = visited and subject is not None and _is_quality(doc, subject, first)  # is too polite to say
    if used or counted or quality or subject is None or (visited and is_object(doc, subject[0])):
        if visited and subject is not None and place.cue.cue_class == "belief":
            return None  # would like people to know that
        nearest = subject_in_subordinate(doc, start, first) if subject else None
        if nearest and subject and nearest[1] < subject[0]:
            return place.match(
                "infinitive", nearest, "subordinate"
            )  # they left after Lee used a speech to warn
        main = subject_in_absolute(doc, first, start) or main_subject(doc, place.sentence, start)
        subject, how = main or (subject if visited and start < group - 1 else None), "main"
    elif visited:
        subject = _before_main_verb(doc, subject, first)
    opens = subject is not None and (subject[0] == first or classes[subject[0] - 1] in _BEFORE_CLAUSE)
    if opens and subject and start == group - 1 == subject[1] and _is_intent(doc, subject):
        return None  # Plans to tell voters more were dropped
    glad = words[group - 2] in listed("glad_adjectives") and place.cue.cue_class == "speech"
    form = "finite" if subject and glad else "infinitive"  # is proud to announce
    return place.match(form, subject, how if subject else "none")


def _is_intent(doc: Document, subject: Range) -> bool:
    """``[Efforts] to persuade them have failed``: whether a subject is what somebody means to do, told of by the infinitive."""
    noun = doc.tokens.words[subject[1] - 1].lower()
    return noun in listed("nouns_of_intent") or singular(noun) in listed("nouns_of_intent")


def _is_quality(doc: Document, noun: Range, first: int) -> bool:
    """``He is too [polite] to say``: whether one word behind a form of be and an adverb tells what somebody is."""
    k = noun[0] - 1
    return noun[1] - noun[0] == 1 and k > first + 1 and doc.classes[k] == ADVERB and doc.classes[k - 1] == BE


def _is_predicate_of_it(doc: Document, token: int, first: int) -> bool:
    """``It is almost [impossible] not to ask``: whether what is said of "it" begins at a token."""
    k = token - 1
    while k > first and doc.classes[k] == ADVERB:
        k -= 1
    return k > first and doc.classes[k] == BE and doc.tokens.words[k - 1].lower() == "it"


def _both_met(doc: Document, second: Range, first: int) -> Range:
    """``Lee met [Ann Ash and Tom Roy] to discuss it``: both who are named, where two are joined before an infinitive; else the second."""
    one = subject_before(doc, second[0] - 1, first)
    named = one and NAME in doc.classes[slice(*one)] and NAME in doc.classes[slice(*second)]
    return (one[0], second[1]) if one and named else second


def _before_main_verb(doc: Document, subject: Range, first: int) -> Range:
    """``[Ann Lee] teamed up with Netlux to announce``: a noun group ends before the only verb that its sentence can have."""
    verb = doc.classes.find(PAST_OR_PARTICIPLE, *subject)
    if verb <= subject[0]:
        return subject
    alone = subject[0] == first and is_role(singular(doc.tokens.words[verb - 1].lower()))
    return (subject[0], verb) if alone or doc.classes[verb - 1] == NAME else subject


def _gerund(place: Place) -> CueMatch | None:
    """``[Lee] left, saying``, ``[Lee] could be heard saying``, ``Citing X, [Lee] left``."""
    doc, first, group = place.doc, place.sentence[0], place.group
    agent = agent_behind(doc, place.after, place.sentence[1])
    of_year = agent and doc.classes[agent[1]] == THAT and is_noun_in_ing(doc, group, place.after)
    if agent and (place.before == DETERMINER or of_year):
        return place.match("gerund", agent, "agent")  # a ruling, a 2019 ruling by the court that it was void
    from_whom = place.before == DETERMINER and doc.tokens.words[place.after : place.after + 1] == ["from"]
    if doc.classes[place.verb] == NOUN or from_whom:
        return None  # Lee ignored her warning that it was old, a warning from Lee that
    if doc.tokens.words[group] in ("finding", "showing") and is_noun_in_ing(doc, group, place.after):
        return None  # a deadly weapon finding in the case
    if place.before == DETERMINER and whose_saying(doc, group):
        return place.match("gerund", (group - 1, group), "subject")
    if place.before == POSSESSIVE and doc.classes[place.after : place.after + 1] == THAT:
        owner = subject_before(doc, group - 1, first)
        return place.match("gerund", owner, "subject") if owner else None  # the audit's finding that
    if doc.tokens.words[group - 1] == "no" and _IS.search(doc.classes, max(first, group - 3), group):
        return None  # there is no denying that it was open
    if group - 1 == first and doc.tokens.words[first].lower() in _HOW_LONG:
        return None  # Stop telling us that it is open
    if (
        doc.tokens.words[group - 1] in listed("perceived_participles")
        and BE in doc.classes[max(first, group - 4) : group]
    ):
        start = matrix_verb(doc, group, first)  # Lee could be heard saying
        subject = subject_before(doc, start, first)
        return place.match("finite", subject, "subject", start) if subject else None
    if inserted := _around_while(doc, group, first):
        return place.match("gerund", inserted, "main")
    subject, how = gerund_subject(doc, group, place.sentence, place.finite or place.last, place.earlier)
    if how == "main" and subject:
        subject, how = doer_of_passive(doc, group, subject) or (subject, how)
    if subject and subject[1] == group and _ends_in_verb(doc, subject):
        subject = subject[0], group - 1  # Lee regrets saying
    return place.match("gerund", subject, how)


#: Lee, while conceding that it was late, said
_RESUMES = pattern("<comma> <adverb>? <finite_or_participle>")


def _around_while(doc: Document, group: int, first: int) -> Range | None:
    """``[Lee], while conceding that it was late, said``: the subject before a form in -ing that a word of time sets between commas."""
    comma = group - 2
    if comma <= first or doc.classes[comma:group] != COMMA + SUBORDINATOR:
        return None
    subject = subject_before(doc, comma, first)
    if subject is None or subject[1] != comma or finite_between(doc.classes, first, comma):
        return None
    return subject if _RESUMES.search(doc.classes, group, doc.sentence(group)[1]) else None


def _ends_in_verb(doc: Document, subject: Range) -> bool:
    """``[Ann Lee regrets] saying``: whether the last word of a subject is no noun, but a cue verb behind a name."""
    last = subject[1] - 1
    verb = doc.classes[last - 1 : last + 1] == NAME + VERB_S_OR_PLURAL
    return verb and last > subject[0] and governing(doc.tokens.words, doc.classes, last) is not None
