"""The parts of a page: articles pasted together, and an article's headline, paragraphs and furniture."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import regex

from ..lazy_patterns import later_re
from ..lexicon import listed
from ..lexicon.list_patterns import regex_with_lists
from ..model import Layout, Span
from .boilerplate import is_credited, is_furniture
from .other_languages import is_foreign
from .page_parts import parts_of_page
from .posts import may_hold_posts, posts_in
from .whitespace import stripped

#: One line of text without the white space around it.
LINE = later_re(r"[^\n\r\f\v\u2028\u2029]+")

#: A headline is no longer than this (code points), a caption neither.
SHORT = 300
#: A headline stands among the first so many lines, and is repeated within so many after them.
NEAR = 12
#: The title of a page may be repeated, with the name of the site or cut off, in the first so many lines.
BREADCRUMBS = 40
#: What stands between a page's title and the name of its site.
_SITE = later_re(r" +(?:[|–—·»-]|::) +")
#: Lines shorter than this ("Yes.", "9:05 p.m.") may be repeated without being captions.
CAPTION = 20

#: What stands at the top of a page: a byline, a date of publication, a label, a dateline.
TOP = r"""
    By\ \p{Lu} | BY\ \p{Lu} | (?i:(?:published|posted|updated|last\ updated)\b.{0,3}\ \S*+\d)
    | (?i:share|tt|photos?:|image:|\d+\ min(?:ute)?s?\ read)\b
    | \p{Lu}{3}[\p{Lu}\ .,'’-]{0,60}+ (?:,\ [\p{L}.]{2,20}\ )? (?:\([\p{L}\ ]{2,40}\)\ )? [-–—]
    """

#: A label before a line's words, and what it says beside the name.
LABEL = r"[\[(*]*(\p{Lu}[\w.'’ -]{0,40})(?<! )(?: ?[(,][^:\n]{1,80}?)?(?::|(?<=\S) [—–]) "

_TURN = later_re(r"<[\w~+@][^<>\n]{0,80}> |[A-Z][^:\n()]{1,60}\([^()\n]{2,60}\) ?\([^()\n]{2,40}\): ")

_ENDS = ".,;:\"'“”‘’»)!?… "
_BEFORE = _ENDS + "".join(
    c for c in map(chr, range(0x3001)) if c.isspace()
)  # what `same` takes off the front
_FINAL = (".", "!", "?", "…")
_CLOSERS = "\"'“”‘’»)] "
#: An empty line, by the kind of line end: between two of them there is white space alone.
_EMPTY_LINE = {"\n": later_re(r"\n[^\S\n]*\n"), "\r": later_re(r"\r[^\S\r]*\r")}


@dataclass(slots=True)
class Line:
    """A line that is not empty: its span, its words, and how many line ends lie before it."""

    span: Span
    words: str
    gap: int

    @property
    def key(self) -> str:
        """What makes two lines the same: no case, no marks at the end, single spaces."""
        return same(self.words)


def same(words: str) -> str:
    """Words in the form in which a headline is compared with its repeats and its title."""
    return " ".join(words.split()).strip(_ENDS).casefold()


def initial(words: str) -> str:
    """The first character of ``same(words)``, by which most lines are told apart."""
    return words.lstrip(_BEFORE)[:1].casefold()[:1]


def layout(text: str, title: str | None = None) -> Layout:
    """Headline, body paragraphs and page furniture of one article, as spans of code points.

    A paragraph is a line. ``title`` is the article's title if its source knows it; without it the
    headline is told by its looks. Every line that is not empty is in exactly one of the three.
    """
    lines = read_lines(text)
    repeated = repeated_keys(lines)
    title = title or title_before_site(lines)
    headline = find_headline(lines, title, repeated)
    paragraphs = []
    furniture = []
    known = {same(words) for words in (headline.of(text), title) if words} if headline else set()
    keys = repeated.union(key for key in known if " " in key)
    initials = {key[:1] for key in keys}
    aside = parts_of_page(lines)
    frames = sorted(frame for post in posts_in(lines) for frame in post.frame) if may_hold_posts(text) else []
    for number, line in enumerate(lines):
        start, end = line.span
        if headline and headline.start <= start < headline.end:
            continue
        frame = next((f.start for f in frames if start <= f.start < end), None)
        if frame is not None:  # She lied to us. [— Ann Lee (@annlee) March 3, 2020]
            furniture.append(Span(frame, end))
            if before := text[start:frame].rstrip():
                paragraphs.append(Span(start, start + len(before)))
            continue
        words = line.words
        known_first = len(words) <= SHORT and initial(words) in initials
        if (
            (known_first and (line.key in keys or (number < BREADCRUMBS and _names_page(line, known))))
            or number in aside
            or is_furniture(words)
            or is_foreign(words)
        ):
            furniture.append(line.span)
        else:
            paragraphs.append(line.span)
    return Layout(headline, tuple(paragraphs), tuple(furniture))


def title_before_site(lines: list[Line]) -> str | None:
    """The title of a page whose first line is title and site, if it stands alone below: ``Ferry Sinks - Elmton News``"""
    found = None
    for site in _SITE.finditer(lines[0].words[: 2 * SHORT]) if len(lines) > 2 else ():
        found = found or {line.key for line in lines[1:BREADCRUMBS] if len(line.words) <= SHORT}
        if same(lines[0].words[: site.start()]) in found:
            return lines[0].words[: site.start()]
    return None


def _names_page(line: Line, titles: set[str]) -> bool:
    """Whether a line is one of these titles with the site's name behind it, or cut off: ``Ferry Sinks Off …``"""
    key = line.key
    if line.words.endswith(("...", "…")) and len(key) > CAPTION:
        return any(title.startswith(key) for title in titles)
    return any(key.startswith(title) and _SITE.match(key, len(title)) for title in titles)


def split_pages(text: str) -> list[Span]:
    """The articles of a text in which whole pages may be pasted one after the other.

    Each span begins at the article's first visible character and ends after its last. A new page is
    seen where, after an article's body, a headline stands that soon is repeated, or, after a wider
    gap than the text has otherwise, a headline with a byline, a credit or a label right below it.
    Blank lines, section headings and separators alone never split: an ordinary article is one span.
    """
    if not any(end in text and pattern.search(text) for end, pattern in _EMPTY_LINE.items()):
        span = Span(len(text) - len(text.lstrip()), len(text.rstrip()))  # a page stands behind one
        return [span] if span.start < span.end else []
    lines = read_lines(text)
    if not lines:
        return []
    usual = Counter(line.gap for line in lines[1:]).most_common(1)[0][0] if len(lines) > 1 else 0
    starts = [0]
    has_body = False
    for i, line in enumerate(lines):
        if has_body and starts_page(lines, i, usual):
            starts.append(i)
            has_body = False
        has_body = has_body or is_sentence(line.words)
    ends = [*(start - 1 for start in starts[1:]), len(lines) - 1]
    return [Span(lines[a].span.start, lines[b].span.end) for a, b in zip(starts, ends, strict=True)]


def read_lines(text: str) -> list[Line]:
    """The lines of text that are not empty."""
    lines = []
    last = 0
    for start, words in stripped(LINE.finditer(text)):
        gap = text.count("\n", last, start) or text.count("\r", last, start)
        lines.append(Line(Span(start, start + len(words)), words, gap))
        last = start + len(words)
    return lines


def repeated_keys(lines: list[Line]) -> frozenset[str]:
    """Keys of the captions that stand there more than once: no sentence, or the same twice running."""
    short = [line for line in lines if CAPTION <= len(line.words) <= SHORT and not line.words.endswith(":")]
    counts = Counter(line.words for line in short)
    twice = {line.words: line for line in short if counts[line.words] > 1}
    if not twice:
        return frozenset()
    running = {a.words for a, b in pairwise(lines) if a.words == b.words}
    return frozenset(
        line.key for line in twice.values() if line.words in running or not is_sentence(line.words)
    )


def find_headline(lines: list[Line], title: str | None, repeated: frozenset[str]) -> Span | None:
    """The first appearance of the headline, or None where the text begins with its body."""
    if len(lines) < 2:
        return None
    wanted = same(title) if title else ""
    for i, line in enumerate(lines[:BREADCRUMBS] if wanted else ()):
        if initial(line.words) == wanted[:1] and (found := title_at(lines, i, wanted)):
            return found
    for i, line in enumerate(lines[:BREADCRUMBS]):
        if not is_furniture(line.words):
            has_room = i + 1 < len(lines) and (lines[i + 1].gap > 1 or line.key in repeated)
            is_headline = has_room and reads_like_headline(line.words) and not _is_turn(lines, i)
            return line.span if is_headline else None
    return None


def _is_turn(lines: list[Line], i: int) -> bool:
    """Whether line i begins with a label that begins another line too: ``LEE: We sail.``, ``Lee (Elmton) — When?``

    Or with one that nothing else has: ``<Lee> We sail.``, ``Ms LEE (Elmton) (14:02): I rise.``
    """
    if _TURN.match(lines[i].words):
        return True
    label = regex_with_lists(LABEL).match(lines[i].words)
    others = (line for line in lines[i + 1 :] if line.key != lines[i].key)
    return label is not None and any(
        (other := regex_with_lists(LABEL).match(line.words)) is not None and other[1] == label[1]
        for line in others
    )


def title_at(lines: list[Line], i: int, title: str) -> Span | None:
    """The span of the title where it begins at line i; a title may run over up to four lines."""
    joined = ""
    for line in lines[i : i + 4]:
        joined = f"{joined} {line.words[: 2 * SHORT]}"
        so_far = same(joined)
        if not so_far or not title.startswith(so_far):
            return None
        if so_far == title:
            return Span(lines[i].span.start, line.span.end)
    return None


def starts_page(lines: list[Line], i: int, usual: int) -> bool:
    """Whether a new page starts at line i, which follows an article's body."""
    line = lines[i]
    if line.gap < 2 or not reads_like_headline(line.words) or is_furniture(line.words):
        return False
    key = line.key
    near = (k for k in range(i + 1, min(i + NEAR + 1, len(lines))) if len(lines[k].words) <= SHORT)
    between = lines[i + 1 : next((k for k in near if lines[k].key == key), i + 1)]
    if between and line.words.count(" ") > 2:
        furniture = [is_furniture(other.words) for other in between]
        bare = all(f or not is_sentence(other.words) for f, other in zip(furniture, between, strict=True))
        if bare and (line.gap > usual or any(furniture)):
            return True
    below = lines[i + 1 : i + 4]
    return line.gap > max(usual, 2) and any(
        regex_with_lists(TOP, regex.VERBOSE).match(b.words) or is_credited(b.words) for b in below
    )


def is_sentence(words: str) -> bool:
    """Whether words end as a sentence does."""
    return words.rstrip(_CLOSERS).endswith(_FINAL)


def reads_like_headline(words: str) -> bool:
    """Whether a line looks like a headline: short, no full stop at its end or all words capitalised."""
    if len(words) > SHORT or words[0].islower() or words.endswith((",", ":", ";")):
        return False
    tokens = words.split()
    if not 2 <= len(tokens) <= 30:
        return False
    if not is_sentence(words) or words.endswith(("?", "!")):
        return True
    weighty = [t for t in tokens if t.casefold() not in listed("headline_small_words") and t[0].isalpha()]
    return len(weighty) > 3 and not any(t[0].islower() for t in weighty)
