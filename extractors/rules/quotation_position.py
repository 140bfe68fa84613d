"""Quotations that no cue governs in their own clause: whose they are by their place in the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from ..cues.model import CueMatch
from ..entities.first_names import is_first_name
from ..entities.noun_phrases import is_office, is_role, is_somebody, singular
from ..quotation_marks.pairing import Segment
from ..tokens.noun_groups import NOUN_GROUP, NOUN_GROUP_LONG
from ..tokens.patterns import pattern
from ..tokens.sentences import Document, Range, closing_mark
from ..tokens.word_classes import (
    BE,
    NAME,
    PARAGRAPH_END,
    PAST,
    PAST_OR_PARTICIPLE,
    PREPOSITION,
    QUOTED_CLAUSE,
    QUOTED_SENTENCE,
    STOP,
    VERB_S,
    classes,
)
from .candidate import Candidate
from .quotation_fragments import described_as, in_brackets, in_clause, level_set, said_again, written_on
from .quotation_labels import (
    name_line,
    named,
    odd_tag,
    paragraph_before,
    statement,
    tag_without_verb,
    verb_first,
    whose,
)
from .quotations import Quotations, holds_quotation, other_of_two, within_another

_FULL_NAME = pattern("<name>{2,4}")
_QUOTED = pattern("<quotation>")
_THINGS = classes("determiner noun number verb_or_noun verb_s_or_plural preposition")
_NOTHING_BETWEEN = classes("stop comma adverb dash conjunction")
_ENDS_TAG = (*classes("stop comma paragraph_end semicolon who"), "")
#: No title and no fragment has so many blanks.
_LONG = 8
_NAMES, _LONGEST_QUESTION = pattern("<name>{2,8}"), 60
#: An article presents somebody among so many tokens.
_MEET, _OPENING = "Meet", 150
_TO_SOMEBODY = frozenset(("you", "your"))
_CLAUSE_AND_STOP = classes("quoted_clause stop")


def find_quoted(
    doc: Document,
    segments: Sequence[Segment],
    matches: Sequence[CueMatch],
    found: Sequence[Candidate],
    without: frozenset[str],
) -> list[Candidate]:
    """The contents found so far, with the quotations that stand outside of them joined or added."""
    quotations = Quotations(doc, segments, matches, list(found))
    quotations.join_chains()
    rules = [rule for rule in PLACE_RULES if rule.__name__ not in without]
    for n, token in enumerate(quotations.tokens):
        previous = quotations.tokens[n - 1] if n else None
        if token in quotations.owner and doc.classes[token] != PARAGRAPH_END and written_on in rules:
            written_on(quotations, token, previous)
        if token in quotations.owner or doc.classes[token] == PARAGRAPH_END:
            continue
        for rule in rules:
            if rule(quotations, token, previous):
                break
    return [f for f in quotations.candidates if not within_another(doc, f, quotations)]


def continued(q: Quotations, token: int, previous: int | None) -> bool:
    """The next paragraph of a quotation that was left open: ``“We tried. / [“We failed.”]``"""
    segment = q.segment.get(token)
    if segment is None or segment.continues is None:
        return False
    before = q.token_of.get(segment.continues)
    if before is None or before not in q.owner:
        return False
    q.extend(q.owner[before], token)
    return True


def adjacent(q: Quotations, token: int, previous: int | None) -> bool:
    """A quotation directly behind another of the same paragraph: ``“Never,” he said. “Not once” — [“never.”]``"""
    if previous is None or previous not in q.owner:
        return False
    between = q.doc.classes[previous + 1 : token]
    if PARAGRAPH_END in between or between.strip(_NOTHING_BETWEEN):
        return False
    q.extend(q.owner[previous], token)
    return True


def inverted(q: Quotations, token: int, previous: int | None) -> bool:
    """A verb that says nothing of speech by itself, or an answer: ``[“We are late,”] stormed Ann Lee.``"""
    doc = q.doc
    classes = doc.classes
    verb = token + 1
    ends = closing_mark(doc, token)
    m = NOUN_GROUP_LONG.match(classes, verb + 1)
    if classes[verb : verb + 1] == BE and m:  # “Never,” was Lee's answer.
        owner = whose(doc, (verb + 1, m.end()))
        if owner[1] < m.end():
            q.add("inverted", token, owner, (verb, verb + 1), ("answer",))
            return True
    if classes[verb : verb + 1] not in (PAST_OR_PARTICIPLE, PAST, VERB_S):
        return False
    if ends not in (",", "!", "?") and not _is_long_tag(doc, token, m):
        return False
    if (
        m
        and classes[m.end() : m.end() + 1] not in _ENDS_TAG
        and classes[token] == QUOTED_CLAUSE
        and ends == ","
    ):
        m = NOUN_GROUP.match(classes, verb + 1)  # sang Ann Lee on “Low Tide,” her first record
        if m and (classes[m.end() : m.end() + 1] != PREPOSITION or doc.sentence(token)[0] != token):
            return False
    elif m and classes[m.end() : m.end() + 1] not in _ENDS_TAG:
        return False
    if not m or not (NAME in m.group() or (ends == "," and _is_somebody(doc, verb + 1))):
        return False
    q.add("inverted", token, (verb + 1, m.end()), (verb, verb + 1), ("inverted",))
    return True


def _is_somebody(doc: Document, first: int) -> bool:
    """``[“We are late,”] stormed a local driver``, not ``read a sign``: whether a noun group means a person."""
    m = NOUN_GROUP.match(doc.classes, first)
    return (
        m is not None and m.end() - first > 1 and is_office(singular(doc.tokens.words[m.end() - 1].lower()))
    )


def _is_long_tag(doc: Document, token: int, m: re.Match[str] | None) -> bool:
    """Whether a tag is whole though the comma before its verb is missing: ``“It is good of you all to come” shared Ann Lee.``"""
    words = doc.tokens.words[token]
    return (
        doc.classes[token] == QUOTED_CLAUSE
        and words.count(" ") > _LONG
        and doc.sentence(token)[0] == token
        and m is not None
        and doc.classes[m.end() : m.end() + 1] in (STOP, PARAGRAPH_END)
    )


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
            known = is_first_name(words[k].lower()) and (k == first or opening or is_role(before))
            met = k == end - 2 and _MEET in words[max(first - 1, 0) : first + 1]
            if met and words[end : end + 1] != ["and"]:
                return ((k, end),)
            if known or met:
                people[words[end - 1]] = (k, end)
    return tuple(people.values()) if len(people) == 1 else ()


def after_sentence(q: Quotations, token: int, previous: int | None) -> bool:
    """A quotation behind a sentence about its speaker: ``Lee shook her head. [“Never.”]``"""
    doc = q.doc
    start = doc.paragraph(token)[0]
    first, end = doc.sentence(token)
    end = min(end, doc.paragraph(token)[1])  # of one left open, the end of the paragraph is in the sentence
    if first <= start or not q.is_only_marks((first, end)):
        return False
    tagged = _tagged_last(q, doc.sentence(first - 1), first)
    if tagged is not None:
        q.extend(tagged, token)
        return True
    last = q.teller_before(start, token)
    if last is not None and not _is_asked_before(q, last, doc.sentence(first - 1)):
        f = q.candidates[last]
        q.add("after_sentence", token, f.source, f.cue, ("said-before",))
        return True
    before = doc.sentence(first - 1)
    source = q.teller_of(before) or q.subject_of(before)
    if source is None:
        return False
    if doc.classes[source[1]] == BE and NAME not in doc.classes[slice(*source)] and start >= 2:
        above = doc.paragraph(start - 2)  # Lee said: “A.” / Trade is slow. “B.”
        for f in (q.candidates[n] for n in reversed(q.of_paragraph(above))):
            if f.source and above[0] <= f.content[0][0] < above[1] and holds_quotation(doc.classes, f):
                q.add("after_sentence", token, f.source, f.cue, ("said-above",))
                return True
    person = _person_told_of(doc, source, before)
    if person:
        q.add("after_sentence", token, person, None, ("object",))
        return True
    q.add("after_sentence", token, source, (source[1], source[1] + 1), ("subject",))
    return True


def _is_asked_before(q: Quotations, last: int, before: Range) -> bool:
    """``I asked Lee if it was late. He laughed. [“Never.”]``: whether who spoke last asked, and somebody else does something then."""
    match = q.candidates[last].cue_match
    return match.cue.lemma == "ask" and match.sentence[1] == before[0] and q.subject_of(before) is not None


def _person_told_of(doc: Document, subject: Range, sentence: Range) -> Range | None:
    """The one person whom a sentence about a thing tells of: ``The whistle did not please coach [Ada Brandt].``"""
    classes, words = doc.classes, doc.tokens.words
    if classes[subject[0] : subject[1]].strip(_THINGS) or is_somebody(doc.tokens.span(*subject).of(doc.text)):
        return None
    found = [m.span() for m in _FULL_NAME.finditer(classes, subject[1], sentence[1])]
    known = [(a, b) for a, b in found if is_first_name(words[a].lower())]
    return known[0] if len(known) == 1 == len(found) and classes[known[0][0] - 1] != PREPOSITION else None


def own_paragraph(q: Quotations, token: int, previous: int | None) -> bool:
    """A paragraph that is or opens with a quotation: of the speaker of the paragraph before, or of who is named there."""
    doc = q.doc
    classes = doc.classes
    start, end = doc.paragraph(token)
    if start == 0 or not (q.is_only_marks((start, end)) or _goes_on_from_above(q, token, start)):
        return False
    above = doc.paragraph(start - 2) if start >= 2 else (0, 0)
    if above[0] >= above[1]:
        return False
    last: int | None = None
    best = (False, False, 0)
    near = [(n, q.candidates[n]) for n in q.of_paragraph(above)]
    inside = sorted((a, b) for _, f in near for a, b in f.content if above[0] <= a < above[1])
    starts, furthest = [a for a, _ in inside], [0, *accumulate((b for _, b in inside), max)]
    for n, f in near:
        if f.cue_match.verb < furthest[bisect_right(starts, f.cue_match.verb)]:
            continue  # said by somebody within what another says
        if f.source and (
            above[0] <= f.cue_match.verb < above[1] or any(above[0] <= a < above[1] for a, _ in f.content)
        ):
            key = (
                holds_quotation(classes, f),
                f.cue_match.cue.cue_class in ("speech", "writing"),
                f.cue_match.verb,
            )
            if key[:2] != (False, False) and (last is None or key > best):
                last, best = n, key
    if last is not None:
        other = other_of_two(q, token, above)
        f = q.candidates[last if other is None else other]
        if (
            other is None
            and not q.asks(token)
            and (tagged := _tagged_last(q, doc.sentence(start - 2), start)) is not None
        ):
            q.extend(tagged, token)
            return True
        q.add(
            "own_paragraph",
            token,
            f.source,
            f.cue,
            ("speaker-above", "quoted" if holds_quotation(classes, f) else "reported"),
        )
        return True
    sentence = doc.sentence(above[1] - 1)
    source = q.subject_of(sentence)
    if source is None:
        return False
    q.add("own_paragraph", token, source, (source[1], source[1] + 1), ("subject-above",))
    return True


def _tagged_last(q: Quotations, sentence: Range, start: int) -> int | None:
    """``“We are late,” said Ann Lee, who runs the ferry. [“Nobody told us.”]``: whose words go on behind their tag.

    Nothing but the rest of the tag's own sentence stands between, in which nobody else speaks.
    """
    doc = q.doc
    near = [(n, q.candidates[n]) for n in q.of_paragraph(doc.paragraph(sentence[0]))]
    behind = [(n, f) for n, f in near if sentence[0] <= f.cue_match.verb < start]
    for n, f in behind:
        match = f.cue_match
        tag = max(match.after, match.source[1] if match.source else 0)
        if (
            match.subject_from != "none"
            and f.content[-1][1] <= match.group
            and holds_quotation(doc.classes, f)
            and _QUOTED.search(doc.classes, tag, start) is None
            and not any(
                other.source != f.source and other.cue_match.subject_from != "relative"
                for _, other in behind
                if other.cue_match.verb > match.verb
            )
        ):
            return n
    return None


def _goes_on_from_above(q: Quotations, token: int, start: int) -> bool:
    """``“We are late,” Lee said. / [“Nobody told us.”] The ferry sails at six.``: whether a paragraph opens so, behind a tag."""
    stopped = (
        q.doc.classes[token : token + 2] == _CLAUSE_AND_STOP and q.doc.tokens.words[token].count(" ") > 2
    )
    closed = stopped or q.doc.classes[token] == QUOTED_SENTENCE
    if token != start or not closed or start < 2:
        return False
    above, (first, end) = q.doc.paragraph(start - 2), q.doc.sentence(start - 2)
    if q.is_only_marks(above) and q.tokens[bisect_left(q.tokens, start) - 1] in q.owner:
        return True
    return any(
        q.candidates[n].source
        and q.candidates[n].cue_match.cue.cue_class in ("speech", "writing")
        and first <= q.candidates[n].cue_match.verb < end
        for n in q.of_paragraph(above)
    )


#: In the order in which they are tried.
PLACE_RULES: tuple[Callable[[Quotations, int, int | None], bool], ...] = (
    continued,
    written_on,
    adjacent,
    statement,
    verb_first,
    named,
    name_line,
    inverted,
    odd_tag,
    tag_without_verb,
    interview_answer,
    described_as,
    level_set,
    in_brackets,
    said_again,
    in_clause,
    after_sentence,
    own_paragraph,
)
