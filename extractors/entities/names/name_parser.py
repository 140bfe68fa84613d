"""One name taken apart: title, role, name, suffix and affiliation, and what kind of name it is.

``Elm County District Attorney Jane Ash`` is the person Jane Ash, District Attorney, of Elm County. What
the words of a name say by themselves is worked out once for each different name and remembered.
"""

from __future__ import annotations

from functools import cache

from ...caching import remembered
from ...lazy_patterns import later_re
from ...lexicon import own_words, pairs
from ...lexicon.word_endings import endings
from ...tokens.tagger import is_participle
from ..first_names import gender_of, is_first_name, without_accents
from ..name import Name
from ..name_words import (
    CHAINS,
    COINED,
    bare,
    is_field,
    is_firm_told,
    is_full_name,
    is_trade,
    kind_of,
    one_word,
    vocabulary,
    words_of,
)
from ..noun_phrases import is_demonym, is_role
from .name_parts import INITIALS, behind_job, chain_from, first_name, is_behind_initials
from .words_of_a_name import BRACKETED, WordsOfName, is_plural_title

_INITIALS_BEHIND = later_re(r"[a-z] [A-Z]{2,5}\Z")
_PARTY = later_re(r"[RDI]-[A-Z]")

_ADJECTIVES = ("ese", "ish", "ic", "ist", "crat")
_FROM_THERE = ("chman", "shman", "woman")  # Frenchman
_PARTS_OF_BODIES = ("division", "unit", "department", "bureau", "branch")
#: What stands before a party's name in front of a member's.
_RANKED = ("senior", "leading", "veteran", "fellow", "prominent")
_ADDRESSES = ("mr", "mrs", "ms", "miss", "mx")
_KNIGHTS = ("sir", "dame")
_OF_ONE = ("cllr", "councillor", "judge")
_PEERS = ("lord", "lady", "baron", "baroness", "earl")
#: The Norland Courier: two capitals make a newspaper of a role.
_CALLS = ("save", "protect", "defend", "keep", "reclaim")
_PAPERS = ("courier", "observer")
#: Nouns in front of the first of two names.
_SIBLINGS = ("brothers", "sisters", "twins", "siblings", "cousins")
#: Titles that are hardly given names.
_OFFICES_OF_TOWNS = ("sheriff", "judge", "constable", "sergeant", "pastor")
#: Jane Ash Under Pressure, in a headline: what no name goes on with.
_IN_HEADLINES = ("under", "over", "after", "amid", "against")


@remembered(50_000)
def parse_name(surface: str) -> Name | None:
    """Take capitalised words apart; None when they are no name at all (``However``).

    >>> parse_name("House Ethics Committee Chairman Tom Ash").role
    'Chairman'
    """
    own = _own_names()
    if surface in own:
        return own[surface]
    found = _compared(_parsed(surface))
    if found is None or found.full not in own:
        return found
    known = own[found.full]
    return found._replace(
        full=known.full, words=known.words, kind=known.kind, gender=found.gender or known.gender
    )


def _compared(name: Name | None) -> Name | None:
    """A name with its words for comparing without accents, so that ``François`` is ``Francois``."""
    if name is None or name.full.isascii():
        return name
    return name._replace(words=tuple(map(without_accents, name.words)))


@cache
def _own_names() -> dict[str, Name]:
    """Each form of the names that the user has given -> the name that it means."""
    table = {}
    for own in own_words().names:
        found = _compared(_parsed(own.name))
        words = found.words if found else tuple(own.name.lower().split(" "))
        name = Name(own.name, words, own.kind, found.gender if found else None)
        table.update(dict.fromkeys((own.name, *own.forms), name))
    return table


