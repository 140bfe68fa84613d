"""Which names with one last name are one person, and which of several who share it a bare last name means first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from ..lazy_patterns import later_re
from ..lexicon.list_patterns import later_with_lists
from .children import CALLED_BY_LAST_NAME, GROWN, is_child
from .entity import Entity, Mention
from .first_names import gender_of, is_first_name, is_short_form, same_first_name
from .name import Name
from .name_words import vocabulary, words_of

PSEUDONYMS = ("doe", "roe")
_NUMBERED = later_re(r"\s(?:#|No\.\s)?\d")
_LONGEST = 30  # characters of "her granddaughter, "
_PEOPLE = ("person", "unknown")
_THE = ("the ", "The ")
_SHORTEST = 2  # letters of a first name
_OFTEN = 3  # who is named so more often has a last name of his own, or is a club
_OF_PLACE = later_re(r" of (?:the )?[A-Z]")
_IN_DOCK = later_with_lists(
    r"(?:,(?:[^.;\n“”\"]{1,60},)?)?\s(?:was|is|were|had\sbeen|has\sbeen|being)\s(?:later\s)?"
    r"(?&participles_of_defendants)\b"
)
#: Judge Holm [told] Peter Holm, Justice Holm [has said that] Peter Holm
_TO_ANOTHER = later_re(
    r" (?:(?:has|had|later|also|then) )?(?:told|said|met|sent|gave|wrote to|[a-z]{2,}ed) (?:[a-z’'-]{1,15} ){0,4}"
)
_PEERS = ("Lord ", "Lady ", "Baroness ", "Baron ", "Viscount ")
_PAIRS = ("couple", "pair", "duo")
#: the parents, Zlatan and Ermina Holm; the couple, Zlatan and Ermina Holm
_PLURAL_BEFORE = later_re(r"\b([A-Za-z][a-z]{2,13}),?\s$")


@cache
def _introduced() -> re.Pattern[str]:
    """Words in front of a name that introduce it as somebody's relative."""
    relations = "|".join(sorted(map(re.escape, words_of("relations"))))
    return re.compile(rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|my|our)|['’]s)\s(?:[\w-]+\s)?(?:{relations}),?\s$")


def is_one_person(entity: Entity, name: Name) -> bool:
    """Whether two names with the same last name are one person's by the words before it: ``Bill de Blass``, ``De Blass``."""
    first, known = name.words[0], entity.words[0]
    short, long = sorted((entity.name.lower(), name.full.lower()), key=len)
    return (
        same_first_name(known, first)
        or first in entity.words[:-1]
        or known in name.words[:-1]
        or (long.endswith(f" {short}") and short.split(" ", 1)[0] in words_of("particles"))
    )


def named_so(known: Iterable[Entity], name: Name) -> Entity | None:
    """The person of whom an article has told that a name like a body's is theirs: ``Emma Church, a baker``."""
    return next((entity for entity in known if entity.kind == "person" and entity.words == name.words), None)


def standing(text: str, name: Name, entity: Entity) -> tuple[bool, bool, bool, bool]:
    """The place of somebody among namesakes, for sorting: children last, relatives, who is of no known gender, and names without a first name.

    ``Her death was confirmed by her daughter, Cleo Lark. Ms. Lark's first play ...``: not the daughter's.
    """
    unsure = name.gender is not None and entity.gender is None
    child = is_too_young(text, name, entity)
    return child, is_relative(text, entity), unsure, not is_first_name(entity.words[0])


def is_too_young(text: str, name: Name, entity: Entity) -> bool:
    """Whether somebody is a child, whom ``Mr. Holm`` or a bare ``Holm`` does not mean."""
    limit = GROWN if name.addressed else CALLED_BY_LAST_NAME
    return entity.words[-1] == name.words[-1] and is_child(text, entity, limit)


def is_done_to(text: str, places: Sequence[Mention], entity: Entity) -> bool:
    """Whether somebody is first named as whom or of whom another of the same last name tells: ``Judge Holm told Peter Holm``."""
    if not places or not entity.mentions or entity.mentions[0].start < places[0].end:
        return False
    first = entity.mentions[0]
    return _TO_ANOTHER.fullmatch(text, places[0].end, first.start - first.name.lead) is not None


#: Ann May Ash [was born in 1930]
_WAS_BORN = later_re(r"\s(?:was|had\sbeen)\sborn\b")
#: Ann Lee, a potter, [has died]; not: Ann Lee said her dog had died
_HAS_DIED = later_re(
    r"(?:\s\([^()\n]{1,40}\))?(?:,\s[^.!?\n“”\"]{1,200},)?\s(?:(?:has|had)\s)?(?:[a-z]{2,10}ly\s)?(?:died|dies|passed\saway)\b"
)
_BEFORE_MODELS = (*_THE, "a ", "A ", " new ", " its ")
_SENTENCE_ENDS = ("\n", ". ", ".” ", '." ')


def is_relative(text: str, entity: Entity) -> bool:
    """Whether somebody comes into the article as a relative of somebody else: ``his wife, Ann Lark``."""
    if entity.relative is None and entity.mentions:
        start = entity.mentions[0].start - entity.mentions[0].name.lead
        entity.relative = _introduced().search(text, max(0, start - _LONGEST), start) is not None
    return bool(entity.relative)


def is_late(text: str, entity: Entity) -> bool:
    """Whether somebody comes into the article as a dead relative of somebody else: ``her late mother, Ann Lark``.

    Not one of a dead person: ``the late Tom Lark's son Ben``.
    """
    if not is_relative(text, entity):
        return False
    start = entity.mentions[0].start - entity.mentions[0].name.lead
    _, late, told = text[max(0, start - _LONGEST) : start].rpartition(" late ")
    return bool(late) and "'s " not in told and "’s " not in told


def born_as(text: str, mention: Mention, entities: Sequence[Entity]) -> Entity | None:
    """Who has died and is called by another last name at birth: ``Ann Lee, a potter, died. ⏎Ann May Ash was born in 1930.``: Ann Lee.

    Where a sentence begins with the name, one person only has that first name, and the sentence that names her first tells of the death.
    """
    words, start = mention.name.words, mention.start - mention.name.lead
    if not _WAS_BORN.match(text, mention.end) or not text.endswith(_SENTENCE_ENDS, 0, start):
        return None
    alike = [
        entity
        for entity in entities
        if entity.kind in ("person", "unknown")
        and len(entity.words) > 1
        and entity.mentions
        and same_first_name(entity.words[0], words[0])
    ]
    if len(alike) != 1 or alike[0].words[-1] == words[-1]:
        return None
    first = alike[0].mentions[0]
    return alike[0] if _HAS_DIED.match(text, first.end + first.name.tail) else None


def is_model(text: str, entity: Entity) -> bool:
    """Whether a name of no known person always has a determiner before it, as a model of a firm: ``The new Volta Sprint``; Volta is the firm."""
    starts = [mention.start - mention.name.lead for mention in entity.mentions[:_OFTEN]]
    told = entity.kind == "unknown" and entity.gender is None and bool(starts)
    return told and all(text.endswith(_BEFORE_MODELS, 0, start) for start in starts)


def is_numbered(text: str, end: int) -> bool:
    """Whether a pseudonym that ends there is one of several: ``Jane Doe #2``, ``John Roe 1``, whom the bare name does not mean."""
    return _NUMBERED.match(text, end) is not None


def sharing_last_name(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Name, Entity]]:
    """The full names of those whose last name stands only behind the next one: Peter Holm of ``Peter and Anna Holm``, with her.

    Only a first name that is nobody's last name in the text, or one behind a word for relatives or a couple
    (``her parents, Zlatan and Ermina Holm``); not ``Finch and Anna Holm``.
    """
    called: set[str] = set()
    for one, other in pairwise(mentions):
        if other.start - one.end != len(" and ") or not text.startswith(" and ", one.end):
            continue
        name, full = one.name, other.name
        if name.kind not in _PEOPLE or len(name.words) > 1 or full.kind not in _PEOPLE or len(full.words) < 2:
            continue
        word = name.words[0]
        if full.words[-1] in PSEUDONYMS or text.endswith(_THE, 0, one.start):
            continue  # the Jesus and Mary Band
        if not called:
            several = (m.name for m in mentions if m.name.kind in _PEOPLE and len(m.name.words) > 1)
            called = {word for named in several for word in (named.words[0], named.words[-1])}
        if name.addressed or name.role or word in called:
            continue
        before = _PLURAL_BEFORE.search(text, max(0, one.start - _LONGEST), one.start)
        noun = before[1].lower() if before else ""  # Sisters Jane and Anna Holm
        told = noun in _PAIRS or (noun.endswith("s") and noun[:-1] in words_of("relations"))
        last = _last_name(full.full)
        if other.entity is not None and (told or _may_share(text, one, full.words[0], last)):
            other.entity.kind = "person"
            yield Name(f"{name.full} {last}", (word, full.words[-1]), "person", gender_of(word)), other.entity


