"""Cue verbs in the passive: who was told, what is expected, by whom a plan was criticised, what a court heard."""

from __future__ import annotations

from collections.abc import Callable

from ...cues.clauses.answers import before_answer
from ...cues.clauses.further_cues import is_of_class
from ...cues.clauses.insertions import past_inserted
from ...cues.model import CueMatch
from ...cues.subjects.behind_verb import agent_behind, quotation_of_passive
from ...cues.subjects.opening_groups import subject_before_apposition
from ...cues.verbs.declined import speaks
from ...entities.noun_phrases import describe
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, after_adjuncts, finite_between, starts_clause, with_negation
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms_of_all
from ...tokens.word_classes import (
    ADVERB,
    BASE_VERB,
    BE,
    COLON,
    COMMA,
    CONJUNCTION,
    FINITE_OR_PARTICIPLE,
    HAVE,
    ING_FORM,
    MODAL,
    NAME,
    PAST_PARTICIPLE,
    PREPOSITION,
    PREPOSITION_OR_ADVERB,
    PRONOUN,
    QUESTION_OPENING,
    QUOTATION,
    QUOTED_SENTENCE,
    SUBORDINATOR,
    THAT,
    TO,
    VERB_OR_NOUN,
    classes,
)
from ..candidate import Candidate
from .behind_colon import behind_following
from .content_end import clause_end
from .hearings import is_hearing
from .phrase_end import phrase_end

_STOP = classes("stop paragraph_end")
_BEFORE_ASKED = classes("question_opening comma")
_COMMA_TO = classes("comma to")
_TO_DO = tuple(TO + verb for verb in classes("base_form"))
_ANOTHER_CLAUSE = classes("comma conjunction subordinator semicolon colon dash quotation")
_OF_ANOTHER = classes("finite ing_form")
#: Behind words in marks they tell when and where: called “a wreck” in May.
_NEXT_ADJUNCT = tuple(classes("preposition adverb"))
_COLON_OR_COMMA = tuple(classes("colon comma"))
_MARKS = tuple(QUOTATION)
_THAT_OR_CLAUSE = classes("that quoted_clause")
#: With a modal they tell readers what to keep in mind.
_TO_READERS = ("recall", "remember", "note", "stress", "emphasize")


def passive_quoted(doc: Document, match: CueMatch) -> Candidate | None:
    """``[The plan] was called [“a gamble”] by unions.`` ``[He] was described [as “a danger”].``"""
    quotation = quotation_of_passive(doc, match.after, match.sentence[1])
    if quotation is None or "n" not in match.cue.frames or (match.source and match.source[1] <= quotation):
        return None
    if match.source is None and doc.tokens.words[match.after] == "to":
        return None  # The bridge was said to be “a wreck”
    k = after_adjuncts(doc.classes, match.after)
    if "o" in match.cue.frames and k < quotation and starts_clause(doc.classes, k):
        return None  # She was told her “licence” was void
    named_so = match.cue.lemma == "call" and (
        not {"is", "are"}.isdisjoint(doc.tokens.words[match.group : match.verb])
        or _is_name(doc.tokens.words[quotation])
    )
    if match.source is None and named_so:
        return None  # Such stones are called “moai”; two dogs were called “Rex”
    subject, start = _told_of(doc, match), k + (doc.tokens.words[k] in ("of", "for"))
    if subject is None or "o" in match.cue.frames:  # She was told “no” by Lee
        return _candidate("passive_quoted", match, ((quotation, quotation + 1),), (match.group, match.after))
    end = quotation + 1
    joined = (
        doc.classes[end] == CONJUNCTION and doc.classes[end + 1] in FINITE_OR_PARTICIPLE
    )  # and given a medal
    if not match.source and doc.classes[end : end + 1] not in _NEXT_ADJUNCT and not joined:
        end = max(end, phrase_end(doc, start, match))
    return _candidate("passive_quoted", match, (subject, (start, end)), (match.group, match.after))


