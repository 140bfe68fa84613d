"""Whether what stands beside a name that may be anybody's shows that it is a body's: ``Sprint's profits``, ``shares in Sprint``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lazy_patterns import later_re
from ...lexicon import listed
from ...lexicon.list_patterns import later_with_lists, with_lists
from ...tokens.verb_forms import forms_of_all
from ..entity import Entity, Mention
from ..first_names import is_first_name
from ..name_words import vocabulary, words_of
from ..noun_phrases import is_body, is_role, singular

#: ``Sprint's chief executive``; what a person may have too (lawyer, wife, office) is not in the list.
_OWNS = r"['’]s?\s(?:[a-z-]{2,20}\s){0,2}(?:(?&things_of_bodies))\b"
_AT = r"\b(?:(?&roles_at_bodies))\s(?:of|at|with|in)\s(?:the\s)?$"
#: The last word of these.
_LEADING = (["of"], ["at"], ["with"], ["in"], ["the"])
_ITS = later_re(r"(?:\b[Ii]ts|\b[Tt]heir|\w['’]s)\s(?:(?:new|latest|own|first|flagship|popular)\s)?$")
#: Jane Ash's employer, Swift Parcels
_EMPLOYER = later_with_lists(r"\b(?&bodies_of_somebody),\s$")
#: Swift Parcels said its drivers; Swift Parcels, which
_SAID_ITS = later_with_lists(
    r",\swhich\s|\s(?:(?:has|had|have)\s)?(?:said|says|announced|confirmed|admitted)\s(?:(?:that\s)?it\s(?:(?&forms_of_planning)|(?:has|had)\sreceived)\b|(?:that\s|it\s\w+\s)?its\s)"
)
#: Casa Viva, a furniture chain, said; Brisa, the Danish maker of bikes; not: Holt, a clerk in the firm
_CALLED_A = later_re(
    r",\s(?:an?|the)\s(?:(?!(?:of|in|at|for|from|with|to|by|who|and|or|whose)\b)[\w’'&-]{1,20}\s){0,5}?"
    r"(?P<noun>[a-z-]{3,20})(?=,|\sof\s|\sfor\s|\sbased\s|\sthat\s|\swhich\s|\sbehind\s)"
)
#: Netlux launched Netlux Air
_LAUNCHED = later_re(r"\b(?:[Ll]aunch|[Uu]nveil)(?:es|ed|ing|s)?\s(?:(?:the|its|an?|new)\s){0,2}$")
#: Elm Rovers have said: of one person a verb has no plural.
_HAVE = later_re(r"\s(?:have|are|were)\s")
#: Ashley have lost: that somebody is meant who is called so is less likely yet.
_HAVE_DONE = later_re(r"\shave\s(?:been\s)?[a-z]+(?:ed|en|[^s]t)\s")
#: The charity, Brixa (Help for Elmton), runs it; not: She joined the charity, Prifti, 43, said
_CALLED_FIRST = later_re(
    r"(?:^|[.\n“\"]\s?)(?:The|A|An|Its|Their)\s(?:[a-z-]{2,20}\s){0,3}(?P<noun>[a-z-]{3,20}),\s$"
)
#: the Elm striker, its Elm manager
_OF_TEAM = later_re(
    r"\s(?:(?:and|vice|team|head|first-team|assistant)\s)?(?P<noun>[a-z-]{4,20})\b(?!\s(?:of|to)\b)"
)
#: Nouns for bodies that are mostly another word in front of a name: it left Ash cold.
_SIDES = ("left", "right")
_BESIDE_OTHERS = (" and ", ", ", " or ", " nor ", " both ")
#: market analysts Netlux: where no second name follows, it is a firm that they are.
_TRADES = ("analysts", "brokers", "consultants", "bookmakers", "auctioneers")
_STARTUPS = ("start-up", "startup", "spin-off", "spinout", "spin-out")
#: the car firms Netlux (NL) and [Voxbox], the brands Holt, Finch and [Moss]
_LISTED = later_re(
    r"\b([a-z-]{3,20}s)\s(?:[A-Z][\w&.’'-]{0,20}(?:\s[A-Z][\w&.’'-]{0,20}){0,3}(?:\s\([A-Z]{1,6}\))?,?\s(?:and\s)?){1,4}$"
)
#: the [Homewide] building society
_NOUN_BEHIND = later_re(
    r"\s(?:[a-z-]{3,20}\s)?([a-z-]{3,20})(?=[.,;]|\s(?:said|says|has|have|is|was|will|and|in|on|from|for|at|since|after|before|where|when|next|last|this|\w+\s(?:weeks?|months?|years?|days?)\sago)\b)"
)
#: Nouns behind names of bodies, beside those for firms; not: the Finch campaign, the Ash school.
_CALLED = ("society", "network", "party", "union", "chain")
_OF_ANOTHER = later_re(r"\s(?:of|du|des|de\sla|del|della)\s(?:the\s)?(\S+)$")
#: Of these the place alone is a name too: Elmton, for the University of Elmton.
_CALLED_BY_PLACE = ("university", "college", "city", "town", "port")
#: Its shares fell after (Marsh Securities)
_ON_ANOTHER = later_re(
    r"(?:^|[.!?”\"]\s|\n)(?:Its\s|The\s(?:company|firm|group)['’]s\s)[^.!?\n]{2,90}\s(?:after|as|when|because|while)\s(?:analysts\sat\s|the\s)?\Z"
)
_CLAUSE = 120  # characters
_LISTS = 90  # characters in front of a name
_MENTIONS = 12
_NEAR = 40  # characters in front of a name


def is_named_like_body(words: Sequence[str]) -> bool:
    """Whether the words of a name in lower case are a body's: ``Universities Scotland``, ``Citizens Against Crime``."""
    if len(words) < 2 or is_first_name(words[0]):
        return False
    return words[-1] in vocabulary().places or not words_of("words_inside_bodies").isdisjoint(words[1:-1])


