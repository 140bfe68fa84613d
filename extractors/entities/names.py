"""Names: capitalised words taken apart into title, role, name and affiliation.

One pass of one pattern finds them; what the words of a name say by themselves is worked out once for
each different name and remembered.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ..lexicon import own_words, rows, word_list
from ..tokens.sentence_ends import abbreviations
from .first_names import first_names, gender_of, is_first_name

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĻŃŅŇŌŐŒŘŚŞŠȘŢŤȚŪŮŰŹŻŽΑ-ΩА-ЯҐЄІЇ"
_REST = r"[\w&/–-]*(?:(?<=eople|Women|ldren)['’]s(?= [A-Z])|['’.](?!s\b)\w[\w&/–-]*)*\.?"  # the People's Bank
_WORD = rf"[{_UPPER}]{_REST}"
_LINK = (
    r"(?:(?:of|for|on(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|de|del|della|da|di|do|dos|du|van|von|der|den|ter|bin|bint|ibn|al|el|ul|y|e|la|le|ben)"
    r"(?: the| l[ao]s?| der?n?)? |al-|el-|d['’])"
)
_NICKNAME = r"(?:[\"“‘(][A-Z]\w{1,14}[\"”’)] )?"  # William “Billy” Moss
# The plain re engine is twice as fast as regex for this one, and skips from capital to capital as the
# pattern begins with them (and not with \b).
_NAME = re.compile(rf"[{_UPPER}](?<!\w\w){_REST}(?: {_NICKNAME}(?:{_LINK})?{_WORD}){{0,11}}")
_AND = re.compile(rf",? (?:and|&) (?:the )?([{_UPPER}]\w+(?: [{_UPPER}]\w+){{0,2}})")
_BRACKETED = re.compile(r"[\"“‘(]")
_ARTICLE = re.compile(r"(?:al|el|ul)-")
_COINED = re.compile(
    r"(?!Mac|Fitz|Van|Von|Dell)[A-Z][a-z]{2,}[A-Z]|\w*\d|[\w.]+\.(?:com|org|net)$"
)  # BuzzFeed, E3G
_SHORTENED = re.compile(r"['’](?:ll|d|re|ve|m)$")  # He'll
_SENTENCE_END = re.compile(r"(?<=\w\w)\.(?: |$)")
_PARTY = re.compile(r"[RDI]-[A-Z]")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")  # B., K.R., J.K

_SUFFIXES = {"jr", "sr", "ii", "iii", "iv", "md", "phd", "esq"}
_FROM = ("-born", "-based", "-raised", "-educated", "-trained")
_ADJECTIVES = ("an", "ese", "ish", "ic", "ist", "crat")
_CHAINS = {"of", "for", "on"}
_MONTHS_AND_WOMEN = {"april", "june"}
_FIRMS = {"inc", "corp", "co", "ltd"}
_PAST = {"former", "ex", "then", "late"}
_LONGEST = 120


class Name(NamedTuple):
    """What the words of one name say by themselves.

    ``full`` is the name without titles and prefixes; ``words`` are its words in lower case without
    initials, suffix and particles, for comparing. ``kind`` is person, organization, place, group
    (``House Democrats``), title (an office without a name), other (no speaker) or unknown. ``gender``
    is m, f or None; ``addressed`` when a title shows it (``Mrs.``). ``role`` and ``affiliation`` come from what stands before the name. ``lead`` and
    ``tail`` count the characters that belong to the capitals found but not to this name.
    """

    full: str
    words: tuple[str, ...]
    kind: str
    gender: str | None = None
    role: str | None = None
    affiliation: str | None = None
    suffix: str | None = None
    lead: int = 0
    tail: int = 0
    addressed: bool = False


@cache
def titles() -> dict[str, tuple[str | None, str | None]]:
    """Titles in lower case without full stop: the gender and the role that each shows."""
    return {
        form: (g if g != "-" else None, role if role != "-" else None) for form, g, role in rows("titles")
    }


@cache
def role_nouns() -> frozenset[str]:
    """Nouns for one person by office, trade, kinship or part in an event."""
    return frozenset(word_list("roles"))


@cache
def words_of(name: str) -> frozenset[str]:
    """All words of a list that has several on a line."""
    return frozenset(" ".join(word_list(name)).split())


class _Vocabulary:
    """The word lists of this file in the forms in which it looks them up."""

    def __init__(self) -> None:
        self.titles = titles()
        self.roles = role_nouns()
        self.starters = words_of("sentence_starters") | _CHAINS
        self.modifiers = words_of("role_modifiers") | set(self.titles)
        self.bodies = frozenset(word_list("organization_words"))
        self.legal_forms = words_of("legal_forms")
        self.honours = words_of("honours")
        self.places = frozenset(place.lower() for place in word_list("places"))
        self.others = frozenset(other.lower() for other in word_list("not_people"))
        self.demonyms = frozenset(word.lower() for word in word_list("demonyms"))
        self.known_bodies = frozenset(body.lower() for body in word_list("known_bodies"))
        self.abbreviations = frozenset(
            word.lower() for word in abbreviations("title", "name", "firm", "degree", "initials")
        )
        self.first_names = first_names().keys()
        singles = (
            self.titles,
            self.roles,
            self.starters,
            self.modifiers,
            self.bodies,
            _SUFFIXES,
            {low.lower().rstrip(".") for low in self.legal_forms | self.honours},
            words_of("particles"),
        )
        several = (
            word for name in (*self.places, *self.others, *self.known_bodies) for word in name.split(" ")
        )
        self.special = frozenset(several).union(*singles)
        self.one_word = {
            **dict.fromkeys(self.bodies, "organization"),
            **dict.fromkeys(self.others, "other"),
            **dict.fromkeys(self.known_bodies, "organization"),
            **dict.fromkeys(self.places, "place"),
            **dict.fromkeys((w for w in (*self.roles, *self.titles) if not is_first_name(w)), "title"),
        }

    def is_role(self, low: str) -> bool:
        """Whether a word is a noun for a person: ``actor``, ``co-moderator``."""
        return low.removeprefix("co-") in self.roles

    def are_people(self, low: str) -> bool:
        """Whether a word is such a noun in the plural: ``Democrats``, ``Voters``."""
        return len(low) > 3 and low.endswith("s") and self.is_role(low[:-1])


_vocabulary = cache(_Vocabulary)


def is_known_body(low: str) -> bool:
    """Whether words in lower case are the whole name of a well-known body: ``kremlin``."""
    return low in _vocabulary().known_bodies


def _low(word: str) -> str:
    return word.lower().rstrip(".").removesuffix("-elect")


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= 6 and word.isupper() and word.isalpha()


@lru_cache(maxsize=50_000)
def parse_name(surface: str) -> Name | None:
    """Take capitalised words apart; None when they are no name at all (``However``).

    >>> parse_name("House Ethics Committee Chairman Tom Ash").role
    'Chairman'
    """
    own = _own_names()
    if not own:
        return _parsed(surface)
    if surface in own:
        return own[surface]
    found = _parsed(surface)
    if found is None or found.full not in own:
        return found
    known = own[found.full]
    return found._replace(
        full=known.full, words=known.words, kind=known.kind, gender=found.gender or known.gender
    )


@cache
def _own_names() -> dict[str, Name]:
    """Each form of the names that the user has given -> the name that it means."""
    table = {}
    for own in own_words().names:
        found = _parsed(own.name)
        words = found.words if found else tuple(own.name.lower().split(" "))
        name = Name(own.name, words, own.kind, found.gender if found else None)
        table.update(dict.fromkeys((own.name, *own.forms), name))
    return table


def _parsed(surface: str) -> Name | None:
    if _PARTY.match(surface):
        return None
    if " " not in surface:
        return _one_word(surface)
    lows = surface.lower().split(" ")
    known = _vocabulary()
    plain = "." not in surface and "-" not in surface and not _BRACKETED.search(surface)
    if plain and known.special.isdisjoint(lows) and not surface.isupper():
        first = lows[0]
        if (
            (first in known.first_names or len(lows) == 2)
            and len(lows) < 4
            and not known.are_people(lows[-1])
        ):
            kind = "person" if first in known.first_names else "unknown"
            words = tuple(lows) if "’" not in surface else tuple(surface.lower().replace("’", "'").split(" "))
            return Name(surface, words, kind, gender_of(first))
    return _Parser(surface).name()


def _one_word(word: str) -> Name | None:
    known = _vocabulary()
    low = _low(word)
    if len(low) == 1 or low in known.starters or _SHORTENED.sub("", low) in known.starters:
        return None
    kind = known.one_word.get(low)
    if kind is None:
        bare = word.replace(".", "")
        if _is_acronym(bare):
            kind = "organization"
        elif known.are_people(low):
            kind = "group"
        elif _COINED.match(word):
            kind = "organization"
        else:
            kind = "other" if len(bare) > 6 and bare.isupper() else "unknown"
    return Name(word, (_bare(low),), kind, role=word if kind == "title" else None)


def _bare(low: str) -> str:
    """A word for comparing: one apostrophe for both, and without the Arabic article (``al-Masri``, ``Masri``)."""
    return _ARTICLE.sub("", low.replace("’", "'"), count=1) or low


class _Parser:
    """The words of one name while they are taken apart from the left and from the right."""

    def __init__(self, surface: str) -> None:
        self.tokens = surface.split(" ")
        self.aside, self.aside_at = "", 0
        if _BRACKETED.search(surface):  # William “Billy” Moss, Commissioner (Urban) Anil Rao
            self.aside = next(t for t in self.tokens if _BRACKETED.match(t))
            self.aside_at = self.tokens.index(self.aside)
            self.tokens.remove(self.aside)
        self.lows = [_low(token) for token in self.tokens]
        self.known = _vocabulary()
        self.lead = self.tail = 0
        self.gender: str | None = None
        self.role: str | None = None
        self.affiliation: str | None = None

    def name(self) -> Name | None:
        """The name, or None if only words are left that open sentences."""
        known, lows = self.known, self.lows
        opening = next((i for i in range(len(lows)) if not self.opens(i)), len(lows))
        if opening == len(lows):
            return None
        self.drop(opening)
        if len(self.tokens) == 1:  # The NWB
            one = _one_word(self.tokens[0])
            return one._replace(lead=self.lead) if one else None
        last = self.lows[-1]
        if self.title():
            if not self.tokens:
                return self.found("title", surface=self.role)
            return self.person(titled=True)
        if (
            len(self.lows) <= 4
            and (last in known.titles or last in known.roles)
            and (not is_first_name(lows[0]) or lows[0] in known.places)
            and not (len(lows) == 3 and known.is_role(lows[0]) and is_first_name(lows[1]))
        ):
            self.role = " ".join(self.tokens)
            return self.found("title")
        if known.are_people(last):
            return self.found("group")
        whole = " ".join(self.lows)
        if whole in known.known_bodies:
            return self.found("organization")
        if whole in known.places or whole in known.others:
            return self.found("place" if whole in known.places else "other")
        self.prefix()
        return self.person(titled=False)

    def opens(self, at: int) -> bool:
        """Whether a word is one that only opens sentences, and no initial (``A. Moss``) or ``April Moss``."""
        low, token = self.lows[at], self.tokens[at]
        if low not in self.known.starters or (len(token) == 2 and token[1] == "."):
            return False
        return not (low in _MONTHS_AND_WOMEN and at == 0 and len(self.lows) == 2)

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
        lows = tuple(self.lows or [_low(word) for word in full.split(" ")])
        if kind == "organization":
            lows = tuple(low for low in lows if low not in _CHAINS)
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

    def first_name(self, begin: int, end: int) -> int:
        """Where among the words a person's first name or its initial stands, or the end."""
        places, lows = self.known.places, self.lows
        return next(
            (
                i
                for i in range(begin, end)
                if (is_first_name(lows[i]) and lows[i] not in places) or _INITIALS.fullmatch(self.tokens[i])
            ),
            end,
        )

    def title(self) -> bool:
        """Take off a title with its role and body: ``FBI Director``, ``Secretary of State``."""
        known, lows = self.known, self.lows
        head = next(
            (
                i
                for i in range(len(lows) - 2, -1, -1)
                if lows[i] in known.titles and self.tokens[i][0].isupper()
            ),
            None,
        )  # not Maria del Carmen Ruiz
        if head is None:
            return False
        start = head + 1
        if lows[start] in _CHAINS:
            start = self.first_name(start + 1, len(lows) - 1)
            start = start if start < len(lows) - 1 else len(lows)
        elif start < len(lows) - 1 and known.is_role(lows[start]) and not is_first_name(lows[start]):
            start += 1  # Chief Executive Ann Lee
        elif not known.bodies.isdisjoint(lows[start:]):
            return False
        if start < len(lows) and all(low in known.modifiers for low in lows[start:]):
            return False  # Chief Minister: an office without a name
        first = head
        while first and lows[first - 1] in known.modifiers:
            first -= 1
        meanings = [known.titles[low] for low in lows[first : head + 1] if low in known.titles]
        self.gender = next((gender for gender, _ in meanings if gender), None)
        if not any(role for _, role in meanings) and not known.bodies.isdisjoint(lows[:first]):
            return False  # Council on Foreign Relations
        if any(role for _, role in meanings):
            self.role = " ".join(self.tokens[first:start])
        body = self.tokens[1:first] if lows[0] in _PAST else self.tokens[:first]
        self.affiliation = " ".join(body) or None
        self.drop(start)
        return True

    def prefix(self) -> None:
        """Take off what a person is: ``Actor``, ``Israeli``, ``Fans of``."""
        known, lows = self.known, self.lows
        if len(lows) < 2 or (is_first_name(lows[0]) and (lows[0] not in known.roles or len(lows) == 2)):
            return
        if len(lows) == 2:  # Husband Gary
            if known.is_role(lows[0]) and is_first_name(lows[1]) and lows[1] not in known.bodies:
                self.role = self.drop(1)
            return
        begin = self.first_name(1, min(len(lows) - 1, 7))
        named = begin < min(len(lows) - 1, 7)
        if not named:
            begin = 1
        if (not named and len(lows) > 3) or (len(lows) - begin > 4 and "of" not in lows[begin:]):
            return
        before = lows[begin - 1]
        if known.is_role(before):
            first = begin - 1
            while first and lows[first - 1] in known.modifiers:
                first -= 1
            self.role, self.affiliation = (
                " ".join(self.tokens[first:begin]),
                " ".join(self.tokens[:first]) or None,
            )
        elif named and begin == 1 and (before in known.places or before.endswith(_ADJECTIVES)):
            self.affiliation = self.tokens[0]
        elif named and (before in known.demonyms or before.endswith(_FROM)):
            pass  # Vermonter Jane Ash, South Korean-born Jane Ash
        elif not (before in _CHAINS and known.are_people(lows[begin - 2])):
            return
        self.drop(begin)

    def person(self, *, titled: bool) -> Name:
        """What is left: a person's name, perhaps with a body behind it (``Ann Lee of Texas``), or a body's."""
        known, lows = self.known, self.lows
        known_first = is_first_name(lows[0]) and (lows[0] not in known.places or len(lows) > 1)
        chain = next((i for i, low in enumerate(lows) if low in _CHAINS), 0)
        if chain:
            named = (known_first or chain == 2) and chain > 1 and known.bodies.isdisjoint(lows[:chain])
            body = lows[chain] != "on" or not known.bodies.isdisjoint(lows[:chain])
            if not titled and not named and body:  # a Committee on Water; not a Save-Rite on Grant Avenue
                return self.found("organization")
            rest = " ".join(self.tokens[chain:])
            self.tail = len(rest) + 1
            if lows[chain] in ("of", "for", "from", "at", "with"):  # not Ann Lee on Monday
                self.affiliation = self.affiliation or rest.split(" ", 1)[-1].removeprefix("the ")
            del self.tokens[chain:], lows[chain:]
        while len(lows) > 2 and self.tokens[-1] in known.honours:
            self.role = self.role or (self.tokens[-1] if lows[-1] in known.titles else None)
            lows.pop()
            self.tail += len(self.tokens.pop()) + 1
        full = " ".join(self.tokens)
        suffix = None
        while len(lows) > 1 and lows[-1] in _SUFFIXES:
            suffix = lows.pop()
        words = tuple(
            _bare(low)
            for low, token in zip(lows, self.tokens, strict=False)
            if len(low) > 1 and not token.islower() and not _INITIALS.fullmatch(token)
        ) or tuple(lows)
        if len(lows) > 1 and _INITIALS.fullmatch(self.tokens[0]):
            known_first = True
            if len(words) == 1:
                words = (lows[0], *words)  # K.R. Rao is not B. Rao
        if self.aside:
            words = (*words[:-1], self.aside[1:-1].lower(), words[-1])
        called = self.role is not None and len(words) == 1 and known_first  # Husband Gary
        kind = "person" if (titled or called) and len(words) <= 4 else self.kind(words, known_first)
        gender = self.gender
        if gender is None and len(words) > 1 and kind in ("person", "unknown"):
            gender = gender_of(lows[0]) or (gender_of(words[0]) if len(lows[0]) == 1 else None)
        addressed = self.gender is not None
        return Name(
            full, words, kind, gender, self.role, self.affiliation, suffix, self.lead, self.tail, addressed
        )

    def kind(self, words: tuple[str, ...], known_first: bool) -> str:
        """The kind of a name without title."""
        if not self.known.bodies.isdisjoint(words) or self.tokens[-1] in self.known.legal_forms:
            return "organization"
        if len(words) > 4:
            return "other"
        if any(_is_acronym(t) and len(t) > 2 for t in self.tokens) and not all(
            t.isupper() for t in self.tokens
        ):
            return "organization"
        return "person" if known_first and len(words) > 1 else "unknown"


