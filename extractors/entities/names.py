"""Names in a text: one pass of one pattern finds runs of capitalised words, which name_parser.py takes apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..caching import remembered
from ..lazy_patterns import later_re
from ..lexicon import listed
from .first_names import gender_of, is_first_name
from .name import Name
from .name_parser import parse_name
from .name_words import CHAINS, is_known_body, is_outlet, low_of, vocabulary, words_of
from .phrases.name_parts import first_name

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĻŃŅŇŌŐŒŘŚŞŠȘŢŤȚŪŮŰŹŻŽΑ-ΩА-ЯҐЄІЇ"
_REST = r"[\w&/–-]*(?:(?<=eople|Women|ldren)['’]s(?= [A-Z])|(?<=heimer|kinson|Prince)['’]s(?= (?:Trust|Society|Research|Fund|Association)\b)|(?<=\bKing)['’]s(?= (?:Fund|College|Cross)\b)|(?<=tate)['’]s(?= Attorney)|(?<=ealth)['’]s(?= Attorney)|(?<=eriff)['’]s(?= Deputy)|['’.](?!s\b)\w[\w&/–-]*)*(?:(?<=\bE)!|(?<=Yahoo)!)?\.?"  # the People's Bank
_WORD = rf"[{_UPPER}]{_REST}"
_LINK = (
    r"(?:(?:of|for|on(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|de|del|della|delle|degli|dei|da|das|des|di|do|dos|du|zu|zum|zur|vom|af|av|van|von|der|den|ter|bin|bint|ibn|al|el|ul|y|e|la|le|ben)"
    r"(?: the| l[ao]s?| der?n?)? |al-|el-|d['’]|in (?=Charge)"
    r"|(?:(?<=nvoy )|(?<=ssador )|(?<=elegate )|(?<=ntative )|(?<=dviser )|(?<=dvisor )|(?<=bserver ))to (?:the )?"
    r"|(?:(?<=Trade )|(?<=Health )|(?<=Commerce )|(?<=Energy )|(?<=Culture )|(?<=Food )"
    r"|(?<=Work )|(?<=Justice )|(?<=Environment )|(?<=Education )|(?<=Business )|(?<=Transport )"
    r"|(?<=Housing )|(?<=Finance )|(?<=Industry )|(?<=Women )|(?<=Children )|(?<=Agriculture )"
    r"|(?<=Science )|(?<=Communications )|(?<=Sports )|(?<=Economy )|(?<=Interior )|(?<=Labour )|(?<=Labor )|(?<=Tourism )"
    r"|(?<=Planning )|(?<=Development )|(?<=Infrastructure )|(?<=Forestry )|(?<=Fisheries ))"
    r"and (?=[A-Z][a-z]{2,14} (?:Secretary|Minister|Commissioner)\b)"
    r"|(?:(?<=Fire )|(?<=Search ))and (?=Rescue\b)|(?<=Police )and (?=Crime Commissioner\b)"
    r"|(?<=Health )and (?=Safety\b|Social\b|Human\b|Care\b)"
    r"|(?:(?<=airman )|(?<=irwoman )|(?<=hair )|(?<=esident )|(?<=ounder )|(?<=irector )|(?<=wner )|(?<=CEO )|(?<=retary ))"
    r"and (?=CEO|Chief |President |Director |Founder |Executive Director |Chair|Treasurer ))"
)
_NOT_I = (
    r"(?!I(?:['’]| (?:am|have|would|will|can|want|wish|hope|do)\b))"  # On behalf of the Board I would like
)
_NICKNAME = r"(?:[\"“‘(][A-Z]\w{1,14}(?: [A-Z]\w{1,14}){0,2}[\"”’)] )?"  # William “Billy” Moss
# The plain re engine is twice as fast as regex for this one, and skips from capital to capital as the
# pattern begins with them (and not with \b).
_NAME = later_re(rf"[{_UPPER}](?<!\w\w){_REST}(?: {_NICKNAME}(?:{_LINK})?{_NOT_I}{_WORD}){{0,11}}")
_AND = later_re(rf",? (?:and|&) (?:the )?([{_UPPER}]\w+(?: [{_UPPER}]\w+){{0,2}})")
_SENTENCE_END = later_re(r"(?<=\w\w)\.(?: |$)")
#: First names that open sentences as function words too.
_FIRST_NAMES = ("Will ", "May ")
_PLAIN_FIRST_NAMES = (("Will", "Rolf"), ("May", "Zoe"))
_OPENS_SENTENCE = later_re(r"(?:^|[\n.!?:“\"•*]) *$")
_CLOSES = later_re(r"[.?!\n]")
_BEFORE_MONTH = later_re(
    r"\b(?:in|of|since|by|until|till|last|next|this|on|early|late|mid|from|to|\d\d?|through|before|after) $"
)
_FIRMS = {"inc", "corp", "co", "ltd"}
_JOB = later_re(
    r", (?:the |a |an |who is |his |her )?((?:[a-z-]{3,20} ){0,3}?[a-z-]{3,20})(?= (?:of|at|for|with|from|in)\b|,)"
)
_AGED = later_re(r", (?:aged )?[1-9]\d[,.;]| \([1-9]\d\)")  # Wesley House, 44, is no house
_LONGEST = 120
_LEAD = 60  # characters
_OFFICES = tuple(f"{mark}s {body}" for mark in "'’" for body in ("Office", "Department"))
_OF_OFFICES = ("title", "organization")
_WHOLE = ("organization", "unknown", "other", "person")
_TO_A_BODY = tuple(f" {to} {the}" for to in ("of", "for", "at", "in", "with") for the in ("", "the "))
#: An office in front of a body and a name: ``director of policy at the``.
_OFFICE_BEFORE = later_re(
    r"(?:^|[\s“\"(])(?P<office>(?:[A-Za-z-]{3,20}\s){0,2}[A-Za-z-]{2,20})(?:\sof\s[a-z]{3,20}(?:\s[a-z]{3,20})?)?\s(?:of|for|at|in|with)\s(?:the\s)?\Z"
)
_OWNS = ("'s ", "’s ")
#: What may be the members of a body in front of their apostrophe: ``Small Growers' Union``.
_MEMBERS, _OF_MANY = ("group", "unknown", "organization"), ("s' ", "s’ ")
_THE = ("the ", "The ")
_OF_WHOLES = (" and ", " & ", *_OF_MANY)
_OF_MEMBERS = ("union", "association", "federation", "society", "guild")


@remembered(50_000)
def read_capitals(run: str) -> tuple[tuple[int, int, Name], ...]:
    """The names in a run of capitalised words, with their places; a full stop in it may end a sentence."""
    if "." not in run:
        name = parse_name(run) if len(run) <= _LONGEST else None
        return ((name.lead, len(run) - name.tail, name),) if name else ()
    found, at = [], 0
    ends = [
        m.start() for m in _SENTENCE_END.finditer(run) if not _shortened(run[: m.start()], run[m.end() :])
    ]
    for end in (*ends, len(run)):
        name = parse_name(run[at:end]) if at < end <= at + _LONGEST else None
        if name is not None:
            found.append((at + name.lead, end - name.tail, name))
        at = end + 2
    return tuple(found)


def _shortened(before: str, behind: str) -> bool:
    """Whether the last word is one that keeps its full stop; a firm's name ends with it but before an office."""
    known = vocabulary()
    low = low_of(before.rsplit(" ", 1)[-1])
    if low in _FIRMS and behind:
        return low_of(behind.split(" ", 1)[0]) in known.modifiers | known.roles
    return low in known.abbreviations or (len(low) < 6 and low in known.titles and bool(behind))


