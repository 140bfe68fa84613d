"""Which rule is made for words that stand so beside their cue: ``that`` behind it, marks before it, an infinitive."""

from __future__ import annotations

from ...lexicon import listed
from ...model import Span
from ..model import CueExplained, Stages, TokenExplained
from .places import tokens_in

_QUOTED = ("quoted_sentence", "quoted_clause", "quoted_fragment")
_FINITE = ("modal", "be", "have", "verb_s", "past", "past_or_participle", "verb_s_or_plural")
_BY_OPENING = {"that": "that_clause", "to": "infinitive"}
_PASSIVE = {
    "that_clause": "passive_it",
    "bare_clause": "passive_it",
    "question": "passive_told",
    "infinitive": "passive_to",
    "addressed": "passive_told",
    "quotation_after": "passive_quoted",
    "quotation_before": "passive_quoted",
    "clause_before": "passive_as",
    "noun_phrase": "passive_agent",
}
#: What a person addressed may be: told the jury the dam was old.
_SOMEBODY = ("noun", "name", "object_pronoun", "verb_or_noun", "verb_s_or_plural", "number")


def fitting_rule(found: Stages, cue: CueExplained, wanted: Span) -> str:
    """The name of the rule for verbs that is made for words at this place."""
    active = _active(found, cue, wanted)
    if cue.form != "passive":
        return active
    behind = [one for one in found.tokens if one.span.start >= cue.span.end][:1]
    return "passive_seen_as" if behind and behind[0].text == "as" else _PASSIVE.get(active, "passive_agent")


def _active(found: Stages, cue: CueExplained, wanted: Span) -> str:
    words = tokens_in(found, wanted)
    if not words:
        return "noun_phrase"
    if wanted.start < cue.span.start:
        return _before(found, cue, words[0])
    between = [
        one
        for one in found.tokens
        if cue.span.end <= one.span.start < words[0].span.start and one.text.strip()
    ]
    opened = _opened(found, words)
    if between and between[-1].word_class in _BY_OPENING and opened != "quotation_after":
        opened = _BY_OPENING[between[-1].word_class]
    if any(one.word_class in _SOMEBODY for one in between) and opened in (
        "that_clause",
        "bare_clause",
        "infinitive",
        "question",
    ):
        return "addressed" if _takes_somebody(cue) else opened
    if any(one.word_class == "colon" for one in between):
        return "colon"
    if (
        between
        and between[-1].word_class in ("preposition", "to")
        and opened in ("noun_phrase", "bare_clause")
    ):
        return "preposition"
    return opened


def _takes_somebody(cue: CueExplained) -> bool:
    return "a person told first" in cue.takes


def _before(found: Stages, cue: CueExplained, first: TokenExplained) -> str:
    if first.word_class in _QUOTED:
        return "quotation_before"
    before = [
        one for one in found.tokens if one.span.end <= cue.span.start and one.sentence == first.sentence
    ]
    return "as_said" if any(one.text == "as" for one in before[-8:]) else "clause_before"


def _opened(found: Stages, words: list[TokenExplained]) -> str:
    """The rule for words behind their cue, by how they begin."""
    first = words[0]
    if first.word_class in _QUOTED:
        return "quotation_after"
    if first.word_class in _BY_OPENING:
        return _BY_OPENING[first.word_class]
    if first.text.lower() in listed("question_words"):
        return "question"
    if first.word_class in ("modal", "be", "have", "verb_s", "past"):
        return "gap_clause"
    return "bare_clause" if any(one.word_class in _FINITE for one in words[1:]) else "noun_phrase"


def frames_for(rule: str) -> str:
    """The frame that a verb needs for a rule, as it is written in cues.txt."""
    return {
        "that_clause": "t",
        "bare_clause": "t",
        "gap_clause": "t",
        "as_said": "t",
        "question": "w",
        "infinitive": "i",
        "noun_phrase": "n",
        "clause_before": "tp",
        "quotation_before": "q",
        "quotation_after": "q",
        "addressed": "ot",
        "colon": "q",
    }.get(rule, "t")
