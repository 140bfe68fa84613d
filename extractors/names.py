"""Names: capitalised words taken apart into title, role, name and affiliation.

One pass of one pattern finds them; what the words of a name say by themselves is worked out once for
each different name and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from .genders import gender_of, is_first_name
from .words import word_list

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĻŃŅŇŌŐŒŘŚŞŠȘŢŤȚŪŮŰŹŻŽΑ-ΩА-ЯҐЄІЇ"
_WORD = rf"[{_UPPER}][\w&/–-]*(?:['’.](?!s\b)\w[\w&/–-]*)*\.?"
_LINK = (
    r"(?:(?:of|for|on|de|del|della|da|di|do|dos|du|van|von|der|den|ter|bin|bint|ibn|al|el|ul|y|e|la|le|ben)"
    r"(?: the| la| der?n?)? |al-|el-|d['’])"
)
# The plain re engine is twice as fast as regex for this one.
_NAME = re.compile(rf"\b{_WORD}(?: (?:{_LINK})?{_WORD}){{0,11}}")
_AND = re.compile(rf",? (?:and|&) (?:the )?([{_UPPER}]\w+(?: [{_UPPER}]\w+){{0,2}})")
_SENTENCE_END = re.compile(r"(?<=\w\w)\.(?: |$)")
_ABBREVIATED = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "sen",
        "sens",
        "rep",
        "reps",
        "gov",
        "govs",
        "gen",
        "lt",
        "col",
        "sgt",
        "capt",
        "maj",
        "cpl",
        "cmdr",
        "cdr",
        "adm",
        "prof",
        "rev",
        "hon",
        "st",
        "pres",
        "atty",
        "supt",
        "det",
        "insp",
        "amb",
        "msgr",
        "fr",
        "brig",
        "pvt",
        "del",
        "messrs",
        "mme",
        "mlle",
        "inc",
        "corp",
        "co",
        "ltd",
        "u.s",
        "u.n",
        "u.k",
        "ph.d",
        "m.d",
        "r.n",
        "d.c",
        "n.y",
    ]
)

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "md", "phd", "esq"])
_ADJECTIVES = ("an", "ese", "ish", "ic", "ist", "crat")
_CHAINS = frozenset(("of", "for", "on"))
_ROLE_WORDS = frozenset(
    [
        "press",
        "chief",
        "executive",
        "financial",
        "operating",
        "managing",
        "senior",
        "national",
        "deputy",
        "vice",
        "assistant",
        "associate",
        "acting",
        "former",
        "interim",
        "foreign",
        "prime",
        "campaign",
        "communications",
        "general",
        "state",
        "political",
        "legal",
        "medical",
    ]
)
_PARTY = re.compile(r"[RDI]-[A-Z]")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Name:
    """What the words of one name say by themselves.

    ``full`` is the name without titles and prefixes; ``words`` are its words in lower case without
    initials, suffix and particles, for comparing. ``kind`` is person, organization, place, group (``House Democrats``), title (an
    office without a name), other (no speaker) or unknown. ``gender`` is m, f or None. ``role`` and
    ``affiliation`` come from what stands before the name. ``lead`` and ``tail`` count the characters
    that belong to the capitals found but not to this name.
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


@cache
def titles() -> dict[str, tuple[str | None, str | None]]:
    """Titles in lower case without full stop: the gender and the role that each shows."""
    rows = (line.split(maxsplit=2) for line in word_list("titles"))
    return {form: (g if g != "-" else None, role if role != "-" else None) for form, g, role in rows}


@cache
def starters() -> frozenset[str]:
    """Words that are capitalised only because they open a sentence."""
    return frozenset(" ".join(word_list("sentence_starters")).split())


@cache
def _places() -> frozenset[str]:
    return frozenset(p.lower() for p in word_list("places"))


@cache
def _not_people() -> frozenset[str]:
    return frozenset(p.lower() for p in word_list("not_people"))


@cache
def organization_words() -> frozenset[str]:
    """Words that, capitalised inside a name, show a body rather than a person."""
    return frozenset(word_list("organization_words"))


@cache
def role_nouns() -> frozenset[str]:
    """Nouns for one person by office, trade, kinship or part in an event."""
    return frozenset(word_list("roles"))


