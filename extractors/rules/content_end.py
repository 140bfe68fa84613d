"""Where a content ends."""

from __future__ import annotations

import re

from ..cues.cue_lexicon import cue_verbs, governing
<<<<<<< HEAD
from ..cues.cue_matches import CueMatch
from ..lexicon import listed
=======
from ..cues.model import CueMatch
from ..lexicon import word_list
>>>>>>> 329e3e0 (cues: a cue match by the cases it tells apart; verb groups and subjects in files of their own; word sets are lists)
from ..tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG, after_adjuncts, starts_clause
from ..tokens.patterns import pattern
from ..tokens.sentences import Document
from ..tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    BASE_VERB,
    BE,
    CLOSE_BRACKET,
    COLON,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    FINITE_FULL_VERB,
    FINITE_OR_PARTICIPLE,
    INFLECTED_VERB,
    ING_FORM,
    NAME,
    NOUN,
    NUMBER,
    OPEN_BRACKET,
    PARAGRAPH_END,
    PAST_OR_PARTICIPLE,
    PREPOSITION,
    QUOTED_SENTENCE,
    SEMICOLON,
    SENTENCE_CLOSE,
    SUBORDINATOR,
    TO,
    VERB_OR_NOUN,
    VERB_S_OR_PLURAL,
    classes,
)

_AND_IF = classes("conjunction subordinator")
_BY_DOING = classes("preposition ing_form")
_DASH_OR_SEMICOLON = classes("dash semicolon")
_ON_MONDAY = classes("preposition adverb")
_PAST_OR_VERB_S = classes("past_or_participle past verb_s")
_TO_OR_ADVERB = classes("to adverb")
_WITHIN_CLAUSE = classes("quoted_fragment quoted_clause")
_CONJUNCTION_OR_ADVERB = classes("conjunction adverb")

_FURTHER_VERB = pattern("""
    <adverb>* (?: <finite> | <past_or_participle> <pronoun|determiner|name> | <subject_pronoun> <adverb>* <perhaps_finite|base_form> )
""")
#: They open a clause, or a phrase, that mostly tells more of the object before it.
_TELLING_MORE = frozenset(["as", "while"])
#: Words that lead from a comma to more about what stands before it.
_MORE_OF_IT = frozenset(["including", "with", "as", "particularly", "especially", "such"])
_CONTRAST = frozenset(["although", "though", "while", "whereas", "as", "but"])
_CLAUSE_QUOTATION = pattern("<quoted_clause|quoted_fragment>")
_COMMA = pattern("<comma|quoted_clause|quoted_fragment>")
#: A sentence that one of these opens names the person asked behind its first clause.
ASKED = frozenset(["Asked", "Pressed", "Told"])
WH_WORDS = frozenset(
    ["if", "whether", "how", "why", "what", "when", "where", "who", "which", "whom", "whose"]
)


