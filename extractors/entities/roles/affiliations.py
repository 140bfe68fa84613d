"""The bodies that people and documents are of: found beside a role, in a document's name, and given in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

from ...caching import remembered
from ...lazy_patterns import later_re
from ...lexicon import listed, pairs, word_list
from ...lexicon.list_patterns import later_with_lists
from ..entities import People
from ..entity import Entity, Mention
from ..first_names import is_first_name
from ..name_words import low_of, titles, vocabulary, words_of
from ..names.names import names_in
from ..noun_phrases import ends_head, is_body
from ..phrases.bodies import is_one, is_used_of_another
from ..phrases.words_of_roles import is_unnamed_place
from .kinds_of_roles import is_past, parts_in_cases

_CAPITALS = later_re(r"(?:\b[A-Z][\w.’'-]{0,30}(?:\s|\Z)){2,8}\Z")
#: ELMTON, Ohio (Newswire) —
_DATELINE = later_re(
    r"(?m)^([A-Z][A-Z.’'-]{2,20}(?: [A-Z][A-Z.’'-]{1,20}){0,2})(?:,[^\n(—–-]{1,60})?(?:\s?\([^)\n]{2,30}\))?\s?(?:—|–|--)\s"
)
_OFFICE_OF = later_re(
    r"(DA|(?:[A-Za-z][a-z’']+ ){0,2}(?:[Aa]ttorney|[Ss]heriff|[Dd]efender|prosecutor))((?:['’]s|(?<=r)s['’]) (?:[Oo]ffice|[Dd]epartment))"
)
_COUNTY = later_re(r"\b((?:[A-Z][a-z’'-]{1,20}[ ]){1,3}County)\b")
_TOWN_OF = later_re(r"\bin the (?:[A-Za-z]+ ){0,2}(?:city|town|village|port|suburb) of ([A-Z][\w-]+)")
#: in Halden; Halden's council; the Halden City Council
_PLACE = later_re(
    r"\b(?:(?:in|at|near|outside|to|from|of)\s([A-Z][a-z]{2,20})(?![\w’'-]|\s(?:County|[A-Z][a-z]+\s(?:Street|Road|Avenue))\b)"
    r"|([A-Z][a-z]{2,20})(?:['’]s\s|\s)(?:[Cc]ity\s|[Tt]own\s)?(?:[Cc]ouncil|[Mm]ayor|[Pp]olice|[Ff]ire\s))"
)
#: the [Elmton] City Council
_COUNCIL = later_re(
    r"\b(?!The\s)([A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20})?)\s(?:City|Town|Village|Borough)\sCouncil\b"
)
_TOLD_BEFORE = 250  # characters
_FIRST = 3000  # characters in which a dateline stands
_NATIONS = ("US", "U.S.", "UK", "American", "British")
_ARTS = ("film", "theatre", "stage", "music", "artistic")
_OF_A_PROSECUTOR = ("prosecutor", "investigator", "unit chief", "bureau chief", "integrity chief")
_ASSISTING = ("assistant", "deputy", "chief", "associate")
_COLLEGES = ("University", "College", "Institute", "School", "Academy")
#: Tells of scholars who are of no university that is named: a professor who was not involved in the study
_FROM_ELSEWHERE = later_re(
    r"\b(?:not|wasn['’]t|isn['’]t|weren['’]t)\s(?:\w{2,12}\s)?(?:involved|connected|affiliated|part\sof|associated)\b|\b(?:uninvolved|unaffiliated)\b"
    r"|\b(?:scientists|researchers|scholars|academics|experts)\s(?:abroad|elsewhere|overseas)\b"
)
#: in [Hollow], residents of Hollow; not: in Hollow Energy
_PLACED = later_with_lists(
    r"\b(?:in|near|outside|across|(?i:(?&people_of_places))\sof)\s(?=(?P<place>[^\W\d_]+)\b(?!\s[A-Z]))"
)
_HIGHER = frozenset(("university", "college", "universities", "colleges"))
_AT_COLLEGES = ("professor", "lecturer", "researcher", "student", "scientist")
_MAY_BE_FIRMS = ("organization", "unknown")
_NEAR = 300  # characters
_LEAD = 80
_MENTIONS = 6


def body_with_and(people: People, mention: Mention) -> tuple[str, str] | None:
    """The office, and the body whose name has an "and", before a name: ``Elm City Housing and Development Commissioner Jane Ash``."""
    start, role, last = mention.start - mention.name.lead, mention.name.role or "", mention.name.affiliation
    known = (last or "").lower() in vocabulary().places
    if not people.text.endswith(" and ", 0, start) or known or low_of(role) in titles():
        return (
            None  # the Elm Caucus and Ohio Sen. Jane Ash, the Humane Society and District Attorney Jane Ash
        )
    if not last:
        last, _, role = role.partition(" ")
    before = _CAPITALS.search(people.text, max(0, start - _LEAD), start - len(" and "))
    names = names_in(before.group()) if before and role else ()
    if before is None or len(names) != 1 or names[0][2].kind not in ("organization", "other"):
        return None
    return role, f"{before.group()} and {last}"


_OF_FIELDS = tuple(f"{head} {of} " for head in ("Department", "Ministry") for of in ("of", "for"))


def in_full(people: People, words: str) -> str:
    """The fullest name that the article gives a body: of the ``Committee`` the ``Committee for Peace``, of a ``college`` its only one."""
    if is_body(words):
        bodies = {e.name: e for e in people.entities if e.kind == "organization" and is_one(e, words)}
        body = next(iter(bodies.values())) if len(bodies) == 1 else None
        return (
            body.name if body and not is_used_of_another(people.text, people.mentions, body, words) else words
        )
    if words.startswith(_OF_FIELDS):  # Department for Culture, Media and Sport
        fields = (e.name for e in people.entities if e.name.startswith(f"{words}, "))
        words = next(fields, words)
    names = names_in(words)
    if len(names) == 1 and names[0][1] == len(words) and names[0][0] == names[0][2].lead:
        known = people.of(names[0][2])
        if firm := _firm_called(people, words, known):
            return firm
        if known is None or len(known.name) <= len(names[0][2].full):
            return words
        if known.name.lower().endswith(f" of the {words.lower()}"):
            return words  # the Library is not the Friends of the Library
        quarter = known.name.partition(f" {words} ")[0].lower() in words_of("quarters")
        if quarter and f" {words} " in known.name:
            return words  # Elmton is not North Elmton Mills
        short = known.kind == "organization" and (
            names[0][2].kind == "organization" or (" " not in words and words.lower() not in known.words)
        )
        if short or known.kind == "person":
            return known.name.removeprefix("Ex-")  # NWB, TfN, Mr Ash
    return words


def _firm_called(people: People, word: str, known: Entity | None) -> str | None:
    """The only firm that an article also calls by the first word of its name: ``Netlux`` of ``Netlux Energy``.

    No place, and nobody of that last name who is named before the firm: an ``Ash`` spokesman may be Tom Ash's.
    """
    low = word.lower()
    if not word.isalpha() or low in vocabulary().places:
        return None
    firms = [
        e
        for e in people.entities
        if e.words[0] == low and len(e.words) > 1 and _ends_like_firm(e.name) and e.kind in _MAY_BE_FIRMS
    ]
    firm = max(firms, key=lambda e: len(e.name), default=None)
    if firm is None or not all(firm.name.startswith(e.name) for e in firms):
        return None
    if known is not None and known not in firms and (known.kind != "person" or _stands_before(known, firm)):
        return None  # a body or a place of its own, somebody of that last name
    first = re.compile(rf"\b{word}\b").search(people.text, people.body_start)
    whole = first is not None and people.text.startswith(firm.name, first.start())
    placed = any(match["place"] == word for match in _PLACED.finditer(people.text))
    return firm.name if whole and not placed else None


def _ends_like_firm(name: str) -> bool:
    return name.rsplit(" ", 1)[-1].strip(".").lower() in words_of("firm_endings")


def _stands_before(one: Entity, other: Entity) -> bool:
    """Whether somebody or something is named before another."""
    return bool(one.mentions) and (not other.mentions or one.mentions[0].start < other.mentions[0].start)


def college_of(people: People, role: str, place: str) -> str | None:
    """The only college or university of a town that an article names, of who teaches or studies: ``the Halden professor`` of the ``University of Halden``."""
    if " " in place or role.lower().rpartition(" ")[2] not in _AT_COLLEGES:
        return None
    found = [name for kind in _COLLEGES if (name := f"{kind} of {place}") in people.text]
    return found[0] if len(found) == 1 else None


def only_college(people: People, role: str) -> str | None:
    """The only university or college that an article names, of who has an office of one: ``Elm University made it. [Professor] Ash``."""
    office = role.lower().partition(" of ")[0]
    if not office.endswith(tuple(listed("offices_of_colleges"))):
        return None
    if _FROM_ELSEWHERE.search(people.text) or is_past(role) or office.startswith("retired "):
        return None
    named = {e.name for e in people.entities if e.kind == "organization" and _is_college(e)}
    whole = max(named, key=len, default=None)
    return whole if whole and all(name in whole for name in named) else None


def _is_college(entity: Entity) -> bool:
    return len(entity.words) > 1 and not _HIGHER.isdisjoint((entity.words[0], entity.words[-1]))


def of_nation(role: str, affiliation: str) -> str | None:
    """What the adjective for a country in front of a role says: an office is of that country (``Turkish`` president), a ``Spanish`` teenager only from there."""
    if (affiliation[0].isupper() and affiliation.lower() in parts_in_cases()) or (
        affiliation == "Union" and role.endswith("Minister")
    ):
        return None  # Defendant's counsel, Union Minister
    if affiliation.rpartition("-")[2] in pairs("nationalities") and "-" in affiliation:
        return None  # a Norland-American reporter
    nation = pairs("nationalities").get(affiliation)
    if nation is None and affiliation not in _NATIONS:
        return affiliation
    words = [low_of(word) for word in role.split(" ")]
    head = words[next((i for i in range(1, len(words)) if ends_head(words[i])), len(words)) - 1]
    if head == "director" and words[0] in _ARTS:
        return None  # an Indian film director
    office = (titles().get(head) or (None, None))[1] is not None or any(
        head in words_of(offices) for offices in ("public_offices", "speaking_roles", "leading_roles")
    )
    return (nation or affiliation) if office else None


def _may_be_town(name: str) -> bool:
    """Whether a word with a capital may be a town's name: no month, no state or country, nobody's first name or title."""
    low = name.lower()
    return not (
        low in titles()
        or is_first_name(low)
        or name in pairs("states").values()
        or name in pairs("nationalities").values()
        or name in word_list("months")
        or name in listed("weekdays")
        or low in _opening()
        or low in words_of("determiners")
    )


class Offices:
    """The bodies in front of local offices anywhere in a text, the page around it too: ``Elm County District Attorney's Office``."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, list[tuple[str, str]]] = {}

    def body(self, role: str, last_name: str, start: int) -> str | None:
        """The only body that has this office, where no other name stands behind it; an assistant is of the office itself.

        ``start`` is where its holder is named first.
        """
        low = " ".join(low_of(word) for word in role.split())
        low = (titles().get(low) or (None, low))[1] or low
        last = low.rpartition(" ")[2]
        low = low.removesuffix(last) + ((titles().get(last) or (None, last))[1] or last)  # chief ADA
        office = next((o for o in listed("local_offices") if low.endswith(o)), None)
        if office is None and low in listed("town_offices"):
            dated = None if self._tells_of_another_town(start) else self._dated
            return dated or self._town_of(low, last_name, start)
        if office is None:
            return self.of_lawyers() if low.endswith(_OF_A_PROSECUTOR) else None
        body = self._only({body for body, holder in self._named(office) if holder in ("", last_name)})
        if body is None and not self._named(office) and not office.startswith("city"):
            body = self._county
        return body and (self._of(body, office) if low != office and low.startswith(_ASSISTING) else body)

    def _town_of(self, office: str, last_name: str, start: int) -> str | None:
        """The only place that the text tells an office of: of the ``deputy mayor``, ``the Elm City mayor``.

        Of an office itself only where nobody of another name has it: ``the mayor of Elmton, Tom Ash``.
        """
        rank, _, whole = office.partition(" ")
        deputy = rank in words_of("office_ranks")
        told = list(_office_of_place(whole if deputy else office).finditer(self._text))
        holders = {m["holder"].split(" ")[-1].lower() for m in told if m["holder"]}
        if not deputy and holders - {last_name}:
            return None
        places = {m["of"] or m["whose"] or m["before"] for m in told}
        if not told and self._dated is None:  # The Elmton City Council met. The mayor
            town = self._only({m[1] for m in _COUNCIL.finditer(self._text)})
            return None if town is None or self._tells_of_another(town, start) else town
        parties = words_of("party_labels") | words_of("party_members")
        return self._only(
            {
                place
                for place in places
                if place.lower() not in parties
                and (place.lower() in vocabulary().places or _may_be_town(place))
            }
        )

    def _named(self, office: str) -> list[tuple[str, str]]:
        """The bodies that the text names an office with, each with the last name of who is said to hold it."""
        if office not in self._found:
            self._found[office] = list(self._bodies(office))
        return self._found[office]

    def whole_name(self, name: str) -> str:
        """The name of an office with its place: of ``the DA’s Office``, ``the sheriff’s office`` ``Elm County District Attorney’s Office``."""
        match = _OFFICE_OF.fullmatch(name)
        if match is None:
            return self._of_initials(name) if name.isupper() and 3 < len(name) < 6 else name
        low = match[1].lower().replace("’", "'")
        if low == "prosecutor":
            return self.of_lawyers() or name
        office = (titles().get(low) or (None, low))[1] or low
        if office not in listed("local_offices"):
            return name
        body = self._only({body for body, _ in self._named(office)})
        if body is None:
            return name
        whole = " ".join(map(str.capitalize, (office + match[2]).split(" ")))
        return f"{body} {whole.replace(chr(39), '’') if '’' in match[2] else whole}"

    def _of_initials(self, name: str) -> str:
        """The office that has these initials with its place: ``ECDA`` where ``Elm County District Attorney`` is named."""
        for office in listed("local_offices"):
            behind = "".join(word[0] for word in office.split(" ")).upper()
            bodies = {body for body, _ in self._named(office)} if name.endswith(behind) else set()
            body = self._only(bodies)
            if body and "".join(word[0] for word in body.split(" ")) + behind == name:
                return self._of(body, office)
        return name

    @cached_property
    def _dated(self) -> str | None:
        """The town of the dateline, as the text writes it: ``Elmton`` of ``ELMTON, Ohio — The mayor``.

        None where it is told of another: ``ELMTON — A court in the city of Halden``.
        """
        match = _DATELINE.search(self._text, 0, _FIRST)
        if match is None or any(town != match[1].title() for town in _TOWN_OF.findall(self._text)):
            return None
        written = re.search(rf"\b{re.escape(match[1].title())}\b", self._text)
        return written.group() if written else match[1].title()

    def _tells_of_another_town(self, start: int) -> bool:
        """Whether the sentences in front of a position are about another town than the dateline's: ``Halden's council met. Mayor``."""
        begin = max(0, start - _TOLD_BEFORE)
        own = (self._dated or "").lower()
        return any(
            name.lower() not in (own, *own.split(" ")) and _may_be_town(name)
            for match in _PLACE.finditer(self._text, begin, start)
            if (name := match[1] or match[2])
        )

    def _tells_of_another(self, town: str, start: int) -> bool:
        """Whether the sentences around a position are about another town than a council's: ``the mayor, who came from Halden``."""
        around = max(0, start - _TOLD_BEFORE), start + _TOLD_BEFORE
        own = town.lower().split(" ")
        return any(
            name.lower() not in own and _may_be_town(name)
            for match in _PLACE.finditer(self._text, *around)
            if (name := match[1] or match[2])
        )

    @cached_property
    def _county(self) -> str | None:
        """The only county that the text names: of the ``District Attorney`` where a ``Elm County jury`` is told of."""
        found = set()
        for match in _COUNTY.finditer(self._text):
            words = match[1].split()
            while len(words) > 2 and low_of(words[0]) in _opening():
                words.pop(0)
            if len(words) > 1 and low_of(words[0]) not in _opening():
                found.add(" ".join(words))
        shortest = {c for c in found if not any(c != d and c.endswith(f" {d}") for d in found)}
        return self._only(shortest)

    def of_lawyers(self) -> str | None:
        """The only office of a public prosecutor that the text names: of the ``lead prosecutor``, an ``investigator``."""
        offices = [o for o in listed("local_offices") if o.endswith("attorney")]
        found = {self._of(body, office) for office in offices for body, _ in self._named(office)}
        return self._only(found)

    def _of(self, body: str, office: str) -> str:
        mark = "’" if "’s " in self._text else "'"
        return f"{body} {' '.join(map(str.capitalize, office.split(' ')))}{mark}s Office"

    @staticmethod
    def _only(found: set[str]) -> str | None:
        return max(found) if len({body.casefold() for body in found}) == 1 else None

    def _bodies(self, office: str) -> Iterator[tuple[str, str]]:
        for match in _office_pattern(office).finditer(self._text):
            lines = match[1].rstrip().split("\n")  # Director of Communications / Elm County District Attorney
            words = (lines[-1] if " " in lines[-1] else match[1]).split()
            while words and low_of(words[0]) in _opening():
                words.pop(0)
            while words and low_of(words[-1]) in words_of("role_modifiers"):
                words.pop()
            while len(words) > 1 and words[0].isupper() and len(words[0]) > 3 and not words[-1].isupper():
                words.pop(0)  # PRESS CONFERENCE Elm County
            if words and not is_unnamed_place(" ".join(words)):
                yield " ".join(words), (match[2] or match[3] or "").split(" ")[-1].lower().rstrip(".,")


