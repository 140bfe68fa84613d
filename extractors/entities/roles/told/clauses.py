"""What clauses tell that somebody is: ``Jane Ash is a director of Nordbank``, ``works for Nordbank``, ``As mayor, Jane Ash``."""

from __future__ import annotations

from collections.abc import Sequence

from ....lazy_patterns import later_re
from ....lexicon import listed
from ....lexicon.list_patterns import later_with_lists
from ...entity import Mention
from ...name_words import is_coined, is_outlet, words_of
from ...names.names import names_in
from ...noun_phrases import describe, is_body, is_noun_of_somebody, is_office, singular
from ...phrases.complements import is_working
from ..bodies_behind import body_told_behind, is_acted_for
from ..kinds_of_roles import is_past, is_public, parts_in_cases
from ..one_role import IN_PHRASE, head_of, role_of_one

_IS = later_with_lists(
    r"(?:,\swho|,\s\d{1,3},)?\s(?:(?:was|is|has\sbeen|had\sbeen)\s(?:(?&participles_of_appointment)(?:\sto\sbe|\sas)?|made|promoted\sto(?:\sbe)?"
    r"|(?:(?&participles_of_working)|(?:standing|filling)\sin)(?:\s(?!same\b)[a-z’'-]{1,12}){0,4}?\sas)|is|was|became|(?:has|had)\s(?:also\s|now\s|since\s)?become|remains|has\sbeen|had\sbeen|(?&forms_of_serving)(?:\s[a-z’'-]{1,12}){0,3}?\sas)\s(?:also\s|now\s|currently\s)?"
    r"(?P<words>" + IN_PHRASE + r"{4,110})"
)
_WORKS = later_with_lists(
    r"(?:,\swho)?\s(?:now\s|also\s|currently\s)?(?:(?&forms_of_working)(?:\s[a-z]{2,20}){0,2}\s(?:for|at|with)|(?:has\s)?(?:(?&forms_of_leading)|run|set\sup)(?=\s(?:the\s)?[A-Z]))"
    r"\s(?:an?\s|the\s)?(?P<told>(?:[a-z-]{2,20}\s){0,4})(?P<words>[A-Z]" + IN_PHRASE + r"{1,80})"
)
#: Jane Ash, who teaches law at Elm University; who tracks sales for the research firm Netlux
_WHO_WORKS = later_re(
    r"(?:,\s\d{1,3})?,\swho\s(?P<be>(?:is|was|has\sbeen|had\sbeen)\s)?(?:now\s|also\s|currently\s|has\s)?(?P<verb>[a-z-]{3,20})(?:\s[\w’'-]{2,20}){0,9}?"
    r"\s(?P<at>for|at|with|in\sthe(?:\s[a-z-]{2,20}){1,4}\sof)\s(?:an?\s|the\s)?(?P<told>(?:[a-z-]{2,20}\s){0,4})(?P<words>[A-Z]"
    + IN_PHRASE
    + r"{1,80})"
)
#: What somebody did there, and may do no more.
_OVER = later_with_lists(r"\s(?:\w{3,12}ed|(?&irregular_pasts)|run|taught|sang|built|sold)\s")
#: As mayor, Jane Ash; Speaking as mayor, Jane Ash; In her role as mayor, Jane Ash; Named mayor in May, Jane Ash
_AS = later_re(
    r"(?:^|[\n.!?]\s?)(?:(?:As|(?:Speaking|Appointed|Writing)\sas|In\s(?:his|her)\s(?:[a-z]{3,10}\s)?(?:role|capacity|job|position)\sas)|Named|Appointed|Elected)"
    r"\s(?:an?\s|the\s|its\s|his\s|her\s)?(?P<words>[^,.;:()“”\"\n]{3,90}),\s\Z"
)
#: Jane Ash resigned as mayor; Jane Ash faces her first test as mayor
_STOOD_AS = later_with_lists(
    r"(?:,\swho)?\s(?:(?:[a-z’']{2,12}\s){1,8}?(?:of|about|from|before|after|considered|considering)\s(?:(?&participles_of_leaving)(?:\son)?)"
    r"|(?:(?:has|had)\s)?(?&forms_of_leaving)"
    r"|[a-z]{3,12}(?:\s[a-z’'-]{1,12}){0,3}\s(?:his|her)\s(?:[a-z]{2,12}\s){0,3}(?&times_in_office))"
    r"\sas\s(?:the\s|its\s)?(?P<words>[A-Za-z][^,.;:()“”\"\n—]{3,60})"
)
#: Jane Ash said, speaking as mayor; Jane Ash, in her capacity as mayor, said
_SPOKE_AS = later_with_lists(
    r"(?:\s(?:told(?:\s[\w’']{1,20}){1,4}|(?&forms_of_saying)))?,\s(?:speaking|writing|acting|in\s(?:his|her)\s(?:[a-z]{3,10}\s)?(?:role|capacity))"
    r"\sas\s(?:an?\s|the\s|its\s)?(?P<words>[A-Za-z][^,.;:()“”\"\n—]{3,80})"
)
_FOR = later_re(
    r"(?:^|[\n.!?]\s?)(?:Speaking\s(?:for|on\sbehalf\sof)|On\sbehalf\sof|For)\s(?:the\s)?(?P<words>[A-Z][^,.;:()“”\"\n]{2,60}),\s\Z"
)
#: (The dam burst,) Jane Ash reported Tuesday for NWB News; Jane Ash, writing for the Elm Gazette, said
_REPORTED = later_with_lists(
    r"(?:(?:,\swho)?\s(?:has\s|had\s)?(?:covers(?:\s[a-z-]{2,20}){1,4}|(?&forms_of_reporting))|,\s(?:writing|reporting))"
    r"(?:\s(?:on\s)?(?:[A-Z][a-z]{2,5}day|earlier|recently|last\s[a-z]{3,9}))?\sfor\s(?:the\s)?(?P<words>[A-Z]"
    + IN_PHRASE
    + r"{1,60})"
)
#: Jane Ash joined Netlux as chief executive
_JOINED = later_re(
    r"(?:,\swho)?\s(?:has\s|had\s)?(?:joined|rejoined)\s(?:the\s)?(?P<body>[A-Z][^,.;:()“”\"\n—]{1,60}?)(?:\sin\s[^,.;:()“”\"\n—]{3,20})?\sas\s(?P<words>(?:an?\s|its\s)?[a-z][^,.;:()“”\"\n—]{3,60})"
)
#: What a comparison is with; not a number: a nurse for more than 20 years.
_THAN = later_re(
    r"\sthan\s(?!\d|an?\s(?:year|decade|month|week)|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|half)\b)"
)
_WHO = later_re(
    r"(?:,\s\d{1,3})?,\s(?:who\s(?:(?:co-)?founded\b|(?!\w{3,12}ed\s|led\s|ran\s))|speaking\s|representing\s|on\sbehalf\s)"
)
_MENTIONS = 12
_LEAD = 120  # characters before a name
#: ..., the Farm Secretary has said.
_IN_LEAD = later_with_lists(
    r"(?:^|[\n,]\s?|\s)[Tt]he\s(?P<words>[^,.;:()“”\"\n]{4,70}?)\s(?:(?:has\s)?(?&forms_of_saying))\.\s*\n+\Z"
)

