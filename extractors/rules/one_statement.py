"""One statement, one row: what several rules found of the same words is one attribution, and contents do not cross.

What comes out keeps the promises of :class:`extractors.model.Attribution`: content, cue and source of a candidate
have no word in common, no two candidates have the same content and source, and the contents of any two are apart
or one lies in the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..lazy_patterns import later_re
from ..lexicon.list_patterns import later_with_lists
from ..tokens.sentences import Document, Range
from ..tokens.word_classes import (
    CLOSE_BRACKET,
    COMMA,
    DETERMINER,
    HAVE,
    NUMBER,
    OPEN_BRACKET,
    PREPOSITION,
    QUOTATION,
    THAT,
    classes,
)
from .candidate import Candidate

#: What never ends what somebody says; "to" may (as he had promised to), and so may a preposition.
_LEADING = classes("conjunction open_bracket comma dash")
#: Behind these "that" is a pronoun.
_BEFORE_PRONOUN = classes("preposition full_verb conjunction")
_NOMINAL = classes("nominal modifier")
_OPENS_GROUP = classes("determiner nominal pronoun quotation ing_form")
#: A telephone number, or an address of a mailbox or page.
_NUMBER = later_re(
    r"\d{3}\)?[-. ]{1,2}\d{3}[-.]\d{4}(?!\d)|\w@\w|\bwww\.|https?://|(?<!\d)1?-?8\d\d-[A-Z\d]{3}"
)
_ADDRESS = later_re(r"@|www\.|://")
_TOUCH = later_with_lists(r"(?i)\b(?:(?&contacting_verbs)|visit|reach)\b")
#: So many tokens before the cue may its infinitive begin: is said to have told.
_TO_HAVE = 3


def one_for_each(doc: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that are told by another one too, each with content, cue and source apart."""
    whole = [_whole_words(doc, _apart(candidate)) for candidate in candidates]
    apart = [candidate for candidate in whole if candidate.content]
    by_sentence: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in apart:
        by_sentence[candidate.cue_match.sentence[0]].append(candidate)
    out: dict[tuple[tuple[Range, ...], Range | None], Candidate] = {}
    for candidate in apart:
        beside = by_sentence[candidate.cue_match.sentence[0]]
        if candidate.rule == "hedge" and _told_beside(candidate, beside):
            continue
        alike = [other for other in beside if other.content == candidate.content]
        if len(alike) > 1 and any(_tells_the_same(other, candidate) for other in alike):
            continue
        out.setdefault((candidate.content, candidate.source), candidate)
    return list(out.values())


def _tells_the_same(other: Candidate, candidate: Candidate) -> bool:
    """``Lee {shot back in a post stating} [that it was old]``, ``<Lee> {is convinced} [that it was old]``: told twice.

    Of the two with one content, one without a source tells less, and so does one that stands within the phrase that leads
    from the other's verb to the content.
    """
    if other is candidate or other.source is None:
        return False
    if candidate.source is None:
        return True
    verb, source = other.cue_match.verb, candidate.source
    if candidate.cue_match.subject_from == "relative" or source == other.source:
        return False  # told a friend who said that
    within = verb < source[1] and verb < candidate.cue_match.verb < candidate.content[0][0]
    return within and other.source[1] <= verb


def is_appeal(doc: Document, candidate: Candidate) -> bool:
    """Whether a content asks readers to get in touch: ``Police ask anyone who saw it to call 555-010-2030``."""
    start, end = candidate.content[0][0], candidate.content[-1][1]
    span = doc.tokens.span(start, end)
    words = span.of(doc.text)
    if NUMBER not in doc.classes[start:end] and not _ADDRESS.search(words):
        return False
    touch = _TOUCH.search(doc.text, *span)
    return touch is not None and _NUMBER.search(doc.text, touch.end(), span.end) is not None