@cache
def _opening() -> frozenset[str]:
    """Words with a capital in front of a body that are no part of it: ``The``, ``Acting``, ``Former``."""
    return (
        words_of("sentence_starters") | words_of("office_ranks") | words_of("words_beside_roles") | {"former"}
    )


@remembered(64)
def _office_of_place(office: str) -> re.Pattern[str]:
    """``the Elm City mayor``, ``Elmton's mayor``, ``mayor of Elmton``, and the name of who has the office behind it."""
    place, name = r"[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?", r"[A-Z][\w’'-]{1,20}"
    noun = rf"(?i:{re.escape(office)})"
    return re.compile(
        rf"\b(?:(?:(?<=[Tt]he )(?P<before>{place}) |(?P<whose>{place})['’]s ){noun}\b|{noun} (?:{name} ){{0,3}}of (?P<of>{place}))"
        rf"(?:,? (?P<holder>{name}(?: {name}){{0,2}}))?"
    )


@remembered(64)
def _office_pattern(office: str) -> re.Pattern[str]:
    """Capitalised words, the office with capitals or as ``Elm County district attorney's office``, and the name behind it."""
    short = r"|DA(?=['’]s Office)" if office == "district attorney" else ""
    short += "|" + office.replace("'", "['’]") + "(?=['’]s (?:office|department))"
    words = r"[ \n]".join(f"{word.capitalize()}".replace("'", "['’]") for word in office.split(" "))
    name = r"[A-Z][\w.’'-]{0,30}"
    return re.compile(
        rf"((?:{name}(?<![a-z]{{4}}\.)[ \n]){{1,5}})(?:{words}{short})(?![a-z])(?: ({name}(?: {name}){{0,3}})|\n({name}(?: {name}){{1,3}}))?"
    )