#: Norland's digital minister has denied leaking it. / (Jane Ash) told MPs
_OPENS_LEAD = later_with_lists(
    r"(?:The\s|[A-Z]\w{1,20}['’]s?\s)(?P<words>[a-z][^,.;:()“”\"\n]{3,50}?)\s(?:has\s|have\s)?"
    r"(?:(?&forms_of_saying)|denied|accused|rejected|defended)\b"
    r"[^\n]{0,400}\n+"
)
_SPEAKS = later_with_lists(r"(?:,\s[^,\n]{2,60},)?\s(?:has\s)?(?:(?&forms_of_saying)|denied)\b")
#: GRANT COUNTY, Ind. – A 61-year-old man who; Two men
_ABOUT = later_re(
    r"(?:^|[–—-]\s)(?P<words>(?:An?|The|One|Two|Three|Four|Five|\d{1,3})\s[^,.;:–—\n“”\"]{3,60})"
)


def told_of(text: str, mention: Mention) -> tuple[str | None, str | None] | None:
    """What a clause says that somebody is: ``Jane Ash is a director of Nordbank``, ``works for Nordbank``, ``As mayor, Jane Ash``."""
    start = mention.start - mention.name.lead
    mark = text[mention.end : mention.end + 1]
    behind_comma = text.startswith(", ", start - 2)
    if not (behind_comma or mark == "," or mark.isspace()):
        return None
    before = _AS.search(text, max(0, start - _LEAD), start) if behind_comma else None
    asked = text.endswith((" whether ", " if ", " If ", " unless ", " until "), 0, start)
    match = before or (None if asked else _IS.match(text, mention.end))
    compared = match is not None and _THAN.search(match["words"])  # a better nurse than others
    found = role_of_one(match["words"]) if match and not compared else None
    if found is None and before is None:
        stood = _STOOD_AS.match(text, mention.end) or _SPOKE_AS.match(text, mention.end)
        found = role_of_one(stood["words"]) if stood else None
    if found and is_office(singular(head_of(found[0]))) and not is_passing_role(found[0]):
        return found[0], found[1] or _body_of_where(text, start)
    joined = _JOINED.match(text, mention.end)
    job = role_of_one(joined["words"]) if joined else None
    if joined and job and is_office(singular(head_of(job[0]))):
        return job[0], joined["body"]
    if outlet := _reported_for(text, mention.end):
        return None, outlet
    body = body_worked_for(text, mention) or body_acted_for(text, start)
    return (None, body) if body else None


def _body_of_where(text: str, start: int) -> str | None:
    """The body in front of "where" and a name: ``the Ocean Fund, where [Jane Ash] is head of grants``."""
    if not text.endswith(", where ", 0, start):
        return None
    before = text[max(0, start - _LEAD) : start - len(", where ")]
    names = names_in(before)
    body = names[-1][2] if names and names[-1][1] == len(before) else None
    return body.full if body and body.kind in ("organization", "unknown") else None


