"""Quotations beside a name: a label with a colon, a name behind a dash, the turn of an interview."""

from __future__ import annotations

from ..cues.subjects import main_subject
from ..lexicon import listed
from ..quotation_marks.pairing import Segment
from ..tokens.noun_groups import NOUN_GROUP_LONG
from ..tokens.patterns import pattern
from ..tokens.sentences import Document, Range
from ..tokens.word_classes import (
    ADVERB,
    COLON,
    COMMA,
    DASH,
    OPEN_BRACKET,
    PARAGRAPH_END,
    POSSESSIVE,
    PREPOSITION,
    classes,
)
from .content_end import ASKED
from .quotations import Quotations

_ENDS_LABEL = classes("colon stop stray_mark adverb close_bracket dash")
_ENDS_PART = classes("dash paragraph_end semicolon")
_ENDS_SIGNATURE = classes("stop paragraph_end comma open_bracket")
_NAMES_OR_PEOPLE = pattern(
    "<determiner>? <noun|name|verb_or_noun>* <name> | <noun>{1,3} (?= <finite_or_participle|base_form> )"
)
_NAME_OR_DETERMINER = classes("name determiner")

#: Nouns that announce a quotation, besides those of telling.
_ANSWERS = ("answer", "message", "reply", "words")


def named(q: Quotations, token: int, previous: int | None) -> bool:
    """``Lee, in March: [“We will pay.”]``, ``[“We will pay.”] - Mayor Ann Lee``, ``[“We will pay”]: Lee speaks out``"""
    doc = q.doc
    classes = doc.classes
    segment = q.segment.get(token)
    if segment is not None and segment.mark == "turn":
        return _turn(q, token, segment)
    k = token
    if k and classes[k - 1] == PARAGRAPH_END:
        if _signed(q, token):
            return True
        k -= 1
    while k and classes[k - 1] == ADVERB:
        k -= 1
    if k and classes[k - 1] == COLON:
        first = doc.sentence(k - 1)[0]
        m = NOUN_GROUP_LONG.match(classes, first, k)
        source: Range | None
        match = q.match_before(first, k)
        if match and match.cue.cue_class in ("speech", "writing", "judgement"):
            q.add("named", token, match.source, (match.group, match.after), ("colon", "cue"))
            return True
        nearest = doc.subject_before(k - 1)
        before = classes[nearest[0] - 1 : nearest[0]] if nearest and nearest[0] > first else ""
        if m and m.end() == k - 1 > first:
            label = (
                doc.tokens.words[first].lower() in listed("statement_nouns")
                and classes[first + 1] == PREPOSITION
            )
            source = (first + 2 if label else first, k - 1)  # Statement from Ann Lee: “...”
        elif (
            nearest
            and before
            and (before in _ENDS_PART or (before == PREPOSITION and nearest[0] - first < 3))
        ):
            source = nearest  # IN BRIEF - Ann Lee: “...”; From Ann Lee: “...”
        elif nearest and before == COMMA and doc.tokens.words[first] in ASKED:
            source = nearest  # Asked whether it would hold, Ann Lee: “...”
        else:
            source = main_subject(doc, (first, k), k)
            if source is None and before == COMMA:
                source = nearest  # Asked about the ice, Ann Lee: “...”
            elif source is None and m and m.end() > first:
                source = (first, m.end())
        source = whose(doc, source) if source else None
        q.add("named", token, source, (k - 1, k), ("colon", "subject" if source else "none"))
        return True
    end = token + 1
    if classes[end : end + 1] == COLON and doc.sentence(token)[0] == token:  # “We will pay”: Lee on the dam
        m = _NAMES_OR_PEOPLE.match(classes, end + 1)
        if m:
            q.add("named", token, (end + 1, m.end()), (end, end + 1), ("colon", "after"))
            return True
    return _signed(q, token)


def _signed(q: Quotations, token: int) -> bool:
    """``[“We will pay.”] - Mayor Ann Lee``: a name behind a dash, in the same paragraph or in the next."""
    classes = q.doc.classes
    end = token + 1
    if end < len(classes) and classes[end] == PARAGRAPH_END:
        end += 1
    if end + 1 < len(classes) and classes[end] == DASH and classes[end + 1] in _NAME_OR_DETERMINER:
        m = NOUN_GROUP_LONG.match(classes, end + 1)
        if m and (m.end() >= len(classes) or classes[m.end()] in _ENDS_SIGNATURE):
            q.add("named", token, (end + 1, m.end()), (end, end + 1), ("dash", "after"))
            return True
    return False


def _turn(q: Quotations, token: int, segment: Segment) -> bool:
    """``LEE (smiling): [We sail.]`` ``Q. [When?]``: the words of a turn are his whose name its label is."""
    classes = q.doc.classes
    first, end = q.doc.tokens.at(segment.start), token
    while end > first and classes[end - 1] in _ENDS_LABEL:
        end -= 1
    if end == first:
        return False
    cue = (end, end + 1) if classes[end] == COLON else None
    borders = (
        classes.find(border, first + 1, end) for border in (OPEN_BRACKET, COMMA)
    )  # LEE, MAYOR (ph): We sail.
    end = min((border for border in borders if border > 0), default=end)
    q.add("named", token, (first, end), cue, ("turn", "name"))
    return True


def whose(doc: Document, source: Range) -> Range:
    """``[Lee]'s answer: “No.”`` ``[Her] verdict: “Fine.”``: who says what is said."""
    first, end = source
    words = doc.tokens.words
    noun = words[end - 1].lower()
    if noun not in _ANSWERS and noun not in listed("telling_nouns"):
        return source
    owner = doc.classes.rfind(POSSESSIVE, first, end)
    if owner > first:
        return first, owner
    return (first, first + 1) if words[first].lower() in ("his", "her", "their") else source
