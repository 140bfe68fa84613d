"""Cues that are no verbs: ``according to``, nouns of saying, adjectives of stance."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import compress, count

from ..cues.clauses.clause_borders import source_ends_sentence
from ..cues.clauses.further_cues import next_quotations
from ..cues.clauses.insertions import behind_insertions, inner_clause, relative_before
from ..cues.cue_lexicon import Cue
from ..cues.model import CueMatch
from ..cues.no_statement.nouns_of_saying import hears, is_said_by_others, moves_subject
from ..cues.no_statement.readings import is_standard, is_within_clause
from ..cues.objects.attachment import end_of_source, is_of_claim, opens_joined
from ..cues.objects.objects import announces
from ..cues.subjects.before_verb import main_subject, subject_before_apposition
from ..entities.noun_phrases import is_role
from ..lexicon import listed, rows
from ..tokens.noun_groups import NOUN_GROUP_LONG, before_main_verb, finite_between, starts_clause
from ..tokens.patterns import pattern
from ..tokens.sentences import Document, Range
from ..tokens.verb_forms import forms_of_all
from ..tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    BE,
    CLOSE_BRACKET,
    COLON,
    COMMA,
    COMMA_OR_DASH,
    COMMON_NOUN,
    CONJUNCTION,
    DETERMINER,
    FULL_VERB,
    OPEN_BRACKET,
    PARAGRAPH_END,
    POSSESSIVE,
    QUOTATION,
    QUOTED_CLAUSE,
    QUOTED_FRAGMENT,
    QUOTED_SENTENCE,
    QUOTED_STATEMENT,
    SEMICOLON,
    SENTENCE_CLOSE,
    SUBORDINATOR,
    THAT,
    VERB_OR_NOUN_FORM,
    classes,
)
from .candidate import Candidate
from .content_end import clause_end, phrase_end
from .passive import HEARD, hearing, hedge

_BEFORE_NOUN = classes("determiner possessive noun past_or_participle ing_form name preposition number")
_ACCOUNTS = ("words", "admission", "account", "reckoning")
_INFINITIVE_OR_MARKS = classes("base_form be adverb to quotation")
_INSIDE_NOUN_GROUP = classes("modifier nominal adverb")
_NO_OWN_SUBJECT = classes("base_form ing_form")
_LEADS_ON = classes("preposition subordinator that to be have modal determiner")
_OPENING = classes("conjunction adverb subordinator")

_QUOTED_BEFORE = pattern("<comma>? <quoted_statement>")
_AND_QUOTATION = pattern("<comma> <conjunction> <not stop|comma|paragraph_end>{0,12} <quotation>")
_NAME_BEHIND = pattern("<comma> <name>{2,3} <comma> (?! <number> | <determiner> <nominal>+ <comma> )")
_FREE = Cue("", "speech", "", frozenset())
_MAKING = frozenset(["make", "makes", "made", "making"])


def according_to(doc: Document, places: list[int]) -> list[Candidate]:
    """``[The bridge was old], according to two engineers.`` ``According to the report, [it was old].``"""
    classes, words = doc.classes, doc.tokens.words
    out = []
    for k in places:
        first, last = doc.sentence(k)
        per = words[k] == "per"  # “It was old,” per the report
        told = per and (
            _QUOTED_BEFORE.match(doc.reverse, len(classes) - k) or source_ends_sentence(doc, k, last)
        )
        if classes[k] == PARAGRAPH_END or (per and not told):
            continue
        start = k + 1 if per else k + 2
        if not per and words[k + 1 : k + 2] != ["to"]:
            continue
        m = NOUN_GROUP_LONG.match(classes, start, last)
        source_end = end_of_source(doc, m.end() if m else start, last)
        named = _NAME_BEHIND.match(classes, source_end, last) if k == first else None
        if named and is_role(words[source_end - 1].lower()):
            source_end = named.end() - 1  # According to the founder, Ann Lee, it was old.
        in_brackets = classes[k - 1 : k] == OPEN_BRACKET
        if in_brackets and (closing := classes.find(CLOSE_BRACKET, start, source_end)) > 0:
            source_end = closing
        if source_end == start or is_within_clause(doc, k, first) or is_standard(doc, k, start, source_end):
            continue
        match = CueMatch(_FREE, k, start - 1, start, "finite", (first, last), (start, source_end), "subject")
        content = _around(doc, k, source_end, first, last)
        if content:
            out.append(
                Candidate(
                    "according_to",
                    match,
                    content,
                    (k, start),
                    (start, source_end),
                    ("first" if k == first else "later",),
                )
            )
    return out


def in_words(doc: Document, places: list[int]) -> list[Candidate]:
    """``It was, in the mayor's words, [“a gamble.”]`` ``In the words of the mayor, [it was “a gamble.”]``"""
    classes, words = doc.classes, doc.tokens.words
    out = []
    for k in places:
        first, last = doc.sentence(k)
        lead = "in" if words[k] == "words" else "by"
        if lead == "by":  # by her own admission
            k += 1
        if k >= last or classes[k] == PARAGRAPH_END or k <= first or words[k] not in _ACCOUNTS:
            continue
        source: Range | None = None
        end = k + 1
        if words[k - 1] == "the" and words[end : end + 1] == ["of"]:
            m = NOUN_GROUP_LONG.match(classes, end + 1, last)
            if m:
                source, end, start = (end + 1, m.end()), m.end(), k - 2
        else:
            if words[owner := k - 1 - (words[k - 1] == "own")] in ("his", "her", "their"):
                source, start = (owner, owner + 1), owner - 1
            elif classes[owner] == POSSESSIVE and (found := doc.subject_before(owner)):
                source, start = (max(found[0], first), owner), max(found[0], first) - 1
        if source is None or start < first or words[start].lower() != lead:
            continue
        quotation = end + (classes[end : end + 1] in (COMMA, COLON))
        content: tuple[Range, ...] | None
        if classes[quotation : quotation + 1] in (QUOTED_CLAUSE, QUOTED_SENTENCE, QUOTED_FRAGMENT):
            content = ((quotation, next_quotations(doc, quotation)),)
        else:
            content = _around(doc, start, end, first, last)
            if (
                content
                and len(content) == 1
                and classes[start - 1] == classes[end : end + 1] == ","
                and end + 1 < last
            ):
                content = (
                    *content,
                    (end + 1, last - (classes[last - 1] in SENTENCE_CLOSE)),
                )  # it was, in her words, bad
        if content:
            match = CueMatch(_FREE, start, k, end, "finite", (first, last), source, "subject")
            out.append(Candidate("in_words", match, content, (start, k + 1), source, ()))
    return out