def body_worked_for(text: str, mention: Mention, *, now: bool = False) -> str | None:
    """The body that somebody works for or leads by the clause behind a name: ``Jane Ash, who teaches law at Elm University``.

    ``now``: not one that somebody worked for or led, which may be over.
    """
    works = _WORKS.match(text, mention.end)
    if works is None:
        works = _WHO_WORKS.match(text, mention.end) if text.startswith(",", mention.end) else None
        if works is None or not (
            is_working(works["verb"]) if works["be"] else works["verb"] in words_of("working_verbs")
        ):
            return None
    if now and _OVER.search(text, mention.end, works.start("words")):
        return None
    named, told = names_in(works["words"]), works["told"].split()
    if not named or named[0][0] != named[0][2].lead or (told and not is_body(singular(told[-1]))):
        return None
    first, last, name = named[0]
    body = name.kind == "organization" or (name.kind == "unknown" and (told or is_coined(name.full)))
    return works["words"][first : last + name.tail].rstrip(".") if body else None


def works_for(text: str, mentions: Sequence[Mention], role: str) -> str | None:
    """The body that a clause beside one of the mentions names; of an office in the state nothing is told so, nor of one that is over.

    A ``mayor who chairs the Elm Board`` is not its mayor.
    """
    if is_past(role) or is_public(role):
        return None
    for mention in mentions[:_MENTIONS]:
        body = body_told_behind(text, mention.end) if _WHO.match(text, mention.end) else None
        start = mention.start - mention.name.lead
        start -= len(role) + 1 if text.endswith(f"{role} ", 0, start) else 0
        body = body or body_worked_for(text, mention, now=True) or body_acted_for(text, start)
        if body:
            return body
    return None


def _reported_for(text: str, end: int) -> str | None:
    """The outlet for which somebody reports, behind the name that ends there: ``Jane Ash reported for the Elm Gazette``."""
    match = _REPORTED.match(text, end)
    words = match["words"].rstrip() if match else ""
    first, last, name = next(iter(names_in(words)), (1, 0, None))
    if name is not None and first == 0 and name.kind in ("organization", "unknown"):
        return words[:last]
    return words if words and (is_outlet(words) or words in listed("newspaper_words")) else None


def body_acted_for(text: str, start: int) -> str | None:
    """The body for which somebody speaks: ``On behalf of the Harbour Board, Jane Ash said``."""
    match = _FOR.search(text, max(0, start - _LEAD), start) if text.startswith(", ", start - 2) else None
    named = names_in(match["words"]) if match else ()
    return named[0][2].full if len(named) == 1 and is_acted_for(named[0][2]) else None


def told_in_lead(text: str, mention: Mention) -> tuple[str | None, str | None] | None:
    """The role by which the paragraph before calls who is named first at the head of this one.

    ``Milk must be dearer, the Farm Secretary has said. / Jane Ash told MPs``
    """
    start = mention.start - mention.name.lead
    match = _IN_LEAD.search(text, max(0, start - _LEAD), start)
    if match is None and _SPEAKS.match(
        text, mention.end
    ):  # Norland's prime minister has denied it. / Jane Ash told
        match = _OPENS_LEAD.fullmatch(text, text.rfind("\n", 0, len(text[:start].rstrip())) + 1, start)
    if match is None or any(name.kind == "person" for _, _, name in names_in(match["words"])):
        return None
    if _is_of_somebody(text, match.start()):
        return None  # A man was found, the sheriff said. / Jane Ash was cold
    found = role_of_one(match["words"])
    head = head_of(found[0]) if found else ""
    if found and not is_office(head):
        head = found[0].lower().rpartition(" ")[2]  # Trade and Industry Secretary
    return found if is_office(head) and not head.startswith("spokes") and not _is_passing(head) else None


def is_passing_role(role: str) -> bool:
    """Whether a role is no office or trade: ``winner``, ``driver`` in a case, ``best actress``; not ``nurse``, ``bus driver``."""
    head = head_of(role)
    if role.lower().startswith("best "):
        return True
    if head in words_of("jobs_of_anybody"):
        return head in parts_in_cases() and " " not in role
    return _is_passing(head)


def _is_of_somebody(text: str, end: int) -> bool:
    """Whether a paragraph up to a place is about somebody without a name, who may be named next: ``A man was found, [the sheriff said]``."""
    about = _ABOUT.search(text, text.rfind("\n", 0, end) + 1, end)
    described = describe(about["words"]) if about else None
    people = described is not None and described.kind in ("individual", "group")
    return people and is_noun_of_somebody(described.head if described else "")


def _is_passing(noun: str) -> bool:
    """Whether a noun is no office or trade, but what somebody is for a while or to others: ``winner``, ``friend``, ``victim``."""
    return (
        any(
            noun in words_of(names)
            for names in ("public_standings", "relations", "nouns_for_anybody", "nouns_of_no_job")
        )
        or noun in parts_in_cases()
    )
