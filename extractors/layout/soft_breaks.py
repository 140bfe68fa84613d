"""Soft line breaks: line ends inside a paragraph, which mean no more than a blank.

A line end is soft where the line was full (text wrapped at a column, by a program or a typesetter), or where the
words themselves run on: ``said Mayor⏎Ruth Hale⏎. “We sail.”`` Points of a list, turns, headings, verses stay lines.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise

from ..lazy_patterns import later, later_re
from ..lexicon import listed, rows, word_list
from ..lexicon.calendar_patterns import MONTH_BEGINS
from .boilerplate import is_furniture
from .page_breaks import inserted_lines, page_lines, subtitle_lines
from .whitespace import stripped
from .wrapping import CLOSERS, WIDEST, Line, ends_sentence, own_line, wrapping

#: A name has no more words than this.
NAME = 4
#: What is joined by its words alone holds one piece of this length, or ends as a sentence does.
LONG = 50
#: A piece that stands alone because it is a link or a name is no longer than this.
LINK = 90

_LINE = later_re(r"[^\n]+")
#: What cannot begin a sentence or line of its own: it goes on with the line before.
_GOES_ON = later(r"[,;.](?!\.)|[)\]’”](?![\p{L}\d])|['’](?:s|re|ve|ll|d|m)\b|[!?](?=\s|$)")
#: With what no verse and no point of a list begins.
_HUNG_ON = later(r"[,;](?=\s|$)|\.$|\. (?=[\p{Lu}“\"])|['’]s\b")
_LOWER = later(r"[“\"‘'(\[]?\p{Ll}")
_AFTER_NUMBER = later_re(r"(?:st|nd|rd|th)\b")
_DASH_AHEAD = later_re(r"[-–—]{1,2}\s?(?=[A-Z“\"])")
_ONE_LETTER_WORDS = ("A", "I", "O")
#: A dash inside a sentence: ``getting a job⏎– all things that``.
_DASH_GOES_ON = later(r"[-–—]{1,2}\s?\p{Ll}")
#: Where a sentence ends and another begins: what has both is no headline.
_INNER_END = later(r"\p{Ll}[.?!][”\"’)]{0,2} [“\"‘(]?\p{Lu}")
#: A place, perhaps with a date, as it stands before the dash of a dateline.
_dateline = later(
    r"\(?\p{Lu}[\p{L}.'’-]*(?:[ ,/]{1,2}(?:\p{Lu}[\p{L}.'’-]*|\d{1,4})){0,7}\)?(?:\s?\([\p{L} ,.]{2,30}\))?\s?([-–—]{0,2})"
).fullmatch
#: The last word or two of a sentence, and nothing else: ``said Mayor Ruth⏎Hale.``
_REST = later(r"\p{Lu}[\p{L}’'-]{1,20}(?: [\p{L}’'-]{2,20})?[.,](?!\w)(?:$| [“\"])")
#: The beginning of who said the words before: ``“We sail,” Elm County⏎State’s Attorney Ruth Hale said.``
_SUBJECT_BEGUN = later(r"[,?!][”\"’'] (?:\p{Lu}[\p{L}.’'-]*+(?: |$)){1,6}$")
#: A tag that lacks its name: ``“We sail,” said⏎Ruth Hale.``
_TAG_BEGUN = later(r"(?:[,!?][”\"’']|[”\"’'],) \p{Ll}{3,}$")
_HYPHENED = later(r"(?:^|[\s“\"‘'(])(\p{L}{2,})[-‐]$")
_FIRST_LETTERS = later(r"\p{L}+")


#: So many lines that are a date and nothing else make a list of headings with their dates.
_DATED_LIST = 3
_date_alone = later(
    rf"(?:{MONTH_BEGINS}[a-z]{{0,6}}\.? \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {MONTH_BEGINS}[a-z]{{0,6}}\.?(?:,? \d{{4}})?)"
).fullmatch

#: With what a line begins that goes on with the one before, if it does not begin with a capital.
_CONTINUING = frozenset(",;.)]’”'!?")


#: A line of its own for the mark that opens the quotation in the next.
_OPENING_MARKS = ("“", "‘")

#: Word classes of which a line's last word may be although the sentence ends there; any other cannot.
_FINAL_CLASSES = ("adverb", "noun", "number", "who")


def soft_breaks(text: str) -> list[tuple[int, int, str]]:
    """The soft line breaks of text: from, to (code points), and what stands for each: a blank or nothing.

    Takes text whose lines end in ``\\n`` alone. Raises nothing; linear in the length of the text.
    """
    if _is_plain(text):
        return []
    lines = _lines(text)
    if len(lines) < 2:
        return []
    times = subtitle_lines(lines) if "-->" in text else frozenset()
    lines = _without(lines, times)
    lines = _without(lines, page_lines(lines))
    lines = _without(lines, inserted_lines(lines))
    wrapped = wrapping(lines)
    soft = [False] * len(lines)  # whether line n goes on in the next
    full = [wrapped is not None and wrapped.filled(a, b) for a, b in pairwise(lines)]
    if times:  # a sentence goes on in the next subtitle
        full = [not ends_sentence(a.words) and not own_line(b.words) for a, b in pairwise(lines)]
    _join_by_words(lines, full, soft)
    _join_headline(lines, soft)
    dated = [_date_alone(line.words) is not None for line in lines]
    if sum(dated) >= _DATED_LIST:
        soft = [one and not (dated[n] or dated[n + 1 : n + 2] == [True]) for n, one in enumerate(soft)]
        full = [one and not (dated[n] or dated[n + 1]) for n, one in enumerate(full)]
    return [_edit(text, a, b) for n, (a, b) in enumerate(pairwise(lines)) if soft[n] or full[n]]


def _join_headline(lines: list[Line], soft: list[bool]) -> None:
    """Marks in ``soft`` the lines that together are the headline as the first line, the title of the page, has it."""
    title = lines[0].words
    for n in range(1, len(lines) - 1) if len(title) > LONG else ():
        a, b = lines[n], lines[n + 1]
        if b.gap == 1 and len(a.words) > LINK // 3 and a.words in title and f"{a.words} {b.words}" in title:
            soft[n] = True


def _is_plain(text: str) -> bool:
    """Whether the text has long paragraphs with empty lines between them, as most articles have; a quick look."""
    paragraphs = text.split("\n\n")
    if len(text) < len(paragraphs) * WIDEST and len(paragraphs) > 1:
        return False
    return not any(
        "\n" in words.strip("\n") or words[:1].islower() or words[:1] in _CONTINUING for words in paragraphs
    )


def _lines(text: str) -> list[Line]:
    lines = []
    last = 0
    for start, words in stripped(_LINE.finditer(text)):
        indent = start - text.rfind("\n", last, start) - 1 if text[start - 1 : start] == " " else 0
        lines.append(Line(start, start + len(words), words, text.count("\n", last, start), indent))
        last = start + len(words)
    return lines


def _without(lines: list[Line], aside: frozenset[int]) -> list[Line]:
    """The lines without these; what stands behind them stands as far from the line before as others do."""
    if not aside:
        return lines
    gap = Counter(line.gap for line in lines[1:]).most_common(1)[0][0]
    return [
        line._replace(gap=min(gap, line.gap)) if n - 1 in aside else line
        for n, line in enumerate(lines)
        if n not in aside
    ]


def _join_by_words(lines: list[Line], full: list[bool], soft: list[bool]) -> None:
    """Marks in ``soft`` the lines whose words run on in the next line, whatever their length."""
    last = len(lines) - 1
    for n in range(last):
        a, b = lines[n], lines[n + 1]
        before = lines[n - 1].words if n and soft[n - 1] else ""
        soft[n] = (
            not full[n]
            and b.gap <= 2
            and (
                _runs_on(a, b)
                or _is_in_series(before, a, b)
                or (before != "" and (_is_suffix(before, a.words) or _is_title(before, a, b)))
            )
        )
    for n in range(last - 1, -1, -1):  # “We sail,” said Mayor / Ruth Hale / . -- a link or a name alone
        if not (soft[n] or full[n]) and soft[n + 1] and lines[n + 1].gap <= 2:
            soft[n] = _leads_to_link(lines, n, soft, joined=n > 0 and (soft[n - 1] or full[n - 1]))
    first = 0
    while first < last:
        if not soft[first]:
            first += 1
            continue
        begin = end = first
        while begin > 0 and full[begin - 1]:
            begin -= 1
        while end < last and (soft[end] or full[end]):
            end += 1
        if not _is_running(lines, begin, end):
            soft[first:end] = [False] * (end - first)
        first = end + 1


def _runs_on(a: Line, b: Line) -> bool:
    """Whether line b goes on with what a says: ``said Ruth Hale⏎. “We sail.”``, ``the judge⏎who heard it``."""
    if b.words[0] in _CONTINUING and _GOES_ON.match(b.words):
        return True
    if a.words in _OPENING_MARKS:
        return True
    place = _dateline(a.words) if len(a.words) <= LINK else None
    if place:
        ahead = _DASH_AHEAD.match(b.words) is not None
        if ahead != bool(place[1]) and len(b.words) > LONG:
            return True
    if own_line(b.words) or ends_sentence(a.words):
        return False
    if a.words[-1] == "." and b.gap == 1 and b.words[0].isupper():
        return True  # applauds Mr. / Lee
    if _is_drop_cap(a.words, b.words):
        return True
    if len(a.words) > LONG and _DASH_GOES_ON.match(b.words):
        return True
    if _LOWER.match(b.words):
        if is_furniture(b.words) and b.words[-1] not in ".,)":
            return False
        return not (_AFTER_NUMBER.match(b.words) and not a.words[-1].isdigit())
    if b.gap == 1 and _REST.match(b.words) and sum(word.islower() for word in a.words.split()) > 2:
        return True
    if b.gap == 1 and b.words[0].isupper() and _SUBJECT_BEGUN.search(a.words[-80:]):
        return True
    if a.words.endswith((",”", ',"', ",’", ",'")) or (
        b.words[0].isupper() and _TAG_BEGUN.search(a.words[-30:])
    ):
        return True
    return b.gap == 1 and len(a.words) > LINK // 3 and a.words.rpartition(" ")[2] in _function_words()


def _is_drop_cap(a: str, b: str) -> bool:
    """Whether a line is the first letter of the next, set large: ``T⏎he pier is shut``, ``T⏎HE PIER is shut``."""
    if len(a) > 1 or len(b) < LONG // 2 or not a.isupper() or a in _ONE_LETTER_WORDS:
        return False
    first = b.split(" ", 1)[0]
    return first.isalpha() and (first.islower() or first.isupper())


def _is_in_series(before: str, a: Line, b: Line) -> bool:
    """Whether a long line, or one with which a sentence goes on, ends at a comma: ``thanked Ruth Hale,⏎Omar Pitt⏎and others``"""
    if a.words[-1] != "," or b.gap > 1 or not (before or len(a.words) > LONG):
        return False
    return b.words[0].isalnum() and not own_line(b.words)


def _is_suffix(before: str, words: str) -> bool:
    """Whether a line is the raised letters of the number before it, and no more: ``officers of the 83⏎rd⏎Precinct``."""
    return len(words) == 2 and before[-1].isdigit() and _AFTER_NUMBER.match(words) is not None


def _is_title(before: str, a: Line, b: Line) -> bool:
    """Whether line a, with which a sentence goes on, begins who stands in b: ``“We sail,”⏎Elm County⏎Mayor Ruth Hale said``"""
    if b.gap > 1 or len(a.words) > LINK or not b.words[0].isupper() or is_furniture(b.words):
        return False
    last = a.words.rpartition(" ")[2].lower()
    return last in _person_words() or _SUBJECT_BEGUN.search(f"{before[-40:]} {a.words}") is not None


def _leads_to_link(lines: list[Line], n: int, soft: list[bool], *, joined: bool) -> bool:
    """Whether line n is the beginning of a sentence that goes on in line n + 1, which is a link or a name alone."""
    a, b = lines[n], lines[n + 1]
    if len(b.words) > LINK or ends_sentence(a.words) or own_line(b.words) or is_furniture(a.words):
        return False
    if b.gap > lines[n + 2].gap:  # a paragraph begins
        return False
    if _dateline(b.words) and _DASH_AHEAD.match(lines[n + 2].words):
        return False  # Pier Is Shut / ELMTON / – Mayor Ruth Hale said
    words = a.words.split()
    last = words[-1].strip(CLOSERS)
    if last in _function_words() or last.endswith((",", "—", "–")) or _LOWER.match(a.words):
        return True
    if _in_title_case([a]) and is_furniture(b.words):
        return False
    if joined and b.words.lower() not in _function_words() and not _is_headline(lines[n - 1 : n + 1]):
        return True
    if _INNER_END.search(a.words) and _is_name(b.words):
        return True
    if words[0].lower() in _function_words() and (len(words) < 4 or last.islower()):
        return n > 0 or len(words) < 4
    if is_furniture(b.words) or (_ends_in_person(b.words) and _is_headline([a], 0)):
        return False  # Sentence for Armed Robber / County Prosecutor / Ruth Hale
    return (
        _leads_in_block(lines, n, soft) if b.gap == 1 and (n == 0 or a.gap > 1) else _leads_by_words(lines, n)
    )


def _leads_in_block(lines: list[Line], n: int, soft: list[bool]) -> bool:
    """The same of the first line of a block: a headline is in capitals like what follows, or stands apart from the text."""
    a, rest = lines[n], _chain(lines, n + 1, soft)
    if n > 0 or _in_title_case([a, *rest]) or a.words.rpartition(" ")[2].lower() in _person_words():
        return True
    behind = n + 1 + len(rest)
    length = sum(len(line.words) + 1 for line in (a, *rest))
    return length <= LINK and _is_name(rest[0].words) and behind < len(lines) and lines[behind].gap > 1


def _leads_by_words(lines: list[Line], n: int) -> bool:
    """The same of a line among others: it ends in the middle of a sentence, or in a title."""
    words, (first, *_) = lines[n].words.split(), lines[n + 1].words.split()
    last = words[-1].strip(CLOSERS)
    if first.lower() in _function_words():  # a sentence begins
        return False
    if n > 0 and last.islower() and (_GOES_ON.match(lines[n + 2].words) or sum(map(str.islower, words)) > 1):
        return True
    return last.lower() in _person_words() or (n > 0 and first.lower() in _person_words())


def _chain(lines: list[Line], n: int, soft: list[bool]) -> list[Line]:
    """The lines from n on that go on in each other."""
    end = n
    while end < len(soft) and soft[end]:
        end += 1
    return lines[n : end + 1]


def _in_title_case(lines: list[Line]) -> bool:
    """Whether all words but those that a headline leaves small begin with a capital or figure."""
    small = listed("headline_small_words")
    return not any(
        word[0].islower() and word.strip(CLOSERS) not in small
        for line in lines
        for word in line.words.split()
    )


def _is_headline(lines: list[Line], longer_than: int = LINK // 3) -> bool:
    """Whether lines that belong together read as a headline: in title case, and words of it are small."""
    words = " ".join(line.words for line in lines)
    return (
        len(words) > longer_than
        and _in_title_case(lines)
        and not {*words.split()}.isdisjoint(listed("headline_small_words"))
    )


def _is_name(words: str) -> bool:
    """Whether a line may be a name and nothing else: a few words with capitals."""
    parts = words.split()
    return len(parts) <= NAME and all(part[0].isupper() for part in parts)


def _ends_in_person(words: str) -> bool:
    """Whether a line ends in a title or a noun for somebody: ``Elm County Prosecutor``."""
    return words.rpartition(" ")[2].strip(CLOSERS).lower() in _person_words()


def _is_small_word(words: str) -> bool:
    """Whether a line is one word in small letters, as the points of a list are: ``facebook``."""
    return words.isalpha() and words.islower()


def _is_running(lines: list[Line], first: int, end: int) -> bool:
    """Whether the lines from first to end, joined by their words, read as text and not as a list or verses."""
    piece = lines[first : end + 1]
    if any(len(line.words) > LONG for line in piece):
        return True
    listed_words = any(_is_small_word(a.words) and _is_small_word(b.words) for a, b in pairwise(piece))
    if not listed_words and any(_HUNG_ON.match(line.words) for line in piece):
        return True
    around_name = any(_is_name(a.words) and b.words[0].islower() for a, b in pairwise(piece[1:]))
    if around_name and (ends_sentence(piece[-1].words) or _in_title_case(piece)):
        return True
    if not ends_sentence(piece[-1].words):
        return False
    verses = [line for line in lines[max(0, first - 4) : end + 5] if 10 <= len(line.words) <= LONG + 10]
    return len(verses) < max(4, len(piece) + 2)


def _edit(text: str, a: Line, b: Line) -> tuple[int, int, str]:
    """What a soft break becomes: a blank, or nothing; a word hyphenated at the line end is one word again."""
    tight = (
        _GOES_ON.match(b.words)
        or _is_drop_cap(a.words, b.words)
        or (a.words.endswith(("(", "“", "‘", "$", "—")) and a.words[-2:-1] != " ")
    )
    if tight or (_AFTER_NUMBER.match(b.words) and a.words[-1].isdigit()):
        return a.end, b.start, ""
    head = _HYPHENED.search(a.words[-40:])
    if not head:
        joined = a.words.endswith(("-", "/")) and a.words[-2:-1].isalnum()
        return a.end, b.start, "" if joined else " "
    tail = _FIRST_LETTERS.match(b.words)
    if not tail or not tail[0].islower() or _keeps_hyphen(text, head[1], tail[0]):
        return a.end, b.start, ""
    return a.end - 1, b.start, ""


def _keeps_hyphen(text: str, head: str, tail: str) -> bool:
    """Whether a word with a hyphen at the line end has it anywhere: ``well-⏎known``, but ``inves-⏎tigation``."""
    if f"{head}-{tail}" in text:
        return True
    return head.lower() in _words() and head + tail not in text


@cache
def _function_words() -> frozenset[str]:
    kinds = [(kind, words) for kind, *words in rows("wordclasses")]
    return frozenset(
        word
        for kind, words in kinds
        if not kind.endswith("pronoun") and kind not in _FINAL_CLASSES
        for word in words
    )


@cache
def _words() -> frozenset[str]:
    members = (word for _, *words in rows("wordclasses") for word in words)
    return frozenset((*members, *(row[0] for row in rows("verbs")), *word_list("roles")))


@cache
def _person_words() -> frozenset[str]:
    """The last words of titles and offices: ``Elm County District Attorney⏎Ruth Hale⏎announced``."""
    names = (*word_list("roles"), *(row[0] for row in rows("titles")))
    return frozenset(name.split()[-1].lower() for name in names)
