"""Turn labels of chats, recordings and records: who speaks, with a time beside the name or on a line above the words.

``[12/03/2024, 09:14:02] Ann Lee: We sail.`` (WhatsApp), ``Ann Lee 0:12⏎We sail.`` (a podcast), ``Ann Lee, [4 May 2023 at
18:02]:⏎We sail.`` (Telegram) are read as ``<Ann Lee> We sail.``; what the program wrote, as ``≫ Ann Lee left``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

import regex

from ..lazy_patterns import later, later_re
from ..lexicon import listed
from .boilerplate import DAY, MONTH

Edit = tuple[int, int, str]

_Match = Callable[[str, int, int], "regex.Match[str] | None"]

#: A chat or transcript has so many turns.
TURNS = 3
#: It begins among the first so many code points, or in the first part of the text: comments stand at its end.
OPENING, FIRST_PART = 700, 0.25
#: Of so many heads, so many have words below them: a list of results has names and times alone.
WITH_WORDS = 0.7
#: One in so many turns asks, or says I, we or you: a programme or a live report has few that do.
TO_SOMEBODY = 4
#: Stands before what is nobody's turn.
ASIDE = "≫ "

_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d{1,3})?(?:\ ?[AaPp]\.?[Mm]\b\.?)?+(?!\w)"
_DATE = rf"(?:\d{{1,4}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?|(?:{DAY},?\ )?(?:\d{{1,2}}\ {MONTH}|{MONTH}\ \d{{1,2}})(?:,?\ \d{{4}})?|{DAY}|(?i:yesterday|today))"
_STAMP = rf"[\[(]?(?:{_DATE}(?:,|\ at)?[\ T])?{_CLOCK}(?:\ ?[-–—]+>?\ ?{_CLOCK})?[\])]?"
_DATED = rf"[\[(]?{_DATE}(?:,|\ at)?[\ T]{_CLOCK}[\])]?"
_WORD = r"[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&_+()-]*"
_NAME = rf"(?:[~+@]\ ?)?{_WORD}(?:,?\ {_WORD}){{0,5}}"

#: [12/03/2024, 09:14:02] Ann Lee: We sail.; 12/03/2024, 21:05 - Ann Lee: We sail.; 09:14:02 From Ann Lee to Everyone: ...
_inline = later(
    rf"(?:(?P<stamp>{_DATED})\ (?:[-–—]\ )?(?P<name>{_NAME})\ ?:(?:\ |\n\ ?(?=\S))"
    rf"|(?P<stamp>{_CLOCK})\ From\ (?P<name>{_NAME}?)(?:\ (?i:to)\ [^:\n]{{1,60}})?\ ?:(?:\ |\n\ ?(?=\S)))"
).match
_stamped = later(rf"(?:{_DATED}(?:\ [-–—])?\ )(?=\S)").match
#: Ann Lee 0:12; Ann Lee [10:42 AM]; Ann Lee (00:05):; Ann Lee, [4 May 2023 at 18:02]:; [Yesterday 14:02] Ann Lee
_head = later(
    rf"(?:(?P<stamp>{_STAMP})\ (?:[-–—]\ )?(?P<name>{_NAME}):?|\[?(?P<name>{_NAME}?)\]?(?:,|\ ?[–—|·•-]|:)?\ (?P<stamp>{_STAMP}):?)\ ?"
).fullmatch
_shared = later(
    r"(?m)^(?:The [^\n:()]{3,80} \((?P<name>[^\n:()]{3,80})\)|(?P<name>[^\n:]{3,80}))\n(?:Share this contribution|Hansard - )[^\n]*$"
).finditer
_bare_head = later(r"(?P<name>\p{Lu}[\p{L}\p{M}.'’-]*(?:\ \(?\p{Lu}[\p{L}\p{M}.'’-]*\)?){0,4}):\ ?").fullmatch
_speaker = later_re(
    r"(?m)^(?:[\[(]?[\d:.,]{4,12}[\])]? (?:[-–—] )?)?(?P<before>Speaker \d{1,2} ?\()(?P<name>[^()\n:]{2,60})(?P<behind>\))(?= ?[:\[(\d]|$)"
)
#: The Minister for Coasts (Ann Lee): We sail.
_offices = later(
    r"(?m)^(?P<before>The \p{Lu}[^:\n()]{2,80} \()(?P<name>[^():\n]{3,60})(?P<behind>\)):(?= )"
).finditer
_numbered = later(r"(?m)^Q\d{1,4}\.? (?=\p{Lu}[^:?\n]{1,60}: [^\n]*\?)").finditer
#: 18:00, 9.45 pm: an hour for which something is planned
_on_schedule = later(r"(?:.*[^\d:.])?\d{1,2}[:.]\d[05](?![:.\d]).*").fullmatch
_NO_WORDS = "".join(("<", ">", ".", " ", "\u200e", "\u200f"))
#: Reporters write so, who send in news with a time: “No,” said the mayor; Schools will shut, the council said.
_reported = later(
    r"[”\"],?\ (?:[^.!?\n“”\"]{2,60}\ )?(?:said|says|told|added)\b|,\ (?:the\ )?[\w’' -]{2,40}\ (?:said|says)\."
).search
_live = later(
    r"(?m)^(?i:live)\ ?[:–—-]|(?i:\b(?:live\ (?:updates?|blog|report|coverage|text)|as\ it\ happened|latest\ updates|match\ report))\b"
).search
_zone = later(r"\p{Lu}{2,4}|(?i:[ap]\.?m\.?)(?: \p{Lu}{2,4})?").fullmatch
_clock = later_re(r"\d[:.]\d\d")
_to_somebody = later(r"\?|(?i:(?<![\w'’])(?:I|we|you|my|our|your|us|me)(?!\w))").search
_reaction = later(
    r"(?:(?::[\w+-]+:|\p{So}) ?\d{0,4} ?)+|\d{1,4} repl(?:y|ies)|\(edited\)|View thread|(?:Also sent|sent) to the channel"
).fullmatch
_chevrons = later_re(r"(?m)^ {0,3}(>>+) ?(?=\S)(?:([A-Z][^:\n>]{1,60}): )?")
_mail_quoting = later_re(r"(?m)^ {0,3}> ?[^>\s]|^[> ]*(?:From|To|Subject|Date|Sent|Cc): |wrote:$")


def turn_labels(text: str) -> list[Edit]:
    """The edits after which each turn of a chat or recording begins with ``<name>``; none for other texts.

    Takes text whose lines end in ``\\n`` alone. Raises nothing; linear in the length of the text.
    """
    edits: list[Edit] = []
    if "Speaker " in text and len(found := [*_speaker.finditer(text)]) > 1:
        edits = [(*match.span(group), "") for match in found for group in ("before", "behind")]
    elif "\nQ" in text and len(numbers := [*_numbered(text)]) > 1:
        edits = [(*match.span(), "") for match in numbers]
    elif ")" in text and (offices := [*_offices(text)]) and _come_back(text, offices):
        edits = [(*match.span(group), "") for match in offices for group in ("before", "behind")]
    if edits:
        return edits
    if "\nShare this contribution" in text:
        return [*_in_order(_contributions(text))]
    colons = text.count(":")
    if colons < TURNS or (text.count(":\n") < TURNS and len(_clock.findall(text)) < TURNS):
        return []
    lines = _lines(text)
    return _messages(text, lines) or _headed(text, lines)


def _come_back(text: str, labels: Sequence[regex.Match[str]]) -> bool:
    """Whether somebody in these labels speaks elsewhere under the name alone, or there are several labels."""
    return len(labels) > 1 or any(f"\n{match['name']}: " in text for match in labels)


def chevrons(text: str) -> list[Edit]:
    """``>> ANN LEE: We sail.``, ``>> Where to?``: the marks with which captions show that somebody else speaks."""
    found = [*_chevrons.finditer(text)]
    if len(found) < TURNS or _mail_quoting.search(text):
        return []
    if "-->" not in text and sum(1 for match in found if match[2]) < 2:
        return []  # a mail that was quoted twice
    return [(match.start(), match.start(2), "") if match[2] else (*match.span(), ASIDE) for match in found]


def _lines(text: str) -> list[tuple[int, int]]:
    """From where to where the lines go that are not empty."""
    found, start = [], 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            found.append((start, end))
        start = end + 1
    return found


def _is_talk(text: str, names: Sequence[str], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether turns by these names, in this order, with words here, are talk: two people, one of whom comes back; to somebody."""
    if len(names) < TURNS or spans[0][0] > max(OPENING, FIRST_PART * len(text)):
        return False
    if len({*names}) < 2 or len({*names}) == len(names):
        return False
    return sum(1 for start, end in spans if _to_somebody(text, start, end)) * TO_SOMEBODY >= len(spans)


