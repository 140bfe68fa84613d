"""Posts of social media that stand in an article: their words, whose they are, and the lines around them.

``She lied to us.⏎— Ann Lee (@annlee) March 3, 2020`` is Ann Lee's, and her signature is no part of the story: "she" in the
next paragraph is whom the story is about. A post in an article is told by what the site that it comes from sets beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import regex

from ..lazy_patterns import later
from ..model import Span
from .boilerplate import CLOCK, DATE

#: A post above its signature is no longer than this (code points), and has no more lines; so has one below its name.
LONGEST, LINES = 420, 10
#: A line that names who posts is no longer than this.
HEADER = 90

_HANDLE = r"@[\w.-]{1,60}"
_signature = later(
    rf"(?:^|(?<=\s))(?P<cue>[—–-]{{1,2}}|&mdash;)\ ?(?P<name>[^\n()@“”\"—–]{{1,70}}?)\ \({_HANDLE}\)\ ?"
    rf"(?:on\ )?{DATE}(?:,?\ (?:at\ )?{CLOCK})?\.?$"
).search
#: Ann Lee @annlee · Mar 3; Ann Lee@annlee; @annlee; no mail address, and no sentence
_header = later(
    r"(?:(?P<name>(?![\p{Ll}(@])[^\s@:“”\"?!()]{1,30}(?:\ (?![\p{Ll}(@])[^\s@:“”\"?!()]{1,30}){0,5})(?:\ \(?|(?=@\w+(?![\w.]))))?"
    r"(?P<handle>(?<!\w\()@[\w.-]{1,60}(?<![.]))\)?(?:\ ?[·•]\ ?[^\n]{1,20})?"
).fullmatch
_name = later(r"\p{Lu}[^\n@:“”\"?!,]{1,39}(?<![.…])").fullmatch
#: 4:30 PM · Mar 3, 2020 · Twitter for iPhone
_posted = later(rf"{CLOCK}\ ?[·•]\ ?{DATE}(?:\ ?[·•]?\ ?[^\n]{{1,40}})?").fullmatch
_opening = later(
    r"View this (?:post|photo|reel|video) on (?:Instagram|Threads|Facebook|Bluesky|TikTok)\.?"
).fullmatch
_shared = later(
    rf"(?P<cue>(?:A\ (?:photo|reel|video)\ )?(?:A\ )?[Pp]ost(?:ed)?\ (?:shared\ )?by|A\ (?:photo|reel|video)\ (?:shared|posted)\ by)"
    rf"\ (?P<name>(?:[^\n()@“”\"]{{1,60}}?)|{_HANDLE})(?:\ \({_HANDLE}\))?(?:\ on\ {DATE}(?:,?\ (?:at\ )?{CLOCK})?)?\.?"
).fullmatch
_replying = later(rf"(?:Replying|In\ reply)\ to\ {_HANDLE}(?:(?:,?\ (?:and\ )?){_HANDLE}){{0,9}}").fullmatch
#: What a site adds to a post and nobody wrote in it: shortened links, addresses of pictures.
_link = later(
    r"(?:\s*(?:https?://t\.co/\w+|pic\.(?:twitter|x)\.com/\w+|https?://\S+|(?i:sign up for our newsletter)\.?))+$"
)
_web = later(r"https?://|pic\.(?:twitter|x)\.com/|(?<!\w)[@#]\w")
_words = later(r"[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.'’& -]*[\p{L}\p{M}\p{N}.])?")
_marked = later(r"[“”\"«»]")
#: The board met twice, [Lee said on Monday.]: a sentence of the article, of which it is right in either case
_tagged = later(
    r"(?<![”\"»]), (?:\p{Lu}[^,.;:]{1,40}|s?he|they) (?:said|says|added|told \p{L}+)(?: [^,.;:]{1,40})?\.$"
).search
_whole_marked = later(r"[“\"«][^“”\"«»]*[”\"»]").fullmatch


class _Line(Protocol):
    @property
    def span(self) -> Span: ...
    @property
    def words(self) -> str: ...
    @property
    def gap(self) -> int: ...


class Post(NamedTuple):
    """A post: the spans of its words, who posts it and what shows that, and of the lines of the site around it."""

    words: tuple[Span, ...]
    who: Span
    cue: Span | None
    frame: tuple[Span, ...]


def may_hold_posts(text: str) -> bool:
    """Whether a text has a sign that no post is without; most articles have none."""
    return "@" in text


def posts_in(lines: Sequence[_Line]) -> list[Post]:
    """The posts that stand in an article with these lines, in order; one whose words are lost has none. Raises nothing; linear."""
    found: list[Post] = []
    taken = 0
    for number, line in enumerate(lines):
        if number < taken or "@" not in line.words[-160:]:
            continue
        post, end = next(((p, e) for p, e in _read(lines, number, taken) if p), (None, number))
        if post is not None:
            found.append(post)
            taken = end
    return found


def _read(lines: Sequence[_Line], number: int, taken: int) -> Iterator[tuple[Post | None, int]]:
    """What a line may be of a post, and the number of the first line behind it."""
    words = lines[number].words
    if match := _signature(words[-200:]):
        yield _signed(lines, number, match, max(0, len(words) - 200), taken), number + 1
    if len(words) > HEADER:
        return
    if match := _shared(words):
        yield _framed(lines, number, match, taken), number + 1
    if _replying(words):
        yield Post((), Span(0, 0), None, (lines[number].span,)), number + 1
    if match := _header(words):
        yield _headed(lines, number, match)


def _signed(
    lines: Sequence[_Line], number: int, match: regex.Match[str], ahead: int, taken: int
) -> Post | None:
    """``She lied to us. — Ann Lee (@annlee) March 3, 2020``, the signature behind the words or below them."""
    start, end = lines[number].span
    begin = start + ahead + match.start("cue")
    who, cue = _name_in(match, start + ahead), Span(begin, start + ahead + match.end("cue"))
    frame = (Span(begin, end),)
    before = lines[number].words[: ahead + match.start("cue")].rstrip()
    if before:
        return _post([(start, before)], who, cue, frame)
    first = _first_line(lines, number, taken)
    above = [(line.span.start, line.words) for line in lines[first:number]]
    if not above or not _is_post([words for _, words in above]):
        return Post((), who, cue, frame)
    return _post(above, who, cue, frame)


def _first_line(lines: Sequence[_Line], number: int, taken: int) -> int:
    """The first line of the words above a signature: that of a block set apart by empty lines, else the one above."""
    first = number - 1
    while first > taken and lines[first].gap == 1 and number - first < LINES:
        first -= 1
    return first if first >= taken and lines[first].gap > 1 else max(taken, number - 1)


def _is_post(above: Sequence[str]) -> bool:
    """Whether words above a signature may be those of a post, and not a paragraph of the article behind which they were lost."""
    words = " ".join(above)
    if len(_link.sub("", words)) > LONGEST or words.endswith(":") or _tagged(words):
        return False
    return not _marked.search(words) or _web.search(words) is not None or _whole_marked(words) is not None


def _framed(lines: Sequence[_Line], number: int, match: regex.Match[str], taken: int) -> Post:
    """``View this post on Instagram⏎It is done.⏎A post shared by Ann Lee (@annlee)``"""
    start = lines[number].span.start
    who, cue = _name_in(match, start), Span(start, start + match.end("cue"))
    for first in range(number - 1, max(taken, number - LINES) - 1, -1):
        if _opening(lines[first].words):
            inside = [(line.span.start, line.words) for line in lines[first + 1 : number]]
            frame = (lines[first].span, lines[number].span)
            return _post(inside, who, cue, frame)
    return Post((), who, cue, (lines[number].span,))


def _headed(lines: Sequence[_Line], number: int, match: regex.Match[str]) -> tuple[Post | None, int]:
    """``Ann Lee⏎@annlee⏎She lied to us.⏎4:30 PM · Mar 3, 2020``: the words from who posts them to when."""
    own = lines[number].span
    shown = "name" if match["name"] else "handle"
    who = _name_in(match, own.start, shown)
    frame: tuple[Span, ...] = (own,)
    first = number + 1
    if first < len(lines) and _replying(lines[first].words):
        frame = (own, lines[first].span)
        first += 1
    for end in range(first + 1, min(first + LINES, len(lines))):
        if _posted(lines[end].words):
            above = lines[number - 1] if number and shown == "handle" else None
            if above and len(above.words) < HEADER // 2 and _name(above.words):
                who = above.span
                frame = (who, *frame)
            inside = [(line.span.start, line.words) for line in lines[first:end]]
            return _post(inside, who, None, (*frame, lines[end].span)), end + 1
    return Post((), who, None, frame), first


def _name_in(match: regex.Match[str], offset: int, group: str = "name") -> Span:
    """The name of who posts, without signs around it."""
    start = offset + match.start(group)
    name = _words.search(match[group])
    return Span(start + name.start(), start + name.end()) if name else Span(start, start + len(match[group]))


def _post(lines: Sequence[tuple[int, str]], who: Span, cue: Span | None, frame: tuple[Span, ...]) -> Post:
    """A post with these lines; the links at the end of each belong to the site."""
    words: list[Span] = []
    links: list[Span] = []
    for start, line in lines:
        link = _link.search(line)
        end = start + (len(line[: link.start()].rstrip()) if link else len(line))
        if end > start:
            words.append(Span(start, end))
        if link:
            links.append(
                Span(start + link.start() + len(link[0]) - len(link[0].lstrip()), start + link.end())
            )
    return Post(tuple(words), who, cue, (*frame, *links))
