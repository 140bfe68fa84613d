"""Asides behind a description, in which somebody is named: ``his coach, former champion Tom Ash, said``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...entities.name import Name
from ...entities.name_words import titles, words_of
from ...entities.noun_phrases import (
    Description,
    describe,
    determiners,
    ends_head,
    is_body,
    is_noun_of_somebody,
    is_role,
    singular,
)
from ...entities.phrases.fields import is_body_or_group, is_field_word
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...tokens.tagger import word_class
from ...tokens.word_classes import PARTICIPLE, PAST_OR_PARTICIPLE, VERB_S_OR_PLURAL

_RELATIVES = (" who ", " that ", " which ")
_AFTER_ASIDE = (",", ".", " said", " says", " told", " wrote", " added", " (")
_ROLE_IN_ASIDE = later_re(
    r"(?:[a-z’'-]{2,20}\s){1,5}(?:[A-Z][a-z]{2,14}\s(?:[a-z’'-]{2,20}\s){1,3})?(?:(?:Army|Navy|Air\sForce|Marine)\s)?(?=[A-Z])"
)
_AGED_IN_ASIDE = later_re(r"(?:\d{1,3}|[a-z]{3,10})-year-old\s(?=[A-Z])")
#: his accuser, [the deputy mayor of Elmton, ]Jane Ash, said
_SECOND_ASIDE = later_re(
    r"(?:the|an?|its|his|her|their)\s(?:[a-z’'-]{2,20}\s){0,4}?(?P<role>[a-z-]{3,20})"
    r"(?:\s(?:of|at|for|from|in)\s(?:the\s)?[A-Z][\w’'-]{1,20}(?:\s(?:(?:and|of)\s)?[A-Z][\w’'-]{1,20}){0,4})?,\s(?=[A-Z])"
)
#: a farmer named Jane Ash, a man calling himself Tom Ash
CALLED = later_re(
    r"\s(?:named|called|(?:identified|known)\sas|(?:calling|calls|called)\s(?:him|her|them)sel(?:f|ves))\s"
)
_PARTICIPLES = (PAST_OR_PARTICIPLE, PARTICIPLE)
_ONCE = ("former", "retired", "current", "ex", "then")
# her sous chef, a former welder named Dwight Tull, says
_NAMED_IN_ASIDE = later_re(r"(?:an?\s(?:[a-z’'-]{1,30}\s){1,6})?(?:named|called|identified\sas)\s(?=[A-Z])")
# a resident, who simply identified himself as Musa, said; a nurse, who asked to be called only Grace; a guard, named in court only as Stefan
_CALLS_HIMSELF = later_re(
    r"(?:(?:simply|only|just|publicly)\s)?(?:identified|named|known)(?:\s(?:simply|only|just|here|publicly"
    r"|in\s(?:court|documents|papers)|(?:in|by)\s(?:the\s)?[a-z]{4,12})){0,2}\sas(?:\sonly)?\s(?=[A-Z])"
    r"|who\s(?:\w{2,12}\s){0,2}?(?:(?:identified|introduced|named)\s(?:him|her)self|(?:gave|gives)\s(?:his|her)\s(?:first\s)?name"
    r"|(?:asked|wanted|wished|agreed)\s(?:only\s)?to\sbe\s(?:called|identified|named|known))"
    r"(?:\s(?:only|simply|just))?(?:\s(?:as|by))?\s(?=[A-Z])"
)
#: Before whom somebody is somebody: friends of, voters for, aides to.
_RELATING = ("of", "for", "to")
#: About whom something is: a report on actor Tom Ash.
_ABOUT = ("about", "against", "around", "behind", "into", "on", "over")
_WITH_FIELDS = later_re(r"\b(?:[Ss]ecretary\sof\s[Ss]tate|[Mm]inister)\s(?:for|of)\s")
_FIELDS = later_re(r"(?:,\s[A-Z][a-z]{2,20}){0,3},?\sand\s(?:the\s)?[A-Z][a-z]{2,20}(?=,\s)")
_AND_ROLE = later_re(r"\sand\s(?:(?:fellow|former|long-time|longtime|business)\s)?([a-z-]{3,20})\s(?=[A-Z])")
#: Ann and Tom Ash's [younger son]
_OF_TWO = later_re(
    r"[A-Z][\w.’'-]{1,30}(?:\s[A-Z][\w.’'-]{0,30}){0,3}\sand\s[A-Z][\w.’'-]{0,30}?"
    r"(?:\s(?:[a-z]{2,3}\s){0,2}[A-Za-z][\w.’'-]{0,30}?){0,3}['’]s\s"
    r"(?P<owned>(?:[a-z-]{2,20}\s){0,3}[a-z-]{2,20})"
)
_OF_FIELD = later_re(r"\sof\s(?:[a-z]{3,20}\s){0,2}(?:and\s)?[a-z]{3,20}(?=,\s[A-Z])")


def behind_fields(text: str, start: int, end: int) -> int:
    """Where the fields of an office end that go on behind a mention, before a comma and the name.

    ``the Minister for Culture[, Media and Sport], Ann Lee, said``; ``said its head[ of research], Ann Lee``.
    """
    listed, field = _FIELDS.match(text, end), _OF_FIELD.match(text, end)
    if not listed and not field:
        return end
    fields = listed if _WITH_FIELDS.search(text, start, end) else field
    return fields.end() if fields else end


def behind_second_role(text: str, end: int) -> int:
    """Where a name begins behind a second role: ``his friend[ and fellow broadcaster ]Tom Ash``; 0 where none stands there."""
    role = _AND_ROLE.match(text, end)
    return role.end() if role and is_role(role[1]) else 0


def behind_role(aside: str) -> int:
    """Where a name begins behind what somebody is or was: ``his coach, [former champion ]Tom Ash, said``; 0 where nothing is."""
    named = _NAMED_IN_ASIDE.match(aside)
    if named:
        return named.end()
    aged = _AGED_IN_ASIDE.match(aside)  # one victim, 88-year-old Tom Ash
    if aged:
        return aged.end()
    second = _SECOND_ASIDE.match(aside)
    if second and is_role(second["role"]):
        return second.end()
    told = _ROLE_IN_ASIDE.match(aside)
    if told is None:
        return 0
    words = told.group().split()
    is_one = words[0] in _ONCE or is_role(words[-1])
    return told.end() if is_one and listed("phrase_borders").isdisjoint(words) else 0


def has_office_before(words: Sequence[str]) -> bool:
    """Whether words in front of "and" and an office with a name are another office of the same person: ``Labour Party leader``.

    Not ``the party leader``, ``an aide to the leader``: with a determiner they may be somebody else.
    """
    lows = [word.lower() for word in words]
    return (
        bool(lows) and is_role(lows[-1]) and not any(low in determiners() or ends_head(low) for low in lows)
    )


def of_two_owners(words: str) -> Description | None:
    """``Ann and Tom Ash's son``: one whom two people call theirs, as far as a single noun for somebody stands behind them."""
    owned = _OF_TWO.fullmatch(words)
    told = describe(f"their {owned['owned']}") if owned else None
    if (
        told is None
        or told.kind != "individual"
        or not (is_role(told.head) or is_noun_of_somebody(told.head))
    ):
        return None
    return replace(told, name=words)