def _is_name(marked: str) -> bool:
    """``“Rex”``, ``“The Blue Boar”``: whether each word in marks has a capital, as a name has."""
    return all(word[0].isupper() for word in marked.strip("“”\"'‘’,. ").split())


def passive_agent(doc: Document, match: CueMatch) -> Candidate | None:
    """``[The plan] was criticised by unions.``"""
    subject = _told_of(doc, match)
    if match.source is None or subject is None or "o" in match.cue.frames or match.cue.frames == "w":
        return None
    if match.cue.cue_class != "judgement" and BE not in doc.classes[match.group : match.verb]:
        return None  # incidents reported by the hotline
    if _is_it(doc, subject) and doc.classes[(k := _behind_agent(doc, match)) : k + 1] == THAT:
        return None  # It was claimed by critics that
    return _candidate("passive_agent", match, (subject,), (match.group, match.after + 1))


#: Behind a name and a comma they tell of whoever is asked: asked by Tom Ash, Ann Lee, who left, said
_OF_SOMEBODY = ("who", "whose")


def passive_told(doc: Document, match: CueMatch) -> Candidate | None:
    """``Drivers were told [to stay away].`` ``He was told: [“No.”]`` ``Asked by a reporter [whether he would go], Lee smiled.``"""
    classes, words = doc.classes, doc.tokens.words
    if "o" not in match.cue.frames:
        return None
    if (quotation := _behind_colon(doc, match)) is not None:
        return _candidate("passive_told", match, ((quotation, quotation + 1),), (match.group, match.after))
    asked = match.verb == match.sentence[0] or (match.group > 0 and classes[match.group - 1] in _BEFORE_ASKED)
    subject = _subject(doc, match)
    if (not asked and subject is None) or (subject and not match.source and is_hearing(doc, subject)):
        return None
    if match.cue.lemma == "assure" and MODAL in classes[match.group : match.verb]:
        return None  # Victims can be assured that
    last = match.sentence[1]
    k = after_adjuncts(classes, match.source[1] if match.source else match.after)
    behind = past_inserted(doc, k, match) if match.source else None
    if (
        behind
        and behind < last
        and words[behind] not in _OF_SOMEBODY
        and (classes[behind] == THAT or (asked and words[behind] in listed("question_words")))
    ):
        k = behind  # asked by Ann Lee, the chair, whether
    about = words[match.after : match.after + 1] == ["about"]  # asked about fears that the mill would close
    told_that = (
        k < last
        and not about
        and (
            classes[k] in _THAT_OR_CLAUSE
            or ("t" in match.cue.frames and not asked and starts_clause(classes, k))
            or (classes[k] in QUESTION_OPENING and words[k] in listed("question_words"))
        )
    )
    if told_that or (
        k < last and classes[k] == TO and classes[k + 1 : k + 2] in (BASE_VERB, VERB_OR_NOUN, BE)
    ):
        start = k if told_that else with_negation(words, k)
        end = (clause_end if told_that else phrase_end)(doc, k, match)
        while not told_that and classes[end : end + 2] == _COMMA_TO and end < last:
            end = phrase_end(doc, end + 1, match)  # were asked to wait, to be patient
        return _candidate("passive_told", match, ((start, end),), (match.group, match.after))
    k = match.source[1] if match.source else match.after
    while classes[k : k + 2] == PREPOSITION_OR_ADVERB or classes[k : k + 1] == ADVERB:
        k += 1 + (classes[k] == PREPOSITION)
    if k + 1 < last and words[k] in ("about", "of"):
        cue_end = match.after if match.source else k + 1
        alone = classes[k + 1] in PRONOUN and classes[k + 2 : k + 3] == THAT  # said when asked about it that
        end = k + 2 if alone else before_answer(doc, match, k + 1, phrase_end(doc, k + 1, match))
        by = next((n for n in range(k + 2, end) if words[n] == "by"), None) if not match.source else None
        if by and not any(letter in PAST_PARTICIPLE for letter in classes[k + 1 : by]):
            agent, end = agent_behind(doc, by, end), by  # Lee was told about the plan by a friend
            match.source = agent
        if match.source is None and MODAL in classes[match.group : match.verb]:
            return None  # Owners will be notified of the date by May 3
        return _candidate("passive_told", match, ((k + 1, end),), (match.group, cue_end))
    return None


