"""Markup in an article's text: tags and character references of HTML, Markdown, marks of footnotes, link targets.

Rows of a CMS hold ``<p>The mayor&rsquo;s …</p>``, texts made from pages ``said [Ruth Hale](https://…)`` or
``**“We sail,”** said Hale [3]``. All later stages read the words without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html.entities import html5

from ..lazy_patterns import later, later_re
from .chats import chevrons
from .page_breaks import columns, line_numbers

#: One edit: from, to (code points of the text before it), and what stands there afterwards.
Edit = tuple[int, int, str]

_TAG = later(
    r"(?i)<(?:(?P<block>/?(?:p|br|div|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|tr|table|tbody|td|th|hr|section|article|header"
    r"|footer|main|aside|figure|figcaption))|/?(?:a|abbr|b|big|cite|em|font|i|img|ins|mark|s|small|span|strong|sub|sup|time"
    r"|tweet|u|wbr))(?:\s[^<>]{0,2000})?\s?/?>|<!--[^<>]{0,2000}-->"
)
_HEADER = later_re(r"WEBVTT[^\n]*\n(?:(?![^\n]{0,80}-->)[^\n]{0,400}\n){0,20}")
_VOICE = later_re(r"<v(?:\.[\w.]{1,60})? ([^<>\n]{1,80})> ?|</v>")
_REFERENCE = later(r"&(?:amp;){0,2}(?:#\d{2,6}|#[xX][\da-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")

#: Numbers that are written for marks of Windows-1252: ``&#146;``.
_WINDOWS = frozenset(range(0x80, 0xA0)) - {0x81, 0x8D, 0x8F, 0x90, 0x9D}

_TARGET = r"(?:https?://|mailto:|www\.|[/#])[^\s()\[\]<>]{0,1000}(?:\([^\s()]{0,200}\)[^\s()\[\]<>]{0,200})?"
#: ``[words](target "title")``, ``[words][3]``: the words are what remains, of a picture nothing.
_LINK = later(rf"(!?)\[([^\[\]\n]{{0,400}})\](?:\({_TARGET}(?:\s\"[^\"\n]{{0,300}}\")?\)|\[\w{{1,20}}\])")
#: ``Hale [https://…]``, ``Hale <https://…>``, ``Hale (https://…)``
_BARE_TARGET = later(rf"[ \u00a0]?(?:\[{_TARGET}\]|<{_TARGET}>|\(https?://[^\s()]{{1,1000}}\))")
#: ``Hale[3]``, ``Hale [3],``, ``[3]Hale``; a raised figure behind the end of a sentence.
_NOTE = later(
    r"(?<=[\p{L}.,;:!?”\"’')])[ \u00a0]?\[\d{1,3}\](?![\p{L}(])|\[\d{1,3}\](?=[\p{L}“\"])|(?<=[.,;:!?”\"’')])[¹²³⁰⁴-⁹]{1,3}"
)
_NUMBERED = later_re(r"\[\d{1,3}\]")
_RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_EMPHASIS = (
    later(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]{1,600}?)(?<=[^\s*\\])(\*{1,3})(?![\w*])"),
    later(r"(?<![\w_\\])(_{1,3})(?=[^\s_])([^_\n]{1,600}?)(?<=[^\s_\\])(_{1,3})(?!\w)"),
)
#: UTF-8 that was read as Windows-1252: ``â€œWe sail,â€ said RenÃ©e``.
_MISREAD = later(
    r"â€([œ\x9d™˜“”¦\x93\x94\x98\x99\x9c\ufffd]?)|Ã([\xa1-\xbf\x80-\x9f‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’•–—˜™š›œžŸ])|Â(?=[\xa1-\xbf ])"
)
_MISREAD_MARKS = {
    "œ": "“",
    "\x9c": "“",
    "™": "’",
    "\x99": "’",
    "˜": "‘",
    "\x98": "‘",
    "“": "–",
    "\x93": "–",
    "”": "—",
    "\x94": "—",
    "¦": "…",
}
_HEADING = later(r"(?m)^ {0,3}#{1,6} (?=[\p{L}“\"‘'*_\[])")
#: \u201c, or two line ends: not the path of a file
_JSON = later(r"\\u[02][0-9a-fA-F]{3}|\\n(?:\\n|\\\"|[\p{Lu}“][^\\]{1,400}\\n)")
_JSON_ESCAPE = later(r"\\(u[0-9a-fA-F]{4}|[nrtbf\"'/“”*_#\[\]\\])")
_ESCAPED = {"n": "\n", "r": "", "t": " ", "b": "", "f": "\n"}
_ESCAPE = later(r"\\(?=[\"'“”*_#\[\]])")


def markup(text: str) -> Iterator[Callable[[str], Iterable[Edit]]]:
    """What has to be done, one after the other, to a text that holds markup; nothing for nearly every article."""
    if "â€" in text or "Ã" in text or "Â" in text:
        yield _misread
    if ("<" in text and _TAG.search(text)) or ("&" in text and _REFERENCE.search(text)):
        yield _html
    if "-->" in text and (text.startswith("WEBVTT") or "<v" in text):
        yield _voices
    if "\n>>" in text or text.startswith(">>"):
        yield chevrons
    if "   " in text:
        yield columns
    if "1 " in text and "\n" in text:
        yield line_numbers
    if "\\" in text:
        yield _escapes
    if "[" in text or "://" in text or _has_raised(text):
        yield _links
    if "*" in text or "_" in text or "# " in text:
        yield _markdown


def _has_raised(text: str) -> bool:
    """Whether a raised figure stands in a text, as marks of footnotes are."""
    return not text.isascii() and any(figure in text for figure in _RAISED)


def _misread(text: str) -> Iterator[Edit]:
    for match in _MISREAD.finditer(text):
        if match[0][0] == "â":
            meant = _MISREAD_MARKS.get(match[1], "”")
        elif match[2]:
            last = ord(match[2]) if ord(match[2]) < 0x100 else match[2].encode("cp1252")[0]
            meant = bytes((0xC3, last)).decode("utf-8")
        else:
            meant = ""
        yield *match.span(), meant


def _html(text: str) -> Iterator[Edit]:
    """Tags of blocks become line ends, others nothing; what a character reference stands for takes its place."""
    tags = [(*tag.span(), "\n" if tag["block"] else "") for tag in _TAG.finditer(text)]
    return _apart([*tags, *((*one.span(), _character(one[0])) for one in _REFERENCE.finditer(text))])


def _voices(text: str) -> Iterator[Edit]:
    """The voice tags of WebVTT become labels of turns: ``<v Ann Lee>We sail.</v>`` is ``Ann Lee: We sail.``"""
    header = _HEADER.match(text)
    if header:
        yield *header.span(), ""
    for match in _VOICE.finditer(text, header.end() if header else 0):
        if match[1]:
            yield match.start(), match.start(1), ""
            yield match.end(1), match.end(), ": "
        else:
            yield *match.span(), ""


def _character(reference: str) -> str:
    """What a character reference stands for; one that nobody knows stays."""
    name = reference[1:]
    while name.startswith("amp;") and name != "amp;":  # &amp;quot;
        name = name[4:]
    if name[0] != "#":
        meant = html5.get(name, f"&{name}")
        return " " if meant.isspace() else meant
    number = int(name[2:-1], 16) if name[1] in "xX" else int(name[1:-1])
    if number in _WINDOWS:
        return bytes([number]).decode("cp1252")
    return (
        chr(number) if 0x9F < number < 0xD800 or 0xDFFF < number < 0x110000 or 0x1F < number < 0x7F else " "
    )


def _escapes(text: str) -> Iterator[Edit]:
    """Backslashes before marks; the escapes of JSON, where a text holds one that can be nothing else: ``\\u201cNo,\\u201d``"""
    if _JSON.search(text) is None:
        yield from ((*match.span(), "") for match in _ESCAPE.finditer(text))
        return
    for match in _JSON_ESCAPE.finditer(text):
        code = match[1]
        if len(code) > 1:
            number = int(code[1:], 16)
            yield *match.span(), " " if number < 0x20 or 0xD800 <= number < 0xE000 else chr(number)
        else:
            yield *match.span(), _ESCAPED.get(code, code)


def _links(text: str) -> Iterator[Edit]:
    found: list[Edit] = []
    if "](" in text or "][" in text:
        for link in _LINK.finditer(text):
            start, end = link.span()
            if link[1]:
                found.append((start, end, ""))
            else:
                found += ((start, link.start(2), ""), (link.end(2), end, ""))
    if "://" in text:
        found += ((*match.span(), "") for match in _BARE_TARGET.finditer(text))
    if _NUMBERED.search(text) or _has_raised(text):
        found += ((*match.span(), "") for match in _NOTE.finditer(text))
    return _apart(found)


def _markdown(text: str) -> Iterator[Edit]:
    found: list[Edit] = []
    for emphasis in _EMPHASIS:
        for match in emphasis.finditer(text):
            found += ((*match.span(1), ""), (*match.span(3), ""))
    found += ((*match.span(), "") for match in _HEADING.finditer(text))
    return _apart(found)


def _apart(edits: list[Edit]) -> Iterator[Edit]:
    """Edits in order; of two that overlap the first."""
    done = -1
    for start, end, instead in sorted(edits):
        if start >= done:
            yield start, end, instead
            done = end
