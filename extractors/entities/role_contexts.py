"""The role and the body that are stated right before or behind a name: ``the group's director, Jane Ash, of Nordbank``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..caching import remembered
from ..lazy_patterns import later_re
from ..tokens.tagger import word_class
from .entity import Mention
from .name_words import low_of, vocabulary, words_of
from .names import names_in
from .noun_phrases import (
    determiners,
    ends_head,
    is_attribute,
    is_body,
    is_role,
    is_thing,
    singular,
)
from .phrases.bodies_behind import body_told_behind, employer, next_body
from .role_phrases import is_origin, role_and_affiliation

_AFTER = later_re(
    r"(?:,?\s(?:PhD|Ph\.D\.|MD|M\.D\.|Jr\.?|Sr\.?|Esq\.|QC|KC|MP|OBE|MBE|CBE)(?=,\s))?(?:\s\([^()\n]{1,30}\))?(?:,\s\d{1,3})?(?:,\s|\s[-–—]\s|—)(?:who\s(?:is|was|has\sbeen|had\sbeen|serves\sas|served\sas|works\sas|worked\sas)\s)?"
    r"(?:(?:now|then|currently|also|previously|formerly)\s)?"
    r"(?P<words>(?:(?!\s[-–]\s)[^,.;:()“”\"\n—]|(?<=\d)[.,](?=\d)|(?<=\b[A-Z])\.|(?<=\bSt)\.|(?<=\bMt)\.){2,110})"
)
_IN_BRACKETS = later_re(r"\s\((?P<words>(?:an?|the)?\s?[a-z][^()\n]{4,80})\)")
_ACRONYM = later_re(r"\s\([A-Z][A-Za-z]{1,7}\)(?=\s)")
_SAYING = later_re(r"\s(?:said|says|told|tells)\b")
_SERVED = later_re(r"\bwho\s(?:has\s|had\s)?(?:serves|served|works|worked)\sas\s(?P<words>.+)")
_DETERMINED = (", the ", ", a ", ", an ", ", his ", ", her ", ", their ")
_RELATIVE = later_re(r"\s(?:who|which|that|whose)\s")
#: A verb that is mostly finite.
_FINITE = later_re(
    r"\b(?:said|says|told|tells|has|had|have|is|was|are|were|will|would|can|could|may|might|wrote|writes|thinks|thought|"
    r"believes|left|went|took|gave|made|led|hit|knew|came|got|\w{3,}ed)\b"
)
#: The phrase that opens a sentence, up to a name: ``Twenty years after the murder of``.
_SENTENCE_OPENING = later_re(
    r"(?:^|[.!?]['\"”’]?\s|\n)(?P<words>(?:[A-Z][a-z-]+\s(?:years|months|weeks|days|hours|minutes)\s(?:after|before|since)"
    r"|After|Before|In|At|On|With|Without|During|For|From|Since|Under|Unlike|Like|Following|Despite|Besides|Speaking|Asked|Responding|Writing)"
    r"\s(?:[^.!?\n“”\",]{0,100}\s)?)$"
)
_LAST_STOP = later_re(r".*(?:[,;:“”\"\n(—]|[a-z\d)][.!?]?['’][.!?]? (?=[A-Z])|[a-z\d)][.!?] )", re.DOTALL)
_FIELD_BEFORE = later_re(
    r"\b((?:[Cc]abinet\s|[Ss]hadow\s|[Jj]unior\s)?[A-Za-z-]{3,20})\s(?:of|for)\s(?:the\s)?(?!(?:the|an?|his|her|its|their)\s)[a-z]{2,20}(?:\sand\s[a-z]{2,20})?\s$"
)
_OF_OR_FOR = frozenset(("of", "for"))
_CAPITALS_BEFORE = later_re(r"(?:\b[A-Z][\w.’'&-]{0,30}\s){1,6}$")
_INNER = {"of", "to", "for", "in", "at"}
_NO_ROLE = ("who", "which", "said ", "says ", "told ", "added ")
_PAST_VERBS = "EF"  # classes of tokens/word_classes.py
_VERBS_S = "Z"
_PARTIES_TO_A_CASE = ("defendant", "suspect", "victim")
_LEAD = 120  # characters before a name
_FAR = 20_000
_POSSESSIVE = ("'s", "’s")
_MARKUP = "<>/*_#"
#: Endings of adjectives and nouns that few names have.
_COMMON_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ical",
    "ional",
    "ural",
    "ology",
    "ist",
    "ship",
    "able",
    "ible",
    "ful",
    "less",
    "ive",
    "ous",
    "ing",
    "ed",
)


@cache
def _openers() -> frozenset[str]:
    """Determiners before somebody's office: articles, and possessives of the third person."""
    return determiners("article") | determiners("third")