def _behind_colon(doc: Document, match: CueMatch) -> int | None:
    """``He was told by the clerk on Monday: [“No.”]``: the words in marks that somebody is told, behind a colon or a comma."""
    k = behind_following(doc, after_adjuncts(doc.classes, match.source[1] if match.source else match.after))
    told = doc.classes[k : k + 1] in _COLON_OR_COMMA and doc.classes[k + 1 : k + 2] in _MARKS
    return k + 1 if told and k + 1 < match.sentence[1] else None


def _behind_agent(doc: Document, match: CueMatch) -> int:
    """The token behind a passive verb, its agent and when and where: was claimed by Ann Lee, the chair, on Monday [that]."""
    k = after_adjuncts(doc.classes, match.source[1] if match.source else match.after)
    return (past_inserted(doc, k, match) if match.source else None) or k


def passive_it(doc: Document, match: CueMatch) -> Candidate | None:
    """``It is believed [that the bridge was old].`` ``It was claimed by critics [that the bridge was old].``"""
    subject = _subject(doc, match)
    if subject is None or not _is_it(doc, subject):
        return None
    modal = MODAL in doc.classes[match.group : match.verb]
    if modal and match.source is None and match.cue.lemma in _TO_READERS:
        return None  # It will be recalled that the bridge fell
    k = _behind_agent(doc, match)
    papers = ((match.sentence[0], subject[0]), (match.after, k))
    match.source = match.source or next(
        filter(None, (_paper_that_tells(doc, *where) for where in papers)), None
    )
    if k >= match.sentence[1] or not (doc.classes[k] == THAT or starts_clause(doc.classes, k)):
        return None if match.source else _before_it(doc, match, subject, k)
    return _candidate("passive_it", match, ((k, clause_end(doc, k, match)),), (subject[0], match.after))


def _paper_that_tells(doc: Document, start: int, end: int) -> Range | None:
    """``In [the lawsuit], it is alleged that``, ``It is alleged in [the lawsuit] that``: the document in which it stands."""
    if doc.tokens.words[start].lower() != "in":
        return None
    group = NOUN_GROUP.match(doc.classes, start + 1, end)
    head = group.end() if group else start
    paper = doc.tokens.words[head - 1].lower() in listed("document_nouns") - listed("works")
    return (
        (start + 1, head) if paper and head > start + 1 and not doc.classes[head:end].strip(COMMA) else None
    )


def _before_it(doc: Document, match: CueMatch, subject: Range, behind: int) -> Candidate | None:
    """``[The mill will close in May], it was announced on Monday.``: a clause in front, and nothing behind but a time or a place."""
    first, last = match.sentence
    comma = subject[0] - 1
    ends = (behind >= last or doc.classes[behind] in _STOP) and doc.classes[first] != SUBORDINATOR
    if comma <= first or doc.classes[comma] != COMMA or not ends or match.cue.cue_class != "speech":
        return None
    if any(letter in QUOTATION for letter in doc.classes[first:comma]) or not finite_between(
        doc.classes, first, comma
    ):
        return None
    return _candidate("passive_it", match, ((first, comma),), (subject[0], match.after))


