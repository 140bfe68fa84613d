"""The words in front of a name that may be its role: where they begin, and whether a capital is only that of a sentence's first word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...caching import remembered
from ...lazy_patterns import later_re
from ...lexicon import listed, pairs
from ...lexicon.word_endings import endings
from ...tokens.sentence_openings import opens_sentence
from ...tokens.tagger import word_class
from ...tokens.word_classes import BE, HAVE, ING_FORM, MODAL, PARTICIPLE, PAST, PAST_OR_PARTICIPLE
from ..name_words import is_known_body, words_of
from ..names.names import names_in
from ..noun_phrases import determiners, ends_head, is_attribute, is_body, is_role, is_thing, singular
from ..phrases.heads import is_field_of_role
from ..phrases.role_phrases import role_and_affiliation
from ..phrases.words_of_roles import is_origin
from .kinds_of_roles import is_passing

#: What parts a sentence wherever it stands.
_PARTING = tuple(',;:“”"\n(—')
_IN_NUMBER = later_re(r"\d,\d")
_STOP = later_re(r"[.!?'’]")
_LAST_STOP = later_re(r".*(?:[a-z\d)][.!?]?['’][.!?]? (?=[A-Z])|(?:[a-z\d)]|[A-Z]{2})[.!?] )")
#: The same where nothing is opened that an apostrophe could close: the Bus Drivers' Union.
_LAST_STOP_OF_WORDS = later_re(r".*(?:[a-rt-z\d)][.!?]?['’][.!?]? (?=[A-Z])|(?:[a-z\d)]|[A-Z]{2})[.!?] )")
#: A sentence may end behind the mark that closes a quotation in it.
_STOPS = (". ", "? ", "! ")
#: the Elm Trust, whose chair, [Jane Ash]
_WHOSE = later_re(
    r"(?P<body>[A-Z][^,.;:()“”\"\n]{1,60}),\swhose\s(?P<role>[a-z][a-z\s-]{2,40}?)(?:,\s|\s(?:(?:is|was|remains)\s)?)\Z"
)
_SEEN = 120  # characters before a name that are looked at
_MARKUP = "<>/*_#"
_FAR_BODY = 120  # characters
_INNER = {"of", "to", "for", "in", "at"}
_NATIONS = ("US", "U.S.", "UK", "British", "American", "European")
_OF_FIELDS = ("lawyer", "attorney", "coach", "secretary", "master")  # Divorce lawyer, Rugby coach
_OF_SHOPS = ("owner", "manager", "director", "founder", "landlord")
_VERBS_S = "Z"
_SUBJECTS = ("he", "she", "they", "who", "i")
_OBJECTS = ("him", "her", "them", "me", "us")
_FAR = 20_000
_VERBS_BEFORE = f"{PAST_OR_PARTICIPLE}{PAST}{PARTICIPLE}{BE}{HAVE}{MODAL}"
_ADJECTIVES = ("adjectives_of_people", "words_beside_roles", "role_modifiers", "participles_for_people")
_POSSESSIVE = ("'s", "’s")
_OWNING = (*_POSSESSIVE, "s'", "s’")
_AT_OCCASIONS = ("at", "after", "before", "during", "following")
_TOLD_AT = ("speaking", "asked", "interviewed")


@cache
def openers() -> frozenset[str]:
    """Determiners before somebody's office: articles, and possessives of the third person."""
    return determiners("article") | determiners("third")


@cache
def stops() -> frozenset[str]:
    """Words at which the office before a name begins."""
    return openers() | words_of("role_stops") | words_of("inner_prepositions")


def ends_role(word: str) -> bool:
    """Whether a word before a role is none of it: ``to`` mayor Jane Ash, ``argues`` analyst Jane Ash."""
    return (
        word.lower() in stops()
        or ends_head(word)
        or (
            word.islower()
            and word_class(word) in _VERBS_S
            and not any(
                word in words_of(fields) for fields in ("role_fields", "fields_of_office", "portfolios")
            )
        )
    )


def is_owner(words: list[str]) -> bool:
    """Whether a phrase begins with a possessor: ``Elm County's state attorney``."""
    owner = next((i for i, word in enumerate(words[:4]) if word.endswith(_OWNING)), None)
    return owner is not None and all(word[0].isupper() for word in words[:owner])


def from_determiner(words: list[str]) -> list[str]:
    """The noun phrase at the end: ``sacked his interior minister``, but not ``an aide to the mayor``."""
    near = range(len(words) - 1, max(0, len(words) - 8), -1)
    at = next((i for i in near if words[i].lower() in openers()), 0)
    inside = at and words[at - 1] in _INNER
    if inside and words[at].lower() not in ("a", "an"):  # an aide to the mayor, but: he turned to the farmer
        inside = at > 1 and is_role(singular(words[at - 2].lower()))
    return words[at:] if at and not inside else words


