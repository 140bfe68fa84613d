"""The pattern of a run of capitalised words, and what shows that a name goes on behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...lazy_patterns import later_made
from ...lexicon import listed, word_list
from ...lexicon.calendar_patterns import WEEKDAY
from ...lexicon.list_patterns import either
from ..name_words import low_of, vocabulary

CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĻŃŅŇŌŐŒŘŚŞŠȘŢŤȚŪŮŰŹŻŽΑ-ΩА-ЯҐЄІЇ"
_REST_OF_WORD = r"\w[\w&/–-]*"
#: What ends with "'s" and goes on as one name: the People's Bank, King's College, Elm State's Attorney.
_WITH_S = (
    r"s(?:(?:(?<=eople.s)|(?<=Women.s)|(?<=ldren.s))(?= [A-Z])"
    r"|(?:(?<=heimer.s)|(?<=kinson.s)|(?<=Prince.s))(?= (?:Trust|Society|Research|Fund|Association)\b)"
    r"|(?<=\bKing.s)(?= (?:Fund|College|Cross)\b)"
    r"|(?:(?<=tate.s)|(?<=ealth.s))(?= Attorney)|(?<=eriff.s)(?= Deputy))"
)
_REST = (
    rf"[\w&/–-]*(?:['’](?:{_WITH_S}|(?!s\b){_REST_OF_WORD})|\.(?!s\b){_REST_OF_WORD})*"
    r"(?:!(?:(?<=\bE!)|(?<=Yahoo!)))?\.?"
)
_WORD = rf"[{CAPITALS}]{_REST}"


def _behind(words: Iterable[str], link: str) -> str:
    """A place right behind a link that stands behind one of these words, with a capital or, but for "CEO", without."""
    ends = [word if word.isupper() else word[1:] for word in words]
    return "(?:" + "|".join(f"(?<={end} {link} )" for end in ends) + ")"


#: Mail on Sunday: papers of which that day is part of the name.
_SUNDAYS = ("Mail", "Independent", "Scotland", "Wales")


def _link() -> str:
    """The words that join the words of a name; the last word of a link first and what stands before it then.

    So what follows a name is mostly no link, as one letter tells.
    """
    particles = either(listed("particles") - {"the"})
    heads, second = word_list("joined_offices"), rf"(?=(?:{either(word_list('second_offices'))})\b)"
    return (
        rf"(?:on {_behind(_SUNDAYS, 'on')}(?=Sunday\b)|(?:of|for|on(?! {WEEKDAY})|{particles})"
        r"(?: the| l[ao]s?| der?n?)? |al-|el-|d['’]|in (?=Charge)"
        r"|the (?:(?<=\bSave the )(?=Children\b)|(?<=\bHelp the )(?=Aged\b)|(?<=\bStop the )(?=War\b))"
        rf"|to {_behind(word_list('envoys'), 'to')}(?:the )?"
        rf"|and (?:{_behind(word_list('joined_fields'), 'and')}(?=[A-Z][a-z]{{2,14}} (?:Secretary|Minister|Commissioner)\b)"
        r"|(?:(?<=ire and )|(?<=earch and ))(?=Rescue\b)|(?<=Police and )(?=Crime Commissioner\b)"
        r"|(?<=Health and )(?=Safety\b|Social\b|Human\b|Care\b)"
        rf"|{_behind(heads, 'and')}{second})"
        rf"|& {_behind(heads, '&')}{second})"
    )


_NOT_I = r"(?!I(?:['’](?![A-Z][a-z]{2})| (?:am|have|would|will|can|want|wish|hope|do)\b))"  # On behalf of the Board I would like
_NICKNAME = r"(?:[\"“‘'(][A-Z]\w{1,14}(?: [A-Z]\w{1,14}){0,2}[\"”’')] )?"  # William “Billy” Moss


def _name_run() -> re.Pattern[str]:
    # The plain re engine is twice as fast as regex for this one, and skips from capital to capital as the
    # pattern begins with them (and not with \b).
    return re.compile(
        rf"[{CAPITALS}](?<!\w\w){_REST}(?: {_NICKNAME}(?:{_link()})?{_NOT_I}{_WORD}){{0,11}}(?: plc\b)?"
    )


NAME_RUN = later_made(_name_run)
_FIRMS = {"inc", "corp", "co", "ltd"}
LONGEST_RUN = 120
OFFICES = tuple(f"{mark}s {body}" for mark in "'’" for body in ("Office", "Department"))
OWNS = ("'s ", "’s ")
#: What may be the members of a body in front of their apostrophe: ``Small Growers' Union``.
WITH_MEMBERS, OF_MANY = ("group", "unknown", "organization"), ("s' ", "s’ ")


def is_shortened(before: str, behind: str) -> bool:
    """Whether the last word is one that keeps its full stop; a firm's name ends with it but before an office."""
    known = vocabulary()
    low = low_of(before.rsplit(" ", 1)[-1])
    if low in _FIRMS and behind:
        return low_of(behind.split(" ", 1)[0]) in known.modifiers | known.roles
    return low in known.abbreviations