@lru_cache(maxsize=50_000)
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
    known = _vocabulary()
    low = _low(before.rsplit(" ", 1)[-1])
    if low in _FIRMS and behind:
        return _low(behind.split(" ", 1)[0]) in known.modifiers | known.roles
    return low in known.abbreviations


def find_names(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, Name]]:
    """The names in ``text[start:end]``: start, end (code points of text) and what the words say."""
    found: list[tuple[int, int, Name]] = []
    done = start
    for match in _NAME.finditer(text, start, len(text) if end is None else end):
        base = match.start()
        if base < done:
            continue
        for first, last, name in read_capitals(match.group()):
            last += base
            if name.kind == "group" and text.startswith(("' ", "’ "), last):
                last, name = _owned(text, base + first, last, name)
                done = last
            if name.kind == "organization" and text.startswith((" and ", ", ", " & "), last):
                last, name = _joined(text, base + first, last, name)
                done = last
            found.append((base + first, last, name))
    return found


@lru_cache(maxsize=50_000)
def names_in(phrase: str) -> tuple[tuple[int, int, Name], ...]:
    """The names in a short phrase, as find_names gives them."""
    return tuple(find_names(phrase))


def _owned(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``Dockers' Union``: the people in front of the apostrophe belong to the body's name."""
    more = _NAME.match(text, last + 2)
    body = parse_name(more.group()) if more else None
    if (
        more is None
        or body is None
        or body.kind != "organization"
        or body.lead
        or is_known_body(body.full.lower())
    ):
        return last, name
    end = more.end() - body.tail
    return end, body._replace(full=text[first:end], words=(*name.words, *body.words), tail=0)


def _joined(text: str, first: int, last: int, name: Name) -> tuple[int, Name]:
    """``Centers for Disease Control`` goes on with ``and Prevention``; ``Senate and Donald Lee`` does not."""
    if _CHAINS.isdisjoint(text[first:last].split(" ")):
        return last, name
    more = _AND.match(text, last)
    if more is None or is_first_name(more[1]):
        return last, name
    other = parse_name(more[1])
    if other is None or other.kind not in ("unknown", "organization"):
        return last, name
    full = text[first : more.end()]
    lows = (low for low in full.lower().replace(",", "").split() if low not in _CHAINS and low != "and")
    return more.end(), Name(full, tuple(lows), "organization")
