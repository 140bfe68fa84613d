"""Reported statements: for each cue match, which words are its content, by the first rule that fits."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ..cues.cue_lexicon import Cue
from ..cues.model import CueMatch
from ..tokens.sentences import Document, Range
from ..tokens.word_classes import COMMA, OBJECT_PRONOUN, classes
from .acts import names_act
from .after_cue import (
    addressed,
    bare_clause,
    colon,
    gap_clause,
    infinitive,
    noun_phrase,
    preposition,
    question,
    quotation_after,
    seeming,
    that_clause,
)
from .before_cue import as_said, as_said_first, clause_before, quotation_before
from .candidate import Candidate
from .cue_phrases import find_phrases
from .passive import find_passive

_COLON_OR_DASH = classes("colon dash")
_ON_MONDAY = classes("preposition adverb")

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
_OF_OBJECTS = (noun_phrase, preposition, bare_clause)
#: The frames of which a verb needs one before a rule is tried on it.
_FRAMES: dict[Rule, str] = {
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
        return rule not in _FRAMES or not set(_FRAMES[rule]).isdisjoint(cue.frames)

    rules = _BEFORE if bare else RULES
    return tuple((rule, rule.__name__) for rule in rules if rule.__name__ not in without and may_fit(rule))


def find_reported(doc: Document, matches: list[CueMatch], without: frozenset[str]) -> list[Candidate]:
    """The contents that the rules find, at most one for each cue match."""
    out: list[Candidate] = []
    for match in matches:
        if match.verb_form == "passive":
            found = find_passive(doc, match, without)
            if found:
                out.append(found)
            continue
        bare = match.verb_form == "finite" and match.subject_from in ("inverted", "none")
        for rule, name in _rules_for(match.cue, bare, without):
            content = rule(doc, match)
            if content and (content := tuple([words for words in content if words[0] < words[1]])):
                if rule in _OF_OBJECTS and names_act(doc, match, content[-1]):
                    break
                lead = doc.tokens.words[content[0][0] - 1] if rule is preposition else ""
                match.cue = match.cue.sense(_FRAMES.get(rule, ""), lead)
                cue_end = content[0][0] if rule is preposition else _with_particle(doc, match.after)
                out.append(
                    Candidate(
                        name,
                        match,
                        content,
                        (_without_time(doc, match), cue_end),
                        None if rule is seeming else match.source,
                        (match.cue.lemma, match.verb_form, match.subject_from),
                    )
                )
                break
    out = _apart_from_quotations(doc, out)
    taken = {f.content[0][0] for f in out}
    return out + [
        f for f in find_phrases(doc, without) if f.rule != "noun_cue" or f.content[0][0] not in taken
    ]


def _without_time(doc: Document, match: CueMatch) -> int:
    """Where the cue begins: ``on Monday said`` is said."""
    k = match.group
    while k < match.verb and doc.classes[k : k + 2] == _ON_MONDAY:
        k += 2
    while k < match.verb and (doc.classes[k] == OBJECT_PRONOUN or doc.tokens.words[k].isspace()):
        k += 1
    return k


def _with_particle(doc: Document, after: int) -> int:
    """``pointed out``: the particle belongs to the cue."""
    return after + (doc.tokens.words[after : after + 1] in (["out"], ["back"], ["off"]))


def _apart_from_quotations(doc: Document, found: list[Candidate]) -> list[Candidate]:
    """A quotation with a cue of its own is no part of what stands before it.

    ``She spoke of drive: “Go on,” she said``; ``If he thought that it was over, Lee replied: “No.”``
    """
    borders = []
    for f in found:
        start = f.content[0][0]
        if f.rule == "colon" and f.source:
            start = min(f.source[0], f.cue_match.group)
            if start > 0 and doc.classes[start - 1] == COMMA:
                borders.append(start - 1)
        elif f.rule == "quotation_before" and start > 0 and doc.classes[start - 1] in _COLON_OR_DASH:
            borders.append(start - 1)
    if not borders:
        return found
    out = []
    for f in found:
        a, b = f.content[0]
        cut = [border for border in borders if a < border < b]
        out.append(f._replace(content=((a, cut[0]), *f.content[1:])) if cut else f)
    return out
