"""Words in quotation marks that are nobody's speech: titles, names, nicknames, mottoes, scare quotes.

Each rule looks at one segment's form and at the words beside it in its sentence; the first that fires
decides. ``strength`` says how often its segments were no speech on annotated articles, those left aside
that merely stand in a longer reported content (``she said the “Harbour Lights” star was late``): such a
name is part of what was said, whatever this file thinks of it, but never a quotation of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

import regex

from .cues import cue_verbs
from .marks import Segment
from .model import Layout, NotSpeech, Span
from .words import word_list

#: Longer quotations (in words) are speech whatever stands beside them.
LONGEST = 12
#: Other segments than titles are looked at up to this many words.
SHORT = 3
#: What the rate of all rules together weighs in the strength of one, in segments.
PRIOR = 6
#: How far (in code points) a rule looks to the left and to the right of a segment.
LEFT, RIGHT = 240, 120


class Candidate(NamedTuple):
    """A segment that may be no speech, how probably (0 to 1), and whether its sentence tells of saying."""

    not_speech: NotSpeech
    strength: float
    told: bool


class Context(NamedTuple):
    """What the rules see of a segment.

    ``words`` are its own words without a mark of punctuation at the end, ``length`` their number;
    ``titled`` says that they are capitalised like a title and the words around them are not. ``before``
    and ``after`` are the rest of its sentence, other quotations in it folded to “”. ``told`` says that a
    verb of saying, writing, thinking or judging stands in that rest; ``plain`` that the rest has ordinary words at all, and so shows something.
    """

    words: str
    length: int
    titled: bool
    before: str
    after: str
    plain: bool
    told: bool

    @property
    def unsaid(self) -> bool:
        """Whether the sentence shows that nobody says anything in it."""
        return self.plain and not self.told


Rule = Callable[[Context], bool]


def _either(name: str) -> str:
    return "|".join(sorted(map(regex.escape, word_list(name)), key=len, reverse=True))


_WORK = _either("work_nouns_before")
_WORK_AFTER = _either("work_nouns_after")
_CARRIER = _either("wearables")
_NAMED = _either("named_things")
_MENTIONED = _either("words_as_words")

_after_work = regex.compile(rf"\b(?:{_WORK})s?(?:,|,? (?:called|named|titled|entitled))?\s$").search
_titled_as = regex.compile(r"(?i)\b(?:titled|entitled|retitled|subtitled)\s$").search
_before_work = regex.compile(rf"\s(?:\w+ )?(?:{_WORK_AFTER})\b").match
_broadcaster = regex.compile(
    r"\b(?:\p{Lu}{2,6}|(?i:\w*(?:network|channel|radio|tv|broadcasting|news))|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)['’]s"
    r"\s(?:\w+\s)?$"
).search
_preposition = regex.compile(
    r"(?<!\b(?:chants?|chanting|cries|cheers?|shouts?|calls?|slogans?|sound) )\b(?:of|on|in|with|from|for|at|told|including|such as)\s$"
    r"|\b(?:speak|spoke|talk|interview)\w* (?:on|to|with|by)\s$"
).search
_byline = regex.compile(r",? by (?:the )?\p{Lu}").match
_listed = regex.compile(r"“\p{P}?”,?(?: (?:and|or))?\s$").search
_apposition = regex.compile(r"\b(?:ad|ads|spot|new|\p{Ll}+),\s$").search
_relative = regex.compile(r",?\s(?:an?|the|in which|which|that|about|by|on)\b").match
_predicate = regex.compile(r"\s(?:is|was|has|had|will|would|which|who|returns?|aired|airs|won|put)\b").match
_before_named = regex.compile(rf"[\s-](?:\w+ )?(?:{_NAMED})\b").match
_mention = regex.compile(rf"(?i)\b(?:{_MENTIONED})(?:,| of| like| such as)?\s$").search
_gloss = regex.compile(r"(?:\p{Lu}\p{Ll}+ for|\bmeaning|\bmeans|#\w+ [-–—]+|\bor|\bi\.e\.,?)\s$").search
_given_name = regex.compile(r"\b\p{Lu}[\p{L}.'’-]*\s$").search
_surname = regex.compile(r"\s\p{Lu}\p{L}+").match
_goes_by = regex.compile(
    r"\b(?:go|goes|went|going|nicknamed|aka|a\.k\.a\.)(?: (?:by|as|to \w+|the|name|of|nickname)){0,4}\s$"
).search
_on_carrier = regex.compile(
    rf"\b(?:{_CARRIER})(?: with (?:the )?(?:words?|slogan|message|motto))?,?\s$"
).search
_before_carrier = regex.compile(rf"\s(?:\w+ )?(?:{_CARRIER})\b").match
_so_called = regex.compile(r"(?i)\bso-? ?called\s$").search
_determined = regex.compile(
    r"(?i)(?:\b(?:an?|the|this|that|these|those|its|his|her|their|our|my|your|some|any|no|more|many)|['’]s|s['’])(?: [\w-]+)?\s$"
).search
_noun_follows = regex.compile(r"\s\p{Ll}[\w-]+").match


def title_after_its_kind(c: Context) -> bool:
    """He starred in the musical “Rivers of Salt.”"""
    return (c.titled and _after_work(c.before) is not None) or _titled_as(c.before) is not None


def title_before_its_kind(c: Context) -> bool:
    """The “Harbour Lights” star was late."""
    return c.titled and _before_work(c.after) is not None


def broadcast(c: Context) -> bool:
    """She was on QTV’s “Late Breakfast.”"""
    return c.titled and _broadcaster(c.before) is not None


def headline_and_byline(c: Context) -> bool:
    """— “Ferry strike ends,” by the Gazette’s Ann Lee"""
    return _byline(c.after) is not None and not c.told


def nickname(c: Context) -> bool:
    """John “Red” Harmon; a man who goes by the name “Shorty”"""
    if not c.titled:
        return False
    between = (
        c.length <= 2 and _given_name(c.before) is not None and _surname(c.after) is not None and not c.told
    )
    return between or _goes_by(c.before) is not None


def motto_on(c: Context) -> bool:
    """He wore a cap with the words “Plant More Trees.”"""
    return _on_carrier(c.before) is not None or (_before_carrier(c.after) is not None and c.length <= 8)


def word_as_word(c: Context) -> bool:
    """The term “soft landing” is old."""
    return c.length <= 3 and c.unsaid and _mention(c.before) is not None


def gloss(c: Context) -> bool:
    """“saudade,” Portuguese for “longing”"""
    return _gloss(c.before) is not None and c.unsaid


def so_called(c: Context) -> bool:
    """the so-called “quiet zone”"""
    return _so_called(c.before) is not None


def named_thing(c: Context) -> bool:
    """the “Clean Harbours” initiative"""
    return c.titled and _before_named(c.after) is not None


def titled_in_list(c: Context) -> bool:
    """They like “Salt,” “Harbour Lights” and “The Long Winter.”"""
    return c.titled and _listed(c.before) is not None


def titled_after_preposition(c: Context) -> bool:
    """She appeared on “Late Breakfast.”"""
    return c.titled and _preposition(c.before) is not None


def titled_in_apposition(c: Context) -> bool:
    """The latest ad, “Salt of the Sea,” which shows a ferry, is short."""
    return c.titled and _apposition(c.before) is not None and _relative(c.after) is not None


def titled_subject(c: Context) -> bool:
    """“Late Breakfast” returns in May."""
    return c.titled and not c.before and _predicate(c.after) is not None


def titled_without_telling(c: Context) -> bool:
    """This year “Salt” ran longer than ever."""
    return c.titled and c.unsaid


def label(c: Context) -> bool:
    """the “quiet zone” policy"""
    return not c.titled and c.length <= 3 and c.unsaid and _before_named(c.after) is not None


def scare_noun(c: Context) -> bool:
    """Their “experts” never came."""
    return c.length <= 2 and c.unsaid and _determined(c.before) is not None


def scare_adjective(c: Context) -> bool:
    """The “new” harbour is as old as the town."""
    return c.length <= 2 and c.unsaid and _noun_follows(c.after) is not None


def fragment_without_telling(c: Context) -> bool:
    """Some ships were “lost.”"""
    return c.length <= 3 and c.unsaid


#: Tried in this order. What kind of not-speech each finds, and the reason in words.
RULES: tuple[tuple[Rule, str, str], ...] = (
    (title_after_its_kind, "title", "after the word for a kind of work, or after “titled”"),
    (broadcast, "title", "capitalised like a title, after the name of a broadcaster"),
    (headline_and_byline, "title", "followed by a byline"),
    (motto_on, "motto", "written on something that is worn or held up"),
    (nickname, "nickname", "between a first and a last name, or the name that somebody goes by"),
    (so_called, "scare", "stands after “so-called”"),
    (word_as_word, "word", "mentioned as a word"),
    (gloss, "word", "the meaning of a word"),
    (title_before_its_kind, "title", "capitalised like a title, before the word for a kind of work"),
    (named_thing, "name", "capitalised like a name, before the word for what it names"),
    (titled_in_list, "title", "capitalised like a title, in a list"),
    (titled_after_preposition, "title", "capitalised like a title, after a preposition"),
    (titled_in_apposition, "title", "capitalised like a title, in apposition"),
    (titled_subject, "title", "capitalised like a title, and something is said about it"),
    (titled_without_telling, "title", "capitalised like a title, and nobody says it"),
    (label, "scare", "a label before the word for what it labels, and nobody says it"),
    (scare_noun, "scare", "one or two words after an article or possessive, and nobody says them"),
    (scare_adjective, "scare", "one or two words before a noun, and nobody says them"),
    (fragment_without_telling, "scare", "a few words, and nobody says them"),
)


@cache
def _telling_words() -> frozenset[str]:
    """Verbs, unless mostly nouns, and nouns that report what somebody says, writes, thinks or wants."""
    nouns = frozenset(word_list("nouns_like_cues"))
    found = {"according", "quote", "quoting", *word_list("telling_nouns")}
    found.update(
        form for form, (cue, letter) in cue_verbs().items() if cue.lemma not in nouns or letter not in "vVzZ"
    )
    return frozenset(found)


_SMALL = frozenset(word_list("headline_small_words"))
_WORD = regex.compile(r"[\w'’-]+")
_LOWER_WORD = regex.compile(r"(?<![\w'’-])\p{Ll}+")
_BOUNDARY = regex.compile(
    r"(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|vs|\p{Lu})\.)(?<=[.!?…][\"”’')\]]{0,2})\s+(?=[\"“‘'(\[]*\p{Lu})"
)


@cache
def _measured() -> dict[tuple[str, str], tuple[int, int]]:
    """(rule, told) -> how many of its segments were seen, and how many of them were no speech."""
    lines = (line.split("\t") for line in word_list("not_speech_rates"))
    return {(rule, told): (int(seen), int(right)) for rule, told, seen, right in lines}


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

    ``segments`` as found by :func:`extractors.marks.find_segments` in the paragraphs of ``layout``.
    Nested and continued segments are never candidates: they share the fate of the one around or before
    them. Raises nothing.
    """
    starts = [p.start for p in layout.paragraphs]
    found: list[Candidate | None] = []
    for index, segment in enumerate(segments):
        found.append(None)
        start, end = segment.inner
        if segment.depth or not segment.closed or segment.continues is not None or end - start > 12 * LONGEST:
            continue
        words = text[start:end].rstrip(".,;:!?… ")
        length = words.count(" ") + 1
        titled = length <= LONGEST and _is_titled(words)
        if not titled and length > SHORT and not text.startswith((" by ", ", by "), segment.end):
            continue
        paragraph = layout.paragraphs[bisect_right(starts, segment.start) - 1]
        context = _context(text, words, titled, segments, index, paragraph)
        for rule, kind, reason in RULES:
            if rule(context):
                span = Span(segment.start, segment.end)
                decision = NotSpeech(span, kind, rule.__name__, reason)
                found[-1] = Candidate(decision, strength(rule.__name__, context.told), context.told)
                break
    return found


