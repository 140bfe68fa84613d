"""Where in the words of a name its title, the first name and what the title is of begin."""

from __future__ import annotations

from collections.abc import Sequence

from ...lazy_patterns import later_re
from ..first_names import is_first_name
from ..name_words import CHAINS, is_full_name, vocabulary, words_of

_INITIAL = later_re(r"[A-Z]\.")
_SHIPS = ("HMS", "RMS", "USS")
#: Members of parliaments, whose seat is for somewhere.
SEATS = ("MP", "MSP", "MEP", "AM", "MLA", "Member")
INITIALS = later_re(r"(?:[A-Z]\.)+[A-Z]?")  # B., K.R., J.K


def first_name(tokens: Sequence[str], lows: Sequence[str], begin: int, end: int) -> int:
    """Where among the words a person's first name or its initial stands, or the end."""
    places, bodies = vocabulary().places, vocabulary().bodies
    return next(
        (
            i
            for i in range(begin, end)
            if (
                (is_first_name(lows[i]) and not places.intersection((lows[i], " ".join(lows[i - 1 : i + 1]))))
                and lows[i] not in bodies
                and lows[i] not in words_of("quarters")  # of Elm North Jane Ash
                and not vocabulary().territories.intersection(lows[i + 1 : i + 2])  # of Harris County
            )
            or INITIALS.fullmatch(tokens[i])
        ),
        end,
    )


def last_title(tokens: Sequence[str], lows: Sequence[str]) -> tuple[int, int]:
    """Where the last title before the last word begins and ends; (0, 0) where there is none."""
    known = vocabulary()
    for end in range(len(lows) - 1, 0, -1):
        low = lows[end - 1]
        for phrase in known.title_phrases.get(low, ()):
            if end >= len(phrase) and tuple(lows[end - len(phrase) : end]) == phrase:
                return end - len(phrase), end
        written = tokens[end - 1].rstrip(".")
        if (
            (low in known.titles or (low == "head" and lows[end] == "of"))  # Head of Sales Jane Ash
            and not (end > 1 and lows[end - 2] in CHAINS and known.titles.get(low) == (None, None))
            and written[0].isupper()  # not Maria del Carmen Ruiz
            and (low not in known.capital_titles or written.isupper())
            and not (end > 1 and _INITIAL.fullmatch(tokens[end - 2]))  # Peter T. King of New York
            and not _is_last_name(tokens, lows, end)
            and not _is_behind_name(lows, end)
            # Ann Lee of AG Moss & Sons
            and not (
                low in known.capital_titles
                and end > 2
                and lows[end - 2] == "of"
                and any(map(is_first_name, lows[: end - 2]))
            )
        ):
            return end - 1, end
    return 0, 0


def _is_behind_name(lows: Sequence[str], end: int) -> bool:
    """Whether a title stands in the body behind a full name: Deputy Sheriff Ann Lee of the [Major] Crimes Unit."""
    of_the = end > 4 and lows[end - 3] == "of" and lows[end - 2] == "the"
    return of_the and any(map(is_first_name, lows[1 : end - 4]))


def _is_last_name(tokens: Sequence[str], lows: Sequence[str], end: int) -> bool:
    """Whether a title is the last name of who stands before it: Rep. Peter [King] of New York; not Pope Peter, King of; not US Secretary of State."""
    named = (
        end > 1
        and lows[end : end + 1] == ["of"]
        and is_first_name(lows[end - 2])
        and not tokens[end - 2].isupper()
    )
    return named and (end == 2 or lows[end - 3] in vocabulary().titles)


def chain_from(lows: Sequence[str], start: int) -> int:
    """Where the first ``of`` stands behind a place in the name, or its end."""
    return next((i for i in range(start + 1, len(lows)) if lows[i] in CHAINS), len(lows))


def behind_complement(tokens: Sequence[str], lows: Sequence[str], start: int) -> int:
    """Where the name begins behind ``of State``, ``to the African Union``; the end where there is none."""
    known = vocabulary()
    if lows[-1] in known.bodies | known.territories and not is_full_name(lows[-2:], told=True):
        named = len(lows)
    else:
        # Chairman of the Port Helene Health Authority Winston Ash: two first names, a body's between them
        behind_body = (
            i
            for i in (len(lows) - 2, len(lows) - 3)
            if lows[i - 1] in known.bodies and is_first_name(lows[i])
        )
        named = next(behind_body, 0) or first_name(tokens, lows, start + 1, len(lows) - 1)
    if named < len(lows) - 1:
        return named
    words = 3 if lows[-2] in words_of("particles") else 2
    return len(lows) - words if _is_name_behind(lows, start, len(lows) - words) else len(lows)


def _is_name_behind(lows: Sequence[str], start: int, named: int) -> bool:
    """Whether words that are no part of any body's name stand behind what an office is of: ``Secretary of State [Zelmar Novak]``.

    What it is of ends in a place, a body or a field; it may have several words: ``Coordinator for Health of the Republic``.
    """
    known, before = vocabulary(), lows[named - 1]
    if named - start < 2 or before in CHAINS or not known.special.isdisjoint(lows[named:]):
        return False
    field = before in words_of("portfolios") | words_of("fields_of_office") | words_of("role_fields")
    return field or before in known.bodies or before in known.places or before in known.demonyms


def behind_job(lows: Sequence[str]) -> int:
    """Where a name of two unknown words begins behind a noun for a job: ``Investigative Specialist [Arnel Alamo]``; 0 where none does."""
    known, at = vocabulary(), len(lows) - 2
    told = at > 1 and known.is_role(lows[at - 1]) and known.special.isdisjoint(lows[at:])
    return at if told and CHAINS.isdisjoint(lows) else 0


def is_behind_initials(tokens: Sequence[str], lows: Sequence[str]) -> bool:
    """Whether a full name stands behind the initials of a body: ``NWB Jane Ash``; not ``HMS Anna Pavlova``, ``JANE MARY ASH``."""
    initials, *named = tokens
    return (
        len(named) == 2
        and len(initials) > 2
        and initials.isalpha()
        and initials.isupper()
        and initials not in _SHIPS
        and not any(map(str.isupper, named))
        and is_first_name(lows[1])
        and not is_first_name(lows[0])
        and vocabulary().special.isdisjoint(lows[1:])
        and lows[0] not in vocabulary().titles
    )


def is_seat(office: str) -> bool:
    """Whether an office is a seat in a parliament for somewhere: ``Labour MP for Elmton``."""
    return office.rpartition(" for ")[0].rpartition(" ")[2] in SEATS


def is_half(office: str, other: str) -> bool:
    """Whether a name behind an office and "and" is the second place or field of it: MP for Elmton and ``Holt``, Minister of Health and ``Sport``."""
    fields = words_of("portfolios") | words_of("fields_of_office")
    return is_seat(office) or (" of " in office and other.lower() in fields)
