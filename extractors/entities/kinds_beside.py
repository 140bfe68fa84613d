"""What a noun means by the word or the number beside it: a body or a player where it is a thing by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lazy_patterns import later_re
from ..lexicon import listed, pairs
from ..tokens.tagger import word_class
from ..tokens.word_classes import PAST, PAST_OR_PARTICIPLE, VERB_S, VERB_S_OR_PLURAL
from .first_names import is_first_name

_PAST = (PAST, PAST_OR_PARTICIPLE)
_DONE = (*_PAST, VERB_S, VERB_S_OR_PLURAL)
#: the number one seed
_SEEDS = ("one", "two", "three")
_SHORTEST_NAME = 4
_LONGEST_NAME = 3  # words
_ON_AIR = ("radio", "television")
_DIGITS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,4})"
#: One in five; Four out of ten voters.
_SHARE = later_re(rf"(?i)\b{_DIGITS} (?:in|out of) (?:every )?{_DIGITS}\b(?: (?P<of>\D.*))?$")


#: 25% of drivers; sixty would be a number of its own.
_PERCENTAGE = later_re(
    r"(?:(?<![\d.,])\d{1,3}(?:\.\d+)?(?:%| ?per ?cent)|^(?:[A-Za-z]{2,7}-)?[A-Za-z]{2,9} per ?cent)(?: of (?P<of>\D.*))?$"
)


def is_name_with_number(word: str, noun: str) -> bool:
    """Whether a word before a number may be a body's name: ``Radio 1``, ``Transport 2000``; not ``AB 47``, ``Isaiah 45``, ``Sept. 11``.

    ``noun`` is the word in lower case, in the singular.
    """
    known = is_first_name(noun) or noun.title() in listed("months")
    return word[0].isupper() and len(noun) > _SHORTEST_NAME and not known


def is_station(words: Sequence[str], noun: str) -> bool:
    """``state radio``, ``Norland television``: whether a noun for what is sent means who sends it, by the word before it."""
    before = words[-2] if len(words) > 1 else ""
    return noun in _ON_AIR and (before == "state" or before[:1].isupper())


def is_text_of(lows: Sequence[str], i: int) -> bool:
    """``documents [prosecutors filed] in court``: whether from the word i on it is told who did what with a text; ``a report author``."""
    text = lows[i - 1] if i else ""
    known = text in listed("document_nouns") or text.removesuffix("s") in listed("document_nouns")
    if not known and text != "information":
        return False
    several = lows[i].endswith("s") or lows[i] in listed("group_nouns")
    return several and any(word_class(low) in _PAST for low in lows[i + 1 : i + 6])


def is_told_by_name(words: Sequence[str], i: int) -> bool:
    """``the man [Ann Lee married]``, ``the firm [Lee] runs``: whether a name and its verb, from the word i on, tell who a noun means."""
    k = i
    while k < len(words) and k - i < _LONGEST_NAME and words[k][0].isupper() and words[k].isalpha():
        k += 1
    told = i > 0 and i < k == len(words) - 1 and words[i - 1].islower() and words[k].islower()
    return told and word_class(words[k]) in _DONE


def is_player(words: Sequence[str], noun: str) -> bool:
    """``the Wasps wing``, ``the Norland international``, ``the top seed``: whether a noun for a thing means a player by the word before it."""
    before = words[-2] if len(words) > 1 else ""
    if noun in ("seed", "one"):  # the world number one
        placed = before.lower() in listed("ordinals") or before in ("top", *_SEEDS)
        return placed if noun == "seed" else before.lower() in ("number", "no.", "no")
    if noun == "wing":
        return before[:1].isupper() and before != "West"
    return noun == "international" and (before in pairs("nationalities") or before in listed("places"))


def share_in(phrase: str) -> re.Match[str] | None:
    """A share of people that a phrase tells, who they are in the group "of": ``one in five``, ``25% of [drivers]``."""
    return _SHARE.search(phrase) or _PERCENTAGE.search(phrase)
