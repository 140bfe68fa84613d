"""Nouns of saying and adjectives of stance: ``her promise [to go]``, ``adamant [that it is]``."""

from __future__ import annotations

from functools import cache

from ...cues.clauses.further_cues import cue_at
from ...cues.cue_lexicon import Cue
from ...cues.model import CueMatch
from ...cues.no_statement.nouns_of_saying import hears, is_at_law, is_said_by_others, moves_subject
from ...cues.no_statement.wordings import is_ranked
from ...cues.objects.attachment import is_of_claim
from ...cues.objects.circumstances import before_own_medium, is_while
from ...cues.objects.objects import announces
from ...cues.subjects.opening_groups import main_subject, subject_before_apposition
from ...lexicon import listed, pairs, rows
from ...tokens.noun_groups import NOUN_GROUP_LONG, before_main_verb, starts_clause
from ...tokens.sentences import Document, Range
from ...tokens.verb_forms import forms, forms_of_all
from ...tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    BASE_FORM,
    BE,
    COMMA,
    COMMON_NOUN,
    CONJUNCTION,
    DETERMINER,
    FULL_VERB,
    ING_FORM,
    NAME,
    PARAGRAPH_END,
    POSSESSIVE,
    PREPOSITION,
    QUOTATION,
    THAT,
    VERB_OR_NOUN_FORM,
    classes,
)
from ..candidate import Candidate
from .content_end import clause_end
from .nouns_of_others import noun_of_other
from .phrase_end import phrase_end

_BEFORE_NOUN = classes("determiner possessive noun past_or_participle ing_form name preposition number")
_INFINITIVE_OR_MARKS = classes("base_form be adverb to quotation")
_INSIDE_NOUN_GROUP = classes("modifier nominal adverb")
_NO_OWN_SUBJECT = classes("base_form ing_form")
#: Besides bodies of the state, their members and those of parties: whose claims, demands and criticism are spoken of.
_CLAIMING = frozenset(["union", "media", "industry"])
_WISHING = ("want", "wants", "like", "wish", "wishes")
_MAKING = frozenset(["make", "makes", "made", "making"])


#: What stands before shouts that are heard by, or made by others at, whom the sentence is about.
_AROUND = ("with", "by", "in", "to", "amid")
#: They are of what somebody says, and not who says it: news of Lee’s claim that.
_SIGN = frozenset(["news", "sign", "heart", "measure", "result"])
_DRAWING = ("drew", "draw", "prompt", "spark", "provok")


@cache
def _clause_openings() -> frozenset[str]:
    """Words that open the clause of an adjective of saying: ``adamant [that]``, ``unsure [whether]``."""
    return listed("question_words") | {"that"}


@cache
def phrase_cues(name: str) -> dict[str, tuple[Cue, frozenset[str]]]:
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
    table = phrase_cues("noun_cues")
    out = []
    for k in places:
        if not _is_noun(doc, k) or k + 2 >= len(classes) or words[k + 2] == "behalf":
            continue
        (cue, leads), lead = table[words[k]], _lead(words, k)
        if other := noun_of_other(doc, k, cue, leads):
            out.append(other)
            continue
        first, last = doc.sentence(k)
        if classes[k + 1] == BE and classes[k + 2] == THAT and "that" in leads:
            out += _said_to_be(doc, k, cue, (first, last))
            continue
        if words[k + 1 : k + 3] == ["to", "date"]:
            continue  # his best offers to date
        late = lead == "that" and is_of_claim(doc, k + 1, last)  # a plea that came late
        if (
            lead not in leads
            or late
            or is_at_law(doc, k)
            or moves_subject(doc, k)
            or (lead == "for" and is_while(doc, k + 1))
        ):
            continue
        if classes[k] in VERB_OR_NOUN_FORM and (k == first or classes[k - 1] not in _BEFORE_NOUN):
            continue
        source, how, cue_start = _owner(doc, k, first, cue)
        if source is None and how == "none" and k > first and cue_start == k and not hears(doc, k, first):
            source = None if is_said_by_others(doc, k, first) else main_subject(doc, (first, last), k)
            how = "main" if source else "none"
        if source and words[source[0]] in ("There", "there"):
            source, how = None, "none"  # there is speculation that, there’s fear that
        if (
            source
            and how != "owner"
            and cue.lemma in listed("shouted_nouns")
            and _are_of_others(doc, k, source)
        ):
            source, how = None, "none"
        match = CueMatch(cue, k, k, k + 1, "noun", (first, last), source, how)
        if lead in ("that", "to"):
            content = (
                k + 1,
                before_main_verb(
                    classes,
                    k + 1,
                    clause_end(doc, k + 1, match)
                    if lead == "that"
                    else before_own_medium(doc, k + 1, phrase_end(doc, k + 1, match), match),
                    2 if lead == "that" else 1,
                ),
            )
            cue_range = (cue_start, k + 1)
        else:
            end = before_own_medium(doc, k + 2, phrase_end(doc, k + 2, match), match)
            content = (k + 2, before_main_verb(classes, k + 2, end, 1))
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
        if words[content[0] + 1 : content[1]] == ["own"] or is_ranked(doc, k, content):
            continue  # an announcement of his own
        if content[0] < content[1]:
            out.append(Candidate("noun_cue", match, (content,), cue_range, source, (cue.lemma, lead, how)))
    return out


def _is_noun(doc: Document, token: int) -> bool:
    """Whether a word is a noun; a form in -ing is one behind "a" and before who it is from: ``a warning from``."""
    if doc.classes[token] == ING_FORM:
        return doc.classes[token - 1] == DETERMINER and doc.tokens.words[token + 1 : token + 2] == ["from"]
    return doc.classes[token] in COMMON_NOUN


