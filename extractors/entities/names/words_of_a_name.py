"""Taking words off a name, from the left and from the right: a title with its body, a body behind, what somebody is."""

from __future__ import annotations

from functools import cache

from ...lazy_patterns import later_re
from ...lexicon import listed
from ..first_names import is_first_name
from ..name import Name
from ..name_words import (
    CHAINS,
    is_full_name,
    low_of,
    titles,
    vocabulary,
    words_of,
)
from ..phrases.role_phrases import WITH_PORTFOLIOS
from ..phrases.words_of_roles import managed_field
from .name_parts import behind_complement, chain_from, last_title
from .office_parts import is_address, office_and_body

BRACKETED = later_re(r"[\"“‘(]|(?<!\S)'")
_CLOSING = "\"”’)'"
_PEERS = ("lord", "baroness")
_MONTHS_AND_FIRST_NAMES = {"april", "june", "jan"}
_ORDINALS = ("second", "third")
#: Offices that another one stands behind: Netlux Co-Founder and Chairman.
_FOUNDING = ("founder", "co-founder", "president", "chairman", "chair")
_PAST = {"former", "ex", "then", "late", "retired"}


#: Words of a title in the plural, and of the first name behind it.
_MOST_IN_TITLE, _MOST_NAMES = 6, 3


_DAS = 3  # letters: Maria das Neves has no title


def is_plural_title(low: str) -> bool:
    """Whether a word is a title in the plural, in lower case: ``senators``, ``attorneys``."""
    known = titles()
    return (
        len(low) > _DAS
        and low.endswith("s")
        and low not in known
        and known.get(low[:-1], (None, None))[1] is not None
    )


@cache
def _of_justice() -> frozenset[str]:
    """Titles that stand in the plural before last names alone: ``Detectives Lee and Ash``."""
    return (
        words_of("police_ranks") | words_of("justice_offices") | {"senator", "representative", "councillor"}
    )


