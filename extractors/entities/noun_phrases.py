"""Descriptions of somebody without a name: ``a spokesman for the clinic``, ``most voters``, ``the poll``.

What stands at its head says whether it is one person, several, a body or a document, and what role somebody has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..caching import remembered
from ..lazy_patterns import later_re
from ..lexicon import listed, pairs, rows, word_list
from ..lexicon.word_endings import endings
from ..tokens.tagger import is_participle, word_class
from ..tokens.word_classes import ADVERB, PARTICIPLE, PAST_OR_PARTICIPLE, PREPOSITION
from .first_names import is_first_name
from .kinds_beside import is_name_with_number, is_player, is_station, is_text_of, is_told_by_name, share_in
from .listed_fields import masked, unmasked
from .name_words import AGENT_ENDINGS, TRADE_ENDINGS, role_nouns, titles, words_of

_WORD = later_re(r"[^\W_](?:[\w&/–-]|['’.](?=\w))*\.?|['’]s?\b|\d\S*")
_COUNT = later_re(r"\s\(\d[^()]*\)(?=\sof\b)")  # a quarter (21%) of voters
_CUT = later_re(
    r",? (?:who|whose|whom|which|that|where|when)\b|,(?!\d{3})|[;:(\[]|\s[-–—]+\s?|—|\s(?:is|was|are|were|has|had|have)\b|\s\"|\s“"
)
_LABEL = later_re(r"#?\d{1,4}|[A-Z]")
_CAPITAL = r"[A-Z][\w&.’'‚-]{0,30}"
_OF_BODY = later_re(
    rf"(?:[Aa]n?\s|[Tt]he\s|[Oo]ne\s|[Aa]nother\s)?(?P<body>(?:{_CAPITAL}\s){{1,5}}(?:of|for|and|[Aa]gainst)\s(?:the\s)?{_CAPITAL}(?:\s(?:(?:and|of|for)\s)?(?:the\s)?{_CAPITAL}){{0,6}})"
    r"\s(?P<role>(?:[a-z-]{2,20}\s){0,3}[a-z-]{2,20})"
)
_SPEAKER_ENDINGS = (*AGENT_ENDINGS, "ian")  # who speaks and is called so is a person, most often
_DEMONYM_ENDINGS = ("ian", "ean", "vian", "an", "n")
_PARTICIPLES = (PAST_OR_PARTICIPLE, PARTICIPLE)
_PRONOUNS = ("those", "some", "many", "most", "few")  # determiners that may stand for people by themselves
_BEHIND_PARTICIPLE = (PREPOSITION, ADVERB)


@cache
def determiners(*shown: str) -> frozenset[str]:
    """The determiners that show all of this: ``determiners("possessive", "third")`` are his, her, its, their."""
    return frozenset(word for word, *kinds in rows("definiteness") if set(shown) <= set(kinds))


@cache
def _nouns(which: str) -> frozenset[str]:
    return frozenset(word_list(which))


def ends_head(word: str) -> bool:
    """Whether the head of a phrase has gone by when this word in lower case comes: ``of``, ``who``, ``based``."""
    return word in words_of("phrase_ends")


def _ends_head_here(words: Sequence[str], lows: Sequence[str], i: int) -> bool:
    """Whether the head stands before the word i: also where somebody does something or something was done to them.

    ``a man wearing a hat``, ``a diplomat briefed on the talks``, ``the official concerned``, ``the nurse responsible for``,
    ``a charity founded by Ann Lee``, ``the firm suing Tom Ash``.
    """
    if ends_head(lows[i]):  # not: senior investigating officer
        return not (lows[i] in words_of("role_modifiers") and is_role("".join(lows[i + 1 : i + 2])))
    if is_text_of(lows, i) or is_told_by_name(words, i):
        return True
    if (
        i
        and lows[i] in words_of("adjectives_behind_nouns")
        and not is_role(singular("".join(lows[i + 1 : i + 2])))
    ):
        return is_role(singular(lows[i - 1])) or is_body(lows[i - 1])
    last = i + 1 == len(lows)
    if lows[i].endswith("ing"):
        if last or is_role(singular(lows[i - 1])):
            return not last
        something = words[i + 1][0].isupper() or lows[i + 1] in determiners()
        return (something and is_body(lows[i - 1])) or lows[i - 1] in _nouns("group_nouns")
    if word_class(lows[i]) not in _PARTICIPLES:
        return False
    if not words_of("resulting_states").isdisjoint(lows[i + 1 : i + 2]):
        return i > 0  # a man found guilty of it, a family left homeless
    if is_body(lows[i - 1]):
        return lows[i + 1 : i + 2] == ["by"]
    people = is_role(singular(lows[i - 1])) or lows[i - 1] in _nouns("group_nouns")  # the 40 people polled
    if not people or (i > 1 and is_thing(lows[i - 2])):
        return False  # evidence officials gathered in the case
    return last or ends_head(lows[i + 1]) or word_class(lows[i + 1]) in _BEHIND_PARTICIPLE


def is_noun_of_somebody(noun: str) -> bool:
    """Whether a noun or pronoun in lower case is one for people or for a body: ``driver``, ``drivers``, ``police``, ``firm``, ``those``."""
    return (
        is_role(singular(noun))
        or is_body(singular(noun))
        or noun in _nouns("group_nouns")
        or noun in _PRONOUNS
    )


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase without a name at its head.

    ``name`` is the phrase without its article and without clauses about it; ``head`` its noun, in lower
    case and singular; ``kind`` individual, group, organization or document; ``definite`` whether it is
    said of someone already known (``the official``); ``owner`` the words of a possessor (``Lee``, ``his``);
    ``others`` the words that tell it apart.
    """

    name: str
    head: str
    kind: str
    definite: bool
    owner: str | None
    others: frozenset[str]


