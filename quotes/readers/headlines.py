"""The headline of a text that says nothing of it apart: its first line, without menus and the site's name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import regex

from extractors.layout.boilerplate import is_furniture
from extractors.layout.page import Line, is_sentence, read_lines, reads_like_headline, same
from extractors.lexicon import word_list

from .dates import date_line, dateline

#: So many characters of a text are looked at, and so many of its lines: what is below is the article.
HEAD = 6_000
TOP = 16
#: The title of a page stands among its first so many lines, and again below the menu.
PAGE_TITLE = 3
#: A headline's line that is not much shorter than the longest goes on in the next one.
FULL = 0.6
#: Lines are wrapped by hand where none of them is longer.
WRAPPED = 130
#: A headline over several lines has so many of them, and characters, at most.
MOST_LINES, MOST_CHARACTERS = 4, 320

#: "FOR IMMEDIATE RELEASE: Harbour board closes pier", "Media release".
RELEASE = regex.compile(r"(?i)(?:for\ immediate|media|press|news)\ release\b\s*+[:–—-]*+\s*+", regex.VERBOSE)
#: Whom to ask: an address, a number, "Contact:".
_CONTACT = re.compile(r"\w@\w|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|(?i:^(?:media )?contacts?\b)")
#: What stands between a headline and the name of the site: "Pier closed | Norhaven Post".
_SITE = re.compile(r" +(?:[|–—·»-]|::) +")
#: A word at the end of a line that no headline ends with.
_OPEN_END = re.compile(
    r"\b(?:a|an|the|and|or|of|for|in|on|at|to|by|with|from|as|after|into|over|his|her|its|their)$|[,;–—-]$",
    re.I,
)
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: of \d{1,4})?|[^\w]*", re.I)


_WORDS = re.compile(r"\w+")


class Headline(NamedTuple):
    """The words of a headline in one line, and the site's name if it stands behind them."""

    title: str
    site: str | None = None


def headline_of(text: str) -> Headline | None:
    """The headline of a text, or None where it begins with its body.

    A line "Pier closed | Norhaven Post" with "Pier closed" again below it is a page's title: headline and site.
    Below a press release's head (date, office, whom to ask) the headline is the line that follows.
    """
    lines = read_lines(text[:HEAD])
    for i, line in enumerate(lines[:PAGE_TITLE]):
        if line.words.count(" ") >= 2 and ((title := _with_site(lines, i)) or (title := _repeated(lines, i))):
            return title._replace(title=_without_release(title.title))
    first = next((i for i, line in enumerate(lines[:TOP]) if not _is_label(line.words)), None)
    if first is None:
        return None
    if (after := _after_release_head(lines, first)) is not None:
        first = after
    return _read(lines, first)


def is_bot_wall(text: str) -> bool:
    """Whether a text is what a site answers to a machine: ``Pardon Our Interruption``."""
    lines = read_lines(text[:HEAD])
    return bool(lines) and len(text) < HEAD and same(lines[0].words.partition(" | ")[0]) in _bot_walls()


def is_menu(words: str) -> bool:
    """Whether a line is one of a page's menu: ``Skip to content``."""
    return same(words) in _menu_lines()


@cache
def _menu_lines() -> frozenset[str]:
    return frozenset(map(same, word_list("menu_lines")))


@cache
def _bot_walls() -> frozenset[str]:
    return frozenset(map(same, word_list("bot_walls")))


def _is_label(words: str) -> bool:
    """Whether a line is no headline by itself: of a menu, a date, whom to ask, a page's number."""
    return (
        is_menu(words)
        or is_furniture(words)
        or _PAGE_NUMBER.fullmatch(words) is not None
        or date_line(words) is not None
        or _is_contact(words)
        or ((found := RELEASE.match(words)) is not None and found.end() == len(words))
    )


def _with_site(lines: list[Line], first: int) -> Headline | None:
    """The headline of a page's title with the site's name, where it stands again below, also in pieces."""
    words = lines[first].words
    marks = list(_SITE.finditer(words))
    below = [_key(line.words[: 2 * MOST_CHARACTERS]) for line in lines[first + 1 :]] if marks else []
    for mark in reversed(marks):
        head, site = words[: mark.start()], words[mark.end() :]
        key = _key(head)
        if len(key) >= 12 and " " in key and (_begins(key, below) or _cut(key, lines[first + 1 :])):
            return Headline(head, site if 1 <= site.count(" ") + 1 <= 8 and not is_menu(site) else None)
    return None


