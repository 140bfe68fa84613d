"""Statements found within or beside one another: frames of others, what is cited, quotations with a cue of their own."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from ...entities.noun_phrases import is_role
from ...tokens.noun_groups import finite_between
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    COMMA,
    NAME,
    NUMBER,
    QUOTATION,
    classes,
)
from ..candidate import Candidate
from .after_cue import addressed, bare_clause, question, quotation_after, that_clause
from .before_cue import quotation_before
from .behind_colon import colon
from .clauses_before_cue import clause_before

_ONE = ("he", "she")
_COLON_OR_DASH = classes("colon dash")
#: Rules for the outlet or report that passes on what somebody says.
_FRAMES_OF_OTHERS = frozenset(["according_to", "passive_as", "as_said", "as_said_first", "hearing"])
#: Rules by which somebody says something in a clause or in marks.
_OF_SPEECH = frozenset(
    rule.__name__
    for rule in (
        quotation_before,
        that_clause,
        addressed,
        colon,
        quotation_after,
        question,
        bare_clause,
        clause_before,
    )
)


def cited(outer: Candidate, phrases: list[Candidate]) -> bool:
    """``citing [his pledge to “feed the whole street”]``: whether what is cited is a noun of saying with its owner."""
    (start, end), *_ = outer.content
    return (
        outer.rule == "noun_phrase"
        and outer.cue_match.cue.lemma == "cite"
        and any(
            f.rule == "noun_cue" and f.source and start <= f.source[0] and f.content[-1][1] <= end
            for f in phrases
        )
    )


def without_frames(doc: Document, found: list[Candidate]) -> list[Candidate]:
    """``[According to the Post,] Lee said it was old``: what Lee says is Lee's; the Post is how it came to be known."""
    framed: dict[int, Range | None] = {}
    by_verb = sorted((f.cue_match.verb, n) for n, f in enumerate(found) if f.rule in _OF_SPEECH)
    dropped = set()
    for n, outer in enumerate(found):
        reported = outer.rule == "clause_before" and outer.cue_match.cue.lemma == "report"
        if outer.rule not in _FRAMES_OF_OTHERS and not reported:
            continue
        start, end = outer.content[0][0], outer.content[-1][1]
        for verb, k in by_verb[bisect_left(by_verb, (start, 0)) :]:
            if verb >= end:
                break
            if k != n and not _holds(found[k], outer) and _tells(doc, found[k], outer):
                dropped.add(n)
                framed[k] = outer.source
    return [
        replace(f, frame=framed[n]) if n in framed else f for n, f in enumerate(found) if n not in dropped
    ]


def _tells(doc: Document, inner: Candidate, outer: Candidate) -> bool:
    """Whether somebody's words, the cue and its subject make up most of what another tells.

    Somebody has a name, or says it in marks; what is heard is anybody's, and what stands before its frame also his or
    the mayor's: ``The mayor said it was late, according to the Post``.
    """
    match, start, end = inner.cue_match, outer.content[0][0], outer.content[-1][1]
    if not (
        inner.source
        and start <= inner.source[0] < end
        and start <= match.verb < end
        and match.cue.cue_class in ("speech", "writing")
        and inner.rule in _OF_SPEECH
        and NUMBER not in doc.classes[slice(*inner.source)]  # 51 percent said so, according to a poll
    ):
        return False
    quoted = any(c in doc.classes[a:b] for a, b in inner.content for c in QUOTATION)
    named = NAME in doc.classes[slice(*inner.source)]
    known = outer.rule == "according_to" and "first" not in outer.features and _is_known(doc, inner.source)
    if not (quoted or named or known or outer.rule == "hearing"):
        return False
    said = sum(_length(doc, part) for part in inner.content if start <= part[0])
    tag = _length(doc, inner.source) + _length(doc, (match.verb, match.after))
    return 3 * said >= _length(doc, (start, end)) - tag and inner.content[0][0] >= start


def _holds(inner: Candidate, outer: Candidate) -> bool:
    """``said [little, according to an aide]``: whether words that somebody says run on over who tells it."""
    at = outer.cue[0] if outer.cue and outer.rule == "according_to" else None
    return at is not None and any(a <= at < b for a, b in inner.content)


def _is_known(doc: Document, source: Range) -> bool:
    """Whether a source without a name is one who is spoken of already: ``she``, ``the mayor``; not ``analysts``."""
    words = doc.tokens.words
    first = words[source[0]].lower()
    return first in _ONE or (first == "the" and is_role(words[source[1] - 1].lower()))


def _length(doc: Document, part: Range) -> int:
    """How many code points a range of tokens has."""
    return len(doc.tokens.span(*part).of(doc.text))


def apart_from_quotations(doc: Document, found: list[Candidate]) -> list[Candidate]:
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
        # and not: said that, on May 3, Lee replied: “No.”
        cut = [border for border in borders if a < border < b and finite_between(doc.classes, a, border)]
        out.append(f.with_content(((a, cut[0]), *f.content[1:])) if cut else f)
    return out