def singular(noun: str) -> str:
    """The singular of a regular noun in lower case; any other word as it is."""
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(endings("singular_s")):
        if noun.endswith("men") and len(noun) > 5 and is_office(f"{noun[:-2]}an"):
            return f"{noun[:-2]}an"  # spokesmen
        if noun.endswith("ics") and is_office(noun[:-1]):
            return noun[:-1]  # academics, critics; not: politics
        return {"men": "man", "women": "woman", "children": "child", "mps": "mp"}.get(noun, noun)
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("ves"):
        offices = (one for end in ("fe", "f") if is_office(one := noun[:-3] + end))
        return next(offices, noun[:-1])  # midwives, thieves; not: detectives
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    return noun[:-1]


def is_age(word: str) -> bool:
    """Whether a word stands for somebody by age: ``29-year-old``."""
    return word.endswith("-year-old")


def is_thing(noun: str) -> bool:
    """Whether a singular noun in lower case is one for a document or a body."""
    return noun in _nouns("document_nouns") or noun in _nouns("organization_nouns")


def is_paper(noun: str) -> bool:
    """Whether a singular noun in lower case is one for a document or for what is stated: ``report``, ``statement``."""
    return noun in _nouns("document_nouns") or noun in _nouns("statement_nouns")


def is_body(noun: str) -> bool:
    """Whether a singular noun in lower case is one for a body and for nobody: ``company``, but not ``developer``."""
    return noun in _nouns("organization_nouns") and noun not in _nouns("document_nouns") and not is_role(noun)


def is_office(noun: str) -> bool:
    """Whether a singular noun in lower case is one of the lists for a person: ``mayor``, ``driver``, ``clown``."""
    return (
        noun in role_nouns()
        or noun in _nouns("person_nouns")
        or (noun in titles() and titles()[noun][1] is not None)
    )