def _key(words: str) -> str:
    """What makes two headlines the same: their words, without case and marks."""
    return " ".join(_WORDS.findall(words.casefold()))


def _begins(key: str, lines: list[str]) -> bool:
    """Whether these words stand there again at the beginning of a line, perhaps over several."""
    for i, line in enumerate(lines):
        if line and key.startswith(line[:12]) and " ".join(lines[i : i + MOST_LINES + 1]).startswith(key):
            return True
    return False


def _cut(key: str, lines: list[Line]) -> bool:
    """Whether a line is the beginning of these words and ends in dots: ``Welk to pay up to ...``."""
    begins = (_key(line.words) for line in lines if line.words.endswith(("...", "…")))
    return any(len(begin) >= 20 and key.startswith(begin) for begin in begins)


def _repeated(lines: list[Line], first: int) -> Headline | None:
    """A line that stands again right below the menu."""
    key = _key(lines[first].words)
    length = len(lines[first].words) + 4  # marks at the ends make no difference
    below = (_key(line.words) for line in lines[first + 1 : first + TOP] if len(line.words) <= length)
    again = (
        len(key) >= 20
        and not is_menu(lines[first].words)
        and reads_like_headline(lines[first].words)
        and key in below
    )
    return Headline(lines[first].words) if again else None


def _is_contact(words: str) -> bool:
    """Whether a line says whom to ask. One as long as a paragraph does not."""
    return len(words) <= WRAPPED and _CONTACT.search(words) is not None


def _after_release_head(lines: list[Line], first: int) -> int | None:
    """The line of the headline below date, office and whom to ask; None where there is no such head."""
    head = [
        i
        for i, line in enumerate(lines[:TOP])
        if _is_contact(line.words) or date_line(line.words) or RELEASE.match(line.words)
    ]
    if not head or head[0] > 4:
        return None
    last = head[0]
    for i in head:
        if i - last > 4 or any(len(line.words) > WRAPPED for line in lines[last : i + 1]):
            break
        last = i
    if head[0] > first and all(date_line(line.words) for line in lines[head[0] : last + 1]):
        return None
    found = RELEASE.match(lines[last].words)
    if found and found.end() < len(lines[last].words) and not _is_contact(lines[last].words):
        return last
    return last + 1 if last + 1 < len(lines) else None


def _read(lines: list[Line], first: int) -> Headline | None:
    """The headline that begins at a line, over as many lines as it has."""
    words = _without_release(lines[first].words) if first < len(lines) else ""
    if not words or _is_turn(lines, first) or dateline(words):
        return None
    width = max(len(line.words) for line in lines[first : first + TOP])
    last = first
    while last + 1 < len(lines) and last - first < MOST_LINES - 1 and len(words) < MOST_CHARACTERS:
        line, after = lines[last], lines[last + 1]
        if after.gap > 1 or dateline(after.words) or _is_label(after.words) or is_sentence(words):
            break
        goes_on = after.words[0].islower() or _OPEN_END.search(line.words) is not None
        full = width <= WRAPPED and len(line.words) >= FULL * width and not is_sentence(after.words)
        if not goes_on and not (full and _same_case(line.words, after.words)):
            break
        words = f"{words} {after.words}"
        last += 1
    begins = words[0].upper() + words[1:] if words[1:2].isupper() else words  # "iPhone prices fall"
    if not reads_like_headline(begins) and not words.isupper():
        return None
    return Headline(words)


def _same_case(one: str, other: str) -> bool:
    """Whether two lines both have most of their words capitalised, as headlines in some papers do."""
    return all(_capitalised(words) > 0.6 for words in (one, other))


def _capitalised(words: str) -> float:
    long = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].isupper() for word in long) / len(long) if long else 0.0


def _is_turn(lines: list[Line], i: int) -> bool:
    """Whether a line begins with a name and a colon that begin another line too: ``LEE: We sail.``"""
    label, colon, _ = lines[i].words[:40].partition(": ")
    return bool(colon) and any(line.words.startswith(label + colon) for line in lines[i + 1 :])


def _without_release(words: str) -> str:
    found = RELEASE.match(words)
    return words[found.end() :] if found and found.end() < len(words) else words
