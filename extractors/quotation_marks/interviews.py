"""Interviews without labels and marks: questions and answers in paragraphs of their own, by turns.

``Ann Lee runs a ferry.⏎Why did you begin?⏎I was cold. My mother said I should.`` Who answers is told in the words above
the first question; extractors/rules/quotations/interviews.py finds whom these name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..lazy_patterns import later
from ..lexicon.list_patterns import later_regex_with_lists
from ..model import Span
from .pairing import Segment
from .turns import label_at

#: A question, or what is said to somebody instead of one, is no longer than this (code points).
QUESTION, REMARK = 600, 260
#: An interview has so many questions with an answer; half of those that are longer than "And then?" are put to "you".
PAIRS, SHORT = 3, 30
#: So many are enough below a line that presents who answers.
PRESENTED = 2
#: The first question stands behind at most so many paragraphs.
OPENING = 12
#: So large a share of the answers is told by "I" or "we".
PERSONAL = 0.6
#: An answer has at most so many paragraphs.
PARAGRAPHS = 12

#: Meet Deputy Mayor Ann Lee
_presents = later(
    r"(?:^|(?<=[.!?] ))Meet (?:\p{Lu}[\w.’'-]*,? ){1,6}\p{Lu}[\w’'-]+(?:[,.]|$|\n| has\b| is\b)"
).search
_tells_us = later(r"\s*+(?:Can|Could|Would|Will)?\s?(?:you\s)?(?:please\s)?[Tt]ell (?:us|me)\b").match
_asks = later(r"\?[)\]*_ ]{0,4}$").search
_opens_marks = later(r"\s*+[\"“”‘'«„]").match
_first_person = later(r"(?<![\w'’])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Mm]yself)(?![\w-])").search
_one_person = later(r"(?<![\w'’])(?:I|[Mm]y|[Mm]e|[Mm]yself)(?![\w-])").search
_second_person = later(r"(?<![\w'’])(?:[Yy]ou|[Yy]our|[Yy]ours|[Yy]ourself)(?![\w-])").search
#: A tag in an answer: We can all vote, she said; I would wait, writes Ann Lee; Tom Ash said.
_tagged = later_regex_with_lists(
    r"[,?!]\ (?:(?:he|she|they)\ (?:(?&forms_of_saying))"
    r"|(?:(?&forms_of_saying))\ (?:\p{Lu}|the\b|he\b|she\b))"
    r"|,\ (?:[^.,\n]{1,40},\ )?\p{Lu}[\w’'-]+,?\ (?:(?&forms_of_saying))[.,:;]"
).search
_words = later(r"(?<!\w)\p{Ll}{2}[^\n ]*+ ").search
_not_spoken = later(
    r"\s*+(?:[-–—•*#<(\[@|/]|\d+[.)] |https?:|(?i:this interview|this article|interview by|as told to|words by|by \p{Lu}))"
).match


def find_interview(text: str, paragraphs: Sequence[Span], segments: Sequence[Segment]) -> list[Segment]:
    """The questions and answers of an interview without labels, in order; none where the article is none.

    The mark of the segments is ``question`` or ``answer``; the further paragraphs of an answer are linked by
    ``continues`` (an index into the list returned). ``segments`` are those in quotation marks. Raises nothing.
    """
    if text.count("?") < PRESENTED:
        return []
    marked = [segment.start for segment in segments]
    asked = [n for n, p in enumerate(paragraphs) if _is_question(text, p)]
    asked = [n for n in asked if n + 1 < len(paragraphs)]
    if len(asked) < PRESENTED or asked[0] > OPENING:
        return []
    pairs = PRESENTED if any(_presents(text, *p) for p in paragraphs[: asked[0]]) else PAIRS
    if not _is_interview(text, paragraphs, asked, pairs):
        return []
    asked = sorted({*asked, *_remarks(text, paragraphs, asked)})
    found: list[Segment] = []
    for question, following in zip(asked, [*asked[1:], None], strict=True):
        found.append(Segment(*paragraphs[question], paragraphs[question], 0, True, None, "question"))
        last = len(paragraphs) if following is None else following
        for n in range(question + 1, min(last, question + 1 + PARAGRAPHS)):
            paragraph = paragraphs[n]
            if _not_spoken(text, *paragraph) or (
                following is None and n > question + 1 and not _is_personal(text, paragraph, segments, marked)
            ):
                break
            continues = len(found) - 1 if n > question + 1 else None
            found.append(Segment(*paragraph, paragraph, 0, True, continues, "answer"))
    return found


def _is_question(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is a question in nobody's marks, and has no label."""
    start, end = paragraph
    if end - start > QUESTION or not _asks(text, max(start, end - 6), end):
        return False
    return not _opens_marks(text, start, end) and not label_at(text, start, end)