def _around(doc: Document, k: int, source_end: int, first: int, last: int) -> tuple[Range, ...] | None:
    classes = doc.classes
    end = last
    while end > source_end and classes[end - 1] in SENTENCE_CLOSE:
        end -= 1
    left, start = k, source_end + (classes[source_end : source_end + 1] == COMMA)
    # Also, according
    joined = " ".join(doc.tokens.words[first : k - 1]).lower() in listed("connecting_adverbs")
    if k == first or joined or (k - 1 == first and classes[first] in _OPENING):
        start = behind_insertions(doc, source_end, start, end)
        return ((start, end),) if end > start else None
    if classes[left - 1] == SEMICOLON and source_end < start < end:
        return ((start, end),)  # It has fish; according to Lee, the fish are rare
    if classes[left - 1] == OPEN_BRACKET and classes[source_end : source_end + 1] == CLOSE_BRACKET:
        if not finite_between(classes, first, left - 1) or source_end + 2 < end:
            return ((first, left - 1), (source_end + 1, end))  # parents were (according to legend) shy
        return ((first, left - 1),)
    if classes[left - 1] in COMMA_OR_DASH:
        left -= 1
        if start > source_end and (inner := inner_clause(doc, left, first, start, end)):
            return inner
    if who := relative_before(classes, first, left, source_end):
        return ((who, left),)
    if left <= first or (left - first < 3 and classes[left - 1] == BE):  # That is according to Lee.
        return None
    if left < k and opens_joined(doc, left, start, end):
        return ((start, end),)  # It is old and, according to Lee, it leaks.
    spans: list[Range] = [(first, left)]
    if (
        source_end + 1 < end
        and classes[source_end] == classes[k - 1]
        and classes[k - 1] in COMMA_OR_DASH
        and _is_unfinished(classes, first, left)
    ) or _AND_QUOTATION.match(classes, source_end, end):
        spans.append((source_end + 1, end))
    elif last < len(classes) and classes[last] in QUOTED_STATEMENT and classes[left - 1] in QUOTED_CLAUSE:
        spans.append((last, last + 1))
    return tuple(spans)


def _is_unfinished(classes: str, first: int, end: int) -> bool:
    """Whether a clause is still to come or to go on: ``[When it rained]``, ``[Friday was when]``, ``[The name refers to]``."""
    leads_on = classes[end - 1] in _LEADS_ON or not finite_between(classes, first, end)
    return leads_on or (classes[first] == SUBORDINATOR and COMMA not in classes[first:end])


@cache
def _clause_openings() -> frozenset[str]:
    """Words that open the clause of an adjective of saying: ``adamant [that]``, ``unsure [whether]``."""
    return listed("question_words") | {"that"}


