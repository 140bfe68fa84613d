"""The word lists by which names are taken apart, in the forms in which they are looked up, and what one word alone is by them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..lazy_patterns import later_re
from ..lexicon import pairs, rows, word_list
from ..lexicon.word_endings import endings
from ..tokens.sentence_ends import abbreviations
from .first_names import first_names, is_first_name
from .name import Name

CHAINS = {"of", "for", "on"}
_ARTICLE = later_re(r"(?:al|el|ul)-")
COINED = later_re(
    r"(?!Mac|Fitz|Van|Von|Dell)[A-Z][a-z]{2,}[A-Z]|\w*\d|[\w.]+\.(?:com|org|net)$"
)  # BuzzFeed, E3G
_PAST = "ex-"
#: What a word may begin with that tells of when somebody held an office.
_WHEN = ("then-", _PAST)
_NATIONS = ("UK", "US", "U.S.", "EU")
#: Nouns that a firm calls itself by with a capital: ``the Company``.
GENERIC_NAMES = ("Company", "Firm")
_TERRITORIES = ("county", "counties", "borough")
#: Ends of points of the compass and the like that are nobody's first name: ``Northern Elmton``; ``West`` is somebody's.
_NO_SURNAME = ("ern", "per", "er", "ral")
_SHORTENED = later_re(r"['’](?:ll|d|re|ve|m)$")  # He'll
_KINDRED = later_re(r"^(?:co|great|step)-|-of-\w+$")
#: Endings of nouns for who does something, such as things have too: ``driver``, ``printer``.
AGENT_ENDINGS = ("er", "or")
#: Endings of nouns that are mostly for people: ``florist``, ``beautician``.
TRADE_ENDINGS = ("ist", "ician", "ee", "eer")


@cache
def titles() -> dict[str, tuple[str | None, str | None]]:
    """Titles in lower case without full stop, of one word or several: the gender and the role that each shows."""
    return {
        form: (g if g != "-" else None, role if role != "-" else None) for form, g, role in rows("titles")
    }


@cache
def title_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Titles of several words by their last one, the longest first: ``attorney`` -> ``(("district", "attorney"), ...)``."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for title in titles():
        words = tuple(title.split(" "))
        if len(words) > 1:
            found.setdefault(words[-1], []).append(words)
    return {last: tuple(sorted(phrases, key=len, reverse=True)) for last, phrases in found.items()}


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
        self.titles = {title: shown for title, shown in titles().items() if " " not in title}
        self.capital_titles = words_of("titles_in_capitals")
        self.title_phrases = title_phrases()
        self.roles = role_nouns()
        self.starters = words_of("sentence_starters") | CHAINS
        self.modifiers = words_of("role_modifiers") | set(self.titles)
        self.bodies = frozenset(word_list("organization_words"))
        self.legal_forms = words_of("legal_forms")
        self.trades = words_of("trades_of_firms")
        self.openers = words_of("adjectives_of_people")
        self.suffixes = words_of("name_suffixes")
        self.honours = words_of("honours")
        self.territories = frozenset(_TERRITORIES)
        self.parties = frozenset(word_list("party_labels"))
        self.places = frozenset(place.lower() for place in word_list("places"))
        self.others = frozenset(other.lower() for other in word_list("not_people"))
        self.demonyms = frozenset(word.lower() for word in word_list("demonyms"))
        self.known_bodies = frozenset(body.lower() for body in word_list("known_bodies"))
        self.web_outlets = frozenset(outlet.lower() for outlet in word_list("web_outlets"))
        self.whole_names = self.known_bodies | self.web_outlets
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
            self.suffixes,
            {low.lower().rstrip(".") for low in self.legal_forms | self.honours},
            words_of("particles"),
            words_of("makers"),
            {f"{maker}s" for maker in words_of("makers")},
            words_of("quarters"),
            _TERRITORIES,
            " ".join(self.parties).split(),
        )
        several = (
            word for name in (*self.places, *self.others, *self.known_bodies) for word in name.split(" ")
        )
        phrases = (word for found in self.title_phrases.values() for phrase in found for word in phrase)
        self.special = frozenset((*several, *phrases)).union(*singles) - {"and", "in"}
        self.one_word = {
            **dict.fromkeys(self.bodies, "organization"),
            **dict.fromkeys(self.others, "other"),
            **dict.fromkeys(self.places, "place"),
            **dict.fromkeys((w for w in (*self.roles, *self.titles) if not is_first_name(w)), "title"),
            **dict.fromkeys(self.whole_names, "organization"),
        }

    def is_role(self, low: str) -> bool:
        """Whether a word is a noun for a person: ``actor``, ``co-moderator``, ``great-uncle``, ``gran-of-six``."""
        return _KINDRED.sub("", low) in self.roles if "-" in low else low in self.roles

    def are_people(self, low: str) -> bool:
        """Whether a word is such a noun in the plural: ``Democrats``, ``Voters``."""
        return len(low) > 3 and low.endswith("s") and self.is_role(low[:-1])


vocabulary = cache(_Vocabulary)


def is_known_body(low: str) -> bool:
    """Whether words in lower case are the whole name of a well-known body: ``kremlin``."""
    return low in vocabulary().known_bodies


@cache
def _outlets() -> frozenset[str]:
    known = frozenset(word.lower() for word in (*word_list("newspaper_words"), *word_list("broadcasters")))
    return known | vocabulary().web_outlets


@cache
def _agencies() -> frozenset[str]:
    return frozenset(agency.lower() for agency in word_list("news_agencies"))


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, a broadcaster, an agency or a site: ``Valley Herald``, ``PriceOwl.com``."""
    low = name.lower()
    first, _, last = low.partition(" ")
    known = (
        low in _outlets()
        or low in _agencies()
        or last.rsplit(" ", 1)[-1] in _outlets()
        or (first in _outlets() and first.isalpha() and name[:3].isupper())
    )
    return known or low.endswith((".com", ".org", ".net"))


