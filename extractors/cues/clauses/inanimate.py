"""Clauses about a thing, which says, wants and does nothing: ``He said [the plan] was dear and hoped``."""

from __future__ import annotations

from ...entities.noun_phrases import describe, is_body, is_role, singular
from ...lexicon import listed
from ...tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    COMMON_NOUN,
    NAME,
    OBJECT_PRONOUN,
    PRONOUN,
    THAT,
)
from ..model import CueMatch

_LONGEST_HEARER = 5  # tokens
_OPENS_CLAUSE = pattern("<comma|relative|subordinator|semicolon|dash|quoted_statement|conjunction>")


def is_about_thing(doc: Document, match: CueMatch, conjunction: int, *, mute: bool = False) -> bool:
    """``He said [the plan] was dear and hoped``: whether the one clause said is about a thing, which wants and thinks nothing.

    ``mute``: about one that says nothing either: ``prices``, not ``the report``.
    """
    group = subject_of_content(doc, match, conjunction)
    if group is None or _OPENS_CLAUSE.search(doc.classes, group[1], conjunction):
        return False
    return is_mute(doc, group) if mute else is_inanimate(doc, group)


def subject_of_content(doc: Document, match: CueMatch, end: int) -> Range | None:
    """``said that [the old mill] was shut``: the noun group that what is said begins with."""
    start = _behind_hearer(doc, match)
    subject = NOUN_GROUP_LONG.match(doc.classes, start, end)
    return subject and (start, subject.end())


def _behind_hearer(doc: Document, match: CueMatch) -> int:
    """``told them [the mill was shut]``, ``told the board that [it was]``: where a clause begins that a hearer may stand before."""
    letters, start = doc.classes, match.after
    if letters[start : start + 1] == OBJECT_PRONOUN:
        start += 1
    elif "o" in match.cue.frames:
        that = letters.find(THAT, start, start + _LONGEST_HEARER)
        start = that if that > start else start
    return start + (letters[start : start + 1] == THAT)


def is_mute(doc: Document, group: Range) -> bool:
    """Whether a noun group is one for what says nothing: ``prices``, ``the crash``; not ``the report``."""
    return is_inanimate(doc, group) and not _may_say(doc, group)


def _may_say(doc: Document, group: Range) -> bool:
    described = describe(doc.tokens.span(*group).of(doc.text))
    return described is not None and described.head in listed("document_nouns")


def is_inanimate(doc: Document, group: Range) -> bool:
    """Whether a noun group is one for what wants nothing and refuses nothing: ``spending``, ``the film``."""
    if NAME in doc.classes[slice(*group)]:
        return False
    described = describe(doc.tokens.span(*group).of(doc.text))
    if described is None or described.kind not in ("document", "group") or doc.classes[group[0]] in PRONOUN:
        return False
    head = described.head[:-1] if described.head.endswith("ics") else described.head  # critics
    return not (
        is_role(head) or is_body(head) or head in listed("group_nouns") or head in listed("plural_nouns")
    )


def disagrees(doc: Document, match: CueMatch, conjunction: int) -> bool:
    """``The firm said [sales] were down but [was] hopeful``: whether a verb in the singular goes on behind a plural subject."""
    letters, words, k = doc.classes, doc.tokens.words, conjunction + 1
    if words[k : k + 1] not in (["was"], ["is"], ["has"]):
        return False
    start = match.after + (letters[match.after : match.after + 1] == THAT)
    subject = NOUN_GROUP.match(letters, start, conjunction)
    if subject is None or _OPENS_CLAUSE.search(letters, subject.end(), conjunction - 1):
        return False
    head = words[subject.end() - 1].lower()
    return head == "they" or (letters[subject.end() - 1] in COMMON_NOUN and head != singular(head))
