"""Cues that are no verbs: ``according to``, nouns of saying, adjectives of stance."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from ...cues.clauses.clause_borders import source_ends_sentence
from ...cues.clauses.further_cues import cue_at, next_quotations
from ...cues.clauses.insertions import behind_insertions, inner_clause, relative_before
from ...cues.cue_lexicon import Cue
from ...cues.model import CueMatch
from ...cues.no_statement.according import is_standard, is_within_clause
from ...cues.objects.attachment import end_of_source, opens_joined
from ...entities.noun_phrases import is_body, is_role
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP_LONG, finite_between, starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.watched_words import Watched
from ...tokens.word_classes import (
    BASE_FORM,
    CLOSE_BRACKET,
    COLON,
    COMMA,
    COMMA_OR_DASH,
    CONJUNCTION,
    DETERMINER,
    FINITE_FULL_VERB,
    NUMBER,
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
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    classes,
)
from ..candidate import Candidate
from .hearings import HEARD, hearing, hedge
from .noun_cues import adjective_cue, noun_cue, phrase_cues

_ACCOUNTS = ("words", "admission", "account", "reckoning")
#: Whose they are thinks so: in the mayor's view, in the eyes of the union.
_VIEWS = frozenset(["view", "views", "opinion", "eyes", "estimation"])
_THAT_IS = [[that, be] for that in ("That", "This", "It") for be in ("is", "was", "’s", "'s")]
_IS = classes("be possessive")
_SENTENCE_BORDER = classes("stop paragraph_end")
_LEADS_ON = classes("preposition subordinator that to be have modal determiner")
_SUM = classes("determiner number")
_OPENING = classes("conjunction adverb subordinator")

_QUOTED_BEFORE = pattern("<comma>? <quoted_statement>")
_AND_QUOTATION = pattern("<comma> <conjunction> <not stop|comma|paragraph_end>{0,12} <quotation>")
_NAME_BEHIND = pattern("""
    <comma> <name> (?: <possessive>? <name> ){1,3}
    (?: (<preposition>) <determiner>? <name>{1,4} (?: <conjunction> <name>{1,3} )? )?     # Ann Lee of Moss and Holt
    <comma> (?! <number> | <determiner> <nominal>+ <comma> )
""")
_OF_BODIES = ("of", "from", "at")
_BODY_BEHIND = pattern("<comma> <name>{1,3} <comma>")
_FREE = Cue("", "speech", "", frozenset())
_IT_IS_ALLEGED = pattern("<subject_pronoun> <auxiliary|adverb>+ <past_or_participle|past_participle>")


def according_to(doc: Document, places: list[int]) -> list[Candidate]:
    """``[The bridge was old], according to two engineers.`` ``According to the report, [it was old].``"""
    classes, words = doc.classes, doc.tokens.words
    out = []
    for k in places:
        first, last = doc.sentence(k)
        if k > first and words[k] == "According" and classes[k - 1] == COLON:
            first = k  # Key finding: According to Lee, it was old.
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
        group = m or (classes[start] in BASE_FORM and NOUN_GROUP_LONG.match(classes, start + 1, last))
        if group and k == first and (end := _before_clause_without_comma(doc, group.end(), last)):
            source_end = end
        cue_end = start
        if author := _author(doc, start, last):
            start, source_end = author
        named = _NAME_BEHIND.match(classes, source_end, last) if k == first else None
        of = named.start(1) if named else -1
        if named and (of < 0 or words[of] in _OF_BODIES) and is_role(words[source_end - 1].lower()):
            source_end = named.end() - 1  # According to the founder, Ann Lee, it was old.
        elif k == first and is_body(words[source_end - 1].lower()):
            body = _BODY_BEHIND.match(classes, source_end, last)
            if body and starts_clause(classes, body.end()):
                source_end = body.end() - 1  # According to the watchdog, Ofrail, the growth means
        in_brackets = classes[k - 1 : k] == OPEN_BRACKET
        if in_brackets and (closing := classes.find(CLOSE_BRACKET, start, source_end)) > 0:
            source_end = closing
        if source_end == start or is_within_clause(doc, k, first) or is_standard(doc, k, start, source_end):
            continue
        match = CueMatch(
            _FREE, k, cue_end - 1, cue_end, "finite", (first, last), (start, source_end), "subject"
        )
        content = _around(doc, k, source_end, first, last)
        if content and _IT_IS_ALLEGED.fullmatch(classes, *content[0]):
            continue  # It is alleged, according to the charges, that
        if content:
            out.append(
                Candidate(
                    "according_to",
                    match,
                    content,
                    (k, cue_end),
                    (start, source_end),
                    ("first" if k == first else "later",),
                )
            )
    return out


def _before_clause_without_comma(doc: Document, end: int, last: int) -> int | None:
    """``According to Lee [there is] no bridge``: where a source ends right behind which a clause begins, as the comma is left out.

    Not one that tells of the source, behind which a comma and the clause stand: ``According to people he met, it was old``.
    """
    letters = doc.classes
    if letters[end : end + 1] not in (SUBJECT_PRONOUN, DETERMINER) or not starts_clause(letters, end):
        return None
    comma = letters.find(COMMA, end, last)
    joined = comma > 0 and letters[comma + 1] in (CONJUNCTION, SUBORDINATOR)
    closed = comma < 0 or joined or not starts_clause(letters, comma + 1)
    return end if closed or doc.tokens.words[end] == "there" else None


def _author(doc: Document, start: int, last: int) -> Range | None:
    """``According to “The Old Mill,” by [Ann Lee], it fell``: who wrote a title in marks, or the title; None without one."""
    letters, end = doc.classes, start + 1
    if letters[start:end] not in tuple(QUOTATION):
        return None
    by = end + (letters[end : end + 1] == COMMA)
    author = NOUN_GROUP_LONG.match(letters, by + 1, last) if doc.tokens.words[by : by + 1] == ["by"] else None
    return author.span() if author else (start, end)


def in_words(doc: Document, places: list[int]) -> list[Candidate]:
    """``It was, in the mayor's words, [“a gamble.”]`` ``In the words of the mayor, [it was “a gamble.”]``"""
    classes, words = doc.classes, doc.tokens.words
    out = []
    for k in places:
        first, last = doc.sentence(k)
        viewed = words[k] in _VIEWS
        lead = "in" if words[k] == "words" or viewed else "by"
        if lead == "by":  # by her own admission
            k += 1
        if k >= last or classes[k] == PARAGRAPH_END or k <= first:
            continue
        if words[k] not in _ACCOUNTS and not viewed:
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
        if viewed and COMMA not in (classes[end : end + 1], classes[start - 1 : start]):
            continue  # in her view of the match
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
        if viewed and content and len(content) > 1 and finite_between(classes, *content[0]):
            continue  # they are not, in the eyes of the mayor, doing their duty
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
    if left <= first or (left - first < 3 and classes[left - 1] in _IS):
        return _sentence_before(doc, first, left)
    if left < k and opens_joined(doc, left, start, end):
        return ((start, end),)  # It is old and, according to Lee, it leaks.
    spans: list[Range] = [(first, left)]
    if (
        source_end + 1 < end
        and classes[source_end] == classes[k - 1]
        and classes[k - 1] in COMMA_OR_DASH
        and (_is_unfinished(classes, first, left) or _lacks_amount(doc, left, source_end + 1, end))
    ) or _AND_QUOTATION.match(classes, source_end, end):
        spans.append((source_end + 1, end))
    elif last < len(classes) and classes[last] in QUOTED_STATEMENT and classes[left - 1] in QUOTED_CLAUSE:
        spans.append((last, last + 1))
    return tuple(spans)