def _last_name(full: str) -> str:
    """The last name with the small words before it: ``van der Berg`` of ``Karl van der Berg``."""
    words = full.split(" ")
    first = len(words) - 1
    while first > 1 and words[first - 1].islower():
        first -= 1
    return " ".join(words[first:])


def _may_share(text: str, mention: Mention, first: str, last: str) -> bool:
    """Whether a first name before "and" has the last name behind it: not the club of ``Chelsea and West Holm``, nor one in a list."""
    name = mention.name.full
    if not name.isalpha() or name in vocabulary().places or not is_first_name(name):
        return False
    family = any(f" {last}{word}" in text for word in ("s ", "s,", " family", " couple"))
    genders = {gender_of(name), gender_of(first)}
    pair = (genders == {"m", "f"} and text.count(name) <= _OFTEN) or text.count(name) == text.count(
        f"{name} and "
    )
    listed = text.endswith(", ", 0, mention.start)
    return (family and gender_of(name) is not None) or (pair and not listed and is_first_name(first))


def of_that_gender(found: Sequence[Entity], gender: str | None) -> list[Entity]:
    """Who of those with one last name may be meant by a form of address: of George and Anna Holm only she by ``Mrs. Holm``."""
    return [e for e in found if gender is None or e.gender in (None, gender)]


