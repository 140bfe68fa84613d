"""Which body issued a document: by the document's name, by what else is said of documents of its kind, by the outlet named before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..caching import remembered
from ..entities.entities import People
from ..entities.entity import Entity
from ..entities.name import Name
from ..entities.name_words import is_coined, is_outlet, words_of
from ..entities.names.names import names_in
from ..entities.noun_phrases import ends_head, is_body, is_role, is_thing, singular
from ..entities.phrases.bodies import is_told_body
from ..entities.phrases.committees import committee_in
from ..lazy_patterns import later_re
from ..lexicon import pairs, word_list
from ..lexicon.list_patterns import later_with_lists
from ..tokens.sentence_openings import opens_sentence

#: A name in some words: where it begins and ends, and the name.
Named = tuple[int, int, Name]
_MADE_BY = (" by ", " by the ", " from ", " from the ")
_PLACED = (" in the ", " of the ", "poll for ", "poll for the ")
_OWNS = ("'s ", "’s ")
_OF = later_re(r"\s(?:of|by|on|from|for|about|into)\s")
_BY = later_re(r"\s(?:by|from)\s(?:the\s)?(?:[\w’'-]+,?\s){1,5}\Z")
#: the UK [gaming industry's trade body]
_SECTOR = later_re(r"\s(?:[a-z-]{2,20}\s){1,3}?[a-z-]{2,20}['’]s?\s")
_DOCUMENT_BY = later_with_lists(r"\s(?:(?&participles_of_issuing)\s)?(?:by|from)\s(?:the\s)?")
_IN_DOCUMENT = later_re(r"\b[Ii]n\s(?:an?|its)\s(?:[\w-]+\s){0,3}\Z")
_COMMA = later_re(r",\s(?:the\s)?")
_REPORTS = ("report", "article", "story", "piece")  # that outlets publish
# the Harbour Board's new report; the Harbour Board says in a report
_ITS_DOCUMENT = later_with_lists(
    r"['’]s\s(?:\w+\s){0,2}|\s(?:new\s|latest\s|annual\s)?|\s(?:has\s|have\s)?(?:(?&forms_of_saying)|say|(?!(?:assist|participat|involv|nam)ed\b)\w+ed)\sin\s(?:an?|its|the)\s(?:\w+\s){0,2}"
    r"|\s(?:has\s|have\s)?(?&participles_of_issuing)\s(?:an?|its|the)\s(?:\w+\s){0,2}"
)
_AND = " and "
_LINK = len(" and the  ")  # characters between two bodies
_NEAR = 300  # characters
_LEAD = 80
_MENTIONS = 6


@cache
def _passed_on() -> tuple[str, ...]:
    """Ends of words in front of who only reads or passes on a document: ``a memo [seen by the] Herald``."""
    return tuple(f" {word} by {the}" for word in word_list("passing_on_words") for the in ("", "the "))


def body_of_document(people: People, name: str, *, opens: bool = False) -> str | None:
    """Who issued a document by its name: ``a survey by Pollard & Finch``, ``NWB report``, ``the Harbour Board's study``.

    ``opens``: it opens a sentence, so that its first word has a capital whatever it is (``Opinion polls``).
    """
    names = names_in(name)
    of_next = [
        found.kind in ("other", "title", "group") or _tells_of_next(name, names, i)
        for i, (_, _, found) in enumerate(names)
    ]
    told = [named for named, skipped in zip(names, of_next, strict=True) if not skipped]
    for placed in (_MADE_BY, _PLACED):  # CyberWatch report from Netlux
        for first, last, found in told:
            start = first - found.lead
            if name.endswith(placed, 0, start) or _is_called_body_by(name, start):
                if name.endswith(_passed_on(), 0, start):
                    continue  # a memo seen by the Herald
                owns = name.startswith(_OWNS, last)
                if owns and found.kind in ("person", "unknown", "place"):
                    return None  # an autopsy ordered by Ash's family
                if found.kind == "place" and _SECTOR.match(name, last):
                    return None  # figures released by the UK gaming industry's trade body
                committee = committee_in(name, ())
                if committee and committee.startswith(f"{name[first:last]} "):
                    return committee  # a report by the Commons transport committee
                return _with_second(name, (first, last, found), told)
            if (
                placed is _PLACED
                and found.kind in ("organization", "unknown")
                and found.full not in pairs("nationalities")
                and _has(people, name, (first, last, found), opens)
            ):
                return found.full
    return None


def _with_second(name: str, named: Named, others: Sequence[Named]) -> str:
    """A body, with another that made a document too: ``research by [Netlux and the Harbour Board]``."""
    first, last, found = named
    end = last + found.tail
    second = next(
        (o for o in others if name[end : o[0] - o[2].lead + 4].startswith(_AND) and o[0] - end < _LINK), None
    )
    if second and second[2].kind in ("organization", "unknown") and not name.startswith(_OWNS, second[1]):
        return name[first : second[1] + second[2].tail]
    return name[first:end] if found.kind == "organization" else found.full


def _tells_of_next(name: str, names: Sequence[Named], at: int) -> bool:
    """Whether a name only tells of the one behind it: ``[UK] think-tank Netlux``, ``[France's] Le Figaro``, ``[NWB] organisers the FTA``."""
    if at + 1 == len(names):
        return False
    last, behind = names[at][1], names[at + 1]
    between = name[last : behind[0] - behind[2].lead].removeprefix("'s").removeprefix("’s").split()
    if not between:
        return names[at][2].kind == "place" and name.startswith(_OWNS, last)
    whose = between[-1] == "the" and len(between) > 1 and between[-2].endswith("s")
    nouns = between[:-1] if whose else between
    head = singular(nouns[-1].strip(",").lower())
    lower = all(w.strip(",").isalpha() or "-" in w for w in nouns) and " ".join(nouns).islower()
    return lower and len(nouns) < 4 and (is_role(head) if whose else _is_called_body(nouns[-1]))


def _is_called_body(noun: str) -> bool:
    """Whether a noun in front of a name tells of a body: ``firm``, ``watchdog,``, ``analysts``."""
    low = noun.strip(",").lower()
    return is_body(singular(low)) or low in words_of("makers") or low in words_of("firms_in_plural")


def _is_called_body_by(name: str, start: int) -> bool:
    """Whether a name that begins there is told as the body that made a document: ``a survey by phone maker [Netlux]``."""
    before = name[:start].split(" ")
    noun = before[-2] if len(before) > 1 else ""
    if noun == "the" and len(before) > 2:
        noun = before[-3] if before[-3].endswith("s") and is_role(singular(before[-3])) else ""
        return bool(noun) and _BY.search(name, 0, start) is not None
    return _is_called_body(noun) and _BY.search(name, 0, start) is not None


def _has(people: People, name: str, named: Named, opens: bool) -> bool:
    """Whether a body with a name is who a document in which it stands first is of: ``NWB report on tides``, ``Netlux's own figures``."""
    first, last, found = named
    told = name[: first - found.lead].split()
    if first != found.lead and (len(told) > 2 or not all(_is_quality(w, i) for i, w in enumerate(told))):
        return False
    owns = name.startswith(_OWNS, last) or name.startswith(("' ", "’ "), last)
    behind = _OF.split(f"{name[last:]} ", maxsplit=1)[0].removeprefix("'s").removeprefix("’s").split()
    if behind[:1] in (["'"], ["’"]):
        behind = behind[1:]
    if not behind or len(behind) > 3 + owns or not (owns or name.startswith(" ", last)):
        return False
    if (
        opens
        and not first
        and found.kind == "unknown"
        and " " not in found.full
        and not is_coined(found.full)
    ):
        known = people.of(found) if owns else None
        if (
            known is None
            or known.kind == "person"
            or not (known.kind == "organization" or is_told_body(people.text, known))
        ):
            return False
    return is_thing(singular(behind[-1].lower())) or (owns and found.kind == "organization")


def _is_quality(word: str, at: int) -> bool:
    """Whether a word at a place in front of a name goes with the document: ``The``, ``new``; not ``report``."""
    return (word.islower() and not ends_head(word)) or (not at and word.lower() in words_of("determiners"))


def issuer(people: People, document: str) -> str | None:
    """Who issued a document that an article speaks of without a name: ``In a new report, the Harbour Board says``.

    Only where all that is said of documents of that kind names the same body: the ``NWB report``, a ``report by``
    it, ``says in its report``.
    """
    noun = _OF.split(document, maxsplit=1)[0]
    head = singular(noun.split(" ")[-1].lower())
    another = noun.startswith(("second ", "another ", "separate "))  # no body said of others issued it
    if another or not is_thing(head) or is_body(head) or head == "statement" or not noun.islower():
        return None
    bodies: dict[str, Entity] = {}
    for match, _ in zip(_word(head).finditer(people.text), range(_MENTIONS), strict=False):
        entity = _issued(people, match.start(), match.end())
        if entity is not None and entity.kind in ("organization", "unknown"):
            bodies[entity.name] = entity
    return next(iter(bodies)) if len(bodies) == 1 else None


def outlet_before(people: People, document: str, position: int) -> str | None:
    """The outlet named shortly before a report that is called so again: ``according to the Elm Times. [The report] says``."""
    if document not in _REPORTS or people.text[position : position + 4].lower() != "the ":
        return None
    at = people.before(position)
    for mention in reversed(people.mentions[max(0, at - _MENTIONS) : at]):
        if mention.end < position - _NEAR:
            break
        if mention.entity is not None and not mention.quoted and is_outlet(mention.entity.name):
            return mention.entity.name
    return None


@remembered(256)
def _word(head: str) -> re.Pattern[str]:
    """A whole word; its letters first, which the engine skips to."""
    word = re.escape(head)
    return re.compile(rf"{word}(?<!\w{word})\b")


def _issued(people: People, start: int, end: int) -> Entity | None:
    """Which body is named right before or behind a noun for a document as the one that issued it."""
    at = people.before(start)
    mentions = people.mentions
    if at and start - mentions[at - 1].end < _LEAD:
        before = mentions[at - 1]
        opens = (
            opens_sentence(people.text, before.start) and before.name.kind == "unknown"
        )  # Extensive evidence
        if _ITS_DOCUMENT.fullmatch(people.text, before.end, start) and not (
            opens and not is_coined(before.name.full)
        ):
            return before.entity
    if at < len(mentions) and mentions[at].start - mentions[at].name.lead - end < _LEAD:
        behind = mentions[at].start - mentions[at].name.lead
        if _DOCUMENT_BY.fullmatch(people.text, end, behind):
            return mentions[at].entity
        if _IN_DOCUMENT.search(people.text, max(0, start - _LEAD), start) and _COMMA.fullmatch(
            people.text, end, behind
        ):
            return mentions[at].entity
    return None