def _said_to_be(doc: Document, noun: int, cue: Cue, sentence: Range) -> list[Candidate]:
    """``Her [answer was] that it was open``: a noun of saying with its owner, and the clause behind "was"."""
    source, how, _ = _owner(doc, noun, sentence[0], cue)
    if source is None or how != "owner":
        return []
    match = CueMatch(cue, noun, noun, noun + 2, "noun", sentence, source, how)
    content = (noun + 2, clause_end(doc, noun + 2, match))
    return [Candidate("noun_cue", match, (content,), (noun, noun + 2), source, (cue.lemma, "that", how))]


def _are_of_others(doc: Document, noun: int, source: Range) -> bool:
    """``was greeted with [chants]``, ``led them in [chants]``, ``drew [chants]``: not of the subject; ``broke into chants`` is.

    So are the chants with which several do something: ``Fans answered with chants``.
    """
    k = noun
    while k > source[1] and doc.classes[k - 1] in _INSIDE_NOUN_GROUP:
        k -= 1
    before, last = doc.tokens.words[k - 1].lower(), doc.tokens.words[source[1] - 1].lower()
    several = last.endswith("s") or last in listed("group_nouns")
    if before == "with" and several and BE not in doc.classes[source[1] : noun]:
        return False
    return before in _AROUND or before.startswith(_DRAWING)


def _owner(doc: Document, noun: int, first: int, cue: Cue) -> tuple[Range | None, str, int]:
    """Whose claim it is: a possessor before the noun, or nobody."""
    classes, words = doc.classes, doc.tokens.words
    k = noun
    while k > first and noun - k < 4 and (classes[k - 1] in _INSIDE_NOUN_GROUP or words[k - 1] == "most"):
        k -= 1
    if k > first and classes[k - 1] == POSSESSIVE:
        owner = doc.subject_before(k - 1)
        if owner:
            return (_start_of_owner(doc, max(owner[0], first), k - 1), k - 1), "owner", noun
    if k > first and words[k - 1].lower() in ("his", "her", "their", "its", "my", "our", "your"):
        return (k - 1, k), "owner", noun
    if k > first and classes[k - 1] == DETERMINER:
        k -= 1
    issued = words[k - 1] in listed("issuing_verbs")
    if noun > first and not issued and _is_of_members(words[noun - 1]):
        return None, "members", noun  # answered Republican criticism
    if noun > first and not issued and _is_body(words[noun - 1], cue):
        return (noun - 1, noun), "owner", noun  # rejected union claims
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


def _start_of_owner(doc: Document, start: int, end: int) -> int:
    """``the targets for [Lee]’s claims``, not ``[the mayor of Elmton]’s claim``: where who owns a noun of saying begins."""
    if doc.classes[start] in QUOTATION and doc.tokens.words[start + 1] == "by" and start + 2 < end:
        start += 2  # was “baffled” by [the council]'s promise
    k = end
    while k > start and doc.classes[k - 1] == NAME:
        k -= 1
    led = start < k < end and doc.classes[k - 1] == PREPOSITION and doc.tokens.words[k - 1] != "of"
    of = doc.classes.find(PREPOSITION, start, end)
    if of > start and doc.tokens.words[of - 1].lower() in _SIGN:
        return of + 1
    return k if led else start


def _is_body(word: str, cue: Cue) -> bool:
    """``[police] claims``, ``[Labour] criticism``: whether a word before a noun of saying names a body that says it."""
    if word.islower():  # and not: prison fears
        return cue.cue_class == "speech" and (word in listed("own_bodies") or word in _CLAIMING)
    return word == "GOP" or word.lower() in listed("party_labels")


def _is_of_members(word: str) -> bool:
    """``[Republican] criticism``, ``[Russian] warnings``: whether a word before a noun of saying tells whose people say it."""
    return (
        word == "Democratic"
        or word in pairs("nationalities")
        or (word[0].isupper() and word.lower() in listed("party_members"))
    )


def adjective_cue(doc: Document, places: list[int]) -> list[Candidate]:
    """``The mayor was adamant [that the bridge would open].``"""
    classes, words, table = doc.classes, doc.tokens.words, phrase_cues("adjective_cues")
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
            if words[group - 1] == "to" and words[group - 2] in _WISHING:
                group -= 2  # Lee wants to make it clear that
            while group > first and classes[group - 1] in AUXILIARY_OR_ADVERB:
                group -= 1
        elif group > first and words[group - 1] in forms_of_all("copular_verbs"):
            group -= 1  # Lee remained hopeful that
            while group > first and classes[group - 1] in AUXILIARY_OR_ADVERB:
                group -= 1
        elif BE not in classes[group:k] and (
            classes[group - 1] != POSSESSIVE or group <= first + 1 or words[k + 1] not in leads
        ):  # She’s sure of it, and not: Lee’s clear lead is old
            continue
        if cue.lemma == "aware" and words[group] in forms("become"):
            continue  # became aware of a leak: what somebody found out
        if lead == "to" and words[k] in listed("glad_adjectives") and cue_at(doc, k + 2, BASE_FORM):
            continue  # are delighted to announce: the verb is what says it
        source = doc.subject_before(group)
        if not source and classes[group - 1] == COMMA:  # Lee, the mayor, made clear that
            source = subject_before_apposition(doc, group - 1, (first, last))
        if not source or source[0] < first:
            continue
        expletive = words[source[0]].lower() in ("it", "there")
        who = None if expletive else source
        match = CueMatch(cue, group, k, k + 1, "adjective", (first, last), who, "subject")
        start = k + 1 if lead in _clause_openings() or lead == "to" else k + 2
        clause = lead in _clause_openings() or words[start] in listed("question_words")
        end = (clause_end if clause else phrase_end)(doc, start, match)
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