def opens(text: str, words: list[str]) -> bool:
    """Whether a word has a capital only because its sentence begins: ``Talk show host Jane Ash``."""
    word, low = words[0], words[0].lower()
    if (low.startswith("ex-") and word[3:4].isupper()) or low in listed("party_labels"):
        return False  # Ex-Rovers striker, Labour councillor
    if not word.isupper() and "-" not in word and word[1:] != low[1:]:
        return False  # PhD student
    if words[1:2] == ["and"] and words[2:] and words[2][0].isupper():
        return False  # Health and Safety Executive chairman
    if low in words_of("words_beside_roles") or (
        words[1:] and low in words_of("role_modifiers") and words[1] in _NATIONS
    ):
        return True  # Veteran US host, Other analysts
    if len(words) > 1 and not words[1][0].islower():
        return False  # White House spokesman, Radio 4 presenter
    if text.find(f" {low} ", 0, _FAR) >= 0:
        return True
    if (
        len(words) > 1
        and low not in words_of("role_modifiers")
        and not (_is_only_common(low) and all(w[0].islower() for w in words[1:]))  # Ministry of Roads
        and not (words[-1] in _OF_SHOPS and low in words_of("role_fields"))  # Shop owner
        and not (words[-1] in _OF_FIELDS and _is_field(low) and not is_body(low))
        and not words_of("leading_roles").isdisjoint(words)
    ):
        return False  # Netlux chairman
    return (
        (not is_attribute(low) or _is_field(low))
        and not word.isupper()
        and not word.endswith(_POSSESSIVE)
        and (len(words) == 1 or _is_common(low))
        and _inside_sentence(word).search(text, 0, _FAR) is None
    )


def _is_field(low: str) -> bool:
    """Whether a word is a field that only looks like an adjective: ``music`` teacher; not ``Olympic``, ``Independent``."""
    capped = low in words_of("places_without_name") or low in words_of("party_members")
    return low in words_of("role_fields") and not capped and not is_role(low)  # not: Student nurse


def _is_only_common(low: str) -> bool:
    """Whether a word is a noun for a field or a body and no firm, party or town is called so: ``club``, ``incident``; not ``sky``."""
    named = (
        low in words_of("fields_like_names") | words_of("own_bodies")
        or is_known_body(low)
        or low.title() in listed("newspaper_words")
    )
    return (low in words_of("role_fields") or is_body(low)) and not named


def uncapped(text: str, words: str, position: int | None) -> str:
    """A description with a small letter in front where only the sentence gives it a capital: ``chart analysts``."""
    first = words.partition(" ")[0]
    opened = position is not None and opens_sentence(text, position) and first not in pairs("nationalities")
    return f"{words[0].lower()}{words[1:]}" if opened and opens(text, words.split(" ")) else words


def _is_common(low: str) -> bool:
    """Whether a word is one that no name begins with: ``pop`` singer, ``outgoing`` chairman, but not ``Elmton`` mayor."""
    return (
        low in words_of("role_fields")
        or low in words_of("role_modifiers")
        or low in words_of("places_without_name")
        or low in words_of("words_beside_roles")
        or low in words_of("sentence_starters")
        or is_body(low)
        or is_thing(low)
        or is_role(low)
        or low.endswith(endings("common"))
        or ("-" in low and (is_origin(low) or low.split("-", 1)[0] in words_of("role_fields")))
    )


@remembered(4096)
def _inside_sentence(word: str) -> re.Pattern[str]:
    """A word behind small letters or a comma; the word first, which the engine skips to."""
    inside = rf" {re.escape(word)}"
    return re.compile(rf"{inside}(?<=[a-z,]{inside})\b")


def last_mark(lead: str) -> int:
    """Where the part of a sentence begins that ends with ``lead``."""
    opening = max(map(lead.rfind, _PARTING)) + 1
    while _IN_NUMBER.fullmatch(lead, max(0, opening - 2), opening + 1):
        opening = max(lead.rfind(mark, 0, opening - 1) for mark in _PARTING) + 1  # 10,000 metres champion
    opening += lead.startswith(_STOPS, opening)  # was "late". Ex-Rovers striker
    if not _STOP.search(lead, opening):
        return opening
    opened = "‘" in lead or " '" in lead
    last = (_LAST_STOP if opened else _LAST_STOP_OF_WORDS).match(lead, opening)
    return last.end() if last else opening


