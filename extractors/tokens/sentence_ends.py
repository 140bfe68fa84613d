"""Sentence boundaries in plain text: which full stops end a sentence, and which belong to a shortened word.

``Supt. Tom Ash left. Nobody saw him.`` has one boundary, behind ``left.``
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lazy_patterns import later_made, later_re
from ..lexicon import listed, rows
from ..lexicon.calendar_patterns import WEEKDAY
from ..model import Span

#: What may stand with a capital behind "3 p.m." in the same sentence.
BEHIND_HOUR = rf"{WEEKDAY}|[ECMP][DS]?T\b|GMT|BST|IST|Eastern|Central|Mountain|Pacific"
_INITIALS = later_re(r"(?:[^\W\d_a-z]\.)*[^\W\d_a-z]")
_BEFORE_HOUR = later_re(rf"\.\s(?:{BEHIND_HOUR})")
_LONGEST = 12  # code points of a shortened word
#: With the function words of a list: they open a sentence behind what is shortened, and are no part of a name.
_OPENERS = frozenset(["a", "he", "in", "it", "we"])
#: Small words that stand only inside a name.
_NOT_FIRST = frozenset(["the", "y", "e", "ben"])
#: Before a year they are short: (b. 1961), d. 1999, ca. 1850.
_BORN = ("b", "c", "d", "ca")
#: They lead on to a name or an example: a.k.a. Jayo.
_LEADING_ON = ("a.k.a", "i.e", "e.g")
#: What these shorten stands before other words: Supt. It may be; No. In.
_BEFORE_OTHERS = ("title", "name", "number")


@cache
def name_particles() -> frozenset[str]:
    """Small words that open a last name where it opens a sentence: ``van den Berg said``, ``al-Amin said``."""
    return listed("particles") - _NOT_FIRST


def _boundary() -> re.Pattern[str]:
    # Behind a mark that ends a sentence, its closing marks and blanks stands a capital, a digit, an opening mark or a
    # small word of a name; a new line ends every sentence. One class of characters first: the engine skips to the
    # next. The empty group is where the gap between two sentences begins.
    small = "|".join(sorted(name_particles()))
    return re.compile(
        r"[.!?…\n](?:(?<=\n)\s*|[\"'”’)\]]{0,3}()\s+(?=[\"'“‘(\[]{0,3}"
        rf"(?:[^\W_a-zß-öø-ÿ]|(?:(?:{small})[\s-]){{1,3}}[A-Z])))"
    )


_BOUNDARY = later_made(_boundary)


@cache
def abbreviations(*kinds: str) -> frozenset[str]:
    """Shortened words as written, without the last full stop: ``Supt``. ``kinds`` as in the list; none: all."""
    return frozenset(word for word, kind in rows("abbreviations") if not kinds or kind in kinds)


@cache
def opens_sentence() -> str:
    """A regular expression for what opens a sentence behind a shortened word: in the U.S[. He says]."""
    return (
        rf"\s(?:{'|'.join(sorted(word.capitalize() for word in listed('function_words') | _OPENERS))})\s[a-z]"
    )


@cache
def may_end_sentence() -> frozenset[str]:
    """Shortened words that may end a sentence, as written, without the last full stop: ``U.S``, ``Inc``, ``Calif``."""
    return abbreviations() - abbreviations(*_BEFORE_OTHERS)


def is_shortened(text: str, stop: int) -> bool:
    """Whether the full stop at this offset belongs to a shortened word or an initial: ``Supt.``, ``B.``"""
    start = stop
    first = max(0, stop - _LONGEST)
    while start > first and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    word = text[start:stop]
    if word in ("a.m", "p.m"):
        return _BEFORE_HOUR.match(text, stop) is not None
    if word in _LEADING_ON:
        return True
    if word in _BORN:
        year = text[stop + 1 : stop + 6].lstrip()
        return len(year) > 3 and year.isdigit() and not text[stop + 6 : stop + 7].isalnum()
    ends = word in may_end_sentence() or ("." in word and word not in abbreviations())
    if ends and re.match(opens_sentence(), text[stop + 1 : stop + 1 + _LONGEST * 2]):
        return False  # in the U.S. He says
    return word in abbreviations() or word in ("v", "vs") or _INITIALS.fullmatch(word) is not None


def is_behind_title(text: str, stop: int) -> bool:
    """Whether the mark at this offset stands behind a shortened title: ``Supt[.] Tom Ash``, ``Govs[.] Ann Lee and Bo Ash``."""
    word = text[max(0, stop - _LONGEST) : stop]
    return word[-1:].isalpha() and word.rsplit(None, 1)[-1].lstrip('(“"') in abbreviations("title")


def sentence_ends(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The gaps between the sentences of ``text[start:end]``, in order: blanks or new lines.

    The sentence before ends where the gap starts, with its closing marks; the next one begins where it ends.
    The end of the text is no gap.
    """
    for found in _BOUNDARY.finditer(text, start, len(text) if end is None else end):
        mark = text[found.start()]
        if mark != "." or not is_shortened(text, found.start()):
            yield Span(found.start() if mark == "\n" else found.start(1), found.end())


def sentence_around(text: str, start: int, end: int) -> Span:
    """The sentence, or the sentences, that hold ``text[start:end]``."""
    first = 0
    for gap in sentence_ends(text):
        if gap.start >= end:
            return Span(first, gap.start)
        if gap.end <= start:
            first = gap.end
    return Span(first, len(text))