def clause_end(doc: Document, start: int, match: CueMatch) -> int:
    """Where a clause that begins at start ends: the sentence's end, or the next thing the source does."""
    classes, words = doc.classes, doc.tokens.words
    end = match.sentence[1]
    while end > start and classes[end - 1] in SENTENCE_CLOSE:
        end -= 1
    first = match.sentence[0]
    opened = classes[first] == SUBORDINATOR or classes[first : first + 2] in (_AND_IF, _BY_DOING)
    if (
        not opened
        and (k := classes.rfind(SUBORDINATOR, first, match.verb)) > first
        and classes[k - 1] == CONJUNCTION
    ):
        opened = True  # Some booed, and when Lee said A, a man
    if opened or match.verb == first or words[first] in ASKED:
        for m in _COMMA.finditer(classes, start, end):  # While he said ..., the mayor went on
            if (m.group() == COMMA or words[m.start()].rstrip("”\"'’»").endswith(",")) and starts_clause(
                classes, m.end()
            ):
                end = m.end() - (m.group() == COMMA)
                break
            named = NOUN_GROUP_LONG.match(classes, m.end(), end)
            if m.group() == COMMA and named and classes[named.end() : named.end() + 1] == COLON:
                end = m.start()  # Asked whether she would go, Lee: “No.”
                break
    for m in _CLAUSE_QUOTATION.finditer(classes, start, end):
        if words[m.start()].rstrip("”\"'’»")[-1:] != ",":
            continue
        behind = m.end()
        following = classes[behind : behind + 1] or PARAGRAPH_END
        if (
            has_own_cue(doc, m.start())  # Lee said it was “bad,” the source recalled
            or (match.subject_from == "relative" and following in FINITE)  # which says he is “fit,” was
            or (
                following == ING_FORM and words[behind] in cue_verbs()
            )  # hailed the deal as “a win,” adding that
            or (following == CONJUNCTION and another_says(doc, behind + 1, end))  # praised “A,” and Kim said
        ):
            return behind
    k = classes.find(COMMA, start, end)
    while k != -1:
        n = k + 1
        if n < end:
            c = classes[n]
            if c in _CONJUNCTION_OR_ADVERB:
                n += 1
                c = classes[n : n + 1]
            if c == ING_FORM and classes[k + 1] != CONJUNCTION and cue_at(doc, n):
                return k
            if classes[k + 1] == SUBORDINATOR and words[k + 1] in _CONTRAST and another_says(doc, k + 2, end):
                return k
            if match.subject_from == "relative" and c in FINITE_OR_PARTICIPLE:
                return k  # the letter, which says he is fit, was
            if words[k + 1] in ("according", "said", "says") or _closes(doc, k + 1, end):
                return k
            if (
                match.verb_form == "passive"
                and c in FINITE_FULL_VERB
                and cue_at(doc, k + 1, FINITE_FULL_VERB)
            ):
                return k  # Lee, asked if A, replied that
            if classes[k + 1] == CONJUNCTION and (
                another_says(doc, k + 2, end)
                or (
                    classes[k + 2 : k + 3] == PREPOSITION
                    and cue_at(doc, after_adjuncts(classes, k + 2), FINITE_FULL_VERB)
                )
                or (classes[k + 2 : k + 4] == _ON_MONDAY and cue_at(doc, k + 4, FINITE_FULL_VERB))
            ):
                return k  # said A, but in an interview said B
            if words[k + 1] in ("a", "an") and _is_aside(doc, k, end):
                return k
        k = classes.find(COMMA, k + 1, end)
    semicolon = classes.find(SEMICOLON, start, end)
    if semicolon != -1 and starts_clause(classes, semicolon + 1):
        end = semicolon
    k = classes.find(CONJUNCTION, start + 1, end)
    while k != -1:
        if (
            words[k] != "or"
            and cue_at(doc, k + 1, FINITE_FULL_VERB)
            and classes[k - 1] not in _PAST_OR_VERB_S
        ):
            return k
        if classes[k - 1] in _WITHIN_CLAUSE and "t" not in match.cue.frames and another_says(doc, k + 1, end):
            return k  # called it “mad” and Lee said
        if match.verb_form == "gerund" and classes[k + 1 : k + 2] == ING_FORM:
            return k  # saying X and waving
        k = classes.find(CONJUNCTION, k + 1, end)
    return end


def _closes(doc: Document, token: int, end: int) -> bool:
    """``, the company and its owner said on Monday.``: whether who says all of it stands at the end of the sentence."""
    classes = doc.classes
    subject = NOUN_GROUP_LONG.match(classes, token, end)
    if subject and classes[subject.end() : subject.end() + 1] == CONJUNCTION:
        subject = NOUN_GROUP_LONG.match(classes, subject.end() + 1, end)
    if not subject or not cue_at(doc, subject.end(), FINITE_FULL_VERB):
        return False
    verb = subject.end()
    while classes[verb] in AUXILIARY_OR_ADVERB:
        verb += 1
    return after_adjuncts(classes, verb + 1) >= end


def _is_aside(doc: Document, comma: int, end: int) -> bool:
    """``, a claim that nobody has tested.``: whether what is told of the clause before ends the sentence."""
    rest = doc.classes[comma + 1 : end]
    return not (COMMA in rest or CONJUNCTION in rest or starts_clause(doc.classes, comma + 1))