def passive_to(doc: Document, match: CueMatch) -> Candidate | None:
    """``[The bridge] is expected [to open in May].`` ``[He] is accused of [taking the boat].``"""
    subject = _subject(doc, match)
    if subject is None and doc.classes[match.group - 1] == COMMA:  # Lee, 54, is accused of
        subject = subject_before_apposition(doc, match.group - 1, match.sentence)
    if (
        match.source
        or subject is None
        or "o" in match.cue.frames
        or match.cue.lemma in ("intend", "seek", "bless")
    ):
        return None  # The form is intended to help, help is being sought to find him
    if doc.tokens.words[match.sentence[0]] in ("If", "Unless") and subject[0] == match.sentence[0] + 1:
        return None  # If he is said to be ill
    k = after_adjuncts(doc.classes, match.after)
    doing = (
        match.after + 1 + (doc.classes[match.after + 1 : match.after + 2] == ADVERB)
    )  # of fatally shooting
    of = doc.tokens.words[match.after] == "of" and doc.classes[doing] == ING_FORM
    group = doc.classes[match.group : match.verb]
    nobody = doc.tokens.words[subject[0]].lower() in listed("nobody_subjects")
    accused = of and match.cue.lemma == "accuse" and BE in group and MODAL not in group and not nobody
    if accused and not is_of_class(doc.tokens.words[doing], _TELLING):  # nor: of telling them that
        end = phrase_end(doc, match.after + 1, match)
        if doc.tokens.words[doing + 1] == "by" and (agent := _person_behind(doc, doing + 1, end)):
            match.source, end = agent, doing + 1  # was accused of stealing by Ann Lee
        content = (subject, (match.after + 1, end))
        return _candidate("passive_to", match, content, (match.group, match.after + 1))
    if doc.classes[k : k + 1] != TO or doc.classes[k + 1 : k + 2] not in (BASE_VERB, VERB_OR_NOUN, BE, HAVE):
        return None
    start = match.after + 1 if of else with_negation(doc.tokens.words, k)  # accused of failing to report it
    end = phrase_end(doc, k, match)
    if COLON + QUOTED_SENTENCE in doc.classes[k:end] and speaks(doc, k + 1, end):
        return None  # Lee is expected to say: “It is late.”
    content = (subject, (start, end))
    return _candidate("passive_to", match, content, (match.group, match.after))


def passive_as(doc: Document, match: CueMatch) -> Candidate | None:
    """``As reported by the Courier, [the bridge was closed].`` ``[The bridge was closed], as reported by two papers.``"""
    classes, (first, last) = doc.classes, match.sentence
    opening = match.group - 1
    if (
        match.source is None
        or match.cue.cue_class == "belief"
        or opening < first
        or doc.tokens.words[opening].lower() != "as"
    ):
        return None
    k = after_adjuncts(classes, match.source[1])
    if opening == first:
        if k + 1 >= last or classes[k] != COMMA:
            return None
        return _candidate(
            "passive_as", match, ((k + 1, clause_end(doc, k + 1, match)),), (match.group, match.after + 1)
        )
    if (
        classes[opening - 1] != COMMA
        or opening - 1 <= first
        or not finite_between(classes, first, opening - 1)
    ):
        return None
    return _candidate("passive_as", match, ((first, opening - 1),), (match.group, match.after + 1))


_TELLING = ("speech", "writing")
_SUPPOSED = frozenset(["could", "can", "might", "may", "would"])


def passive_seen_as(doc: Document, match: CueMatch) -> Candidate | None:
    """``[The bridge] was described [as a danger].`` ``[She] is seen by voters [as a rival].``"""
    subject = _told_of(doc, match)
    if subject is None or not {"n", "t"} & set(match.cue.frames):
        return None
    seen = match.cue.cue_class == "belief" or doc.tokens.words[match.verb] in forms_of_all("naming_verbs")
    k = match.source[1] if match.source else match.after
    if match.source and (not seen or doc.classes[k + 1 : k + 2] in tuple(QUOTATION)):
        return None  # was unveiled by the council as part of its plan
    if k + 1 >= match.sentence[1] or doc.tokens.words[k] != "as" or match.cue.lemma == "know":
        return None  # is known as the Heron
    if starts_clause(doc.classes, k + 1) or doc.tokens.words[k + 1 : k + 3] == ["well", "as"]:
        return None  # found as the rain stopped; was announced, as well as a quay
    if not _SUPPOSED.isdisjoint(doc.tokens.words[match.group : match.verb]):
        return None  # a time when such words could be dismissed as madness
    cue = (match.group, match.after + (match.source is not None))
    end = phrase_end(doc, k, match)
    if match.source is None and (praised := _as_somebody(doc, k + 1, end)):
        agent, end = praised
        match.source = agent
    return _candidate("passive_seen_as", match, (subject, (k, end)), cue)


