"""Answers in an interview, of the person told of before."""

from __future__ import annotations

from ...entities.first_names import is_first_name
from ...entities.noun_phrases import is_role
from ...lexicon import listed
from ...tokens.patterns import pattern
from ...tokens.sentences import Document, Range
from ...tokens.word_classes import (
    PARAGRAPH_END,
)
from .interviewees import interviewee
from .name_lines import paragraph_before
from .quotations import Quotations

_NAMES, _LONGEST_QUESTION = pattern("<name>{2,8}"), 60
#: An article presents somebody among so many tokens.
_MEET, _OPENING = "Meet", 150
_TO_SOMEBODY = frozenset(("you", "your"))


def interview_answer(q: Quotations, token: int, previous: int | None) -> bool:
    """An answer below a question, of the one person told of before: ``Meet Ann Lee. / Why do you build? / [“For joy.”]``"""
    doc = q.doc
    if not _is_answer(q, token):
        return False
    if q.asked is None:
        answers = [other for other in q.tokens if _is_answer(q, other)]
        to_somebody = any(_asks_somebody(doc, other) for other in answers)
        q.asked = (
            _told_of(doc, answers[0]) if to_somebody and (len(answers) > 1 or _is_interview(doc)) else ()
        )
    if not q.asked:
        return False
    q.add("interview_answer", token, q.asked[0], None, ("interview",))
    return True


def _is_answer(q: Quotations, token: int) -> bool:
    """Whether a quotation is a paragraph below a question, which stands without marks."""
    here = q.doc.paragraph(token)
    above = paragraph_before(q.doc, here)
    if not above or above[1] - above[0] > _LONGEST_QUESTION or not q.is_only_marks(here):
        return False
    return q.doc.tokens.words[above[1] - 1] == "?"


def _asks_somebody(doc: Document, answer: int) -> bool:
    question = paragraph_before(doc, doc.paragraph(answer))
    return question is not None and not _TO_SOMEBODY.isdisjoint(doc.tokens.words[slice(*question)])


def _is_interview(doc: Document) -> bool:
    """``Meet Ann Lee``, and two questions below: whether an article presents somebody, and asks."""
    words = doc.tokens.words
    ends = zip(words, doc.classes[1:], strict=False)
    return _MEET in words[:_OPENING] and sum(1 for end in ends if end == ("?", PARAGRAPH_END)) > 1


def _told_of(doc: Document, answer: int) -> tuple[Range, ...]:
    """The person of whom alone the text above the first question tells, as a name; none where it tells of several.

    Whom the text presents (``Meet Ann Lee``) it tells of before all others.
    """
    question = paragraph_before(doc, doc.paragraph(answer))
    above = question[0] if question else 0
    words = doc.tokens.words
    people: dict[str, Range] = {}
    for names in _NAMES.finditer(doc.classes, 0, above):
        first, end = names.span()
        for k in range(max(first, end - 3), end - 1):
            before = words[k - 1].lower()
            opening = k - 1 == doc.sentence(k)[0]  # Meet Ann Lee
            placed = k == first or opening or is_role(before) or before in listed("organization_words")
            known = placed and is_first_name(words[k].lower())
            met = k == end - 2 and _MEET in words[max(first - 1, 0) : first + 1]
            if met and words[end : end + 1] != ["and"]:
                return ((k, end),)
            if known or met:
                people[words[end - 1]] = (k, end)
    return tuple(people.values()) if len(people) == 1 else ()


def interview_turn(q: Quotations, token: int, previous: int | None) -> bool:
    """A question or an answer in a paragraph of its own, without marks: ``Ann Lee runs a ferry. / Why do you? / [I was cold.]``

    The answers are of the person whom the words above the first question present; where they leave open who that is,
    nobody's. What is told inside a question or an answer is not told by the article.
    """
    segment = q.segment.get(token)
    if segment is None or segment.mark not in ("question", "answer"):
        return False
    if segment.mark == "question":
        return True
    if q.answering is None:
        first = min(s.start for s in q.segment.values() if s.mark == "question")
        who = interviewee(q.doc.text, first)
        q.answering = ((q.doc.tokens.at(who.start), q.doc.tokens.at(who.end)),) if who else ()
    if q.answering:
        q.add("interview_turn", token, q.answering[0], None, ("interview",))
    return True