def is_peerage(text: str, name: Name, places: Sequence[Mention]) -> bool:
    """Whether a last name stands between a peer's title and its place, which is a whole name: ``Lord Holm of Elmton``."""
    return name.addressed and any(
        text.endswith(_PEERS, 0, place.start) and _OF_PLACE.match(text, place.end) for place in places
    )


def is_in_dock(text: str, entity: Entity) -> bool:
    """Whether an article tells of somebody's case: ``Omar Holm, 24, was jailed``."""
    if entity.addressed or entity.role:
        return False
    return any(_IN_DOCK.match(text, mention.end) for mention in entity.mentions[:_OFTEN])


def introduced_relative(text: str, entities: Iterable[Entity], name: Name, position: int) -> Entity | None:
    """Who comes into the text by a first name, as somebody's relative, before a form of address, with the last name.

    Anna Holm of ``Peter Holm and his wife, Anna, left. Mrs. Holm ...``.
    """
    found = None
    for entity in entities:
        if (
            len(entity.words) == 1
            and entity.kind in _PEOPLE
            and entity.gender in (name.gender, None)
            and entity.mentions
            and entity.mentions[0].start < position
            and is_relative(text, entity)
        ):
            found = entity
    if found is not None:
        full = f"{found.name} {name.full}"
        found.take(Name(full, (*found.words, *name.words), "person", name.gender, addressed=True))
    return found


def by_short_first_name(text: str, entities: Iterable[Entity], name: Name, position: int) -> Entity | None:
    """Whom a short first name means from a position on: ``Mo`` the only Mohammed Islam who was named before; not ``his son, Mo``."""
    start, short = position - name.lead, name.words[0]
    if len(short) < _SHORTEST:
        return None
    if not is_short_form(short):
        entities = [entity for entity in entities if "." in entity.words[0]]
    found = [
        entity
        for entity in entities
        if entity.kind == "person"
        and len(entity.words) > 1
        and entity.words[0] != short
        and len(entity.words[0]) > len(short)
        and same_first_name(entity.words[0], short)
    ]
    if len(found) != 1 or not found[0].mentions or found[0].mentions[0].start >= position:
        return None
    told = text.endswith(_THE, 0, start) or _introduced().search(text, max(0, start - _LONGEST), start)
    return None if told else found[0]