class WordsOfName:
    """The words of one name, and what has been taken off them."""

    def __init__(self, surface: str) -> None:
        self.tokens = surface.split(" ")
        self.aside, self.aside_at = "", 0
        if BRACKETED.search(surface):  # William “Billy” Moss, Commissioner (Urban) Anil Rao
            at = next((i for i, t in enumerate(self.tokens) if BRACKETED.match(t)), 0)
            end = next((i for i, t in enumerate(self.tokens) if i >= at and t[-1] in _CLOSING), at) + 1
            self.aside, self.aside_at = " ".join(self.tokens[at:end]), at
            del self.tokens[at:end]
        self.lows = [low_of(token) if token != "&" else "and" for token in self.tokens]  # Founder & CEO
        self.known = vocabulary()
        self.lead = self.tail = 0
        self.gender: str | None = None
        self.role: str | None = None
        self.affiliation: str | None = None

    def body_behind(self) -> None:
        """Take off the body behind a full name where it ends with an office: ``Ann Lee of the Elm County District Attorney``."""
        lows = self.lows
        if lows[-1] not in self.known.titles or len(lows) < 5:
            return
        chain = next(
            (i for i, low in enumerate(lows) if i > 1 and low in CHAINS and is_first_name(lows[i - 2])), 0
        )
        chain = chain or next(
            (i for i, low in enumerate(lows) if i > 2 and low in CHAINS and is_first_name(lows[i - 3])), 0
        )
        if chain and lows[chain - 1] not in self.known.special:
            rest = " ".join(self.tokens[chain:])
            self.tail = len(rest) + 1
            self.affiliation = rest.split(" ", 1)[-1].removeprefix("the ")
            del self.tokens[chain:], lows[chain:]

    def office_behind_title(self) -> None:
        """Take off the office that stands between a title and a full name: ``DA [Investigative Specialist] Ann Lee``."""
        lows = self.lows
        full = len(lows) - 3
        managing = full > 0 and lows[full] in words_of("managing_offices")  # behind no common first name
        plain = managing and self.known.special.isdisjoint(lows[full + 1 :])
        offices = (i for i in range(1, len(lows) - 1) if self.known.is_role(lows[i]))
        last = next((i for i in offices if is_first_name(lows[i + 1]) or (plain and i == full)), 0)
        if last and CHAINS.isdisjoint(lows[: last + 1]) and not any(map(is_first_name, lows[:last])):
            self.role = self.drop(last + 1)

    def is_office_in_body(self) -> bool:
        """``Regional Coordinator of the Rail Board``: whether a noun for somebody, behind a word for a field, is all that stands before a body."""
        lows = self.lows
        at = next((i for i, low in enumerate(lows) if low == "of"), 0)
        fields = lows[: at - 1]
        return (
            1 < at < len(lows) - 1
            and self.known.is_role(lows[at - 1])
            and all(low in words_of("managed_fields") or low in words_of("role_modifiers") for low in fields)
            and not any(map(is_first_name, (lows[0], *lows[at + 2 :])))
        )

    def opens(self, at: int) -> bool:
        """Whether a word is one that only opens sentences, and no initial (``A. Moss``), ``April Moss`` or ``Sunday Herald``."""
        low, token = self.lows[at], self.tokens[at]
        if low == "sunday" and at + 1 < len(self.tokens) and self.tokens[at + 1] in listed("newspaper_words"):
            return False
        if low not in self.known.starters or (len(token) == 2 and token[1] == ".") or token == "US":
            return False
        if low in _ORDINALS and self._numbers_body(at):
            return False
        if managed_field(self.tokens[: at + 1], at + 1, "".join(self.tokens[at + 1 : at + 2])):
            return False  # Sales Director Ann Lee
        named = at == 0 and (len(self.lows) == 2 or self.lows[1] in words_of("particles") - {"the"})
        return not (low in _MONTHS_AND_FIRST_NAMES and named)  # April Moss, Jan van Dahl

    def _numbers_body(self, at: int) -> bool:
        """Whether an ordinal belongs to a body's or a street's name: ``Third Street Merchants``, ``Second Baptist Church``."""
        behind = self.lows[at + 1 :]
        return bool(behind) and (
            behind[0] in words_of("streets") or any(low in self.known.bodies for low in behind[1:])
        )

    def plural_title(self) -> None:
        """Take off a title in the plural, with its body: ``Deputy District Attorneys Ann Lee`` (and Tom Ash), ``Detectives Lee``."""
        lows, special = self.lows, self.known.special
        for i, low in enumerate(lows[:_MOST_IN_TITLE]):
            rest = lows[i + 1 :]
            if not rest or len(rest) > _MOST_NAMES or not is_plural_title(low) or lows[i - 1 : i] == ["of"]:
                continue
            named = len(rest) > 1 and is_first_name(rest[0]) and special.isdisjoint(rest[1:])
            alone = len(rest) == 1 and (i > 0 or low[:-1] in _of_justice()) and special.isdisjoint(rest)
            if named or (alone and rest[0] not in self.known.places):
                self.drop(i + 1)
                return

    def drop(self, count: int) -> str:
        """Take words off the front; they are returned."""
        words = " ".join(self.tokens[:count])
        if count:
            self.lead += len(words) + 1
            if self.aside and self.aside_at <= count:
                self.lead += len(self.aside) + 1
                self.aside = ""
            self.aside_at -= count
            del self.tokens[:count], self.lows[:count]
        return words

    def found(self, kind: str, *, surface: str | None = None) -> Name:
        """What is left, or the surface, as a name of a kind."""
        full = surface or " ".join(self.tokens)
        lows = tuple(self.lows or [low_of(word) for word in full.split(" ")])
        if kind == "organization":
            lows = tuple(low for low in lows if low not in CHAINS)
        return Name(
            full,
            lows,
            kind,
            self.gender,
            self.role,
            self.affiliation,
            None,
            self.lead if self.tokens else 0,
            0,
        )

    def title(self) -> bool:
        """Take off a title with its role and body: ``FBI Director``, ``Elm County District Attorney``, ``Secretary of State``."""
        known, lows = self.known, self.lows
        first, start = last_title(self.tokens, lows)
        if not start:
            return False
        if start == 1 and lows[0] in _PAST and known.titles.keys().isdisjoint(lows[1:]):
            self.drop(
                1
            )  # Former Elmton chief of police Jane Ash: a word of no title, which makes no person of a town
            return False
        if lows[start] in CHAINS or lows[start] == "to":
            start = behind_complement(self.tokens, lows, start)
        elif start < len(lows) - 1 and known.is_role(lows[start]) and not is_first_name(lows[start]):
            start += 1  # Coach Founder Ann Lee
        elif not known.bodies.isdisjoint(lows[start : chain_from(lows, start)]) and not is_full_name(
            lows[start : chain_from(lows, start)], told=True
        ):
            return False
        if start < len(lows) and all(low in known.modifiers for low in lows[start:]):
            return False  # Chief Minister: an office without a name
        head = first
        doctor = (
            start - first == 1 and known.titles[lows[first]][1] == "doctor"
        )  # County Superintendent of Schools Dr.
        before_office = frozenset() if doctor else known.modifiers
        if lows[start - 1] in WITH_PORTFOLIOS:
            before_office = before_office | words_of("portfolios")
        elif first > 1 and " ".join(lows[head:start]) in listed("heads_of_firms"):
            before_office = before_office - words_of("portfolios")  # Elm Health President
        while first and (
            lows[first - 1] in before_office
            or (
                lows[first - 1] == "and"
                and first > 1
                and (lows[first - 2] in before_office or lows[first - 2] in _FOUNDING)
            )
            or (lows[first : first + 1] == ["and"] and lows[first - 1] in _FOUNDING)
        ):
            first -= 1
        meanings = [known.titles[low] for low in lows[first:start] if low in known.titles]
        self.gender = next((gender for gender, _ in meanings if gender), None)
        has_role = start - head > 1 or any(role for _, role in meanings)
        if not has_role and not known.bodies.isdisjoint(lows[:first]):
            return False  # Council on Foreign Relations
        past = lows[0] in _PAST and first > 0
        if has_role:
            begin = next(
                (i for i in range(first, start - 1) if lows[i] not in words_of("words_beside_roles")),
                start - 1,
            )
            last = start
            while (
                last - begin > 1
                and (is_address(lows[last - 1]) or lows[last - 1] in _PEERS)
                and " ".join(lows[begin:last]) not in titles()
            ):
                last -= 1  # Prime Minister Mr Ash, Home Office Minister Lord Ash; not: First Lady Ann Ash
            self.role = " ".join((*self.tokens[:past], *self.tokens[begin:last]))
        self.of_body(self.tokens[past:first])
        self.drop(start)
        return True

    def of_body(self, words: list[str]) -> None:
        """What stands in front of a title: a body, or a part of the office (``County Clerk``), or whence somebody is."""
        self.role, body = office_and_body(words, self.role)
        self.affiliation = body or self.affiliation
