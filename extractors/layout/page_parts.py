"""Parts of a page that are told by their place: boxes with other articles, teasers, contacts, comments of readers.

``Recent News⏎Two Charged in Pier Fire⏎June 3, 2026⏎The mayor announced that the pier …`` below an article is no part
of it. A line alone may look like text; what stands around it says what it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol

import regex

from ..lazy_patterns import later
from ..lexicon import word_list
from ..lexicon.calendar_patterns import MONTH_BEGINS
from .comments import comments_from

#: A line of a contact or a label is no longer than this (code points).
SHORT = 90
#: A name or office above a telephone number is no longer than this, and so many lines above it at most.
NAME, ABOVE = 45, 2
#: A contact stands among the first or last so many lines.
EDGE = 16
#: A sentence of an article is longer than this; one of a box seldom.
SENTENCE = 40

_TELEPHONE = later(r"(?<![\d$])\(?\d{3}\)?[-. /–]{1,2}\d{3}[-. –]\d{4}(?!\d)|\+\d{1,3}[\d ()-]{7,16}")
_MAIL = later(r"[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,30}")
_teaser = later(
    r"(?:\s|(?<=\w))(?:…|\.\.\.|\[…\]|\[\.\.\.\])(?:\s*\(?(?:more|read more|continue reading)\)?)?[»>→]?$",
    regex.I,
).search
_date = later(
    rf"(?:\w{{3,9}}day,? )?{MONTH_BEGINS}[a-z]{{0,6}}\.? \d{{1,2}}, \d{{4}}\.?$"
    r"|\d{1,2} \p{Lu}[a-z]{2,8} \d{4}\.?$|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$"
).match
_QUOTING = later(r"[\"“”«»]|(?<!\w)['‘](?=\w)")
#: How the beginning of another article ends.
_CUT = ("…", "...", "…]", "...]", "more", "More", "more)", "reading", "Reading", "»", "→")
_STRIPPED = " .:;|>»→▶*-–—[]()#"


class _Line(Protocol):
    @property
    def words(self) -> str: ...


def parts_of_page(lines: Sequence[_Line]) -> set[int]:
    """The numbers of the lines that belong to the page by their place. Raises nothing; linear."""
    words = [line.words for line in lines]
    comments = range(comments_from(words), len(words))
    return {*_boxes(words), *_teasers(words), *_contacts(words), *comments}


@cache
def _labels() -> frozenset[str]:
    return frozenset(word_list("section_labels"))


def _boxes(words: Sequence[str]) -> set[int]:
    """The lines from a label like ``Recent News`` on, as far as two sentences of an article do not follow each other."""
    found: set[int] = set()
    number, count = 0, len(words)
    while number < count:
        line = words[number]
        if len(line) > NAME or line.strip(_STRIPPED).casefold() not in _labels():
            number += 1
            continue
        end = number + 1
        while end < count and not (_tells(words[end]) and (end + 1 == count or _tells(words[end + 1]))):
            end += 1
        found.update(range(number, end if end < count else count))
        number = end
    return found


def _tells(line: str) -> bool:
    """Whether a line reads as a paragraph of an article: a finished sentence of some length, or with quotation marks."""
    if len(line) < SENTENCE or _teaser(line[-24:]):
        return False
    return line.rstrip("\"'”’) ")[-1:] in (".", "?", "!") or _QUOTING.search(line) is not None


def _teasers(words: Sequence[str]) -> set[int]:
    """The beginnings of other articles: cut off, and beside a date or ``Read More``, or with a blank before the dots."""
    found = set()
    for number, line in enumerate(words):
        end = line[-24:]
        if (
            ("…" not in end and "..." not in end)
            or line[-1] not in "….]»>→)e"
            or not _teaser(end)
            or line[0] in "“\"‘'«"
            or _QUOTING.search(line[-6:])
        ):
            continue
        around = (*words[max(0, number - 2) : number], *words[number + 1 : number + 2])
        beside = any(
            _date(other) or other.casefold().startswith("read more") for other in around if len(other) < NAME
        )
        if beside:
            found.add(number)
    return found


def _contacts(words: Sequence[str]) -> set[int]:
    """The lines with a telephone number or address for letters near an end of the page, and the names above them."""
    found: set[int] = set()
    for number, line in enumerate(words):
        if EDGE <= number < len(words) - EDGE or len(line) > SHORT:
            continue
        if not (_TELEPHONE.search(line) or _MAIL.search(line)) or _QUOTING.search(line):
            continue
        found.add(number)
        above = number - 1
        while above >= max(0, number - ABOVE) and _is_name(words[above]):
            found.add(above)
            above -= 1
    return found


def _is_name(line: str) -> bool:
    """Whether a line may be a name or office over its telephone number: ``Ann Lee``, ``Director of Communications``."""
    small = [word for word in line.split() if word[0].islower()]
    return len(line) <= NAME and line[-1] not in '.?!”"' and len(small) < 3 and not line.isupper()
