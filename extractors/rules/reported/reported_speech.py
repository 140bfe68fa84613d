"""Reported statements: for each cue match, which words are its content, by the first rule that fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from ...cues.clauses.insertions import lacks_verb
from ...cues.clauses.reduced_relatives import only_describes
from ...cues.cue_lexicon import Cue
from ...cues.cue_matches import QUOTING
from ...cues.model import CueMatch
from ...cues.no_statement.acts import names_act
from ...cues.no_statement.readings import states_nothing
from ...cues.objects.objects import announces
from ...lexicon import listed
from ...tokens.noun_groups import before_main_verb, before_verb_of_subject, finite_between
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    ADVERB,
    AUXILIARY_OR_ADVERB,
    BE,
    COMMA,
    MODAL,
    NOMINAL,
    OBJECT_PRONOUN,
    PARAGRAPH_END,
    POSSESSIVE,
    PREPOSITION_OR_ADVERB,
    STOP,
    TO,
    classes,
)
from ..candidate import Candidate
from .after_cue import addressed, bare_clause, gap_clause, question, quotation_after, that_clause
from .before_cue import quotation_before
from .behind_colon import colon
from .clauses_before_cue import as_said, as_said_first, clause_before
from .cue_phrases import find_phrases
from .objects_after_cue import infinitive, noun_phrase, preposition, seeming
from .overlaps import apart_from_quotations, cited, without_frames
from .passive import find_passive

_QUOTED = frozenset(["quote", "cite", "report"])
#: Points of a list.
_POINTS = frozenset(["•", "*", "·", "●", "▪"])
_SEEMING = ("seem", "appear")
_ENDS_HEADLINE = (PARAGRAPH_END, "")
_OBJECT = classes("determiner nominal modifier")
_TWO_VERBS = pattern("<be> <adverb>* <past_participle> <adverb>* <past|past_or_participle>")
_ANTECEDENT = classes("nominal determiner subject_pronoun")
_BEFORE_SUBJECT = classes("conjunction adverb comma")
#: Rules whose content may be a clause that no word opens.
_BARE_CLAUSES = frozenset(["bare_clause", "gap_clause", "addressed"])
#: How words end that tell in what manner something was said.
_OF_MANNER = ("ly", "aloud")
_OF_TIME = ("early", "recently", "previously", "initially")
_BEHIND_MANNER = (*classes("that quotation comma colon stop conjunction paragraph_end"), "")
#: They ask the reader to do something: please refer to the report.
_PLEAS = frozenset(["Please", "please", "Kindly", "kindly"])

#: A verb of its own, and not what goes on in the group of another.
_VERB = pattern(
    "(?<! <finite|adverb|to|comma> ) <adverb>? (?: <finite> <finite|adverb>* <full_verb>? | <past_or_participle> )"
)
_OPENS_CLAUSE = pattern("<conjunction|relative|subordinator|comma|subject_pronoun|quoted_statement>")

_COMMA_AND_VERB = pattern("<comma> <adverb>? <finite|past_or_participle>")

Rule = Callable[[Document, CueMatch], "tuple[Range, ...] | None"]
#: In the order in which they are tried; the first that finds a content decides.
RULES: tuple[Rule, ...] = (
    quotation_before,
    that_clause,
    addressed,
    colon,
    quotation_after,
    preposition,
    seeming,
    infinitive,
    question,
    as_said_first,
    as_said,
    bare_clause,
    gap_clause,
    clause_before,
    noun_phrase,
)
_BEFORE = (quotation_before, clause_before)
#: Rules whose content may be the object of an act.
_OF_OBJECTS = (noun_phrase, preposition, bare_clause, infinitive)
#: Rules whose content may be a clause without a comma behind it.
_OF_CLAUSES = (that_clause, addressed, question, bare_clause)
#: The frames of which a verb needs one before a rule is tried on it.
FRAMES: dict[Rule, str] = {
    quotation_before: "qp",
    that_clause: "tq",
    addressed: "o",
    quotation_after: "tqn",
    seeming: "r",
    infinitive: "i",
    question: "w",
    as_said_first: "tp",
    as_said: "t",
    bare_clause: "t",
    gap_clause: "t",
    clause_before: "p",
    noun_phrase: "n",
}


@lru_cache(maxsize=1024)
def _rules_for(cue: Cue, bare: bool, without: frozenset[str]) -> tuple[tuple[Rule, str], ...]:
    """The rules to try on a cue verb, with their names; ``bare``: only those for what stands before it."""

    def may_fit(rule: Rule) -> bool:
        if rule is preposition:
            return bool(cue.prepositions)
        return rule not in FRAMES or not set(FRAMES[rule]).isdisjoint(cue.frames)

    rules = _BEFORE if bare else RULES
    return tuple((rule, rule.__name__) for rule in rules if rule.__name__ not in without and may_fit(rule))


def find_reported(doc: Document, matches: list[CueMatch], without: frozenset[str]) -> list[Candidate]:
    """The contents that the rules find, at most one for each cue match."""
    out: list[Candidate] = []
    for match in matches:
        if (match.source and doc.tokens.words[match.source[0]] in _PLEAS) or only_describes(doc, match):
            continue
        if match.verb_form == "passive":
            found = find_passive(doc, match, without)
            if found:
                out.append(found)
            continue
        bare = match.verb_form == "finite" and match.subject_from in ("inverted", "none")
        for rule, name in _rules_for(match.cue, bare, without):
            content = rule(doc, match)
            if content and (content[0][0] >= content[0][1] or len(content) > 1):
                content = tuple([words for words in content if words[0] < words[1]])
            if content:
                if rule in _OF_OBJECTS and names_act(doc, match, content[-1]):
                    break
                if states_nothing(doc, match, name, content[-1]):
                    break
                if rule is noun_phrase and announces(doc, content[-1]):
                    break
                if rule in _OF_CLAUSES and not (content := _before_main_clause(doc, match, content)):
                    break
                if (
                    rule is clause_before
                    and match.source
                    and match.subject_from == "inverted"
                    and names_act(doc, match, match.source)
                ):
                    break  # was booked, conceded a penalty, and left
                lead = doc.tokens.words[content[0][0] - 1] if rule is preposition else ""
                match.cue = match.cue.sense(FRAMES.get(rule, ""), lead)
                cue_end = content[0][0] if rule is preposition else _with_particle(doc, match.after)
                out.append(
                    Candidate(
                        name,
                        match,
                        content,
                        (_without_time(doc, match), cue_end),
                        None if rule is seeming or _is_nobody(doc, match, rule) else match.source,
                        (match.cue.lemma, match.verb_form, match.subject_from),
                        _quoting(doc, match),
                    )
                )
                break
    whole = [_without_verb_of_subject(doc, f) for f in out]
    out = apart_from_quotations(doc, [f for f in whole if f is not None])
    taken = {f.content[0][0] for f in out}
    phrases = find_phrases(doc, without)
    out = [f for f in out if not cited(f, phrases)]
    out += [f for f in phrases if f.rule != "noun_cue" or f.content[0][0] not in taken]
    return without_frames(doc, [_without_point(doc, f) for f in out])


def _without_point(doc: Document, found: Candidate) -> Candidate:
    """``• [The road is shut], police say.``: what is said without the point of a list in front of it."""
    start, end = found.content[0]
    if doc.tokens.words[start] not in _POINTS or start + 1 >= end:
        return found
    return found.with_content(((start + 1, end), *found.content[1:]))


def _before_main_clause(
    doc: Document, match: CueMatch, content: tuple[Range, ...]
) -> tuple[Range, ...] | None:
    """``A man who said [he was drunk] hit the clerk``: what is said without the verb of the main clause.

    None where the content has that verb only: ``A man who saw the crash stopped``.
    """
    first, source = match.sentence[0], match.source
    if match.subject_from != "relative" or not source or source[0] <= first:
        return content
    if doc.classes[source[0] - 1] not in _ANTECEDENT or finite_between(doc.classes, first, source[0]):
        return content
    start, end = content[-1]
    verbs = [m.start() for m in _VERB.finditer(doc.classes, start, end)]
    if not verbs:
        return content
    if len(verbs) == 1 and end >= match.sentence[1] - 1:
        return None
    if doc.classes[source[0] - 1] not in NOMINAL and doc.tokens.words[source[0] - 1] not in (
        "those",
        "Those",
    ):
        return content
    opener = _OPENS_CLAUSE.search(doc.classes, verbs[0], end)
    main = [k for k in verbs[1:] if not opener or k < opener.start()]
    return (*content[:-1], (start, main[-1])) if main else content


def _is_nobody(doc: Document, match: CueMatch, rule: Rule) -> bool:
    """Whether a subject says nothing: it seems that; ``[The road was shut], [jury] told``, a headline for: was told."""
    told = rule in _BEFORE and match.cue.lemma == "tell" and match.subject_from == "subject"
    return _is_expletive(doc, match) or (
        told and doc.classes[match.after : match.after + 1] in _ENDS_HEADLINE
    )


#: Behind a form in -ing in a sentence with no other verb: "that" with its noun, and the verb of the sentence.
_THAT_NOUN = pattern("<that> <common_noun> <finite>")


def _without_verb_of_subject(doc: Document, found: Candidate) -> Candidate | None:
    """``A letter warning [that the bridge was old] was lost.``: the verb of a subject that a form in -ing describes.

    Between commas too: ``The mayor, saying [that it was old], has left.`` Where the only verb of the sentence is that
    one, an object is left (``A motion demanding [a vote] was lost``), or nothing: None.
    """
    match, (start, end) = found.cue_match, found.content[-1]
    if match.verb_form != "gerund" or start < match.after:
        return found
    owned = doc.classes[match.group - 1] == POSSESSIVE and match.source is not None
    first, behind = match.sentence[0], match.group - (doc.classes[match.group - 1] == COMMA or owned)
    subject = doc.subject_before(behind)
    if not subject or subject[1] != behind or doc.classes[first : subject[0]].strip(_BEFORE_SUBJECT):
        return found
    if behind < match.group and not owned:
        own_verbs = [m.start() for m in _COMMA_AND_VERB.finditer(doc.classes, start, end)]
        end = next((k for k in own_verbs if not lacks_verb(doc.classes, start, k)), end)
    elif owned:
        end = before_main_verb(doc.classes, start, end, 2)
    else:
        clause = found.rule in _BARE_CLAUSES and doc.classes[start] != TO
        end = before_verb_of_subject(doc.classes, start, end, clause)
        last = match.sentence[1]
        whole = end == found.content[-1][1] >= last - 1 and doc.classes[last - 1] == STOP
        two = _TWO_VERBS.search(doc.classes, start, end)  # Staff saying the road was shut turned away
        noun = doc.tokens.words[start + 1]
        one = not noun.endswith("s") or noun.endswith(("is", "ss", "us"))
        if whole and not two and one and _THAT_NOUN.match(doc.classes, start):
            return None  # Evidence confirming that view is everywhere
        if clause and whole and not two and match.source == subject and doc.classes[start] in _OBJECT:
            if found.rule != "bare_clause" or "n" not in match.cue.frames:
                return None
            end = before_verb_of_subject(doc.classes, start, end, False)
            found = replace(found, rule="noun_phrase")
    return found.with_content((*found.content[:-1], (start, end)))


def _is_expletive(doc: Document, match: CueMatch) -> bool:
    """``[It] seems that the bridge is shut.``, ``[There] was hope for it.``: whether the subject stands for nobody."""
    if not match.source:
        return False
    subject = doc.tokens.words[match.source[0]].lower()
    if subject not in ("it", "there"):
        return False
    behind = match.source[1] + (doc.classes[match.source[1] : match.source[1] + 1] == MODAL)
    judged = doc.classes[behind : behind + 1] == BE and match.verb_form in (
        "infinitive",
        "gerund",
    )
    return subject == "there" or (
        subject == "it" and (judged or match.cue.lemma in _SEEMING)
    )  # It is fair to say


def _quoting(doc: Document, match: CueMatch) -> Range | None:
    """``[the paper] quoted Lee as saying``: who passes on what the source says."""
    if doc.tokens.words[match.verb] not in QUOTING or match.cue.lemma in _QUOTED:
        return None
    group = match.verb
    while group > match.sentence[0] and doc.classes[group - 1] in AUXILIARY_OR_ADVERB:
        group -= 1
    outlet = doc.subject_before(group)
    return outlet if outlet and outlet[0] >= match.sentence[0] and outlet != match.source else None


def _without_time(doc: Document, match: CueMatch) -> int:
    """Where the cue begins: ``on Monday said`` is said."""
    if doc.tokens.words[match.verb] in QUOTING and match.source and match.source[0] > match.verb:
        return match.verb
    k = match.group
    while k < match.verb and doc.classes[k : k + 2] == PREPOSITION_OR_ADVERB:
        k += 2
        while k < match.verb and doc.tokens.words[k] in listed("time_nouns"):
            k += 1  # on Thursday night
    while k < match.verb and (doc.classes[k] == OBJECT_PRONOUN or doc.tokens.words[k].isspace()):
        k += 1
    return k


def _with_particle(doc: Document, after: int) -> int:
    """``pointed [out]``, ``asked [rhetorically]``: the particle belongs to the cue, and so does a word for how it was said."""
    words = doc.tokens.words
    after += words[after : after + 1] in (["out"], ["back"], ["off"])
    if doc.classes[after : after + 1] != ADVERB or not words[after].endswith(_OF_MANNER):
        return after
    # and not: said [nearly] half of it, said [early] that
    asks = words[after + 1 : after + 2] in (["whether"], ["if"])
    alone = asks or (doc.classes[after + 1 : after + 2] in _BEHIND_MANNER and words[after] not in _OF_TIME)
    return after + alone
