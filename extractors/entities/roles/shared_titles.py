"""The title that several named together bear: ``Senators Jane Ash and Tom Lund``, ``co-directors Jane Ash and Tom Lund``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ...lazy_patterns import later_re
from ...lexicon import rows
from ..entity import Mention
from ..name_words import low_of, titles, words_of
from ..noun_phrases import is_office, is_role, singular
from ..phrases.role_phrases import role_and_affiliation
from .one_role import head_of
from .words_before import first_of_role, last_mark

#: What stands between two of them: ``(D-Ohio), ``, ``, R-Utah, and ``.
_BETWEEN = later_re(r"(?:\s\([^()\n]{1,24}\)|,\s[RDI]-[A-Z][\w. ]{1,20})?(?:,\s(?:and\s)?|\sand\s|\s&\s)")
_LEAD = 70  # characters
_MOST = 6


def shared_title(text: str, mentions: Sequence[Mention], at: int) -> tuple[str, str | None] | None:
    """The role, in the singular, of one of several whom a title in the plural stands before: of Tom Lund in ``Senators Jane Ash and Tom Lund``.

    ``mentions`` are those of the article in its order, ``at`` the one asked for.
    """
    near = range(max(0, at - 2 * _MOST), min(len(mentions), at + _MOST))
    if "(" in text[mentions[near[0]].start : mentions[near[-1]].start]:
        kept = [k for k in near if k == at or not text.endswith("(", 0, mentions[k].start)]  # Jane Ash (Ky.)
        mentions, at = [mentions[k] for k in kept], kept.index(at)
    first = at
    while first and at - first < _MOST and _are_joined(text, mentions[first - 1], mentions[first]):
        first -= 1
    if first == at and not (at + 1 < len(mentions) and _are_joined(text, mentions[at], mentions[at + 1])):
        return None
    head = mentions[first].name
    own = mentions[at].name.affiliation
    if not head.role:
        found = _before(text, mentions[first].start)
        return found and (found[0], own or found[1])
    role = singular_title(head.role)
    return None if role == head.role else (role, own or (None if head.tail else head.affiliation))


def singular_title(role: str) -> str:
    """A title or role of several as one's: ``Sen.`` of ``Sens.``, ``senior lecturer`` of ``senior lecturers``; any other as it is."""
    before, _, last = role.rpartition(" ")
    low = last.rstrip(".").lower()
    if low.endswith("s") and low in titles() and low[:-1] in titles():
        one = last[: len(low) - 1] + last[len(low) :]
        return f"{before} {one}" if before else one
    head = head_of(role)
    one = singular(head)
    at = role.lower().find(head)
    known = one in titles() or is_role(one)  # not: Pres.
    return role if one == head or at < 0 or not known else role[: at + len(one)] + role[at + len(head) :]


def _are_joined(text: str, one: Mention, other: Mention) -> bool:
    """Whether two named persons stand beside each other in a list."""
    gap = text[one.end + one.name.tail : other.start - other.name.lead]
    people = one.name.kind == other.name.kind == "person" and not other.name.role
    return people and len(gap) < 2 * _MOST * 4 and _BETWEEN.fullmatch(gap) is not None


def _before(text: str, start: int) -> tuple[str, str | None] | None:
    """The role in the singular, and its body, of a title in the plural in front of a name: ``councillor``, ``Elmton``."""
    lead = text[max(0, start - _LEAD) : start]
    words = lead[last_mark(lead) :].split()
    if not words:
        return None
    last = words[-1][:-1] if words[-1][:-1].isupper() else singular(low_of(words[-1]))  # MPs
    if last.lower() == low_of(words[-1]):
        return None
    words = words[first_of_role(words, len(words) - 1) :]
    words[-1] = last.capitalize() if words[-1][0].isupper() and last.islower() else last
    found = role_and_affiliation(" ".join(words))
    one = head_of(found[0]) if found else ""
    return found if is_office(one) and (one in titles() or one not in _no_titles()) else None


@cache
def _no_titles() -> frozenset[str]:
    """Nouns that are nobody's office or trade: ``brother``, ``victim``."""
    parties = " ".join(nouns for nouns, *_ in rows("case_parties")).split()
    return words_of("relations") | words_of("nouns_for_anybody") | words_of("nouns_of_no_job") | set(parties)