def words_in_front(text: str, lead: str, start: int) -> list[str]:
    """The words of a sentence in front of a name from its last mark on; the first in small letters where only the sentence gives it a capital."""
    opening = last_mark(lead)
    words = [word.lstrip(_MARKUP) for word in lead[opening:].split()]
    before = lead[:opening].rstrip(" ")
    opens_sentence = before[-1:] in tuple('.!?\n”"') if before else start <= _SEEN
    if words and words[0] and opens_sentence and opens(text, words):
        words[0] = words[0].lower()
    return words


def of_whose(text: str, start: int) -> tuple[str, str | None] | None:
    """The role that "whose" gives somebody named behind it, and its body: ``the Elm Trust, whose chair, [Jane Ash]``."""
    match = _WHOSE.search(text, max(0, start - _FAR_BODY), start)
    found = role_and_affiliation(match["role"]) if match else None
    names = names_in(match["body"]) if match else ()
    if (
        match is None
        or found is None
        or is_passing(found[0])
        or not names
        or names[-1][1] != len(match["body"])
    ):
        return None
    body = names[-1][2]
    return found[0], body.full if body.kind in ("organization", "unknown") else None


def first_of_role(words: list[str], first: int) -> int:
    """Where the role begins among the words in front of a name; ``first`` is the place of its last word."""
    end = first
    while first > 0 and end - first < 7:
        if ends_role(words[first - 1]):
            # Netlux chairman and chief executive Jane Ash
            joins = words[first - 1] == "and" and first > 1 and _may_be_joined(words[first - 2], words[first])
            if not joins and not _goes_on(words, first - 1):
                break
        elif _is_verb_before(words, first - 1):
            break  # the agency quoted prosecutor Jane Ash
        elif words[first][0].isupper() and words[first - 1].islower() and words[first - 1] != "former":
            break  # she thanked NWB chief Jane Ash
        first -= 1
    return first


def _goes_on(words: list[str], at: int) -> bool:
    """Whether a participle in front of a role belongs to it: senior ``investigating`` officer; not: prosecutors investigating mayor."""
    before = words[at - 1].lower() if at else ""
    return words[at].lower() in words_of("role_modifiers") and singular(before) == before


def behind_occasion(words: list[str], first: int) -> int:
    """Where the role begins behind an occasion that opens the sentence: ``at the meeting [mayor] Jane Ash``; ``first`` where none does."""
    opened = words[first - 2].lower() if first > 1 and words[first - 1].lower() in determiners() else ""
    if opened not in _AT_OCCASIONS or (first > 2 and words[first - 3].lower() not in _TOLD_AT):
        return first
    occasions = words_of("occasions")
    near = range(len(words) - 2, first - 1, -1)
    return next((k + 1 for k in near if singular(words[k].lower()) in occasions), first)


def _is_verb_before(words: list[str], at: int) -> bool:
    """Whether a word in front of a role is the verb that has somebody as its object: ``barged`` linesman, ``is heard asking`` reporter."""
    word = words[at]
    kind = word_class(word)
    if at and word_class(words[at - 1]) == HAVE and kind in _VERBS_BEFORE:
        return True  # Netlux has appointed
    if at and word_class(words[at - 1]) == MODAL and word.islower():
        return True  # Ash will face challenger Jane Moss
    if not word.islower() or any(word in words_of(names) for names in _ADJECTIVES):
        return False
    if kind == ING_FORM and pairs("addressing_verbs").get(word) == "=":
        return True  # He left early, telling host Jane Ash
    if kind == ING_FORM and at and (words[at - 1].lower() in _OBJECTS or words[at - 1].endswith("ly")):
        return (
            True  # it shows him pushing reporter Jane Ash, delegates formally choosing billionaire Jane Ash
        )
    if kind == ING_FORM:
        return at > 0 and word_class(words[at - 1]) in _VERBS_BEFORE
    return kind in _VERBS_BEFORE and "-" not in word


def _may_be_joined(before: str, behind: str) -> bool:
    """Whether "and" between two words in front of a name joins roles or fields: ``chairman and chief executive``, ``police and crime commissioner``."""
    return is_role(before.lower()) or (is_field_of_role(before) and is_field_of_role(behind))


def first_team(words: Sequence[str]) -> str | None:
    """The first of two teams in front of a player's part: ``Elmton Rovers`` and Wales defender; not ``Lee and Rovers striker``."""
    begin = next((i + 1 for i in range(len(words) - 1, -1, -1) if not words[i][0].isupper()), 0)
    names = names_in(" ".join(words[begin:]))
    return names[0][2].full if len(names) == 1 and names[0][2].kind != "person" else None
