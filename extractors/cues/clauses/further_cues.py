"""Whether somebody says something more behind a clause or a quotation: ``“No,” she said. [“Never,”] added her son.``"""

from __future__ import annotations

from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP_LONG, starts_clause
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, closing_mark
from ...tokens.word_classes import (
    AUXILIARY_OR_ADVERB,
    BE,
    COMMA,
    FINITE_FULL_VERB,
    INFLECTED_VERB,
    ING_FORM,
    PAST_OR_PARTICIPLE,
    PREPOSITION,
    QUOTATION,
    QUOTED_SENTENCE,
    QUOTED_STATEMENT,
    TO,
    classes,
)
from ..cue_lexicon import cue_verbs, governing

_STOP_OR_COMMA = classes("stop comma")
#: “A,” compared to B: a participle, and nobody who says it.
_COMPARED = (PAST_OR_PARTICIPLE + TO, PAST_OR_PARTICIPLE + PREPOSITION)
_APPOSED = pattern("""
    <comma> <name>{1,4} <comma>
  | <comma> <determiner|name|noun> <not comma|sentence_close|finite|quotation|dash|relative>{1,12} <comma>
""")
#: What stands right behind a cue that says something in a clause or in marks.
SAID_NEXT = tuple(classes("that quotation comma colon"))
#: The classes of verbs by which somebody tells something; not of those by which somebody thinks or wishes it.
TELLING = ("speech", "writing", "judgement")


def is_of_class(word: str, cue_classes: tuple[str, ...] = ()) -> bool:
    """Whether a word is a form of a cue verb, of one of these classes in its first sense; of any where none are given."""
    known = cue_verbs().get(word)
    return known is not None and (not cue_classes or known[0].cue_class in cue_classes)


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


def another_says(doc: Document, token: int, end: int) -> bool:
    """Whether a cue verb begins at token, with or without a subject of its own."""
    if token >= len(doc.classes):
        return False
    if cue_at(doc, token) or (doc.tokens.words[token] in listed("stand_alone") and cue_at(doc, token + 1)):
        return True
    subject = NOUN_GROUP_LONG.match(doc.classes, token, end)
    if subject is None:
        return False
    apposed = _APPOSED.match(doc.classes, subject.end(), end)  # while the mayor, Ann Lee, said
    return cue_at(doc, apposed.end() if apposed else subject.end(), FINITE_FULL_VERB)


def others_say(doc: Document, token: int, end: int) -> bool:
    """``and [several said they] wanted it``: whether somebody else says something here, in a clause or in marks."""
    subject = NOUN_GROUP_LONG.match(doc.classes, token, end)
    alone = not listed("stand_alone").isdisjoint(doc.tokens.words[token : token + 1])
    verb = token + 1 if alone else subject.end() if subject else end
    if verb >= end or not cue_at(doc, verb, FINITE_FULL_VERB):
        return False
    while doc.classes[verb] in AUXILIARY_OR_ADVERB:
        verb += 1
    known = governing(doc.tokens.words, doc.classes, verb)
    if known is None or known[0].cue_class != "speech" or "t" not in known[0].frames:
        return False
    behind = known[2]
    return doc.classes[behind : behind + 1] in SAID_NEXT or starts_clause(doc.classes, behind)


def has_own_cue(doc: Document, quotation: int) -> bool:
    """``“No,” she said. [“Never,”] added her son.``: whether a cue with its subject follows."""
    classes, k = doc.classes, quotation + 1
    if classes[quotation] == QUOTED_SENTENCE and closing_mark(doc, quotation) == ".":
        return False
    if classes[k : k + 1] == COMMA:  # “Never”, said her son.
        k += 1
    if cue_at(doc, k, FINITE_FULL_VERB) and classes[k : k + 2] not in _COMPARED:
        return True
    subject = NOUN_GROUP_LONG.match(classes, k)
    return subject is not None and cue_at(doc, subject.end(), FINITE_FULL_VERB)


def next_quotations(doc: Document, k: int) -> int:
    """The token behind the quotations that begin at k; one with a cue of its own is not among them."""
    classes = doc.classes
    end = k
    while end < len(classes) and classes[end] in QUOTATION and not (end > k and has_own_cue(doc, end)):
        end += 1
        if end + 1 < len(classes) and classes[end] in _STOP_OR_COMMA and classes[end + 1] in QUOTED_STATEMENT:
            end += 1
    return end
