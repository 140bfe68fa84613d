"""Who else a statement has as its source: ``Ann Lee, Bo Kim, and [Jo Bell] said``, ``She and [Jo Bell] said``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...entities.entities import People
from ...entities.entity import Entity
from ...entities.noun_phrases import is_role, singular
from ...lazy_patterns import later_re
from ...lexicon import listed
from ...tokens.sentence_openings import opens_sentence
from ...tokens.tagger import word_class
from ...tokens.word_classes import BASE_VERB, PAST, PAST_OR_PARTICIPLE, PREPOSITION, VERB_OR_NOUN

#: Ann Lee, the clerk Bo Kim, and Jo Bell
LISTED = later_re(r"(?:\s\([^()\n]{1,24}\))?,\s(?:the\s)?(?:[a-z]+\s){0,2}")
#: Ann Lee (Green) and Bo Kim
_BRACKET = later_re(r"(?:\s\([^()\n]{1,24}\))?")
#: Marks before the first name of a list that opens a sentence, or stands behind a dateline.
_BEFORE_LIST = (*".!?,:–—-", "")
_LAST = (", and ", " and ")
#: She and Jo Bell
_PRONOUN = later_re(
    r"(?:^|[.!?,]['\"”’]?\s|\n|\b(?:that|[Aa]nd|[Bb]ut|yet|as|when|while|because|if|though)\s)(([SsHh])h?e)\sand\s(?:the\s)?$"
)
_NEAR = 24  # characters
_AND = (" and ", " and the ")
#: Ann Lee and Bo Kim, who say; who both have
_BEHIND_WHO = later_re(r"who\s(?:both\s|also\s|each\s)?([a-z]{2,20})\b")
#: Ann Lee, along with Sheriff Bo Kim, announced today
_ALONG = later_re(r",\s(?:(?:along|together|jointly|in\sconjunction)\swith|joined\sby|alongside)\s")
_ANNOUNCES = later_re(r",\s(?:today\s|\w+day\s|jointly\s){0,2}announce[ds]?\b")
#: Ann Lee, 56, and Bo Kim; Ann Lee, a baker, and Bo Kim; Ann Lee, head of the Elm Trust, and Bo Kim; Ann Lee (Green) and Bo Kim
_TOLD_AND = later_re(
    r"(?:,\s(?:\d{1,3}|(?:an?|the|his|her)\s[a-z][^,.;:\n\"“]{2,60}|of\s(?:the\s)?[A-Z][^,.;:\n\"“]{2,60}"
    r"|(?P<office>[A-Za-z][^,.;:\n\"“”]{2,80}(?:,\s(?:an?|the)\s[^,.;:\n\"“”]{2,60})?)),|\s\([A-Z][\w.,’' -]{1,24}\))\sand\s(?:the\s)?(?:[a-z]+\s){0,2}"
)
#: “We sail,” said (Ann Lee, head of the Elm Trust, and Bo Kim)
_TAG = later_re(r"[”\"’'],?\s[a-z]{3,12}\s$")
#: The chair, Ann Lee(, and its chief engineer, )Bo Kim(, said)
_OTHER_OFFICE = later_re(r",\sand\s(?:the|its|their|his|her|an?)\s(?:[a-z’'-]{2,20}\s){0,4}[a-z’'-]{2,20},\s")
_SAYS_BEHIND = later_re(r",\s(?!and\b|of\b|from\b)[a-z]{3,12}\b|[.\n]|,?$")
_ENDS_CLAUSE = later_re(r"[.\n]|,?$")
#: “We sail,” said [the chair]; We sail, said [the chair]
_INVERTED = later_re(r"[”\"’',?!]\s[a-z]{3,12}\s$")
_TAG_LONGEST = 16  # characters
_ENDS = ("", ",", ".", "\n")
_ASIDE = 60  # characters
_BACK = 5  # names: those in an aside
_TELLING = ("person", "organization", "unknown")
#: The mayor, Ann Lee, met with Bo Kim, and
_DOES = (PAST, PAST_OR_PARTICIPLE, PREPOSITION)
_PLURAL = ("have", "are", "were", "do")


def those_before(people: People, members: Sequence[Entity], start: int, *, first: bool) -> list[Entity]:
    """The people whom a list names before the mention at ``start``, where that list opens its sentence.

    ``first``: the mention stands behind a comma (``Ann Lee, [Bo Kim and Jo Bell] said``), else behind "and", and a
    list of at least two stands before it: ``Ann Lee, Bo Kim, and [Jo Bell] said``, not ``Ann Lee left, and [Jo Bell] said``.
    """
    text = people.text
    found: list[Entity] = []
    at = people.before(start)
    end = start
    if first:
        if not text.endswith(", ", 0, start):
            return []
    else:
        last = next((mark for mark in _LAST if text.endswith(mark, 0, start)), None)
        if last is None:
            return []
        end = start - len(last)
    while at:
        mention = people.mentions[at - 1]
        entity, stop = mention.entity, mention.end + mention.name.tail
        own = not found and not first
        near = (_BRACKET if own else LISTED).fullmatch(text, stop, end) is not None
        between = text[stop:end].split()
        near = near and not (between and word_class(between[-1]) in _DOES)
        if not near or entity is None or entity.kind != "person" or entity in members or entity in found:
            break
        found.insert(0, entity)
        at, end = at - 1, mention.start - mention.name.lead
    opens = not end or text[max(0, end - 2) : end].strip(" “”\"'") in _BEFORE_LIST or text[end - 1] == "\n"
    return found if opens and len(found) > (not first) else []


def pronoun_before(text: str, start: int) -> tuple[int, str] | None:
    """Where "he" or "she" stands that an "and" joins to the mention at ``start``, with its gender: ``She and [Jo Bell]``."""
    match = _PRONOUN.search(text, max(0, start - _NEAR), start)
    return (match.start(1), "f" if match[2] in "Ss" else "m") if match else None


def other_before_who(people: People, found: Entity, position: int) -> Entity | None:
    """Who else is meant by a "who" at a position with a plural verb: Ann Lee of ``Ann Lee and [Bo Kim], who say``."""
    behind = _BEHIND_WHO.match(people.text, position)
    if behind is None or not (behind[1] in _PLURAL or word_class(behind[1]) in (BASE_VERB, VERB_OR_NOUN)):
        return None
    at = people.before(position)
    if at < 2:
        return None
    other, last = people.mentions[at - 2 : at]
    between = people.text[other.end + other.name.tail : last.start - last.name.lead]
    near = last.entity is found and people.text[last.end + last.name.tail : position].strip(" ,") == ""
    known = other.entity is not None and other.entity.kind == found.kind == "person"
    return other.entity if near and known and between in _AND else None


def announced_with(people: People, found: Entity, end: int) -> Entity | None:
    """Who else announces something in an aside behind a name that ends at ``end``: ``Ann Lee, along with Bo Kim, announced``."""
    aside = _ALONG.match(people.text, end, end + _ASIDE)
    if aside is None or found.kind != "person":
        return None
    at = people.before(aside.end())
    other = people.mentions[at] if at < len(people.mentions) else None
    if other is None or other.entity is None or other.entity.kind != "person" or other.entity is found:
        return None
    between = people.text[aside.end() : max(aside.end(), other.start - other.name.lead)]
    stop = other.end + other.name.tail
    near = "," not in between and "\n" not in between and len(between) < _ASIDE
    return other.entity if near and _ANNOUNCES.match(people.text, stop, stop + _ASIDE) else None


def joined_behind(people: People, found: Entity, start: int, end: int) -> Entity | None:
    """Who else is named behind what is told of somebody who opens a sentence: ``Ann Lee, 56, and Bo Kim, 57, said``."""
    text = people.text
    told = _TOLD_AND.match(text, end, end + 3 * _ASIDE)
    if told is None or found.kind not in _TELLING or not _is_aside(told):
        return None
    tagged = _TAG.search(text, max(0, start - _NEAR), start) is not None
    if not (tagged or _opens(text, start)):
        return None
    at = people.before(told.end())
    other = people.mentions[at] if at < len(people.mentions) else None
    if other is None or other.entity is None or other.entity is found:
        return None
    near = other.start - other.name.lead == told.end() and " of " not in text[told.end() : other.start]
    stop = other.end + other.name.tail
    if tagged and (text[stop : stop + 1] not in _ENDS or other.entity.kind != "person"):
        return None  # said Ann Lee, head of the Elm Trust, and Bo Kim left
    return other.entity if near and other.entity.kind in _TELLING else None


def told_before(people: People, found: Entity, start: int) -> list[Entity]:
    """Who is named before a mention at ``start`` that "and" joins to an aside: Ann Lee of ``Ann Lee, head of the Elm Trust, and [Bo Kim] said``."""
    text, at = people.text, people.before(start)
    for mention in reversed(people.mentions[max(0, at - _BACK) : at]):
        stop = mention.end + mention.name.tail
        if start - stop > 3 * _ASIDE:
            break
        entity = mention.entity
        if entity is None or entity.kind != "person" or entity is found:
            continue
        told = _TOLD_AND.fullmatch(text, stop, start)
        if told is not None and _is_aside(told) and _opens(text, mention.start - mention.name.lead):
            return [entity]
    return []


def apposed_pair(people: People, found: Entity, start: int, end: int) -> Entity | None:
    """Who else says something, told by an office as well: ``[The chair], Ann Lee, and the engineer, Bo Kim, said``.

    Behind the verb they end the clause: not ``said [the chair], Ann Lee, and the engineer, Bo Kim, left``.
    """
    at = people.before(end)
    if at + 1 >= len(people.mentions) or not people.text.startswith(", ", end):
        return None
    one, other = people.mentions[at : at + 2]
    if one.entity is not found or other.entity is None or other.entity.kind != "person":
        return None
    between = people.text[one.end + one.name.tail : other.start - other.name.lead]
    ends = (
        _ENDS_CLAUSE if _INVERTED.search(people.text, max(0, start - _TAG_LONGEST), start) else _SAYS_BEHIND
    )
    closed = ends.match(people.text, other.end + other.name.tail)
    return other.entity if closed and other.entity is not found and _OTHER_OFFICE.fullmatch(between) else None


def _is_aside(told: re.Match[str]) -> bool:
    """Whether what stands behind a name is an office and no clause: ``, head of the Elm Trust, and``; not ``, said Bo Kim, and``."""
    words = (told["office"] or "").split()
    offices = [word for word in words if is_role(singular(word.lower().rstrip(",")))]
    return not words or (bool(offices) and not any(word in listed("usual_tags") for word in words))


def _opens(text: str, start: int) -> bool:
    """Whether a place in the text begins a sentence, or stands behind the adjunct that opens one."""
    return opens_sentence(text, start) or text.endswith(", ", 0, start)