def of_the_teller(doc: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates but for ``[Lee] is said [to have told]`` around what Lee told."""
    by_sentence: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_sentence[candidate.cue_match.sentence[0]].append(candidate)
    return [
        c
        for c in candidates
        if c.rule != "passive_to" or not _told_within(doc, c, by_sentence[c.cue_match.sentence[0]])
    ]


def _told_beside(hedge: Candidate, beside: Iterable[Candidate]) -> bool:
    """``Lee allegedly said [it was open]``, ``Police said [Lee allegedly left]``: the cue tells it, not the adverb."""
    start, end = hedge.content[0][0], hedge.content[-1][1]
    for other in beside:
        if other is hedge or (other.rule == "hedge" and other.cue_match.verb >= hedge.cue_match.verb):
            continue
        ranges = (*other.content, other.cue) if other.cue else other.content
        if any(a < end and start < b for a, b in ranges):
            return True
    return False


def _told_within(doc: Document, outer: Candidate, beside: Iterable[Candidate]) -> bool:
    """``Lee is said to have told [a friend that it was open]``: Lee told it."""
    start = outer.content[-1][0]
    return any(
        start < other.cue_match.group <= start + _TO_HAVE
        and other.cue_match.verb_form == "infinitive"
        and HAVE in doc.classes[other.cue_match.group : other.cue_match.verb]
        for other in beside
    )


def _apart(candidate: Candidate) -> Candidate:
    """The candidate, its content without the words of its cue and of its source."""
    content = candidate.content
    for cut in (candidate.cue, candidate.source):
        for start, end in content if cut else ():
            if cut and start < cut[1] and cut[0] < end:
                content = tuple(without(content, cut))
                break
    return candidate if content is candidate.content else candidate.with_content(content)


def _whole_words(doc: Document, candidate: Candidate) -> Candidate:
    """The candidate, its content without what only leads to words that are not in it: ``the deal [and]``, ``[that]``."""
    *others, (start, stop) = candidate.content or [(0, 0)]
    if candidate.rule == "noun_phrase" and doc.classes[start:stop] == THAT:
        quoted = doc.classes[stop : stop + 1] == COMMA and doc.classes[stop + 1 : stop + 2] in tuple(
            QUOTATION
        )
        return candidate.with_content(()) if quoted else candidate  # said that, “...”, and not: rejected that
    end = stop
    inside = doc.classes[start:stop]
    if inside[:1] == OPEN_BRACKET and len(inside) > 1 and CLOSE_BRACKET not in inside:
        return _whole_words(
            doc, candidate.with_content((*others, (start + 1, stop)))
        )  # (It was old, Lee said.)
    while start < end and _leads_on(doc, end, start):
        end -= 1
    if end == stop:
        return candidate
    return candidate.with_content((*others, (start, end)) if start < end else tuple(others))


def _leads_on(doc: Document, end: int, start: int) -> bool:
    """Whether the last word of a content leads to what comes behind it.

    A preposition only where a noun group follows: ``the house she lives [in].``
    """
    letter, behind = doc.classes[end - 1], doc.classes[end : end + 1]
    if letter == THAT:  # and not: she did not say that; she asked for that
        return end - 1 == start or doc.classes[end - 2] not in _BEFORE_PRONOUN
    if letter in _LEADING:
        return letter != COMMA or len(doc.tokens.words[end - 1]) == 1  # and not: is fond of “The Hour,”
    if letter == DETERMINER:
        return behind in _NOMINAL and bool(behind)
    return letter == PREPOSITION and behind in _OPENS_GROUP and bool(behind) and end - 1 > start


def without(ranges: Iterable[Range], cut: Range) -> Iterable[Range]:
    """The ranges without what lies in another one."""
    for start, end in ranges:
        if start < min(end, cut[0]):
            yield start, min(end, cut[0])
        if max(start, cut[1]) < end:
            yield max(start, cut[1]), end


def nested_or_apart(rated: Sequence[tuple[Candidate, float]]) -> list[bool]:
    """Which of these candidates to keep, so that the contents of any two are apart or one lies in the other.

    Of two that cross, the surer one is kept.
    """
    keep = [True] * len(rated)
    for numbers in _crossing(rated):
        _keep_surest(rated, numbers, keep)
    return keep


def _crossing(rated: Sequence[tuple[Candidate, float]]) -> Iterable[list[int]]:
    """Groups of neighbours, by their numbers, among which contents may cross; most contents have none."""
    begins = sorted(
        [(min(c.content)[0], -max([end for _, end in c.content]), n) for n, (c, _) in enumerate(rated)]
    )
    around: list[tuple[int, int]] = []  # where the contents end that this one stands in, and their numbers
    group: list[int] = []
    crossing = False
    for start, end, n in begins:
        while around and around[-1][0] <= start:
            around.pop()
        if not around:
            if crossing:
                yield group
            group, crossing = [], False
        else:
            apart = len(rated[n][0].content) > 1 or len(rated[around[-1][1]][0].content) > 1
            crossing = crossing or apart or around[-1][0] < -end
        group.append(n)
        around.append((-end, n))
    if crossing:
        yield group


def _keep_surest(rated: Sequence[tuple[Candidate, float]], numbers: list[int], keep: list[bool]) -> None:
    """Marks in ``keep`` those of some candidates that cross with no surer one."""
    order = sorted(numbers, key=lambda n: (-rated[n][1], n))
    at: dict[int, list[int]] = {}
    words: dict[int, set[int]] = {}
    for n in order:
        own = {token for a, b in rated[n][0].content for token in range(a, b)}
        met = {other for token in own for other in at.get(token, ())}
        if not all(own <= words[other] or own >= words[other] for other in met):
            keep[n] = False
            continue
        words[n] = own
        for token in own:
            at.setdefault(token, []).append(n)
