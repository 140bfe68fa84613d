"""The pattern of a run of capitalised words, and what shows that a name goes on behind it."""

from __future__ import annotations

from ...lazy_patterns import later_re
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


def _behind(words: str, link: str) -> str:
    """A place right behind a link that stands behind one of these words, each given whole or by its end."""
    return "(?:" + "|".join(f"(?<={word} {link} )" for word in words.split(" ")) + ")"


_SENT = "nvoy ssador elegate ntative dviser dvisor bserver"
_FIELDS = (
    "Trade Health Commerce Energy Culture Food Work Justice Environment Education Business Transport Housing "
    "Finance Industry Women Children Agriculture Science Communications Sports Economy Interior Labour Labor "
    "Tourism Planning Development Infrastructure Forestry Fisheries"
)
_SECOND_OFFICE = "CEO|Chief |President |Director |Founder |Executive Director |Chair|Treasurer "
_HEADS = "airman irwoman hair esident ounder irector wner CEO retary"
# The word of a link first and what stands before it then: what follows a name is mostly no link, as one letter tells.
_LINK = (
    r"(?:(?:of|for|on(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|de|del|della|delle|degli|dei|da|das|des|di|do|dos|du|zu|zum|zur|vom|af|av|van|von|der|den|ter|bin|bint|ibn|al|el|ul|y|e|la|le|ben)"
    r"(?: the| l[ao]s?| der?n?)? |al-|el-|d['’]|in (?=Charge)"
    r"|the (?:(?<=\bSave the )(?=Children\b)|(?<=\bHelp the )(?=Aged\b)|(?<=\bStop the )(?=War\b))"
    rf"|to {_behind(_SENT, 'to')}(?:the )?"
    rf"|and (?:{_behind(_FIELDS, 'and')}(?=[A-Z][a-z]{{2,14}} (?:Secretary|Minister|Commissioner)\b)"
    rf"|{_behind('Fire Search', 'and')}(?=Rescue\b)|(?<=Police and )(?=Crime Commissioner\b)"
    r"|(?<=Health and )(?=Safety\b|Social\b|Human\b|Care\b)"
    rf"|{_behind(_HEADS, 'and')}(?={_SECOND_OFFICE}))"
    rf"|& {_behind(_HEADS, '&')}(?={_SECOND_OFFICE}))"
)
_NOT_I = r"(?!I(?:['’](?![A-Z][a-z]{2})| (?:am|have|would|will|can|want|wish|hope|do)\b))"  # On behalf of the Board I would like
_NICKNAME = r"(?:[\"“‘'(][A-Z]\w{1,14}(?: [A-Z]\w{1,14}){0,2}[\"”’')] )?"  # William “Billy” Moss
# The plain re engine is twice as fast as regex for this one, and skips from capital to capital as the
# pattern begins with them (and not with \b).
NAME_RUN = later_re(
    rf"[{CAPITALS}](?<!\w\w){_REST}(?: {_NICKNAME}(?:{_LINK})?{_NOT_I}{_WORD}){{0,11}}(?: plc\b)?"
)
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
