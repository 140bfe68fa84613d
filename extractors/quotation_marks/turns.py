"""The turns of a transcript: paragraphs that begin with who speaks in them.

Broadcasts (``LAM (voice-over): The ice is thin.``), parliaments and hearings (``Mr. LEE. I yield.``), interviews
(``Q: Why?``, ``**Lee:** So it is.``, ``Interviewer — Why?``), chats (``[10:32] lee_a: hello``). Lines that merely
have a label (``Referee: Hans Kern``) are no turns: those who speak come back, in sentences, to somebody.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import regex

from ..cues.cue_lexicon import cue_verbs
from ..lazy_patterns import later
from ..lexicon import listed, word_list
from ..lexicon.calendar_patterns import MONTH_BEGINS, WEEKDAY
from ..model import Span

#: Before the words of a turn stand at most so many code points.
LABEL = 170
#: Of so many different labels it is looked up whether they are words of the text.
LABELS = 100
#: So many of the labelled paragraphs end as speech does.
SPOKEN = 0.6
#: With a label that a dash ends it takes so many turns.
DASHED = 4
#: So many turns make a transcript.
TURNS = 3

_NAME = (
    r"\p{Lu}[\w.'’-]{0,30}(?: (?:\p{Lu}|\d|[“\"]\p{Lu}|de |van |von |of the |el |al-)[\w.'’“”\"-]{0,30}){0,5}"
)
_TIME = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]? ?[-–—]? ?"
_ASIDES = r"(?: ?[(\[][^()\[\]\n]{1,60}[)\]]){0,3}"
_label = later(
    rf"(?:\*\*|__)?(?:{_TIME})?(?:\*\*|__)?(?:"
    rf"(?P<name>[QA])[.:]|(?P<name>Q)(?= +\p{{Lu}})|\(\((?P<name>\p{{L}}[\p{{L}} ]{{0,20}})\)\)"  # ((WN)) When?
    rf"|<(?P<name>[\w~+@][^<>\n]{{0,80}})>"
    rf"|(?P<name>{_NAME}){_ASIDES}(?:, (?P<about>[^:\n\[\]“”\"?!]{{2,110}}?))?{_ASIDES}(?:\*\*|__)?:"
    rf")(?:\*\*|__)?(?: +|(?=\())"
).match
_bold = later(rf"(?:\*\*|__)(?P<name>{_NAME})(?:\*\*|__)[:.]? +").match
_chat = later(rf"(?:{_TIME})(?P<name>[\w][\w.-]{{1,30}}): +").match
_dashed = later(rf"(?P<name>{_NAME}){_ASIDES} ?[—–] ?(?=[\p{{Lu}}\d“(…])").match
_something_else = later(
    r"≫|BY (?:M[RS]{1,2}\.?|THE|DR\.|JUDGE|SENATOR) [^\n:]{2,40}:?$|[A-Z -]{0,20}EXAMINATION\b|[(\[](?:BEGIN|END|COMMERCIAL|Whereupon|The prepared)\b[^()\[\]\n]{0,80}[)\]]"
).match
_sentence = later(r"\p{Ll}{2}[^\n ]*+ [^\n]*?\p{Ll}{2}").search
_addressed = later(r"\?|(?i:(?<![\w'’])(?:I|we|you|my|our|your|us|me)(?!\w))").search
#: Whether words end as those that somebody speaks do.
ends_as_speech = later(r"(?:[.?!…]|--|[—–-])[\"'”’)\]]*(?:[(\[][^()\[\]]{2,40}[)\]]\.?)?$").search
_first_person = later(r"(?<![\w'’])(?:I|[Ww]e|[Mm]y|[Mm]e)(?![\w])").search
_often_asked = later(
    r"\bFAQs?\b|(?i:\b(?:asked|common|popular|key|top|any|more|further)\squestions\b)|\b[Qq]uestions (?:and|&) [Aa]nswers\b|(?m:^Questions$)"
).search
_of_oneself = later(r"(?<![\w'’])(?:I|[Mm]y|[Mm]e)(?![\w])").search
#: The headings and directions of plays and scripts.
_stage = later(
    r"(?m)^[ \t]*(?:(?i:act|scene) (?:\d{1,2}|[IVX]+|(?i:one|two|three|four|five))\b[.:]?[^\n]{0,60}|(?:INT|EXT)\. [^\n]{2,60}"
    r"|CURTAIN\.?|(?:THE )?END OF (?:ACT|PLAY)[^\n]{0,20}|FADE (?:IN|OUT)[.:]?|(?i:dramatis personae))[ \t]*$"
).search
#: (Elmton North) (Lab); (Elmton) (14:02); (Elmton, Lib.)
_seat = later(r" ?\([^()]{2,60}\) ?\([^()]{2,40}\)| ?\(\p{Lu}[^(),]{2,40}, \p{L}[\p{L}. ]{1,20}\)").match
_ANSWERS = frozenset(["q", "a", "question", "answer"])
_DATE = later(rf"{MONTH_BEGINS}[a-z]*\.? \d|{WEEKDAY}|.*\b(?:19|20)\d\d\b").match
_WORD = later(r"\w+")


class Turn(NamedTuple):
    """One turn: where its label's name begins and ends, where its words begin (code points); the paragraph's number."""

    number: int
    name: Span
    words: int


def ends_turn(text: str, paragraph: Span) -> bool:
    """Whether a paragraph says that something else begins: ``(END VIDEO CLIP)``, ``(COMMERCIAL BREAK)``."""
    start, end = paragraph
    return (end - start < 84 or text[start] == "≫") and _something_else(text, start, end) is not None


def find_turns(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """The turns of an article, in order; none where it holds no transcript.

    A transcript has three turns or more by two speakers or more, one of whom speaks again; most of them end as a
    sentence does, and somebody asks, or says I or you.
    """
    marked = "**" in text or "__" in text
    dashes = text.count("—") + text.count("–") >= DASHED
    openings = _openings_in_hearing()
    for match_label, least in ((label_at, TURNS), (_in_hearing, TURNS), (_bold, TURNS), (_dashed, DASHED)):
        if (match_label is _bold and not marked) or (match_label is _dashed and not dashes):
            continue
        turns = []
        for number, (start, end) in enumerate(paragraphs):
            if match_label is _in_hearing and not text.startswith(openings, start):
                continue  # most paragraphs
            match = match_label(text, start, end) if end - start > 3 else None
            if match and match.end() < end and _is_name(text, match):
                turns.append(Turn(number, Span(*match.span("name")), match.end()))
        if not any(text[slice(*turn.name)] == "Q" for turn in turns):
            turns = [turn for turn in turns if text[slice(*turn.name)] != "A"]
        shown = [turn for turn in turns if text.startswith("<", turn.name.start - 1)]
        sure = len(shown) >= TURNS
        turns = shown if sure else _of_somebody(text, turns) if len(turns) >= least else []
        if len(turns) >= least and _is_transcript(text, paragraphs, turns, sure=sure):
            return turns
    return []


def label_at(text: str, start: int, end: int) -> regex.Match[str] | None:
    """The label with a colon, or in brackets, with which a paragraph begins; its group ``name`` is who speaks."""
    if text.find(":", start, min(end, start + LABEL)) < 0 and text[start] not in "QA(<":
        return None
    if text[start] in "[(0123456789" and (match := _chat(text, start, end)):
        return match
    match = _label(text, start, min(end, start + LABEL))
    if match and text[match.end() : match.end() + 1] in ('"', "“", "”", "„", "«"):
        return None  # Lee: “We sail.” is a quotation with its speaker before it
    return match


def _in_hearing(text: str, start: int, end: int) -> regex.Match[str] | None:
    """The label of a turn in the record of a hearing: ``The CHAIRMAN. Who is next?``, ``Mr. Lee of Elmton. I yield.``"""
    return _hearing().match(text, start, min(end, start + LABEL))


@cache
def _openings_in_hearing() -> tuple[str, ...]:
    return ("The ", *word_list("hearing_titles"))


@cache
def _hearing() -> regex.Pattern[str]:
    """The pattern of such a label."""
    titles = word_list("hearing_titles")
    word = r"(?:\p{Lu}[\p{Lu}'’-]{1,30}|\p{Lu}[\p{L}'’-]{0,30}\p{Ll})"
    name = rf"(?:Mc|Mac|De|Van |Von )?{word}(?: {word})?"
    chairs = "|".join(word_list("hearing_chairs"))
    place = r"(?: of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?"
    return regex.compile(
        rf"(?P<name>The (?:\p{{Lu}}{{4}}[\p{{Lu}} ]{{0,40}}|{chairs})(?: pro tempore)?|(?:{'|'.join(titles)})\.? {name}{place})(?: \([^()\n]{{3,40}}\))?\. +(?=\S)"
    )


def _is_name(text: str, match: regex.Match[str]) -> bool:
    """Whether a label may name who speaks: no label of the page, and nothing that says that somebody said."""
    name = match["name"]
    if name.casefold().rstrip(".") in listed("not_turns") or _DATE(name):
        return False
    if name.count("“") != name.count("”") or name.count('"') % 2:
        return False  # From “Tides: A Life at Sea” by Lee
    about = match.groupdict().get("about")
    return not about or not any(word in cue_verbs() for word in _WORD.findall(about) if word.islower())


def _of_somebody(text: str, turns: list[Turn]) -> list[Turn]:
    """The turns without those whose label the text has in lower case too, as that of a form: ``Focus: Safety.``"""
    names = {text[slice(*turn.name)].casefold() for turn in turns}
    small = {name for turn in turns if (name := text[slice(*turn.name)]).islower()}  # lee_a: hello
    nobody = {
        name
        for name in sorted(names)[:LABELS]
        if len(name) > 2
        and name not in small
        and name.rsplit(" ", 1)[-1] not in listed("roles")
        and regex.search(rf"(?<![\w'’-]){regex.escape(name)}(?![\w'’-])", text)
    }
    return [turn for turn in turns if text[slice(*turn.name)].casefold() not in nobody] if nobody else turns


def _is_transcript(text: str, paragraphs: Sequence[Span], turns: list[Turn], *, sure: bool) -> bool:
    """Whether these turns make a transcript; ``sure``: their labels have a form that nothing else has."""
    told = [
        (text[slice(*turn.name)].casefold(), turn.words, paragraphs[turn.number].end)
        for turn in turns
        if _sentence(text, turn.words, paragraphs[turn.number].end)
    ]
    names = [name for name, _, _ in told]
    if len(told) < TURNS or len({key_of(name) for name in names}) < 2 or _is_staged(text):
        return False
    if not _speaks_again(names) and not _sits_in_house(text, turns):
        return False
    often = _often_asked(text, 0, turns[0].words) is not None
    if _ANSWERS.issuperset(names) and not any(
        name in ("a", "answer") and (_of_oneself if often else _first_person)(text, start, end)
        for name, start, end in told
    ):
        return False  # what people often ask an office, and its answers: We do not fine anybody
    spoken = sum(1 for _, start, end in told if ends_as_speech(text, max(start, end - 60), end))
    addressed = any(_addressed(text, start, end) for _, start, end in told)
    return addressed and (sure or spoken >= SPOKEN * len(told))


def _is_staged(text: str) -> bool:
    """Whether a text is a play or the script of a film: ``ACT ONE``, ``INT. SHED - NIGHT``, ``CURTAIN``. Nobody said its words."""
    return _stage(text) is not None


def _sits_in_house(text: str, turns: Sequence[Turn]) -> bool:
    """Whether labels have what the record of a parliament sets behind a name: ``Ms LEE (Elmton) (14:02):``"""
    behind = (text[turn.name.end : turn.words] for turn in turns)
    return sum(1 for words in behind if _seat(words)) > 1


def _speaks_again(names: list[str]) -> bool:
    """Whether a label comes back, in full or by its last word alone: ``CARA RANDELL, HOST:``, ``RANDELL:``."""
    seen: set[str] = set()
    for name in names:
        if name in seen or f" {name}" in seen:
            return True
        seen |= {name, f" {key_of(name)}"}
    return False


def key_of(name: str) -> str:
    """What is the same in all labels of one speaker: the last word of the name."""
    return name.rstrip(". ").split(" of ")[0].split(" ")[-1].casefold()