def is_owned(text: str, entity: Entity) -> bool:
    """Whether a name is first told as something of a body, as products are: ``its Pad Pro``, ``Netlux's Pad Pro``; not ``France's Netlux``."""
    first = entity.mentions[0] if entity.mentions else None
    start = first.start - first.name.lead if first else 0
    before = text[max(0, start - _NEAR) : start]
    place = before.endswith(("'s ", "’s ")) and before[:-3].rpartition(" ")[2].lower() in vocabulary().places
    return first is not None and not place and _ITS.search(before) is not None


def is_of(entity: Entity, word: str) -> bool:
    """Whether a word in lower case is only what a body is of: ``Bank of [Elmton]``, ``Friends of the [Tarn]``.

    Not of a university or a town, for which the place stands alone too, nor a field: ``Department of [Insurance]``.
    """
    last = _OF_ANOTHER.search(entity.name)
    if last is None or last[1].lower() != word or entity.words[0] in _CALLED_BY_PLACE:
        return False
    fields = words_of("portfolios") | words_of("fields_of_office") | words_of("role_fields")
    return word not in fields and not (entity.kind != "organization" and is_first_name(entity.words[0]))


def acts_on_another(text: str, mention: Mention) -> bool:
    """Whether a body acts only in a clause about another: Its shares fell after ``Marsh Securities`` cut its rating."""
    start = mention.start - mention.name.lead
    return _ON_ANOTHER.search(text, max(0, start - _CLAUSE), start) is not None


def is_launched(text: str, mention: Mention) -> bool:
    """Whether a name stands for what somebody brings out: ``Netlux unveiled Netlux Air``."""
    start = mention.start - mention.name.lead
    return _LAUNCHED.search(text, max(0, start - _NEAR), start) is not None


def _is_firm(noun: str) -> bool:
    """Whether a noun tells of a body and of nobody: ``chain``, ``bike maker``, ``start-up``; not ``supplier``."""
    return noun == "maker" or noun in _STARTUPS or (is_body(noun) and not is_role(noun))


def _stands_first(before: str) -> bool:
    """Whether a name opens its sentence, so that the verb behind it is its own: ``Elm Rovers have``; not ``the plans of Ash are``."""
    return before.rstrip(" ")[-1:] in ("", ".", "\n", "?", "!", "“", "”", '"')