def _messages(text: str, lines: Sequence[tuple[int, int]]) -> list[Edit]:
    """The edits for the exported messages of a chat, each with a day and a time before who sends it."""
    found = [match for start, _ in lines if (match := _inline(text, start))]
    spans = [(match.start(), min(len(text), match.end() + 400)) for match in found]
    if not _is_talk(text, [match["name"].casefold() for match in found], spans):
        return []
    if all(_on_schedule(match["stamp"]) for match in found):
        return []  # 12 March 2024, 10:00 - Town hall: You meet the mayor.
    heads = {match.start(): match for match in found}
    edits: list[Edit] = []
    for start, end in lines:
        match = heads.get(start)
        if match and not _is_notice(text[match.end() : max(end, match.end())]):
            edits += _labelled(match.start(), match.span("name"), match.end())
        elif match or _stamped(text, start, end) or _is_notice(text[start:end]):
            edits.append((start, start, ASIDE))
    return edits


def _is_notice(words: str) -> bool:
    """Whether words are those of the program: ``<Media omitted>``, ``This message was deleted``, ``:+1: 2``."""
    told = words.strip(_NO_WORDS).casefold()
    return not told or told in listed("notices_in_chats") or _reaction(words.strip()) is not None


def _headed(text: str, lines: Sequence[tuple[int, int]]) -> list[Edit]:
    """The edits for turns below a line with a name and a time, or a name and a colon."""
    heads: tuple[tuple[_Match, int], ...] = ((_head, TURNS), (_bare_head, TURNS + 1))
    for head, least in heads:
        found = [
            (n, match) for n, (start, end) in enumerate(lines) if (match := _head_at(head, text, start, end))
        ]
        numbers = {n for n, _ in found}
        told = [(n, match) for n, match in found if n + 1 < len(lines) and n + 1 not in numbers]
        if len(told) < least or len(told) < WITH_WORDS * len(found):
            continue
        spans = [(match.start(), min(len(text), lines[n + 1][1])) for n, match in told]
        if not _is_talk(text, [match["name"].casefold() for _, match in told], spans):
            continue
        if head is _bare_head:
            return [(match.end("name") + 1, lines[n + 1][0], " ") for n, match in told]
        if all(_on_schedule(match["stamp"]) for _, match in told):
            continue  # News 18:00
        reported = sum(1 for start, end in spans if _reported(text, start, end))
        if _live(text, 0, spans[0][0]) or reported * TO_SOMEBODY >= len(spans):
            continue  # a live report with its writers
        labelled = (_labelled(match.start(), match.span("name"), lines[n + 1][0]) for n, match in told)
        below = {n + 1 for n, _ in told}
        notices = (
            [(start, start, ASIDE)]
            for n, (start, end) in enumerate(lines)
            if n not in numbers and n not in below and _reaction(text[start:end].strip())
        )
        return [*_in_order(chain(*labelled, *notices))]
    return []


def _head_at(head: _Match, text: str, start: int, end: int) -> regex.Match[str] | None:
    if end - start > 100:
        return None
    match = head(text, start, end)
    if not match or _zone(match["name"]) or match["name"].casefold().rstrip(".") in listed("not_turns"):
        return None
    return match


def _contributions(text: str) -> Iterator[Edit]:
    """The record of a parliament on its pages: ``Ann Lee (Elmton) (Lab)⏎Share this contribution⏎I beg to move.``"""
    for match in _shared(text):
        words = match.end()
        while words < len(text) and text[words].isspace():
            words += 1
        yield from _labelled(match.start(), match.span("name"), words)


def _labelled(start: int, name: tuple[int, int], words: int) -> Iterator[Edit]:
    """``<name> words`` for a label that begins at ``start``, with who speaks at ``name`` and his words from ``words``."""
    yield start, name[0], "<"
    yield name[1], words, "> "


def _in_order(edits: Iterable[Edit]) -> Iterator[Edit]:
    return iter(sorted(edits))