@remembered(20_000)
def is_role(noun: str) -> bool:
    """Whether a singular noun in lower case is one for a person."""
    if is_office(noun) or is_age(noun):
        return True
    if len(noun) > 5 and noun.endswith((*endings("person"), *TRADE_ENDINGS)):
        things = (_nouns("document_nouns"), _nouns("organization_nouns"), words_of("things_in_er"))
        return not any(noun in nouns for nouns in things)
    if "-" not in noun or len(noun) >= 40:
        return False
    head, of, _ = noun.partition("-of-")  # a gran-of-six
    return is_role(head if of else noun.rsplit("-", 1)[1])


def is_plural_of_role(noun: str) -> bool:
    """Whether a noun in lower case is one for several people: ``analysts``, ``house builders``."""
    one = singular(noun)
    return one != noun and is_role(one)


def role_of_body(phrase: str) -> tuple[str, str] | None:
    """The role and the body of ``a Ministry of Roads spokesman``, where the body's name has "of" or "for" in it."""
    match = _OF_BODY.fullmatch(phrase)
    body = match["body"].removesuffix("'s").removesuffix("’s").rstrip("'’") if match else ""
    first = body.lower().partition(" and ")[0].split(" ") if match else []
    named = not {"of", "for"}.isdisjoint(first[1:-1]) and is_body(first[0])  # Department of Justice
    named = named or first == ["justice"]  # the Justice and Skills Committee
    if match is None or (not named and (is_office(first[0]) or is_office(first[-1]))):
        return None  # Prime Minister and Liberal Party chairman
    joined = all(f" {word} " not in body.lower() for word in ("of", "for", "against"))
    if joined and body.lower() not in listed("names_with_and") and not is_body(body.lower().split()[-1]):
        return None  # Trade and Industry secretary; but: Fire and Rescue Service manager
    words = match["role"].split(" ")
    of = next((i for i, word in enumerate(words) if word in ("of", "for")), len(words))
    if 0 < of < len(words) - 1 and words[of - 1] in words_of("roles_with_fields"):
        words = words[:of]  # a University of Elmton professor of law
    told = any(ends_head(word) for word in words) or not is_role(singular(words[-1]))
    return None if told else (match["role"].removeprefix("new "), body)


def is_demonym(noun: str) -> bool:
    """Whether a capitalised noun is somebody from there: ``Texan``, ``Spaniard``."""
    if noun in _nouns("demonyms"):
        return True
    if not noun.endswith("an") or not noun[0].isupper() or noun in _nouns("places") or is_first_name(noun):
        return False
    return any(noun.removesuffix(end) in _place_stems() for end in _DEMONYM_ENDINGS if noun.endswith(end))


def is_attribute(low: str) -> bool:
    """Whether a word of a name only says what somebody is, or from where: ``Independent``, ``Vermont``."""
    title = low.title()
    return (
        title in _nouns("places")
        or title in pairs("nationalities")
        or is_role(low)
        or low.endswith(endings("attribute"))
    )


@cache
def _place_stems() -> frozenset[str]:
    """Places, and without their last letter: ``Texa``, ``Ital``."""
    places = word_list("places")
    return frozenset((*places, *(place[:-1] for place in places)))


def _is_one_of_several(lows: Sequence[str]) -> bool:
    """``one of them``, ``another of them``, ``the other``, ``a third``: one of those who were told before."""
    if lows[1:] == ["of", "them"]:
        return lows[0] in ("one", "another", "neither", "each")
    return (
        len(lows) == 2
        and lows[0] in determiners("article")
        and (lows[1] in ("other", "second") or (lows[0] == "the" and lows[1] in _nouns("ordinals")))
    )


#: a further 16%: so many words at most has a share that does not tell of whom it is.
_LONGEST_SHARE = 3
#: So many words stand behind a name that others are named with: Weiss [and her three colleagues].
_LONGEST_OTHERS = 5
_PAIRS = ("team", "duo", "pair", "partnership", "act")
_LONGEST_FIELDS = 4  # words from "and" in a description with two fields


