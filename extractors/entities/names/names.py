"""Names in a text: one pass of one pattern finds runs of capitalised words, which name_parser.py takes apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...caching import remembered
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...tokens.sentence_openings import opens_sentence
from ...tokens.tagger import is_participle
from ..first_names import gender_of, is_first_name
from ..name import Name
from ..name_words import CHAINS, is_full_name, is_outlet, low_of, vocabulary, words_of
from .joined_names import (
    GOING_ON,
    has_members,
    joined,
    of_body,
    owned_body,
)
from .name_parser import parse_name
from .name_parts import first_name, is_seat
from .name_pattern import LONGEST_RUN, NAME_RUN, OWNS, WITH_MEMBERS, is_shortened
from .surnames_like_bodies import SurnamesLikeBodies

_SENTENCE_END = later_re(r"(?<=\w\w)\.(?: |$)")
_GENERATIONS = frozenset(["Jr", "Sr", "Jr.", "Sr."])
#: First names that open sentences as function words too.
_PLAIN_FIRST_NAMES = {"Will": "Rolf", "May": "Zoe", "Per": "Jon"}
_FIRST_NAMES = tuple(f"{given} " for given in _PLAIN_FIRST_NAMES)
_BEHIND_WORDS = (",” ", '," ')
_BEHIND_OBJECT = (", ", " of ", " for ")
_FAR = 20_000  # characters
_CLOSES = later_re(r"[.?!\n]")
_BEFORE_MONTH = later_re(
    r"\b(?:in|of|since|by|until|till|last|next|this|on|early|late|mid|from|to|\d\d?|through|before|after) $"
)
#: Ray 3000; not: June 2005, May 100 people
_STAGE_NUMBER = later_re(r" ((?!1[6-9]\d\d|20\d\d)\d{3,4})(?![\w%-]|[.,:]\d| [a-z]+s\b)")
_NUMBER_BEFORE = later_re(r"(?:\b(?P<role>[A-Za-z-]{3,20}) |(?<!\S))(?P<number>\d{1,4}) \Z")
_LEAD = 60  # characters
_PARTICLE = later_re(
    r"(?<=[\s“\"‘'(])(?:(?:d[aeiou]s?|del|della|den|der|von|van|zu|bin|bint|ibn|al) (?:l[ao]s? |der? |den )?)\Z"
)
_WHOLE = ("organization", "unknown", "other", "person")
_TO_A_BODY = tuple(f" {to} {the}" for to in ("of", "for", "at", "in", "with") for the in ("", "the "))
#: An office in front of a body and a name: ``director of policy at the``.
_OFFICE_BEFORE = later_re(
    r"(?:^|[\s“\"(])(?P<office>(?:[A-Za-z-]{3,20}\s){0,2}[A-Za-z-]{2,20})(?:\sof\s[a-z]{3,20}(?:\s[a-z]{3,20})?)?\s(?:of|for|at|in|with)\s(?:the\s)?\Z"
)
_THE = ("the ", "The ")
_FROM = (", of ", ", from ")
_ENDS_OF_LEADS = frozenset(lead[-2:] for lead in (*_THE, *_FROM, *_TO_A_BODY))
_FROM_HOME = later_re(r"(?:, (?:aged )?\d{1,3})?, (?:of|from) ")


@remembered(50_000)
def read_capitals(run: str) -> tuple[tuple[int, int, Name], ...]:
    """The names in a run of capitalised words, with their places; a full stop in it may end a sentence."""
    if "." not in run:
        name = parse_name(run) if len(run) <= LONGEST_RUN else None
        return ((name.lead, len(run) - name.tail, name),) if name else ()
    found, at = [], 0
    ends = [
        m.start() for m in _SENTENCE_END.finditer(run) if not is_shortened(run[: m.start()], run[m.end() :])
    ]
    for end in (*ends, len(run)):
        name = parse_name(run[at:end]) if at < end <= at + LONGEST_RUN else None
        if name is not None:
            found.append((at + name.lead, end - name.tail, name))
        at = end + 2
    return tuple(found)


def find_names(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, Name]]:
    """The names in ``text[start:end]``: start, end (code points of text) and what the words say."""
    found: list[tuple[int, int, Name]] = []
    like_bodies = SurnamesLikeBodies(text)
    staged: set[str] = set()
    called: dict[str, bool] = {}  # whether somebody has a last name with its particle, once for each
    forms = listed("forms_behind_commas") | _GENERATIONS
    done = start
    for match in NAME_RUN.finditer(text, start, len(text) if end is None else end):
        base, run = match.start(), match.group()
        given = run.startswith(_FIRST_NAMES) and _is_first_name(text, base)
        for first, last, name in _after_first_name(run) if given else read_capitals(run):
            first += base
            if first < done:
                continue
            last += base
            two = text[first - 2 : first]
            if two == ", " and found and name.full in forms and found[-1][1] == first - 2:
                younger = name.full in _GENERATIONS  # Tom Crane, Jr.
                kind = found[-1][2].kind if younger else "organization"  # Netlux, Inc.
                found[-1] = (*found[-1][:2], found[-1][2]._replace(kind=kind))
                continue
            if (
                name.kind == "unknown"
                and text.startswith(_BEHIND_OBJECT, last)
                and name.words[0].endswith("ing")
            ):
                first, name = _behind_participle(text, first, name)
                two = text[first - 2 : first]
            led = two in _ENDS_OF_LEADS
            goes_on = text[last : last + 2] in GOING_ON
            if name.affiliation:
                name = _without_last_field(text, first, name)
            elif (
                (name.lead or two == "d ")
                and found
                and text.endswith(" and ", found[-1][1], first - name.lead)
            ):
                if found[-1][2].role == "Chief" and name.role and found[-1][1] + 5 == first - name.lead:
                    name = _chief_of_both(text, found, first, name)
                elif found[-1][2].kind == "title" and found[-1][1] + 5 == first:
                    first, name = _behind_field(found[-1][2].full, first, name)
            if name.kind == "organization" or (name.kind == "person" and is_full_name(name.words)):
                name = like_bodies.settled(first, last, name)
            if name.kind == "unknown" and (text[last + 1 : last + 2].isdigit() or two[:1].isdigit()):
                first, last, name = _numbered(text, first, last, name, staged)
            if led and " " not in name.full:
                if found and text.endswith(_FROM, 0, first):
                    name = _home(text, found[-1], first, name)
                if name.kind == "unknown" and text.endswith(_THE, 0, first):
                    name = _office_alone(name)
            if name.kind == "unknown" and text[first - 2 : first - 1].islower():
                first, name = _behind_particle(text, first, name, called)
            if goes_on and has_members(text, last, name):
                done, name = owned_body(text, first, last, name)
                last = done
            if name.affiliation and name.tail:
                name, whole = of_body(text, last, name)
                done = last + name.tail if whole else done
            if led and name.kind in _WHOLE and text.endswith(_TO_A_BODY, 0, first):
                first, name = _behind_body(text, first, last, name)
            if goes_on:
                last, name = joined(text, first, last, name)
                done = max(done, last)
            found.append((first, last, name))
    return found


def _behind_particle(text: str, first: int, name: Name, called: dict[str, bool]) -> tuple[int, Name]:
    """``[de la Cruz] said``: a last name with its particle in small letters, where somebody is called so: Peter de la Cruz."""
    match = _PARTICLE.search(text, max(0, first - _LEAD // 3), first) if " " not in name.full else None
    if match is None or match[0].split(" ", 1)[0] not in words_of("particles"):
        return first, name
    full = f"{match[0]}{name.full}"
    if full not in called:
        called[full] = re.search(rf"\b[A-Z][\w.-]* {re.escape(full)}\b", text) is not None
    return (match.start(), name._replace(full=full)) if called[full] else (first, name)


def _behind_participle(text: str, first: int, name: Name) -> tuple[int, Name]:
    """``Thanking [Novak], she said``: the name behind a form in -ing that opens a sentence."""
    opens = opens_sentence(text, first)
    rest = name.full.partition(" ")[2]
    if not opens or not rest or is_first_name(name.words[0]) or not is_participle(name.words[0]):
        return first, name
    body = " " in rest and not is_first_name(rest.partition(" ")[0].lower())
    if body or text.count(name.full, 0, _FAR) > 1:
        return first, name  # Playing Field Sports
    behind = parse_name(rest)
    if behind is None or behind.kind not in ("person", "unknown") or behind.lead:
        return first, name
    lead = len(name.full) - len(rest)
    return first + lead, behind._replace(lead=0)


def _home(text: str, before: tuple[int, int, Name], first: int, name: Name) -> Name:
    """``Ann Lee, 19, from [Garth]``, ``Ann Lee, of [Chester]``: where somebody is from is a place, though some are called so."""
    _, end, person = before
    told = person.kind in ("person", "unknown") and len(person.words) > 1 and not name.role
    if not told or name.kind not in ("person", "unknown") or not _FROM_HOME.fullmatch(text, end, first):
        return name
    return name._replace(kind="place", gender=None)


def _numbered(text: str, first: int, last: int, name: Name, known: set[str]) -> tuple[int, int, Name]:
    """A name with a number: ``Ray 3000``, a first name and no year; ``60 Cent``, behind what somebody is, or where ``known`` has it."""
    if len(name.words) > 1:
        return first, last, name
    word = name.words[0]
    number = _STAGE_NUMBER.match(text, last) if is_first_name(word) else None
    if number:
        called = name._replace(
            full=f"{name.full} {number[1]}", words=(word, number[1]), kind="person", gender=gender_of(word)
        )
        return first, number.end(), called
    before = _NUMBER_BEFORE.search(text, max(0, first - _LEAD), first)
    if before is None:
        return first, last, name
    full = f"{before['number']} {name.full}"
    told = before["role"] or ""
    if full not in known and not (vocabulary().is_role(told.lower()) and not name.full.endswith("s")):
        return first, last, name
    known.add(full)
    begin = first - len(before["number"]) - 1
    return begin, last, name._replace(full=full, words=(before["number"], word), kind="person")


def _without_last_field(text: str, first: int, name: Name) -> Name:
    """``Minister for Children and [Families] Jane Ash``: the last of several fields is not all that an office is of."""
    last = name.lead and not name.role and text.endswith(" and ", 0, first - name.lead)
    return name._replace(affiliation=None) if last else name


def _behind_field(office: str, first: int, name: Name) -> tuple[int, Name]:
    """``MP for Elmton and Holt [Jane Ash]``, ``Director of Parks and Recreation [Jane Ash]``: the last place or field is none of the name."""
    words = name.full.count(" ") + 1
    told = " of " in office or is_seat(office)
    body = name.kind == "organization" and low_of(name.full.rpartition(" ")[2]) in vocabulary().bodies
    if body or name.role or name.lead or not 2 < words < 6 or not told:
        return first, name
    at = first_name(name.full.split(" "), name.words, 1, len(name.words) - 1)
    behind = parse_name(" ".join(name.full.split(" ")[at:])) if at < len(name.words) - 1 else None
    if is_first_name(name.words[0]) or behind is None or behind.kind != "person" or behind.lead:
        return first, name
    lead = len(name.full) - len(behind.full) - behind.tail
    return first + lead, behind._replace(lead=lead)


def _chief_of_both(text: str, found: list[tuple[int, int, Name]], first: int, name: Name) -> Name:
    """``Netlux Chief Marketing and Sales Officer [Jane Ash]``: one office with two fields; the first is nobody called Marketing."""
    fields = words_of("portfolios") | words_of("fields_of_office") | words_of("role_fields")
    last = text[first - name.lead : first].split()
    both = (*found[-1][2].words, *map(low_of, last[:-1]))
    if last[-1:] != ["Officer"] or len(last) < 2 or fields.isdisjoint(both) or any(map(is_first_name, both)):
        return name
    start, end, chief = found.pop()
    begin = start - len("Chief ")
    role = f"{text[begin:end]} and {text[first - name.lead : first].rstrip()}"
    return name._replace(role=role, affiliation=chief.affiliation, lead=first - start + chief.lead)


@remembered(50_000)
def names_in(phrase: str) -> tuple[tuple[int, int, Name], ...]:
    """The names in a short phrase, as find_names gives them."""
    return tuple(find_names(phrase))


def _behind_body(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """The person behind the body whose office stands before it: head teacher of ``Elm Primary School`` ``Jane Ash``."""
    if name.role or name.affiliation or name.lead or text.count(" ", first, last) < 2:
        return first, name
    tokens = text[first:last].split(" ")
    office = _OFFICE_BEFORE.search(text, max(0, first - _LEAD), first)
    low = low_of(office["office"].rsplit(" ", 1)[-1]) if office else ""
    if not (vocabulary().is_role(low) or low in vocabulary().titles):
        return first, name
    lows = [low_of(token) for token in tokens]
    last_first = len(tokens) - 2
    near = first_name(tokens, lows, max(1, last_first - 1), last_first + 1)
    begin = near + 1 if near < last_first and is_outlet(" ".join(tokens[: near + 1])) else near
    if begin > last_first:
        begin = _behind_ministry(lows)
    person = parse_name(" ".join(tokens[begin:])) if begin else None
    body = parse_name(" ".join(tokens[:begin])) if person else None
    if (
        person is None
        or body is None
        or person.kind not in ("person", "unknown")
        or person.lead
        or person.tail
        or body.kind == "person"
        or tokens[begin - 1].lower() in CHAINS
    ):
        return first, name
    lead = len(" ".join(tokens[:begin])) + 1
    told = " ".join(tokens[:begin])
    return first + lead, person._replace(kind="person", affiliation=told, lead=lead)


def is_behind_its_body(words: str, last: tuple[int, int, Name]) -> bool:
    """Whether the last name of a phrase is whose office the phrase is: ``head teacher of Elm School [Jane Ash]``."""
    start, end, name = last
    body = name.affiliation or ""
    at = start - len(body) - 1
    return (
        bool(body)
        and name.role is None
        and end == len(words)
        and words.startswith(f"{body} ", at)
        and words.endswith(_TO_A_BODY, 0, at)
    )


def is_behind_owner(words: str, names: Sequence[tuple[int, int, Name]]) -> bool:
    """Whether a phrase is a body and its member by full name: ``Danbank's [Mbali Okoro]``, ``the DA's [Jo Marsh]``.

    Where the member is may stand behind: ``the Herald's [Zubair Karim] in Mumbai``.
    """
    if len(names) < 2:
        return False
    (first, end, body), (start, last, member), *_ = names
    if (
        body.kind == "person" and member.kind == "organization" and len(member.words) > 1
    ):  # Lord Ash's Elm Council
        alone = last == len(words) and words[: first - body.lead].lower() in ("", "the ")
        return alone and words[end:start] in OWNS
    if len(member.words) != 2:
        return False
    if last != len(words) and not words.startswith((" in ", " at ", " from "), last):
        return False
    owns = words[end:start] in OWNS and words[:first].lower() in ("", "the ")
    return owns and member.kind in ("unknown", "person") and body.kind in (*WITH_MEMBERS, "title", "place")


def _behind_ministry(lows: list[str]) -> int:
    """Where a name of two or three words begins behind ``Ministry of Finance``; 0 where it does not."""
    known = vocabulary()
    apart = (
        len(lows) in (5, 6)
        and lows[0] in known.bodies
        and lows[1] == "of"
        and lows[2] in words_of("fields_of_office") | known.modifiers
        and known.special.isdisjoint(lows[3:])
    )
    return 3 if apart else 0


def _is_first_name(text: str, base: int) -> bool:
    """``said Will Ash``, ``Will Ash went home.``: a first name that is a function word too; not: ``Will Ash go?``"""
    month = text.startswith("May", base)
    tagged = text.endswith(_BEHIND_WORDS, 0, base)  # “It is old,” May Ash said
    if tagged or not opens_sentence(text, base):
        return not (month and _BEFORE_MONTH.search(text, max(0, base - 12), base))
    if text.startswith("Per ", base):
        return text.count(" ", base) < 3  # of a phrase; not: Per Lund, the road was wet
    end = _CLOSES.search(text, base)
    return not month and (end is None or end.group() != "?")


def _after_first_name(run: str) -> Iterator[tuple[int, int, Name]]:
    """The names in a run as read_capitals gives them, read with a first name as long that is no function word."""
    given = run.split(" ", 1)[0]
    plain = _PLAIN_FIRST_NAMES[given]
    for first, last, name in read_capitals(run.replace(f"{given} ", f"{plain} ")):
        if name.affiliation and name.affiliation.startswith(f"{plain} "):  # Will County Sheriff Ann Lee
            name = name._replace(affiliation=given + name.affiliation[len(given) :])
        if name.words[0] == plain.lower():
            words = (given.lower(), *name.words[1:])
            gender = gender_of(words[0]) if name.gender else None
            name = name._replace(full=given + name.full[len(given) :], words=words, gender=gender)
        yield first, last, name


def _office_alone(name: Name) -> Name:
    """``the Governor``: an office that is a first name too, behind an article."""
    role = (vocabulary().titles.get(name.words[0]) or (None, None))[1]
    return name._replace(kind="title", role=name.full, gender=None) if role else name