def _parsed(surface: str) -> Name | None:
    if _PARTY.match(surface):
        return None
    if " " not in surface:
        return one_word(surface)
    lows = surface.lower().split(" ")
    known = vocabulary()
    counted = 2 if lows[1] == "of" and lows[0] in words_of("plural_words") else 0  # Millions of Americans
    if counted or (lows[0] in _SIBLINGS and is_first_name(lows[1])):  # Brothers Luis and Tom Ash
        opening = len(" ".join(lows[: counted or 1])) + 1
        named = _parsed(surface[opening:])
        return named and named._replace(lead=named.lead + opening)
    body, _, rest = surface.partition(" ")
    if is_behind_initials(surface.split(" "), lows) and (named := _parsed(rest)):
        return named._replace(lead=named.lead + len(body) + 1, affiliation=body)  # NWB Jane Ash
    members = surface[-1] == "s" and surface[-2:-1].isupper()
    if members or (surface[:3].isupper() and not is_first_name(lows[0])):
        return _Parser(surface).name()  # Women MPs, BBC Sport
    plain = "." not in surface and "-" not in surface and not BRACKETED.search(surface)
    first = lows[0]
    if plain and first not in known.starters and known.special.isdisjoint(lows) and not surface.isupper():
        member = _is_member(lows) or _are_relatives(first)  # Sisters Jane and Anna Ash
        member = member or (len(lows) == 2 and is_plural_title(first))  # Detectives Ash
        short = (is_first_name(first) or len(lows) == 2) and len(lows) < 4 and not member
        if short and not known.are_people(lows[-1]) and lows[-1] not in known.trades:
            kind = "person" if is_first_name(first) else "unknown"
            if kind == "unknown" and _INITIALS_BEHIND.search(surface):
                kind = "organization"  # Norland ISO
            words = tuple(lows) if "’" not in surface else tuple(surface.lower().replace("’", "'").split(" "))
            return Name(surface, words, kind, gender_of(first))
    return _Parser(surface).name()


def _are_relatives(low: str) -> bool:
    """Whether a word is a noun for relatives or friends in the plural: ``sisters``; not ``palo``."""
    return low.endswith("s") and low[:-1] in words_of("relations")


def _is_surname(lows: list[str]) -> bool:
    """``Mr [King]``, ``Mrs [Church]``, ``Ms [Ann Court]``: whether a title or a word for a body is a surname behind a form of address."""
    if len(lows) == 2 and lows[1] in words_of("surnames_like_titles"):
        return True
    named = len(lows) == 2 or (len(lows) == 3 and is_first_name(lows[1]))
    return named and lows[-1] in vocabulary().bodies


def _is_before_surname(lows: list[str]) -> bool:
    """Whether a title stands only before a name: ``Dr [King]``, ``Cllr [Church]``; not ``Lord Bishop``, ``Sgt Major``, ``Justice Court``."""
    title, *_, last = lows
    body = last in pairs("surnames_like_bodies")
    if title in _PEERS or title == "sgt":
        return body or last == "king"
    if not body and last not in words_of("surnames_like_titles"):
        return False
    if title == "justice":
        return not body
    offices = words_of("public_offices")
    if title in offices and title != "general" and pairs("surnames_like_bodies").get(last) == "name":
        return len(lows) == 2  # Governor Post
    before = words_of("forms_of_address") - offices
    return title in vocabulary().titles and (title in before or title in _OF_ONE)


def _is_member(lows: list[str]) -> bool:
    """Whether two words are a member of a party whose label is a first name too: ``Tory MP``, ``Green MSP``."""
    return (
        len(lows) == 2 and lows[1] in vocabulary().titles and lows[0] in words_of("party_labels") | {"green"}
    )


