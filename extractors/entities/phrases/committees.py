"""Committees of a parliament, which are called by their field in small letters: ``the Commons transport committee``."""

from __future__ import annotations

from collections.abc import Sequence

from ...lazy_patterns import later_re
from ..entity import Entity

_WORD = r"(?!(?:of|the|a|an|to|in|by|for|said|says|has|is|on|from|with|that)\s)[a-z,]{2,20}\s"
#: [Commons transport committee], [Home Affairs Select Committee], the [transport select committee]
_COMMITTEE = later_re(
    rf"\b((?:(?:Commons|Lords|House|Senate|Holyrood)\s|(?:(?!The\s)[A-Z][a-z]{{2,20}}\s(?:and\s)?){{1,4}}(?=[Ss]elect\s))"
    rf"(?:{_WORD}){{0,5}}?(?:[Ss]elect\s)?[Cc]ommittee)\b"
    rf"|\b[Tt]he\s(?:influential\s|powerful\s|all-party\s|cross-party\s|joint\s)?((?:{_WORD}){{1,4}}select\scommittee)\b"
)


def committee_in(text: str, entities: Sequence[Entity]) -> str | None:
    """The only committee that a text tells of by a name or by its field: ``Commons transport committee``."""
    if "ommittee" not in text:
        return None
    named = {e.name for e in entities if e.words[-1] == "committee" and len(e.words) > 1}
    told = {match[1] or match[2] for match in _COMMITTEE.finditer(text)}
    found = named | {t for t in told if not any(t.lower().endswith(n.lower()) for n in named)}
    return found.pop() if len(found) == 1 else None