def find_names(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, Name]]:
    """The names in ``text[start:end]``: start, end (code points of text) and what the words say."""
    found: list[tuple[int, int, Name]] = []
    aged: set[str] = set()
    has_ands = " & " in text
    done = start
    for match in _NAME.finditer(text, start, len(text) if end is None else end):
        base = match.start()
        run = match.group()
        given = text.startswith(_FIRST_NAMES, base) and _is_first_name(text, base)
        for first, last, name in _after_first_name(run) if given else read_capitals(run):
            if base + first < done:
                continue
            last += base
            if (
                found
                and name.full in listed("forms_behind_commas")
                and text[found[-1][1] : base + first] == ", "
            ):
                found[-1] = (*found[-1][:2], found[-1][2]._replace(kind="organization"))  # Netlux, Inc.
                continue
            if name.kind == "organization":
                name = _aged(text, base + first, last, name, aged)
            if name.kind == "unknown" and " " not in name.full and text.endswith(_THE, 0, base + first):
                name = _office_alone(name)
            if name.kind in _MEMBERS and text.startswith(_OF_MANY, last - 1):
                last, name = _owned(text, base + first, last, name)
                done = last
            if name.affiliation and name.tail:
                if text.startswith(_OFFICES, last + name.tail):
                    name = _of_office(text, last, name)
                else:
                    name = _of_whole_body(text, last, name)
                    whole = name.affiliation or ""
                    done = last + name.tail if any(mark in whole for mark in _OF_WHOLES) else done
            if name.kind in _WHOLE and text.endswith(_TO_A_BODY, 0, base + first):
                first, name = _behind_body(text, base, first, last, name)
            if name.kind in _OF_OFFICES and text.startswith(_OFFICES, last):
                last, name = _office(text, base + first, last, name)
                done = last
            if name.kind == "unknown" and text.startswith(" and ", last):
                last, name = _with_and(text, base + first, last, name)
                done = last
            if name.kind == "organization" and text.startswith((" and ", ", ", " & "), last):
                last, name = _joined(text, base + first, last, name)
                done = last
            elif has_ands and text.startswith(" & ", last):
                last, name = _firm(text, base + first, last, name)
                done = last
            found.append((base + first, last, name))
    return found


