"""The body that "its" means beside a role and a name: ``The Lumen closed. Its director, Jane Ash,``."""

from __future__ import annotations

from ....lazy_patterns import later_re
from ....lexicon.list_patterns import later_with_lists
from ....tokens.sentence_openings import opens_sentence
from ....tokens.tagger import word_class
from ....tokens.word_classes import PREPOSITION
from ...entities import VERB, People
from ...entity import Mention
from ...first_names import is_first_name
from ...name_words import words_of
from ...names.names import names_in
from ...noun_phrases import is_body, is_role, singular
from ...phrases.bodies import is_told_body
from ..kinds_of_roles import is_passing
from ..other_bodies import tells_of_another

#: Its director, [Jane Ash]; through its director [Jane Ash]
_ITS = later_re(r"\b[Ii]ts\s[^,.;:\n]{2,60}?,?\s\Z")
#: [Jane Ash], its director; Jane Ash, who is its director
_BEHIND = later_re(r"(?:,\s\d{1,3})?,\s(?:who\s(?:is|was)\s|now\s|also\s)?its\s[a-z]")
#: Netlux said it would close. Its director, Jane Ash,
_SAID_IT = later_re(r"\s(?:said|says|announced|confirmed)\s(?:that\s)?its?\b")
#: Nordbank, led by chief executive
_LED_BY = later_with_lists(
    r"(?P<body>[A-Z][^,.;:()“”\"\n]{1,60}?)(?:\s\([A-Z]{2,8}\))?(?P<comma>,)?\s(?:which\sis\s|now\s)?(?:(?&forms_of_leading)|run)\sby\s"
    r"(?:(?:its|the)\s)?(?:[a-z-]{2,20}\s){0,5}\Z"
)
#: The army denied it. [Its spokesman]
_FORCE_ACTS = later_re(
    r"(?:^|[.!?”\"]\s|\n)The\s(?:[a-z]{3,12}\s)?(?P<noun>military|army|navy|government|police|council)\s[a-z]{2,15}(?:ed|s|id)\b[^.!?\n]{0,160}[.!?]\s\Z"
)
_LED = 150  # characters before a name
_TOLD_THERE = ("on", "via", "told")
_WORD = later_re(r"\b[a-z]{3,20}\b")
_OF_STATES = ("minister", "ambassador", "premier")
_IN_WORKS = ("star", "creator", "hero", "villain", "narrator")
_NOUN = 30  # characters of a noun before a name
_NEAR = 300  # characters
_LEAD = 80
_MENTIONS = 6


def body_of_its(people: People, mention: Mention) -> str | None:
    """The body that "its" means before a role and a name or behind them: ``The Lumen closed. Its director, Jane Ash,``."""
    start, text = mention.start - mention.name.lead, people.text
    before = text.startswith(" ", start - 1) and _ITS.search(text, max(0, start - _LEAD), start)
    if before and not text.startswith(",", start - 2) and not _leads(before.group()):
        return None  # with its star Jane Ash
    if not before and not (text.startswith(",", mention.end) and _BEHIND.match(text, mention.end)):
        return None
    at = people.before(start)
    words = before.group() if before else text[mention.end : mention.end + _LEAD]
    opens = before and before.start() if before and before.group().startswith("Its") else 0
    if opens and (acting := _FORCE_ACTS.search(text, max(0, opens - _NEAR), opens)):
        return acting["noun"]  # whoever is named before it
    of_state = any(office in words for office in _OF_STATES)
    for known in reversed(people.mentions[max(0, at - _MENTIONS) : at]):
        if known.start < start - _NEAR:
            break
        if known.entity is None or known.quoted:
            continue
        if known.entity.kind == "place" and of_state:
            return None  # The NWB praised France. Its foreign minister
        noun = text[max(0, known.start - _NOUN) : known.start].rstrip(" ").rpartition(" ")[2]
        if noun in _TOLD_THERE:
            continue  # wrote on Facebook, told the Lumen
        behind = text[known.end : known.end + _NOUN].lstrip(" ").partition(" ")[0]
        # fishers' group Pamana, the Renewal party
        called = known.entity.kind == "unknown" and (
            is_body(noun)
            or (is_body(behind) and known.name.full.lower() not in words_of("role_fields"))
            or _SAID_IT.match(text, known.end, known.end + _NOUN)
            or is_told_body(text, known.entity)
            or _acts(text, known, start)
        )
        if called or known.entity.kind == "organization":
            of_another = tells_of_another(text, known.end, start, known.entity.name, of_state=of_state)
            return None if of_another else known.entity.name
    return None


def led_body(text: str, start: int) -> str | None:
    """The body that somebody named behind it leads: ``Nordbank, led by chief executive [Jane Ash]``."""
    begin = max(0, start - _LED)
    if text.find(" by ", begin, start) < 0:
        return None
    match = _LED_BY.search(text, begin, start)
    names = names_in(match["body"]) if match else ()
    if match is None or not names or names[-1][1] != len(match["body"]):
        return None
    first, _, name = names[-1]
    words = text[begin : match.start("body") + first].lower().split()
    before = words[-2:-1] if words[-1:] == ["the"] else words[-1:]
    if before and (before[0] == "to" or word_class(before[0]) == PREPOSITION):
        return None  # the talks in Elmton, chaired by; critics of Netlux, led by
    if is_role(singular(name.words[0])) and singular(name.words[0]) != name.words[0]:
        return None  # Rivals of Netlux, led by
    closed = name.kind == "unknown" and match["comma"] and not is_first_name(name.words[0])
    return name.full if name.kind == "organization" or closed else None


def _leads(words: str) -> bool:
    """Whether words in front of a name end with an office within a body: ``its finance [director]``; not with a part in a work: its star."""
    last = words.split()[-1].lower()
    return (
        is_role(last)
        and not is_passing(last)
        and last not in words_of("roles_about")
        and last not in _IN_WORKS
    )


def _acts(text: str, known: Mention, end: int) -> bool:
    """Whether a name opens its sentence, is nobody's by what is known of it, and no other body is spoken of up to a position."""
    start = known.start - known.name.lead
    begin = start - len("The ") if text.endswith(("The ", "the "), 0, start) else start
    if is_first_name(known.name.words[0]) or not (
        text.startswith(", ", known.end) or VERB.match(text, known.end, known.end + 2 * _LEAD)
    ):
        return False
    if not opens_sentence(text, begin):
        return False
    return not any(is_body(word) or singular(word) != word for word in _WORD.findall(text, known.end, end))