@cache
def _stops() -> frozenset[str]:
    """Words at which the office before a name begins."""
    return _openers() | words_of("role_stops") | words_of("inner_prepositions")


def role_behind(text: str, mention: Mention) -> tuple[str | None, str | None] | None:
    """``Jane Ash, a director of Nordbank,``, ``Jane Ash, who leads the Elm Institute``, ``Jane Ash from the Elm Institute``."""
    end = mention.end + bool(
        mention.name.suffix and text.startswith(".,", mention.end)
    )  # Jane Ash Jr., a director
    if text.startswith((" from ", " at ", " of ", " with "), end) and mention.name.kind == "person":
        body = employer(text, end, ("organization",))  # Jane Ash from the Elm Institute said
        return (None, body) if body else None
    aside = _IN_BRACKETS.match(text, end) if text.startswith(" (", end) else None
    if aside and (found := role_of_one(aside["words"])) and is_role(head_of(found[0])):
        return found
    match = _AFTER.match(text, end) if text.startswith((",", " (", " -", " –", " —", "—"), end) else None
    match = match or (_AFTER.match(text, end) if mention.name.tail else None)  # Jane Ash MP, chair of
    if match is None or is_next_subject(text, mention.start - mention.name.lead, end):
        return None
    listed = (
        text.startswith(" (", match.end()) and match["words"][0].isupper()
    )  # Jane Ash, Mayor (of Elmton) Tom Lund
    found = None if listed or match["words"].startswith(_NO_ROLE) else role_of_one(match["words"])
    if found:
        return found if found[1] else (found[0], next_body(text, match.end()) or _of_second(match["words"]))
    body = body_told_behind(text, end)
    return (None, body) if body else None


def is_next_subject(text: str, start: int, end: int) -> bool:
    """Whether what stands behind a name is the subject of the sentence: ``After a talk with Ann Lee, the mayor left``.

    The name, from ``start`` to ``end``, ends the phrase that opens the sentence, and no comma closes what follows.
    """
    behind = _AFTER.match(text, end) if text.startswith(_DETERMINED, end) else None
    if behind is None or text.startswith((",", ")"), behind.end()):
        return False
    words = behind["words"]
    relative = 1 if _RELATIVE.search(words) else 0
    if len(_FINITE.findall(words)) <= relative:
        return False
    opening = _SENTENCE_OPENING.search(text, max(0, start - _LEAD), start)
    return opening is not None and not _FINITE.search(opening["words"])


def role_of_one(words: str) -> tuple[str, str | None] | None:
    """The role that words give to one person; None where they tell of an act or of several: ``pushed legislators to``."""
    words = _SAYING.split(words, maxsplit=1)[0]  # Jane Ash, head of the Elm Institute told the paper
    served = _SERVED.search(words)
    found = (role_and_affiliation(served["words"]) if served else None) or role_and_affiliation(words)
    if found is None:
        return None
    first, _, behind = found[0].partition(" ")
    acts = behind and words.startswith(first) and first.islower() and word_class(first) in _PAST_VERBS
    if _is_of_several(found[0]) or (acts and first not in words_of("adjectives_of_people")):
        return None
    return found


def _of_second(words: str) -> str | None:
    """The body of the second of two roles: ``co-author of the report and professor of law at [Elm University]``."""
    _, _, second = words.partition(" and ")
    found = role_of_one(second) if second else None
    return found[1] if found and found[1] and found[1][0].isupper() else None


def head_of(role: str) -> str:
    """The noun of a role in lower case: ``director`` of ``director of sales``."""
    words = role.lower().split()
    end = next((i for i, word in enumerate(words) if i and ends_head(word)), len(words))
    return words[end - 1].strip(".,")