class _Parser(WordsOfName):
    """The words of one name while they are taken apart from the left and from the right."""

    def name(self) -> Name | None:
        """The name, or None if only words are left that open sentences."""
        known, lows = self.known, self.lows
        opening = next((i for i in range(len(lows)) if not self.opens(i)), len(lows))
        if opening == len(lows):
            return None
        if lows[opening].startswith("spokes") and not CHAINS.isdisjoint(lows):
            return self.spoken_for(opening)
        self.drop(opening)
        if len(lows) == 2 and _are_relatives(lows[0]) and is_first_name(lows[1]):
            self.drop(1)  # Sisters Jane and Anna Ash
        self.plural_title()
        if len(self.tokens) == 1:  # The NWB
            one = one_word(self.tokens[0])
            return one._replace(lead=self.lead) if one else None
        if lows[0] in _RANKED and "".join(lows[1:2]) in words_of("party_labels") and len(lows) > 2:
            self.drop(1)  # Senior Tory Ann Lee
        if (lows[0] in _ADDRESSES or _is_before_surname(lows)) and _is_surname(lows):
            gender, own = known.titles[lows[0]][0], lows[0] in _ADDRESSES or lows[0] in _KNIGHTS
            self.gender = None if gender == "-" else gender
            title = self.drop(1)  # Mr King, Ms Ann Court, Cllr Ann Church, Dr King
            self.role = None if own else title
            return self.person(titled=True)
        self.body_behind()
        last = self.lows[-1] if self.tokens[-1] not in known.legal_forms else ""  # Norlux ASA
        if any(tuple(lows[-len(phrase) :]) == phrase for phrase in known.title_phrases.get(last, ())):
            self.role = " ".join(self.tokens)
            return self.found("title")
        if beginning := self.whole():
            return beginning
        if self.title():
            if not self.tokens:
                return self.found("title", surface=self.role)
            self.office_behind_title()
            return self.person(titled=True)
        if len(self.lows) > 2 and self.lows[0] in _CALLS and self.lows[1] == "our":  # Save Our Seas
            return self.found("organization")
        if (
            len(self.lows) <= 4
            and (last in known.titles or last in known.roles)
            and (last not in _PAPERS or len(lows) == 1)
            and (not is_first_name(lows[0]) or lows[0] in known.places or _is_member(lows))
            and not (len(lows) == 3 and known.is_role(lows[0]) and is_first_name(lows[1]))
            and (last != "justice" or known.bodies.isdisjoint(lows[: chain_from(lows, 0)]))
        ):
            self.role = " ".join(self.tokens)
            return self.found("title")
        if len(lows) > 1 and (lows[0] == "former" or lows[0].endswith(endings("origin"))):
            self.drop(1)  # Former Cabinet, Elmton-based Netlux
        last_token = self.tokens[-1]
        members = last_token[-1] == "s" and last_token[:-1].isupper() and last[:-1] in known.titles  # MPs
        chain = chain_from(lows, 0)  # Jane Ash of the Growers, Association of Teachers
        given = int(
            known.is_role(lows[0]) and len(lows) > 2 and is_first_name(lows[1])
        )  # Guitarist Jane Ash of the Elm Boys
        of_many = (is_first_name(lows[given]) and chain - given in (1, 2)) or not known.bodies.isdisjoint(
            lows[:chain]
        )
        of_many = of_many and chain < len(lows)
        group = known.are_people(last) and last not in known.trades and not of_many and not is_full_name(lows)
        if group or members:
            return self.found("group")
        if len(lows) > 2 and known.are_people(lows[0]) and is_first_name(lows[1]):
            self.drop(1)  # Victims Jane Ash and her son
        whole = " ".join(self.lows)
        if is_firm_told(self.lows):
            self.drop(1)  # Airline Flyfast
            return self.found("organization")
        if whole in known.places or whole in known.others:
            return self.found("place" if whole in known.places else "other")
        if len(lows) > 2 and is_trade(lows[0]) and is_first_name(lows[1]):
            self.role = self.drop(1)  # Landscaper Jane Ash
            return self.person(titled=True)
        if len(lows) == 3 and is_field(lows[0]) and is_first_name(lows[1]):
            self.affiliation = self.drop(1)  # Minister for Children and Families Jane Ash
        self.prefix()
        return self.person(titled=False)

    def has_title_inside(self) -> bool:
        """``Paul Marshal Ash``, ``Carl King Jr``: whether a second given name, or a surname before its suffix, is a title too."""
        lows = self.lows
        at = next((i for i in (1, 2) if "".join(lows[i : i + 1]) in words_of("surnames_like_titles")), 0)
        office = lows[at] in _OFFICES_OF_TOWNS  # Madison Sheriff Ash
        given = at > 0 and not office and all(map(is_first_name, lows[:at]))
        return given and len(lows) - at == 2 and lows[0] not in self.known.places

    def whole(self) -> Name | None:
        """``Queen Elizabeth Hospital``, ``General Medical Council``, ``Dean of Students``: what begins as somebody with a rank does, and is nobody."""
        lows = self.lows
        if self.has_title_inside():
            return self.person(titled=False)
        rank = lows[0] in words_of("ranks_in_names") and lows[-1] in self.known.bodies
        known = len(lows) > 1 and " ".join(lows) in self.known.whole_names  # Liberal Democrats, PC Pro
        if known or (rank and 2 < len(lows) < 6 and CHAINS.isdisjoint(lows)):
            return self.found("organization")
        office = lows[1] == "of" and self.known.is_role(lows[0]) and not any(map(is_first_name, lows[2:]))
        if self.is_office_in_body() or (office and (is_first_name(lows[0]) or lows[0] == "master")):
            self.role = " ".join(self.tokens)
            return self.found("title")
        return None

    def spoken_for(self, first: int) -> Name | None:
        """Who speaks for the body that stands before the name: ``Spokeswoman for the Elm Trust Ann Lee``; None for ``Spokesmen for Netlux``."""
        chain = chain_from(self.lows, first)
        begin = first_name(self.tokens, self.lows, chain + 2, len(self.lows) - 1)
        if begin >= len(self.lows) - 1 or self.lows[first].endswith("men"):
            return None
        self.role = self.tokens[first]
        self.affiliation = " ".join(self.tokens[chain + 1 : begin]).removeprefix("the ")
        self.drop(begin)
        return self.person(titled=True)

    def prefix(self) -> None:
        """Take off what a person is: ``Actor``, ``Israeli``, ``Fans of``."""
        known, lows = self.known, self.lows
        party = next((n for n in (2, 1) if " ".join(lows[:n]) in known.parties), 0)
        if party and len(lows) - party in (2, 3) and is_first_name(lows[party]):
            self.affiliation = self.drop(party)  # Lib Dem Vince Ash
            return
        place = " ".join(lows[:2]) in known.places or (
            lows[0] in known.places and known.is_role("".join(lows[1:2]))
        )
        named = is_first_name(lows[0]) and not place  # North Carolina Democrat Ann Lee
        if len(lows) < 2 or (named and (lows[0] not in known.roles or len(lows) == 2 or lows[2] in CHAINS)):
            return  # Dean Smith of Elm Rovers
        if len(lows) == 2 and lows[0] in words_of("outlet_nouns") and COINED.match(self.tokens[1]):
            self.drop(1)  # Website PriceOwl.com
            return
        if len(lows) == 2:  # Husband Gary
            if known.is_role(lows[0]) and is_first_name(lows[1]) and lows[1] not in known.bodies:
                self.role = self.drop(1)
            return
        begin = first_name(self.tokens, lows, 1, min(len(lows) - 1, 7))
        named = begin < min(len(lows) - 1, 7)
        if not named and (job := behind_job(lows)):
            named, begin = True, job
        if not named:
            begin = 1
        before_firm = lows[0] in words_of("words_for_firms") or lows[0] in words_of("nouns_before_bodies")
        if not named and lows[-1] in known.bodies and lows[-1] != "convention" and not before_firm:
            return  # Prisoner Review Board; not: Rival Netlux Corp
        if (not named and len(lows) > 3) or (len(lows) - begin > 4 and "of" not in lows[begin:]):
            return
        before = lows[begin - 1]
        told = known.is_role(before) or (named and is_role(before) and not is_demonym(self.tokens[begin - 1]))
        if told:
            first = begin - 1
            while first and lows[first - 1] in known.modifiers:
                first -= 1
            self.role = " ".join(self.tokens[first:begin])
            self.of_body(self.tokens[:first])
        elif (
            named
            and begin == 1
            and (
                before in known.places
                or before.endswith(_ADJECTIVES)
                or (before.endswith("an") and not before.endswith(_FROM_THERE) and is_demonym(self.tokens[0]))
            )
        ):
            self.affiliation = self.tokens[0]
        elif named and begin > 1 and before in _PARTS_OF_BODIES and len(lows) - begin in (2, 3):
            self.affiliation = " ".join(self.tokens[:begin])  # chief of the DA's Family Division Jane Ash
        elif begin == 1 and (before in known.openers or (named and is_participle(before))):
            pass  # Barefoot Jane Ash, Exhausted Jane Ash
        elif named and (
            before in known.demonyms
            or " ".join(lows[:begin]) in known.demonyms  # New Yorker Jane Ash
            or before.endswith(endings("origin"))
        ):
            pass  # Vermonter Jane Ash, South Korean-born Jane Ash
        elif not (before in CHAINS and (known.are_people(lows[begin - 2]) or known.is_role(lows[begin - 2]))):
            return
        self.drop(begin)

    def _is_full_name(self, end: int) -> bool:
        """Whether the first two words are somebody's name though the second may be a body's: ``Max Power`` of the Elm Trust."""
        tokens, lows = self.tokens[:end], self.lows[:end]
        known_first = is_first_name(lows[0]) and lows[0] not in self.known.places
        return end == 2 and known_first and kind_of(tokens, tuple(lows), known_first) == "person"

    def person(self, *, titled: bool) -> Name:
        """What is left: a person's name, perhaps with a body behind it (``Ann Lee of Texas``), or a body's."""
        known, lows = self.known, self.lows
        known_first = is_first_name(lows[0]) and (lows[0] not in known.places or len(lows) > 1)
        chain = next((i for i, low in enumerate(lows) if low in CHAINS), 0)
        if chain:
            named = (known_first or chain == 2 or bool(INITIALS.fullmatch(self.tokens[0]))) and chain > 1
            named = named and (known.bodies.isdisjoint(lows[:chain]) or self._is_full_name(chain))
            body = lows[chain] != "on" or not known.bodies.isdisjoint(lows[:chain])
            if not titled and not named and body:  # a Committee on Water; not a Save-Rite on Grant Avenue
                return self.found("organization")
            rest = " ".join(self.tokens[chain:])
            self.tail = len(rest) + 1
            peer = lows[chain] == "of" and (self.role or "").lower() in _PEERS  # Baroness Ash of Holt
            if lows[chain] in ("of", "for", "from", "at", "with") and not peer:  # not Ann Lee on Monday
                self.affiliation = self.affiliation or rest.split(" ", 1)[-1].removeprefix("the ")
            del self.tokens[chain:], lows[chain:]
        under = next((i for i in range(2, len(lows)) if lows[i] in _IN_HEADLINES and known_first), len(lows))
        self.tail += len(" ".join(["", *self.tokens[under:]]))
        del self.tokens[under:], lows[under:]
        while len(lows) > 2 and self.tokens[-1] in known.honours:
            self.role = self.role or (self.tokens[-1] if lows[-1] in known.titles else None)
            lows.pop()
            self.tail += len(self.tokens.pop()) + 1
        full = " ".join(self.tokens)
        suffix = None
        while len(lows) > 1 and lows[-1] in known.suffixes:
            suffix = lows.pop()
        words = tuple(
            bare(low)
            for low, token in zip(lows, self.tokens, strict=False)
            if len(low) > 1 and not token.islower() and not INITIALS.fullmatch(token)
        ) or tuple(lows)
        if len(words) == 2 and words[0] in words_of("particles_of_surnames"):
            words, known_first = words[1:], False  # De Blois, Von der Lahn: a last name alone
        if len(lows) > 1 and INITIALS.fullmatch(self.tokens[0]):
            known_first = True
            if len(words) == 1:
                words = (lows[0], *words)  # K.R. Rao is not B. Rao
        if self.aside:
            words = (*words[:-1], self.aside[1:-1].lower(), words[-1])
        called = titled or (self.role is not None and len(words) == 1 and known_first)  # Husband Gary
        named = called and len(words) <= 4 and words[-1] not in words_of("no_surnames")
        kind = "person" if named else kind_of(self.tokens, words, known_first)
        gender = self.gender
        if gender is None and len(words) > 1 and kind in ("person", "unknown"):
            gender = gender_of(lows[0]) or (gender_of(words[0]) if len(lows[0]) == 1 else None)
        addressed = self.gender is not None
        return Name(
            full, words, kind, gender, self.role, self.affiliation, suffix, self.lead, self.tail, addressed
        )