def _as_somebody(doc: Document, token: int, end: int) -> tuple[Range, int] | None:
    """``was praised as [a hero] by [the mayor]``: who says what somebody is, and where that ends; not ``as a film by Lee``."""
    m = NOUN_GROUP.match(doc.classes, token, end)
    if m is None or doc.tokens.words[m.end() : m.end() + 1] != ["by"]:
        return None
    described = describe(doc.tokens.span(*m.span()).of(doc.text))
    agent = _person_behind(doc, m.end(), end) if described and described.kind == "individual" else None
    return (agent, m.end()) if agent else None


def _person_behind(doc: Document, by: int, end: int) -> Range | None:
    """``by [Ann Lee]``, ``by [the mayor]``: who does what a passive tells; not ``by selling maps``, ``by a trick``."""
    agent = agent_behind(doc, by, end)
    if agent is None or doc.classes[agent[0]] == NAME:
        return agent
    described = describe(doc.tokens.span(*agent).of(doc.text))
    if NAME in doc.classes[slice(*agent)]:
        return agent if described is None or described.kind != "document" else None
    return agent if described and described.kind in ("individual", "group", "organization") else None


#: The frame that a passive shows, by which the sense of its verb is chosen.
FRAMES: dict[Callable[[Document, CueMatch], Candidate | None], str] = {
    passive_quoted: "n",
    passive_agent: "n",
    passive_told: "o",
    passive_it: "t",
    passive_to: "i",
    passive_as: "t",
    passive_seen_as: "n",
}
PASSIVE_RULES: tuple[Callable[[Document, CueMatch], Candidate | None], ...] = (
    passive_quoted,
    passive_as,
    passive_seen_as,
    passive_agent,
    passive_told,
    passive_it,
    passive_to,
)


def find_passive(doc: Document, match: CueMatch, without: frozenset[str]) -> Candidate | None:
    """What the first of the passive rules finds for a cue match."""
    for rule in PASSIVE_RULES:
        if rule.__name__ not in without:
            found = rule(doc, match)
            if found:
                match.cue = match.cue.sense(FRAMES[rule])
                return found
    return None


def _subject(doc: Document, match: CueMatch) -> Range | None:
    subject = doc.subject_before(match.group)
    return subject if subject and subject[0] >= match.sentence[0] else None


def _told_of(doc: Document, match: CueMatch) -> Range | None:
    """``[Reports that Lee will go] were called “idle”``: the subject of a passive with the clause or infinitive of its noun.

    None where the noun group before the verb is but the end of another clause: said he had [the book] was called.
    """
    letters, subject = doc.classes, _subject(doc, match)
    first, end = match.sentence[0], subject[0] if subject else match.group
    noun = NOUN_GROUP.match(letters, first, end)
    led = noun is not None and (letters[noun.end()] == THAT or letters[noun.end() : noun.end() + 2] in _TO_DO)
    if noun and led and not any(letter in _ANOTHER_CLAUSE for letter in letters[noun.end() : match.group]):
        return first, match.group
    return None if subject is None or letters[end - 1] in _OF_ANOTHER else subject


def _is_it(doc: Document, subject: Range) -> bool:
    return subject[1] - subject[0] == 1 and doc.tokens.words[subject[0]].lower() == "it"


def _candidate(rule: str, match: CueMatch, content: tuple[Range, ...], cue: Range) -> Candidate:
    how = "agent" if match.source else "none"
    return Candidate(rule, match, content, cue, match.source, (match.cue.lemma, how))
