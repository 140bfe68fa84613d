"""Speech set off without quotation marks: blocks after a colon, and the turns of a transcript.

Both come as segments: mark ``block`` for a paragraph that the one before introduces (``The ministry
wrote:``), mark ``turn`` for a paragraph that begins with its speaker (``LEE: We sail.``, ``Q: When?``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ..cues.cue_lexicon import cue_verbs
from ..lazy_patterns import later
from ..lexicon import listed
from ..model import Span
from ..tokens.word_classes import PRESENT_FORM
from .pairing import Segment
from .turns import Turn, ends_as_speech, ends_turn, find_turns, label_at

#: A block runs over at most so many paragraphs.
PARAGRAPHS = 4
#: The word of saying stands at most so many code points before the colon; "From ...:" is no longer.
INTRODUCTION = 60
#: Between two turns of one transcript lie at most so many paragraphs without a label.
GAP = 4

#: What cannot begin a block: a mark, a tag, a point of a list, a number, a label.
_no_block = later(r"\s*+(?:[\"“”‘’'«»„`<•*#(\[]|[-–—]|\d+[.)]|@|https?:)").match
_first_or_second_person = later(r"(?i)(?<![\w'’])(?:I|we|you|my|our|your|us|me)(?![\w])").search
_CLAUSE_END = later(r"[.:;\"“”]")
#: Verbs that announce no words where a paragraph ends behind them: Story continues below:
_NO_INTRODUCTION = ("ask", "continue", "follow", "order")
_ARTICLES = frozenset(["the", "a", "an", "his", "her"])
_WORD = later(r"\w+")
_sentence = later(r"\p{Ll}{2}[^\n ]*+ [^\n]*?\p{Ll}{2}").search


@cache
def _saying() -> frozenset[str]:
    """The forms of verbs that take somebody's very words, unless they are mostly nouns."""
    nouns = listed("nouns_like_cues")
    return frozenset(
        form
        for form, (cue, letter) in cue_verbs().items()
        if cue.cue_class in ("speech", "writing")
        and not {"t", "q"}.isdisjoint(cue.frames)
        and not (letter in PRESENT_FORM and cue.lemma in nouns)
        and cue.lemma not in _NO_INTRODUCTION
    )


def find_blocks(text: str, paragraphs: Sequence[Span], segments: Sequence[Segment]) -> list[Segment]:
    """Blocks and turns of the body, in order; offsets are code points.

    ``segments`` are those of :func:`extractors.quotation_marks.pairing.find_segments` for the same paragraphs: a block has
    no quotation marks of its own at its start, and goes on only over paragraphs without any. The further
    paragraphs of a block or turn are linked by ``continues`` (an index into the list returned). A turn's
    ``start`` includes its label, which names the speaker. Raises nothing.
    """
    turns = {turn.number: turn for turn in find_turns(text, paragraphs)}
    marked = [segment.start for segment in segments]
    found: list[Segment] = []
    number = 0
    while number < len(paragraphs):
        if number in turns:
            number = _turn(text, paragraphs, number, turns, found)
        elif (
            number
            and _is_introduction(text, paragraphs[number - 1])
            and (
                not _tells_of_thing(text, paragraphs[number - 1])
                or _first_or_second_person(text, *paragraphs[number])
            )
        ):
            number = _block(text, paragraphs, number, marked, found)
        else:
            number += 1
    return found


def _is_introduction(text: str, paragraph: Span) -> bool:
    """Whether a paragraph ends with a word of saying, a few words more, and a colon."""
    start, end = paragraph
    if text[end - 1 : end] != ":":
        return False
    if end - start < INTRODUCTION and text.startswith(("From ", "According to "), start):
        return True
    clause = _CLAUSE_END.split(text[max(start, end - INTRODUCTION) : end - 1])[-1]
    return not _saying().isdisjoint(_WORD.findall(clause))


def _tells_of_thing(text: str, paragraph: Span) -> bool:
    """``CNN noted the small crowd:``, ``Lee spoke out against the plan:``: whether the verb before a colon has an object, and announces no words.

    What stood behind it, in marks or as a post, may be lost, so that the next paragraph is told. Not ``issued this statement:``.
    """
    clause = _CLAUSE_END.split(text[max(paragraph.start, paragraph.end - INTRODUCTION) : paragraph.end - 1])[
        -1
    ]
    words = [word.lower() for word in _WORD.findall(clause)]
    verb = max((k for k, word in enumerate(words) if word in _saying()), default=len(words))
    rest = words[verb + 1 :]
    thing = bool(rest) and (rest[0] in _ARTICLES or "against" in rest)
    return thing and "following" not in rest and listed("statement_nouns").isdisjoint(rest)


def _block(
    text: str, paragraphs: Sequence[Span], number: int, marked: list[int], found: list[Segment]
) -> int:
    """Adds the block that begins at paragraph ``number``; the number of the first paragraph behind it.

    It goes on as far as paragraphs without marks speak in the first or second person.
    """
    last = number
    for at in range(number, min(number + PARAGRAPHS, len(paragraphs))):
        start, end = paragraphs[at]
        if _no_block(text, start, end) or label_at(text, start, end) or not _sentence(text, start, end):
            break
        if at == number and not ends_as_speech(text, max(start, end - 60), end):
            break  # a list of things: Pleaded guilty to these counts: / One count of arson
        if bisect_left(marked, start) < bisect_left(marked, end) or (
            at > number and text[end - 1 : end] == ":"
        ):
            break  # somebody's words have marks there: the rest is told
        if at == number:
            last = number + 1
        elif _first_or_second_person(text, start, end):
            last = at + 1
    for at in range(number, last):
        continues = len(found) - 1 if at > number else None
        found.append(Segment(*paragraphs[at], paragraphs[at], 0, True, continues, "block"))
    return max(last, number + 1)


def _turn(
    text: str, paragraphs: Sequence[Span], number: int, turns: dict[int, Turn], found: list[Segment]
) -> int:
    """Adds the turn at paragraph ``number`` with the unlabelled ones up to the next; the number behind it."""
    end = paragraphs[number].end
    turn = turns[number]
    found.append(Segment(turn.name.start, end, Span(turn.words, end), 0, True, None, "turn"))
    behind = number + 1
    while behind < len(paragraphs) and behind - number <= GAP and behind not in turns:
        if ends_turn(text, paragraphs[behind]):
            break
        behind += 1
    if behind == len(paragraphs) or behind - number > GAP:
        return number + 1
    for paragraph in paragraphs[number + 1 : behind]:
        if not _no_block(text, *paragraph):
            found.append(Segment(*paragraph, paragraph, 0, True, len(found) - 1, "turn"))
    return behind
