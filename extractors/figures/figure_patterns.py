"""What a figure looks like: the patterns that find where one begins and read what follows, with their words.

All repeats are bounded, so that no text makes them slow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..lazy_patterns import later_re
from ..lexicon import listed, pairs, word_list
from ..lexicon.list_patterns import either, later_with_lists
from ..setting.dates import DATE, YEAR
from .numbers import amount, small

A_YEAR = later_re(YEAR)
PARTS = {
    **dict.fromkeys(("half", "halves"), 2), **dict.fromkeys(("quarter", "fourth"), 4), "third": 3, "fifth": 5,
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
MOST = r"(?=[ -](?:most|least|best|worst|[a-z]{3,12}est)\b)"

# "Talk about two things", "work the way up to $15": no approximation.
ABOUT = later_re(
    r"\b(?:(?:car(?:e[sd]?|ing)|talk\w*|th(?:ink|ought)\w*|kn[eo]w\w*|hear\w*|worr\w+|ask\w*|learn\w*|sa(?:ys?|id)"
    r"|t(?:ell|old)\w*|wr[io]t\w+|complain\w*) about|way up to) {1,3}$"
)
BETWEEN = later_re(r"\b[Bb]etween $")
OR_SO = later_re(r" or (?:so|more|fewer|less)\b|-plus\b|\+|-odd\b")
PERCENT = later_re(
    r"(?:%|[ -]?per ?cent\b| pct\b)(?:age)?(?P<points>[ -]points?\b)?|[ -]percentage(?P<points2>[ -]points?\b)"
)
AGE = later_re(r"[ -]years?[ -]olds?\b| years of age\b")
HYPHENED = later_re(r"-([a-z]{1,30})(?:-[a-z]{1,30}){0,4}")
NOUN_PHRASE = later_re(r"(?: {1,3}[^\W\d_][\w’'.&-]{0,40}){1,5}")
OF_NOUN = later_re(r" of(?: (?:the|all|these|those|his|her|its|their|our|my)\b)?(?= )")
OTHER_HALF = later_with_lists(r"\b(?&kinds_of_halves) $")
HALF_OF = later_re(r" (?:(?:of|the|his|her|its|their|our|all)\b|[A-Z][\w-]{1,30}['’]s(?= ))")
POINTING = later_re(
    r"\b(?:the|these|those|all|any|other|last|first|next|my|our|his|her|their|no|this|that|which|every) $",
    re.I,
)
MID_SENTENCE = later_re(r"[\w,;] $")
THROUGHOUT = later_re(r"(?<!for )[Oo]ver ")
PERSONAL = later_re(r"\b(?:my|his|her|their|our|your)(?: (?:early|mid|late))? $|\b(?:early|mid|late)[ -]$")
CLOCK_BEFORE = later_re(r"\b(?:at|by|until|till|from|to|around|about|before|after|since|between|and) $", re.I)
EXACTLY = later_re(r"\b(?:only|just|exactly|than|least) $", re.I)
AGE_WORD = later_re(r"\b(?:aged?|ages) $")
AGED = later_re(r"\bturn(?:ed|ing|s) $|[A-Z][\w’'-]+, $")


def is_measure(noun: str) -> bool:
    """Whether a noun, in singular or plural, measures or counts something even after "one"."""
    return noun.lower() in listed("measures") or noun.lower().removesuffix("s") in listed("measures")


def _is_name(money: str) -> bool:
    return money[-1].islower() and money != "Rs"


@cache
def ranks() -> Mapping[str, int]:
    """The rank of a word: ``second``, ``two``."""
    return {word: rank for rank, word in enumerate(word_list("ordinals"), 1)} | {
        "one": 1,
        "two": 2,
        "three": 3,
    }


class FromLists(NamedTuple):
    """The patterns that hold words of the lists.

    ``begin`` finds all that can begin a figure; the name of the group says how it is read, earlier groups win.
    None begins inside a word, a name (F-16, COVID-19), an address or another number. ``to`` and ``joins`` lead
    from the lower end of a range to the ``one_amount`` at its upper one: ``2 to 3``, ``between 2 and 3``.
    """

    sign: re.Pattern[str]
    begin: re.Pattern[str]
    to: re.Pattern[str]
    joins: re.Pattern[str]
    money: re.Pattern[str]
    qualifier: re.Pattern[str]


@cache
def of_all() -> re.Pattern[str]:
    """``(two) out of three``: the whole of which an amount before is a share."""
    return re.compile(rf" (?:(?:in|of|out of) every|out of|in|of)(?: the)? ({amount()})(?!%|-\d| per ?cent)")


@cache
def one_amount() -> re.Pattern[str]:
    """One number, with nothing before it."""
    return re.compile(amount())


@cache
def from_lists() -> FromLists:
    """These patterns, made once for the lists in use."""
    sign = rf"(?:{either(money for money in pairs('currencies') if not _is_name(money))}) ?"
    ordinals = word_list("ordinals")
    begin = (
        r"(?<![\w/.,:$£€=&%@])(?:"
        + "|".join(
            f"(?P<{kind}>{pattern})"
            for kind, pattern in {
                # Digits that are no figure: telephone numbers, 9/11, 24/7.
                "name": r"(?:\+\d{1,3}[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4}\b|1-8\d\d-[\w-]+|\d{3}-\d{4}\b"
                r"|\d{1,3}/\d{1,3}(?![\w/])",
                "date": rf"(?<!-)(?:{DATE})",
                "clock": r"(?:\d{1,2}(?::\d\d)? ?(?:[ap]\.m\.|[ap]m\b|[AP]M\b)|[012]?\d:[0-5]\d(?![:\d]))",
                "years": rf"{YEAR}(?:[-–/]| (?:to|through|until) )(?:{YEAR}|\d\d(?!\d| ?%))",
                "decade": r"(?:1[5-9]\d0|20\d0|['’‘]?[1-9]0)s\b",
                "short_year": r"(?:(?<=\b[Ii]n )|(?<=\bof )|(?<=\b[Ss]ince )|(?<=\bby ))(?:’\d\d\b|['‘]\d\d\b(?! [a-z]+s\b))",
                "rank": r"(?:No\.|Number|number)[ -]?(?:\d{1,4}|one|two|three)\b|#\d{1,3}\b"
                rf"|(?:\d{{1,4}}(?:st|nd|rd|th)|{either(ordinals[1:])}){MOST}"
                rf"|(?<=ranked )(?:{either(ordinals)})\b",
                "part": rf"(?:{small()}|[Aa])[ -](?:{either(PARTS)})s?\b(?!-)"
                r"|[Hh]alf\b(?!-| an?\b| hour)",
                "pair": r"[Tt]wice\b|[Aa] couple(?: of)?(?= [a-z])",
                "half_more": rf"(?:{either(word_list('spans_of_time'))}|century|mile|dozen) and a half\b",
                "amount": rf"(?:{sign}|(?<!-)|(?<=\bmid-)|(?<=[Pp]ost-)|(?<=[Pp]re-)|(?<=[\d%]-)){amount()}",
            }.items()
        )
        + ")"
    )
    names = either(money for money in pairs("currencies") if _is_name(money))
    return FromLists(
        re.compile(sign),
        re.compile(begin),
        later_re(rf"(?:%| per ?cent)?(?: ?[-–—] ?| to | or )(?:{sign})?"),
        later_re(rf"(?:%| per ?cent)? and (?:{sign})?"),
        later_re(rf"(?: of)?[ -](?P<name>{names})s?\b|[ -](?P<cents>cents?)\b"),
        later_re(rf"\b(?:{either(word_list('number_qualifiers'))}) {{1,3}}$", re.IGNORECASE),
    )