def is_coined(word: str) -> bool:
    """Whether a word is made like the name of a firm or a site: ``Netlux``, ``Wealth-X``, ``BBVA``."""
    low = word.lower()
    made = low.endswith(_body_endings()) and low not in _body_endings()  # Netlux, but not: Net income
    return word.isupper() or made or (word[-1].isupper() and len(word) > 2)


@cache
def _body_endings() -> tuple[str, ...]:
    return tuple(sorted(words_of("body_endings")))


def low_of(word: str) -> str:
    """A word for looking up: in lower case, without full stop, apostrophes alike, without ``then-`` and ``-elect``."""
    low = word.lower().rstrip(".").removesuffix("-elect").replace("’", "'")
    return low.removeprefix("then-").removeprefix(_PAST) if "-" in low else low


def without_time(name: str) -> str:
    """A name without a prefix that tells when somebody held an office: ``Netlux`` of ``then-Netlux``, ``Rovers`` of ``Ex-Rovers``."""
    for prefix in _WHEN:
        if name[: len(prefix)].lower() == prefix and name[len(prefix) : len(prefix) + 1].isupper():
            name = name[len(prefix) :]
    return name


def is_acronym(word: str) -> bool:
    """Whether a word is made of capitals alone, as the short name of a body is."""
    return 2 <= len(word) <= 6 and word.isupper() and word.isalpha()


@cache
def _plural_documents() -> frozenset[str]:
    return frozenset(f"{noun}s" for noun in word_list("document_nouns"))


def one_word(word: str) -> Name | None:
    """A name of one word; None for a word that only opens sentences."""
    known = vocabulary()
    low = low_of(word)
    if (
        len(low) == 1
        or (low in known.starters and word != "US")
        or low.endswith(endings("origin"))
        or (_SHORTENED.sub("", low) in known.starters and word != "US")
    ):
        return None
    kind = known.one_word.get(low)
    if kind == "organization" and low in _plural_documents():
        return None  # Reports say
    if kind == "title" and low not in known.capital_titles and is_acronym(word):
        kind = "organization" if word.title() in abbreviations("title") else kind  # MS, CR: bodies
    if kind is None:
        letters = word.replace(".", "")
        if is_acronym(letters):
            kind = "organization"
        elif known.are_people(low) or (word[-1] == "s" and word[:-1].isupper() and low[:-1] in known.titles):
            kind = "group"  # Voters, MPs
        elif COINED.match(word):
            kind = "organization"
        elif "-" in word and all(_is_country(part) for part in word.split("-")):
            kind = "other"  # a US-UK deal
        else:
            kind = "other" if len(letters) > 6 and letters.isupper() else "unknown"
    past = len(_PAST) * (word[:3].lower() == _PAST and word[3:4].isupper())  # Ex-Rovers: Rovers
    return Name(word[past:], (bare(low),), kind, role=word if kind == "title" else None, lead=past)