def is_told_body(text: str, entity: Entity) -> bool:
    """Whether a name is once called a body, or has what only bodies have: ``budget airline Flyfast Air``, ``Sprint's shareholders``."""
    owns, at = with_lists(_OWNS), with_lists(_AT, re.IGNORECASE)
    for mention in entity.mentions[:_MENTIONS]:
        start = mention.start - mention.name.lead
        before = text[max(0, start - _NEAR) : start]
        noun = before.removesuffix(" ").removesuffix(" called").removesuffix(" named").rpartition(" ")[2]
        if before.endswith(" ") and noun not in _SIDES and (is_body(noun) or noun in words_of("makers")):
            return True  # budget airline Flyfast Air, bookmaker Holt, a company called Holt; not: it left Holt cold
        several = noun in words_of("firms_in_plural") and not text.startswith((" and ", ", "), mention.end)
        if several and not is_first_name(entity.words[0]):
            return True  # solicitors Marsh Holt
        if text.startswith(("'", "’"), mention.end) and owns.match(
            text, mention.end, mention.end + 2 * _NEAR
        ):
            return True
        lead = before[-6:].lower().split()[-1:] if before[-1:].isspace() else []
        if (lead in _LEADING and at.search(before)) or (
            lead and lead[0][-1] == "," and _EMPLOYER.search(before)
        ):
            return True
        called = _CALLED_A.match(text, mention.end) if text.startswith(", ", mention.end) else None
        if called is not None and _is_firm(called["noun"]):
            return True
        if _is_told_beside(text, mention) or _is_apposed(text, mention, before):
            return True
        if is_first_name(entity.words[0]):
            if len(entity.words) == 1 and _is_team(text, mention, before):
                return True
            continue
        if _SAID_ITS.match(text, mention.end, mention.end + _NEAR) or _does_its(text, mention.end):
            return True
        beside = before.endswith(_BESIDE_OTHERS) or text.startswith((" and ", ", "), mention.end)
        if not beside and (
            noun.lower() in _TRADES
            or (
                not mention.quoted
                and _stands_first(before)
                and _HAVE.match(text, mention.end, mention.end + 8)
            )
        ):
            return True
    led = text.find(f" of {entity.name}") + len(
        " of "
    )  # Bo Ash, CEO of Swift Parcels: with capitals, one name
    return led >= len(" of ") and at.search(text, max(0, led - _NEAR), led) is not None


def _is_apposed(text: str, mention: Mention, before: str) -> bool:
    """``The charity, [Brixa], runs it``: whether a noun for a body opens the sentence that a name between commas explains."""
    called = _CALLED_FIRST.search(before) if before.endswith(", ") else None
    return called is not None and text.startswith((",", " ("), mention.end) and _is_firm(called["noun"])


def _is_team(text: str, mention: Mention, before: str) -> bool:
    """``[Ashley] have signed him``, ``the [Ashley] striker``, ``[Ashley] boss Bo Lind``: whether a word that is a first name too means a team."""
    if _stands_first(before) and _HAVE_DONE.match(text, mention.end, mention.end + _NEAR):
        return True
    role = _OF_TEAM.match(text, mention.end, mention.end + _NEAR)
    return role is not None and (
        role["noun"] in words_of("player_roles")
        or (role["noun"] in listed("offices_of_teams") and text[role.end() + 1 : role.end() + 2].isupper())
    )


def _does_its(text: str, end: int) -> bool:
    """``Brexo [cut its] prices``: whether a name has a verb behind it by which a body does something with its own."""
    if not text.startswith(" ", end):
        return False
    words = text[end + 1 : end + _NEAR].split(" ", 3)[:3]
    verb = words[0] in ("has", "had", "will")
    return words[verb + 1 : verb + 2] == ["its"] and words[verb] in forms_of_all("acts_of_bodies")


def _is_told_beside(text: str, mention: Mention) -> bool:
    """Whether a name stands in a list behind a noun for bodies (``car firms Netlux and [Voxbox]``) or before one (``the [Homewide] building society``)."""
    start = mention.start - mention.name.lead
    if text.endswith((" and ", ", "), 0, start):
        match = _LISTED.search(text[max(0, start - _LISTS) : start])
        noun = singular(match[1]) if match else ""
        if is_body(noun) or noun in words_of("makers"):
            return True
    led = text.endswith(("the ", "The "), 0, mention.start)
    behind = _NOUN_BEHIND.match(text, mention.end) if led else None
    return behind is not None and (behind[1] in words_of("words_for_firms") or behind[1] in _CALLED)


#: So many characters before a noun for a body that one is named which it means.
_BEFORE_NOUN = 300


def is_used_of_another(text: str, mentions: Sequence[Mention], body: Entity, noun: str) -> bool:
    """``The Orangery wants it. Now [the museum] has help. The Elm Museum``: whether a noun meant another body before this one was named."""
    first = body.mentions[0].start if body.mentions else 0
    told = text.find(f" the {noun} ", 0, first)
    if told < 0:
        return False
    near = (m.entity for m in mentions if told - _BEFORE_NOUN < m.start < told and not m.quoted)
    return any(e is not None and e is not body and e.kind in ("organization", "unknown") for e in near)


def is_one(entity: Entity, noun: str) -> bool:
    """Whether a body's name says that it is a college, a council."""
    name = f"{entity.name.lower()} "
    return len(entity.words) > 1 and (
        (entity.words[-1] == noun and f" of the {noun} " not in name)  # not: the Friends of the Library
        or f"{noun} of " in name
        or f"{noun} for " in name
    )