def _aged(text: str, first: int, last: int, name: Name, known: set[str]) -> Name:
    """``Wesley House, 44, ... House said``: somebody whose age or job stands behind the name is no house; ``known`` has such surnames."""
    given = len(name.words) == 2 and is_first_name(name.words[0]) and name.words[0] not in vocabulary().places
    job = _JOB.match(text, last) if given else None
    told = job is not None and any(vocabulary().is_role(word) for word in job[1].split())
    if len(name.words) > 1 and is_first_name(name.words[0]) and (told or _AGED.match(text, last)):
        known.add(name.words[-1])
        return name._replace(kind="person", gender=gender_of(name.words[0]))
    alone = len(name.words) == 1 and name.words[0] in known and not text.endswith(_THE, 0, first)
    return name._replace(kind="person") if alone else name


@remembered(50_000)
def names_in(phrase: str) -> tuple[tuple[int, int, Name], ...]:
    """The names in a short phrase, as find_names gives them."""
    return tuple(find_names(phrase))


def _behind_body(text: str, base: int, first: int, last: int, name: Name) -> tuple[int, Name]:
    """The person behind the body whose office stands before it: head teacher of ``Elm Primary School`` ``Jane Ash``."""
    tokens = text[base + first : last].split(" ")
    if len(tokens) < 3 or name.role or name.affiliation or name.lead:
        return first, name
    office = _OFFICE_BEFORE.search(text, max(0, base + first - _LEAD), base + first)
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
    """Whether a phrase is a body and its member by full name: ``Danbank's [Mbali Okoro]``, ``the DA's [Jo Marsh]``."""
    if len(names) != 2 or names[1][1] != len(words) or len(names[1][2].words) != 2:
        return False
    (first, end, body), (start, _, member) = names
    owns = words[end:start] in _OWNS and words[:first].lower() in ("", "the ")
    return owns and member.kind in ("unknown", "person") and body.kind in (*_MEMBERS, "title", "place")


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
    if not _OPENS_SENTENCE.search(text, max(0, base - 4), base):
        return not (month and _BEFORE_MONTH.search(text, max(0, base - 12), base))
    end = _CLOSES.search(text, base)
    return not month and (end is None or end.group() != "?")


def _after_first_name(run: str) -> Iterator[tuple[int, int, Name]]:
    """The names in a run as read_capitals gives them, read with a first name as long that is no function word."""
    given, plain = _PLAIN_FIRST_NAMES[run.startswith("May")]
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


