"""Names that go on behind an apostrophe, "and" or "of": ``Dockers' Union``, ``Pollard & Finch``."""

from __future__ import annotations

from ...lazy_patterns import later_re
from ...lexicon import listed
from ..first_names import is_first_name
from ..listed_fields import end_of_fields
from ..name import Name
from ..name_words import CHAINS, is_known_body, low_of, vocabulary, words_of
from ..noun_phrases import singular
from ..phrases.complements import tells_of_body
from .name_parser import parse_name
from .name_pattern import CAPITALS, LONGEST_RUN, NAME_RUN, OF_MANY, OFFICES, OWNS, WITH_MEMBERS, is_shortened

_AND = later_re(rf",? (?:and|&) (?:the )?([{CAPITALS}]\w+(?: [{CAPITALS}]\w+){{0,2}})")
_JOINING = (" and ", ", ", " & ")
#: The first two characters of what a name goes on with.
GOING_ON = frozenset(mark[:2] for mark in (*OFFICES, *(mark[1:] for mark in OF_MANY), *_JOINING))
_OF_OFFICES = ("title", "organization")
_OF_WHOLES = (" and ", " & ", *OF_MANY)
#: What may go on a body's name behind "and", up to its acronym: and Allied Workers' Union (
_UP_TO_ACRONYM = later_re(
    rf" (?:and|&) (?:the )?(?P<rest>[{CAPITALS}][\w’'-]*(?: (?:of |for |and |& |the |on |to ){{0,2}}(?!in )[\w’'-]+){{0,6}}) \((?P<letters>[A-Z]{{3,8}})(?=\)|\Z)"
)
#: Jane Ash of Pollard [and Finch], said: two words alone
_AND_ONE = later_re(rf" and ([{CAPITALS}][a-z]\w+)(?=[,.;)])")
_CAPITAL = later_re(rf"(?<![\w’'])[{CAPITALS}]")
#: of Netlux [partner] Voxbox
_TOLD = later_re(r"\s(?:[a-z-]{2,20}\s)?([a-z-]{3,20})\s(?=[A-Z])")
_BESIDE = ("partner", "side")
_ANDS = (" and ", " & ")
_MAY_GO_ON = ("unknown", "organization", "other", "group", "place")
_LONGEST_NOUN = 20  # characters
_SAINTS = ("st", "saint")
#: A title that is a field as well: the Justice and Skills Committee.
_FIELD = "Justice"
_OWNING = ("'s ", "’s ")
_OF_MEMBERS = ("union", "association", "federation", "society", "guild")


def has_members(text: str, last: int, name: Name) -> bool:
    """Whether an apostrophe behind a name may join it with a body's: ``Dockers'``, ``St Anne's``."""
    if name.kind in WITH_MEMBERS and text.startswith(OF_MANY, last - 1):
        return True
    return name.words[0] in _SAINTS and len(name.words) > 1 and text.startswith(_OWNING, last)