@cache
def _phrase_cues(name: str) -> dict[str, tuple[Cue, frozenset[str]]]:
    """Each word (plurals too) of a list of phrase cues -> the cue and the words that lead to its content."""
    table = {}
    for lemma, cue_class, leads in rows(name):
        cue = Cue(lemma, cue_class, "", frozenset())
        entry = (cue, frozenset(leads.split(",")))
        table[lemma] = entry
        if name == "noun_cues":
            table[lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s"] = entry
    return table


def _lead(words: list[str], cue: int) -> str:
    """The word that leads to the content: ``promise [to]``, ``promise not [to]``."""
    if words[cue + 1] in ("not", "never") and words[cue + 2 : cue + 3] == ["to"]:
        return "to"
    return words[cue + 1].lower()


def noun_cue(doc: Document, places: list[int]) -> list[Candidate]:
    """``the union's call for [a second inquiry]``, ``criticism of [the plan]``"""
    classes, words = doc.classes, doc.tokens.words
    table = _phrase_cues("noun_cues")
    out = []
    for k in places:
        if classes[k] not in COMMON_NOUN or k + 2 >= len(classes) or words[k + 2] == "behalf":
            continue
        (cue, leads), lead = table[words[k]], _lead(words, k)
        first, last = doc.sentence(k)
        if classes[k + 1] == BE and classes[k + 2] == THAT and "that" in leads:
            out += _said_to_be(doc, k, cue, (first, last))
            continue
        late = lead == "that" and is_of_claim(doc, k + 1, last)  # a plea that came late
        if lead not in leads or late or moves_subject(doc, k):
            continue
        if classes[k] in VERB_OR_NOUN_FORM and (k == first or classes[k - 1] not in _BEFORE_NOUN):
            continue
        source, how, cue_start = _owner(doc, k, first)
        if source is None and k > first and cue_start == k and not hears(doc, k, first):
            source = None if is_said_by_others(doc, k, first) else main_subject(doc, (first, last), k)
            source = None if source and words[source[0]] in ("There", "there") else source
            how = "main" if source else "none"  # there is speculation that
        match = CueMatch(cue, k, k, k + 1, "noun", (first, last), source, how)
        if lead in ("that", "to"):
            content = (
                k + 1,
                before_main_verb(
                    classes,
                    k + 1,
                    clause_end(doc, k + 1, match) if lead == "that" else phrase_end(doc, k + 1, match),
                    2 if lead == "that" else 1,
                ),
            )
            cue_range = (cue_start, k + 1)
        else:
            content = (k + 2, before_main_verb(classes, k + 2, phrase_end(doc, k + 2, match), 1))
            cue_range = (cue_start, k + 2)
        if (
            lead == "to"
            and classes[k + 2] not in _INFINITIVE_OR_MARKS
            and cue.lemma not in ("opposition", "reference", "objection")
        ):
            continue
        quoted = next(
            (n for n in range(content[0], min(content[0] + 3, content[1])) if classes[n] in QUOTATION), 0
        )
        if cue.lemma in listed("shouted_nouns"):  # chants of “Out!” filled the hall
            content = (content[0], quoted + 1)
        if quoted and source is None and words[quoted + 1 : quoted + 2] == ["by"]:
            m = NOUN_GROUP_LONG.match(classes, quoted + 2, last)  # vows of “revenge” by the general's men
            source, content = (quoted + 2, m.end()) if m else None, (content[0], quoted + 1)
        if content[0] < content[1]:
            out.append(Candidate("noun_cue", match, (content,), cue_range, source, (cue.lemma, lead, how)))
    return out


def _said_to_be(doc: Document, noun: int, cue: Cue, sentence: Range) -> list[Candidate]:
    """``Her [answer was] that it was open``: a noun of saying with its owner, and the clause behind "was"."""
    source, how, _ = _owner(doc, noun, sentence[0])
    if source is None or how != "owner":
        return []
    match = CueMatch(cue, noun, noun, noun + 2, "noun", sentence, source, how)
    content = (noun + 2, clause_end(doc, noun + 2, match))
    return [Candidate("noun_cue", match, (content,), (noun, noun + 2), source, (cue.lemma, "that", how))]


def _owner(doc: Document, noun: int, first: int) -> tuple[Range | None, str, int]:
    """Whose claim it is: a possessor before the noun, or nobody."""
    classes, words = doc.classes, doc.tokens.words
    k = noun
    while k > first and noun - k < 4 and (classes[k - 1] in _INSIDE_NOUN_GROUP or words[k - 1] == "most"):
        k -= 1
    if k > first and classes[k - 1] == POSSESSIVE:
        owner = doc.subject_before(k - 1)
        if owner:
            return (max(owner[0], first), k - 1), "owner", noun
    if k > first and words[k - 1].lower() in ("his", "her", "their", "its", "my", "our", "your"):
        return (k - 1, k), "owner", noun
    if k > first and classes[k - 1] == DETERMINER:
        k -= 1
    if k > first and classes[k - 1] in FULL_VERB and not hears(doc, noun, first):  # voiced concern about
        governor = k - 1
        if classes[governor] in _NO_OWN_SUBJECT:
            found = main_subject(doc, doc.sentence(noun), governor)
        else:
            group = governor
            while group > first and classes[group - 1] in AUXILIARY_OR_ADVERB:
                group -= 1
            found = doc.subject_before(group)
        if found and found[0] >= first and words[found[0]] not in ("There", "there"):
            return found, "light-verb", governor
    return None, "none", noun


def adjective_cue(doc: Document, places: list[int]) -> list[Candidate]:
    """``The mayor was adamant [that the bridge would open].``"""
    classes, words, table = doc.classes, doc.tokens.words, _phrase_cues("adjective_cues")
    out = []
    for k in places:
        if k + 2 >= len(classes) or classes[k] == PARAGRAPH_END:
            continue
        (cue, leads), lead = table[words[k]], _lead(words, k)
        if lead not in leads:
            if "that" not in leads or classes[k + 1] == CONJUNCTION or not starts_clause(classes, k + 1):
                continue
            lead = "that"  # made it clear he would
        first, last = doc.sentence(k)
        group = k
        while group > first and classes[group - 1] in AUXILIARY_OR_ADVERB:
            group -= 1
        makes = group - 1 - (words[group - 1] == "it")
        if makes > first and words[makes] in _MAKING and lead in _clause_openings() and cue.lemma != "sure":
            group = makes  # Lee made it clear that
            while group > first and classes[group - 1] in AUXILIARY_OR_ADVERB:
                group -= 1
        elif group > first and words[group - 1] in forms_of_all("copular_verbs"):
            group -= 1  # Lee remained hopeful that
            while group > first and classes[group - 1] in AUXILIARY_OR_ADVERB:
                group -= 1
        elif BE not in classes[group:k] and not (group > first + 1 and classes[group - 1] == POSSESSIVE):
            continue
        source = doc.subject_before(group)
        if not source and classes[group - 1] == COMMA:  # Lee, the mayor, made clear that
            source = subject_before_apposition(doc, group - 1, (first, last))
        if not source or source[0] < first:
            continue
        expletive = words[source[0]].lower() in ("it", "there")
        who = None if expletive else source
        match = CueMatch(cue, group, k, k + 1, "adjective", (first, last), who, "subject")
        start = k + 1 if lead in _clause_openings() or lead == "to" else k + 2
        end = (phrase_end if lead == "to" else clause_end)(doc, start, match)
        if start < end and not (lead == "to" and announces(doc, (start, end))):
            cue_start = source[0] if expletive else group
            out.append(
                Candidate(
                    "adjective_cue",
                    match,
                    ((start, end),),
                    (cue_start, k + 1 if start == k + 1 else k + 2),
                    who,
                    (cue.lemma, lead, "none" if expletive else "subject"),
                )
            )
    return out


PhraseRule = Callable[[Document, list[int]], list[Candidate]]
PHRASE_RULES: tuple[PhraseRule, ...] = (according_to, in_words, noun_cue, adjective_cue, hedge, hearing)


@cache
def first_words() -> dict[str, PhraseRule]:
    """Each word that may be such a cue -> the rule that judges it."""
    rules: dict[str, PhraseRule] = dict.fromkeys(_phrase_cues("noun_cues"), noun_cue)
    rules |= dict.fromkeys(_phrase_cues("adjective_cues"), adjective_cue)
    rules |= dict.fromkeys((*listed("hedges"), *map(str.capitalize, listed("hedges"))), hedge)
    rules |= dict.fromkeys(HEARD, hearing)
    rules |= dict.fromkeys(("words", "own"), in_words)
    return rules | dict.fromkeys(("according", "According", "per"), according_to)


def find_phrases(doc: Document, without: frozenset[str]) -> list[Candidate]:
    """Everything that the rules of this file find."""
    rule_of, words = first_words(), doc.tokens.words
    places: dict[PhraseRule, list[int]] = {}
    for k in compress(count(), map(rule_of.__contains__, words)):
        places.setdefault(rule_of[words[k]], []).append(k)
    out: list[Candidate] = []
    for rule in PHRASE_RULES:
        if rule in places and rule.__name__ not in without:
            out += rule(doc, places[rule])
    return out