def another_says(doc: Document, token: int, end: int) -> bool:
    """Whether a cue verb begins at token, with or without a subject of its own."""
    if token >= len(doc.classes):
        return False
    if cue_at(doc, token) or (doc.tokens.words[token] in listed("stand_alone") and cue_at(doc, token + 1)):
        return True
    subject = NOUN_GROUP_LONG.match(doc.classes, token, end)
    return subject is not None and cue_at(doc, subject.end(), FINITE_FULL_VERB)


def has_own_cue(doc: Document, quotation: int) -> bool:
    """``“No,” she said. [“Never,”] added her son.``: whether a cue with its subject follows."""
    classes, k = doc.classes, quotation + 1
    if classes[quotation] == QUOTED_SENTENCE and doc.tokens.words[quotation].rstrip("”\"'’»")[-1:] == ".":
        return False
    if classes[k : k + 1] == COMMA:  # “Never”, said her son.
        k += 1
    if cue_at(doc, k, FINITE_FULL_VERB):
        return True
    subject = NOUN_GROUP_LONG.match(classes, k)
    return subject is not None and cue_at(doc, subject.end(), FINITE_FULL_VERB)


def phrase_end(doc: Document, start: int, match: CueMatch) -> int:
    """Where an object noun phrase or infinitive that begins at start ends."""
    classes = doc.classes
    end = clause_end(doc, start, match)
    depth = 0
    for k in range(start + 1, end):
        c = classes[k]
        if c == OPEN_BRACKET:
            depth += 1
        elif c == CLOSE_BRACKET:
            depth -= 1
        elif c == SUBORDINATOR and classes[start] == TO:
            continue  # vowed to stay until the harbour was clear
        elif depth == 0 and _ends_phrase(doc, k, c, match):
            return k
    return end


def _ends_phrase(doc: Document, token: int, letter: str, match: CueMatch) -> bool:
    """Whether an object ends before this token: at a mark or another verb."""
    classes, words = doc.classes, doc.tokens.words
    following = classes[token + 1 : token + 2]
    if letter in _DASH_OR_SEMICOLON:
        return not _joins(doc, token)
    if letter == COMMA:
        more = following and words[token + 1] in _MORE_OF_IT and not _another_saying(doc, token + 2)
        return not more and not _goes_on(classes, token + 1)
    if letter == CONJUNCTION:
        if match.verb_form == "gerund" and following == ING_FORM:
            return True  # telling the court of X and asking
        return _FURTHER_VERB.match(classes, token + 1) is not None
    if letter == SUBORDINATOR:
        return words[token] not in WH_WORDS and words[token] not in _TELLING_MORE
    # those who warned of the collapse told
    return (
        match.subject_from == "relative"
        and classes[token - 1] not in _TO_OR_ADVERB
        and (letter in FINITE or (letter == PAST_OR_PARTICIPLE and cue_at(doc, token)))
    )


def _another_saying(doc: Document, token: int) -> bool:
    """``, with one writing: “No.”``: whether somebody else says something."""
    subject = NOUN_GROUP.match(doc.classes, token)
    return cue_at(doc, subject.end() if subject else token + 1, ING_FORM)


def _joins(doc: Document, token: int) -> bool:
    """``the U.S.-Canada border``: whether this is a hyphen between two words."""
    start = doc.tokens.starts[token]
    return re.fullmatch(r"\S-\S", doc.text[start - 1 : start + 2]) is not None


def _goes_on(classes: str, token: int) -> bool:
    """Whether a list goes on behind a comma: bread, wine and cheese; to mend the quay, sweep it and paint it."""
    following = classes[token : token + 1]
    return following in (BASE_VERB, VERB_OR_NOUN) or (
        following in (NOUN, NAME, DETERMINER, CONJUNCTION, NUMBER, VERB_S_OR_PLURAL)
        and not starts_clause(classes, token)
    )


def cue_at(doc: Document, token: int, letters: str = INFLECTED_VERB) -> bool:
    """Whether a cue verb, with or without its auxiliaries, begins at token."""
    classes, words = doc.classes, doc.tokens.words
    passive = False
    while token < len(classes) and classes[token] in AUXILIARY_OR_ADVERB:
        passive = passive or classes[token] == BE
        token += 1
    if passive and classes[token : token + 1] not in (ING_FORM, ""):
        return False
    if token >= len(classes) or classes[token] not in letters:
        return False
    return governing(words, classes, token) is not None