def owned_body(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``Dockers' Union``, ``St Anne's Hospital``: the people or the saint in front of the apostrophe belong to the body's name."""
    behind = last + 2 + text.startswith("s ", last + 1)
    more = NAME_RUN.match(text, behind)
    run = more.group() if more else ""
    run = run[:-1] if run.endswith(".") and not is_shortened(run[:-1], "") else run
    body = parse_name(run) if run else None
    if (
        body is None
        or body.kind != "organization"
        or body.lead
        or is_known_body(body.full.lower())
        or (name.kind != "group" and body.words[-1] not in _OF_MEMBERS and name.words[0] not in _SAINTS)
    ):
        return last, name
    end = behind + len(run) - body.tail
    return end, body._replace(full=text[first:end], words=(*name.words, *body.words), tail=0)


def office_of_name(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``Elm County District Attorney’s Office``: the office of who is named so is a body."""
    end = next(last + len(office) for office in OFFICES if text.startswith(office, last))
    if text[end : end + 1].isalnum():
        return last, name
    full = text[first:end]
    return end, Name(full, (*name.words, *full[last - first + 3 :].lower().split(" ")), "organization")


def joined(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """A name with what belongs to it behind an apostrophe, an "and" or a comma, and where it ends then."""
    if name.kind in _OF_OFFICES and text.startswith(OFFICES, last):
        last, name = office_of_name(text, first, last, name)
    if name.kind in _MAY_GO_ON and text.startswith(_ANDS, last):
        last, name = body_with_acronym(text, first, last) or (last, name)
    if (name.kind == "unknown" or name.full == _FIELD) and text.startswith(" and ", last):
        last, name = joined_body(text, first, last, name)
    if name.kind == "organization" and text.startswith(_JOINING, last):
        end = end_of_fields(text, first, last)
        if end > last:  # the Department for Culture, Media and Sport
            full = text[first:end]
            lows = (
                low for low in full.lower().replace(",", "").split() if low not in CHAINS and low != "and"
            )
            return end, Name(full, tuple(lows), "organization")
        return joined_chain(text, first, last, name)
    return joined_firm(text, first, last, name) if text.startswith(" & ", last) else (last, name)


def of_office(text: str, last: int, name: Name) -> Name:
    """``Jane Ash of the Elm County District Attorney’s Office``: the office with its whole name."""
    body = next(office for office in OFFICES if text.startswith(office, last + name.tail))
    return name._replace(affiliation=f"{name.affiliation}{body}", tail=name.tail + len(body))


def of_body(text: str, last: int, name: Name) -> tuple[Name, bool]:
    """A name that has its body behind it, with the whole name of that, and whether it goes on behind an "and" or the like."""
    if text.startswith(OFFICES, last + name.tail):
        return of_office(text, last, name), False
    if told := _of_told_body(text, last, name):
        return told, True
    name = of_whole_body(text, last, name)
    return name, any(mark in (name.affiliation or "") for mark in _OF_WHOLES)


def _of_told_body(text: str, last: int, name: Name) -> Name | None:
    """``Jane Ash of Netlux partner Voxbox``, ``of Elmton law firm Pollard``: the body that a noun behind another name tells of."""
    told = _TOLD.match(text, last + name.tail)
    if told is None or not (tells_of_body(told[1]) or told[1] in _BESIDE):
        return None
    run = NAME_RUN.match(text, told.end())
    body = _to_sentence_end(run.group()) if run else ""
    end = told.end() + len(body)
    if not body or text.startswith(OWNS, end) or is_first_name(body.partition(" ")[0].lower()):
        return None
    return name._replace(affiliation=body, tail=end - last)


def of_whole_body(text: str, last: int, name: Name) -> Name:
    """``Jane Ash of the UK's Harbour Board``, ``of the Bill and Ann Moss Foundation``: the body behind a place or an "and"."""
    end, first = last + name.tail, name.affiliation or ""
    owned = text.startswith(OWNS, end) and first.lower() in vocabulary().places
    if text.startswith(_ANDS, end) and (joint := body_with_acronym(text, end - len(first), end)):
        return name._replace(affiliation=joint[1].full, tail=joint[0] - last)
    if text.startswith(OF_MANY, end - 1) and (owned_by := _of_many(text, end + 2)):
        stop = end + 2 + len(owned_by)  # Jane Ash of the Small Growers' Union
        return name._replace(affiliation=text[end - len(first) : stop], tail=stop - last)
    if text.startswith(OWNS, end) and not owned and (more := NAME_RUN.match(text, end + 3)):
        run = more.group().removesuffix(".")
        if (
            run.rpartition(" ")[2].lower() in vocabulary().bodies and run.count(" ") < 3
        ):  # Jane Ash of St. Anne's Hospital
            return name._replace(
                affiliation=text[end - len(first) : more.start() + len(run)],
                tail=more.start() + len(run) - last,
            )
    if text.startswith(" & ", end) and first and (more := NAME_RUN.match(text, end + 3)):
        second = more.group().removesuffix(".") if more.group().count(" ") < 3 else ""
        if second:  # Jane Ash of Pollard & Finch
            return name._replace(affiliation=f"{first} & {second}", tail=end + 3 + len(second) - last)
    other = _AND_ONE.match(text, end) if " " not in first else None
    known = vocabulary()
    if other and other[1].lower() not in known.titles and first.lower() not in known.places:
        # Jane Ash of Pollard and Finch,
        return name._replace(affiliation=f"{first} and {other[1]}", tail=other.end() - last)
    pair = f"{first} and {text[end + 5 : end + 30].partition(' ')[0]}".lower() in listed("names_with_and")
    joined = text.startswith(" and ", end) and (pair or text.endswith(f" the {first}", 0, end))
    body = _body_at(text, end + (3 if owned else 5)) if owned or joined else None
    if body is None or (joined and not _may_be_joined(first)):
        return name
    stop = end + (3 if owned else 5) + len(body.full)
    return name._replace(affiliation=body.full if owned else f"{first} and {body.full}", tail=stop - last)


def _of_many(text: str, start: int) -> str:
    """What behind ``Growers'`` belongs to a body's name: ``Union``, ``Voice``; nothing where no name follows."""
    body = _body_at(text, start, 1)
    more = None if body else NAME_RUN.match(text, start)
    last = more.group().removesuffix(".") if more else ""
    return body.full if body else last if last.count(" ") < 3 else ""


def joined_body(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``the Bill and Ann Moss Foundation`` is one body."""
    body = _body_at(text, last + 5) if text.endswith(("the ", "The "), 0, first) else None
    if body is None or not (_may_be_joined(name.full) or name.full == _FIELD):
        return last, name
    full = f"{name.full} and {body.full}"
    behind = text[first + len(full) : first + len(full) + _LONGEST_NOUN].split()[:1]
    if behind and singular(behind[0].rstrip(".,")) in words_of("occasions"):
        return last, name  # the Rovers and Elmton United game
    return first + len(full), Name(full, (*name.words, *body.words), "organization")


def body_with_acronym(text: str, first: int, last: int) -> tuple[int, Name] | None:
    """``Transport and Allied Workers' Union (TAWU)``: the letters in brackets are those of all its words."""
    more = _UP_TO_ACRONYM.match(text, last)
    if more is None:
        return None
    end = more.end("rest")
    full = text[first:end]
    if "".join(_CAPITAL.findall(full)) != more["letters"]:
        return None
    lows = (low for low in full.lower().replace("&", "").split() if low not in CHAINS and low != "and")
    return end, Name(full, tuple(lows), "organization")


def _may_be_joined(first: str) -> bool:
    """Whether a name in front of "and" may begin that of a body: no body itself, no title, no place."""
    name = parse_name(first)
    return name is not None and name.kind in ("unknown", "person") and not name.role


def _body_at(text: str, start: int, least: int = 2) -> Name | None:
    """The body whose name of at least so many words begins at a place, if it ends with a word for one: ``Ann Moss Foundation``."""
    match = NAME_RUN.match(text, start)
    body = parse_name(match.group()) if match and len(match.group()) <= LONGEST_RUN else None
    if body is None or body.kind != "organization" or body.lead or body.tail:
        return None
    if len(body.words) < least:
        return None
    ends = low_of(body.full.rsplit(" ", 1)[-1]) in vocabulary().bodies
    return body._replace(full=body.full.rstrip(".")) if ends else None


def joined_firm(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``Pollard & Finch`` is one firm, not two people."""
    more = NAME_RUN.match(text, last + 3)
    run = _to_sentence_end(more.group()) if more else ""
    other = parse_name(run) if run and len(run) <= LONGEST_RUN else None
    if other is None or other.lead or "person" in (name.kind, other.kind):
        return last, name
    full = text[first : last + 3 + len(run) - other.tail]
    return first + len(full), Name(full, (*name.words, *other.words), "organization")


def _to_sentence_end(run: str) -> str:
    """A run of capitalised words up to the full stop that ends its sentence: ``Finch`` of ``Finch. It``."""
    before, stop, behind = run.partition(". ")
    if stop:
        return run if is_shortened(before, behind) else before
    return run.removesuffix(".") if not is_shortened(run.removesuffix("."), "") else run


def joined_chain(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
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