def role_before(text: str, mention: Mention) -> tuple[str, str | None] | None:
    """``the group's director, Jane Ash,`` and, without comma, ``US State Department spokesman Jane Ash``."""
    start = mention.start - mention.name.lead  # the minister, Sir Tom Ash
    start -= len("named ") if text.endswith(" named ", 0, start) else 0
    if text.startswith(", ", start - 2):
        lead = text[max(0, start - 120) : start - 2]
        words = _from_determiner(lead[_last_mark(lead) :].split())
        said_of = words and (words[0].lower() in _openers() or _is_owner(words))
        told = words and words[0].lower() in ("a", "an") and (mention.name.role or mention.name.addressed)
        if not said_of or told:
            return None  # an apology to a reporter, Mayor Tom Ash
        if word_class(words[-1]) in _PAST_VERBS:
            return None  # as the independent noted, Tom Ash
        return _one_of_them(lead, role_and_affiliation(" ".join(words)))
    if text.startswith(") ", start - 2):
        return _before_bracket(text, text.rfind(" (", max(0, start - 42), start))
    if not text.startswith(" ", start - 1):
        return None
    last = text[text.rfind(" ", max(0, start - 30), start - 1) + 1 : start - 1]
    may_have_field = last.islower() and not _OF_OR_FOR.isdisjoint(
        text[max(0, start - 70) : start].split()[-5:]
    )
    field = _FIELD_BEFORE.search(text, max(0, start - _LEAD), start) if may_have_field else None
    if field is not None:
        head = field[1].lower().rpartition(" ")[2]
        if " for " in field.group() and head in words_of("roles_with_fields"):
            return _for_field(text, start)  # cabinet member for leisure Jane Ash
        if last in words_of("fields_of_office") and is_role(field[1]):
            return _with_field_before(text, field)  # Elmton chief of police Jane Ash
    if not last.islower() or not is_role(last) or last.endswith("ed"):  # Finch accused Ash
        return None
    if last in _PARTIES_TO_A_CASE:  # the jury on Thursday found defendant Tom Ash guilty
        return last, None
    lead = _ACRONYM.sub("", text[max(0, start - _LEAD) : start])  # the Elm Harbour Board (EHB) chief
    opening = _last_mark(lead)
    words = [word.lstrip(_MARKUP) for word in lead[opening:].split()]
    if not words:
        return None
    written = tuple(words)
    before = lead[:opening].rstrip(" ")
    if (before[-1:] in tuple('.!?\n”"') if before else start <= _LEAD) and _opens(text, words):
        words[0] = words[0].lower()
    first = len(words) - 1
    while first > 0 and len(words) - first < 8:
        if _ends_role(words[first - 1]):
            # Netlux chairman and chief executive Jane Ash
            joins = words[first - 1] == "and" and first > 1 and is_role(words[first - 2].lower())
            if not joins:
                break
        elif words[first][0].isupper() and words[first - 1].islower() and words[first - 1] != "former":
            break  # she thanked NWB chief Jane Ash
        first -= 1
    tagged = before[-1:] in ("”", '"', "’", "'") and first == 0 and len(words) > 1
    if (
        tagged and words[0].islower() and words[0].endswith(("s", "ed"))
    ):  # “It melts,” notes co-author Jane Ash
        first = 1
    found = role_and_affiliation(" ".join(words[first:]))
    if found is None or _is_of_several(found[0]):
        return None  # victims Tom Ash and his son
    return found[0], _with_of(written[:first], found[1])


def _is_of_several(role: str) -> bool:
    """Whether a role is in the plural: ``drivers``."""
    head = head_of(role)
    return singular(head) != head


def _one_of_them(lead: str, found: tuple[str, str | None] | None) -> tuple[str, str | None] | None:
    """A role in the plural is one's only behind "one of": ``one of the drivers, Tom Ash,``, not ``the drivers, Tom Ash and``."""
    if found is None or not _is_of_several(found[0]):
        return found
    head = head_of(found[0])
    role = found[0].removesuffix(head) + singular(head)
    return (role, found[1]) if "ne of " in lead else None


def _with_field_before(text: str, field: re.Match[str]) -> tuple[str, str | None]:
    """The office with "of" in lower case before a name, and the body before it: ``Elmton chief of police Jane Ash``."""
    body = _CAPITALS_BEFORE.search(text, max(0, field.start() - _LEAD), field.start())
    names = names_in(body.group().strip()) if body else ()
    return field.group().strip(), names[-1][2].full if names and names[-1][2].kind != "person" else None