def _low(word: str) -> str:
    return word.lower().rstrip(".")


def _title_end(lows: list[str]) -> int:
    """The index after the last title that has a name behind it, 0 where there is none."""
    known = titles()
    for i in range(len(lows) - 2, -1, -1):
        if lows[i] in known:
            return i + 1
    return 0


def _after_prefix(lows: list[str]) -> int:
    """Where a person's name begins after what the person is (``Actor``, ``Israeli``, ``Fans of``), or 0."""
    begin = next(
        (i for i in range(1, min(len(lows) - 1, 7)) if is_first_name(lows[i]) and lows[i] not in _places()),
        1 if len(lows) == 3 else 0,
    )
    if not begin or (len(lows) - begin > 4 and "of" not in lows[begin:]):
        return 0
    before = lows[begin - 1]
    if _is_role(before) or (before in ("of", "for") and lows[begin - 2].removesuffix("s") in role_nouns()):
        return begin
    if begin == 1 and is_first_name(lows[1]) and (before in _places() or before.endswith(_ADJECTIVES)):
        return begin
    return 0


def _is_role(low: str) -> bool:
    return low.removeprefix("co-") in role_nouns()


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= 6 and word.isupper() and word.isalpha()


@lru_cache(maxsize=50_000)
def parse_name(surface: str) -> Name | None:
    """Take capitalised words apart; None when they are no name at all (``However``).

    >>> parse_name("House Ethics Committee Chairman Tom Ash").role
    'Chairman'
    """
    tokens = surface.replace("\xa0", " ").split(" ")
    lows = [_low(t) for t in tokens]
    lead = 0
    while tokens and (lows[0] in starters() or lows[0] in _CHAINS):
        lead += len(tokens[0]) + 1
        del tokens[0], lows[0]
    if not tokens or _PARTY.match(tokens[0]):
        return None
    tail = 0
    role = affiliation = gender = None

    start = _title_end(lows)
    titled = False
    if start and (lows[start] in _CHAINS or not set(lows[start:]) & organization_words()):
        head = start - 1
        if lows[start] in _CHAINS:  # Secretary of State Ann Lee
            start = next(
                (
                    i
                    for i in range(start + 1, len(tokens) - 1)
                    if is_first_name(lows[i]) and lows[i] not in _places()
                ),
                len(tokens),
            )
        first = head
        while first and (lows[first - 1] in titles() or lows[first - 1] in _ROLE_WORDS):
            first -= 1
        roles = [titles()[w][1] for w in lows[first : head + 1] if w in titles()]
        genders = [titles()[w][0] for w in lows[first : head + 1] if w in titles()]
        gender = next((g for g in genders if g), None)
        if any(roles):
            role = " ".join(tokens[first:start])
        affiliation = " ".join(tokens[:first]) or None
        if start >= len(tokens):
            return Name(surface[lead:], tuple(lows), "title", gender, role, affiliation, None, lead, 0)
        titled = True
        lead += sum(len(t) + 1 for t in tokens[:start])
        tokens, lows = tokens[start:], lows[start:]
    elif len(lows) <= 4 and (lows[-1] in titles() or lows[-1] in role_nouns()) and not is_first_name(lows[0]):
        return Name(" ".join(tokens), tuple(lows), "title", None, " ".join(tokens), None, None, lead, 0)

    if not titled and len(lows[-1]) > 3 and lows[-1].endswith("s") and _is_role(lows[-1][:-1]):
        return Name(" ".join(tokens), tuple(lows), "group", lead=lead)
    whole = " ".join(lows)
    if not titled and (whole in _places() or whole in _not_people()):
        kind = "place" if whole in _places() else "other"
        return Name(" ".join(tokens), tuple(lows), kind, lead=lead)

    if not titled and len(tokens) > 2 and (not is_first_name(lows[0]) or lows[0] in role_nouns()):
        begin = _after_prefix(lows)
        if begin:
            if _is_role(lows[begin - 1]):
                first = begin - 1
                while first and lows[first - 1] in _ROLE_WORDS:
                    first -= 1
                role, affiliation = " ".join(tokens[first:begin]), " ".join(tokens[:first]) or None
            else:
                affiliation = " ".join(tokens[:begin])
            lead += sum(len(t) + 1 for t in tokens[:begin])
            tokens, lows = tokens[begin:], lows[begin:]

    chain = next((i for i, w in enumerate(lows) if w in _CHAINS), None)
    known_first = is_first_name(lows[0]) and (lows[0] not in _places() or len(lows) > 1)
    if chain:
        left = lows[:chain]
        if titled or ((known_first or chain == 2) and chain > 1 and not set(left) & organization_words()):
            rest = " ".join(tokens[chain:])
            tail = len(rest) + 1
            affiliation = affiliation or rest.split(" ", 1)[-1].removeprefix("the ")
            tokens, lows = tokens[:chain], left
        else:
            return Name(
                " ".join(tokens), tuple(w for w in lows if w not in _CHAINS), "organization", lead=lead
            )

    suffix = None
    while len(tokens) > 1 and lows[-1] in _SUFFIXES:
        suffix = suffix or lows[-1]
        del lows[-1]
    words = tuple(
        low.replace("’", "'")
        for low, token in zip(lows, tokens, strict=False)
        if len(low) > 1 and not token.islower()
    )
    if not words:
        words = tuple(lows)
    full = " ".join(tokens)
    if titled:
        kind = "person" if len(words) <= 4 else "unknown"
    elif set(lows) & organization_words():
        kind = "organization"
    elif len(words) == 1:
        word = tokens[0].replace(".", "")
        kind = (
            "organization"
            if _is_acronym(word)
            else "other"
            if word.isupper() and len(word) > 6
            else "unknown"
        )
    elif len(words) > 4:
        kind = "other"
    elif any(_is_acronym(t) and len(t) > 2 for t in tokens) and not all(t.isupper() for t in tokens):
        kind = "organization"
    else:
        kind = "person" if known_first or lows[0].endswith(".") else "unknown"
    if gender is None and kind in ("person", "unknown"):
        gender = gender_of(lows[0]) if len(words) > 1 else None
        if gender is None and len(words) > 1 and len(lows[0]) == 1:  # J. Edgar Hoover
            gender = gender_of(words[0])
    return Name(full, words, kind, gender, role, affiliation, suffix, lead, tail)


