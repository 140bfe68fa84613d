"""Words in quotation marks that are nobody's speech: titles, names, nicknames, mottoes, scare quotes.

Each rule of not_speech_rules.py looks at one segment's form and at the words beside it in its sentence; the
first that fires decides. ``strength`` says how often its segments were no speech on annotated articles, those left aside
that merely stand in a longer reported content (``she said the “Harbour Lights” star was late``): such a
name is part of what was said, whatever this file thinks of it, but never a quotation of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..cues.cue_lexicon import cue_verbs, phrasal_cues
from ..lazy_patterns import later, later_re
from ..lexicon import listed, own_words, rows
from ..lexicon.list_patterns import regex_with_lists
from ..model import Layout, NotSpeech, Span
from ..tokens.sentence_ends import sentence_ends
from ..tokens.word_classes import PRESENT_FORM
from .not_speech_rules import RULES, SHORT, Context
from .pairing import Segment

#: Longer quotations (in words) are speech whatever stands beside them.
LONGEST = 12
#: What the rate of all rules together weighs in the strength of one, in segments.
PRIOR = 6
#: How far (in code points) a rule looks to the left and to the right of a segment.
LEFT, RIGHT = 240, 120
#: Why a name is a title that stands among the user's own words.
OWN_WORK = "a name among the works in your quotes.toml"


class Candidate(NamedTuple):
    """A segment that may be no speech, how probably (0 to 1), and whether its sentence tells of saying."""

    not_speech: NotSpeech
    strength: float
    told: bool


@cache
def _telling_words() -> frozenset[str]:
    """Verbs, unless mostly nouns, and nouns that report what somebody says, writes, thinks or wants."""
    nouns = listed("nouns_like_cues")
    found = {"according", "quote", "quoting", *listed("telling_nouns")}
    found.update(
        form
        for form, (cue, letter) in cue_verbs().items()
        if cue.lemma not in nouns or letter not in PRESENT_FORM
    )
    return frozenset(found)


#: Behind a quotation that a comma or the like ends: a subject and a verb, or a verb and a name.
_who_says = later(
    r",?\s(?:(?:(?:[hH]e|[sS]he|[tT]hey|I|[wW]e|(?:[tT]he|[aA]n?|[oO]ne|[hH]is|[hH]er) \p{Ll}[\w-]*+(?: \p{Ll}[\w-]*+)?"
    r"|\p{Lu}[\w.’'-]*+(?: \p{Lu}[\w.’'-]*+){0,3}) \p{Ll}+)|\p{Ll}+ \p{Lu})"
).match


@cache
def _telling_pairs() -> frozenset[tuple[str, str]]:
    """Verbs that tell with the word behind them: "fired back"."""
    return frozenset(
        (form, phrase.following[0])
        for form, phrases in phrasal_cues().items()
        for phrase in phrases
        if "q" in phrase.cue.frames and len(phrase.following) == 1
    )


#: The thing that has levels, before "from" and "to".
_LEVEL = r"\b(?&graded_things)s?\b[^.;:]{0,60}\b(?:from|to) $"
#: A release titled, “Two Held After Dock Fire”: behind it stands a title, however long.
_TITLED = ("titled ", "titled, ", "titled: ")
_WORD = later_re(r"[\w'’-]+")
_PART_OF_WORD = later_re(r"\w+")
_LOWER_WORD = later(r"(?<![\w'’-])\p{Ll}+")

#: “We will pay” - Ann Lee; “We will pay”: Lee speaks out; but: “Salt”: a film
_SIGNED = later_re(r"\s?[-–—]{1,2}\s?[A-Z]|:\s(?!(?:[Aa]n?|[Tt]he)\b)\w")


@cache
def _measured() -> dict[tuple[str, str], tuple[int, int]]:
    """(rule, told) -> how many of its segments were seen, and how many of them were no speech."""
    return {(rule, told): (int(seen), int(right)) for rule, told, seen, right in rows("not_speech_rates")}


@cache
def strength(rule: str, told: bool) -> float:
    """How often segments found by this rule are no speech, in sentences with (told) or without telling.

    A rule seen rarely is drawn towards the rate of all rules together.
    """
    rates = _measured()
    usual = sum(right for _, right in rates.values()) / max(1, sum(seen for seen, _ in rates.values()))
    seen, right = rates.get((rule, "told" if told else "untold"), (0, 0))
    return round((right + PRIOR * usual) / (seen + PRIOR), 2)


def classify(text: str, segments: Sequence[Segment], layout: Layout) -> list[Candidate | None]:
    """For each segment: a candidate for not being speech, or None where nothing speaks against speech.

    ``segments`` as found by :func:`extractors.quotation_marks.pairing.find_segments` in headline and paragraphs of ``layout``.
    Nested and continued segments are never candidates: they share the fate of the one around or before
    them. Raises nothing.
    """
    paragraphs = layout.quotable
    starts = [p.start for p in paragraphs]
    outer = [segment for segment in segments if not segment.depth]
    found: list[Candidate | None] = []
    works = own_words().works
    place, level_until = -1, 0
    for segment in segments:
        found.append(None)
        start, end = segment.inner
        if segment.depth:
            continue
        place += 1
        if end - start > 12 * LONGEST or not segment.closed or segment.continues is not None:
            continue
        words = text[start:end].rstrip(".,;:!?… ")
        if words in works:
            decision = NotSpeech(Span(segment.start, segment.end), "title", "own_work", OWN_WORK)
            found[-1] = Candidate(decision, 1.0, False)
            continue
        length = words.count(" ") + 1
        titled = length <= LONGEST and _is_titled(words)
        named = text.startswith((" by ", ", by "), segment.end) or text.endswith(_TITLED, 0, segment.start)
        if not titled and length > SHORT and not named:
            continue
        paragraph = paragraphs[bisect_right(starts, segment.start) - 1]
        context = _context(text, words, titled, outer, place, paragraph)
        if text[end - 1] in ",?!…—-" and not context.before and _who_says(context.after):
            continue
        if not titled and (_names_level(context.before) or _presented(context.before)):
            level_until = segment.end + LEFT
            continue
        if segment.start < level_until and context.before.endswith((" was ", " is ")) and not titled:
            continue  # lowered the alarm to “amber”. For the islands it was “green”
        if _written_on(context.before) or (not titled and " attributed to " in context.before):
            continue
        for rule, kind, reason in RULES:
            if rule(context):
                span = Span(segment.start, segment.end)
                decision = NotSpeech(span, kind, rule.__name__, reason)
                found[-1] = Candidate(decision, strength(rule.__name__, context.told), context.told)
                break
    return found


#: presented the plan as a
_AS = r"\b(?&presenting_verbs)(?:s|d|ed)?\b[^.;:“”]{1,80} as (?:an? |the )?(?:[\w-]+ )?$"
#: a cap with the words, a picture with the caption, a banner reading
_INSCRIBED = (
    r"\b(?&wearables)\b[^.;:“”]{0,40}\b(?:reading|saying|captioned|(?:that|which) (?:read|reads|said|says)),?:? $"
    r"|\b(?:(?&wearables)|(?&pictures))\b[^.;:“”]{0,40}\b(?:with|bearing) (?:the |a )?(?&inscriptions),?:? $"
)


def _written_on(before: str) -> bool:
    """Whether the words stand on a thing that says them: ``wore a cap with the words “``."""
    last = before.rstrip(" ,:").rsplit(" ", 1)[-1]
    tells = last in listed("inscribing_words") or last in listed("inscriptions")
    if not tells or _carriers().isdisjoint(_PART_OF_WORD.findall(before)):
        return False
    return regex_with_lists(_INSCRIBED).search(before) is not None


@cache
def _carriers() -> frozenset[str]:
    """The last part of each thing that has words on it: ``sticker``."""
    return frozenset(
        _PART_OF_WORD.findall(thing)[-1] for name in ("wearables", "pictures") for thing in listed(name)
    )


def _presented(before: str) -> bool:
    """Whether the words say as what somebody takes something: ``presented the plan as a “``."""
    return " as " in before[-30:] and regex_with_lists(_AS).search(before) is not None


def _names_level(before: str) -> bool:
    """Whether the words name a level that a body sets: ``cut its outlook from “stable” to``."""
    return before.endswith(("from ", "to ")) and regex_with_lists(_LEVEL).search(before) is not None


def _context(
    text: str, words: str, titled: bool, outer: Sequence[Segment], place: int, paragraph: Span
) -> Context:
    """What the rules see of the segment at this place among the outermost ones."""
    segment = outer[place]
    before = _fold_before(text, outer, place, max(paragraph.start, segment.start - LEFT))
    cuts = list(sentence_ends(before + words[0]))  # a sentence may begin with the segment itself
    if cuts:
        before = before[cuts[-1].end :]
    after = ""
    if text[segment.inner.end - 1] != ".":
        after = _fold_after(text, outer, place, min(paragraph.end, segment.end + RIGHT))
        if text[segment.inner.end - 1] in ",;:":
            after = text[segment.inner.end - 1] + after
        cut = next((gap for gap in sentence_ends(after) if gap.start), None)
        if cut:
            after = after[: cut.start]
    around = _LOWER_WORD.findall(f"{before} {after}")
    plain = any(len(word) > 3 and word not in listed("headline_small_words") for word in around)
    around += _LOWER_WORD.findall(before[:20].lower())[:1]
    return Context(
        words,
        words.count(" ") + 1,
        titled,
        titled and text[segment.inner.end - 1] not in "!?" and plain,
        before,
        after,
        plain,
        not _telling_words().isdisjoint(around)
        or not _telling_pairs().isdisjoint(pairwise(around))
        or (not before.strip() and _SIGNED.match(after) is not None),
    )


def _is_titled(words: str) -> bool:
    """Whether all words but the smallest begin with a capital or a digit, the first and last always."""
    if words[:1].islower():
        return False
    tokens = _WORD.findall(words)
    if not tokens or tokens[0][0].islower() or tokens[-1][0].islower():
        return False
    return all(not t[0].islower() or len(t) <= 3 or t in listed("headline_small_words") for t in tokens)


def _fold_before(text: str, outer: Sequence[Segment], place: int, start: int) -> str:
    """The text from start to the segment, quotations in it folded to “”."""
    end = outer[place].start
    pieces: list[str] = []
    while place and outer[place - 1].end > start:
        place -= 1
        pieces += (text[outer[place].end : end], _folded(text, outer[place]))
        end = outer[place].start
    if end > start:
        pieces.append(text[start:end])
    return "".join(reversed(pieces))


def _fold_after(text: str, outer: Sequence[Segment], place: int, end: int) -> str:
    """The text from the segment to end, quotations in it folded to “”."""
    start = outer[place].end
    pieces: list[str] = []
    while place + 1 < len(outer) and outer[place + 1].start < end:
        place += 1
        pieces += (text[start : outer[place].start], _folded(text, outer[place]))
        start = outer[place].end
    pieces.append(text[start:end])
    return "".join(pieces)


def _folded(text: str, segment: Segment) -> str:
    last = text[segment.inner.end - 1]
    return f"“{last}”" if last in ".!?," else "“”"