def _for_field(text: str, start: int) -> tuple[str, str | None] | None:
    """The office with a field before a name: ``Elmton council's cabinet member for leisure Jane Ash``."""
    lead = text[max(0, start - _LEAD) : start]
    words = _from_determiner(lead[_last_mark(lead) :].split())
    first = next((i for i, word in enumerate(words[:-1]) if word == "by"), -1) + 1
    told = " ".join(words[first:])
    return role_and_affiliation(told[:1].lower() + told[1:] if _opens(text, words) else told)


def _ends_role(word: str) -> bool:
    """Whether a word before a role is none of it: ``to`` mayor Jane Ash, ``argues`` analyst Jane Ash."""
    return (
        word.lower() in _stops()
        or ends_head(word)
        or (word.islower() and word_class(word) in _VERBS_S and word not in words_of("role_fields"))
    )


def _with_of(before: Sequence[str], body: str | None) -> str | None:
    """The whole name of a body that has an "of" before its last words: ``Bank of [Norland]``."""
    if (
        body is None
        or before[-1:] != ("of",)
        or len(before) < 2
        or low_of(before[-2]) not in vocabulary().bodies
    ):
        return body
    begin = len(before) - 2
    while begin and before[begin - 1][0].isupper():
        begin -= 1
    return " ".join((*before[begin:], body))


def _is_owner(words: list[str]) -> bool:
    """Whether a phrase begins with a possessor: ``Elm County's state attorney``."""
    owner = next((i for i, word in enumerate(words[:4]) if word.endswith(_POSSESSIVE)), None)
    return owner is not None and all(word[0].isupper() for word in words[:owner])


def _from_determiner(words: list[str]) -> list[str]:
    """The noun phrase at the end: ``sacked his interior minister``, but not ``an aide to the mayor``."""
    near = range(len(words) - 1, max(0, len(words) - 8), -1)
    at = next((i for i in near if words[i].lower() in _openers()), 0)
    inside = at and words[at - 1] in _INNER
    if inside and words[at].lower() not in ("a", "an"):  # an aide to the mayor, but: he turned to the farmer
        inside = at > 1 and is_role(singular(words[at - 2].lower()))
    return words[at:] if at and not inside else words


def _opens(text: str, words: list[str]) -> bool:
    """Whether a word has a capital only because its sentence begins: ``Talk show host Jane Ash``."""
    word, low = words[0], words[0].lower()
    if len(words) > 1 and not words[1][0].islower():
        return False  # White House spokesman, Radio 4 presenter
    if f" {low} " in text[:_FAR]:
        return True
    if (
        len(words) > 1
        and low not in words_of("role_modifiers")
        and not words_of("leading_roles").isdisjoint(words)
    ):
        return False  # Netlux chairman
    return (
        not is_attribute(low)
        and not word.isupper()
        and not word.endswith(_POSSESSIVE)
        and (len(words) == 1 or _is_common(low))
        and _inside_sentence(word).search(text, 0, _FAR) is None
    )


def _is_common(low: str) -> bool:
    """Whether a word is one that no name begins with: ``pop`` singer, ``outgoing`` chairman, but not ``Elmton`` mayor."""
    return (
        low in words_of("role_fields")
        or low in words_of("role_modifiers")
        or low in words_of("places_without_name")
        or low in words_of("words_beside_roles")
        or low in words_of("sentence_starters")
        or is_body(low)
        or is_thing(low)
        or is_role(low)
        or low.endswith(_COMMON_ENDINGS)
        or ("-" in low and (is_origin(low) or low.split("-", 1)[0] in words_of("role_fields")))
    )


@remembered(4096)
def _inside_sentence(word: str) -> re.Pattern[str]:
    """A word behind small letters or a comma."""
    return re.compile(rf"[a-z,] {re.escape(word)}\b")


def _before_bracket(text: str, bracket: int) -> tuple[str, str | None] | None:
    """``Deputy Commissioner (Urban) Jane Ash``: an office with its part in brackets."""
    lead = text[max(0, bracket - 60) : bracket] if bracket > 0 else ""
    found = names_in(lead)[-1:] if lead else ()
    if found and found[0][2].kind == "title" and found[0][1] == len(lead):
        return found[0][2].full, None
    return None


def _last_mark(lead: str) -> int:
    """Where the part of a sentence begins that ends with ``lead``."""
    last = _LAST_STOP.match(lead)
    return last.end() if last else 0
