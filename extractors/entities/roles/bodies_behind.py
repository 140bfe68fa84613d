"""The body that stands behind a name or a role, whose role is told elsewhere or not: ``Jane Ash from the Elm Institute``."""

from __future__ import annotations

from collections.abc import Sequence

from ...lazy_patterns import later_re
from ...lexicon import listed, pairs
from ...lexicon.list_patterns import later_with_lists
from ...tokens.tagger import word_class
from ...tokens.word_classes import BE, HAVE, MODAL, PAST, PAST_OR_PARTICIPLE
from ..entities import People
from ..entity import Mention
from ..name import Name
from ..name_words import is_coined, low_of, vocabulary, words_of
from ..names.names import names_in
from ..noun_phrases import is_body, is_role, singular
from ..phrases.bodies import is_told_body
from ..phrases.fields import is_body_or_group
from ..phrases.role_phrases import role_and_affiliation
from .one_role import IN_PHRASE

_LEADS = later_with_lists(
    r"(?:,\s\d{1,3})?,\s(?:(?:speaking\s)?(?:for|on\sbehalf\sof)(?=\s(?:the\s)?[A-Z])|representing|who\s(?:works|worked|plays)\s(?:for|at)"
    r"|who\s(?:now\s|also\s|currently\s)?(?:speaks\sfor|speaks\son\sbehalf\sof|(?&forms_of_leading)(?:\s(?:the|its)\s(?:[a-z’'-]{2,20}\s){1,4}(?:at|of|for)(?=\s(?:the\s)?[A-Z]))?"
    r"|represents))\s"
    r"(?:the\s(?P<told>(?:[a-z’'-]{2,20}\s){1,4})(?=[A-Z]))?(?:the\s)?(?P<words>" + IN_PHRASE + r"{2,80})"
)
#: Jane Ash, whose charity, Elm Aid, feeds families
_WHOSE = later_re(
    r",\swhose\s(?:[a-z-]{2,20}\s){0,2}(?P<noun>[a-z-]{3,20}),?\s(?P<words>[A-Z][^,.;:()“”\"\n—]{1,60}),"
)
_OF_THE = later_re(r",\s(?:of|at)\sthe\s[A-Z]")
_AS_MEMBER = later_re(r"\s(?:on|in|at)\s(?:the|[A-Z])")
_AT_NAME = later_re(r"\s(at|from|of)\s(?:the\s)?(?:[a-z]{2,12}-[\w-]{2,20}\s){0,2}")
_CLOSES = later_re(r"[,.;:)\n”\"]|$|\s(?:said|says|told|in|on)\b")
_CAPITALS_INSIDE = later_re(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
_TOLD_BEHIND = later_re(
    r",\s(?:an?|the)\s(?:[\w-]{2,20}\s){0,4}?([a-z-]{3,20})(?=[,.]|\s(?:that|which|for|in|of)\b)"
)
_FORCE = later_re(
    r"(?:^|[^\w ] ?|[a-z] |\b[Tt]he )((?!The )(?:[A-Z][\w’'-]{1,20} ){1,3}(?:police|campaign|committee|council)) $"
)
_FORCE_ENDS = (" police ", " campaign ", " committee ", " council ")
_UNPUNCTUATED = later_re(
    r"\s(?P<words>(?:[a-z-]{2,20}\s){1,6}(?:of|at|for)\s(?:the\s)?(?:[a-z-]{2,20}\s){0,3}(?:[A-Z](?:[\w&’'-]|\.(?!\s)|(?<=\b[A-Z])\.){0,30}(?:\s(?:of|for|and)(?=\s[A-Z]))?\s?){1,6})(?=,|\Z|(?:said|says|told|added|explained)\b)"
)
_VERBS = f"{BE}{HAVE}{MODAL}{PAST}{PAST_OR_PARTICIPLE}"
_LEAD = 60  # characters
_BODY_BEHIND = later_re(r",\s(?P<words>[A-Z]" + IN_PHRASE + r"{2,80})(?:[,.;:)\n]|\Z)")
_AT_BODY = later_re(
    r"\s(?:at|from|of|with)\s(?:the\s)?(?P<told>(?:[a-z-]{2,20}\s){0,3})(?P<words>[A-Z][\w&.-]{1,40}(?:['’]s?(?=\s[A-Z]))?(?:\s(?:(?:and|&|of(?:\sthe)?|for|on)\s)?[A-Z][\w&-]{1,40}(?:['’]s?(?=\s[A-Z]))?){0,6})(?:\sin\s(?:[A-Z][\w-]{1,20}\s?){1,2})?(?=[,;\n]|\.(?:\s|$)|['’]s\s[a-z]|\s?(?:said|says|told)\b)"
)
_OF_FIRM = later_re(
    r",?\s(?:of|from|at|with)\s(?:the\s)?(?P<words>[A-Z][\w&’'-]{1,20}(?:\s(?:(?:and|&)\s)?[A-Z][\w&’'-]{1,20}){0,3})(?=,|\.(?:\s|$)|\s(?:said|says|told)\b|:)"
)
_FROM_BODY = later_re(
    r",\s(?:also\s|sitting\s|who\s(?:co-)?(?:led|headed|conducted|directed)\sthe\s(?:[a-z-]{2,20}\s){1,2})?(?:from|of|with|at)\s(?:an?\s|the\s)?(?P<told>(?:[a-z-]{2,20}\s){0,4})(?P<words>[A-Z\d]"
    + IN_PHRASE
    + r"{2,80}?)(?:\s\([A-Z][\w&.-]{1,10}\))?[,.;\n]"
)
#: Jane Ash of Elmton, N.H.
_PLACE_BEHIND = later_re(r",\s([A-Z](?:[\w-]|\.(?=[A-Z]))*(?:\s[A-Z][\w-]*)?)(?=\.?(?:[,;)\n]|$)|\s[a-z])")
#: (Con, Elm North), (Lab), (SNP: Elm South)
_IN_BRACKETS = later_re(r"\s\(([A-Z][A-Za-z ]{1,14})(?:[,:]\s?[A-Z][^()\n]{2,50}|\s[A-Z][^()\n]{2,50})?\)")


def body_told_behind(text: str, end: int) -> str | None:
    """``Jane Ash, who leads the Elm Institute``, ``Jane Ash, from the research firm Netlux``: behind the comma after a name."""
    if not text.startswith(",", end):
        return None
    whose = _WHOSE.match(text, end)
    if whose and is_body(whose["noun"]):
        return whose["words"]
    match = _LEADS.match(text, end)
    if match and match.group().startswith(", who represents ") and _AS_MEMBER.search(match["words"]):
        match = None  # who represents Elm South on the council
    words = match["words"].strip() if match else ""
    told = (match["told"] or "").split() if match else []
    named = names_in(words) if not told or is_body(singular(told[-1])) else ()
    acts_for = text.startswith((", for ", ", on "), end)  # Jane Ash, for the Elm Institute,
    if (named and named[0][0] == 0 and (not acts_for or is_acted_for(named[0][2]))) or (
        words and not told and is_body(words.rsplit(" ", 1)[-1])
    ):
        return _without_place(words, named)
    match = _FROM_BODY.match(text, end)
    words = match["words"].rstrip() if match else ""
    named = names_in(words)
    if match is None or not named:
        return None
    start, stop, first = named[0]
    whole = (start, stop) == (0, len(words))
    told = match["told"].removesuffix("called ").removesuffix("named ").split()
    if (told and tells_of_members(told[-1]) and start == 0) or (
        whole and (first.full.count(" ") > 1 or is_coined(first.full)) and first.kind in ("unknown", "group")
    ):  # from the research firm Netlux, from Families Need Fathers
        return first.full if whole else words
    if len(named) > 1 and words[named[0][1] :].startswith(("'s ", "’s ")) and named[-1][1] == len(words):
        return words.partition(" in ")[0]  # from Elm University's School of Law
    if (
        first.kind == "unknown"
        and words == f"{first.full} and {named[-1][2].full}"
        and f" the {words}" in match.group()
    ):
        return words  # of the Food and Leisure Association
    behind = words[named[0][1] + 1 :]
    if start == 0 and behind.islower() and (is_body(behind) or behind == "union"):
        return first.full  # of the Unite union
    if whole and first.kind == "unknown" and " " in first.full and _OF_THE.match(text, end):
        return first.full  # of the Drovers Arms
    if start == 0 and first.kind == "organization" and words.startswith(" in ", stop):
        return first.full  # of Elm Hospital in Leeds
    # Jane Ash, from digital firm Netlux Limited: the last name of the phrase, the others only tell of it
    return named[-1][2].full if named[-1][2].kind == "organization" else None


def tells_of_members(noun: str) -> bool:
    """Whether a noun tells what the body behind it is, by itself or by who are in it: the charity Elm Aid, ``analysts`` Netlux."""
    one = singular(noun)
    return is_body(one) or noun in words_of("nouns_before_bodies") or (one != noun and is_role(one))


def is_acted_for(name: Name) -> bool:
    """Whether somebody acts for a body by its name: ``for the Elm Institute``, ``for the Conservatives``."""
    party = words_of("party_members") | words_of("party_labels")
    return name.kind == "organization" or singular(name.full.lower()) in party


def _without_place(words: str, named: Sequence[tuple[int, int, Name]]) -> str:
    """A body without where it is and what of it somebody leads: ``Netlux`` of ``Netlux in Elmton``, ``Netlux operations in Elmton``."""
    end = named[0][1] + named[0][2].tail if named else len(words)
    whole = words[:end] + words[end:].partition(" in ")[0].partition(" near ")[0]
    last = whole.rpartition(" ")[2]
    return words[:end] if last.islower() and not is_body_or_group(last) and last != "union" else whole


def force_before(text: str, start: int) -> str | None:
    """The force or body in small letters in front of a rank: ``Elmton police Sgt. Jane Ash``, ``Lark campaign Chairman Tom Ash``.

    ``start`` is where the rank begins.
    """
    match = (
        _FORCE.search(text, max(0, start - _LEAD), start) if text.endswith(_FORCE_ENDS, 0, start) else None
    )
    return match[1] if match else None


def employer(
    text: str, end: int, kinds: tuple[str, ...] = ("organization", "unknown"), *, ranked: bool = False
) -> str | None:
    """The body behind a name that has its role before it: ``analyst Jane Ash at Nordbank.``, ``of the charity Elm Aid``.

    ``ranked``: the role is a title of the name, so that "with" leads to its body too: ``Lt. Jane Ash with the Elm Fire Department``.
    """
    match = _AT_BODY.match(text, end)
    if match is None:
        return None
    told = match["told"].split()
    words = match["words"].rstrip(".")
    if told:
        return words if tells_of_members(told[-1]) else None
    with_body = text.startswith(" with ", end)
    if text.startswith(" of ", end) or (with_body and not ranked):
        return None
    named = names_in(words)
    kinds = ("organization",) if with_body else kinds
    whole = len(named) == 1 and named[0][:2] == (0, len(words))
    placed = " of " in words and low_of(words.split(" ", 1)[0]) in words_of(
        "venues"
    )  # at the Hall of Justice
    return named[0][2].full if whole and named[0][2].kind in kinds and not placed else None


def is_of_firms(role: str) -> bool:
    """Whether a role is an office of firms or of who is asked about them: ``finance director``, ``Marketing Manager``, ``analyst``; not ``teacher``."""
    before, _, last = role.lower().rpartition(" ")
    field = before in listed("managed_fields") and last in words_of("managing_offices")
    field = field or role.lower().endswith("vice president")
    return field or role.lower() in listed("firm_offices") or last in listed("outside_experts")


def firm_behind(text: str, end: int, role: str) -> str | None:
    """The firm behind the name of who has an office of firms: ``finance director Jane Ash, of Voxbox,``.

    Of anybody else it may be the town: ``teacher Jane Ash, of Elmton``.
    """
    if not is_of_firms(role):
        return None
    match = _OF_FIRM.match(text, end)
    names = names_in(match["words"]) if match else ()
    whole = len(names) == 1 and match is not None and names[0][:2] == (0, len(match["words"]))
    return names[0][2].full if whole and names[0][2].kind in ("organization", "unknown", "person") else None


def workplace(people: People, mention: Mention) -> str | None:
    """The body right behind a full name that only the article shows to be one: said Jane Ash ``at Marsh Lunch``, ``from Voxbox``.

    A name of one word is a body where the article tells so elsewhere or right behind it, or where it is written like one;
    a name of several behind "at" is one unless it is a place's.
    """
    text = people.text
    match = _AT_NAME.match(text, mention.end)
    at = people.before(match.end()) if match else 0
    named = people.mentions[at] if match and at < len(people.mentions) else None
    if (
        match is None
        or named is None
        or named.start - named.name.lead != match.end()
        or named.entity is None
        or named.name.role
        or not _CLOSES.match(text, named.end + named.name.tail)
    ):
        return None
    body, words = named.entity, named.name.words
    if body.kind == "organization":
        return body.name
    told = (
        is_told_body(text, body)
        or _CAPITALS_INSIDE.search(body.name)
        or (match[1] == "at" and is_coined(body.name))
        or ((apposed := _TOLD_BEHIND.match(text, named.end)) and is_body(singular(apposed[1])))
    )
    if body.kind == "unknown" and told:
        return body.name
    several = match[1] == "at" and len(words) > 1 and body.kind in ("unknown", "person", "group")
    placed = words[-1] in words_of("venues") or words[0] in words_of("quarters")
    return body.name if several and not placed else None


def is_hometown(text: str, mention: Mention) -> bool:
    """Whether "of" behind a name leads to the town where somebody lives: ``Jane Ash of Leeds``, ``of Nashfield, Ohio``; not ``of Kenya``.

    A country is one that somebody plays for.
    """
    place, end = mention.name.affiliation or "", mention.end + mention.name.tail
    if not mention.name.tail or not text.endswith(f" of {place}", mention.end, end):
        return False
    town = place.lower() in vocabulary().places and place not in pairs("nationalities").values()
    behind = _PLACE_BEHIND.match(text, end)
    within = behind[1].replace(".", "") if behind else ""
    return town or within in pairs("states") or within.lower() in vocabulary().places


def next_body(text: str, end: int, role: str = "") -> str | None:
    """The body behind a role and a comma: ``Jane Ash, chief executive, National Lock Authority``."""
    match = _BODY_BEHIND.match(text, end)
    words = match["words"] if match else ""
    names = names_in(words)
    if len(names) != 1 or names[0][:2] != (0, len(words)):
        return None
    if words.rstrip(".") in pairs("states"):
        return None  # a clerk in Elmton, Ill.
    kind = names[0][2].kind
    closed = match is not None and (match.group().endswith((".", "\n")) or match.end() == len(text))
    told = closed or is_coined(words) or is_of_firms(role)
    return words if kind == "organization" or (kind == "unknown" and told) else None


def body_of_described(text: str, end: int) -> str | None:
    """The name of a body that is described, between commas behind it: for Netlux's parent company, ``Nordbank``, said."""
    match = _BODY_BEHIND.match(text, end)
    names = names_in(match["words"]) if match else ()
    whole = len(names) == 1 and match is not None and names[0][:2] == (0, len(match["words"]))
    return names[0][2].full if whole and names[0][2].kind in ("organization", "unknown") else None


def role_without_comma(text: str, end: int) -> tuple[str, str | None] | None:
    """The role and the body that stand right behind a name: ``Jane Ash chief executive of Nordbank said``."""
    match = _UNPUNCTUATED.match(text, end) if text[end : end + 2].strip().islower() else None
    if match is None or word_class(match["words"].partition(" ")[0]) in _VERBS:
        return None  # Jane Ash is head of Netlux
    found = role_and_affiliation(match["words"].strip())
    return found if found and found[1] and found[1][0].isupper() else None


def body_in_apposition(text: str, end: int) -> str | None:
    """The body between a comma behind an office with a name and the next mark: ``Director Jane Ash, Elm State Police``."""
    body = next_body(text, end) if text.startswith(", ", end) else None
    names = names_in(body) if body else ()
    office = role_and_affiliation(body) if body else None  # Cllr Jane Ash, Cabinet Member for Housing
    return body if names and names[0][2].kind == "organization" and not office else None


def party_in_brackets(text: str, end: int) -> str | None:
    """The party in brackets behind a name: ``Conservative`` of ``Jane Ash (Con, Elm North)``, ``(Lib Dem)``."""
    match = _IN_BRACKETS.match(text, end) if text.startswith(" (", end) else None
    return pairs("party_brackets").get(match[1]) if match else None