def _sentence_before(doc: Document, first: int, end: int) -> tuple[Range, ...] | None:
    """``[The bridge was old.] That is according to Lee.``: the sentence before one that only says whose it is, said by nobody else."""
    if doc.tokens.words[first:end] not in _THAT_IS:
        return None
    last = first
    while last and doc.classes[last - 1] in _SENTENCE_BORDER:
        last -= 1
    start = doc.sentence(last - 1)[0] if last else 0
    letters = doc.classes[start:last]
    if letters[:1] == CONJUNCTION:
        start += 1
    told = not set(QUOTATION).isdisjoint(letters) or any(cue_at(doc, k) for k in range(start, last))
    return ((start, last),) if not told and finite_between(doc.classes, start, last) else None


def _is_unfinished(classes: str, first: int, end: int) -> bool:
    """Whether a clause is still to come or to go on: ``[When it rained]``, ``[Friday was when]``, ``[The name refers to]``."""
    leads_on = classes[end - 1] in _LEADS_ON or not finite_between(classes, first, end)
    return leads_on or (classes[first] == SUBORDINATOR and COMMA not in classes[first:end])


def _lacks_amount(doc: Document, left: int, start: int, end: int) -> bool:
    """``The firm paid, according to Lee, [$3 million in fees]``: whether an amount behind a source is the object of a verb before it."""
    classes = doc.classes
    amount = classes[start] == NUMBER or classes[start : start + 2] == _SUM
    verb = classes[left - 1] in FINITE_FULL_VERB
    return amount and verb and start + 2 < end and COMMA not in classes[start:end]


PhraseRule = Callable[[Document, list[int]], list[Candidate]]
PHRASE_RULES: tuple[PhraseRule, ...] = (according_to, in_words, noun_cue, adjective_cue, hedge, hearing)


@cache
def first_words() -> dict[str, PhraseRule]:
    """Each word that may be such a cue -> the rule that judges it."""
    rules: dict[str, PhraseRule] = dict.fromkeys(phrase_cues("noun_cues"), noun_cue)
    rules |= dict.fromkeys(phrase_cues("adjective_cues"), adjective_cue)
    rules |= dict.fromkeys((*listed("hedges"), *map(str.capitalize, listed("hedges"))), hedge)
    rules |= dict.fromkeys(HEARD, hearing)
    rules |= dict.fromkeys(("words", "own", *_VIEWS), in_words)
    return rules | dict.fromkeys(("according", "According", "per"), according_to)


_FIRST_WORDS = Watched(first_words)


def find_phrases(doc: Document, without: frozenset[str]) -> list[Candidate]:
    """Everything that the rules of this file find."""
    rule_of, nouns, words = first_words(), phrase_cues("noun_cues"), doc.tokens.words
    places: dict[PhraseRule, list[int]] = {}
    for k in _FIRST_WORDS.places(doc.tokens.signs):
        places.setdefault(rule_of[words[k]], []).append(k)
        if words[k] in _VIEWS and words[k] in nouns:  # her view that; in her view
            places.setdefault(noun_cue, []).append(k)
    out: list[Candidate] = []
    for rule in PHRASE_RULES:
        if rule in places and rule.__name__ not in without:
            out += rule(doc, places[rule])
    return out