def _context(
    text: str, words: str, titled: bool, segments: Sequence[Segment], index: int, paragraph: Span
) -> Context:
    segment = segments[index]
    before = _fold_before(text, segments, index, max(paragraph.start, segment.start - LEFT))
    cuts = list(_BOUNDARY.finditer(before))
    if cuts:
        before = before[cuts[-1].end() :]
    after = ""
    if text[segment.inner.end - 1] != ".":
        after = _fold_after(text, segments, index, min(paragraph.end, segment.end + RIGHT))
        cut = _BOUNDARY.search(after, 1)
        if cut:
            after = after[: cut.start()]
    around = _LOWER_WORD.findall(f"{before} {after}")
    plain = any(len(word) > 3 and word not in _SMALL for word in around)
    around += _LOWER_WORD.findall(before[:20].lower())[:1]
    return Context(
        words,
        words.count(" ") + 1,
        titled and text[segment.inner.end - 1] not in "!?" and plain,
        before,
        after,
        plain,
        not _telling_words().isdisjoint(around),
    )


def _is_titled(words: str) -> bool:
    """Whether all words but the smallest begin with a capital or a digit, the first and last always."""
    tokens = _WORD.findall(words)
    if not tokens or tokens[0][0].islower() or tokens[-1][0].islower():
        return False
    return all(not t[0].islower() or len(t) <= 3 or t in _SMALL for t in tokens)


def _fold_before(text: str, segments: Sequence[Segment], index: int, start: int) -> str:
    """The text from start to the segment, quotations in it folded to “”."""
    end = segments[index].start
    pieces: list[str] = []
    while index and end > start:
        index -= 1
        other = segments[index]
        if other.depth:
            continue
        if other.end <= start:
            break
        pieces += (text[other.end : end], _folded(text, other))
        end = other.start
    if end > start:
        pieces.append(text[start:end])
    return "".join(reversed(pieces))


def _fold_after(text: str, segments: Sequence[Segment], index: int, end: int) -> str:
    """The text from the segment to end, quotations in it folded to “”."""
    start = segments[index].end
    pieces: list[str] = []
    for other in segments[index + 1 : index + 40]:
        if other.depth or other.start < start:
            continue
        if other.start >= end:
            break
        pieces += (text[start : other.start], _folded(text, other))
        start = other.end
    pieces.append(text[start:end])
    return "".join(pieces)


def _folded(text: str, segment: Segment) -> str:
    last = text[segment.inner.end - 1]
    return f"“{last}”" if last in ".!?," else "“”"