def behind_own_naming(aside: str) -> int:
    """Where the name begins that somebody goes by: ``who simply identified himself as [Musa], said``; 0 where none does."""
    found = _CALLS_HIMSELF.match(aside)
    return found.end() if found else 0


def is_told_of(clause: str, named: int, *, body: bool) -> bool:
    """``The engineer who built the gates[, Ann Lee, said]``: whether a name behind a relative clause is of who it tells of.

    Or of the body: ``The group that runs the canal[, Elm Waterways, said]``. Not where the clause ends with somebody
    else: ``who met the mayor``; ``named`` is where the last name in it ends, or 0.
    """
    last = clause.rsplit(" ", 1)[-1].lower()
    others = is_body(singular(last)) if body else is_role(singular(last))
    return (
        named < len(clause)
        and not others
        and any(word in f"{clause} " for word in (_RELATIVES if body else _RELATIVES[:1]))
    )


def closing(name: Name) -> tuple[str, ...]:
    """What closes a name in an aside; a full name may have its firm or town behind it: ``Tom Ash of Ash & Holm, said``."""
    return (*_AFTER_ASIDE, " of ", " from ") if len(name.words) > 1 else _AFTER_ASIDE


def behind_modifier(text: str, start: int) -> int:
    """Where a description begins that a comma and a participle stand before: ``, [managing ]director of Netlux``."""
    word = text[max(0, start - 20) : start].rstrip(" ").rpartition(" ")[2]
    before = start - len(word) - 1
    led = word.endswith("ing") and word in words_of("role_modifiers") and text.endswith(", ", 0, before)
    return before if led else start