def _owned(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``Dockers' Union``: the people in front of the apostrophe belong to the body's name."""
    more = _NAME.match(text, last + 2)
    run = more.group() if more else ""
    run = run[:-1] if run.endswith(".") and not _shortened(run[:-1], "") else run
    body = parse_name(run) if run else None
    if (
        body is None
        or body.kind != "organization"
        or body.lead
        or is_known_body(body.full.lower())
        or (name.kind != "group" and body.words[-1] not in _OF_MEMBERS)
    ):
        return last, name
    end = last + 2 + len(run) - body.tail
    return end, body._replace(full=text[first:end], words=(*name.words, *body.words), tail=0)


def _office(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``Elm County District Attorney’s Office``: the office of who is named so is a body."""
    end = next(last + len(office) for office in _OFFICES if text.startswith(office, last))
    if text[end : end + 1].isalnum():
        return last, name
    full = text[first:end]
    return end, Name(full, (*name.words, *full[last - first + 3 :].lower().split(" ")), "organization")


def _of_office(text: str, last: int, name: Name) -> Name:
    """``Jane Ash of the Elm County District Attorney’s Office``: the office with its whole name."""
    body = next(office for office in _OFFICES if text.startswith(office, last + name.tail))
    return name._replace(affiliation=f"{name.affiliation}{body}", tail=name.tail + len(body))


def _of_whole_body(text: str, last: int, name: Name) -> Name:
    """``Jane Ash of the UK's Harbour Board``, ``of the Bill and Ann Moss Foundation``: the body behind a place or an "and"."""
    end, first = last + name.tail, name.affiliation or ""
    owned = text.startswith(_OWNS, end) and first.lower() in vocabulary().places
    if text.startswith(_OF_MANY, end - 1) and (body := _body_at(text, end + 2, 1)):
        stop = end + 2 + len(body.full)  # Jane Ash of the Small Growers' Union
        return name._replace(affiliation=text[end - len(first) : stop], tail=stop - last)
    if text.startswith(" & ", end) and first and (more := _NAME.match(text, end + 3)):
        second = more.group().removesuffix(".") if more.group().count(" ") < 3 else ""
        if second:  # Jane Ash of Pollard & Finch
            return name._replace(affiliation=f"{first} & {second}", tail=end + 3 + len(second) - last)
    joined = text.startswith(" and ", end) and text.endswith(f" the {first}", 0, end)
    body = _body_at(text, end + (3 if owned else 5)) if owned or joined else None
    if body is None or (joined and not _may_be_joined(first)):
        return name
    stop = end + (3 if owned else 5) + len(body.full)
    return name._replace(affiliation=body.full if owned else f"{first} and {body.full}", tail=stop - last)


def _with_and(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``the Bill and Ann Moss Foundation`` is one body."""
    body = _body_at(text, last + 5) if text.endswith(("the ", "The "), 0, first) else None
    if body is None or not _may_be_joined(name.full):
        return last, name
    full = f"{name.full} and {body.full}"
    return first + len(full), Name(full, (*name.words, *body.words), "organization")


def _may_be_joined(first: str) -> bool:
    """Whether a name in front of "and" may begin that of a body: no body itself, no title, no place."""
    name = parse_name(first)
    return name is not None and name.kind in ("unknown", "person") and not name.role


def _body_at(text: str, start: int, least: int = 2) -> Name | None:
    """The body whose name of at least so many words begins at a place, if it ends with a word for one: ``Ann Moss Foundation``."""
    match = _NAME.match(text, start)
    body = parse_name(match.group()) if match and len(match.group()) <= _LONGEST else None
    if body is None or body.kind != "organization" or body.lead or body.tail:
        return None
    if len(body.words) < least:
        return None
    ends = low_of(body.full.rsplit(" ", 1)[-1]) in vocabulary().bodies
    return body._replace(full=body.full.rstrip(".")) if ends else None


def _firm(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``Pollard & Finch`` is one firm, not two people."""
    more = _NAME.match(text, last + 3)
    other = parse_name(more.group()) if more and len(more.group()) <= _LONGEST else None
    if more is None or other is None or other.lead or "person" in (name.kind, other.kind):
        return last, name
    full = text[first : more.end() - other.tail]
    return first + len(full), Name(full, (*name.words, *other.words), "organization")


def _joined(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``Centers for Disease Control`` goes on with ``and Prevention``; ``Senate and Donald Lee`` does not."""
    if CHAINS.isdisjoint(text[first:last].split(" ")):
        return last, name
    more = _AND.match(text, last)
    if more is None or is_first_name(more[1]):
        return last, name
    other = parse_name(more[1])
    if other is None or other.kind not in ("unknown", "organization"):
        return last, name
    full = text[first : more.end()]
    lows = (low for low in full.lower().replace(",", "").split() if low not in CHAINS and low != "and")
    return more.end(), Name(full, tuple(lows), "organization")
