"""Foreign text made safe and plain to look at: everything from an article, a file or a visitor passes here."""

from __future__ import annotations

from urllib.parse import urlsplit

import regex
from markupsafe import Markup, escape

from ..database.fulltext import MOST_WORDS

# Characters that draw nothing, or that make a browser draw other characters in another order.
# The marks of ordinary right-to-left writing (U+200E, U+200F) and joiners stay as they are.
_HIDDEN = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def plain(text: object) -> Markup:
    """text as HTML that shows each of its characters: markup is escaped, controls are named.

    A character that could turn the words around it (U+202E and its like) is drawn as a small label
    with its number, so that a reader sees it and it turns nothing.
    """
    escaped = escape("" if text is None else text)
    return escaped if _HIDDEN.search(escaped) is None else Markup(_HIDDEN.sub(_named, escaped))


def bare(text: object) -> str:
    """text as ``plain`` shows it, without any markup and in one line: for titles, labels and values of choices."""
    return " ".join(_HIDDEN.sub(_numbered, "" if text is None else str(text)).split())


def _numbered(match: regex.Match[str]) -> str:
    return " " if match.group() in "\r\x0c" else f"U+{ord(match.group()):04X}"


def _named(match: regex.Match[str]) -> str:
    shown = _numbered(match)
    return shown if shown == " " else f'<span class="control">{shown}</span>'


def marked(text: object, words: str) -> Markup:
    """text as ``plain`` gives it, with these words of a search marked: "in a row" together, harb* whatever begins so."""
    parts = [
        r"[^\w]+".join(map(regex.escape, regex.findall(r"\w+", phrase or word)))
        + (r"\w*" if word.endswith("*") else "")
        for phrase, word in dict.fromkeys(regex.findall(r'"([^"]*)"|([^\s"]+)', words))
    ]
    if not (parts := [part for part in parts if part and part != r"\w*"][:MOST_WORDS]):
        return plain(text)
    wanted = regex.compile(rf"\b(?:{'|'.join(parts)})\b", regex.IGNORECASE)
    out, at = Markup(""), 0
    given = "" if text is None else str(text)
    for match in wanted.finditer(given):
        out += plain(given[at : match.start()]) + Markup("<mark class='match'>{}</mark>").format(
            plain(match.group())
        )
        at = match.end()
    return out + plain(given[at:])


def web_address(url: str | None) -> str | None:
    """url if a visitor may follow it: an http or https address with a host. Otherwise None."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def shortened(text: str, limit: int) -> str:
    """text in at most about limit characters, cut between words, with an ellipsis where it was cut."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    return (head.rsplit(None, 1)[0] if " " in head[limit // 2 :] else head) + "…"


def excerpt(text: str, words: str, around: int = 80) -> Markup:
    """The text around the first appearance of these words, which are marked; its begin where they are not in it."""
    at = text.find(words)
    if at < 0 or not words:
        return plain(shortened(text, 2 * around))
    start, end = max(0, at - around), min(len(text), at + len(words) + around)
    before = ("… " if start else "") + text[start:at]
    after = text[at + len(words) : end] + (" …" if end < len(text) else "")
    return Markup("{}<mark class='figure'>{}</mark>{}").format(plain(before), plain(words), plain(after))
