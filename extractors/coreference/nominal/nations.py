"""From which country somebody is told to be: ``the Spaniard`` is not ``Tom Ash of Germany``."""

from __future__ import annotations

from collections.abc import Iterator

from ...entities.entity import Entity
from ...entities.noun_phrases import is_role
from ...lazy_patterns import later_re
from ...lexicon import pairs

_MENTIONS = 8
_BEFORE = 60  # characters
#: What stands before a name up to it: German driver, Spain's.
_LEADING = later_re(r"\b([A-Z][\w-]+)(['’]s)?\s((?:[\w-]+\s){0,3})$")
#: A country behind a name: Tom Ash of Spain, Tom Ash, from Spain, Tom Ash, a young Spaniard, Tom Ash is a German
_BEHIND = later_re(
    r"(?:,\s\d{1,2})?(?:\s(?:of|from)\s(?:the\s)?|,\s(?:(?:of|from)\s(?:the\s)?|(?:an?|the)\s(?:[a-z-]+\s){0,2})?|"
    r"\s(?:is|was)\s(?:from\s|an?\s)(?:[a-z-]+\s){0,2}|\s\()((?:[A-Z][a-z]+\s)?[A-Z][A-Za-z]+)"
)
_WORD = later_re(r"[A-Z][\w-]+")
#: Countries that are also called by another name, and those inside another one.
_AMERICAN = ("US", "USA", "America")
_BRITISH = ("UK", "Britain", "England", "Scotland", "Wales")


def _country(word: str) -> str | None:
    """The country that a noun, an adjective or its own name means."""
    inhabitants, nations = pairs("inhabitants"), pairs("nationalities")
    found = inhabitants.get(word) or nations.get(word)
    if found is None and (
        word in nations.values() or word in inhabitants.values() or word in (*_AMERICAN, *_BRITISH)
    ):
        found = word
    return found


def nation_of(description: str) -> str | None:
    """The country of a description that says little else: ``the Spaniard``, ``the young German``, ``the German driver``."""
    words = _WORD.findall(description)
    return _country(words[-1]) if words else None


def told_nations(text: str, entity: Entity) -> Iterator[str]:
    """The countries that stand beside the name of somebody."""
    for mention in entity.mentions[:_MENTIONS]:
        start = mention.start
        leading = _LEADING.search(text, max(0, start - _BEFORE), start)
        if leading and (leading[2] or not leading[3] or is_role(leading[3].split()[-1])):
            adjective = leading[1] in pairs("nationalities")
            if (adjective or leading[2]) and (country := _country(leading[1])):
                yield country
        if behind := _BEHIND.match(text, mention.end):
            yield from filter(None, (_country(behind[1]), _country(behind[1].split()[-1])))


def is_of_other_nation(text: str, entity: Entity, nation: str) -> bool:
    """Whether somebody is told to be from another country, and not from this one."""
    told = set(told_nations(text, entity))
    same = next((names for names in (_AMERICAN, _BRITISH) if nation in names), (nation,))
    return bool(told) and told.isdisjoint(same)
