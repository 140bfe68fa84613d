"""The stance of an attribution: whether its content was said, or denied, asked, told by hearsay, planned, not said.

``Lee denied [that the bridge was closed]``, ``Lee asked [whether it was closed]``, ``Lee will say [that it is]``.
The rules look at the cue, at the words of its verb group and at what governs it; of the content only at how it
begins and ends.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..cues.model import CueMatch
from ..cues.verbs.declined import speaks
from ..lexicon import listed
from ..model import Stance
from ..rules.candidate import Candidate
from ..tokens.nouns_of_saying import nouns_of_saying
from ..tokens.sentences import Document, Range, begins_small
from ..tokens.verb_forms import forms
from ..tokens.watched_words import Watched
from ..tokens.word_classes import (
    BASE_FORM,
    BE,
    COLON,
    QUOTATION,
    classes,
)
from .case import Case
from .disowned import ascribed, words_of_disowning, words_that_disown
from .doubted import doubted, lacking
from .governed_forms import BEFORE_GROUP, first_of_pair, is_passive, stands_free
from .hearsay import told_by_hearsay
from .negations import all_the_same, cannot, denies_saying, negating_word, negation, says_instead, wins_over
from .questions import asked_whether, claimed_in_label, ends_as_question, opens_as_question, wants_to_know
from .stance_words import (
    governors,
    leads,
    retracting,
    turning_down,
    words_of_hearsay,
    words_of_negation,
)
from .suppositions import future_before, is_thought, led_to, supposed_by, words_of_supposing
from .taken_back import BEFORE_CLAIM, defied, is_kept, taken_back


class Found(NamedTuple):
    """A stance, and the token ranges of the words that show it (none for ``said``)."""

    stance: Stance
    words: tuple[Range, ...] = ()


SAID = Found("said")
Rule = Callable[[Case], "Found | None"]

#: What may stand between a word that governs and the "to" behind it.
_BETWEEN = frozenset(
    classes("adverb preposition noun name determiner object_pronoun number verb_or_noun subject_pronoun")
)
_COMMON_NOUN = frozenset(classes("common_noun"))
_PARTICIPLE = frozenset(classes("past_participle past"))
_AUXILIARY = frozenset(classes("auxiliary"))
#: Short for "would" before a base form and for "had" before a participle.
_HAD = ("'d", "’d")
_CLAUSE = frozenset(classes("finite_or_participle that"))
_VERB = frozenset(classes("full_verb"))
#: The rules whose content is all that was said, where it stands in marks.
_WHOLE = frozenset(["quotation_before", "quotation_after", "colon"])
_WE = ("i", "we", "one", "you")
_WHETHER = ("whether", "if")
#: Verbs of which "to know" makes a question.
_TO_KNOW = ("demand", "seek", "want")
#: No verb outside governs these forms; what these rules find is not negated.
_NOT_GOVERNED = ("passive", "noun", "hedge")
_NOT_NEGATED = ("hedge", "hearing")
_HEARSAY = Watched(words_of_hearsay)
_DISOWNED = Watched(words_of_disowning)
_NEGATING = Watched(words_of_negation, any_case=True)
_SUPPOSING = Watched(words_of_supposing, any_case=True)
_UNNAMED_PASSIVES = frozenset(["passive_it", "passive_to", "passive_seen_as"])


def stances(doc: Document, candidates: Sequence[Candidate], matches: Sequence[CueMatch]) -> list[Found]:
    """The stance of each decision, in order. ``matches`` are all cue matches of the document."""
    at = {match.group: match for match in matches}
    by_hearsay, by_others = (kind.stands_in(doc.tokens.signs) for kind in (_HEARSAY, _DISOWNED))
    without = frozenset([hearsay] * (not by_hearsay) + [disowned] * (not by_others))
    return [_stance(doc, candidate, at, without) for candidate in candidates]


def _stance(
    doc: Document, candidate: Candidate, matches: dict[int, CueMatch], without: frozenset[Rule]
) -> Found:
    """The stance of one decision; ``without``: the rules for which the article has no word."""
    match = candidate.cue_match
    if match.verb_form == "none":  # a quotation by its place: the cue, if any, is that of a clause beside it
        if candidate.cue is None or candidate.cue[0] not in matches:
            if candidate.features[:1] == ("attributed",):
                stance, shown = ascribed(Case(doc, candidate, match))
                return Found(stance, (shown,))
            turn = candidate.features[:1] == ("turn",) and ends_as_question(doc, candidate)
            return Found("asked", (candidate.content[-1],)) if turn else SAID
        match = matches[candidate.cue[0]]
    case = Case(doc, candidate, match)
    cue = match.cue
    for rule in _rules_for(cue.lemma, cue.cue_class, match.verb_form, candidate.rule, without):
        found = rule(case)
        if found is not None:
            unsaid = found.stance in ("denied", "not_said")
            return SAID if unsaid and (wins_over(case) or says_instead(case)) else found
    return SAID


def hearsay(case: Case) -> Found | None:
    """``Lee allegedly told a friend [that it was open].`` ``Reportedly, Lee said [it was open].`` ``Rumour has it [that ...].``"""
    if case.candidate.rule == "hedge":
        return Found("alleged", ((case.match.group, case.match.after),))
    told = told_by_hearsay(case)
    return Found("alleged", (told,)) if told else None


def questioned(case: Case) -> Found | None:
    """``Did Lee say [that it was open]?``: the writer asks whether it was said at all."""
    match, (first, last) = case.match, case.match.sentence
    if labelled := claimed_in_label(case):
        return Found("alleged", (labelled,))
    if case.word(last - 1) != "?":
        return None
    if asked_of := asked_whether(case):
        return Found("alleged", (asked_of,))
    source = case.candidate.source
    if source and case.doc.classes[max(source[0] - 2, 0)] == COLON:
        first = source[0] - 1  # Fact check: Did Lee say
    plain = case.doc.classes[match.verb] in BASE_FORM and match.group == match.verb
    asks = (
        case.doc.classes[first] in _AUXILIARY
        and source is not None
        and source[0] == first + 1
        and source[1] <= match.group
    ) or (case.word(first) in ("will", "may") and source is not None and source[0] == first and plain)
    return Found("alleged", ((first, first + 1),)) if asks else None


def disowned(case: Case) -> Found | None:
    """``A doctored clip shows Lee saying [that it was open].`` ``Lee was wrongly quoted as saying [...].``: the writer says that it was not."""
    found = words_that_disown(case)
    return Found(found[0], (found[1],)) if found else None


def unsure(case: Case) -> Found | None:
    """``It is unclear whether Lee said [that it was open].`` ``It is false that Lee said [...].`` ``reports that Lee said [...]``"""
    found = doubted(case)
    return Found(found[0], (found[1],)) if found else None


def governed(case: Case) -> Found | None:
    """``Lee declined to say [who paid].`` ``Lee is accused of asking [...].`` ``Lee is expected to announce [...].``"""
    match, letters = case.match, case.doc.classes
    if match.verb_form in _NOT_GOVERNED or stands_free(case):
        return None
    if (led := led_to(case)) is not None:
        return Found(led[0], (led[1],))
    end = case.group
    while end > case.first and letters[end - 1] in BEFORE_GROUP and case.word(end - 1) not in governors():
        end -= 1
    end = first_of_pair(case, end)
    if end <= case.first:
        return None
    word = case.word(end - 1)
    lead = word if word in leads() else "-"
    if lead == "-" and match.verb_form != "gerund":
        return None
    k = end - 1 - (lead != "-")
    if lead == "to" and case.word(k) == "as" and case.word(k - 1) == "far":
        far = negation(case, case.first, k)
        return (
            Found("not_said", ((far, match.group),)) if far is not None else None
        )  # did not go so far as to say
    if lead == "to" and k >= case.first and letters[k] == BE:
        return Found("planned", ((k, match.group),))  # is to announce
    if lead == "to" and (quality := lacking(case, k)) is not None:
        return None if quality == k else Found("not_said", ((quality, match.group),))
    while k >= case.first and letters[k] in _BETWEEN and case.word(k) not in governors():
        k -= 1  # declined on Monday to say
    if k < case.first:
        return None
    start = case.group_start(k)
    no = negation(case, start, k)
    if no is None and case.word(k - 1) == "no":
        no = k - 1  # has no plans to announce
    if lead == "as" and case.word(k) == "far":
        far = negation(case, case.first, k)
        return (
            Found("not_said", ((far, match.group),)) if far is not None else None
        )  # did not go as far as saying
    for stance, wanted, passive in governors().get(case.word(k), ()):
        if wanted != lead or (passive and not is_passive(case, k)):
            continue
        if no is None and stance == "planned" and case.word(k - 1) in forms("feel"):
            return None  # felt obliged to add
        if no is None and stance == "planned" and defied(case, k):
            return Found("not_said", ((k - 1, match.group),))  # resisted calls to say
        if no is None:
            return Found(stance, ((start, match.group),))
        if stance == "not_said":
            return SAID  # did not hesitate to say
        return Found("not_said", ((no, match.group),))  # is not expected to announce
    if no is not None and lead == "to" and letters[k] in _VERB:
        return Found("not_said", ((no, match.group),))  # did not want to say
    return None


def negated(case: Case) -> Found | None:
    """``Lee never said [that it was open].`` ``Nobody said [...].`` ``Lee does not believe [...].`` ``Not everyone agreed [...].``"""
    match = case.match
    if case.candidate.rule in _NOT_NEGATED:
        return None
    source = case.candidate.source or match.source
    first, last = source or (match.group, match.group)
    begin, end = min(match.sentence[0], match.group - 4, first - 2), max(match.after + 1, last)
    if not _NEGATING.stands_in(case.doc.tokens.signs, max(begin, 0), end):
        return None
    k = None if all_the_same(case) else negating_word(case, source)
    if k is None:
        return None
    if case.lemma == "doubt" and match.verb_form == "noun":
        return SAID  # left no doubt that
    shown = ((k, max(match.after, k + 1)),)
    if case.lemma.startswith("plead"):
        return Found("denied", shown)  # pleaded not guilty
    if case.lemma in listed("denying_cues") and cannot(case):
        return SAID
    if case.lemma in listed("denying_cues") or opens_as_question(case):
        return Found("not_said", shown)
    if case.word(case.content[0]) == "to" and speaks(case.doc, case.content[0] + 1, case.content[1]):
        return Found("not_said", shown)  # did not want to talk about it
    against = match.cue.cue_class in ("belief", "wish") or case.lemma in listed("assenting_cues")
    return Found("denied" if against else "not_said", shown)


def silent(case: Case) -> Found | None:
    """``Lee was silent on [the strike].`` ``Lee offered [no comment on the strike].``"""
    match = case.match
    if match.verb_form == "adjective" and case.lemma in listed("silent_adjectives"):
        return Found("not_said", (case.cue,))
    start = case.content[0]
    is_clause = "clause" in case.candidate.rule  # said no objection had been raised
    if not is_clause and case.word(start) == "no" and case.word(start + 1) in nouns_of_saying():
        return Found("not_said", (case.cue,))
    return None


def planned(case: Case) -> Found | None:
    """``Lee will announce [that it opens].`` ``Critics might say [that it is late].``"""
    match = case.match
    supposing = _SUPPOSING.stands_in(case.doc.tokens.signs, match.sentence[0], match.verb + 1)
    if supposing and (supposed := supposed_by(case)) is not None:
        return Found("planned", ((supposed, supposed + 1),))
    if match.verb_form in ("noun", "adjective") or is_thought(case):
        return None
    governed_form = match.verb_form in ("infinitive", "gerund")
    if case.group == match.verb and not governed_form:
        return None
    group = range(case.group, match.verb)
    modal = next((k for k in group if case.word(k) in listed("conditional_modals")), None)
    if modal is None and match.source and case.word(match.source[0]) not in _WE:
        modal = next((k for k in group if case.word(k) == "must"), None)  # not: I must say
    if modal is None and governed_form:
        modal = future_before(case)
    if modal is None or (case.word(modal) in _HAD and case.doc.classes[match.verb] in _PARTICIPLE):
        return None  # he'd said: had, not would
    behind = range(match.after, min(match.after + 1, match.sentence[1]))
    restricted = behind if case.word(modal) not in ("would", "could") else (*group, *behind)
    if any(case.word(k) == "only" for k in restricted):
        return None  # would say only that, would only say that
    if any(case.word(k) in listed("later_adverbs") for k in (*group, *behind)):
        return None  # would later say
    return Found("planned", ((modal, match.verb),))


def hearsay_passive(case: Case) -> Found | None:
    """``It is said [that it was closed].`` ``[The bridge] is rumoured [to be closed].``"""
    unnamed = case.candidate.rule in _UNNAMED_PASSIVES and case.candidate.source is None
    if unnamed and case.lemma in listed("hearsay_verbs"):
        return Found("alleged", ((case.match.group, case.match.after),))
    return None


def denied(case: Case) -> Found | None:
    """``Lee denied [that it was open].`` ``Lee laughed off [the report].`` ``Lee slammed [claims that it was open].``"""
    start, end = case.content
    to_speak = case.word(start) == "to" and speaks(case.doc, start + 1, end)
    if case.lemma in listed("denying_cues"):
        if _calls_it(case, start, end):
            return None
        whole = case.candidate.rule in _WHOLE and case.doc.classes[start:end] in tuple(QUOTATION)
        inside = case.lemma == "deny" and case.cue[1] == start and begins_small(case.doc, start)
        if whole and not inside and not denies_saying(case):
            return None  # “It is open,” he denied; not: he denied “lying to the board”
        return Found("not_said" if to_speak else "denied", (case.cue,))
    if case.lemma == "decline" and case.word(start) == "to":
        return Found("not_said" if to_speak else "denied", (case.cue,))
    if case.lemma in listed("rebuking_cues"):
        nouns = (
            k for k in range(case.match.after, min(end, start + 4)) if case.doc.classes[k] in _COMMON_NOUN
        )
        if case.word(next(nouns, start)) in listed("claim_nouns"):
            return Found("denied", (case.cue,))
    if case.match.verb_form == "noun" and (taken := taken_back(case)):
        return Found("denied", (taken,))
    governor = case.match.group - 1 if case.cue[0] == case.match.group else case.cue[0]
    turned = case.word(case.cue[0]) in turning_down()
    if case.match.verb_form == "noun" and (turned or case.lemma in listed("claim_nouns")):
        while (
            governor > case.first
            and case.word(governor) not in turning_down()
            and (case.doc.classes[governor] in BEFORE_CLAIM or case.word(governor) == "as")
        ):
            governor -= 1
        if case.word(governor) in turning_down():
            kept = is_kept(case, governor)
            if kept and case.word(governor) in retracting():
                return None  # did not withdraw her claim
            no = negation(case, governor - 2, governor)
            stance: Stance = "denied" if no is None else "not_said"  # never rejected the claim
            return Found(stance, ((governor if no is None else no, case.match.after),))
    return None


def _calls_it(case: Case, start: int, end: int) -> bool:
    """``Lee dismissed [the book as “a bore”]``: whether the words in marks behind "as" tell what somebody calls a thing; not ``the claim as “a lie”``, which is denied."""
    letters = case.doc.classes
    marks = next((k for k in range(start, end) if letters[k] in QUOTATION), start)
    if marks <= start + 1 or case.word(marks - 1) != "as" or case.word(marks - 2) in listed("claim_nouns"):
        return False
    return not any(letter in _CLAUSE for letter in letters[start:marks])


def asked(case: Case) -> Found | None:
    """``Lee asked [whether it was open].`` ``[“Is it open?”] Lee asked.`` ``Lee was asked about [the bridge].``"""
    if case.lemma in _TO_KNOW and wants_to_know(case):
        return Found("asked", (case.cue,))
    if case.lemma not in listed("asking_cues"):
        return None
    start = case.content[0]
    about = "about" in (case.word(max(case.cue[1] - 1, 0)), case.word(start), case.word(max(start - 1, 0)))
    asks = (
        case.lemma in listed("questioning_cues")
        or (opens_as_question(case) and (case.lemma != "discuss" or case.word(case.content[0]) in _WHETHER))
        or ends_as_question(case.doc, case.candidate)
        or (about and case.lemma == "ask")
    )
    return Found("asked", (case.cue,)) if asks else None


#: In the order in which they are tried; the first that fits decides. Where none does, it was said.
RULES: tuple[Rule, ...] = (
    hearsay,
    questioned,
    disowned,
    governed,
    negated,
    silent,
    planned,
    hearsay_passive,
    denied,
    asked,
    unsure,
)


@lru_cache(maxsize=4096)
def _rules_for(
    lemma: str, cue_class: str, verb_form: str, rule: str, without: frozenset[Rule]
) -> tuple[Rule, ...]:
    """The rules that may fit a decision, by its cue, the form of its verb and the rule that found its content."""
    may_fit: dict[Rule, bool] = {
        hearsay: hearsay not in without or rule == "hedge",
        disowned: disowned not in without,
        governed: verb_form not in _NOT_GOVERNED,
        negated: rule not in _NOT_NEGATED,
        silent: "clause" not in rule or (verb_form == "adjective" and lemma in listed("silent_adjectives")),
        hearsay_passive: rule in _UNNAMED_PASSIVES and lemma in listed("hearsay_verbs"),
        denied: lemma == "decline"
        or lemma in listed("denying_cues") | listed("rebuking_cues")
        or verb_form == "noun",
        unsure: verb_form in ("finite", "adjective"),
        asked: lemma in _TO_KNOW or lemma in listed("asking_cues"),
    }
    return tuple(one for one in RULES if may_fit.get(one, True))