def _is_country(word: str) -> bool:
    return word in _NATIONS or word == "EU" or word.lower() in vocabulary().places


def is_trade(low: str) -> bool:
    """Whether a word is formed as those for who does something, and is neither a first name nor a place: ``landscaper``."""
    formed = len(low) > 5 and low.endswith((*AGENT_ENDINGS, *TRADE_ENDINGS, "arian"))
    return formed and not is_first_name(low) and vocabulary().places.isdisjoint((low, low[:-1], low[:-2]))


def is_field(low: str) -> bool:
    """Whether a word tells what an office is for, and is no first name and no party: ``families``, ``sport``."""
    named = low in vocabulary().parties or low in vocabulary().bodies or is_first_name(low)
    return not named and (low in words_of("portfolios") or low in words_of("fields_of_office"))


def is_firm_told(lows: Sequence[str]) -> bool:
    """Whether a name is a firm's behind a noun that tells of it: ``Airline Flyfast``; not ``Airline Pilots``."""
    return (
        1 < len(lows) < 4
        and not words_of("makers").isdisjoint((lows[0], lows[0].removesuffix("s")))
        and vocabulary().special.isdisjoint(lows[1:])
        and not is_first_name(lows[1])
    )


def kind_of(tokens: Sequence[str], words: Sequence[str], known_first: bool) -> str:
    """The kind of a name without title: of its words as written, and in lower case without initials and suffix."""
    known = vocabulary()
    if (not (known_first and is_full_name(words)) and not known.bodies.isdisjoint(words)) or tokens[
        -1
    ] in known.legal_forms:
        return "organization"
    if len(words) > 1 and words[-1] in words_of("no_surnames"):
        return "other"  # Bill Analysis
    if len(words) > 1 and words[-1] in known.trades:
        return "organization"  # Elmton Haulage
    if len(words) == 2 and words[1] in words_of("number_words"):
        return "organization"  # Channel Six
    if len(tokens) > 1 and len(tokens[0]) > 6 and tokens[0].isupper() and not tokens[-1].isupper():
        return "unknown" if known_first else "organization"  # POLITICO Norland
    if tokens[0] in _NATIONS and len(words) in (2, 3) and not is_first_name(words[1]):
        return "organization"  # UK Coal
    if len(words) > 1 and (words[-1] in _TERRITORIES or _is_quarter(words)):
        return "place"  # Dallow County, East Elmton
    if len(words) > 4:
        return "other"
    acronyms = (is_acronym(t) and len(t) > 2 and t.lower() not in known.suffixes for t in tokens)
    if any(acronyms) and not all(t.isupper() for t in tokens):
        return "organization"
    return "person" if known_first and len(words) > 1 else "unknown"


def is_full_name(words: Sequence[str], *, told: bool = False) -> bool:
    """Whether two words in lower case are somebody's name though the second is a noun for bodies: ``Emma Church``; not ``Grace Church``.

    ``told``: an age, a job or a title beside the name shows a person: then also ``Tom House``, not ``Clarence House``.
    """
    where = pairs("surnames_like_bodies").get(words[-1]) if len(words) == 2 else None
    if where is None or (where == "told" and not told):
        return False
    return (
        is_first_name(words[0])
        and words[0] not in vocabulary().places
        and words[0] not in words_of("first_names_of_churches")
    )


def _is_quarter(words: Sequence[str]) -> bool:
    """Whether a name is a part of a place: ``East New York``, ``Upper Elmton``; not ``West Ham United``, ``West Marsh``."""
    low, rest = words[0], " ".join(words[1:])
    return low in words_of("quarters") and (
        rest in vocabulary().places or (low.endswith(_NO_SURNAME) and len(words) == 2)
    )


def bare(low: str) -> str:
    """A word for comparing: one apostrophe for both, and without the Arabic article (``al-Masri``, ``Masri``)."""
    return _ARTICLE.sub("", low.replace("’", "'"), count=1) or low
