"""Who was introduced before with the noun of a description: ``a senior official in the ministry``, then ``the official``."""

from __future__ import annotations

from functools import cache

from ...entities.entity import Entity, unnamed
from ...entities.name_words import words_of
from ...entities.noun_phrases import Description, describe, determiners, is_role
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...tokens.tagger import word_class
from ...tokens.word_classes import HAVE, NOUN, PAST_FORM, VERB_S, VERB_S_OR_PLURAL
from .fields_of_roles import is_of_other_field

_COMPLEMENT = later_re(
    r"(?:\s(?:of|for|with|in|at|from)\s(?:(?:the|a|an)\s)?"
    r"(?:[A-Z][\w’'-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,5}|(?!\w+ing\b)\w{1,30}))?"
)
_NO_NOUN = later_re(r"[^\w\s]|\s(?:of|for|in|at|from|that|which|said|says|was|is|has|had|will|on)\b|$")
#: a retired shopkeeper, her husband, the driver
_SOMEBODY = later_re(
    r"\b(?:an?|another|one|his|her|their|the)\s(?:[a-z-]{2,20}\s){0,2}?([a-z-]{3,20}(?:['’]s)?)\b"
)
_ABBREVIATED = later_re(r"(?:[A-Z]\.){2,}")  # a senior U.S. official
_NOUN_NEXT = later_re(r"\s([a-z-]{3,20})\b")
_NOUNS = (NOUN, VERB_S_OR_PLURAL)
_OTHER_OFFICE = ("shadow", "vice", "deputy")
#: Netlux wants to become the biggest firm: what is said of a body by its verb is no other one.
_TELLING = (" become ", " becoming ", " became ", " remain ", " is ", " was ", " be ", " as ")
_AS = (" as ", "\xa0as\xa0", " as\xa0")
_IDENTIFIED = later_re(
    r"\b(?<!wrongly\s)(?<!falsely\s)(?<!initially\s)(?:identified|named)\s(?:[^.\n“”\"]{3,100}\sand\s)?"
    r"(?:the|a)\s(?P<of>(?:[a-z-]{1,20}\s){0,2}?)(?P<noun>[a-z-]{1,20})\sas\s$"
)
_BACK = 5000  # characters
_IDENTIFYING = 160  # characters
#: So many words may stand before the noun: the Lords science and technology committee.
_LONGEST_BODY, _LONGEST_SOMEBODY = 7, 5


@cache
def _introducing() -> frozenset[str]:
    """Words with which somebody is introduced, small and with a capital: ``a senior official``, ``Another aide``."""
    words = determiners("article", "indefinite") | {"another", "one"}
    return words | {word.capitalize() for word in words}


_HIS = ("his", "her", "their")
_LONGEST_OWNED = 2  # words: her old coach
_IN_HIS = (" his", " her", " their")


def _ends_noun(text: str, at: int) -> bool:
    """Whether no other noun follows: ``the ministry summoned``, not ``the ministry spokesman``."""
    if _NO_NOUN.match(text, at):
        return True
    word = text[at + 1 : at + 30].split(" ", 1)[0].rstrip(".,;:")
    return word.isalpha() and word_class(word) in (VERB_S, HAVE, *PAST_FORM)  # the committee called for it


def others_introduced(text: str, start: int, end: int, head: str) -> bool:
    """Whether a part of the text brings in somebody else by a noun: ``The mayor was hit by [a shopkeeper]``."""
    nouns = (found[1].removesuffix("'s").removesuffix("’s") for found in _SOMEBODY.finditer(text, start, end))
    return any(noun != head and is_role(noun) and noun not in listed("child_nouns") for noun in nouns)


def _behind_compound(text: str, end: int) -> int:
    """Where a complement ends: ``a surge in outage [reports]``, ``a report on bus [fares]``."""
    more = _NOUN_NEXT.match(text, end)
    compound = more is not None and text[end - 1].islower() and word_class(more[1]) in _NOUNS
    return more.end() if more and compound else end


def introduced(text: str, description: Description, position: int) -> Entity | None:
    """``the official`` as first mentioned, ``a senior official in the ministry``; a body also with "the"."""
    head = description.head
    stop = position
    longest = _LONGEST_BODY if description.kind == "organization" else _LONGEST_SOMEBODY
    for _ in range(4):
        stop = text.rfind(f" {head}", max(0, position - _BACK), stop)
        if stop < 0:
            return None
        if description.kind != "individual" and not _ends_noun(text, stop + 1 + len(head)):
            continue
        lead = text[max(0, stop - 60) : stop].split()[-longest:]
        for count, word in enumerate(reversed(lead), 1):
            if count == 1 and word == "the" and description.kind == "organization":
                break  # as a consequence the government; they believed the company
            more = (
                description.kind == "organization"
                and count > 1
                and (word in ("the", "The") or word.endswith(("'s", "’s")))
            )
            owned = (
                word in _HIS
                and count <= _LONGEST_OWNED
                and description.kind == "individual"
                and head not in words_of("public_offices")
                and _ends_noun(text, stop + 1 + len(head))
            )  # fired his lawyer. The lawyer
            if more or owned or word in _introducing():
                begin = stop - len(" ".join(lead[-count:]))
                complement = _COMPLEMENT.match(text, stop + 1 + len(head))
                aged = complement is not None and complement.group().endswith(_IN_HIS)  # a man in his forties
                end = stop + 1 + len(head)
                if complement and not (more or aged):
                    end = _behind_compound(text, complement.end()) if complement.group() else end
                first = describe(text[begin:end])
                if first is None or first.head != head or (more and first.name == head):
                    return None
                if description.kind == "organization" and text.endswith(_TELLING, 0, begin):
                    return None
                if is_of_other_field(description.name, first.name, None, head):
                    return None  # a teacher is not the head teacher
                return unnamed(first.name, first.kind)
            other = word in _OTHER_OFFICE and head in words_of("public_offices")
            if other or word[-1] in '"”’':
                break  # a shadow chancellor is not the chancellor
            if word[-1] in ",.;:" and not _ABBREVIATED.fullmatch(word):
                break
    return None


def identified_as(text: str, start: int) -> str | None:
    """The noun for somebody who is named from ``start`` on: ``identified the [defendant] as Tom Crane``, ``the victim as Ann Lee and the [driver] as Tom Crane``."""
    if not text.endswith(_AS, 0, start):
        return None
    match = _IDENTIFIED.search(text, max(0, start - _IDENTIFYING), start)
    another = listed("adjectives_of_another") | listed("ordinals")
    if match is None or not another.isdisjoint(match["of"].split()):
        return None  # identified a second suspect as Tom Crane
    return match["noun"]