def _is_with_others(lows: list[str], end: int, *, thing: bool) -> bool:
    """``Weiss [and her colleagues]``, ``the mayor and the governor``, ``papers and aides``: whether others stand behind a head, which ends at ``end``."""
    opening = determiners("possessive") | determiners("article") | words_of("number_words")
    joined = lows[end : end + 1] == ["and"] and (thing or not opening.isdisjoint(lows[end + 1 : end + 2]))
    others = joined and end + 2 - thing < len(lows) <= end + _LONGEST_OTHERS
    return others and (lows[-1] in _nouns("group_nouns") or is_role(singular(lows[-1])))


def _joined_fields(lows: Sequence[str], end: int) -> int:
    """Where ``roads [and] bridges department`` ends, a noun for somebody or a body with two fields before it; 0 where two are joined.

    ``end`` is the place of the "and". Not: the mayor and his aides, the firm and council, the report and its author.
    """
    both = next((i for i in range(end + 1, len(lows)) if ends_head(lows[i])), len(lows))
    noun, last = singular(lows[end - 1]), lows[both - 1]
    if is_role(lows[end - 1]) and both == end + 3 and is_role(lows[end + 1]) and last in _PAIRS:
        return both  # the husband and wife team
    group = lows[end - 1] != "police" and lows[end - 1] in _nouns("group_nouns")  # police and crime chief
    if is_role(noun) or is_thing(noun) or group or end + 2 >= len(lows):
        return 0
    joined = lows[end + 1] in determiners() or is_role(singular(lows[end + 1]))
    several = is_body(singular(last)) or singular(last) in words_of("generic_bodies")
    somebody = is_office(last) or is_body(last) or last in _nouns("group_nouns") or several
    return both if 1 < both - end <= _LONGEST_FIELDS and somebody and not joined else 0


def _end_of_head(words: Sequence[str], lows: Sequence[str], start: int, core: str) -> int:
    """Where the head of a phrase ends, whose words begin at ``start``."""
    end = next((i for i in range(start + 1, len(words)) if _ends_head_here(words, lows, i)), len(words))
    if end < len(words) and lows[end] in ("of", "for") and role_of_body(core.strip()):
        end = len(words)  # a Ministry of Roads spokesman
    elif lows[end : end + 1] == ["and"] and words[end - 1][0].isupper() and not is_role(lows[end - 1]):
        both = next((i for i in range(end + 1, len(words)) if ends_head(lows[i])), len(words))
        told = is_office if words[both - 1][0].isupper() else is_body
        if 1 < both - end <= 4 and words[end + 1][0].isupper() and told(lows[both - 1]):
            end = both  # the Trade and Industry Secretary, the Health and Safety agency
        elif end == 1:
            end = _joined_fields(lows, end) or end  # Legal and religious groups
    elif lows[end : end + 1] == ["and"] and (both := _joined_fields(lows, end)):
        end = both
    if (
        end < len(words)
        and lows[end] == "of"
        and lows[end - 1] in words_of("plural_words") | determiners("indefinite")
    ):
        end = len(words)  # one of the delegates, most of the unions
    return end


def _kind(words: Sequence[str], noun: str, *, plural: bool, numbered: bool) -> str:
    """The kind of whom a phrase means, by its words up to the head and the head's singular ``noun``.

    ``plural``: it means several; ``numbered``: a number stands behind its head.
    """
    head = words[-1].lower().rstrip(".").removesuffix("'s").removesuffix("’s")
    if noun in _nouns("document_nouns") and not (noun in role_nouns() and not plural):
        return "document"
    if plural or head in _nouns("group_nouns"):
        return "group"
    if " ".join(words[-2:]).lower() in _nouns("bodies_named_for_a_role"):
        return "organization"
    if noun in words_of("words_for_firms") and len(words) > 2 and all(word[0].isupper() for word in words):
        return "organization"  # the Norland Water Operator
    if is_role(noun) or is_demonym(words[-1]) or noun in ("doe", "roe") or is_player(words, noun):
        return "individual"
    if noun in _nouns("organization_nouns") or noun in words_of("outlet_nouns") or is_station(words, noun):
        return "organization"
    if len(noun) > 4 and noun.endswith(_SPEAKER_ENDINGS) and noun not in words_of("things_in_er"):
        return "individual"
    if numbered and is_name_with_number(words[-1], noun):
        return "organization"  # Radio 1, the charity Transport 2000; not: AB 47
    return "document"