@lru_cache(maxsize=50_000)
def _read(surface: str) -> tuple[tuple[int, int, Name], ...]:
    """The names in a run of capitalised words, with their places; a full stop in it may end a sentence."""
    found, at = [], 0
    stops = [m.start() for m in _SENTENCE_END.finditer(surface)]
    ends = [i for i in stops if _low(surface[:i].rsplit(" ", 1)[-1]) not in _ABBREVIATED]
    for end in (*ends, len(surface)):
        name = parse_name(surface[at:end]) if at < end <= at + _LONGEST else None
        if name is not None:
            found.append((at + name.lead, end - name.tail, name))
        at = end + 2
    return tuple(found)


def find_names(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Name]]:
    """The names in ``text[start:end]``: start, end (code points of text) and what the words say."""
    done = start
    for match in _NAME.finditer(text, start, len(text) if end is None else end):
        base = match.start()
        for first, last, name in _read(match.group()):
            first, last = base + first, base + last
            if first < done:
                continue
            if name.kind == "organization" and text.startswith((" and ", ", ", " & "), last):
                joined = _joined(text, first, last)
                if joined is not None:
                    last, name = joined
            done = last
            yield first, last, name


@lru_cache(maxsize=50_000)
def names_in(phrase: str) -> tuple[tuple[int, int, Name], ...]:
    """The names in a short phrase, as find_names gives them."""
    return tuple(find_names(phrase))


def _joined(text: str, first: int, last: int) -> tuple[int, Name] | None:
    """``Centers for Disease Control`` goes on with ``and Prevention``; ``Senate and Donald Lee`` does not."""
    words = text[first:last].split(" ")
    if not {"of", "for", "on"} & set(words):
        return None
    more = _AND.match(text, last)
    if more is None:
        return None
    other = parse_name(more[1])
    if other is None or other.kind not in ("unknown", "organization") or is_first_name(more[1]):
        return None
    full = text[first : more.end()]
    lows = tuple(w for w in full.lower().replace(",", "").split() if w not in _CHAINS and w != "and")
    return more.end(), Name(full, lows, "organization")