def is_complement(before: Sequence[str]) -> bool:
    """Whether a name behind these words is somebody else's than who is spoken of: ``an aide to former governor`` [Tom Ash].

    The name's own office or adjective stands behind a preposition then, which stands behind a noun for somebody; not
    ``the head of research``, ``the chief of police``, where what is behind the preposition is no person.
    """
    lows = [word.lower() for word in before]
    opened = [i for i in range(1, len(before)) if ends_head(lows[i]) or _governs(before, lows, i)]
    if not opened or lows[opened[-1]] in ("and", "or", "but"):
        return False
    at, head = opened[-1], before[opened[0] - 1]
    people = any(is_role(singular(lows[i - 1])) for i in opened) or (
        is_noun_of_somebody(lows[opened[0] - 1]) and not is_body(singular(head.lower()))
    )
    body = head.islower() and is_body(singular(head)) and _is_of_people(lows, opened)
    if not people and not body and lows[at] not in _ABOUT:
        return False
    last = lows[-1]
    if at + 1 >= len(before) or word_class(last) == VERB_S_OR_PLURAL:
        return False
    return is_role(last) or any(_tells_of_somebody(word) for word in (last, lows[at + 1]))


def _tells_of_somebody(word: str) -> bool:
    """Whether an adjective or participle stands before people: ``former``, ``missing``, ``jailed``."""
    if word.endswith("ing"):
        return word in words_of("words_beside_roles")
    return _is_adjective(word) or word_class(word) in _PARTICIPLES


def _is_adjective(word: str) -> bool:
    """Whether an adjective is one of people: ``former``, ``angry``."""
    return word in words_of("adjectives_of_people") or word in _ONCE


def _governs(before: Sequence[str], lows: Sequence[str], i: int) -> bool:
    """Whether a participle behind somebody governs what follows: ``a lawyer [suing] boss``; not ``chief [operating] officer``."""
    if not before[i].islower() or "-" in before[i] or not is_noun_of_somebody(lows[i - 1]):
        return False
    behind = lows[i + 1] if i + 1 < len(before) else ""
    if not before[i].endswith("ing"):
        return behind == "by" and word_class(before[i]) in _PARTICIPLES
    many = singular(lows[i - 1]) != lows[i - 1]
    if many or lows[i] in words_of("nouns_in_ing"):
        return many  # fans following singer
    if ends_head(behind) or lows[i - 1] in words_of("group_nouns"):
        return True
    field = is_field_word(lows[i]) or lows[i] in words_of("role_fields")
    return not field and lows[0] in words_of("determiners")


def _is_of_people(lows: Sequence[str], opened: Sequence[int]) -> bool:
    """Whether what stands behind the noun of a body tells only of people: ``the party of former``, ``the group led by activist``.

    Not ``a board of education``, whose president is named behind it.
    """
    if any(word_class(lows[i]) in _PARTICIPLES or lows[i].endswith("ing") for i in opened):
        return True
    between = [word for i, word in enumerate(lows[opened[0] :], opened[0]) if i not in opened]
    return all(is_role(word) or _is_adjective(word) for word in between)


def is_relation(lead: str) -> bool:
    """Whether words before a name only tell whose somebody is: ``Critics of``, ``Allies of Mr``; not ``Mayor of Elm``."""
    tokens = lead.lower().split()
    while len(tokens) > 2 and tokens[-1].rstrip(".") in titles():
        tokens.pop()
    return len(tokens) > 1 and tokens[-1] in _RELATING


def is_of_no_body(role: str, words: str) -> bool:
    """Whether somebody unnamed is of no body: an ``organizer`` of ``the rally``; not a ``member`` of ``the jury``."""
    last = singular(words.rsplit(" ", 1)[-1])
    known = is_body_or_group(last) or is_role(last) or last in words_of("territories")
    return words.islower() and not known and not role.startswith("spokes")


def owned_by_body(words: str, names: Sequence[tuple[int, int, Name]]) -> Description | None:
    """``the Institute of Paper and Glue's director``: a role in a body that has "of" in its name."""
    first, last, name = names[0] if names else (0, 0, None)
    if name is None or " of " not in name.full or not words.startswith(("'s ", "’s "), last) or first > 4:
        return None
    owned = describe(f"its {words[last + 3 :]}")
    return (
        replace(owned, name=words[first:], owner=words[first : last + 2])
        if owned is not None and owned.kind == "individual"
        else None
    )