@remembered(20_000)
def describe(phrase: str) -> Description | None:
    """What a phrase without a name at its head says; None for one without words."""
    phrase = masked(_COUNT.sub("", " ".join(phrase[:400].split())))
    for compound, noun in pairs("joined_compounds").items():
        phrase = phrase.replace(compound, noun)
    cut = _CUT.search(phrase, 5)
    core = phrase[: cut.start()] if cut else phrase
    words = _WORD.findall(core)
    if not words:
        return None
    share = share_in(core)
    if share and (share["of"] or len(words) <= _LONGEST_SHARE):
        of = describe(share["of"]) if share["of"] else None
        return Description(
            core[share.start() :], of.head if of else "people", "group", False, None, frozenset()
        )
    lows = [w.lower() for w in words]
    first = lows[0]
    determined = first in determiners()
    told = first == "those" and len(lows) > 1 and is_participle(lows[1])  # those polled
    alone = told or lows[1:2] == ["of"] or (first in _PRONOUNS and ends_head(lows[1] if lows[1:] else ""))
    start = 1 if determined and len(words) > 1 and not alone else 0  # those close to the coach
    owner = None
    if first in determiners("possessive"):
        owner = first
    end = _end_of_head(words, lows, start, core)
    labelled = end
    while end - start > 1 and (
        _LABEL.fullmatch(words[end - 1]) or (end < labelled and lows[end - 1] in ("no.", "number"))
    ):
        end -= 1  # Victim No. 1, Jane Doe 2
    amount = None
    if lows[end - 1] in words_of("amounts") and lows[end : end + 1] == ["of"] and end + 1 < len(words):
        amount = describe(" ".join(words[end + 1 :]))
    possessor = next((i for i in range(start, end) if lows[i].endswith(("'s", "’s", "s'", "s’"))), None)
    if possessor is not None and possessor + 1 < end:
        owner = " ".join(words[start : possessor + 1])
    head = lows[end - 1].rstrip(".").removesuffix("'s").removesuffix("’s")
    noun = singular(head)
    one = {"other"} if noun == head and is_role(head) else set()  # the other man
    many = words_of("plural_words").intersection(lows[:3]) - one
    plural = (bool(many) and first not in ("one", "another")) or (
        noun != head and head not in _nouns("document_nouns")
    )
    if not determined and noun in _nouns("hearsay_nouns"):  # according to local legend
        kind = "document"
    else:
        kind = _kind(words[start:end], noun, plural=plural, numbered=labelled > end)
        if (
            phrase.startswith("@")
            or _is_one_of_several(lows)
            or (first in ("one", "another") and lows[1:2] == ["of"] and is_role(noun))
        ):
            kind = "document" if kind == "document" and noun in _nouns("document_nouns") else "individual"
    joined = _is_with_others(lows, end, thing=kind == "document")
    several = singular(lows[-1]) if joined else amount and amount.kind == "group" and amount.head
    kind, noun = ("group", several) if several else (kind, noun)
    name = core[core.find(words[start]) if determined else 0 :].strip(" ,'’\"“”")
    others = frozenset(w.removesuffix("’s").removesuffix("'s") for w in lows[start : end - 1])
    definite = first in determiners("definite") or (
        owner is not None and first not in determiners("indefinite")
    )
    return Description(unmasked(name), noun, kind, definite, owner, others)


def is_somebody(phrase: str) -> bool:
    """Whether a noun phrase is one for people or a body."""
    described = describe(phrase)
    if described is None or described.kind != "group":
        return described is not None and described.kind in ("individual", "organization")
    return any(described.head in listed(name) for name in ("roles", "person_nouns", "group_nouns"))