def _is_interview(text: str, paragraphs: Sequence[Span], asked: list[int], least: int) -> bool:
    """Whether questions to "you" and answers by "I" stand by turns, ``least`` of them.

    No interview: the questions that readers ask (``How do I pay?``), a story with a question here and there, words in
    marks below each question, or with tags (``We can all vote, she said.``), one that explains what "we" know.
    """
    pairs = [n for n in asked if n + 1 not in asked]
    long = [paragraphs[n] for n in asked if paragraphs[n].end - paragraphs[n].start > SHORT]
    to_somebody = [paragraphs[n] for n in asked if _second_person(text, *paragraphs[n])]
    to_nobody = sum(1 for p in long if p not in to_somebody)
    own = sum(1 for n in asked if _asks_itself(text, paragraphs[n]))
    if len(pairs) < least or len(to_somebody) < 2 or to_nobody * 2 > len(long) or own * 4 > len(asked):
        return False
    answers = [
        [Span(*p) for p in paragraphs[n + 1 : min(following, n + 1 + PARAGRAPHS)]]
        for n, following in zip(pairs, [*pairs[1:], len(paragraphs)], strict=True)
    ]
    told = [answer[:1] if n == len(answers) - 1 else answer for n, answer in enumerate(answers)]
    if any(_opens_marks(text, *answer[0]) for answer in told):
        return False
    tags = sum(1 for answer in told if any(_tagged(text, *p) for p in answer))
    alone = sum(1 for answer in told if any(_one_person(text, *p) for p in answer))
    if tags * 3 >= len(told) or alone < least - 1:
        return False
    personal = sum(1 for answer in told if any(_first_person(text, *p) for p in answer))
    return personal >= max(2, PERSONAL * len(told))


def _asks_itself(text: str, question: Span) -> bool:
    """Whether a question is told by "I" or "we", as readers ask: ``How do I pay?``; not ``Tell us about yourself?``"""
    told = _tells_us(text, *question)
    return _first_person(text, told.end() if told else question.start, question.end) is not None


def _remarks(text: str, paragraphs: Sequence[Span], asked: list[int]) -> list[int]:
    """The paragraphs that the one who asks says without a question: ``You wrote it in a shed.``

    One stands between two answers, or before the first of them and speaks to "you", and is not told by "I" or "we". What
    may as well be part of an answer is left out with it.
    """
    found = []
    first = asked[0] - 2
    if first > 0 and _is_remark(text, paragraphs[first]) and _first_person(text, *paragraphs[first + 1]):
        found.append(first)
    for question, following in zip(asked, [*asked[1:], len(paragraphs)], strict=True):
        for n in range(question + 2, min(following - 1, question + PARAGRAPHS)):
            answered = following < len(paragraphs) or _first_person(text, *paragraphs[n + 1])
            if n - 1 not in found and answered and _is_short(text, paragraphs[n]):
                found.append(n)
    return found


def _is_remark(text: str, paragraph: Span) -> bool:
    return _is_short(text, paragraph) and _second_person(text, *paragraph) is not None


def _is_short(text: str, paragraph: Span) -> bool:
    """Whether a paragraph may be a remark, by its length, and since nobody says "I" or "we" in it."""
    start, end = paragraph
    short = end - start <= REMARK and _words(text, start, end) is not None
    return short and not _first_person(text, start, end)


def _is_personal(text: str, paragraph: Span, segments: Sequence[Segment], marked: list[int]) -> bool:
    """Whether a paragraph says "I" or "we" outside quotation marks."""
    at = paragraph.start
    for n in range(bisect_left(marked, paragraph.start), bisect_left(marked, paragraph.end)):
        if segments[n].start >= at:
            if _first_person(text, at, segments[n].start):
                return True
            at = segments[n].end
    return bool(_first_person(text, at, paragraph.end)) if at < paragraph.end else False
